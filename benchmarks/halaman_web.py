"""
A web page against the Word document of the same report, in the same process.

    python benchmarks/halaman_web.py

From the composed report to bytes, in turn: the Jateng report with its pictures, and the survey
report of Mahakam Ulu.  Then the size of each page without its pictures.
Exits 1 if a target is missed.
"""

import re
import statistics
import sys
import time
from pathlib import Path

from maju import putaran

import skm

CONTOH = Path(__file__).parent.parent / "examples"
LAPORAN = ("jateng-2024-tw1", "mahulu-2025")
PUTARAN = 31
SASARAN_WAKTU = 1 / 3
SASARAN_UKURAN = 150_000


def ukur(naskah: skm.Naskah) -> bool:
    catatan: dict[str, list[float]] = {"html": [], "docx": []}
    for ke in putaran(PUTARAN + 3):
        for format_ in catatan:
            mulai = time.process_time()
            skm.cetak(naskah, format_)
            if ke >= 3:  # the first rounds fill the caches
                catatan[format_].append(time.process_time() - mulai)
    tengah = {nama: statistics.median(isi) for nama, isi in catatan.items()}
    for nama, detik in tengah.items():
        print(f"{1000 * detik:7.2f} ms  {nama}")
    nisbah = tengah["html"] / tengah["docx"]
    print(f"{nisbah:7.3f}     html / docx (target at most {SASARAN_WAKTU:.3f})")
    isi = re.sub(rb"data:image/(png|jpeg);base64,[^\"]*", b"", skm.cetak(naskah, "html").content)
    print(f"{len(isi) / 1000:7.1f} KB  without pictures (target below {SASARAN_UKURAN / 1000:.0f})")
    return nisbah <= SASARAN_WAKTU and len(isi) < SASARAN_UKURAN


def main() -> int:
    hasil = []
    for nama in LAPORAN:
        print(nama)
        hasil.append(ukur(skm.susun(skm.baca(CONTOH / nama / "laporan.toml"))))
    return 0 if all(hasil) else 1


if __name__ == "__main__":
    sys.exit(main())
