"""
Large files, opened by polars or DuckDB for `skm.tabulasi.mesin`: CSV and Parquet.

How a CSV file is written is found out by `skm.tabulasi.sumber_csv`.  Cells come as texts, rows
that are too short or too long included, so that what they mean is decided where it is decided for
every file.
"""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import attrs

from skm.tabulasi.kolom import Pengenal
from skm.tabulasi.pemetaan import Pemetaan
from skm.tabulasi.sumber import Bentuk, Sumber, buka

LEBIH = "sel di luar judul"
"""How the names of columns begin that hold cells beyond the headings."""

# As many cells beyond the headings are looked at, in the first and in any other way.
_LEBIH, _MAKS_LEBIH = 1, 32
_CONTOH = 1000
# Stands for nothing in a file, so that a blank cell and one that is not there remain two things.
_TIADA = "\x01"


@attrs.frozen(kw_only=True)
class BerkasCSV:
    """
    A CSV file in UTF-8.

    Attributes:
        jalur: Where it is; that of a copy if the file itself is written in another encoding.
        bentuk: How the file itself is written.
        baris_atas: Lines that stand above the forms.
        rekaman_atas: Records in these lines.
        judul: The headings.
        lebar: How many cells a row has.
        contoh: Some rows, to know beforehand what cells look like.
        sumber: The file itself, as the reader without an engine opens it.
        berkutip: Returns whether there are quotation marks in it, once it has been read.
    """

    jalur: str
    bentuk: Bentuk
    baris_atas: int
    rekaman_atas: int
    judul: tuple[str, ...]
    lebar: int
    contoh: tuple[list[str], ...]
    sumber: Sumber
    berkutip: Callable[[], bool]

    def periksa_kutip(self) -> int:
        """
        Refuse a quotation mark that nothing closes: engines take what follows for one cell.

        Returns:
            How many rows the reader without an engine finds.

        Raises:
            DataError: It says that the file is broken.
        """
        return sum(blok.n for blok in self.sumber.blok())


@attrs.frozen(kw_only=True)
class Terbuka:
    """
    A file in an engine.

    Attributes:
        asli: Its rows, as a table of the engine; columns are called ``k0``, ``k1`` …, and those
            beyond the headings begin with `LEBIH`.
        pendek: Returns how many rows have fewer cells than there are headings; None if that
            cannot be told, or only with a further pass and that is not what it is called with.
        kutip_liar: Returns whether quotation marks stand where the engine may misread them.
    """

    asli: Any
    pendek: Callable[[bool], int | None]
    kutip_liar: Callable[[], bool]


class Pembuka(Protocol):
    """
    Opens files with one engine.

    Attributes:
        salah: What the engine raises for a file it cannot read, then or later.
    """

    salah: tuple[type[Exception], ...]

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        ...

    def csv(self, berkas: BerkasCSV, angka: set[int]) -> Iterator[Terbuka]:
        """
        Open a file in one way after another, the quickest and least patient first.

        Args:
            berkas: The file.
            angka: Places of columns that hold answers, most often nothing but 1 to 4.
        """
        ...

    def tutup(self) -> None:
        """Let go of everything."""
        ...


@contextmanager
def buka_csv(
    jalur: Path,
    pengenal: Pengenal,
    pemetaan: Pemetaan,
    pengodean: str,
    berkutip: Callable[[], bool],
) -> Generator[BerkasCSV, None, None]:
    """
    Find out how a CSV file is written.

    One in another encoding, or with line ends of several kinds, is copied.
    """
    import csv
    import shutil
    import tempfile
    from itertools import islice

    sumber = buka(jalur, pengenal, pemetaan, pengodean=pengodean)
    bentuk = sumber.bentuk
    with jalur.open(encoding=bentuk.pengodean, newline="") as isi:
        atas = [*csv.reader(islice(isi, bentuk.baris_judul), delimiter=bentuk.pemisah)]
        bawah = csv.reader(isi, delimiter=bentuk.pemisah)
        try:
            contoh = (*(baris for baris in islice(bawah, _CONTOH) if baris),)
        except csv.Error:  # a cell beyond all measure, which whoever counts will report
            contoh = ()
        # Engines expect one kind of line end, and none of them that of old Macintoshes.
        ujung = isi.newlines in (None, "\n", "\r\n")
    hasil = BerkasCSV(
        jalur=str(jalur),
        bentuk=bentuk,
        baris_atas=bentuk.baris_judul,
        rekaman_atas=len(atas),
        judul=sumber.judul,
        lebar=max(len(atas[-1]), len(sumber.judul)),
        contoh=contoh,
        sumber=sumber,
        berkutip=berkutip,
    )
    if ujung and bentuk.pengodean in ("utf-8", "utf-8-sig"):
        yield hasil
        return
    with tempfile.TemporaryDirectory(prefix="skm-") as folder:
        salinan = Path(folder, "jawaban.csv")
        with (
            jalur.open(encoding=bentuk.pengodean, newline="" if ujung else None) as dari,
            salinan.open("w", encoding="utf-8", newline="") as ke,
        ):
            shutil.copyfileobj(dari, ke)
        yield attrs.evolve(hasil, jalur=str(salinan))


