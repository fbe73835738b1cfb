"""
Millions of forms on an engine: skm against what one would write by hand.

    python benchmarks/mesin.py FOLDER [--besar]

Three million, in a minute or two; with --besar ten million, for which the targets are, in ten.

Needs polars, DuckDB, pandas and PyArrow (dependency group ``mesin``); data is written to FOLDER
and removed afterwards.  Every side runs in a process of its own, in turn, and does its work twice:
the first time gives the whole process with start and imports, the second the warm figure.  The
loop over the csv module runs on a tenth of the forms, times ten.
Exits 1 if a target is missed with ten million.
"""

import collections
import csv
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from maju import putaran

UNSUR = tuple(f"U{i}" for i in range(1, 10))
BANYAK, PUTARAN = 3_000_000, 5
BANYAK_BESAR, PUTARAN_BESAR = 10_000_000, 9
KALI = 10
LEBIH_KALI = 30  # as many copies of the file: what grows with their number shows here

# What takes long is measured in fewer rounds, and once in a process.
LAMA = ("pandas csv", "csv loop", "parquet x 30")
PUTARAN_LAMA = 3

# name of a ratio: numerator, denominator, bound, whether the bound is an upper one, what
SASARAN = (
    ("skm polars csv", "polars csv", 1.25, "at most"),
    ("skm polars parquet", "polars parquet", 1.25, "at most"),
    ("pandas csv", "skm polars csv", 3, "at least"),
    ("csv loop", "skm polars csv", 15, "at least"),
)


def skm(mesin: str, *jalur: Path) -> None:
    from skm.tabulasi.mesin import baca_besar

    hasil = baca_besar(jalur, mesin=mesin, grup=["unit"])
    assert len(hasil.tabulasi.kelompok["unit"]) == 500


def polars_tangan(*jalur: Path) -> None:
    """Do the counting alone, with a given schema, and look at nothing else."""
    import polars as pl

    skema = {"id": pl.Int64, "tanggal": pl.String, "unit": pl.String} | dict.fromkeys(
        UNSUR, pl.Int8
    )
    if jalur[0].suffix == ".csv":
        malas = pl.scan_csv(jalur[0], schema=skema)
    else:
        malas = pl.scan_parquet(jalur)
    malas.group_by("unit").agg(
        (pl.col(u) == a).sum().alias(f"{u}_{a}") for u in UNSUR for a in (1, 2, 3, 4)
    ).collect(engine="streaming")


def pandas_tangan(jalur: Path) -> None:
    import pandas as pd

    bingkai = pd.read_csv(jalur)
    # The quickest way we found; one value_counts for each unsur takes as long.
    for u in UNSUR:
        bingkai.groupby(["unit", u]).size()


def csv_tangan(jalur: Path) -> None:
    hitung: dict[str, list[list[int]]] = collections.defaultdict(lambda: [[0] * 5 for _ in UNSUR])
    with jalur.open(encoding="utf-8", newline="") as isi:
        pembaca = csv.reader(isi)
        next(pembaca)
        for baris in pembaca:
            unit = hitung[baris[2]]
            for i, sel in enumerate(baris[3:]):
                unit[i][int(sel) if sel else 0] += 1


