"""
One Word document being made of a template, by docxtpl: once and strictly.

What this adds to docxtpl: a sandbox that holds (`skm.renderers.docx.bahasa`), ``{% gabung %}`` for
merged cells, filters of ours, strict XML, an orderly body, bytes that depend on nothing but the
report, and a cache for what is the same in every report.
"""
# docxtpl is untyped, and parts of python-docx are.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false, reportUntypedBaseClass=false

import io
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import _ContentTypesItem  # pyright: ignore[reportPrivateUsage]
from docxtpl import DocxTemplate
from jinja2 import Template
from lxml import etree
from markupsafe import Markup

from skm.naskah import Grafik, Naskah, Properti
from skm.naskah.bagian_gambar import tanpa_keterangan
from skm.office.paket import kemas
from skm.renderers.docx.badan import (
    lekatkan_catatan,
    lekatkan_tanda_tangan,
    lengkapi_lajur,
    mulai_daftar,
    nama_gaya,
    nomori_halaman,
    putar_pengantar,
    rapikan_bagian,
    tegaskan_kepala,
    tetapkan_nomor,
    urutkan_isi,
)
from skm.renderers.docx.bawaan import KATEGORI, warnai_xml
from skm.renderers.docx.filter import LINGKUNGAN, SEKARANG
from skm.renderers.docx.gabung import pasang_gabung
from skm.renderers.docx.konteks import BendaTemplat, konteks

if TYPE_CHECKING:
    from skm.renderers.grafik.office import BagianGrafik

PENANDA_PERTAMA = 1000
"""Number of the first bookmark that is filled in; a template's own have smaller ones."""
_TERPANJANG = 255  # of a core property
_BAGIAN_TEMPLAT = (
    ".footnotes+xml",
    ".endnotes+xml",
    ".chart+xml",
    ".diagramData+xml",
    ".custom-properties+xml",
    ".extended-properties+xml",
)
"""Kinds of parts that are templates too, besides the document, its headers and its footers."""


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_KATEGORI = f"{_CP}category"
_SIFAT_TEMPLAT = (
    f"{_CP}lastPrinted",
    f"{_CP}version",
    "{http://purl.org/dc/elements/1.1/}identifier",
)
"""Core properties that tell of the template and its author, not of the report."""
_BARIS_BARU = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t][^<]*</w:t>")
_PENAMBAL = DocxTemplate("")  # opens nothing until it renders


@lru_cache(maxsize=32)
def _tambal(xml: str) -> str:
    return pasang_gabung(_PENAMBAL.patch_xml(xml))


@lru_cache(maxsize=32)
def _susun(xml: str) -> Template:
    return LINGKUNGAN.from_string(xml)


