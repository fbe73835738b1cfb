"""
Large files, opened by polars or DuckDB for `skm.tabulasi.mesin.baca`: CSV and Parquet.

How a CSV file is written is found out by `skm.tabulasi.sumber`.  Cells come as texts, rows
that are too short or too long included, so that what they mean is decided where it is decided for
every file.
"""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import attrs

from skm.errors import DataError, Masalah
from skm.privasi.samaran import samarkan
from skm.tabulasi.mesin.bingkai import LEBIH, SELISIH
from skm.tabulasi.mesin.terpasang import NamaMesin, impor
from skm.tabulasi.sumber.blok import BarisTeks, Bentuk, Sumber
from skm.tabulasi.sumber.saringan import Saringan
from skm.tabulasi.sumber.tulisan import Tulisan

AKHIRAN_CSV = (".csv", ".tsv", ".txt")
AKHIRAN_PARQUET = (".parquet", ".pq")

# As many cells beyond the headings are looked at, in the first and in any other way.
_LEBIH, _MAKS_LEBIH = 1, 32
_CONTOH = 1000
_SEL_TERPANJANG = 1 << 20
# Stands for nothing in a file, so that a blank cell and one that is not there remain two things.
_TIADA = "\x01"
# An apostrophe within a word begins nothing.
_KUTIPAN = re.compile(r"""(?<!\w)(["'`]).*\1""")


@attrs.frozen(kw_only=True)
class BerkasCSV:
    """
    A CSV file in UTF-8.

    Attributes:
        jalur: Where it is; that of a copy if the file itself is written in another encoding.
        bentuk: How the file itself is written.
        pemisah: What stands between two cells of it.
        baris_atas: Lines that stand above the forms.
        rekaman_atas: Records in these lines.
        judul: The headings.
        lebar: How many cells a row has.
        contoh: Some rows, to know beforehand what cells look like.
        sumber: The file itself, as the reader without an engine opens it.
        panjang: Widths of rows that are not as wide as the headings, and how often; empty where
            the engine sees them itself.
        disaring: Rows left out of a copy for being no respondents.
        tersaring: Remarks on them; None of the file as it is.
    """

    jalur: str
    bentuk: Bentuk
    pemisah: str
    baris_atas: int
    rekaman_atas: int
    judul: tuple[str, ...]
    lebar: int
    contoh: tuple[list[str], ...]
    sumber: Sumber
    panjang: Mapping[int, int] = attrs.field(factory=Counter[int])
    disaring: int = 0
    tersaring: tuple[Masalah, ...] | None = None

    @property
    def nama(self) -> list[str]:
        """Names in an engine of the columns under the headings."""
        return [f"k{i}" for i in range(len(self.judul))]

    @property
    def tanda(self) -> str:
        """Characters that divide it into cells and lines, and those around such as hold them."""
        return f'"{self.pemisah}\r\n'

    def sama_lebar(self, tulisan: Tulisan, baris: int) -> bool:
        """
        Return whether every row has as many cells as there are headings.

        Args:
            tulisan: How the file itself is written, once all of it has been looked at.
            baris: How many rows there are below the headings, none of which is too long, and with
                none of `tanda` in a cell.
        """
        if self.tersaring is not None or not tulisan.baku:
            return False  # what the engine has is a copy
        pemisah, banyak = tulisan.pemisah
        with Path(self.jalur).open("rb") as isi:
            atas = b"".join(isi.readline() for _ in range(self.baris_atas))
        banyak -= atas.count(self.pemisah.encode())
        return pemisah == self.pemisah and banyak == baris * (self.lebar - 1)

    @property
    def pola(self) -> str:
        """Finds a line in which quotation marks stand around whole cells only."""
        pemisah = self.pemisah
        pemisah = f"\\{pemisah}" if pemisah in r"\^-[]" else pemisah
        sel = f'(?:"[^"]*(?:""[^"]*)*"|[^"{pemisah}]*)'
        return f"^{sel}(?:[{pemisah}]{sel})*\\r?$"

    def kutip_dalam_sel(self) -> int | None:
        """
        Return the first line with a quotation mark that belongs to no pair around a cell.

        Raises:
            DataError: The reader without an engine says that the file is broken.
        """
        for _ in self.sumber.blok():
            pass
        cocok, lembar, nomor = re.compile(self.pola).match, "", 0
        with Path(self.jalur).open(encoding="utf-8") as isi:
            for nomor, baris in enumerate(isi, start=1):
                if nomor <= self.baris_atas:
                    continue
                lembar += baris
                if '"' not in lembar:
                    lembar = ""
                elif lembar.count('"') % 2 == 0:  # else the cell goes on in the next line
                    if not cocok(lembar):
                        return nomor
                    lembar = ""
                elif len(lembar) > _SEL_TERPANJANG:
                    return nomor
        return nomor if lembar else None


