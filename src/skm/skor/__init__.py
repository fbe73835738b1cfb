"""The verbs: pure and exact."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.skor.ikm import hitung_ikm, pilih_regulasi
from skm.skor.mutu import cetak_ikm, tentukan_mutu
from skm.skor.nilai import ikm_dari, ikm_per_kelas, n_dihitung, nilai_dari
from skm.skor.nrr import bobot_bernama, daftar_unsur, hitung_bobot, hitung_nrr
from skm.skor.prioritas import PRIORITAS, peringkat, terendah
from skm.skor.realisasi import cetak_persen, hitung_capaian, status_rtl, tingkat_pekppp

if TYPE_CHECKING:
    from skm.skor.banding import banding_berurutan, bandingkan
    from skm.skor.galat import hitung_galat
    from skm.skor.keandalan import hitung_keandalan
    from skm.skor.rekap import hitung_rekap
    from skm.skor.sampel import capaian_sampel, ukuran_sampel

__all__ = [
    "PRIORITAS",
    "banding_berurutan",
    "bandingkan",
    "bobot_bernama",
    "capaian_sampel",
    "cetak_ikm",
    "cetak_persen",
    "daftar_unsur",
    "hitung_bobot",
    "hitung_capaian",
    "hitung_galat",
    "hitung_ikm",
    "hitung_keandalan",
    "hitung_nrr",
    "hitung_rekap",
    "ikm_dari",
    "ikm_per_kelas",
    "n_dihitung",
    "nilai_dari",
    "peringkat",
    "pilih_regulasi",
    "status_rtl",
    "tentukan_mutu",
    "terendah",
    "tingkat_pekppp",
    "ukuran_sampel",
]

__getattr__ = pemuat(
    globals(),
    {
        "banding_berurutan": "skm.skor.banding",
        "bandingkan": "skm.skor.banding",
        "capaian_sampel": "skm.skor.sampel",
        "hitung_galat": "skm.skor.galat",
        "hitung_keandalan": "skm.skor.keandalan",
        "hitung_rekap": "skm.skor.rekap",
        "ukuran_sampel": "skm.skor.sampel",
    },
)
