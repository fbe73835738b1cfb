"""
Options of a renderer: what there is, and from plain data or from text to an instance.

A renderer declares an attrs class; its fields are the options.  Nothing is taken for what it is
not: ``"3"`` is a number on the command line, where all is text, and none in a file.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from skm.batas import MAKS_BERKAS_OPSI
from skm.dasar import PERIKSA, adalah, arti_bidang, langkah_jalur, tampilan
from skm.errors import DataError, Masalah
from skm.masukan import baca_biasa
from skm.pintu import pintu
from skm.strict import buat_converter, kunci_tidak_dikenal, masalah_dari, tolak

T = TypeVar("T")
ARTI = "arti"
"""Key in a field's metadata for its meaning in Indonesian; else the class docstring tells it."""

_KATA: Mapping[Any, str] = {
    str: "teks",
    int: "bilangan bulat",
    bool: "ya atau tidak",
    Decimal: "angka",
    Fraction: "pecahan",
    date: "tanggal",
    Path: "jalur",
    bytes: "berkas",
}
_LOGIKA = {"ya": True, "true": True, "tidak": False, "false": False}


@attrs.frozen(kw_only=True)
class UraianOpsi:
    """
    One option of a renderer, for people.

    Attributes:
        nama: Its name, as in ``--opsi nama=nilai``.
        jenis: What may stand there, in Indonesian.
        bawaan: The default, as it would be written.
        arti: Its meaning; empty where its author says nothing.
    """

    nama: str
    jenis: str
    bawaan: str
    arti: str


@pintu
def uraikan_opsi(kelas: type[Any]) -> tuple[UraianOpsi, ...]:
    """
    Return the options that an attrs class declares, in its order.

    Raises:
        TypeError: A field has no default, or a type that no text can be read as.
    """
    arti = arti_bidang(kelas)
    jadi: list[UraianOpsi] = []
    for bidang in _bidang(cast("Any", kelas)):
        if bidang.default is attrs.NOTHING:
            msg = f"opsi.{bidang.alias}: NOTHING ≠ default"
            raise TypeError(msg)
        jenis = _sebut_jenis(bidang.type)
        if not jenis:
            msg = f"opsi.{bidang.alias}: {bidang.type!r} ≠ {', '.join(t.__name__ for t in _KATA)}"
            raise TypeError(msg)
        jadi.append(
            UraianOpsi(
                nama=str(bidang.alias),
                jenis=jenis,
                bawaan=_tulis(getattr(kelas(), bidang.name)),
                arti=str(bidang.metadata.get(ARTI) or arti.get(bidang.name, "")),
            )
        )
    return tuple(jadi)


@pintu
def buat_opsi(kelas: type[T], isi: Mapping[str, Any], *, dasar: T | None = None) -> T:
    """
    Return options made of plain data, such as a table of a TOML file.

    Args:
        kelas: The attrs class that a renderer declares.
        isi: Per option its value.
        dasar: Where those left out come from; None for their defaults.

    Raises:
        DataError: An option is unknown or its value is not of its kind; all problems at once, each
            with its path.
    """
    return _buat(kelas, isi, lambda nilai, _: nilai, dasar)


@pintu
def baca_opsi(kelas: type[T], isi: Mapping[str, str], *, dasar: T | None = None) -> T:
    """Return options made of texts, as on the command line; otherwise like `buat_opsi`."""
    return _buat(kelas, isi, _dari_teks, dasar)


def _buat(
    kelas: type[T], isi: Mapping[str, Any], ubah: Callable[[Any, Any], Any], dasar: T | None
) -> T:
    bidang = {str(b.alias): b for b in _bidang(cast("Any", kelas))}
    nilai: dict[str, Any] = {}
    masalah: list[Masalah] = []
    for kunci, mentah in isi.items():
        if kunci not in bidang:
            masalah.append(_tak_dikenal(kunci, list(bidang)))
            continue
        jenis: Any = bidang[kunci].type
        try:
            hasil: Any = _converter().structure(ubah(mentah, jenis), jenis)
            salah = [*bidang[kunci].metadata.get(PERIKSA, _lulus)(hasil)]
        except (BaseValidationError, DataError) as s:
            salah = [*masalah_dari(s)]
        else:
            nilai[kunci] = hasil
        masalah += [m.di(langkah_jalur(kunci)) for m in salah]
    if masalah:
        raise DataError(masalah)
    try:
        return _jadikan(kelas, dasar, nilai)
    except (TypeError, ValueError) as salah:  # what the class itself refuses
        satu_satu = [*_ditolak(kelas, dasar, nilai)]
        raise DataError(satu_satu or _sebab(salah)) from salah


def _ditolak(kelas: type[T], dasar: T | None, nilai: Mapping[str, Any]) -> Iterator[Masalah]:
    """Yield what a class refuses of single options; nothing where they only do not go together."""
    for kunci, isi in nilai.items():
        try:
            _jadikan(kelas, dasar, {kunci: isi})
        except (TypeError, ValueError) as salah:
            yield from (m.di(langkah_jalur(kunci)) for m in _sebab(salah))


def _sebab(salah: TypeError | ValueError) -> tuple[Masalah, ...]:
    if isinstance(salah, DataError):
        return salah.masalah
    # attrs' own validators put the field and the value behind what they say.
    sebab = str(salah.args[0]) if salah.args else type(salah).__name__
    return (Masalah(kode="opsi-ditolak", ditemukan=sebab),)


