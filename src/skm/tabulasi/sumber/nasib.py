"""What becomes of the rows of a file, and how options name them."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

Nasib: TypeAlias = Literal[
    "lembar",
    "hampa",
    "tanya-baris",
    "judul-kedua",
    "judul-berulang",
    "baris-jumlah",
    "baris-keterangan",
    "baris-nomor-kolom",
    "baris-penanda",
    "baris-dilewati",
]
"""
What becomes of a row: it is a respondent's, blank, open, or of a kind that is said and left out.
"""


class BarisSebutan:
    """
    Numbers of rows as options have them.

    Examples:
        >>> [n in BarisSebutan(["3", "7-9"]) for n in (3, 4, 8)]
        [True, False, True]
    """

    def __init__(self, semua: Sequence[str]) -> None:
        batas = (satu.partition("-") for satu in semua)
        self._rentang = [range(int(awal), int(akhir or awal) + 1) for awal, _, akhir in batas]

    def __contains__(self, nomor: int) -> bool:
        return any(nomor in satu for satu in self._rentang)

    def __bool__(self) -> bool:
        return bool(self._rentang)