@attrs.frozen(kw_only=True)
class TabelTerbuka:
    """
    A file in an engine.

    Attributes:
        asli: Its rows, as a table of the engine; columns are called ``k0``, ``k1`` …, and those
            beyond the headings begin with `LEBIH`.
        pendek: Returns how many rows have fewer cells than there are headings; None if that
            cannot be told, or only with a further pass and that is not what it is called with.
        ketat: Whether the engine stops at a row that is too long once every column is read.
    """

    asli: Any
    pendek: Callable[[bool], int | None]
    ketat: bool = False


class Pembuka(Protocol):
    """
    Opens files with one engine.

    Attributes:
        salah: What the engine raises for a file it cannot read, then or later.
    """

    salah: tuple[type[BaseException], ...]

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        ...

    def bernomor(self, tabel: Any, nomor: str) -> Any:
        """Return a table with a column of `SELISIH` for that of the id, where that costs little."""
        ...

    def csv(self, berkas: BerkasCSV, angka: set[int], *, teliti: bool) -> Iterator[TabelTerbuka]:
        """
        Open a file in one way after another, the quickest and least patient first.

        Args:
            berkas: The file.
            angka: Places of columns that hold answers, most often nothing but 1 to 4.
            teliti: Whether every column will be read.
        """
        ...

    def kutip_liar(self, berkas: BerkasCSV) -> bool:
        """Look for lines in which quotation marks do not just stand around whole cells."""
        ...

    def tutup(self) -> None:
        """Let go of everything."""
        ...


@contextmanager
def buka_csv(
    jalur: Path, sumber: Saringan, tulisan: Tulisan, *, salin: bool = False
) -> Generator[BerkasCSV, None, None]:
    """
    Open a CSV file for an engine.

    One in another encoding than UTF-8, or with line ends of several kinds, is copied; so are the
    rows of respondents of one whose lines are not such rows as they are.

    Args:
        jalur: The file.
        sumber: How the reader without an engine opens it.
        tulisan: How it is written, by a first look.
        salin: Whether to copy in any case.

    Raises:
        DataError: It cannot be read, or nobody can tell which rows are respondents.
    """
    import csv
    import shutil
    from itertools import islice

    from skm.sementara import folder_sementara

    bentuk = sumber.bentuk
    if salin or not sumber.utuh:
        with folder_sementara() as folder:
            yield _salin_baris(sumber, Path(folder, "jawaban.csv"))
        return
    with jalur.open(encoding=bentuk.pengodean, newline="") as isi:
        atas = [*csv.reader(islice(isi, bentuk.baris_judul), delimiter=bentuk.pemisah)]
        bawah = csv.reader(isi, delimiter=bentuk.pemisah)
        try:
            contoh = (*(baris for baris in islice(bawah, _CONTOH) if baris),)
        except csv.Error:  # a cell beyond all measure, which whoever counts will report
            contoh = ()
    hasil = BerkasCSV(
        jalur=str(jalur),
        bentuk=bentuk,
        pemisah=bentuk.pemisah,
        baris_atas=bentuk.baris_judul,
        rekaman_atas=len(atas),
        judul=sumber.judul,
        lebar=max(len(atas[-1]), len(sumber.judul)),
        contoh=contoh,
        sumber=sumber,
    )
    if tulisan.baku and bentuk.pengodean in ("utf-8", "utf-8-sig"):
        yield hasil
        return
    with folder_sementara() as folder:
        salinan = Path(folder, "jawaban.csv")
        with (
            jalur.open(encoding=bentuk.pengodean) as dari,
            salinan.open("w", encoding="utf-8", newline="") as ke,
        ):
            shutil.copyfileobj(dari, ke)
        yield attrs.evolve(hasil, jalur=str(salinan))


