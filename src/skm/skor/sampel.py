"""How many respondents a survey needs, and what it got."""

from decimal import Decimal
from fractions import Fraction
from math import ceil

from skm.dasar import bulat, periksa, wakil
from skm.errors import Masalah, ScoringError
from skm.exact import round_half_up
from skm.model.konvensi import AturanSampel
from skm.model.statistik import CapaianSampel
from skm.regulasi import TabelSampel, muat_sampel
from skm.skor.realisasi import DESIMAL_PERSEN, cetak_persen

_MAKS = 10**12


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
    tabel = muat_sampel()
    if aturan is AturanSampel.TABEL:
        cukup = (b.sampel for b in tabel.tabel if b.populasi >= populasi)
        return min(populasi, next(cukup, tabel.tabel[-1].sampel))
    tepat = _rumus(populasi, taraf, tabel)
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
                ditemukan=wakil(taraf),
                diharapkan=", ".join(map(str, ada)),
            )
        )
    return masalah


def _rumus(populasi: int, taraf: int, tabel: TabelSampel) -> Fraction:
    (kuadrat,) = (t.lambda_kuadrat for t in tabel.taraf if t.persen == taraf)
    lpq = kuadrat * tabel.proporsi * (1 - tabel.proporsi)
    return lpq * populasi / (tabel.galat**2 * (populasi - 1) + lpq)


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
    persen = Fraction(100 * diperoleh, perlu)
    return CapaianSampel(
        populasi=populasi,
        aturan=aturan,
        taraf=taraf,
        perlu=perlu,
        diperoleh=diperoleh,
        kurang=max(0, perlu - diperoleh),
        persentase=persen,
        cetak=_cetak(persen),
    )


def _cetak(persen: Fraction) -> Decimal:
    """Print a share that may be above 100; what is above 100 never prints as 100."""
    if persen <= 100:
        return cetak_persen(persen)
    if persen.denominator == 1:
        return Decimal(persen.numerator)
    return max(round_half_up(persen, DESIMAL_PERSEN), 100 + Decimal(1).scaleb(-DESIMAL_PERSEN))
