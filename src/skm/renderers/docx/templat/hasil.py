"""
What a template made of the difficult reports: whether its letterhead is there, and its order.

Both are right as Word sees it, so that nobody would look for them: a header that is on no page
leaves nothing behind, and chapters in another order keep their numbers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import attrs

from skm.errors import Masalah
from skm.renderers.docx.templat.letak import pendek, sebut_bagian

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KEPALA_KAKI = (f"{_W}headerReference", f"{_W}footerReference")
_ISI = (f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_W}instrText", f"{_W}fldSimple")


@attrs.define
class PemeriksaHasil:
    """
    Looks at documents made of one template.

    Attributes:
        templat: The template's parts, as trees.
        hilang: Which reports lack a header or a footer, by its key.
        urutan: Orders that are not the report's.
        dilihat: How many documents there were.
    """

    templat: Mapping[str, Any]
    hilang: dict[str, list[str]] = attrs.field(factory=dict[str, list[str]])
    urutan: dict[str, str] = attrs.field(factory=dict[str, str])
    dilihat: int = 0

    def lihat(self, nama: str, pohon: Mapping[str, Any], data: Mapping[str, Any]) -> None:
        """Look at one document, made of a report's *data*."""
        self.dilihat += 1
        badan = pohon[_nama_badan(pohon)]
        # LibreOffice gives each section a copy of its own: one of equal ones is enough.
        ada = {self._bagian(kunci)[1] for kunci in _dipakai(badan)}
        for kunci in dict.fromkeys(_dipakai(self.templat[_nama_badan(self.templat)])):
            if self._bagian(kunci)[1] not in ada:
                self.hilang.setdefault(kunci, []).append(nama)
        naskah = data["naskah"]
        bab = [*naskah["bab"], *naskah["lampiran"]]
        self._urut("bab", _bab(badan, [f"{b['sebutan']} {b['nomor']}" for b in bab]))
        self._urut("tabel", _nomor(badan, "Tabel", len(naskah["tabel"])))
        self._urut("gambar", _nomor(badan, "Gambar", len(naskah["grafik"])))

    def _urut(self, apa: str, ada: Sequence[tuple[int, str]]) -> None:
        if any(a > b for (a, _), (b, _) in pairwise(ada)):
            self.urutan.setdefault(apa, ", ".join(sebutan for _, sebutan in ada))

    def putusan(self) -> tuple[list[Masalah], list[Masalah]]:
        """Return problems and remarks."""
        masalah: list[Masalah] = []
        catatan: list[Masalah] = []
        for kunci, uji in self.hilang.items():
            nama, isi = self._bagian(kunci)
            if not isi:
                continue
            salah = Masalah(kode="templat-kepala", lokasi=sebut_bagian(nama), ditemukan=isi)
            # A section of one's own for wide tables has none where there is no wide table.
            if len(uji) == self.dilihat:
                masalah.append(salah)
            else:
                catatan.append(attrs.evolve(salah, berkas=uji[0]))
        for apa, sebutan in self.urutan.items():
            catatan.append(Masalah(kode="templat-urutan", ditemukan=apa, diharapkan=sebutan))
        return masalah, catatan

    def _bagian(self, kunci: str) -> tuple[str, str]:
        """Return the name of a header or a footer, and what it shows; empty for nothing."""
        folder, _, badan = _nama_badan(self.templat).rpartition("/")
        for h in self.templat[f"{folder}/_rels/{badan}.rels"]:
            if h.get("Id") != kunci:
                continue
            sasaran = str(h.get("Target"))
            nama = sasaran[1:] if sasaran.startswith("/") else f"{folder}/{sasaran}"
            akar = self.templat.get(nama)
            if akar is None:
                break
            teks = " ".join(_tetap(akar).split())
            bergambar = next(akar.iter(*_ISI), None) is not None
            return nama, pendek(_tanpa_kode(teks)) or ("gambar" if bergambar else "")
        return "", ""


def _tetap(akar: Any) -> str:
    """Return text without what fields showed last, such as the number of a page."""
    teks: list[str] = []
    dalam = 0
    for e in akar.iter(f"{_W}t", f"{_W}fldChar"):
        if e.tag == f"{_W}fldChar":
            dalam += {"begin": 1, "end": -1}.get(str(e.get(f"{_W}fldCharType")), 0)
        elif not dalam and next(e.iterancestors(f"{_W}fldSimple"), None) is None:
            teks.append(e.text or "")
    return "".join(teks)


def _tanpa_kode(teks: str) -> str:
    """Return text without the numbers that mark tags."""
    return " ".join(teks.translate({0x2000 + i: " " for i in range(10)}).split())


def _nama_badan(pohon: Mapping[str, Any]) -> str:
    """Return the name of the body, which not every program calls ``word/document.xml``."""
    return next(nama for nama, akar in pohon.items() if akar.tag == f"{_W}document")


def _dipakai(badan: Any) -> Iterator[str]:
    """Yield the headers and footers that sections show."""
    for sifat in badan.iter(f"{_W}sectPr"):
        if sifat.getparent().tag not in (f"{_W}pPr", f"{_W}body"):
            continue
        for e in sifat.iterfind("*"):
            if e.tag in _KEPALA_KAKI and e.get(f"{_W}type") != "even":
                tampil = e.get(f"{_W}type") != "first" or _pertama(sifat)
                if tampil:
                    yield str(e.get(f"{_R}id"))


def _pertama(sifat: Any) -> bool:
    """Tell whether the first page of a section has a header of its own."""
    e = sifat.find(f"{_W}titlePg")
    return e is not None and e.get(f"{_W}val") not in ("0", "false", "off")


def _teks(paragraf: Any) -> str:
    return " ".join("".join(t.text or " " for t in paragraf.iter(f"{_W}t", f"{_W}br")).split())


def _bergaya(badan: Any, *gaya: str) -> Iterator[str]:
    """Yield the texts of the paragraphs in a style."""
    for nama in badan.iterfind(f".//{_W}p/{_W}pPr/{_W}pStyle"):
        if nama.get(f"{_W}val") in gaya:
            yield _teks(nama.getparent().getparent())


def _bab(badan: Any, semua: Sequence[str]) -> list[tuple[int, str]]:
    """Return the chapters in the order in which their headings stand, each with its place."""
    return [
        (i, sebutan)
        for teks in _bergaya(badan, "Heading1", "Judul1")
        for i, sebutan in enumerate(semua)
        if f"{teks} ".startswith(f"{sebutan} ")
    ]


def _nomor(badan: Any, kata: str, banyak: int) -> list[tuple[int, str]]:
    """Return the numbers of tables or figures in the order in which their captions stand."""
    teks = " ".join(_bergaya(badan, "Caption", "JudulGambar", "Keterangan"))
    nomor = [int(n) for n in re.findall(rf"{kata} (\d+)\.", teks, re.ASCII)]
    return [(n, str(n)) for n in nomor if n <= banyak]
