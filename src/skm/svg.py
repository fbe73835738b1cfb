"""
A chart as SVG: plain data in, the same bytes out for the same data, for any renderer.

Nothing in it is loaded from outside or run, and it takes the colour of the text around it, so that
it can be read on light and on dark.  No width of a text is computed: names too long are cut and
stand in full in a `<title>`.  Every coordinate is exact up to the two decimals it is printed with.
"""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from skm.exact import format_id, format_pendek, round_half_up
from skm.markah import aman, ringkas

Panjang: TypeAlias = int | Fraction

LEBAR = 640
"""Width of every chart, in units that a screen takes for pixels."""

# Bars: names left of the plot, figures right of the bars, bounds above, marks of the axis below.
_KIRI, _LEBAR_BATANG = 216, 368
_BARIS, _TEBAL = 24, 16
# Line: figures of the axis left of the plot, bounds right of it, names below.
_KIRI_GARIS, _LEBAR_GARIS, _TINGGI_GARIS = 48, 500, 180
_BAWAH_MENDATAR, _BAWAH_MIRING = 28, 104
_TITIK_MENDATAR = 6  # with more points than that, their names slope

_ATAS = 26
_BAWAH = 24
_NAMA_TERPANJANG, _TITIK_TERPANJANG = 28, 16
_PUDAR, _PENUH = "0.45", "1"


def grafik_svg(
    *,
    judul: str,
    uraian: str,
    kategori: Sequence[str],
    nilai: Sequence[Decimal],
    bawah: Decimal,
    atas: Decimal,
    tanda: Sequence[Decimal] = (),
    batas: Sequence[tuple[Decimal, str]] = (),
    terendah: Collection[int] = (),
    jenis: Literal["batang", "garis"] = "batang",
) -> str:
    """
    Draw a chart.

    Args:
        judul: What it is about; its name for those who do not see it.
        uraian: The chart in words, for them too.
        kategori: Categories, in the order they are read.
        nilai: One printed figure per category.
        bawah: Where the axis of values begins.
        atas: Where it ends.
        tanda: Marks on that axis.
        batas: Bounds between classes, each with its words; those beyond the axis are left out.
        terendah: Places of the categories that stand out, from 0.
        jenis: Horizontal bars, or a line with points.

    Returns:
        An ``<svg>`` element that can stand alone or within HTML.
    """
    deret = _Deret(kategori, nilai, bawah, atas, terendah)
    gambar, tinggi = (_batang if jenis == "batang" else _garis)(deret, tanda, batas)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{LEBAR}" height="{tinggi}" '
        f'viewBox="0 0 {LEBAR} {tinggi}" fill="currentColor" font-family="sans-serif" '
        'font-size="12" style="max-width:100%;height:auto">'
        f"<title>{aman(judul)}</title><desc>{aman(uraian)}</desc>{''.join(gambar)}</svg>"
    )


class _Deret:
    """What is drawn, and how far along the axis a figure lies."""

    def __init__(
        self,
        kategori: Sequence[str],
        nilai: Sequence[Decimal],
        bawah: Decimal,
        atas: Decimal,
        menonjol: Collection[int],
    ) -> None:
        self.isi = list(zip(kategori, nilai, strict=True))
        self.bawah, self.atas = Fraction(bawah), Fraction(atas)
        self.menonjol = menonjol

    def bagian(self, nilai: Decimal) -> Fraction:
        """Return how far along the axis a figure lies, from 0 to 1; what is beyond ends there."""
        if self.bawah >= self.atas:
            return Fraction(0)
        letak = (Fraction(nilai) - self.bawah) / (self.atas - self.bawah)
        return min(max(letak, Fraction(0)), Fraction(1))

    def memuat(self, nilai: Decimal) -> bool:
        """Return whether the axis has a figure."""
        return self.bawah <= nilai <= self.atas


