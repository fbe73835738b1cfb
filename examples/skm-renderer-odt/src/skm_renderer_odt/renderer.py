"""From a `Naskah` to OpenDocument text."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, ClassVar

import attrs
from odfdo import Document, Element, Frame, Header, Link, List, ListItem, Paragraph

from skm.exact import format_id
from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Naskah,
    Paragraf,
    Properti,
    Subbab,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.renderers import Artifact, kemas, nama_berkas
from skm_renderer_odt import gaya, tabel

_MM_PIKSEL = 25.4 / 150  # a picture is shown no coarser than 150 dots an inch
_TINGGI_FOTO = 50  # millimetres
_LOGO = (32, 32)


@attrs.frozen(kw_only=True)
class OdtOpsi:
    """
    How the pages look.

    Attributes:
        huruf: Nama huruf untuk seluruh dokumen.
        ukuran: Ukuran huruf teks, dalam poin.
    """

    huruf: str = attrs.field(default="Liberation Sans", validator=attrs.validators.min_len(1))
    ukuran: int = attrs.field(
        default=11, validator=[attrs.validators.ge(6), attrs.validators.le(20)]
    )


class OdtRenderer:
    """Render the whole report: headings, tables with merged cells, pictures, charts in words."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "odt"
    media_type: ClassVar[str] = "application/vnd.oasis.opendocument.text"
    suffix: ClassVar[str] = ".odt"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = OdtOpsi

    def render(self, naskah: Naskah, opsi: OdtOpsi, /) -> Artifact:
        """Return *naskah* as an ODT file."""
        dokumen = _Dokumen(opsi)
        dokumen.sampul(naskah)
        for bab in naskah.bab:
            dokumen.bab(bab)
        dokumen.tanda_tangan(naskah)
        for bab in naskah.lampiran:
            dokumen.bab(bab)
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=kemas(dokumen.anggota(naskah.properti, naskah.warna)),
        )


