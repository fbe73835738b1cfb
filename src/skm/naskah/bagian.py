"""
What a document is made of: a short list of plain, frozen parts.

Every part that an office may want in a place of its own has an `id`, by which a Word template
reaches it; a renderer without a template walks :attr:`Naskah.bab` in order.
"""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from skm.dasar import Peta, Polos
from skm.model import (
    IKM,
    Capaian,
    Kop,
    Tabulasi,
    UnsurTerendah,
)
from skm.model.publikasi import Laporan
from skm.model.tampil import Tampil
from skm.naskah.bagian_poster import Poster
from skm.naskah.bagian_tabel import Sel, Tabel, TabelJawaban
from skm.naskah.kalimat import huruf_besar
from skm.naskah.lampiran import Gambar
from skm.privasi.sel_kecil import SelTersembunyi
from skm.svg import grafik_svg, sekelas

if TYPE_CHECKING:
    from skm.model.statistik import CapaianSampel, GalatIKM, Keandalan
    from skm.model.temuan import Temuan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Batas(Polos):
    """
    A bound between two classes, drawn as a thin line in a chart.

    Attributes:
        nilai: Where it lies.
        label: Its words, such as "A ≥ 88,31".
    """

    nilai: Decimal
    label: str


_LANGKAH = (1, 2, 5, 10, 20, 25, 50, 100)
_LANGKAH_TERBANYAK = 6


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Grafik(Polos):
    """
    A chart.

    Attributes:
        id: Name for templates.
        nomor: Number among the figures of the document, from 1.
        judul: Caption without its number.
        jenis: ``batang`` for horizontal bars, ``garis`` for a line with points.
        deret: Name of the one series.
        kategori: Categories, in the order they are read.
        nilai: One printed figure per category.
        bawah: Where the axis of values begins.
        atas: Where it ends.
        batas: Bounds between classes.
        uraian: The chart in words, for those who do not see it.
        terendah: Places of the categories that stand out as lowest, from 0.
    """

    id: str
    nomor: int
    judul: str
    jenis: Literal["batang", "garis"]
    deret: str
    kategori: tuple[str, ...]
    nilai: tuple[Decimal, ...]
    bawah: Decimal
    atas: Decimal
    batas: tuple[Batas, ...]
    uraian: str
    terendah: tuple[int, ...] = ()

    @property
    def kelas(self) -> tuple[int, ...]:
        """Per category its class: how many of the bounds its figure reaches, 0 for the lowest."""
        return tuple(sum(b.nilai <= nilai for b in self.batas) for nilai in self.nilai)

    @property
    def catatan(self) -> tuple[str, ...]:
        """Lines below it: what shades and outlines of its bars mean."""
        if self.jenis != "batang" or not self.batas:
            return ()
        gelap = "" if sekelas(self.kelas) else "makin gelap batangnya, makin tinggi kelas mutunya"
        tepi = "bergaris tepi: nilai terendah" if self.terendah else ""
        arti = "; ".join(filter(None, (gelap, tepi)))
        return (f"{huruf_besar(arti)}.",) if arti else ()

    @property
    def langkah(self) -> int | None:
        """The least step that meets both ends of the axis with few ticks; None for no such."""
        rentang = self.atas - self.bawah
        cocok = (n for n in _LANGKAH if not rentang % n and rentang / n <= _LANGKAH_TERBANYAK)
        return next(cocok, None)

    @property
    def skala(self) -> tuple[Decimal, ...]:
        """The ticks of the axis of values, from where it begins to where it ends."""
        if self.langkah is None:
            return self.bawah, self.atas
        banyak = int((self.atas - self.bawah) / self.langkah)
        return tuple(self.bawah + i * self.langkah for i in range(banyak + 1))

    def svg(
        self,
        *,
        terendah: Collection[int] | None = None,
        sempit: bool = False,
        kelas_css: str = "",
    ) -> str:
        """
        Return the chart as an ``<svg>`` element, for renderers that can show one.

        Bars of a higher class are darker.  Long names are cut, and stand in full in its ``<title>``
        elements.

        Args:
            terendah: Places of the categories that stand out, from 0; None for its own.
            sempit: Whether it is for a narrow screen, such as a telephone's.
            kelas_css: Class of the element, for a page that colours it; see `skm.svg.grafik_svg`.
        """
        return grafik_svg(
            judul=self.judul,
            uraian=self.uraian,
            kategori=self.kategori,
            nilai=self.nilai,
            bawah=self.bawah,
            atas=self.atas,
            tanda=self.skala,
            batas=[(b.nilai, b.label) for b in self.batas],
            terendah=self.terendah if terendah is None else terendah,
            kelas=self.kelas if self.batas else (),
            jenis=self.jenis,
            sempit=sempit,
            kelas_css=kelas_css,
        )

    def _repr_svg_(self) -> str:
        return self.svg()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Subbab(Polos):
    """
    A heading below a chapter.

    Attributes:
        id: Name for templates.
        judul: Its words.
        nomor: Number such as "3.2"; empty where headings are not numbered.
    """

    id: str
    judul: str
    nomor: str = ""

    @property
    def teks(self) -> str:
        """The heading with its number."""
        return f"{self.nomor} {self.judul}" if self.nomor else self.judul


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Paragraf(Polos):
    """
    One paragraph.

    Attributes:
        id: Name shared by the paragraphs of one place, for templates.
        teks: Its words; a line feed is a line break.
    """

    id: str
    teks: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Daftar(Polos):
    """
    A numbered list.

    Attributes:
        id: Name for templates.
        butir: Its items.
    """

    id: str
    butir: tuple[str, ...]


