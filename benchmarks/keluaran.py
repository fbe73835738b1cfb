"""
Four documents of a report, put in place so that no crash tears them, against the same without.

    python benchmarks/keluaran.py [FOLDER]

Whole processes of `skm cetak`; the other side notes nothing in a journal and flushes no file.
What is printed changes from run to run, so that all files are replaced.  Both sides run in turn.
FOLDER is where the files go, for disks differ.  Exits 1 if the target is missed.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from maju import putaran

LAPORAN = Path(__file__).parent.parent / "examples/sekadau-2019-s1"
PUTARAN = 41
SASARAN = 1.10
CETAK = "import sys; from skm.cli import main; sys.exit(main(sys.argv[1:]))"
POLOS = (
    "import os; os.fsync = lambda _: None\n"
    "from skm.keluaran import jurnal\n"
    "def tanpa(): raise OSError\n"
    "jurnal._buka = tanpa\n"
    f"{CETAK}"
)
AKHIRAN = ("docx", "xlsx", "md", "json")


def main() -> int:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as lokasi:
        folder = Path(lokasi)
        for berkas in LAPORAN.iterdir():
            if berkas.is_file():
                (folder / berkas.name).write_bytes(berkas.read_bytes())
        isi = (folder / "laporan.toml").read_text(encoding="utf-8")
        for i in range(2):
            teks = isi.replace("Sekadau", f"Sekadau {i}", 3)
            (folder / f"{i}.toml").write_text(teks, encoding="utf-8")
        lingkungan = os.environ | {"XDG_STATE_HOME": lokasi}
        waktu: dict[str, list[float]] = {"journal, flushed": [], "neither": []}
        for ke in putaran(PUTARAN + 1):
            for (nama, catatan), kode in zip(waktu.items(), (CETAK, POLOS), strict=True):
                tujuan = [t for a in AKHIRAN for t in ("-o", f"{nama.split(',')[0]}.{a}")]
                mulai = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", kode, "cetak", f"{ke % 2}.toml", *tujuan, "--paksa"],
                    cwd=folder, env=lingkungan, capture_output=True, check=True,
                )  # fmt: skip
                if ke:
                    catatan.append(time.perf_counter() - mulai)
        dengan, tanpa = map(statistics.median, waktu.values())
        berpasangan = [a / b for a, b in zip(*waktu.values(), strict=True)]
        nisbah = statistics.median(berpasangan)
        print(f"{1000 * dengan:7.0f} ms  with a journal, flushed")
        print(f"{1000 * tanpa:7.0f} ms  with neither")
        print(f"{nisbah:7.3f}     ratio, median of pairs (target at most {SASARAN})")
        return 0 if nisbah <= SASARAN else 1


if __name__ == "__main__":
    sys.exit(main())
