"""Word templates for tests: the shipped one and an office's, changed."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
from dokumen import Dokumen

from skm.naskah import Naskah
from skm.renderers.docx.bahasa import hitung_langkah
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.templat import isi as templat_isi
from skm.renderers.docx.templat.induk import BatasTemplat, bekal

NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HUBUNGAN = "word/_rels/document.xml.rels"


def templat_asal(jenis: str) -> bytes:
    """
    Return a template that a test changes.

    Of the follow-up one in which an office put every part in its place by name, as skm's own was
    until its parts were taken as they come; of the survey report skm's own.
    """
    bernama = Path(__file__).with_name("bernama.docx")
    return bernama.read_bytes() if jenis == "tindak-lanjut" else templat(jenis)


def rakit(anggota: Mapping[str, bytes]) -> bytes:
    """Return a zip of *anggota*."""
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in anggota.items():
            arsip.writestr(nama, isi)
    return keluaran.getvalue()


def ubah(
    *ganti: tuple[str, str],
    jenis: str = "tindak-lanjut",
    lain: Mapping[str, Mapping[str, str]] | None = None,
    baru: Mapping[str, str] | None = None,
) -> bytes:
    """
    Return a template with other words.

    Args:
        ganti: What to put for what, in the body; each must be there.
        jenis: Whose template.
        lain: The same per other member.
        baru: Further members.
    """
    anggota = dict(Dokumen(templat_asal(jenis)).anggota)
    for nama, pasangan in {"word/document.xml": dict(ganti), **(lain or {})}.items():
        xml = anggota[nama].decode()
        for dulu, kini in pasangan.items():
            assert dulu in xml
            xml = xml.replace(dulu, kini)
        anggota[nama] = xml.encode()
    anggota |= {nama: isi.encode() for nama, isi in (baru or {}).items()}
    return rakit(anggota)


def badan(isi: str, **lain: Any) -> bytes:
    """Return a template with another body."""
    xml = Dokumen(templat_asal("tindak-lanjut")).anggota["word/document.xml"].decode()
    dalam = xml[xml.index("<w:body>") + 8 : xml.index("</w:body>")]
    return ubah((dalam, isi + "<w:sectPr/>"), **lain)


def p(teks: str, gaya: str = "") -> str:
    """Return a paragraph."""
    sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/></w:pPr>' if gaya else ""
    return f'<w:p>{sifat}<w:r><w:t xml:space="preserve">{teks}</w:t></w:r></w:p>'


def tabel(*baris: tuple[str, ...]) -> str:
    """Return a table of paragraphs."""
    lebar = "".join('<w:gridCol w:w="99"/>' for _ in baris[0])
    isi = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{p(s)}</w:tc>" for s in b) + "</w:tr>" for b in baris
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{lebar}</w:tblGrid>{isi}</w:tbl>"


def medan(instruksi: str) -> str:
    """Return a field."""
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
        f'{instruksi}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def hubungan(jenis: str, sasaran: str, *, luar: bool = True) -> dict[str, dict[str, str]]:
    """Return a change that adds a relationship to the body."""
    mode = ' TargetMode="External"' if luar else ""
    baru = f'<Relationship Id="rId77" Type="{NS_R}/{jenis}" Target="{sasaran}"{mode}/>'
    return {HUBUNGAN: {"</Relationships>": f"{baru}</Relationships>"}}


def isi_sini(isi: bytes, naskah: Naskah, batas: BatasTemplat | None = None) -> bytes:
    """Fill in a template with the code of the child, but in this process."""
    tugas = {"templat": isi, "jenis": naskah.jenis, "warna": "", **bekal(naskah)}
    with hitung_langkah():
        return templat_isi.cetak(tugas, attrs.asdict(batas or BatasTemplat()))[1]
