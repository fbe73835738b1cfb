"""Which unsur are weakest."""

from collections.abc import Sequence
from itertools import groupby

from skm.dasar import urutan_kode
from skm.model import IKM, HasilUnsur, UnsurTerendah
from skm.pintu import pintu

PRIORITAS = 3
"""How many unsur the ministry's report templates call for."""


@pintu
def peringkat(ikm: IKM) -> tuple[HasilUnsur, ...]:
    """Return all unsur, weakest first; equal NRR in the order of their codes."""
    return tuple(sorted(ikm.unsur, key=lambda u: (u.nrr, urutan_kode(u.kode))))


def kelompok_setara(ikm: IKM) -> list[list[HasilUnsur]]:
    """Return the unsur weakest first, those of exactly the same NRR together."""
    return [list(isi) for _, isi in groupby(peringkat(ikm), key=lambda u: u.nrr)]


def perlu_rtl(kelompok: Sequence[Sequence[HasilUnsur]]) -> list[tuple[Sequence[HasilUnsur], int]]:
    """
    Return the weakest unsur in groups of equal NRR, each with how many of it are to be planned.

    Args:
        kelompok: All unsur, as `kelompok_setara` gives them.

    Returns:
        Groups with `PRIORITAS` unsur to be planned in all; none if all unsur are equal.
    """
    jadi: list[tuple[Sequence[HasilUnsur], int]] = []
    sisa = PRIORITAS
    for isi in kelompok if len(kelompok) > 1 else ():
        if sisa <= 0:
            break
        jadi.append((isi, min(sisa, len(isi))))
        sisa -= len(isi)
    return jadi


@pintu
def terendah(ikm: IKM, banyak: int = PRIORITAS) -> tuple[UnsurTerendah, ...]:
    """
    Return the weakest unsur.

    Args:
        ikm: Results of one unit.
        banyak: How many; all of them if there are fewer.

    Returns:
        *banyak* unsur by exact NRR, ties in the order of the codes.  Those that share their NRR
        with an unsur left out are marked: the survey did not choose between them.
    """
    urut = peringkat(ikm)
    masuk, luar = urut[:banyak], urut[banyak:]
    batas = {u.nrr for u in luar}
    return tuple(UnsurTerendah(kode=u.kode, seri_di_batas=u.nrr in batas) for u in masuk)
