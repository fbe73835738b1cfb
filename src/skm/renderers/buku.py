"""
A workbook as openpyxl writes it: its members, and their XML as text that may be added to.

How openpyxl writes depends on whether lxml is there: letters as they are or as numbers, empty
elements in two tags or in one.  :func:`baca_xml` makes one of these; what is added is plain text.
"""

import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from skm.office.paket import bongkar

_KEPALA = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_KEPALA_LAIN = re.compile(r"<\?xml [^>]*\?>\s*")
_HURUF = re.compile(r"&#([0-9]+);")
_KOSONG = re.compile(r"(<[^<>/?!](?:[^<>]*[^<>/])?)></[^<>]+>| />")
_ASCII = 128


class _Penulis(ExcelWriter):
    """Writes sheets in memory: a temporary file would leave them behind where a run dies."""

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet, as the base class does by way of a file."""
        sini: Any = self  # whose archive no stub tells of
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        penulis: Any = WorksheetWriter(ws, io.BytesIO())
        penulis.write()
        ws._rels = penulis._rels
        sini._archive.writestr(ws.path[1:], penulis.read())
        sini.manifest.append(ws)


def anggota_buku(buku: Workbook) -> list[tuple[str, bytes]]:
    """Return a workbook's members; Workbook.save() would put the clock's time among them."""
    mentah = io.BytesIO()
    with zipfile.ZipFile(mentah, "w") as arsip:
        _Penulis(buku, arsip).write_data()
    return bongkar(mentah.getvalue())


def baca_xml(isi: bytes) -> str:
    """Return a member as text, without its declaration."""
    xml = _HURUF.sub(_huruf, _KEPALA_LAIN.sub("", isi.decode(), count=1))
    return _KOSONG.sub(lambda kosong: f"{kosong[1] or ''}/>", xml)


def _huruf(rujukan: re.Match[str]) -> str:
    """Return a letter for its number; what XML needs a number for keeps it."""
    nomor = int(rujukan[1])
    return rujukan[0] if nomor < _ASCII else chr(nomor)


def tulis_xml(xml: str) -> bytes:
    """Return text as a member."""
    return (_KEPALA + xml).encode()
