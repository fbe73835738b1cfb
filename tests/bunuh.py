"""
Kill ``skm cetak`` at random moments, and look at what is left: ``python tests/bunuh.py 500``.

Two versions of a report are printed in turn into several folders.  Each run is killed: at a moment
of its whole time, or a few milliseconds after it began to write.  Then another command writes
something else somewhere else, after which all targets must be of one version and nothing may be
left that has no business there.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from skm.cli import main

TUJUAN = ("satu/laporan.docx", "satu/laporan.xlsx", "dua/laporan.md", "dua/laporan.json")
LAPORAN = {
    "jenis": "skm",
    "skema": 1,
    "periode": {"tahun": 2024},
    "jawaban": {"jawaban": {f"U{i}": "4342" for i in range(1, 10)}},
}

BURUK = ("sobek", "campur", "sisa", "gagal")
"""What must never happen."""


class Kantor:
    """A folder with two versions of a report, and what each is printed as."""

    def __init__(self, folder: Path, tujuan: tuple[str, ...]) -> None:
        self.folder = folder
        self.tujuan = tujuan
        self.ingatan = folder / "ingatan"
        self.sementara = folder / "sementara"
        for satu in ("satu", "dua", "contoh", "sementara"):
            (folder / satu).mkdir(parents=True)
        for i, unit in enumerate(("Balai Lama", "Balai Baru")):
            laporan = LAPORAN | {"unit": {"nama": unit}}
            (folder / f"{i}.json").write_text(json.dumps(laporan), encoding="utf-8")

    def jalankan(self, *argumen: str) -> int:
        """Run a command in a process of its own; return its number."""
        if nomor := os.fork():
            return nomor
        kode = 99
        try:
            os.chdir(self.folder)
            kode = _diam(argumen)
        finally:
            os._exit(kode)

    def cetak(self, versi: int) -> tuple[str, ...]:
        """Return the command that prints a version."""
        ke = (satu for nama in self.tujuan for satu in ("-o", nama))
        return "cetak", f"{versi}.json", *ke, "--paksa"

    def isi(self) -> list[bytes | None]:
        """Return what the targets hold."""
        semua = (self.folder / nama for nama in self.tujuan)
        return [satu.read_bytes() if satu.exists() else None for satu in semua]

    def sisa(self) -> list[str]:
        """Return what has no business here."""
        boleh = {*self.tujuan, "0.json", "1.json", "contoh/lain.toml"}
        boleh |= {"ingatan/skm/keluaran.txt", "ingatan/skm/keluaran.jurnal"}
        ada = {p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*") if p.is_file()}
        return sorted(ada - boleh)

    def menulis(self) -> bool:
        """Return whether somebody writes just now."""
        return any((self.folder / "satu").glob(".skm-*"))

    def nomor_berkas(self) -> list[int]:
        """Return what changes when a target is put in place."""
        semua = (self.folder / nama for nama in self.tujuan)
        return [satu.stat().st_ino if satu.exists() else 0 for satu in semua]


def _diam(argumen: tuple[str, ...]) -> int:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return main(argumen)


def _tunggu(nomor: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(nomor, 0)[1])


def bunuh(banyak: int, biji: int, tujuan: tuple[str, ...] = TUJUAN) -> Counter[str]:
    """
    Kill that many runs, and count what came of it.

    Args:
        banyak: How many.
        biji: What the moments are drawn with.
        tujuan: What is printed.
    """
    acak = random.Random(biji)
    hitung: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as kembali:
        kantor = Kantor(Path(folder).resolve(), tujuan)
        lingkungan = {"XDG_STATE_HOME": str(kantor.ingatan), "TMPDIR": str(kantor.sementara)}
        kembali.enter_context(patch.dict(os.environ, lingkungan))
        kembali.enter_context(patch.object(tempfile, "tempdir", None))  # it is looked up anew
        versi = []
        for i in (1, 0, 1, 0):  # the first two here, so that all is imported once
            awal = time.monotonic()
            argumen = kantor.cetak(i)
            with chdir(folder):
                kode = _diam(argumen) if len(versi) < 2 else _tunggu(kantor.jalankan(*argumen))
            if kode:
                raise SystemExit(f"skm cetak: {kode}")
            lama = time.monotonic() - awal
            versi.insert(0, kantor.isi())
        kini = 0
        while hitung["mati"] < banyak:
            berkas = kantor.nomor_berkas()
            nomor = kantor.jalankan(*kantor.cetak(1 - kini))
            saat = acak.choice(("setiap", "menulis", "memasang"))
            if saat == "setiap":
                time.sleep(acak.uniform(0, lama))
            while saat == "menulis" and not kantor.menulis() and not _selesai(nomor):
                pass
            while saat == "memasang" and kantor.nomor_berkas() == berkas and not _selesai(nomor):
                pass
            if saat == "menulis":
                time.sleep(acak.uniform(0, 0.04))
            hidup = not _selesai(nomor)
            os.kill(nomor, signal.SIGKILL)
            os.waitpid(nomor, 0)
            hitung["mati"] += hidup
            ada = kantor.isi()
            hitung["sobek"] += sum(
                satu not in (versi[0][i], versi[1][i]) for i, satu in enumerate(ada)
            )
            hitung["terputus di tengah"] += hidup and (bool(kantor.sisa()) or ada not in versi)
            hitung["campur sebelum perintah berikutnya"] += ada not in versi
            (kantor.folder / "contoh/lain.toml").unlink(missing_ok=True)
            if _tunggu(kantor.jalankan("mulai", "contoh/lain.toml")):
                hitung["gagal"] += 1
            ada = kantor.isi()
            hitung["campur"] += ada not in versi
            for sisa in kantor.sisa():
                hitung["sisa"] += 1
                sys.stderr.write(f"left: {sisa}\n")
                (kantor.folder / sisa).unlink()
            kini = int(ada == versi[1])
    return hitung


def _selesai(nomor: int) -> bool:
    return os.waitid(os.P_PID, nomor, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def mulai() -> None:
    """Print what came of it; fail where anything was not put to rights."""
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    biji = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    sys.stdout.write(f"repeat this with: bunuh.py {banyak} {biji}\n")
    hitung = bunuh(banyak, biji)
    for nama, satu in hitung.items():
        sys.stdout.write(f"{nama}: {satu}\n")
    sys.exit(any(hitung[nama] for nama in BURUK))


if __name__ == "__main__":
    mulai()
