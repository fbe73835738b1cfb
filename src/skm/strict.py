"""
A cattrs converter that takes nothing for what it is not.

Out of the box cattrs turns 3.9 into 3, true into 1 and a word into a list of letters.  The hooks
below refuse all that, apply the rules the model's fields carry, and :func:`masalah_dari` turns
whatever went wrong into :class:`~skm.errors.Masalah`, every one with its path.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, TypeAlias, get_args, get_origin

import attrs
from cattrs import AttributeValidationNote, ClassValidationError, Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from skm.bahasa import maksud_tanggal
from skm.batas import MAKS_TULIS
from skm.dasar import PERIKSA, Peta, adalah, langkah_jalur, tampilan
from skm.errors import DataError, Masalah
from skm.exact import format_tepat, parse_decimal, parse_fraction

Kait: TypeAlias = Callable[[Any, Any], Any]

_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RIBUAN = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")


def tolak(kode: str, nilai: object, *, diharapkan: str = "") -> DataError:
    """Return the error "*nilai* is not that"."""
    return DataError.satu(kode, ditemukan=tampilan(nilai), diharapkan=diharapkan)


def tolak_tanggal(nilai: object) -> DataError:
    """Return the error "*nilai* is no date"; of one as on paper, how a file has it."""
    if isinstance(nilai, str) and (maksud := maksud_tanggal(nilai)):
        return DataError.satu("tanggal-tulisan", ditemukan=tampilan(nilai), saran=maksud)
    return tolak("bukan-tanggal", nilai)


def _bulat(nilai: Any, _: Any) -> int:
    if not isinstance(nilai, int) or isinstance(nilai, bool):
        if isinstance(nilai, str | Decimal) and _RIBUAN.fullmatch(str(nilai)):
            bulat = str(nilai).replace(".", "")
            raise DataError.satu("ribuan-titik", ditemukan=tampilan(nilai), saran=bulat)
        raise tolak("bukan-bulat", nilai)
    return nilai


def _logika(nilai: Any, _: Any) -> bool:
    if not isinstance(nilai, bool):
        raise tolak("bukan-logika", nilai)
    return nilai


def _teks(nilai: Any, _: Any) -> str:
    if not isinstance(nilai, str):
        raise tolak("bukan-teks", nilai)
    return nilai.replace("\r\n", "\n")


def _pecahan(nilai: Any, _: Any) -> Fraction:
    if isinstance(nilai, str):
        try:
            return parse_fraction(nilai)
        except ValueError:
            pass
    raise tolak("bukan-pecahan", nilai)


def _angka(nilai: Any, _: Any) -> Decimal:
    # A bare 3.49 reaches us as the exact Decimal that stands in the file, never as a float.
    if isinstance(nilai, Decimal) and nilai.is_finite():
        return nilai
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return Decimal(nilai)
    if isinstance(nilai, str):
        try:
            return parse_decimal(nilai)
        except ValueError:
            pass
    raise tolak("bukan-angka", nilai)


def _tanggal(nilai: Any, _: Any) -> date:
    if isinstance(nilai, date) and not isinstance(nilai, datetime):
        return nilai
    if isinstance(nilai, str) and _TANGGAL.fullmatch(nilai):
        try:
            return date.fromisoformat(nilai)
        except ValueError:
            pass
    raise tolak_tanggal(nilai)


def _pilihan(nilai: Any, kelas: type[Enum]) -> Enum:
    for anggota in kelas:
        if type(nilai) is type(anggota.value) and anggota.value == nilai:  # False is not 0
            return anggota
    raise tolak("pilihan", nilai, diharapkan=", ".join(tampilan(a.value) for a in kelas))


def buat_converter() -> Converter:
    """
    Return a fresh strict converter; callers add hooks to their own, never to a shared one.

    Structuring raises :class:`cattrs.BaseValidationError` or :class:`~skm.errors.DataError`;
    hand either to :func:`masalah_dari`.
    """
    converter = Converter(forbid_extra_keys=True, prefer_attrib_converters=False)
    for jenis, kait in (
        (int, _bulat),
        (bool, _logika),
        (str, _teks),
        (Fraction, _pecahan),
        (Decimal, _angka),
        (date, _tanggal),
    ):
        converter.register_structure_hook(jenis, kait)
    converter.register_structure_hook_func(
        lambda t: isinstance(t, type) and issubclass(t, Enum), _pilihan
    )
    pabrik: tuple[tuple[Callable[[Any], bool], Callable[[Any, Converter], Kait]], ...] = (
        (attrs.has, _kelas),
        (lambda t: _asal(t) is tuple, _daftar),
        (lambda t: _asal(t) is Peta, _peta),
    )
    for cocok, buat in pabrik:
        converter.register_structure_hook_factory(cocok, _tertutup(buat, converter))
    converter.register_unstructure_hook(Fraction, format_tepat)
    converter.register_unstructure_hook(Decimal, format_tepat)
    converter.register_unstructure_hook(date, lambda d: d)
    converter.register_unstructure_hook(
        Peta, lambda p: {k: converter.unstructure(v) for k, v in p.items()}
    )

    def datar(kelas: Any) -> Callable[[Any], dict[str, Any]]:
        return make_dict_unstructure_fn(kelas, converter, _cattrs_omit_if_default=True)

    converter.register_unstructure_hook_factory(attrs.has, datar)
    return converter


def _tertutup(
    buat: Callable[[Any, Converter], Kait], converter: Converter
) -> Callable[[Any], Kait]:
    return lambda jenis: buat(jenis, converter)


def _asal(jenis: Any) -> Any:
    return get_origin(jenis)


def _kelas(kelas: Any, converter: Converter) -> Kait:
    def dengan_syarat(bidang: "attrs.Attribute[Any]") -> Kait:
        kait = converter.get_structure_hook(bidang.type)
        cek = bidang.metadata[PERIKSA]

        def isi(nilai: Any, jenis: Any) -> Any:
            hasil = kait(nilai, jenis)
            if masalah := cek(hasil):
                raise DataError(masalah)
            return hasil

        return isi

    bidang = attrs.fields(attrs.resolve_types(kelas))
    syarat: Any = {
        b.name: override(struct_hook=dengan_syarat(b)) for b in bidang if PERIKSA in b.metadata
    }
    buat: Kait = make_dict_structure_fn(kelas, converter, **syarat)

    def susun(nilai: Any, jenis: Any) -> Any:
        if not adalah(nilai, Mapping):
            raise tolak("bukan-tabel", nilai)
        return buat(dict(nilai), jenis)

    return susun


def _daftar(jenis: Any, converter: Converter) -> Kait:
    isi = get_args(jenis)[0]

    def susun(nilai: Any, _: Any) -> tuple[Any, ...]:
        if not adalah(nilai, list, tuple):
            ganda = "tulis nama bagiannya dengan dua kurung siku, seperti [[rtl]]"
            saran = ganda if adalah(nilai, dict) else ""
            raise DataError.satu("bukan-daftar", ditemukan=tampilan(nilai), saran=saran)
        hasil: list[Any] = []
        masalah: list[Masalah] = []
        for i, butir in enumerate(nilai):
            try:
                hasil.append(converter.structure(butir, isi))
            except (BaseValidationError, DataError) as salah:
                masalah += [m.di(f"[{i}]") for m in masalah_dari(salah)]
        if masalah:
            raise DataError(masalah)
        return tuple(hasil)

    return susun


def _peta(jenis: Any, converter: Converter) -> Kait:
    isi = get_args(jenis)[1]

    def susun(nilai: Any, _: Any) -> Peta[Any, Any]:
        if not adalah(nilai, Mapping):
            raise tolak("bukan-tabel", nilai)
        hasil: dict[Any, Any] = {}
        masalah: list[Masalah] = []
        for kunci, butir in nilai.items():
            try:
                hasil[_teks(kunci, str)] = converter.structure(butir, isi)
            except (BaseValidationError, DataError) as salah:
                masalah += [m.di(langkah_jalur(kunci)) for m in masalah_dari(salah)]
        if masalah:
            raise DataError(masalah)
        return Peta(hasil)

    return susun


def masalah_dari(salah: BaseException) -> Iterator[Masalah]:
    """
    Yield the problems in what structuring raised, each with its path below the object.

    Args:
        salah: The exception; anything but ours and cattrs' is raised again.
    """
    match salah:
        case DataError():
            yield from salah.masalah
        case ForbiddenExtraKeysError():
            dikenal = [f.name for f in attrs.fields(salah.cl) if f.init]
            for kunci in sorted(salah.extra_fields)[:MAKS_TULIS]:
                yield kunci_tidak_dikenal(kunci, dikenal)
        case ClassValidationError() | BaseValidationError():
            yield from _tanpa_gema(_masalah_kelas(salah))
        case _:
            raise salah


def _masalah_kelas(salah: BaseValidationError) -> Iterator[Masalah]:
    for isi in salah.exceptions:
        jalan, bidang = _catatan(isi)
        if isinstance(isi, KeyError) and bidang:
            yield Masalah(kode="kunci-hilang", diharapkan=bidang)
        else:
            yield from (m.di(jalan) for m in masalah_dari(isi))


def _tanpa_gema(semua: Iterable[Masalah]) -> list[Masalah]:
    """Leave out the missing key where its misspelling is reported beside it."""
    masalah = list(semua)
    salah_eja = {m.saran for m in masalah if m.kode == "kunci-tidak-dikenal"}
    return [
        m for m in masalah if m.kode != "kunci-hilang" or m.lokasi or m.diharapkan not in salah_eja
    ]


def kunci_tidak_dikenal(kunci: str, dikenal: list[str]) -> Masalah:
    """Return the problem "unknown key", with the nearest known one."""
    dekat = difflib.get_close_matches(kunci, dikenal, n=1)
    return Masalah(
        kode="kunci-tidak-dikenal",
        lokasi=langkah_jalur(kunci),
        ditemukan=tampilan(kunci),
        diharapkan=", ".join(dikenal),
        saran=dekat[0] if dekat else "",
    )


def _catatan(salah: BaseException) -> tuple[str, str]:
    catatan = (n for n in getattr(salah, "__notes__", ()) if isinstance(n, AttributeValidationNote))
    bidang = next((n.name for n in catatan), "")
    return langkah_jalur(bidang) if bidang else "", bidang
