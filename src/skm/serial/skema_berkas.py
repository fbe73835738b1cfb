"""
JSON Schemas of the files, made of the conditions that the fields of the model carry.

What a schema refuses skm refuses too.  Skm refuses more: what lies between fields, such as an id
that is there twice, is beyond a schema, or would be read in it by nobody.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any

import attrs

from skm.dasar import Syarat, adalah, tampilan
from skm.errors import DataError
from skm.jenis import JENIS, PUBLIKASI, SKEMA, Jenis
from skm.kata_skema import KENDALI, Skema, atau_null, bertulis, salah_satu
from skm.model import (
    AngkaLayanan,
    DasarAngka,
    Kaitan,
    LembarJawaban,
    NilaiTren,
    PeriodeLaporan,
    Publikasi,
    Survei,
    Tanggal,
    TindakLanjutLalu,
    UnitLayanan,
)
from skm.model.ikm import CACAH
from skm.model.profil import Profil
from skm.serial.arti import ARTI, ARTI_KEPALA
from skm.serial.bentuk import (
    BUKAN_KUNCI,
    JENIS_PROFIL,
    KUNCI_NILAI,
    POLA_TANGGAL,
    RUJUKAN,
)
from skm.serial.berkas import AKHIRAN, AKHIRAN_ISIAN
from skm.serial.jawaban import SumberJawaban
from skm.serial.skema_hasil import (
    skema_banding,
    skema_hasil,
    skema_hitung,
    skema_jelaskan,
    skema_periksa_angka,
    skema_sampel,
    skema_temuan,
)
from skm.syarat import ANGKA, JALUR, KODE, KODE_TANYA, peta_dari, sendiri_atau_peta
from skm.syarat import skema as skema_syarat
from skm.tabulasi import Pemetaan

DIALEK = "https://json-schema.org/draft/2020-12/schema"

_TAUTAN = re.compile(r"\[([^]]*)\]\([^)]*\)")


def _jalur_naik(*akhiran: str) -> str:
    """Return the pattern of a path that may lead up."""
    semua = "|".join(
        re.sub("[a-z]", lambda h: f"[{h[0]}{h[0].upper()}]", a.lstrip(".")) for a in akhiran
    )
    return rf"(?!/|[A-Za-z]+:)[^\\{KENDALI}]*[^/\\{KENDALI}]\.(?:{semua})"


_JALUR_PROFIL = _jalur_naik(*AKHIRAN)
_JALUR_LAPORAN = _jalur_naik(*AKHIRAN, *AKHIRAN_ISIAN)


def tulis_skema(nama: str) -> dict[str, Any]:
    """Return a schema; see `skm.skema`."""
    try:
        uraian, tulis = SEMUA[nama]
    except (KeyError, TypeError):
        raise DataError.satu(
            "pilihan", ditemukan=tampilan(nama), diharapkan=", ".join(map(tampilan, SEMUA))
        ) from None
    kamus = _Kamus()
    isi = tulis(kamus)
    return {
        "$schema": DIALEK,
        "title": f"skm: {nama}",
        "description": uraian,
        "type": "object",
        **isi,
        "$defs": dict(sorted(kamus.isi.items())),
    }


class _Kamus:
    """The definitions of one schema; a class is written when it is first named."""

    def __init__(self) -> None:
        self.isi: dict[str, Skema] = {}

    def rujuk(self, kelas: type) -> Skema:
        """Name the schema of a class."""
        if kelas is Tanggal:
            return bertulis(POLA_TANGGAL)
        if kelas is Kaitan:
            return salah_satu(bertulis(_JALUR_LAPORAN), self._kaitan())
        if kelas is LembarJawaban:
            return salah_satu(self._ke(SumberJawaban), self._ke(LembarJawaban))
        if kelas is AngkaLayanan:
            return self.simpan(kelas.__name__, lambda: _layanan(self))
        return self._ke(kelas)

    def _ke(self, kelas: type) -> Skema:
        # What a profile or another report may bring is asked for where it is known whether there is
        # one.
        lain = _WAJIB_LAIN.get(kelas)
        return self.simpan(
            kelas.__name__, lambda: self.objek(kelas, berwajib=lain is None) | (lain or {})
        )

    def _kaitan(self) -> Skema:
        def tulis() -> Skema:
            kepala = _nilai(self, KODE_TANYA)
            return self.objek(Kaitan, kepala=kepala, kecuali={"nilai"}) | _BERTOTAL

        return self.simpan(Kaitan.__name__, tulis)

    def simpan(self, nama: str, tulis: Callable[[], Skema]) -> Skema:
        """Keep a definition, and name it."""
        if nama not in self.isi:
            self.isi[nama] = {}  # its place, while what it names is written
            self.isi[nama] = tulis()
        # Its type stands here, where it can say that null will do too.
        return {"type": "object", "$ref": f"#/$defs/{nama}"}

    def objek(
        self,
        kelas: type,
        *,
        kepala: Mapping[str, Skema] | None = None,
        kecuali: Collection[str] = (),
        berwajib: bool = True,
    ) -> Skema:
        """
        Write the schema of a class.

        Args:
            kelas: The class.
            kepala: Keys that its file has before those of the fields.
            kecuali: Fields that are no keys.
            berwajib: Whether fields without a default must be there.
        """
        sifat = {k: _berarti(isi, *ARTI_KEPALA[k]) for k, isi in (kepala or {}).items()}
        wajib: list[str] = []
        for bidang in _bidang(kelas):
            if bidang.name in kecuali:
                continue
            isi = skema_syarat(bidang.metadata, self.rujuk)
            sifat[bidang.name] = _berarti(isi, *ARTI[kelas.__name__][bidang.name])
            if bidang.default is attrs.NOTHING:
                wajib.append(bidang.name)
            elif (bawaan := _bawaan(bidang.default)) is not None:
                sifat[bidang.name]["default"] = bawaan
        return {
            "properties": sifat,
            "additionalProperties": False,
            **({"required": wajib} if wajib and berwajib else {}),
            **_isian(kelas),
        }


def _bidang(kelas: Any) -> "tuple[attrs.Attribute[Any], ...]":
    bidang: tuple[attrs.Attribute[Any], ...] = attrs.fields(kelas)
    return bidang


def _bawaan(nilai: Any) -> str | int | None:
    if isinstance(nilai, Enum):
        nilai = nilai.value
    return nilai if isinstance(nilai, str | int) and nilai != "" else None


def _berarti(isi: Skema, kalimat: str, contoh: str) -> Skema:
    """Add what an editor shows of a key: its meaning, and an example where there is a choice."""
    import tomllib

    arti = {"description": _TAUTAN.sub(r"\1", kalimat)}
    if "const" in isi:
        return {**isi, **arti}
    return {**isi, **arti, "examples": [_polos(tomllib.loads(f"x = {contoh}")["x"])]}


def _polos(nilai: Any) -> Any:
    """Write dates of TOML as the texts that they are in JSON."""
    if adalah(nilai, dict):
        return {k: _polos(v) for k, v in nilai.items()}
    if adalah(nilai, list):
        return [*map(_polos, nilai)]
    match nilai:
        case str() | int():
            return nilai
        case _:
            return str(nilai)


def _isian(kelas: Any) -> Skema:
    """Return which optional fields are filled in together."""
    cara: tuple[tuple[str, ...], ...] = getattr(kelas, "ISIAN", ())
    semua = dict.fromkeys(k for satu in cara for k in satu)
    if not semua:
        return {}
    kosong: Skema = {"type": "null"}
    return salah_satu(
        *(
            {
                "required": [*satu],
                "properties": {k: kosong for k in semua if k not in satu},
            }
            for satu in cara
        )
    )


# ---------------------------------------------------------------- files


def _kepala(jenis: str) -> dict[str, Skema]:
    return {"jenis": {"const": jenis}, "skema": {"const": SKEMA}}


def _nilai(kamus: _Kamus, kode: Syarat) -> dict[str, Skema]:
    """Return the keys of values, which the model has one object for each unsur of."""
    total = peta_dari(kode, CACAH)
    semua = (peta_dari(kode, ANGKA), total, sendiri_atau_peta(CACAH, total))
    isi = (skema_syarat(syarat, kamus.rujuk) for syarat in semua)
    return dict(zip(KUNCI_NILAI, isi, strict=True))


_WAJIB_LAIN: Mapping[type, Skema] = {
    UnitLayanan: {},
    PeriodeLaporan: {"required": ["tindak_lanjut"]},
    TindakLanjutLalu: {
        "if": {"not": {"required": ["survei"]}},
        "then": {"required": ["periode"]},
    },
    NilaiTren: {
        "if": {"not": {"required": ["laporan"]}},
        "then": {"required": ["periode", "ikm"]},
    },
}
"""What must be there of parts that a profile or another report may bring."""
_BERTOTAL: Skema = {
    "if": {"required": ["total"], "properties": {"total": {"minProperties": 1}}},
    "then": {"required": ["n"]},
}


def _jenis(kamus: _Kamus, jenis: Jenis) -> Skema:
    return _publikasi(kamus) if jenis is PUBLIKASI else _laporan(kamus, jenis)


def _laporan(kamus: _Kamus, jenis: Jenis) -> Skema:
    kelas = jenis.muat_kelas()
    ada = {b.name for b in _bidang(kelas)}
    rujukan = (bertulis(_JALUR_PROFIL), skema_syarat(JALUR, kamus.rujuk))
    kepala = _kepala(jenis.kunci) | dict(zip(RUJUKAN, rujukan, strict=True))
    kepala |= _nilai(kamus, KODE_TANYA)
    if "n" in ada:
        kepala["n"] = atau_null(kepala["n"])
    isi = kamus.objek(kelas, kepala=kepala, kecuali={"nilai", "n", *BUKAN_KUNCI})
    wajib_unit = [b.name for b in _bidang(UnitLayanan) if b.default is attrs.NOTHING]
    isi["required"] = ["jenis", "skema", *(k for k in isi["required"] if k != "unit")]
    berunit = _tanpa(("profil", "survei"), ["unit"], {"unit": {"required": wajib_unit}})
    sendiri = {"periode": {"required": ["survei"]}, **_nilai(kamus, KODE)}  # figures of unsur
    bersurvei = _tanpa(("survei",), ["periode"], sendiri)
    lain = [
        *([bersurvei] if "survei" in ada else []),
        _BERTOTAL,
        *([_satu_dasar([*DasarAngka])] if "jawaban" in ada else []),
    ]
    return {**isi, "allOf": [berunit, *lain]}


def _publikasi(kamus: _Kamus) -> Skema:
    rujukan = bertulis(_JALUR_PROFIL)
    kepala = _kepala(PUBLIKASI.kunci) | {RUJUKAN[0]: rujukan}
    isi = kamus.objek(Publikasi, kepala=kepala, kecuali=set(BUKAN_KUNCI))
    wajib = [k for k in isi["required"] if k != "unit"]
    isi["required"] = [*kepala][:2]
    berunit = _tanpa(("profil", "survei"), ["unit"], {"unit": {"required": ["nama"]}})
    return {**isi, "allOf": [berunit, _tanpa(("survei",), wajib, {})]}


def _tanpa(kunci: tuple[str, ...], wajib: list[str], sifat: Skema) -> Skema:
    """Return what must be there where none of some keys is."""
    return {
        "if": {"not": salah_satu(*({"required": [k]} for k in kunci))},
        "then": {"required": wajib, "properties": sifat},
    }


def _layanan(kamus: _Kamus) -> Skema:
    kepala = _nilai(kamus, KODE_TANYA)
    kepala["n"] = atau_null(kepala["n"])
    isi = kamus.objek(AngkaLayanan, kepala=kepala, kecuali={"nilai", "n"})
    tertutup: tuple[Skema, ...] = (
        {"required": ["kurang_dari", "n"], "properties": {"kurang_dari": {"type": "integer"}}},
        {"required": ["pelindung", "n"], "properties": {"pelindung": {"const": True}}},
    )
    dasar = salah_satu(_satu_dasar([*DasarAngka][1:]), {"required": ["sebaran_lengkap"]}, *tertutup)
    return {**isi, "allOf": [_BERTOTAL, dasar]}


def _satu_dasar(semua: Sequence[DasarAngka]) -> Skema:
    """Return that figures rest on exactly one thing."""
    kosong: Skema = {"anyOf": [{"type": "null"}, {"type": "object", "maxProperties": 0}]}
    return salah_satu(
        *(
            {
                "required": [satu.value],
                "properties": {d.value: kosong for d in semua if d is not satu},
            }
            for satu in semua
        )
    )


def _semua_laporan(kamus: _Kamus) -> Skema:
    return {
        "required": ["jenis"],
        "properties": {"jenis": {"enum": [j.kunci for j in JENIS]}},
        "allOf": [
            {
                "if": {"required": ["jenis"], "properties": {"jenis": {"const": j.kunci}}},
                "then": kamus.simpan(j.kunci, partial(_jenis, kamus, jenis=j)),
            }
            for j in JENIS
        ],
    }


def _berkas_nilai(kamus: _Kamus) -> Skema:
    return {
        **kamus.objek(Survei, kepala=_nilai(kamus, KODE_TANYA), kecuali={"nilai"}),
        "anyOf": [{"required": ["nrr"]}, {"required": ["total"]}],
        **_BERTOTAL,
    }


def _profil(kamus: _Kamus) -> Skema:
    isi = kamus.objek(Profil, kepala=_kepala(JENIS_PROFIL))
    return {**isi, "required": ["jenis", "skema"]}


def _pemetaan(kamus: _Kamus) -> Skema:
    return kamus.objek(Pemetaan)


def _hasil(kamus: _Kamus) -> Skema:
    return skema_hasil(kamus.simpan("laporan", lambda: _semua_laporan(kamus)))


SEMUA: dict[str, tuple[str, Callable[[_Kamus], Skema]]] = {
    "laporan": ("Berkas laporan, jenis apa pun.", _semua_laporan),
    **{j.kunci: (f"Berkas laporan jenis {j.kunci}.", partial(_jenis, jenis=j)) for j in JENIS},
    "nilai": ("Berkas nilai unsur: `nrr`, atau `total` dan `n`.", _berkas_nilai),
    "profil": ("Profil kantor.", _profil),
    "pemetaan": ("Berkas pemetaan kolom dan jawaban.", _pemetaan),
    "hasil": ("Laporan dan angkanya, seperti ditulis `skm cetak -o laporan.json`.", _hasil),
    "hitung": ("Keluaran `skm hitung --format json`.", lambda _: skema_hitung()),
    "temuan": ("Keluaran `skm periksa --format json`.", lambda _: skema_temuan()),
    "banding": ("Keluaran `skm banding --format json`.", lambda _: skema_banding()),
    "jelaskan": ("Keluaran `skm jelaskan --format json`.", lambda _: skema_jelaskan()),
    "periksa-angka": (
        "Keluaran `skm periksa-angka --format json`.",
        lambda _: skema_periksa_angka(),
    ),
    "sampel": ("Keluaran `skm sampel --format json`.", lambda _: skema_sampel()),
}
