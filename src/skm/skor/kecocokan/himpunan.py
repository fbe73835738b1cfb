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
from math import ceil, floor, gcd, lcm

import attrs

from skm.dasar import Polos
from skm.exact import round_half_up
from skm.model.kecocokan import PembulatanAkhir, Rentang


def bulat(nilai: Fraction, desimal: int) -> int:
    """Return `round_half_up` of *nilai*, counted in units of the last decimal."""
    satuan: int = 10**desimal
    besar = (2 * abs(nilai.numerator) * satuan + nilai.denominator) // (2 * nilai.denominator)
    return besar if nilai >= 0 else -besar


def sumber_pembulatan(
    bawah: Fraction,
    atas: Fraction,
    desimal: int,
    cara: PembulatanAkhir = PembulatanAkhir.SETENGAH_KE_ATAS,
) -> Rentang:
    """
    Return all values that become a figure from *bawah* to *atas* when they are rounded.

    Args:
        bawah: Lowest figure, a multiple of the last decimal.
        atas: Highest figure.
        desimal: Decimals of the figures.
        cara: How values are rounded: halves away from zero, halves to even, or cut off.
    """
    satuan = Fraction(1, 10**desimal)
    if cara is PembulatanAkhir.DIPOTONG:
        return Rentang(
            bawah=bawah if bawah > 0 else bawah - satuan,
            atas=atas if atas < 0 else atas + satuan,
            bawah_termasuk=bawah > 0,
            atas_termasuk=atas < 0,
        )
    genap = cara is PembulatanAkhir.SETENGAH_GENAP
    return Rentang(
        bawah=bawah - satuan / 2,
        atas=atas + satuan / 2,
        bawah_termasuk=(bawah / satuan) % 2 == 0 if genap else bawah > 0,
        atas_termasuk=(atas / satuan) % 2 == 0 if genap else atas < 0,
    )


def irisan(a: Rentang, b: Rentang) -> Rentang | None:
    """Return what two intervals share; None if that is nothing."""
    bawah = max((a.bawah, not a.bawah_termasuk), (b.bawah, not b.bawah_termasuk))
    atas = min((a.atas, a.atas_termasuk), (b.atas, b.atas_termasuk))
    if bawah[0] > atas[0] or (bawah[0] == atas[0] and (bawah[1] or not atas[1])):
        return None
    return Rentang(bawah=bawah[0], atas=atas[0], bawah_termasuk=not bawah[1], atas_termasuk=atas[1])


def di_dalam(nilai: Fraction, rentang: Rentang) -> bool:
    """Return whether a value lies in an interval."""
    titik = Rentang(bawah=nilai, atas=nilai)
    return irisan(titik, rentang) is not None


def kelipatan(rentang: Rentang, desimal: int) -> range:
    """Return the multiples of the last decimal in an interval, in units of it."""
    bawah, atas = rentang.bawah * 10**desimal, rentang.atas * 10**desimal
    awal = ceil(bawah) if rentang.bawah_termasuk else floor(bawah) + 1
    akhir = floor(atas) if rentang.atas_termasuk else ceil(atas) - 1
    return range(awal, akhir + 1)


def bulatkan_rentang(rentang: Rentang, desimal: int) -> range:
    """Return what the values of an interval become half-up, in units of the last decimal."""
    satuan = Fraction(1, 10**desimal)
    ujung = [bulat(rentang.bawah, desimal), bulat(rentang.atas, desimal)]
    # An open end that lies half-way itself is not there to be rounded away from zero.
    for i, (nilai, termasuk, geser) in enumerate(
        (
            (rentang.bawah, rentang.bawah_termasuk, 1),
            (rentang.atas, rentang.atas_termasuk, -1),
        )
    ):
        if not termasuk and (nilai / satuan).denominator == 2 and nilai * geser < 0:
            ujung[i] += geser
    return range(ujung[0], ujung[1] + 1)