Blok: TypeAlias = Subbab | Paragraf | Daftar | Tabel | Grafik | TabelJawaban


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bab(Polos):
    """
    A chapter.

    Attributes:
        id: Name for templates.
        nomor: Roman numeral; an arabic one for an appendix; empty for none.
        judul: Its words, not in capitals.
        isi: What it contains, in order.
        sebutan: What stands before the number: "BAB" or "LAMPIRAN"; empty, as the number is, for a
            part in front.
        bertanda_tangan: Whether the signature block stands below it, besides that of the document.
    """

    id: str
    nomor: str
    judul: str
    isi: tuple[Blok, ...]
    sebutan: str = "BAB"
    bertanda_tangan: bool = False

    @property
    def teks(self) -> str:
        """The heading with its number."""
        return " ".join(filter(None, (self.sebutan, self.nomor, self.judul)))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sampul(Polos):
    """
    The cover.

    Attributes:
        logo: Logo; None leaves its place quiet.
        singkatan_instansi: The agency's abbreviation; may be empty.
        instansi: The agency; may be empty.
        judul: First line of the title.
        anak_judul: The rest of the title, in balanced lines.
        periode: The period of the survey as printed.
        baris_periode: What the cover says of periods: that of the survey, and in a follow-up its
            own.
        unit: Full name of the unit.
        tahun: The year line.
    """

    logo: Gambar | None
    singkatan_instansi: str
    instansi: str
    judul: str
    anak_judul: tuple[str, ...]
    periode: str
    unit: str
    tahun: str
    baris_periode: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TandaTangan(Polos):
    """
    The signature block; what is still open is a row of dots.

    All of it is empty where nobody signs.

    Attributes:
        tempat_tanggal: Place and date.
        jabatan: Office of the signatory.
        nama: Name.
        nip: "NIP …" in groups; empty if there is none.
    """

    tempat_tanggal: str = ""
    jabatan: str = ""
    nama: str = ""
    nip: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Properti(Polos):
    """
    Document properties.

    Attributes:
        judul: Title.
        subjek: Subject.
        penulis: The unit.
        tanggal: Day the document dates itself by: the report's, never the clock's.
        bahasa: Language tag.
    """

    judul: str
    subjek: str
    penulis: str
    tanggal: date
    bahasa: str = "id-ID"


