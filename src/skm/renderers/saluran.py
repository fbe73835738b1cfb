"""
Keep what a renderer prints off the screen.

`contextlib.redirect_stdout` belongs to the whole process: of two threads that render at once, the
later one would leave the other's buffer in place for good.  Here one stand-in is put in place
while anybody renders, and every thread has a buffer of its own.
"""

import io
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import Any

_TAMPUNG: ContextVar[io.StringIO | None] = ContextVar("_TAMPUNG", default=None)
_kunci = Lock()
_ALIRAN = ("stdout", "stderr")
_ganti: dict[str, "_Pengganti"] = {}
_pemakai = 0


class _Pengganti:
    """
    Stands in for a stream; writes into the buffer of whoever renders, else through.

    What another thread prints passes: nobody knows whether it works for the renderer.
    """

    def __init__(self, asli: Any) -> None:
        self.asli = asli

    def write(self, teks: str) -> int:
        tampung = _TAMPUNG.get()
        hasil: int = (self.asli if tampung is None else tampung).write(teks)
        return hasil

    def writelines(self, semua: Iterable[str]) -> None:
        for teks in semua:
            self.write(teks)

    @property
    def buffer(self) -> Any:
        tampung = _TAMPUNG.get()
        return self.asli.buffer if tampung is None else _Bita(tampung)

    def __getattr__(self, nama: str) -> Any:
        return getattr(self.asli, nama)


class _Bita:
    """Takes bytes for a buffer of text."""

    def __init__(self, tampung: io.StringIO) -> None:
        self._tampung = tampung

    def write(self, isi: bytes) -> int:
        self._tampung.write(bytes(isi).decode(errors="replace"))
        return len(isi)

    def flush(self) -> None:
        """Nothing is kept back."""


@contextmanager
def tampung() -> Generator[io.StringIO]:
    """Give the buffer that takes what is printed meanwhile, on stdout and stderr alike."""
    global _pemakai
    with _kunci:
        if not _pemakai:
            for nama in _ALIRAN:
                _ganti[nama] = _Pengganti(getattr(sys, nama))
                setattr(sys, nama, _ganti[nama])
        _pemakai += 1
    isi = io.StringIO()
    tanda = _TAMPUNG.set(isi)
    try:
        yield isi
    finally:
        _TAMPUNG.reset(tanda)
        with _kunci:
            _pemakai -= 1
            if not _pemakai:
                for nama, pengganti in _ganti.items():
                    if getattr(sys, nama) is pengganti:  # nobody put another in its place
                        setattr(sys, nama, pengganti.asli)
                _ganti.clear()
