"""
Where something stands in a Word template.

Word knows neither line numbers nor a page of a file that nobody has laid out.  A place is told the
way one would tell a colleague: the table, row and cell, or the paragraph with the words around it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import attrs
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VT = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TEKS = (f"{_W}t", f"{_A}t")
"""Elements that hold the text of runs."""

SENDIRI = (
    f"{_VT}lpwstr",
    f"{_CP}keywords",
    f"{_CP}category",
    f"{_CP}contentStatus",
    "{http://purl.org/dc/elements/1.1/}description",
)
"""Elements of properties, each of which is a text of its own."""

BADAN = "badan dokumen"
_PENDEK = 40  # characters of the words around a place
_CATATAN: Mapping[str, str] = {
    f"{_W}footnote": "catatan kaki",
    f"{_W}endnote": "catatan akhir",
}
_SEBUTAN: tuple[tuple[str, str], ...] = (
    (r"word/header\d*\.xml", "kepala halaman"),
    (r"word/footer\d*\.xml", "kaki halaman"),
    (r"word/footnotes\.xml", "catatan kaki"),
    (r"word/endnotes\.xml", "catatan akhir"),
    (r"word/charts/.*", "grafik"),
    (r"word/diagrams/.*", "diagram"),
    (r"docProps/.*", "properti dokumen"),
    (r"word/styles\.xml", "gaya"),
    (r"word/settings\.xml", "pengaturan dokumen"),
)


@attrs.define
class _DalamTabel:
    nomor: int
    baris: int = 0
    sel: int = 0
    paragraf: int = 0
    dalam: int = 0
    induk: dict[str, int] = attrs.field(factory=dict[str, int])


@attrs.frozen
class ParagrafTemplat:
    """
    A paragraph of a part, where it stands.

    Attributes:
        elemen: The paragraph.
        letak: Its place.
        induk: Which of all paragraphs, rows and cells of the part it is, and is in.
    """

    elemen: Any
    letak: str
    induk: Mapping[str, int]


class PembacaLetak:
    """Walks through the paragraphs of one part and says where each stands."""

    def __init__(self, akar: Any, sebutan: str = "") -> None:
        self.akar, self.sebutan = akar, sebutan
        self.berhalaman = next(akar.iter(f"{_W}lastRenderedPageBreak"), None) is not None
        self._tabel: list[_DalamTabel] = []
        self._banyak_tabel = self._paragraf = self._kotak = 0
        self._halaman = 1
        self._judul = self._dulu = ""
        self._ganda: list[tuple[int, int, str, str]] = []
        self._urut = count(1)

    def jalan(self) -> Iterator[ParagrafTemplat]:
        """Yield every paragraph with its place, in the order of the file."""
        for peristiwa, e in etree.iterwalk(self.akar, events=("start", "end")):
            if peristiwa == "start":
                if e.tag == f"{_W}p" or e.tag == f"{_A}p":
                    letak = self._masuk_paragraf(e)
                    dalam = self._tabel[-1].induk if self._tabel else {}
                    yield ParagrafTemplat(e, letak, {**dalam, "p": next(self._urut)})
                else:
                    self._masuk(e)
            elif e.tag == f"{_W}tbl":
                self._tabel.pop()
            elif e.tag == f"{_W}txbxContent":
                self._kotak -= 1
            elif e.tag == f"{_MC}AlternateContent":
                self._ganda.pop()
        for e in self.akar.iter(*SENDIRI):
            yield ParagrafTemplat(e, self.sebutan, {"p": next(self._urut)})

    def _masuk(self, e: Any) -> None:
        if e.tag == f"{_W}tbl":
            if self._tabel:
                self._tabel[-1].dalam += 1
            else:
                self._banyak_tabel += 1
            nomor = self._tabel[-1].dalam if self._tabel else self._banyak_tabel
            self._tabel.append(_DalamTabel(nomor))
        elif e.tag == f"{_W}tr" and self._tabel:
            self._tabel[-1].baris += 1
            self._tabel[-1].sel = 0
            self._tabel[-1].induk = {"tr": next(self._urut)}
        elif e.tag == f"{_W}tc" and self._tabel:
            kini = self._tabel[-1]
            kini.sel, kini.paragraf, kini.dalam = kini.sel + 1, 0, 0
            kini.induk["tc"] = next(self._urut)
        elif e.tag == f"{_W}txbxContent":
            self._kotak += 1
        elif e.tag == f"{_W}lastRenderedPageBreak":
            self._halaman += 1
        elif e.tag == f"{_MC}AlternateContent":
            self._ganda.append((self._banyak_tabel, self._halaman, self._judul, self._dulu))
        elif e.tag == f"{_MC}Fallback" and self._ganda:
            # The same once more, for programs that do not know the other: it is in one place.
            self._banyak_tabel, self._halaman, self._judul, self._dulu = self._ganda[-1]
        elif e.tag in _CATATAN:
            self.sebutan = f"{_CATATAN[e.tag]} {e.get(f'{_W}id')}"
            self._paragraf, self._dulu = 0, ""

    def _masuk_paragraf(self, e: Any) -> str:
        if self._kotak:
            tempat = f"kotak teks pada {self._tempat()}"
        elif self._tabel:
            self._tabel[-1].paragraf += 1
            tempat = self._tempat()
        else:
            self._paragraf += 1
            tempat = self._tempat()
        teks = " ".join("".join(t.text or "" for t in milik(e)).split())
        ihwal = [
            *([f"di bawah judul “{self._judul}”"] if self._judul else []),
            *([f"sesudah “{self._dulu}”"] if self._dulu and self._dulu != self._judul else []),
            *([f"halaman {self._halaman}"] if self.berhalaman else []),
        ]
        if teks:
            self._dulu = pendek(teks)
            if _berjudul(e):
                self._judul = self._dulu
        depan = f"{self.sebutan}, " if self.sebutan else ""
        return f"{depan}{tempat}" + (f" ({', '.join(ihwal)})" if ihwal else "")

    def _tempat(self) -> str:
        if not self._tabel:
            return f"paragraf ke-{self._paragraf}"
        bagian = [
            f"tabel {t.nomor}{' di dalamnya' if i else ''}, baris {t.baris}, sel {t.sel}"
            for i, t in enumerate(self._tabel)
        ]
        ke = self._tabel[-1].paragraf
        return ", ".join(bagian) + (f", paragraf ke-{ke}" if ke > 1 else "")


def pendek(teks: str) -> str:
    """Cut words short that only serve to find a place."""
    return teks if len(teks) <= _PENDEK else teks[: _PENDEK - 1].rstrip() + "…"


def _berjudul(paragraf: Any) -> bool:
    gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
    nama = "" if gaya is None else str(gaya.get(f"{_W}val")).lower()
    return nama.startswith(("heading", "judul1", "judul2", "berschrift"))


def milik(paragraf: Any) -> list[Any]:
    """Return the elements that hold a paragraph's text, without those of boxes within it."""
    if paragraf.tag in SENDIRI:
        return [paragraf]
    return [t for t in paragraf.iter(*TEKS) if _induk(t) is paragraf]


