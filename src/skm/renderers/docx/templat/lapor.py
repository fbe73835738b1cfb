"""
What the process of its own says of itself while it works: where it is, and why it was stopped.

Its parent listens on the standard error (`skm.renderers.docx.templat.induk`); in any other process
nobody does, and nothing is said.
"""

import json
import os
from collections.abc import Mapping
from typing import Any

from skm.errors import Masalah

WAKTU, MEMORI = 71, 72
"""Exit codes of a process that went on too long, or grew too large, and could not say so."""

TANDA = "\x1e"
"""Begins a line for the parent, on the standard error."""

_sebab = ""  # why the work was asked to stop
_tahap = ""  # what is looked at
_terkotak = False  # whether this is the process of its own, and somebody listens


def mulai_melapor() -> None:
    """Remember that somebody listens."""
    global _terkotak
    _terkotak = True


def lapor_tahap(lokasi: str) -> None:
    """Tell the parent what is looked at from now on."""
    global _tahap
    _tahap = lokasi
    _lapor({"lokasi": lokasi})


def lapor_bagian(baris: Mapping[int, tuple[str, str]]) -> None:
    """Tell the parent, before a part is filled in, the tag and its place by lines of its code."""
    _lapor({"baris": {str(nomor): tag for nomor, tag in baris.items()}})


def _lapor(isi: Mapping[str, Any]) -> None:
    if _terkotak:
        os.write(2, f"{TANDA}{json.dumps(isi)}\n".encode())


def hentikan(sebab: str) -> None:
    """Remember that the work is asked to stop, and what it had too much of."""
    global _sebab
    _sebab = sebab


def dihentikan() -> bool:
    """Tell whether the work has been asked to stop, so that nothing more is begun."""
    return bool(_sebab)


def masalah_umum(salah: BaseException, lokasi: str = "") -> Masalah:
    """Return what went wrong where no tag is known to be at fault."""
    salah = asal_salah(salah)
    # A SyntaxError is Python's, of what Jinja made of too deep an expression.
    if isinstance(salah, RecursionError | SyntaxError):
        apa = "kedalaman"
    elif isinstance(salah, MemoryError):
        apa = "memori"
    elif isinstance(salah, KeyboardInterrupt):
        apa = _sebab or "waktu"
    else:
        rincian = f"{type(salah).__name__}: {salah}"
        return Masalah(kode="templat-gagal", lokasi=lokasi, ditemukan=rincian[:200])
    return Masalah(kode="templat-batas", lokasi=lokasi or _tahap, ditemukan=apa)


def asal_salah(salah: BaseException) -> BaseException:
    """
    Return the end of memory, or of time, upon which an error was raised; else the error itself.

    What is left half done then fails once more while it is cleaned up: a zip that was being
    written says that its file is closed.
    """
    dulu: BaseException | None = salah
    while dulu is not None:
        if isinstance(dulu, MemoryError | KeyboardInterrupt):
            return dulu
        dulu = dulu.__context__
    return salah
