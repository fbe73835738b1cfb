"""
Public doors: what an argument may be is read off the signature, and said where it is none.

    @pintu
    def terendah(ikm: IKM, banyak: int = 3) -> ...

An argument is converted as the field of a noun is (`skm.syarat`): a list for a tuple, a word for an
enum, a text of a figure for the figure.  One of another kind is an `ArgumenError`, so that no
AttributeError leaves from within.  What a type does not tell stays the function's own matter.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import wraps
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, BinaryIO, Literal, ParamSpec, TypeVar, Union, cast, get_args, get_origin

import attrs

from skm.dasar import Cek, Syarat, Ubah, adalah, langkah_jalur, tampilan
from skm.errors import JENIS_SALAH, ArgumenError, DataError, Masalah
from skm.syarat import (
    ANGKA,
    APA_PUN,
    FOLDER,
    LOGIKA,
    PECAHAN,
    TANGGAL,
    TEKS,
    banyak,
    buat_syarat,
    bulat,
    diolah,
    menurut,
    periksa,
    pilihan,
    satu,
    ubah,
)

P = ParamSpec("P")
T = TypeVar("T")

_MAKS = 10**18


def _cek_kelas(nilai: object) -> list[Masalah]:
    if isinstance(nilai, type) and attrs.has(nilai):
        return []
    return [Masalah(kode="jenis-salah", ditemukan=tampilan(nilai), diharapkan="attrs class")]


def berciri(ciri: str, sebutan: str = "") -> Syarat:
    """Return the condition "an object that has this attribute"; none has an empty one."""

    def cek(nilai: object) -> list[Masalah]:
        if hasattr(nilai, ciri):
            return []
        harap = sebutan or f"*.{ciri}()"
        return [Masalah(kode="jenis-salah", ditemukan=tampilan(nilai), diharapkan=harap)]

    return buat_syarat(cek)


def kamus_dari(isi: Syarat) -> Syarat:
    """Return the condition "a mapping of texts to what obeys *isi*"; its order is kept."""

    def cek(nilai: Any) -> list[Masalah]:
        if not adalah(nilai, Mapping):
            return [Masalah(kode="bukan-tabel", ditemukan=tampilan(nilai))]
        return [
            m.di(langkah_jalur(k) if isinstance(k, str) else "")
            for k, v in nilai.items()
            for m in periksa(_KUNCI, k) + periksa(isi, v)
        ]

    def ubah_isi(nilai: Any) -> Any:
        if not adalah(nilai, Mapping):
            return nilai
        baru = {k: ubah(isi, v) for k, v in nilai.items()}
        return nilai if all(baru[k] is v for k, v in nilai.items()) else baru

    return buat_syarat(cek, ubah_isi)


_KUNCI = satu(str)
KAMUS = kamus_dari(APA_PUN)
"""A mapping of texts to anything."""


_TUNGGAL: Mapping[Any, Syarat] = {
    str: TEKS,
    int: bulat(-_MAKS, _MAKS),
    bool: LOGIKA,
    Decimal: ANGKA,
    Fraction: PECAHAN,
    date: TANGGAL,
    Path: FOLDER,
    BinaryIO: berciri("read"),
    Callable: berciri("__call__"),
    type: buat_syarat(_cek_kelas),
}
_DAFTAR = (Iterable, Sequence, Collection, tuple)
_ANGKA = (Fraction, Decimal, int)


def pintu(fungsi: Callable[P, T]) -> Callable[P, T]:
    """Return the function with its arguments converted and checked by their types."""
    return pintu_dengan({})(fungsi)


def pintu_dengan(
    khusus: Mapping[Any, Syarat],
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """
    Return the same decorator with conditions of its own for some types.

    Args:
        khusus: Per type what is taken for it, such as an id for a rule set.
    """

    def hias(fungsi: Callable[P, T]) -> Callable[P, T]:
        asli: Any = fungsi
        kode = asli.__code__
        nama = kode.co_varnames[: kode.co_argcount + kode.co_kwonlyargcount]
        syarat: dict[str, tuple[frozenset[type], Ubah, Cek]] = {}
        langsung: list[frozenset[type]] = []  # per parameter classes that need no look

        def satu_isi(n: str, nilai: Any, masalah: list[Masalah]) -> Any:
            if n not in syarat or type(nilai) in syarat[n][0]:
                return nilai
            _, ubah_isi, cek = syarat[n]
            jadi = ubah_isi(nilai)
            masalah += [m.di(f".{n}") for m in cek(jadi)]
            return jadi

        @wraps(fungsi)
        def dibuka(*isi: P.args, **pilih: P.kwargs) -> T:
            if not syarat:  # not when it is defined: types are looked at by whoever calls
                syarat.update((n, _uraian(jenis, khusus)) for n, jenis in _jenis(asli))
                langsung.extend(syarat[n][0] for n in nama)
            # What is right already costs next to nothing: functions within call each other too.
            for v, kelas in zip(isi, langsung, strict=False):
                if type(v) not in kelas:
                    break
            else:
                for n, v in pilih.items():
                    if n not in syarat or type(v) not in syarat[n][0]:
                        break
                else:
                    return fungsi(*isi, **pilih)
            masalah: list[Masalah] = []
            urut = [satu_isi(n, v, masalah) for n, v in zip(nama, isi, strict=False)]
            bernama = {n: satu_isi(n, v, masalah) for n, v in pilih.items()}
            if masalah:
                raise _salah(asli.__name__, masalah)
            jadi: T = asli(*urut, *isi[len(urut) :], **bernama)
            return jadi

        return dibuka

    return hias


def _salah(nama: str, masalah: list[Masalah]) -> DataError | ArgumenError:
    """Return what is raised: a slip of the program if a kind is wrong, else of the data."""
    semua = [m.di("").milik(f"{nama}()") for m in masalah]
    if any(m.kode in JENIS_SALAH for m in semua):
        return ArgumenError(semua)
    return DataError(semua)


def _jenis(fungsi: Any) -> Iterator[tuple[str, Any]]:
    """Yield the types of the parameters; of a name that is there for type checkers only, none."""
    for nama, jenis in fungsi.__annotations__.items():
        if nama == "return":
            continue
        try:
            # Our own signatures, as `typing.get_type_hints` does it: that fails as a whole.
            yield nama, eval(jenis, fungsi.__globals__) if isinstance(jenis, str) else jenis  # noqa: S307
        except (NameError, TypeError):  # the latter of an alias that is a text itself
            yield nama, Any


def _uraian(jenis: Any, khusus: Mapping[Any, Syarat]) -> tuple[frozenset[type], Ubah, Cek]:
    """Return classes whose objects need no look, and what converts and checks all others."""
    syarat = _syarat(jenis, khusus)
    langsung = frozenset(
        k
        for k in _anggota(jenis, khusus)
        if isinstance(k, type) and k is not Decimal  # NaN is one
    )
    return langsung, lambda n: ubah(syarat, n), lambda n: periksa(syarat, n)


def _anggota(jenis: Any, khusus: Mapping[Any, Syarat]) -> list[Any]:
    """Return the types of a union; a text beside one that has a condition of its own is its id."""
    anggota = get_args(jenis) if get_origin(jenis) in (Union, UnionType) else (jenis,)
    beridentitas = any(k in khusus for k in anggota)
    return [k for k in anggota if not (beridentitas and k is str)]


def _syarat(jenis: Any, khusus: Mapping[Any, Syarat]) -> Syarat:
    """Return the condition that a type stands for."""
    anggota = _anggota(jenis, khusus)
    if any(getattr(k, "_is_protocol", False) for k in anggota):
        return APA_PUN  # what has a shape and no class is told by the function itself
    if len(anggota) > 1:
        return _salah_satu(anggota, khusus)
    jenis = anggota[0]
    asal, isi = get_origin(jenis), get_args(jenis)
    if jenis in khusus:
        return khusus[jenis]
    if asal is Literal:
        return pilihan(*isi) if all(isinstance(i, str) for i in isi) else APA_PUN
    if asal in _DAFTAR:
        return banyak(_syarat(isi[0], khusus))
    if adalah(asal, type) and issubclass(asal, Mapping):
        # Figures in it are the function's own matter, which knows whose they are.
        kelas = [k for k in _anggota(isi[1], khusus) if adalah(k, type) and k not in _TUNGGAL]
        return kamus_dari(_syarat(isi[1], khusus)) if kelas else KAMUS
    kunci: Any = asal or jenis
    if kunci in _TUNGGAL:
        return _TUNGGAL[kunci]
    bebas = kunci in (object, Any) or not isinstance(kunci, type)
    return APA_PUN if bebas else satu(cast("Any", kunci))


def _salah_satu(anggota: Sequence[Any], khusus: Mapping[Any, Syarat]) -> Syarat:
    """Return the condition "one of these types", chosen by the value."""
    semua = {jenis: _syarat(jenis, khusus) for jenis in anggota}
    lain = _bukan(" | ".join("None" if j is NoneType else _sebut(j) for j in anggota))
    kamus = [s for j, s in semua.items() if _asal(j, Mapping)]
    daftar = [s for j, s in semua.items() if get_origin(j) in _DAFTAR]
    angka = [s for j, s in semua.items() if j in _ANGKA or j in khusus]

    def pilih(nilai: Any) -> Syarat:
        for syarat in semua.values():
            if not periksa(syarat, ubah(syarat, nilai)):
                return syarat
        if kamus and adalah(nilai, Mapping):
            return kamus[0]
        if daftar and adalah(nilai, Iterable) and not adalah(nilai, str, bytes, Mapping):
            return daftar[0]
        return angka[0] if angka and adalah(nilai, str) else lain

    # An iterator is gone once it was looked at.
    return diolah(menurut(pilih), dahulu=_simpan) if daftar else menurut(pilih)


def _simpan(nilai: Any) -> Any:
    return tuple(nilai) if adalah(nilai, Iterator) else nilai


def _asal(jenis: Any, kelas: type) -> bool:
    asal = get_origin(jenis)
    return adalah(asal, type) and issubclass(asal, kelas)


def _bukan(diharapkan: str) -> Syarat:
    """Return the condition that nothing meets."""
    return berciri("", diharapkan)


def _sebut(jenis: Any) -> str:
    if get_origin(jenis) in (Union, UnionType):
        return " | ".join(map(_sebut, get_args(jenis)))
    if get_origin(jenis) is Literal:
        return " | ".join(map(repr, get_args(jenis)))
    nama: str = getattr(jenis, "__name__", str(jenis))
    isi = ", ".join(_sebut(i) for i in get_args(jenis) if i is not Ellipsis)
    return f"{nama}[{isi}]" if isi else nama
