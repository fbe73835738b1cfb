"""
What a Word file may not bring along: whatever reaches out of the document when somebody opens it.

Word fetches linked pictures and templates, runs macros, asks other programs through fields, and
unpacks what is embedded.  A report goes to ministries and onto web pages, so a template may hold
only kinds of parts, relationships and fields that are known to stay within the document, and links
to the web; of elements those are refused that are known to reach out.  Each is refused with its
place.  What is a mere habit of Word (the name of the template a document was written on) is left
out, with a remark.

Word and python-docx go by content types, not by names.  So whatever is XML by its name, by its type
or by its first byte is read here, or the template is refused.

All of this runs in the process of `skm.renderers.docx.templat.anak`: the parent never parses a
template.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import attrs
from lxml import etree

from skm.errors import DataError, Masalah
from skm.office.paket import kemas
from skm.renderers.docx.templat.anak import lapor_tahap
from skm.renderers.docx.templat.letak import Pembaca, pendek

MAKS_ANGGOTA = 2_000
MAKS_SEMUA = 64 * 2**20
MAKS_XML = 8 * 2**20
MAKS_SEMUA_XML = 16 * 2**20
MAKS_MASALAH = 20  # that are told of one part

SUFIKS_XML = (".xml", ".rels", ".vml", ".svg")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TIPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_UTAMA = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
DOKUMEN, TEMPLAT = _UTAMA.format("document"), _UTAMA.format("template")

_TIPE_BOLEH = re.compile(
    r"""
    application/(?:xml|inkml\+xml|x-font-ttf)
    | text/xml
    | image/(?:png|x-png|jpe?g|pjpeg|gif|bmp|tiff?|webp|svg\+xml|(?:x-)?[ew]mf|vnd\.ms-photo)
    | application/vnd\.openxmlformats-package\.(?:relationships|core-properties)\+xml
    | application/vnd\.openxmlformats-officedocument\.(?:
        wordprocessingml\.(?:document\.main|template\.main|document\.glossary|styles|settings
          |websettings|fonttable|numbering|footnotes|endnotes|header|footer|people
          |comments(?:extended|ids|extensible)?)\+xml
        | wordprocessingml\.printersettings
        | drawingml\.(?:chart|chartshapes|diagram(?:data|layout|style|colors))\+xml
        | (?:theme|themeoverride|custom-properties|extended-properties|customxmlproperties)\+xml
        | vmldrawing | obfuscatedfont
        | spreadsheetml\.sheet
      )
    | application/vnd\.ms-word\.styleswitheffects\+xml
    | application/vnd\.ms-office\.(?:chartstyle|chartcolorstyle|chartex|drawingml\.diagramdrawing
        |classificationlabels|documenttasks)\+xml
    """,
    re.VERBOSE,
)
"""Types of parts that Word and LibreOffice write, in small letters."""
_BUKU = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HUBUNGAN_BOLEH = frozenset(
    {
        "officeDocument", "core-properties", "extended-properties", "custom-properties",
        "thumbnail", "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "font",
        "theme", "themeOverride", "numbering", "footnotes", "endnotes", "comments",
        "commentsExtended", "commentsIds", "commentsExtensible", "people", "header", "footer",
        "image", "hdphoto", "hyperlink", "chart", "chartEx", "chartUserShapes", "chartStyle",
        "chartColorStyle", "package", "customXml", "customXmlProps", "glossaryDocument",
        "printerSettings", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors",
        "diagramDrawing", "classificationlabels", "documenttasks", "vmlDrawing", "ink",
    }
)  # fmt: skip
"""Relationships within the file that Word and LibreOffice write, by the end of their type."""

_MAKRO = ("vbaproject", "vbadata", "macroenabled")
_TIPE_TERLARANG: tuple[tuple[str, str], ...] = (
    ("keymapcustomizations", "perubahan papan ketik"),
    ("activex", "kendali ActiveX"),
    ("oleobject", "objek OLE"),
    ("webextension", "add-in"),
    ("taskpanes", "add-in"),
)
_HUBUNGAN_TERLARANG: Mapping[str, str] = {
    "vbaProject": "makro",
    "wordVbaData": "makro",
    "keyMapCustomizations": "perubahan papan ketik",
    "oleObject": "objek OLE",
    "control": "kendali ActiveX",
    "activeXControlBinary": "kendali ActiveX",
    "aFChunk": "berkas lain yang disisipkan",
    "subDocument": "dokumen lain yang disisipkan",
    "webextension": "add-in",
    "webextensiontaskpanes": "add-in",
    "mailMergeSource": "sumber data mail merge",
    "mailMergeHeaderSource": "sumber data mail merge",
    "recipientData": "sumber data mail merge",
    "frame": "bingkai",
    "extensibility": "perubahan menu Word",
    "userCustomization": "perubahan menu Word",
}
_DIBUANG = {"attachedTemplate": "nama templat Word asal"}
_UNSUR_TERLARANG: Mapping[str, str] = {
    "altChunk": "berkas lain yang disisipkan",
    "object": "objek OLE",
    "control": "kendali ActiveX",
    "subDoc": "dokumen lain yang disisipkan",
    "mailMerge": "sumber data mail merge",
    "frameset": "bingkai",
    "scriptAnchor": "skrip",
}
_UNSUR_DI_MANA_PUN: Mapping[str, str] = {"OLEObject": "objek OLE", "webVideoPr": "video web"}
"""Elements that are refused whatever their namespace; those above only in Word's own."""
MEDAN = frozenset(
    {
        "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "REF", "NOTEREF", "SEQ", "TOC",
        "TC", "TOA", "TA", "XE", "INDEX", "HYPERLINK", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR",
        "KEYWORDS", "COMMENTS", "DOCPROPERTY", "NUMWORDS", "NUMCHARS", "SYMBOL", "EQ", "LISTNUM",
        "IF", "COMPARE", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "ADVANCE", "BIBLIOGRAPHY",
        "CITATION", "PLACEHOLDER", "ADDIN", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE",
        "FILENAME", "LASTSAVEDBY", "REVNUM",
    }
)  # fmt: skip
"""Fields that stay within the document."""

