"""
Filled-in forms with a fixed seed, as CSV and Parquet.

    python benchmarks/data.py FOLDER [FORMS]

Each form has an id, an ISO timestamp, one of 500 units and nine answers of 1 to 4, 2 % of them
blank.  A file of ten million forms takes about 750 MB as CSV and 70 MB as Parquet.
The same number of forms gives the same data; the blocks are made one by one, so memory is flat.
"""

import sys
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow.csv
import pyarrow.parquet

BIJI = 14_2017
BLOK = 500_000
UNIT = 500
KOSONG = 0.02
UNSUR = tuple(f"U{i}" for i in range(1, 10))
PELUANG = (0.03, 0.12, 0.5, 0.35)


def blok(nomor: int, banyak: int) -> pl.DataFrame:
    """Return block *nomor* of the data."""
    acak = np.random.default_rng((BIJI, nomor))
    mulai = nomor * BLOK
    detik = np.sort(acak.integers(0, 90 * 86_400, banyak))
    nama = pl.Series([f"Kantor Layanan {i:03}" for i in range(1, UNIT + 1)])
    kolom: dict[str, pl.Series] = {
        "id": pl.Series(np.arange(mulai + 1, mulai + banyak + 1)),
        "tanggal": (
            pl.Series(
                np.datetime64("2024-01-01T00:00:00", "ms") + detik * np.timedelta64(1000, "ms")
            ).dt.strftime("%Y-%m-%dT%H:%M:%S")
        ),
        "unit": nama.gather(acak.integers(0, UNIT, banyak)),
    }
    for kode in UNSUR:
        nilai = pl.Series(acak.choice(4, banyak, p=PELUANG).astype(np.int8) + 1, dtype=pl.Int8)
        kosong = pl.Series(acak.random(banyak) < KOSONG)
        kolom[kode] = pl.select(pl.when(~kosong).then(nilai)).to_series()
    return pl.DataFrame(kolom)


def buat(folder: Path, banyak: int) -> tuple[Path, Path]:
    """Write *banyak* forms to two files in *folder*; return their paths."""
    csv, parquet = folder / f"jawaban-{banyak}.csv", folder / f"jawaban-{banyak}.parquet"
    skema = blok(0, 1).to_arrow().schema
    with (
        pyarrow.csv.CSVWriter(str(csv), skema) as ke_csv,
        pyarrow.parquet.ParquetWriter(str(parquet), skema, compression="zstd") as ke_parquet,
    ):
        for nomor, mulai in enumerate(range(0, banyak, BLOK)):
            tabel = blok(nomor, min(BLOK, banyak - mulai)).to_arrow().cast(skema)
            ke_csv.write_table(tabel)
            ke_parquet.write_table(tabel)
    return csv, parquet


if __name__ == "__main__":
    for hasil in buat(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000):
        print(f"{hasil.stat().st_size / 1e6:8.1f} MB  {hasil}")
