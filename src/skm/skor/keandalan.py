"""How reliable the answers are."""

from decimal import Decimal
from fractions import Fraction

from skm.exact import round_half_up
from skm.model import KodeUnsur, Statistik
from skm.model.statistik import Keandalan, KorelasiUnsur, Reliabilitas
from skm.pintu import pintu
from skm.skor.momen import cetak_akar, koragam

DESIMAL_KEANDALAN = 3
"""Decimals of a printed alpha or correlation."""

_TINGKAT = (
    (Decimal("0.80"), Reliabilitas.SANGAT_RELIABEL),
    (Decimal("0.60"), Reliabilitas.RELIABEL),
    (Decimal("0.40"), Reliabilitas.CUKUP_RELIABEL),
    (Decimal("0.20"), Reliabilitas.AGAK_RELIABEL),
)


@pintu
def hitung_keandalan(statistik: Statistik) -> Keandalan:
    """
    Return Cronbach's alpha and the corrected item–total correlations.

    Args:
        statistik: Counts over the respondents who answered every unsur.

    Returns:
        Both exact and as printed.  None stands for what is undefined: with fewer than two
        respondents or unsur, or without variance.

    Source:
        Cronbach (1951), Psychometrika 16, 297–334: k/(k - 1) · (1 - Σ variances / variance of the
        sum); Nunnally and Bernstein, Psychometric Theory, for the corrected correlation.  The
        regulation asks for neither.
    """
    matriks = koragam(statistik)
    k = len(matriks)
    semua = sum(map(sum, matriks))
    alpha = cetak = None
    if k > 1 and semua:
        sendiri = sum(matriks[i][i] for i in range(k))
        alpha = cronbach(Fraction(k), Fraction(sendiri), Fraction(semua))
        cetak = round_half_up(alpha, DESIMAL_KEANDALAN)
    return Keandalan(
        n=statistik.n,
        alpha=alpha,
        alpha_cetak=cetak,
        tingkat=None if cetak is None else tentukan_reliabilitas(cetak),
        unsur=tuple(
            _korelasi(kode, matriks[i][i], sum(matriks[i]) - matriks[i][i], semua)
            for i, kode in enumerate(statistik.frekuensi)
        ),
    )


def cronbach(k: Fraction, ragam_unsur: Fraction, ragam_jumlah: Fraction) -> Fraction:
    """Return alpha of k unsur, from the sum of their variances and the variance of their sum."""
    return k / (k - 1) * (1 - ragam_unsur / ragam_jumlah)


@pintu
def ragam_unsur_dan_jumlah(statistik: Statistik) -> tuple[tuple[Fraction, ...], Fraction]:
    """
    Return what alpha follows from, both exact and with n - 1.

    Args:
        statistik: Counts over two respondents or more who answered every unsur.

    Returns:
        The variance of each unsur, and that of the sums over respondents.
    """
    per = statistik.n * (statistik.n - 1)
    matriks = koragam(statistik)
    sendiri = tuple(Fraction(baris[i], per) for i, baris in enumerate(matriks))
    return sendiri, Fraction(sum(map(sum, matriks)), per)


def _korelasi(kode: KodeUnsur, ragam: int, bersama: int, semua: int) -> KorelasiUnsur:
    """
    Return the correlation of an unsur with the sum of the others.

    Args:
        kode: Which unsur.
        ragam: Its variance, to any scale.
        bersama: Its covariance with the sum of the others, to the same scale.
        semua: Variance of the sum of all, to the same scale.
    """
    lain = semua - ragam - 2 * bersama  # variance of the sum of the others
    if not ragam * lain:
        return KorelasiUnsur(kode=kode, tanda=None, kuadrat=None, cetak=None)
    tanda = (bersama > 0) - (bersama < 0)
    kuadrat = Fraction(bersama**2, ragam * lain)
    return KorelasiUnsur(
        kode=kode,
        tanda=tanda,
        kuadrat=kuadrat,
        cetak=cetak_akar(kuadrat, DESIMAL_KEANDALAN, tanda=tanda),
    )


def tentukan_reliabilitas(alpha: Decimal) -> Reliabilitas:
    """
    Return the customary word for a printed alpha.

    Source:
        Fifths of the range from 0 to 1, as Indonesian reports and textbooks commonly read it;
        0,60 is the usual bound of "reliabel".  No regulation sets them.
    """
    return baris_reliabilitas(alpha)[1]


@pintu
def baris_reliabilitas(alpha: Decimal) -> tuple[Decimal | None, Reliabilitas]:
    """Return the word for a printed alpha with its lower bound; None below all of them."""
    return next((b for b in _TINGKAT if alpha >= b[0]), (None, Reliabilitas.KURANG_RELIABEL))
