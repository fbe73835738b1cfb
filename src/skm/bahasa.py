"""Indonesian words and forms that more than one room needs; no facts, no sentences."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cache

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_BULAN_INGGRIS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_BULAN_LAIN = {"agt": 8, "agst": 8, "ags": 8, "sept": 9, "nopember": 11, "pebruari": 2}
_TANDA = re.compile(r"[\W_]+")
ISIAN = re.compile(r"\[\s*isi\s*:[^][]*\]", re.IGNORECASE)
"""What `isian` writes, also as a part of a longer text."""


def normal(teks: str) -> str:
    """
    Return a text in the form in which names and headings are compared: without case and signs.

    Examples:
        >>> normal("  Produk, Spesifikasi,  dan Jenis PELAYANAN ")
        'produk spesifikasi dan jenis pelayanan'
    """
    return _TANDA.sub(" ", unicodedata.normalize("NFKC", teks).casefold()).strip()


def sebaris(teks: str) -> str:
    """
    Return a text on one line, with single blanks.

    Examples:
        >>> sebaris(" Dinas  Sosial ")
        'Dinas Sosial'
    """
    return " ".join(teks.split())


def isian(apa: str) -> str:
    """
    Return what stands in a report for a text that nobody has stated yet, until it is filled in.

    Only a field that is a text can hold it; the audit names each place (`SKM-LAP-018`).

    Examples:
        >>> isian("nama unit")
        '[isi: nama unit]'
        >>> ISIAN.findall("Kepala [isi: nama unit], [ISI: kota]")
        ['[isi: nama unit]', '[ISI: kota]']
    """
    return f"[isi: {apa}]"


def romawi(n: int) -> str:
    """
    Return 1 to 39 as a Roman numeral; enough for triwulan, semester and chapters.

    Examples:
        >>> [romawi(n) for n in (1, 4, 9, 14)]
        ['I', 'IV', 'IX', 'XIV']
    """
    satuan = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (n // 10) + satuan[n % 10]


def nomor_bulan(nama: str) -> int:
    """
    Return the number of a month by three or more letters of its name; 0 if it is none.

    Examples:
        >>> [nomor_bulan(b) for b in ("Agustus", "agt", "Dec", "nop", "Ma", "xyz")]
        [8, 8, 12, 11, 0, 0]
    """
    return _awal_bulan().get(nama.casefold(), 0)


@cache
def _awal_bulan() -> dict[str, int]:
    semua = [*enumerate(_BULAN_INGGRIS, 1), *((i, b.casefold()) for i, b in enumerate(BULAN, 1))]
    semua += [(i, b) for b, i in _BULAN_LAIN.items()]
    return {b[:k]: i for i, b in semua for k in range(3, len(b) + 1)}


_TANGGAL_BIASA = re.compile(
    r"(?P<h>[0-9]{1,2})(?P<p>[-/. ])(?P<b>[0-9]{1,2}|[A-Za-z]{3,9})(?P=p)(?P<t>[0-9]{4})"
    r"|(?P<T>[0-9]{4})[-/](?P<B>[0-9]{1,2})[-/](?P<H>[0-9]{1,2})"
)


def maksud_tanggal(teks: str) -> str:
    """
    Return a date as people write it in the form of a file: year first; empty if it is none.

    Examples:
        >>> [maksud_tanggal(t) for t in ("10-04-2026", "1/4/2026", "10 April 2026", "2026-4-1")]
        ['2026-04-10', '2026-04-01', '2026-04-10', '2026-04-01']
        >>> [maksud_tanggal(t) for t in ("31-02-2026", "04-13-2026", "10-04/2026", "2026")]
        ['', '', '', '']
    """
    if not (bagian := _TANGGAL_BIASA.fullmatch(teks.strip())):
        return ""
    b = bagian["b"] or bagian["B"]
    bulan = int(b) if b.isdigit() else nomor_bulan(b)
    try:
        tanggal = date(int(bagian["t"] or bagian["T"]), bulan, int(bagian["h"] or bagian["H"]))
    except ValueError:
        return ""
    return tanggal.isoformat()


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
