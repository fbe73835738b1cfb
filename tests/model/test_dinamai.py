"""How values are built, of every class of the core."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import attrs

import skm

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
                if isinstance(satu, type) and attrs.has(satu) and satu.__module__ == modul.name:
                    yield satu


def test_bidang_disebut() -> None:
    """Whoever builds a value names its fields, so that one may be added between two of them."""
    menurut_tempat = {
        satu.__qualname__
        for satu in kelas_inti()
        for bidang in inspect.signature(satu).parameters.values()
        if bidang.kind is not bidang.KEYWORD_ONLY
    }

    assert BERURUT == menurut_tempat
