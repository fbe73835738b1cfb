"""
The report as a Word document, made from a Word template by docxtpl.

Everything between the shipped template and the reader's eye that is not layout comes from the
`Naskah`: :func:`konteks` turns it into plain data under guessable names, and the template puts
them in their places.  What this module adds to docxtpl: a sandbox that holds, ``{% gabung %}``
for merged cells, the filters ``gambar`` and ``tautan``, strict XML, bytes that depend on nothing
but the report, and a cache for what is the same in every report.
"""
# docxtpl is untyped, and parts of python-docx are.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false, reportUntypedBaseClass=false

import io
import re
from contextvars import ContextVar
from datetime import datetime, time
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr

import attrs
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.pkgwriter import _ContentTypesItem  # pyright: ignore[reportPrivateUsage]
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, Template, Undefined
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from skm.naskah import (
    Baris,
    Daftar,
    Gambar,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Subbab,
    Tabel,
    Tautan,
)
from skm.renderers.archive import kemas, nama_berkas
from skm.renderers.contract import Artifact, TanpaOpsi

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

_TERPANJANG = 255  # of a core property
_DPI = 150  # a picture is never shown coarser than this


class DocxRenderer:
    """Render the Word document of a follow-up report."""

    format: ClassVar[str] = "docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    suffix: ClassVar[str] = ".docx"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut"})
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
    data, gambar = konteks(naskah)
    dokumen = _Dokumen(templat, gambar, naskah.properti)
    token = _SEKARANG.set(dokumen)
    try:
        dokumen.render(data, LINGKUNGAN)
    finally:
        _SEKARANG.reset(token)
    return dokumen.bungkus()


# ---------------------------------------------------------------- what a template sees


def konteks(naskah: Naskah) -> tuple[dict[str, Any], dict[str, Gambar]]:
    """
    Return a report as plain data for a template, and its pictures by the keys used there.

    Only strings, numbers, truth values, lists and dictionaries: a template must find nothing
    that leads out of the report.
    """
    gambar: dict[str, Gambar] = {}
    subbab: dict[str, str] = dict.fromkeys(SUBBAB, "")
    paragraf: dict[str, list[str]] = {i: [] for i in PARAGRAF}
    daftar: dict[str, list[str]] = {i: [] for i in DAFTAR}
    tabel: dict[str, dict[str, Any] | None] = dict.fromkeys(TABEL)
    for blok in naskah.blok:
        match blok:
            case Subbab():
                subbab[blok.id] = blok.judul
            case Paragraf():
                paragraf.setdefault(blok.id, []).append(_rapat(blok.teks))
            case Daftar():
                daftar.setdefault(blok.id, []).extend(map(_rapat, blok.butir))
            case _:
                tabel[blok.id] = _tabel(blok, gambar)
    sampul = naskah.sampul
    return {
        "sampul": {
            **attrs.asdict(sampul, recurse=False),
            "anak_judul": list(sampul.anak_judul),
            "logo": "" if sampul.logo is None else _kunci(sampul.logo, gambar),
        },
        "properti": attrs.asdict(
            naskah.properti, filter=lambda bidang, _: bidang.name != "tanggal"
        ),
        "bab": {bab.id: {"nomor": bab.nomor, "judul": bab.judul} for bab in naskah.bab},
        "subbab": subbab,
        "paragraf": paragraf,
        "daftar": daftar,
        "tabel": tabel,
        "tanda_tangan": attrs.asdict(naskah.tanda_tangan),
    }, gambar


def _rapat(teks: str) -> str:
    """Keep "Tabel" and its number on one line."""
    return re.sub(r"\bTabel (?=\d)", "Tabel\N{NO-BREAK SPACE}", teks)


def _kunci(satu: Gambar, gambar: dict[str, Gambar]) -> str:
    kunci = f"gambar-{len(gambar) + 1}"
    gambar[kunci] = satu
    return kunci


def _tabel(tabel: Tabel, gambar: dict[str, Gambar]) -> dict[str, Any]:
    return {
        "nomor": tabel.nomor,
        "judul": tabel.judul,
        "kolom": {k.id: k.judul for k in tabel.kolom},
        "kelompok": {k.id: k.kelompok for k in tabel.kolom},
        "baris": [_baris(tabel, baris, gambar) for baris in tabel.baris],
        "catatan": list(tabel.catatan),
    }


def _baris(tabel: Tabel, baris: Baris, gambar: dict[str, Gambar]) -> dict[str, Any]:
    sel = {k.id: s for k, s in zip(tabel.kolom, baris.sel, strict=True)}
    return {
        **{i: s.teks for i, s in sel.items()},
        "lampiran": [_lampiran(satu, gambar) for s in sel.values() for satu in s.lampiran],
        "gabung": {i: s.gabung for i, s in sel.items()},
        "tebal": baris.tebal,
    }


def _lampiran(lampiran: Lampiran, gambar: dict[str, Gambar]) -> dict[str, str]:
    if isinstance(lampiran, Gambar):
        return {"gambar": _kunci(lampiran, gambar), "tautan": "", "teks": lampiran.keterangan}
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
    if not kunci:
        return Markup("")
    dokumen = _SEKARANG.get()
    satu = dokumen.gambar[kunci]
    skala = min(lebar / satu.lebar, tinggi / satu.tinggi, 25.4 / _DPI)
    xml = str(
        InlineImage(dokumen, io.BytesIO(satu.isi), Mm(satu.lebar * skala), Mm(satu.tinggi * skala))
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


LINGKUNGAN = _Lingkungan(autoescape=True, undefined=StrictUndefined)
LINGKUNGAN.globals.clear()
LINGKUNGAN.filters |= {"gambar": _gambar, "tautan": _tautan}


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


class _Dokumen(DocxTemplate):  # type: ignore[misc] # docxtpl is untyped
    """One document being made."""

    docx: Any

    def __init__(self, templat: bytes, gambar: dict[str, Gambar], properti: Properti) -> None:
        super().__init__(io.BytesIO(templat))
        self.gambar, self.properti = gambar, properti

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
        return super().fix_tables(xml)

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
