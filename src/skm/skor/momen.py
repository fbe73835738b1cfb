"""Second moments of answers, and square roots without a float."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import isqrt

from skm.exact import round_half_up
from skm.model import Statistik
from skm.model.tabulasi import jumlah_nilai


def koragam(statistik: Statistik) -> list[list[int]]:
    """
    Return n² times the covariance (with n) of every two unsur, as integers.

    Divided by n(n - 1) it is the covariance with n - 1.  Rows and columns are in the order of
    `Statistik.frekuensi`.
    """
    jumlah = [jumlah_nilai(f) for f in statistik.frekuensi.values()]
    k, n = len(jumlah), statistik.n
    matriks = [[0] * k for _ in range(k)]
    silang = iter(statistik.silang)
    for i in range(k):
        for j in range(i, k):
            matriks[i][j] = matriks[j][i] = n * next(silang) - jumlah[i] * jumlah[j]
    return matriks


def momen_jumlah(statistik: Statistik, bobot: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """
    Return what the weighted sums of each respondent's answers add up to, and their squares.

    Args:
        statistik: Counts over the respondents who answered every unsur.
        bobot: One weight per unsur, in the order of `Statistik.frekuensi`.

    Returns:
        Σ y and Σ y², exact, for y = Σ w x over the unsur.
    """
    k = len(statistik.frekuensi)
    silang = iter(statistik.silang)
    kuadrat = Fraction(0)
    for i in range(k):
        for j in range(i, k):
            kuadrat += (1 + (i != j)) * bobot[i] * bobot[j] * next(silang)
    return jumlah_berbobot(statistik, bobot), kuadrat


def jumlah_berbobot(statistik: Statistik, bobot: Sequence[Fraction]) -> Fraction:
    """Return the first of these two alone."""
    jumlah = (jumlah_nilai(f) for f in statistik.frekuensi.values())
    return sum((w * s for w, s in zip(bobot, jumlah, strict=True)), Fraction(0))


def ragam_contoh(n: Fraction | int, jumlah: Fraction, kuadrat: Fraction) -> Fraction:
    """Return the variance, with n - 1, of n figures of which Σ y and Σ y² are known."""
    return (n * kuadrat - jumlah**2) / (n * (n - 1))


def cetak_akar(kuadrat: Fraction, desimal: int, *, tanda: int = 1) -> Decimal:
    """
    Return the square root of *kuadrat*, 0 or more, rounded half-up to so many decimals.

    Exact: whether the root reaches the next half is decided on integers.

    Args:
        kuadrat: The square.
        desimal: Decimals to keep.
        tanda: Sign of the root: -1, 0 or 1.

    Examples:
        >>> cetak_akar(Fraction(2), 4), cetak_akar(Fraction(1, 4), 0)
        (Decimal('1.4142'), Decimal('1'))
    """
    dua_kali = isqrt(4 * 100**desimal * kuadrat.numerator // kuadrat.denominator)
    return round_half_up(Fraction(tanda * ((dua_kali + 1) // 2), 10**desimal), desimal)
