"""Several questions about one unsur: which they are, and what share each has."""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from skm.dasar import Peta, unsur_dari
from skm.errors import ScoringError
from skm.model import IKM, KodeUnsur, Konvensi


def bagian_dari(kode: Iterable[KodeUnsur]) -> Peta[KodeUnsur, tuple[KodeUnsur, ...]]:
    """
    Return per unsur that codes of questions name these questions.

    Examples:
        >>> bagian_dari(["U1b", "U1a", "U2"])
        Peta({'U1': ('U1a', 'U1b')})
    """
    semua: dict[KodeUnsur, tuple[KodeUnsur, ...]] = {}
    for k in sorted(kode):
        if (unsur := unsur_dari(k)) != k:
            semua[unsur] = (*semua.get(unsur, ()), k)
    return Peta(semua)


def dengan_bagian(
    konvensi: Konvensi, kode: Iterable[KodeUnsur], *, dicacah: bool = False
) -> Konvensi:
    """
    Return the readings with the questions that codes name.

    Args:
        konvensi: The readings.
        kode: Codes of unsur or of questions about them.
        dicacah: Whether they are those of counts, which know their questions; means of unsur say
            nothing of theirs.

    Raises:
        ScoringError: The konvensi names other questions.
    """
    bagian = bagian_dari(kode)
    if bagian == konvensi.bagian or not (bagian or dicacah):
        return konvensi
    if konvensi.bagian:
        raise ScoringError.satu(
            "bagian-beda",
            lokasi="$.konvensi.bagian",
            ditemukan=_sebut(bagian),
            diharapkan=_sebut(konvensi.bagian),
        )
    return attrs.evolve(konvensi, bagian=bagian)


def _sebut(bagian: Peta[KodeUnsur, tuple[KodeUnsur, ...]]) -> str:
    return "; ".join(f"{k} = {', '.join(tanya)}" for k, tanya in bagian.items()) or "–"


def sebut_butir(kode: Iterable[KodeUnsur]) -> str:
    """Say what is counted one by one: unsur, or questions where some unsur has several."""
    return "pertanyaan" if bagian_dari(kode) else "unsur"


def rata_rata(nrr: Iterable[Fraction]) -> Fraction:
    """Return the mean of the NRR of an unsur's questions, exact."""
    semua = [*nrr]
    return sum(semua[1:], semua[0]) / len(semua)


def bobot_pertanyaan(ikm: IKM) -> dict[KodeUnsur, Fraction]:
    """
    Return the weight of everything that is asked: that of the unsur, shared by its questions.

    The weighted sum of complete answers is the same, whether questions or unsur are weighted.
    """
    return {p.kode: p.bobot for u in ikm.unsur for p in u.pertanyaan}
