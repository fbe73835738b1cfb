"""
Colours of the page: whatever an office's colour is, what is written in it can be read.

Where a colour has too little contrast, it is mixed with black or white, no more than it needs.
"""

from collections.abc import Iterator
from functools import cache

from skm.renderers.warna import (
    AKSEN,
    PUTIH,
    TEKS,
    Warna,
    campur,
    dari_hex,
    ke_hex,
    kontras,
    terbaca,
)

TEKS_JELAS, GRAFIK = 700, 300
"""Contrast in hundredths: what long texts have here, and what WCAG wants of charts."""
_BATANG = 1000  # the darkest bar; the others lie between it and `GRAFIK`
_CERAH = 235  # the strongest component of an accent on dark
KELAS = 4
"""Shades of bars, one for each class of mutu pelayanan."""


def _bertingkat(warna: Warna, kertas: Warna) -> Iterator[Warna]:
    """Yield the shades of bars from the faintest, equal steps of contrast apart."""
    kuat = terbaca(warna, kertas, nisbah=_BATANG)
    puncak = kontras(kuat, kertas)
    for i in range(KELAS):
        # Equal ratios to the eye: GRAFIK * (puncak / GRAFIK) ** (i / 3), without a power.
        perlu = (GRAFIK, _akar(GRAFIK * GRAFIK * puncak), _akar(GRAFIK * puncak * puncak), puncak)
        yield _pudar(kuat, kertas, perlu[i])


def _akar(pangkat_tiga: int) -> int:
    """Return the cube root, rounded down."""
    n = 1
    while (n + 1) ** 3 <= pangkat_tiga:
        n += 1
    return n


def _pudar(warna: Warna, kertas: Warna, nisbah: int) -> Warna:
    """Return a colour mixed with the paper as far as this contrast allows."""
    calon = (campur(warna, kertas, i, 256) for i in range(256, -1, -1))
    return next(c for c in calon if kontras(c, kertas) >= nisbah)


def _cerah(warna: Warna) -> Warna:
    """Return a colour as bright as its hue allows nearly, for mixed with white alone it is dull."""
    puncak = max(warna)
    if not 0 < puncak < _CERAH:
        return warna
    r, g, b = (n * _CERAH // puncak for n in warna)
    return r, g, b


@cache
def palet(hex_warna: str, *, gelap: bool) -> dict[str, Warna]:
    """
    Return the colours of the page by the names its style sheet has for them.

    Args:
        hex_warna: The office's colour; empty for our own.
        gelap: For a dark screen.
    """
    aksen = dari_hex(hex_warna or AKSEN)
    aksen = _cerah(aksen) if gelap else aksen
    kertas: Warna = (20, 22, 26) if gelap else PUTIH
    tinta: Warna = (232, 234, 238) if gelap else (26, 28, 33)
    redup: Warna = (174, 180, 190) if gelap else (82, 88, 99)
    arsir = campur(kertas, terbaca(aksen, kertas, nisbah=GRAFIK), 12 if gelap else 7, 100)
    return {
        "kertas": kertas,
        "arsir": arsir,
        "tinta": terbaca(tinta, kertas, arsir, nisbah=TEKS_JELAS),
        "redup": terbaca(redup, kertas, arsir, nisbah=TEKS),
        "aksen": terbaca(aksen, kertas, arsir, nisbah=TEKS),
        "garis": campur(kertas, tinta, 18, 100),
        "tepi": terbaca((140, 146, 156), kertas, arsir, nisbah=GRAFIK),
        **{f"k{i}": w for i, w in enumerate(_bertingkat(aksen, kertas))},
    }


def gaya_warna(hex_warna: str, *, gelap: bool) -> str:
    """Return the colours as custom properties of a style sheet."""
    isi = palet(hex_warna, gelap=gelap)
    return "".join(f"--{nama}:{ke_hex(warna)};" for nama, warna in isi.items())
