"""
Lay rows out on a grid of cells, as plain data: what is merged, how high each row is.

Knows what a cell of Excel holds; knows nothing of openpyxl.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from unicodedata import east_asian_width

import attrs

from skm.naskah import Baris, Gambar, Kolom, Lampiran, Sel, Tautan
from skm.naskah.bagian_tabel import tata_kepala

LANJUTAN = "(lanjutan) "

MAKS_TEKS = 32_767
"""What one cell of Excel holds, in UTF-16 units."""

MAKS_GANTI_BARIS = 253
"""Line feeds that one cell of Excel shows."""

MAKS_TINGGI = 400
"""Highest row in points; Excel's own limit is 409."""

_MAKS_ANGKA = 15  # significant digits that survive in Excel
_TINGGI_HURUF = 13
_TEPI = 5
_PENGGALAN = re.compile(r"[^/-]*[/-]|[^/-]+")
TINGGI_BARIS = _TINGGI_HURUF + _TEPI
"""Height in points of a row with one line."""
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}


@attrs.frozen(kw_only=True)
class Gaya:
    """How a cell looks."""

    ukuran: int = 10
    tebal: bool = False
    miring: bool = False
    rata: str = "left"
    tegak: str = "center"
    kotak: bool = True
    arsir: bool = False

    @property
    def masuk(self) -> int:
        """Steps by which the text is kept off the rules at its side."""
        return int(self.kotak and self.rata != "center")


@attrs.frozen(kw_only=True)
class Petak:
    """
    A rectangle of cells printed as one.

    Attributes:
        baris: First row, counted from 0 within its block.
        kolom: First column, from 0.
        tinggi: Rows.
        lebar: Columns.
        isi: Text, or a number.
        format: Number format.
        gaya: Look.
    """

    baris: int
    kolom: int
    tinggi: int = 1
    lebar: int = 1
    isi: str | int | Decimal
    format: str = "General"
    gaya: Gaya


KEPALA = Gaya(tebal=True, rata="center", arsir=True)


def petak_kepala(
    kolom: Sequence[Kolom], lebar: Sequence[int]
) -> tuple[tuple[Petak, ...], tuple[int, ...]]:
    """Return the rectangles of a head, and the heights of its rows."""
    kepala = tata_kepala(kolom)
    petak = tuple(
        Petak(baris=i, kolom=s.kolom, tinggi=s.tinggi, lebar=s.lebar, isi=s.teks, gaya=KEPALA)
        for i, baris in enumerate(kepala)
        for s in baris
    )
    return petak, _tinggi_baris(petak, lebar, len(kepala))


def tata_isi(
    kolom: Sequence[Kolom],
    baris: Sequence[Baris],
    lebar: Sequence[int],
    gambar: Mapping[Gambar, int],
    gaya: Gaya,
) -> tuple[tuple[Petak, ...], tuple[int, ...]]:
    """
    Lay out rows.

    A row of the table is one row of the sheet, or several where a text is longer than a cell
    holds, or higher than a row may be; then its other cells are merged over all of them.

    Args:
        kolom: Columns of the table.
        baris: Its rows.
        lebar: Widths of the columns, in digits.
        gambar: Numbers of the pictures.
        gaya: Look; alignment and weight follow column and row.

    Returns:
        Rectangles, and the heights of the rows in points.
    """
    gaya_kolom = [attrs.evolve(gaya, rata=_RATA[k.rata]) for k in kolom]
    isi = [[_bagian(sel, gambar) for sel in b.sel] for b in baris]
    # How many rows of the sheet each part of each cell needs, then each row of the table.
    perlu = [
        [
            [_banyak_baris(p, n, g) for p in bagian]
            for bagian, n, g in zip(satu, lebar, gaya_kolom, strict=False)
        ]
        for satu in isi
    ]
    awal = [0, *accumulate(max(map(sum, satu)) for satu in perlu)]
    petak: list[Petak] = []
    for i, b in enumerate(baris):
        for j, sel in enumerate(b.sel):
            if not sel.rentang:
                continue
            akhir = i + sel.rentang
            rentang = _bagi_rentang(perlu[i][j], awal[i], awal[akhir])
            tampak = attrs.evolve(gaya_kolom[j], tebal=gaya.tebal or b.tebal)
            if awal[akhir] - awal[i] > akhir - i:  # over more than a page: begin where one reads
                tampak = attrs.evolve(tampak, tegak="top")
            petak += (
                Petak(
                    baris=r.start,
                    kolom=j,
                    tinggi=len(r),
                    isi=p,
                    format="General" if isinstance(p, str) else format_angka(sel),
                    gaya=tampak,
                )
                for p, r in zip(isi[i][j], rentang, strict=True)
            )
    return tuple(petak), _tinggi_baris(petak, lebar, awal[-1])


