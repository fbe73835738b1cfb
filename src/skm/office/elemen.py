"""Small pieces of a workbook's XML, and the texts in them."""

import re
from typing import TypeAlias
from xml.etree.ElementTree import Element, fromstring

NAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The vocabulary of workbooks."""
UTAMA = f"{{{NAMA}}}"
_TEKS = re.compile(r'<t(?: xml:space="preserve")?>([^<&\r]*)</t></si>\s*')
_SI = re.compile(r"<si[\s/>]")
_PENGODEAN = re.compile(rb"""[^<]*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)""")

Xml: TypeAlias = str | bytes


class TakDikenalError(Exception):
    """A part is written in a way that is not known here."""


def elemen(xml: Xml) -> Element:
    """
    Parse a piece of XML.

    Raises:
        TakDikenalError: It declares something, such as entities.
    """
    isi = xml if isinstance(xml, bytes) else xml.encode()
    if b"<!" in isi:
        raise TakDikenalError
    return fromstring(isi)  # noqa: S314 - as it declares nothing


def huruf_kolom(nomor: int) -> str:
    """
    Return the letters of a column, counted from 0.

    Examples:
        >>> huruf_kolom(0), huruf_kolom(25), huruf_kolom(26), huruf_kolom(16_383)
        ('A', 'Z', 'AA', 'XFD')
    """
    hasil, sisa = "", nomor + 1
    while sisa:
        sisa, satu = divmod(sisa - 1, 26)
        hasil = chr(ord("A") + satu) + hasil
    return hasil


def nomor_kolom(huruf: str) -> int:
    """
    Return the number of a column, counted from 0.

    Examples:
        >>> nomor_kolom("A"), nomor_kolom("AA"), nomor_kolom("XFD")
        (0, 26, 16383)
    """
    hasil = 0
    for satu in huruf:
        hasil = 26 * hasil + ord(satu) - ord("A") + 1
    return hasil - 1


def utf8(kepala: bytes) -> bool:
    """Return whether a part is in UTF-8, by its first bytes."""
    cocok = _PENGODEAN.match(kepala)
    return cocok is None or cocok[1].lower() in (b"utf-8", b"us-ascii")


def teks_kaya(induk: Element) -> str:
    """
    Return a text that may be written in several runs; how it is to be read aloud left out.

    Raises:
        TakDikenalError: It has two texts that are no runs.
    """
    polos = [e.text or "" for e in induk.iterfind(f"{UTAMA}t")]
    if len(polos) > 1:
        raise TakDikenalError
    return "".join(polos) + "".join(e.text or "" for e in induk.iterfind(f"{UTAMA}r/{UTAMA}t"))


def teks_bersama(isi: str) -> list[str]:
    """
    Return the texts that cells share.

    Args:
        isi: The XML of their table.

    Raises:
        TakDikenalError: It is not written as usual.
    """
    kepala, *semua = isi.split("<si>")
    if f'xmlns="{NAMA}"' not in kepala or "<!" in isi or len(_SI.findall(isi)) != len(semua):
        raise TakDikenalError
    if semua:
        semua[-1], penutup, _ = semua[-1].partition("</sst>")
        if not penutup:
            raise TakDikenalError
    # openpyxl takes this out as well, whatever it stands for.
    return [_satu_teks(satu).replace("x005F_", "") for satu in semua]


def _satu_teks(satu: str) -> str:
    if cocok := _TEKS.fullmatch(satu):
        return cocok[1]
    return teks_kaya(elemen(f'<si xmlns="{NAMA}">{satu}'))
