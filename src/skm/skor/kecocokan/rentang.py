"""
Intervals of exact values: what rounds to a figure, what two of them share.

The ends of an interval count or do not: half-way between two figures is where the ways of
rounding differ.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from skm.model.kecocokan import PembulatanAkhir, Rentang


def titik(nilai: Fraction) -> Rentang:
    """Return the interval of a single value."""
    return Rentang(bawah=nilai, atas=nilai)


def dari_isi(isi: Sequence[int], satuan: Fraction) -> Rentang:
    """Return the interval from the first to the last of *isi*, rising, in units."""
    return Rentang(bawah=isi[0] * satuan, atas=isi[-1] * satuan)


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


def sumber_satu(isi: int, desimal: int) -> Rentang:
    """Return all values that become so many units of the last decimal when they are rounded."""
    nilai = Fraction(isi, 10**desimal)
    return sumber_pembulatan(nilai, nilai, desimal)


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


def irisan(a: Rentang, b: Rentang) -> Rentang | None:
    """Return what two intervals share; None if that is nothing."""
    bawah = max((a.bawah, not a.bawah_termasuk), (b.bawah, not b.bawah_termasuk))
    atas = min((a.atas, a.atas_termasuk), (b.atas, b.atas_termasuk))
    if bawah[0] > atas[0] or (bawah[0] == atas[0] and (bawah[1] or not atas[1])):
        return None
    return Rentang(bawah=bawah[0], atas=atas[0], bawah_termasuk=not bawah[1], atas_termasuk=atas[1])


def di_dalam(nilai: Fraction, rentang: Rentang) -> bool:
    """Return whether a value lies in an interval."""
    return irisan(titik(nilai), rentang) is not None


def dekat(nilai: Fraction, a: Rentang, b: Rentang) -> Fraction:
    """Return *nilai* if it is in both intervals, else the middle of what they share."""
    bersama = irisan(a, b)
    assert bersama is not None  # noqa: S101 - one was made from the other
    return nilai if di_dalam(nilai, bersama) else (bersama.bawah + bersama.atas) / 2


def balik(rentang: Rentang) -> Rentang:
    """Return an interval times -1."""
    return Rentang(
        bawah=-rentang.atas,
        atas=-rentang.bawah,
        bawah_termasuk=rentang.atas_termasuk,
        atas_termasuk=rentang.bawah_termasuk,
    )


def kali(rentang: Rentang, faktor: Fraction | int) -> Rentang:
    """Return an interval times a factor of 0 or more."""
    return Rentang(
        bawah=rentang.bawah * faktor,
        atas=rentang.atas * faktor,
        bawah_termasuk=rentang.bawah_termasuk,
        atas_termasuk=rentang.atas_termasuk,
    )
