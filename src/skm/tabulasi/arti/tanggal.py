"""When somebody answered: dates read, in the order of day and month that their column shows."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, TypeAlias

from skm.dasar import tampilan
from skm.errors import Masalah
from skm.tabulasi.arti.kata import bersih, kosong, rapikan
from skm.tabulasi.arti.penanggalan import (
    ZONA,
    TanggalTertulis,
    Zona,
    iso,
    nomor_seri,
    selisih_hari,
    urai_tanggal,
)

__all__ = [
    "PILIHAN_TERTUKAR",
    "PILIHAN_URUTAN",
    "TAK_TERBACA",
    "ArtiTanggal",
    "DalamPeriode",
    "Letak",
    "PenentuUrutan",
    "SebabUrutan",
    "UrutanTanggal",
    "berjam",
    "campur",
    "nomor_seri",
    "tertukar",
]

UrutanTanggal: TypeAlias = Literal["hari-dahulu", "bulan-dahulu", "tertukar", ""]
"""
In which order day and month stand: the same as the words of ``--tanggal``.  ``tertukar`` is a
column of which Excel has read a part the wrong way round: dates that it took for dates are turned
back, texts are read as they stand.
"""
SebabUrutan: TypeAlias = Literal["pilihan", "isi", "bawaan", ""]
"""
Why 3/4/2024 was read as it was: the user said so; some values of the column read in one way
only; the Indonesian way was assumed.  Empty where no date is written in figures only.
"""
Letak: TypeAlias = Literal["dalam", "luar", "lintas", "tanpa", "tak-terbaca"]
"""Where a date is in relation to a period; ``lintas`` for a month of which only a part is in it."""

PILIHAN_URUTAN = "--tanggal hari-dahulu | --tanggal bulan-dahulu"
"""What settles the order of day and month."""
PILIHAN_TERTUKAR = "--tanggal tertukar | --tanggal {}"
"""What settles whether dates have been turned; with the order of the texts beside them."""
TAK_TERBACA = "?"
"""Stands for a date that cannot be read."""

_JAM = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
_BERJAM_POLOS = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]+)?"
).fullmatch
_TENGAH_MALAM = " 00:00:00"
_MUNGKIN_ZONA = re.compile("[zugwZUGW+−-]").search  # the quick look
_TERBESAR = 12  # a figure above it is a day


class PenentuUrutan:
    """
    Decides from the dates of a whole column whether its day or its month comes first.

    Dates come in as they are read, in any order; what they say together does not depend on it.
    Whoever has read some of them the other way once the mind has changed begins again.

    Attributes:
        pilihan: What the user says; empty to let the column say.
        hanya_hari: A date that only reads with the day first, such as 31/3/2024; empty if none.
        hanya_bulan: One that only reads with the month first.
        rancu: One that reads in two ways, as different days.
        mesin_kecil: One as machines write it that would be another day with its month first.

    Examples:
        >>> penentu = PenentuUrutan()
        >>> penentu.lihat("3/4/2024"), penentu.lihat("3/31/2024")
        (('2024-04-03', '2024-03-04'), ('?', '2024-03-31'))
        >>> penentu.urutan, penentu.sebab, penentu.campur
        ('bulan-dahulu', 'isi', False)
    """

    def __init__(self, pilihan: UrutanTanggal = "") -> None:
        self.pilihan: UrutanTanggal = pilihan
        self.hanya_hari = self.hanya_bulan = self.rancu = self.mesin_kecil = ""
        self._utuh = False  # whether some date shows that Excel has turned none

    def lihat(self, teks: str) -> tuple[str, str]:
        """Take note of one date; return it with the day first and with the month first."""
        t = urai_tanggal(teks)
        if t is None or t.cara != "angka":
            return "", ""
        return self.catat(teks, *_arti(t))

    def catat(self, teks: str, hari: str, bulan: str) -> tuple[str, str]:
        """Take note of one date in figures that has been read both ways."""
        if hari == bulan:
            self._utuh = self._utuh or hari != TAK_TERBACA
            return hari, bulan
        # The least of each kind, so that nothing depends on the order.
        if bulan == TAK_TERBACA:
            self.hanya_hari = min(self.hanya_hari or teks, teks)
        elif hari == TAK_TERBACA:
            self.hanya_bulan = min(self.hanya_bulan or teks, teks)
        else:
            self.rancu = min(self.rancu or teks, teks)
            self._utuh = True
        return hari, bulan

    def lihat_mesin(self, hari: str) -> None:
        """Take note of one date as machines write it, in ISO form."""
        if self._utuh or hari == TAK_TERBACA:
            return
        if int(hari[8:]) > _TERBESAR:
            self._utuh = True
        elif hari[5:7] != hari[8:]:
            self.mesin_kecil = min(self.mesin_kecil or hari, hari)

    @property
    def _dinyatakan(self) -> bool:
        return self.pilihan in ("hari-dahulu", "bulan-dahulu")

    @property
    def bulan_dahulu(self) -> bool:
        """Whether 3/4/2024 is the fourth of March, as far as is known."""
        if self._dinyatakan:
            return self.pilihan == "bulan-dahulu"
        return bool(self.hanya_bulan) and not self.hanya_hari

    @property
    def campur(self) -> bool:
        """Whether the column holds both ways and nobody said which one to follow."""
        return not self._dinyatakan and bool(self.hanya_bulan) and bool(self.hanya_hari)

    @property
    def tukar(self) -> bool:
        """Whether the user says that Excel has turned what it took for dates."""
        return self.pilihan == "tertukar"

    @property
    def mungkin_tertukar(self) -> bool:
        """Whether nothing met so far tells that Excel has turned no date."""
        return not self.pilihan and not self._utuh

    @property
    def tertukar(self) -> bool:
        """
        Whether Excel seems to have turned a part of the column.

        A file with days first, opened where months come first, and the other way round: what can
        be read the wrong way has become a date, so that no date has a day beyond 12 and no text
        has only figures up to 12.
        """
        satu_arah = bool(self.hanya_hari) is not bool(self.hanya_bulan)
        return self.mungkin_tertukar and bool(self.mesin_kecil) and satu_arah

    @property
    def pasti(self) -> bool:
        """Whether the order is known, by the user's word or the column's."""
        return self._dinyatakan or bool(self.hanya_bulan) is not bool(self.hanya_hari)

    @property
    def berperan(self) -> bool:
        """Whether the order makes a difference to any date."""
        return bool(self.hanya_hari or self.hanya_bulan or self.rancu)

    @property
    def urutan(self) -> UrutanTanggal:
        """The order that was followed; empty if it made no difference."""
        if self.tukar and self.mesin_kecil:
            return "tertukar"
        if not self.berperan:
            return ""
        return "bulan-dahulu" if self.bulan_dahulu else "hari-dahulu"

    @property
    def sebab(self) -> SebabUrutan:
        """Why that order was followed."""
        if not self.urutan:
            return ""
        if self._dinyatakan or self.urutan == "tertukar":
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
    of the time of making; `berubah` tells when the column has come to say otherwise.  A stamp
    with a zone is the day it was in the zone of the survey.

    Attributes:
        penentu: Decides the order of day and month.
        bergeser: Whether a stamp was met that is another day in the zone of the survey.

    Examples:
        >>> hari = ArtiTanggal()
        >>> [hari[t] for t in ("31 Maret 2024", "3/4/2024 10.05", "2024-03-31T08:00", "Maret 2024")]
        ['2024-03-31', '2024-04-03', '2024-03-31', '2024-03']
        >>> hari["2024-03-31T17:30:00Z"], ArtiTanggal(asal=0)["2024-03-31 17:30"]
        ('2024-04-01', '2024-04-01')
    """

    def __init__(
        self,
        penentu: PenentuUrutan | None = None,
        zona: Zona | None = None,
        *,
        asal: int | None = None,
    ) -> None:
        """
        Read dates of one column.

        Args:
            penentu: Decides the order of day and month; None for one of its own.
            zona: The zone of the survey; None for WIB.
            asal: Zone of stamps that name none, in minutes before UTC; None for that of the survey.
        """
        super().__init__({"": ""})
        self.penentu = penentu or PenentuUrutan()
        self._bulan_dahulu = self.penentu.bulan_dahulu
        self._zona = ZONA[zona or "WIB"]
        self._asal = asal
        self.bergeser = False

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
        """Return what a date in figures is with day and month in the other order."""
        t = urai_tanggal(" ".join(teks.split()))
        if t is None or t.cara != "angka":
            return self[teks]
        return self._geser(_arti(t)[not self._bulan_dahulu], t.ekor)

    def ditukar(self, teks: str) -> str:
        """Return what a date as machines write it was before Excel turned it, if Excel did."""
        t = urai_tanggal(" ".join(teks.split()))
        if t is None or t.cara != "mesin":
            return self[teks]
        return _balik(self._tulis(t)) or self[teks]

    def tertulis(self, teks: str) -> str:
        """Return what a date is as it stands, without regard to zones."""
        t = urai_tanggal(" ".join(teks.split()))
        return self[teks] if t is None else self._tulis(t)

    def _baca(self, teks: str) -> str:
        if self._asal is None and _BERJAM_POLOS(teks) and not teks.endswith(_TENGAH_MALAM):
            return self[teks[: len("2024-03-31")] + _TENGAH_MALAM]  # of few days there are many
        teks = " ".join(teks.split())
        t = urai_tanggal(teks)
        if t is None:
            return "" if rapikan(teks) in kosong() else TAK_TERBACA
        if t.cara == "angka":
            tulis = self.penentu.catat(teks, *_arti(t))[self._bulan_dahulu]
        else:
            tulis = self._tulis(t)
        hari = self._geser(tulis, t.ekor)
        if t.cara == "mesin" and t.hari and not t.ekor.startswith("T"):
            self.penentu.lihat_mesin(iso(t.tahun, t.bulan, t.hari) or TAK_TERBACA)
        self.bergeser = self.bergeser or hari != tulis
        return hari

    def _tulis(self, t: TanggalTertulis) -> str:
        """Return the day, or month, that is written."""
        if t.cara == "angka":
            return _arti(t)[self._bulan_dahulu]
        hari = iso(t.tahun, t.bulan, t.hari) or TAK_TERBACA
        if t.cara == "mesin" and t.hari and self.penentu.tukar:
            return _balik(hari) or hari
        return hari

    def _geser(self, hari: str, ekor: str) -> str:
        """Return the day it was in the zone of the survey."""
        if not ekor or len(hari) != len("2024-03-31"):
            return hari
        if self._asal is None and not _MUNGKIN_ZONA(ekor):
            return hari
        beda = selisih_hari(ekor, self._zona, self._asal)
        return (date.fromisoformat(hari) + timedelta(days=beda)).isoformat() if beda else hari


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
        return self._beda(teks, self._tanggal.sebaliknya(teks))

    def tergantung_tukar(self, teks: str) -> bool:
        """Return whether it depends on whether Excel has turned this date where it is."""
        return self._beda(teks, self._tanggal.ditukar(teks))

    def pindah(self, teks: str) -> bool:
        """Return whether its zone brings this date into the period, or out of it."""
        return self._beda(teks, self._tanggal.tertulis(teks))

    def _beda(self, teks: str, hari: str) -> bool:
        lain = self._letak(hari)
        return lain != "tak-terbaca" and (lain == "dalam") is not (self[teks] == "dalam")

    def _letak(self, hari: str) -> Letak:
        if hari in ("", TAK_TERBACA):
            return "tak-terbaca" if hari else "tanpa"
        if len(hari) == len("2024-03"):
            if self._utuh[0] < hari < self._utuh[1]:
                return "dalam"
            return "lintas" if self._mulai[:7] <= hari <= self._akhir[:7] else "luar"
        return "dalam" if self._mulai <= hari <= self._akhir else "luar"


