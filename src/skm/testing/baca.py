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

# Elements after which a reader sees a gap, in the words of Word, ODF and XHTML.
_CELAH = frozenset(
    [
        "p",
        "br",
        "tab",
        "cr",
        "h",
        "line-break",
        "s",
        "tr",
        "td",
        "tc",
        "th",
        "li",
        "si",
        "row",
        "title",
        "v",
        "c",
        "text",
    ]
)
_TANDA = re.compile(r"\\([!-/:-@\[-`{-~])|<br ?/?>|&[#\w]+;")  # escapes and entities of Markdown


def baca_teks(artifact: Artifact) -> str | None:
    """Return the text of a file as a reader sees it, or nearly; None if nobody knows how."""
    jenis, isi = artifact.media_type.partition(";")[0].strip(), artifact.content
    if jenis.endswith(("json",)):
        return " ".join(_json(json.loads(isi)))
    if jenis == "text/csv":
        return " ".join(_csv(isi.decode("utf-8-sig")))
    if jenis == "text/markdown":
        return _markdown(isi.decode())
    if jenis in ("text/html", "application/xhtml+xml"):
        return html.unescape(re.sub(r"<[^>]+>", " ", isi.decode()))
    if jenis.startswith("text/"):
        return isi.decode()
    if jenis.endswith("spreadsheetml.sheet"):
        return " ".join(_xlsx(isi))
    if zipfile.is_zipfile(io.BytesIO(isi)):
        return " ".join(_zip(isi))
    return None


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


def _csv(teks: str) -> Iterator[str]:
    # The heads tell what stands between cells; to guess by texts is to be fooled by them.
    kepala = next(iter(re.sub(r'"(?:[^"]|"")*"', "", teks).lstrip("\r\n").splitlines()), "")
    pemisah = max(",;\t|", key=kepala.count)
    isi = io.StringIO(teks, newline="")
    return (sel for baris in csv.reader(isi, delimiter=pemisah) for sel in baris)


def _markdown(teks: str) -> str:
    def ganti(temuan: re.Match[str]) -> str:
        return temuan[1] or (" " if temuan[0][0] == "<" else html.unescape(temuan[0]))

    return _TANDA.sub(ganti, teks)


def _xlsx(isi: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    for lembar in load_workbook(io.BytesIO(isi), data_only=True).worksheets:
        yield lembar.title
        for sel in (s for baris in lembar.iter_rows() for s in baris):
            nilai: Any = sel.value
            if isinstance(nilai, int | float) and not isinstance(nilai, bool):
                yield _angka(nilai, str(sel.number_format))
            elif nilai is not None:
                yield str(nilai)


def _angka(nilai: float, bentuk: str) -> str:
    """Write a number as the format of its cell shows it."""
    desimal = len((re.search(r"\.(0+)", bentuk) or ["", ""])[1])
    persen = "%" in bentuk
    angka = Decimal(repr(nilai)) * (100 if persen and not re.search(r'"%"|\\%', bentuk) else 1)
    return format_id(angka.quantize(Decimal(1).scaleb(-desimal))) + "%" * persen


def _zip(isi: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            if nama.endswith((".xml", ".xhtml", ".html")):
                try:
                    akar = ET.fromstring(arsip.read(nama))  # noqa: S314 - of our own making
                except ET.ParseError:
                    continue
                yield "".join(_xml(akar))


def _xml(elemen: ET.Element) -> Iterator[str]:
    nama = elemen.tag.rpartition("}")[2]
    if nama == "s" and (banyak := next(iter(elemen.attrib.values()), "")).isdecimal():
        yield " " * min(int(banyak), 100)
    yield elemen.text or ""
    for anak in elemen:
        yield from _xml(anak)
        yield anak.tail or ""
    if nama in _CELAH:
        yield " "
