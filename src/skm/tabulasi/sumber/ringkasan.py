"""Whether a row holds sums, means or the like of the rows above it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from itertools import compress
from typing import Literal, TypeAlias

from skm.model.jawaban import SKALA
from skm.tabulasi.sumber.pola import SKALA_TERTINGGI, Ciri, angka_sel

Ukuran: TypeAlias = Literal[
    "jumlah", "rata", "tertimbang", "tertinggi", "terendah", "modus", "median"
]
"""What a row may hold of the rows above it."""

_SELISIH = Fraction(1, 100)  # of a weighted mean: weights are printed with two decimals
_BOBOT = Fraction(1, 3)  # the most that one unsur of a survey weighs
_BANYAK = 5
_ANTRE = 4096
CUKUP = 3
"""Rows of respondents, before it says something that another row equals a figure of theirs."""


class KolomRingkas:
    """
    The figures of one column: how often each is there, and what follows from that.

    All is kept as rows come in, since where many rows are in doubt each is held against those above
    it; and none of it takes longer the more figures there are.

    Attributes:
        n: How many figures there are.
        jumlah: Their sum.
        puncak: How often the most frequent is there.
        terendah: The lowest.
        tertinggi: The highest.
    """

    def __init__(self) -> None:
        """Begin without figures."""
        self.n, self.jumlah, self.puncak = 0, Fraction(), 0
        self.terendah = self.tertinggi = Fraction()
        self._banyak: dict[Fraction, int] = {}
        # The lower half, the highest first and with its sign turned, and the upper half.
        self._bawah: list[Fraction] = []
        self._atas: list[Fraction] = []
        self._n_bawah = 0
        self._skala: dict[int, KolomRingkas] = {}

    def tambah(self, angka: Fraction, n: int) -> None:
        """Count a figure."""
        baru = angka not in self._banyak
        banyak = self._banyak[angka] = self._banyak.get(angka, 0) + n
        if not self.n:
            self.terendah = self.tertinggi = angka
        self.terendah, self.tertinggi = min(self.terendah, angka), max(self.tertinggi, angka)
        self.n, self.jumlah = self.n + n, self.jumlah + n * angka
        self.puncak = max(self.puncak, banyak)
        if self._bawah and angka > -self._bawah[0]:
            if baru:
                heappush(self._atas, angka)
        else:
            self._n_bawah += n
            if baru:
                heappush(self._bawah, -angka)
        self._setimbang()
        for tertinggi, isi in self._skala.items():
            if 1 <= angka <= tertinggi:
                isi.tambah(angka, n)

    def _setimbang(self) -> None:
        """Let the highest of the lower half be the one in the middle."""
        tengah = (self.n - 1) // 2
        while self._n_bawah <= tengah:
            naik = heappop(self._atas)
            heappush(self._bawah, -naik)
            self._n_bawah += self._banyak[naik]
        while self._n_bawah - self._banyak[-self._bawah[0]] > tengah:
            turun = -heappop(self._bawah)
            heappush(self._atas, turun)
            self._n_bawah -= self._banyak[turun]

    def di_skala(self, tertinggi: int) -> "KolomRingkas":
        """Return the column without zeros and whatever else is off a scale; itself without such."""
        if not self.n or (self.terendah >= 1 and self.tertinggi <= tertinggi):
            return self
        if tertinggi not in self._skala:
            hasil = self._skala[tertinggi] = KolomRingkas()
            for angka, n in self._banyak.items():
                if 1 <= angka <= tertinggi:
                    hasil.tambah(angka, n)
        return self._skala[tertinggi]

    def modus(self, angka: Fraction) -> bool:
        """Return whether no figure is there more often."""
        return self._banyak.get(angka) == self.puncak

    def median(self, angka: Fraction) -> bool:
        """Return whether a figure is in the middle, or between the two there."""
        bawah = -self._bawah[0]
        atas = bawah if self._n_bawah > self.n // 2 else self._atas[0]
        return angka in (bawah, atas, (bawah + atas) / 2)


class Ringkasan:
    """Figures of the rows seen so far, all of them and those since the last such row."""

    def __init__(self, banyak: int) -> None:
        """
        Begin without rows.

        Args:
            banyak: How many unsur there are.
        """
        self._semua = [KolomRingkas() for _ in range(banyak)]
        self._bagian = self._semua
        self._antre: list[Ciri] = []
        self.n = 0

    def tambah(self, baris: Ciri) -> None:
        """Count a row of a respondent."""
        self.n += 1
        self._antre.append(baris)
        if len(self._antre) >= _ANTRE:  # each keeps its block
            self._hitung()

    def mulai_bagian(self) -> None:
        """Begin a part of the table: its sums are of the rows from here."""
        self._hitung()
        self._bagian = [KolomRingkas() for _ in self._semua]

    def _hitung(self) -> None:
        """Count what waits; most tables have no row that is held against those above it."""
        semua = (c.jawab for c in self._antre)
        for kolom, utuh, bagian in zip(
            zip(*semua, strict=True), self._semua, self._bagian, strict=False
        ):
            for teks, n in Counter(kolom).items():
                if (angka := angka_sel(teks)) is not None:
                    utuh.tambah(angka, n)
                    if bagian is not utuh:
                        bagian.tambah(angka, n)
        self._antre.clear()

    def cocok(self, jawab: Sequence[str]) -> frozenset[Ukuran]:
        """Return what a row can hold of the rows so far; empty if it is nothing of all that."""
        self._hitung()
        angka = [angka_sel(t) for t in jawab]
        if not any(a is not None for a in angka):
            return frozenset()
        hasil = set[Ukuran]()
        for utuh in (self._semua, self._bagian)[: 1 + (self._bagian is not self._semua)]:
            hasil.update(self._cocok(angka, jawab, utuh))
            # 0, 9 … stand for no answer, and whoever adds up may know.
            for tertinggi in (len(SKALA), SKALA_TERTINGGI):
                kolom = [isi.di_skala(tertinggi) for isi in utuh]
                lain = [a is not b for a, b in zip(kolom, utuh, strict=True)]
                # Of no answers there is no sum but 0, and no mean.
                hampa = any(
                    a and not isi.n for a, isi in compress(zip(angka, kolom, strict=True), lain)
                )
                if any(lain) and not hampa:
                    hasil.update(self._cocok(angka, jawab, kolom))
        return frozenset(hasil)

    def _cocok(
        self,
        angka: Sequence[Fraction | None],
        jawab: Sequence[str],
        kolom: Sequence[KolomRingkas],
    ) -> Iterator[Ukuran]:
        ada = [
            (a, _ketelitian(t), isi)
            for a, t, isi in zip(angka, jawab, kolom, strict=True)
            if a is not None and isi.n
        ]
        if len(ada) * 2 < len(jawab):
            return
        # A formula that goes wrong in one column makes no respondent of the row, unless what it
        # gives is what a respondent alone would have written.
        boleh = len(ada) > _BANYAK and ada[0][2].n >= CUKUP
        rata = [isi.jumlah / isi.n for _, _, isi in ada]
        berjumlah = any(isi.n > 1 for _, _, isi in ada)
        if berjumlah and _cukup((a for a, _, isi in ada if a != isi.jumlah), boleh=boleh):
            yield "jumlah"
        pasangan = zip(ada, rata, strict=True)
        if _cukup((a for (a, teliti, _), r in pasangan if abs(a - r) > teliti), boleh=boleh):
            yield "rata"
        nisbah = [a / r for (a, _, _), r in zip(ada, rata, strict=True) if r]
        if nisbah and max(nisbah) < _BOBOT and max(nisbah) - min(nisbah) <= _SELISIH:
            yield "tertimbang"
        if all(a == isi.tertinggi for a, _, isi in ada):
            yield "tertinggi"
        if all(a == isi.terendah for a, _, isi in ada):
            yield "terendah"
        if all(isi.modus(a) for a, _, isi in ada):
            yield "modus"
        if all(isi.median(a) for a, _, isi in ada):
            yield "median"


def _cukup(beda: Iterable[Fraction], *, boleh: bool) -> bool:
    """Return whether of what differs there is nothing, or one answer where that may be."""
    beda = list(beda)
    return not beda or (boleh and len(beda) == 1 and str(beda[0]) in SKALA)


def _ketelitian(teks: str) -> Fraction:
    """
    Return how far a printed number may be from the exact one.

    Examples:
        >>> str(_ketelitian("3,41")), str(_ketelitian(" 3.4 ")), str(_ketelitian("3"))
        ('1/200', '1/20', '1/2')
    """
    _, _, desimal = teks.strip().replace(",", ".").partition(".")
    return Fraction(1, 2 * 10 ** min(len(desimal), 12))
