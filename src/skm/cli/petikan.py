"""The line of a file that a finding is about, with a mark under it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from skm.cli.konsol import LEBAR

if TYPE_CHECKING:
    from skm.model import Temuan
    from skm.serial import Mentah

_LANGKAH = re.compile(r'\.([\w-]+)$|\["((?:[^"\\]|\\.)*)"\]$')
_NILAI = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|[^,}\]\s]+)"""
_TEKS = (".toml", ".json", ".csv", ".jsonl")


class PembacaBaris:
    """Gives the lines of files, without reading one again that has been read."""

    def __init__(self, mentah: "Iterable[Mentah]" = ()) -> None:
        self._isi = {m.berkas: tuple(m.teks.replace("\r", "\n").split("\n")) for m in mentah}

    def __call__(self, berkas: str) -> tuple[str, ...]:
        """Return the lines of a file that people can read; none of any other."""
        if berkas not in self._isi:
            self._isi[berkas] = _baca(berkas)
        return self._isi[berkas]


def _baca(berkas: str) -> tuple[str, ...]:
    if Path(berkas).suffix.lower() not in _TEKS:
        return ()
    try:
        return tuple(Path(berkas).read_text(encoding="utf-8-sig", errors="replace").split("\n"))
    except OSError:
        return ()


def petik(temuan: "Temuan", pembaca: PembacaBaris) -> Iterator[str]:
    """Yield the line of the file, and below it a mark under what the finding is about."""
    nomor = temuan.baris
    isi = pembaca(temuan.berkas)
    if nomor is None or temuan.lokasi in ("$", "$.laporan") or not 0 < nomor <= len(isi):
        return
    baris = isi[nomor - 1].replace("\t", " ").rstrip()
    awal, akhir = _tanda(baris, temuan.lokasi)
    geser = max(0, min(awal - 20, len(baris) - LEBAR + 20)) if len(baris) > LEBAR - 20 else 0
    tampak = baris[geser : geser + LEBAR - 20]
    depan, belakang = "…" if geser else "", "…" if geser + LEBAR - 20 < len(baris) else ""
    pinggir = f"  {nomor} | "
    yield f"{pinggir}{depan}{tampak}{belakang}"
    kosong = " " * (len(pinggir) - 2) + "| " + " " * (len(depan) + awal - geser)
    yield kosong + "^" * max(1, min(akhir, geser + len(tampak)) - awal)


def _tanda(baris: str, lokasi: str) -> tuple[int, int]:
    """Return from where to where of a line a path is about: its key and value, or all of it."""
    if langkah := _LANGKAH.search(lokasi):
        kunci = re.escape(langkah[1] or langkah[2])
        pola = rf"""(?<![\w-])(["']?){kunci}\1\s*[=:]\s*{_NILAI}?"""
        if temuan := re.search(pola, baris):
            return temuan.span()
    return len(baris) - len(baris.lstrip()), len(baris)
