"""
What Typst is given of texts and pictures.

A PDF for archives may hold no letter that its font has not, so Typst makes none of it.  Such a
letter, of a script that no Indonesian office writes, becomes a hollow box, as in any program.
"""

import re
import unicodedata
from base64 import b64encode

from skm.naskah import Gambar
from skm.renderers.typst.wajah import wajah

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
    ada = wajah().maju
    return "".join(h if h in "\n\r" or ord(h) in ada else TANPA_BENTUK for h in lurus)


def gambar_svg(gambar: Gambar) -> str:
    """Return a photograph within an ``<svg>``, for what holds no bytes but those of texts."""
    isi = b64encode(gambar.isi).decode()
    ukuran = f'width="{gambar.lebar}" height="{gambar.tinggi}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {ukuran}>'
        f'<image {ukuran} href="data:{gambar.media_type};base64,{isi}"/></svg>'
    )
