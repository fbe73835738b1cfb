"""A template from outside, taken apart and made ready: its tags marked, its kind known."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import attrs

from skm.errors import Masalah
from skm.renderers.docx.bawaan import KATEGORI
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.templat.bahaya import buka_paket
from skm.renderers.docx.templat.lapor import lapor_tahap
from skm.renderers.docx.templat.letak import (
    PembacaLetak,
    milik,
    pendek,
    sebut_bagian,
    sebut_tahap,
)
from skm.renderers.docx.templat.nama import pohon_nama
from skm.renderers.docx.templat.paket import Paket
from skm.renderers.docx.templat.tanda import Tag, tandai

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TUNGGAL = re.compile(r"(?<![{%#])\{\s*(?P<akar>[a-z_]+)(?:\.\w+)*\s*(?:\|[^{}]*)?\}(?![}%#])")
_BELUM = "…"
"""What stands in a list of contents before anybody has counted pages."""
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
        diatur = [_lepaskan_bagian(paket.pohon[nama]), _lupakan_halaman(paket.pohon[nama])]
        if any(diatur) or baru:
            paket.diubah.add(nama)
        paket.catatan.extend(_kurung_tunggal(paket.pohon[nama], sebut_bagian(nama)))
        tag += baru
        masalah += salah
        masalah += (
            Masalah(kode="templat-tag", lokasi=t.letak, ditemukan=t.kata)
            for t in baru
            if t.kata in ("raw", "endraw")  # which Jinja reads before any tree is there
        )
    lapor_tahap(sebut_tahap("word/document.xml"))
    return Siap(paket=paket, tag=tuple(tag), masalah=tuple(masalah), jenis=_jenis(paket))


def _kurung_tunggal(akar: Any, sebutan: str) -> Iterator[Masalah]:
    """Yield names of the report between single braces, which print as they stand."""
    for paragraf in PembacaLetak(akar, sebutan).jalan():
        teks = "".join(t.text or "" for t in milik(paragraf.elemen))
        for satu in _TUNGGAL.finditer(teks) if "{" in teks else ():
            if any(satu["akar"] in pohon_nama(jenis).anak for jenis in JENIS_WORD):
                yield Masalah(
                    kode="templat-kurung-tunggal",
                    lokasi=paragraf.letak,
                    ditemukan=pendek(satu.group()),
                    saran=pendek(f"{{{satu.group()}}}"),
                )


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
        if sifat is None or paragraf is None or paragraf.tag != f"{_W}p":
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


def _lupakan_halaman(akar: Any) -> bool:
    """
    Let lists of contents show dots until somebody fills them in.

    LibreOffice writes page numbers of the template into them, which are none of the report.
    """
    ada = False
    perintah: list[str] = []  # of the fields that are open, and whether what each showed follows
    hasil: list[bool] = []
    for e in akar.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}t"):
        if e.tag == f"{_W}fldChar":
            match e.get(f"{_W}fldCharType"):
                case "begin":
                    perintah.append("")
                    hasil.append(False)
                case "separate" if hasil:
                    hasil[-1] = True
                case _ if hasil:
                    perintah.pop()
                    hasil.pop()
                case _:
                    pass
        elif not hasil:
            continue
        elif e.tag == f"{_W}instrText":
            perintah[-1] += e.text or ""
        elif hasil[-1] and perintah[-1].split()[:1] == ["PAGEREF"] and _berangka(e.text):
            e.text, ada = _BELUM, True
    return ada


def _berangka(teks: str | None) -> bool:
    return (teks or "").strip().isdigit()


def _jenis(paket: Paket) -> str:
    """Return the kind of report that a template was exported for, from its category."""
    inti = paket.pohon.get("docProps/core.xml")
    kategori = "" if inti is None else str(inti.findtext(f"{_CP}category") or "")
    jenis = kategori.strip().removeprefix(KATEGORI)
    return jenis if jenis in JENIS_WORD and kategori.strip() != jenis else ""
