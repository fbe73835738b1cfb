"""Read a Word document back, with nothing but zip and XML."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
W = f"{{{NS['w']}}}"
_EMU = 36000  # in one millimetre


class Dokumen:
    """A Word document, read."""

    def __init__(self, isi: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            self.anggota = {nama: arsip.read(nama) for nama in arsip.namelist()}
        self.akar = self.xml("word/document.xml")
        self.badan = self.akar[0]
        self.hubungan = {
            h.get("Id"): h.get("Target") for h in self.xml("word/_rels/document.xml.rels")
        }
        self.nama_gaya = {
            g.get(W + "styleId"): g.find("w:name", NS).get(W + "val")
            for g in self.cari("//w:style", self.xml("word/styles.xml"))
        }

    def xml(self, nama: str) -> etree._Element:
        return etree.fromstring(self.anggota[nama])

    def cari(self, jalur: str, dari: etree._Element | None = None) -> list[etree._Element]:
        return (self.akar if dari is None else dari).xpath(jalur, namespaces=NS)

    # -- text

    def teks(self, elemen: etree._Element) -> str:
        """Return what a reader sees of an element, line feeds and tabs among it."""
        paragraf = self.cari(".//w:p", elemen) or [elemen]
        return "\n".join("".join(self._potongan(p, tanda=False)) for p in paragraf)

    def _potongan(self, paragraf: etree._Element, *, tanda: bool) -> Iterator[str]:
        for e in paragraf.iter():
            if e.tag == W + "t":
                yield re.sub(r"[\n\t]", " ", e.text or "")  # which is what Word makes of them
            elif e.tag in (W + "br", W + "cr"):
                yield "\n"
            elif e.tag == W + "tab" and e.getparent().tag == W + "r":
                yield "\t"
            elif tanda and e.tag == W + "instrText":
                yield f"{{{e.text.strip()}}}"
            elif tanda and e.tag == f"{{{NS['wp']}}}inline":
                ukuran, sifat = e.find("wp:extent", NS), e.find("wp:docPr", NS)
                lebar, tinggi = (round(int(ukuran.get(k)) / _EMU) for k in ("cx", "cy"))
                yield f"[gambar {lebar} x {tinggi} mm: {sifat.get('descr')}]"
            elif tanda and e.tag == W + "hyperlink":
                kunci = e.get(f"{{{NS['r']}}}id")
                yield f"<{self.hubungan[kunci] if kunci else '#' + e.get(W + 'anchor')}> "

    def gaya(self, paragraf: etree._Element) -> str:
        gaya = paragraf.find("w:pPr/w:pStyle", NS)
        return "Normal" if gaya is None else self.nama_gaya[gaya.get(W + "val")]

    @property
    def semua_teks(self) -> str:
        return self.teks(self.badan)

    # -- tables

    @property
    def tabel(self) -> list[etree._Element]:
        """The report's tables, without those that lay out the cover."""
        sampul = self.cari("w:body/w:p[w:pPr/w:sectPr]")[0]
        return list(sampul.itersiblings(W + "tbl"))

    def baris(self, tabel: etree._Element, *, kepala: bool = False) -> list[etree._Element]:
        return [
            b
            for b in self.cari("w:tr", tabel)
            if bool(self.cari("w:trPr/w:tblHeader", b)) is kepala
        ]

    def gabung(self, sel: etree._Element) -> str:
        """Return "mulai", "lanjut" or nothing."""
        gabung = sel.find("w:tcPr/w:vMerge", NS)
        if gabung is None:
            return ""
        return "mulai" if gabung.get(W + "val") == "restart" else "lanjut"

    # -- everything as text

    def isi(self) -> str:
        """Return the whole document as text that can be compared and reviewed."""
        return "\n".join([*self._properti(), "", *self._blok(), "", *self._kaki()]) + "\n"

    def _properti(self) -> Iterator[str]:
        yield "== properti"
        for e in self.xml("docProps/core.xml"):
            yield f"{etree.QName(e).localname}: {e.text}"

    def _blok(self) -> Iterator[str]:
        yield "== badan"
        for e in self.badan:
            if e.tag == W + "p":
                yield from self._paragraf(e)
            elif e.tag == W + "tbl":
                yield "-- tabel"
                yield from map(self._baris, self.cari("w:tr", e))
                yield "--"
            if bagian := self.cari("self::w:sectPr | w:pPr/w:sectPr", e):
                yield f"== akhir bagian: {self._halaman(bagian[0])}"

    def _paragraf(self, p: etree._Element) -> Iterator[str]:
        nomor = p.find("w:pPr/w:numPr/w:numId", NS)
        daftar = "" if nomor is None else f", daftar {nomor.get(W + 'val')}"
        teks = "".join(self._potongan(p, tanda=True))
        yield f"[{self.gaya(p)}{daftar}] {teks.replace(chr(10), ' / ')}".rstrip()

    def _baris(self, baris: etree._Element) -> str:
        jadi = []
        for sel in self.cari("w:tc", baris):
            lebar = sel.find("w:tcPr/w:gridSpan", NS)
            tanda = [
                *([] if lebar is None else [f"{lebar.get(W + 'val')} kolom"]),
                *([self.gabung(sel)] if self.gabung(sel) else []),
                *(["tebal"] if self.cari(".//w:rPr/w:b", sel) else []),
            ]
            isi = " ¶ ".join(
                "".join(self._potongan(p, tanda=True)).replace("\n", " / ")
                for p in self.cari("w:p", sel)
            )
            depan = f"({', '.join(tanda)}) " if tanda else ""
            jadi.append(f"{depan}{isi}".strip())
        kepala = "*" if self.cari("w:trPr/w:tblHeader", baris) else ""
        return f"{kepala}| " + " | ".join(jadi)

    def _halaman(self, bagian: etree._Element) -> str:
        ukuran = bagian.find("w:pgSz", NS)
        kaki = "berkaki" if bagian.find("w:footerReference", NS) is not None else "tanpa kaki"
        return f"{ukuran.get(W + 'w')} x {ukuran.get(W + 'h')}, {kaki}"

    def _kaki(self) -> Iterator[str]:
        for nama in self.anggota:
            if re.fullmatch(r"word/(header|footer)\d+\.xml", nama):
                yield f"== {nama}"
                for p in self.cari("//w:p", self.xml(nama)):
                    yield from self._paragraf(p)
