"""The shipped template, for a kind of report and in a colour."""

from functools import cache
from importlib.resources import files

from skm.office.paket import bongkar, kemas
from skm.renderers.warna import ganti_warna

KATEGORI = "Templat skm: "
"""Category of the shipped template, before the kind of report it is for."""
_INTI = "docProps/core.xml"

_ARSIR = "E4EAF2"  # the tint of the shipped template


@cache
def templat(jenis: str, warna: str = "") -> bytes:
    """
    Return the shipped template for a kind of report, in an accent colour.

    All kinds have one: it takes the parts of a report as they come.
    """
    berkas = files("skm.renderers.docx").joinpath("templates", "laporan.docx")
    isi = kemas(
        (nama, satu.replace(KATEGORI.encode(), f"{KATEGORI}{jenis}".encode()))
        if nama == _INTI
        else (nama, satu)
        for nama, satu in bongkar(berkas.read_bytes())
    )
    return warnai(isi, warna) if warna else isi


def warnai(templat: bytes, warna: str) -> bytes:
    """Return a template with another colour where it has the accent of the shipped one."""
    return kemas(
        (nama, warnai_xml(isi, warna) if nama.endswith(".xml") else isi)
        for nama, isi in bongkar(templat)
    )


def warnai_xml(xml: bytes, warna: str) -> bytes:
    """Return a part of a document with another colour, likewise."""
    return ganti_warna(xml, warna, _ARSIR)
