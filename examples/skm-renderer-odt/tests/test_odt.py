"""The renderer keeps the contract, and LibreOffice opens what it makes."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from skm_renderer_odt import OdtOpsi, OdtRenderer

import skm
from skm.renderers import Artifact, Renderer
from skm.testing import RendererContract, naskah_contoh

TEKS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def akar(artifact: Artifact) -> ET.Element:
    """Return the tree of a document's text."""
    with zipfile.ZipFile(io.BytesIO(artifact.content)) as arsip:
        return ET.fromstring(arsip.read("content.xml"))


def teks(elemen: ET.Element) -> str:
    """Return what a reader sees of an element."""
    celah = {f"{TEKS}tab": "\t", f"{TEKS}line-break": "\n"}
    isi = celah.get(elemen.tag, "")
    if elemen.tag == f"{TEKS}s":
        isi = " " * int(elemen.get(f"{TEKS}c", "1"))
    isi += elemen.text or ""
    for anak in elemen:
        isi += teks(anak) + (anak.tail or "")
    return isi + "\n" if elemen.tag in (f"{TEKS}p", f"{TEKS}h") else isi


class TestOdt(RendererContract):
    """All that the contract promises."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return OdtRenderer()

    def read_text(self, artifact: Artifact) -> str:
        return teks(akar(artifact))


@pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
def test_isi_paket(jenis: str) -> None:
    """The type comes first and uncompressed, and the list of members is the list of members."""
    hasil = OdtRenderer().render(naskah_contoh("biasa", jenis), OdtOpsi())
    with zipfile.ZipFile(io.BytesIO(hasil.content)) as arsip:
        pertama, *lain = arsip.infolist()
        manifes = ET.fromstring(arsip.read("META-INF/manifest.xml"))

    assert ("mimetype", zipfile.ZIP_STORED) == (pertama.filename, pertama.compress_type)
    assert b"mimetypeapplication/vnd.oasis.opendocument.text" == hasil.content[30:77]
    disebut = {e.get(e.tag.rpartition("}")[0] + "}full-path") for e in manifes} - {"/"}
    assert disebut == {i.filename for i in lain} - {"META-INF/manifest.xml"}


def test_sel_digabung() -> None:
    """Cells that are one on paper are one cell over several rows."""
    hasil = OdtRenderer().render(naskah_contoh("biasa", "tindak-lanjut"), OdtOpsi())
    semua = list(akar(hasil).iter(f"{TABEL}table-cell"))
    baris, kolom = (
        [int(s.get(f"{TABEL}number-{arah}-spanned", "1")) for s in semua]
        for arah in ("rows", "columns")
    )
    tertutup = len(list(akar(hasil).iter(f"{TABEL}covered-table-cell")))

    assert max(baris) > 1
    assert tertutup == sum(b * k - 1 for b, k in zip(baris, kolom, strict=True))


def test_opsi() -> None:
    """Font and size are the user's, within reason."""
    naskah = naskah_contoh("kosong", "tindak-lanjut")
    hasil = skm.cetak(naskah, "odt", {"huruf": "Noto Serif", "ukuran": 12})
    with zipfile.ZipFile(io.BytesIO(hasil.content)) as arsip:
        gaya = arsip.read("styles.xml").decode()

    assert 'fo:font-family="Noto Serif"' in gaya
    with pytest.raises(skm.DataError, match="'ukuran' must be <= 20"):
        skm.cetak(naskah, "odt", {"ukuran": 40})


@pytest.mark.libreoffice
@pytest.mark.skipif(
    shutil.which("soffice") is None and "CI" not in os.environ,  # where nothing may be skipped
    reason="needs LibreOffice",
)
@pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
@pytest.mark.parametrize("nama", ["biasa", "sulit"])
def test_libreoffice(tmp_path: Path, jenis: str, nama: str) -> None:
    """LibreOffice opens the document and finds the same text in it."""
    naskah = naskah_contoh(nama, jenis)
    hasil = OdtRenderer().render(naskah, OdtOpsi())
    (tmp_path / "laporan.odt").write_bytes(hasil.content)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path,
         tmp_path / "laporan.odt"],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    dibuka = " ".join((tmp_path / "laporan.txt").read_text(encoding="utf-8-sig").split())

    assert skm.format_id(naskah.hasil.ikm.cetak) in dibuka
    for u in naskah.hasil.ikm.unsur:
        assert " ".join(u.nama.split()) in dibuka
