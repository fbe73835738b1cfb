"""
An audit against reading the report it is about.

    python benchmarks/audit.py

1 000 reports, no two alike, made from the Jateng example as published, with all its defects, and
with the totals and statements that cost most.  Both are measured in turn in the same run, on the
same texts, so a busy machine slows both.  Exits 1 if the audits take longer than the reading.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from maju import putaran

import skm
from skm.audit import buku_bawaan

BANYAK = 1_000
PUTARAN = 5
SASARAN = 1.0

CONTOH = Path(__file__).parents[1] / "examples" / "jateng-2024-tw1" / "seperti-terbit.toml"


def berkas(folder: Path) -> list[Path]:
    """Write the reports, each with a figure and an activity of its own."""
    teks = CONTOH.read_text(encoding="utf-8")
    jalur: list[Path] = []
    for i in range(BANYAK):
        isi = teks.replace('U2 = "3,51"', f'U2 = "3,{i % 100:02d}"')
        isi = isi.replace("Simplifikasi proses bisnis", f"Simplifikasi proses bisnis {i}", 1)
        jalur.append(folder / f"{i}.toml")
        jalur[-1].write_text(isi, encoding="utf-8")
    return jalur


def main() -> int:
    baca: list[float] = []
    periksa: list[float] = []
    buku = buku_bawaan()
    with tempfile.TemporaryDirectory() as folder:
        jalur = berkas(Path(folder))
        skm.periksa(skm.baca(jalur[0]), buku=buku)  # what is loaded once
        for _ in putaran(PUTARAN):
            mulai = time.perf_counter()
            laporan = [skm.baca(j) for j in jalur]
            tengah = time.perf_counter()
            temuan = sum(len(skm.periksa(satu, buku=buku)) for satu in laporan)
            periksa.append(time.perf_counter() - tengah)
            baca.append(tengah - mulai)
    waktu = {"baca": statistics.median(baca), "periksa": statistics.median(periksa)}
    for nama, detik in waktu.items():
        print(f"{1000 * detik / BANYAK:7.3f} ms a report  {nama}")
    nisbah = waktu["periksa"] / waktu["baca"]
    print(f"{temuan:7}     findings")
    print(f"{nisbah:7.2f}     periksa / baca (target at most {SASARAN})")
    return 1 if nisbah > SASARAN else 0


if __name__ == "__main__":
    sys.exit(main())