# ---------------------------------------------------------------- what one figure adds


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Butir(Polos):
    """
    All values that one figure may stand for.

    Attributes:
        diskret: Whole multiples of `satuan`; None where it may be any real number of `rentang`.
        satuan: 1/n for totals of n answers.
        rentang: From the lowest value to the highest.
        kata: The value taken at its word.
    """

    diskret: range | None
    satuan: Fraction
    rentang: Rentang
    kata: Fraction


def butir_tepat(nilai: Fraction) -> Butir:
    """Return a figure that stands for itself."""
    return Butir(
        diskret=range(nilai.numerator, nilai.numerator + 1),
        satuan=Fraction(1, nilai.denominator),
        rentang=Rentang(bawah=nilai, atas=nilai),
        kata=nilai,
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sumbangan(Polos):
    """
    What one figure adds to the sum after its weight and its roundings.

    Attributes:
        butir: The figure.
        bobot: Its weight.
        desimal: Decimals to which the figure is rounded first; None: it is not.
        desimal_tertimbang: The same after the weight.
        tengah: The figure after the first rounding, in units of `satuan_tengah`; None where it
            is still any real number.
        satuan_tengah: That unit, without the weight.
        isi: What it adds, in units of `satuan`, rising; None where it is any real number of
            `rentang`.
        satuan: That unit, which has the sign of the weight.
        rentang: From the least it adds to the most.
    """

    butir: Butir
    bobot: Fraction
    desimal: int | None
    desimal_tertimbang: int | None
    tengah: Sequence[int] | None
    satuan_tengah: Fraction
    isi: Sequence[int] | None
    satuan: Fraction
    rentang: Rentang

    @property
    def kata(self) -> Fraction:
        """What the figure adds if it is taken at its word."""
        nilai = _bulatkan(self.butir.kata, self.desimal) * self.bobot
        return _bulatkan(nilai, self.desimal_tertimbang)

    def asal(self, isi: int) -> Fraction:
        """Return a value of the figure that adds so many units, near its word."""
        kata = self.butir.kata
        if self.desimal_tertimbang is None:
            tengah = isi if self.satuan else None
        else:
            tengah = None if self.tengah is None else self._cari_tengah(isi)
        if tengah is None:  # the figure is a real number here, or adds nothing in any case
            if not self.bobot:
                return kata
            sumber = _sumber(isi, self.desimal_tertimbang or 0)
            besar = abs(self.bobot)
            return _dekat(
                kata,
                attrs.evolve(sumber, bawah=sumber.bawah / besar, atas=sumber.atas / besar),
                self.butir.rentang,
            )
        if self.desimal is None:
            return tengah * self.satuan_tengah
        if self.butir.diskret is None:
            return _dekat(kata, _sumber(tengah, self.desimal), self.butir.rentang)
        pilihan = _cari(self.butir.diskret, self.butir.satuan, self.desimal, tengah)
        return _terdekat(pilihan, kata / self.butir.satuan) * self.butir.satuan

    def _cari_tengah(self, isi: int) -> int:
        assert self.tengah is not None  # noqa: S101 - asked for where there is one
        assert self.desimal_tertimbang is not None  # noqa: S101 - asked for after a rounding
        satuan = self.satuan_tengah * abs(self.bobot)
        pilihan = _cari(self.tengah, satuan, self.desimal_tertimbang, isi)
        return _terdekat(pilihan, self.butir.kata / self.satuan_tengah)


def _bulatkan(nilai: Fraction, desimal: int | None) -> Fraction:
    return nilai if desimal is None else Fraction(round_half_up(nilai, desimal))


def _sumber(isi: int, desimal: int) -> Rentang:
    nilai = Fraction(isi, 10**desimal)
    return sumber_pembulatan(nilai, nilai, desimal)


def _dekat(nilai: Fraction, a: Rentang, b: Rentang) -> Fraction:
    """Return *nilai* if it is in both intervals, else the middle of what they share."""
    bersama = irisan(a, b)
    assert bersama is not None  # noqa: S101 - one was made from the other
    return nilai if di_dalam(nilai, bersama) else (bersama.bawah + bersama.atas) / 2


def _cari(isi: Sequence[int], satuan: Fraction, desimal: int, hasil: int) -> Sequence[int]:
    """Return which of *isi* become *hasil* when they are rounded."""

    def jadi(nilai: int) -> int:
        return bulat(nilai * satuan, desimal)

    return isi[bisect_left(isi, hasil, key=jadi) : bisect_right(isi, hasil, key=jadi)]


def _terdekat(isi: Sequence[int], nilai: Fraction) -> int:
    """Return which of *isi*, rising and not empty, is nearest to a value."""
    i = bisect_left(isi, nilai)
    return min(isi[max(0, i - 1) : i + 1], key=lambda v: abs(v - nilai))


def _bulatkan_isi(isi: Sequence[int], satuan: Fraction, desimal: int) -> Sequence[int]:
    """Return what multiples of a unit become when they are rounded, rising, each once."""
    if satuan * 10**desimal <= 1 and isi[-1] - isi[0] < len(isi):
        # No step is longer than the last decimal, so none of its multiples is left out.
        return range(bulat(isi[0] * satuan, desimal), bulat(isi[-1] * satuan, desimal) + 1)
    return tuple(dict.fromkeys(bulat(v * satuan, desimal) for v in isi))


def sumbangan(
    butir: Butir, bobot: Fraction, desimal: int | None, desimal_tertimbang: int | None
) -> Sumbangan:
    """
    Return what a figure may add to a sum.

    Args:
        butir: The figure.
        bobot: Its weight, of any sign.
        desimal: Decimals to which it is rounded half-up first; None: it is not.
        desimal_tertimbang: The same for its product with the weight.
    """
    tengah: Sequence[int] | None = butir.diskret
    satuan_tengah, rentang = butir.satuan, butir.rentang
    if desimal is not None:
        satuan_tengah = Fraction(1, 10**desimal)
        tengah = (
            bulatkan_rentang(rentang, desimal)
            if butir.diskret is None
            else _bulatkan_isi(butir.diskret, butir.satuan, desimal)
        )
        rentang = Rentang(bawah=tengah[0] * satuan_tengah, atas=tengah[-1] * satuan_tengah)
    besar, tanda = abs(bobot), -1 if bobot < 0 else 1
    isi, satuan = tengah, satuan_tengah * besar
    rentang = attrs.evolve(rentang, bawah=rentang.bawah * besar, atas=rentang.atas * besar)
    if not besar:
        rentang = Rentang(bawah=besar, atas=besar)
    if desimal_tertimbang is not None:
        isi = (
            bulatkan_rentang(rentang, desimal_tertimbang)
            if tengah is None
            else _bulatkan_isi(tengah, satuan, desimal_tertimbang)
        )
        satuan = Fraction(1, 10**desimal_tertimbang)
        rentang = Rentang(bawah=isi[0] * satuan, atas=isi[-1] * satuan)
    return Sumbangan(
        butir=butir,
        bobot=bobot,
        desimal=desimal,
        desimal_tertimbang=desimal_tertimbang,
        tengah=tengah,
        satuan_tengah=satuan_tengah,
        isi=isi,
        satuan=satuan * tanda,
        rentang=rentang if tanda > 0 else _balik(rentang),
    )


def _balik(rentang: Rentang) -> Rentang:
    return Rentang(
        bawah=-rentang.atas,
        atas=-rentang.bawah,
        bawah_termasuk=rentang.atas_termasuk,
        atas_termasuk=rentang.bawah_termasuk,
    )


# ---------------------------------------------------------------- sums


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
                _terdekat(ada, kata)
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
        terpilih = [_terdekat(i, s.kata * self._skala) for i, s in zip(skala, anggota, strict=True)]
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
        nilai = _dekat(kata, geser, rentang)
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
    """Return the place of a bit that is set and near to *tempat*; there is one."""
    tempat = max(tempat, 0)
    if di_bawah := bit & (2 << tempat) - 1:
        return di_bawah.bit_length() - 1
    return (bit & -bit).bit_length() - 1


def _menjauh(isi: Sequence[int], nilai: Fraction) -> Iterator[int]:
    """Yield *isi*, rising, in the order of the distance from a value."""
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
