"""
Names that a package offers but imports only when one is asked for (PEP 562), and names that go.

Whoever computes an index from nine values should not wait for what reads spreadsheets.  A name on
its way out warns first, says what takes its place and when it will be gone; the policy is in
docs/explanation/kestabilan.md.
"""

import functools
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, TypeVar

B = TypeVar("B", bound=Callable[..., Any])


def muat(sasaran: str) -> Any:
    """
    Import what a text names.

    Args:
        sasaran: ``module:name``.
    """
    modul, _, nama = sasaran.partition(":")
    return getattr(import_module(modul), nama)


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
            sasaran, sejak, hapus = usang[nama]
            ganti = sasaran.replace(":", ".")
            _peringatkan(f"{paket['__name__']}.{nama}", sejak, hapus, ganti)
            return muat(sasaran)
        if nama not in asal:
            msg = f"module {paket['__name__']!r} has no attribute {nama!r}"
            raise AttributeError(msg)
        modul, _, di_sana = asal[nama].partition(":")
        nilai = muat(f"{modul}:{di_sana or nama}")
        paket[nama] = nilai
        return nilai

    return ambil


def usang(*, sejak: str, hapus: str, ganti: str = "") -> Callable[[B], B]:
    """
    Mark a function, a method or a class as on its way out; each use warns.

    Args:
        sejak: Version that warns first.
        hapus: Version that no longer has it; always a major one.
        ganti: What takes its place; empty for nothing.

    Examples:
        >>> @usang(sejak="1.2", hapus="2.0", ganti="skm.hitung_ikm")
        ... def hitung() -> int:
        ...     return 1
        >>> hitung.__deprecated__
        'since skm 1.2, gone in 2.0; use skm.hitung_ikm'
    """

    def bungkus(benda: B) -> B:
        kelas: Any = benda if isinstance(benda, type) else None
        asli: Callable[..., Any] = kelas.__init__ if kelas else benda

        @functools.wraps(asli)
        def dengan_peringatan(*isi: Any, **pilihan: Any) -> Any:
            _peringatkan(f"{benda.__module__}.{benda.__qualname__}", sejak, hapus, ganti)
            return asli(*isi, **pilihan)

        jadi: Any = kelas or dengan_peringatan
        if kelas:
            kelas.__init__ = dengan_peringatan
        jadi.__deprecated__ = f"since skm {sejak}, gone in {hapus}" + (ganti and f"; use {ganti}")
        return jadi  # type: ignore[no-any-return]

    return bungkus


def _peringatkan(nama: str, sejak: str, hapus: str, ganti: str) -> None:
    """Warn whoever called what calls this."""
    jalan = f"use {ganti}" if ganti else "nothing takes its place"
    teks = f"{nama} is deprecated since skm {sejak} and will be gone in {hapus}; {jalan}"
    warnings.warn(teks, DeprecationWarning, stacklevel=3)
