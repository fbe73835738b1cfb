"""Change bytes, text, archives and pictures at random, but the same way for the same seed."""

import contextlib
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

Ubahan: TypeAlias = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""From a seed, and all seeds of the same format, to another file."""

_TEKS = [
    *(b"", b" ", b"\t", b"\r\n", b"\0", b"\x1b[2J", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80"),
    *(b"0", b"-1", b"5", b"1,5", b"1.5", b"01", b"4.0", b"1e999", b"-1e-999", b"NaN", b"inf"),
    *(b"1e1000000", b"9" * 400, b"9" * 5_000, b"1/9", b"1/0", b"0x10", b"true", b"null"),
    *(b"2024-02-30", b"0000-00-00", b"31/12/9999", b"45000", b"1900-01-00", b"99999999999"),
    *(
        t.encode()
        for t in [
            "U1",
            "U9",
            "U10",
            "U999",
            "U0",
            "U1a",
            "Sangat",
            "Tidak",
            "Kurang",
            "1=tidak",
            "a.",
            "A.",
            "D",
        ]
    ),
    *(t.encode() for t in "\u202e\u200b\u0660\uff14\ufeff\u00bd\U0001f600\u0130\u1e9e"),
    *(b'"', b"''", b'"""', b"{", b"}", b"[", b"]", b"[[", b"=", b",", b";", b"|", b"#", b"\\"),
    *(b"\\u0000", b"\\ud800", b"&#0;", b"&x;", b"<!DOCTYPE a>", b"]]>", b"<", b"{{", b"%}", b"../"),
    *(b"/dev/zero", b"=1+1", b"@", b"a" * 70_000, b"[" * 2_000, b'{"a":' * 2_000, b"a." * 2_000),
]
"""What readers stumble over: figures, dates, codes, signs of the formats, much of one thing."""

_ANGKA_LAIN = [t for t in _TEKS if t[:1].isdigit() or t[:1] == b"-"]
_ANGKA = re.compile(rb"-?\d+(?:[.,-]\d+)*")
_SEL = re.compile(rb"[^\s,;\t|<>=\"'{}\[\]]+")
_KUTIP = re.compile(rb"\"[^\"\n]*\"")
_BARIS = re.compile(rb"[^\n]*\n?")
_ELEMEN = re.compile(rb"<(\w[\w:]*)\b[^<>]*?(?:/>|>[^<>]*</\1>)")
_ATRIBUT = re.compile(rb"=\"[^\"]*\"")


def bita(acak: Random, isi: bytes, semua: Sequence[bytes]) -> bytes:
    """Change bytes: some, a stretch of them, or what follows a place."""
    ke, panjang = acak.randint(0, len(isi)), acak.choice((1, 1, 2, 4, 16, 256, 4096))
    match acak.randrange(6):
        case 0:
            jadi = bytearray(isi)
            for _ in range(acak.choice((1, 2, 8, 64)) if isi else 0):
                jadi[acak.randrange(len(jadi))] = acak.choice(
                    (0, 1, 0x7F, 0x80, acak.randrange(256))
                )
            return bytes(jadi)
        case 1:
            return isi[:ke] + isi[ke + panjang :]
        case 2:
            return isi[:ke] + acak.randbytes(panjang) + isi[ke:]
        case 3:
            return isi[:ke] + isi[ke : ke + panjang] * acak.choice((2, 3, 50)) + isi[ke + panjang :]
        case 4:
            return isi[:ke]
        case _:
            lain = acak.choice(semua)
            return isi[:ke] + lain[acak.randint(0, len(lain)) :]


