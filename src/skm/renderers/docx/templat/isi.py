"""Fill in a template from outside the package, and say where what is wrong with it stands."""
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from jinja2 import TemplateSyntaxError
from lxml import etree

from skm.errors import DataError, Masalah
from skm.naskah import Grafik
from skm.renderers.docx.bahasa import TagDilarang, hitung_langkah
from skm.renderers.docx.bawaan import warnai
from skm.renderers.docx.dokumen import PENANDA_PERTAMA, Dokumen
from skm.renderers.docx.filter import LINGKUNGAN
from skm.renderers.docx.templat.bahaya import buka_paket
from skm.renderers.docx.templat.lapor import lapor_bagian, lapor_tahap, masalah_umum
from skm.renderers.docx.templat.letak import pendek, sebut_bagian, sebut_tahap
from skm.renderers.docx.templat.paket import Paket
from skm.renderers.docx.templat.salah import TerlaluBesar, masalah_tag
from skm.renderers.docx.templat.siap import Siap, siapkan
from skm.renderers.docx.templat.tag import baca_tag, jenis_lain
from skm.renderers.docx.templat.tanda import Tag, beri_baris, nomor_pertama, nomor_tag, sendiri

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEKS = re.compile(r"<w:t(?: [^>]*)?>([^<]+)</w:t>")
_EKOR = 40  # characters before a place
_LAMPIRAN = "naskah.lampiran"


def cetak(tugas: Mapping[str, Any], batas: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """
    Fill in a template; *tugas* is what `skm.renderers.docx.templat.induk` sends.

    It is read first, as a check reads it: reading knows the place of what is left open, and what
    the document must show.
    """
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
        raise DataError.satu("templat-tanpa-lampiran", ditemukan=_LAMPIRAN)
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
            luar = Luar(isi, tugas["benda"], tugas["properti"], tugas["warna"])
            hasil = luar.isi(tugas["data"])
    except DataError:
        raise
    except etree.XMLSyntaxError:
        raise DataError.satu("templat-xml", ditemukan="XML yang rusak") from None
    except (Exception, KeyboardInterrupt) as salah:
        raise DataError([masalah_umum(salah)]) from None
    if len(hasil) > int(batas["keluaran"]):
        raise DataError.satu("templat-batas", ditemukan="ukuran")
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
    lapor_tahap(sebut_tahap("word/document.xml"))
    return buka_paket(hasil, batasi=False)


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
            lapor_tahap(sebut_tahap(self.tag[nomor - 1].bagian))
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
                raise TerlaluBesar(templat.get_corresponding_lineno(isi.gi_frame.f_lineno))
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


def _tag_di(xml: str, baris: int) -> str:
    """Return the tag that begins at the end of the line before *baris*."""
    awal = 0
    for _ in range(baris - 1):
        awal = xml.index("\n", awal) + 1
    awal = max(xml.rfind("{{", 0, awal), xml.rfind("{%", 0, awal))
    cocok = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL).match(xml, awal)
    return " ".join(cocok.group().split()) if cocok else ""


def _baris(salah: BaseException) -> int:
    """Return the line of a template that an error comes from."""
    if isinstance(salah, TemplateSyntaxError):
        return salah.lineno
    if isinstance(salah, TerlaluBesar):
        return salah.baris
    baris, jejak = 0, salah.__traceback__
    while jejak is not None:
        templat = jejak.tb_frame.f_globals.get("__jinja_template__")
        if templat is not None:
            # Where work is interrupted, Python may know no line (None, or -1 before 3.11.5): then
            # the last one before.
            jalan = jejak.tb_frame.f_code.co_lines()
            ada = [b for awal, _, b in jalan if b is not None and awal <= jejak.tb_lasti]
            ini = max(jejak.tb_lineno or 0, 0) or (ada or [1])[-1]
            baris = templat.get_corresponding_lineno(ini)
        jejak = jejak.tb_next
    return baris
