"""Read the tables of a file, without knowing the renderer that made it."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

import attrs

from skm.renderers import Artifact
from skm.testing.baca import baris_csv, isi_sel, tanpa_tanda, teks_xml
from skm.testing.baca_html import HalamanHTML
from skm.testing.baca_pdf import dapat_dibaca, tabel_pdf
from skm.testing.padanan import SelTerbaca, TabelTerbaca

_PIPA = re.compile(r"(?<!\\)\|")
_GARIS = re.compile(r"[\s|:-]+")
_RIAS = re.compile(r"\A(\*\*|[*_])(.*)\1\Z", re.DOTALL)


def baca_tabel(artifact: Artifact) -> Sequence[TabelTerbaca] | None:
    """
    Return the tables of a file, cell by cell; None if nobody knows how.

    A sheet of a workbook is one, whatever else is on it.
    """
    jenis, isi = artifact.media_type.partition(";")[0].strip(), artifact.content
    if jenis in ("text/html", "application/xhtml+xml"):
        return HalamanHTML(isi.decode("utf-8-sig")).tabel
    if jenis == "text/csv":
        return [[[SelTerbaca(teks) for teks in baris] for baris in baris_csv(isi)]]
    if jenis == "text/markdown":
        return [*_markdown(isi.decode())]
    if jenis.endswith("spreadsheetml.sheet"):
        return [*_xlsx(isi)]
    if jenis.endswith("wordprocessingml.document"):
        return [[*_baris_docx(t)] for t in _anggota(isi, "word/document.xml").iter(f"{_W}tbl")]
    if jenis == "application/pdf":
        return tabel_pdf(isi) if dapat_dibaca() else None
    if "opendocument" in jenis:
        akar = _anggota(isi, "content.xml")
        return [[*_baris_odf(t)] for t in akar.iter(f"{_T}table")]
    return None


def _markdown(teks: str) -> Iterator[TabelTerbaca]:
    for bertabel, baris in groupby(teks.splitlines(), lambda satu: satu.startswith("|")):
        if bertabel:
            yield [
                [SelTerbaca(_sel_markdown(sel)) for sel in _PIPA.split(satu.strip())[1:-1]]
                for satu in baris
                if not _GARIS.fullmatch(satu) or "-" not in satu
            ]


def _sel_markdown(teks: str) -> str:
    polos = teks.strip()
    while rias := _RIAS.match(polos):
        polos = rias[2]
    return tanpa_tanda(polos)


def _xlsx(isi: bytes) -> Iterator[TabelTerbaca]:
    from openpyxl import load_workbook

    for lembar in load_workbook(io.BytesIO(isi), data_only=True).worksheets:
        rentang: dict[tuple[int, int], tuple[int, int]] = {}
        tertutup: set[tuple[int, int]] = set()
        for satu in lembar.merged_cells.ranges:
            awal = (satu.min_row, satu.min_col)
            rentang[awal] = satu.max_row - satu.min_row + 1, satu.max_col - satu.min_col + 1
            baris, kolom = (range(satu.min_row, satu.max_row + 1),
                            range(satu.min_col, satu.max_col + 1))  # fmt: skip
            tertutup |= {(b, k) for b in baris for k in kolom} - {awal}
        semua: Any = lembar.iter_rows()
        yield [
            [
                SelTerbaca(isi_sel(sel), *rentang.get((sel.row, sel.column), (1, 1)))
                for sel in satu_baris
                if (sel.row, sel.column) not in tertutup
            ]
            for satu_baris in semua
        ]


# ---------------------------------------------------------------- office documents

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def _anggota(isi: bytes, nama: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return ET.fromstring(arsip.read(nama))  # noqa: S314 - of our own making


def _baris_docx(tabel: ET.Element) -> Iterator[list[SelTerbaca]]:
    """Yield the rows of a Word table; what goes on from above is no cell of its own."""
    terbuka: dict[int, tuple[list[SelTerbaca], int]] = {}  # per column where its cell is
    semua: list[list[SelTerbaca]] = []
    for satu in tabel.iterfind(f"{_W}tr"):
        baris: list[SelTerbaca] = []
        di = 0
        for sel in satu.iterfind(f"{_W}tc"):
            sifat = sel.find(f"{_W}tcPr")
            lebar = int(_nilai(sifat, "gridSpan") or 1)
            gabung = sifat.find(f"{_W}vMerge") if sifat is not None else None
            if gabung is not None and gabung.get(f"{_W}val", "continue") == "continue":
                if di in terbuka:
                    tempat, i = terbuka[di]
                    tempat[i] = attrs.evolve(tempat[i], tinggi=tempat[i].tinggi + 1)
            else:
                baris.append(SelTerbaca("".join(teks_xml(sel)), 1, lebar))
                terbuka[di] = baris, len(baris) - 1
            di += lebar
        semua.append(baris)
    yield from semua


def _nilai(sifat: ET.Element | None, nama: str) -> str | None:
    ada = None if sifat is None else sifat.find(_W + nama)
    return None if ada is None else ada.get(f"{_W}val")


def _baris_odf(tabel: ET.Element) -> Iterator[list[SelTerbaca]]:
    """Yield the rows of a table of OpenDocument; what is covered is no cell of its own."""
    for satu in tabel:
        nama = satu.tag.removeprefix(_T)
        if nama in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _baris_odf(satu)
        elif nama == "table-row":
            yield [
                SelTerbaca(
                    "".join(teks_xml(sel)),
                    _banyak(sel, "rows-spanned"),
                    _banyak(sel, "columns-spanned"),
                )
                for sel in satu.iterfind(f"{_T}table-cell")
                for _ in range(min(_banyak(sel, "columns-repeated"), _TERBANYAK))
            ]


_TERBANYAK = 100  # of a sheet, which repeats a blank cell to its very end


def _banyak(sel: ET.Element, apa: str) -> int:
    return int(sel.get(f"{_T}number-{apa}", "1"))
