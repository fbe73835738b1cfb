"""Read a workbook back, as openpyxl, LibreOffice and a validator see it."""

import csv
import io
import re
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from openxml_audit import OpenXmlValidator

import skm

SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    '=HYPERLINK("http://contoh.go.id";"x")',
    "+62 24 1234",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    " =1+1",
    "#REF!",
    "#N/A",
    "TRUE",
    "007",
    "1/2",
    "'apostrof",
    "_x0041_ _x000D_",
    "baris satu\nbaris dua\n",
    "  tepi  ",
    "\U0001f469\u200d\U0001f3eb",
)


def tulis(naskah: skm.Naskah) -> bytes:
    return skm.cetak(naskah, "xlsx").content


def buka(isi: bytes) -> Workbook:
    return load_workbook(io.BytesIO(isi))


def lembar(buku: Workbook, nama: str) -> Worksheet:
    ws = buku[nama]
    assert isinstance(ws, Worksheet)
    return ws


def sel_berisi(buku: Workbook) -> list[tuple[str, Cell]]:
    return [
        (ws.title, sel)
        for ws in buku.worksheets
        for baris in ws.iter_rows()
        for sel in baris
        if isinstance(sel, Cell) and sel.value is not None
    ]


def teks_asli(sel: Cell) -> object:
    """Return what Excel shows; openpyxl leaves its character codes as they are stored."""
    if not isinstance(sel.value, str):
        return sel.value
    return re.sub("_x([0-9A-F]{4})_", lambda kode: chr(int(kode[1], 16)), sel.value)


def gabungan(ws: Worksheet) -> set[str]:
    return {str(r) for r in ws.merged_cells.ranges}


# Comma, quotes, UTF-8, figures as shown, every sheet.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


def baca_csv(folder: Path, lembar_ini: str, nama: str = "laporan") -> list[list[str]]:
    with (folder / f"{nama}-{lembar_ini}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.reader(berkas))


WAJAR = (
    # openpyxl writes the children of <font> in an order of its own; Excel reads any.
    re.compile(r"Unexpected element '(b|i|color|sz)' found"),
    # Excel will store texts in a table of its own when the workbook is saved: no loss.
    re.compile(r"has \d+ inline-string cell\(s\)"),
)


def temuan(berkas: Path) -> list[str]:
    """Return what a validator has against a workbook, but for what is known to be right."""
    return [
        f"{g.part_uri}: {g.description}"
        for g in OpenXmlValidator().validate(berkas).errors
        if not any(pola.search(g.description) for pola in WAJAR)
    ]


def uraikan(isi: bytes) -> str:
    """Return all cells, with type, value, number format and cached value, and all merges."""
    buku = buka(isi)
    hasil = load_workbook(io.BytesIO(isi), data_only=True)
    baris = []
    for nama, sel in sel_berisi(buku):
        bagian = [nama, sel.coordinate, sel.data_type, repr(sel.value), sel.number_format]
        if sel.data_type == "f":
            bagian.append(repr(hasil[nama][sel.coordinate].value))
        baris.append("\t".join(bagian))
    baris += [
        f"{ws.title}\tgabung\t{satu}" for ws in buku.worksheets for satu in sorted(gabungan(ws))
    ]
    return "\n".join(baris) + "\n"
