"""
Three million forms of 500 units: the whole command on polars against the counts written by hand.

    python benchmarks/perintah_mesin.py [--cepat]

`skm hitung --grup unit --format json` against one query that counts and looks at nothing else: as
whole processes, in turn, with start and imports.  Both a file with quotation marks and one without.
Needs what `mesin.py` needs; 480 MB of data are written for the while, under TMPDIR.
Exits 1 if a target is missed.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from maju import jalankan, putaran

LEMBAR = 3_000_000
SASARAN, SASARAN_MEMORI = 1.5, 1.25
BUAT = """
import sys
from pathlib import Path
sys.path.insert(0, {di!r})
import data
data.buat(Path({folder!r}), {lembar})
"""
PUNCAK = """
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
TANGAN = """
import sys
import polars as pl
unsur = [f"U{{i}}" for i in range(1, 10)]
skema = {{"id": pl.Int64, "tanggal": pl.String, "unit": pl.String}} | dict.fromkeys(unsur, pl.Int8)
cacah = [(pl.col(u) == a).sum().alias(f"{{u}}_{{a}}") for u in unsur for a in range(1, 5)]
tabel = pl.scan_csv({berkas!r}, schema=skema).group_by("unit").agg(pl.len(), *cacah)
assert tabel.collect(engine="streaming").height == 500
"""
PERINTAH = """
import contextlib, io, sys
from skm.cli import main
with contextlib.redirect_stdout(io.StringIO()) as isi:
    main(["hitung", {berkas!r}, "--grup", "unit", "--format", "json"])
assert '"mesin": "polars"' in isi.getvalue()
"""


def polos(dari: Path, ke: Path) -> None:
    """Write a file without quotation marks."""
    with dari.open(encoding="utf-8") as isi, ke.open("w", encoding="utf-8") as hasil:
        hasil.writelines(baris.replace('"', "") for baris in isi)


def ukur(berkas: Path, banyak: int) -> int:
    sisi = [kode.format(berkas=str(berkas)) + PUNCAK for kode in (TANGAN, PERINTAH)]
    waktu: list[tuple[float, float]] = []
    memori: list[tuple[float, float]] = []
    for ke in putaran(banyak, berkas.stem):
        tangan, perintah = map(jalankan, sisi)
        if ke:  # the first round warms the page cache
            waktu.append((tangan[0], perintah[0]))
            memori.append((float(tangan[1]), float(perintah[1])))
    tengah = [statistics.median(s) for s in zip(*waktu, strict=True)]
    puncak = [statistics.median(s) for s in zip(*memori, strict=True)]
    nisbah = statistics.median(b / a for a, b in waktu)
    nisbah_memori = puncak[1] / puncak[0]
    print(f"{berkas.stem}: {LEMBAR:,} forms")
    print(f"{tengah[0]:9.2f} s  {puncak[0]:6.0f} MB  polars by hand")
    print(f"{tengah[1]:9.2f} s  {puncak[1]:6.0f} MB  skm hitung --grup unit --format json")
    print(f"{nisbah:9.2f}     time, skm / by hand (target at most {SASARAN})")
    print(f"{nisbah_memori:9.2f}     memory, skm / by hand (target at most {SASARAN_MEMORI})")
    return int(nisbah > SASARAN) + int(nisbah_memori > SASARAN_MEMORI)


def main() -> int:
    banyak = 4 if "--cepat" in sys.argv else 8
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: a child begins with the peak memory of its parent.
        di = str(Path(__file__).parent)
        jalankan(BUAT.format(di=di, folder=folder, lembar=LEMBAR))
        berkutip = Path(folder, f"jawaban-{LEMBAR}.csv")
        berkutip.with_suffix(".parquet").unlink()
        tanpa_kutip = berkutip.with_name("tanpa-kutip.csv")
        polos(berkutip, tanpa_kutip)
        return int(bool(sum(ukur(satu, banyak) for satu in (berkutip, tanpa_kutip))))


if __name__ == "__main__":
    sys.exit(main())
