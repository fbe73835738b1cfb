"""
The report as a Word document, made from a Word template by docxtpl.

Everything between the shipped template and the reader's eye that is not layout comes from the
`Naskah`: :func:`konteks` turns it into plain data under guessable names, and the template puts
them in their places.  What this module adds to docxtpl: a sandbox that holds, ``{% gabung %}``
for merged cells, the filters below, strict XML, bytes that depend on nothing but the report, and
a cache for what is the same in every report.

A template reaches the parts of a report by name (``paragraf.latar_belakang``, ``tabel.rtl``), as
that of the follow-up report does, or takes them as they come: ``naskah.bab``, ``naskah.lampiran``
and the ``isi`` of each are lists, and every block says what it is (``blok.jenis``).  The survey
report's template does this, for what such a report contains depends on its data.  Its pages,
styles, contents, headings, captions, lists and signature are Word's and edited there; what Word
cannot write down for a block that is not known beforehand, filters make:

- ``{{p blok|tabel(155) }}``: a table of any columns, so many millimetres wide, in the template's
  styles (`skm.renderers.tabel_docx`);
- ``{{ blok|grafik(155, 95) }}``: a native chart (`skm.renderers.grafik`);
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

import io
import re
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from datetime import datetime, time
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import count, pairwise
from typing import Any, ClassVar, TypeAlias
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr

import attrs
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import _ContentTypesItem  # pyright: ignore[reportPrivateUsage]
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, Template, Undefined
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from skm.naskah import (
    Bab,
    Baris,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Subbab,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.renderers.archive import kemas, nama_berkas
from skm.renderers.contract import Artifact, TanpaOpsi
from skm.renderers.tabel_docx import jawaban_xml, tabel_xml, taksir_baris

# What a template may rely on, also where a report has nothing for it.
PARAGRAF = (
    "latar_belakang",
    "maksud_tujuan",
    "hasil_survei",
    "unsur_terendah",
    "pengantar_rtl",
    "rencana",
    "pengantar_realisasi",
    "realisasi",
    "penutup",
)
SUBBAB = ("latar_belakang", "dasar_hukum", "maksud_tujuan", "hasil_survei", "rencana")
DAFTAR = ("dasar_hukum", "kesimpulan")
TABEL = ("unsur", "rtl", "realisasi", "strategi")

Benda: TypeAlias = Gambar | Tabel | TabelJawaban | Grafik
"""What a template shows by a key, for it is more than text."""

_LEBAR_TEGAK = 200  # of all columns; a table that asks for more lies on its side
_MUAT_TEGAK = (155, 8, 20)  # millimetres, columns and lines that do upright all the same
_LEKAT_TERPANJANG = 1500  # characters that, with the signature, still go on one page
_GAYA_TANDA_TANGAN = "Signature"  # of the first paragraph of the signature block
_GAYA_AKHIR = "AkhirBagian"  # of an empty paragraph that ends a section
_TERPANJANG = 255  # of a core property
_FOTO = (42, 32)  # millimetres that a picture in a table of any columns may take
_DPI = 150  # a picture is never shown coarser than this


class DocxRenderer:
    """Render the Word document of a report."""

    format: ClassVar[str] = "docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    suffix: ClassVar[str] = ".docx"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as a Word document."""
        del opsi
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=isi_templat(templat(naskah.jenis), naskah),
        )


@cache
def templat(jenis: str) -> bytes:
    """Return the shipped template for a kind of report."""
    return files("skm.renderers").joinpath("templates", f"{jenis}.docx").read_bytes()


def isi_templat(templat: bytes, naskah: Naskah) -> bytes:
    """Return a template filled with a report."""
    data, benda = konteks(naskah)
    dokumen = _Dokumen(templat, benda, naskah.properti)
    token = _SEKARANG.set(dokumen)
    try:
        dokumen.render(data, LINGKUNGAN)
    finally:
        _SEKARANG.reset(token)
    return dokumen.bungkus()


# ---------------------------------------------------------------- what a template sees


