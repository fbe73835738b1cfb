"""Words of headings and cells: lists of them, and how they are compared and shown."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from skm.bahasa import normal
from skm.dasar import tampilan, terlarang
from skm.model import Unsur
from skm.pintu import pintu
from skm.privasi.samaran import samarkan
from skm.regulasi import Regulasi

_DIGIT = 18  # of a number that somebody counted to
_DATA = Path(__file__).parent / "data"


@cache
def daftar_kata(nama: Literal["kolom", "pilihan", "profil"]) -> Mapping[str, Any]:
    """Return the words by which columns, answers or classes are known."""
    import tomllib

    return tomllib.loads((_DATA / f"{nama}.toml").read_text(encoding="utf-8"))


def konsep_unsur(unsur: Unsur, regulasi: Regulasi) -> str:
    """Return the concept of ``kolom.toml`` that an unsur's name belongs to; empty if none."""
    data = daftar_kata("kolom")
    awalan, nama = data["keluarga"].get(regulasi.id, ""), normal(unsur.nama)
    return next(
        (
            konsep
            for konsep, isi in data["konsep"].items()
            if konsep.rpartition("/")[0] == awalan and nama in isi["sinonim"]
        ),
        "",
    )


def bilangan(teks: str) -> int | None:
    """
    Return the whole number that a text is and nothing else; None if it is none, or beyond measure.

    Examples:
        >>> [bilangan(t) for t in (" 12 ", "-1", "²", "9" * 40)]
        [12, None, None, None]
    """
    rapat = teks.strip()
    sah = rapat.isascii() and rapat.isdigit() and len(rapat) <= _DIGIT
    return int(rapat) if sah else None


@pintu
def rapikan(teks: str) -> str:
    """
    Return an answer in the form in which answers are compared.

    Examples:
        >>> rapikan(" Sangat  Baik. ")
        'sangat baik'
    """
    teks = unicodedata.normalize("NFKC", teks).casefold().strip().strip("'\"")
    return " ".join(teks.split()).rstrip(".,;! ")


@cache
def kosong() -> frozenset[str]:
    """Return the texts, compared by :func:`rapikan`, that stand for no answer."""
    daftar = daftar_kata("pilihan")["kosong"]
    return frozenset({"", *daftar, *map(rapikan, daftar)})


def bersih(teks: str) -> str:
    """Return a text without what no document can hold, single-spaced."""
    if terlarang(teks):
        teks = "".join(" " if terlarang(h) else h for h in teks)
    return " ".join(teks.split())


def tampilan_sel(teks: str) -> str:
    """
    Return a cell as messages show it: cut, what identifies people masked.

    Examples:
        >>> tampilan_sel(" 5  (0812 3456 7890)")
        '"5 ([disamarkan])"'
    """
    return tampilan(samarkan(bersih(teks))[0])
