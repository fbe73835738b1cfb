"""Every engine, as a way to get a PyArrow table into it."""

import shutil
from collections.abc import Callable
from functools import cache
from typing import Any

import pyarrow as pa
import pytest


def polars(tabel: pa.Table) -> Any:
    import polars as pl

    return pl.from_arrow(tabel)


def polars_malas(tabel: pa.Table) -> Any:
    return polars(tabel).lazy()


def pandas_numpy(tabel: pa.Table) -> Any:
    return tabel.to_pandas()


def pandas_objek(tabel: pa.Table) -> Any:
    """Return columns of Python objects, some of them figures and some texts."""
    import pandas as pd

    isi = {
        nama: pd.Series(
            [int(v) if isinstance(v, str) and v.isdecimal() else v for v in kolom.to_pylist()],
            dtype=object,
        )
        for nama, kolom in zip(tabel.column_names, tabel.columns, strict=True)
    }
    return pd.DataFrame(isi)


def pandas_pyarrow(tabel: pa.Table) -> Any:
    import pandas as pd

    return tabel.to_pandas(types_mapper=pd.ArrowDtype)


def pandas_kategori(tabel: pa.Table) -> Any:
    bingkai = tabel.to_pandas()
    teks = [
        n for n, t in zip(tabel.column_names, tabel.schema.types, strict=True) if t == pa.string()
    ]
    return bingkai.astype(dict.fromkeys(teks, "category"))


def pyarrow(tabel: pa.Table) -> Any:
    return tabel


def duckdb(tabel: pa.Table) -> Any:
    import duckdb

    return duckdb.from_arrow(tabel)


def ibis(tabel: pa.Table) -> Any:
    import ibis

    return ibis.memtable(tabel)


def dask(tabel: pa.Table) -> Any:
    import dask.dataframe as dd
    import pandas as pd

    return dd.from_pandas(tabel.to_pandas(types_mapper=pd.ArrowDtype), npartitions=3)


@cache
def _spark() -> Any:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.codegen.wholeStage", "false")  # compiling takes longer than running
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .getOrCreate()
    )


def pyspark(tabel: pa.Table) -> Any:
    sesi = _spark()
    from pyspark.sql.types import (
        DoubleType,
        LongType,
        StringType,
        StructField,
        StructType,
    )

    jenis = {pa.string(): StringType(), pa.int64(): LongType(), pa.float64(): DoubleType()}
    skema = StructType([StructField(f.name, jenis[f.type]) for f in tabel.schema])
    baris = list(zip(*(k.to_pylist() for k in tabel.columns), strict=True))
    return sesi.createDataFrame(baris, skema)


Buat = Callable[[pa.Table], Any]

RINGAN: dict[str, Buat] = {
    "polars": polars,
    "polars-lazy": polars_malas,
    "pandas-numpy": pandas_numpy,
    "pandas-pyarrow": pandas_pyarrow,
    "pandas-object": pandas_objek,
    "pandas-category": pandas_kategori,
    "pyarrow": pyarrow,
    "duckdb": duckdb,
}
SEMUA: dict[str, Buat] = RINGAN | {"ibis": ibis, "dask": dask, "pyspark": pyspark}
