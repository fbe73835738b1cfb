"""
Help for testing what is built on skm: Hypothesis strategies for its nouns.

Needs the extra ``skm[testing]``; nothing else in skm imports Hypothesis.
"""

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
    "konvensi",
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
