"""
The trace of every figure: from answers or values to what a report prints, step by step.

Nothing is scored here: results come from :mod:`skm.skor`, and a step says how they came about.
(The room is not called telusur, for ``skm.telusur`` is the function.)
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skm.model import (
        IKM,
        Hitungan,
        Konvensi,
        LaporanSKM,
        LaporanTindakLanjut,
        Survei,
        Tabulasi,
        Telusur,
    )
    from skm.regulasi import Regulasi

__all__ = ["telusur"]


def telusur(
    sumber: "LaporanTindakLanjut | LaporanSKM | Survei | Tabulasi | Hitungan | IKM",
    *,
    regulasi: "Regulasi | str | None" = None,
    konvensi: "Konvensi | None" = None,
    populasi: int | None = None,
) -> "Telusur":
    """
    Return the derivation of every figure that follows from a report, a survey or counts.

    Args:
        sumber: A report, values, counts of answers, or an index that was computed already.
        regulasi: The rule set or its id; None for the one that *sumber* names, or PermenPANRB
            14/2017.
        konvensi: The readings; None for those of *sumber*, or the defaults.  An index has its own.
        populasi: People served, where answers are counted; None for what a survey report says.

    Returns:
        Typed steps, each after those it builds on.  Every `Langkah.ungkapan` evaluates to its
        `Langkah.hasil`, exactly.

    Raises:
        ScoringError: No index follows, as for `hitung_ikm`, or skm does not have the rule set.
        ArgumenError: *konvensi* is given for an index, or *populasi* where no answers are counted.

    Examples:
        >>> from skm.skor import hitung_ikm
        >>> jejak = telusur(hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)}))
        >>> jejak["U1.tertimbang"].ungkapan, jejak["ikm.nilai"].cetak
        ('3.49 * 1/9', Decimal('87.25'))
    """
    # Imported late: whoever only computes an index needs none of the words.
    from skm.jejak.susun import telusur as susun

    return susun(sumber, regulasi=regulasi, konvensi=konvensi, populasi=populasi)
