"""A template from outside, taken apart and made ready: its tags marked, its kind known."""

from copy import deepcopy
from typing import Any

import attrs

from skm.errors import Masalah
from skm.renderers.docx.bawaan import KATEGORI
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.templat.bahaya import buka_paket
from skm.renderers.docx.templat.lapor import lapor_tahap
from skm.renderers.docx.templat.letak import sebut_bagian, sebut_tahap
from skm.renderers.docx.templat.paket import Paket
from skm.renderers.docx.templat.tanda import Tag, tandai

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_BUKAN_TEMPLAT = (
    "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/webSettings.xml",
    "word/numbering.xml", "[Content_Types].xml",
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Siap:
    """
    A template, looked at and made ready.

    Attributes:
        paket: The file, taken apart; its tags are marked.
        tag: All tags, in order.
        masalah: What is wrong with braces.
        jenis: The kind of report it says it is for; empty if it does not.
    """

    paket: Paket
    tag: tuple[Tag, ...]
    masalah: tuple[Masalah, ...]
    jenis: str = ""


def siapkan(templat: bytes) -> Siap:
    """
    Take a template apart and mark its tags.

    Raises:
        DataError: It is no Word file.
    """
    paket = buka_paket(templat)
    tag: list[Tag] = []
    masalah: list[Masalah] = []
    # The body first: its tags are what most messages are about.
    for nama in sorted(paket.pohon, key=lambda n: (n != "word/document.xml", n)):
        if nama.endswith(".rels") or nama in _BUKAN_TEMPLAT:
            continue
        lapor_tahap(sebut_tahap(nama))
        baru, salah = tandai(paket.pohon[nama], nama, sebut_bagian(nama), len(tag) + 1)
        if _lepaskan_bagian(paket.pohon[nama]) or baru:
            paket.diubah.add(nama)
        tag += baru
        masalah += salah
        masalah += (
            Masalah(kode="templat-tag", lokasi=t.letak, ditemukan=t.kata)
            for t in baru
            if t.kata in ("raw", "endraw")  # which Jinja reads before any tree is there
        )
    lapor_tahap(sebut_tahap("word/document.xml"))
    return Siap(paket=paket, tag=tuple(tag), masalah=tuple(masalah), jenis=_jenis(paket))


def _lepaskan_bagian(akar: Any) -> bool:
    """
    Give each section break that a tag's paragraph ends with a paragraph of its own, below it.

    Word writes such a break into an empty paragraph; LibreOffice, when it saves, into the one
    before.  Where that holds nothing but a tag, it is taken out with it, and the break with both.
    """
    ada = False
    for batas in [*akar.iter(f"{_W}sectPr")]:
        sifat = batas.getparent()
        paragraf = None if sifat is None else sifat.getparent()
        if paragraf is None or paragraf.tag != f"{_W}p":
            continue
        teks = "".join(t.text or "" for t in paragraf.iter(f"{_W}t"))
        if not teks.lstrip().startswith(("{%p ", "{{p ")):
            continue
        baru = paragraf.makeelement(f"{_W}p", {})
        baru.append(deepcopy(sifat))
        sifat.remove(batas)
        paragraf.addnext(baru)
        ada = True
    return ada


def _jenis(paket: Paket) -> str:
    """Return the kind of report that a template was exported for, from its category."""
    inti = paket.pohon.get("docProps/core.xml")
    kategori = "" if inti is None else str(inti.findtext(f"{_CP}category") or "")
    jenis = kategori.strip().removeprefix(KATEGORI)
    return jenis if jenis in JENIS_WORD and kategori.strip() != jenis else ""
