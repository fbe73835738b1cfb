"""Spans of time as reports name them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

import attrs

from skm.bahasa import BULAN, romawi, tanggal_panjang
from skm.dasar import Benda, adalah
from skm.errors import ArgumenError, Masalah
from skm.syarat import TANGGAL, Dari, bulat, opsional

_TAHUN = bulat(1900, 9999)
_BULAN_HABIS = 10_000 * 12  # the month after the last, counted from year 0


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Periode(Benda):
    """
    A triwulan, a semester, a year, or any range of dates.

    Attributes:
        tahun: Calendar year; None for a range of dates.
        triwulan: 1 to 4; None if the period is no triwulan.
        semester: 1 or 2; None if the period is no semester.
        dari: First day of a range; None otherwise.
        sampai: Last day of a range, included; None otherwise.

    Examples:
        >>> str(Periode(tahun=2024, triwulan=1))
        'Triwulan I (Januari–Maret 2024)'
        >>> Periode(tahun=2024, semester=2).bulan
        ((2024, 7), (2024, 8), (2024, 9), (2024, 10), (2024, 11), (2024, 12))
    """

    ISIAN: ClassVar = (
        ("tahun",),
        ("tahun", "triwulan"),
        ("tahun", "semester"),
        ("dari", "sampai"),
    )

    tahun: int | None = attrs.field(default=None, metadata=opsional(_TAHUN))
    triwulan: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 4)))
    semester: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 2)))
    dari: date | None = attrs.field(
        default=None, converter=Dari[date | str | None], metadata=opsional(TANGGAL)
    )
    sampai: date | None = attrs.field(
        default=None, converter=Dari[date | str | None], metadata=opsional(TANGGAL)
    )

    def _antarbidang(self) -> Iterator[Masalah]:
        isi = tuple(f.name for f in attrs.fields(Periode) if getattr(self, f.name) is not None)
        if isi not in self.ISIAN:
            yield Masalah(
                kode="periode",
                ditemukan=" + ".join(isi) or "–",
                diharapkan=" | ".join(" + ".join(satu) for satu in self.ISIAN),
            )
        elif self.dari and self.sampai and self.sampai < self.dari:
            yield Masalah(
                kode="tanggal-terbalik",
                lokasi=".sampai",
                ditemukan=self.sampai.isoformat(),
                diharapkan=self.dari.isoformat(),
            )

    def _bulan_pertama_dan_banyaknya(self) -> tuple[int, int]:
        if self.triwulan:
            return 3 * self.triwulan - 2, 3
        if self.semester:
            return 6 * self.semester - 5, 6
        return 1, 12

    @classmethod
    def urai(cls, teks: str) -> "Periode":
        """
        Read a period as people write it, or as one prints itself.

        Args:
            teks: A year, semester, triwulan, month, day, or a span of days or months.

        Raises:
            DataError: It is none.
            ArgumenError: It is no text.

        Examples:
            >>> [Periode.urai(t).ringkas for t in ("2024-TW1", "Semester II 2024", "2024-04")]
            ['Triwulan I 2024', 'Semester II 2024', 'April 2024']
            >>> str(Periode.urai("1 Maret 2024 s.d. 15/4/2024"))
            '1 Maret 2024 – 15 April 2024'
        """
        from skm.model.teks_periode import PembacaPeriode  # which few processes need

        if not adalah(teks, str):
            raise ArgumenError.satu(
                "teks", ditemukan=type(teks).__name__, diharapkan="a text such as '2024-TW1'"
            )
        return PembacaPeriode(cls).baca(teks)

    @property
    def mulai(self) -> date:
        """First day."""
        if self.tahun is None:
            assert self.dari is not None  # noqa: S101 - held by _antarbidang
            return self.dari
        return date(self.tahun, self._bulan_pertama_dan_banyaknya()[0], 1)

    @property
    def akhir(self) -> date:
        """Last day, included."""
        if self.tahun is None:
            assert self.sampai is not None  # noqa: S101 - held by _antarbidang
            return self.sampai
        pertama, banyaknya = self._bulan_pertama_dan_banyaknya()
        terakhir = pertama + banyaknya - 1
        if terakhir == 12:
            return date(self.tahun, 12, 31)
        return date(self.tahun, terakhir + 1, 1) - timedelta(days=1)

    @property
    def bulan(self) -> tuple[tuple[int, int], ...]:
        """All months it touches, as (year, month)."""
        awal = self.mulai.year * 12 + self.mulai.month - 1
        akhir = self.akhir.year * 12 + self.akhir.month - 1
        return tuple((b // 12, b % 12 + 1) for b in range(awal, akhir + 1))

    @property
    def berikut(self) -> "Periode | None":
        """
        The span as long as this one that follows it; None where months are cut, or time ends.

        Examples:
            >>> str(Periode(tahun=2024, triwulan=4).berikut), str(Periode(tahun=2024).berikut)
            ('Triwulan I (Januari–Maret 2025)', 'Tahun 2025')
        """
        sampai_akhir_bulan = self.mulai.day == 1 and _hari_terakhir(self.akhir)
        if not sampai_akhir_bulan or self.akhir == date.max:
            return None
        awal, banyaknya = self.akhir + timedelta(days=1), len(self.bulan)
        bulan = awal.year * 12 + awal.month - 1 + banyaknya
        if bulan > _BULAN_HABIS:
            return None
        if self.tahun is None:
            akhir = date.max
            if bulan < _BULAN_HABIS:
                akhir = date(bulan // 12, bulan % 12 + 1, 1) - timedelta(days=1)
            return Periode(dari=awal, sampai=akhir)
        return Periode(
            tahun=awal.year,
            triwulan=(awal.month + 2) // 3 if self.triwulan else None,
            semester=(awal.month + 5) // 6 if self.semester else None,
        )

    @property
    def rentang(self) -> str:
        """The span in words: ``Januari–Maret 2024``, or dates where it cuts a month."""
        (tahun_awal, bulan_awal), (tahun_akhir, bulan_akhir) = self.bulan[0], self.bulan[-1]
        penuh = self.mulai.day == 1 and _hari_terakhir(self.akhir)
        if penuh:
            kiri, kanan = BULAN[bulan_awal - 1], f"{BULAN[bulan_akhir - 1]} {tahun_akhir}"
            if len(self.bulan) == 1:
                return kanan
            if tahun_awal == tahun_akhir:
                return f"{kiri}–{kanan}"
            return f"{kiri} {tahun_awal} – {kanan}"
        if self.mulai == self.akhir:
            return tanggal_panjang(self.mulai)
        return f"{tanggal_panjang(self.mulai)} – {tanggal_panjang(self.akhir)}"

    @property
    def sebutan(self) -> str:
        """The short name: ``Triwulan I``, ``Semester II``, ``Tahun 2024``, or the range."""
        if self.triwulan:
            return f"Triwulan {romawi(self.triwulan)}"
        if self.semester:
            return f"Semester {romawi(self.semester)}"
        return f"Tahun {self.tahun}" if self.tahun is not None else self.rentang

    @property
    def ringkas(self) -> str:
        """The short name with its year, for charts: ``Triwulan I 2024``."""
        return f"{self.sebutan} {self.tahun}" if self.triwulan or self.semester else self.sebutan

    @property
    def singkat(self) -> str:
        """The shortest name, for charts of many periods: ``TW I/24``, ``Sem. II/24``, ``2024``."""
        if self.tahun is None:
            return self.rentang
        if self.triwulan:
            return f"TW {romawi(self.triwulan)}/{self.tahun % 100:02}"
        return (
            f"Sem. {romawi(self.semester)}/{self.tahun % 100:02}"
            if self.semester
            else f"{self.tahun}"
        )

    def __str__(self) -> str:
        return (
            f"{self.sebutan} ({self.rentang})" if self.triwulan or self.semester else self.sebutan
        )


def _hari_terakhir(tanggal: date) -> bool:
    return tanggal == date.max or (tanggal + timedelta(days=1)).day == 1


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tanggal(Benda):
    """
    The date of a report, whose day may still be open.

    Attributes:
        tahun: Calendar year.
        bulan: Month, 1 to 12.
        hari: Day of the month; None where only the month is stated.

    Examples:
        >>> str(Tanggal(tahun=2024, bulan=4))
        'April 2024'
    """

    tahun: int = attrs.field(metadata=_TAHUN)
    bulan: int = attrs.field(metadata=bulat(1, 12))
    hari: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 31)))

    def _antarbidang(self) -> Iterator[Masalah]:
        if self.hari is not None:
            try:
                date(self.tahun, self.bulan, self.hari)
            except ValueError:
                yield Masalah(kode="bukan-tanggal", ditemukan=self.isoformat())

    @property
    def pertama(self) -> date:
        """The day itself, or the first of the month if the day is open."""
        return date(self.tahun, self.bulan, self.hari or 1)

    def isoformat(self) -> str:
        """Return ``2024-04`` or ``2024-04-30``."""
        hari = "" if self.hari is None else f"-{self.hari:02d}"
        return f"{self.tahun:04d}-{self.bulan:02d}{hari}"

    def __str__(self) -> str:
        if self.hari is None:
            return f"{BULAN[self.bulan - 1]} {self.tahun}"
        return tanggal_panjang(self.pertama)
