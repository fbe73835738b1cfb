"""Where lxml is missing, all but Word documents are made all the same."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from skm.renderers import cetak
from skm.testing import naskah_contoh

SKRIP = """
import sys
from pathlib import Path
for nama in ("lxml", "docx", "docxtpl"):
    sys.modules[nama] = None
mulai = []
sys.addaudithook(lambda apa, _: mulai.append(apa) if apa.startswith(
    ("subprocess.", "os.fork", "os.posix_spawn", "os.system", "_thread.")) else None)
from skm.renderers import cetak
from skm.testing import naskah_contoh
for jenis in ("tindak-lanjut", "skm"):
    naskah = naskah_contoh("sulit", jenis)
    for format in ("xlsx", "html", "markdown", "json"):
        (Path(sys.argv[1]) / f"{jenis}.{format}").write_bytes(cetak(naskah, format).content)
assert not mulai, mulai
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents made by a process in which lxml cannot be imported, and no other may begin."""
    tempat = tmp_path_factory.mktemp("tanpa-lxml")
    subprocess.run([sys.executable, "-c", SKRIP, str(tempat)], check=True)
    return tempat


@pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
class TestTanpaLxml:
    """What is made without it."""

    @pytest.mark.parametrize("nama", ["html", "markdown", "json"])
    def test_teks(self, folder: Path, jenis: str, nama: str) -> None:
        """Text is the same, byte for byte."""
        asli = cetak(naskah_contoh("sulit", jenis), nama).content

        assert asli == (folder / f"{jenis}.{nama}").read_bytes()

    @pytest.mark.parametrize("data_only", [False, True])
    def test_sel(self, folder: Path, jenis: str, *, data_only: bool) -> None:
        """A workbook has the same cells, formulas and stored values."""
        asli = io.BytesIO(cetak(naskah_contoh("sulit", jenis), "xlsx").content)
        isi = [
            {ws.title: [[sel.value for sel in b] for b in ws.iter_rows()] for ws in buku}
            for buku in (
                load_workbook(asli, data_only=data_only),
                load_workbook(folder / f"{jenis}.xlsx", data_only=data_only),
            )
        ]

        assert isi[0] == isi[1]

    def test_grafik(self, folder: Path, jenis: str) -> None:
        """Its members are XML, and its charts have their bounds and their words."""
        naskah = naskah_contoh("sulit", jenis)
        with zipfile.ZipFile(folder / f"{jenis}.xlsx") as arsip:
            pohon = {n: ET.fromstring(arsip.read(n)) for n in arsip.namelist() if "media" not in n}
        uraian = {
            str(e.get("descr"))
            for nama, akar in pohon.items()
            if nama.startswith("xl/drawings/drawing")
            for e in akar.iter()
            if e.tag.endswith("}cNvPr")
        }
        berbatas = [n for n, akar in pohon.items() if akar.tag.endswith("}userShapes")]

        assert {f"{g.judul}. {g.uraian}" for g in naskah.grafik} <= uraian
        assert len([g for g in naskah.grafik if g.batas]) == len(berbatas)
