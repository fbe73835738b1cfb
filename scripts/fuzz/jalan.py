"""
Read mutated files until the time is up: ``python -m scripts.fuzz --menit 60``.

A file is told by the seed of the run, its format and its number, so that each can be made again:
``python -m scripts.fuzz --biji 1 --hanya xlsx --dari 4711 --banyak 1``.  A process reads one file
after the other; what is unforeseen, takes more than 5 seconds of work or more than 512 MB is told
and kept.  A process that takes four times as much is ended, which is told as well.
"""

import argparse
import collections
import contextlib
import itertools
import multiprocessing
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from scripts.fuzz.benih import FORMAT, buat, siapkan

CPU = 5.0
"""Seconds of work that a file below 10 MB may take."""
MEMORI = 512 * 2**20
"""Bytes that the process may take for it, Python and libraries among them."""

_DIAM = 300.0
"""Seconds of the clock after which a process that says nothing is ended."""


def _puncak() -> int:
    """Return the most memory that this process has had since the peak was reset."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def kerja(pipa: Connection, biji: int, tugas: list[tuple[str, int]]) -> None:
    """Read files, and tell of each what it took and what went wrong."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not any(nama in ("parquet", "csv-polars", "csv-duckdb") for nama, _ in tugas):
        resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORI, 4 * MEMORI))
    benih = {nama: [isi for _, isi in FORMAT[nama].benih()] for nama in {n for n, _ in tugas}}
    with tempfile.TemporaryDirectory(prefix="skm-fuzz-") as nama_folder:
        folder = Path(nama_folder)
        siapkan(folder)
        with contextlib.chdir(folder):
            for nama, nomor in tugas:
                pipa.send((nama, nomor))
                jalur = folder / f"masukan{FORMAT[nama].akhiran}"
                jalur.write_bytes(buat(biji, nama, nomor, benih[nama]))
                _, keras = resource.getrlimit(resource.RLIMIT_CPU)
                resource.setrlimit(
                    resource.RLIMIT_CPU, (int(time.process_time() + 4 * CPU) + 1, keras)
                )
                Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
                mulai, salah, terima = time.process_time(), "", False
                try:
                    terima = FORMAT[nama].baca(jalur)
                except BaseException:  # whatever it is
                    salah = traceback.format_exc()
                pipa.send((terima, salah, time.process_time() - mulai, _puncak()))
    pipa.send(None)


def periksa_benih(hanya: list[str]) -> dict[str, int]:
    """Return how many seeds each format has; all of them must be accepted."""
    banyak: dict[str, int] = {}
    with tempfile.TemporaryDirectory(prefix="skm-fuzz-") as nama_folder:
        folder = Path(nama_folder)
        siapkan(folder)
        with contextlib.chdir(folder):
            for nama in hanya:
                jalur = folder / f"masukan{FORMAT[nama].akhiran}"
                for benih, isi in FORMAT[nama].benih():
                    jalur.write_bytes(isi)
                    if not FORMAT[nama].baca(jalur):
                        sys.exit(f"{nama}: the seed {benih} is not accepted")
                    banyak[nama] = banyak.get(nama, 0) + 1
                if not banyak.get(nama):
                    sys.exit(f"{nama}: there is no seed")
    return banyak


class Catatan:
    """What was read, and what was wrong with it."""

    def __init__(self, folder: Path, biji: int) -> None:
        """Begin."""
        self.folder, self.biji = folder, biji
        self.jumlah: collections.Counter[str] = collections.Counter()
        self.diterima: collections.Counter[str] = collections.Counter()
        self.temuan: collections.Counter[str] = collections.Counter()
        self._benih: dict[str, list[bytes]] = {}

    def temukan(self, nama: str, nomor: int, apa: str, rincian: str = "") -> None:
        """Tell what is wrong with a file, and keep the first ones of a kind."""
        baris = rincian.strip().splitlines()
        tempat = next((b.strip() for b in reversed(baris) if b.startswith("  File")), "")
        jenis = f"{nama}: {apa} {baris[-1][:80] if baris else ''} {tempat}".rstrip()
        self.temuan[jenis] += 1
        if self.temuan[jenis] > 3:
            return
        benih = self._benih.setdefault(nama, [isi for _, isi in FORMAT[nama].benih()])
        jalur = self.folder / f"{nama}-{self.biji}-{nomor}{FORMAT[nama].akhiran}"
        self.folder.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(buat(self.biji, nama, nomor, benih))
        jalur.with_suffix(".txt").write_text(f"{apa}\n{rincian}", encoding="utf-8")
        print(f"{jenis}\n  kept as {jalur}", flush=True)


