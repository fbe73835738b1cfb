"""From an exact index to the printed figure and its letter: the one rounding moment."""

from decimal import Decimal
from fractions import Fraction

from skm.exact import round_half_up
from skm.model import MutuPelayanan
from skm.regulasi import BarisMutu, Regulasi

DESIMAL_IKM = 2
"""Decimals of a printed index, and of the bounds in the table of classes."""


def cetak_ikm(nilai: Fraction) -> Decimal:
    """Return an index in IKM points as printed: half-up to two decimals."""
    return round_half_up(nilai, DESIMAL_IKM)


def tentukan_mutu(nilai: Fraction | Decimal, regulasi: Regulasi) -> MutuPelayanan:
    """
    Return the class of an index.

    Args:
        nilai: The index in IKM points, exact or as printed.
        regulasi: The rule set whose table is read.

    Returns:
        The first class, best first, whose lower bound the printed index reaches.  Below all of
        them it is the lowest class, so every value has exactly one letter.

    Source:
        PermenPANRB 14/2017, Lampiran, table of nilai persepsi and interval.  The table has gaps
        such as 88,30–88,31 and no rule for them; skm rounds half-up to two decimals first.

    Examples:
        >>> from skm.regulasi import muat
        >>> str(tentukan_mutu(Fraction("76.605"), muat()))
        'B (Baik)'
    """
    baris = baris_mutu(nilai, regulasi)
    return MutuPelayanan(
        huruf=baris.mutu, kinerja=baris.kinerja, nilai_persepsi=baris.nilai_persepsi
    )


def baris_mutu(nilai: Fraction | Decimal, regulasi: Regulasi) -> BarisMutu:
    """
    Return the row of the table of classes that an index falls in, with its bounds and citation.

    Args:
        nilai: The index in IKM points, exact or as printed.
        regulasi: The rule set whose table is read.

    Returns:
        The row by which `tentukan_mutu` decides.
    """
    cetak = Fraction(cetak_ikm(Fraction(nilai)))
    return next((b for b in regulasi.tabel_mutu if cetak >= b.batas_bawah), regulasi.tabel_mutu[-1])
