"""
The faces of our font: which letters they have, and how wide these are.

Columns are as wide as their longest word before Typst sees them, so that no word is broken in a
table that has room for it.
"""

import struct
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

import attrs

BIASA, TEBAL = "Regular", "Bold"
_MM_PER_PT = 25.4 / 72
_SATUAN = 2048  # of the font, in one em


@attrs.frozen
class Wajah:
    """
    One face.

    Attributes:
        maju: How far each letter takes the pen, in 2048ths of an em.
    """

    maju: Mapping[int, int] = attrs.field(repr=False)

    def lebar(self, teks: str, pt: float) -> float:
        """Return how many millimetres a line of text takes at a size in points."""
        return sum(self.maju.get(ord(h), _SATUAN) for h in teks) * pt / _SATUAN * _MM_PER_PT


@lru_cache(maxsize=4)
def wajah(nama: str = BIASA) -> Wajah:
    """Return a face by its name."""
    huruf = files("skm.renderers.typst").joinpath("huruf", f"LiberationSans-{nama}.ttf")
    return baca_wajah(huruf.read_bytes())


def baca_wajah(ttf: bytes) -> Wajah:
    """Return what a TrueType font says of its letters."""
    (banyak,) = struct.unpack_from(">H", ttf, 4)
    semua = (struct.unpack_from(">4sIII", ttf, 12 + 16 * i) for i in range(banyak))
    tabel: dict[bytes, int] = {nama: di for nama, _, di, _ in semua}
    (banyak,) = struct.unpack_from(">H", ttf, tabel[b"hhea"] + 34)
    maju = struct.unpack_from(">" + "Hh" * banyak, ttf, tabel[b"hmtx"])[::2]
    return Wajah(
        {
            huruf: maju[min(bentuk, banyak - 1)]
            for huruf, bentuk in _bentuk(ttf, tabel[b"cmap"])
            if bentuk
        }
    )


def _bentuk(ttf: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield each letter with the number of its glyph, from the subtable of runs of neighbours."""
    (banyak,) = struct.unpack_from(">H", ttf, cmap + 2)
    semua = (struct.unpack_from(">HHI", ttf, cmap + 4 + 8 * i)[2] for i in range(banyak))
    letak = next(cmap + di for di in semua if ttf[cmap + di : cmap + di + 2] == b"\0\4")
    (dua,) = struct.unpack_from(">H", ttf, letak + 6)

    def deret(nomor: int, jenis: str) -> tuple[int, ...]:
        return struct.unpack_from(
            f">{dua // 2}{jenis}", ttf, letak + 14 + nomor * dua + 2 * (nomor > 0)
        )

    for i, (akhir, mulai, geser, jauh) in enumerate(
        zip(deret(0, "H"), deret(1, "H"), deret(2, "h"), deret(3, "H"), strict=True)
    ):
        for huruf in range(mulai, min(akhir + 1, 0xFFFF)):
            bentuk = huruf
            if jauh:
                di = letak + 16 + 3 * dua + 2 * i + jauh + 2 * (huruf - mulai)
                (bentuk,) = struct.unpack_from(">H", ttf, di)
                if not bentuk:
                    continue
            yield huruf, (bentuk + geser) & 0xFFFF
