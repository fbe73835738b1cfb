"""Colours of a poster: letters can be read on all of them, whatever colour the office has."""

from skm.renderers.warna import (
    AKSEN,
    HITAM,
    PUTIH,
    TEKS,
    campur,
    dari_hex,
    ke_hex,
    kontras,
    terbaca,
)

PUCAT = 0xE6
"""From where on a colour, so much of each of its components, is no area on white paper."""


def palet(warna: str) -> dict[str, str]:
    """
    Return the colours of a poster from the office's.

    Args:
        warna: Six hexadecimal digits; empty for our own, which also stands for nearly white.

    Returns:
        ``aksen`` of areas, ``atas`` of letters on it, ``tinta`` of letters on paper and on
        ``muda``, the tint of areas, and ``redup`` of what is said in small print.
    """
    aksen = dari_hex(warna or AKSEN)
    if min(aksen) >= PUCAT:
        aksen = dari_hex(AKSEN)
    muda = campur(PUTIH, terbaca(aksen, PUTIH, nisbah=300), 12, 100)
    semua = {
        "aksen": aksen,
        "atas": max((PUTIH, HITAM), key=lambda satu: kontras(aksen, satu)),
        "tinta": terbaca(aksen, PUTIH, muda, nisbah=TEKS),
        "muda": muda,
    }
    return {nama: ke_hex(satu) for nama, satu in semua.items()}
