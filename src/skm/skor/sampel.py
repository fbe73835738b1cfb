"""How many respondents a survey needs, and what it got."""

from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from skm.dasar import tampilan
from skm.errors import Masalah, ScoringError
from skm.exact import round_half_up
from skm.model.konvensi import AturanSampel
from skm.model.statistik import CapaianSampel
from skm.pintu import pintu
from skm.regulasi import muat_sampel
from skm.skor.realisasi import DESIMAL_PERSEN, cetak_persen, dalam_persen
from skm.syarat import bulat, periksa

if TYPE_CHECKING:
    from skm.regulasi import BarisSampel

_MAKS = 10**12


@pintu
def ukuran_sampel(
    populasi: int, *, aturan: AturanSampel = AturanSampel.TERDEKAT, taraf: int = 5
) -> int:
    """
    Return how many respondents a population calls for.

    Args:
        populasi: How many people were served, 1 or more.
        aturan: TERDEKAT rounds the formula half-up to the nearest integer, which gives the
            printed table; TABEL takes the next row up of that table, as offices do between rows,
            and its last row for every larger population; ATAS rounds the formula up.
        taraf: Level of error, in percent: 1, 5 or 10.  The printed table is for 5.

    Returns:
        The number of respondents; never more than there are people.

    Raises:
        ScoringError: *populasi* is not a count of people, or *taraf* is none of the levels, or
            not the table's.

    Source:
        PermenPANRB 14/2017, Lampiran, after Krejcie and Morgan (1970):
        S = λ²NPQ / (d²(N - 1) + λ²PQ); not compared with the official text.

    Examples:
        >>> ukuran_sampel(4384), ukuran_sampel(4384, aturan=AturanSampel.TABEL)
        (353, 354)
    """
    if masalah := _masalah(populasi, aturan, taraf):
        raise ScoringError(masalah)
    if aturan is AturanSampel.TABEL:
        return min(populasi, baris_sampel(populasi).sampel)
    tepat = sampel_tepat(populasi, taraf)
    return ceil(tepat) if aturan is AturanSampel.ATAS else int(round_half_up(tepat, 0))


def _masalah(populasi: int, aturan: AturanSampel, taraf: int) -> list[Masalah]:
    tabel = muat_sampel()
    masalah = [m.di("$.populasi") for m in periksa(bulat(1, _MAKS), populasi)]
    ada = (
        (tabel.taraf_tabel,)
        if aturan is AturanSampel.TABEL
        else tuple(t.persen for t in tabel.taraf)
    )
    if taraf not in ada:
        masalah.append(
            Masalah(
                kode="pilihan",
                lokasi="$.taraf",
                ditemukan=tampilan(taraf),
                diharapkan=", ".join(map(str, ada)),
            )
        )
    return masalah


@pintu
def baris_sampel(populasi: int) -> "BarisSampel":
    """Return the row of the printed table for a population: the next one up, or the last."""
    tabel = muat_sampel().tabel
    return next((b for b in tabel if b.populasi >= populasi), tabel[-1])


@pintu
def sampel_tepat(populasi: int, taraf: int = 5) -> Fraction:
    """
    Return what the formula of Krejcie and Morgan gives, exact, before any rounding.

    Args:
        populasi: How many people were served, 1 or more.
        taraf: Level of error, in percent: one of the table's.
    """
    if masalah := _masalah(populasi, AturanSampel.TERDEKAT, taraf):
        raise ScoringError(masalah)
    tabel = muat_sampel()
    return krejcie_morgan(Fraction(populasi), lambda_kuadrat(taraf), tabel.proporsi, tabel.galat)


def lambda_kuadrat(taraf: int) -> Fraction:
    """Return λ² for a level of error, in percent: one of the table's."""
    return next(t.lambda_kuadrat for t in muat_sampel().taraf if t.persen == taraf)


def krejcie_morgan(
    populasi: Fraction, kuadrat: Fraction, proporsi: Fraction, galat: Fraction
) -> Fraction:
    """Return S = λ²NPQ / (d²(N - 1) + λ²PQ), where Q is 1 - P; *kuadrat* is λ²."""
    lpq = kuadrat * proporsi * (1 - proporsi)
    return lpq * populasi / (galat**2 * (populasi - 1) + lpq)


@pintu
def capaian_sampel(
    populasi: int,
    diperoleh: int,
    *,
    aturan: AturanSampel = AturanSampel.TERDEKAT,
    taraf: int = 5,
) -> CapaianSampel:
    """
    Return what a sample achieved against what its population calls for.

    Args:
        populasi: How many people were served, 1 or more.
        diperoleh: How many of them answered.
        aturan: See `ukuran_sampel`.
        taraf: See `ukuran_sampel`.

    Raises:
        ScoringError: *diperoleh* is no count, or as for `ukuran_sampel`.
    """
    masalah = _masalah(populasi, aturan, taraf)
    masalah += [m.di("$.n") for m in periksa(bulat(0, _MAKS), diperoleh)]
    if masalah:
        raise ScoringError(masalah)
    perlu = ukuran_sampel(populasi, aturan=aturan, taraf=taraf)
    bagian = dalam_persen(Fraction(diperoleh), perlu)
    return CapaianSampel(
        populasi=populasi,
        aturan=aturan,
        taraf=taraf,
        perlu=perlu,
        diperoleh=diperoleh,
        kurang=max(0, perlu - diperoleh),
        persentase=bagian,
        cetak=_cetak(bagian),
    )


def _cetak(bagian: Fraction) -> Decimal:
    """Print a share that may be above 100; what is above 100 never prints as 100."""
    if bagian <= 100:
        return cetak_persen(bagian)
    if bagian.denominator == 1:
        return Decimal(bagian.numerator)
    return max(round_half_up(bagian, DESIMAL_PERSEN), 100 + Decimal(1).scaleb(-DESIMAL_PERSEN))
