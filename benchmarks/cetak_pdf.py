"""
One PDF in a warm process against LibreOffice on our own Word document, and five hundred in a row.

    python benchmarks/cetak_pdf.py

First: each example with another title and colour every time, so that nothing but fonts and sources
is remembered, against `soffice --convert-to pdf` of the Word document of the same report; both
sides run in turn.  LibreOffice gets one file, as an office converts it, and ten at once, of which
its start is a tenth.
Then: growth of memory from the 100th to the 500th report, in a process of its own.
Exits 1 if a target is missed.
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import attrs
from maju import putaran

import skm

CONTOH = Path(__file__).parent.parent / "examples"
NAMA = ("jateng-2024-tw1", "sekadau-2019-s1")
PUTARAN = 5
SASARAN_WAKTU = 10
SASARAN_MEMORI = 1.05


def lain(naskah: skm.Naskah, ke: int) -> skm.Naskah:
    """Return a document that differs from all others on every page."""
    properti = attrs.evolve(naskah.properti, judul=f"{naskah.properti.judul} {ke}")
    return attrs.evolve(naskah, warna=f"{0x1F3864 + 257 * ke:06X}", properti=properti)


def ubah(folder: Path, *berkas: Path) -> float:
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    mulai = time.perf_counter()
    subprocess.run(
        ["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", folder, *berkas],
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - mulai


def waktu(nama: str, folder: Path) -> bool:
    naskah = skm.susun(skm.baca(CONTOH / nama / "laporan.toml"))
    word = [folder / f"{nama}-{i}.docx" for i in range(10)]
    for berkas in word:
        berkas.write_bytes(skm.cetak(naskah, "docx").content)
    ubah(folder, word[0])  # makes the profile
    skm.cetak(lain(naskah, 0), "pdf")
    catatan: dict[str, list[float]] = {"skm": [], "satu": [], "sepuluh": []}
    for ke in putaran(PUTARAN):
        mulai = time.perf_counter()
        for i in range(4):
            skm.cetak(lain(naskah, 1 + 4 * ke + i), "pdf")
        catatan["skm"].append((time.perf_counter() - mulai) / 4)
        catatan["satu"].append(ubah(folder, word[0]))
        catatan["sepuluh"].append(ubah(folder, *word) / 10)
    tengah = {kunci: statistics.median(isi) for kunci, isi in catatan.items()}
    nisbah = {k: tengah[k] / tengah["skm"] for k in ("satu", "sepuluh")}
    print(f"{nama}: skm {1000 * tengah['skm']:.0f} ms")
    print(f"{1000 * tengah['satu']:8.0f} ms  soffice, one file: {nisbah['satu']:.1f} times as long")
    print(f"{1000 * tengah['sepuluh']:8.0f} ms  soffice, each of ten: {nisbah['sepuluh']:.1f}")
    return nisbah["satu"] >= SASARAN_WAKTU


def memori() -> None:
    """Print resident memory in KiB after 100 and after 500 reports."""
    naskah = skm.susun(skm.baca(CONTOH / NAMA[0] / "laporan.toml"))
    for i in range(1, 501):
        skm.cetak(lain(naskah, i), "pdf")
        if i in (100, 500):
            gc.collect()
            halaman = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            print(halaman * os.sysconf("SC_PAGE_SIZE") // 1024)


def main() -> int:
    if "--memori" in sys.argv:
        memori()
        return 0
    with tempfile.TemporaryDirectory() as folder:
        cepat = [waktu(nama, Path(folder)) for nama in NAMA]
    hasil = subprocess.run(
        [sys.executable, __file__, "--memori"], capture_output=True, text=True, check=True
    )
    seratus, lima_ratus = map(int, hasil.stdout.split())
    nisbah = lima_ratus / seratus
    print(f"{seratus / 1024:7.1f} MB  after 100 reports")
    print(f"{lima_ratus / 1024:7.1f} MB  after 500 reports")
    print(f"{nisbah:7.3f}     growth (target below {SASARAN_MEMORI})")
    return 0 if all(cepat) and nisbah < SASARAN_MEMORI else 1


if __name__ == "__main__":
    sys.exit(main())
