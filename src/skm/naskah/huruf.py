"""
How wide a text is, in the face that documents are set in.

Arial and the free faces made to its measure share these widths.  With them columns are given room
for their longest words before any program lays out a page, and alike on every machine.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import east_asian_width

_BIASA = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_TEBAL = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
"""Thousandths of the type size, from the space to the tilde."""
_AWAL = 32
_LAIN, _PENUH = 667, 1000  # any other letter, and one as wide as it is high
_UM = 25_400 * 5, 72 * 10_000  # micrometres of a thousandth of a half-point
_PATAH = re.compile(r"(?<=\w-)(?=\w)|[ \t]+")
"""Where a line may end: at a space, and after a hyphen between words."""


@lru_cache(maxsize=8192)
def lebar_teks(teks: str, huruf: int, *, tebal: bool = False) -> int:
    """
    Return the width of a text on one line, in micrometres.

    Args:
        teks: The text, without line feeds.
        huruf: Type size in half-points.
        tebal: Whether it is bold.
    """
    atas, bawah = _UM
    return -(-sum(map(_tebal if tebal else _biasa, teks)) * huruf * atas // bawah)


def _biasa(satu: str) -> int:
    letak = ord(satu) - _AWAL
    return _BIASA[letak] if 0 <= letak < len(_BIASA) else _asing(satu)


def _tebal(satu: str) -> int:
    letak = ord(satu) - _AWAL
    return _TEBAL[letak] if 0 <= letak < len(_TEBAL) else _asing(satu)


def _asing(satu: str) -> int:
    return _PENUH if east_asian_width(satu) in "WF" else _LAIN


def kata(teks: str) -> Iterator[str]:
    """Yield the pieces of a text that no line end may part."""
    return (k for baris in teks.split("\n") for k in _PATAH.split(baris) if k)


def banyak_baris(teks: str, lebar: int, huruf: int, *, tebal: bool = False) -> int:
    """
    Return on how many lines a text goes.

    Args:
        teks: The text; a line feed begins a line.
        lebar: Width of a line in micrometres.
        huruf: Type size in half-points.
        tebal: Whether it is bold.
    """
    return sum(_isi_baris(satu, max(lebar, 1), huruf, tebal=tebal) for satu in teks.split("\n"))


def _isi_baris(teks: str, lebar: int, huruf: int, *, tebal: bool) -> int:
    if lebar_teks(teks, huruf, tebal=tebal) <= lebar:
        return 1
    spasi = lebar_teks(" ", huruf)
    baris, terpakai = 1, 0
    for satu in _PATAH.split(teks):
        panjang = lebar_teks(satu, huruf, tebal=tebal)
        if terpakai and terpakai + spasi + panjang > lebar:
            baris, terpakai = baris + 1, 0
        terpakai += panjang + (spasi if terpakai else 0)
        if terpakai > lebar:  # a word that no line holds
            baris, terpakai = baris + (terpakai - 1) // lebar, (terpakai - 1) % lebar + 1
    return baris
