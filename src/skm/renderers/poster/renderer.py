"""
A publication as a poster.

The three formats differ in what Typst makes of one and the same source.  All that a poster says
comes from `Naskah.poster`; an arrangement says where it stands and how large it may be, and letters
are as large as the place of each text has room for, so that a poster always is one page.
"""

from html import escape
from importlib.resources import files
from typing import Any, ClassVar, Literal

import attrs

from skm.dasar import Benda
from skm.errors import RendererError
from skm.jenis import PUBLIKASI
from skm.naskah import Naskah, Poster
from skm.renderers.contract import Artifact, Batasan, Renderer
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI
from skm.renderers.poster.kode import TEPI, kode_svg, pastikan_segno, sisi_kode
from skm.renderers.poster.warna import palet
from skm.renderers.typst import (
    SumberTypst,
    gambar_svg,
    ke_pdf,
    ke_png,
    ke_svg,
    pastikan_typst,
    tercetak,
)
from skm.syarat import WARNA, bulat, pilihan

_SKALA = {"a4": 1.0, "a3": 297 / 210}
_SUSUNAN = ("lampiran", "angka", "mendatar")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class OpsiPoster(Benda):
    """
    How a poster looks.

    Attributes:
        susunan: Its arrangement.
        ukuran: Its paper.
        warna: Accent colour; empty for the office's, or else our own.
    """

    susunan: Literal["lampiran", "angka", "mendatar"] = attrs.field(
        default="lampiran",
        metadata={
            **pilihan(*_SUSUNAN),
            ARTI: "Susunannya: lampiran (bentuk pada lampiran peraturan), angka (IKM besar di "
            "atas), atau mendatar (kertas rebah, untuk layar dan papan).",
        },
    )
    ukuran: Literal["a4", "a3"] = attrs.field(
        default="a4", metadata={**pilihan(*_SKALA), ARTI: "Ukuran kertas: a4 atau a3."}
    )
    warna: str = attrs.field(
        default="",
        metadata={
            **WARNA,
            ARTI: "Warna aksen, enam angka heksadesimal seperti 1F3864; kosong: milik kantor "
            "(profil) atau bawaan.",
        },
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class OpsiPosterPng(OpsiPoster):
    """
    How a poster looks as a picture of dots.

    Attributes:
        dpi: Dots per inch of its paper.
    """

    dpi: int = attrs.field(
        default=150,
        metadata={**bulat(72, 600), ARTI: "Titik per inci; 150 untuk layar, 300 untuk cetak."},
    )


def _sumber(naskah: Naskah, opsi: OpsiPoster) -> SumberTypst:
    """Return the page for Typst."""
    poster = naskah.poster
    if poster is None:
        raise RendererError("jenis", "poster", naskah.jenis)
    svg: dict[str, str] = {}
    if poster.logo is not None:
        svg["logo.svg"] = gambar_svg(poster.logo)
    if poster.tautan is not None:
        svg["kode.svg"] = kode_svg(poster.tautan.alamat)
    folder = files("skm.renderers.poster")
    typ = {
        "main.typ": folder.joinpath(f"{opsi.susunan}.typ").read_text(encoding="utf-8"),
        "dasar.typ": folder.joinpath("dasar.typ").read_text(encoding="utf-8"),
    }
    return SumberTypst(typ=typ, data=_data(naskah, poster, opsi), svg=svg)


def _data(naskah: Naskah, poster: Poster, opsi: OpsiPoster) -> dict[str, Any]:
    tautan = poster.tautan
    kata = {f.name: getattr(poster, f.name) for f in attrs.fields(Poster)}
    return {
        "judul": naskah.properti.judul,
        "penulis": naskah.properti.penulis,
        "skala": _SKALA[opsi.ukuran],
        "warna": palet(opsi.warna or naskah.warna),
        "logo": None if poster.logo is None else poster.logo.keterangan or "Logo",
        "kode": None if tautan is None else f"Kode QR menuju {tautan.alamat}",
        "tepi_kode": 0.0 if tautan is None else TEPI / sisi_kode(tautan.alamat),
        "poster": {
            **{nama: isi for nama, isi in kata.items() if nama != "logo"},
            "nilai": poster.nilai.teks,
            "responden": poster.responden.teks,
            "rincian": [
                {"judul": r.judul, "isi": [(kelas, sel.teks) for kelas, sel in r.isi]}
                for r in poster.rincian
            ],
            "tautan": None
            if tautan is None
            else {
                "alamat": tautan.alamat,
                "keterangan": tautan.keterangan,
                "sah": tautan.sah,
            },
        },
    }


_TANPA: Batasan = {
    **dict.fromkeys(
        (
            "table_figures",
            "tables",
            "answers",
            "uncounted",
            "spans",
            "sentences",
            "frame",
            "charts",
            "bounds",
            "attachments",
        ),
        "poster adalah selembar pengumuman, bukan halaman laporan",
    ),
    "difficult_text": {
        "aksen": "huruf beraksen ganda ditulis Typst dua kali pada lapisan teks PDF",
        "aksara-langka": "hurufnya tidak ada; tercetak sebagai kotak",
        "emoji": "hurufnya tidak ada; tercetak sebagai kotak",
        "arah": "tanda arah tulisan dilepas, sehingga teks tercetak menurut urutan ketikannya",
        "xml": "pada baris yang sempit kata berlanjut di bawah sesudah garis miring",
    },
}


class _Pencetak:
    """What the three formats have in common."""

    kontrak: ClassVar[int] = 1
    jenis: ClassVar[frozenset[str]] = frozenset((PUBLIKASI.kunci,))
    not_applicable: ClassVar[Batasan] = _TANPA

    def __init__(self) -> None:
        """
        Make sure that there is what posters are made with, so that whoever asks is told at once.

        Raises:
            DataError: Typst or segno is not installed; the message says how it is.
        """
        pastikan_typst()
        pastikan_segno()


class PosterRenderer(_Pencetak):
    """Render a poster for print: PDF/A-2a and PDF/UA-1, one page."""

    format: ClassVar[str] = "poster"
    media_type: ClassVar[str] = "application/pdf"
    suffix: ClassVar[str] = ".pdf"
    opsi: ClassVar[type[Any]] = OpsiPoster

    def render(self, naskah: Naskah, opsi: OpsiPoster, /) -> Artifact:
        """
        Return *naskah* as a poster.

        Raises:
            DataError: The address is too long for a code.
        """
        return _artifact(
            self, naskah, ke_pdf(_sumber(naskah, opsi), tanggal=naskah.properti.tanggal)
        )


class PosterPngRenderer(_Pencetak):
    """Render a poster as a picture of dots, for social media and screens."""

    format: ClassVar[str] = "poster-png"
    media_type: ClassVar[str] = "image/png"
    suffix: ClassVar[str] = ".png"
    opsi: ClassVar[type[Any]] = OpsiPosterPng

    def render(self, naskah: Naskah, opsi: OpsiPosterPng, /) -> Artifact:
        """
        Return *naskah* as a poster.

        Raises:
            DataError: As `PosterRenderer.render`.
        """
        (isi,) = ke_png(_sumber(naskah, opsi), dpi=opsi.dpi)
        return _artifact(self, naskah, isi)


class PosterSvgRenderer(_Pencetak):
    """Render a poster as a drawing, for pages and for whoever sets type."""

    format: ClassVar[str] = "poster-svg"
    media_type: ClassVar[str] = "image/svg+xml"
    suffix: ClassVar[str] = ".svg"
    opsi: ClassVar[type[Any]] = OpsiPoster

    def render(self, naskah: Naskah, opsi: OpsiPoster, /) -> Artifact:
        """
        Return *naskah* as a poster.

        Raises:
            DataError: As `PosterRenderer.render`.
        """
        (isi,) = ke_svg(_sumber(naskah, opsi))
        return _artifact(self, naskah, _berjudul(isi, naskah))


def _berjudul(svg: bytes, naskah: Naskah) -> bytes:
    """Say in a drawing what it shows, for its letters are outlines."""
    assert naskah.poster is not None  # noqa: S101 - it has been drawn
    judul, uraian = (escape(tercetak(t)) for t in (naskah.properti.judul, naskah.poster.uraian))
    awal, akhir = svg.split(b">", 1)
    kata = f' role="img"><title>{judul}</title><desc>{uraian}</desc>'
    return awal + kata.encode() + akhir


def _artifact(renderer: Renderer, naskah: Naskah, isi: bytes) -> Artifact:
    return Artifact(
        file_name=nama_berkas(naskah, renderer.suffix),
        media_type=renderer.media_type,
        content=isi,
    )
