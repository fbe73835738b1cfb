"""
How a public name goes: it warns first, says what takes its place, and when it will be gone.

The policy is in docs/explanation/kestabilan.md.  A function or class carries :func:`usang`; a name
that has moved is listed in the table ``usang`` of :func:`skm.lazy.pemuat`.
"""

import functools
import inspect
import warnings
from collections.abc import Callable
from typing import Any, TypeVar, cast

B = TypeVar("B", bound=Callable[..., Any])


def peringatkan(nama: str, *, sejak: str, hapus: str, ganti: str = "", lapis: int = 3) -> None:
    """
    Warn that a name is on its way out.

    Args:
        nama: The name, as users write it.
        sejak: Version that warns first.
        hapus: Version that no longer has it; always a major one.
        ganti: What takes its place; empty for nothing.
        lapis: How far up the caller to blame is; 1 is this function.
    """
    jalan = f"use {ganti}" if ganti else "nothing takes its place"
    teks = f"{nama} is deprecated since skm {sejak} and will be gone in {hapus}; {jalan}"
    warnings.warn(teks, DeprecationWarning, stacklevel=lapis)


def usang(*, sejak: str, hapus: str, ganti: str = "") -> Callable[[B], B]:
    """
    Mark a function, a method or a class as on its way out; each use warns.

    Args:
        sejak: Version that warns first.
        hapus: Version that no longer has it.
        ganti: What takes its place; empty for nothing.

    Examples:
        >>> @usang(sejak="1.2", hapus="2.0", ganti="skm.hitung_ikm")
        ... def hitung() -> int:
        ...     return 1
        >>> hitung.__deprecated__
        'since skm 1.2, gone in 2.0; use skm.hitung_ikm'
    """
    catatan = f"since skm {sejak}, gone in {hapus}" + (f"; use {ganti}" if ganti else "")

    def bungkus(benda: B) -> B:
        nama = f"{benda.__module__}.{benda.__qualname__}"
        if inspect.isclass(benda):
            ingatkan = functools.partial(peringatkan, nama, sejak=sejak, hapus=hapus, ganti=ganti)
            _bungkus_kelas(benda, ingatkan)
            jadi: Any = benda
        else:

            @functools.wraps(benda)
            def dengan_peringatan(*isi: Any, **pilihan: Any) -> Any:
                peringatkan(nama, sejak=sejak, hapus=hapus, ganti=ganti)
                return benda(*isi, **pilihan)

            jadi = dengan_peringatan
        jadi.__deprecated__ = catatan
        return cast("B", jadi)

    return bungkus


def _bungkus_kelas(kelas: type[Any], peringatan: Callable[[], None]) -> None:
    asli: Callable[..., None] = kelas.__init__

    @functools.wraps(asli)
    def init(diri: Any, *isi: Any, **pilihan: Any) -> None:
        peringatan()
        asli(diri, *isi, **pilihan)

    setattr(kelas, "__init__", init)  # noqa: B010 - mypy refuses the plain assignment
