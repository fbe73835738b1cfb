"""
What other packages offer by entry points, and what holds while their code runs; imports none.

The metadata of one package may be garbage; those of the others are read all the same.
"""

import os
import re
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint


def titik_masuk(grup: str) -> "list[EntryPoint]":
    """Return all entry points of a group that can be read."""
    # Imported late: a fifth of the start-up, and only a look-up needs it.
    from importlib.metadata import entry_points

    try:
        return [*entry_points(group=grup)]
    except Exception:  # somebody's metadata is garbage; that of the others need not be
        return [e for e in _satu_per_satu()[0] if e.group == grup]


def tak_terbaca() -> list[str]:
    """Return the distributions whose entry points cannot be read, by name where they have one."""
    from importlib.metadata import entry_points

    try:
        entry_points(group="")
    except Exception:
        return _satu_per_satu()[1]
    return []


def nama_versi(distribusi: "Distribution | None") -> tuple[str, str]:
    """Return name and version of a distribution; empty where its metadata do not say."""
    try:
        if distribusi is not None:
            isi: Any = distribusi.metadata  # parsed anew at every look
            return str(isi["Name"] or ""), str(isi["Version"] or "")
    except Exception:
        return "", ""
    return "", ""


@contextmanager
def di_tempat() -> Generator[None]:
    """Let a guest work, and be in the folder afterwards in which we were, or paths change sense."""
    folder = _kini()
    try:
        yield
    finally:
        if folder and _kini() != folder:
            with suppress(OSError):
                os.chdir(folder)


def _kini() -> str:
    try:
        return os.getcwd()  # noqa: PTH109 - before and after each guest, so it must cost nothing
    except OSError:  # it was removed
        return ""


def sebut(salah: BaseException) -> str:
    """Return what a guest raised, in words of its own where it has any."""
    try:
        return f"{type(salah).__name__}: {salah}"
    except Exception:  # it cannot even say what it is
        return type(salah).__name__


def baku(nama: str) -> str:
    """Return a name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", nama.strip()).lower()


def _satu_per_satu() -> "tuple[list[EntryPoint], list[str]]":
    """Return all entry points, and the distributions whose own cannot be read."""
    from importlib.metadata import distributions

    sudah: set[str] = set()
    terbaca: list[EntryPoint] = []
    rusak: list[str] = []
    for distribusi in distributions():
        nama, versi = nama_versi(distribusi)
        if nama and baku(nama) in sudah:
            continue  # an earlier folder of the import path has it too, and goes first
        sudah.add(baku(nama))
        try:
            terbaca += distribusi.entry_points
        except Exception:
            rusak.append(f"{nama} {versi}".strip() or str(getattr(distribusi, "_path", "?")))
    return terbaca, rusak
