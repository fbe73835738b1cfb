"""
How a table lies on paper: upright or on its side, and how its columns share the width.

Decided here for every format that has pages.  What a table asks for is the same everywhere: no word
of it is parted, and what it says decides how wide its columns are.  What paper holds is not; a
format says it as a `Kertas`.  In a document a page that is turned parts the text it stands in, so a
table is set upright as long as its words fit and that costs no more paper; a sheet of a workbook is
a table's own, and turning it costs nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

import attrs

from skm.naskah.huruf import banyak_baris, kata, lebar_teks

PENGANTAR = 7
"""Lines that go with a table to a page on its side: alone they would leave theirs nearly empty."""
SELA_LAJUR = 6
"""Millimetres between columns of a page."""
UM = 1000
"""Micrometres, in which widths of columns are told, of a millimetre."""
_TINGGI_LAMPIRAN = 34_000  # of a picture with its caption, in micrometres
_LEBAR_LAMPIRAN = 26_000  # at least
_KATA_TERLEBAR = 50_000  # what is longer is no word, and may be parted
_ALAMAT = re.compile(r"://|\w\.[a-z]+/")
_ALAMAT_TERLEBAR = 30_000  # nor is an address, for which no column of prose gives way
_SELA = 2_000  # above and below the text of a row, together
_PENDEK = 140_000  # a table that is no higher is never turned for its height alone
_LEBIH = 5, 4  # how much more paper an upright table may take
_SELA_HURUF, _SELA_PADAT = 4_000, 1_400  # beside the text of a cell, with some air
_UDARA = 250  # of that air, what goes before a table is turned
_HURUF, _PADAT = 19, 16  # half-points
_KEPALA_PENDEK, _BARIS_PENDEK = 6, 13  # letters of a head, and of a line of one, kept on one line
_KOLOM_LEGA = 10  # with more columns than that, a table is set in small type


@attrs.frozen(kw_only=True)
class IsiSel:
    """
    What is in a cell, as far as its room goes.

    Attributes:
        teks: Its text; a line feed begins a line.
        gambar: How many pictures are below it.
        tebal: Whether it is bold.
        rentang: Over how many rows it reaches.
    """

    teks: str
    gambar: int = 0
    tebal: bool = False
    rentang: int = 1


@attrs.frozen(kw_only=True)
class Kertas:
    """
    What the paper of a format holds upright.

    Attributes:
        lebar: What all columns together may ask for, in the unit of their widths.
        bidang: Of a page among others, in which text runs on, how wide and how high its text is,
            in millimetres; None for a sheet of its own.
    """

    lebar: int
    bidang: tuple[int, int] | None = None

    def cukup(self, lebar: Iterable[int]) -> bool:
        """Tell whether columns of these widths go side by side upright."""
        return sum(lebar) <= self.lebar


DOKUMEN = Kertas(lebar=200, bidang=(155, 247))
"""A page among others, in which text runs on."""

LEMBAR = Kertas(lebar=160)
"""A sheet of its own."""

LEMBAR_JAWABAN = Kertas(lebar=115)
"""A sheet of its own for all answers, whose columns are as wide as their figures, in digits."""


@attrs.frozen(kw_only=True)
class IsiTabel:
    """
    What a table says, as far as its room goes.

    Attributes:
        bobot: Per column the width it asks for, to which the others compare.
        kepala: Per column its head.
        kelompok: Per column the head it has in common with its neighbours; empty for none.
        baris: The rows.
    """

    bobot: Sequence[int]
    kepala: Sequence[str]
    kelompok: Sequence[str]
    baris: Sequence[Sequence[IsiSel]]

    @property
    def padat(self) -> bool:
        """Whether it is set in the small type of tables of many columns."""
        return len(self.bobot) > _KOLOM_LEGA

    @property
    def huruf(self) -> int:
        """Its type size in half-points."""
        return _PADAT if self.padat else _HURUF

    @property
    def sela(self) -> int:
        """What is beside the text of each of its cells, in micrometres."""
        return _SELA_PADAT if self.padat else _SELA_HURUF

    @cached_property
    def perlu(self) -> tuple[int, ...]:
        """How wide each column is at least, in micrometres: its longest word goes in."""

        def kata_terlebar(teks: str, *, tebal: bool) -> int:
            semua = (
                min(
                    lebar_teks(k, self.huruf, tebal=tebal),
                    _ALAMAT_TERLEBAR if _ALAMAT.search(k) else _KATA_TERLEBAR,
                )
                for k in kata(teks)
            )
            return max(semua, default=0)

        # A short line of a head is one word, such as "TW III" and "(skala 1–4)".
        jadi = [
            max(
                kata_terlebar(b.replace(" ", "_") if len(b) <= pendek else b, tebal=True)
                for b in k.split("\n")
            )
            for k in self.kepala
            for pendek in [_BARIS_PENDEK if "\n" in k else _KEPALA_PENDEK]
        ]
        for baris in self.baris:
            for i, sel in enumerate(baris):
                gambar = _LEBAR_LAMPIRAN if sel.gambar else 0
                jadi[i] = max(jadi[i], kata_terlebar(sel.teks, tebal=sel.tebal), gambar)
        # Columns below one head are as wide as each other.
        sama = {
            k: max(n for n, milik in zip(jadi, self.kelompok, strict=True) if milik == k)
            for k in self.kelompok
            if k
        }
        semua = zip(jadi, self.kelompok, strict=True)
        return tuple(sama.get(k, n) + self.sela for n, k in semua)

    @cached_property
    def terlebar(self) -> tuple[int, ...]:
        """How wide the widest cell of each column is, on as many lines as it has."""
        jadi = [0] * len(self.bobot)
        for baris in self.baris:
            for i, sel in enumerate(baris):
                semua = (lebar_teks(b, self.huruf, tebal=sel.tebal) for b in sel.teks.split("\n"))
                jadi[i] = max(jadi[i], *semua, 2 * _LEBAR_LAMPIRAN if sel.gambar else 0)
        return tuple(n + self.sela for n in jadi)

    @cached_property
    def alami(self) -> tuple[int, ...]:
        """How wide each column is at most: no cell of it needs a second line."""
        # A head may take two, or as many as it has.
        kepala = (
            -(-lebar_teks(k, self.huruf, tebal=True) // 2)
            if "\n" not in k
            else max(lebar_teks(b, self.huruf, tebal=True) for b in k.split("\n"))
            for k in self.kepala
        )
        semua = zip(self.terlebar, kepala, self.perlu, strict=True)
        return tuple(max(n, k + self.sela, p) for n, k, p in semua)

    def lebar(self, jumlah: int) -> tuple[int, ...]:
        """Return how columns share a width, both in micrometres."""
        kurang = self._kurang(jumlah)
        return bagi_lebar(jumlah, self.bobot, [n - kurang for n in self.perlu], self.alami)

    def _kurang(self, jumlah: int) -> int:
        """Return how much of the air beside its text each column gives up at a width."""
        lebih = sum(self.perlu) - jumlah
        return -(-lebih // len(self.bobot)) if lebih > 0 and self.muat(jumlah) else 0

    def muat(self, jumlah: int) -> bool:
        """Tell whether no word is parted at a width in micrometres."""
        return sum(self.perlu) - _UDARA * len(self.bobot) <= jumlah

    def tinggi(self, jumlah: int) -> int:
        """Return about how high the rows are at a width, both in micrometres."""
        return sum(self.tinggi_baris(jumlah))

    def tinggi_baris(self, jumlah: int) -> Sequence[int]:
        """Return about how high each row is at a width, likewise."""
        if jumlah not in self._tinggi:  # pages ask again and again
            self._tinggi[jumlah] = tuple(self._tinggi_di(jumlah))
        return self._tinggi[jumlah]

    @cached_property
    def _tinggi(self) -> dict[int, tuple[int, ...]]:
        return {}

    def _tinggi_di(self, jumlah: int) -> Iterator[int]:
        lebar, sela = self.lebar(jumlah), self.sela - self._kurang(jumlah)
        garis = self.huruf * 215  # 1.15 lines of that size, and some

        def satu(sel: IsiSel, n: int) -> int:
            baris = banyak_baris(sel.teks, n - sela, self.huruf, tebal=sel.tebal)
            return -(-(baris * garis + sel.gambar * _TINGGI_LAMPIRAN) // max(sel.rentang, 1))

        return (max(map(satu, baris, lebar)) + _SELA for baris in self.baris)

    def mendatar(self, kertas: Kertas) -> bool:
        """Tell whether it lies on its side."""
        if kertas.bidang is None:
            return not kertas.cukup(self.bobot)
        lebar, tinggi = (n * UM for n in kertas.bidang)
        if not self.muat(lebar):
            return True
        semua = self.tinggi_baris(lebar)
        if 2 * max(semua, default=0) > tinggi:  # a cell that would be a column of its own
            return True
        kali, bagi = _LEBIH
        return sum(semua) > _PENDEK and sum(semua) * lebar * bagi > (
            self.tinggi(tinggi) * tinggi * kali
        )


def lebar_padat(kepala: Iterable[str]) -> int:
    """Return how wide columns with these heads are at least in small type, in micrometres."""
    return sum(
        max(lebar_teks(b, _PADAT, tebal=True) for b in satu.split("\n")) + _SELA_PADAT
        for satu in kepala
    )


def bagi_lebar(
    jumlah: int, bobot: Sequence[int], perlu: Sequence[int], alami: Sequence[int]
) -> tuple[int, ...]:
    """
    Share a width among columns in proportion, none with less than it needs or more than it uses.

    Where not all can have what they need, the widest give way; where all have what they use, the
    rest is shared in proportion.

    Args:
        jumlah: The width.
        bobot: What each column asks for.
        perlu: What it needs at least.
        alami: What it can use, no less than that.

    Examples:
        >>> bagi_lebar(100, [1, 1, 2], [10, 10, 10], [10, 90, 90])
        (10, 30, 60)
        >>> bagi_lebar(100, [1, 1], [10, 200], [10, 200])
        (10, 90)
    """

    def di(t: int) -> list[int]:
        """Give every column its part of a width, within its bounds."""
        if sum(perlu) >= jumlah:
            return [min(n, t) for n in perlu]
        return [min(max(t * b, p), a) for b, p, a in zip(bobot, perlu, alami, strict=True)]

    dari, sampai = 0, max(jumlah, *alami) + 1
    while sampai - dari > 1:
        tengah = (dari + sampai) // 2
        dari, sampai = (tengah, sampai) if sum(di(tengah)) <= jumlah else (dari, tengah)
    jadi = di(dari)
    sisa = jumlah - sum(jadi)
    tepi = [0, *(sisa * n // sum(bobot) for n in accumulate(bobot))]
    return tuple(n + b - a for n, (a, b) in zip(jadi, pairwise(tepi), strict=True))
