"""
Answers in a workbook, as whole processes: `skm hitung` against a bare pass with openpyxl.

    python benchmarks/baca_xlsx.py [--cepat]

Writes forms of 16 columns into a temporary folder, 10 000 and 50 000 of them.  Both sides of a
ratio run in turn in the same minute.  Exits 1 if a target is missed.
"""

import random
import statistics
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from maju import jalankan, putaran

SASARAN = {10_000: 5, 50_000: 5}
MEMORI = 150
SKM = """
import resource, sys
from skm.cli import main
kode = main(["hitung", {berkas!r}])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
sys.exit(kode)
"""
OPENPYXL = """
import openpyxl
buku = openpyxl.load_workbook({berkas!r}, read_only=True, data_only=True)
for baris in buku.active.iter_rows(values_only=True):
    pass
"""


def buat(jalur: Path, n: int) -> None:
    """Write forms as a tool does that has a time for each."""
    import openpyxl

    acak = random.Random(2017)
    buku = openpyxl.Workbook(write_only=True)
    lembar = buku.create_sheet("Form Responses 1")
    profil = ["Timestamp", "No", "Unit", "Layanan", "Jenis Kelamin", "Usia", "Pendidikan"]
    lembar.append([*profil, *(f"U{i}" for i in range(1, 10))])
    awal = datetime(2024, 1, 1)
    for i in range(1, n + 1):
        lembar.append(
            [
                awal + timedelta(minutes=i),
                i,
                f"UPP-{acak.randrange(50):03d}",
                acak.choice(["KTP", "KK", "Akta"]),
                acak.choice(["Laki-laki", "Perempuan"]),
                acak.randrange(17, 70),
                acak.choice(["SMA", "S1", "D3"]),
                *acak.choices([1, 2, 3, 4], [1, 4, 50, 45], k=9),
            ]
        )
    buku.save(jalur)


def main() -> int:
    gagal = 0
    with tempfile.TemporaryDirectory() as folder:
        for n, sasaran in SASARAN.items():
            jalur = Path(folder, f"{n}.xlsx")
            print(f"writing {n} forms", flush=True)
            buat(jalur, n)
            kode = [SKM.format(berkas=str(jalur)), OPENPYXL.format(berkas=str(jalur))]
            waktu: list[tuple[float, ...]] = []
            puncak = 0
            for ke in putaran(4 if "--cepat" in sys.argv else 8):
                (detik, keluar), (openpyxl, _) = map(jalankan, kode)
                puncak = max(puncak, int(keluar.split()[-1]))
                if ke:  # the first round warms the page cache
                    waktu.append((detik, openpyxl))
            tengah = [statistics.median(sisi) for sisi in zip(*waktu, strict=True)]
            nisbah = statistics.median(b / a for a, b in waktu)
            gagal += nisbah < sasaran
            print(f"{1000 * tengah[0]:9.0f} ms  skm hitung, {n} forms")
            print(f"{1000 * tengah[1]:9.0f} ms  openpyxl, read-only pass")
            print(
                f"{nisbah:9.2f}     openpyxl / skm hitung (target at least {sasaran})", flush=True
            )
            gagal += puncak > MEMORI
            print(f"{puncak:9.0f}     peak RSS in MB (target at most {MEMORI})", flush=True)
            if n == min(SASARAN):
                sedikit = tengah[0]
        print(f"{tengah[0] / sedikit:9.2f}     50 000 forms / 10 000 (linear: at most 5)")
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
