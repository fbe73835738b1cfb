"""What one figure adds to a sum: after its weight, and after the roundings on the way."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from fractions import Fraction

import attrs

from skm.dasar import Polos
from skm.exact import bulatkan
from skm.model.kecocokan import Rentang
from skm.skor.kecocokan.rentang import (
    balik,
    bulat,
    bulatkan_rentang,
    dari_isi,
    dekat,
    kali,
    sumber_satu,
    titik,
)
from skm.skor.kecocokan.tercetak import Butir


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
        nilai = bulatkan(self.butir.kata, self.desimal) * self.bobot
        return bulatkan(nilai, self.desimal_tertimbang)

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
            sumber = sumber_satu(isi, self.desimal_tertimbang or 0)
            return dekat(kata, kali(sumber, 1 / abs(self.bobot)), self.butir.rentang)
        if self.desimal is None:
            return tengah * self.satuan_tengah
        if self.butir.diskret is None:
            return dekat(kata, sumber_satu(tengah, self.desimal), self.butir.rentang)
        pilihan = _cari(self.butir.diskret, self.butir.satuan, self.desimal, tengah)
        return isi_terdekat(pilihan, kata / self.butir.satuan) * self.butir.satuan

    def _cari_tengah(self, isi: int) -> int:
        assert self.tengah is not None  # noqa: S101 - asked for where there is one
        assert self.desimal_tertimbang is not None  # noqa: S101 - asked for after a rounding
        satuan = self.satuan_tengah * abs(self.bobot)
        pilihan = _cari(self.tengah, satuan, self.desimal_tertimbang, isi)
        return isi_terdekat(pilihan, self.butir.kata / self.satuan_tengah)


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
        rentang = dari_isi(tengah, satuan_tengah)
    besar, tanda = abs(bobot), -1 if bobot < 0 else 1
    isi, satuan = tengah, satuan_tengah * besar
    rentang = kali(rentang, besar) if besar else titik(besar)
    if desimal_tertimbang is not None:
        isi = (
            bulatkan_rentang(rentang, desimal_tertimbang)
            if tengah is None
            else _bulatkan_isi(tengah, satuan, desimal_tertimbang)
        )
        satuan = Fraction(1, 10**desimal_tertimbang)
        rentang = dari_isi(isi, satuan)
    return Sumbangan(
        butir=butir,
        bobot=bobot,
        desimal=desimal,
        desimal_tertimbang=desimal_tertimbang,
        tengah=tengah,
        satuan_tengah=satuan_tengah,
        isi=isi,
        satuan=satuan * tanda,
        rentang=rentang if tanda > 0 else balik(rentang),
    )


def _bulatkan_isi(isi: Sequence[int], satuan: Fraction, desimal: int) -> Sequence[int]:
    """Return what multiples of a unit become when they are rounded, rising, each once."""
    if satuan * 10**desimal <= 1 and isi[-1] - isi[0] < len(isi):
        # No step is longer than the last decimal, so none of its multiples is left out.
        return range(bulat(isi[0] * satuan, desimal), bulat(isi[-1] * satuan, desimal) + 1)
    return tuple(dict.fromkeys(bulat(v * satuan, desimal) for v in isi))


def _cari(isi: Sequence[int], satuan: Fraction, desimal: int, hasil: int) -> Sequence[int]:
    """Return which of *isi* become *hasil* when they are rounded."""

    def jadi(nilai: int) -> int:
        return bulat(nilai * satuan, desimal)

    return isi[bisect_left(isi, hasil, key=jadi) : bisect_right(isi, hasil, key=jadi)]


def isi_terdekat(isi: Sequence[int], nilai: Fraction) -> int:
    """Return which of *isi*, rising and not empty, is nearest to a value."""
    i = bisect_left(isi, nilai)
    return min(isi[max(0, i - 1) : i + 1], key=lambda v: abs(v - nilai))
