"""From an exact index to the printed figure and its letter: the one rounding moment."""

from decimal import Decimal
from fractions import Fraction

from skm.bahasa import normal
from skm.exact import round_half_up
from skm.model import MutuPelayanan
from skm.regulasi import BarisMutu, Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum

DESIMAL_IKM = 2
"""Decimals of a printed index, and of the bounds in the table of classes."""

PERSEPSI_BAIK = 3
"""Nilai persepsi of the letter B, in every edition; a service below it wants a plan."""

_DERAJAT = frozenset({"agak", "amat", "belum", "cukup", "lebih", "paling", "sekali"})
"""Words that make of a name of a class one that is none."""


def cetak_ikm(nilai: Fraction) -> Decimal:
    """Return an index in IKM points as printed: half-up to two decimals."""
    return round_half_up(nilai, DESIMAL_IKM)


@pintu_hukum
def tentukan_mutu(nilai: Fraction | Decimal, regulasi: Regulasi | str) -> MutuPelayanan:
    """
    Return the class of an index.

    Args:
        nilai: The index in IKM points, exact or as printed.
        regulasi: The rule set whose table is read, or its id.

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


@pintu_hukum
def baris_mutu(nilai: Fraction | Decimal, regulasi: Regulasi | str) -> BarisMutu:
    """
    Return the row of the table of classes that an index falls in, with its bounds and citation.

    Args:
        nilai: The index in IKM points, exact or as printed.
        regulasi: The rule set whose table is read, or its id.

    Returns:
        The row by which `tentukan_mutu` decides.
    """
    cetak = Fraction(cetak_ikm(Fraction(nilai)))
    tabel = hukum(regulasi).tabel_mutu
    return next((b for b in tabel if cetak >= b.batas_bawah), tabel[-1])


def baca_huruf(tercantum: str, regulasi: Regulasi) -> str:
    """
    Read a class as documents write it: "A", "A/Sangat Baik", "Mutu A" or "Sangat Baik".

    Returns:
        Its letter; empty if none is there, or more than one in letters and words.
    """
    teks = f" {normal(tercantum)} "
    terbaca = {b.mutu for b in regulasi.tabel_mutu if b.mutu.casefold() in teks.split()}
    for baris in sorted(regulasi.tabel_mutu, key=lambda b: len(b.kinerja), reverse=True):
        kelas = f" {normal(baris.kinerja)} "
        while kelas in teks:
            sebelum, _, sesudah = teks.partition(kelas)
            # "Cukup Baik" and "Baik Sekali" are no class of the table.
            if not (_DERAJAT & {*sebelum.split()[-1:], *sesudah.split()[:1]}):
                terbaca.add(baris.mutu)
            teks = f"{sebelum} / {sesudah}"  # the "Baik" of "Sangat Baik" is read, others are not
    return terbaca.pop() if len(terbaca) == 1 else ""
