"""Remarks of the reader, gathered: all are counted, of each kind a bounded number is kept."""

from collections import Counter

import attrs

from skm.errors import Masalah

MAKS_CATATAN = 1000
"""Remarks of one kind that are kept; all are counted."""


class Catatan:
    """
    Gathers remarks on one file.

    Attributes:
        berkas: The file.
        jumlah: Per kind of remark how many there are in all.
    """

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self._isi: list[Masalah] = []
        self._ringkas: dict[str, Masalah] = {}
        self.jumlah: Counter[str] = Counter()

    def catat(
        self,
        kode: str,
        baris: int | None,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
    ) -> None:
        """Add a remark on one row."""
        self.jumlah[kode] += 1
        if self.jumlah[kode] <= MAKS_CATATAN:
            self._isi.append(
                Masalah(
                    kode=kode,
                    berkas=self.berkas,
                    baris=baris,
                    lokasi=lokasi,
                    ditemukan=ditemukan,
                    diharapkan=diharapkan,
                    saran=saran,
                )
            )

    def tambah(self, masalah: Masalah) -> None:
        """Add a remark that stands for the whole column."""
        self.jumlah[masalah.kode] += 1
        self._isi.append(masalah)

    def ringkas(
        self, kode: str, banyak: int, baris: int | None, lokasi: str = "", diharapkan: str = ""
    ) -> None:
        """Count rows of which one remark is enough."""
        self.jumlah[kode] += banyak
        self._ringkas.setdefault(
            kode,
            Masalah(
                kode=kode, berkas=self.berkas, baris=baris, lokasi=lokasi, diharapkan=diharapkan
            ),
        )

    def semua(self) -> list[Masalah]:
        """Return the remarks that were kept, in the order of the file."""
        ringkas = [
            attrs.evolve(m, ditemukan=m.ditemukan or str(self.jumlah[kode]))
            for kode, m in self._ringkas.items()
        ]
        return sorted([*self._isi, *ringkas], key=lambda m: m.baris or 0)

    def beberapa(self) -> list[Masalah]:
        """Return the first remark of each kind."""
        pertama: dict[str, Masalah] = {}
        for m in self.semua():
            pertama.setdefault(m.kode, m)
        return list(pertama.values())
