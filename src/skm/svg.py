"""
A chart as SVG: plain data in, the same bytes out for the same data, for any renderer.

Nothing in it is loaded from outside or run, and it takes the colour of the text around it, so that
it can be read on light and on dark; a page with a style sheet of its own may colour its parts.  No
width of a text is computed: names too long are cut and stand in full in a `<title>`, and a figure
is taken to have six characters.  Every coordinate is exact up to the two decimals it is printed
with.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias, TypeVar

from skm.exact import format_id, format_pendek, round_half_up
from skm.markah import aman, ringkas

Panjang: TypeAlias = int | Fraction
_Ukuran = TypeVar("_Ukuran", Fraction, Decimal, float)

LEBAR = 640
"""Width of a chart, in units that a screen takes for pixels."""
LEBAR_SEMPIT = 328
"""Width of one for a narrow screen."""

# Bars: names left of the plot, figures right of the bars, bounds above, marks of the axis below.
_KIRI, _LEBAR_BATANG = 236, 348
_BARIS, _BARIS_DUA, _TEBAL = 24, 30, 16
_ANTAR_BARIS = 13  # between the two lines of a name
# Line: figures of the axis left of the plot, bounds right of it, names below.
_KIRI_GARIS, _LEBAR_GARIS, _TINGGI_GARIS = 48, 500, 180
_BAWAH_MENDATAR, _BAWAH_MIRING = 28, 124
_TITIK_MENDATAR = 6  # with more points than that, their names slope
_TITIK_JARANG = 12  # with more, their figures are small

_ATAS = 26
_BAWAH = 24
_ATAS_BATANG, _DUA_LABEL = 34, (10, 23)  # bounds take turns: labels side by side would touch
_NAMA_TERPANJANG, _TITIK_TERPANJANG = 26, 18
_PUDAR, _PENUH = "0.45", "1"

# For a narrow screen: names above the bars or left of the line, which runs downwards.
_LEBAR_BATANG_SEMPIT, _BARIS_BATANG_SEMPIT, _TEBAL_SEMPIT = 280, 38, 12
_KIRI_GARIS_SEMPIT, _LEBAR_GARIS_SEMPIT, _BARIS_GARIS_SEMPIT = 122, 160, 26
_NAMA_TERPANJANG_SEMPIT = 38
_TEPI_LABEL = 32  # half of a label
# Room of a figure of six characters, and how far it reaches above the line it stands on and below.
_LEBAR_ANGKA, _NAIK, _TURUN = 42, 12, 4
_DI_ATAS, _DI_BAWAH = 9, 19  # from a point to the line on which its figure stands
_JAUH = 35  # to a neighbour, below which the narrow line keeps clear of the figure between


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
    kelas: Sequence[int] = (),
    jenis: Literal["batang", "garis"] = "batang",
    sempit: bool = False,
    kelas_css: str = "",
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
        kelas: Per category its class, 0 for the lowest: bars of a higher one are darker, and of a
            middle shade where all are of one.  Empty where there are no classes.
        jenis: Horizontal bars, or a line with points.
        sempit: Whether it is for a narrow screen: names stand above the bars, and a line runs
            downwards.
        kelas_css: Class of the element, for a page that colours it by its own style sheet.  Its
            parts then have classes too: ``k0``, ``k1`` … for bars by their class, ``rendah`` for
            what stands out, ``sumbu``, ``batas``, ``jalan`` and ``titik``; and it has no ``style``,
            which a strict Content-Security-Policy would forbid.

    Returns:
        An ``<svg>`` element that can stand alone or within HTML.
    """
    deret = _Deret(kategori, nilai, bawah, atas, terendah, kelas, berkelas=bool(kelas_css))
    gambar, tinggi = _PENGGAMBAR[jenis, sempit](deret, tanda, batas)
    lebar = LEBAR_SEMPIT if sempit else LEBAR
    rias = f'class="{kelas_css}"' if kelas_css else 'style="max-width:100%;height:auto"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{lebar}" height="{tinggi}" '
        f'viewBox="0 0 {lebar} {tinggi}" fill="currentColor" font-family="sans-serif" '
        f'font-size="12" {rias}>'
        f"<title>{aman(judul)}</title><desc>{aman(uraian)}</desc>{''.join(gambar)}</svg>"
    )