def berjam(teks: str) -> bool:
    """Return whether a date says the time of day."""
    return bool(_JAM.search(teks.partition(" ")[2] or teks.partition("T")[2]))


def _arti(t: TanggalTertulis) -> tuple[str, str]:
    hari, bulan = iso(t.tahun, t.bulan, t.hari), iso(t.tahun, str(t.hari), t.bulan)
    return hari or TAK_TERBACA, bulan or TAK_TERBACA


def _balik(hari: str) -> str:
    """Return a day with its month and day in each other's place; empty if there is none such."""
    return iso(hari[:4], hari[8:], hari[5:7]) if len(hari) == len("2024-03-31") else ""


def campur(
    penentu: PenentuUrutan, berkas: str, label: str, tulis: Callable[[str], str] = bersih
) -> Masalah:
    """Return that a column holds both orders of day and month."""
    return Masalah(
        kode="tanggal-urutan-campur",
        berkas=berkas,
        lokasi=label,
        ditemukan=tampilan(tulis(penentu.hanya_hari)),
        diharapkan=tampilan(tulis(penentu.hanya_bulan)),
        saran=PILIHAN_URUTAN,
    )


def tertukar(
    penentu: PenentuUrutan,
    berkas: str,
    label: str,
    baris: int | None = None,
    tulis: Callable[[str], str] = bersih,
) -> Masalah:
    """Return that Excel seems to have turned a part of a column."""
    return Masalah(
        kode="tanggal-urutan-tertukar",
        berkas=berkas,
        baris=baris,
        lokasi=label,
        ditemukan=tampilan(penentu.mesin_kecil),
        diharapkan=tampilan(tulis(penentu.contoh)),
        saran=PILIHAN_TERTUKAR.format(penentu.urutan),
    )
