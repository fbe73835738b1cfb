"""
What a value of a report looks like in a cell, and what a cell means, by the type of its key.

The type is that of the model, so that a key that is new there needs nothing here.  A value that no
plain cell can hold is written as ``json:…``, whatever it is; so writing and reading is the identity
for every value.
"""

import re
import types
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin

import attrs

from skm.bahasa import normal, romawi
from skm.dasar import Peta, adalah, tampilan
from skm.errors import DataError, Masalah
from skm.isian.jalur import Langkah
from skm.jenis import jenis_dari
from skm.model import Periode, Tanggal

Macam: TypeAlias = Literal[
    "teks", "desimal", "bulat", "logika", "tanggal", "bulan", "periode", "daftar", "cacah", "lain"
]
"""
How the values of a key are written: ``desimal`` is a figure as printed, ``bulan`` a date whose day
may be open, ``daftar`` several texts, ``cacah`` several whole numbers, ``lain`` what the model does
not know.
"""

JSON = "json:"
MAKS_SEL: Final = 32_000
"""Characters of a cell; Excel takes some more."""
PEMISAH: Mapping[Macam, str] = {"daftar": "\n", "cacah": ", "}

_BULAT = re.compile(r"[+-]?\d{1,18}")
_RIBUAN = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
# Three zeros would be thousands, which are marked by a comma in English: 118,000.
_BULAT_PECAHAN = re.compile(r"([+-]?\d{1,18})[.,]0{1,2}")
_RIBUAN_INGGRIS = re.compile(r"\d,\d{3}(?!\d)")
_TENGAH_MALAM = re.compile(r"(\d{4}-\d\d-\d\d) 00:00:00")
_HURUF_TERSANDI = re.compile(r"_x[0-9A-Fa-f]{4}_")
_GALAT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)")
_DESIMAL = re.compile(r"[+-]?\d+\.\d+")
# Figures that were typed, or that skm wrote, have a comma; that of a cell of numbers has a point.
_BUKAN_CETAKAN = re.compile(r"[+-]?\d+\.\d{5,}(?:[eE].*)?")
_YA = ("ya", "benar", "true", "1")
_TIDAK = ("tidak", "salah", "false", "0")

_SEMUA: Mapping[str, Any] = {
    "jenis": str,
    "skema": int,
    "profil": str,
    "templat": str,
    "survei": str,
    "nrr": Peta[str, Decimal],
    "total": Peta[str, int],
    "n": int | Peta[str, int],
}
"""Types of keys that are no field of a report, or not of every kind."""
_DI_JAWABAN: Mapping[str, Any] = {"saring_periode": bool}
"""The same below ``jawaban``, which may name a file instead of holding answers."""


class SelError(Exception):
    """
    A cell holds what its key cannot be.

    Attributes:
        masalah: What is wrong, without its place.
    """

    def __init__(self, masalah: Masalah) -> None:
        self.masalah = masalah
        super().__init__(masalah)


def sel_salah(kode: str, teks: str, diharapkan: str = "") -> SelError:
    """Return the error for a cell that holds *teks*."""
    return SelError(Masalah(kode=kode, ditemukan=tampilan(teks), diharapkan=diharapkan))


# ---------------------------------------------------------------- types


@cache
def macam(jenis: str, langkah: Langkah) -> Macam:
    """Return how the values of a key are written in a kind of report."""
    kini: list[Any] = [_SEMUA.get(str(langkah[0]))]
    bidang = _bidang(jenis_dari(jenis).muat_kelas())
    if str(langkah[0]) in bidang:
        kini.insert(0, bidang[str(langkah[0])])
    for satu in langkah[1:]:
        kini = [dalam for t in kini for dalam in _turun(t, satu)]
    if langkah[0] == "jawaban" and len(langkah) == 2 and langkah[1] in _DI_JAWABAN:
        kini = [_DI_JAWABAN[str(langkah[1])]]
    for satu in kini:
        if (m := _daun(satu)) != "lain":
            return m
    return "lain"


def kosong_berarti(jenis: str, langkah: Langkah) -> bool:
    """Return whether "" says something else of a field than its absence, and must be written."""
    kini: list[Any] = [jenis_dari(jenis).muat_kelas()]
    for satu in langkah[:-1]:
        kini = [dalam for t in kini for dalam in _turun(t, satu)]
    for t in (a for k in kini for a in _anggota(k)):
        if attrs.has(t) and any(f.name == langkah[-1] for f in attrs.fields(t)):
            return bool(getattr(attrs.fields(t), str(langkah[-1])).default != "")
    return True


