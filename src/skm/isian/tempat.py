"""Where what a workbook says stands: the cell of each path, and of what is not filled in."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

import attrs

from skm.errors import Masalah
from skm.isian.jalur import Langkah, sebut_jalur
from skm.office.elemen import huruf_kolom

_LANGKAH_AKHIR = re.compile(r'(?:\.[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$')


class Alamat(NamedTuple):
    """
    A cell.

    Attributes:
        urut: Place of its sheet among those of the form.
        baris: Its row, from 1.
        kolom: Its column, from 0.
        lembar: Name of its sheet.
        judul: What it is for.
    """

    urut: int
    baris: int
    kolom: int
    lembar: str
    judul: str = ""

    @property
    def sel(self) -> str:
        """The cell as a spreadsheet names it."""
        return f"{huruf_kolom(self.kolom)}{self.baris}"

    def __str__(self) -> str:
        return f"{self.lembar}!{self.sel}"


class PetaSel:
    """
    Cells by path, those that are blank too.

    Attributes:
        wajib: Paths of what must be filled in.
    """

    def __init__(self) -> None:
        self._sel: dict[str, Alamat] = {}
        self._urut: tuple[str, ...] = ()
        self._asal: Mapping[str, str] = {}
        self.wajib: dict[str, None] = {}

    def dengan_asal(self, asal: Mapping[str, str]) -> "PetaSel":
        """
        Return the same cells, and for what the workbook only names those of its names.

        Args:
            asal: By a path that does not stand in the workbook, that of what it comes from.
        """
        baru = PetaSel()
        baru._sel, baru.wajib, baru._asal = self._sel, self.wajib, asal
        return baru

    def catat(self, langkah: Langkah, alamat: Alamat, *, wajib: bool = False) -> None:
        """Remember where a path stands; the first place stays."""
        jalur = sebut_jalur(langkah)
        self._sel.setdefault(jalur, alamat)
        if wajib:
            self.wajib[jalur] = None

    def __getitem__(self, lokasi: str) -> Alamat | None:
        """Return the cell of a path, of the first below it, or of the nearest around it."""
        while True:
            if lokasi in self._asal:  # before a blank cell that would have said it
                return self[self._asal[lokasi]]
            if lokasi in self._sel:
                return self._sel[lokasi]
            dalam = [self._sel[k] for k in self._di_bawah(lokasi)] if lokasi != "$" else []
            if dalam:
                return min(dalam)
            atas = _LANGKAH_AKHIR.sub("", lokasi)
            if atas == lokasi:
                return None
            lokasi = atas

    def _di_bawah(self, lokasi: str) -> Iterator[str]:
        """Yield the paths below one, found without looking at all the others."""
        if len(self._urut) != len(self._sel):
            self._urut = tuple(sorted(self._sel))
        for awalan in (f"{lokasi}.", f"{lokasi}["):
            for k in islice(self._urut, bisect_left(self._urut, awalan), None):
                if not k.startswith(awalan):
                    break
                yield k

    def belum_diisi(self, masalah: Masalah) -> Iterator[Masalah]:
        """Yield a missing key as the blank cells that it stands for; anything else as it is."""
        if masalah.kode not in ("kunci-hilang", "tanpa-dasar"):
            yield masalah
            return
        nama = masalah.diharapkan.partition(" ")[0]
        jalur = f"{masalah.lokasi}.{nama}"
        kosong = [jalur] if jalur in self._sel else []
        kosong = kosong or [k for k in self._di_bawah(jalur) if k in self.wajib]
        kosong.sort(key=lambda k: self._sel[k])
        if not kosong:
            yield masalah
        for satu in kosong:
            yield attrs.evolve(
                masalah, kode="isian-kosong", lokasi=satu, ditemukan=self._sel[satu].judul
            )
