"""
Names that a package offers but imports only when one is asked for (PEP 562).

Whoever computes an index from nine values should not wait for what reads spreadsheets.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def pemuat(paket: dict[str, Any], asal: Mapping[str, str]) -> Callable[[str], Any]:
    """
    Return the ``__getattr__`` of a package.

    Args:
        paket: Its `globals()`.
        asal: Per name the module it comes from; ``module:name`` where it is called otherwise
            there.
    """

    def ambil(nama: str) -> Any:
        if nama not in asal:
            msg = f"module {paket['__name__']!r} has no attribute {nama!r}"
            raise AttributeError(msg)
        modul, _, di_sana = asal[nama].partition(":")
        nilai = getattr(import_module(modul), di_sana or nama)
        paket[nama] = nilai
        return nilai

    return ambil
