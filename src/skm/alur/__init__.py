"""
What can be done with files, from first to last: load, audit, print.

Each returns what came of it and shows nothing; where something is worth saying on the way it calls
what it was given.
"""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.alur.cetakan import Cetakan, DitolakError, cetak_berkas
    from skm.alur.muatan import Muatan, PilihanMuat, muat
    from skm.alur.pemeriksaan import Pemeriksaan, periksa_berkas

__all__ = [
    "Cetakan",
    "DitolakError",
    "Muatan",
    "Pemeriksaan",
    "PilihanMuat",
    "cetak_berkas",
    "muat",
    "periksa_berkas",
]

__getattr__ = pemuat(
    globals(),
    {
        "Cetakan": "skm.alur.cetakan",
        "DitolakError": "skm.alur.cetakan",
        "Muatan": "skm.alur.muatan",
        "Pemeriksaan": "skm.alur.pemeriksaan",
        "PilihanMuat": "skm.alur.muatan",
        "cetak_berkas": "skm.alur.cetakan",
        "muat": "skm.alur.muatan",
        "periksa_berkas": "skm.alur.pemeriksaan",
    },
)
