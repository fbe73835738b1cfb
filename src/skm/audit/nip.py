"""What a public servant's number says of itself."""

import re
from collections.abc import Iterator
from datetime import date

PANJANG = 18
"""Digits of a NIP; also of the number of a PPPK."""

_PPPK = 21
"""Stands in place of the month of appointment in the number of a PPPK."""

_SEBUTAN = re.compile(r"(?i)^\s*(?:nip?\s*p{3}k|nip{1,4}k?)\s*[.:]*\s*")
_NRP = re.compile(r"(?i)\s*nrp(?![a-z])")

_USIA_TERMUDA, _USIA_TERTUA = 16, 66


def angka_nip(nip: str) -> str:
    """
    Return a NIP without the "NIP" or "NI PPPK" before it and the signs between its groups.

    Examples:
        >>> angka_nip("NIP. 19700101 199503 1 001")
        '197001011995031001'
    """
    return re.sub(r"[\s.\-]", "", _SEBUTAN.sub("", nip))


def bernrp(nip: str) -> bool:
    """Return whether a number says that it is an NRP, which has another form."""
    return _NRP.match(nip) is not None


def janggal(angka: str, pada: date) -> Iterator[str]:
    """
    Yield what in the dates of an 18-digit NIP cannot be.

    Args:
        angka: Its digits.
        pada: Day on which it was used: nobody is appointed later.
    """
    lahir = _tanggal(angka[:8])
    if lahir is None:
        yield f"tanggal lahir {angka[:4]}-{angka[4:6]}-{angka[6:8]} tidak ada pada kalender"
    tahun, bulan = int(angka[8:12]), int(angka[12:14])
    if not 1 <= bulan <= 12 and bulan != _PPPK:
        yield f"bulan pengangkatan {angka[12:14]} tidak ada"
    elif tahun > pada.year or (bulan != _PPPK and (tahun, bulan) > (pada.year, pada.month)):
        yield f"pengangkatan {_sebut(tahun, bulan)} sesudah laporan ini"
    if lahir is not None and not _USIA_TERMUDA <= tahun - lahir.year <= _USIA_TERTUA:
        yield f"lahir {lahir.year} dan diangkat {tahun} tidak wajar"


def _tanggal(teks: str) -> date | None:
    try:
        return date(int(teks[:4]), int(teks[4:6]), int(teks[6:8]))
    except ValueError:
        return None


def _sebut(tahun: int, bulan: int) -> str:
    return f"{tahun}" if bulan == _PPPK else f"{bulan:02d}-{tahun}"
