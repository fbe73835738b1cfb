"""
The report as one web page.

It is read without a script and asks for nothing: pictures, charts and data are in it, and its
Content-Security-Policy forbids everything else.  On a telephone the first screen holds what a
citizen looks for; below it the report follows in its own order.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, ClassVar

import attrs

from skm.dasar import Benda
from skm.jenis import SEMUA_JENIS
from skm.markah import aman
from skm.naskah import Naskah
from skm.renderers.contract import Artifact
from skm.renderers.html.badan import badan
from skm.renderers.html.kepala import keterangan
from skm.renderers.html.warna import gaya_warna, palet
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI
from skm.renderers.warna import ke_hex
from skm.syarat import LOGIKA, WARNA


@attrs.frozen(kw_only=True, eq=False, repr=False)
class HtmlOpsi(Benda):
    """
    How a page is made.

    Attributes:
        urut: Whether it has a script that sorts its tables.
        warna: Accent colour; empty for the office's, or else our own.
    """

    urut: bool = attrs.field(
        default=False,
        metadata={
            **LOGIKA,
            ARTI: "Sertakan skrip kecil untuk mengurutkan tabel; tanpa itu halaman tidak memuat "
            "skrip apa pun.",
        },
    )
    warna: str = attrs.field(
        default="",
        metadata={
            **WARNA,
            ARTI: "Warna aksen, enam angka heksadesimal seperti 1F3864; kosong: milik kantor "
            "(profil) atau bawaan.",
        },
    )


class HtmlRenderer:
    """Render one HTML file that loads nothing and in which no text can become markup."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"
    jenis: ClassVar[frozenset[str]] = SEMUA_JENIS
    opsi: ClassVar[type[Any]] = HtmlOpsi

    def render(self, naskah: Naskah, opsi: HtmlOpsi, /) -> Artifact:
        """Return *naskah* as a page."""
        isi = "".join(_halaman(naskah, opsi.warna or naskah.warna, urut=opsi.urut))
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=isi.encode("utf-8", "replace"),
        )


def _halaman(naskah: Naskah, warna: str, *, urut: bool) -> Iterator[str]:
    gaya, skrip = _gaya(warna), _berkas("urut.js") if urut else ""
    yield f'<!DOCTYPE html>\n<html lang="{aman(naskah.properti.bahasa)}">\n<head>\n'
    yield '<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_kebijakan(gaya, skrip)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f'<meta name="description" content="{aman(keterangan(naskah))}">\n'
    yield f'<link rel="icon" href="{_ikon(warna)}">\n'
    yield f"<title>{aman(naskah.properti.judul)}</title>"
    yield f"\n<style>{gaya}</style>\n</head>\n<body>\n"
    yield from badan(naskah, urut=urut)
    if skrip:
        yield f'<script type="module">{skrip}</script>\n'
    yield "</body>\n</html>\n"


def _kebijakan(gaya: str, skrip: str) -> str:
    """Return the policy: nothing is loaded, and no style or script runs but those that are here."""
    boleh = [
        "default-src 'none'",
        f"style-src '{sidik(gaya)}'",
        *([f"script-src '{sidik(skrip)}'"] if skrip else []),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(boleh)


def sidik(isi: str) -> str:
    """Return the source expression that allows just this style or script."""
    return f"sha256-{b64encode(sha256(isi.encode()).digest()).decode()}"


@cache
def _berkas(nama: str) -> str:
    """Return a file of this folder, without comments and what only its writers need."""
    isi = files("skm.renderers.html").joinpath(nama).read_text(encoding="utf-8")
    tanpa = re.sub(r"/\*[\s\S]*?\*/|^\s*//.*$", "", isi, flags=re.MULTILINE)
    return re.sub(r"\n\s*", "\n", tanpa).strip()


def _gaya(warna: str) -> str:
    terang, gelap = (gaya_warna(warna, gelap=g) for g in (False, True))
    return (
        f":root{{{terang}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{gelap}}}}}\n{_berkas('gaya.css')}"
    )


def _ikon(warna: str) -> str:
    """Return three bars in the office's colour; a browser would ask the server for a picture."""
    isi = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<path fill="{ke_hex(palet(warna, gelap=False)["aksen"])}" '
        'd="M1 2h14v3H1zM1 7h11v3H1zM1 12h8v3H1z"/></svg>'
    )
    return f"data:image/svg+xml;base64,{b64encode(isi.encode()).decode()}"
