"""Periods as people write them: ``2024-TW1``, ``Triwulan I 2024``, ``April 2024`` and the like."""

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from skm.bahasa import BULAN, nomor_bulan, normal, romawi
from skm.errors import DataError, Masalah

if TYPE_CHECKING:
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
_BERKURUNG = re.compile(r"([^()]+) \(([^()]+)\)")
_RENTANG_BULAN = re.compile(r"([a-z]+) ?- ?([a-z]+ [0-9]{4})")


class PembacaPeriode:
    """
    Reads periods.

    Attributes:
        kelas: What a period is; told rather than imported, since it reads itself through this.
    """

    def __init__(self, kelas: "type[Periode]") -> None:
        self.kelas = kelas

    def baca(self, teks: str) -> "Periode":
        """
        Read a period.

        Args:
            teks: A year, semester, triwulan, month, day, or a span of days or months.

        Raises:
            DataError: It is none.
        """
        rapi = " ".join(teks.casefold().split())
        try:
            hasil = self._satu(rapi) or self._rentang(rapi) or self._berkurung(rapi)
            if hasil is not None:
                return hasil
        except (ValueError, DataError):  # a day, a year or a semester that there is not
            pass
        raise DataError([_salah(teks)])

    def _satu(self, teks: str) -> "Periode | None":
        """Read a period that is one name; None if it is none."""
        rata = normal(teks)
        if ".." in teks:
            return None
        if t := re.fullmatch(_TAHUN, rata):
            return self.kelas(tahun=int(t["tahun"]))
        for jenis, kata in _JENIS.items():
            nama = rf"{kata} ?(?:ke )?{_NOMOR}"
            t = re.fullmatch(rf"{_TAHUN} ?{nama}", rata) or re.fullmatch(rf"{nama} ?{_TAHUN}", rata)
            if t and jenis == "semester":
                return self.kelas(tahun=int(t["tahun"]), semester=_nomor(t["nomor"]))
            if t:
                return self.kelas(tahun=int(t["tahun"]), triwulan=_nomor(t["nomor"]))
        t = re.fullmatch(rf"{_TAHUN} {_BULAN}", rata) or re.fullmatch(rf"{_BULAN} {_TAHUN}", rata)
        if t and (bulan := _bulan(t["bulan"])):
            tahun = int(t["tahun"])
            akhir = date(tahun, bulan, monthrange(tahun, bulan)[1])
            return self.kelas(dari=date(tahun, bulan, 1), sampai=akhir)
        hari = _hari(teks)
        return self.kelas(dari=hari, sampai=hari) if hari else None

    def _rentang(self, teks: str) -> "Periode | None":
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
            return self.kelas(dari=mulai, sampai=akhir)
        awal, ujung = self._satu(dari), self._satu(sampai)
        return self.kelas(dari=awal.mulai, sampai=ujung.akhir) if awal and ujung else None

    def _berkurung(self, teks: str) -> "Periode | None":
        """Read ``Triwulan I (Januari–Maret 2024)``, as a period prints itself; None otherwise."""
        if (t := _BERKURUNG.fullmatch(teks)) is None or (dalam := self._rentang(t[2])) is None:
            return None
        hasil = self._satu(f"{t[1]} {dalam.akhir.year}")
        sama = hasil and (hasil.mulai, hasil.akhir) == (dalam.mulai, dalam.akhir)
        return hasil if sama else None


def _salah(teks: str) -> Masalah:
    return Masalah(kode="bukan-periode", ditemukan=f'"{teks}"', diharapkan=CONTOH_PERIODE)


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
