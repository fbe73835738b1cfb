"""
What a document is made of: a short list of plain, frozen parts.

Every part that an office may want in a place of its own has an `id`, by which a Word template
reaches it; a renderer without a template walks :attr:`Naskah.bab` in order.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from skm.dasar import Polos
from skm.model import IKM, Capaian, LaporanTindakLanjut, UnsurTerendah

Gabung: TypeAlias = Literal["", "mulai", "lanjut"]
Rata: TypeAlias = Literal["kiri", "tengah", "kanan"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gambar(Polos):
    """
    A picture, upright and no larger than a page needs.

    Attributes:
        isi: The file's bytes, PNG or JPEG, without metadata.
        media_type: ``image/png`` or ``image/jpeg``.
        lebar: Width in pixels.
        tinggi: Height in pixels.
        keterangan: Caption, also the alternative text; may be empty.
    """

    isi: bytes = attrs.field(repr=lambda b: f"<{len(b)} bytes>")
    media_type: str
    lebar: int
    tinggi: int
    keterangan: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tautan(Polos):
    """
    A link to evidence on the web.

    Attributes:
        alamat: http(s) address.
        keterangan: What to show for it; empty to show the address.
    """

    alamat: str
    keterangan: str = ""

    @property
    def teks(self) -> str:
        """What is shown for it."""
        return self.keterangan or self.alamat


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TanpaGambar(Polos):
    """
    A picture the report names but that cannot be shown.

    Attributes:
        berkas: Its path as the report names it.
        sebab: Why, in a few Indonesian words.
        keterangan: Caption; may be empty.
    """

    berkas: str
    sebab: str
    keterangan: str = ""

    @property
    def teks(self) -> str:
        """What stands in its place."""
        tanpa = f"(gambar tidak ditampilkan: {self.berkas} – {self.sebab})"
        return f"{self.keterangan}\n{tanpa}" if self.keterangan else tanpa


Lampiran: TypeAlias = Gambar | Tautan | TanpaGambar


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sel(Polos):
    """
    One cell.

    Attributes:
        teks: What is printed.
        nilai: The same as a number, for formats that have numbers; None for text.
        gabung: ``mulai`` for the first of cells printed as one, ``lanjut`` for those below it
            (their text is empty), empty for a cell of its own.
        lampiran: Pictures and links, after the text.
    """

    teks: str = ""
    nilai: Decimal | int | None = None
    gabung: Gabung = ""
    lampiran: tuple[Lampiran, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kolom(Polos):
    """
    One column.

    Attributes:
        id: Name for templates.
        judul: Head.
        kelompok: Common head above neighbouring columns; empty for none.
        lebar: Width relative to the other columns of the table.
        rata: Alignment of its cells.
    """

    id: str
    judul: str
    lebar: int
    kelompok: str = ""
    rata: Rata = "kiri"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Baris(Polos):
    """
    One row.

    Attributes:
        sel: One cell per column.
        tebal: Whether the row stands out (the weakest unsur).
    """

    sel: tuple[Sel, ...]
    tebal: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tabel(Polos):
    """
    A table; always with rows, for an empty one is a sentence instead.

    Attributes:
        id: Name for templates: ``unsur``, ``rtl``, ``realisasi`` or ``strategi``.
        nomor: Number in the document, from 1.
        judul: Caption without its number.
        kolom: Its columns.
        baris: Its rows.
        catatan: Lines below it.
    """

    id: str
    nomor: int
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    catatan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Subbab(Polos):
    """
    A heading below a chapter.

    Attributes:
        id: Name for templates.
        judul: Its words.
    """

    id: str
    judul: str


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


Blok: TypeAlias = Subbab | Paragraf | Daftar | Tabel


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bab(Polos):
    """
    A chapter.

    Attributes:
        id: Name for templates.
        nomor: Roman numeral.
        judul: Its words, not in capitals.
        isi: What it contains, in order.
    """

    id: str
    nomor: str
    judul: str
    isi: tuple[Blok, ...]


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
        periode: The period as printed.
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TandaTangan(Polos):
    """
    The signature block; what is still open is a row of dots.

    Attributes:
        tempat_tanggal: Place and date.
        jabatan: Office of the signatory.
        nama: Name.
        nip: "NIP …" in groups; empty if there is none.
    """

    tempat_tanggal: str
    jabatan: str
    nama: str
    nip: str


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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Hasil(Polos):
    """
    The figures behind a document.

    Attributes:
        ikm: Index of the unit.
        terendah: Its weakest unsur.
        capaian: Share of the plan realised.
    """

    ikm: IKM
    terendah: tuple[UnsurTerendah, ...]
    capaian: Capaian


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Naskah(Polos):
    """
    Everything one document shows; all that a renderer receives.

    Attributes:
        jenis: Kind of report, such as ``tindak-lanjut``.
        laporan: The facts it was made from.
        hasil: The figures.
        properti: Document properties.
        sampul: Cover.
        bab: Chapters, in order.
        tanda_tangan: Signature block.
        catatan: Remarks for whoever made the report; not part of the printed document.
    """

    jenis: str
    laporan: LaporanTindakLanjut
    hasil: Hasil
    properti: Properti
    sampul: Sampul
    bab: tuple[Bab, ...]
    tanda_tangan: TandaTangan
    catatan: tuple[str, ...]

    @property
    def blok(self) -> Iterator[Blok]:
        """All blocks of all chapters, in order."""
        return (b for bab in self.bab for b in bab.isi)

    @property
    def tabel(self) -> tuple[Tabel, ...]:
        """All tables, in order."""
        return tuple(b for b in self.blok if isinstance(b, Tabel))
