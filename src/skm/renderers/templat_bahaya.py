"""
What a Word file may not bring along: whatever reaches out of the document when somebody opens it.

Word fetches linked pictures and templates, runs macros, asks other programs through fields, and
unpacks what is embedded.  A report goes to ministries and onto web pages, so a template that holds
any of these is refused, with its place; what is a mere habit of Word (the name of the template a
document was written on) is left out, with a remark.

All of this runs in the process of `skm.renderers.templat_anak`: the parent never parses a template.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs
from lxml import etree

from skm.errors import DataError, Masalah
from skm.renderers.archive import kemas
from skm.renderers.templat_letak import Pembaca, pendek

MAKS_ANGGOTA = 2_000
MAKS_SEMUA = 64 * 2**20
MAKS_XML = 8 * 2**20

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TIPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_UTAMA = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
DOKUMEN, TEMPLAT = _UTAMA.format("document"), _UTAMA.format("template")

_TIPE_TERLARANG: tuple[tuple[str, str], ...] = (
    ("vbaproject", "makro"),
    ("macroenabled", "makro"),
    ("keymapcustomizations", "makro"),
    ("activex", "kendali ActiveX"),
    ("oleobject", "objek OLE"),
    ("webextension", "add-in"),
    ("taskpanes", "add-in"),
)
_HUBUNGAN_TERLARANG: Mapping[str, str] = {
    "vbaProject": "makro",
    "wordVbaData": "makro",
    "keyMapCustomizations": "makro",
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
}
_DIBUANG = {"attachedTemplate": "nama templat Word asal"}
_UNSUR_TERLARANG: Mapping[str, str] = {
    "altChunk": "berkas lain yang disisipkan",
    "object": "objek OLE",
    "control": "kendali ActiveX",
    "subDoc": "dokumen lain yang disisipkan",
    "mailMerge": "sumber data mail merge",
    "frameset": "bingkai",
    "OLEObject": "objek OLE",
    "scriptAnchor": "skrip",
}
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
    """Return what to call a part of a Word file; empty for its body."""
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
    for nama, satu in anggota.items():
        if nama.lower().endswith((".xml", ".rels", ".vml", ".svg")):
            paket.pohon[nama] = _urai(nama, satu)
    _jenis_isi(paket)
    for nama in list(paket.pohon):
        if nama.endswith(".rels"):
            _periksa_hubungan(paket, nama)
    for nama, akar in paket.pohon.items():
        if not nama.endswith(".rels") and nama != "[Content_Types].xml":
            paket.masalah.extend(periksa_isi(akar, sebut_bagian(nama)))
            paket.catatan.extend(_catatan_isi(akar, sebut_bagian(nama)))
    return paket


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
    if "[Content_Types].xml" not in anggota or "_rels/.rels" not in anggota:
        raise _bukan("berkas ZIP biasa")
    return anggota


def _bukan(sebab: str) -> DataError:
    return DataError([Masalah(kode="templat-bukan-docx", ditemukan=sebab)])


def _periksa_arsip(semua: list[zipfile.ZipInfo]) -> None:
    masalah: list[Masalah] = []
    besar = sum(i.file_size for i in semua)
    xml = max((i.file_size for i in semua if i.filename.endswith((".xml", ".rels"))), default=0)
    for ditemukan, batas in (
        (f"{len(semua)} anggota", len(semua) > MAKS_ANGGOTA and f"{MAKS_ANGGOTA} anggota"),
        (f"{besar / 2**20:.0f} MB", besar > MAKS_SEMUA and f"{MAKS_SEMUA // 2**20} MB"),
        (f"{xml / 2**20:.0f} MB XML", xml > MAKS_XML and f"{MAKS_XML // 2**20} MB XML"),
    ):
        if batas:
            masalah.append(
                Masalah(kode="templat-terlalu-besar", ditemukan=ditemukan, diharapkan=str(batas))
            )
    nama = [i.filename for i in semua]
    for satu in dict.fromkeys(nama):
        asing = satu.startswith("/") or ".." in satu.split("/") or re.search(r"[\\:\x00]", satu)
        if asing or nama.count(satu) > 1:
            masalah.append(Masalah(kode="templat-nama-anggota", ditemukan=f'"{pendek(satu)}"'))
    if masalah:
        raise DataError(masalah)


def _pengurai() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _urai(nama: str, isi: bytes) -> Any:
    try:
        akar = etree.fromstring(isi, _pengurai())
    except etree.XMLSyntaxError:
        raise DataError(
            [Masalah(kode="templat-xml", lokasi=f"bagian {nama}", ditemukan="XML yang rusak")]
        ) from None
    pohon: Any = akar.getroottree()
    if pohon.docinfo.doctype:
        raise DataError([Masalah(kode="templat-xml", lokasi=f"bagian {nama}", ditemukan="DOCTYPE")])
    return akar


def _jenis_isi(paket: Paket) -> None:
    akar = paket.pohon["[Content_Types].xml"]
    bawaan = {
        str(e.get("Extension")).lower(): str(e.get("ContentType"))
        for e in akar.iter(f"{_TIPE}Default")
    }
    khusus = {str(e.get("PartName")).lstrip("/"): e for e in akar.iter(f"{_TIPE}Override")}
    for nama in paket.anggota:
        e = khusus.get(nama)
        akhiran = nama.rpartition(".")[2].lower()
        paket.tipe[nama] = bawaan.get(akhiran, "") if e is None else str(e.get("ContentType"))
    utama = [e for e in khusus.values() if e.get("ContentType") in (DOKUMEN, TEMPLAT)]
    makro = any("macroenabled" in t.lower() for t in paket.tipe.values())
    if len(utama) != 1 and not makro:
        raise _bukan("dokumen yang bukan dokumen Word")
    for e in utama:
        if e.get("ContentType") == TEMPLAT:  # a .dotx, saved as Word likes it
            e.set("ContentType", DOKUMEN)
            paket.diubah.add("[Content_Types].xml")
            paket.tipe[str(e.get("PartName")).lstrip("/")] = DOKUMEN
    for nama, tipe in paket.tipe.items():
        for kata, sebutan in _TIPE_TERLARANG:
            if kata in tipe.lower() or (
                kata == "vbaproject" and nama.lower().endswith("vbaproject.bin")
            ):
                paket.masalah.append(_terlarang(sebutan, f"bagian {nama}"))
                break


def _terlarang(sebutan: str, lokasi: str, ditemukan: str = "") -> Masalah:
    return Masalah(
        kode="templat-terlarang",
        lokasi=lokasi,
        ditemukan=sebutan,
        diharapkan=pendek(ditemukan) or _TANPA,
    )


def _periksa_hubungan(paket: Paket, nama: str) -> None:
    folder, berkas = posixpath.split(nama)
    sumber = posixpath.join(posixpath.dirname(folder), berkas.removesuffix(".rels"))
    for h in list(paket.pohon[nama].iter(_HUBUNGAN)):
        jenis = str(h.get("Type")).rpartition("/")[2]
        sasaran, luar = str(h.get("Target")), h.get("TargetMode") == "External"
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


def periksa_isi(akar: Any, sebutan: str) -> Iterator[Masalah]:
    """Yield what a part's elements and fields may not be; *sebutan* names the part."""
    for e in akar.iter():
        if not isinstance(e.tag, str):
            if isinstance(e, etree._Entity):  # pyright: ignore[reportPrivateUsage]
                yield _terlarang("entitas XML", letak_elemen(akar, sebutan, e), str(e.name))
            continue
        nama = etree.QName(e)
        word = "wordprocessingml" in (nama.namespace or "")
        if nama.localname == "OLEObject" or (word and nama.localname in _UNSUR_TERLARANG):
            yield _terlarang(_UNSUR_TERLARANG[nama.localname], letak_elemen(akar, sebutan, e))
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
        elif nama_medan == "HYPERLINK":
            alamat = instruksi.split(None, 1)[1].strip() if len(kata) > 1 else ""
            teks = alamat.strip('"“” ').split('"')[0]
            if _LUAR.match(teks.replace("\\\\\\\\", "\\\\")) and not _alamat_boleh(teks):
                yield _terlarang("tautan ke berkas", letak_elemen(akar, sebutan, e), teks)


def _alamat_boleh_vml(kunci: str, nilai: str) -> bool:
    return kunci == "href" and _alamat_boleh(nilai)


def _medan(akar: Any) -> Iterator[tuple[str, Any]]:
    """Yield the instruction of every field, those within others too, with its element."""
    for e in akar.iter(f"{_W}fldSimple"):
        yield str(e.get(f"{_W}instr") or ""), e
    terbuka: list[list[str]] = []
    asal: list[Any] = []
    for e in akar.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText"):
        jenis = e.get(f"{_W}fldCharType")
        if jenis == "begin":
            if terbuka and not "".join(terbuka[-1]).strip():
                terbuka[-1].append("{…} ")  # a field whose very name comes from another one
            terbuka.append([])
            asal.append(e)
        elif jenis == "end":
            if terbuka:
                yield "".join(terbuka.pop()).strip(), asal.pop()
        elif jenis is None:
            if terbuka:
                terbuka[-1].append(e.text or "")
            else:
                yield (e.text or "").strip(), e
    while terbuka:
        yield "".join(terbuka.pop()).strip(), asal.pop()


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
