"""
Names that a package offers but imports only when one is asked for (PEP 562).

Whoever computes an index from nine values should not wait for what reads spreadsheets.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any


def pemuat(
    paket: dict[str, Any],
    asal: Mapping[str, str],
    usang: Mapping[str, tuple[str, str, str]] = MappingProxyType({}),
) -> Callable[[str], Any]:
    """
    Return the ``__getattr__`` of a package.

    Args:
        paket: Its `globals()`.
        asal: Per name the module it comes from; ``module:name`` where it is called otherwise
            there.
        usang: Per name that is on its way out ``module:name`` of what takes its place, the version
            that warns first, and the one that no longer has it.
    """

    def ambil(nama: str) -> Any:
        if nama in usang:
            return _usang(f"{paket['__name__']}.{nama}", *usang[nama])
        if nama not in asal:
            msg = f"module {paket['__name__']!r} has no attribute {nama!r}"
            raise AttributeError(msg)
        modul, _, di_sana = asal[nama].partition(":")
        nilai = getattr(import_module(modul), di_sana or nama)
        paket[nama] = nilai
        return nilai

    return ambil


def _usang(nama: str, ganti: str, sejak: str, hapus: str) -> Any:
    from skm.usang import peringatkan

    modul, _, di_sana = ganti.partition(":")
    peringatkan(nama, sejak=sejak, hapus=hapus, ganti=f"{modul}.{di_sana}", lapis=4)
    return getattr(import_module(modul), di_sana)
