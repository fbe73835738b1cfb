"""Where a chart's plot lies, and how much room its words need."""

from decimal import Decimal

import attrs

from skm.naskah import Grafik

LEBAR, TINGGI = 155, 95
"""Millimetres for which a chart is laid out."""

HURUF = "Arial"

_TITIK_MENDATAR = 6  # with more points than that, their names slope


@attrs.frozen(kw_only=True)
class Bidang:
    """Where the plot lies within the chart, in parts of its width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float


# Beside the plot: names left of the bars, values right of them, bounds above; or values left of
# the line, bounds right of it, names below.
_BATANG = Bidang(x=0.345, y=0.085, lebar=0.575, tinggi=0.825)
_GARIS = Bidang(x=0.065, y=0.06, lebar=0.81, tinggi=0.8)
_GARIS_MIRING = Bidang(x=0.065, y=0.06, lebar=0.81, tinggi=0.52)


def bidang(grafik: Grafik) -> Bidang:
    """Return where the plot of a chart lies."""
    if grafik.jenis == "batang":
        return _BATANG
    return _GARIS_MIRING if miring(grafik) else _GARIS


def miring(grafik: Grafik) -> bool:
    """Tell whether the names below a chart slope."""
    return grafik.jenis == "garis" and len(grafik.nilai) > _TITIK_MENDATAR


def bagian(grafik: Grafik, nilai: Decimal) -> float:
    """Return how far along the axis of values a value lies, from 0 to 1."""
    return float((nilai - grafik.bawah) / (grafik.atas - grafik.bawah))
