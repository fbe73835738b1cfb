"""How dates are written: a text taken apart, without saying yet what it means in its column."""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from skm.bahasa import nomor_bulan

Zona: TypeAlias = Literal["WIB", "WITA", "WIT"]
ZONA: dict[str, int] = {"WIB": 7, "WITA": 8, "WIT": 9}
"""The zones of Indonesia, in hours before UTC; they know no summer time."""

_EKOR = r"([T ,].*)?"
_HARI = (  # letters are not given back: a cell of many would be tried over and over
    r"(?:[^\W\d_]++(?:['’][^\W\d_]*+)?, ?"
    r"|(?i:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon|tue|wed|thu|fri|sat|sun) )?"
)
_ISO = r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?" + _EKOR
_ANGKA = r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})" + _EKOR
_KATA = _HARI + r"([0-9]{1,2})[-/ ]([^\W\d_]{3,9})[.]?[-/ ,]{1,2}([0-9]{4}|[0-9]{2})" + _EKOR
_KATA_DAHULU = (
    _HARI + r"([^\W\d_]{3,9})[.]?[- ]([0-9]{1,2})(?:st|nd|rd|th)?(?:, ?|[- ])([0-9]{4})" + _EKOR
)
_BULAN_KATA = r"([^\W\d_]{3,9})[.]?[- ]([0-9]{4})"
_BULAN_ANGKA = r"([0-9]{1,2})[-/]([0-9]{4})"
_PADAT = r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:[T ]?([0-9]{2})([0-9]{2})(?:[0-9]{2})?(.*))?"
_JAM = (
    r"(?i)[T ,]*(?P<jam>[0-9]{1,2})[:.](?P<menit>[0-9]{2})(?P<detik>[:.][0-9]{2}(?:[.,][0-9]+)?)?"
    r" ?(?P<paruh>[ap])?(?(paruh)[.]?m[.]?) ?(?P<nama>z|utc|gmt|wib|wita|wit)?\b"
    r"(?: ?(?P<tanda>[-+−])(?P<beda>[0-9]{2}|[0-9](?![0-9]))(?::?(?P<lebih>[0-9]{2}))?)?"
)
_JAUH = 14  # hours that a zone is from UTC at most
_SERI = r"([0-9]{5})(?:[.,][0-9]+)?"
_HARI_NOL = date(1899, 12, 30)  # day 0 of Excel, for every day from March 1900
_SERI_WAJAR = range(32874, 73051)  # 1990 to 2099
_ZONA_JUDUL = r"(?i)\b(?:(?P<nama>wib|wita|wit)|(?:utc|gmt)(?: ?(?P<beda>[-+−] ?[0-9]{1,2}))?)\b"
_UTC_KOLOM = r"(?:.*[/.])?_submission_time"
"""Headings of tools that write UTC and do not say so."""


class TanggalTertulis(NamedTuple):
    """
    A date taken apart.

    Attributes:
        cara: ``mesin`` for one with its year first or a number of Excel, as machines write it;
            ``angka`` for figures whose order is open; ``kata`` where the month is named.
        tahun: Year, in four figures.
        bulan: Month; of ``angka`` the second figure.
        hari: Day; of ``angka`` the first figure.  None where only a month is written.
        ekor: What follows, with what stands before it: most often the time of day.
    """

    cara: Literal["mesin", "angka", "kata"]
    tahun: str
    bulan: str
    hari: str | None
    ekor: str


