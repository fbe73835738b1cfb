"""The verbs: pure and exact."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.skor.ikm import Jumlah, Tertimbang, hitung_ikm, jumlahkan, pilih_regulasi, timbang
from skm.skor.mutu import baris_mutu, cetak_ikm, tentukan_mutu
from skm.skor.nilai import frekuensi_dihitung, ikm_hitungan, ikm_per_kelas, n_dihitung, nilai_dari
from skm.skor.nrr import (
    bobot_bernama,
    daftar_unsur,
    hitung_bobot,
    hitung_nrr,
    konvensi_dipakai,
)
from skm.skor.prioritas import PRIORITAS, peringkat, terendah
from skm.skor.realisasi import (
    baris_tingkat,
    cetak_persen,
    hitung_capaian,
    status_rtl,
    tingkat_pekppp,
)

if TYPE_CHECKING:
    from skm.skor.banding import banding_berurutan, bandingkan_titik
    from skm.skor.galat import hitung_galat, momen_tertimbang
    from skm.skor.keandalan import (
        baris_reliabilitas,
        hitung_keandalan,
        ragam_unsur_dan_jumlah,
    )
    from skm.skor.kecocokan import cocokkan_konvensi, nrr_mustahil
    from skm.skor.kecocokan_capaian import cocokkan_capaian
    from skm.skor.rekap import hitung_rekap
    from skm.skor.sampel import baris_sampel, capaian_sampel, sampel_tepat, ukuran_sampel

__all__ = [
    "PRIORITAS",
    "Jumlah",
    "Tertimbang",
    "banding_berurutan",
    "bandingkan_titik",
    "baris_mutu",
    "baris_reliabilitas",
    "baris_sampel",
    "baris_tingkat",
    "bobot_bernama",
    "capaian_sampel",
    "cetak_ikm",
    "cetak_persen",
    "cocokkan_capaian",
    "cocokkan_konvensi",
    "daftar_unsur",
    "frekuensi_dihitung",
    "hitung_bobot",
    "hitung_capaian",
    "hitung_galat",
    "hitung_ikm",
    "hitung_keandalan",
    "hitung_nrr",
    "hitung_rekap",
    "ikm_hitungan",
    "ikm_per_kelas",
    "jumlahkan",
    "konvensi_dipakai",
    "momen_tertimbang",
    "n_dihitung",
    "nilai_dari",
    "nrr_mustahil",
    "peringkat",
    "pilih_regulasi",
    "ragam_unsur_dan_jumlah",
    "sampel_tepat",
    "status_rtl",
    "tentukan_mutu",
    "terendah",
    "timbang",
    "tingkat_pekppp",
    "ukuran_sampel",
]

__getattr__ = pemuat(
    globals(),
    {
        "banding_berurutan": "skm.skor.banding",
        "bandingkan_titik": "skm.skor.banding",
        "baris_reliabilitas": "skm.skor.keandalan",
        "baris_sampel": "skm.skor.sampel",
        "capaian_sampel": "skm.skor.sampel",
        "cocokkan_capaian": "skm.skor.kecocokan_capaian",
        "cocokkan_konvensi": "skm.skor.kecocokan",
        "hitung_galat": "skm.skor.galat",
        "hitung_keandalan": "skm.skor.keandalan",
        "hitung_rekap": "skm.skor.rekap",
        "momen_tertimbang": "skm.skor.galat",
        "ragam_unsur_dan_jumlah": "skm.skor.keandalan",
        "sampel_tepat": "skm.skor.sampel",
        "nrr_mustahil": "skm.skor.kecocokan",
        "ukuran_sampel": "skm.skor.sampel",
    },
)