class Pekerja:
    """A process, and what it is at."""

    def __init__(self, biji: int, tugas: list[tuple[str, int]]) -> None:
        """Start it."""
        self.pipa, ujung = multiprocessing.Pipe(duplex=False)
        self.tugas = tugas
        self.kini: tuple[str, int] = ("", 0)
        self.sejak = time.monotonic()
        lepas = multiprocessing.get_context("spawn")
        self.proses = lepas.Process(target=kerja, args=(ujung, biji, tugas), daemon=True)
        self.proses.start()
        ujung.close()

    def dengar(self, catatan: Catatan) -> bool:
        """Take what it says; whether it goes on."""
        self.sejak = time.monotonic()
        try:
            kabar: Any = self.pipa.recv()
        except EOFError:
            self.proses.join()
            if not self.kini[0]:
                sys.exit(f"a process ended with {self.proses.exitcode} before its first file")
            kode = self.proses.exitcode or 0
            sebab = "time" if -kode in (signal.SIGXCPU, signal.SIGKILL) else f"exit code {kode}"
            catatan.jumlah[self.kini[0]] += 1
            catatan.temukan(*self.kini, f"ended: {sebab}")
            self.tugas = self.tugas[self.tugas.index(self.kini) + 1 :]
            return False
        if kabar is None:
            self.proses.join()
            self.tugas = []
            return False
        if len(kabar) == 2:
            self.kini = kabar
            return True
        terima, salah, cpu, puncak = kabar
        nama, nomor = self.kini
        catatan.jumlah[nama] += 1
        catatan.diterima[nama] += terima
        if salah:
            catatan.temukan(nama, nomor, "raised", salah)
        if cpu > CPU:
            catatan.temukan(nama, nomor, "slow", f"{cpu:.1f} s")
        if puncak > MEMORI:
            catatan.temukan(nama, nomor, "large", f"{puncak >> 20} MB")
        return True


def _tugas(pilihan: argparse.Namespace) -> Iterator[list[tuple[str, int]]]:
    """Yield what a process reads: every format in turn, some files of each."""
    sisa = {nama: itertools.count(pilihan.dari) for nama in pilihan.hanya}
    akhir = sys.maxsize if pilihan.banyak is None else pilihan.dari + pilihan.banyak
    while sisa:
        for nama, nomor in [*sisa.items()]:
            tugas = [(nama, n) for n in itertools.islice(nomor, FORMAT[nama].banyak) if n < akhir]
            if tugas:
                yield tugas
            else:
                del sisa[nama]


def main() -> int:
    """Run."""
    urai = argparse.ArgumentParser(prog="scripts.fuzz", description=__doc__)
    urai.add_argument("--menit", type=float, default=5)
    urai.add_argument("--biji", type=int, default=1)
    urai.add_argument("--hanya", nargs="+", choices=[*FORMAT], default=[*FORMAT])
    urai.add_argument("--dari", type=int, default=0, help="number of the first file")
    urai.add_argument("--banyak", type=int, help="files of each format")
    urai.add_argument("--simpan", type=Path, default=Path("fuzz"), help="folder of what is found")
    urai.add_argument("--proses", type=int, default=2)
    pilihan = urai.parse_args()
    pilihan.simpan = pilihan.simpan.resolve()
    benih = periksa_benih(pilihan.hanya)
    print("seeds:", ", ".join(f"{n} {b}" for n, b in benih.items()), flush=True)
    catatan, akhir = Catatan(pilihan.simpan, pilihan.biji), time.monotonic() + 60 * pilihan.menit
    sisa, pekerja = _tugas(pilihan), list[Pekerja]()
    while True:
        while len(pekerja) < pilihan.proses and time.monotonic() < akhir:
            tugas = next(sisa, None)
            if tugas is None:
                break
            pekerja.append(Pekerja(pilihan.biji, tugas))
        if not pekerja or time.monotonic() > akhir:
            break
        siap = wait([p.pipa for p in pekerja], timeout=5)
        for satu in pekerja:
            if time.monotonic() > satu.sejak + _DIAM:
                satu.proses.kill()  # it waits, and works not
        for satu in [p for p in pekerja if p.pipa in siap]:
            if not satu.dengar(catatan):
                pekerja.remove(satu)
                if satu.tugas:
                    pekerja.append(Pekerja(pilihan.biji, satu.tugas))
    for satu in pekerja:
        satu.proses.terminate()
        satu.proses.join()
    for nama in pilihan.hanya:
        print(f"{nama:14} {catatan.jumlah[nama]:7} files, {catatan.diterima[nama]} accepted")
    for jenis, kali in catatan.temuan.most_common():
        print(f"{kali} times {jenis}")
    print(f"{catatan.jumlah.total()} files, {catatan.temuan.total()} findings")
    shutil.rmtree(pilihan.simpan / ".ingatan", ignore_errors=True)
    return 1 if catatan.temuan else 0
