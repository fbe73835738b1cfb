"""
Help for testing what is built on skm: Hypothesis strategies for its nouns, and for defects.

Needs the extra ``skm[testing]``; nothing else in skm imports Hypothesis.
"""

from skm.testing.bersih import laporan_bersih
from skm.testing.cacat import CACAT, Cacat, laporan_bercacat
from skm.testing.strategies import (
    konvensi,
    laporan_skm,
    laporan_tindak_lanjut,
    lembar_jawaban,
    nilai_unsur,
    periode,
    realisasi,
    rtl,
    strategi,
    survei,
    tabulasi,
    tanggal,
    teks,
)

__all__ = [
    "CACAT",
    "Cacat",
    "konvensi",
    "laporan_bercacat",
    "laporan_bersih",
    "laporan_skm",
    "laporan_tindak_lanjut",
    "lembar_jawaban",
    "nilai_unsur",
    "periode",
    "realisasi",
    "rtl",
    "strategi",
    "survei",
    "tabulasi",
    "tanggal",
    "teks",
]
