"""Files in and out; cattrs lives here and in :mod:`skm.strict`."""

from skm.jenis import SKEMA
from skm.model.publikasi import Laporan
from skm.serial.baca import (
    LaporanTerbaca,
    SurveiTerbaca,
    baca,
    baca_lengkap,
    baca_survei,
    baca_survei_lengkap,
    laporan_dari,
)
from skm.serial.bentuk import datar, struktur
from skm.serial.berkas import Mentah
from skm.serial.data import ke_data
from skm.serial.hasil import capaian_datar, ikm_datar, konvensi_datar, tabulasi_datar
from skm.serial.pemetaan import baca_pemetaan
from skm.serial.toml_rapi import berkas_laporan
from skm.serial.tulis import ke_json, ke_toml, naskah_ke_json

__all__ = [
    "SKEMA",
    "Laporan",
    "LaporanTerbaca",
    "Mentah",
    "SurveiTerbaca",
    "baca",
    "baca_lengkap",
    "baca_pemetaan",
    "baca_survei",
    "baca_survei_lengkap",
    "berkas_laporan",
    "capaian_datar",
    "datar",
    "ikm_datar",
    "ke_data",
    "ke_json",
    "ke_toml",
    "konvensi_datar",
    "laporan_dari",
    "naskah_ke_json",
    "struktur",
    "tabulasi_datar",
]
