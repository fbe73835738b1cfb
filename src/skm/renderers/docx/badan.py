"""
What is put in order in the body of a document, before it is filled in or afterwards.

Each function looks at the tree alone, and knows nothing of the report.
"""

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Any, TypeAlias

from lxml import etree

from skm.naskah.halaman import PENGANTAR
from skm.naskah.huruf import banyak_baris

_LEBAR_REBAH, _HURUF = 247_000, 22  # micrometres and half-points of such a line
_LEKAT_TERPANJANG = 1500  # characters that, with the signature, still go on one page
# Names of styles, in small letters without spaces; LibreOffice gives them other ids than Word.
_GAYA_TANDA_TANGAN = "signature"  # of the first paragraph of the signature block
_GAYA_DAFTAR = "listnumber"  # of the items of numbered lists
_GAYA_AKHIR = "akhirbagian"  # of an empty paragraph that ends a section
_GAYA_JUDUL = "heading"  # begin the names of those of headings
_GAYA_CATATAN = ("catatantabel", "catatangambar")  # of a note below a table or a figure
_GAYA_JUDUL_GAMBAR = "judulgambar"  # of a caption, which stands below its figure
_GAYA_ISI = ("toc1", "toc2", "toc3", "tableoffigures")  # of lists of contents
LAJUR = "lajur"
"""Attribute of breaks around rows that stand in columns: ``awal`` or ``akhir``."""
_SIFAT_BAGIAN = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols",
)  # fmt: skip
_SEQ = re.compile(r"\s*SEQ\s+(\w+)\s+(?!.*\\[chnr])[^\n]*", re.IGNORECASE)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KEPALA_KAKI = (f"{_W}headerReference", f"{_W}footerReference")

Gaya: TypeAlias = Mapping[str, str]
"""Names of styles by their ids."""


def nama_gaya(gaya: Any) -> Gaya:
    """Return the names of the styles of a document, in small letters without spaces."""
    semua = ((g.get(f"{_W}styleId"), g.find(f"{_W}name")) for g in gaya.iterfind(f"{_W}style"))
    return {
        id_: "".join(nama.get(f"{_W}val", "").lower().split())
        for id_, nama in semua
        if nama is not None
    }


def tegaskan_kepala(badan: Any) -> None:
    """
    Let every section name its headers and footers, also those it takes from the one before.

    A section whose break is in a branch that drops out would take its letterhead along, and that
    of all sections after it.
    """
    berlaku: dict[tuple[str, str], Any] = {}
    for sifat in badan.iter(f"{_W}sectPr"):
        if sifat.getparent().tag not in (f"{_W}pPr", f"{_W}body"):
            continue  # as it once was, in a tracked change
        milik = {(e.tag, e.get(f"{_W}type")): e for e in sifat if e.tag in _KEPALA_KAKI}
        for letak, sebutan in enumerate(s for s in berlaku if s not in milik):
            sifat.insert(letak, deepcopy(berlaku[sebutan]))
        berlaku |= milik


def tetapkan_nomor(badan: Any) -> None:
    """
    Let the number of every caption be the report's, whatever the order in the document.

    A field that counts would give a table that has been moved another number than the text that
    speaks of it, so there it is told its number.  One that counts to it anyway is left alone: what
    somebody adds in Word is then counted too.
    """
    hitung: dict[str, int] = {}
    for instruksi in badan.iter(f"{_W}instrText"):
        urutan = _SEQ.fullmatch(instruksi.text or "")
        if urutan is None:
            continue
        hasil = ""
        for run in instruksi.getparent().itersiblings(f"{_W}r"):
            if run.find(f"{_W}fldChar[@{_W}fldCharType='end']") is not None:
                break
            hasil += "".join(t.text or "" for t in run.iterfind(f"{_W}t"))
        nama = urutan[1].casefold()
        hitung[nama] = hitung.get(nama, 0) + 1
        if hasil.isascii() and hasil.isdigit() and hitung[nama] != int(hasil):
            hitung[nama] = int(hasil)
            instruksi.text = f"{instruksi.text.rstrip()} \\r {hasil} "


def lengkapi_lajur(badan: Any) -> None:
    """
    Give the sections of rows that stand in columns the paper of the one in which they stand.

    They come as two breaks, one before the rows and one after them, that say nothing of paper.
    """
    semua = [s for s in badan.iter(f"{_W}sectPr") if s.getparent().tag != f"{_W}sectPrChange"]
    for i in range(len(semua) - 1, -1, -1):
        # A template may say anything, also this.
        if semua[i].attrib.pop(LAJUR, "") != "akhir" or not i:
            continue
        if semua[i - 1].attrib.pop(LAJUR, "") != "awal":
            continue
        awal, lajur, paragraf = semua[i - 1], semua[i], semua[i - 1].getparent().getparent()
        if paragraf.getparent() is not badan or i + 1 == len(semua):  # no section ends in a cell
            for satu in (awal, lajur):
                satu.getparent().remove(satu)
            continue
        asal, kolom = semua[i + 1], lajur.find(f"{_W}cols")
        if kolom is None:
            continue
        awal[:] = deepcopy(asal)[:]
        _sambung(asal)
        lajur[:] = deepcopy(asal)[:]
        _pasang(lajur, kolom)
        dulu = paragraf.getprevious()
        if dulu is not None and dulu.tag == f"{_W}p" and dulu.find(f"{_W}pPr/{_W}sectPr") is None:
            _sifat(dulu).append(awal)
            badan.remove(paragraf)


