"""How values are built, of every class of the core."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from inspect import get_annotations
from pkgutil import walk_packages
from typing import Any, ClassVar, get_origin

import attrs

import skm
from skm.dasar import Polos

RUANG = ("model", "regulasi", "skor", "tabulasi", "audit", "privasi")
LUAR = "skm.tabulasi.mesin"
"""What engines are imported for."""
BERURUT = {"LangkahCara", "Pelanggaran", "TabelAsli", "_DeretTanggal", "_Satu"}
"""Those whose first fields are told by their order."""


def kelas_inti() -> Iterator[type[Any]]:
    """Yield the classes of values of the core rooms, each where it is written."""
    for ruang in RUANG:
        for modul in walk_packages([f"{skm.__path__[0]}/{ruang}"], f"skm.{ruang}."):
            if modul.name.startswith(LUAR):
                continue
            for satu in vars(import_module(modul.name)).values():
                if (
                    isinstance(satu, type)
                    and satu.__module__ == modul.name
                    and (attrs.has(satu) or issubclass(satu, Polos))
                ):
                    yield satu


def bidang_tertulis(kelas: type[Any]) -> set[str]:
    """Return what is written in a class as a field of its values."""
    return {
        nama
        for nama, tipe in get_annotations(kelas).items()
        if ClassVar not in (tipe, get_origin(tipe))
    }


def test_bidang_disebut() -> None:
    """
    Whoever builds a value names its fields, so that one may be added between two of them.

    All that is written in its class as a field is one.
    """
    for satu in kelas_inti():
        assert bidang_tertulis(satu) <= {b.name for b in attrs.fields(satu)}, satu

    menurut_tempat = {
        satu.__qualname__
        for satu in kelas_inti()
        for bidang in inspect.signature(satu).parameters.values()
        if bidang.kind is not bidang.KEYWORD_ONLY
    }

    assert BERURUT == menurut_tempat
