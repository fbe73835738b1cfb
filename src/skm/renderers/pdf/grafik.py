"""A chart as the page shows it: how far along its axis everything lies, exact up to 1/100 000."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from skm.exact import format_id, format_pendek, round_half_up
from skm.markah import ringkas
from skm.naskah import Grafik
from skm.renderers.grafik.bidang import lembah
from skm.renderers.typst.muat import banyak_baris, patahkan
from skm.svg import sekelas

_PENUH = 100_000
_LEBAR_NAMA, _PT = 50, 8.5
_TERPANJANG = 160  # letters


def grafik_data(grafik: Grafik) -> dict[str, Any]:
    """Return a chart as Typst is given it."""
    return {
        "jenis": "grafik",
        "bentuk": grafik.jenis,
        "nomor": grafik.nomor,
        "judul": grafik.judul,
        "uraian": grafik.uraian,
        "catatan": list(grafik.catatan),
        "deret": grafik.deret,
        "sekelas": sekelas(grafik.kelas),
        "isi": [
            {
                "nama": patahkan(nama, _LEBAR_NAMA, _PT, tebal=True),
                "baris": banyak_baris(nama, _LEBAR_NAMA, _PT, tebal=True),
                "nilai": format_id(nilai),
                "letak": letak(grafik, nilai),
                "kelas": kelas,
                "terendah": i in grafik.terendah,
                "di_bawah": lembah(grafik, i),
            }
            for i, (nama, nilai, kelas) in enumerate(
                zip(_pendek(grafik.kategori), grafik.nilai, grafik.kelas, strict=True)
            )
        ],
        "tanda": [
            {"letak": letak(grafik, n), "teks": format_pendek(Fraction(n))} for n in grafik.skala
        ],
        "batas": [
            {"letak": letak(grafik, b.nilai), "label": b.label}
            for b in grafik.batas
            if grafik.bawah <= b.nilai <= grafik.atas
        ],
    }


def _pendek(semua: Iterable[str]) -> Iterator[str]:
    """Yield names that go beside a bar; the words for the chart have them in full."""
    return (ringkas(nama, _TERPANJANG) for nama in semua)


def letak(grafik: Grafik, nilai: Decimal) -> int:
    """Return how far along the axis of values a value lies, from 0 to 100 000."""
    rentang = Fraction(grafik.atas) - Fraction(grafik.bawah)
    if rentang <= 0:
        return 0
    bagian = (Fraction(nilai) - Fraction(grafik.bawah)) / rentang
    return int(round_half_up(min(max(bagian, Fraction(0)), Fraction(1)) * _PENUH, 0))