def bidang_kunci(jenis: str, langkah: Langkah = ()) -> tuple[str, ...]:
    """Return the fields of what a path leads to; none of what has none."""
    kini: list[Any] = [jenis_dari(jenis).muat_kelas()]
    for satu in langkah:
        kini = [dalam for t in kini for dalam in _turun(t, satu)]
    return tuple(
        dict.fromkeys(n for k in kini for t in _anggota(k) if attrs.has(t) for n in _bidang(t))
    )


def _bidang(kelas: Any) -> dict[str, Any]:
    return {f.name: f.type for f in attrs.fields(kelas)}


def _anggota(jenis: Any) -> Iterator[Any]:
    """Yield what a type may be, one by one."""
    if get_origin(jenis) in (Union, types.UnionType):
        for satu in get_args(jenis):
            yield from _anggota(satu)
    elif jenis is not type(None) and jenis is not None:
        yield jenis


def _turun(jenis: Any, langkah: str | int) -> Iterator[Any]:
    """Yield the types that a step leads to."""
    for satu in _anggota(jenis):
        asal, isi = get_origin(satu), get_args(satu)
        if isinstance(langkah, int):
            if asal is tuple:
                yield isi[0]
        elif asal is Peta:
            yield isi[1]
        elif asal is None and attrs.has(satu) and langkah in (bidang := _bidang(satu)):
            yield bidang[langkah]


def _daun(jenis: Any) -> Macam:
    semua: set[Macam] = {m for t in _anggota(jenis) if (m := _satu(t)) is not None}
    if "desimal" in semua:  # which a word may stand for
        semua.discard("teks")
    return semua.pop() if len(semua) == 1 else "lain"


def _satu(jenis: Any) -> Macam | None:
    """Return how values of a type are written; None if it stands for no single cell."""
    if jenis is bool:
        return "logika"
    if jenis is int:
        return "bulat"
    if jenis is date:
        return "tanggal"
    if jenis is Tanggal:
        return "bulan"
    if jenis is Periode:
        return "periode"
    if get_origin(jenis) is tuple:
        dalam = _daun(get_args(jenis)[0])
        return "daftar" if dalam == "teks" else "cacah" if dalam == "bulat" else None
    if get_origin(jenis) is Literal:
        return "lain"
    if not isinstance(jenis, type):
        return None
    if issubclass(jenis, Decimal | Fraction):
        return "desimal"
    return "teks" if issubclass(jenis, str | Enum) else None


# ---------------------------------------------------------------- from values to cells


def tulis_sel(nilai: Any, macam: Macam) -> str:
    """Return the text of a cell that means a value."""
    teks = _polos(nilai, macam)
    if macam == "desimal" and teks and _DESIMAL.fullmatch(teks):
        return teks.replace(".", ",")
    if teks and len(teks) <= MAKS_SEL:
        try:
            if _sama(baca_sel(teks, macam), nilai):
                return teks
        except SelError:
            pass
    return _json(nilai)


def _sama(kiri: Any, kanan: Any) -> bool:
    """Return whether two values are written alike in a report file."""
    return _ringkas(kiri) == _ringkas(kanan)


def _ringkas(nilai: Any) -> str:
    return _json(nilai)


def _json(nilai: Any) -> str:
    import json

    isi = json.dumps(nilai, ensure_ascii=False, default=str)
    # What is invisible, or looks like an escape of a workbook, is safe as a number.
    aman = (
        c if c.isprintable() and not (c == "_" and "_x" in isi) else _nomor_huruf(c) for c in isi
    )
    return JSON + "".join(aman)


def _nomor_huruf(huruf: str) -> str:
    satuan = huruf.encode("utf-16-be")
    return "".join(f"\\u{satuan[i : i + 2].hex()}" for i in range(0, len(satuan), 2))


def _polos(nilai: Any, macam: Macam) -> str | None:
    """Return a value as people would write it; None if there is no such way."""
    if adalah(nilai, str):
        return _teks_polos(nilai)
    if macam == "logika" and isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, bool):
        return None
    if isinstance(nilai, int | Decimal | date):
        return str(nilai)
    if macam == "periode" and adalah(nilai, Mapping):
        return _sebut_periode(nilai)
    if macam in PEMISAH and adalah(nilai, list, tuple) and nilai:
        return PEMISAH[macam].join(map(str, nilai))
    return None