def _batang(
    deret: _Deret, tanda: Sequence[Decimal], batas: Sequence[tuple[Decimal, str]]
) -> tuple[Iterator[str], int]:
    dasar = _ATAS + _BARIS * len(deret.isi)

    def x(nilai: Decimal) -> Fraction:
        return _KIRI + _LEBAR_BATANG * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        for nilai in filter(deret.memuat, tanda):
            yield _lurus(x(nilai), dasar, x(nilai), dasar + 4)
            yield _teks(x(nilai), dasar + 16, format_pendek(Fraction(nilai)), "middle", ukuran=10)
        yield _lurus(_KIRI, dasar, _KIRI + _LEBAR_BATANG, dasar)
        for nilai, label in batas:
            if deret.memuat(nilai):
                yield _lurus(x(nilai), _ATAS - 6, x(nilai), dasar, putus=True)
                yield _teks(x(nilai), _ATAS - 11, label, "middle", ukuran=10)
        for i, (nama, nilai) in enumerate(deret.isi):
            atas, tonjol = _ATAS + _BARIS * i, i in deret.menonjol
            panjang = _LEBAR_BATANG * deret.bagian(nilai)
            tebal = ' font-weight="bold"' if tonjol else ""
            yield (
                f"<g{tebal}><title>{aman(nama)}: {format_id(nilai)}</title>"
                f'<rect x="{_KIRI}" y="{atas + (_BARIS - _TEBAL) // 2}" width="{_angka(panjang)}" '
                f'height="{_TEBAL}" fill-opacity="{_PENUH if tonjol else _PUDAR}"/>'
                + _teks(_KIRI - 8, atas + 16, ringkas(nama, _NAMA_TERPANJANG), "end")
                + _teks(_KIRI + panjang + 6, atas + 16, format_id(nilai))
                + "</g>"
            )

    return gambar(), dasar + _BAWAH


def _garis(
    deret: _Deret, tanda: Sequence[Decimal], batas: Sequence[tuple[Decimal, str]]
) -> tuple[Iterator[str], int]:
    dasar, kanan = _ATAS + _TINGGI_GARIS, _KIRI_GARIS + _LEBAR_GARIS
    miring = len(deret.isi) > _TITIK_MENDATAR

    def y(nilai: Decimal) -> Fraction:
        return dasar - _TINGGI_GARIS * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        for nilai in filter(deret.memuat, tanda):
            yield _lurus(_KIRI_GARIS - 4, y(nilai), _KIRI_GARIS, y(nilai))
            yield _teks(
                _KIRI_GARIS - 8, y(nilai) + 4, format_pendek(Fraction(nilai)), "end", ukuran=10
            )
        yield _lurus(_KIRI_GARIS, _ATAS, _KIRI_GARIS, dasar)
        yield _lurus(_KIRI_GARIS, dasar, kanan, dasar)
        for nilai, label in batas:
            if deret.memuat(nilai):
                yield _lurus(_KIRI_GARIS, y(nilai), kanan, y(nilai), putus=True)
                yield _teks(kanan + 6, y(nilai) + 4, label, ukuran=10)
        titik = [
            (_KIRI_GARIS + Fraction(_LEBAR_GARIS * (2 * i + 1), 2 * len(deret.isi)), y(nilai))
            for i, (_, nilai) in enumerate(deret.isi)
        ]
        jalan = " ".join(f"{_angka(a)},{_angka(b)}" for a, b in titik)
        yield f'<polyline points="{jalan}" fill="none" stroke="currentColor" stroke-width="2"/>'
        for i, ((nama, nilai), (a, b)) in enumerate(zip(deret.isi, titik, strict=True)):
            tebal = ' font-weight="bold"' if i in deret.menonjol else ""
            pendek = ringkas(nama, _TITIK_TERPANJANG)
            yield (
                f"<g{tebal}><title>{aman(nama)}: {format_id(nilai)}</title>"
                f'<circle cx="{_angka(a)}" cy="{_angka(b)}" r="4"/>'
                + _teks(a, b - 9, format_id(nilai), "middle")
                + _teks(a, dasar + 16, pendek, "end" if miring else "middle", miring=miring)
                + "</g>"
            )

    return gambar(), dasar + (_BAWAH_MIRING if miring else _BAWAH_MENDATAR)


def _teks(
    x: Panjang,
    y: Panjang,
    teks: str,
    rata: Literal["start", "middle", "end"] = "start",
    *,
    ukuran: int | None = None,
    miring: bool = False,
) -> str:
    kecil = f' font-size="{ukuran}"' if ukuran else ""
    putar = f' transform="rotate(-45 {_angka(x)} {_angka(y)})"' if miring else ""
    return (
        f'<text x="{_angka(x)}" y="{_angka(y)}" text-anchor="{rata}"{kecil}{putar}>'
        f"{aman(teks)}</text>"
    )


def _lurus(x1: Panjang, y1: Panjang, x2: Panjang, y2: Panjang, *, putus: bool = False) -> str:
    pola = ' stroke-dasharray="4 3"' if putus else ""
    return (
        f'<line x1="{_angka(x1)}" y1="{_angka(y1)}" x2="{_angka(x2)}" y2="{_angka(y2)}" '
        f'stroke="currentColor" stroke-opacity="0.6"{pola}/>'
    )


def _angka(panjang: Panjang) -> str:
    """Return a length with two decimals."""
    return str(round_half_up(panjang, 2))
