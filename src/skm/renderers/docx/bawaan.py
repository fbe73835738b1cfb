"""The shipped templates, and the colours they may be given."""

from functools import cache
from importlib.resources import files

from skm.office.paket import bongkar, kemas

KATEGORI = "Templat skm: "
"""Category of a shipped template, before the kind of report it is for."""

_AKSEN, _ARSIR = "1F3864", "E4EAF2"  # the accent of the shipped templates, and its tint


@cache
def templat(jenis: str, warna: str = "") -> bytes:
    """Return the shipped template for a kind of report, in an accent colour."""
    isi = files("skm.renderers.docx").joinpath("templates", f"{jenis}.docx").read_bytes()
    return warnai(isi, warna) if warna else isi


def warnai(templat: bytes, warna: str) -> bytes:
    """Return a template with another colour where it has the accent of the shipped ones."""
    return kemas(
        (nama, warnai_xml(isi, warna) if nama.endswith(".xml") else isi)
        for nama, isi in bongkar(templat)
    )


def warnai_xml(xml: bytes, warna: str) -> bytes:
    """Return a part of a document with another colour, likewise."""
    for lama, baru in ((_AKSEN, warna.upper()), (_ARSIR, _muda(warna))):
        xml = xml.replace(f'"{lama}"'.encode(), f'"{baru}"'.encode())
    return xml


def _muda(warna: str) -> str:
    """Return the tint of a colour that stands behind the heads of tables."""
    return "".join(f"{255 - (255 - int(warna[i : i + 2], 16)) // 8:02X}" for i in (0, 2, 4))
