"""The nouns: frozen, checked, without I/O, clock or arithmetic of their own."""

from skm.dasar import Benda, Peta
from skm.model.ikm import (
    IKM,
    REGULASI_BAWAAN,
    HasilUnsur,
    MutuPelayanan,
    NilaiUnsur,
    Survei,
    UnsurTerendah,
)
from skm.model.konvensi import Bobot, Konvensi
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
from skm.model.periode import Periode, Tanggal
from skm.model.realisasi import Capaian, Dokumentasi, Realisasi, Status
from skm.model.rtl import RTL
from skm.model.strategi import Strategi
from skm.model.unsur import KodeUnsur, Unsur

__all__ = [
    "IKM",
    "REGULASI_BAWAAN",
    "RTL",
    "Benda",
    "Bobot",
    "Capaian",
    "Dokumentasi",
    "HasilUnsur",
    "KodeUnsur",
    "Konvensi",
    "Kutipan",
    "LaporanTindakLanjut",
    "MutuPelayanan",
    "NilaiUnsur",
    "ParagrafLaporan",
    "Penandatangan",
    "Periode",
    "PeriodeLaporan",
    "Peta",
    "RTLTercantum",
    "Realisasi",
    "Status",
    "Strategi",
    "Survei",
    "Tanggal",
    "Tercantum",
    "UnitLayanan",
    "Unsur",
    "UnsurTerendah",
]
