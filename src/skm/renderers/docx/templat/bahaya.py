"""
What a Word file may not bring along: whatever reaches out of the document when somebody opens it.

Word fetches linked pictures and templates, runs macros, asks other programs through fields, and
unpacks what is embedded.  A report goes to ministries and onto web pages, so a template may hold
only kinds of parts, relationships and fields that are known to stay within the document, and links
to the web; of elements those are refused that are known to reach out.  Each is refused with its
place.  What is a mere habit of Word (the name of the template a document was written on) is left
out, with a remark; so are comments (`skm.renderers.docx.templat.bagian`).

All of this runs in the process of `skm.renderers.docx.templat.anak`: the parent never parses a
template.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from lxml import etree

from skm.errors import DataError, Masalah
from skm.renderers.docx.templat.bagian import (
    HUBUNGAN_KOMENTAR,
    TIPE_SIFAT,
    jenis_cocok,
    periksa_bagian,
    tanpa_orang,
)
from skm.renderers.docx.templat.lapor import lapor_tahap
from skm.renderers.docx.templat.letak import letak_elemen, pendek, sebut_bagian, sebut_tahap
from skm.renderers.docx.templat.medan import JAM, MEDAN, alamat_boleh, medan, tautan_boleh
from skm.renderers.docx.templat.paket import (
    DAFTAR_TIPE,
    HUBUNGAN_POKOK,
    MAKS_XML,
    SUFIKS_XML,
    Paket,
    adalah_xml,
    bongkar_docx,
    bukan_docx,
    terlalu_besar,
    urai_xml,
)

MAKS_MASALAH = 20  # that are told of one part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KE_DOKUMEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_KE_SIFAT = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
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
_UBAHAN = tuple(
    f"{_W}{nama}"
    for nama in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange", "cellIns",
        "cellDel", "cellMerge",
    )
)  # fmt: skip
"""What Word writes for a tracked change, of words, of looks and of cells."""
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
_TANPA = "di dalam berkas"
_LUAR = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,}:|\\\\|//)", re.IGNORECASE)
_SVG = "http://www.w3.org/2000/svg"
_SASARAN_VML = ("src", "href", "althref")


def buka_paket(isi: bytes, *, batasi: bool = True) -> Paket:
    """
    Take a Word file apart and look for what it may not hold.

    Raises:
        DataError: It is no Word file, or larger than any template needs to be.
    """
    anggota = bongkar_docx(isi, batasi=batasi)
    paket = Paket(anggota=anggota, pohon={}, tipe={}, masalah=[], catatan=[])
    paket.pohon[DAFTAR_TIPE] = urai_xml(DAFTAR_TIPE, anggota[DAFTAR_TIPE])
    _jenis_isi(paket)
    for nama, satu in anggota.items():
        if nama not in paket.pohon and adalah_xml(nama, paket.tipe[nama], satu):
            lapor_tahap(sebut_tahap(nama))
            if batasi and len(satu) > MAKS_XML:
                raise DataError([terlalu_besar(len(satu), MAKS_XML, " XML")])
            paket.pohon[nama] = urai_xml(nama, satu)
            if not nama.lower().endswith(SUFIKS_XML):
                akhiran = posixpath.splitext(nama)[1]
                paket.masalah.append(_asing("XML", f"bagian {nama}", akhiran))
    periksa_bagian(paket)
    tanpa_orang(paket)
    for nama in list(paket.pohon):
        if nama.lower().endswith(".rels"):
            _periksa_hubungan(paket, nama)
    _periksa_utama(paket)
    for nama, akar in paket.pohon.items():
        if not nama.lower().endswith(".rels") and nama != DAFTAR_TIPE:
            sebutan = sebut_bagian(nama)
            lapor_tahap(sebut_tahap(nama))
            # To look for the place of each takes long, and nobody reads more.
            masalah = periksa_isi(akar, sebutan, jadi=not batasi)
            paket.masalah.extend(islice(masalah, MAKS_MASALAH))
            paket.catatan.extend(islice(_catatan_isi(akar, sebutan), MAKS_MASALAH))
    return paket


def _jenis_isi(paket: Paket) -> None:
    akar = paket.pohon[DAFTAR_TIPE]
    bawaan: dict[str, str] = {}
    khusus: dict[str, Any] = {}
    for e in akar.iter(f"{_TIPE}Default"):
        akhiran, tipe = str(e.get("Extension")).lower(), str(e.get("ContentType"))
        if bawaan.setdefault(akhiran, tipe) != tipe:  # nobody knows which of the two Word takes
            paket.masalah.append(_asing("jenis ganda", DAFTAR_TIPE, akhiran))
    for e in akar.iter(f"{_TIPE}Override"):
        nama = str(e.get("PartName")).lstrip("/").lower()  # names are compared like that
        if khusus.setdefault(nama, e) is not e:
            paket.masalah.append(_asing("jenis ganda", DAFTAR_TIPE, nama))
    for nama in paket.anggota:
        e = khusus.get(nama.lower())
        akhiran = nama.rpartition(".")[2].lower()
        tipe = bawaan.get(akhiran, "") if e is None else str(e.get("ContentType"))
        paket.tipe[nama] = tipe.strip().lower()
    if any(kata in satu for satu in _semua_tipe(paket) for kata in _MAKRO):
        raise DataError.satu("templat-makro")
    for nama, e in khusus.items():
        if e.get("ContentType") == TEMPLAT:  # a .dotx, saved as Word likes it
            e.set("ContentType", DOKUMEN)
            paket.diubah.add(DAFTAR_TIPE)
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
    """Refuse what has no body, or two of its properties, where Word looks for them."""
    badan = [(paket.tipe.get(ke), h.get("Type")) for ke, h in _pokok(paket, "officeDocument")]
    if badan != [(DOKUMEN, _KE_DOKUMEN)]:
        raise bukan_docx("dokumen yang bukan dokumen Word")
    sifat = _pokok(paket, "core-properties")
    if len(sifat) > 1:
        raise bukan_docx("dokumen dengan dua sifat dokumen")
    for ke, h in sifat:
        if paket.tipe.get(ke) != TIPE_SIFAT:
            raise bukan_docx(f"{pendek(ke)} bukan sifat dokumen")
        if h.get("Type") != _KE_SIFAT:  # as LibreOffice wrote it, where python-docx finds none
            h.set("Type", _KE_SIFAT)
            paket.diubah.add(HUBUNGAN_POKOK)


def _pokok(paket: Paket, jenis: str) -> list[tuple[str, Any]]:
    """Return the parts that the file itself names as being of a kind, and how it does."""
    return [
        (posixpath.normpath(str(h.get("Target")).lstrip("/")), h)
        for h in paket.pohon[HUBUNGAN_POKOK].iter(_HUBUNGAN)
        if str(h.get("Type")).rpartition("/")[2] == jenis
    ]


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
        elif luar and not (jenis == "hyperlink" and alamat_boleh(sasaran)):
            sebutan = "tautan ke berkas" if jenis == "hyperlink" else _sebut_luar(jenis)
            lokasi = _tempat(paket, sumber, str(h.get("Id")))
            paket.masalah.append(_terlarang(sebutan, lokasi, sasaran))
        elif not luar and not sasaran.startswith("#"):
            dasar = "/" + posixpath.dirname(sumber)
            ke = posixpath.normpath(posixpath.join(dasar, sasaran)).lstrip("/")
            if ke not in paket.anggota:
                # Word leaves such behind ("NULL"), and python-docx stumbles over them.
                if jenis not in HUBUNGAN_KOMENTAR:
                    paket.catatan.append(
                        Masalah(
                            kode="templat-dibuang",
                            lokasi=sebut_bagian(sumber),
                            ditemukan="rujukan ke bagian yang tidak ada",
                            diharapkan=pendek(sasaran),
                        )
                    )
                _buang(paket, nama, sumber, h)
            elif (
                jenis not in _HUBUNGAN_BOLEH
                or not paket.tipe[ke]
                or not jenis_cocok(jenis, paket.tipe[ke])
            ):
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
    for instruksi, e in medan(akar):
        kata = instruksi.split()
        nama_medan = kata[0].upper() if kata else ""
        if nama_medan.startswith("=") or not nama_medan:
            continue
        if nama_medan not in MEDAN:
            yield _terlarang(
                f"medan {pendek(nama_medan)}", letak_elemen(akar, sebutan, e), instruksi
            )
        elif nama_medan == "HYPERLINK" and not tautan_boleh(instruksi, jadi=jadi):
            alamat = instruksi.partition(kata[0])[2].strip()
            yield _terlarang("tautan ke berkas", letak_elemen(akar, sebutan, e), alamat)


def _alamat_boleh_vml(kunci: str, nilai: str) -> bool:
    return kunci == "href" and alamat_boleh(nilai)


def _catatan_isi(akar: Any, sebutan: str) -> Iterator[Masalah]:
    for instruksi, e in medan(akar):
        kata = instruksi.split()
        if kata and kata[0].upper() in JAM:
            yield Masalah(
                kode="templat-jam",
                lokasi=letak_elemen(akar, sebutan, e),
                ditemukan=kata[0].upper(),
            )
    if (e := next(akar.iter(*_UBAHAN), None)) is not None:
        yield Masalah(kode="templat-perubahan", lokasi=letak_elemen(akar, sebutan, e))
