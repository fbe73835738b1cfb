"""
Read what a renderer made, without knowing the renderer.

Good enough for `skm format --uji` and for common formats; whoever writes a renderer knows better
how to read its files, and says so in `RendererContract.read_text`.
"""

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree import ElementTree as ET

from skm.exact import format_id
from skm.renderers import Artifact
from skm.testing.baca_html import HalamanHTML
from skm.testing.baca_pdf import dapat_dibaca, teks_pdf

# Elements after which a reader sees a gap, in the words of Word, ODF and XHTML.
_CELAH = frozenset(
    ("p", "br", "tab", "cr", "h", "line-break", "s", "tr", "td", "tc", "th", "li", "si", "row",
     "title", "v", "c", "text")
)  # fmt: skip
_TANDA = re.compile(r"\\([!-/:-@\[-`{-~])|<br ?/?>|&[#\w]+;")  # escapes and entities of Markdown


def baca_teks(artifact: Artifact) -> str | None:
    """Return the text of a file as a reader sees it, or nearly; None if nobody knows how."""
    jenis, isi = artifact.media_type.partition(";")[0].strip(), artifact.content
    if jenis.endswith(("json",)):
        return " ".join(_json(json.loads(isi)))
    if jenis == "text/csv":
        return " ".join(sel for baris in baris_csv(isi) for sel in baris)
    if jenis == "text/markdown":
        return tanpa_tanda(isi.decode())
    if jenis in ("text/html", "application/xhtml+xml"):
        return HalamanHTML(isi.decode("utf-8-sig")).teks
    if jenis == "application/pdf":
        return teks_pdf(isi) if dapat_dibaca() else None
    if jenis.startswith("text/"):
        return isi.decode()
    if jenis.endswith("spreadsheetml.sheet"):
        return " ".join((*_xlsx(isi), *_zip(isi, ("xl/charts/", "xl/drawings/"))))
    if zipfile.is_zipfile(io.BytesIO(isi)):
        return " ".join(_zip(isi))
    return None


def tak_terbaca(artifact: Artifact) -> str:
    """Say why `baca_teks` reads nothing."""
    cara = "define read_text()"
    if artifact.media_type == "application/pdf":
        cara = f"install pypdf (pip install pypdf), or {cara}"
    return f"nobody says how {artifact.media_type} is read; {cara}"


def mentah(isi: bytes) -> Iterator[bytes]:
    """Yield the bytes of a file, unpacked where it is a zip."""
    yield isi
    if zipfile.is_zipfile(io.BytesIO(isi)):
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            yield from map(arsip.read, arsip.namelist())


def _json(isi: Any) -> Iterator[str]:
    match isi:
        case dict():
            for kunci, nilai in isi.items():  # pyright: ignore[reportUnknownVariableType]
                yield str(kunci)  # pyright: ignore[reportUnknownArgumentType]
                yield from _json(nilai)
        case list():
            for nilai in isi:  # pyright: ignore[reportUnknownVariableType]
                yield from _json(nilai)
        case str():
            yield isi
            with suppress(InvalidOperation, ValueError):
                yield format_id(Decimal(isi))  # a figure as programs write it
        case None:
            pass
        case _:
            yield str(isi)


def baris_csv(isi: bytes) -> Iterator[list[str]]:
    """Yield the rows of a CSV file, whatever stands between its cells."""
    teks = isi.decode("utf-8-sig")
    # The heads tell what stands between cells; to guess by texts is to be fooled by them.
    kepala = next(iter(re.sub(r'"(?:[^"]|"")*"', "", teks).lstrip("\r\n").splitlines()), "")
    pemisah = max(",;\t|", key=kepala.count)
    yield from csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)


def tanpa_tanda(teks: str) -> str:
    """Return Markdown with what is escaped as it reads."""

    def ganti(temuan: re.Match[str]) -> str:
        return temuan[1] or (" " if temuan[0][0] == "<" else html.unescape(temuan[0]))

    return _TANDA.sub(ganti, teks)


def _xlsx(isi: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    for lembar in load_workbook(io.BytesIO(isi), data_only=True).worksheets:
        yield lembar.title
        yield from (isi_sel(sel) for baris in lembar.iter_rows() for sel in baris)


def isi_sel(sel: Any) -> str:
    """Return what a cell of a workbook shows."""
    nilai: Any = sel.value
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return _angka(nilai, str(sel.number_format))
    return "" if nilai is None else str(nilai)


def _angka(nilai: float, bentuk: str) -> str:
    """Write a number as the format of its cell shows it."""
    desimal = len((re.search(r"\.(0+)", bentuk) or ["", ""])[1])
    persen = "%" in bentuk
    angka = Decimal(repr(nilai)) * (100 if persen and not re.search(r'"%"|\\%', bentuk) else 1)
    return format_id(angka.quantize(Decimal(1).scaleb(-desimal))) + "%" * persen


def _zip(isi: bytes, di: tuple[str, ...] = ("",)) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            if nama.startswith(di) and nama.endswith((".xml", ".xhtml", ".html")):
                try:
                    akar = ET.fromstring(arsip.read(nama))  # noqa: S314 - of our own making
                except ET.ParseError:
                    continue
                yield "".join(teks_xml(akar))


def teks_xml(elemen: ET.Element) -> Iterator[str]:
    """Yield the text of an element of an office document, with its gaps."""
    nama = elemen.tag.rpartition("}")[2]
    if nama == "s" and (banyak := next(iter(elemen.attrib.values()), "")).isdecimal():
        yield " " * min(int(banyak), 100)
    yield elemen.text or ""
    for anak in elemen:
        yield from teks_xml(anak)
        yield anak.tail or ""
    if nama in _CELAH:
        yield " "
