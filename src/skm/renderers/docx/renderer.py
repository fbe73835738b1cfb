"""
The report as a Word document, made from a Word template by docxtpl.

Everything between the shipped template and the reader's eye that is not layout comes from the
`Naskah`: :func:`konteks` turns it into plain data under guessable names, and the template puts
them in their places.  What this module adds to docxtpl: a sandbox that holds
(`skm.renderers.docx.bahasa`), ``{% gabung %}`` for merged cells, the filters below, strict XML,
bytes that depend on nothing but the report, and a cache for what is the same in every report.

The shipped templates are filled in here and now.  A template from outside the package is filled in
by the same code in a process of its own, under limits (`skm.renderers.docx.templat.induk`).

A template reaches the parts of a report by name (``paragraf.latar_belakang``, ``tabel.rtl``), as
that of the follow-up report does, or takes them as they come: ``naskah.bab``, ``naskah.lampiran``
and the ``isi`` of each are lists, and every block says what it is (``blok.jenis``).  The survey
report's template does this, for what such a report contains depends on its data.  Its pages,
styles, contents, headings, captions, lists and signature are Word's and edited there; what Word
cannot write down for a block that is not known beforehand, filters make:

- ``{{p blok|tabel(155) }}``: a table of any columns, so many millimetres wide, in the template's
  styles (`skm.renderers.docx.tabel`);
- ``{{ blok|grafik(155, 95) }}``: a native chart (`skm.renderers.grafik.office`);
- ``{{ blok|nomor }}``: the number of a table or a figure as a field, and the place contents point
  to; ``{{ bab|penanda }}``: such a place in a heading;
- ``{{ teks|menuju(blok) }}``, ``{{ blok|halaman }}``: a link to that place, and its page;
- ``{{ kunci|gambar(42, 32) }}``, ``{{ alamat|tautan(teks) }}``: a picture, a link to the web.

A wide block has ``mulai_lanskap`` and ``akhir_lanskap``: there the template has section breaks of
its own, whose paper and margins may be changed in Word.
"""
# docxtpl is untyped, and parts of python-docx are.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false, reportUntypedBaseClass=false

import inspect
import io
import re
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from copy import deepcopy
from datetime import datetime, time
from functools import cache, cached_property, lru_cache, wraps
from importlib.resources import files
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr

import attrs
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import parse_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.pkgwriter import _ContentTypesItem  # pyright: ignore[reportPrivateUsage]
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Template, Undefined
from lxml import etree
from markupsafe import Markup, escape

