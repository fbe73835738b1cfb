"""The keys of report and mapping files."""

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
from scripts.referensi.alat import sama, tabel
from scripts.referensi.arti_berkas import (
    BAGIAN,
    BAGIAN_SKM,
    BUKAN_KUNCI,
    KEPALA,
    KEPALA_LAYANAN,
    KEPALA_PROFIL,
    KEPALA_PUBLIKASI,
    KEPALA_SKM,
    KHUSUS,
    SAMA_DENGAN_TINDAK_LANJUT,
)

import skm
import skm.cli.pemakaian
import skm.naskah
import skm.renderers
import skm.skor
import skm.tabulasi
from skm.dasar import PERIKSA, Peta, tampilan
from skm.model import Tanggal
from skm.model.profil import UnitProfil
from skm.serial.arti import ARTI
from skm.serial.jawaban import SumberJawaban


def bidang_berkas(kelas: type) -> list["attrs.Attribute[Any]"]:
    """Return the fields of a class that are keys of the file."""
    semua = attrs.fields(attrs.resolve_types(kelas))
    return [f for f in semua if f.name not in BUKAN_KUNCI.get(kelas.__name__, ())]


def kelas_berkas(kelas: type = skm.LaporanTindakLanjut) -> dict[type, None]:
    """Return all classes a file is made of, each after the one that first needs it."""
    jadi: dict[type, None] = {kelas: None}
    for bidang in bidang_berkas(kelas):
        for jenis in _dalam(bidang.type):
            if jenis is skm.LembarJawaban:
                jadi[SumberJawaban] = None  # the file may point at answers instead
            if attrs.has(jenis) and jenis is not Tanggal:
                jadi.update(kelas_berkas(jenis))
    return jadi


def _dalam(jenis: Any) -> Iterator[Any]:
    yield jenis
    for isi in typing.get_args(jenis):
        yield from _dalam(isi)


def _jenis(jenis: Any, cek: Any, bagian: Mapping[str, tuple[str, str]] = BAGIAN) -> str:
    """Name what a key may hold; limits come from the rule the field carries."""
    asal, isi = typing.get_origin(jenis), typing.get_args(jenis)
    if asal in (types.UnionType, typing.Union):
        ada = [i for i in isi if i is not types.NoneType]
        return " atau ".join(_jenis(i, cek, bagian) for i in ada)
    if asal is typing.Literal:
        return ", ".join(f'`"{i}"`' for i in isi if i)
    if asal is tuple:
        return f"daftar {_jenis(isi[0], lambda nilai: cek((nilai,)), bagian)}"
    if asal is Peta:
        salah = cek(Peta({"?": "?"}))
        kunci = "kode unsur" if any(m.kode == "kode-unsur" for m in salah) else "id"
        nilai = _jenis(isi[1], lambda nilai: cek(Peta({"U1": nilai})), bagian)
        return f"tabel: {kunci} → {nilai}"
    if jenis is str:
        return _jenis_teks(cek)
    if jenis is int:
        batas: str = cek(10**30)[0].diharapkan
        return "bilangan bulat " + batas.replace("1000000000000", "1.000.000.000.000")
    if attrs.has(jenis) and jenis is not Tanggal:
        judul = bagian[jenis.__name__][0]
        return f"tabel {jenis.__name__.lower() if ' ' in judul else judul}"
    if isinstance(jenis, type) and issubclass(jenis, Enum):
        return ", ".join(f"`{tampilan(a.value)}`" for a in jenis)
    return {
        bool: "`true` atau `false`",
        Decimal: 'angka: `"3,49"` atau `3.49`',
        Fraction: 'pecahan: `"1/9"` atau `"0,11"`',
        date: "tanggal: `2024-04-30`",
        Tanggal: 'tanggal: `2024-04-30` atau `"2024-04"`',
    }[jenis]


