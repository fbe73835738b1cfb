"""How each result is written as plain data; `skm.serial.data` is the door."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from skm.errors import Masalah
from skm.model import (
    IKM,
    BagianTelusur,
    Capaian,
    CapaianSampel,
    GalatIKM,
    HasilPertanyaan,
    HasilUnsur,
    Hitungan,
    Keandalan,
    KecocokanCapaian,
    KecocokanIKM,
    Langkah,
    MutuPelayanan,
    NilaiRekap,
    NRRMustahil,
    Penjelasan,
    Perbandingan,
    Rekap,
    Tabulasi,
    Telusur,
    Temuan,
    TitikBanding,
    UnitRekap,
    UnitTanpaIKM,
    UnsurTerendah,
)
from skm.naskah.catatan import catatan_ikm
from skm.regulasi import muat
from skm.regulasi.catalogue import EDISI
from skm.serial import hasil, kecocokan, telusur
from skm.serial.bacaan import bacaan_datar
from skm.serial.putusan import masalah_datar
from skm.serial.temuan import temuan_datar
from skm.skor import terendah
from skm.tabulasi.bacaan import BacaanJawaban


def _ikm(ikm: IKM) -> dict[str, Any]:
    catatan = catatan_ikm(ikm, muat(ikm.regulasi)) if ikm.regulasi in EDISI else ()
    return hasil.ikm_datar(ikm, terendah(ikm), catatan)


def _mutu(mutu: MutuPelayanan) -> dict[str, Any]:
    return {"mutu": mutu.huruf, "kinerja": mutu.kinerja, "nilai_persepsi": mutu.nilai_persepsi}


def _tabulasi(tabulasi: Tabulasi) -> dict[str, Any]:
    return hasil.tabulasi_datar(tabulasi, None)


def _unit(unit: UnitRekap) -> dict[str, Any]:
    return {"nama": unit.nama, "n": unit.n, "hasil": _ikm(unit.ikm)}


def _rekap(rekap: Rekap) -> dict[str, Any]:
    return {**hasil.rekap_datar(rekap), "unit": [_unit(u) for u in rekap.unit]}


BENTUK: Mapping[type, Callable[[Any], Any]] = MappingProxyType(
    {
        IKM: _ikm,
        HasilUnsur: hasil.unsur_datar,
        HasilPertanyaan: hasil.pertanyaan_datar,
        UnsurTerendah: hasil.terendah_datar,
        MutuPelayanan: _mutu,
        Capaian: hasil.capaian_datar,
        Hitungan: hasil.hitungan_datar,
        Tabulasi: _tabulasi,
        BacaanJawaban: lambda b: _tabulasi(b.tabulasi) | bacaan_datar(b),
        GalatIKM: hasil.galat_datar,
        Keandalan: hasil.keandalan_datar,
        CapaianSampel: hasil.sampel_datar,
        Rekap: _rekap,
        NilaiRekap: hasil.nilai_datar,
        UnitRekap: _unit,
        UnitTanpaIKM: hasil.tanpa_ikm_datar,
        Perbandingan: hasil.banding_datar,
        TitikBanding: lambda t: {"nama": t.nama, **_ikm(t.ikm)},
        Telusur: telusur.telusur_datar,
        BagianTelusur: telusur.bagian_datar,
        Langkah: telusur.langkah_datar,
        KecocokanIKM: kecocokan.kecocokan_datar,
        Penjelasan: kecocokan.penjelasan_datar,
        NRRMustahil: kecocokan.mustahil_datar,
        KecocokanCapaian: kecocokan.capaian_cocok_datar,
        Temuan: temuan_datar,
        Masalah: masalah_datar,
    }
)
"""How each result is written."""
