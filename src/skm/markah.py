"""Texts within markup: whatever they hold, what is around them stays well-formed."""

import re
from html import escape

# Named one by one, as in `skm.dasar`: their complement takes 15 ms to compile.
_TERLARANG = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ud800-\udfff\ufffe\uffff]")


def aman(teks: str) -> str:
    """
    Return a text as it may stand in an element or an attribute of XML and of HTML.

    Characters that XML cannot hold become the replacement character.

    Examples:
        >>> aman('Dinas "A" & B <Kota>')
        'Dinas &quot;A&quot; &amp; B &lt;Kota&gt;'
    """
    return escape(_TERLARANG.sub("\ufffd", teks))


def ringkas(teks: str, paling_panjang: int) -> str:
    """
    Return a text on one line, cut where it is longer than that many characters.

    Examples:
        >>> ringkas("Kompetensi pelaksana", 11)
        'Kompetensi…'
    """
    sebaris = " ".join(teks.split())
    if len(sebaris) <= paling_panjang:
        return sebaris
    return sebaris[: paling_panjang - 1].rstrip() + "…"
