"""
From a file to headings and rows of texts; the only part of the reader that does I/O.

Every kind of file gives blocks of rows as wide as the headings say, each row with its number.
Hostile files (bombs, cells at the far end, binary) end in a clear error.  What all kinds share is
here; `sumber_csv`, `sumber_xlsx` and `sumber_json` read one kind each.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from skm.bahasa import normal
from skm.dasar import Polos, adalah
from skm.errors import DataError, Masalah
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal

Format: TypeAlias = Literal["csv", "xlsx", "jsonl", "json"]
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

MAKS_KOLOM = 2_000
CARI_JUDUL = 25
"""Rows among which the headings are looked for."""
UKURAN_BLOK = 512
"""Rows in a block: more of them at once keep the garbage collector busy."""


class Blok:
    """
    Some rows of a file, all as wide as the headings, kept as one list of cells.

    Attributes:
        n: How many rows.
        nomor: Their numbers in the file.
    """

    __slots__ = ("_kolom", "_langkah", "_sel", "n", "nomor")

    def __init__(self, sel: list[str], langkah: int, nomor: Sequence[int]) -> None:
        self._sel, self._langkah, self.nomor = sel, langkah, nomor
        self.n = len(nomor)
        self._kolom: dict[int, list[str]] = {}

    @classmethod
    def dari_baris(cls, baris: Sequence[BarisTeks], lebar: int, nomor: Sequence[int]) -> "Blok":
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

    def ganti(self, i: int, isi: list[str]) -> None:
        """Put other texts into a column."""
        self._kolom[i] = isi

    def baris(self, i: int, lebar: int) -> BarisTeks:
        """Return one row."""
        return [
            self._kolom[k][i] if k in self._kolom else self._sel[self._langkah * i + k]
            for k in range(lebar)
        ]

    def tanpa(self, buang: set[int], lebar: int) -> "Blok":
        """Return the block without the rows at these places."""
        tinggal = [i for i in range(self.n) if i not in buang]
        return Blok.dari_baris(
            [self.baris(i, lebar) for i in tinggal], lebar, [self.nomor[i] for i in tinggal]
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bentuk(Polos):
    """
    How a file is written, as found out from it.

    Attributes:
        format: Kind of file; or a table of an engine.
        pemisah: What stands between two cells of a CSV file; empty for others.
        pengodean: Encoding of a text file; empty for others.
        lembar: Sheet of a workbook; empty for others.
        lembar_lain: Its other sheets that have headings of unsur; not read.
        baris_judul: Row of the headings, from 1; 0 where every record names its fields.
    """

    format: Format | Literal["parquet", "tabel"]
    pemisah: str = ""
    pengodean: str = ""
    lembar: str = ""
    lembar_lain: tuple[str, ...] = ()
    baris_judul: int = 0


class Sumber:
    """
    An opened file of answers.

    Attributes:
        bentuk: How it is written.
        judul: Its headings.
        panjang: Called for a row that is too wide or too narrow: its number and width.
        sel_tanpa_judul: Rows with something beyond the last heading, and the first of them;
            known once all blocks have been read.
        rumus_tanpa_nilai: Cells of formulas that were never worked out, so that they read as
            blank.
    """

    def __init__(self, berkas: str, bentuk: Bentuk, judul: Sequence[str]) -> None:
        self.berkas, self.bentuk, self.judul = berkas, bentuk, tuple(judul)
        self.panjang: Callable[[int, int], None] = lambda nomor, lebar: None
        self.sel_tanpa_judul: tuple[int, int] = (0, 0)
        self.rumus_tanpa_nilai = 0

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[Blok]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        raise NotImplementedError


def buka(
    jalur: Path | str,
    pengenal: Pengenal,
    pemetaan: Pemetaan,
    berkas: str | None = None,
    *,
    pengodean: str = "",
) -> Sumber:
    """
    Open a file of answers and find its headings.

    Args:
        jalur: The file.
        pengenal: Knows what columns are called.
        pemetaan: What the user says about them.
        berkas: How the file is named in messages; None for its path.
        pengodean: The encoding of a CSV file, if somebody else looks after that.

    Raises:
        DataError: It cannot be read as what its suffix says.
    """
    nama = str(jalur) if berkas is None else berkas
    jalur = Path(jalur)
    akhiran = jalur.suffix.lower()
    if akhiran in (".xls", ".ods"):
        raise gagal("format-lama", nama, akhiran, ".xlsx, .csv")
    if akhiran not in AKHIRAN:
        dikenal = ", ".join(AKHIRAN)
        raise gagal("format-tidak-dikenal", nama, jalur.suffix or nama, dikenal)
    penilai = Penilai(pengenal, pemetaan)
    try:
        match AKHIRAN[akhiran]:
            case "csv":
                from skm.tabulasi.sumber.csv import SumberCSV

                return SumberCSV.buka(jalur, nama, penilai, pengodean)
            case "xlsx":
                from skm.tabulasi.sumber.xlsx import SumberXLSX

                return SumberXLSX.buka(jalur, nama, penilai, pemetaan.lembar)
            case "jsonl":
                from skm.tabulasi.sumber.json import SumberJSONL

                return SumberJSONL.buka(jalur, nama)
            case "json":
                from skm.tabulasi.sumber.json import SumberJSON

                return SumberJSON.buka(jalur, nama, pemetaan.baris)
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        raise tak_terbuka(nama, salah) from None


def tak_terbuka(berkas: str, salah: Exception) -> DataError:
    """Say why a file could not be opened."""
    if isinstance(salah, DataError):
        return salah
    if isinstance(salah, FileNotFoundError):
        return gagal("berkas-tidak-ada", berkas)
    sebab = getattr(salah, "strerror", None) or str(salah)
    return gagal("berkas-tidak-terbaca", berkas, sebab)


def gagal(
    kode: str,
    berkas: str,
    ditemukan: str = "",
    diharapkan: str = "",
    *,
    lokasi: str = "",
    baris: int | None = None,
) -> DataError:
    """Return the one problem of a file as an error."""
    return DataError(
        [
            Masalah(
                kode=kode,
                berkas=berkas,
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                lokasi=lokasi,
                baris=baris,
            )
        ]
    )


def mb(bita: int) -> str:
    """Write a size in megabytes."""
    return f"{bita / 1_000_000:.0f} MB"


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


class Penilai:
    """Says how much a row looks like headings."""

    def __init__(self, pengenal: Pengenal, pemetaan: Pemetaan) -> None:
        self._kode = {u.kode for u in pengenal.unsur}
        self._arti = pengenal.arti
        self._peta = {normal(j): k for k, semua in pemetaan.kolom.items() for j in semua}
        self._ingat: dict[str, str] = {}

    def _peran(self, label: str) -> str:
        if label not in self._ingat:
            peran = self._peta.get(normal(label)) or self._arti(label)[0]
            self._ingat[label] = "" if peran in ("?", "abaikan") else peran
        return self._ingat[label]

    def nilai(self, baris: Sequence[str]) -> tuple[int, int]:
        """Return how many unsur, and how many other things, its cells name."""
        peran = {
            self._peran(sel)
            for sel in baris[:MAKS_KOLOM]
            if sel and len(sel) < 400 and not sel.isdigit()
        }
        unsur = len(peran & self._kode)
        return unsur, len(peran - self._kode - {""})

    def lengkap(self, nilai: tuple[int, int]) -> bool:
        """Return whether every unsur is named."""
        return nilai[0] == len(self._kode)

    def judul(self, baris: Sequence[Sequence[str]]) -> tuple[int, list[str], tuple[int, int]]:
        """Find the headings among the first rows: place, texts, and how sure it is."""
        isi = [i for i, b in enumerate(baris) if any(s.strip() for s in b)]
        if not isi:
            return 0, [], (0, 0)
        nilai: dict[int, tuple[int, int]] = {}
        for i in isi:
            nilai[i] = self.nilai(baris[i])
            if self.lengkap(nilai[i]):
                break
        di = max(nilai, key=lambda i: (nilai[i], -i))
        if nilai[di] == (0, 0):
            di = isi[0]
        judul = [s.strip() for s in baris[di]]
        while judul and not judul[-1]:
            judul.pop()
        if di and nilai[di][0]:
            # "No" often stands in a cell merged over two rows: its text is in the upper one.
            atas = baris[di - 1]
            judul = [s or (atas[i].strip() if i < len(atas) else "") for i, s in enumerate(judul)]
        return di, judul, self.nilai(judul)