_DAFTAR_TIPE, _HUBUNGAN_POKOK = "[Content_Types].xml", "_rels/.rels"
_TANPA = "di dalam berkas"
_JAM = frozenset({"DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"})
_LUAR = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,}:|\\\\|//)", re.IGNORECASE)
_SVG = "http://www.w3.org/2000/svg"
_SASARAN_VML = ("src", "href", "althref")
_SEBUTAN: tuple[tuple[str, str], ...] = (
    (r"word/header\d*\.xml", "kepala halaman"),
    (r"word/footer\d*\.xml", "kaki halaman"),
    (r"word/footnotes\.xml", "catatan kaki"),
    (r"word/endnotes\.xml", "catatan akhir"),
    (r"word/comments\.xml", "komentar"),
    (r"word/charts/.*", "grafik"),
    (r"word/diagrams/.*", "diagram"),
    (r"docProps/.*", "properti dokumen"),
    (r"word/styles\.xml", "gaya"),
    (r"word/settings\.xml", "pengaturan dokumen"),
)


@attrs.frozen(kw_only=True)
class Paket:
    """
    A Word file, taken apart.

    Attributes:
        anggota: Its members by name, in their order.
        pohon: Trees of those that are XML.
        tipe: Content types by member.
        masalah: What it may not hold.
        catatan: What was left out of it, and other remarks.
        diubah: Members whose tree is not that of their bytes any more.
    """

    anggota: dict[str, bytes]
    pohon: dict[str, Any]
    tipe: dict[str, str]
    masalah: list[Masalah]
    catatan: list[Masalah]
    diubah: set[str] = attrs.field(factory=set[str])

    def kemas(self) -> bytes:
        """Return the file, put together again."""
        return kemas(
            (
                nama,
                etree.tostring(
                    self.pohon[nama], xml_declaration=True, encoding="UTF-8", standalone=True
                )
                if nama in self.diubah
                else isi,
            )
            for nama, isi in self.anggota.items()
        )


def sebut_bagian(nama: str) -> str:
    """Return what to call a part of a Word file, or all of it; empty for its body."""
    if not nama:
        return "berkas ini"
    if nama == "word/document.xml":
        return ""
    cocok = (kata for pola, kata in _SEBUTAN if re.fullmatch(pola, nama))
    kata = next(cocok, "bagian")
    return f"{kata} ({posixpath.basename(nama)})"


