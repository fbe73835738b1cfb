"""Read the text of a PDF, without what stands on every page, with pypdf if that is installed."""

import io
import re
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import Any

_MENULIS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_TEPI = 2  # lines at the top and at the bottom of a page that may stand on every page
_HALAMAN = 3  # fewer tell nothing of what is on every page


def dapat_dibaca() -> bool:
    """Tell whether pypdf is installed."""
    return find_spec("pypdf") is not None


def teks_pdf(isi: bytes) -> str:
    """
    Return the text of a PDF, page by page.

    Of a tagged one what is marked as an artifact is left out: running heads, numbers of pages,
    heads of tables that are repeated.  Of another one lines go that stand on most pages, at the
    top or at the bottom, whatever their figures.
    """
    pypdf: Any = import_module("pypdf")  # which nobody needs to have
    umum: Any = import_module("pypdf.generic")
    pembaca: Any = pypdf.PdfReader(io.BytesIO(isi))
    bertanda = "/StructTreeRoot" in pembaca.trailer["/Root"]
    halaman: list[list[str]] = []
    for satu in pembaca.pages:
        if bertanda and "/Contents" in satu:
            aliran: Any = umum.ContentStream(satu["/Contents"].get_object(), pembaca)
            aliran.operations = _tanpa_artefak(aliran.operations)
            satu[umum.NameObject("/Contents")] = aliran
        halaman.append(satu.extract_text().splitlines())
    return "\n".join(chain.from_iterable(halaman if bertanda else _tanpa_ulangan(halaman)))


def _tanpa_artefak(semua: Sequence[tuple[Any, bytes]]) -> list[tuple[Any, bytes]]:
    """Return what draws a page, but no text within marked artifacts."""
    jadi: list[tuple[Any, bytes]] = []
    terbuka: list[bool] = []
    for isi, perintah in semua:
        if perintah in (b"BDC", b"BMC"):
            terbuka.append(str(isi[0]) == "/Artifact")
        elif perintah == b"EMC" and terbuka:
            terbuka.pop()
        elif perintah in _MENULIS and any(terbuka):
            continue
        jadi.append((isi, perintah))
    return jadi


def _tanpa_ulangan(halaman: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return pages without lines that stand on most of them, at the top or at the bottom."""
    if len(halaman) < _HALAMAN:
        return [[*satu] for satu in halaman]

    def bentuk(baris: str) -> str:
        datar = " ".join(baris.split())
        # Several figures without a word may be a row of a table, and are taken for nothing else.
        return re.sub(r"\d+", "#", datar) if re.search(r"[^\W\d]|\A\d+\Z", datar) else ""

    def tepi(satu: Sequence[str]) -> set[int]:
        return {*range(len(satu))[:_TEPI], *range(len(satu))[-_TEPI:]}

    banyak = Counter(t for satu in halaman for t in {bentuk(satu[i]) for i in tepi(satu)})
    ulangan = {teks for teks, n in banyak.items() if teks and 2 * n > len(halaman)}
    return [
        [b for i, b in enumerate(satu) if i not in tepi(satu) or bentuk(b) not in ulangan]
        for satu in halaman
    ]
