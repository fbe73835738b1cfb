"""How much of the plan was done."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from skm.exact import banyak_desimal, round_half_up
from skm.model import RTL, Capaian, Realisasi, Status
from skm.pintu import pintu
from skm.regulasi import BarisTingkat, Instrumen, muat_pekppp

DESIMAL_PERSEN = 1
"""Decimals of a printed share that is not a whole number."""


@pintu
def status_rtl(rtl: Iterable[RTL], realisasi: Iterable[Realisasi]) -> tuple[Status, ...]:
    """
    Return how far each activity of a plan has come, in the order of the plan.

    Of several Realisasi the most advanced one counts; without any the activity is *belum*.
    """
    ada: defaultdict[str, set[Status]] = defaultdict(set)
    for satu in realisasi:
        ada[satu.rtl].add(satu.status)
    maju = {kunci: next(s for s in Status if s in status) for kunci, status in ada.items()}
    return tuple(maju.get(r.id, Status.BELUM) for r in rtl)


@pintu
def hitung_capaian(
    rtl: Iterable[RTL], realisasi: Iterable[Realisasi], *, instrumen: Instrumen | None = None
) -> Capaian:
    """
    Return the share of the plan that was realised.

    Args:
        rtl: The plan; one activity is one count.
        realisasi: What was done; only *sudah* counts, and only for activities of the plan.
        instrumen: The table of levels; None for PEKPPP F-01, item 8.

    Returns:
        The share in percent, exact and as printed; None for both without a plan.

    Source:
        PEKPPP F-01, item 8.a.Ak: realisasi RTL : jumlah RTL x 100.
    """
    status = status_rtl(rtl, realisasi)
    sudah = status.count(Status.SUDAH)
    terlaksana = dalam_persen(Fraction(sudah), len(status)) if status else None
    return Capaian(
        jumlah=len(status),
        sudah=sudah,
        sedang=status.count(Status.SEDANG),
        belum=status.count(Status.BELUM),
        persentase=terlaksana,
        cetak=None if terlaksana is None else cetak_persen(terlaksana),
        tingkat_pekppp=tingkat_pekppp(terlaksana, instrumen or muat_pekppp()),
    )


def dalam_persen(bagian: Fraction, semua: int) -> Fraction:
    """Return a share in percent, exact."""
    return bagian / semua * 100


@pintu
def cetak_persen(persen: Fraction) -> Decimal:
    """
    Return a share in [0, 100] as printed: whole, or half-up to one decimal.

    100 is printed only for exactly all and 0 only for none: 99,97 becomes 99,9 and not 100,0.

    Examples:
        >>> cetak_persen(Fraction(700, 9)), cetak_persen(Fraction(199900, 2000))
        (Decimal('77.8'), Decimal('99.9'))
    """
    if persen.denominator == 1:
        return Decimal(persen.numerator)
    terkecil = Decimal(1).scaleb(-DESIMAL_PERSEN)
    return min(max(round_half_up(persen, DESIMAL_PERSEN), terkecil), 100 - terkecil)


def dapat_tercetak(persen: Fraction, cetak: Decimal) -> bool:
    """Return whether a share prints so: as `cetak_persen` does, or half-up to its decimals."""
    return cetak in (cetak_persen(persen), round_half_up(persen, banyak_desimal(cetak)))


@pintu
def tingkat_pekppp(persen: Fraction | None, instrumen: Instrumen) -> int:
    """Return the highest level whose condition *persen* meets; the first one without a plan."""
    return baris_tingkat(persen, instrumen).tingkat


@pintu
def baris_tingkat(persen: Fraction | None, instrumen: Instrumen) -> BarisTingkat:
    """Return the row of a table of levels by which `tingkat_pekppp` decides, with its citation."""
    pertama, *lain = instrumen.tingkat
    if persen is None:
        return pertama
    return max((b for b in lain if b.dipenuhi(persen)), key=lambda b: b.tingkat)
