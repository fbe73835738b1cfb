"""The nouns: frozen, checked, without I/O, clock or arithmetic of their own."""

from typing import TYPE_CHECKING

from skm.dasar import Benda, Peta
from skm.lazy import pemuat
from skm.model.ikm import (
    IKM,
    REGULASI_BAWAAN,
    HasilUnsur,
    MutuPelayanan,
    NilaiUnsur,
    Survei,
    UnsurTerendah,
)
from skm.model.jawaban import DIMENSI, LembarJawaban
from skm.model.konvensi import AturanSampel, Bobot, JawabanKosong, Konvensi
from skm.model.kutipan import Kutipan
from skm.model.laporan import (
    LaporanTindakLanjut,
    ParagrafLaporan,
    Penandatangan,
    PeriodeLaporan,
    RTLTercantum,
    Tercantum,
    UnitLayanan,
)
from skm.model.laporan_skm import Jadwal, LaporanSKM, NilaiTren, ParagrafSKM
from skm.model.periode import Periode, Tanggal
from skm.model.realisasi import Capaian, Dokumentasi, Realisasi, Status
from skm.model.rtl import RTL
from skm.model.strategi import Strategi
from skm.model.tabulasi import Hitungan, Statistik, Tabulasi
from skm.model.unsur import KodeUnsur, Unsur

if TYPE_CHECKING:
    from skm.model.statistik import (
        N_KECIL,
        CapaianSampel,
        GalatIKM,
        Keandalan,
        Kenyataan,
        KorelasiUnsur,
        Metode,
        NilaiRekap,
        Perbandingan,
        Rekap,
        Reliabilitas,
        Sebab,
        Selisih,
        SelisihUnsur,
        TitikBanding,
        UjiWelch,
        UnitRekap,
        UnitTanpaIKM,
    )

__all__ = [
    "DIMENSI",
    "IKM",
    "N_KECIL",
    "REGULASI_BAWAAN",
    "RTL",
    "AturanSampel",
    "Benda",
    "Bobot",
    "Capaian",
    "CapaianSampel",
    "Dokumentasi",
    "GalatIKM",
    "HasilUnsur",
    "Hitungan",
    "Jadwal",
    "JawabanKosong",
    "Keandalan",
    "Kenyataan",
    "KodeUnsur",
    "Konvensi",
    "KorelasiUnsur",
    "Kutipan",
    "LaporanSKM",
    "LaporanTindakLanjut",
    "LembarJawaban",
    "Metode",
    "MutuPelayanan",
    "NilaiRekap",
    "NilaiTren",
    "NilaiUnsur",
    "ParagrafLaporan",
    "ParagrafSKM",
    "Penandatangan",
    "Perbandingan",
    "Periode",
    "PeriodeLaporan",
    "Peta",
    "RTLTercantum",
    "Realisasi",
    "Rekap",
    "Reliabilitas",
    "Sebab",
    "Selisih",
    "SelisihUnsur",
    "Statistik",
    "Status",
    "Strategi",
    "Survei",
    "Tabulasi",
    "Tanggal",
    "Tercantum",
    "TitikBanding",
    "UjiWelch",
    "UnitLayanan",
    "UnitRekap",
    "UnitTanpaIKM",
    "Unsur",
    "UnsurTerendah",
]

__getattr__ = pemuat(
    globals(),
    {
        "CapaianSampel": "skm.model.statistik",
        "GalatIKM": "skm.model.statistik",
        "Keandalan": "skm.model.statistik",
        "Kenyataan": "skm.model.statistik",
        "KorelasiUnsur": "skm.model.statistik",
        "Metode": "skm.model.statistik",
        "N_KECIL": "skm.model.statistik",
        "NilaiRekap": "skm.model.statistik",
        "Perbandingan": "skm.model.statistik",
        "Rekap": "skm.model.statistik",
        "Reliabilitas": "skm.model.statistik",
        "Sebab": "skm.model.statistik",
        "Selisih": "skm.model.statistik",
        "SelisihUnsur": "skm.model.statistik",
        "TitikBanding": "skm.model.statistik",
        "UjiWelch": "skm.model.statistik",
        "UnitRekap": "skm.model.statistik",
        "UnitTanpaIKM": "skm.model.statistik",
    },
)