def konteks(naskah: Naskah) -> tuple[dict[str, Any], dict[str, Benda]]:
    """
    Return a report as plain data for a template, and what is more than text by its keys there.

    Only strings, numbers, truth values, lists and dictionaries: a template must find nothing
    that leads out of the report.
    """
    benda: dict[str, Benda] = {}
    bab = [_bab(satu, f"bab_{i}", benda) for i, satu in enumerate(naskah.bab, start=1)]
    lampiran = [
        _bab(satu, f"lampiran_{i}", benda) for i, satu in enumerate(naskah.lampiran, start=1)
    ]
    _sambung_lanskap(bab)
    _sambung_lanskap(lampiran)
    blok = [b for satu in (*bab, *lampiran) for b in satu["isi"]]
    sampul = naskah.sampul
    return {
        "sampul": {
            **attrs.asdict(sampul, recurse=False),
            "anak_judul": list(sampul.anak_judul),
            "logo": "" if sampul.logo is None else _kunci(sampul.logo, benda),
        },
        "properti": attrs.asdict(
            naskah.properti, filter=lambda bidang, _: bidang.name != "tanggal"
        ),
        "naskah": {
            "bab": bab,
            "lampiran": lampiran,
            "tabel": [b for b in blok if b["jenis"] in {"tabel", "jawaban"}],
            "grafik": [b for b in blok if b["jenis"] == "grafik"],
        },
        "bab": {satu["id"]: satu for satu in bab},
        **_menurut_nama(blok),
        "tanda_tangan": attrs.asdict(naskah.tanda_tangan),
    }, benda


