"""How an expression is written: numbers, and formulas as the functions that score compute them."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any

from skm.exact import desimal_tepat, round_half_up

PALING_BANYAK = 10
"""Decimals an expression shows of an exact figure; a konvensi rounds to no more."""
_PENYEBUT = 10**6


def angka(nilai: Fraction | Decimal | int) -> str:
    """
    Write an exact number: as a decimal if it is short, else as a fraction.

    Examples:
        >>> angka(Fraction(349, 100)), angka(Fraction(100, 29)), angka(Decimal("4.00"))
        ('3.49', '100/29', '4.00')
    """
    if isinstance(nilai, Decimal):
        return f"{nilai:f}"
    tepat = Fraction(nilai)
    desimal = desimal_tepat(tepat, PALING_BANYAK)
    return str(tepat) if desimal is None else f"{round_half_up(tepat, desimal):f}"


def deret(nilai: Iterable[Fraction | int]) -> list[str]:
    """
    Write exact numbers alike, so that they can be compared: as decimals, or over one denominator.

    Examples:
        >>> deret([Fraction(1, 3), Fraction(1, 2)]), deret([Fraction("3.4"), Fraction("3.49")])
        (['2/6', '3/6'], ['3.40', '3.49'])
    """
    semua = [Fraction(n) for n in nilai]
    desimal = [d for n in semua if (d := desimal_tepat(n, PALING_BANYAK)) is not None]
    if len(desimal) == len(semua):
        terbanyak = max(desimal, default=0)
        return [f"{round_half_up(n, terbanyak):f}" for n in semua]
    penyebut = lcm(*(n.denominator for n in semua))
    if penyebut > _PENYEBUT:
        return [str(n) for n in semua]
    return [f"{n.numerator * (penyebut // n.denominator)}/{penyebut}" for n in semua]


def jumlah(nilai: Iterable[Fraction | int]) -> str:
    """Write a sum."""
    return " + ".join(deret(nilai))


_TAMBAH, _KALI, _SATU = 1, 2, 3
"""How closely the parts of an expression hold together: a sum, a product, a single number."""


class Tertulis(Fraction):
    """
    A number that remembers the expression it came from.

    What is computed with it is such a number again, so that a formula is written by the very
    function that computes it.

    Attributes:
        teks: The expression.
        ikat: How closely it holds together.

    Examples:
        >>> n, y = Tertulis(29), Tertulis(Fraction("3.5"))
        >>> hasil = (n * y - 1) / (n * (n - 1))
        >>> str(hasil), hasil.teks
        ('201/1624', '(29 * 3.5 - 1) / (29 * (29 - 1))')
    """

    __slots__ = ("ikat", "teks")

    teks: str
    ikat: int

    def __new__(cls, nilai: Fraction | int, teks: str = "", ikat: int = _SATU) -> "Tertulis":
        """Write a number that comes from nowhere, or one with its expression."""
        diri = super().__new__(cls, nilai)
        diri.teks = teks or angka(nilai)
        # A fraction holds together no better than the division it looks like.
        diri.ikat = _KALI if "/" in diri.teks and not teks else ikat
        return diri

    def __add__(self, lain: Any) -> Any:
        return _gabung(self, "+", lain)

    def __radd__(self, lain: Any) -> Any:
        # A sum of many begins with nothing.
        return _gabung(lain, "+", self) if lain else self

    def __sub__(self, lain: Any) -> Any:
        return _gabung(self, "-", lain)

    def __rsub__(self, lain: Any) -> Any:
        return _gabung(lain, "-", self)

    def __mul__(self, lain: Any) -> Any:
        return _gabung(self, "*", lain)

    def __rmul__(self, lain: Any) -> Any:
        return _gabung(lain, "*", self)

    def __truediv__(self, lain: Any) -> Any:
        return _gabung(self, "/", lain)

    def __pow__(self, pangkat: Any) -> Any:
        return self * self if pangkat == 2 else NotImplemented


def _gabung(kiri: Fraction | int, tanda: str, kanan: Fraction | int) -> Tertulis:
    a, b = Fraction(kiri), Fraction(kanan)
    match tanda:
        case "+":
            nilai = a + b
        case "-":
            nilai = a - b
        case "*":
            nilai = a * b
        case _:
            nilai = a / b
    ikat = _TAMBAH if tanda in "+-" else _KALI
    # What stands to the right of a minus or a division is one whole.
    teks = f"{_bagian(kiri, ikat)} {tanda} {_bagian(kanan, ikat + (tanda in '-/'))}"
    return Tertulis(nilai, teks, ikat)


def _bagian(nilai: Fraction | int, paling_longgar: int) -> str:
    satu = nilai if isinstance(nilai, Tertulis) else Tertulis(nilai)
    return satu.teks if satu.ikat >= paling_longgar else f"({satu.teks})"


def tulis(nilai: Fraction) -> str:
    """Return the expression of a number that was computed from written ones."""
    assert isinstance(nilai, Tertulis)  # noqa: S101 - what the formulas return
    return nilai.teks
