"""Every exception and warning of the package goes through pickle and copy, and prints."""

import copy
import importlib
import pickle
import pkgutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.errors import DataError, Masalah

_MASALAH = (Masalah(kode="kosong", benda="RTL", lokasi=".id"),)
_TEMUAN = skm.periksa(skm.baca("examples/mahulu-2025/laporan.toml"))[:1]
_LEWAT = ("skm.testing", "skm.cli.__main__")  # want what only tests have, or run


@cache
def kelas() -> tuple[type[BaseException], ...]:
    """Return all classes of exceptions that are defined in skm."""
    jadi: dict[type[BaseException], None] = {}
    for satu in pkgutil.walk_packages(skm.__path__, "skm."):
        if satu.name.startswith(_LEWAT):
            continue
        try:
            modul = importlib.import_module(satu.name)
        except ImportError:  # an extra that is not installed
            continue
        for ada in vars(modul).values():
            galat = isinstance(ada, type) and issubclass(ada, BaseException)
            if galat and ada.__module__.startswith("skm."):
                jadi[ada] = None
    return tuple(jadi)


def buat(ada: type[BaseException]) -> BaseException:
    """Make one of a class, however it is made."""
    khusus: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
        "RendererError": (("gagal", "x", "y"), {"paket": "p 1", "bisa": (".md",)}),
        "RendererWarning": (("x", "y"), {"paket": "p 1"}),
        "DitanyaError": ((_MASALAH, Path("pemetaan.toml")), {}),
        "DitolakError": ((_TEMUAN,), {}),
        "TagDilarang": (("x", 1), {}),
        "TerlaluDalam": (("x", 1), {}),
    }
    isi, pilihan = khusus.get(
        ada.__name__, ((_MASALAH,) if "masalah" in _nama(ada) else ("x",), {})
    )
    return ada(*isi, **pilihan)


def _nama(ada: type[BaseException]) -> tuple[str, ...]:
    kode = getattr(ada.__init__, "__code__", None)
    return kode.co_varnames[: kode.co_argcount] if kode else ()


@pytest.mark.parametrize("ada", kelas())
def test_pickled_copied_printed(ada: type[BaseException]) -> None:
    """It is the same afterwards: class, text and all that it carries."""
    asli = buat(ada)

    for lain in (pickle.loads(pickle.dumps(asli)), copy.copy(asli), copy.deepcopy(asli)):
        assert (type(asli), str(asli), repr(asli)) == (type(lain), str(lain), repr(lain))
        assert vars(asli) == vars(lain)
    assert str(asli)


def test_all_are_met() -> None:
    """The walk finds those that a user meets."""
    nama = {k.__name__ for k in kelas()}

    assert {"DataError", "ScoringError", "ParameterError", "ArgumenError"} <= nama
    assert {"RendererError", "RendererWarning", "AturanError", "DitolakError"} <= nama


def test_one_family() -> None:
    """What is wrong with input is a `DataError`; a figure that is not there is still a lookup."""
    assert issubclass(skm.ParameterError, DataError)
    assert issubclass(skm.ParameterError, LookupError)
