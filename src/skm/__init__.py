"""
Survei Kepuasan Masyarakat: an honest index and a finished report.

    >>> import skm
    >>> ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    >>> skm.format_id(ikm.cetak), ikm.mutu.huruf
    ('87,25', 'B')

Names are imported on first use, so that ``import skm`` costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "IKM",
    "RTL",
    "Artifact",
    "Bobot",
    "Capaian",
    "DataError",
    "Dokumentasi",
    "HasilUnsur",
    "Konvensi",
    "Kutipan",
    "LaporanTindakLanjut",
    "Masalah",
    "MutuPelayanan",
    "Naskah",
    "NilaiUnsur",
    "ParagrafLaporan",
    "ParameterError",
    "Penandatangan",
    "Periode",
    "PeriodeLaporan",
    "Peta",
    "RTLTercantum",
    "Realisasi",
    "Regulasi",
    "Renderer",
    "RendererError",
    "SKMError",
    "ScoringError",
    "Status",
    "Strategi",
    "Survei",
    "Tanggal",
    "Tercantum",
    "UnitLayanan",
    "Unsur",
    "UnsurTerendah",
    "baca",
    "baca_survei",
    "cetak",
    "format_id",
    "hitung_capaian",
    "hitung_ikm",
    "ke_json",
    "ke_toml",
    "muat_regulasi",
    "susun",
    "tentukan_mutu",
    "terendah",
]

if TYPE_CHECKING:
    from skm.dasar import Peta
    from skm.errors import (
        DataError,
        Masalah,
        ParameterError,
        RendererError,
        ScoringError,
        SKMError,
    )
    from skm.exact import format_id
    from skm.model import (
        IKM,
        RTL,
        Bobot,
        Capaian,
        Dokumentasi,
        HasilUnsur,
        Konvensi,
        Kutipan,
        LaporanTindakLanjut,
        MutuPelayanan,
        NilaiUnsur,
        ParagrafLaporan,
        Penandatangan,
        Periode,
        PeriodeLaporan,
        Realisasi,
        RTLTercantum,
        Status,
        Strategi,
        Survei,
        Tanggal,
        Tercantum,
        UnitLayanan,
        Unsur,
        UnsurTerendah,
    )
    from skm.naskah import Naskah, susun
    from skm.regulasi import Regulasi
    from skm.regulasi import muat as muat_regulasi
    from skm.renderers import Artifact, Renderer, cetak
    from skm.serial import baca, baca_survei, ke_json, ke_toml
    from skm.skor import hitung_capaian, hitung_ikm, tentukan_mutu, terendah

_RUANG = {
    "skm.errors": (
        "DataError", "Masalah", "ParameterError", "RendererError", "SKMError", "ScoringError",
    ),
    "skm.exact": ("format_id",),
    "skm.model": (
        "IKM", "RTL", "Bobot", "Capaian", "Dokumentasi", "HasilUnsur", "Konvensi", "Kutipan",
        "LaporanTindakLanjut", "MutuPelayanan", "NilaiUnsur", "ParagrafLaporan", "Penandatangan",
        "Periode", "PeriodeLaporan", "Peta", "RTLTercantum", "Realisasi", "Status", "Strategi",
        "Survei", "Tanggal", "Tercantum", "UnitLayanan", "Unsur", "UnsurTerendah",
    ),
    "skm.naskah": ("Naskah", "susun"),
    "skm.regulasi": ("Regulasi", "muat_regulasi"),
    "skm.renderers": ("Artifact", "Renderer", "cetak"),
    "skm.serial": ("baca", "baca_survei", "ke_json", "ke_toml"),
    "skm.skor": ("hitung_capaian", "hitung_ikm", "tentukan_mutu", "terendah"),
}  # fmt: skip
_ASAL = {nama: ruang for ruang, isi in _RUANG.items() for nama in isi}
_LAIN = {"muat_regulasi": "muat"}


def __getattr__(nama: str) -> Any:
    if nama not in _ASAL:
        msg = f"module 'skm' has no attribute {nama!r}"
        raise AttributeError(msg)
    from importlib import import_module

    nilai = getattr(import_module(_ASAL[nama]), _LAIN.get(nama, nama))
    globals()[nama] = nilai
    return nilai


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