def _sambung(sifat: Any) -> None:
    """Let a section go on where the one before ends."""
    for judul in sifat.findall(f"{_W}titlePg"):
        sifat.remove(judul)
    for nomor in sifat.findall(f"{_W}pgNumType"):
        nomor.attrib.pop(f"{_W}start", None)
    jenis = etree.Element(f"{_W}type")
    jenis.set(f"{_W}val", "continuous")
    _pasang(sifat, jenis)


def _pasang(sifat: Any, unsur: Any) -> None:
    """Put a property of a section in its place, instead of the one that it has."""
    for lama in sifat.findall(unsur.tag):
        sifat.remove(lama)
    sebelum = _SIFAT_BAGIAN[: _SIFAT_BAGIAN.index(etree.QName(unsur).localname)]
    letak = sum(etree.QName(e).localname in sebelum for e in sifat)
    sifat.insert(letak, unsur)


def rapikan_bagian(badan: Any, gaya: Gaya) -> None:
    """
    Let a section end with its last words, instead of with an empty paragraph after them.

    On a page that is just full, such a paragraph would go to another page, which it would keep
    for itself.  After a table there must be one.  The section that ends the document is the
    body's, not that of a paragraph which nothing follows.
    """
    for sifat in list(badan.iterfind(f"{_W}p/{_W}pPr/{_W}sectPr")):
        paragraf = sifat.getparent().getparent()
        if _gaya(paragraf, gaya) != _GAYA_AKHIR or not _kosong(paragraf):
            continue
        dulu, lalu = paragraf.getprevious(), paragraf.getnext()
        if lalu is not None and lalu.tag == f"{_W}sectPr":
            badan.replace(lalu, sifat)
        elif dulu is not None and dulu.tag == f"{_W}p":
            _sifat(dulu).append(sifat)
        if dulu is not None and dulu.tag == f"{_W}p":
            badan.remove(paragraf)


def putar_pengantar(badan: Any, gaya: Gaya) -> None:
    """
    Let a heading and the few lines that lead to a page on its side go to that page.

    On a page of their own, which they would keep for themselves, there would be nothing else.
    """
    semua = [s for s in badan.iter(f"{_W}sectPr") if s.getparent().tag != f"{_W}sectPrChange"]
    for sifat, lalu in pairwise(semua):
        paragraf = sifat.getparent().getparent()
        if _gaya(paragraf, gaya) != _GAYA_AKHIR or not _kosong(paragraf):
            continue
        if _mendatar(sifat) or not _mendatar(lalu):
            continue
        if (awal := _pengantar(paragraf, gaya)) is None:
            continue
        dulu = awal.getprevious()
        badan.remove(paragraf)
        if dulu is not None and dulu.find(f"{_W}pPr/{_W}sectPr") is None:
            dulu.addnext(paragraf)


def _mendatar(sifat: Any) -> bool:
    return sifat.find(f"{_W}pgSz[@{_W}orient='landscape']") is not None


def _pengantar(akhir: Any, gaya: Gaya) -> Any:
    """Return the first heading of a short lead that ends a section; None for none."""
    awal, sisa = None, PENGANTAR
    for blok in akhir.itersiblings(preceding=True):
        if blok.tag != f"{_W}p" or blok.find(f"{_W}pPr/{_W}sectPr") is not None:
            break
        if _gaya(blok, gaya).startswith(_GAYA_JUDUL):
            awal = blok
            continue
        sisa -= banyak_baris("".join(blok.itertext()), _LEBAR_REBAH, _HURUF)
        if awal is not None or sisa < 0 or blok.find(f".//{_W}drawing") is not None:
            break
    return awal


def nomori_halaman(badan: Any) -> None:
    """Let pages begin with one again after those in front, which have roman numbers."""
    romawi = False
    for sifat in badan.iter(f"{_W}sectPr"):
        nomor = sifat.find(f"{_W}pgNumType")
        if romawi and nomor is None:
            nomor = etree.Element(f"{_W}pgNumType")
            nomor.set(f"{_W}start", "1")
            sifat.find(f"{_W}pgMar").addnext(nomor)
        romawi = nomor is not None and nomor.get(f"{_W}fmt", "").endswith("Roman")


