"""Stamps that an engine keeps as times, with a zone or in a column known to be in UTC."""

import datetime as dt
from typing import Any

import pyarrow as pa
import pytest

from skm.tabulasi import Pemetaan, dari_tabel
from skm.tabulasi.arti.pemetaan import PilihanZona

UNSUR = {f"U{i}": [4, 4] for i in range(1, 10)}
WAKTU = [dt.datetime(2026, 3, 31, 15, 30), dt.datetime(2026, 3, 1, 1, 0)]


def bingkai(nama: str, judul: str, zona: str | None) -> Any:
    tabel = pa.table({judul: pa.array(WAKTU, pa.timestamp("us", tz=zona)), **UNSUR})
    if nama == "polars":
        import polars as pl

        return pl.from_arrow(tabel)
    if nama == "duckdb":
        import duckdb

        return duckdb.from_arrow(tabel)
    return tabel.to_pandas() if nama == "pandas" else tabel


@pytest.mark.parametrize("nama", ["polars", "duckdb", "pandas", "pyarrow"])
@pytest.mark.parametrize(
    ("judul", "zona", "survei", "akhir"),
    [
        ("Timestamp", "UTC", "", "2026-03-31"),
        ("Timestamp", "UTC", "WIT", "2026-04-01"),
        ("_submission_time", None, "WIT", "2026-04-01"),
        ("Timestamp", None, "WIT", "2026-03-31"),
    ],
)
def test_zones(nama: str, judul: str, zona: str | None, survei: PilihanZona, akhir: str) -> None:
    """The last day is that of the zone of the survey."""
    tabel = bingkai(nama, judul, zona)

    simpulan = dari_tabel(tabel, pemetaan=Pemetaan(zona=survei), teliti=True).simpulan

    assert ("2026-03-01", akhir) == (simpulan.tanggal_pertama, simpulan.tanggal_terakhir)
