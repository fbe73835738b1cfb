"""Read the rule sets that ship with skm."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
from cattrs.errors import BaseValidationError

from skm.dasar import adalah
from skm.errors import DataError, ParameterError
from skm.model.ikm import REGULASI_BAWAAN
from skm.regulasi.parameter import Instrumen, Regulasi
from skm.strict import buat_converter, masalah_dari

if TYPE_CHECKING:
    from skm.regulasi.sampel import TabelSampel, TabelT

T = TypeVar("T")

_DATA = Path(__file__).parent / "data"  # importlib.resources would cost a tenth of the start-up

EDISI = ("permenpanrb-14-2017", "permenpanrb-16-2014", "kep-25-m-pan-2-2004")
"""Ids of all rule sets, newest first."""


def muat(id_regulasi: str = REGULASI_BAWAAN) -> Regulasi:
    """
    Return a rule set by id; the same numbers in every release of skm.

    Raises:
        ParameterError: There is no such rule set; the message lists those there are.
    """
    if id_regulasi not in EDISI:
        msg = f"no rule set {id_regulasi!r}; there are {', '.join(EDISI)}"
        raise ParameterError(msg)
    return _muat(id_regulasi)


@cache
def _muat(id_regulasi: str) -> Regulasi:
    nama = id_regulasi.replace("-", "_") + ".toml"
    return baca_regulasi((_DATA / nama).read_text(encoding="utf-8"), nama)


@cache
def muat_pekppp() -> Instrumen:
    """Return the levels of PEKPPP F-01, item 8."""
    return _muat_lain("pekppp_f01.toml", Instrumen)


@cache
def muat_sampel() -> "TabelSampel":
    """Return the Krejcie–Morgan formula and its table."""
    from skm.regulasi.sampel import TabelSampel

    return _muat_lain("krejcie_morgan.toml", TabelSampel)


@cache
def muat_t() -> "TabelT":
    """Return the critical values of Student's t at 95 %."""
    from skm.regulasi.sampel import TabelT

    return _muat_lain("student_t.toml", TabelT)


def _muat_lain(nama: str, kelas: type[T]) -> T:
    import tomllib

    isi = _dengan_regulasi(tomllib.loads((_DATA / nama).read_text(encoding="utf-8")))
    return _struktur(isi, kelas, nama)


def baca_regulasi(teks: str, nama: str) -> Regulasi:
    """
    Read a rule set from TOML text.

    Args:
        teks: The text.
        nama: File name, for messages.

    Raises:
        DataError: The text is no rule set; all slips at once, each with file and path.
    """
    import tomllib

    try:
        isi = tomllib.loads(teks)
    except tomllib.TOMLDecodeError as salah:
        raise DataError.satu("sintaks", berkas=nama, ditemukan=str(salah)) from None
    return _struktur(_dengan_regulasi(isi), Regulasi, nama)


def _dengan_regulasi(isi: dict[str, Any]) -> Any:
    """Complete every citation with the id of the file it stands in."""

    def jalan(nilai: Any) -> Any:
        if adalah(nilai, Mapping):
            return {
                k: {"regulasi": isi.get("id"), **v}
                if k == "kutipan" and adalah(v, Mapping)
                else jalan(v)
                for k, v in nilai.items()
            }
        return [jalan(n) for n in nilai] if adalah(nilai, list) else nilai

    return jalan(isi)


def _struktur(isi: Any, kelas: type[T], nama: str) -> T:
    try:
        return buat_converter().structure(isi, kelas)
    except (BaseValidationError, DataError) as salah:
        raise DataError(attrs.evolve(m.di("$"), berkas=nama) for m in masalah_dari(salah)) from None
