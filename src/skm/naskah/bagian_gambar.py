"""
The pieces of a picture's file: what its pixels need is kept, before anything else reads it.

A decoder reads all there is, remarks of fifty megabytes included, and takes minutes over a million
pieces; so what is no picture is cut away first, and what is too much is refused by its sizes.
"""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from skm.batas import MAKS_PIKSEL, MAKS_PINDAI, MAKS_SEGMEN, MAKS_SISI, MAKS_URAI

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"

_POTONGAN_PNG = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
_EXIF = b"Exif\0\0"
_ADOBE = 0xEE  # says whether colours are those of print
_SOS, _EOI = 0xDA, 0xD9
_SOF = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_MELINGKUPI = frozenset({0xDB, 0xC4, 0xCC, 0xDD, _ADOBE, _SOS, *_SOF})
_ORIENTASI = 0x0112
_JFIF = b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"  # without the small picture that it may hold
_TANDA = re.compile(rb"\xff[^\0\xd0-\xd7\xff]")
"""A mark that ends a scan of a JPEG."""


class HanyaGambar(NamedTuple):
    """
    A file without all that is no picture.

    Attributes:
        isi: The file.
        putar: How it says it lies, as EXIF counts; 1 is upright.
    """

    isi: bytes
    putar: int


def hanya_gambar(isi: bytes) -> HanyaGambar | str:
    """
    Return what is needed of a PNG or JPEG, or in words what is too much of it.

    Raises:
        ValueError: It ends before its pixels begin.
        struct.error: It ends within a piece.
    """
    return _png(isi) if isi.startswith(PNG) else _jpeg(isi)


def tanpa_keterangan(isi: bytes) -> bytes:
    """Return a PNG or JPEG of the same pixels and nothing else; any other file as it is."""
    try:
        if not isi.startswith((PNG, JPEG)) or isinstance(bersih := hanya_gambar(isi), str):
            return isi
        if isi.startswith(PNG):
            return bersih.isi
        kepala = _JFIF if isi.startswith(b"JFIF\0", 6) else b""
        return isi[:2] + kepala + b"".join(_pindai(bersih.isi, 2))
    except (IndexError, ValueError, struct.error):
        return isi


def _pindai(isi: bytes, di: int) -> Iterator[bytes]:
    """Yield what belongs to the pixels of a JPEG, as far as its end."""
    while di < len(isi) and isi[di + 1] != _EOI:
        tanda, panjang = struct.unpack_from(">xBH", isi, di)
        akhir = di + 2 + panjang
        if tanda == _SOS:
            berikut = _TANDA.search(isi, akhir)
            akhir = berikut.start() if berikut else len(isi)
        if tanda in _MELINGKUPI:
            yield isi[di:akhir]
        di = akhir
    yield isi[di : di + 2]


def _png(isi: bytes) -> HanyaGambar | str:
    simpan, putar, di = [PNG], 1, len(PNG)
    for _ in range(MAKS_SEGMEN):
        panjang, nama = struct.unpack_from(">I4s", isi, di)
        akhir = di + panjang + 12
        if nama == b"IHDR" and (sebab := _ukuran(*struct.unpack_from(">II", isi, di + 8))):
            return sebab
        if nama == b"eXIf":
            putar = _putar(isi[di + 8 : akhir - 4])
        elif nama in _POTONGAN_PNG:
            simpan.append(isi[di:akhir])
        if nama == b"IEND":
            return HanyaGambar(b"".join(simpan), putar)
        di = akhir
    return _terlalu_banyak_bagian()


def _jpeg(isi: bytes) -> HanyaGambar | str:
    simpan, putar, di = [JPEG[:2]], 1, 2
    urai = 0
    for _ in range(MAKS_SEGMEN):
        while isi[di + 1] == 0xFF:  # as many as a program likes
            di += 1
        tanda, panjang = struct.unpack_from(">xBH", isi, di)
        akhir = di + 2 + panjang
        if isi[di] != 0xFF or akhir > len(isi):
            raise ValueError
        if tanda == 0xE1 and isi.startswith(_EXIF, di + 4):
            putar = _putar(isi[di + 10 : akhir]) if putar == 1 else putar
        elif tanda in _MELINGKUPI:
            simpan.append(isi[di:akhir])
        if tanda in _SOF:
            tinggi, lebar = struct.unpack_from(">HH", isi, di + 5)
            if sebab := _ukuran(lebar, tinggi):
                return sebab
            urai = lebar * tinggi * 2 * _bagian_warna(isi[di + 9 : akhir]) // 16
        if tanda == _SOS:
            # Within the pixels the first byte of a mark is never followed by that of another one.
            pindai = isi.count(b"\xff\xda", akhir)
            if pindai >= MAKS_PINDAI:
                return f"lebih dari {MAKS_PINDAI} kali pindai; simpan ulang sebagai JPEG biasa"
            if pindai and urai > MAKS_URAI:
                return "terlalu besar untuk JPEG progresif; simpan ulang sebagai JPEG biasa"
            simpan.append(isi[akhir:])
            return HanyaGambar(b"".join(simpan), putar)
        di = akhir
    return _terlalu_banyak_bagian()


def _terlalu_banyak_bagian() -> str:
    return f"terdiri atas lebih dari {MAKS_SEGMEN} bagian"


def _ukuran(lebar: int, tinggi: int) -> str:
    """Say what is too much of a picture by its sides; empty if nothing is."""
    if lebar * tinggi > MAKS_PIKSEL:
        return f"lebih dari {MAKS_PIKSEL // 1_000_000} juta piksel"
    if max(lebar, tinggi) > MAKS_SISI:
        return f"sisinya lebih dari {MAKS_SISI} piksel"
    return ""


def _bagian_warna(kepala: bytes) -> int:
    """Return how many numbers a picture in several scans keeps for 16 pixels."""
    banyak = kepala[0]
    ukuran = [(b >> 4, b & 15) for b in kepala[2 : 1 + 3 * banyak : 3]]
    terbesar = max(x for x, _ in ukuran) * max(y for _, y in ukuran)
    return sum(16 * x * y // terbesar for x, y in ukuran)


def _putar(exif: bytes) -> int:
    """Return how a picture lies, from its EXIF; 1 if that does not say."""
    try:
        urutan = {b"II": "<", b"MM": ">"}[exif[:2]]
        (awal,) = struct.unpack_from(f"{urutan}I", exif, 4)
        for tanda, jenis, _, nilai in _bidang(exif, urutan, awal):
            if tanda == _ORIENTASI and jenis == 3:
                return int(nilai)
    except (KeyError, struct.error):
        pass
    return 1


def _bidang(exif: bytes, urutan: str, awal: int) -> Iterator[tuple[int, int, int, int]]:
    (banyak,) = struct.unpack_from(f"{urutan}H", exif, awal)
    for nomor in range(banyak):
        yield struct.unpack_from(f"{urutan}HHIH", exif, awal + 2 + 12 * nomor)