class _Deret:
    """What is drawn, how far along the axis a figure lies, and how its parts look."""

    def __init__(
        self,
        kategori: Sequence[str],
        nilai: Sequence[Decimal],
        bawah: Decimal,
        atas: Decimal,
        menonjol: Collection[int],
        kelas: Sequence[int],
        *,
        berkelas: bool,
    ) -> None:
        self.isi = list(zip(kategori, nilai, strict=True))
        self.bawah, self.atas = Fraction(bawah), Fraction(atas)
        self.menonjol, self._kelas = menonjol, kelas
        self._berkelas = berkelas

    def bagian(self, nilai: Decimal) -> Fraction:
        """Return how far along the axis a figure lies, from 0 to 1; what is beyond ends there."""
        if self.bawah >= self.atas:
            return Fraction(0)
        letak = (Fraction(nilai) - self.bawah) / (self.atas - self.bawah)
        return min(max(letak, Fraction(0)), Fraction(1))

    def memuat(self, nilai: Decimal) -> bool:
        """Return whether the axis has a figure."""
        return self.bawah <= nilai <= self.atas

    def css(self, *nama: str) -> str:
        """Return the attribute of classes, where a page has a style sheet for them."""
        semua = " ".join(filter(None, nama))
        return f' class="{semua}"' if self._berkelas and semua else ""

    def kelompok(self, i: int, isi: str) -> str:
        """Return what is drawn of one category, with its name and figure in full."""
        nama, nilai = self.isi[i]
        tonjol = i in self.menonjol
        tebal = ' font-weight="bold"' if tonjol else ""
        css = self.css("rendah" if tonjol else "")
        return f"<g{tebal}{css}><title>{aman(nama)}: {format_id(nilai)}</title>{isi}</g>"

    def batang(self, i: int, x: int, y: int, panjang: Panjang, tebal: int) -> str:
        """
        Return a bar.

        What stands out among bars of several shades has an outline, which a photocopy keeps.
        """
        tonjol = i in self.menonjol
        if self._kelas:
            rata = sekelas(self._kelas)
            css = self.css("k2" if rata else f"k{self._kelas[i]}")
            terang = Fraction(1, 2) if rata else Fraction(1 + self._kelas[i], 2 + max(self._kelas))
            rias = f'fill-opacity="{_angka(terang)}"'
            rias += ' stroke="currentColor" stroke-width="2"' if tonjol else ""
        else:
            css = self.css("k")
            rias = f'fill-opacity="{_PENUH if tonjol else _PUDAR}"'
        return f'<rect x="{x}" y="{y}" width="{_angka(panjang)}" height="{tebal}" {rias}{css}/>'


_Batas: TypeAlias = Sequence[tuple[Decimal, str]]
_Letak: TypeAlias = tuple[Fraction, Fraction]


def _nama_batang(x: int, y: Fraction, nama: str) -> str:
    """Return a name left of its bar, on two lines where one does not hold it."""
    baris = _dua_baris(nama, _NAMA_TERPANJANG)
    awal = y - _ANTAR_BARIS // 2 * (len(baris) - 1)
    return "".join(_teks(x, awal + _ANTAR_BARIS * i, satu, "end") for i, satu in enumerate(baris))


def _dua_baris(nama: str, paling_panjang: int) -> list[str]:
    """Return a name on one line or two; of one that is longer still, the end is left out."""
    kata = nama.split()
    if len(" ".join(kata)) <= paling_panjang:
        return [" ".join(kata)]
    muat = [i for i in range(1, len(kata)) if len(" ".join(kata[:i])) <= paling_panjang]
    if not muat:
        return [ringkas(nama, paling_panjang)]
    return [" ".join(kata[: muat[-1]]), ringkas(" ".join(kata[muat[-1] :]), paling_panjang)]


