"""Texts within markup: whatever they hold, what is around them stays well-formed."""

import re
from html import escape

# Named one by one, as in `skm.dasar`: their complement takes 15 ms to compile.
_TAK_TERTULIS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ud800-\udfff\ufffe\uffff"
_TERLARANG = re.compile(f"[{_TAK_TERTULIS}]")
_PERLU = re.compile(f"[&<>\"'{_TAK_TERTULIS}]")  # most texts hold none of these

# In Markdown: what means something within a line; "&" where it could begin an entity, ":" and "."
# where GitHub would make a link of a bare address.
_DI_DALAM = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#A-Za-z])|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What would open a list or a heading at the beginning of one.
_DI_AWAL = re.compile(r"\A(\d{1,9}(?=[.)])|(?=[-+=]))")
_TEPI = re.compile(r"\A[^\S\x85]+|[^\S\x85]+\Z")


def aman(teks: str) -> str:
    """
    Return a text as it may stand in an element or an attribute of XML and of HTML.

    Characters that XML cannot hold become the replacement character.

    Examples:
        >>> aman('Dinas "A" & B <Kota>')
        'Dinas &quot;A&quot; &amp; B &lt;Kota&gt;'
    """
    return escape(_TERLARANG.sub("\ufffd", teks)) if _PERLU.search(teks) else teks


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


def harfiah(teks: str) -> str:
    r"""
    Return Markdown that shows *teks* as it is, on one line.

    Examples:
        >>> print(harfiah("1. A & B\n*C*"))
        1\. A & B<br>\*C\*
    """
    lolos = _DI_DALAM.sub(r"\\\g<0>", teks)
    # Markdown trims white space at the ends, or reads it as code; written as characters it stays.
    lolos = _TEPI.sub(lambda tepi: "".join(f"&#{ord(c)};" for c in tepi.group()), lolos)
    return _DI_AWAL.sub(r"\1\\", lolos.replace("\n", "<br>"))
