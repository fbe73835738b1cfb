"""A command line of one's own: its own folder, its own memory of what was written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from perintah import TOTAL, Hasil, Perintah, tulis, tulis_csv

from skm.cli import main


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the ledger inside the test, and the report's folder apart from it."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    monkeypatch.delenv("SKM_LACAK", raising=False)


@pytest.fixture
def skm(capsys: pytest.CaptureFixture[str]) -> Perintah:
    """Return the command, run in this process."""

    def jalankan(*argumen: str) -> Hasil:
        capsys.readouterr()
        kode = main(argumen)
        return Hasil(kode, *capsys.readouterr())

    return jalankan


@pytest.fixture
def proses() -> Perintah:
    """Return the command, run as a process of its own."""

    def jalankan(*argumen: str, stdout: int = subprocess.PIPE, **lingkungan: str) -> Hasil:
        if "PYTHONPATH" in lingkungan:  # beside ours, where there is one
            jalan = (lingkungan["PYTHONPATH"], os.environ.get("PYTHONPATH", ""))
            lingkungan["PYTHONPATH"] = os.pathsep.join(filter(None, jalan))
        jadi = subprocess.run(
            [sys.executable, "-m", "skm.cli", *argumen],
            stdout=stdout,
            stderr=subprocess.PIPE,
            env={k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"} | lingkungan,
            check=False,
            timeout=300,  # a guard that only a hang meets
        )
        sandi = lingkungan.get("PYTHONIOENCODING", "utf-8")
        keluar = (jadi.stdout or b"").decode(sandi).replace("\r\n", "\n")
        return Hasil(jadi.returncode, keluar, jadi.stderr.decode(sandi).replace("\r\n", "\n"))

    return jalankan


@pytest.fixture
def laporan(skm: Perintah) -> Path:
    """Return the starter report."""
    assert skm("mulai", "laporan.toml").kode == 0
    return Path("laporan.toml")


@pytest.fixture
def gaspul() -> str:
    """Return the values of a published worked example."""
    return tulis("gaspul.json", n=29, total=TOTAL)


@pytest.fixture
def dua_unit() -> str:
    """Return answers of two units: 3 respondents of all 4, 1 of all 2."""
    return tulis_csv(
        "dua.csv", [f"Loket A,{','.join('4' * 9)}"] * 3 + [f"Loket B,{','.join('2' * 9)}"]
    )
