"""
Judge a report: every rule has an id, a weight and a citation.

Pure: nothing here opens a file.  `skm.periksa` adds what only the disk knows.
"""

from typing import TYPE_CHECKING

from skm.audit.buku import (
    Aturan,
    BukuAturan,
    Pelanggaran,
    Pengabaian,
    aturan,
    sesuai,
)
from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.audit.pelaksana import periksa
    from skm.audit.pensiun import AturanPensiun, muat_pensiun
    from skm.audit.tamu import buku_bawaan, buku_terpasang
    from skm.audit.telaah import Lingkungan, Telaah

__all__ = [
    "Aturan",
    "AturanPensiun",
    "BukuAturan",
    "Lingkungan",
    "Pelanggaran",
    "Pengabaian",
    "Telaah",
    "aturan",
    "buku_bawaan",
    "buku_terpasang",
    "muat_pensiun",
    "periksa",
    "sesuai",
]

__getattr__ = pemuat(
    globals(),
    {
        "AturanPensiun": "skm.audit.pensiun",
        "Telaah": "skm.audit.telaah",
        "Lingkungan": "skm.audit.telaah",
        "buku_bawaan": "skm.audit.tamu",
        "buku_terpasang": "skm.audit.tamu",
        "muat_pensiun": "skm.audit.pensiun",
        "periksa": "skm.audit.pelaksana",
    },
)