class Polars:
    """Opens files with polars."""

    def __init__(self, modul: Any) -> None:
        self._pl = modul
        self.salah: tuple[type[Exception], ...] = (modul.exceptions.PolarsError,)

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        return self._pl.scan_parquet(jalur, glob=False)

    def csv(self, berkas: BerkasCSV, angka: set[int]) -> Iterator[Terbuka]:
        """
        Open a file with columns of figures first.

        Where some cell is none, everything is text, to be read one by one, and there is more room
        for rows that are too long.
        """
        tabah = {"truncate_ragged_lines": True, "extra_columns": "ignore"}
        for asli in (
            self._baca(berkas, angka, _LEBIH),
            self._baca(berkas, set(), _MAKS_LEBIH, **tabah),
        ):
            yield Terbuka(
                asli=asli,
                pendek=lambda teliti: self._pendek(berkas) if teliti else None,
                kutip_liar=lambda: self._kutip_liar(berkas),
            )

    def _baca(self, berkas: BerkasCSV, angka: set[int], lebih: int, **tabah: Any) -> Any:
        pl = self._pl
        # polars takes "+4" and "04" for 4, as `skm.tabulasi.pilihan` does, and stops at "4.0".
        skema = {f"k{i}": pl.Int8 if i in angka else pl.String for i in range(len(berkas.judul))}
        return pl.scan_csv(
            berkas.jalur,
            # polars says nothing of a row that is too long unless it reads the cells beyond.
            schema=skema | {f"{LEBIH} {i}": pl.String for i in range(lebih)},
            missing_columns="insert",
            has_header=False,
            skip_lines=berkas.baris_atas,
            separator=berkas.bentuk.pemisah,
            glob=False,
            **tabah,
        )

    def _pendek(self, berkas: BerkasCSV) -> int | None:
        """
        Count short rows by their separators: polars gives missing cells as blank ones.

        It cannot be done where quoted cells go over several lines.
        """
        pl, pemisah = self._pl, berkas.bentuk.pemisah
        baris = pl.col("b")
        semua = pl.scan_lines(berkas.jalur, name="b").slice(berkas.baris_atas)
        kutip = baris.str.count_matches('"', literal=True)

        def pendek(teks: Any) -> Any:
            kurang = teks.str.count_matches(pemisah, literal=True) < berkas.lebar - 1
            return (kurang & (baris.str.strip_chars(f'{pemisah}" \t\r') != "")).sum()

        def tanya(*isi: Any) -> tuple[int, ...]:
            ((*jawab,),) = semua.select(*isi).collect(engine="streaming").rows()
            return tuple(map(int, jawab))

        polos, dikutip, ganjil = tanya(
            pendek(baris).alias("n"), kutip.sum().alias("k"), (kutip % 2).sum().alias("g")
        )
        if ganjil:
            return None
        return tanya(pendek(baris.str.replace_all('"[^"]*"', "")))[0] if dikutip else polos

    def _kutip_liar(self, berkas: BerkasCSV) -> bool:
        """Look for quotation marks within a cell, and for cells that go over several lines."""
        pl, pemisah = self._pl, re.escape(berkas.bentuk.pemisah)
        baris = pl.col("b").str.replace_all('""', "", literal=True)
        ganjil = (baris.str.count_matches('"', literal=True) % 2).sum()
        dalam = baris.str.contains(f'[^{pemisah}]"[^{pemisah}\r]').sum()
        semua = pl.scan_lines(berkas.jalur, name="b").slice(berkas.baris_atas)
        ((jawab,),) = semua.select(ganjil + dalam).collect(engine="streaming").rows()
        return bool(jawab)

    def tutup(self) -> None:
        """Nothing stays open."""


class DuckDB:
    """Opens files with DuckDB, on a connection of their own."""

    def __init__(self, modul: Any) -> None:
        self._koneksi = modul.connect()
        self.salah: tuple[type[Exception], ...] = (modul.Error,)

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        return self._koneksi.read_parquet(jalur)

    def csv(self, berkas: BerkasCSV, angka: set[int]) -> Iterator[Terbuka]:
        """
        Open a file all of whose rows are as wide as the headings, then any other.

        All cells are texts: "3.5" in a column of integers would silently become 4.
        """
        del angka
        # Its strict parser knows what it may not take.
        yield Terbuka(asli=self._baca(berkas, 0), pendek=lambda _: 0, kutip_liar=lambda: False)
        longgar = {"null_padding": True, "na_values": _TIADA}
        for lagi in ({}, {"parallel": False}):  # the latter where cells go over several lines
            yield self._longgar(berkas, self._baca(berkas, _MAKS_LEBIH, **longgar, **lagi))

    def _longgar(self, berkas: BerkasCSV, asli: Any) -> Terbuka:
        return Terbuka(
            asli=asli, pendek=lambda _: self._pendek(asli, berkas), kutip_liar=lambda: True
        )

    def _baca(self, berkas: BerkasCSV, lebih: int, **longgar: Any) -> Any:
        nama = [f"k{i}" for i in range(berkas.lebar)] + [f"{LEBIH} {i}" for i in range(lebih)]
        return self._koneksi.read_csv(
            berkas.jalur,
            header=False,
            skiprows=berkas.rekaman_atas,
            sep=berkas.bentuk.pemisah,
            quotechar='"',
            escapechar='"',
            columns=dict.fromkeys(nama, "VARCHAR"),
            auto_detect=False,
            **longgar,
        )

    def _pendek(self, asli: Any, berkas: BerkasCSV) -> int:
        isi = " OR ".join(f"trim(k{i}, ' \t\r') <> ''" for i in range(berkas.lebar))
        pendek = asli.filter(f"k{berkas.lebar - 1} IS NULL AND ({isi})")
        ((banyak,),) = pendek.aggregate("count(*)").fetchall()
        return int(banyak)

    def tutup(self) -> None:
        """Close the connection."""
        self._koneksi.close()
