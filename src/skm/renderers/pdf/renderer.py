"""
The report as PDF, set by Typst.

What a page shows is composed here as plain data (`skm.renderers.pdf.isi`); how it looks is written
in Typst beside this module, in the folder ``typ``.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import attrs

from skm.dasar import Benda
from skm.jenis import SEMUA_JENIS
from skm.naskah import Naskah
from skm.renderers.contract import Artifact, Batasan
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI
from skm.renderers.pdf.isi import isi_laporan
from skm.renderers.typst.mesin import SumberTypst, ke_pdf, pastikan_typst
from skm.syarat import WARNA

_TYP = ("main", "gaya", "grafik", "sampul", "tabel")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PdfOpsi(Benda):
    """
    How a PDF is made.

    Attributes:
        warna: Accent colour; empty for the office's, or else that of skm.
    """

    warna: str = attrs.field(
        default="",
        metadata={
            **WARNA,
            ARTI: "Warna aksen, enam angka heksadesimal seperti 1F3864; kosong: milik kantor "
            "(profil) atau bawaan.",
        },
    )


class PdfRenderer:
    """Render a PDF that an archive keeps and a screen reader reads."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "pdf"
    media_type: ClassVar[str] = "application/pdf"
    suffix: ClassVar[str] = ".pdf"
    jenis: ClassVar[frozenset[str]] = SEMUA_JENIS
    opsi: ClassVar[type[Any]] = PdfOpsi
    not_applicable: ClassVar[Batasan] = {
        "difficult_text": {
            "aksen": "huruf beraksen ganda ditulis Typst dua kali pada lapisan teks PDF",
            "aksara-langka": "hurufnya tidak ada; tercetak sebagai kotak",
            "emoji": "hurufnya tidak ada; tercetak sebagai kotak",
            "arah": "tanda arah tulisan dilepas, sehingga teks tercetak menurut urutan ketikannya",
        }
    }

    def __init__(self) -> None:
        """
        Make sure that there is what pages are set with, so that whoever asks is told at once.

        Raises:
            DataError: Typst is not installed; the message says how it is.
        """
        pastikan_typst()

    def render(self, naskah: Naskah, opsi: PdfOpsi, /) -> Artifact:
        """Return *naskah* as PDF/A-2a and PDF/UA-1."""
        data, svg = isi_laporan(naskah, opsi.warna or naskah.warna)
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=ke_pdf(
                SumberTypst(typ=_sumber(), data=data, svg=svg), tanggal=naskah.properti.tanggal
            ),
        )


@cache
def _sumber() -> Mapping[str, str]:
    folder = files("skm.renderers.pdf").joinpath("typ")
    return {f"{n}.typ": folder.joinpath(f"{n}.typ").read_text(encoding="utf-8") for n in _TYP}
