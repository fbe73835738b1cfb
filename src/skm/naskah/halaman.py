"""
Upright or on its side: decided here for every format that has pages.

What a table asks for is the same everywhere, the widths of its columns; what paper holds is not.  A
format says it as a `Kertas`.  In a document a page that is turned parts the text it stands in, so a
short table is rather set narrower; a sheet of a workbook is a table's own, and turning it costs
nothing.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs

_TINGGI_LAMPIRAN = 6  # lines
_HURUF_PER_MM, _TEPI = 0.6, 3  # of the small type of tables; millimetres beside it

IsiSel: TypeAlias = tuple[str, int]
"""Text of a cell, and how many pictures or links are below it."""


@attrs.frozen(kw_only=True)
class Kertas:
    """
    What the paper of a format holds upright.

    Attributes:
        lebar: What all columns together may ask for, in the unit of their widths.
        sempit: What of a table that asks for more is upright all the same, set narrower:
            millimetres for it, and at most so many columns and lines; None for nothing.
    """

    lebar: int
    sempit: tuple[int, int, int] | None = None

    def cukup(self, lebar: Iterable[int]) -> bool:
        """Tell whether columns of these widths go side by side upright."""
        return sum(lebar) <= self.lebar


DOKUMEN = Kertas(lebar=200, sempit=(155, 8, 20))
"""A page among others, in which text runs on."""

LEMBAR = Kertas(lebar=160)
"""A sheet of its own."""

LEMBAR_JAWABAN = Kertas(lebar=115)
"""A sheet of its own for all answers, whose columns are as wide as their figures, in digits."""


def mendatar(kolom: Sequence[int], baris: Iterable[Iterable[IsiSel]], kertas: Kertas) -> bool:
    """
    Tell whether a table lies on its side.

    Args:
        kolom: Widths of its columns.
        baris: The cells of its rows.
        kertas: What there is to print it on.
    """
    if kertas.cukup(kolom):
        return False
    if kertas.sempit is None:
        return True
    lebar, banyak, tertinggi = kertas.sempit
    return len(kolom) > banyak or taksir_baris(kolom, baris, lebar) > tertinggi


def taksir_baris(kolom: Sequence[int], baris: Iterable[Iterable[IsiSel]], lebar: int) -> int:
    """Return about how many lines a table takes at a width in millimetres."""
    semua = sum(kolom)
    muat = [max(1, int((lebar * n / semua - _TEPI) * _HURUF_PER_MM)) for n in kolom]

    def tinggi(sel: IsiSel, n: int) -> int:
        teks, lampiran = sel
        return sum(max(1, -(-len(t) // n)) for t in teks.split("\n")) + _TINGGI_LAMPIRAN * lampiran

    return sum(max(map(tinggi, satu, muat)) for satu in baris)
