"""
What a sheet says of its cells beside their values: merges, what is hidden, formulas.

It stands before and behind the cells, so the XML is looked at once more as it streams by; nothing
of it is kept but what is found.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import attrs

from skm.dasar import Polos
from skm.office.elemen import nomor_kolom

_BLOK = 1 << 20
_SISA = 1 << 16
_DEKAT = 1 << 12
_MAKS_GABUNGAN = 500_000
_RUMUS = re.compile(rb"<c ([^>]*)><f(?:[^>]*/>|[^>]*>[^<]*</f>)(<v ?/>|<v></v>)?</c>")
_BARIS = re.compile(rb'<(?:\w+:)?row ([^>]*(?:hidden="(?:1|true)"|ht="0(?:\.0*)?")[^>]*)>')
_KOLOM = re.compile(rb'<(?:\w+:)?col ([^>]*hidden="(?:1|true)"[^>]*)>')
_GABUNG = re.compile(
    rb'<(?:\w+:)?mergeCell [^>]*?ref="\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)"'
)
_NOMOR = re.compile(rb'(?:^|\s)r="(\d+)"')
_RENTANG = re.compile(rb'(?:^|\s)(min|max)="(\d+)"')
_AWALAN = (b"<c ", b"<row ", b"<mergeCell ", b"<col ")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SelGabungan(Polos):
    """
    Cells merged into one, which holds the value of the upper left of them.

    Attributes:
        baris: First and last row, from 1.
        kolom: First and last column, from 0.
        sebutan: As a spreadsheet names them.
    """

    baris: tuple[int, int]
    kolom: tuple[int, int]
    sebutan: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Denah(Polos):
    """
    What a sheet says of its cells.

    Attributes:
        gabungan: Merged cells, by their first row.
        baris_tersembunyi: Rows that are not shown, from 1.
        kolom_tersembunyi: Columns that are not shown, from 0.
        disaring: Whether a filter hides rows.
        rumus_tanpa_nilai: How many formulas have no stored result, which openpyxl gives as blank;
            one whose result is a text without letters has one.
    """

    gabungan: tuple[SelGabungan, ...] = ()
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    disaring: bool = False
    rumus_tanpa_nilai: int = 0


def denah(buku: Path | IO[bytes], lembar: str) -> Denah:
    """
    Look through the XML of a sheet.

    Args:
        buku: The workbook.
        lembar: The part that is the sheet.

    Raises:
        Exception: Whatever a broken package makes `zipfile` raise.
    """
    gabungan: list[SelGabungan] = []
    baris, kolom = set[int](), set[int]()
    disaring, rumus = False, 0
    with zipfile.ZipFile(buku) as arsip, arsip.open(lembar) as isi:
        for blok in _potongan(isi):
            # One letter is found, or known not to be there, ten times as fast as several.
            if b"f" in blok and b"<f" in blok:
                rumus += sum(
                    not (hasil and b't="str"' in sifat) for sifat, hasil in _RUMUS.findall(blok)
                )
            if b"h" in blok and (b'hidden="' in blok or b' ht="0' in blok):
                baris.update(int(n[1]) for s in _BARIS.findall(blok) if (n := _NOMOR.search(s)))
                for sifat in _KOLOM.findall(blok):
                    batas = {nama: int(n) for nama, n in _RENTANG.findall(sifat)}
                    if len(batas) == 2:
                        kolom.update(range(batas[b"min"] - 1, min(batas[b"max"], 16_384)))
            disaring = disaring or (b"f" in blok and b"filterColumn" in blok)
            if b"g" in blok and b"mergeCell " in blok and len(gabungan) < _MAKS_GABUNGAN:
                gabungan += map(_gabungan, _GABUNG.findall(blok))
    return Denah(
        gabungan=tuple(sorted(gabungan, key=lambda g: g.baris)),
        baris_tersembunyi=frozenset(baris),
        kolom_tersembunyi=frozenset(kolom),
        disaring=disaring,
        rumus_tanpa_nilai=rumus,
    )


def _potongan(isi: IO[bytes]) -> Iterator[bytes]:
    """Yield a part in pieces, each of which ends where a cell or another tag begins."""
    sisa = b""
    while blok := isi.read(_BLOK):
        blok = sisa + blok
        potong = max(map(blok.rfind, _AWALAN[:2]))
        if len(blok) - potong > _DEKAT:  # behind the cells; among them this is quick
            potong = max(map(blok.rfind, _AWALAN))
        potong = potong if potong > 0 else blok.rfind(b"<")
        if potong <= 0:
            sisa = blok[-_SISA:]
            continue
        yield blok[:potong]
        sisa = blok[potong : potong + _SISA]
    yield sisa


def _gabungan(kena: tuple[bytes, bytes, bytes, bytes]) -> SelGabungan:
    kiri, atas, kanan, bawah = kena
    return SelGabungan(
        baris=(int(atas), int(bawah)),
        kolom=(nomor_kolom(kiri.decode()), nomor_kolom(kanan.decode())),
        sebutan=f"{kiri.decode()}{atas.decode()}:{kanan.decode()}{bawah.decode()}",
    )
