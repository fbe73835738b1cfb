"""Small pieces of a workbook's XML, and the texts in them."""

import io
import re
from typing import TypeAlias
from xml.etree.ElementTree import Element, fromstring, iterparse

NAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The vocabulary of workbooks."""
UTAMA = f"{{{NAMA}}}"
_T, _R, _SATU = f"{UTAMA}t", f"{UTAMA}r", f"{UTAMA}si"
_TEKS = re.compile(r'<t(?: xml:space="preserve")?>([^<&\r]*)</t></si>\s*')
_SEKALI = 10_000
"""Texts that are parsed together."""
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
    polos, kaya = list[str](), ""
    for anak in induk:
        if anak.tag == _T:
            polos.append(anak.text or "")
        elif anak.tag == _R:
            kaya += "".join(e.text or "" for e in anak if e.tag == _T)
    if len(polos) > 1:
        raise TakDikenalError
    return "".join(polos) + kaya


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
    hasil: list[str] = []
    for di in range(0, len(semua), _SEKALI):
        hasil += _beberapa_teks(semua[di : di + _SEKALI])
    return hasil


def _beberapa_teks(semua: list[str]) -> list[str]:
    """Return texts; those of several runs are parsed together, which takes a fifth of the time."""
    hasil = [cocok[1] if (cocok := _TEKS.fullmatch(satu)) else None for satu in semua]
    kaya = [di for di, satu in enumerate(hasil) if satu is None]
    if kaya:
        akar = elemen(f'<sst xmlns="{NAMA}">{"".join(f"<si>{semua[di]}" for di in kaya)}</sst>')
        if len(akar) != len(kaya):
            raise TakDikenalError
        for di, satu in zip(kaya, akar, strict=True):
            hasil[di] = teks_kaya(satu)
    # openpyxl takes this out as well, whatever it stands for.
    return [(satu or "").replace("x005F_", "") for satu in hasil]


def teks_bersama_lain(isi: bytes) -> list[str]:
    """Return the texts of a table that is not written as usual; raises as `teks_bersama`."""
    if b"<!DOCTYPE" in isi:
        raise TakDikenalError
    hasil: list[str] = []
    for _, satu in iterparse(io.BytesIO(isi)):  # noqa: S314 - as it declares nothing
        if satu.tag == _SATU:
            hasil.append(teks_kaya(satu).replace("x005F_", ""))
            satu.clear()
    return hasil
