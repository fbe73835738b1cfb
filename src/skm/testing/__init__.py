"""
Help for testing what is built on skm: Hypothesis strategies for its nouns.

Needs the extra ``skm[testing]``; nothing else in skm imports Hypothesis.
"""

from skm.testing.strategies import (
    konvensi,
    laporan_tindak_lanjut,
    nilai_unsur,
    periode,
    realisasi,
    rtl,
    strategi,
    survei,
    tanggal,
    teks,
)

__all__ = [
    "konvensi",
    "laporan_tindak_lanjut",
    "nilai_unsur",
    "periode",
    "realisasi",
    "rtl",
    "strategi",
    "survei",
    "tanggal",
    "teks",
]