def _induk(teks: Any) -> Any:
    return next(a for a in teks.iterancestors() if a.tag in (f"{_W}p", f"{_A}p"))


def letak_terakhir(akar: Any, sebutan: str, elemen: Any) -> str:
    """Return the place of an element: its paragraph, or the last one before it."""
    urutan = {e: i for i, e in enumerate(akar.iter())}
    letak = sebutan or BADAN
    for paragraf in PembacaLetak(akar, sebutan).jalan():
        if urutan[paragraf.elemen] > urutan[elemen]:
            break
        letak = paragraf.letak
    return letak


def letak_elemen(akar: Any, sebutan: str, elemen: Any) -> str:
    """Return where an element stands: in which paragraph, or in which part."""
    leluhur = [elemen, *elemen.iterancestors()]
    cocok = [
        p.letak for p in PembacaLetak(akar, sebutan).jalan() if any(p.elemen is a for a in leluhur)
    ]
    return cocok[-1] if cocok else sebutan or BADAN


def sebut_bagian(nama: str) -> str:
    """Return what to call a part of a Word file, or all of it; empty for its body."""
    if not nama:
        return "berkas ini"
    if nama == "word/document.xml":
        return ""
    cocok = (kata for pola, kata in _SEBUTAN if re.fullmatch(pola, nama))
    kata = next(cocok, "bagian")
    return f"{kata} ({posixpath.basename(nama)})"


def sebut_tahap(nama: str) -> str:
    """Return what to call a part of a Word file while it is looked at, its body too."""
    return sebut_bagian(nama) or BADAN
