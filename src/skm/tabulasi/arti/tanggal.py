"""When somebody answered: dates read, in the order of day and month that their column shows."""

import re
from datetime import date, timedelta
from typing import Literal, TypeAlias

from skm.bahasa import BULAN
from skm.tabulasi.arti.kata import kosong, rapikan

UrutanTanggal: TypeAlias = Literal["hari-dahulu", "bulan-dahulu", ""]
SebabUrutan: TypeAlias = Literal["pilihan", "isi", "bawaan", ""]
"""
Why 3/4/2024 was read as it was: the user said so; some values of the column read in one way
only; the Indonesian way was assumed.  Empty where no date is written in figures only.
"""
Letak: TypeAlias = Literal["dalam", "luar", "lintas", "tanpa", "tak-terbaca"]
"""Where a date is in relation to a period; ``lintas`` for a month of which only a part is in it."""

PILIHAN_URUTAN = "--tanggal hari-dahulu | --tanggal bulan-dahulu"
"""What settles the order of day and month."""
TAK_TERBACA = "?"
"""Stands for a date that cannot be read."""

_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[T ,].*)?")
_ANGKA = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?:[T ,].*)?")
_KATA = re.compile(
    r"(?:[^\W\d_]+['’]?[^\W\d_]*, ?|(?i:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad) )?"
    r"([0-9]{1,2})[- ]([^\W\d_]{3,9})[- ,]{1,2}([0-9]{4}|[0-9]{2})(?:[T ,].*)?"
)
_BULAN_KATA = re.compile(r"([^\W\d_]{3,9}) ([0-9]{4})")
_JAM = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
_SERI = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_HARI_NOL = date(1899, 12, 30)  # day 0 of Excel, for every day from March 1900
_SERI_WAJAR = range(32874, 73051)  # 1990 to 2099


class PenentuUrutan:
    """
    Decides from the dates of a whole column whether its day or its month comes first.

    Dates come in as they are read, in any order; what they say together does not depend on it.
    Whoever has read some of them the other way once the mind has changed begins again.

    Attributes:
        hanya_hari: A date that only reads with the day first, such as 31/3/2024; empty if none.
        hanya_bulan: One that only reads with the month first.
        rancu: One that reads in two ways, as different days.

    Examples:
        >>> penentu = PenentuUrutan()
        >>> penentu.lihat("3/4/2024"), penentu.lihat("3/31/2024")
        (('2024-04-03', '2024-03-04'), ('?', '2024-03-31'))
        >>> penentu.urutan, penentu.sebab, penentu.campur
        ('bulan-dahulu', 'isi', False)
    """

    def __init__(self, *, bulan_dahulu: bool | None = None) -> None:
        self._dinyatakan = bulan_dahulu
        self.hanya_hari = self.hanya_bulan = self.rancu = ""

    def lihat(self, teks: str) -> tuple[str, str]:
        """Take note of one date; return it with the day first and with the month first."""
        hari, bulan = _dua_arti(teks)
        if hari == bulan:
            return hari, bulan
        # The least of each kind, so that nothing depends on the order.
        if bulan == TAK_TERBACA:
            self.hanya_hari = min(self.hanya_hari or teks, teks)
        elif hari == TAK_TERBACA:
            self.hanya_bulan = min(self.hanya_bulan or teks, teks)
        else:
            self.rancu = min(self.rancu or teks, teks)
        return hari, bulan

    @property
    def bulan_dahulu(self) -> bool:
        """Whether 3/4/2024 is the fourth of March, as far as is known."""
        if self._dinyatakan is not None:
            return self._dinyatakan
        return bool(self.hanya_bulan) and not self.hanya_hari

    @property
    def campur(self) -> bool:
        """Whether the column holds both ways and nobody said which one to follow."""
        return self._dinyatakan is None and bool(self.hanya_bulan) and bool(self.hanya_hari)

    @property
    def pasti(self) -> bool:
        """Whether the order is known, by the user's word or the column's."""
        return self._dinyatakan is not None or bool(self.hanya_bulan) is not bool(self.hanya_hari)

    @property
    def berperan(self) -> bool:
        """Whether the order makes a difference to any date."""
        return bool(self.hanya_hari or self.hanya_bulan or self.rancu)

    @property
    def urutan(self) -> UrutanTanggal:
        """The order that was followed; empty if it made no difference."""
        if not self.berperan:
            return ""
        return "bulan-dahulu" if self.bulan_dahulu else "hari-dahulu"

    @property
    def sebab(self) -> SebabUrutan:
        """Why that order was followed."""
        if not self.berperan:
            return ""
        if self._dinyatakan is not None:
            return "pilihan"
        return "isi" if self.pasti else "bawaan"

    @property
    def contoh(self) -> str:
        """A date that only reads in the order that was followed; empty if none was met."""
        return self.hanya_bulan if self.bulan_dahulu else self.hanya_hari


