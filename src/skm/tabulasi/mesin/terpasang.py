"""Which engines there are, which of them are installed, and what to say of one that is not."""

from typing import Any, Literal, TypeAlias

from skm.errors import ArgumenError, DataError

NamaMesin: TypeAlias = Literal["polars", "duckdb"]

MESIN: tuple[NamaMesin, ...] = ("polars", "duckdb")
"""Engines for large files, the preferred one first."""


def mesin_terpasang() -> NamaMesin | None:
    """Return the first engine of `MESIN` that is installed with narwhals, without importing it."""
    from importlib.util import find_spec

    if find_spec("narwhals") is None:
        return None
    return next((nama for nama in MESIN if find_spec(nama)), None)


def impor(modul: str, ekstra: str) -> Any:
    """Import a module, or say which extra of skm brings it."""
    from importlib import import_module

    try:
        return import_module(modul)
    except ImportError:
        paket = modul.partition(".")[0]
        saran = f'pip install "skm[{ekstra}]"'
        raise DataError.satu("ekstra-hilang", ditemukan=paket, saran=saran) from None


def dari_asli(nw: Any, tabel: Any) -> Any:
    """
    Return a table as narwhals has it.

    Raises:
        ArgumenError: It is none that narwhals knows.
    """
    try:
        return nw.from_native(tabel)
    except TypeError:
        diharapkan = "a table of pandas, polars, PyArrow, DuckDB, Ibis, Dask or PySpark"
        raise ArgumenError.satu(
            "tabel", ditemukan=type(tabel).__name__, diharapkan=diharapkan
        ) from None