class _Dokumen:
    """A document that is being written."""

    def __init__(self, opsi: OdtOpsi) -> None:
        self.opsi = opsi
        self.odt = Document("text")
        self.odt.body.clear()
        self.gambar: dict[str, Gambar] = {}

    # -- text

    def tambah(self, elemen: Element) -> None:
        self.odt.body.append(elemen)

    def paragraf(self, teks: str, nama_gaya: str = gaya.TEKS) -> None:
        if teks:
            self.tambah(Paragraph(teks, style=nama_gaya))

    def judul(self, tingkat: int, teks: str, nama_gaya: str) -> None:
        judul = Header(tingkat, teks)
        judul.set_attribute("text:style-name", nama_gaya)  # odfdo drops it in the constructor
        self.tambah(judul)

    def sampul(self, naskah: Naskah) -> None:
        s = naskah.sampul
        if s.logo is not None:
            self.tambah(self._bingkai(s.logo, _LOGO, gaya.SAMPUL))
        for teks in naskah.kop.teks or (s.singkatan_instansi, s.instansi):
            self.paragraf(teks, gaya.SAMPUL)
        self.paragraf(" ".join((s.judul, *s.anak_judul)), gaya.JUDUL)
        for teks in (s.periode, s.unit, s.tahun):
            self.paragraf(teks, gaya.SAMPUL)

    def tanda_tangan(self, naskah: Naskah) -> None:
        t = naskah.tanda_tangan
        for teks in (t.tempat_tanggal, t.jabatan, "", t.nama, t.nip):
            self.tambah(Paragraph(teks, style=gaya.TANDA_TANGAN))

    def bab(self, bab: Bab) -> None:
        self.judul(1, f"{bab.sebutan} {bab.nomor} {bab.judul}", gaya.BAB)
        for blok in bab.isi:
            self.blok(blok)

    def blok(self, blok: Blok) -> None:
        match blok:
            case Subbab(teks=teks):
                self.judul(2, teks, gaya.SUBBAB)
            case Paragraf(teks=teks):
                self.paragraf(teks)
            case Daftar(butir=butir):
                daftar = List(style=gaya.DAFTAR)
                for satu in butir:
                    daftar.append(ListItem(Paragraph(satu, style=gaya.TEKS)))
                self.tambah(daftar)
            case Grafik():
                self.grafik(blok)
            case Tabel() | TabelJawaban():
                self.paragraf(f"Tabel {blok.nomor}. {blok.judul}", gaya.KETERANGAN)
                self.tambah(tabel.tabel(blok, self.lampiran))
                for catatan in blok.catatan:
                    self.paragraf(catatan, gaya.CATATAN)

    def grafik(self, blok: Grafik) -> None:
        """Write a chart in words, with its figures."""
        self.paragraf(f"Gambar {blok.nomor}. {blok.judul}", gaya.KETERANGAN)
        isi = [(k, format_id(n)) for k, n in zip(blok.kategori, blok.nilai, strict=True)]
        self.tambah(tabel.tabel_kecil(("", blok.deret), isi, f"Grafik{blok.nomor}"))
        if blok.batas:
            self.paragraf("; ".join(b.label for b in blok.batas) + ".", gaya.CATATAN)
        self.paragraf(blok.uraian)

    # -- pictures and links

    def lampiran(self, semua: tuple[Any, ...], lebar: int) -> Iterator[Element]:
        """Yield paragraphs for what hangs on a cell of that width."""
        for satu in semua:
            if isinstance(satu, Gambar):
                yield self._bingkai(satu, (lebar, _TINGGI_FOTO), gaya.SEL)
                if satu.keterangan:
                    yield Paragraph(satu.keterangan, style=gaya.SEL)
            elif isinstance(satu, Tautan):
                paragraf = Paragraph(style=gaya.SEL)
                paragraf.append(Link(satu.alamat, text=satu.teks))
                yield paragraf
            else:
                yield Paragraph(satu.teks, style=gaya.SEL)

    def _bingkai(self, gambar: Gambar, muat: tuple[int, int], nama_gaya: str) -> Element:
        akhiran = "png" if gambar.media_type == "image/png" else "jpg"
        nama = f"Pictures/{sha256(gambar.isi).hexdigest()[:32]}.{akhiran}"
        self.gambar[nama] = gambar
        skala = min(
            1, muat[0] / (gambar.lebar * _MM_PIKSEL), muat[1] / (gambar.tinggi * _MM_PIKSEL)
        )
        lebar, tinggi = (round(n * _MM_PIKSEL * skala, 1) for n in (gambar.lebar, gambar.tinggi))
        bingkai = Frame.image_frame(
            nama, size=(f"{lebar}mm", f"{tinggi}mm"), anchor_type="as-char", name=nama
        )
        bingkai.svg_description = gambar.keterangan or gambar.berkas
        paragraf = Paragraph(style=nama_gaya)
        paragraf.append(bingkai)
        return paragraf

    # -- the package

    def anggota(self, properti: Properti, warna: str) -> Iterator[tuple[str, bytes]]:
        """Yield the members; nothing in them depends on when and where they are made."""
        isi: Any = self.odt.get_part("content.xml")
        gaya.pasang_otomatis(isi)
        gaya_umum: Any = self.odt.get_part("styles.xml")
        gaya.pasang_umum(gaya_umum, self.opsi.huruf, self.opsi.ukuran, warna)
        yield "mimetype", OdtRenderer.media_type.encode()
        yield "content.xml", isi.serialize()
        yield "styles.xml", gaya_umum.serialize()
        yield "meta.xml", gaya.meta(properti, gaya.versi(isi))
        for nama in sorted(self.gambar):
            yield nama, self.gambar[nama].isi
        yield (
            "META-INF/manifest.xml",
            gaya.manifes(
                {nama: g.media_type for nama, g in sorted(self.gambar.items())}, gaya.versi(isi)
            ),
        )
