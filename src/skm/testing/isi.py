"""What a document shows, in groups, to be looked for in what a renderer made of it."""

import re
from collections.abc import Iterable, Iterator

from skm.exact import format_id
from skm.naskah import Daftar, Gambar, Grafik, Naskah, Paragraf, Subbab, Tabel, TabelJawaban

_ANGKA = re.compile(r"\d+(?:[.,]\d+)*")


def rata(teks: str) -> str:
    """Return a text as it is compared: any white space is one space, capitals are small."""
    return " ".join(teks.split()).casefold()


def tanpa_angka(teks: str) -> str:
    """Return a flattened text with every figure hidden; figures are looked for apart."""
    return _ANGKA.sub("#", rata(teks))


def ada_angka(angka: str, teks: str) -> bool:
    """Return whether a figure stands in a text as it is, and not as a part of another one."""
    return bool(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(angka)}(?!\d)(?![.,]\d)", teks))


def hasil(naskah: Naskah) -> Iterator[str]:
    """Yield the figures that a report is about: the index and the mean of every unsur."""
    ikm = naskah.hasil.ikm
    yield format_id(ikm.cetak)
    for u in ikm.unsur:
        yield format_id(u.nrr_cetak)


def capaian(naskah: Naskah) -> Iterator[str]:
    """Yield the share of the plan that was realised; nothing in a survey report."""
    capaian = naskah.hasil.capaian
    if capaian is not None and capaian.cetak is not None:
        yield format_id(capaian.cetak)


def nama_unsur(naskah: Naskah) -> Iterator[str]:
    """Yield the names of the unsur, as the office calls them."""
    return (u.nama for u in naskah.hasil.ikm.unsur)


def angka_tabel(naskah: Naskah) -> Iterator[str]:
    """Yield every figure in a table."""
    for blok in naskah.blok:
        if isinstance(blok, Tabel):
            sel = (s for b in blok.baris for s in b.sel)
        elif isinstance(blok, TabelJawaban):
            sel = (s for k in blok.kaki for s in (*k.sel, k.akhir))
        else:
            continue
        yield from (s.teks for s in sel if s.nilai is not None and s.teks)


def teks_tabel(naskah: Naskah) -> Iterator[str]:
    """Yield every other cell, the headings, captions and notes of tables."""
    for blok in naskah.blok:
        if isinstance(blok, Tabel):
            yield blok.judul
            for k in blok.kolom:
                yield from (k.kelompok, k.judul)
            yield from (s.teks for b in blok.baris for s in b.sel if s.nilai is None)
            yield from blok.catatan
        elif isinstance(blok, TabelJawaban):
            yield blok.judul
            yield from (k.judul for k in blok.kaki)
            yield from blok.catatan


def kalimat(naskah: Naskah) -> Iterator[str]:
    """Yield headings, paragraphs and items of lists."""
    for bab in (*naskah.bab, *naskah.lampiran):
        yield bab.judul
        for blok in bab.isi:
            match blok:
                case Subbab(judul=judul):
                    yield judul
                case Paragraf(teks=teks):
                    yield teks
                case Daftar(butir=butir):
                    yield from butir
                case _:
                    pass


def bingkai(naskah: Naskah) -> Iterator[str]:
    """Yield the texts of cover and signature; a letterhead stands for the institution."""
    s, t = naskah.sampul, naskah.tanda_tangan
    yield from naskah.kop.teks or (s.singkatan_instansi, s.instansi)
    yield from (s.judul, *s.anak_judul)
    yield from (s.periode, s.unit)  # the year is in the period
    yield from (t.tempat_tanggal, t.jabatan, t.nama, t.nip)


def grafik(naskah: Naskah) -> Iterator[Grafik]:
    """Yield the charts."""
    yield from naskah.grafik


def lampiran(naskah: Naskah) -> Iterator[str]:
    """Yield captions of pictures, words of links, and what stands where a picture cannot."""
    for tabel in naskah.tabel:
        for satu in (x for b in tabel.baris for s in b.sel for x in s.lampiran):
            yield satu.keterangan if isinstance(satu, Gambar) else satu.teks


def hilang(dicari: Iterable[str], teks: str, *, angka: bool = False) -> list[str]:
    """
    Return which of some texts cannot be found.

    Args:
        dicari: What is looked for; nothing of what is blank.
        teks: Where.
        angka: Whether the figures within them must be the same.
    """
    bentuk = rata if angka else tanpa_angka
    ada = bentuk(teks)
    unik = dict.fromkeys(d for d in dicari if d.strip())
    return [d for d in unik if bentuk(d) not in ada]
