"""What a document shows, in groups, to be looked for in what a renderer made of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from skm.exact import format_id
from skm.naskah import Daftar, Gambar, Grafik, Naskah, Paragraf, Subbab, Tabel, TabelJawaban

_ANGKA = re.compile(r"\d+(?:[.,]\d+)*")


def rata(teks: str, *, huruf: bool = False) -> str:
    """Return a text as it is compared: any white space is one space; capitals are small or stay."""
    datar = " ".join(teks.split())
    return datar if huruf else datar.casefold()


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


def apa_adanya(naskah: Naskah) -> Iterator[str]:
    """
    Yield what no design may write in other capitals.

    Headings, heads of columns, captions, cover and signature are often set in capitals; cells,
    sentences, notes and names of unsur are not.
    """
    yield from nama_unsur(naskah)
    for bab in (*naskah.bab, *naskah.lampiran):
        for blok in bab.isi:
            match blok:
                case Paragraf(teks=teks):
                    yield teks
                case Daftar(butir=butir):
                    yield from butir
                case Tabel(baris=baris, catatan=catatan):
                    yield from (s.teks for b in baris for s in b.sel if s.nilai is None)
                    yield from catatan
                case TabelJawaban(catatan=catatan):
                    yield from catatan
                case _:
                    pass
    yield from lampiran(naskah)


def hilang(
    dicari: Iterable[str], teks: str, *, angka: bool = False, huruf: bool = False
) -> list[str]:
    """
    Return which of some texts cannot be found.

    Args:
        dicari: What is looked for; nothing of what is blank.
        teks: Where.
        angka: Whether the figures within them must be the same.
        huruf: Whether capitals must be the same, and figures too.
    """

    def bentuk(satu: str) -> str:
        return rata(satu, huruf=huruf) if angka or huruf else tanpa_angka(satu)

    ada = bentuk(teks)
    unik = dict.fromkeys(d for d in dicari if d.strip())
    return [d for d in unik if bentuk(d) not in ada]


def berkurang(pasangan: Iterable[tuple[str, str]], teks: str, lain: str) -> list[str]:
    """
    Return which texts stand less often in a text than their counterparts in another one.

    Args:
        pasangan: Each text, and its counterpart at the same place of the other report.
        teks: What was made of the report.
        lain: What was made of the other one.
    """
    ada, pembanding = rata(teks), rata(lain)
    return [d for d, p in pasangan if ada.count(rata(d)) < pembanding.count(rata(p))]


def tertukar(tabel: Tabel, teks: str) -> str:
    """
    Return the first row whose cells stand in another order than the heads; empty if there is none.

    Nothing is said of a table whose heads are not read in their order, such as one that became a
    card for each row; nor of cells that are too short, or the same as their neighbours.
    """
    datar = rata(teks)
    kepala = _rentang(_khas(k.judul for k in tabel.kolom), datar)
    if kepala is None or kepala[0] != kepala[1]:
        return ""
    for baris in tabel.baris:
        sel = _khas(s.teks for s in baris.sel)
        rentang = _rentang(sel, datar)
        # Pictures may stand between them, and the same words nearer to each other elsewhere.
        if rentang and (rentang[1] is None or rentang[1] > 2 * rentang[0] + _LONGGAR):
            return " | ".join(sel)
    return ""


_LONGGAR = 60


def _khas(sel: Iterable[str]) -> list[str]:
    """Return the cells of a row that can be told from each other, flattened."""
    semua = [t for t in map(rata, sel) if len(t) > 2]
    return [t for i, t in enumerate(semua) if not any(t in u for u in semua[:i] + semua[i + 1 :])]


def _rentang(dicari: list[str], teks: str) -> tuple[int, int | None] | None:
    """Return how long the shortest pieces are with all of some texts: in any order, in this one."""
    semua = [
        [t.start() for t in re.finditer(rf"(?<!\w){re.escape(d)}(?!\w)", teks)] for d in dicari
    ]
    if len(dicari) < 2 or not all(semua):
        return None
    bebas = urut = len(teks) + 1
    terakhir: dict[int, int] = {}
    for letak, i in sorted((letak, i) for i, s in enumerate(semua) for letak in s):
        terakhir[i] = letak
        if len(terakhir) == len(dicari):
            bebas = min(bebas, max(terakhir[j] + len(d) for j, d in enumerate(dicari))
                        - min(terakhir.values()))  # fmt: skip
    for mulai in semua[0]:
        akhir = mulai
        for d, tempat in zip(dicari, semua, strict=True):
            berikut = bisect_left(tempat, akhir)
            if berikut == len(tempat):
                break
            akhir = tempat[berikut] + len(d)
        else:
            urut = min(urut, akhir - mulai)
    return bebas, urut if urut <= len(teks) else None
