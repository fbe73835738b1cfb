"""Spans of time as documents write them."""

import re
from datetime import date, timedelta

from skm.bahasa import BULAN, romawi
from skm.model.periode import Periode

_SINGKAT = {"ags": 8, "agt": 8, "agust": 8, "sept": 9, "nop": 11, "pebruari": 2, "nopember": 11}
_NOMOR = {
    **{b.lower(): i for i, b in enumerate(BULAN, start=1)},
    **{b.lower()[:3]: i for i, b in enumerate(BULAN, start=1)},
    **_SINGKAT,
}
_NAMA = "|".join(sorted(_NOMOR, key=len, reverse=True))
_HARI = rf"(?:(\d{{1,2}})\s+)?\b({_NAMA})\b\.?(?:\s+(?:tahun\s+)?(\d{{4}}))?"
_SAMBUNG = r"\s*(?:-|–|—|/|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_RENTANG = re.compile(rf"{_HARI}(?:{_SAMBUNG}{_HARI})?")
_SEBULAN = re.compile(rf"\b(\d{{1,2}}){_SAMBUNG}(?=\d{{1,2}}\s+({_NAMA})\b)")
_BAGIAN = re.compile(
    r"\b(triwulan|tw|semester|smt)\.?\s*(?:ke[- ]?)?(iv|iii|ii|i|[1-4])\b[^\d]*(\d{4})\b"
)
_TAHUN = re.compile(r"(?:tahun\s+)?(\d{4})")
_ANGKA = {romawi(n).lower(): n for n in range(1, 5)}


def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """Return the last day of a quarter."""
    return date(tahun, 3 * triwulan, (31, 30, 30, 31)[triwulan - 1])


def baca_rentang(teks: str) -> tuple[date, date] | None:
    """
    Read a span of time as a caption writes it; None if it cannot be read.

    Examples:
        >>> [str(hari) for hari in baca_rentang("Periode Januari-Juni 2024")]
        ['2024-01-01', '2024-06-30']
        >>> [str(hari) for hari in baca_rentang("Triwulan II Tahun 2024")]
        ['2024-04-01', '2024-06-30']
        >>> baca_rentang("periode berjalan")
    """
    # "1-14 Juli" is "1 Juli-14 Juli".
    polos = _SEBULAN.sub(r"\1 \2 - ", " ".join(teks.lower().split()))
    for bulan in _RENTANG.finditer(polos):
        if rentang := _bulan(*bulan.groups()):
            return rentang
    if temuan := _BAGIAN.search(polos):
        jenis, nomor, tahun = temuan.groups()
        n = _ANGKA.get(nomor) or int(nomor)
        if jenis in ("triwulan", "tw"):
            return _periode(Periode(tahun=_tahun(tahun), triwulan=n))
        return _periode(Periode(tahun=_tahun(tahun), semester=n)) if n <= 2 else None
    if temuan := _TAHUN.fullmatch(polos.removeprefix("periode ").strip()):
        return _periode(Periode(tahun=_tahun(temuan[1])))
    return None


def _tahun(teks: str) -> int:
    return max(1900, int(teks))


def _periode(periode: Periode) -> tuple[date, date]:
    return periode.mulai, periode.akhir


def _bulan(*bagian: str | None) -> tuple[date, date] | None:
    """Return the span from one day, month and year to another; the last year may stand for both."""
    hari, bulan, tahun, hari_akhir, bulan_akhir, tahun_akhir = bagian
    if bulan_akhir is None:
        hari_akhir, bulan_akhir, tahun_akhir = hari, bulan, tahun
    tahun = tahun or tahun_akhir
    if bulan is None or bulan_akhir is None or tahun is None or tahun_akhir is None:
        return None
    try:
        mulai = date(int(tahun), _NOMOR[bulan], int(hari or 1))
        akhir = date(int(tahun_akhir), _NOMOR[bulan_akhir], int(hari_akhir or 1))
        if hari_akhir is None:
            akhir = (akhir.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return (mulai, akhir) if mulai <= akhir else None
