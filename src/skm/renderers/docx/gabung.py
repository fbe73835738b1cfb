"""
Merged cells: how Word writes one, for the tables made here and for ``{% gabung %}`` in templates.

docxtpl's own ``{% vm %}`` follows a loop.  Here every cell says for itself whether it begins
("mulai") or continues ("lanjut") a merged one, as those of `skm.naskah` do.
"""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

FILTER_GABUNG = "_gabung"
"""Filter that ``{% gabung %}`` becomes; no template needs to know it."""

_TEGAK: Mapping[str, Markup] = {
    "mulai": Markup('<w:vMerge w:val="restart"/>'),
    "lanjut": Markup("<w:vMerge/>"),
}
_SENDIRI = Markup()
_SEL = re.compile(r"<w:tc[ >](?:(?!<w:tc[ >]).)*?{%\s*gabung\s.*?</w:tc>", re.DOTALL)
_GABUNG = re.compile(r"{%\s*gabung\s+(.+?)%}", re.DOTALL)  # with the mark at its end
_TCPR = re.compile(r"<w:tc(?: [^>]*)?>(?:<w:tcPr>(.*?)</w:tcPr>|<w:tcPr ?/>)?", re.DOTALL)
_DEPAN = re.compile(r"(?:<w:(?:cnfStyle|tcW|gridSpan|hMerge) [^>]*/>)*")
_VMERGE = re.compile(r"<w:vMerge(?: [^>]*)?/>")


def gabung_xml(gabung: Any) -> Markup:
    """Return the property of a cell that is merged as *gabung* says; empty for one of its own."""
    if isinstance(gabung, Undefined):
        str(gabung)  # which says its name
    return _TEGAK.get(gabung, _SENDIRI) if isinstance(gabung, str) else _SENDIRI


def pasang_gabung(xml: str) -> str:
    """Turn every ``{% gabung EXPR %}`` in XML that docxtpl has patched into its cell's merge."""
    return _SEL.sub(_gabung_sel, xml)


def _gabung_sel(sel: re.Match[str]) -> str:
    xml = sel.group()
    ungkapan = " ".join(_GABUNG.findall(xml))
    xml = _GABUNG.sub("", xml)
    awal = _TCPR.match(xml)
    assert awal is not None  # noqa: S101 - _SEL begins with a cell
    sifat = _VMERGE.sub("", awal.group(1) or "")
    depan = _DEPAN.match(sifat)
    assert depan is not None  # noqa: S101 - matches the empty string
    # The schema wants vMerge after the width and the span, before borders and shading.
    vmerge = f"{{{{ ({ungkapan})|{FILTER_GABUNG} }}}}"
    sifat = sifat[: depan.end()] + vmerge + sifat[depan.end() :]
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{xml[awal.end() :]}"