from skm.dasar import Benda, opsional, pola
from skm.dasar import satu as satu_dari
from skm.naskah import (
    Gambar,
    Grafik,
    Lampiran,
    Naskah,
    Properti,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.office.paket import bongkar, kemas
from skm.renderers.contract import Artifact
from skm.renderers.docx.bahasa import Lingkungan, SalahPakai, sebut
from skm.renderers.docx.konteks import BendaTemplat, konteks
from skm.renderers.docx.tabel import jawaban_xml, tabel_xml
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI

if TYPE_CHECKING:
    from skm.renderers.grafik.office import BagianGrafik

_LEKAT_TERPANJANG = 1500  # characters that, with the signature, still go on one page
_GAYA_TANDA_TANGAN = "Signature"  # of the first paragraph of the signature block
_GAYA_DAFTAR = "ListNumber"  # of the items of numbered lists
_GAYA_AKHIR = "AkhirBagian"  # of an empty paragraph that ends a section

KATEGORI = "Templat skm: "
"""Category of a shipped template, before the kind of report it is for."""

PENANDA_PERTAMA = 1000
"""Number of the first bookmark that is filled in; a template's own have smaller ones."""
_TERPANJANG = 255  # of a core property
_FOTO = (42, 32)  # millimetres that a picture in a table of any columns may take
_DPI = 150  # a picture is never shown coarser than this
_TERLEBAR = 1000  # millimetres
_AKSEN, _ARSIR = "1F3864", "E4EAF2"  # the accent of the shipped templates, and its tint
_BAGIAN_TEMPLAT = (
    ".footnotes+xml",
    ".endnotes+xml",
    ".comments+xml",
    ".chart+xml",
    ".diagramData+xml",
    ".custom-properties+xml",
    ".extended-properties+xml",
)
"""Kinds of parts that are templates too, besides the document, its headers and its footers."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DocxOpsi(Benda):
    """
    How a Word document is made.

    Attributes:
        templat: A template from outside the package; None for the shipped one.
        warna: Accent colour; empty for that of the template.
    """

    templat: bytes | None = attrs.field(
        default=None,
        repr=lambda isi: "None" if isi is None else f"<{len(isi)} bytes>",
        metadata={
            **opsional(satu_dari(bytes)),
            ARTI: "Templat Word milik kantor (.docx), disebut dengan --templat; kosong: bawaan.",
        },
    )
    warna: str = attrs.field(
        default="",
        metadata={
            **pola("([0-9A-Fa-f]{6})?", "RRGGBB (0–9, A–F)"),
            ARTI: "Warna aksen, enam angka heksadesimal seperti 1F3864; kosong: warna templat.",
        },
    )


class DocxRenderer:
    """Render the Word document of a report."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    suffix: ClassVar[str] = ".docx"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = DocxOpsi

    def render(self, naskah: Naskah, opsi: DocxOpsi, /) -> Artifact:
        """
        Return *naskah* as a Word document.

        With a template of somebody's own this starts a process, which ends before this returns
        and writes nothing.

        Raises:
            DataError: What is wrong with the template, with its place there.
        """
        if opsi.templat is None:
            isi = isi_templat(templat(naskah.jenis, opsi.warna), naskah, warna=opsi.warna)
        else:
            # Imported late: few reports bring a template.
            from skm.renderers.docx.templat.induk import cetak_di_kotak

            isi = cetak_di_kotak(opsi.templat, naskah, warna=opsi.warna, lengkap=True)
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=isi,
        )


@cache
def templat(jenis: str, warna: str = "") -> bytes:
    """Return the shipped template for a kind of report, in an accent colour."""
    isi = files("skm.renderers.docx").joinpath("templates", f"{jenis}.docx").read_bytes()
    return warnai(isi, warna) if warna else isi


def warnai(templat: bytes, warna: str) -> bytes:
    """Return a template with another colour where it has the accent of the shipped ones."""
    return kemas(
        (nama, _warnai_xml(isi, warna) if nama.endswith(".xml") else isi)
        for nama, isi in bongkar(templat)
    )


def _warnai_xml(xml: bytes, warna: str) -> bytes:
    for lama, baru in ((_AKSEN, warna.upper()), (_ARSIR, _muda(warna))):
        xml = xml.replace(f'"{lama}"'.encode(), f'"{baru}"'.encode())
    return xml


def _muda(warna: str) -> str:
    """Return the tint of a colour that stands behind the heads of tables."""
    return "".join(f"{255 - (255 - int(warna[i : i + 2], 16)) // 8:02X}" for i in (0, 2, 4))


def isi_templat(templat: bytes, naskah: Naskah, *, warna: str = "") -> bytes:
    """Return a template filled with a report, made in this process."""
    return isi_konteks(Dokumen, templat, *konteks(naskah), naskah.properti, warna=warna)


def isi_konteks(
    kelas: "type[Dokumen]",
    templat: bytes,
    data: dict[str, Any],
    benda: Mapping[str, BendaTemplat],
    properti: Properti,
    *,
    warna: str = "",
) -> bytes:
    """
    Return a template filled with what `konteks` made of a report.

    Args:
        kelas: What fills it in.
        templat: The template.
        data: What it sees.
        benda: What it shows by keys.
        properti: Document properties.
        warna: Accent colour of charts; empty for the usual one.
    """
    dokumen = kelas(templat, benda, properti, warna)
    token = _SEKARANG.set(dokumen)
    try:
        dokumen.render(data, LINGKUNGAN)
    finally:
        _SEKARANG.reset(token)
    return dokumen.bungkus()


# ---------------------------------------------------------------- what a template may do