class ArtiTanggal(dict[str, str]):
    """
    ISO dates by the texts found in the file: empty for none, ``?`` for one that cannot be read.

    A month without a day stays a month, such as ``2024-03``.  The order of day and month is that
    of the time of making; `berubah` tells when the column has come to say otherwise.

    Examples:
        >>> hari = ArtiTanggal()
        >>> [hari[t] for t in ("31 Maret 2024", "3/4/2024 10.05", "2024-03-31T08:00", "Maret 2024")]
        ['2024-03-31', '2024-04-03', '2024-03-31', '2024-03']
    """

    def __init__(self, penentu: PenentuUrutan | None = None) -> None:
        super().__init__({"": ""})
        self.penentu = penentu or PenentuUrutan()
        self._bulan_dahulu = self.penentu.bulan_dahulu

    def __missing__(self, teks: str) -> str:
        hari = self._baca(teks)
        if len(self) < 65536:
            self[teks] = hari
        return hari

    @property
    def berubah(self) -> bool:
        """Whether dates met since have turned the order, so that earlier ones were misread."""
        return self.penentu.bulan_dahulu is not self._bulan_dahulu

    def sebaliknya(self, teks: str) -> str:
        """Return what a date is with day and month in the other order."""
        hari, bulan = _dua_arti(" ".join(teks.split()))
        if hari == bulan == "":
            return self[teks]
        return hari if self._bulan_dahulu else bulan

    def _baca(self, teks: str) -> str:
        teks = " ".join(teks.split())
        if rapikan(teks) in kosong():
            return ""
        if t := _ISO.fullmatch(teks):
            return _iso(t[1], t[2], t[3])
        if _ANGKA.fullmatch(teks):
            return self.penentu.lihat(teks)[self._bulan_dahulu]
        if t := _KATA.fullmatch(teks):
            return _iso(_abad(t[3]), _bulan(t[2]), t[1])
        if t := _BULAN_KATA.fullmatch(teks):
            return _iso(t[2], _bulan(t[1]), None)
        return TAK_TERBACA


class DalamPeriode(dict[str, Letak]):
    """
    Where dates are in relation to a period, by their texts.

    Examples:
        >>> letak = DalamPeriode(ArtiTanggal(), date(2024, 1, 15), date(2024, 3, 31))
        >>> [letak[t] for t in ("2024-01-14", "31 Maret 2024", "Januari 2024", "Maret 2024", "x")]
        ['luar', 'dalam', 'lintas', 'dalam', 'tak-terbaca']
    """

    def __init__(self, tanggal: ArtiTanggal, mulai: date, akhir: date) -> None:
        super().__init__()
        self._tanggal = tanggal
        self._mulai, self._akhir = mulai.isoformat(), akhir.isoformat()
        # Months that begin, and end, within the period.
        awal = (mulai - timedelta(days=1)).isoformat()[:7] if mulai > date.min else ""
        ujung = (akhir + timedelta(days=1)).isoformat()[:7] if akhir < date.max else "9999-99"
        self._utuh = (awal, ujung)

    def __missing__(self, teks: str) -> Letak:
        letak = self._letak(self._tanggal[teks])
        if len(self) < 65536:
            self[teks] = letak
        return letak

    def tergantung(self, teks: str) -> bool:
        """Return whether it depends on the order of day and month where this date is."""
        lain = self._letak(self._tanggal.sebaliknya(teks))
        return lain != "tak-terbaca" and (lain == "dalam") is not (self[teks] == "dalam")

    def _letak(self, hari: str) -> Letak:
        if hari in ("", TAK_TERBACA):
            return "tak-terbaca" if hari else "tanpa"
        if len(hari) == len("2024-03"):
            if self._utuh[0] < hari < self._utuh[1]:
                return "dalam"
            return "lintas" if self._mulai[:7] <= hari <= self._akhir[:7] else "luar"
        return "dalam" if self._mulai <= hari <= self._akhir else "luar"


def nomor_seri(teks: str) -> date | None:
    """
    Return the day of a number that Excel may have made of a date.

    Examples:
        >>> str(nomor_seri("45382")), nomor_seri("3")
        ('2024-03-31', None)
    """
    seri = _SERI.fullmatch(teks.strip())
    if seri is None or int(seri[1]) not in _SERI_WAJAR:
        return None
    return _HARI_NOL + timedelta(days=int(seri[1]))


def berjam(teks: str) -> bool:
    """Return whether a date says the time of day."""
    return bool(_JAM.search(teks.partition(" ")[2] or teks.partition("T")[2]))


def _dua_arti(teks: str) -> tuple[str, str]:
    """Read a date in figures with the day first and with the month first; empty if it is none."""
    t = _ANGKA.fullmatch(teks)
    if t is None:
        return "", ""
    tahun = _abad(t[3])
    return _iso(tahun, t[2], t[1]), _iso(tahun, t[1], t[2])


def _abad(tahun: str) -> str:
    return tahun if len(tahun) == 4 else f"20{tahun}"


def _bulan(nama: str) -> str:
    """Return the number of a month by the beginning of its name, Indonesian or English."""
    nama = nama.casefold().rstrip(".")
    lain = {
        "may": "5",
        "aug": "8",
        "oct": "10",
        "dec": "12",
        "agt": "8",
        "agu": "8",
        "nop": "11",
        "peb": "2",
    }
    pendek = nama[:3]
    if pendek in lain:
        return lain[pendek]
    return next((str(i) for i, b in enumerate(BULAN, 1) if b.casefold()[:3] == pendek), "0")


def _iso(tahun: str, bulan: str, hari: str | None) -> str:
    """Return a day, a month where no day is known, or ``?`` if there is none such."""
    try:
        iso = date(int(tahun), int(bulan), int(hari or 1)).isoformat()
    except ValueError:
        return TAK_TERBACA
    return iso if hari else iso[:7]
