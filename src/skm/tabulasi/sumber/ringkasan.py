"""Whether a row holds sums, means or the like of the rows above it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from skm.model.jawaban import SKALA
from skm.tabulasi.sumber.pola import Ciri, angka_sel

Ukuran: TypeAlias = Literal[
    "jumlah", "rata", "tertimbang", "tertinggi", "terendah", "modus", "median"
]
"""What a row may hold of the rows above it."""

_SELISIH = Fraction(1, 100)  # of a weighted mean: weights are printed with two decimals
_BOBOT = Fraction(1, 3)  # the most that one unsur of a survey weighs
_BANYAK = 5
CUKUP = 3
"""Rows of respondents, before it says something that another row equals a figure of theirs."""


class Ringkasan:
    """Figures of the rows seen so far, all of them and those since the last such row."""

    def __init__(self, banyak: int) -> None:
        """
        Begin without rows.

        Args:
            banyak: How many unsur there are.
        """
        self._semua = [Counter[Fraction]() for _ in range(banyak)]
        self._bagian = [Counter[Fraction]() for _ in range(banyak)]
        self._antre: list[Ciri] = []
        self.n = 0

    def tambah(self, baris: Ciri) -> None:
        """Count a row of a respondent."""
        self.n += 1
        self._antre.append(baris)

    def mulai_bagian(self) -> None:
        """Begin a part of the table: its sums are of the rows from here."""
        self._hitung()
        for bagian in self._bagian:
            bagian.clear()

    def _hitung(self) -> None:
        """Count what waits; most tables have no row that is held against those above it."""
        semua = (c.jawab for c in self._antre)
        for kolom, utuh, bagian in zip(
            zip(*semua, strict=True), self._semua, self._bagian, strict=False
        ):
            for teks, n in Counter(kolom).items():
                if (angka := angka_sel(teks)) is not None:
                    utuh[angka] += n
                    bagian[angka] += n
        self._antre.clear()

    def cocok(self, jawab: Sequence[str]) -> frozenset[Ukuran]:
        """Return what a row can hold of the rows so far; empty if it is nothing of all that."""
        self._hitung()
        angka = [angka_sel(t) for t in jawab]
        if not any(a is not None for a in angka):
            return frozenset()
        return frozenset(self._cocok(angka, jawab, self._semua)) | frozenset(
            self._cocok(angka, jawab, self._bagian)
        )

    def _cocok(
        self,
        angka: Sequence[Fraction | None],
        jawab: Sequence[str],
        kolom: Sequence[Counter[Fraction]],
    ) -> Iterator[Ukuran]:
        ada = [
            (a, _ketelitian(t), isi)
            for a, t, isi in zip(angka, jawab, kolom, strict=True)
            if a is not None and isi
        ]
        if len(ada) * 2 < len(jawab):
            return
        # A formula that goes wrong in one column makes no respondent of the row, unless what it
        # gives is what a respondent alone would have written.
        boleh = len(ada) > _BANYAK and ada[0][2].total() >= CUKUP
        rata = [_jumlah(isi) / isi.total() for _, _, isi in ada]
        if _cukup((a for a, _, isi in ada if a != _jumlah(isi)), boleh=boleh):
            yield "jumlah"
        pasangan = zip(ada, rata, strict=True)
        if _cukup((a for (a, teliti, _), r in pasangan if abs(a - r) > teliti), boleh=boleh):
            yield "rata"
        nisbah = [a / r for (a, _, _), r in zip(ada, rata, strict=True) if r]
        if nisbah and max(nisbah) < _BOBOT and max(nisbah) - min(nisbah) <= _SELISIH:
            yield "tertimbang"
        if all(a == max(isi) for a, _, isi in ada):
            yield "tertinggi"
        if all(a == min(isi) for a, _, isi in ada):
            yield "terendah"
        if all(isi[a] == max(isi.values()) for a, _, isi in ada):
            yield "modus"
        if all(a in _median(isi) for a, _, isi in ada):
            yield "median"


def _cukup(beda: Iterable[Fraction], *, boleh: bool) -> bool:
    """Return whether of what differs there is nothing, or one answer where that may be."""
    beda = list(beda)
    return not beda or (boleh and len(beda) == 1 and str(beda[0]) in SKALA)


def _jumlah(isi: Counter[Fraction]) -> Fraction:
    return sum((a * n for a, n in isi.items()), Fraction())


def _median(isi: Counter[Fraction]) -> tuple[Fraction, ...]:
    urut = sorted(isi.elements())
    n = len(urut)
    bawah, atas = urut[(n - 1) // 2], urut[n // 2]
    return bawah, atas, (bawah + atas) / 2


def _ketelitian(teks: str) -> Fraction:
    """Return how far a printed number may be from the exact one."""
    _, _, desimal = teks.strip().replace(",", ".").partition(".")
    return Fraction(1, 2 * 10 ** min(len(desimal), 12))
