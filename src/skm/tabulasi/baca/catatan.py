"""
Remarks of the reader, gathered: one for each kind, column and text, with count and first place.

All are counted; of each kind a bounded number of texts is remembered, and of each column the most
frequent of them are said.
"""

from collections import Counter
from collections.abc import Sequence

import attrs

from skm.errors import Masalah
from skm.tabulasi.bacaan import CONTOH

MAKS_CATATAN = 1000
"""Texts that are remembered of one kind of remark."""

BARIS_LAIN = 19
"""Rows that are remembered of one remark besides the first."""

SEKALI = (
    "id-jawaban-ganda",
    "jawaban-ganda",
    "baris-pendek",
    "baris-panjang",
    "lembar-tanpa-jawaban-sah",
)
"""Kinds of which what was found is an example only: one remark is enough for a column."""


@attrs.define
class _Satu:
    """A remark, and how often it would have been made."""

    masalah: Masalah
    banyak: int = 1
    lain: list[int] = attrs.field(factory=list[int])
    jumlah: int = 0

    def jadi(self) -> Masalah:
        ditemukan = self.masalah.ditemukan or (str(self.jumlah) if self.jumlah else "")
        return attrs.evolve(
            self.masalah,
            ditemukan=ditemukan,
            banyak=self.banyak,
            baris_lain=tuple(self.lain),
        )


class Catatan:
    """
    Gathers remarks on one file, or on several one after the other.

    Attributes:
        berkas: The file that is read.
        jumlah: Per kind of remark how many there are in all.
    """

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self._isi: dict[tuple[str, ...], _Satu] = {}
        self._macam: Counter[str] = Counter()
        self.jumlah: Counter[str] = Counter()
        self._urutan: dict[str, int] = {berkas: 0}

    def pindah(self, berkas: str) -> None:
        """Go on with another file."""
        self.berkas = berkas
        self._urutan.setdefault(berkas, len(self._urutan))

    def catat(
        self,
        kode: str,
        baris: int | None,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
        *,
        lain: Sequence[int] = (),
    ) -> None:
        """Add a remark on one row, and on others of which the same holds."""
        banyak = 1 + len(lain)
        self.jumlah[kode] += banyak
        kunci = (kode, lokasi, "" if kode in SEKALI else ditemukan, self.berkas)
        if satu := self._isi.get(kunci):
            satu.banyak += banyak
            if baris is not None and (boleh := BARIS_LAIN - len(satu.lain)) > 0:
                satu.lain += [baris, *lain[: boleh - 1]]
            return
        if self._macam[kode] >= MAKS_CATATAN:
            return
        self._macam[kode] += 1
        self._isi[kunci] = _Satu(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                baris=baris,
                lokasi=lokasi,
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                saran=saran,
            ),
            banyak,
            [*lain[:BARIS_LAIN]],
        )

    def tambah(self, masalah: Masalah, banyak: int = 1) -> None:
        """Add a remark that stands for a whole column, or for as many rows."""
        self.jumlah[masalah.kode] += banyak
        kunci = (masalah.kode, masalah.lokasi, masalah.ditemukan, masalah.diharapkan)
        self._isi[*kunci, masalah.berkas] = _Satu(masalah, masalah.banyak, [*masalah.baris_lain])

    def ringkas(
        self,
        kode: str,
        banyak: int,
        baris: int | None,
        lokasi: str = "",
        diharapkan: str = "",
        saran: str = "",
    ) -> None:
        """Count rows of which one remark is enough; it says how many there are."""
        self.jumlah[kode] += banyak
        satu = self._isi.setdefault(
            (kode, lokasi, "", "", self.berkas),
            _Satu(
                Masalah(
                    kode=kode,
                    berkas=self.berkas,
                    baris=baris,
                    lokasi=lokasi,
                    diharapkan=diharapkan,
                    saran=saran,
                )
            ),
        )
        satu.jumlah += banyak

    def semua(self) -> list[Masalah]:
        """Return the remarks in the order of the file, the most frequent of a kind and column."""
        per_kolom: dict[tuple[str, str], list[_Satu]] = {}
        for (kode, lokasi, *_), satu in self._isi.items():
            per_kolom.setdefault((kode, lokasi), []).append(satu)
        terpilih = [
            satu
            for semua in per_kolom.values()
            for satu in sorted(semua, key=lambda s: (-s.banyak, s.masalah.ditemukan))[:CONTOH]
        ]
        return sorted(
            (s.jadi() for s in terpilih),
            key=lambda m: (self._urutan.get(m.berkas, 0), m.baris or 0),
        )

    def beberapa(self) -> list[Masalah]:
        """Return the first remark of each kind."""
        pertama: dict[str, Masalah] = {}
        for m in self.semua():
            pertama.setdefault(m.kode, m)
        return list(pertama.values())
