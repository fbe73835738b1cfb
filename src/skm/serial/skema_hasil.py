"""
JSON Schemas of what skm computes, made of the types of the results.

Each function here describes what one of `skm.serial.hasil` and its neighbours writes; exact numbers
and figures as printed are texts.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from skm.dasar import arti_bidang
from skm.errors import IsianDiminta, Masalah
from skm.jenis import SKEMA
from skm.kata_skema import Skema, atau_null
from skm.model import (
    IKM,
    BagianTelusur,
    Bobot,
    Capaian,
    CapaianSampel,
    Cara,
    GalatIKM,
    Golongan,
    HasilPertanyaan,
    HasilUnsur,
    Hitungan,
    JawabanKosong,
    Keandalan,
    KecocokanIKM,
    Konvensi,
    Kutipan,
    Langkah,
    Masukan,
    MutuPelayanan,
    NRRMustahil,
    Pembulatan,
    Penjelasan,
    Perbandingan,
    Rekap,
    Rentang,
    SalahKetik,
    Selisih,
    SelisihUnsur,
    Telusur,
    Tempat,
    Temuan,
    Tingkat,
    TitikBanding,
    UjiWelch,
    UnsurTerendah,
)
from skm.syarat import KODE, KODE_TANYA
from skm.syarat import skema as skema_syarat

_TEKS: Skema = {"type": "string"}
_BULAT: Skema = {"type": "integer"}
_CACAH: Skema = {"type": "integer", "minimum": 0}
_LOGIKA: Skema = {"type": "boolean"}
_TEPAT: Skema = {"type": "string", "pattern": "^-?[0-9]+(?:/[1-9][0-9]*)?$"}
_CETAK: Skema = {"type": "string", "pattern": r"^-?[0-9]+(?:\.[0-9]+)?$"}
_JENIS: Mapping[Any, Skema] = {
    str: _TEKS,
    int: _BULAT,
    bool: _LOGIKA,
    Fraction: _TEPAT,
    Decimal: _CETAK,
    MutuPelayanan: {"enum": ["A", "B", "C", "D"]},
}


def _jenis(jenis: Any) -> Skema:
    """Return the schema of a value by its type."""
    asal, isi = get_origin(jenis), get_args(jenis)
    if asal in (UnionType, Union):
        (satu,) = (i for i in isi if i is not NoneType)
        return atau_null(_jenis(satu))
    if asal is tuple:
        return _daftar(_jenis(isi[0]))
    if isinstance(jenis, type) and issubclass(jenis, Enum):
        return {"enum": [a.value for a in jenis]}
    return _JENIS[jenis]


def _daftar(isi: Skema) -> Skema:
    return {"type": "array", "items": isi}


def _peta(isi: Skema, kunci: Skema | None = None) -> Skema:
    kata: Skema = {} if kunci is None else {"propertyNames": kunci}
    return {"type": "object", **kata, "additionalProperties": isi}


def _objek(sifat: Mapping[str, Skema], boleh: Mapping[str, Skema] | None = None) -> Skema:
    """Return the schema of a table: keys that are always there, and keys that may be."""
    return {
        "type": "object",
        "properties": {**sifat, **(boleh or {})},
        "required": [*sifat],
        "additionalProperties": False,
    }


def _dari(kelas: Any, kunci: str) -> dict[str, Skema]:
    """
    Return keys that are fields of a class, with their meanings.

    Args:
        kelas: The class.
        kunci: The keys; ``key=field`` where the field is called otherwise.
    """
    bidang = attrs.fields_dict(attrs.resolve_types(kelas))
    arti = arti_bidang(kelas)
    jadi: dict[str, Skema] = {}
    for satu in kunci.split():
        nama, _, asal = satu.partition("=")
        kalimat = re.sub(r"\bNone\b", "null", arti[asal or nama].replace("``", "`"))
        jadi[nama] = {**_jenis(bidang[asal or nama].type), "description": kalimat}
    return jadi


def _kode() -> Skema:
    return skema_syarat(KODE_TANYA, lambda _: {})


# ---------------------------------------------------------------- the index


def _konvensi() -> Skema:
    kode = skema_syarat(KODE, lambda _: {})
    return _objek(
        {
            "bobot": {"anyOf": [{"enum": [b.value for b in Bobot]}, _peta(_TEPAT, kode)]},
            **_dari(Konvensi, "desimal_nrr desimal_tertimbang desimal_jumlah"),
            "kosong": {"enum": [k.value for k in JawabanKosong]},
            "unsur_tambahan": _daftar(_objek({"kode": kode, "nama": _TEKS})),
            "batas_tak_terbaca": _objek({"banyak": _CACAH, "persen": _CACAH}),
            **_dari(Konvensi, "tanpa"),
            **_dari(IKM, "jumlah_bobot"),
        },
        {"bagian": _peta(_daftar(_kode()), kode)},
    )


def _ringkas(lain: Mapping[str, Skema] | None = None) -> Skema:
    """Return the schema of an index as it stands for a whole and for each group."""
    mutu = _dari(IKM, "mutu") | _dari(MutuPelayanan, "kinerja")
    return _objek({**_dari(IKM, "nilai cetak"), **mutu, **(lain or {})})


def _sifat_ikm() -> dict[str, Skema]:
    """Return what `ikm_datar` writes."""
    unsur = _dari(
        HasilUnsur,
        "kode nama n total nrr nrr_cetak bobot tertimbang konversi_cetak mutu",
    )
    tanya = _objek(_dari(HasilPertanyaan, "kode n total nrr nrr_cetak"))
    return {
        **_dari(IKM, "regulasi"),
        "konvensi": _konvensi(),
        **_dari(IKM, "n"),
        "ikm": _ringkas(_dari(IKM, "jumlah_tertimbang maksimum")),
        "unsur": _daftar(_objek(unsur, {"bagian": _daftar(tanya)})),
        "terendah": _daftar(_objek(_dari(UnsurTerendah, "kode seri_di_batas"))),
        "catatan": _daftar(_TEKS),
    }


def _capaian() -> Skema:
    kunci = "jumlah sudah sedang belum persentase persentase_cetak=cetak tingkat_pekppp"
    return _objek(_dari(Capaian, kunci))


# ---------------------------------------------------------------- answers


def _hitungan() -> dict[str, Skema]:
    satu = _objek(
        {
            "jawaban": {**_daftar(_CACAH), "minItems": 4, "maxItems": 4},
            "kosong": _CACAH,
            "ditolak": _CACAH,
        }
    )
    return {**_dari(Hitungan, "n"), "unsur": _peta(satu, _kode())}


def _sifat_jawaban() -> dict[str, Skema]:
    """Return what answers add to an index."""
    isi = _hitungan()
    tanpa_hitungan = {"kelas": _TEKS, "n": atau_null(isi["n"]), "ikm": atau_null(_ringkas())}
    kelas = _objek(tanpa_hitungan, {"unsur": isi["unsur"]})
    galat = _dari(GalatIKM, "n populasi cetak=galat bawah atas") | {"n_kecil": _LOGIKA}
    andal = _dari(Keandalan, "n alpha alpha_cetak tingkat")
    sampel = _dari(
        CapaianSampel,
        "populasi aturan taraf perlu diperoleh kurang persentase persentase_cetak=cetak",
    )
    return {
        "tabulasi": _objek({**_hitungan(), "tanpa_jawaban": _CACAH}),
        "kelompok": _peta(_daftar(kelas)),
        "galat": atau_null(_objek(galat)),
        "keandalan": atau_null(_objek({**andal, "korelasi": _peta(atau_null(_CETAK), _kode())})),
        "sampel": atau_null(_objek(sampel)),
    }


def _rekap() -> Skema:
    tanpa = _objek({"nama": _TEKS, "n": _CACAH, "unsur": _daftar(_kode())})
    return _objek(
        {
            **_dari(Rekap, "metode n"),
            "banyak_unit": _CACAH,
            "gabung": atau_null(_ringkas()),
            "rata_unit": atau_null(_ringkas()),
            "tanpa_ikm": _daftar(tanpa),
            **_dari(Rekap, "n_tanpa_unit"),
        }
    )


def _catatan_baca() -> dict[str, Skema]:
    """Return how answers were read; what was found out is as manifold as files are."""
    satu = _objek(_dari(Masalah, "kode berkas baris kolom=lokasi ditemukan banyak") | _pesan())
    return {"dibaca": {"type": "object"}, "temuan": _daftar(satu), "jumlah_temuan": _peta(_CACAH)}


def _pesan() -> dict[str, Skema]:
    return {"pesan": _TEKS}


# ---------------------------------------------------------------- findings


def _tempat() -> tuple[dict[str, Skema], dict[str, Skema]]:
    return _dari(Tempat, "berkas baris lokasi"), _dari(Tempat, "lembar sel")


def _temuan() -> Skema:
    tempat, di_buku = _tempat()
    return _objek(
        {
            **_dari(Temuan, "id=aturan tingkat"),
            **tempat,
            **_dari(Temuan, "pesan"),
            "kutipan": _TEKS,
            "terkait": _daftar(_objek(tempat, di_buku)),
        },
        {**di_buku, **_dari(Temuan, "diabaikan")},
    )


def skema_temuan() -> Skema:
    """Return the schema of what ``skm periksa --format json`` prints."""
    jumlah = _objek({t.value: _CACAH for t in Tingkat})
    return _objek(
        {
            "temuan": _daftar(_temuan()),
            "diabaikan": _daftar(_temuan()),
            "jumlah": jumlah,
            "tidak_terperiksa": _daftar(_TEKS),
        }
    )


# ---------------------------------------------------------------- whole answers of skm


def skema_hasil(laporan: Skema) -> Skema:
    """
    Return the schema of what the ``json`` renderer writes.

    Args:
        laporan: The schema of a report.
    """
    boleh = {"capaian": _capaian(), **_sifat_jawaban(), "temuan": _daftar(_temuan())}
    return _objek(
        {"skema": {"const": SKEMA}, "laporan": laporan, "hasil": _objek(_sifat_ikm(), boleh)}
    )


def skema_hitung() -> Skema:
    """Return the schema of what ``skm hitung --format json`` prints, also where it asks."""
    boleh = {**_sifat_jawaban(), "rekap": _rekap(), **_catatan_baca()}
    return _keluaran(_sifat_ikm(), boleh)


def skema_banding() -> Skema:
    """Return the schema of what ``skm banding --format json`` prints."""
    kelas = {"kelas": _TEKS}
    titik = {**_dari(TitikBanding, "nama"), **_sifat_ikm()}
    selisih = _objek(_dari(Selisih, "nilai cetak"))
    satu = {
        "lama": _TEKS,
        "baru": _TEKS,
        "selisih": selisih,
        "unsur": _daftar(_objek({**_dari(SelisihUnsur, "kode nama"), "selisih": selisih})),
        **_dari(Perbandingan, "kenyataan sebab"),
        "batas": atau_null(_dari(UjiWelch, "batas")["batas"]),
        **_dari(Perbandingan, "n_kecil"),
    }
    return _keluaran(
        {
            "hasil": _daftar(_objek(titik, kelas)),
            "banding": _daftar(_objek(satu, kelas)),
            "tanpa_banding": _daftar(_objek({**titik, **kelas})),
            "bacaan": _daftar(_objek({"berkas": _TEKS, **_catatan_baca()})),
        }
    )


def skema_jelaskan() -> Skema:
    """Return the schema of what ``skm jelaskan --format json`` prints."""
    langkah = {
        **_dari(Langkah, "id judul rumus ungkapan"),
        "masukan": _daftar(_objek(_dari(Masukan, "nama nilai dari tercetak"))),
        **_dari(Langkah, "hasil satuan cetak"),
        "pembulatan": atau_null(_objek(_dari(Pembulatan, "tepat desimal digit hasil dibatasi"))),
        "golongan": atau_null(_objek(_dari(Golongan, "nama uraian bawah bawah_termasuk atas"))),
        "kutipan": _daftar(_objek(_dari(Kutipan, "regulasi bagian terverifikasi catatan"))),
        **_dari(Langkah, "keterangan"),
    }
    bagian = {
        **_dari(BagianTelusur, "id judul"),
        "langkah": _daftar(_objek(langkah)),
        **_dari(BagianTelusur, "simpulan"),
    }
    isi = {
        **_dari(IKM, "regulasi"),
        "konvensi": _konvensi(),
        **_dari(Telusur, "n"),
        "ikm": _ringkas(),
        "bagian": _daftar(_objek(bagian)),
    }
    return _keluaran(isi, {"arti": {"type": "object"}})


def skema_periksa_angka() -> Skema:
    """Return the schema of what ``skm periksa-angka --format json`` prints."""
    kode = skema_syarat(KODE, lambda _: {})
    bobot: Skema = {"anyOf": [{"enum": [b.value for b in Bobot]}, _peta(_TEPAT, kode)]}
    konvensi = {
        "bobot": bobot,
        **_dari(Konvensi, "desimal_nrr desimal_tertimbang desimal_jumlah"),
    }
    penjelasan = _objek(
        {
            **_dari(Cara, "id nama dasar"),
            "konvensi": atau_null(_objek(konvensi)),
            **_dari(Cara, "desimal_kelompok akhir langkah"),
            **_dari(Penjelasan, "nilai selisih"),
            "rentang": _objek(_dari(Rentang, "bawah atas bawah_termasuk atas_termasuk")),
            **_dari(Penjelasan, "cetak jarak"),
            "total": atau_null(_peta(_CACAH, kode)),
            "nrr": _peta(_TEPAT, kode),
            **_dari(Penjelasan, "huruf"),
        }
    )
    jenis = _dari(SalahKetik, "jenis")
    mustahil = _dari(
        NRRMustahil,
        "kode nrr n total_bawah cetak_bawah total_atas cetak_atas n_mungkin",
    )
    return _keluaran(
        {
            **_dari(IKM, "regulasi"),
            **_dari(KecocokanIKM, "ikm mutu mutu_ikm mutu_cocok"),
            "cocok": _LOGIKA,
            "penjelasan": _daftar(penjelasan),
            "terdekat": atau_null(penjelasan),
            **_dari(KecocokanIKM, "bawaan"),
            "salah_ketik": atau_null(_objek({**jenis, "penjelasan": penjelasan})),
            **_dari(KecocokanIKM, "skala skala_nilai skala_kelompok"),
            "mustahil": _daftar(_objek(mustahil)),
            **_dari(KecocokanIKM, "genap"),
            "catatan": _daftar(_TEKS),
        }
    )


def skema_sampel() -> Skema:
    """Return the schema of what ``skm sampel --format json`` prints."""
    diperoleh = _dari(CapaianSampel, "diperoleh kurang persentase persentase_cetak=cetak")
    return {
        **_objek(_dari(CapaianSampel, "populasi aturan taraf perlu"), diperoleh),
        "dependentRequired": {k: [*diperoleh] for k in diperoleh},
    }


def _keluaran(sifat: Mapping[str, Skema], boleh: Mapping[str, Skema] | None = None) -> Skema:
    """Return the schema of what a command prints, also where it asks."""
    kepala: dict[str, Skema] = {
        "skema": {"const": SKEMA},
        "versi": _TEKS,
        "masukan": _peta({"type": "string", "pattern": "^[0-9a-f]{64}$"}),
    }
    return {
        "if": {"required": ["ikm"], "properties": {"ikm": {"type": "null"}}},
        "then": _objek({**kepala, "ikm": {"type": "null"}, **_masalah()}),
        "else": _objek({**kepala, **sifat}, boleh),
    }


def _masalah() -> dict[str, Skema]:
    nilai = _peta({"anyOf": [_BULAT, _TEKS]})
    tanya = {
        **_dari(Masalah, "kode berkas"),
        **_dari(IsianDiminta, "unsur"),
        "teks": _peta(_CACAH),
        "bacaan": _daftar(_objek({"nama": _TEKS, "nilai": nilai})),
        "skala": atau_null(_TEKS),
        **_dari(IsianDiminta, "blok tempat"),
    }
    lain = _dari(Masalah, "kode berkas baris lokasi ditemukan diharapkan saran")
    return {
        "pertanyaan": _daftar(_objek(tanya | _pesan())),
        "masalah": _daftar(_objek(lain | _pesan(), _dari(Masalah, "sel"))),
    }
