"""Files in and out; cattrs lives here and in :mod:`skm.strict`."""

from skm.serial.baca import (
    Bacaan,
    Laporan,
    baca,
    baca_lengkap,
    baca_survei,
    ke_json,
    ke_toml,
    naskah_ke_json,
    tempatkan,
)
from skm.serial.bentuk import SKEMA, datar, struktur
from skm.serial.hasil import capaian_datar, ikm_datar, konvensi_datar, tabulasi_datar

__all__ = [
    "SKEMA",
    "Bacaan",
    "Laporan",
    "baca",
    "baca_lengkap",
    "baca_survei",
    "capaian_datar",
    "datar",
    "ikm_datar",
    "ke_json",
    "ke_toml",
    "konvensi_datar",
    "naskah_ke_json",
    "struktur",
    "tabulasi_datar",
    "tempatkan",
]
