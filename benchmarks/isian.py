"""
A workbook to fill in: read beside the same answers as plain XLSX, and begun from nothing.

    python benchmarks/isian.py [--cepat]

Writes 10 000 forms into a temporary folder, once as a workbook of their own and once on the sheet
*Jawaban*.  Both are read in turn in one process, whose imports are done; what counts is the median
of the ratios of CPU time.  An empty workbook is written by a process of its own, beside a bare
Python.  Exits 1 if a target is missed.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from baca_xlsx import buat

import skm
from skm.isian.tulis import ke_isian

BANYAK = 10_000
SASARAN, SASARAN_BARU = 1.2, 0.5
BARU = "import sys; from skm.cli import main; sys.exit(main(['mulai', {berkas!r}, '--timpa']))"


def tempel(dari: Path, ke: Path) -> None:
    """Put the answers of a workbook on the sheet of one to fill in."""
    import openpyxl

    ke.write_bytes(
        ke_isian({"jenis": "skm", "unit": {"nama": "Balai"}, "periode": {"tahun": 2024}})
    )
    buku = openpyxl.load_workbook(ke)
    lembar = buku["Jawaban"]
    for b, baris in enumerate(openpyxl.load_workbook(dari).active.iter_rows(values_only=True)):
        for k, nilai in enumerate(baris):
            lembar.cell(b + 1, k + 1).value = nilai
    buku.save(ke)


def lama(kerja: object, *isi: object) -> float:
    """Return the CPU time of a call."""
    awal = time.process_time()
    kerja(*isi)  # type: ignore[operator]
    return time.process_time() - awal


def proses(kode: str) -> float:
    """Return the CPU time of a process, in seconds."""
    hitung = (
        "import resource,subprocess,sys;"
        "subprocess.run([sys.executable,'-c',sys.argv[1]],check=True,stdout=subprocess.DEVNULL);"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(u.ru_utime+u.ru_stime)"
    )
    keluar = subprocess.run(
        [sys.executable, "-c", hitung, kode], check=True, capture_output=True, text=True
    )
    return float(keluar.stdout)


def main() -> int:
    putaran = 3 if "--cepat" in sys.argv else 9
    gagal = 0
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        polos, isian = folder / "jawaban.xlsx", folder / "isian.xlsx"
        buat(polos, BANYAK)
        tempel(polos, isian)
        skm.baca(isian)
        skm.baca_jawaban(polos, simpan=True)
        semua = []
        for _ in range(putaran):
            sendiri = lama(lambda: skm.baca_jawaban(polos, simpan=True))
            semua.append(lama(skm.baca, isian) / sendiri)
        nisbah = statistics.median(semua)
        gagal += nisbah > SASARAN
        print(f"isian {BANYAK} : jawaban polos = {nisbah:.2f} (paling banyak {SASARAN})")
        kode = BARU.format(berkas=str(folder / "baru.xlsx"))
        detik = min(proses(kode) for _ in range(putaran))
        kosong = min(proses("pass") for _ in range(putaran))
        gagal += detik > SASARAN_BARU
        print(f"isian kosong: {detik:.2f} s CPU (paling banyak {SASARAN_BARU})")
        print(f"Python saja : {kosong:.2f} s CPU")
    return int(bool(gagal))


if __name__ == "__main__":
    sys.exit(main())