def buka_paket(isi: bytes, *, batasi: bool = True) -> Paket:
    """
    Take a Word file apart and look for what it may not hold.

    Raises:
        DataError: It is no Word file, or larger than any template needs to be.
    """
    anggota = _bongkar(isi, batasi=batasi)
    paket = Paket(anggota=anggota, pohon={}, tipe={}, masalah=[], catatan=[])
    paket.pohon[_DAFTAR_TIPE] = _urai(_DAFTAR_TIPE, anggota[_DAFTAR_TIPE])
    _jenis_isi(paket)
    for nama, satu in anggota.items():
        if nama not in paket.pohon and _xml(nama, paket.tipe[nama], satu):
            lapor_tahap(sebut_bagian(nama) or "badan dokumen")
            if batasi and len(satu) > MAKS_XML:
                raise DataError([_terlalu_besar(len(satu), MAKS_XML, " XML")])
            paket.pohon[nama] = _urai(nama, satu)
            if not nama.lower().endswith(SUFIKS_XML):
                akhiran = posixpath.splitext(nama)[1]
                paket.masalah.append(_asing("XML", f"bagian {nama}", akhiran))
    for nama in list(paket.pohon):
        if nama.lower().endswith(".rels"):
            _periksa_hubungan(paket, nama)
    _periksa_utama(paket)
    for nama, akar in paket.pohon.items():
        if not nama.lower().endswith(".rels") and nama != _DAFTAR_TIPE:
            sebutan = sebut_bagian(nama)
            lapor_tahap(sebutan or "badan dokumen")
            # To look for the place of each takes long, and nobody reads more.
            masalah = periksa_isi(akar, sebutan, jadi=not batasi)
            paket.masalah.extend(islice(masalah, MAKS_MASALAH))
            paket.catatan.extend(islice(_catatan_isi(akar, sebutan), MAKS_MASALAH))
    return paket


