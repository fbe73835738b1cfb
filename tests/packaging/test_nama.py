"""One word, one concept: names as the house keeps them."""

import ast
import importlib
import pkgutil
from collections import defaultdict
from pathlib import Path

import attrs

import skm
from skm.dasar import Polos

SUMBER = Path(skm.__file__).parent


def test_no_class_name_twice() -> None:
    """No two classes have one name, with or without an underscore."""
    tempat: dict[str, list[str]] = defaultdict(list)
    for jalur in sorted(SUMBER.rglob("*.py")):
        for simpul in ast.walk(ast.parse(jalur.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.ClassDef):
                tempat[simpul.name.lstrip("_")].append(jalur.relative_to(SUMBER).as_posix())

    assert {} == {nama: di for nama, di in tempat.items() if len(di) > 1}


def test_benda_dibuat_dengan_nama() -> None:
    """What holds facts is built by names, and has the equality and the words of its base."""
    longgar = []
    for ruang in ("model", "regulasi", "skor", "audit", "tabulasi", "jejak", "naskah", "serial"):
        for modul in pkgutil.walk_packages([str(SUMBER / ruang)], f"skm.{ruang}."):
            for kelas in vars(importlib.import_module(modul.name)).values():
                if not (isinstance(kelas, type) and issubclass(kelas, Polos) and attrs.has(kelas)):
                    continue
                bidang = attrs.fields(kelas)
                bernama = len(bidang) < 2 or all(b.kw_only for b in bidang)
                if not bernama or {"__eq__", "__repr__"} & vars(kelas).keys():
                    longgar.append(kelas.__name__)

    assert ["Pelanggaran"] == sorted({*longgar})  # a rule yields very many, place and words first