def _tanpa_kelompok() -> Peta[str, Peta[str, IKM]]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Hasil(Polos):
    """
    The figures behind a document.

    Attributes:
        ikm: Index of the unit.
        terendah: Its weakest unsur.
        capaian: Share of the plan realised; in a survey report of that of an earlier period, None
            where it says nothing of one.
        tabulasi: Counts behind the index; None in a follow-up report.
        responden: How many answered, where neither index nor counts have one number for all: in a
            follow-up report, what the survey report that it names says.
        kelompok: Per dimension, such as ``layanan``, the index of each class with answers; the
            office's own, for small classes too, which documents do not show.
        sampel: What the sample was to be and was; None where the population is unknown.
        galat: Margin of error of the index; None where it cannot be computed.
        keandalan: How reliable the answers are; None in a follow-up report.
        tersembunyi: Of services what the document does not show.
    """

    ikm: IKM
    terendah: tuple[UnsurTerendah, ...]
    capaian: Capaian | None = None
    tabulasi: Tabulasi | None = None
    kelompok: Peta[str, Peta[str, IKM]] = attrs.field(factory=_tanpa_kelompok)
    sampel: "CapaianSampel | None" = None
    galat: "GalatIKM | None" = None
    keandalan: "Keandalan | None" = None
    tersembunyi: SelTersembunyi = attrs.field(factory=SelTersembunyi)
    responden: int | None = None

    @property
    def n(self) -> int | None:
        """How many answered; None where nobody says."""
        if self.tabulasi is not None:
            return self.tabulasi.semua.n
        return self.responden if self.ikm.n is None else self.ikm.n


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BagianRingkasan(Polos):
    """
    A part of the summary: what a reader wants to know first.

    Attributes:
        judul: Its heading.
        isi: Names and what stands beside each.
        id: What it is about: ``ikm``, ``terendah``, ``ketelitian``, ``capaian`` or
            ``penandatangan``.
    """

    judul: str
    isi: tuple[tuple[str, Sel], ...]
    id: str = ""


def _banyak_bab(bab: tuple[Bab, ...]) -> str:
    return f"({len(bab)} bab)"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Naskah(Tampil, Polos):
    """
    Everything one document shows; all that a renderer receives.

    Attributes:
        jenis: Kind of report: a key of `skm.model.JENIS`.
        laporan: The facts it was made from.
        hasil: The figures.
        properti: Document properties.
        sampul: Cover.
        depan: Parts between cover and contents, of which a report may have none: a foreword and
            the like, whose pages have numbers of their own.
        bab: Chapters, in order.
        tanda_tangan: Signature block, after the last chapter.
        lampiran: Appendices, after the signature.
        kop: The office's letterhead; its lines are empty where there is none.
        ringkasan: The figures in a few short lists, for a format that has room for them in front.
        warna: The office's accent colour, six hexadecimal digits; empty for a format's own.
        poster: What a poster of it shows; None where there is none.
        catatan: Remarks for whoever made the report; not part of the printed document.
        temuan: What an audit found, if it was appended; see `lampirkan_temuan`.
    """

    jenis: str
    laporan: Laporan
    hasil: Hasil
    properti: Properti
    sampul: Sampul
    bab: tuple[Bab, ...] = attrs.field(repr=_banyak_bab)
    tanda_tangan: TandaTangan
    catatan: tuple[str, ...]
    lampiran: tuple[Bab, ...] = attrs.field(default=(), repr=_banyak_bab)
    depan: tuple[Bab, ...] = attrs.field(default=(), repr=_banyak_bab)
    temuan: "tuple[Temuan, ...]" = ()
    kop: Kop = attrs.field(factory=Kop)
    ringkasan: tuple[BagianRingkasan, ...] = ()
    warna: str = ""
    poster: Poster | None = None

    @property
    def blok(self) -> Iterator[Blok]:
        """All blocks of all parts in front, chapters and appendices, in order."""
        return (b for bab in (*self.depan, *self.bab, *self.lampiran) for b in bab.isi)

    @property
    def tabel(self) -> tuple[Tabel, ...]:
        """All tables, in order, but that of all answers."""
        return tuple(b for b in self.blok if isinstance(b, Tabel))

    @property
    def grafik(self) -> tuple[Grafik, ...]:
        """All charts, in order."""
        return tuple(b for b in self.blok if isinstance(b, Grafik))
