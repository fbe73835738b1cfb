"""
What people have, told apart without importing what it is made with.

Files stay files; a table of an engine stays where it is; all else that holds answers becomes rows
in memory, which are read as a file is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOBase
from itertools import chain
from operator import index
from pathlib import Path
from typing import Any, Protocol, TypeAlias, cast

import attrs

from skm.dasar import adalah
from skm.errors import ArgumenError
from skm.masukan import TANPA_NAMA, BerkasAtauIsi
from skm.model import Hitungan, LembarJawaban, Tabulasi
from skm.model.jawaban import SKALA
from skm.tabulasi.bacaan import BacaanJawaban
from skm.tabulasi.sumber.memori import SumberMemori

_PEMBUAT = frozenset(
    ("pandas", "polars", "pyarrow", "duckdb", "_duckdb", "ibis", "dask", "dask_expr", "pyspark",
     "modin", "cudf", "sqlframe", "narwhals")
)  # fmt: skip
"""Packages whose tables narwhals knows, as modules name them."""
_KURSOR_DUCKDB = "DuckDBPyConnection"
_SEKALI_AMBIL = 1000  # rows of a cursor
_DIKENAL = (
    "a path, bytes, a binary stream, several of these, a dataframe, mappings, a cursor, rows with "
    "judul=[…], or counts"
)


class Kursor(Protocol):
    """A cursor of a database after its query, as PEP 249 has it."""

    @property
    def description(self) -> Sequence[Sequence[Any]] | None:
        """A tuple for each column, its name first."""

    def fetchmany(self, size: int, /) -> Sequence[Any]:
        """Return the next rows; none at the end."""
        ...


class TabelMesin(Protocol):
    """A table that narwhals knows, lazy or not: of pandas, polars, DuckDB, PyArrow and others."""

    @property
    def columns(self) -> Any:
        """What its columns are called, or the columns."""


Cacahan: TypeAlias = Mapping[str, tuple[int, int, int, int] | Mapping[int, int]]
"""Per unsur how many answered 1, 2, 3 and 4."""
MasukanJawaban: TypeAlias = (
    BerkasAtauIsi
    | Iterable[BerkasAtauIsi | Mapping[str, Any] | Sequence[Any]]
    | Kursor
    | TabelMesin
    | Cacahan
)
"""
Answers, as people have them.

