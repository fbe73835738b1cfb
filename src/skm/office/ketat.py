"""Workbooks in the strict variant of Open XML, told in the names that every reader knows."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import overload

from skm.office.paket import kemas

_KETAT = b"http://purl.oclc.org/ooxml/"
_NAMA = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_LONGGAR = rb"http://schemas.openxmlformats.org/\1/2006/"
_AKAR = "_rels/.rels"


@overload
def seragam(buku: bytes) -> bytes: ...
@overload
def seragam(buku: Path | bytes) -> Path | bytes: ...
def seragam(buku: Path | bytes) -> Path | bytes:
    """
    Return a package in the transitional variant: itself, unless it is a strict one.

    The variants differ in the names of their parts' vocabularies, and otherwise in what no reader
    of values sees.  Members must have been looked at for their size; raises as `zipfile` does.
    """
    with zipfile.ZipFile(io.BytesIO(buku) if isinstance(buku, bytes) else buku) as arsip:
        if _AKAR not in arsip.namelist() or _KETAT not in arsip.read(_AKAR):
            return buku
        return kemas(_longgar(arsip))


def _longgar(arsip: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for nama in arsip.namelist():
        isi = arsip.read(nama)
        yield nama, _NAMA.sub(_LONGGAR, isi) if _KETAT in isi else isi
