"""What files of every kind give: blocks of rows as wide as the headings, with their numbers."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, Literal, TypeAlias

import attrs

from skm.dasar import Polos, adalah
from skm.errors import Masalah
from skm.model import DIMENSI
from skm.tabulasi.arti.pemetaan import Pemetaan

Format: TypeAlias = Literal["csv", "xlsx", "jsonl", "json"]
Jenis: TypeAlias = Format | Literal["parquet", "zip"]
BarisTeks: TypeAlias = list[str]

AKHIRAN: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
"""Kinds by the suffixes of names."""
BERLAKU_KE_BAWAH = (*DIMENSI, "tanggal", "cap_waktu")
"""What columns hold in which a merged cell holds for all rows it covers."""
CONTOH = 1_000
"""Rows that are looked at before a file is read."""
UKURAN_BLOK = 512
"""Rows in a block: more of them at once keep the garbage collector busy."""


_BUKAN_JAWABAN = re.compile("[^1-4-]").search


def satu_huruf(kolom: Sequence[str]) -> str | None:
    """
    Return a text with one character for each cell, if all are blank or one of 1 to 4.

    By far most columns of answers are so, and a few operations on one text take a tenth of the time
    of a look at every cell.

    Examples:
        >>> satu_huruf(["4", "", "1"]), satu_huruf(["4", "04"]), satu_huruf(["4", "5"])
        ('4-1', None, None)
    """
    sel = f",{','.join(kolom)},"
    panjang = 2 * len(kolom) + 1
    for _ in range(2):  # a blank cell beside another one is found the second time
        if len(sel) < panjang:
            sel = ",-,".join(sel.split(",,"))  # twice as fast as to replace
    # Every cell takes two places or more, so this length means one character for each.
    huruf = sel[1::2]
    return None if len(sel) != panjang or _BUKAN_JAWABAN(huruf) else huruf


class BlokBaris:
    """
    Some rows of a file, all as wide as the headings, kept as one list of cells.

    Attributes:
        n: How many rows.
        nomor: Their numbers in the file.
    """

    __slots__ = ("_huruf", "_kolom", "_langkah", "_sel", "n", "nomor")

    def __init__(self, sel: list[str], langkah: int, nomor: Sequence[int]) -> None:
        self._sel, self._langkah, self.nomor = sel, langkah, nomor
        self.n = len(nomor)
        self._kolom: dict[int, list[str]] = {}
        self._huruf: dict[int, str | None] = {}

    @classmethod
    def dari_baris(
        cls, baris: Sequence[BarisTeks], lebar: int, nomor: Sequence[int]
    ) -> "BlokBaris":
        """Return the block of rows that are all *lebar* wide."""
        return cls(list(chain.from_iterable(baris)), lebar, nomor)

    def kolom(self, tempat: Sequence[int]) -> list[str]:
        """Return one text for each row: of these columns the first that is not blank."""
        if len(tempat) > 1:
            giliran = zip(*(self.satu(i) for i in tempat), strict=True)
            return [next((s for s in sel if s.strip()), "") for sel in giliran]
        return self.satu(tempat[0])

    def satu(self, i: int) -> list[str]:
        """Return one column."""
        if i not in self._kolom:
            akhir = self._langkah * self.n
            self._kolom[i] = self._sel[i : akhir : self._langkah]
        return self._kolom[i]

    def huruf(self, i: int) -> str | None:
        """Return what `satu_huruf` says of one column."""
        if i not in self._huruf:
            self._huruf[i] = satu_huruf(self.satu(i))
        return self._huruf[i]

    def ganti(self, i: int, isi: list[str]) -> None:
        """Put other texts into a column."""
        self._huruf.pop(i, None)
        self._kolom[i] = isi

    def baris(self, i: int, lebar: int) -> BarisTeks:
        """Return one row."""
        return [
            self._kolom[k][i] if k in self._kolom else self._sel[self._langkah * i + k]
            for k in range(lebar)
        ]

    def belah(self, awal: int) -> "tuple[BlokBaris, BlokBaris]":
        """Return the block in two, the first of so many rows."""
        potong = awal * self._langkah
        kiri = BlokBaris(self._sel[:potong], self._langkah, self.nomor[:awal])
        kanan = BlokBaris(self._sel[potong:], self._langkah, self.nomor[awal:])
        for i, isi in self._kolom.items():
            kiri.ganti(i, isi[:awal])
            kanan.ganti(i, isi[awal:])
        return kiri, kanan

    def tanpa(self, buang: set[int], lebar: int) -> "BlokBaris":
        """Return the block without the rows at these places."""
        tinggal = [i for i in range(self.n) if i not in buang]
        return BlokBaris.dari_baris(
            [self.baris(i, lebar) for i in tinggal], lebar, [self.nomor[i] for i in tinggal]
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bentuk(Polos):
    """
    How a file is written, as found out from it.

    Attributes:
        format: Kind of file; or a table of an engine or in memory.
        pemisah: What stands between two cells of a CSV file; empty for others.
        pengodean: Encoding of a text file; empty for others.
        lembar: Sheet of a workbook; empty for others.
        lembar_lain: Its other sheets that have headings of unsur; not read.
        lembar_tersembunyi: Such sheets that are not shown; not read.
        baris_judul: Row of the headings, from 1; 0 where every record names its fields.
    """

    format: Format | Literal["parquet", "tabel"]
    pemisah: str = ""
    pengodean: str = ""
    lembar: str = ""
    lembar_lain: tuple[str, ...] = ()
    lembar_tersembunyi: tuple[str, ...] = ()
    baris_judul: int = 0


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tersembunyi(Polos):
    """
    What of a sheet is not shown.

    Attributes:
        lembar: Whether the sheet itself is not.
        baris: Numbers of rows.
        kolom: Places of columns.
        disaring: Whether a filter hides the rows.
        dilewati: Whether rows and columns are therefore left out.
    """

    lembar: bool = False
    baris: frozenset[int] = frozenset()
    kolom: frozenset[int] = frozenset()
    disaring: bool = False
    dilewati: bool = False


class Sumber:
    """
    An opened file of answers.

    Attributes:
        bentuk: How it is written.
        judul: Its headings.
        lurus: Whether the lines below the headings are the rows as they are, so that whoever reads
            the file by other means reads the same.
        panjang: Called for a row that is too wide or too narrow: its number and width.
        sel_tanpa_judul: Rows with something beyond the last heading, and the first of them;
            known once all blocks have been read.
        rumus_tanpa_nilai: Cells of formulas that were never worked out, so that they read as
            blank.
        catatan: Remarks on how the file is written and was made into a table.
        awal: Rows below the headings among the first of the file, as far as they were looked at;
            None where nobody did.
        dasar: What it was made of; itself, if it is as the file has it.
        sambungan: What is to be read after it as more of the same: other sheets of a workbook.
        disambung: Why it is read after another: found to continue it, or named by the user.
        tersembunyi: Rows and columns of it that are not shown.
        berlaku_ke_bawah: Columns in which a cell merged down holds for all its rows; whoever reads
            says which.
        kolom_jawaban: Columns of answers, for each of which a merged cell is a question.
        jawaban_gabungan: Rows whose answers stand in merged cells, and what these are called.
        nomor_dilewati: Numbers of rows that are there and were left out.
        berurut: Whether its rows stand in the order of their numbers, and one that lacks is blank.
        baris_dilewati: Rows that are not shown, and were left out therefore.
        baris_gabungan: Rows of the same forms as the row above, since all answers are merged; left
            out.
    """

    def __init__(self, berkas: str, bentuk: Bentuk, judul: Sequence[str]) -> None:
        self.berkas, self.bentuk, self.judul = berkas, bentuk, tuple(judul)
        self.lurus = True
        self.panjang: Callable[[int, int], None] = lambda nomor, lebar: None
        self.sel_tanpa_judul: tuple[int, int] = (0, 0)
        self.catatan: list[Masalah] = []
        self.rumus_tanpa_nilai = 0
        self.awal: list[BarisTeks] | None = None
        self.dasar: Sumber = self
        self.sambungan: tuple[Sumber, ...] = ()
        self.disambung: Literal["", "lanjutan", "disebut"] = ""
        self.tersembunyi = Tersembunyi()
        self.berlaku_ke_bawah: frozenset[int] = frozenset()
        self.kolom_jawaban: frozenset[int] = frozenset()
        self.jawaban_gabungan: dict[int, str] = {}
        self.baris_gabungan = 0
        self.baris_dilewati = 0
        self.nomor_dilewati: set[int] = set()
        self.berurut = True

    def sisa(self, pemetaan: Pemetaan) -> Pemetaan:
        """Return what the user says without what the source has acted upon."""
        return pemetaan

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        raise NotImplementedError

    def contoh(self, banyak: int = CONTOH) -> list[BarisTeks]:
        """Return the first rows below the headings."""
        hasil: list[BarisTeks] = []
        for blok in self.blok():
            hasil += (blok.baris(i, len(self.judul)) for i in range(blok.n))
            if len(hasil) >= banyak:
                break
        return hasil[:banyak]


def hampa(nilai: Any) -> bool:
    """Return whether a value is null, NaN or pandas' NA, of which nobody can say whether."""
    try:
        return nilai is None or bool(nilai != nilai)
    except TypeError:
        return True
    except (ValueError, ArithmeticError):  # an array, or a figure that may not be compared
        return False


def teks_sel(nilai: Any) -> str:
    """Write a cell the way its reader would type it."""
    if nilai is None:
        return ""
    if adalah(nilai, str):
        return str(nilai)
    if adalah(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if adalah(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return str(nilai)
