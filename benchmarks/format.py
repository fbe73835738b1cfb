"""
Listing renderers, as whole processes: with a hundred installed, five of them broken, against none.

    python benchmarks/format.py

The hundred are distributions in a temporary folder on the import path.  Three of the broken ones
fail when they are imported, one does not exist, and of one the metadata are garbage.  Both sides of
the ratio run in turn in the same minute, so a busy machine slows both.  Exits 1 if the ratio is
above its target, if a guest is missing from the list, or if any of them was imported.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from maju import putaran

PUTARAN = 31
BANYAK, RUSAK = 100, 5
BATAS = 2.0

# An installed package has its bytecode; without this a checkout would be compiled every time.
LINGKUNGAN = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
DAFTAR = "from skm.cli import main; main(['format'])"
# Whoever imports one of the guests leaves a trace that the list cannot hide.
PERIKSA = f"{DAFTAR}; import sys; sys.exit(any(m.startswith('tamu_') for m in sys.modules))"


def pasang(folder: Path) -> None:
    """Put the hundred into a folder."""
    for i in range(BANYAK):
        nama = f"tamu_{i:03}"
        info = folder / f"{nama}-1.{i}.dist-info"
        info.mkdir()
        uraian = "".join(f"Classifier: Topic :: Office/Business {j}\n" for j in range(20))
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {nama}\nVersion: 1.{i}\n{uraian}\n" + "Teks.\n" * 100
        )
        (info / "entry_points.txt").write_text(f"[skm.renderers]\nf{i:03} = {nama}:Renderer\n")
        if i >= RUSAK:
            (folder / f"{nama}.py").write_text("class Renderer: ...\n")
        elif i < RUSAK - 2:
            (folder / f"{nama}.py").write_text("raise ImportError('rusak')\n")
    (folder / "tamu_000-1.0.dist-info" / "entry_points.txt").write_text("bukan pasangan\n")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="skm-") as lokasi:
        pasang(Path(lokasi))
        sisi = {
            "none": LINGKUNGAN,
            f"{BANYAK} installed, {RUSAK} broken": LINGKUNGAN | {"PYTHONPATH": lokasi},
        }
        tanpa, dengan = sisi
        bukti = subprocess.run(
            [sys.executable, "-c", PERIKSA],
            capture_output=True, text=True, env=sisi[dengan], check=False,
        )  # fmt: skip
        terdaftar = sum(b.startswith("f") and b[1:4].isdigit() for b in bukti.stdout.splitlines())
        dimuat = bukti.returncode != 0
        waktu: dict[str, list[float]] = {nama: [] for nama in sisi}
        for ke in putaran(PUTARAN + 1):
            for nama, lingkungan in sisi.items():
                mulai = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", DAFTAR],
                    stdout=subprocess.DEVNULL, env=lingkungan, check=True,
                )  # fmt: skip
                if ke:  # the first round warms the page cache
                    waktu[nama].append(time.perf_counter() - mulai)
    tengah = {nama: statistics.median(isi) for nama, isi in waktu.items()}
    for nama, detik in tengah.items():
        print(f"{1000 * detik:7.1f} ms  skm format, {nama}")
    nisbah = tengah[dengan] / tengah[tanpa]
    print(f"{nisbah:7.2f}     {dengan} / {tanpa} (target at most {BATAS})")
    print(f"{terdaftar:7}     guests listed (target {BANYAK - 1}, one has no readable metadata)")
    print(f"{'yes' if dimuat else 'no':>7}     a guest was imported")
    return 1 if nisbah > BATAS or dimuat or terdaftar != BANYAK - 1 else 0


if __name__ == "__main__":
    sys.exit(main())
