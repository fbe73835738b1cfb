"""
A zip package looked at before it is unpacked: it may hold far more than its size says.

What is too large is returned, not raised: whoever asked knows what to call it, and who reads that.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Literal, NamedTuple

_BOLEH_PADAT = 10_000_000
"""Bytes up to which a member may be packed as tightly as it likes."""

_XML = (".xml", ".rels")
_TAG = re.compile(rb"<(?:\w+:)?(\w+)")
_BLOK, _SISA = 1 << 20, 1 << 8


class Lebihan(NamedTuple):
    """
    What goes beyond a limit.

    Attributes:
        apa: The number of members, the bytes of all together or of one, unpacked, or how many times
            larger than packed one is.
        besar: How many there are.
        batas: How many there may be.
        nama: Which member; empty where it is all of them.
    """

    apa: Literal["anggota", "semua", "satu", "nisbah"]
    besar: int
    batas: int
    nama: str = ""


def lebihan(
    anggota: Sequence[zipfile.ZipInfo],
    *,
    maks_anggota: int,
    maks_semua: int,
    maks_satu: Callable[[str], int],
    maks_nisbah: int | None = None,
) -> Iterator[Lebihan]:
    """
    Yield what is too large in a package, from what its directory says of it.

    Args:
        anggota: The members, as the directory lists them.
        maks_anggota: How many there may be.
        maks_semua: Bytes that all may have together, unpacked.
        maks_satu: Bytes that a member may have, by its name.
        maks_nisbah: How many times larger than packed a large member may be; None for any.
    """
    if len(anggota) > maks_anggota:
        yield Lebihan("anggota", len(anggota), maks_anggota)
    if (semua := sum(a.file_size for a in anggota)) > maks_semua:
        yield Lebihan("semua", semua, maks_semua)
    for a in anggota:
        batas = maks_satu(a.filename)
        if a.file_size > batas:
            yield Lebihan("satu", a.file_size, batas, a.filename)
        elif maks_nisbah is not None and a.file_size > _BOLEH_PADAT:
            nisbah = -(-a.file_size // max(a.compress_size, 1))  # rounded up
            if a.file_size > maks_nisbah * max(a.compress_size, 1):
                yield Lebihan("nisbah", nisbah, maks_nisbah, a.filename)


def tag_bagian(
    buku: Path | IO[bytes], bagian: Iterable[str]
) -> Iterator[tuple[str, Counter[bytes]]]:
    """
    Yield the tags of parts, by their names without a prefix; of a large part again and again.

    A part that is read as a whole becomes an object for each, a hundred times as large as the tag.

    Args:
        buku: The package; raises as `zipfile` does.
        bagian: The parts; what is no XML is passed over.
    """
    with zipfile.ZipFile(buku) as arsip:
        for nama in bagian:
            if not nama.lower().endswith(_XML):
                continue
            tag, sisa = Counter[bytes](), b""
            with arsip.open(nama) as isi:
                while blok := isi.read(_BLOK):
                    blok = sisa + blok.replace(b"\0", b"")  # it may be in UTF-16
                    potong = blok.rfind(b"<")
                    sisa = blok[potong:][:_SISA] if potong >= 0 else b""
                    tag.update(_TAG.findall(blok, 0, potong if potong >= 0 else len(blok)))
                    yield nama, tag
            tag.update(_TAG.findall(sisa))
            yield nama, tag