def _menurut_nama(semua: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return blocks by what they are and their names."""
    subbab: dict[str, str] = dict.fromkeys(SUBBAB, "")
    paragraf: dict[str, list[str]] = {i: [] for i in PARAGRAF}
    daftar: dict[str, list[str]] = {i: [] for i in DAFTAR}
    tabel: dict[str, dict[str, Any] | None] = dict.fromkeys(TABEL)
    for blok in semua:
        match blok["jenis"]:
            case "subbab":
                subbab[blok["id"]] = blok["judul"]
            case "paragraf":
                paragraf.setdefault(blok["id"], []).append(blok["teks"])
            case "daftar":
                daftar.setdefault(blok["id"], []).extend(blok["butir"])
            case "tabel":
                tabel[blok["id"]] = blok
            case _:
                pass
    return {"subbab": subbab, "paragraf": paragraf, "daftar": daftar, "tabel": tabel}


def _bab(bab: Bab, penanda: str, benda: dict[str, Benda]) -> dict[str, Any]:
    isi = [_blok(blok, f"{penanda}_{i}", benda) for i, blok in enumerate(bab.isi, start=1)]
    return {
        "jenis": "bab",
        "id": bab.id,
        "sebutan": bab.sebutan,
        "nomor": bab.nomor,
        "judul": bab.judul,
        "penanda": penanda,
        "mulai_lanskap": _tandai_lanskap(isi),
        "isi": isi,
    }


def _blok(blok: Blok, penanda: str, benda: dict[str, Benda]) -> dict[str, Any]:
    isi: dict[str, Any]
    match blok:
        case Subbab(judul=judul, nomor=nomor):
            isi = {"jenis": "subbab", "judul": judul, "nomor": nomor}
        case Paragraf(teks=teks):
            isi = {"jenis": "paragraf", "teks": _rapat(teks)}
        case Daftar(butir=butir):
            isi = {"jenis": "daftar", "butir": list(map(_rapat, butir))}
        case Grafik(nomor=nomor, judul=judul):
            kunci = _kunci(blok, benda)
            isi = {"jenis": "grafik", "kunci": kunci, "nomor": nomor, "judul": judul}
        case TabelJawaban(nomor=nomor, judul=judul, catatan=catatan):
            isi = {"nomor": nomor, "judul": judul, "catatan": list(catatan)}
            isi |= {"jenis": "jawaban", "kunci": _kunci(blok, benda)}
        case tabel:
            isi = {"jenis": "tabel", "kunci": _kunci(tabel, benda), **_tabel(tabel, benda)}
    return {
        "id": blok.id,
        "penanda": penanda,
        **isi,
        "lanskap": isinstance(blok, Tabel) and _terlalu_lebar(blok),
        "mulai_lanskap": False,
        "akhir_lanskap": False,
    }


def _terlalu_lebar(tabel: Tabel) -> bool:
    """Tell whether a table lies on its side; a short one rather is narrow than alone on a page."""
    if sum(k.lebar for k in tabel.kolom) <= _LEBAR_TEGAK:
        return False
    lebar, kolom, baris = _MUAT_TEGAK
    return len(tabel.kolom) > kolom or taksir_baris(tabel, lebar) > baris


def _tandai_lanskap(isi: Sequence[dict[str, Any]]) -> bool:
    """
    Mark where pages lie on their side, and tell whether the chapter's own heading does.

    Headings right above a wide table go with it.
    """
    bab = False
    for i, blok in enumerate(isi):
        if not blok["lanskap"]:
            continue
        blok["akhir_lanskap"] = True
        while i and isi[i - 1]["jenis"] == "subbab":
            i -= 1
        if not i:
            bab = True
        elif isi[i - 1]["akhir_lanskap"]:  # one wide table follows another
            isi[i - 1]["akhir_lanskap"] = False
        else:
            isi[i]["mulai_lanskap"] = True
    return bab


def _sambung_lanskap(bab: Sequence[dict[str, Any]]) -> None:
    """Let a chapter that begins with a wide table follow one that ends with such."""
    for dulu, kini in pairwise(bab):
        if kini["mulai_lanskap"] and dulu["isi"] and dulu["isi"][-1]["akhir_lanskap"]:
            kini["mulai_lanskap"] = dulu["isi"][-1]["akhir_lanskap"] = False


def _rapat(teks: str) -> str:
    """Keep "Tabel" or "Gambar" and its number on one line."""
    return re.sub(r"\b(Tabel|Gambar) (?=\d)", "\\1\N{NO-BREAK SPACE}", teks)


def _kunci(satu: Benda, benda: dict[str, Benda]) -> str:
    kunci = f"benda-{len(benda) + 1}"
    benda[kunci] = satu
    return kunci


def _tabel(tabel: Tabel, benda: dict[str, Benda]) -> dict[str, Any]:
    return {
        "nomor": tabel.nomor,
        "judul": tabel.judul,
        "kolom": {k.id: k.judul for k in tabel.kolom},
        "kelompok": {k.id: k.kelompok for k in tabel.kolom},
        "baris": [_baris(tabel, baris, benda) for baris in tabel.baris],
        "catatan": list(tabel.catatan),
    }


def _baris(tabel: Tabel, baris: Baris, benda: dict[str, Benda]) -> dict[str, Any]:
    sel = {k.id: s for k, s in zip(tabel.kolom, baris.sel, strict=True)}
    return {
        **{i: s.teks for i, s in sel.items()},
        "lampiran": [_lampiran(satu, benda) for s in sel.values() for satu in s.lampiran],
        "gabung": {i: s.gabung for i, s in sel.items()},
        "tebal": baris.tebal,
    }


def _lampiran(lampiran: Lampiran, benda: dict[str, Benda]) -> dict[str, str]:
    if isinstance(lampiran, Gambar):
        return {"gambar": _kunci(lampiran, benda), "tautan": "", "teks": lampiran.keterangan}
    tautan = lampiran.alamat if isinstance(lampiran, Tautan) else ""
    return {"gambar": "", "tautan": tautan, "teks": lampiran.teks}


# ---------------------------------------------------------------- what a template may do


class _Lingkungan(ImmutableSandboxedEnvironment):
    """
    Jinja's sandbox, made to hold.

    Its own rules let a template walk from a picture in the context to python-docx, and so to
    the disk.  Here nothing but plain data has attributes.
    """

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        polos = (str, int, float, list, tuple, dict, type(None), LoopContext, Undefined)
        return isinstance(obj, polos) and super().is_safe_attribute(obj, attr, value)


def _gambar(kunci: str, lebar: float, tinggi: float) -> Markup:
    """
    Show a picture as large as fits into *lebar* x *tinggi* millimetres, in its own proportions.

    A small one is not blown up.  An empty key shows nothing.
    """
    return _tampilkan(_benda(kunci), lebar, tinggi) if kunci else Markup("")


def _benda(kunci: str) -> Any:
    return _SEKARANG.get().benda[kunci]


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
    """Return an address that Word accepts: one it cannot parse makes the file "damaged"."""
    try:
        bagian = urlsplit(alamat)
        _ = bagian.port
    except ValueError:
        return ""
    if not re.fullmatch(r"[\w.-]+", bagian.hostname or ""):
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
    return _PENANDA.format(next(_SEKARANG.get().nomor_penanda), bagian["penanda"], "")


def _nomor(blok: dict[str, Any]) -> Markup:
    """Show the number of a table or a figure as a field, and mark the place."""
    urutan = "Gambar" if blok["jenis"] == "grafik" else "Tabel"
    medan = _MEDAN.format(f"SEQ {urutan} \\* ARABIC", blok["nomor"])
    return _PENANDA.format(next(_SEKARANG.get().nomor_penanda), blok["penanda"], medan)


def _menuju(teks: str, bagian: dict[str, Any]) -> Markup:
    """Show *teks* as a link to the place of a part of the document."""
    return _MENUJU.format(bagian["penanda"], _RUN.format(teks))


def _halaman(bagian: dict[str, Any]) -> Markup:
    """Show the page of a part of the document, as a field that Word fills in."""
    penanda = bagian["penanda"]
    return _MENUJU.format(penanda, _MEDAN.format(f"PAGEREF {penanda} \\h", "…"))


def _tabel_blok(blok: dict[str, Any], lebar: int) -> Markup:
    """Show a table, *lebar* millimetres wide, in place of a paragraph."""
    tabel, arsir = _benda(blok["kunci"]), _SEKARANG.get().arsir
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
    grafik: Grafik = _benda(blok["kunci"])
    return _BAGAN.format(
        int(Mm(lebar)),
        int(Mm(tinggi)),
        f"Gambar {grafik.nomor}",
        f"{grafik.judul}. {grafik.uraian}",
        _SEKARANG.get().tambah_grafik(grafik),
    )


LINGKUNGAN = _Lingkungan(autoescape=True, undefined=StrictUndefined)
LINGKUNGAN.globals.clear()
LINGKUNGAN.filters |= {
    "gambar": _gambar,
    "tautan": _tautan,
    "penanda": _penanda,
    "nomor": _nomor,
    "menuju": _menuju,
    "halaman": _halaman,
    "tabel": _tabel_blok,
    "grafik": _grafik_blok,
}


# ---------------------------------------------------------------- docxtpl, once and strictly

_SEL = re.compile(r"<w:tc[ >](?:(?!<w:tc[ >]).)*?{%\s*gabung\s.*?</w:tc>", re.DOTALL)
_GABUNG = re.compile(r"{%\s*gabung\s+(.+?)\s*%}", re.DOTALL)
_TCPR = re.compile(r"<w:tc(?: [^>]*)?>(?:<w:tcPr>(.*?)</w:tcPr>|<w:tcPr ?/>)?", re.DOTALL)
_DEPAN = re.compile(r"(?:<w:(?:cnfStyle|tcW|gridSpan|hMerge) [^>]*/>)*")
_VMERGE = re.compile(r"<w:vMerge(?: [^>]*)?/>")
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
            dulu.find(f"{_W}pPr").append(sifat)
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
            akhir = blok.findall(f"{_W}tr")[-1].iter(f"{_W}p")
        elif blok.tag == f"{_W}p" and len("".join(blok.itertext())) < _LEKAT_TERPANJANG:
            akhir = [blok]
        else:
            return
        for sifat in (satu.find(f"{_W}pPr") for satu in akhir):
            if sifat.find(f"{_W}keepNext") is None:
                # The schema wants both right after the style.
                for letak, nama in enumerate(("keepNext", "keepLines"), start=1):
                    sifat.insert(letak, etree.Element(f"{_W}{nama}"))
        if blok.tag == f"{_W}tbl" or len(blok) > 1 or blok.find(f"{_W}pPr/{_W}sectPr") is not None:
            return  # no empty paragraph, so these were the last words


def _bertanda_tangan(paragraf: Any) -> bool:
    return _gaya(paragraf) == _GAYA_TANDA_TANGAN


def _gaya(paragraf: Any) -> str:
    gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
    return "" if gaya is None else gaya.get(f"{_W}val")


class _Dokumen(DocxTemplate):  # type: ignore[misc] # docxtpl is untyped
    """One document being made."""

    docx: Any

    def __init__(self, templat: bytes, benda: dict[str, Benda], properti: Properti) -> None:
        super().__init__(io.BytesIO(templat))
        self.benda, self.properti = benda, properti
        # A template's own places have small numbers.
        self.nomor_penanda, self.nomor_grafik = count(1000), count(1)

    def patch_xml(self, src_xml: str) -> str:
        return _tambal(src_xml)

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        # docxtpl's own would compile each time, and turn "{_{" in a report's text into "{{".
        del jinja_env
        self.current_rendering_part = part
        return self.resolve_listing(_susun(src_xml).render(context))

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
        # docxtpl's parser recovers from broken XML by leaving out what it does not understand,
        # so it only gets what a strict one accepts.
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
        pohon = super().fix_tables(xml)
        _rapikan_bagian(pohon)
        _lekatkan_tanda_tangan(pohon)
        self._mulai_daftar(pohon)
        return pohon

    def _mulai_daftar(self, pohon: Any) -> None:
        """Let every list begin with one, also where the template wrote down only one list."""
        angka, pernah = None, set[str]()
        for nomor in pohon.iterfind(f"{_W}p/{_W}pPr/{_W}numPr/{_W}numId"):
            asal, paragraf = nomor.get(f"{_W}val"), nomor.getparent().getparent().getparent()
            dulu = paragraf.getprevious()
            if dulu is None or dulu.find(f"{_W}pPr/{_W}numPr") is None:
                angka = asal if asal not in pernah else self._daftar_baru(asal)
                pernah.add(asal)
            nomor.set(f"{_W}val", angka)

    def _daftar_baru(self, asal: str) -> str:
        penomoran = self.docx.part.numbering_part.element
        lama = next(n for n in penomoran.num_lst if n.numId == int(asal))
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
        from skm.renderers import grafik as g  # with openpyxl, which few documents need

        isi = g.bagian_grafik(grafik, self.properti.tanggal)
        paket, nomor = self.docx.part.package, next(self.nomor_grafik)

        def bagian(nama: str, jenis: str, isi: bytes) -> Any:
            return Part(PackURI(nama.format(nomor)), jenis, isi, paket)

        bagan = bagian("/word/charts/chart{}.xml", g.TIPE_GRAFIK, isi.xml)
        buku = bagian(
            "/word/embeddings/Microsoft_Excel_Sheet{}.xlsx", CONTENT_TYPE.SML_SHEET, isi.buku
        )
        rid = {g.RID_BUKU: bagan.relate_to(buku, RELATIONSHIP_TYPE.PACKAGE)}
        if isi.bentuk:
            bentuk = bagian("/word/drawings/drawing{}.xml", g.TIPE_BENTUK, isi.bentuk)
            rid[g.RID_BENTUK] = bagan.relate_to(bentuk, g.HUBUNGAN_BENTUK)
        assert all(dipakai == ada for dipakai, ada in rid.items())  # noqa: S101 - in this order
        return str(self.docx.part.relate_to(bagan, RELATIONSHIP_TYPE.CHART))

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        # docxtpl's own renders them once per section, from the second on with the report's text
        # taken for a template.
        for bagian in self.docx.part.package.parts:
            if bagian.content_type.endswith(".footnotes+xml"):
                xml = self.patch_xml(bagian.blob.decode())
                bagian._blob = self.render_xml_part(xml, bagian, context, jinja_env).encode()

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Set the core properties; none is a template, none comes from the clock."""
        inti, properti = self.docx.core_properties, self.properti
        saat = datetime.combine(properti.tanggal, time())
        inti.title = properti.judul[:_TERPANJANG]
        inti.subject = properti.subjek[:_TERPANJANG]
        inti.author = properti.penulis[:_TERPANJANG]
        inti.language = properti.bahasa
        inti.created = inti.modified = saat
        inti.last_modified_by = "skm"
        inti.revision = 1

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


_SEKARANG: ContextVar[_Dokumen] = ContextVar("dokumen")
