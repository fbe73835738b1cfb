"""How precise an index is."""

from fractions import Fraction

from skm.errors import ScoringError
from skm.exact import round_half_up
from skm.model import IKM, Hitungan, Konvensi, Statistik
from skm.model.statistik import GalatIKM
from skm.pintu import pintu
from skm.regulasi import Regulasi, muat_t
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.bagian import bobot_pertanyaan
from skm.skor.ikm import konversi
from skm.skor.momen import cetak_akar, momen_jumlah, ragam_contoh
from skm.skor.mutu import DESIMAL_IKM
from skm.skor.nilai import ikm_hitungan
from skm.skor.nrr import skala


@pintu_hukum
def hitung_galat(
    hitungan: Hitungan,
    *,
    populasi: int | None = None,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
) -> GalatIKM | None:
    """
    Return the margin of error of an index at 95 %.

    The index is taken as the mean over respondents of 25 Σ w x, so that the variance follows from
    those who answered every unsur; roundings on the way that a konvensi declares are not followed.

    Args:
        hitungan: Counts of one group of respondents, taken as a simple random sample.
        populasi: How many people were served; None if unknown.  The variance is multiplied by
            (N - n) / (N - 1), so that nothing is uncertain once everyone has been asked.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings, for the weights; None for the defaults.

    Returns:
        The margin in IKM points, its variance exact; None with fewer than two respondents who
        answered every unsur, or where these were not counted apart.

    Raises:
        ScoringError: There are more respondents than people, or no index follows.

    Source:
        Cochran, Sampling Techniques, chapter 2 (simple random sampling, finite population
        correction); Student's t with n - 1 degrees of freedom, z = 1,96 above 120.  The
        regulation has no margin of error.
    """
    statistik = hitungan.statistik
    if statistik is None or statistik.n < 2:
        return None
    if populasi is not None and populasi < hitungan.n:
        raise ScoringError.satu(
            "populasi-kurang",
            lokasi="$.populasi",
            ditemukan=str(populasi),
            diharapkan=str(hitungan.n),
        )
    regulasi = hukum(regulasi)
    ikm = ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi)
    n = statistik.n
    per_responden = ragam_responden(
        n, *momen_tertimbang(statistik, ikm), regulasi.nilai("ikm.faktor_konversi")
    )
    ragam = ragam_ikm(per_responden, n, populasi)
    kritis = muat_t().kritis(n - 1)
    galat = cetak_akar(kuadrat_galat(kritis, ragam), DESIMAL_IKM)
    cetak, lebar = Fraction(ikm.cetak), Fraction(galat)
    bawah, atas = ujung_ikm(ikm, regulasi)
    return GalatIKM(
        n=n,
        populasi=populasi,
        ragam_responden=per_responden,
        ragam=ragam,
        kritis=kritis,
        galat=galat,
        bawah=round_half_up(max(bawah, cetak - lebar), DESIMAL_IKM),
        atas=round_half_up(min(atas, cetak + lebar), DESIMAL_IKM),
    )


def populasi_dipakai(populasi: int | None, n: int) -> int | None:
    """Return a population unless more people answered: then neither may correct the other."""
    return populasi if populasi is not None and populasi >= n else None


def ragam_responden(
    n: Fraction | int, jumlah: Fraction, kuadrat: Fraction, faktor: Fraction
) -> Fraction:
    """Return the variance, with n - 1, of what each respondent alone would make the index."""
    return faktor**2 * ragam_contoh(n, jumlah, kuadrat)


def ragam_ikm(
    per_responden: Fraction, n: Fraction | int, populasi: Fraction | int | None
) -> Fraction:
    """Return the variance of the index, corrected for a finite population where it is known."""
    ragam = per_responden / n
    return ragam if populasi is None else ragam * (populasi - n) / (populasi - 1)


def kuadrat_galat(kritis: Fraction, ragam: Fraction) -> Fraction:
    """Return the square of the margin that a critical value and a variance make."""
    return kritis**2 * ragam


def ujung_ikm(ikm: IKM, regulasi: Regulasi) -> tuple[Fraction, Fraction]:
    """
    Return the lowest and the highest index that there may be.

    Rounded weights may put the index itself outside the scale; it is in between all the same.
    """
    cetak = Fraction(ikm.cetak)
    bawah, atas = (konversi(ujung, regulasi) for ujung in skala(regulasi))
    return min(bawah, cetak), max(atas, cetak)


@pintu
def momen_tertimbang(statistik: Statistik, ikm: IKM) -> tuple[Fraction, Fraction]:
    """
    Return Σ y and Σ y², exact, where y is one respondent's sum of weighted answers.

    Args:
        statistik: Counts over the respondents who answered every unsur.
        ikm: Their index, for the weights.
    """
    per_kode = bobot_pertanyaan(ikm)
    return momen_jumlah(statistik, [per_kode[k] for k in statistik.frekuensi])