def _jenis_teks(cek: Any) -> str:
    masalah = cek("https://a.example")
    if masalah and masalah[0].kode == "pilihan":
        return ", ".join(f"`{p}`" for p in masalah[0].diharapkan.split(", ") if p != '""')
    if masalah:
        return {"kode-unsur": "kode unsur: `U1`, `U2`, …", "jalur": "jalur berkas"}[masalah[0].kode]
    if masalah := cek(""):
        return {"kosong": "teks, tidak kosong", "tautan": "alamat http(s)"}[masalah[0].kode]
    return "teks"


def _bawaan(bidang: "attrs.Attribute[Any]") -> str:
    if bidang.default is attrs.NOTHING:
        return "wajib"
    nilai = bidang.default
    if isinstance(nilai, Enum):
        nilai = nilai.value
    if isinstance(nilai, bool):
        return f"`{str(nilai).lower()}`"
    if isinstance(nilai, int):
        return f"`{nilai}`"
    return f'`"{nilai}"`' if isinstance(nilai, str) and nilai else "–"


def berkas_laporan() -> Iterator[str]:
    """Yield every key of the follow-up report's file."""
    for kelas in kelas_berkas():
        yield from _bagian(kelas, KEPALA if kelas is skm.LaporanTindakLanjut else ())


def berkas_laporan_skm() -> Iterator[str]:
    """Yield every key of the survey report's file, but for parts that both kinds share."""
    for kelas in kelas_berkas(skm.LaporanSKM):
        if kelas.__name__ not in SAMA_DENGAN_TINDAK_LANJUT:
            kepala = {skm.LaporanSKM: KEPALA_SKM, skm.AngkaLayanan: KEPALA_LAYANAN}.get(kelas, ())
            yield from _bagian(kelas, kepala, BAGIAN_SKM)


def berkas_publikasi() -> Iterator[str]:
    """Yield every key of a publication's file, but for parts that reports have, too."""
    for kelas in kelas_berkas(skm.Publikasi):
        if kelas.__name__ not in SAMA_DENGAN_TINDAK_LANJUT:
            kepala = KEPALA_PUBLIKASI if kelas is skm.Publikasi else ()
            yield from _bagian(kelas, kepala, BAGIAN_SKM)


def profil_kantor() -> Iterator[str]:
    """Yield every key of an office profile, but for parts that a report explains."""
    for kelas in (skm.Profil, UnitProfil):
        yield from _bagian(kelas, KEPALA_PROFIL if kelas is skm.Profil else ())


def _bagian(
    kelas: type,
    kepala: Sequence[tuple[str, str, str, str, str]],
    bagian: Mapping[str, tuple[str, str]] = BAGIAN,
) -> Iterator[str]:
    judul, pengantar = bagian[kelas.__name__]
    yield f"## {judul}\n"
    if pengantar:
        yield f"{pengantar}\n"
    yield from _tabel_kunci(kelas, kepala, bagian)


def _tabel_kunci(
    kelas: type,
    kepala: Sequence[tuple[str, str, str, str, str]] = (),
    bagian: Mapping[str, tuple[str, str]] = BAGIAN,
) -> Iterator[str]:
    baris: list[Sequence[str]] = [(f"`{k}`", j, w, a, f"`{c}`") for k, j, w, a, c in kepala]
    arti = ARTI[kelas.__name__]
    bidang = bidang_berkas(kelas)
    sama(arti, [f.name for f in bidang], kelas.__name__)
    baris += [
        (
            f"`{f.name}`",
            KHUSUS.get((kelas.__name__, f.name)) or _jenis(f.type, f.metadata.get(PERIKSA), bagian),
            _bawaan(f),
            arti[f.name][0],
            f"`{arti[f.name][1]}`",
        )
        for f in bidang
    ]
    yield from tabel(("Kunci", "Isi", "Bawaan", "Arti", "Contoh"), baris)


def pemetaan() -> Iterator[str]:
    """Yield every key of a mapping file."""
    yield from _tabel_kunci(skm.Pemetaan)