def urai_tanggal(teks: str) -> TanggalTertulis | None:
    """
    Take a date apart; None if the text is none.

    Examples:
        >>> urai_tanggal("Mar 1, 2024 08:00")
        TanggalTertulis(cara='kata', tahun='2024', bulan='3', hari='1', ekor=' 08:00')
        >>> urai_tanggal("7/27/26 19:06:23")
        TanggalTertulis(cara='angka', tahun='2026', bulan='27', hari='7', ekor=' 19:06:23')
    """
    if t := re.fullmatch(_ISO, teks):
        return TanggalTertulis("mesin", t[1], t[2], t[3], t[4] or "")
    if t := re.fullmatch(_ANGKA, teks):
        return TanggalTertulis("angka", _abad(t[3]), t[2], t[1], t[4] or "")
    if t := re.fullmatch(_PADAT, teks):
        return TanggalTertulis("mesin", t[1], t[2], t[3], f"T{t[4]}:{t[5]}{t[6]}" if t[4] else "")
    if seri := nomor_seri(teks):
        return TanggalTertulis("mesin", str(seri.year), str(seri.month), str(seri.day), "")
    if t := re.fullmatch(_KATA, teks):
        return TanggalTertulis("kata", _abad(t[3]), _bulan(t[2]), t[1], t[4] or "")
    if t := re.fullmatch(_KATA_DAHULU, teks):
        return TanggalTertulis("kata", t[3], _bulan(t[1]), t[2], t[4] or "")
    if t := re.fullmatch(_BULAN_KATA, teks):
        return TanggalTertulis("kata", t[2], _bulan(t[1]), None, "")
    if t := re.fullmatch(_BULAN_ANGKA, teks):
        return TanggalTertulis("kata", t[2], t[1], None, "")
    return None


def nomor_seri(teks: str) -> date | None:
    """
    Return the day of a number that Excel has made of a date.

    Examples:
        >>> str(nomor_seri("45382")), nomor_seri("3")
        ('2024-03-31', None)
    """
    seri = re.fullmatch(_SERI, teks.strip())
    if seri is None or int(seri[1]) not in _SERI_WAJAR:
        return None
    return _HARI_NOL + timedelta(days=int(seri[1]))


def selisih_hari(ekor: str, zona: int, asal: int | None) -> int:
    """
    Return how many days later it is in a zone than a stamp says.

    Args:
        ekor: What follows the date of the stamp.
        zona: The zone, in hours before UTC.
        asal: The zone of a stamp that names none, in minutes; None if that is the same.

    Examples:
        >>> selisih_hari("T17:30:00.123Z", 7, None), selisih_hari(" 8:00:00 AM GMT+7", 7, None)
        (1, 0)
        >>> selisih_hari(" 17:30", 7, None), selisih_hari(" 17:30", 7, 0)
        (0, 1)
    """
    t = re.match(_JAM, ekor)
    if t is None:
        return 0
    if (zona_cap := _zona_cap(t, ekor)) is not None:
        asal = zona_cap
    if asal is None:
        return 0
    jam = int(t["jam"])
    if t["paruh"]:
        jam = jam % 12 + (12 if t["paruh"] in "pP" else 0)
    return (60 * (jam + zona) + int(t["menit"]) - asal) // (24 * 60)


def _zona_cap(t: re.Match[str], ekor: str) -> int | None:
    """Return the zone that a stamp names, in minutes before UTC; None if it names none."""
    if t["tanda"] and int(t["beda"]) <= _JAUH:
        # 08:00-09:00 may be two times, unless it is written as machines do.
        if t["tanda"] == "+" or t["nama"] or t["detik"] or ekor.startswith("T"):
            beda = 60 * int(t["beda"]) + int(t["lebih"] or 0)
            return beda if t["tanda"] == "+" else -beda
    elif t["nama"]:
        return 60 * ZONA.get(t["nama"].upper(), 0)
    return None


def zona_judul(judul: str) -> int | None:
    """
    Return the zone that a heading names for all its stamps, in minutes; None if it names none.

    Examples:
        >>> [zona_judul(j) for j in ("Submit Date (UTC)", "_submission_time", "Waktu (GMT+7)")]
        [0, 0, 420]
    """
    if re.fullmatch(_UTC_KOLOM, judul.strip()):
        return 0
    if (t := re.search(_ZONA_JUDUL, judul)) is None:
        return None
    if t["nama"]:
        return 60 * ZONA[t["nama"].upper()]
    return 60 * int((t["beda"] or "0").replace(" ", "").replace("−", "-"))


def iso(tahun: str, bulan: str, hari: str | None) -> str:
    """Return a day, a month where no day is known; empty if there is none such."""
    try:
        hasil = date(int(tahun), int(bulan), int(hari or 1)).isoformat()
    except ValueError:
        return ""
    return hasil if hari else hasil[:7]


def _abad(tahun: str) -> str:
    return tahun if len(tahun) == 4 else f"20{tahun}"


def _bulan(nama: str) -> str:
    """Return the number of a month by the beginning of its name; 0 if it is none."""
    nama = nama.casefold()
    return str(nomor_bulan(nama) or nomor_bulan(nama[:3]))