def _jadikan(kelas: type[T], dasar: T | None, nilai: Mapping[str, Any]) -> T:
    return kelas(**nilai) if dasar is None else _ubah(dasar, nilai)


def _ubah(dasar: T, nilai: Mapping[str, Any]) -> T:
    baru: T = attrs.evolve(cast("Any", dasar), **nilai)
    return baru


def _tak_dikenal(kunci: str, dikenal: list[str]) -> Masalah:
    masalah = kunci_tidak_dikenal(kunci, dikenal)
    return attrs.evolve(
        masalah, kode="opsi-tidak-dikenal", lokasi="", diharapkan=masalah.diharapkan or "–"
    )


def _lulus(_: Any) -> list[Masalah]:
    return []


@cache
def _bidang(kelas: type[Any]) -> "tuple[attrs.Attribute[Any], ...]":
    bidang: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(kelas))
    return tuple(b for b in bidang if b.init)


@cache
def _converter() -> Converter:
    baru = buat_converter()
    baru.register_structure_hook_func(lambda t: _asal(t) is Literal, _salah_satu)
    baru.register_structure_hook(Path, _jalur)
    baru.register_structure_hook(bytes, _isi_berkas)
    return baru


def _asal(jenis: Any) -> Any:
    return get_origin(jenis)


def _salah_satu(nilai: Any, jenis: Any) -> Any:
    for satu in get_args(jenis):
        if type(satu) is type(nilai) and satu == nilai:
            return nilai
    raise tolak("pilihan", nilai, diharapkan=", ".join(map(tampilan, get_args(jenis))))


def _jalur(nilai: Any, _: Any) -> Path:
    if not isinstance(nilai, str | Path):
        raise tolak("bukan-teks", nilai)
    return Path(nilai)


def _isi_berkas(nilai: Any, _: Any) -> bytes:
    if not isinstance(nilai, bytes):
        raise tolak("opsi-berkas", nilai)
    return nilai


def _baca_berkas(nama: str) -> bytes:
    """Return what a file holds; a renderer is pure, so whoever calls it reads for it."""
    try:
        isi = baca_biasa(Path(nama), MAKS_BERKAS_OPSI)
    except FileNotFoundError:
        raise tolak("berkas-tidak-ada", nama) from None
    except OSError as salah:
        raise DataError.satu("berkas-tidak-terbaca", ditemukan=salah.strerror or "") from None
    if len(isi) > MAKS_BERKAS_OPSI:
        sebab = f"> {MAKS_BERKAS_OPSI // 2**20} MB"
        raise DataError.satu("berkas-tidak-terbaca", ditemukan=sebab)
    return isi


def _tanpa_none(jenis: Any) -> Any:
    """Return X of ``X | None``; None if that is not what it is."""
    if get_origin(jenis) not in (Union, UnionType):
        return None
    isi = [t for t in get_args(jenis) if t is not NoneType]
    return isi[0] if len(isi) == 1 and len(get_args(jenis)) > 1 else None


def _isi_daftar(jenis: Any) -> Any:
    """Return X of ``tuple[X, ...]``; None if that is not what it is."""
    isi = get_args(jenis)
    return isi[0] if get_origin(jenis) is tuple and isi[1:] == (Ellipsis,) else None


def _dari_teks(teks: str, jenis: Any) -> Any:
    """Return what a text means where *jenis* is expected; itself where that is for the hooks."""
    if dalam := _tanpa_none(jenis):
        return None if not teks else _dari_teks(teks, dalam)
    if dalam := _isi_daftar(jenis):
        return [_dari_teks(t.strip(), dalam) for t in teks.split(",")] if teks.strip() else []
    if jenis is bool:
        if teks.lower() not in _LOGIKA:
            raise tolak("pilihan", teks, diharapkan="ya, tidak")
        return _LOGIKA[teks.lower()]
    if get_origin(jenis) is Literal:
        return next((n for n in get_args(jenis) if str(n) == teks), teks)
    if jenis is bytes:
        return _baca_berkas(teks)
    return int(teks) if jenis is int and re.fullmatch(r"-?[0-9]{1,18}", teks) else teks


def _sebut_jenis(jenis: Any) -> str:
    """Say what may stand there; empty for a type that no text can be read as."""
    if dalam := _tanpa_none(jenis):
        isi = _sebut_jenis(dalam)
        return isi and f"{isi}, boleh kosong"
    if dalam := _isi_daftar(jenis):
        isi = "" if _isi_daftar(dalam) or _tanpa_none(dalam) else _sebut_jenis(dalam)
        return isi and f"daftar {isi}, dipisah koma"
    if get_origin(jenis) is Literal:
        return " | ".join(map(str, get_args(jenis)))
    if isinstance(jenis, type) and issubclass(jenis, Enum):
        return " | ".join(str(a.value) for a in jenis)
    return _KATA.get(jenis, "")


def _tulis(nilai: Any) -> str:
    """Write a default the way ``--opsi`` takes it."""
    match nilai:
        case bool():
            return "ya" if nilai else "tidak"
        case None | b"":
            return ""
        case Enum():
            return str(nilai.value)
        case Decimal():
            return f"{nilai:f}"
        case _ if adalah(nilai, tuple):
            return ", ".join(map(_tulis, nilai))
        case _:
            return str(nilai)
