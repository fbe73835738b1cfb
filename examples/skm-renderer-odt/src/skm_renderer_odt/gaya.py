"""Styles, properties and the list of members: what a document has beside its text."""

from collections.abc import Mapping
from itertools import product
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from odfdo import Element

from skm.naskah import Properti

TEKS, SAMPUL, JUDUL, BAB, SUBBAB = "SkmTeks", "SkmSampul", "SkmJudul", "SkmBab", "SkmSubbab"
KETERANGAN, CATATAN, TANDA_TANGAN = "SkmKeterangan", "SkmCatatan", "SkmTandaTangan"
SEL = "SkmSel"
DAFTAR, TABEL, SEL_TABEL, SEL_JUDUL = "SkmDaftar", "SkmTabel", "SkmSelTabel", "SkmSelJudul"

_PARAGRAF = {
    # name: alignment, bold, size in per cent, space above and below in mm, keep with next
    TEKS: ("justify", False, 100, (0, 2), False),
    SAMPUL: ("center", False, 115, (2, 2), False),
    JUDUL: ("center", True, 150, (12, 12), False),
    KETERANGAN: ("center", True, 95, (3, 1), True),
    CATATAN: ("left", False, 85, (1, 1), False),
    TANDA_TANGAN: ("left", False, 100, (0, 1), True),
    SEL: ("left", False, 80, (0, 0), False),
}
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}
_LEBAR_KOLOM = range(1, 161)
_PADAT = {False: 80, True: 65}  # per cent, in tables of few and of many columns


def rata(nama: str, *, tebal: bool, padat: bool = False) -> str:
    """Return the style of a paragraph in a cell."""
    return f"SkmSel_{nama}{'_tebal' if tebal else ''}{'_padat' if padat else ''}"


def kepala(*, padat: bool) -> str:
    """Return the style of a paragraph in the head of a table."""
    return f"SkmSelKepala{'_padat' if padat else ''}"


def kolom(lebar: int) -> str:
    """Return the style of a column, in millimetres."""
    return f"SkmKolom{min(max(lebar, 1), 160)}"


def _paragraf(
    nama: str, sifat: tuple[Any, ...], ukuran: int, induk: str = "", warna: str = ""
) -> Element:
    sejajar, tebal, persen, (atas, bawah), lekat = sifat
    inden = ' fo:margin-left="90mm"' if nama == TANDA_TANGAN else ""
    inden += ' fo:keep-with-next="always"' if lekat else ""
    berat = ' fo:font-weight="bold"' if tebal else ""
    berat += f' fo:color="#{warna.lower()}"' if warna else ""
    return Element.from_tag(
        f'<style:style style:name="{nama}" style:family="paragraph"{induk}>'
        f'<style:paragraph-properties fo:text-align="{sejajar}" fo:margin-top="{atas}mm" '
        f'fo:margin-bottom="{bawah}mm"{inden}/>'
        f'<style:text-properties fo:font-size="{ukuran * persen / 100:.1f}pt"{berat}/>'
        "</style:style>"
    )


def pasang_umum(bagian: Any, huruf: str, ukuran: int, warna: str) -> None:
    """Put the paragraph styles where an editor offers them; headings in the office's colour."""
    gaya = bagian.get_element("//office:styles")
    for kerangka in gaya.get_elements("text:outline-style"):
        gaya.delete(kerangka)  # headings carry the numbers that skm gives them
    bawaan = gaya.get_element('style:default-style[@style:family="paragraph"]')
    if bawaan is not None:
        teks = bawaan.get_element("style:text-properties")
        for nama, nilai in (
            ("style:font-name", None), ("fo:font-family", huruf), ("fo:language", "id"),
            ("fo:country", "ID"), ("fo:font-size", f"{ukuran}pt"),
        ):  # fmt: skip
            teks.set_attribute(nama, nilai)
    for nama, sifat in _PARAGRAF.items():
        gaya.append(_paragraf(nama, sifat, ukuran))
    for padat, persen in _PADAT.items():
        sifat: tuple[Any, ...] = ("center", True, persen, (0, 0), True)
        gaya.append(_paragraf(kepala(padat=padat), sifat, ukuran))
        for (nama, sejajar), tebal in product(_RATA.items(), (False, True)):
            sifat = (sejajar, tebal, persen, (0, 0), False)
            gaya.append(_paragraf(rata(nama, tebal=tebal, padat=padat), sifat, ukuran))
    for nama, persen, tingkat in ((BAB, 125, 1), (SUBBAB, 110, 2)):
        induk = f' style:default-outline-level="{tingkat}"'
        gaya.append(_paragraf(nama, ("left", True, persen, (6, 3), True), ukuran, induk, warna))


def pasang_otomatis(bagian: Any) -> None:
    """Put the styles of tables and lists beside the text."""
    gaya = bagian.get_element("//office:automatic-styles")
    gaya.append(
        Element.from_tag(
            f'<style:style style:name="{TABEL}" style:family="table"><style:table-properties '
            'style:width="160mm" table:align="center" table:border-model="collapsing"/>'
            "</style:style>"
        )
    )
    for lebar in _LEBAR_KOLOM:
        gaya.append(
            Element.from_tag(
                f'<style:style style:name="{kolom(lebar)}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{lebar}mm"/></style:style>'
            )
        )
    for nama, latar in ((SEL_TABEL, ""), (SEL_JUDUL, ' fo:background-color="#dde6ee"')):
        gaya.append(
            Element.from_tag(
                f'<style:style style:name="{nama}" style:family="table-cell">'
                f'<style:table-cell-properties fo:border="0.5pt solid #444444" '
                f'fo:padding="0.7mm" style:vertical-align="top"{latar}/></style:style>'
            )
        )
    gaya.append(
        Element.from_tag(
            f'<text:list-style style:name="{DAFTAR}"><text:list-level-style-number text:level="1" '
            'style:num-suffix="." style:num-format="1"><style:list-level-properties '
            'text:space-before="2mm" text:min-label-width="7mm"/></text:list-level-style-number>'
            "</text:list-style>"
        )
    )


def versi(bagian: Any) -> str:
    """Return the version of OpenDocument that odfdo writes; all members must say the same."""
    return str(bagian.root.get_attribute("office:version"))


def meta(properti: Properti, versi_odf: str) -> bytes:
    """Return the properties; dated by the report, never by the clock."""
    tanggal = f"{properti.tanggal.isoformat()}T00:00:00"
    isi = (
        ("dc:title", properti.judul), ("dc:subject", properti.subjek),
        ("meta:initial-creator", properti.penulis), ("dc:creator", properti.penulis),
        ("meta:creation-date", tanggal), ("dc:date", tanggal),
        ("dc:language", properti.bahasa), ("meta:generator", "skm-renderer-odt"),
    )  # fmt: skip
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="{versi_odf}"><office:meta>'
        + "".join(f"<{nama}>{escape(nilai)}</{nama}>" for nama, nilai in isi)
        + "</office:meta></office:document-meta>\n"
    ).encode()


def manifes(gambar: Mapping[str, str], versi_odf: str) -> bytes:
    """Return the list of members."""
    isi = {"content.xml": "text/xml", "styles.xml": "text/xml", "meta.xml": "text/xml", **gambar}
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="{versi_odf}"><manifest:file-entry manifest:full-path="/" '
        f'manifest:version="{versi_odf}" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        + "".join(
            f"<manifest:file-entry manifest:full-path={quoteattr(nama)} "
            f'manifest:media-type="{jenis}"/>'
            for nama, jenis in isi.items()
        )
        + "</manifest:manifest>\n"
    ).encode()