def _salin_baris(sumber: Saringan, salinan: Path) -> BerkasCSV:
    """Write the rows of respondents into a CSV file below their headings."""
    import csv

    lebar = len(sumber.judul)
    contoh: list[BarisTeks] = []
    panjang = Counter[int]()
    sumber.panjang = lambda _, banyak: panjang.update([banyak])
    with salinan.open("w", encoding="utf-8", newline="") as ke:
        penulis = csv.writer(ke, lineterminator="\n")
        penulis.writerow(_satu_baris(sumber.judul))
        for blok in sumber.blok():
            semua = [_satu_baris(blok.baris(i, lebar)) for i in range(blok.n)]
            contoh += semua[: _CONTOH - len(contoh)]
            penulis.writerows(semua)
    if sumber.pertanyaan:
        raise DataError(sumber.pertanyaan)
    return BerkasCSV(
        jalur=str(salinan),
        bentuk=sumber.bentuk,
        pemisah=",",
        baris_atas=1,
        rekaman_atas=1,
        judul=sumber.judul,
        lebar=lebar,
        contoh=(*contoh,),
        sumber=sumber,
        panjang=panjang,
        disaring=sumber.disaring,
        tersaring=tuple(sumber.tersaring),
    )


def _satu_baris(isi: Iterable[str]) -> BarisTeks:
    """Return cells without line breaks, which engines count in ways of their own."""
    return [" ".join(sel.splitlines()) for sel in isi]


class Polars:
    """Opens files with polars."""

    def __init__(self, modul: Any) -> None:
        self._pl = modul
        # A damaged Parquet file makes it panic, which is no Exception.
        gagal = modul.exceptions
        self.salah: tuple[type[BaseException], ...] = (gagal.PolarsError, gagal.PanicException)

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        return self._pl.scan_parquet(jalur, glob=False)

    def bernomor(self, tabel: Any, nomor: str) -> Any:
        """Return a table with a column of `SELISIH` for that of the id."""
        pl, baris = self._pl, "nomor baris"
        jenis = tabel.collect_schema()[nomor]
        if not (jenis.is_numeric() or jenis == pl.String):
            return tabel
        id_ = pl.col(nomor).cast(pl.Int64, strict=False)
        bernomor = tabel.with_row_index(baris)
        return bernomor.with_columns((id_ - pl.col(baris)).alias(SELISIH)).drop(baris)

    def csv(self, berkas: BerkasCSV, angka: set[int], *, teliti: bool) -> Iterator[TabelTerbuka]:
        """
        Open a file with columns of figures first.

        Where some cell is none, everything is text, to be read one by one, and there is more room
        for rows that are too long.  Of these polars says nothing unless it reads the last column
        and all others.
        """
        tabah = {"truncate_ragged_lines": True, "extra_columns": "ignore"}
        for asli, ketat in (
            (self._baca(berkas, angka, 0 if teliti else _LEBIH), teliti),
            (self._baca(berkas, set(), _MAKS_LEBIH, **tabah), False),
        ):
            yield TabelTerbuka(
                asli=asli,
                pendek=lambda teliti: self._pendek(berkas) if teliti else None,
                ketat=ketat,
            )

    def _baca(self, berkas: BerkasCSV, angka: set[int], lebih: int, **tabah: Any) -> Any:
        pl = self._pl
        # polars takes "+4" and "04" for 4, as `skm.tabulasi.arti.pilihan` does, and stops at "4.0".
        jenis = (pl.Int8 if i in angka else pl.String for i in range(len(berkas.judul)))
        skema = dict(zip(berkas.nama, jenis, strict=True))
        return pl.scan_csv(
            berkas.jalur,
            schema=skema | {f"{LEBIH} {i}": pl.String for i in range(lebih)},
            missing_columns="insert",
            has_header=False,
            skip_lines=berkas.baris_atas,
            separator=berkas.pemisah,
            glob=False,
            **tabah,
        )

    def _pendek(self, berkas: BerkasCSV) -> int | None:
        """
        Count short rows by their separators: polars gives missing cells as blank ones.

        It cannot be done where quoted cells go over several lines.
        """
        pl, pemisah = self._pl, berkas.pemisah
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

    def kutip_liar(self, berkas: BerkasCSV) -> bool:
        """Look for lines in which quotation marks do not just stand around whole cells."""
        pl, baris = self._pl, self._pl.col("b")
        semua = pl.scan_lines(berkas.jalur, name="b").slice(berkas.baris_atas)
        berkutip = semua.filter(baris.str.contains('"', literal=True))
        liar = berkutip.filter(~baris.str.contains(berkas.pola)).select(pl.len())
        ((banyak,),) = liar.collect(engine="streaming").rows()
        return bool(banyak)

    def tutup(self) -> None:
        """Nothing stays open."""


