"""
Sets of exact values, and whether a sum over them can fall within an interval.

A printed mean stands for many: every total that rounds to it or, where nobody knows how many
answered, every real number that does.  What remains exact is the question "is there a choice, one
value from each set, whose sum lies here?".  It is answered backwards: from the interval the values
of one set after the other are taken off, and what then remains acceptable is a union of
intervals, each at least as wide as the first.  Those that overlap are merged, so that there are
never more of them than fit side by side into the range of the sum, however many choices there are.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import floor, gcd, lcm

import attrs

from skm.model.kecocokan import Rentang
from skm.skor.kecocokan.rentang import dekat, irisan, kelipatan
from skm.skor.kecocokan.sumbangan import Sumbangan, isi_terdekat

Potong = tuple[int, int]
"""A closed interval of whole numbers."""

_Tingkat = tuple[Sequence[int], tuple[Sumbangan, ...]]
"""Sums of sets with a common step, rising, and the sets."""

_BIT_TERBANYAK = 2**20
"""Sums that lie closer together than this are kept one by one."""


class HimpunanJumlah:
    """
    All sums of one value from each of several sets.

    Attributes:
        rentang: From the least sum to the largest; not every value in between need be a sum.
        kata: The sum if every figure is taken at its word.
    """

    def __init__(self, semua: Sequence[Sumbangan]) -> None:
        self._semua = tuple(semua)
        self._nyata = tuple(s for s in semua if s.isi is None)
        satuan = [s.satuan for s in semua if s.isi is not None]
        sama = lcm(*(s.denominator for s in satuan))
        # In units of their greatest common measure all values are whole, and as dense as can be.
        self._skala = Fraction(sama, gcd(*((s * sama).numerator for s in satuan)) or 1)
        self._rentang_nyata = _jumlah_rentang(self._nyata)
        self.rentang = _jumlah_rentang(self._semua)
        self.kata = sum((s.kata for s in self._semua), Fraction(0))
        # Sets with one common step add up to a set with that step: one level for all of them.
        self._tingkat: list[_Tingkat] = []
        per_langkah: dict[int, list[Sumbangan]] = {}
        for s in self._semua:
            isi = () if s.isi is None else self._berskala(s)
            if len(isi) == 1 or isinstance(isi, range):
                langkah = isi.step if isinstance(isi, range) else 0
                per_langkah.setdefault(langkah, []).append(s)
            elif isi:
                self._tingkat.append((isi, (s,)))
        for langkah, anggota in per_langkah.items():
            skala = [self._berskala(s) for s in anggota]
            awal, akhir = sum(i[0] for i in skala), sum(i[-1] for i in skala)
            self._tingkat.append((range(awal, akhir + 1, langkah or 1), tuple(anggota)))
        self._tingkat = self._tingkat or [(range(1), ())]  # only real numbers
        # The last level is looked up and not gone through, so that should be the longest.
        self._tingkat.sort(key=lambda t: len(t[0]))

    def _berskala(self, s: Sumbangan) -> Sequence[int]:
        """Return the values of a set over the common denominator, rising."""
        assert s.isi is not None  # noqa: S101 - asked for where there are such values
        kali = (s.satuan * self._skala).numerator
        if not kali:
            return (0,)
        isi = s.isi if kali > 0 else s.isi[::-1]
        if isinstance(isi, range) and len(isi) > 1:
            return range(isi[0] * kali, isi[-1] * kali + 1, abs(kali))
        return tuple(v * kali for v in isi)

    def ada(self, sasaran: Rentang) -> bool:
        """Return whether any sum lies in an interval."""
        if irisan(sasaran, self.rentang) is None:
            return False
        if self._bit:
            boleh, awal = self._boleh(sasaran), sum(isi[0] for isi, _ in self._tingkat)
            return bool(_bit_antara(self._bit[-1], boleh.start - awal, boleh.stop - awal))
        isi, _ = self._tingkat[-1]
        return any(_potong(isi, bawah, atas) for bawah, atas in self._mundur(sasaran)[-1])

    @cached_property
    def _bit(self) -> tuple[int, ...]:
        """
        All sums of the first levels as bits, counted from the least one, for every number of them.

        Empty where there would be too many bits, or where there is nothing to add up.
        """
        lebar = sum(isi[-1] - isi[0] for isi, _ in self._tingkat)
        if len(self._tingkat) == 1 or lebar > _BIT_TERBANYAK:
            return ()
        semua = [1]
        for isi, _ in self._tingkat:
            bit = semua[-1]
            if isinstance(isi, range):
                ada = 1  # how many steps are in already; each turn doubles them
                while ada < len(isi):
                    tambah = min(ada, len(isi) - ada)
                    bit |= bit << tambah * isi.step
                    ada += tambah
            else:
                dasar, bit = bit, 0
                for v in isi:
                    bit |= dasar << v - isi[0]
            semua.append(bit)
        return tuple(semua)

    def pilih(self, sasaran: Rentang) -> tuple[Fraction, ...]:
        """
        Return one value of each figure, near its word, whose sum lies in an interval.

        Args:
            sasaran: An interval for which `ada` is true.
        """
        hasil: dict[int, Fraction] = {}
        jumlah = 0
        pecahan = self._pecah_bit(sasaran) if self._bit else self._pecah_selang(sasaran)
        for terpilih, (_, anggota) in pecahan:
            jumlah += terpilih
            self._bagi(terpilih, anggota, hasil)
        self._bagi_nyata(sasaran, jumlah / self._skala, hasil)
        return tuple(hasil[id(s)] for s in self._semua)

    def _pecah_bit(self, sasaran: Rentang) -> Iterator[tuple[int, _Tingkat]]:
        """Yield what each level adds, the last one first, with the bits of all sums."""
        boleh, awal = self._boleh(sasaran), sum(isi[0] for isi, _ in self._tingkat)
        mulai = max(boleh.start - awal, 0)
        bit = _bit_antara(self._bit[-1], mulai, boleh.stop - awal)
        kata = (
            floor(self._kata([s for _, anggota in self._tingkat for s in anggota])) - awal - mulai
        )
        jumlah = awal + mulai + _bit_terdekat(bit, kata)
        for tingkat, sebelum in zip(reversed(self._tingkat), self._bit[-2::-1], strict=True):
            isi, anggota = tingkat
            awal -= isi[0]
            mungkin = (v for v in _menjauh(isi, self._kata(anggota)) if v <= jumlah - awal)
            terpilih = next(v for v in mungkin if sebelum >> jumlah - v - awal & 1)
            jumlah -= terpilih
            yield terpilih, tingkat

    def _pecah_selang(self, sasaran: Rentang) -> Iterator[tuple[int, _Tingkat]]:
        """Yield what each level adds, the last one first, with acceptable intervals."""
        jumlah = 0
        for tingkat, boleh in zip(
            reversed(self._tingkat), reversed(self._mundur(sasaran)), strict=True
        ):
            isi, anggota = tingkat
            kata = self._kata(anggota)
            calon = [
                isi_terdekat(ada, kata)
                for bawah, atas in boleh
                if (ada := _potong(isi, bawah - jumlah, atas - jumlah))
            ]
            terpilih = min(calon, key=lambda c: abs(c - kata))
            jumlah += terpilih
            yield terpilih, tingkat

    def _kata(self, anggota: Sequence[Sumbangan]) -> Fraction:
        return sum((s.kata for s in anggota), Fraction(0)) * self._skala

    def _mundur(self, sasaran: Rentang) -> list[list[Potong]]:
        """Return for every level which sums of it and the later ones are acceptable."""
        bulat_ = self._boleh(sasaran)
        boleh: list[Potong] = [(bulat_[0], bulat_[-1])] if bulat_ else []
        semua = [boleh]
        sisa_bawah = sum(isi[0] for isi, _ in self._tingkat)
        sisa_atas = sum(isi[-1] for isi, _ in self._tingkat)
        for isi, _ in self._tingkat[:-1]:
            sisa_bawah, sisa_atas = sisa_bawah - isi[0], sisa_atas - isi[-1]
            boleh = _kurangi(boleh, isi, sisa_bawah, sisa_atas)
            semua.append(boleh)
        return semua

    def _boleh(self, sasaran: Rentang) -> range:
        """Return which sums of the levels lie in an interval together with real numbers."""
        nyata = self._rentang_nyata
        lebar = Rentang(
            bawah=(sasaran.bawah - nyata.atas) * self._skala,
            atas=(sasaran.atas - nyata.bawah) * self._skala,
            bawah_termasuk=sasaran.bawah_termasuk and nyata.atas_termasuk,
            atas_termasuk=sasaran.atas_termasuk and nyata.bawah_termasuk,
        )
        return kelipatan(lebar, 0)

    def _bagi(self, jumlah: int, anggota: Sequence[Sumbangan], hasil: dict[int, Fraction]) -> None:
        """Divide the sum of sets with a common step among them, near their words."""
        skala = [self._berskala(s) for s in anggota]
        terpilih = [
            isi_terdekat(i, s.kata * self._skala) for i, s in zip(skala, anggota, strict=True)
        ]
        for i, isi in enumerate(skala):
            kurang = jumlah - sum(terpilih)
            terpilih[i] = min(max(terpilih[i] + kurang, isi[0]), isi[-1])
        for s, nilai in zip(anggota, terpilih, strict=True):
            kali = (s.satuan * self._skala).numerator
            hasil[id(s)] = s.asal(nilai // kali if kali else 0)

    def _bagi_nyata(self, sasaran: Rentang, jumlah: Fraction, hasil: dict[int, Fraction]) -> None:
        """Choose the real numbers among the figures so that the whole sum lies in *sasaran*."""
        if not self._nyata:
            return
        rentang = self._rentang_nyata
        kata = sum((s.kata for s in self._nyata), Fraction(0))
        geser = attrs.evolve(sasaran, bawah=sasaran.bawah - jumlah, atas=sasaran.atas - jumlah)
        nilai = dekat(kata, geser, rentang)
        for s in self._nyata:
            if nilai == kata or not s.bobot:
                hasil[id(s)] = s.butir.kata
            else:
                bagian = (nilai - rentang.bawah) / (rentang.atas - rentang.bawah)
                bagian = bagian if s.bobot > 0 else 1 - bagian
                asal = s.butir.rentang
                hasil[id(s)] = asal.bawah + bagian * (asal.atas - asal.bawah)


def _jumlah_rentang(semua: Sequence[Sumbangan]) -> Rentang:
    return Rentang(
        bawah=sum((s.rentang.bawah for s in semua), Fraction(0)),
        atas=sum((s.rentang.atas for s in semua), Fraction(0)),
        bawah_termasuk=all(s.rentang.bawah_termasuk for s in semua),
        atas_termasuk=all(s.rentang.atas_termasuk for s in semua),
    )


def _potong(isi: Sequence[int], bawah: int, atas: int) -> Sequence[int]:
    """Return those of *isi*, rising, from *bawah* to *atas*."""
    return isi[bisect_left(isi, bawah) : bisect_right(isi, atas)]


def _bit_antara(bit: int, bawah: int, sebelum: int) -> int:
    """Return the bits from *bawah* on and before *sebelum*, the first of them lowest."""
    bawah = max(bawah, 0)
    return bit >> bawah & (1 << max(sebelum - bawah, 0)) - 1


def _bit_terdekat(bit: int, tempat: int) -> int:
    """
    Return the place of a bit that is set: the nearest from *tempat* down, else the lowest.

    Examples:
        >>> [_bit_terdekat(0b101000, tempat) for tempat in (-1, 2, 3, 4, 5, 9)]
        [3, 3, 3, 3, 5, 5]
    """
    tempat = max(tempat, 0)
    if di_bawah := bit & (2 << tempat) - 1:
        return di_bawah.bit_length() - 1
    return (bit & -bit).bit_length() - 1


def _menjauh(isi: Sequence[int], nilai: Fraction) -> Iterator[int]:
    """
    Yield *isi*, rising, in the order of the distance from a value.

    Examples:
        >>> jauh = _menjauh((0, 2, 5, 9), Fraction(7, 2))
        >>> next(jauh), next(jauh), next(jauh), next(jauh)
        (2, 5, 0, 9)
    """
    atas = bisect_left(isi, nilai)
    bawah = atas - 1
    while True:  # whoever asks finds one before there are no more
        if atas == len(isi) or (bawah >= 0 and nilai - isi[bawah] <= isi[atas] - nilai):
            yield isi[bawah]
            bawah -= 1
        else:
            yield isi[atas]
            atas += 1


def _langkah_terbesar(isi: Sequence[int]) -> int:
    """Return the largest distance between neighbours."""
    if isinstance(isi, range):
        return isi.step
    return max((b - a for a, b in pairwise(isi)), default=1)


def _kurangi(
    boleh: Sequence[Potong], isi: Sequence[int], sisa_bawah: int, sisa_atas: int
) -> list[Potong]:
    """Take every value of a set off every interval; keep what later levels can still reach."""
    langkah = _langkah_terbesar(isi)
    jadi: list[Potong] = []
    for bawah, atas in boleh:
        if atas - bawah + 1 >= langkah:  # what is left of the interval has no gaps
            jadi.append((bawah - isi[-1], atas - isi[0]))
        else:
            jadi += [
                (bawah - v, atas - v) for v in _potong(isi, bawah - sisa_atas, atas - sisa_bawah)
            ]
    jadi.sort()
    gabung: list[Potong] = []
    for bawah, atas in jadi:
        if gabung and bawah <= gabung[-1][1] + 1:
            gabung[-1] = (gabung[-1][0], max(gabung[-1][1], atas))
        else:
            gabung.append((bawah, atas))
    return gabung
