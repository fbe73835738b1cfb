"""Which unsur are weakest."""

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