def _batang(deret: _Deret, tanda: Sequence[Decimal], batas: _Batas) -> tuple[Iterator[str], int]:
    awal = _awal_batang(deret, batas)
    panjang = any(len(_dua_baris(nama, _NAMA_TERPANJANG)) > 1 for nama, _ in deret.isi)
    baris = _BARIS_DUA if panjang else _BARIS
    dasar = awal + baris * len(deret.isi)

    def x(nilai: Decimal) -> Fraction:
        return _KIRI + _LEBAR_BATANG * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        yield from _sumbu_mendatar(deret, tanda, x, dasar)
        yield _lurus(_KIRI, dasar, _KIRI + _LEBAR_BATANG, dasar, css=deret.css("sumbu"))
        angka = [
            (x(nilai) + 6, Fraction(awal + baris * i + baris // 2 + 4))
            for i, (_, nilai) in enumerate(deret.isi)
        ]
        yield from _batas_tegak(deret, batas, x, dasar, LEBAR, angka)
        for i, ((nama, nilai), letak) in enumerate(zip(deret.isi, angka, strict=True)):
            atas = awal + baris * i + (baris - _TEBAL) // 2
            yield deret.kelompok(
                i,
                deret.batang(i, _KIRI, atas, x(nilai) - _KIRI, _TEBAL)
                + _nama_batang(_KIRI - 8, letak[1], nama)
                + _teks(*letak, format_id(nilai)),
            )

    return gambar(), dasar + _BAWAH


def _batang_sempit(
    deret: _Deret, tanda: Sequence[Decimal], batas: _Batas
) -> tuple[Iterator[str], int]:
    awal = _awal_batang(deret, batas)
    nama_nama = [_dua_baris(nama, _NAMA_TERPANJANG_SEMPIT) for nama, _ in deret.isi]
    turun = _ANTAR_BARIS * (max(map(len, nama_nama), default=1) - 1)
    baris = _BARIS_BATANG_SEMPIT + turun
    dasar = awal + baris * len(deret.isi) + 6

    def x(nilai: Decimal) -> Fraction:
        return _LEBAR_BATANG_SEMPIT * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        yield from _sumbu_mendatar(deret, tanda, x, dasar)
        yield _lurus(0, dasar, _LEBAR_BATANG_SEMPIT, dasar, css=deret.css("sumbu"))
        angka = [
            (x(nilai) + 6, Fraction(awal + baris * i + turun + 32))
            for i, (_, nilai) in enumerate(deret.isi)
        ]
        yield from _batas_tegak(deret, batas, x, dasar, LEBAR_SEMPIT, angka)
        for i, (_, nilai) in enumerate(deret.isi):
            atas = awal + baris * i + turun
            nama = nama_nama[i]
            mulai = atas + 16 - _ANTAR_BARIS * (len(nama) - 1)
            yield deret.kelompok(
                i,
                deret.batang(i, 0, atas + 22, x(nilai), _TEBAL_SEMPIT)
                + "".join(_teks(0, mulai + _ANTAR_BARIS * j, t) for j, t in enumerate(nama))
                + _teks(*angka[i], format_id(nilai)),
            )

    return gambar(), dasar + _BAWAH


def _garis(deret: _Deret, tanda: Sequence[Decimal], batas: _Batas) -> tuple[Iterator[str], int]:
    dasar, kanan = _ATAS + _TINGGI_GARIS, _KIRI_GARIS + _LEBAR_GARIS
    miring = len(deret.isi) > _TITIK_MENDATAR
    ukuran = 10 if len(deret.isi) > _TITIK_JARANG else None

    def y(nilai: Decimal) -> Fraction:
        return dasar - _TINGGI_GARIS * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        sumbu = deret.css("sumbu")
        for nilai in filter(deret.memuat, tanda):
            yield _lurus(_KIRI_GARIS - 4, y(nilai), _KIRI_GARIS, y(nilai), sumbu)
            yield _teks(
                _KIRI_GARIS - 8, y(nilai) + 4, format_pendek(Fraction(nilai)), "end", ukuran=10
            )
        yield _lurus(_KIRI_GARIS, _ATAS, _KIRI_GARIS, dasar, sumbu)
        yield _lurus(_KIRI_GARIS, dasar, kanan, dasar, sumbu)
        titik = [
            (_KIRI_GARIS + Fraction(_LEBAR_GARIS * (2 * i + 1), 2 * len(deret.isi)), y(nilai))
            for i, (_, nilai) in enumerate(deret.isi)
        ]
        angka = _letak_angka(titik, dasar)
        for nilai, label in batas:
            if deret.memuat(nilai):
                b = y(nilai)
                tertutup = sorted(
                    (kiri, kiri + _LEBAR_ANGKA) for kiri, di in angka if -_TURUN <= di - b <= _NAIK
                )
                for dari, sampai in lowong(Fraction(_KIRI_GARIS), Fraction(kanan), tertutup):
                    yield _lurus(dari, b, sampai, b, deret.css("batas"), putus=True)
                yield _teks(kanan + 6, b + 4, label, ukuran=10)
        yield _jalan(deret, titik)
        for i, ((nama, nilai), (a, b)) in enumerate(zip(deret.isi, titik, strict=True)):
            pendek = ringkas(nama, _TITIK_TERPANJANG)
            kiri, di = angka[i]
            yield deret.kelompok(
                i,
                _titik(deret, a, b)
                + _teks(
                    kiri + Fraction(_LEBAR_ANGKA, 2), di, format_id(nilai), "middle", ukuran=ukuran
                )
                + _teks(a, dasar + 16, pendek, "end" if miring else "middle", miring=miring),
            )

    return gambar(), dasar + (_BAWAH_MIRING if miring else _BAWAH_MENDATAR)


def _garis_sempit(
    deret: _Deret, tanda: Sequence[Decimal], batas: _Batas
) -> tuple[Iterator[str], int]:
    awal = _awal_batang(deret, batas)
    dasar = awal + _BARIS_GARIS_SEMPIT * len(deret.isi)
    kanan = _KIRI_GARIS_SEMPIT + _LEBAR_GARIS_SEMPIT

    def x(nilai: Decimal) -> Fraction:
        return _KIRI_GARIS_SEMPIT + _LEBAR_GARIS_SEMPIT * deret.bagian(nilai)

    def gambar() -> Iterator[str]:
        yield from _sumbu_mendatar(deret, tanda, x, dasar)
        yield _lurus(_KIRI_GARIS_SEMPIT, dasar, kanan, dasar, css=deret.css("sumbu"))
        titik = [
            (x(nilai), awal + _BARIS_GARIS_SEMPIT * i + Fraction(_BARIS_GARIS_SEMPIT, 2))
            for i, (_, nilai) in enumerate(deret.isi)
        ]
        angka = [_letak_angka_sempit(titik, i) for i in range(len(titik))]
        yield from _batas_tegak(deret, batas, x, dasar, LEBAR_SEMPIT, angka)
        yield _jalan(deret, titik)
        for i, ((nama, nilai), (a, b)) in enumerate(zip(deret.isi, titik, strict=True)):
            yield deret.kelompok(
                i,
                _titik(deret, a, b)
                + _teks(0, b + 4, ringkas(nama, _TITIK_TERPANJANG))
                + _teks(*angka[i], format_id(nilai)),
            )

    return gambar(), dasar + _BAWAH


_PENGGAMBAR = {
    ("batang", False): _batang,
    ("batang", True): _batang_sempit,
    ("garis", False): _garis,
    ("garis", True): _garis_sempit,
}


def _awal_batang(deret: _Deret, batas: _Batas) -> int:
    """Return where the first category begins, below the labels of the bounds."""
    return _ATAS_BATANG if any(deret.memuat(nilai) for nilai, _ in batas) else 0


def _sumbu_mendatar(
    deret: _Deret, tanda: Sequence[Decimal], x: Callable[[Decimal], Fraction], dasar: int
) -> Iterator[str]:
    for nilai in filter(deret.memuat, tanda):
        yield _lurus(x(nilai), dasar, x(nilai), dasar + 4, deret.css("sumbu"))
        rata: Literal["start", "middle"] = "middle" if x(nilai) else "start"
        yield _teks(x(nilai), dasar + 16, format_pendek(Fraction(nilai)), rata, ukuran=10)


def _batas_tegak(
    deret: _Deret,
    batas: _Batas,
    x: Callable[[Decimal], Fraction],
    dasar: int,
    lebar: int,
    angka: Sequence[_Letak],
) -> Iterator[str]:
    """Yield bounds, broken where figures stand; their labels take turns on two lines."""
    for i, (nilai, label) in enumerate(b for b in batas if deret.memuat(b[0])):
        a, tinggi = x(nilai), _DUA_LABEL[i % 2]
        tertutup = (
            (di - _NAIK, di + _TURUN) for kiri, di in angka if -4 <= a - kiri <= _LEBAR_ANGKA
        )
        for dari, sampai in lowong(Fraction(tinggi + 4), Fraction(dasar), tertutup):
            yield _lurus(a, dari, a, sampai, deret.css("batas"), putus=True)
        letak = min(max(a, Fraction(_TEPI_LABEL)), Fraction(lebar - _TEPI_LABEL))
        yield _teks(letak, tinggi, label, "middle", ukuran=10)


def lowong(
    dari: _Ukuran, sampai: _Ukuran, tertutup: Iterable[tuple[_Ukuran, _Ukuran]]
) -> Iterator[tuple[_Ukuran, _Ukuran]]:
    """Return what is left of a line of which stretches are taken, told in order."""
    for awal, akhir in tertutup:
        if awal > dari:
            yield dari, min(awal, sampai)
        dari = max(dari, akhir)
    if dari < sampai:
        yield dari, sampai


def sekelas(kelas: Collection[int]) -> bool:
    """Tell whether all are of one class: their shade is a middle one and means nothing."""
    return len({*kelas}) == 1


def lembah(semua: Sequence[_Ukuran], ke: int) -> bool:
    """Tell whether a figure is lower than those beside it that differ from it."""
    lain = [n for n in (*semua[max(ke - 1, 0) : ke], *semua[ke + 1 : ke + 2]) if n != semua[ke]]
    return bool(lain) and semua[ke] < min(lain)


def _letak_angka(titik: Sequence[_Letak], dasar: int) -> list[_Letak]:
    """
    Return where the figures of points begin: above them, or below in a valley.

    Where the line rises or falls so steeply that it would cross one, that steps to the other side,
    unless it would stand upon its neighbour there.
    """
    setengah, nilai = Fraction(_LEBAR_ANGKA, 2), [-b for _, b in titik]
    bawah = [lembah(nilai, i) and dasar - b > _DI_BAWAH + _TURUN for i, (_, b) in enumerate(titik)]
    tinggi = [
        b + _DI_BAWAH if di_bawah else b - _DI_ATAS
        for (_, b), di_bawah in zip(titik, bawah, strict=True)
    ]
    geser = [0 if bawah[i] else _menyamping(titik, i) for i in range(len(titik))]

    def kiri(i: int) -> Fraction:
        letak = titik[i][0] - setengah + geser[i] * setengah
        kanan = Fraction(_KIRI_GARIS + _LEBAR_GARIS - _LEBAR_ANGKA)
        return min(max(letak, Fraction(_KIRI_GARIS)), kanan)

    def berimpit(i: int, j: int) -> bool:
        return kiri(j) - kiri(i) < _LEBAR_ANGKA and abs(tinggi[j] - tinggi[i]) < _NAIK + _TURUN

    semua = [*pairwise(range(len(titik)))]
    while batal := {i for dua in semua if berimpit(*dua) for i in dua if geser[i]}:
        for i in batal:
            geser[i] = 0
    return [(kiri(i), y) for i, y in enumerate(tinggi)]


def _menyamping(titik: Sequence[_Letak], ke: int) -> int:
    """Return to which side a figure steps from the line: -1, 0 or 1."""
    a, b = titik[ke]
    curam = [
        (b - titik[i][1]) * _LEBAR_ANGKA > 2 * _DI_ATAS * abs(a - titik[i][0])
        if 0 <= i < len(titik)
        else False
        for i in (ke - 1, ke + 1)
    ]
    return curam[0] - curam[1]


def _letak_angka_sempit(titik: Sequence[_Letak], ke: int) -> _Letak:
    """Return where the figure of a point begins: right of it, or left if the line is there."""
    (a, b), dekat = titik[ke], [x for x, _ in titik[max(ke - 1, 0) : ke + 2]]
    kiri, kanan = a - min(dekat), max(dekat) - a
    pindah = kanan > _JAUH and kanan > kiri and a - _KIRI_GARIS_SEMPIT > _LEBAR_ANGKA
    return (a - _LEBAR_ANGKA - 4 if pindah else a + 8), b + 4


def _jalan(deret: _Deret, titik: Sequence[_Letak]) -> str:
    jalan = " ".join(f"{_angka(a)},{_angka(b)}" for a, b in titik)
    return (
        f'<polyline points="{jalan}" fill="none" stroke="currentColor" stroke-width="2"'
        f"{deret.css('jalan')}/>"
    )


def _titik(deret: _Deret, x: Panjang, y: Panjang) -> str:
    return f'<circle cx="{_angka(x)}" cy="{_angka(y)}" r="4"{deret.css("titik")}/>'


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
    putar = f' transform="rotate(-60 {_angka(x)} {_angka(y)})"' if miring else ""
    return (
        f'<text x="{_angka(x)}" y="{_angka(y)}" text-anchor="{rata}"{kecil}{putar}>'
        f"{aman(teks)}</text>"
    )


def _lurus(
    x1: Panjang, y1: Panjang, x2: Panjang, y2: Panjang, css: str = "", *, putus: bool = False
) -> str:
    pola = ' stroke-dasharray="4 3"' if putus else ""
    return (
        f'<line x1="{_angka(x1)}" y1="{_angka(y1)}" x2="{_angka(x2)}" y2="{_angka(y2)}" '
        f'stroke="currentColor" stroke-opacity="0.6"{pola}{css}/>'
    )


def _angka(panjang: Panjang) -> str:
    """Return a length with two decimals."""
    return f"{panjang}.00" if isinstance(panjang, int) else str(round_half_up(panjang, 2))
