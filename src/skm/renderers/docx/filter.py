"""
What a template may do beyond Jinja: filters for what Word cannot write down beforehand.

A filter stands within a run's text; what is more than text ends the run and begins another.
"""
# docxtpl is untyped, and parts of python-docx are.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

import inspect
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from functools import wraps
from typing import Any, Protocol
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm
from docxtpl import InlineImage
from jinja2 import Undefined
from markupsafe import Markup, escape

from skm.dasar import alamat_web
from skm.naskah import Gambar, Grafik, Lampiran, Tabel, TabelJawaban, Tautan
from skm.renderers.docx.bahasa import LingkunganTemplat, SalahPakai, sebut
from skm.renderers.docx.gabung import FILTER_GABUNG, gabung_xml
from skm.renderers.docx.konteks import DEPAN, BendaTemplat
from skm.renderers.docx.tabel import AlineaSel, jawaban_xml, tabel_xml
from skm.renderers.grafik.bidang import TINGGI
from skm.renderers.grafik.bidang import tinggi as tinggi_grafik

_DPI = 150  # a picture is never shown coarser than this
_TERLEBAR = 1000  # millimetres


class DokumenKini(Protocol):
    """
    What filters ask of the document that is being made.

    Attributes:
        benda: What it shows by keys.
        nomor_penanda: Numbers for its bookmarks.
        current_rendering_part: The part that is being filled in.
        arsir: Colour behind the heads of its tables; empty for none.
    """

    benda: Mapping[str, BendaTemplat]
    nomor_penanda: Iterator[int]
    current_rendering_part: Any

    @property
    def arsir(self) -> str: ...  # noqa: D102 - told above

    def tambah_grafik(self, grafik: Grafik) -> str:
        """Add the parts of a chart, and return its key in the document."""
        ...


SEKARANG: ContextVar[DokumenKini] = ContextVar("dokumen")
"""The document that is being made; whoever makes it says so here."""


def _gambar(kunci: str, lebar: float, tinggi: float) -> Markup:
    """
    Show a picture as large as fits into *lebar* x *tinggi* millimetres, in its own proportions.

    A small one is not blown up.  An empty key shows nothing.
    """
    ukuran = _ukuran(lebar), _ukuran(tinggi)
    return Markup("") if kunci == "" else _tampilkan(_benda(kunci, "gambar", Gambar), *ukuran)


def _benda(kunci: Any, perlu: str, *kelas: type) -> Any:
    """Return what a key stands for, if it is what a filter shows."""
    benda = SEKARANG.get().benda.get(kunci) if isinstance(kunci, str) else None
    if not isinstance(benda, kelas):
        raise SalahPakai("templat-filter-isi", sebut(kunci), perlu)
    return benda


def _isi_blok(blok: Any, perlu: str, *kelas: type) -> Any:
    """Return the table or the chart of a block."""
    if blok is None:
        raise SalahPakai("templat-kosong")
    if not isinstance(blok, dict):
        raise SalahPakai("templat-filter-isi", sebut(blok), perlu)
    benda = SEKARANG.get().benda.get(str(blok.get("kunci")))
    if not isinstance(benda, kelas):
        raise SalahPakai("templat-filter-isi", sebut(blok), perlu)
    return benda


def _tempat(bagian: Any, perlu: str = "bab, subbab, tabel, atau grafik") -> dict[str, Any]:
    """Return a part of the document that has a place."""
    if bagian is None:
        raise SalahPakai("templat-kosong")
    if not isinstance(bagian, dict) or "penanda" not in bagian:
        raise SalahPakai("templat-filter-isi", sebut(bagian), perlu)
    return bagian


def _ukuran(mm: Any) -> float:
    """Refuse a size that no paper has, or that is none."""
    if not isinstance(mm, int | float) or not 0 < mm <= _TERLEBAR:
        raise SalahPakai("templat-filter-ukuran")
    ukuran: int | float = mm
    return ukuran