def _gambar(kunci: str, lebar: float, tinggi: float) -> Markup:
    """
    Show a picture as large as fits into *lebar* x *tinggi* millimetres, in its own proportions.

    A small one is not blown up.  An empty key shows nothing.
    """
    ukuran = _ukuran(lebar), _ukuran(tinggi)
    return Markup("") if kunci == "" else _tampilkan(_benda(kunci, "gambar", Gambar), *ukuran)


def _benda(kunci: Any, perlu: str, *kelas: type) -> Any:
    """Return what a key stands for, if it is what a filter shows."""
    benda = _SEKARANG.get().benda.get(kunci) if isinstance(kunci, str) else None
    if not isinstance(benda, kelas):
        raise SalahPakai("templat-filter-isi", sebut(kunci), perlu)
    return benda


def _isi_blok(blok: Any, perlu: str, *kelas: type) -> Any:
    """Return the table or the chart of a block."""
    if blok is None:
        raise SalahPakai("templat-kosong")
    if not isinstance(blok, dict):
        raise SalahPakai("templat-filter-isi", sebut(blok), perlu)
    benda = _SEKARANG.get().benda.get(str(blok.get("kunci")))
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
            _SEKARANG.get(), io.BytesIO(satu.isi), Mm(satu.lebar * skala), Mm(satu.tinggi * skala)
        )
    )
    keterangan = f"<wp:docPr descr={quoteattr(satu.keterangan)} "
    return Markup(xml.replace("<wp:docPr ", keterangan, 1))  # noqa: S704 - XML by python-docx


_HIPERTAUT = Markup(
    '</w:t></w:r><w:hyperlink r:id="{}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
    '<w:t xml:space="preserve">{}</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">'
)


