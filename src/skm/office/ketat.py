"""Workbooks in the strict variant of Open XML, told in the names that every reader knows."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from skm.office.paket import kemas

_KETAT = b"http://purl.oclc.org/ooxml/"
_NAMA = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_LONGGAR = rb"http://schemas.openxmlformats.org/\1/2006/"
_AKAR = "_rels/.rels"


def ketat(buku: Path) -> bool:
    """Return whether a package is written in the strict variant; raises as `zipfile` does."""
    with zipfile.ZipFile(buku) as arsip:
        return _AKAR in arsip.namelist() and _KETAT in arsip.read(_AKAR)


def longgar(buku: Path) -> bytes:
    """
    Return a strict package in the transitional variant; its members must have been looked at.

    The variants differ in the names of their parts' vocabularies, and otherwise in what no reader
    of values sees.
    """

    def anggota() -> Iterator[tuple[str, bytes]]:
        with zipfile.ZipFile(buku) as arsip:
            for nama in arsip.namelist():
                isi = arsip.read(nama)
                yield nama, _NAMA.sub(_LONGGAR, isi) if _KETAT in isi else isi

    return kemas(anggota())
