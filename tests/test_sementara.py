"""Copies of answers do not outlive the work, not even that of a run that was killed."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from skm.keluaran import pulihkan
from skm.sementara import folder_sementara

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals")
PEGANG = """
from pathlib import Path
from skm.sementara import folder_sementara
with folder_sementara() as folder:
    (folder / "jawaban.csv").write_text("NIK")
    print(folder, flush=True)
    input()
"""


@pytest.fixture(autouse=True)
def tempat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a temporary folder of one's own, and a state folder."""
    tempat = tmp_path / "sementara"
    tempat.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    for nama in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(nama, str(tempat))
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    return tempat


@pytest.fixture
def hidup() -> Iterator[Path]:
    """Return the folder of another process that is at work."""
    with subprocess.Popen(
        [sys.executable, "-c", PEGANG], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as proses:
        assert proses.stdout is not None
        folder = Path(proses.stdout.readline().strip())
        yield folder
        assert (folder / "jawaban.csv").exists()
        proses.communicate("\n")
    assert not folder.exists()


def bunuh() -> Path:
    """Kill a process amidst its work; return what it left."""
    with subprocess.Popen(
        [sys.executable, "-c", PEGANG], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as proses:
        assert proses.stdout is not None
        folder = Path(proses.stdout.readline().strip())
        proses.kill()
    assert (folder / "jawaban.csv").exists()
    return folder


def test_sesudahnya(tempat: Path) -> None:
    """It is gone afterwards, whatever happens."""
    with pytest.raises(FileNotFoundError), folder_sementara() as folder:
        (folder / "jawaban.csv").rename(folder / "tiada" / "x")

    assert [] == [*tempat.iterdir()]


@pytest.mark.parametrize("cara", ["folder", "tulis"])
def test_yang_mati(tempat: Path, hidup: Path, cara: str) -> None:
    """What a dead run left is removed by the next; that of one alive is not, nor others' things."""
    lain = [tempat / "skm-lain", tempat / "lain"]
    for satu in lain:
        satu.mkdir()
    (tempat / "skm-berkas").touch()
    (tempat / "skm-tautan").symlink_to(hidup)
    mati = bunuh()
    if cara == "folder":
        with folder_sementara():
            pass
    else:
        pulihkan()

    assert not mati.exists()
    assert {*lain, tempat / "skm-berkas", tempat / "skm-tautan", hidup} == {*tempat.iterdir()}
