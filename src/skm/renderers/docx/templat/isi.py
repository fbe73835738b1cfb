"""Fill in a template from outside the package, and say where what is wrong with it stands."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false

import difflib
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import attrs
from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from lxml import etree

from skm.errors import DataError, Masalah
from skm.naskah import Grafik
from skm.renderers.docx.bahasa import (
    FILTER_JINJA,
    TAG,
    HanyaBilangan,
    SalahPakai,
    TagDilarang,
    TerlaluBanyak,
    TerlaluDalam,
    hitung_langkah,
)
from skm.renderers.docx.konteks import TETAP
from skm.renderers.docx.renderer import (
    FILTER,
    KATEGORI,
    LINGKUNGAN,
    PENANDA_PERTAMA,
    Dokumen,
    isi_konteks,
    warnai,
)
from skm.renderers.docx.templat.anak import lapor_bagian, lapor_tahap, masalah_umum
from skm.renderers.docx.templat.bahaya import Paket, buka_paket, sebut_bagian
from skm.renderers.docx.templat.letak import (
    Tag,
    beri_baris,
    nomor_pertama,
    nomor_tag,
    pendek,
    tandai,
)
from skm.renderers.docx.templat.nama import BLOK, nama_templat

TAG_DIKENAL = (*TAG, "elif", "else", "endif", "endfor", "gabung", "vm", "hm", "colspan", "cellbg")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TANPA_NAMA = re.compile(r"'(.+)' is undefined|(?:has no (?:attribute|element)) '?(.+?)'?$")
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TEKS = re.compile(r"<w:t(?: [^>]*)?>([^<]+)</w:t>")
_EKOR = 40  # characters before a place
_LAMPIRAN = "naskah.lampiran"
_BUKAN_TEMPLAT = (
    "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/webSettings.xml",
    "word/numbering.xml", "[Content_Types].xml",
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Siap:
    """
    A template, looked at and made ready.

    Attributes:
        paket: The file, taken apart; its tags are marked.
        tag: All tags, in order.
        masalah: What is wrong with braces.
        jenis: The kind of report it says it is for; empty if it does not.
    """

    paket: Paket
    tag: tuple[Tag, ...]
    masalah: tuple[Masalah, ...]
    jenis: str = ""


def siapkan(templat: bytes) -> Siap:
    """
    Take a template apart and mark its tags.

    Raises:
        DataError: It is no Word file.
    """
    paket = buka_paket(templat)
    tag: list[Tag] = []
    masalah: list[Masalah] = []
    # The body first: its tags are what most messages are about.
    for nama in sorted(paket.pohon, key=lambda n: (n != "word/document.xml", n)):
        if nama.endswith(".rels") or nama in _BUKAN_TEMPLAT:
            continue
        lapor_tahap(_sebut(nama))
        baru, salah = tandai(paket.pohon[nama], nama, sebut_bagian(nama), len(tag) + 1)
        if baru:
            paket.diubah.add(nama)
        tag += baru
        masalah += salah
        masalah += (
            Masalah(kode="templat-tag", lokasi=t.letak, ditemukan=t.kata)
            for t in baru
            if t.kata in ("raw", "endraw")  # which Jinja reads before any tree is there
        )
    lapor_tahap(_sebut("word/document.xml"))
    return Siap(paket=paket, tag=tuple(tag), masalah=tuple(masalah), jenis=_jenis(paket))


def _jenis(paket: Paket) -> str:
    """Return the kind of report that a template was exported for, from its category."""
    inti = paket.pohon.get("docProps/core.xml")
    kategori = "" if inti is None else str(inti.findtext(f"{_CP}category") or "")
    jenis = kategori.strip().removeprefix(KATEGORI)
    return jenis if jenis in TETAP and kategori.strip() != jenis else ""


def _sebut(bagian: str) -> str:
    return sebut_bagian(bagian) or "badan dokumen"


def cetak(tugas: Mapping[str, Any], batas: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """
    Fill in a template; *tugas* is what `skm.renderers.docx.templat.induk` sends.

    It is read first, as a check reads it: reading knows the place of what is left open, and what
    the document must show.
    """
    # Imported late: a check fills in as well.
    from skm.renderers.docx.templat.periksa import baca_tag, jenis_lain

    siap = siapkan(tugas["templat"])
    if masalah := [*siap.paket.masalah, *siap.masalah]:
        raise DataError(masalah)
    masalah = baca_tag(siap, tugas["jenis"]).masalah
    if not tugas.get("lengkap"):
        masalah = [m for m in masalah if m.kode != "templat-wajib"]
    if masalah:
        lain = jenis_lain(siap, tugas["jenis"], masalah)
        raise DataError([lain] if lain else masalah)
    lampiran = tugas["data"]["naskah"]["lampiran"]
    if any(b["id"] == "temuan" for b in lampiran) and not any(_LAMPIRAN in t.isi for t in siap.tag):
        raise DataError([Masalah(kode="templat-tanpa-lampiran", ditemukan=_LAMPIRAN)])
    return {}, isi_luar(siap, siap.paket.kemas(), tugas, batas)


def isi_luar(siap: Siap, isi: bytes, tugas: Mapping[str, Any], batas: Mapping[str, Any]) -> bytes:
    """
    Fill in a template that has been made ready.

    Raises:
        DataError: It cannot be filled in, or the document would reach out of itself.
    """
    if tugas["warna"]:
        isi = warnai(isi, tugas["warna"])

    class Luar(_DokumenLuar):
        tag = siap.tag
        jenis = str(tugas["jenis"])
        paling = int(batas["keluaran"])
        grafik = tugas["grafik"]

    try:
        with hitung_langkah():
            hasil = isi_konteks(
                Luar, isi, tugas["data"], tugas["benda"], tugas["properti"], warna=tugas["warna"]
            )
    except DataError:
        raise
    except etree.XMLSyntaxError:
        raise DataError([Masalah(kode="templat-xml", ditemukan="XML yang rusak")]) from None
    except (Exception, KeyboardInterrupt) as salah:
        raise DataError([masalah_umum(salah)]) from None
    if len(hasil) > int(batas["keluaran"]):
        raise DataError([Masalah(kode="templat-batas", ditemukan="ukuran")])
    # What was filled in may have put together what the template alone did not show.
    jadi = buka_hasil(hasil)
    if masalah := [*jadi.masalah, *_salah_tempat(jadi)]:
        raise DataError(masalah)
    return hasil


def _salah_tempat(jadi: Paket) -> Iterator[Masalah]:
    """Yield tables within paragraphs, which Word does not show."""
    for nama, akar in jadi.pohon.items():
        for tabel in akar.iter(f"{_W}tbl"):
            induk = tabel.getparent()
            if induk.tag in (f"{_W}t", f"{_W}r", f"{_W}p"):
                isi = pendek(" ".join(" ".join(tabel.itertext()).split()))
                yield Masalah(
                    kode="templat-bukan-teks",
                    lokasi=sebut_bagian(nama),
                    ditemukan=f"“{isi}”",
                    diharapkan="tabel",
                    saran="{{p …|tabel(155) }}",
                )


def buka_hasil(hasil: bytes) -> Paket:
    """Return a finished document, taken apart, whatever its size."""
    lapor_tahap(_sebut("word/document.xml"))
    return buka_paket(hasil, batasi=False)


def sendiri(tag: Tag) -> str:
    """Return a tag as a template of its own; empty for one that only ends or parts others."""
    sisa = tag.isi.partition(" ")[2]
    match tag.kata:
        case "":
            return f"{{{{ {tag.isi} }}}}"
        case "for" | "if" as kata:
            return f"{{% {tag.isi} %}}{{% end{kata} %}}"
        case "set":
            return f"{{% {tag.isi} %}}"
        case "elif" | "gabung" | "colspan" | "cellbg":
            return f"{{{{ {sisa} }}}}"
        case _:
            return ""


class _DokumenLuar(Dokumen):
    """A document made of a template from outside."""

    tag: Sequence[Tag] = ()
    jenis = ""
    paling = 0
    grafik: Mapping[str, Any] = {}

    def bagan(self, grafik: Grafik) -> Any:
        kunci = next(k for k, satu in self.benda.items() if satu is grafik)
        return self.grafik[kunci]

    def pastikan_xml(self, xml: str) -> None:
        try:
            super().pastikan_xml(xml)
        except etree.XMLSyntaxError as salah:
            # By now the tags are gone; what was printed last leads to the place.
            baris, kolom = salah.position
            depan = xml.encode().split(b"\n")[:baris]
            depan[-1] = depan[-1][: max(0, kolom)]
            isi = _TEKS.findall(b"\n".join(depan).decode(errors="ignore"))
            dulu = " ".join(html.unescape(" ".join(isi[-5:])).split())[-_EKOR:]
            bagian = sebut_bagian(str(self.current_rendering_part.partname).lstrip("/"))
            lokasi = ", ".join(filter(None, (bagian, f"sesudah “…{dulu}”" if dulu else "")))
            masalah = Masalah(kode="templat-xml", lokasi=lokasi, ditemukan="XML yang rusak")
            raise DataError([masalah]) from None

    def isi_bagian(self, xml: str, data: Mapping[str, Any]) -> str:
        xml, baris = beri_baris(xml)
        try:
            return self._isi(xml, data, baris)
        except (Exception, KeyboardInterrupt) as salah:
            raise DataError([self._masalah(salah, baris, xml)]) from None

    def patch_xml(self, src_xml: str) -> str:
        if nomor := nomor_pertama(src_xml):
            lapor_tahap(_sebut(self.tag[nomor - 1].bagian))
        return str(super().patch_xml(src_xml))

    def _isi(self, xml: str, data: Mapping[str, Any], baris: Sequence[tuple[int, int]]) -> str:
        templat = LINGKUNGAN.from_string(xml)
        self._lapor(templat, baris)
        jadi: list[str] = []
        sisa = self.paling
        isi: Any = templat.root_render_func(templat.new_context(dict(data)))
        for potongan in isi:
            sisa -= len(potongan)
            if sisa < 0:
                raise _TerlaluBesar(templat.get_corresponding_lineno(isi.gi_frame.f_lineno))
            jadi.append(potongan)
        return "".join(jadi)

    def _lapor(self, templat: Any, baris: Sequence[tuple[int, int]]) -> None:
        nomor = {kode: nomor_tag(baris, asal) for asal, kode in templat.debug_info}
        tag = {kode: self.tag[n - 1] for kode, n in nomor.items() if n}
        lapor_bagian({kode: (t.letak, pendek(t.teks)) for kode, t in tag.items()})

    def _masalah(self, salah: BaseException, baris: Sequence[tuple[int, int]], xml: str) -> Masalah:
        bagian = str(self.current_rendering_part.partname).lstrip("/")
        di = _baris(salah)
        nomor = nomor_tag(baris, di)
        if not nomor and (asing := [b for b, _ in baris if b <= di]):
            # In an attribute, where tags are not marked; the last one before leads there.
            dulu = next((n for b, n in reversed(baris) if n and b < asing[-1]), 0)
            teks = _tag_di(xml, asing[-1])
            letak = self.tag[dulu - 1].letak if dulu else ""
            lokasi = f"sesudah {letak}" if letak else sebut_bagian(bagian)
            return masalah_tag(salah, teks, lokasi, self.jenis)
        if not nomor and not isinstance(salah, KeyboardInterrupt):
            nomor = self._cari(salah, bagian)
        tag = self.tag[nomor - 1] if nomor else None
        lokasi = sebut_bagian(bagian) if tag is None else tag.letak
        return masalah_tag(salah, "" if tag is None else tag.teks, lokasi, self.jenis)

    def _cari(self, salah: BaseException, bagian: str) -> int:
        """Return the number of the first tag that fails by itself in the same way; 0 for none."""
        for tag in self.tag:
            if tag.bagian != bagian:
                continue
            if isinstance(salah, TagDilarang) and tag.kata == salah.sebutan:
                return tag.nomor
            try:
                LINGKUNGAN.from_string(sendiri(tag))
            except type(salah):
                return tag.nomor
            except Exception:  # noqa: S112 - another fault than the one looked for
                continue
        return 0

    def render_init(self) -> None:
        super().render_init()
        terpakai = [
            int(b.get(f"{_W}id") or 0)
            for b in self.docx.element.iter(f"{_W}bookmarkStart")
            if str(b.get(f"{_W}id")).isdecimal()
        ]
        self.nomor_penanda = count(max([*terpakai, PENANDA_PERTAMA - 1]) + 1)


class _TerlaluBesar(Exception):  # noqa: N818 - told as a limit
    """A part of the document grew beyond its limit, on a line of the template."""

    def __init__(self, baris: int) -> None:
        self.baris = baris
        super().__init__(baris)


def _tag_di(xml: str, baris: int) -> str:
    """Return the tag that begins at the end of the line before *baris*."""
    awal = 0
    for _ in range(baris - 1):
        awal = xml.index("\n", awal) + 1
    awal = max(xml.rfind("{{", 0, awal), xml.rfind("{%", 0, awal))
    temuan = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL).match(xml, awal)
    return " ".join(temuan.group().split()) if temuan else ""


def _baris(salah: BaseException) -> int:
    """Return the line of a template that an error comes from."""
    if isinstance(salah, TemplateSyntaxError):
        return salah.lineno
    if isinstance(salah, _TerlaluBesar):
        return salah.baris
    baris, jejak = 0, salah.__traceback__
    while jejak is not None:
        templat = jejak.tb_frame.f_globals.get("__jinja_template__")
        if templat is not None:
            # Where work is interrupted, Python may know no line: then the last one before.
            jalan = jejak.tb_frame.f_code.co_lines()
            ada = [b for awal, _, b in jalan if b is not None and awal <= jejak.tb_lasti]
            baris = templat.get_corresponding_lineno(jejak.tb_lineno or (ada or [1])[-1])
        jejak = jejak.tb_next
    return baris


def masalah_tag(salah: BaseException, teks: str, lokasi: str, jenis: str) -> Masalah:
    """
    Return what is wrong with a tag.

    Args:
        salah: What Jinja, or a filter, raised.
        teks: The tag.
        lokasi: Its place.
        jenis: Kind of report, for names that come near.
    """

    def ini(kode: str, ditemukan: str = teks, **lain: Any) -> Masalah:
        return Masalah(kode=kode, lokasi=lokasi, ditemukan=ditemukan, **lain)

    pesan = str(getattr(salah, "message", None) or salah)
    match salah:
        case TagDilarang(sebutan=sebutan):
            return ini("templat-tag", sebutan, diharapkan=teks)
        case TerlaluDalam():
            return ini("templat-batas", "kedalaman", diharapkan=teks)
        case TemplateRuntimeError() if "No filter named" in pesan:
            return _salah_tulis(pesan, ini)
        case TemplateSyntaxError():
            return _salah_tulis(pesan, ini)
        case SalahPakai():
            return _salah_pakai(salah, teks, ini)
        case HanyaBilangan():
            return ini("templat-hitung")
        case TypeError() if "concatenate" in pesan or "operand" in pesan:
            return ini("templat-hitung")
        case UndefinedError():
            if "None" in pesan.split(" has no ")[0]:
                return ini("templat-kosong")
            temuan = _TANPA_NAMA.search(pesan)
            nama = (temuan[1] or temuan[2]) if temuan else ""
            if "dict object" in pesan and (punya := jenis_blok(nama)):
                return ini("templat-blok", nama, diharapkan=teks, saran=punya)
            return ini("templat-nama", nama or teks, diharapkan=teks, saran=dekat(nama, jenis))
        case TerlaluBanyak():
            return ini("templat-batas", "pengulangan", diharapkan=teks)
        case _TerlaluBesar():
            return ini("templat-batas", "ukuran", diharapkan=teks)
        case SecurityError():
            return ini("templat-akses")
        case KeyboardInterrupt() | MemoryError() | RecursionError() | SyntaxError():
            return attrs.evolve(masalah_umum(salah, lokasi), diharapkan=teks)
        case _:
            return ini("templat-gagal", f"{type(salah).__name__}: {salah}"[:200], diharapkan=teks)


def _salah_pakai(salah: SalahPakai, teks: str, ini: Any) -> Masalah:
    """Return what a tag prints or gives to a filter that is not for that."""
    masalah: Masalah
    match salah.kode:
        case "templat-bukan-teks":
            masalah = ini(salah.kode, diharapkan=salah.dapat, saran=cara_pakai(teks, salah.dapat))
        case "templat-filter-isi":
            masalah = ini(salah.kode, diharapkan=salah.perlu, saran=salah.dapat)
        case kode:
            masalah = ini(kode, diharapkan=salah.perlu)
    return masalah


def cara_pakai(teks: str, dapat: str) -> str:
    """Return how what is no text is put into a document; empty if there is no saying."""
    polos = re.match(r"\{\{(?:p\s)?\s*([\w.\[\]]+)", teks)
    nama = polos[1] if polos else "…"
    return {
        "daftar": f'{{%p for teks in {nama} %}}, atau {{{{ {nama}|join(", ") }}}}',
        "tabel": f"{{{{p {nama}|tabel(155) }}}} sendirian di paragrafnya",
        "grafik": f"{{{{ {nama}|grafik(155, 95) }}}}",
        "bab": f"{{{{ {nama}.judul }}}}",
        "kelompok": f"{{{{ {nama}.… }}}}",
        "ya/tidak": f"{{% if {nama} %}}",
        "kosong": f"{{%p if {nama} %}}",
        "perintah tanpa kurung": f"{{{{ {nama}() }}}}",
    }.get(dapat, "")


def _salah_tulis(pesan: str, ini: Any) -> Masalah:
    masalah: Masalah
    if temuan := re.match(r"No filter named '(.*)'", pesan):
        dikenal = sorted({*FILTER, *FILTER_JINJA})
        saran = difflib.get_close_matches(temuan[1], dikenal, n=1)
        masalah = ini("templat-filter", temuan[1], saran=saran[0] if saran else "")
    elif temuan := re.match(r"Encountered unknown tag '(.*?)'", pesan):
        if temuan[1] in TAG_DIKENAL:  # an end, an else without its beginning
            masalah = ini("templat-pasangan")
        else:
            saran = difflib.get_close_matches(temuan[1], TAG_DIKENAL, n=1)
            masalah = ini("templat-tag", temuan[1], saran=saran[0] if saran else "")
    elif "end of template" in pesan or "Jinja was looking for" in pesan:
        masalah = ini("templat-pasangan")
    else:
        masalah = ini("templat-tulisan")
    return masalah


def jenis_blok(nama: str) -> str:
    """Return which kinds of blocks have a name; empty if none has, or all have."""
    return " atau ".join(f'"{jenis}"' for jenis, isi in BLOK.items() if nama in isi)


def dekat(nama: str, jenis: str) -> str:
    """Return the known name nearest to an unknown one; empty if none comes near."""
    akhir = nama.rpartition(".")[2]
    semua = {n.jalan.rpartition(".")[2]: n.jalan for n in reversed(nama_templat(jenis))}
    atas = {n.jalan.partition(".")[0]: n.jalan.partition(".")[0] for n in nama_templat(jenis)}
    cocok = difflib.get_close_matches(akhir, [*atas, *semua], n=1, cutoff=0.7)
    return pendek({**semua, **atas}[cocok[0]]) if cocok else ""