def _bagi_rentang(perlu: Sequence[int], awal: int, akhir: int) -> Iterator[range]:
    """Give each part of a cell its rows; the last one takes what is left."""
    for banyak in perlu[:-1]:
        yield range(awal, awal + banyak)
        awal += banyak
    yield range(awal, akhir)


def _banyak_baris(isi: str | int | Decimal, lebar: int, gaya: Gaya) -> int:
    """Return how many rows of the sheet a content needs, none higher than Excel allows."""
    return -(-tinggi_isi(isi, lebar, gaya) // MAKS_TINGGI)


def _tinggi_baris(petak: Iterable[Petak], lebar: Sequence[int], banyak: int) -> tuple[int, ...]:
    """Return heights that show every rectangle whole, those over several rows at the end."""
    tinggi = [TINGGI_BARIS] * banyak
    for p in sorted(petak, key=lambda p: p.tinggi):
        rentang = range(p.baris, p.baris + p.tinggi)
        kurang = tinggi_isi(p.isi, sum(lebar[p.kolom : p.kolom + p.lebar]), p.gaya)
        kurang -= sum(tinggi[r] for r in rentang)
        for r in reversed(rentang):  # the last row gives way first
            tambah = min(max(kurang, 0), MAKS_TINGGI - tinggi[r])
            tinggi[r] += tambah
            kurang -= tambah
    return tuple(tinggi)


def _bagian(sel: Sel, gambar: Mapping[Gambar, int]) -> list[str] | list[int | Decimal]:
    if sel.nilai is not None and not sel.lampiran and _muat_angka(sel.nilai):
        return [sel.nilai]
    return potong("\n".join(_baris_teks(sel, gambar)))


def _muat_angka(nilai: int | Decimal) -> bool:
    """Tell whether Excel keeps all digits of a figure; one that it would round stays text."""
    return len(Decimal(nilai).as_tuple().digits) <= _MAKS_ANGKA


def _baris_teks(sel: Sel, gambar: Mapping[Gambar, int]) -> Iterator[str]:
    if sel.teks:
        yield sel.teks
    yield from (sebut_lampiran(satu, gambar) for satu in sel.lampiran)


def sebut_lampiran(lampiran: Lampiran, gambar: Mapping[Gambar, int]) -> str:
    """Return what stands in a cell for a picture or a link."""
    match lampiran:
        case Gambar(keterangan=keterangan):
            nomor = f"Gambar {gambar[lampiran]}"
            return f"{nomor}. {keterangan}" if keterangan else nomor
        case Tautan(alamat=alamat, keterangan=keterangan):
            return f"{keterangan}\n{alamat}" if keterangan else alamat
        case tanpa:
            return tanpa.teks


def format_angka(sel: Sel) -> str:
    """
    Return the number format that shows a figure as it was printed.

    The locale id asks for the decimal comma; LibreOffice honours it, Excel goes by the reader's
    own settings.
    """
    nilai = Decimal(0 if sel.nilai is None else sel.nilai)
    eksponen = nilai.as_tuple().exponent
    desimal = -eksponen if isinstance(eksponen, int) else 0
    bulat = "#,##0" if "." in sel.teks else "0"
    persen = '"%"' if sel.teks.endswith("%") else ""
    pecahan = "." + "0" * desimal if desimal > 0 else ""
    lokal = "[$-421]" if pecahan or bulat != "0" else ""
    return lokal + bulat + pecahan + persen


def loloskan(teks: str) -> str:
    """Escape what Excel would read as a character code, such as ``_x0041_``."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", teks)


def potong(teks: str) -> list[str]:
    """
    Split a text into parts that a cell holds; all but the first are marked "(lanjutan)".

    Without the marks the parts add up to the text.
    """
    bagian: list[str] = []
    awalan = ""
    while sisa := teks[len(muat_awal := _muat_awal(teks, awalan)) :]:
        bagian.append(awalan + muat_awal)
        teks, awalan = sisa, LANJUTAN
    return [*bagian, awalan + teks]


def _muat_awal(teks: str, awalan: str) -> str:
    """Return as much of the beginning of *teks* as fits into a cell after *awalan*."""
    baris = teks.split("\n", MAKS_GANTI_BARIS)
    if len(baris) > MAKS_GANTI_BARIS:
        teks = "\n".join(baris[:MAKS_GANTI_BARIS])
    batas = MAKS_TEKS - _utf16(awalan)
    awal = _ambil_utf16(teks, batas)
    return _ambil_utf16(awal, batas - max(0, _utf16(loloskan(awal)) - batas))


def _utf16(teks: str) -> int:
    return len(teks.encode("utf-16-le")) // 2


def _ambil_utf16(teks: str, banyak: int) -> str:
    """Return the first *banyak* UTF-16 units, without half a character at the end."""
    return teks[:banyak].encode("utf-16-le")[: 2 * banyak].decode("utf-16-le", "ignore")


def tinggi_isi(isi: str | int | Decimal, lebar: int, gaya: Gaya) -> int:
    """
    Return the height in points of a content wrapped to a width; an estimate, on the safe side.

    Excel does not fit the height of merged cells, so every height is set here.
    """
    batas = (lebar - 2 * gaya.masuk) * 100 // gaya.ukuran  # tenths of a digit of the usual size
    if gaya.tebal:  # which is wider
        batas = batas * 10 // 11
    banyak = sum(_bungkus(alinea, batas) for alinea in str(isi).split("\n"))
    return banyak * _TINGGI_HURUF * gaya.ukuran // 10 + _TEPI


def _bungkus(alinea: str, batas: int) -> int:
    """Return how many lines a paragraph takes."""
    banyak, terisi = 1, 0
    for kata in alinea.split(" "):
        sela = 5 if terisi else 0
        panjang = sum(map(_lebar_huruf, kata))
        # A word longer than a line, such as an address, is broken at its hyphens first.
        for bagian in [kata] if panjang <= batas else _PENGGALAN.findall(kata):
            panjang = sum(map(_lebar_huruf, bagian))
            if terisi and terisi + sela + panjang > batas:
                banyak, terisi, sela = banyak + 1, 0, 0
            terisi, sela = terisi + sela + panjang, 0
            lebih = max(0, -(-terisi // batas) - 1)
            banyak, terisi = banyak + lebih, terisi - lebih * batas
    return banyak


@lru_cache(maxsize=1024)
def _lebar_huruf(huruf: str) -> int:
    """Return the width of a character of an Arial-like face in tenths of a digit, rounded up."""
    if huruf in "iljtfrI.,;:'|!()[]/-":
        return 6
    if huruf in "mwMW@%":
        return 16
    if huruf.isupper() or "√" <= huruf <= "⋿":
        return 13
    return 20 if east_asian_width(huruf) in "WF" else 10