def urutkan_isi(badan: Any, gaya: Gaya) -> None:
    """
    Let lists of contents follow the document, in a template too whose chapters were moved.

    A list is a run of paragraphs in a style for it; each goes where the heading that it leads to
    stands, and one that leads nowhere stays with the one before.
    """
    letak = {t.get(f"{_W}name"): i for i, t in enumerate(badan.iter(f"{_W}bookmarkStart"))}
    daftar: list[list[Any]] = []
    for paragraf in badan.iterfind(f"{_W}p"):
        if not _gaya(paragraf, gaya).startswith(_GAYA_ISI):
            continue
        if daftar and daftar[-1][-1].getnext() is paragraf:
            daftar[-1].append(paragraf)
        else:
            daftar.append([paragraf])
    for semua in daftar:
        kunci: list[int] = []
        for paragraf in semua:
            tautan = paragraf.find(f"{_W}hyperlink")
            di = letak.get("" if tautan is None else tautan.get(f"{_W}anchor"))
            kunci.append(di if di is not None else kunci[-1] if kunci else -1)
        if kunci == sorted(kunci):
            continue
        awal = badan.index(semua[0])
        urut = [p for _, p in sorted(zip(kunci, semua, strict=True), key=lambda satu: satu[0])]
        badan[awal : awal + len(semua)] = urut


def lekatkan_tanda_tangan(badan: Any, gaya: Gaya) -> None:
    """
    Let the last words, or the last row of a table, go to the page of the signature below them.

    A signature alone on a page could be put under anything.
    """

    def bertanda_tangan(blok: Any) -> bool:
        return any(_gaya(p, gaya) == _GAYA_TANDA_TANGAN for p in blok.iter(f"{_W}p"))

    blok: Any = next((b for b in badan if bertanda_tangan(b)), None)
    while blok is not None and (blok := blok.getprevious()) is not None:
        if blok.tag == f"{_W}tbl":
            akhir = [q for b in blok.findall(f"{_W}tr")[-1:] for q in b.iter(f"{_W}p")]
        elif blok.tag == f"{_W}p" and len("".join(blok.itertext())) < _LEKAT_TERPANJANG:
            akhir = [blok]
        else:
            return
        for satu in akhir:
            _lekatkan(satu, "keepNext", "keepLines")
        ujung = blok.find(f"{_W}pPr/{_W}sectPr") is not None
        if blok.tag == f"{_W}tbl" or ujung or not _kosong(blok):
            return  # no empty paragraph, so these were the last words


def lekatkan_catatan(badan: Any, gaya: Gaya) -> None:
    """Let notes stay on one page with what they are below: each with the next, in one piece."""
    for paragraf in badan.iterfind(f"{_W}p"):
        nama = _gaya(paragraf, gaya)
        lanjut = paragraf.getnext()
        lagi = lanjut is not None and _gaya(lanjut, gaya) in _GAYA_CATATAN
        if nama in _GAYA_CATATAN:
            _lekatkan(paragraf, *(["keepNext"] if lagi else []), "keepLines")
        elif lagi and nama == _GAYA_JUDUL_GAMBAR:
            _lekatkan(paragraf, "keepNext")


def mulai_daftar(badan: Any, gaya: Gaya, daftar_baru: Callable[[str], str]) -> None:
    """
    Let every list begin with one, also where the template wrote down only one list.

    Args:
        badan: The body.
        gaya: Names of its styles.
        daftar_baru: Makes a numbering like one there is, and returns its number.
    """
    angka, pernah = None, set[str]()
    for nomor in badan.iterfind(f"{_W}p/{_W}pPr/{_W}numPr/{_W}numId"):
        asal, paragraf = nomor.get(f"{_W}val"), nomor.getparent().getparent().getparent()
        if _gaya(paragraf, gaya) != _GAYA_DAFTAR:
            continue  # what an office numbers in its own way
        dulu = paragraf.getprevious()
        if dulu is None or dulu.find(f"{_W}pPr/{_W}numPr") is None:
            angka = asal if asal not in pernah else daftar_baru(asal)
            pernah.add(asal)
        nomor.set(f"{_W}val", angka)


def _lekatkan(paragraf: Any, *semua: str) -> None:
    """Give a paragraph properties that hold it together, or to the next."""
    sifat = _sifat(paragraf)
    # The schema wants them right after the style, if there is one.
    letak = len(sifat.findall(f"{_W}pStyle"))
    for nama in semua:
        if (ada := sifat.find(f"{_W}{nama}")) is None:
            ada = etree.Element(f"{_W}{nama}")
            sifat.insert(letak, ada)
        letak = sifat.index(ada) + 1


def _sifat(paragraf: Any) -> Any:
    """Return the properties of a paragraph; it may have none yet."""
    sifat = paragraf.find(f"{_W}pPr")
    if sifat is None:
        sifat = etree.Element(f"{_W}pPr")
        paragraf.insert(0, sifat)
    return sifat


def _kosong(paragraf: Any) -> bool:
    """Tell whether a paragraph has nothing but properties; runs of LibreOffice may have no more."""
    return all(
        e.tag == f"{_W}pPr" or (e.tag == f"{_W}r" and all(f.tag == f"{_W}rPr" for f in e))
        for e in paragraf
    )


def _gaya(paragraf: Any, nama: Gaya) -> str:
    """Return the name of a paragraph's style; empty for none."""
    gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
    return "" if gaya is None else nama.get(gaya.get(f"{_W}val"), "")
