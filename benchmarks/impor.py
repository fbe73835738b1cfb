"""
Start-up, as whole processes: `skm` against the libraries it stands on.

    python benchmarks/impor.py

Both sides of a ratio run in turn in the same minute, so a busy machine slows both.
Exits 1 if a ratio is above its target.
"""

import os
import statistics
import subprocess
import sys
import time

from maju import putaran

PUTARAN = 31

# An installed package has its bytecode; without this a checkout would be compiled every time.
LINGKUNGAN = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

SISI = {
    "from skm import *": [sys.executable, "-c", "from skm import *"],
    "import attrs, cattrs": [sys.executable, "-c", "import attrs, cattrs"],
    "skm --help": [sys.executable, "-c", "from skm.cli import main; main(['--help'])"],
    "import argparse, attrs, cattrs": [sys.executable, "-c", "import argparse, attrs, cattrs"],
    "(python -c pass)": [sys.executable, "-c", "pass"],
}
SASARAN = (
    ("from skm import *", "import attrs, cattrs", 2.0),
    ("skm --help", "import argparse, attrs, cattrs", 0.8),
)


def main() -> int:
    waktu: dict[str, list[float]] = {nama: [] for nama in SISI}
    for ke in putaran(PUTARAN + 1):
        for nama, perintah in SISI.items():
            mulai = time.perf_counter()
            hasil = subprocess.run(perintah, stdout=subprocess.DEVNULL, env=LINGKUNGAN, check=False)
            if hasil.returncode != 0:
                sys.exit(f"{nama} failed")
            if ke:  # the first round warms the page cache
                waktu[nama].append(time.perf_counter() - mulai)
    tengah = {nama: statistics.median(isi) for nama, isi in waktu.items()}
    for nama, detik in tengah.items():
        print(f"{1000 * detik:7.1f} ms  {nama}")
    gagal = 0
    for pembilang, penyebut, batas in SASARAN:
        nisbah = tengah[pembilang] / tengah[penyebut]
        gagal += nisbah > batas
        print(f"{nisbah:7.2f}     {pembilang} / {penyebut} (target at most {batas})")
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