A file by its path, its bytes, a binary stream, or several of these; a table of an engine; mappings
from headings to values, one for each respondent; a cursor; rows whose columns are named apart;
counts.
"""
MasukanTabulasi: TypeAlias = MasukanJawaban | BacaanJawaban | LembarJawaban | Tabulasi
"""Answers, or what was made of them already."""


@attrs.frozen
class TabelAsli:
    """
    A table that an engine knows.

    Attributes:
        isi: The table.
    """

    isi: Any


MasukanDikenal: TypeAlias = list[BerkasAtauIsi] | SumberMemori | TabelAsli


def kenali_masukan(
    masukan: Any, *, nama: str | Sequence[str] = "", judul: Iterable[str] | None = None
) -> MasukanDikenal:
    """
    Tell what was handed in; what can be gone through but once is gone through here.

    Args:
        masukan: See `MasukanJawaban`; or what this function has returned.
        nama: How messages name what is no file.
        judul: Names of the columns of rows that have none.

    Raises:
        ArgumenError: It is nothing of the kind, or names are given for what has its own.
        DataError: There are no rows, or they are too wide.
    """
    sebutan = (nama if isinstance(nama, str) else ", ".join(nama)) or TANPA_NAMA
    if judul is not None:
        if not _berbaris(masukan):
            raise _bukan("rows of values, whose columns judul names", masukan)
        return SumberMemori.dari_baris(sebutan, judul, masukan)
    if adalah(masukan, SumberMemori, TabelAsli):
        return cast("SumberMemori | TabelAsli", masukan)
    if _bertabel(masukan):
        return TabelAsli(masukan)
    if _berkas_atau_isi(masukan):
        return [cast("BerkasAtauIsi", masukan)]
    if hasattr(masukan, "fetchmany") and hasattr(masukan, "description"):
        return _dari_kursor(sebutan, masukan)
    if adalah(masukan, BacaanJawaban, LembarJawaban, Tabulasi, Hitungan):
        raise _bukan(
            f"answers to read ({_DIKENAL}); skm.tabulasikan takes what is counted", masukan
        )
    if adalah(masukan, Mapping):
        return SumberMemori.dari_cacahan(sebutan, _cacahan(masukan))
    if adalah(masukan, Iterable):
        return _dari_deret(sebutan, iter(masukan))
    raise _bukan(_DIKENAL, masukan)


def baris_tabel(tabel: TabelAsli, nama: str | Sequence[str] = "") -> SumberMemori:
    """
    Return the rows of a table, taken out of its engine.

    Raises:
        ArgumenError: It is none that narwhals knows.
        DataError: narwhals is not installed.
    """
    from skm.tabulasi.mesin.terpasang import dari_asli, impor

    nw = impor("narwhals.stable.v2", "data")
    isi = dari_asli(nw, tabel.isi)
    isi = isi.collect() if isinstance(isi, nw.LazyFrame) else isi
    sebutan = (nama if isinstance(nama, str) else ", ".join(nama)) or TANPA_NAMA
    return SumberMemori.dari_baris(sebutan, isi.columns, isi.iter_rows())


def _bukan(diharapkan: str, masukan: object) -> ArgumenError:
    return ArgumenError.satu("masukan", ditemukan=type(masukan).__name__, diharapkan=diharapkan)


def _bertabel(masukan: Any) -> bool:
    """Return whether an engine made it, by where its class is from: nothing is imported."""
    kelas = cast("Any", type(masukan))
    if kelas.__name__ == _KURSOR_DUCKDB:
        return False
    tamu = ("__narwhals_dataframe__", "__narwhals_lazyframe__")
    return any(k.__module__.partition(".")[0] in _PEMBUAT for k in kelas.__mro__) or any(
        hasattr(kelas, nama) for nama in tamu
    )


def _berkas_atau_isi(masukan: Any) -> bool:
    """Return whether it is a path, bytes or a stream; one of text is refused before it is read."""
    if adalah(masukan, TextIOBase):
        raise _bukan("bytes or a binary stream; open the file with mode 'rb'", masukan)
    return adalah(masukan, str, Path, bytes) or hasattr(masukan, "read")


def _berbaris(masukan: Any) -> bool:
    return adalah(masukan, Iterable) and not adalah(masukan, str, bytes, Mapping)


def _dari_kursor(berkas: str, kursor: Kursor) -> SumberMemori:
    if (kolom := kursor.description) is None:
        raise _bukan("a cursor after its query", kursor)
    baris = chain.from_iterable(iter(lambda: kursor.fetchmany(_SEKALI_AMBIL) or None, None))
    return SumberMemori.dari_baris(berkas, [k[0] for k in kolom], baris)


def _dari_deret(berkas: str, deret: Iterator[Any]) -> MasukanDikenal:
    """Tell what the first of several is; the others have to be the same."""
    pertama = next(deret, None)
    semua = deret if pertama is None else chain([pertama], deret)
    if pertama is None or adalah(pertama, Mapping):
        return SumberMemori.dari_rekaman(berkas, semua)
    if (judul := _nama_isi(pertama)) is not None:
        return SumberMemori.dari_baris(berkas, judul, semua)
    daftar = [*semua]
    for i, satu in enumerate(daftar):
        if _berkas_atau_isi(satu):
            continue
        tanpa_nama = adalah(satu, Sequence) and i == 0
        diharapkan = "rows that name their columns, or judul=[…]" if tanpa_nama else _DIKENAL
        raise ArgumenError.satu(
            f"masukan[{i}]", ditemukan=type(satu).__name__, diharapkan=diharapkan
        )
    return daftar


def _nama_isi(baris: Any) -> Sequence[str] | None:
    """Return the names that a row brings: a named tuple, or a row of sqlite3 or SQLAlchemy."""
    if adalah(baris, tuple) and hasattr(baris, "_fields"):
        return cast("Sequence[str]", baris._fields)
    kunci: Any = getattr(baris, "keys", None)
    if callable(kunci):
        return [*map(str, cast("Iterable[object]", kunci()))]
    nama: Any = getattr(baris, "_fields", None)
    return [*map(str, nama)] if adalah(nama, tuple) else None


def _cacahan(masukan: Mapping[Any, Any]) -> dict[str, tuple[int, ...]]:
    return {str(kode): _frekuensi(str(kode), isi) for kode, isi in masukan.items()}


def _frekuensi(kode: str, isi: Any) -> tuple[int, ...]:
    """Return how many answered 1, 2, 3 and 4; what might be a column of answers is none."""
    if adalah(isi, Mapping) and {*map(str, isi)} <= {*SKALA}:
        hitung = {str(k): v for k, v in isi.items()}
        isi = tuple(hitung.get(n, 0) for n in SKALA)
    if not adalah(isi, tuple) or len(isi) != len(SKALA):
        diharapkan = (
            'counts of 1 to 4 as a tuple, such as {"U1": (0, 1, 9, 16)}; columns of answers are a '
            "dataframe, and rows of them mappings"
        )
        raise ArgumenError.satu(
            f"masukan[{kode!r}]", ditemukan=type(isi).__name__, diharapkan=diharapkan
        )
    for n in isi:
        if not hasattr(n, "__index__") or adalah(n, bool) or index(n) < 0:
            raise ArgumenError.satu(
                f"masukan[{kode!r}]", ditemukan=repr(n), diharapkan="whole numbers of people"
            )
    return tuple(map(index, isi))
