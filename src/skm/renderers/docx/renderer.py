"""
The report as a Word document, made from a Word template.

Everything between the shipped template and the reader's eye that is not layout comes from the
`Naskah`: `skm.renderers.docx.konteks` turns it into plain data under guessable names, and the
template puts them in their places (`skm.renderers.docx.dokumen`).

The shipped templates are filled in here and now.  A template from outside the package is filled in
by the same code in a process of its own, under limits (`skm.renderers.docx.templat.induk`).

A template reaches the parts of a report by name (``paragraf.latar_belakang``, ``tabel.rtl``), as
that of the follow-up report does, or takes them as they come: ``naskah.bab``, ``naskah.lampiran``
and the ``isi`` of each are lists, and every block says what it is (``blok.jenis``).  The survey
report's template does this, for what such a report contains depends on its data.  Its pages,
styles, contents, headings, captions, lists and signature are Word's and edited there; what Word
cannot write down for a block that is not known beforehand, filters make:

- ``{{p blok|tabel(155) }}``: a table of any columns, so many millimetres wide, in the template's
  styles (`skm.renderers.docx.tabel`);
- ``{{ blok|grafik(155, 95) }}``: a native chart (`skm.renderers.grafik.office`);
- ``{{ blok|nomor }}``: the number of a table or a figure as a field, and the place contents point
  to; ``{{ bab|penanda }}``: such a place in a heading;
- ``{{ teks|menuju(blok) }}``, ``{{ blok|halaman }}``: a link to that place, and its page;
- ``{{ kunci|gambar(42, 32) }}``, ``{{ alamat|tautan(teks) }}``: a picture, a link to the web.

A wide block has ``mulai_lanskap`` and ``akhir_lanskap``: there the template has section breaks of
its own, whose paper and margins may be changed in Word.
"""

from typing import Any, ClassVar, Literal

import attrs

from skm.dasar import Benda
from skm.naskah import Naskah
from skm.renderers.contract import Artifact
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.dokumen import isi_templat
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI
from skm.syarat import WARNA, opsional, pilihan
from skm.syarat import satu as satu_dari


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DocxOpsi(Benda):
    """
    How a Word document is made.

    Attributes:
        templat: A template from outside the package; None for the shipped one.
        warna: Accent colour; empty for the office's, or else that of the template.
        nomor_halaman: Who fills in the pages that contents name: whoever opens the document
            (``pembaca``), or LibreOffice's layout, here and now (``tata-letak``).
    """

    templat: bytes | None = attrs.field(
        default=None,
        repr=lambda isi: "None" if isi is None else f"<{len(isi)} bytes>",
        metadata={
            **opsional(satu_dari(bytes)),
            ARTI: "Templat Word milik kantor (.docx), disebut dengan --templat; kosong: bawaan.",
        },
    )
    warna: str = attrs.field(
        default="",
        metadata={
            **WARNA,
            ARTI: "Warna aksen, enam angka heksadesimal seperti 1F3864; kosong: milik kantor "
            "(profil) atau templat.",
        },
    )
    nomor_halaman: Literal["pembaca", "tata-letak"] = attrs.field(
        default="pembaca",
        metadata={
            **pilihan("pembaca", "tata-letak"),
            ARTI: "Nomor halaman dalam daftar isi: pembaca (diisi Word atau LibreOffice ketika "
            "dokumen dibuka) atau tata-letak (diisi sekarang oleh LibreOffice di komputer ini).",
        },
    )


class DocxRenderer:
    """Render the Word document of a report."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    suffix: ClassVar[str] = ".docx"
    jenis: ClassVar[frozenset[str]] = frozenset(JENIS_WORD)
    opsi: ClassVar[type[Any]] = DocxOpsi

    def render(self, naskah: Naskah, opsi: DocxOpsi, /) -> Artifact:
        """
        Return *naskah* as a Word document.

        With a template of somebody's own this starts a process, which ends before this returns
        and writes nothing.  So does ``nomor_halaman="tata-letak"``, which needs LibreOffice and
        a folder for temporary files; its pages are those of that LibreOffice and its fonts.

        Raises:
            DataError: What is wrong with the template, with its place there; or that LibreOffice
                is not found or fails.
        """
        warna = opsi.warna or naskah.warna
        if opsi.templat is None:
            isi = isi_templat(templat(naskah.jenis, warna), naskah, warna=warna)
        else:
            # Imported late: few reports bring a template.
            from skm.renderers.docx.templat.induk import cetak_di_kotak

            isi = cetak_di_kotak(opsi.templat, naskah, warna=warna, lengkap=True)
        if opsi.nomor_halaman == "tata-letak":
            from skm.renderers.docx.nomor_halaman import isi_nomor_halaman

            isi = isi_nomor_halaman(isi)
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=isi,
        )