class DuckDB:
    """Opens files with DuckDB, on a connection of their own."""

    def __init__(self, modul: Any) -> None:
        self._koneksi = modul.connect()
        # A bar of progress would stand in what the command prints.
        self._koneksi.execute("SET enable_progress_bar = false")
        self.salah: tuple[type[BaseException], ...] = (modul.Error,)

    def parquet(self, jalur: list[str]) -> Any:
        """Open files of the same columns as one table."""
        return self._koneksi.read_parquet(jalur)

    def bernomor(self, tabel: Any, nomor: str) -> Any:
        """Return the table as it is: rows of DuckDB come in no order."""
        del nomor
        return tabel

    def csv(self, berkas: BerkasCSV, angka: set[int], *, teliti: bool) -> Iterator[TabelTerbuka]:
        """
        Open a file all of whose rows are as wide as the headings, then any other.

        All cells are texts: "3.5" in a column of integers would silently become 4.
        """
        del angka, teliti
        yield TabelTerbuka(asli=self._baca(berkas, 0), pendek=lambda _: 0)
        longgar = {"null_padding": True, "na_values": _TIADA}
        for lagi in ({}, {"parallel": False}):  # the latter where cells go over several lines
            yield self._longgar(berkas, self._baca(berkas, _MAKS_LEBIH, **longgar, **lagi))

    def _longgar(self, berkas: BerkasCSV, asli: Any) -> TabelTerbuka:
        return TabelTerbuka(asli=asli, pendek=lambda _: self._pendek(asli, berkas))

    def kutip_liar(self, berkas: BerkasCSV) -> bool:
        """Look for lines in which quotation marks do not just stand around whole cells."""
        baris = self._koneksi.read_csv(
            berkas.jalur,
            header=False,
            skiprows=berkas.baris_atas,
            sep=_TIADA,
            quotechar="",
            escapechar="",
            columns={"b": "VARCHAR"},
            auto_detect=False,
        )
        pola = berkas.pola.replace("'", "''")
        liar = baris.filter(f"contains(b, '\"') AND NOT regexp_matches(b, '{pola}')")
        ((banyak,),) = liar.aggregate("count(*)").fetchall()
        return bool(banyak)

    def _baca(self, berkas: BerkasCSV, lebih: int, **longgar: Any) -> Any:
        nama = [f"k{i}" for i in range(berkas.lebar)] + [f"{LEBIH} {i}" for i in range(lebih)]
        return self._koneksi.read_csv(
            berkas.jalur,
            header=False,
            skiprows=berkas.rekaman_atas,
            sep=berkas.pemisah,
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


@contextmanager
def buka_mesin(
    nama: NamaMesin, berkas: str
) -> Generator[tuple[Any, Pembuka, tuple[type[BaseException], ...]], None, None]:
    """Have narwhals, an engine and what they raise; the engine's words are told if nobody knew."""
    nw, modul = impor("narwhals.stable.v2", nama), impor(nama, nama)
    pembuka: Pembuka = Polars(modul) if nama == "polars" else DuckDB(modul)
    salah_mesin = (*pembuka.salah, nw.exceptions.NarwhalsError)
    try:
        yield nw, pembuka, salah_mesin
    except salah_mesin as salah:
        raise DataError.satu(
            "mesin-gagal", berkas=berkas, ditemukan=_tanpa_isi(str(salah)), diharapkan=nama
        ) from None
    finally:
        pembuka.tutup()


def _tanpa_isi(pesan: str) -> str:
    """Return the first line of what an engine says, without the cells that it quotes."""
    baris = (pesan.strip() or "?").splitlines()[0]
    return samarkan(_KUTIPAN.sub("…", baris))[0]