def teks(acak: Random, isi: bytes, semua: Sequence[bytes]) -> bytes:
    """Change text: words, quoted texts, lines, elements and attributes; at times mere bytes."""
    for _ in range(acak.choice((1, 1, 1, 2, 4, 12))):
        pola = acak.choice((_ANGKA, _SEL, _SEL, _KUTIP, _KUTIP, _BARIS, _ELEMEN, _ATRIBUT))
        kena = [*pola.finditer(isi)] if acak.random() < 0.9 else []
        if not kena:
            isi = bita(acak, isi, semua)
            continue
        satu, lain = acak.choice(kena), acak.choice(kena)
        kepala, ekor = isi[: satu.start()], isi[satu.end() :]
        match acak.randrange(6):
            case 0:
                isi = kepala + ekor
            case 1:
                isi = kepala + satu[0] * acak.choice((2, 3, 200)) + ekor
            case 2:
                isi = kepala + lain[0] + ekor
            case 3:
                isi = kepala + lain[0] + satu[0] + ekor
            case 4 if pola in (_KUTIP, _ATRIBUT):
                isi = kepala + satu[0].split(b'"')[0] + b'"' + acak.choice(_TEKS) + b'"' + ekor
            case 5 if pola is _ANGKA:
                isi = kepala + acak.choice(_ANGKA_LAIN) + ekor
            case _:
                isi = kepala + acak.choice(_TEKS) + ekor
        if len(isi) > 3_000_000:
            return isi[:3_000_000]
    return isi


def arsip(acak: Random, isi: bytes, semua: Sequence[bytes]) -> bytes:
    """Change what is in an archive, and now and then the archive itself."""
    if acak.random() < 0.15:
        return bita(acak, isi, semua)
    with zipfile.ZipFile(io.BytesIO(isi)) as lama:
        anggota = {nama: lama.read(nama) for nama in lama.namelist()}
    for _ in range(acak.choice((1, 1, 2, 3))):
        besar = sorted(anggota, key=lambda n: (-len(anggota[n]), n))[:6]
        nama = acak.choice([*besar, *anggota])
        match acak.randrange(12):
            case 0:
                del anggota[nama]
            case 1:
                anggota[acak.choice([*anggota])] = anggota[nama]
            case 2:
                anggota[acak.choice((nama.upper(), f"../{nama}", f"x/{nama}", f"{nama}/"))] = b"x"
            case _:
                anggota[nama] = teks(acak, anggota[nama], [*anggota.values()])
        if not anggota:
            break
    keluar = io.BytesIO()
    kemasan = acak.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(keluar, "w") as jadi:
        for nama, satu in anggota.items():  # without the time of day
            jadi.writestr(zipfile.ZipInfo(nama), satu, compress_type=kemasan)
    return keluar.getvalue()


def gambar(acak: Random, isi: bytes, semua: Sequence[bytes]) -> bytes:
    """Change a picture; the checksums of a PNG are put right most times."""
    if not isi.startswith(b"\x89PNG") or acak.random() < 0.2:
        return bita(acak, isi, semua)
    bagian: list[tuple[bytes, bytes]] = []
    di = 8
    while di + 8 <= len(isi):
        (panjang,) = struct.unpack(">I", isi[di : di + 4])
        bagian.append((isi[di + 4 : di + 8], isi[di + 8 : di + 8 + panjang]))
        di += panjang + 12
    for _ in range(acak.choice((1, 1, 2, 5))):
        ke = acak.randrange(len(bagian))
        nama, badan = bagian[ke]
        match acak.randrange(6):
            case 0:
                bagian.insert(acak.randrange(len(bagian)), (nama, badan))
            case 1:
                sisipan = acak.choice(
                    (b"tEXt", b"eXIf", b"iCCP", b"acTL", b"fcTL", b"fdAT", b"PLTE")
                )
                bagian.insert(acak.randrange(len(bagian)), (sisipan, acak.choice(semua)[:9_000]))
            case 2 if nama == b"IDAT":
                with contextlib.suppress(zlib.error):  # changed before
                    mentah = bita(acak, zlib.decompressobj().decompress(badan), [badan])
                    bagian[ke] = (nama, zlib.compress(mentah))
            case 3 if len(bagian) > 1:
                del bagian[ke]
            case _:
                bagian[ke] = (nama, bita(acak, badan, [badan]))
    return isi[:8] + b"".join(
        struct.pack(">I", len(b)) + n + b + struct.pack(">I", zlib.crc32(n + b)) for n, b in bagian
    )
