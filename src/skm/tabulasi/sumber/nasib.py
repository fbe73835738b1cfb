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
        >>> sebutan = BarisSebutan(["3", "7-9", "99"])
        >>> [n in sebutan for n in (3, 4, 8)], sebutan.kena([1, 2, 3]), sebutan.belum
        ([True, False, True], True, ['7-9', '99'])
    """

    def __init__(self, semua: Sequence[str]) -> None:
        self._rentang: dict[str, range] = {}
        for satu in semua:
            awal, _, akhir = satu.partition("-")
            self._rentang[satu] = range(int(awal), int(akhir or awal) + 1)
        self.ulangi()

    def ulangi(self) -> None:
        """Forget which rows were met."""
        self._ada = set[str]()

    def kena(self, nomor: Sequence[int]) -> bool:
        """Return whether some of these rows are meant, and remember it."""
        if not self._rentang or not nomor:
            return False
        awal, akhir = min(nomor), max(nomor)
        ada = {
            satu
            for satu, isi in self._rentang.items()
            if isi.start <= akhir and awal < isi.stop and any(n in isi for n in nomor)
        }
        self._ada |= ada
        return bool(ada)

    @property
    def belum(self) -> list[str]:
        """What is meant and was not met."""
        return [satu for satu in self._rentang if satu not in self._ada]

    def __contains__(self, nomor: int) -> bool:
        return any(nomor in satu for satu in self._rentang.values())

    def __bool__(self) -> bool:
        return bool(self._rentang)
