"""
The one door to Typst.

A source says how pages look, and all it shows comes as data: no text of a report is ever part of a
source, so none can be markup.  Everything is in memory; Typst is given a folder with nothing but
our fonts as its root, no fonts of the system, and no packages, so that the same source makes the
same bytes everywhere and reads nothing else.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, Literal, cast

import attrs

from skm.errors import DataError
from skm.renderers.typst.teks import tercetak

DATA = "data.json"
"""What a source reads its data from: ``#let n = json("data.json")``."""

STANDAR = ("a-2a", "ua-1")
"""What every PDF of ours keeps: PDF/A-2a for archives, PDF/UA-1 for whoever cannot see it."""


@attrs.frozen(kw_only=True)
class SumberTypst:
    """
    A document for Typst.

    Attributes:
        typ: Sources by name; the one called ``main.typ`` is compiled, and imports the others.
        data: What they show, as JSON has it; they read it from ``data.json``.
        svg: Drawings by name, for ``image``; a photograph is put into one by `gambar_svg`.
    """

    typ: Mapping[str, str]
    data: Mapping[str, Any]
    svg: Mapping[str, str] = attrs.field(factory=dict[str, str])


def pastikan_typst() -> None:
    """
    Make sure that Typst is there, without loading it.

    Raises:
        DataError: It is not installed; the message says how it is.
    """
    if find_spec("typst") is None:
        raise DataError.satu("ekstra-hilang", ditemukan="typst", saran='pip install "skm[pdf]"')


def ke_pdf(sumber: SumberTypst, *, tanggal: date) -> bytes:
    """
    Return a document as PDF/A-2a and PDF/UA-1.

    Args:
        sumber: The document; it has a title, a language, and words for every picture.
        tanggal: The day it dates itself by.

    Raises:
        DataError: Typst is not installed.
    """
    saat = datetime.combine(tanggal, time(), tzinfo=UTC)
    (isi,) = _susun(sumber, "pdf", pdf_standards=list(STANDAR), timestamp=saat)
    return isi


def ke_png(sumber: SumberTypst, *, dpi: int = 144) -> tuple[bytes, ...]:
    """
    Return every page of a document as PNG.

    Args:
        sumber: The document.
        dpi: Pixels per inch.

    Raises:
        DataError: Typst is not installed.
    """
    return _susun(sumber, "png", ppi=float(dpi))


def ke_svg(sumber: SumberTypst) -> tuple[bytes, ...]:
    """
    Return every page of a document as SVG, its letters as outlines.

    Args:
        sumber: The document.

    Raises:
        DataError: Typst is not installed.
    """
    return _susun(sumber, "svg")


def _susun(
    sumber: SumberTypst, jadi: Literal["pdf", "png", "svg"], **pilihan: Any
) -> tuple[bytes, ...]:
    pastikan_typst()
    typst: Any = import_module("typst")  # an extra: nothing but this and its fonts ask for it
    berkas = {nama: isi.encode() for nama, isi in (*sumber.typ.items(), *sumber.svg.items())}
    berkas[DATA] = json.dumps(_tercetak(sumber.data), ensure_ascii=False).encode()
    hasil: bytes | list[bytes] = typst.compile(
        berkas,
        root=_folder(),
        font_paths=_huruf(),
        ignore_system_fonts=True,
        package_path=_folder(),
        package_cache_path=_folder(),
        format=jadi,
        **pilihan,
    )
    return tuple(hasil) if isinstance(hasil, list) else (hasil,)


def _tercetak(isi: Any) -> Any:
    """Return data whose texts are as the font can print them."""
    match isi:
        case str():
            return tercetak(isi)
        case Mapping():
            peta = cast("Mapping[str, Any]", isi)
            return {nama: _tercetak(satu) for nama, satu in peta.items()}
        case list() | tuple():
            return [_tercetak(satu) for satu in cast("Sequence[Any]", isi)]
        case _:
            return isi


def _folder() -> str:
    return str(files("skm.renderers.typst").joinpath("huruf"))


@lru_cache(maxsize=1)
def _huruf() -> Any:
    """Return our fonts and no others, read once in a process."""
    return import_module("typst").Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_folder()]
    )
