"""
How much room a text takes: wrapped into lines as Typst will, nearly.

What is decided by it is which widths columns get and what stays together, never what is printed; so
being off by a line does no harm.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from skm.renderers.typst.wajah import BIASA, TEBAL, wajah

_POTONGAN = re.compile(r"[^ \t\n/-]*[/-]+|[^ \t\n/-]+|[ \t\n]+")
"""What is not broken: a word, up to its hyphen or slash."""
_SAMBUNG = "\u00ad"
"""Where a word may be broken, with a hyphen that is there only then."""


@lru_cache(maxsize=16384)
def lebar_kata(kata: str, pt: float, *, tebal: bool = False) -> float:
    """Return how many millimetres a word takes."""
    return wajah(TEBAL if tebal else BIASA).lebar(kata, pt)


def terpanjang(teks: str, pt: float, *, tebal: bool = False) -> float:
    """Return how wide the longest word of a text is."""
    return max((lebar_kata(k, pt, tebal=tebal) for k in _kata(teks)), default=0)


def banyak_baris(teks: str, lebar: float, pt: float, *, tebal: bool = False) -> int:
    """Return about how many lines a text takes."""
    jumlah = 0
    for alinea in teks.split("\n"):
        isi, baris = 0.0, 1
        for kata in _POTONGAN.findall(alinea):
            panjang = lebar_kata(kata, pt, tebal=tebal)
            if isi + panjang > lebar and not kata.isspace():
                baris, isi = baris + (1 if isi else 0), 0.0
                baris += int(panjang // lebar)
            isi += panjang
        jumlah += baris
    return jumlah


def patahkan(teks: str, lebar: float, pt: float, *, tebal: bool = False) -> str:
    """Return a text that may be broken within words, where a word is wider than there is room."""
    if len(teks) * pt * 0.5 < lebar or terpanjang(teks, pt, tebal=tebal) <= lebar:
        return teks
    sisa = lebar - lebar_kata("-", pt, tebal=tebal)

    def potong(kata: str) -> Iterator[str]:
        panjang = 0.0
        for huruf in kata:
            satu = lebar_kata(huruf, pt, tebal=tebal)
            if panjang and panjang + satu > sisa:
                yield _SAMBUNG
                panjang = 0.0
            panjang += satu
            yield huruf

    return "".join(
        "".join(potong(kata)) if lebar_kata(kata, pt, tebal=tebal) > lebar else kata
        for kata in _POTONGAN.findall(teks)
    )


def _kata(teks: str) -> list[str]:
    return [k for k in _POTONGAN.findall(teks) if not k.isspace()]