def _teks_polos(teks: str) -> str | None:
    tampak = all(c.isprintable() or c == "\n" for c in teks)
    return teks if tampak and not _HURUF_TERSANDI.search(teks) else None


def _sebut_periode(nilai: Mapping[str, Any]) -> str | None:
    match dict(nilai):
        case {"tahun": int(tahun), "triwulan": int(nomor)} if 1 <= nomor <= 4 and len(nilai) == 2:
            return f"Triwulan {romawi(nomor)} {tahun}"
        case {"tahun": int(tahun), "semester": int(nomor)} if 1 <= nomor <= 2 and len(nilai) == 2:
            return f"Semester {romawi(nomor)} {tahun}"
        case {"tahun": int(tahun)} if len(nilai) == 1:
            return str(tahun)
        case {"dari": dari, "sampai": sampai} if len(nilai) == 2:
            return f"{dari}..{sampai}"
        case _:
            return None


# ---------------------------------------------------------------- from cells to values


def baca_sel(teks: str, macam: Macam) -> Any:
    """
    Return what a cell means; where the model says best what is wrong, the text as it is.

    Raises:
        SelError: It means nothing that its key can be.

    Examples:
        >>> baca_sel("1.840", "bulat"), baca_sel("Triwulan I 2026", "periode")
        (1840, {'tahun': 2026, 'triwulan': 1})
        >>> baca_sel("10 Juli 2026", "bulan"), baca_sel("Juli 2026", "bulan")
        ('2026-07-10', '2026-07')
    """
    teks = teks.strip()
    if _GALAT.fullmatch(teks):
        raise sel_salah("isian-galat", teks)
    if teks.startswith(JSON):
        return _dari_json(teks)
    if hari := _TENGAH_MALAM.fullmatch(teks):
        teks = hari[1]
    match macam:
        case "bulat":
            return _bulat(teks)
        case "logika":
            return _logika(teks)
        case "tanggal" | "bulan":
            return _tanggal(teks, berhari=macam == "tanggal")
        case "periode":
            return _periode(teks)
        case "daftar":
            return [b for satu in teks.split("\n") if (b := satu.strip())]
        case "cacah":
            return _cacah(teks)
        case "desimal" if _BUKAN_CETAKAN.fullmatch(teks):
            raise sel_salah("isian-desimal", teks)
        case "lain":
            if "\n" in teks:  # several files, one a line
                return [b for satu in teks.split("\n") if (b := satu.strip())]
            return int(teks) if _BULAT.fullmatch(teks) else teks
        case _:
            return teks


def _dari_json(teks: str) -> Any:
    import json

    try:
        return json.loads(teks.removeprefix(JSON), parse_float=Decimal)
    except (ValueError, RecursionError):
        raise sel_salah("isian-json", teks) from None


def _bulat(teks: str) -> int:
    if _BULAT.fullmatch(teks):
        return int(teks)
    if _RIBUAN.fullmatch(teks):
        return int(teks.replace(".", ""))
    if kena := _BULAT_PECAHAN.fullmatch(teks):
        return int(kena[1])
    raise sel_salah("isian-bulat", teks)


def _cacah(teks: str) -> list[int]:
    """Return several whole numbers; whether 1,840 is one number or two nobody can tell."""
    if _RIBUAN_INGGRIS.search(teks):
        raise sel_salah("isian-bulat", teks)
    return [_bulat(b) for b in re.split(r"[,;\s]+", teks) if b]


def _logika(teks: str) -> bool | str:
    rata = normal(teks)
    return True if rata in _YA else False if rata in _TIDAK else teks


def _tanggal(teks: str, *, berhari: bool) -> str:
    """Return a date in ISO form, or the text, which the model refuses."""
    try:
        periode = Periode.urai(teks)
    except DataError:
        return teks
    if periode.dari is None or periode.sampai is None:
        return teks
    if periode.dari == periode.sampai:
        return periode.dari.isoformat()
    sebulan = len(periode.bulan) == 1 and (periode.dari.day, periode.sampai) == (1, periode.akhir)
    return teks if berhari or not sebulan else periode.dari.isoformat()[:7]


def _periode(teks: str) -> dict[str, Any]:
    try:
        periode = Periode.urai(teks)
    except DataError as salah:
        raise sel_salah("bukan-periode", teks, salah.masalah[0].diharapkan) from None
    isi = attrs.asdict(periode, filter=lambda _, nilai: nilai is not None)
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in isi.items()}
