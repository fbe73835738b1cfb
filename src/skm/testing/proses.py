"""
What a renderer makes of the kit's reports: here, twice, and in processes where all else differs.

Each class of renderers is tried once; the checks that ask share the answer.
"""

import json
import os
import re
import site
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from skm.testing import anak

JEDA = 2.1  # seconds; a zip knows no shorter time than two
_SIDIK = 64  # characters of a digest; what a renderer raises is told elsewhere
_FOLDER = ("kerja", "sementara", "rumah")
# What makes Python or the guest's test runner speak and write on the renderer's behalf.
_DIAM = re.compile(
    r"COVERAGE_|COV_CORE_"
    r"|PYTHON(WARNINGS|DEVMODE|DEBUG|VERBOSE|INSPECT|PROFILEIMPORTTIME|MALLOCSTATS)\Z"
)
_TEMPAT_LAIN = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Jayapura", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
)


class DiSini:
    """What is made of each report in this process, twice."""

    def __init__(self, kelas: type[Any]) -> None:
        self.berubah: list[str] = []
        self.sidik = anak.sidik(kelas, self.berubah)
        lagi = anak.sidik(kelas)
        self.beda = [
            nama
            for nama, satu in self.sidik.items()
            if len(satu) == len(lagi[nama]) == _SIDIK and satu != lagi[nama]
        ]


@cache
def di_sini(kelas: type[Any]) -> DiSini:
    """Render each report here, twice."""
    return DiSini(kelas)


def folder_renderer(kelas: type[Any]) -> bytes:
    """Return the folder of a renderer's module; empty where it is too short to be told apart."""
    berkas = getattr(sys.modules.get(kelas.__module__), "__file__", None)
    folder = Path(berkas or "/").parent
    return os.fsencode(folder) if len(folder.parts) > 2 else b""


class TempatLain:
    """What a process of its own made, printed and wrote."""

    def __init__(self, lingkungan: Mapping[str, str]) -> None:
        self.lingkungan = lingkungan
        self.akhir = ""  # how it ended, where not by doing all
        self.tercetak = ""
        self.berkas: list[str] = []
        self.sidik: dict[str, str] = {}


@cache
def di_tempat_lain(kelas: Any) -> tuple[TempatLain, ...]:
    """Render in processes that differ in all that must not matter; two seconds later, too."""
    sasaran = f"{kelas.__module__}:{kelas.__qualname__}"
    if kelas.__module__ == "__main__" or "<locals>" in kelas.__qualname__:
        pytest.skip(f"{sasaran} cannot be imported by another process; move it into a module")
    di_sini(kelas)  # begin the two seconds after a file was made here
    jadi: list[tuple[TempatLain, subprocess.Popen[bytes], Path]] = []
    with tempfile.TemporaryDirectory(prefix="skm-") as folder:
        for i, tambahan in enumerate(_TEMPAT_LAIN):
            tempat = Path(folder, str(i))
            for nama in _FOLDER:
                (tempat / nama).mkdir(parents=True)
            proses = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-m", "skm.testing.anak", sasaran, str(tempat / "hasil.json"),
                 str(time.time() + JEDA * i), str(i)],
                cwd=tempat / "kerja",
                env=_lingkungan(tempat, tambahan),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )  # fmt: skip
            jadi.append((TempatLain(tambahan), proses, tempat))
        for lain, proses, tempat in jadi:
            keluar, _ = proses.communicate()
            lain.tercetak = keluar.decode(errors="replace")
            tertinggal = {*_tertinggal(tempat)}
            hasil = tempat / "hasil.json"
            if proses.returncode or not hasil.exists():
                lain.akhir = f"{proses.returncode}" + ("" if proses.returncode else " midway")
            else:
                isi = json.loads(hasil.read_text(encoding="utf-8"))
                lain.sidik = isi["sidik"]
                tertinggal |= {p for p in isi["ditulis"] if not Path(p).is_relative_to(tempat)}
            lain.berkas = sorted(tertinggal)
    return tuple(lain for lain, _, _ in jadi)


def _lingkungan(tempat: Path, tambahan: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of another user, in which Python itself is as quiet as ever."""
    nama = f"pengguna-{tempat.name}"
    return {
        **{k: v for k, v in os.environ.items() if not _DIAM.match(k)},
        "PYTHONPATH": os.pathsep.join(str(Path.cwd() / p) for p in sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUSERBASE": site.getuserbase(),  # what is installed is found there all the same
        **dict.fromkeys(("USER", "LOGNAME", "LNAME", "USERNAME"), nama),
        **dict.fromkeys(("HOME", "USERPROFILE"), str(tempat / "rumah")),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tempat / "sementara")),
        "XDG_CACHE_HOME": str(tempat / "rumah" / ".cache"),
        "COMPUTERNAME": f"mesin-{tempat.name}",
        **tambahan,
    }


def _tertinggal(tempat: Path) -> Iterable[str]:
    """Yield the files in the folders of a process; what libraries hide at home is their own."""
    for nama in _FOLDER:
        for berkas in (tempat / nama).rglob("*"):
            dalam = berkas.relative_to(tempat / nama)
            if not (nama == "rumah" and re.match(r"\.|(Library|AppData)\Z", dalam.parts[0])):
                yield str(dalam)
