"""What a document shows, in groups, each text with its place in the report."""

from collections.abc import Iterator

from skm.exact import format_id
from skm.naskah import (
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Kolom,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
)
from skm.testing.cari import Dicari


def blok(naskah: Naskah) -> Iterator[tuple[str, Blok]]:
    """Yield every block with its place, such as "BAB II, Tabel 2 (rtl)"."""
    for bab in (*naskah.bab, *naskah.lampiran):
        for satu in bab.isi:
            match satu:
                case Tabel() | TabelJawaban():
                    sebutan = f"Tabel {satu.nomor} ({satu.id})"
                case Grafik():
                    sebutan = f"Gambar {satu.nomor} ({satu.id})"
                case _:
                    sebutan = f"{type(satu).__name__.lower()} {satu.id}"
            yield f"{bab.sebutan} {bab.nomor}, {sebutan}", satu


def tabel(naskah: Naskah) -> Iterator[tuple[str, Tabel]]:
    """Yield every table with its place, but that of all answers."""
    return ((letak, satu) for letak, satu in blok(naskah) if isinstance(satu, Tabel))


def tabel_jawaban(naskah: Naskah) -> Iterator[tuple[str, TabelJawaban]]:
    """Yield the table of all answers with its place, if there is one."""
    return ((letak, satu) for letak, satu in blok(naskah) if isinstance(satu, TabelJawaban))


def kolom(satu: Kolom) -> str:
    """Return what a column is called."""
    return " ".join(satu.judul.split()) or satu.id


def sel(naskah: Naskah) -> Iterator[tuple[Dicari, Sel]]:
    """Yield every cell of every table; of the table of all answers those of its foot."""
    for letak, satu in blok(naskah):
        if isinstance(satu, Tabel | TabelJawaban):
            jawaban = satu.n if isinstance(satu, TabelJawaban) else 0
            for i, baris in enumerate(satu.baris, start=1):
                if i <= jawaban:
                    continue
                sebelum = ""
                for k, isi in zip(satu.kolom, baris.sel, strict=True):
                    yield Dicari(isi.teks, f"{letak}, baris {i}, kolom {kolom(k)}", sebelum), isi
                    sebelum = isi.teks or sebelum


def hasil(naskah: Naskah) -> Iterator[Dicari]:
    """Yield the figures that a report is about: the index and the mean of every unsur."""
    ikm = naskah.hasil.ikm
    di_tabel = {d.teks: d for d, s in reversed([*sel(naskah)]) if s.nilai is not None}
    for letak, angka in (
        ("hasil, IKM", ikm.cetak),
        *((f"hasil, NRR {u.kode}", u.nrr_cetak) for u in ikm.unsur),
    ):
        teks = format_id(angka)
        yield di_tabel.get(teks, Dicari(teks, letak))


def capaian(naskah: Naskah) -> Iterator[Dicari]:
    """Yield the share of the plan that was realised; nothing in a survey report."""
    capaian = naskah.hasil.capaian
    if capaian is not None and capaian.cetak is not None:
        yield Dicari(format_id(capaian.cetak), "hasil, realisasi RTL")


def nama_unsur(naskah: Naskah) -> Iterator[Dicari]:
    """Yield the names of the unsur, as the office calls them."""
    return (Dicari(u.nama, f"nama {u.kode}") for u in naskah.hasil.ikm.unsur)


def angka_tabel(naskah: Naskah) -> Iterator[Dicari]:
    """Yield every figure in a table."""
    return (d for d, s in sel(naskah) if s.nilai is not None and s.teks)


def teks_tabel(naskah: Naskah) -> Iterator[Dicari]:
    """Yield every other cell, the headings, captions and notes of tables."""
    for letak, satu in blok(naskah):
        if isinstance(satu, Tabel | TabelJawaban):
            yield Dicari(satu.judul, f"{letak}, judul")
            for k in satu.kolom:
                yield from (Dicari(t, f"{letak}, kepala") for t in (k.kelompok, k.judul))
            yield from (Dicari(t, f"{letak}, catatan") for t in satu.catatan)
    yield from (d for d, s in sel(naskah) if s.nilai is None)


def kalimat(naskah: Naskah) -> Iterator[Dicari]:
    """Yield headings, paragraphs and items of lists."""
    for bab in (*naskah.bab, *naskah.lampiran):
        yield Dicari(bab.judul, f"{bab.sebutan} {bab.nomor}")
    for letak, satu in blok(naskah):
        match satu:
            case Subbab(judul=judul):
                yield Dicari(judul, letak)
            case Paragraf(teks=teks):
                yield Dicari(teks, letak)
            case Daftar(butir=butir):
                for i, teks in enumerate(butir, start=1):
                    yield Dicari(teks, f"{letak}, butir {i}")
            case _:
                pass


def bingkai(naskah: Naskah) -> Iterator[Dicari]:
    """Yield the texts of cover and signature; a letterhead stands for the institution."""
    s, t = naskah.sampul, naskah.tanda_tangan
    kop, sampul, ttd = "kop", "sampul", "tanda tangan"
    yield from (Dicari(b, kop) for b in naskah.kop.teks or (s.singkatan_instansi, s.instansi))
    # The year is in the period.
    yield from (Dicari(b, sampul) for b in (s.judul, *s.anak_judul, s.periode, s.unit))
    yield from (Dicari(b, ttd) for b in (t.tempat_tanggal, t.jabatan, t.nama, t.nip))


def grafik(naskah: Naskah) -> Iterator[tuple[str, Grafik]]:
    """Yield the charts with their places."""
    return ((letak, satu) for letak, satu in blok(naskah) if isinstance(satu, Grafik))


def batas(naskah: Naskah) -> Iterator[Dicari]:
    """Yield the words of every bound between classes in a chart."""
    for letak, satu in grafik(naskah):
        yield from (Dicari(b.label, f"{letak}, batas {format_id(b.nilai)}") for b in satu.batas)


def lampiran(naskah: Naskah) -> Iterator[Dicari]:
    """Yield captions of pictures, words of links, and what stands where a picture cannot."""
    for tempat, isi in sel(naskah):
        for satu in isi.lampiran:
            teks = satu.keterangan if isinstance(satu, Gambar) else satu.teks
            yield Dicari(teks, f"{tempat.letak}, lampiran")


def semua(naskah: Naskah) -> Iterator[Dicari]:
    """Yield every text that is no figure."""
    for ambil in (bingkai, kalimat, teks_tabel, lampiran, nama_unsur):
        yield from ambil(naskah)


def apa_adanya(naskah: Naskah) -> Iterator[str]:
    """
    Yield what no design may write in other capitals.

    Headings, heads of columns, captions, cover and signature are often set in capitals; cells,
    sentences, notes and names of unsur are not.
    """
    yield from (d.teks for d in nama_unsur(naskah))
    for _, satu in blok(naskah):
        match satu:
            case Paragraf(teks=teks):
                yield teks
            case Daftar(butir=butir):
                yield from butir
            case Tabel(catatan=catatan) | TabelJawaban(catatan=catatan):
                yield from catatan
            case _:
                pass
    baris = (b for _, t in tabel(naskah) for b in t.baris)
    yield from (s.teks for b in baris for s in b.sel if s.nilai is None)
    yield from (d.teks for d in lampiran(naskah))