def sisi(folder: Path, banyak: int) -> dict[str, Callable[[], None]]:
    berkas, kecil = (folder / f"jawaban-{n}" for n in (banyak, banyak // KALI))
    csv_, parquet = berkas.with_suffix(".csv"), berkas.with_suffix(".parquet")
    aneh = folder / f"aneh-{banyak}.csv"
    banyak_kali = [folder / f"kali-{i}.parquet" for i in range(LEBIH_KALI)]
    return {
        "skm polars csv": lambda: skm("polars", csv_),
        "polars csv": lambda: polars_tangan(csv_),
        "skm polars parquet": lambda: skm("polars", parquet),
        "polars parquet": lambda: polars_tangan(parquet),
        "skm duckdb csv": lambda: skm("duckdb", csv_),
        "skm duckdb parquet": lambda: skm("duckdb", parquet),
        "skm polars csv, some odd": lambda: skm("polars", aneh),
        "pandas csv": lambda: pandas_tangan(csv_),
        "csv loop": lambda: csv_tangan(kecil.with_suffix(".csv")),
        "parquet / 10": lambda: skm("polars", kecil.with_suffix(".parquet")),
        "parquet x 1": lambda: skm("polars", parquet),
        "parquet x 10": lambda: skm("polars", *banyak_kali[:KALI]),
        "polars parquet x 10": lambda: polars_tangan(*banyak_kali[:KALI]),
        "parquet x 30": lambda: skm("polars", *banyak_kali),
    }


def anak(nama: str, folder: Path, banyak: int) -> None:
    """Run one side; print seconds since the process began, seconds warm, and its peak memory."""
    kerja = sisi(folder, banyak)[nama]
    mulai = float(os.environ["SKM_MULAI"])
    kerja()
    seluruh = time.time() - mulai
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mulai = time.perf_counter()
    if nama not in LAMA:
        kerja()
    hangat = time.perf_counter() - mulai if nama not in LAMA else seluruh
    print(json.dumps([seluruh, hangat, puncak]))


def siapkan(folder: Path, banyak: int) -> list[Path]:
    import data

    dibuat = [*data.buat(folder, banyak), *data.buat(folder, banyak // KALI)]
    for i in range(LEBIH_KALI):
        tautan = folder / f"kali-{i}.parquet"
        os.link(dibuat[1], tautan)
        dibuat.append(tautan)
    aneh = folder / f"aneh-{banyak}.csv"
    with dibuat[0].open(encoding="utf-8") as dari, aneh.open("w", encoding="utf-8") as ke:
        for nomor, baris in enumerate(dari):
            # One form in a thousand has a 5, one in a thousand 4.0.
            sisa = nomor % 2000
            if nomor and sisa in (500, 1500):
                baris = baris.rsplit(",", 1)[0] + (",5\n" if sisa == 500 else ",4.0\n")
            ke.write(baris)
    return [*dibuat, aneh]


def main() -> int:
    if sys.argv[1] == "--anak":
        anak(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
        return 0
    if sys.argv[1] == "--siapkan":
        print(*siapkan(Path(sys.argv[2]), int(sys.argv[3])), sep="\n")
        return 0
    folder = Path(sys.argv[1])
    besar = "--besar" in sys.argv
    banyak = BANYAK_BESAR if besar else BANYAK
    folder.mkdir(parents=True, exist_ok=True)
    # In a process of its own: a child begins with the peak memory of its parent.
    perintah = [sys.executable, __file__, "--siapkan", str(folder), str(banyak)]
    jadi = subprocess.run(perintah, stdout=subprocess.PIPE, check=True, text=True)
    dibuat = [Path(j) for j in jadi.stdout.splitlines()]
    catatan: dict[str, list[list[float]]] = collections.defaultdict(list)
    try:
        for ke in putaran(PUTARAN_BESAR if besar else PUTARAN):
            # Peers stand beside each other, so that what the machine does meets both; each is
            # the first of the two in turn.
            for nama in [*sisi(folder, banyak)][:: -1 if ke % 2 else 1]:
                if ke >= PUTARAN_LAMA and nama in LAMA:
                    continue
                perintah = [sys.executable, __file__, "--anak", nama, str(folder), str(banyak)]
                hasil = subprocess.run(
                    perintah,
                    env=os.environ | {"SKM_MULAI": str(time.time())},
                    stdout=subprocess.PIPE,
                    check=True,
                )
                catatan[nama].append(json.loads(hasil.stdout))
    finally:
        for satu in dibuat:
            satu.unlink()
    tengah = {n: [statistics.median(k) for k in zip(*c, strict=True)] for n, c in catatan.items()}
    tengah["csv loop"][:2] = [KALI * detik for detik in tengah["csv loop"][:2]]
    print(f"{banyak:,} forms; seconds of the whole process, seconds warm, MB at most")
    for nama in sisi(folder, banyak):
        seluruh, hangat, puncak = tengah[nama]
        print(f"{seluruh:8.2f} {hangat:8.2f} {puncak:8.0f}  {nama}")
    gagal = 0
    for atas, bawah, batas, arah in SASARAN:
        for di, jenis in ((0, "whole"), (1, "warm")):
            nisbah = statistics.median(
                (KALI if atas == "csv loop" else 1) * a[di] / b[di]
                for a, b in zip(catatan[atas], catatan[bawah], strict=False)
            )
            meleset = nisbah > batas if arah == "at most" else nisbah < batas
            gagal += meleset
            print(f"{nisbah:8.2f}  {atas} / {bawah}, {jenis} (target {arah} {batas})")
    for jenis in ("csv", "parquet"):
        nisbah = tengah[f"skm polars {jenis}"][2] / tengah[f"polars {jenis}"][2]
        gagal += nisbah > 1.25
        print(f"{nisbah:8.2f}  memory, {jenis} (target at most 1.25)")
    satu, sepuluh, seratus = (
        tengah[n][1] / kali
        for n, kali in (("parquet / 10", 1), ("parquet x 1", 10), ("parquet x 10", 100))
    )
    for nama, nilai in (("x 1", sepuluh), ("x 10", seratus)):
        gagal += abs(nilai / satu - 1) > 0.2
        print(f"{nilai / satu:8.2f}  warm seconds a form, {nama} / a tenth (target 0.8 to 1.2)")
    for atas, bawah, batas in (
        ("parquet x 10", "polars parquet x 10", 1.25),
        ("parquet x 30", "parquet x 10", 1.1),
    ):
        nisbah = tengah[atas][2] / tengah[bawah][2]
        gagal += nisbah > batas
        print(f"{nisbah:8.2f}  memory, {atas} / {bawah} (target at most {batas})")
    print(f"{tengah['parquet x 10'][2] / tengah['parquet x 1'][2]:8.2f}  memory, x 10 / x 1")
    return 1 if gagal and besar else 0


if __name__ == "__main__":
    sys.exit(main())