def _tautan(alamat: str, teks: str = "") -> Markup:
    """Show *teks*, or the address itself, as a link to *alamat*."""
    sasaran = _alamat_aman(alamat)
    if not sasaran:
        return escape(teks or alamat)
    bagian = _SEKARANG.get().current_rendering_part
    kunci = bagian.relate_to(sasaran, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return _HIPERTAUT.format(kunci, teks or alamat)


def _alamat_aman(alamat: str) -> str:
    """
    Return an address that Word accepts; empty for none.

    One that it cannot parse makes the file "damaged", and only the web may be linked to.
    """
    try:
        bagian = urlsplit(alamat)
        _ = bagian.port
    except ValueError:
        return ""
    web = bagian.scheme in ("http", "https")
    if not web or not re.fullmatch(r"[\w.-]+", bagian.hostname or ""):
        return ""
    return quote(alamat, safe="%:/?#@!$&'()*+,;=~")


# A filter stands within a run's text; what is more than text ends the run and begins another.
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
_RUN = Markup('<w:r><w:t xml:space="preserve">{}</w:t></w:r>')


def _penanda(bagian: dict[str, Any]) -> Markup:
    """Mark the place of a chapter, a part, a table or a figure."""
    penanda = _tempat(bagian)["penanda"]
    return _PENANDA.format(next(_SEKARANG.get().nomor_penanda), penanda, "")


def _nomor(blok: dict[str, Any]) -> Markup:
    """Show the number of a table or a figure as a field, and mark the place."""
    if not _tempat(blok, "tabel atau grafik").get("kunci"):
        raise SalahPakai("templat-filter-isi", sebut(blok), "tabel atau grafik")
    urutan = "Gambar" if blok["jenis"] == "grafik" else "Tabel"
    medan = _MEDAN.format(f"SEQ {urutan} \\* ARABIC", blok["nomor"])
    return _PENANDA.format(next(_SEKARANG.get().nomor_penanda), blok["penanda"], medan)


def _menuju(teks: str, bagian: dict[str, Any]) -> Markup:
    """Show *teks* as a link to the place of a part of the document."""
    return _MENUJU.format(_tempat(bagian)["penanda"], _RUN.format(teks))


def _halaman(bagian: dict[str, Any]) -> Markup:
    """Show the page of a part of the document, as a field that Word fills in."""
    penanda = _tempat(bagian)["penanda"]
    return _MENUJU.format(penanda, _MEDAN.format(f"PAGEREF {penanda} \\h", "…"))


def _tabel_blok(blok: dict[str, Any], lebar: int) -> Markup:
    """Show a table, *lebar* millimetres wide, in place of a paragraph."""
    tabel, arsir = _isi_blok(blok, "tabel", Tabel, TabelJawaban), _SEKARANG.get().arsir
    lebar = int(_ukuran(lebar))
    if isinstance(tabel, TabelJawaban):
        return Markup(jawaban_xml(tabel, lebar, arsir))  # noqa: S704 - it has escaped all text
    return Markup(  # noqa: S704 - as above
        tabel_xml(tabel, lebar, arsir, _lampiran_sel, lekat=bool(tabel.catatan))
    )


def _lampiran_sel(lampiran: Lampiran) -> Iterable[str]:
    match lampiran:
        case Gambar(keterangan=keterangan):
            yield _RUN.format(_tampilkan(lampiran, *_FOTO))
            if keterangan:
                yield _RUN.format(keterangan)
        case Tautan(alamat=alamat):
            yield _RUN.format(_tautan(alamat, lampiran.teks))
        case tanpa:
            yield _RUN.format(tanpa.teks)


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
    """Show a chart, so many millimetres wide and high."""
    grafik: Grafik = _isi_blok(blok, "grafik", Grafik)
    return _BAGAN.format(
        int(Mm(_ukuran(lebar))),
        int(Mm(_ukuran(tinggi))),
        f"Gambar {grafik.nomor}",
        f"{grafik.judul}. {grafik.uraian}",
        _SEKARANG.get().tambah_grafik(grafik),
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

LINGKUNGAN = Lingkungan(FILTER)


# ---------------------------------------------------------------- docxtpl, once and strictly

_SEL = re.compile(r"<w:tc[ >](?:(?!<w:tc[ >]).)*?{%\s*gabung\s.*?</w:tc>", re.DOTALL)
_GABUNG = re.compile(r"{%\s*gabung\s+(.+?)%}", re.DOTALL)  # with the mark at its end
_TCPR = re.compile(r"<w:tc(?: [^>]*)?>(?:<w:tcPr>(.*?)</w:tcPr>|<w:tcPr ?/>)?", re.DOTALL)
_DEPAN = re.compile(r"(?:<w:(?:cnfStyle|tcW|gridSpan|hMerge) [^>]*/>)*")
_VMERGE = re.compile(r"<w:vMerge(?: [^>]*)?/>")
_SEQ = re.compile(r"\s*SEQ\s+\w+\s+(?!.*\\[chnr])[^\n]*", re.IGNORECASE)
_BARIS_BARU = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t][^<]*</w:t>")


def _gabung_sel(sel: re.Match[str]) -> str:
    """
    Turn ``{% gabung EXPR %}`` in a cell into the cell's vertical merge.

    Unlike docxtpl's ``{% vm %}`` it follows no loop: every cell says for itself whether it
    begins ("mulai") or continues ("lanjut") a merged one.
    """
    xml = sel.group()
    ungkapan = " ".join(_GABUNG.findall(xml))
    xml = _GABUNG.sub("", xml)
    awal = _TCPR.match(xml)
    assert awal is not None  # noqa: S101 - _SEL begins with a cell
    sifat = _VMERGE.sub("", awal.group(1) or "")
    depan = _DEPAN.match(sifat)
    assert depan is not None  # noqa: S101 - matches the empty string
    vmerge = (
        f'{{% if ({ungkapan}) == "mulai" %}}<w:vMerge w:val="restart"/>'
        f'{{% elif ({ungkapan}) == "lanjut" %}}<w:vMerge/>{{% endif %}}'
    )
    # The schema wants vMerge after the width and the span, before borders and shading.
    sifat = sifat[: depan.end()] + vmerge + sifat[depan.end() :]
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{xml[awal.end() :]}"


def pasang_gabung(xml: str) -> str:
    """Replace every ``{% gabung %}`` in XML that docxtpl has patched."""
    return _SEL.sub(_gabung_sel, xml)


_PENAMBAL = DocxTemplate("")  # opens nothing until it renders


@lru_cache(maxsize=32)
def _tambal(xml: str) -> str:
    return pasang_gabung(_PENAMBAL.patch_xml(xml))


@lru_cache(maxsize=32)
def _susun(xml: str) -> Template:
    return LINGKUNGAN.from_string(xml)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_KEPALA_KAKI = (f"{_W}headerReference", f"{_W}footerReference")


def _tegaskan_kepala(badan: Any) -> None:
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


def _sifat(paragraf: Any) -> Any:
    """Return the properties of a paragraph; it may have none yet."""
    sifat = paragraf.find(f"{_W}pPr")
    if sifat is None:
        sifat = etree.Element(f"{_W}pPr")
        paragraf.insert(0, sifat)
    return sifat


def _tetapkan_nomor(badan: Any) -> None:
    """
    Let the number of every caption be the report's, whatever the order in the document.

    A field that counts would give a table that has been moved another number than the text that
    speaks of it.
    """
    for instruksi in badan.iter(f"{_W}instrText"):
        if not _SEQ.fullmatch(instruksi.text or ""):
            continue
        hasil = ""
        for run in instruksi.getparent().itersiblings(f"{_W}r"):
            if run.find(f"{_W}fldChar[@{_W}fldCharType='end']") is not None:
                break
            hasil += "".join(t.text or "" for t in run.iterfind(f"{_W}t"))
        if hasil.isascii() and hasil.isdigit():
            instruksi.text = f"{instruksi.text.rstrip()} \\r {hasil} "


def _rapikan_bagian(badan: Any) -> None:
    """
    Let a section end with its last words, instead of with an empty paragraph after them.

    On a page that is just full, such a paragraph would go to another page, which it would keep
    for itself.  After a table there must be one.  The section that ends the document is the
    body's, not that of a paragraph which nothing follows.
    """
    for sifat in list(badan.iterfind(f"{_W}p/{_W}pPr/{_W}sectPr")):
        paragraf = sifat.getparent().getparent()
        if _gaya(paragraf) != _GAYA_AKHIR or len(paragraf) > 1:
            continue
        dulu, lalu = paragraf.getprevious(), paragraf.getnext()
        if lalu is not None and lalu.tag == f"{_W}sectPr":
            badan.replace(lalu, sifat)
        elif dulu is not None and dulu.tag == f"{_W}p":
            _sifat(dulu).append(sifat)
        if dulu is not None and dulu.tag == f"{_W}p":
            badan.remove(paragraf)


def _lekatkan_tanda_tangan(badan: Any) -> None:
    """
    Let the last words, or the last row of a table, go to the page of the signature below them.

    A signature alone on a page could be put under anything.
    """
    blok = next((b for b in badan if any(map(_bertanda_tangan, b.iter(f"{_W}p")))), None)
    while blok is not None and (blok := blok.getprevious()) is not None:
        if blok.tag == f"{_W}tbl":
            akhir = [q for b in blok.findall(f"{_W}tr")[-1:] for q in b.iter(f"{_W}p")]
        elif blok.tag == f"{_W}p" and len("".join(blok.itertext())) < _LEKAT_TERPANJANG:
            akhir = [blok]
        else:
            return
        for sifat in map(_sifat, akhir):
            # The schema wants both right after the style, if there is one.
            letak = len(sifat.findall(f"{_W}pStyle"))
            for nama in ("keepNext", "keepLines"):
                if (ada := sifat.find(f"{_W}{nama}")) is None:
                    ada = etree.Element(f"{_W}{nama}")
                    sifat.insert(letak, ada)
                letak = sifat.index(ada) + 1
        if blok.tag == f"{_W}tbl" or len(blok) > 1 or blok.find(f"{_W}pPr/{_W}sectPr") is not None:
            return  # no empty paragraph, so these were the last words


def _hapus_kategori(inti: Any) -> None:
    """Take out what says that a file is a template."""
    akar = inti._element  # pyright: ignore[reportPrivateUsage]
    for e in akar.findall(f"{_CP}category"):
        akar.remove(e)


def _bertanda_tangan(paragraf: Any) -> bool:
    return _gaya(paragraf) == _GAYA_TANDA_TANGAN


def _gaya(paragraf: Any) -> str:
    gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
    return "" if gaya is None else gaya.get(f"{_W}val")


class Dokumen(DocxTemplate):  # type: ignore[misc] # docxtpl is untyped
    """One document being made."""

    docx: Any

    def __init__(
        self, templat: bytes, benda: Mapping[str, BendaTemplat], properti: Properti, warna: str = ""
    ) -> None:
        super().__init__(io.BytesIO(templat))
        self.benda, self.properti, self.warna = benda, properti, warna
        self.nomor_penanda, self.nomor_grafik = count(PENANDA_PERTAMA), count(1)

    def render_init(self) -> None:
        """Open the template, and remember which parts it brings."""
        super().render_init()
        _tegaskan_kepala(self.docx.element.body)
        self.nama = frozenset(str(bagian.partname) for bagian in self.docx.part.package.parts)

    def patch_xml(self, src_xml: str) -> str:
        """Return XML in which every tag stands in one piece."""
        return _tambal(src_xml)

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Return a part, filled in."""
        # docxtpl's own would compile each time, and turn "{_{" in a report's text into "{{".
        del jinja_env
        self.current_rendering_part = part
        xml = self.resolve_listing(self.isi_bagian(src_xml, context))
        # What reads it next recovers from broken XML by leaving out what it does not understand.
        self.pastikan_xml(xml)
        return xml

    def isi_bagian(self, xml: str, data: Mapping[str, Any]) -> str:
        """Return a part that docxtpl has patched, filled in."""
        return _susun(xml).render(data)

    def resolve_listing(self, xml: str) -> str:
        """Turn line feeds and tabs of the report into Word's."""
        return _BARIS_BARU.sub(
            lambda teks: (
                teks.group()
                .replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
                .replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
            ),
            xml,
        )

    def fix_tables(self, xml: str) -> Any:
        """Return the body as a tree, put in order."""
        pohon = super().fix_tables(xml)
        _tetapkan_nomor(pohon)
        _rapikan_bagian(pohon)
        _lekatkan_tanda_tangan(pohon)
        self._mulai_daftar(pohon)
        return pohon

    def pastikan_xml(self, xml: str) -> None:
        """Refuse XML that is broken."""
        etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))

    def _mulai_daftar(self, pohon: Any) -> None:
        """Let every list begin with one, also where the template wrote down only one list."""
        angka, pernah = None, set[str]()
        for nomor in pohon.iterfind(f"{_W}p/{_W}pPr/{_W}numPr/{_W}numId"):
            asal, paragraf = nomor.get(f"{_W}val"), nomor.getparent().getparent().getparent()
            if _gaya(paragraf) != _GAYA_DAFTAR:
                continue  # what an office numbers in its own way
            dulu = paragraf.getprevious()
            if dulu is None or dulu.find(f"{_W}pPr/{_W}numPr") is None:
                angka = asal if asal not in pernah else self._daftar_baru(asal)
                pernah.add(asal)
            nomor.set(f"{_W}val", angka)

    def _daftar_baru(self, asal: str) -> str:
        penomoran = self.docx.part.numbering_part.element
        lama = next((n for n in penomoran.num_lst if n.numId == int(asal)), None)
        if lama is None:  # 0: an office that takes the number away
            return asal
        baru = penomoran.add_num(lama.abstractNumId.val)
        baru.add_lvlOverride(0).add_startOverride(1)
        return str(baru.numId)

    @cached_property
    def arsir(self) -> str:
        """The colour that the template gives the head row of its tables; empty for none."""
        warna = self.docx.styles.element.find(
            f"{_W}style[@{_W}styleId='TabelLaporan']/{_W}tblStylePr[@{_W}type='firstRow']"
            f"/{_W}tcPr/{_W}shd"
        )
        return "" if warna is None else warna.get(f"{_W}fill")

    def tambah_grafik(self, grafik: Grafik) -> str:
        """Add the parts of a chart, and return its key in the document."""
        from skm.renderers.grafik import office as g  # with openpyxl, which few documents need

        isi = self.bagan(grafik)
        paket = self.docx.part.package
        nomor = next(n for n in self.nomor_grafik if f"/word/charts/chart{n}.xml" not in self.nama)

        def bagian(nama: str, jenis: str, isi: bytes) -> Any:
            return Part(PackURI(nama.format(nomor)), jenis, isi, paket)

        xml = _warnai_xml(isi.xml, self.warna) if self.warna else isi.xml
        bagan = bagian("/word/charts/chart{}.xml", g.TIPE_GRAFIK, xml)
        buku = bagian(
            "/word/embeddings/Microsoft_Excel_Sheet{}.xlsx", CONTENT_TYPE.SML_SHEET, isi.buku
        )
        rid = {g.RID_BUKU: bagan.relate_to(buku, RELATIONSHIP_TYPE.PACKAGE)}
        if isi.bentuk:
            bentuk = bagian("/word/drawings/drawing{}.xml", g.TIPE_BENTUK, isi.bentuk)
            rid[g.RID_BENTUK] = bagan.relate_to(bentuk, g.HUBUNGAN_BENTUK)
        assert all(dipakai == ada for dipakai, ada in rid.items())  # noqa: S101 - in this order
        return str(self.docx.part.relate_to(bagan, RELATIONSHIP_TYPE.CHART))

    def bagan(self, grafik: Grafik) -> "BagianGrafik":
        """Return the parts of a chart."""
        from skm.renderers.grafik.office import bagian_grafik

        return bagian_grafik(grafik, self.properti.tanggal)

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Fill in foot-notes, and the other parts that are templates too."""
        # docxtpl's own renders them once per section, from the second on with the report's text
        # taken for a template.
        for bagian in self.docx.part.package.parts:
            # What was added meanwhile, such as charts, holds text of the report.
            if bagian.partname in self.nama and bagian.content_type.endswith(_BAGIAN_TEMPLAT):
                xml = self.patch_xml(bagian.blob.decode())
                xml = self.render_xml_part(xml, bagian, context, jinja_env)
                if isinstance(bagian, XmlPart):  # python-docx keeps comments as a tree
                    pohon: Any = parse_xml(xml.encode())  # type: ignore[arg-type]
                    bagian._element = pohon  # pyright: ignore[reportPrivateUsage]
                else:
                    bagian._blob = xml.encode()

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Set the core properties; none comes from the clock."""
        inti, properti = self.docx.core_properties, self.properti
        saat = datetime.combine(properti.tanggal, time())
        inti.title = properti.judul[:_TERPANJANG]
        inti.subject = properti.subjek[:_TERPANJANG]
        inti.author = properti.penulis[:_TERPANJANG]
        inti.language = properti.bahasa
        inti.created = inti.modified = saat
        inti.last_modified_by = "skm"
        inti.revision = 1
        for nama in ("category", "comments", "content_status", "keywords"):
            teks = getattr(inti, nama)
            if nama == "category" and teks.startswith(KATEGORI):
                _hapus_kategori(inti)
            elif "{" in teks:
                self.current_rendering_part = self.docx.part
                setattr(inti, nama, Markup(self.isi_bagian(teks, context)).unescape()[:_TERPANJANG])  # noqa: S704

    def bungkus(self) -> bytes:
        """Return the file, written once."""
        paket = self.docx.part.package
        bagian = paket.parts
        jenis_isi = _ContentTypesItem.from_parts(bagian)  # type: ignore[no-untyped-call]
        anggota: list[tuple[str, bytes]] = [
            ("[Content_Types].xml", jenis_isi.blob),
            ("_rels/.rels", paket.rels.xml),
        ]
        for satu in bagian:
            anggota.append((satu.partname.membername, satu.blob))
            if len(satu.rels):
                anggota.append((satu.partname.rels_uri.membername, satu.rels.xml))
        # Package and parts refer to each other.  Cut the ring: the collector does not see how
        # large their trees are, and would let hundreds of reports pile up.
        vars(paket).clear()
        return kemas(anggota)


_SEKARANG: ContextVar[Dokumen] = ContextVar("dokumen")
