"""
Survei Kepuasan Masyarakat: an honest index and a finished report.

    >>> import skm
    >>> ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    >>> skm.format_id(ikm.cetak), ikm.mutu.huruf
    ('87,25', 'B')

Names are imported on first use, so that ``import skm`` costs next to nothing.
"""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

__version__ = "0.1.0"

__all__ = [
    "IKM",
    "RTL",
    "AngkaLayanan",
    "ArgumenError",
    "Artifact",
    "AturanError",
    "AturanSampel",
    "BacaanJawaban",
    "BatasTakTerbaca",
    "Bobot",
    "Capaian",
    "DataError",
    "Dokumentasi",
    "HasilUnsur",
    "Hitungan",
    "Jadwal",
    "JawabanKosong",
    "Konvensi",
    "Kop",
    "KunciError",
    "Kutipan",
    "Langkah",
    "LaporanSKM",
    "LaporanTindakLanjut",
    "LembarJawaban",
    "Masalah",
    "MutuPelayanan",
    "Naskah",
    "NilaiTren",
    "NilaiUnsur",
    "ParagrafLaporan",
    "ParagrafSKM",
    "ParameterError",
    "Pemetaan",
    "Penandatangan",
    "Periode",
    "PeriodeLaporan",
    "Peta",
    "Profil",
    "Publikasi",
    "RTLTercantum",
    "Realisasi",
    "Regulasi",
    "Renderer",
    "RendererError",
    "RendererWarning",
    "SKMError",
    "ScoringError",
    "Status",
    "Strategi",
    "Survei",
    "Tabulasi",
    "Tanggal",
    "Telusur",
    "Tempat",
    "Temuan",
    "Tercantum",
    "Tingkat",
    "UnitLayanan",
    "Unsur",
    "UnsurTerendah",
    "baca",
    "baca_jawaban",
    "baca_pemetaan",
    "baca_regulasi",
    "baca_survei",
    "bandingkan",
    "cetak",
    "format_id",
    "hitung_capaian",
    "hitung_ikm",
    "ikm_dari",
    "ke_data",
    "ke_json",
    "ke_toml",
    "lampirkan_temuan",
    "laporan_dari",
    "muat_regulasi",
    "nilai_dari",
    "periksa",
    "rekap",
    "skema",
    "susun",
    "tabulasikan",
    "telusur",
    "tentukan_mutu",
    "terendah",
]

if TYPE_CHECKING:
    from skm.alur import bandingkan, ikm_dari, rekap
    from skm.dasar import Peta
    from skm.errors import (
        ArgumenError,
        AturanError,
        DataError,
        KunciError,
        Masalah,
        ParameterError,
        RendererError,
        RendererWarning,
        ScoringError,
        SKMError,
    )
    from skm.exact import format_id
    from skm.jejak import telusur
    from skm.model import (
        IKM,
        RTL,
        AngkaLayanan,
        AturanSampel,
        BatasTakTerbaca,
        Bobot,
        Capaian,
        Dokumentasi,
        HasilUnsur,
        Hitungan,
        Jadwal,
        JawabanKosong,
        Konvensi,
        Kop,
        Kutipan,
        Langkah,
        LaporanSKM,
        LaporanTindakLanjut,
        LembarJawaban,
        MutuPelayanan,
        NilaiTren,
        NilaiUnsur,
        ParagrafLaporan,
        ParagrafSKM,
        Penandatangan,
        Periode,
        PeriodeLaporan,
        Publikasi,
        Realisasi,
        RTLTercantum,
        Status,
        Strategi,
        Survei,
        Tabulasi,
        Tanggal,
        Telusur,
        Tempat,
        Temuan,
        Tercantum,
        Tingkat,
        UnitLayanan,
        Unsur,
        UnsurTerendah,
    )
    from skm.model.profil import Profil
    from skm.naskah import Naskah, lampirkan_temuan, periksa, susun
    from skm.regulasi import Regulasi, baca_regulasi
    from skm.regulasi import muat as muat_regulasi
    from skm.renderers import Artifact, Renderer, cetak
    from skm.serial import (
        baca,
        baca_pemetaan,
        baca_survei,
        ke_data,
        ke_json,
        ke_toml,
        laporan_dari,
    )
    from skm.serial.skema import skema
    from skm.skor import hitung_capaian, hitung_ikm, nilai_dari, tentukan_mutu, terendah
    from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban, tabulasikan

_RUANG = {
    "skm.alur.pintu": ("bandingkan", "ikm_dari", "rekap"),
    "skm.errors": (
        "ArgumenError", "AturanError", "DataError", "KunciError", "Masalah", "ParameterError",
        "RendererError", "RendererWarning", "SKMError", "ScoringError",
    ),
    "skm.exact": ("format_id",),
    "skm.jejak": ("telusur",),
    "skm.model": (
        "IKM", "RTL", "AngkaLayanan", "AturanSampel", "BatasTakTerbaca", "Bobot", "Capaian",
        "Dokumentasi", "HasilUnsur", "Hitungan", "Jadwal", "JawabanKosong", "Konvensi", "Kop",
        "Kutipan", "Langkah", "LaporanSKM", "LaporanTindakLanjut", "LembarJawaban", "MutuPelayanan",
        "NilaiTren", "NilaiUnsur", "ParagrafLaporan", "ParagrafSKM", "Penandatangan", "Periode",
        "PeriodeLaporan", "Peta", "Publikasi",
        "RTLTercantum", "Realisasi", "Status", "Strategi", "Survei", "Tabulasi", "Tanggal",
        "Telusur", "Tempat", "Temuan", "Tercantum", "Tingkat", "UnitLayanan", "Unsur",
        "UnsurTerendah",
    ),
    "skm.model.profil": ("Profil",),
    "skm.naskah": ("Naskah", "lampirkan_temuan", "periksa", "susun"),
    "skm.regulasi": ("Regulasi", "baca_regulasi"),
    "skm.renderers": ("Artifact", "Renderer", "cetak"),
    "skm.serial": (
        "baca", "baca_pemetaan", "baca_survei", "ke_data", "ke_json", "ke_toml", "laporan_dari",
    ),
    "skm.serial.skema": ("skema",),
    "skm.skor": (
        "hitung_capaian", "hitung_ikm", "nilai_dari", "tentukan_mutu", "terendah",
    ),
    "skm.tabulasi": ("BacaanJawaban", "Pemetaan", "baca_jawaban", "tabulasikan"),
}  # fmt: skip
__getattr__ = pemuat(
    globals(),
    {nama: ruang for ruang, isi in _RUANG.items() for nama in isi}
    | {"muat_regulasi": "skm.regulasi:muat"},
)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
