"""
What can be done with what people have, from first to last: load, score, audit, print.

Each returns what came of it and shows nothing; where something is worth saying on the way it calls
what it was given.
"""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.alur.cetakan import Cetakan, DitolakError, cetak_berkas
    from skm.alur.lanjutan import Lanjutan, lanjutkan
    from skm.alur.muatan import Muatan, PilihanMuat, muat
    from skm.alur.pemeriksaan import Pemeriksaan, periksa_berkas
    from skm.alur.permulaan import DitanyaError, Permulaan, mulai_skm
    from skm.alur.pintu import bandingkan, ikm_dari, rekap

__all__ = [
    "Cetakan",
    "DitanyaError",
    "DitolakError",
    "Lanjutan",
    "Muatan",
    "Pemeriksaan",
    "Permulaan",
    "PilihanMuat",
    "bandingkan",
    "cetak_berkas",
    "ikm_dari",
    "lanjutkan",
    "muat",
    "mulai_skm",
    "periksa_berkas",
    "rekap",
]

__getattr__ = pemuat(
    globals(),
    {
        "Cetakan": "skm.alur.cetakan",
        "DitanyaError": "skm.alur.permulaan",
        "DitolakError": "skm.alur.cetakan",
        "Lanjutan": "skm.alur.lanjutan",
        "Muatan": "skm.alur.muatan",
        "Pemeriksaan": "skm.alur.pemeriksaan",
        "Permulaan": "skm.alur.permulaan",
        "PilihanMuat": "skm.alur.muatan",
        "bandingkan": "skm.alur.pintu",
        "cetak_berkas": "skm.alur.cetakan",
        "ikm_dari": "skm.alur.pintu",
        "lanjutkan": "skm.alur.lanjutan",
        "muat": "skm.alur.muatan",
        "mulai_skm": "skm.alur.permulaan",
        "periksa_berkas": "skm.alur.pemeriksaan",
        "rekap": "skm.alur.pintu",
    },
)
