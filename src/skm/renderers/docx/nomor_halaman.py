"""
The pages of a document as a real layout has them, filled in where its contents name them.

A document cannot know its pages; Word and LibreOffice fill their numbers in when they open it.
Whoever reads it in another program may want them in the file, and asks for it by name: then
LibreOffice lays the document out, once, and what it finds is written down.  Nothing of that depends
on what a machine happens to have: where LibreOffice is missing, that is an error.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import BadZipFile

from lxml import etree

from skm.bahasa import romawi
from skm.errors import DataError
from skm.office.paket import bongkar, kemas

_DOKUMEN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PROGRAM = ("soffice", "libreoffice")
_DETIK = 600
"""A guard that only a hang meets."""
_HALAMAN = re.compile(r"\s*PAGEREF\s+(\S+)(.*\\\*\s*roman\b)?")
_TERSEBUT = 3
_ANGKA = re.compile(r"\d")


def isi_nomor_halaman(isi: bytes) -> bytes:
    """
    Return a document whose page numbers are those of LibreOffice's layout.

    Args:
        isi: The document.

    Raises:
        DataError: LibreOffice is not found, or does not lay it out.
    """
    anggota = dict(bongkar(isi))
    pohon = etree.fromstring(anggota[_DOKUMEN])
    nomor = _tertata(anggota)
    medan = [satu for satu in _medan(pohon) if satu[2]]
    if tanpa := {sasaran for sasaran, _, _ in medan} - nomor.keys():
        raise DataError.satu("tata-letak-gagal", ditemukan=", ".join(sorted(tanpa)[:_TERSEBUT]))
    for sasaran, angka_romawi, teks in medan:
        halaman = nomor[sasaran]
        if angka_romawi and halaman.isdecimal():  # which LibreOffice's are everywhere
            halaman = romawi(int(halaman)).lower()
        teks[0].text = halaman
        for lebih in teks[1:]:
            lebih.text = ""
    anggota[_DOKUMEN] = _tulis(pohon)
    return kemas(anggota.items())


def _tertata(anggota: dict[str, bytes]) -> dict[str, str]:
    """Return the page of each place, as LibreOffice numbers it."""
    program = next(filter(None, map(shutil.which, _PROGRAM)), None)
    if program is None:
        raise DataError.satu("tata-letak-tanpa-program", ditemukan=_PROGRAM[0])
    pohon = etree.fromstring(anggota[_DOKUMEN])
    for teks in pohon.iter(f"{_W}t"):  # figures are as wide as each other, and nobody's business
        teks.text = _ANGKA.sub("0", teks.text or "")
    with TemporaryDirectory(prefix="skm-") as folder:
        asal, jadi = Path(folder, "asal.docx"), Path(folder, "tertata", "asal.docx")
        asal.write_bytes(kemas({**anggota, _DOKUMEN: _tulis(pohon)}.items()))
        profil = f"-env:UserInstallation={Path(folder, 'profil').as_uri()}"
        try:
            subprocess.run(  # noqa: S603 - what the office asked for
                [program, profil, "--headless", "--convert-to", "docx:MS Word 2007 XML",
                 "--outdir", str(jadi.parent), str(asal)],
                check=True, timeout=_DETIK, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            tertata = etree.fromstring(dict(bongkar(jadi.read_bytes()))[_DOKUMEN])
        except (OSError, SubprocessError, BadZipFile, KeyError, etree.XMLSyntaxError) as salah:
            raise DataError.satu("tata-letak-gagal", ditemukan=type(salah).__name__) from None
    semua = ((sasaran, "".join(t.text or "" for t in teks)) for sasaran, _, teks in _medan(tertata))
    return {sasaran: nomor for sasaran, nomor in semua if nomor}


def _medan(pohon: Any) -> Iterator[tuple[str, bool, list[Any]]]:
    """Yield of each field that shows a page where it leads, if in roman numbers, and its texts."""
    for alinea in pohon.iter(f"{_W}p"):
        kode, teks = "", list[Any]()
        tampil = False
        for simpul in alinea.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}t"):
            jenis = simpul.get(f"{_W}fldCharType")
            if jenis == "begin":
                kode, teks, tampil = "", [], False
            elif jenis == "separate":
                tampil = True
            elif jenis == "end":
                tampil = False
                if cocok := _HALAMAN.match(kode):
                    yield cocok[1], cocok[2] is not None, teks
            elif simpul.tag == f"{_W}instrText":
                kode += simpul.text or ""
            elif tampil:
                teks.append(simpul)


def _tulis(pohon: Any) -> bytes:
    return etree.tostring(pohon, encoding="UTF-8", xml_declaration=True, standalone=True)
