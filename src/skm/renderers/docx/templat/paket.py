"""
A Word file taken apart: its members, and their trees.

Word and python-docx go by content types, not by names.  So whatever is XML by its name, by its type
or by its first byte is read as XML, or the file is refused.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs
from lxml import etree

from skm.errors import DataError, Masalah
from skm.office.paket import kemas
from skm.renderers.docx.templat.lapor import asal_salah
from skm.renderers.docx.templat.letak import pendek

MAKS_ANGGOTA = 2_000
MAKS_SEMUA = 64 * 2**20
MAKS_XML = 8 * 2**20
MAKS_SEMUA_XML = 16 * 2**20

SUFIKS_XML = (".xml", ".rels", ".vml", ".svg")

DAFTAR_TIPE, HUBUNGAN_POKOK = "[Content_Types].xml", "_rels/.rels"
_SEBAB_XML: Mapping[int, tuple[str, str]] = {
    2: ("templat-batas", "memori"),  # XML_ERR_NO_MEMORY
    114: ("templat-batas", "kedalaman"),  # XML_ERR_RESOURCE_LIMIT
}
"""What is wrong with XML that may well be well-formed, by the numbers of libxml2."""


@attrs.frozen(kw_only=True)
class Paket:
    """
    A Word file, taken apart.

    Attributes:
        anggota: Its members by name, in their order.
        pohon: Trees of those that are XML.
        tipe: Content types by member.
        masalah: What it may not hold.
        catatan: What was left out of it, and other remarks.
        diubah: Members whose tree is not that of their bytes any more.
    """

    anggota: dict[str, bytes]
    pohon: dict[str, Any]
    tipe: dict[str, str]
    masalah: list[Masalah]
    catatan: list[Masalah]
    diubah: set[str] = attrs.field(factory=set[str])

    def kemas(self) -> bytes:
        """Return the file, put together again."""
        return kemas(
            (
                nama,
                etree.tostring(
                    self.pohon[nama], xml_declaration=True, encoding="UTF-8", standalone=True
                )
                if nama in self.diubah
                else isi,
            )
            for nama, isi in self.anggota.items()
        )


def bongkar_docx(isi: bytes, *, batasi: bool) -> dict[str, bytes]:
    """
    Return the members of a Word file by their names.

    Raises:
        DataError: It is no Word file, or larger than any template needs to be.
    """
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise bukan_docx("berkas Word lama (.doc) atau berkas berkata sandi")
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            semua = [i for i in arsip.infolist() if not i.is_dir()]
            if batasi:
                _periksa_arsip(semua)
            anggota = {i.filename: arsip.read(i) for i in semua}
    except DataError:
        raise
    except Exception as salah:  # whatever a broken file provokes; RuntimeError is a password
        if isinstance(asal := asal_salah(salah), MemoryError | KeyboardInterrupt):
            raise asal from None
        raise bukan_docx("bukan berkas ZIP, atau ZIP yang rusak") from None
    if DAFTAR_TIPE not in anggota or HUBUNGAN_POKOK not in anggota:
        raise bukan_docx("berkas ZIP biasa")
    return anggota


def bukan_docx(sebab: str) -> DataError:
    """Return that a file is no Word document."""
    return DataError.satu("templat-bukan-docx", ditemukan=sebab)


def terlalu_besar(besar: int, batas: int, apa: str = "") -> Masalah:
    """Return that something is larger than a limit, both in bytes."""
    return Masalah(
        kode="templat-terlalu-besar",
        ditemukan=f"{-(-besar // 2**20)} MB{apa}",
        diharapkan=f"{batas // 2**20} MB{apa}",
    )


def _periksa_arsip(semua: list[zipfile.ZipInfo]) -> None:
    masalah: list[Masalah] = []
    besar = sum(i.file_size for i in semua)
    xml = [i.file_size for i in semua if i.filename.lower().endswith(SUFIKS_XML)]
    if len(semua) > MAKS_ANGGOTA:
        masalah.append(
            Masalah(
                kode="templat-terlalu-besar",
                ditemukan=f"{len(semua)} anggota",
                diharapkan=f"{MAKS_ANGGOTA} anggota",
            )
        )
    if besar > MAKS_SEMUA:
        masalah.append(terlalu_besar(besar, MAKS_SEMUA))
    if max(xml, default=0) > MAKS_XML:
        masalah.append(terlalu_besar(max(xml), MAKS_XML, " XML"))
    if sum(xml) > MAKS_SEMUA_XML:
        masalah.append(terlalu_besar(sum(xml), MAKS_SEMUA_XML, " XML"))
    banyak = Counter(i.filename.lower() for i in semua)  # as Word compares names
    for satu in dict.fromkeys(i.filename for i in semua):
        asing = satu.startswith("/") or ".." in satu.split("/") or re.search(r"[\\:\x00]", satu)
        if asing or banyak[satu.lower()] > 1:
            masalah.append(Masalah(kode="templat-nama-anggota", ditemukan=f'"{pendek(satu)}"'))
    if masalah:
        raise DataError(masalah)


def adalah_xml(nama: str, tipe: str, isi: bytes) -> bool:
    """Tell whether anybody could take a member for XML: by its name, its type or how it begins."""
    awal = isi[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")
    return (
        nama.lower().endswith(SUFIKS_XML)
        or tipe.endswith(("+xml", "/xml"))
        or awal.startswith(b"<")
    )


def _pengurai() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def urai_xml(nama: str, isi: bytes) -> Any:
    """
    Return the tree of a member.

    Raises:
        DataError: It is broken, or brings a DOCTYPE.
    """
    try:
        akar = etree.fromstring(isi, _pengurai())
    except MemoryError:
        raise DataError.satu("templat-batas", lokasi=f"bagian {nama}", ditemukan="memori") from None
    except etree.XMLSyntaxError as salah:
        kode, apa = _SEBAB_XML.get(getattr(salah, "code", 0), ("templat-xml", "XML yang rusak"))
        raise DataError.satu(kode, lokasi=f"bagian {nama}", ditemukan=apa) from None
    pohon: Any = akar.getroottree()
    if pohon.docinfo.doctype:
        raise DataError.satu("templat-xml", lokasi=f"bagian {nama}", ditemukan="DOCTYPE")
    return akar