def _xml(nama: str, tipe: str, isi: bytes) -> bool:
    """Tell whether anybody could take a member for XML: by its name, its type or how it begins."""
    awal = isi[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")
    return (
        nama.lower().endswith(SUFIKS_XML)
        or tipe.endswith(("+xml", "/xml"))
        or awal.startswith(b"<")
    )


def _bongkar(isi: bytes, *, batasi: bool) -> dict[str, bytes]:
    if isi.startswith(b"\xd0\xcf\x11\xe0"):
        raise _bukan("berkas Word lama (.doc) atau berkas berkata sandi")
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            semua = [i for i in arsip.infolist() if not i.is_dir()]
            if batasi:
                _periksa_arsip(semua)
            anggota = {i.filename: arsip.read(i) for i in semua}
    except DataError:
        raise
    except MemoryError:
        raise
    except Exception:  # whatever a broken file provokes; RuntimeError is a password
        raise _bukan("bukan berkas ZIP, atau ZIP yang rusak") from None
    if _DAFTAR_TIPE not in anggota or _HUBUNGAN_POKOK not in anggota:
        raise _bukan("berkas ZIP biasa")
    return anggota


def _bukan(sebab: str) -> DataError:
    return DataError([Masalah(kode="templat-bukan-docx", ditemukan=sebab)])


def _terlalu_besar(besar: int, batas: int, apa: str = "") -> Masalah:
    return Masalah(
        kode="templat-terlalu-besar",
        ditemukan=f"{-(-besar // 2**20)} MB{apa}",
        diharapkan=f"{batas // 2**20} MB{apa}",
    )


def _periksa_arsip(semua: list[zipfile.ZipInfo]) -> None:
    masalah: list[Masalah] = []
    besar = sum(i.file_size for i in semua)
    xml = [i.file_size for i in semua if i.filename.lower().endswith(SUFIKS_XML)]
    if len(semua) > MAKS_ANGGOTA:
        masalah.append(
            Masalah(
                kode="templat-terlalu-besar",
                ditemukan=f"{len(semua)} anggota",
                diharapkan=f"{MAKS_ANGGOTA} anggota",
            )
        )
    if besar > MAKS_SEMUA:
        masalah.append(_terlalu_besar(besar, MAKS_SEMUA))
    if max(xml, default=0) > MAKS_XML:
        masalah.append(_terlalu_besar(max(xml), MAKS_XML, " XML"))
    if sum(xml) > MAKS_SEMUA_XML:
        masalah.append(_terlalu_besar(sum(xml), MAKS_SEMUA_XML, " XML"))
    banyak = Counter(i.filename.lower() for i in semua)  # as Word compares names
    for satu in dict.fromkeys(i.filename for i in semua):
        asing = satu.startswith("/") or ".." in satu.split("/") or re.search(r"[\\:\x00]", satu)
        if asing or banyak[satu.lower()] > 1:
            masalah.append(Masalah(kode="templat-nama-anggota", ditemukan=f'"{pendek(satu)}"'))
    if masalah:
        raise DataError(masalah)


_SEBAB_XML: Mapping[int, tuple[str, str]] = {
    2: ("templat-batas", "memori"),  # XML_ERR_NO_MEMORY
    114: ("templat-batas", "kedalaman"),  # XML_ERR_RESOURCE_LIMIT
}
"""What is wrong with XML that may well be well-formed, by the numbers of libxml2."""


def _pengurai() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _urai(nama: str, isi: bytes) -> Any:
    try:
        akar = etree.fromstring(isi, _pengurai())
    except MemoryError:
        raise DataError(
            [Masalah(kode="templat-batas", lokasi=f"bagian {nama}", ditemukan="memori")]
        ) from None
    except etree.XMLSyntaxError as salah:
        kode, apa = _SEBAB_XML.get(getattr(salah, "code", 0), ("templat-xml", "XML yang rusak"))
        raise DataError([Masalah(kode=kode, lokasi=f"bagian {nama}", ditemukan=apa)]) from None
    pohon: Any = akar.getroottree()
    if pohon.docinfo.doctype:
        raise DataError([Masalah(kode="templat-xml", lokasi=f"bagian {nama}", ditemukan="DOCTYPE")])
    return akar


def _jenis_isi(paket: Paket) -> None:
    akar = paket.pohon[_DAFTAR_TIPE]
    bawaan: dict[str, str] = {}
    khusus: dict[str, Any] = {}
    for e in akar.iter(f"{_TIPE}Default"):
        akhiran, tipe = str(e.get("Extension")).lower(), str(e.get("ContentType"))
        if bawaan.setdefault(akhiran, tipe) != tipe:  # nobody knows which of the two Word takes
            paket.masalah.append(_asing("jenis ganda", _DAFTAR_TIPE, akhiran))
    for e in akar.iter(f"{_TIPE}Override"):
        nama = str(e.get("PartName")).lstrip("/").lower()  # names are compared like that
        if khusus.setdefault(nama, e) is not e:
            paket.masalah.append(_asing("jenis ganda", _DAFTAR_TIPE, nama))
    for nama in paket.anggota:
        e = khusus.get(nama.lower())
        akhiran = nama.rpartition(".")[2].lower()
        tipe = bawaan.get(akhiran, "") if e is None else str(e.get("ContentType"))
        paket.tipe[nama] = tipe.strip().lower()
    if any(kata in satu for satu in _semua_tipe(paket) for kata in _MAKRO):
        raise DataError([Masalah(kode="templat-makro")])
    for nama, e in khusus.items():
        if e.get("ContentType") == TEMPLAT:  # a .dotx, saved as Word likes it
            e.set("ContentType", DOKUMEN)
            paket.diubah.add(_DAFTAR_TIPE)
            paket.tipe.update(dict.fromkeys((n for n in paket.tipe if n.lower() == nama), DOKUMEN))
    for nama, tipe in paket.tipe.items():
        sebutan = next((s for kata, s in _TIPE_TERLARANG if kata in tipe), "")
        # A member of no type is none that Word would read.
        if sebutan:
            paket.masalah.append(_terlarang(sebutan, f"bagian {nama}", tipe))
        elif tipe and not _TIPE_BOLEH.fullmatch(tipe):
            paket.masalah.append(_asing("isi berjenis lain", f"bagian {nama}", tipe))
        elif tipe == _BUKU and not nama.lower().endswith(".xlsx"):
            paket.masalah.append(_terlarang("berkas lain yang disisipkan", f"bagian {nama}"))


def _semua_tipe(paket: Paket) -> Iterator[str]:
    """Yield all content types, and names of members that say what they are."""
    for nama, tipe in paket.tipe.items():
        yield tipe
        yield posixpath.basename(nama).lower()


def _periksa_utama(paket: Paket) -> None:
    """Refuse what has no body where Word looks for it."""
    sasaran = [
        posixpath.normpath(str(h.get("Target")).lstrip("/"))
        for h in paket.pohon[_HUBUNGAN_POKOK].iter(_HUBUNGAN)
        if str(h.get("Type")).rpartition("/")[2] == "officeDocument"
    ]
    if len(sasaran) != 1 or paket.tipe.get(sasaran[0]) != DOKUMEN:
        raise _bukan("dokumen yang bukan dokumen Word")


def _terlarang(sebutan: str, lokasi: str, ditemukan: str = "") -> Masalah:
    return Masalah(
        kode="templat-terlarang",
        lokasi=lokasi,
        ditemukan=sebutan,
        diharapkan=pendek(ditemukan) or _TANPA,
    )


def _asing(sebutan: str, lokasi: str, ditemukan: str) -> Masalah:
    """Return that something is in the file which neither Word nor LibreOffice writes."""
    return Masalah(
        kode="templat-asing", lokasi=lokasi, ditemukan=sebutan, diharapkan=pendek(ditemukan)
    )


def _periksa_hubungan(paket: Paket, nama: str) -> None:
    folder, berkas = posixpath.split(nama)
    sumber = posixpath.join(posixpath.dirname(folder), berkas.removesuffix(".rels"))
    paling = len(paket.masalah) + MAKS_MASALAH
    for h in list(paket.pohon[nama].iter(_HUBUNGAN)):
        if len(paket.masalah) >= paling:
            return
        jenis = str(h.get("Type")).rpartition("/")[2]
        sasaran, luar = str(h.get("Target")), h.get("TargetMode", "Internal") != "Internal"
        if jenis in _DIBUANG:
            paket.catatan.append(
                Masalah(
                    kode="templat-dibuang",
                    lokasi=sebut_bagian(sumber),
                    ditemukan=_DIBUANG[jenis],
                    diharapkan=pendek(sasaran),
                )
            )
            _buang(paket, nama, sumber, h)
        elif jenis in _HUBUNGAN_TERLARANG:
            lokasi = _tempat(paket, sumber, str(h.get("Id")))
            paket.masalah.append(_terlarang(_HUBUNGAN_TERLARANG[jenis], lokasi, sasaran))
        elif luar and not (jenis == "hyperlink" and _alamat_boleh(sasaran)):
            sebutan = "tautan ke berkas" if jenis == "hyperlink" else _sebut_luar(jenis)
            lokasi = _tempat(paket, sumber, str(h.get("Id")))
            paket.masalah.append(_terlarang(sebutan, lokasi, sasaran))
        elif not luar and not sasaran.startswith("#"):
            dasar = "/" + posixpath.dirname(sumber)
            ke = posixpath.normpath(posixpath.join(dasar, sasaran)).lstrip("/")
            if ke not in paket.anggota:
                # Word leaves such behind ("NULL"), and python-docx stumbles over them.
                paket.catatan.append(
                    Masalah(
                        kode="templat-dibuang",
                        lokasi=sebut_bagian(sumber),
                        ditemukan="rujukan ke bagian yang tidak ada",
                        diharapkan=pendek(sasaran),
                    )
                )
                _buang(paket, nama, sumber, h)
            elif jenis not in _HUBUNGAN_BOLEH or not paket.tipe[ke]:
                lokasi = _tempat(paket, sumber, str(h.get("Id")))
                paket.masalah.append(_asing(f"bagian {pendek(jenis)}", lokasi, sasaran))
            elif (jenis == "package" or paket.tipe[ke] == _BUKU) and not (
                # The figures of a chart are a workbook; elsewhere it is a file to be unpacked.
                jenis == "package"
                and paket.tipe[ke] == _BUKU
                and sumber.lower().startswith("word/charts/")
            ):
                lokasi = _tempat(paket, sumber, str(h.get("Id")))
                paket.masalah.append(_terlarang("berkas lain yang disisipkan", lokasi, sasaran))


def _sebut_luar(jenis: str) -> str:
    return {"image": "gambar tertaut", "package": "berkas tertaut"}.get(jenis, f"tautan {jenis}")


def _alamat_boleh(alamat: str) -> bool:
    """Tell whether a link leads to the web or to a mailbox, and nowhere else."""
    try:
        skema = urlsplit(alamat.strip()).scheme.lower()
    except ValueError:
        return False
    return skema in ("http", "https", "mailto") or alamat.startswith("#")


def _buang(paket: Paket, nama: str, sumber: str, hubungan: Any) -> None:
    """Leave out a relationship, and the element that names the template of old."""
    paket.diubah.update({nama, sumber} & paket.pohon.keys())
    kunci = hubungan.get("Id")
    hubungan.getparent().remove(hubungan)
    akar = paket.pohon.get(sumber)
    if akar is None:
        return
    for e in [e for e in akar.iter() if kunci in (e.get(f"{_R}id"), e.get(f"{_R}link"))]:
        if e.getparent() is not None and e.tag == f"{_W}attachedTemplate":
            e.getparent().remove(e)


def _tempat(paket: Paket, sumber: str, kunci: str) -> str:
    """Return where a part names one of its relationships."""
    akar, sebutan = paket.pohon.get(sumber), sebut_bagian(sumber)
    if akar is not None:
        for e in akar.iter():
            if isinstance(e.tag, str) and any(
                k.startswith(_R) and v == kunci for k, v in e.attrib.items()
            ):
                return letak_elemen(akar, sebutan, e)
    return sebutan or f"bagian {sumber}"


def letak_elemen(akar: Any, sebutan: str, elemen: Any) -> str:
    """Return where an element stands: in which paragraph, or in which part."""
    leluhur = [elemen, *elemen.iterancestors()]
    cocok = [p.letak for p in Pembaca(akar, sebutan).jalan() if any(p.elemen is a for a in leluhur)]
    return cocok[-1] if cocok else sebutan or "badan dokumen"


def periksa_isi(akar: Any, sebutan: str, *, jadi: bool = False) -> Iterator[Masalah]:
    """
    Yield what a part's elements and fields may not be.

    Args:
        akar: The part's tree.
        sebutan: What to call it.
        jadi: Whether it is filled in, so that no tag stands for an address any more.
    """
    for e in akar.iter():
        if not isinstance(e.tag, str):
            if isinstance(e, etree._Entity):  # pyright: ignore[reportPrivateUsage]
                yield _terlarang("entitas XML", letak_elemen(akar, sebutan, e), str(e.name))
            continue
        nama = etree.QName(e)
        word = "wordprocessingml" in (nama.namespace or "")
        larangan = _UNSUR_DI_MANA_PUN.get(nama.localname, "")
        if larangan := larangan or (_UNSUR_TERLARANG.get(nama.localname, "") if word else ""):
            yield _terlarang(larangan, letak_elemen(akar, sebutan, e))
        tautan = e.get("href") or e.get("{http://www.w3.org/1999/xlink}href") or ""
        if nama.namespace == _SVG and _LUAR.match(tautan) and not tautan.startswith("data:"):
            yield _terlarang("gambar tertaut", sebutan or "badan dokumen", tautan)
        for kunci in _SASARAN_VML:
            nilai = e.get(kunci) or e.get(f"{{urn:schemas-microsoft-com:office:office}}{kunci}")
            if nilai and _LUAR.match(nilai) and not _alamat_boleh_vml(kunci, nilai):
                yield _terlarang("gambar tertaut", letak_elemen(akar, sebutan, e), nilai)
    for instruksi, e in _medan(akar):
        kata = instruksi.split()
        nama_medan = kata[0].upper() if kata else ""
        if nama_medan.startswith("=") or not nama_medan:
            continue
        if nama_medan not in MEDAN:
            yield _terlarang(
                f"medan {pendek(nama_medan)}", letak_elemen(akar, sebutan, e), instruksi
            )
        elif nama_medan == "HYPERLINK" and not _tautan_boleh(instruksi, jadi=jadi):
            alamat = instruksi.partition(kata[0])[2].strip()
            yield _terlarang("tautan ke berkas", letak_elemen(akar, sebutan, e), alamat)


_KATA_TAUTAN = re.compile(
    r"""\s*(?:\\(?P<saklar>[a-z*\#@])|["“”](?P<kutip>(?:\\.|[^"“”\\])*)["“”]|(?P<polos>[^\s"“”]+))""",
    re.IGNORECASE | re.DOTALL,
)
_SAKLAR_BERISI, _SAKLAR = "lots*#@", "nmh"


def _tautan_boleh(instruksi: str, *, jadi: bool) -> bool:
    """
    Tell whether a HYPERLINK leads to one address of the web or a mailbox, or within the document.

    What Word would make of anything else is not worth guessing.
    """
    alamat: list[str] = []
    di, menanti, dalam = len("HYPERLINK"), "", False
    if _MEDAN_LAIN in instruksi:
        return False
    while di < len(instruksi.rstrip()):
        kata = _KATA_TAUTAN.match(instruksi, di)
        if kata is None:
            return False
        di = kata.end()
        if kata["saklar"]:
            menanti = kata["saklar"].lower()
            if menanti not in _SAKLAR_BERISI + _SAKLAR:
                return False
            dalam |= menanti == "l"
            menanti = menanti if menanti in _SAKLAR_BERISI else ""
        elif menanti:
            if kata["polos"] and re.search(r"[:\\/]", kata["polos"]):
                return False  # rather the address than what belongs to the switch
            menanti = ""
        else:
            alamat.append(kata["kutip"] if kata["polos"] is None else kata["polos"])
    if len(alamat) != 1:
        return dalam and not alamat
    return _alamat_boleh(alamat[0]) or (not jadi and alamat[0].lstrip().startswith("{{"))


def _alamat_boleh_vml(kunci: str, nilai: str) -> bool:
    return kunci == "href" and _alamat_boleh(nilai)


_MEDAN_LAIN = "{…}"


@attrs.define
class _Terbuka:
    """A field that has begun and not ended."""

    asal: Any
    instruksi: list[str] = attrs.field(factory=list[str])
    berhasil: bool = False  # what it showed last follows, no longer what it is


def _medan(akar: Any) -> Iterator[tuple[str, Any]]:
    """
    Yield the instruction of every field, those within others too, with its element.

    Names count in any namespace: Word knows those of two standards, and reads both.
    """
    terbuka: list[_Terbuka] = []
    for e in akar.iter(
        *(f"{{*}}{n}" for n in ("fldSimple", "fldChar", "instrText", "delInstrText", "t"))
    ):
        nama = etree.QName(e).localname
        if nama == "fldSimple":
            yield _sifat(e, "instr").strip(), e
        elif nama == "t":  # text within the instruction is part of it
            if terbuka and not terbuka[-1].berhasil and "wordprocessingml" in e.tag:
                terbuka[-1].instruksi.append(e.text or "")
        elif nama != "fldChar":
            if terbuka:
                terbuka[-1].instruksi.append(e.text or "")
            else:
                yield (e.text or "").strip(), e
        elif (jenis := _sifat(e, "fldCharType")) == "begin":
            if terbuka and not terbuka[-1].berhasil:
                terbuka[-1].instruksi.append(f"{_MEDAN_LAIN} ")
            terbuka.append(_Terbuka(e))
        elif jenis == "separate" and terbuka:
            terbuka[-1].berhasil = True
        elif jenis == "end" and terbuka:
            satu = terbuka.pop()
            yield "".join(satu.instruksi).strip(), satu.asal
    for satu in reversed(terbuka):
        yield "".join(satu.instruksi).strip(), satu.asal


def _sifat(elemen: Any, nama: str) -> str:
    """Return an attribute by its name, in whatever namespace."""
    return next((str(v) for k, v in elemen.attrib.items() if k.rpartition("}")[2] == nama), "")


def _catatan_isi(akar: Any, sebutan: str) -> Iterator[Masalah]:
    for instruksi, e in _medan(akar):
        kata = instruksi.split()
        if kata and kata[0].upper() in _JAM:
            yield Masalah(
                kode="templat-jam",
                lokasi=letak_elemen(akar, sebutan, e),
                ditemukan=kata[0].upper(),
            )
    if (e := next(akar.iter(f"{_W}ins", f"{_W}del", f"{_W}moveFrom"), None)) is not None:
        yield Masalah(kode="templat-perubahan", lokasi=letak_elemen(akar, sebutan, e))
