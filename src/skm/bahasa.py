"""Indonesian words and forms that more than one room needs; no facts, no sentences."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


_TANDA = re.compile(r"[\W_]+")


def normal(teks: str) -> str:
    """
    Return a text in the form in which texts are compared: without case, signs and spacing.

    Examples:
        >>> normal("  Produk, Spesifikasi,  dan Jenis PELAYANAN ")
        'produk spesifikasi dan jenis pelayanan'
    """
    return _TANDA.sub(" ", unicodedata.normalize("NFKC", teks).casefold()).strip()


def romawi(n: int) -> str:
    """
    Return 1 to 39 as a Roman numeral; enough for triwulan, semester and chapters.

    Examples:
        >>> [romawi(n) for n in (1, 4, 9, 14)]
        ['I', 'IV', 'IX', 'XIV']
    """
    satuan = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (n // 10) + satuan[n % 10]


def tanggal_panjang(tanggal: date) -> str:
    """
    Write a date in words.

    Examples:
        >>> tanggal_panjang(date(2024, 4, 30))
        '30 April 2024'
    """
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def sebut_tanggal(iso: str) -> str:
    """
    Write a date in ISO form in words, without a day where it has none.

    Examples:
        >>> sebut_tanggal("2025-11"), sebut_tanggal("2025-11-03")
        ('November 2025', '3 November 2025')
    """
    tahun, bulan, *hari = map(int, iso.split("-"))
    return f"{BULAN[bulan - 1]} {tahun}" if not hari else tanggal_panjang(date(tahun, bulan, *hari))


def rangkai(butir: Sequence[str]) -> str:
    """
    Join items into one phrase: "a", "a dan b", "a, b, dan c".

    Examples:
        >>> rangkai(["a", "b", "c"])
        'a, b, dan c'
    """
    if len(butir) <= 2:
        return " dan ".join(butir)
    return ", ".join(butir[:-1]) + f", dan {butir[-1]}"