def _tampilkan(satu: Gambar, lebar: float, tinggi: float) -> Markup:
    skala = min(lebar / satu.lebar, tinggi / satu.tinggi, 25.4 / _DPI)
    xml = str(
        InlineImage(
            SEKARANG.get(), io.BytesIO(satu.isi), Mm(satu.lebar * skala), Mm(satu.tinggi * skala)
        )
    )
    keterangan = f"<wp:docPr descr={quoteattr(satu.keterangan)} "
    xml = xml.replace("<wp:docPr ", keterangan, 1)
    # LibreOffice would keep 3 mm beside it that it does not have.
    rapat = '<wp:inline distT="0" distB="0" distL="0" distR="0" '
    return Markup(xml.replace("<wp:inline ", rapat, 1))  # noqa: S704 - by python-docx


_HIPERTAUT = Markup(
    '</w:t></w:r><w:hyperlink r:id="{}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
    '<w:t xml:space="preserve">{}</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">'
)


def _tautan(alamat: str, teks: str = "") -> Markup:
    """Show *teks*, or the address itself, as a link to *alamat*."""
    sasaran = _alamat_aman(alamat)
    if not sasaran:
        return escape(teks or alamat)
    bagian = SEKARANG.get().current_rendering_part
    kunci = bagian.relate_to(sasaran, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return _HIPERTAUT.format(kunci, teks or alamat)


def _alamat_aman(alamat: str) -> str:
    """
    Return an address that Word accepts; empty for none.

    One that it cannot parse makes the file "damaged", and only the web may be linked to.
    """
    return quote(alamat, safe="%:/?#@!$&'()*+,;=~") if alamat_web(alamat) else ""


_MEDAN = Markup(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_PENANDA = Markup(
    '</w:t></w:r><w:bookmarkStart w:id="{0}" w:name="{1}"/>{2}<w:bookmarkEnd w:id="{0}"/>'
    '<w:r><w:t xml:space="preserve">'
)
_MENUJU = Markup(
    '</w:t></w:r><w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>'
    '<w:r><w:t xml:space="preserve">'
)
_TINGGI_FOTO = 0.76  # of the width that a picture in a cell may take
_RUN_KECIL = Markup(
    '<w:r><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
    '<w:t xml:space="preserve">{}</w:t></w:r>'
)
_RUN = Markup('<w:r><w:t xml:space="preserve">{}</w:t></w:r>')


def _penanda(bagian: dict[str, Any]) -> Markup:
    """Mark the place of a chapter, a part, a table or a figure."""
    penanda = _tempat(bagian)["penanda"]
    return _PENANDA.format(next(SEKARANG.get().nomor_penanda), penanda, "")


def _nomor(blok: dict[str, Any]) -> Markup:
    """Show the number of a table or a figure as a field, and mark the place."""
    if not _tempat(blok, "tabel atau grafik").get("kunci"):
        raise SalahPakai("templat-filter-isi", sebut(blok), "tabel atau grafik")
    urutan = "Gambar" if blok["jenis"] == "grafik" else "Tabel"
    medan = _MEDAN.format(f"SEQ {urutan} \\* ARABIC", blok["nomor"])
    return _PENANDA.format(next(SEKARANG.get().nomor_penanda), blok["penanda"], medan)


def _menuju(teks: str, bagian: dict[str, Any]) -> Markup:
    """Show *teks* as a link to the place of a part of the document."""
    return _MENUJU.format(_tempat(bagian)["penanda"], _RUN.format(teks))


def _halaman(bagian: dict[str, Any]) -> Markup:
    """Show the page of a part of the document, as a field that Word fills in."""
    penanda = _tempat(bagian)["penanda"]
    angka = " \\* roman" if penanda.startswith(DEPAN) else ""
    return _MENUJU.format(penanda, _MEDAN.format(f"PAGEREF {penanda} \\h{angka}", ""))


def _tabel_blok(blok: dict[str, Any], lebar: int) -> Markup:
    """Show a table, *lebar* millimetres wide, in place of a paragraph."""
    tabel, arsir = _isi_blok(blok, "tabel", Tabel, TabelJawaban), SEKARANG.get().arsir
    lebar = int(_ukuran(lebar))
    if isinstance(tabel, TabelJawaban):
        return Markup(jawaban_xml(tabel, lebar, arsir))  # noqa: S704 - it has escaped all text
    return Markup(  # noqa: S704 - as above
        tabel_xml(tabel, lebar, arsir, _lampiran_sel, lekat=bool(tabel.catatan))
    )


def _lampiran_sel(lampiran: Lampiran, lebar: float) -> Iterable[AlineaSel]:
    match lampiran:
        case Gambar(keterangan=keterangan):
            gambar = _RUN.format(_tampilkan(lampiran, lebar, lebar * _TINGGI_FOTO))
            yield AlineaSel(gambar, tengah=True, lekat=bool(keterangan))
            if keterangan:
                yield AlineaSel(_RUN_KECIL.format(keterangan), tengah=True)
        case Tautan(alamat=alamat):
            yield AlineaSel(_RUN.format(_tautan(alamat, lampiran.teks)))
        case tanpa:
            yield AlineaSel(_RUN.format(tanpa.teks))


_BAGAN = Markup(
    '</w:t></w:r><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
    'cx="{}" cy="{}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="1" name="{}" '
    'descr="{}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/'
    'drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/'
    'chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'r:id="{}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    '<w:r><w:t xml:space="preserve">'
)


def _grafik_blok(blok: dict[str, Any], lebar: int, tinggi: int) -> Markup:
    """Show a chart, so many millimetres wide and high; one of many long names is higher."""
    grafik: Grafik = _isi_blok(blok, "grafik", Grafik)
    kali = tinggi_grafik(grafik) / TINGGI
    return _BAGAN.format(
        int(Mm(_ukuran(lebar))),
        int(Mm(_ukuran(tinggi) * kali)),
        f"Gambar {grafik.nomor}",
        f"{grafik.judul}. {grafik.uraian}",
        SEKARANG.get().tambah_grafik(grafik),
    )


def _dijaga(cara: str, asli: Callable[..., Markup]) -> Callable[..., Markup]:
    """Let a filter say how it is written, when it is given too little, too much or a wrong size."""
    tanda = inspect.signature(asli)

    @wraps(asli)
    def filter_(*isi: Any, **lain: Any) -> Markup:
        for satu in isi:
            if isinstance(satu, Undefined):
                str(satu)  # which says its name
        try:
            tanda.bind(*isi, **lain)
        except TypeError:
            kode = "templat-filter-ukuran" if "lebar" in cara else "templat-filter-tulis"
            raise SalahPakai(kode, perlu=cara) from None
        try:
            return asli(*isi, **lain)
        except SalahPakai as salah:
            if salah.kode == "templat-filter-ukuran":
                salah.perlu = cara
            raise

    return filter_


_CARA: Mapping[str, Callable[..., Markup]] = {
    "|gambar(lebar, tinggi)": _gambar,
    "|tautan(teks)": _tautan,
    "|penanda": _penanda,
    "|nomor": _nomor,
    "|menuju(bab)": _menuju,
    "|halaman": _halaman,
    "|tabel(lebar)": _tabel_blok,
    "|grafik(lebar, tinggi)": _grafik_blok,
}

FILTER: Mapping[str, Any] = {
    cara.partition("(")[0].strip("|"): _dijaga(cara, asli) for cara, asli in _CARA.items()
}
"""Filters of ours, by name."""

LINGKUNGAN = LingkunganTemplat({**FILTER, FILTER_GABUNG: gabung_xml})
"""The language of templates, with them."""
