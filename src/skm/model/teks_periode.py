"""Periods as people write them: ``2024-TW1``, ``Triwulan I 2024``, ``April 2024`` and the like."""

import re
from calendar import monthrange
from datetime import date

from skm.bahasa import BULAN, nomor_bulan, normal, romawi
from skm.errors import DataError, Masalah
from skm.model.periode import Periode

CONTOH_PERIODE = "2024 | 2024-TW1 | 2024-S1 | 2024-04 | 2024-01-01..2024-03-31"
"""Ways to write a period that are always read."""

_TAHUN = r"(?:tahun |thn |th )?(?P<tahun>[0-9]{4})"
_JENIS = {
    "triwulan": r"(?:tw|triwulan|trw|tri|q|kuartal|kwartal|quarter)",
    "semester": r"(?:s|sm|smt|sem|semester|h)",
}
_NOMOR = r"(?P<nomor>iv|iii|ii|i|[1-4])"
_BULAN = r"(?:bulan )?(?P<bulan>[a-z]{3,9}|(?<![0-9])(?:0?[1-9]|1[0-2])(?![0-9]))"
_HARI = (
    re.compile(r"(?P<tahun>[0-9]{4})[-/.](?P<bulan>[0-9]{1,2})[-/.](?P<hari>[0-9]{1,2})"),
    re.compile(r"(?P<hari>[0-9]{1,2})[-/. ](?P<bulan>[0-9]{1,2})[-/. ](?P<tahun>[0-9]{4})"),
    re.compile(r"(?P<hari>[0-9]{1,2})[- ](?P<bulan>[a-z]{3,9})[- ](?P<tahun>[0-9]{4})"),
)
_SAMPAI = re.compile(
    r" ?(?:\.\.+|…|–|—| - |\bs ?[./]? ?d\b[.]?|\bsampai(?: dengan)?\b|\bhingga\b) ?", re.IGNORECASE
)
_RENTANG_BULAN = re.compile(r"([a-z]+) ?- ?([a-z]+ [0-9]{4})")


def urai_periode(teks: str) -> Periode:
    """
    Read a period.

    Args:
        teks: A year, semester, triwulan, month, or a span of days or months.

    Raises:
        DataError: It is none.

    Examples:
        >>> [str(urai_periode(t)) for t in ("2024-Q1", "Semester II 2024", "2024-04")]
        ['Triwulan I (Januari–Maret 2024)', 'Semester II (Juli–Desember 2024)', 'April 2024']
        >>> str(urai_periode("1 Maret 2024 s.d. 15/4/2024"))
        '1 Maret 2024 – 15 April 2024'
    """
    rapi = " ".join(teks.casefold().split())
    try:
        if (hasil := _satu(rapi) or _rentang(rapi)) is not None:
            return hasil
    except (ValueError, DataError):  # a day, a year or a semester that there is not
        pass
    raise DataError([_salah(teks)])


def _salah(teks: str) -> Masalah:
    return Masalah(kode="bukan-periode", ditemukan=f'"{teks}"', diharapkan=CONTOH_PERIODE)


def _satu(teks: str) -> Periode | None:
    """Read a period that is one name; None if it is none."""
    rata = normal(teks)
    if ".." in teks:
        return None
    if t := re.fullmatch(_TAHUN, rata):
        return Periode(tahun=int(t["tahun"]))
    for jenis, kata in _JENIS.items():
        nama = rf"{kata} ?(?:ke )?{_NOMOR}"
        t = re.fullmatch(rf"{_TAHUN} ?{nama}", rata) or re.fullmatch(rf"{nama} ?{_TAHUN}", rata)
        if t and jenis == "semester":
            return Periode(tahun=int(t["tahun"]), semester=_nomor(t["nomor"]))
        if t:
            return Periode(tahun=int(t["tahun"]), triwulan=_nomor(t["nomor"]))
    t = re.fullmatch(rf"{_TAHUN} {_BULAN}", rata) or re.fullmatch(rf"{_BULAN} {_TAHUN}", rata)
    if t and (bulan := _bulan(t["bulan"])):
        return _bulanan(int(t["tahun"]), bulan, int(t["tahun"]), bulan)
    return None


def _rentang(teks: str) -> Periode | None:
    """Read a span from one day or month to another; None if it is none."""
    bagian = [b.strip() for b in _SAMPAI.split(teks) if b.strip()]
    if len(bagian) == 1 and (t := _RENTANG_BULAN.fullmatch(teks)):
        bagian = [t[1], t[2]]
    if len(bagian) != 2:
        return None
    dari, sampai = bagian
    if not re.search(r"[0-9]{4}", dari) and (tahun := re.search(r"[0-9]{4}$", sampai)):
        dari = f"{dari} {tahun[0]}"
    mulai, akhir = _hari(dari), _hari(sampai)
    if mulai and akhir:
        return Periode(dari=mulai, sampai=akhir)
    awal, ujung = _satu(dari), _satu(sampai)
    return Periode(dari=awal.mulai, sampai=ujung.akhir) if awal and ujung else None


def _bulanan(tahun: int, bulan: int, tahun_akhir: int, bulan_akhir: int) -> Periode:
    akhir = date(tahun_akhir, bulan_akhir, monthrange(tahun_akhir, bulan_akhir)[1])
    return Periode(dari=date(tahun, bulan, 1), sampai=akhir)


def _hari(teks: str) -> date | None:
    for bentuk in _HARI:
        if (t := bentuk.fullmatch(teks)) and (bulan := _bulan(t["bulan"])):
            return date(int(t["tahun"]), bulan, int(t["hari"]))
    return None


def _nomor(teks: str) -> int:
    return next(n for n in range(1, 5) if teks in (str(n), romawi(n).casefold()))


def _bulan(teks: str) -> int:
    """Return the number of a month; 0 if it is none."""
    if teks.isdigit():
        return int(teks) if 1 <= int(teks) <= len(BULAN) else 0
    return nomor_bulan(teks)
