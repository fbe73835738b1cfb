"""The verbs: pure and exact."""

from skm.skor.ikm import hitung_ikm, pilih_regulasi
from skm.skor.mutu import cetak_ikm, tentukan_mutu
from skm.skor.nrr import bobot_bernama, daftar_unsur, hitung_bobot, hitung_nrr
from skm.skor.prioritas import PRIORITAS, peringkat, terendah
from skm.skor.realisasi import cetak_persen, hitung_capaian, status_rtl, tingkat_pekppp

__all__ = [
    "PRIORITAS",
    "bobot_bernama",
    "cetak_ikm",
    "cetak_persen",
    "daftar_unsur",
    "hitung_bobot",
    "hitung_capaian",
    "hitung_ikm",
    "hitung_nrr",
    "peringkat",
    "pilih_regulasi",
    "status_rtl",
    "tentukan_mutu",
    "terendah",
    "tingkat_pekppp",
]
