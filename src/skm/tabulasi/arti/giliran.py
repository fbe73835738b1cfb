"""
Columns that take turns: several hold the answers to one unsur, and in no row more than one does.

A cell that says in some way that there is no answer is blank; so are 0, 9 and the like where
another column holds the answer.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from skm.tabulasi.arti.kata import daftar_kata
from skm.tabulasi.arti.rupa import Contoh, hampa
from skm.tabulasi.arti.urai import seragam, urai

Hubungan: TypeAlias = Literal["giliran", "rangkap", "belum"]
"""They take turns; some row fills more than one; or there are no rows to tell by."""

_TIADA, _HAMPA, _KODE, _NYATA = range(4)  # how much of an answer a cell is


def pilih(sel: Sequence[str]) -> tuple[int, bool]:
    """
    Choose the cell that holds the answer.

    Returns:
        Its place, and whether another one holds a different answer.

    Examples:
        >>> pilih(["-", "3"]), pilih(["9", "3"]), pilih(["4", "3"]), pilih(["", ""])
        ((1, False), (1, False), (0, True), (0, False))
    """
    derajat = [*map(_derajat, sel)]
    terbaik = max(derajat)
    di = derajat.index(terbaik)
    if terbaik < _NYATA or derajat.count(_NYATA) == 1:
        return di, False
    return di, len({seragam(s) for s, d in zip(sel, derajat, strict=True) if d == _NYATA}) > 1


def berisi(teks: str) -> bool:
    """Return whether a cell holds an answer, or something in its place, and no word for none."""
    return _derajat(teks) == _NYATA


def hubungan(contoh: Contoh, tempat: Sequence[int]) -> Hubungan:
    """Return how columns stand to each other in some rows."""
    baris = [*zip(*map(contoh.kolom, tempat), strict=True)]
    if any(sum(d == _NYATA for d in map(_derajat, sel)) > 1 for sel in baris):
        return "rangkap"
    return "giliran" if any(not hampa(s) for sel in baris for s in sel) else "belum"


@lru_cache(maxsize=4096)
def _derajat(teks: str) -> int:
    """Return how much of an answer a cell is."""
    if not teks.strip():
        return _TIADA
    if hampa(teks):
        return _HAMPA
    isi = urai(teks)
    kode = isi.teks in _kode_kosong() or (
        not isi.kata and isi.skala is None and str(isi.angka) in _kode_kosong()
    )
    return _KODE if kode else _NYATA


@cache
def _kode_kosong() -> frozenset[str]:
    return frozenset(daftar_kata("kolom")["giliran"]["kosong"])
