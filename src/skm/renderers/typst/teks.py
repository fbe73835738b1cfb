"""
What Typst is given of texts and pictures.

A PDF for archives may hold no letter that its font has not, so Typst makes none of it.  Such a
letter, of a script that no Indonesian office writes, becomes a hollow box, as in any program.
"""

import re
import struct
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from skm.naskah import Gambar

TANPA_BENTUK = "\u25a1"
"""What stands for a letter that the font has not."""

_ABAIKAN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
"""What has no shape of its own."""


def tercetak(teks: str) -> str:
    r"""
    Return a text as the font can print it.

    Examples:
        >>> tercetak("Kāntor\t1 \u65e5")
        'Kāntor 1 □'
    """
    if teks.isascii() and "\t" not in teks:
        return teks
    rapi = unicodedata.normalize("NFC", teks)
    lurus = _ABAIKAN.sub("", rapi).replace("\t", " ")
    return "".join(h if h in "\n\r" or ord(h) in _cakupan() else TANPA_BENTUK for h in lurus)


def gambar_svg(gambar: Gambar) -> str:
    """Return a photograph within an ``<svg>``, for what holds no bytes but those of texts."""
    isi = b64encode(gambar.isi).decode()
    ukuran = f'width="{gambar.lebar}" height="{gambar.tinggi}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {ukuran}>'
        f'<image {ukuran} href="data:{gambar.media_type};base64,{isi}"/></svg>'
    )


@lru_cache(maxsize=1)
def _cakupan() -> frozenset[int]:
    """Return the letters that our font has; all its faces have the same."""
    huruf = files("skm.renderers.typst").joinpath("huruf", "LiberationSans-Regular.ttf")
    return frozenset(_cmap(huruf.read_bytes()))


def _cmap(ttf: bytes) -> Iterator[int]:
    """Yield the letters of a TrueType font, from the subtable of its runs of neighbours."""
    (banyak,) = struct.unpack_from(">H", ttf, 4)
    tabel = (struct.unpack_from(">4sIII", ttf, 12 + 16 * i) for i in range(banyak))
    awal = next(di for nama, _, di, _ in tabel if nama == b"cmap")
    (banyak,) = struct.unpack_from(">H", ttf, awal + 2)
    for i in range(banyak):
        letak = awal + struct.unpack_from(">HHI", ttf, awal + 4 + 8 * i)[2]
        bentuk, _, _, dua = struct.unpack_from(">HHHH", ttf, letak)
        if bentuk != 4:
            continue
        akhir = struct.unpack_from(f">{dua // 2}H", ttf, letak + 14)
        mulai = struct.unpack_from(f">{dua // 2}H", ttf, letak + 16 + dua)
        for dari, sampai in zip(mulai, akhir, strict=True):
            if dari != 0xFFFF:
                yield from range(dari, sampai + 1)
        return
