"""
Reports with exactly one planted defect, one generator for each rule of `skm.audit`.

Whoever writes rules, or another auditor, can see whether each kind of defect is found, and that
nothing else is.
"""

from hypothesis import strategies as st

from skm.model.publikasi import Laporan
from skm.testing.cacat import angka, bentuk, kaitan, publikasi, realisasi, rencana, survei
from skm.testing.cacat.dasar import CACAT, Cacat

__all__ = ["CACAT", "Cacat", "laporan_bercacat"]

_RUANG = (survei, angka, rencana, realisasi, bentuk, kaitan, publikasi)
"""Whose generators note themselves in `CACAT` as they are imported."""


def laporan_bercacat(aturan: str) -> st.SearchStrategy[Laporan]:
    """
    Return reports with one defect, which that rule finds, and otherwise none.

    Args:
        aturan: Id of a rule; see `CACAT` for those there are.

    Raises:
        KeyError: No defect is known for that rule.
    """
    return st.composite(CACAT[aturan].tanam)()
