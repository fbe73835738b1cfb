"""Fields of a Word document: which of them stay within it, and where links lead."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import attrs
from lxml import etree

MEDAN = frozenset(
    {
        "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "REF", "NOTEREF", "SEQ", "TOC",
        "TC", "TOA", "TA", "XE", "INDEX", "HYPERLINK", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR",
        "KEYWORDS", "COMMENTS", "DOCPROPERTY", "NUMWORDS", "NUMCHARS", "SYMBOL", "EQ", "LISTNUM",
        "IF", "COMPARE", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "ADVANCE", "BIBLIOGRAPHY",
        "CITATION", "PLACEHOLDER", "ADDIN", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE",
        "FILENAME", "LASTSAVEDBY", "REVNUM",
    }
)  # fmt: skip
"""Fields that stay within the document."""

JAM = frozenset({"DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"})
"""Those that show the clock."""

_MEDAN_LAIN = "{…}"
_KATA_TAUTAN = re.compile(
    r"""\s*(?:\\(?P<saklar>[a-z*\#@])|["“”](?P<kutip>(?:\\.|[^"“”\\])*)["“”]|(?P<polos>[^\s"“”]+))""",
    re.IGNORECASE | re.DOTALL,
)
_SAKLAR_BERISI, _SAKLAR = "lots*#@", "nmh"


@attrs.define
class _MedanTerbuka:
    """A field that has begun and not ended."""

    asal: Any
    instruksi: list[str] = attrs.field(factory=list[str])
    berhasil: bool = False  # what it showed last follows, no longer what it is


def medan(akar: Any) -> Iterator[tuple[str, Any]]:
    """
    Yield the instruction of every field, those within others too, with its element.

    Names count in any namespace: Word knows those of two standards, and reads both.
    """
    terbuka: list[_MedanTerbuka] = []
    for e in akar.iter(
        *(f"{{*}}{n}" for n in ("fldSimple", "fldChar", "instrText", "delInstrText", "t"))
    ):
        nama = etree.QName(e).localname
        if nama == "fldSimple":
            yield _sifat(e, "instr").strip(), e
        elif nama == "t":  # text within the instruction is part of it
            if terbuka and not terbuka[-1].berhasil and "wordprocessingml" in e.tag:
                terbuka[-1].instruksi.append(e.text or "")
        elif nama != "fldChar":
            if terbuka:
                terbuka[-1].instruksi.append(e.text or "")
            else:
                yield (e.text or "").strip(), e
        elif (jenis := _sifat(e, "fldCharType")) == "begin":
            if terbuka and not terbuka[-1].berhasil:
                terbuka[-1].instruksi.append(f"{_MEDAN_LAIN} ")
            terbuka.append(_MedanTerbuka(e))
        elif jenis == "separate" and terbuka:
            terbuka[-1].berhasil = True
        elif jenis == "end" and terbuka:
            satu = terbuka.pop()
            yield "".join(satu.instruksi).strip(), satu.asal
    for satu in reversed(terbuka):
        yield "".join(satu.instruksi).strip(), satu.asal


def _sifat(elemen: Any, nama: str) -> str:
    """Return an attribute by its name, in whatever namespace."""
    return next((str(v) for k, v in elemen.attrib.items() if k.rpartition("}")[2] == nama), "")


def tautan_boleh(instruksi: str, *, jadi: bool) -> bool:
    """
    Tell whether a HYPERLINK leads to one address of the web or a mailbox, or within the document.

    What Word would make of anything else is not worth guessing.
    """
    alamat: list[str] = []
    di, menanti, dalam = len("HYPERLINK"), "", False
    if _MEDAN_LAIN in instruksi:
        return False
    while di < len(instruksi.rstrip()):
        kata = _KATA_TAUTAN.match(instruksi, di)
        if kata is None:
            return False
        di = kata.end()
        if kata["saklar"]:
            menanti = kata["saklar"].lower()
            if menanti not in _SAKLAR_BERISI + _SAKLAR:
                return False
            dalam |= menanti == "l"
            menanti = menanti if menanti in _SAKLAR_BERISI else ""
        elif menanti:
            if kata["polos"] and re.search(r"[:\\/]", kata["polos"]):
                return False  # rather the address than what belongs to the switch
            menanti = ""
        else:
            alamat.append(kata["kutip"] if kata["polos"] is None else kata["polos"])
    if len(alamat) != 1:
        return dalam and not alamat
    return alamat_boleh(alamat[0]) or (not jadi and alamat[0].lstrip().startswith("{{"))


def alamat_boleh(alamat: str) -> bool:
    """Tell whether a link leads to the web or to a mailbox, and nowhere else."""
    try:
        skema = urlsplit(alamat.strip()).scheme.lower()
    except ValueError:
        return False
    return skema in ("http", "https", "mailto") or alamat.startswith("#")
