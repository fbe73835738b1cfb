"""Where a chart's plot lies, and how much room its words need."""

import math
from decimal import Decimal
from itertools import pairwise

import attrs

from skm import svg
from skm.naskah import Grafik
from skm.naskah.halaman import UM
from skm.naskah.huruf import banyak_baris, lebar_teks

LEBAR, TINGGI = 155, 95
"""Millimetres for which a chart of all unsur is laid out, and any other unless `tinggi` differs."""

HURUF = "Arial"
UKURAN_NAMA = 16
"""Size of the names of categories, in half-points."""

_KATEGORI_TERPANJANG = 120  # letters; the table has the name in full
_TITIK_MENDATAR = 6  # with more points than that, their names slope


@attrs.frozen(kw_only=True)
class Bidang:
    """Where the plot lies within the chart, in parts of its width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float


_LEBAR_NAMA = 48_000  # micrometres of a name left of its bar
_BATANG_BIASA = 9
_TINGGI_NAMA = 3.7  # millimetres of one of its lines
_ATAS, _BAWAH = 0.085, 0.09  # beside the plot, in parts of the usual height

# Beside the plot: names left of the bars, values right of them, bounds above; or values left of
# the line, bounds right of it, names below.
_GARIS = Bidang(x=0.065, y=0.06, lebar=0.81, tinggi=0.8)
_TERENDAH_MIRING = 0.52  # of the height, above sloping names
_SELA_MIRING = 6  # millimetres beside them
_PALING_RENDAH = 0.125  # of the axis; below it there is no room for a figure under a point


def bidang(grafik: Grafik) -> Bidang:
    """Return where the plot of a chart lies."""
    if grafik.jenis == "batang":
        kali = TINGGI / tinggi(grafik)
        return Bidang(x=0.345, y=_ATAS * kali, lebar=0.575, tinggi=1 - (_ATAS + _BAWAH) * kali)
    if not miring(grafik):
        return _GARIS
    nama = max(lebar_teks(n, UKURAN_NAMA) for n in kategori(grafik)) / UM
    bawah = (nama * math.sqrt(0.5) + _SELA_MIRING) / TINGGI
    cukup = max(1 - _GARIS.y - bawah, _TERENDAH_MIRING)
    return attrs.evolve(_GARIS, tinggi=min(cukup, _GARIS.tinggi))


def tinggi(grafik: Grafik) -> int:
    """
    Return how many millimetres high a chart is, so that no name covers its neighbour.

    Few bars are as high as those of all unsur are, and take less room.  Office leaves out every
    second name, or more, where two of them would touch.
    """
    if grafik.jenis != "batang":
        return TINGGI
    baris = [banyak_baris(nama, _LEBAR_NAMA, UKURAN_NAMA) for nama in kategori(grafik)]
    terdekat = max((a + b for a, b in pairwise(baris)), default=0) / 2
    tepi = (_ATAS + _BAWAH) * TINGGI
    perlu = len(baris) * terdekat * _TINGGI_NAMA
    cukup = len(baris) * (TINGGI - tepi) / _BATANG_BIASA
    return math.ceil(max(min(cukup, TINGGI - tepi), perlu) + tepi)


def kategori(grafik: Grafik) -> list[str]:
    """Return the categories as a chart has room for: on one line, not too long."""

    def ringkas(nama: str) -> str:
        nama = " ".join(nama.split())
        cukup = len(nama) <= _KATEGORI_TERPANJANG
        return nama if cukup else nama[: _KATEGORI_TERPANJANG - 1] + "…"

    return list(map(ringkas, grafik.kategori))


def miring(grafik: Grafik) -> bool:
    """Tell whether the names below a chart slope."""
    return grafik.jenis == "garis" and len(grafik.nilai) > _TITIK_MENDATAR


def bagian(grafik: Grafik, nilai: Decimal) -> float:
    """Return how far along the axis of values a value lies, from 0 to 1."""
    return float((nilai - grafik.bawah) / (grafik.atas - grafik.bawah))


def lembah(grafik: Grafik, ke: int) -> bool:
    """
    Tell whether a point's figure stands below it, where above it the line would cross it.

    Not so right above the axis, where the names are.
    """
    return svg.lembah(grafik.nilai, ke) and bagian(grafik, grafik.nilai[ke]) > _PALING_RENDAH
