"""A template that was only saved again, by LibreOffice or python-docx, prints what it printed."""

import io
from pathlib import Path

import pytest
import templat_uji
from docx import Document
from docx.oxml.ns import qn

import skm
from perkakas import jalankan_libreoffice
from skm.naskah import Naskah
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.renderer import DocxOpsi
from skm.renderers.docx.templat.induk import periksa_templat
from skm.testing.contoh import naskah_contoh

AKAR = Path(__file__).parents[4]
KANTOR = AKAR / "examples/skm-kop-jatim/src/skm_kop_jatim/data/templat/tindak-lanjut.docx"
TEMPLAT = {
    "tindak-lanjut": ("tindak-lanjut", lambda: templat_uji.templat_asal("tindak-lanjut")),
    "skm": ("skm", lambda: templat("skm", "")),
    "kantor": ("tindak-lanjut", KANTOR.read_bytes),
}


def tercetak(naskah: Naskah, asal: bytes) -> tuple[list[str], list[list[list[str]]], list[str]]:
    """Return what a document shows: its paragraphs, its tables, and how each section lies."""
    isi = skm.cetak(naskah, "docx", DocxOpsi(templat=asal)).content
    dokumen = Document(io.BytesIO(isi))
    teks = [" ".join(p.text.split()) for p in dokumen.paragraphs]
    tabel = [[[" ".join(s.text.split()) for s in b.cells] for b in t.rows] for t in dokumen.tables]
    arah = [
        "mendatar" if s.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape" else "tegak"
        for s in dokumen.element.body.iter(qn("w:sectPr"))
    ]
    return [t for t in teks if t], tabel, arah


def sama(nama: str, lama: bytes, baru: bytes) -> None:
    """Hold that a template passes its check and prints what another one prints."""
    jenis = TEMPLAT[nama][0]
    (hasil,) = periksa_templat(baru, [jenis])

    # A template that names its parts one by one may know nothing of those in front.
    lain = [str(m) for m in hasil.catatan if m.kode != "templat-tak-dipakai"]

    assert ([], []) == ([str(m) for m in hasil.masalah], lain)
    for contoh in ("biasa", "kosong", "banyak"):
        naskah = naskah_contoh(contoh, jenis)
        assert tercetak(naskah, lama) == tercetak(naskah, baru)


@pytest.mark.parametrize("nama", TEMPLAT)
def test_python_docx(nama: str) -> None:
    """Opened and saved by python-docx, without an edit."""
    asal = TEMPLAT[nama][1]()
    baru = io.BytesIO()
    Document(io.BytesIO(asal)).save(baru)

    sama(nama, asal, baru.getvalue())


@pytest.mark.libreoffice
@pytest.mark.parametrize("nama", TEMPLAT)
def test_libreoffice(nama: str, tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, without an edit."""
    asal = TEMPLAT[nama][1]()
    (tmp_path / "asal").mkdir()
    berkas = tmp_path / "asal" / "templat.docx"
    berkas.write_bytes(asal)
    jalankan_libreoffice("docx:MS Word 2007 XML", tmp_path, berkas)

    sama(nama, asal, (tmp_path / "templat.docx").read_bytes())