class Dokumen(DocxTemplate):  # type: ignore[misc] # docxtpl is untyped
    """One document being made."""

    docx: Any

    def __init__(
        self, templat: bytes, benda: Mapping[str, BendaTemplat], properti: Properti, warna: str = ""
    ) -> None:
        super().__init__(io.BytesIO(templat))
        self.benda, self.properti, self.warna = benda, properti, warna
        self.nomor_penanda: Iterator[int] = count(PENANDA_PERTAMA)
        self.nomor_grafik = count(1)

    def isi(self, data: dict[str, Any]) -> bytes:
        """Return the file, filled with the *data* that `konteks` made of a report."""
        token = SEKARANG.set(self)
        try:
            self.render(data, LINGKUNGAN)
        finally:
            SEKARANG.reset(token)
        return self._bungkus()

    def render_init(self) -> None:
        """Open the template, and remember which parts it brings."""
        super().render_init()
        tegaskan_kepala(self.docx.element.body)
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
        gaya = nama_gaya(self.docx.styles.element)
        tetapkan_nomor(pohon)
        lengkapi_lajur(pohon)
        putar_pengantar(pohon, gaya)
        rapikan_bagian(pohon, gaya)
        nomori_halaman(pohon)
        urutkan_isi(pohon, gaya)
        lekatkan_tanda_tangan(pohon, gaya)
        lekatkan_catatan(pohon, gaya)
        mulai_daftar(pohon, gaya, self._daftar_baru)
        return pohon

    def pastikan_xml(self, xml: str) -> None:
        """Refuse XML that is broken."""
        etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))

    def _daftar_baru(self, asal: str) -> str:
        penomoran = self.docx.part.numbering_part.element
        lama = next((n for n in penomoran.num_lst if n.numId == int(asal)), None)
        if lama is None:  # 0: an office that takes the number away
            return asal
        baru = penomoran.add_num(lama.abstractNumId.val)
        baru.add_lvlOverride(0).add_startOverride(1)
        return str(baru.numId)

    @property
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
        from skm.renderers.grafik.batas import HUBUNGAN_BENTUK, TIPE_BENTUK

        isi = self.bagan(grafik)
        paket = self.docx.part.package
        nomor = next(n for n in self.nomor_grafik if f"/word/charts/chart{n}.xml" not in self.nama)

        def bagian(nama: str, jenis: str, isi: bytes) -> Any:
            return Part(PackURI(nama.format(nomor)), jenis, isi, paket)

        xml = warnai_xml(isi.xml, self.warna) if self.warna else isi.xml
        bagan = bagian("/word/charts/chart{}.xml", g.TIPE_GRAFIK, xml)
        buku = bagian(
            "/word/embeddings/Microsoft_Excel_Sheet{}.xlsx", CONTENT_TYPE.SML_SHEET, isi.buku
        )
        rid = {g.RID_BUKU: bagan.relate_to(buku, RELATIONSHIP_TYPE.PACKAGE)}
        if isi.bentuk:
            bentuk = bagian("/word/drawings/drawing{}.xml", TIPE_BENTUK, isi.bentuk)
            rid[g.RID_BENTUK] = bagan.relate_to(bentuk, HUBUNGAN_BENTUK)
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
                bagian._blob = self.render_xml_part(xml, bagian, context, jinja_env).encode()

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
        _hapus_sifat(inti, *_SIFAT_TEMPLAT)
        for nama in ("category", "comments", "content_status", "keywords"):
            teks = getattr(inti, nama)
            if nama == "category" and teks.startswith(KATEGORI):
                _hapus_sifat(inti, _KATEGORI)  # which says that a file is a template
            elif "{" in teks:
                self.current_rendering_part = self.docx.part
                setattr(inti, nama, Markup(self.isi_bagian(teks, context)).unescape()[:_TERPANJANG])  # noqa: S704

    def _bungkus(self) -> bytes:
        """Return the file, written once."""
        paket = self.docx.part.package
        bagian = paket.parts
        jenis_isi = _ContentTypesItem.from_parts(bagian)  # type: ignore[no-untyped-call]
        anggota: list[tuple[str, bytes]] = [
            ("[Content_Types].xml", jenis_isi.blob),
            ("_rels/.rels", paket.rels.xml),
        ]
        for satu in bagian:
            blob = satu.blob
            if satu.partname.startswith("/word/media/"):  # those of the template as the report's
                blob = tanpa_keterangan(blob)
            anggota.append((satu.partname.membername, blob))
            if len(satu.rels):
                anggota.append((satu.partname.rels_uri.membername, satu.rels.xml))
        # Package and parts refer to each other.  Cut the ring: the collector does not see how
        # large their trees are, and would let hundreds of reports pile up.
        vars(paket).clear()
        return kemas(anggota)


def isi_templat(templat: bytes, naskah: Naskah, *, warna: str = "") -> bytes:
    """Return a template filled with a report, made in this process."""
    data, benda = konteks(naskah)
    return Dokumen(templat, benda, naskah.properti, warna).isi(data)


def _hapus_sifat(inti: Any, *nama: str) -> None:
    akar = inti._element  # pyright: ignore[reportPrivateUsage]
    for e in [e for e in akar if e.tag in nama]:
        akar.remove(e)
