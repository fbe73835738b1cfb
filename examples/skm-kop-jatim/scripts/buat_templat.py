"""
Make the office's template and emblem: skm's own template with a letterhead on every page.

    python scripts/buat_templat.py

What a member of staff does in Word (docs/howto/templat-word.md), written down once.
"""

from io import BytesIO
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from PIL import Image, ImageDraw
from skm.renderers.archive import bongkar

from skm.renderers import kemas
from skm.renderers.docx.bawaan import templat

DATA = Path(__file__).parents[1] / "src" / "skm_kop_jatim" / "data"
GARIS = (
    f'<w:pBdr {nsdecls("w")}><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="4" '
    'w:color="14532D"/></w:pBdr>'
)


def kop(dokumen: docx.document.Document) -> None:
    """Put the letterhead into the head of every page but the cover, which has one of its own."""
    kepala = dokumen.sections[1].header
    kepala.is_linked_to_previous = False
    isi = (
        ("{%p for baris in kop.baris %}", 12, True),
        ("{{ baris }}", 12, True),
        ("{%p endfor %}", 12, True),
        ("{{ kop.alamat }}", 9, False),
        ("{{ kop.kontak }}", 9, False),
    )
    for i, (teks, ukuran, tebal) in enumerate(isi):
        paragraf = kepala.paragraphs[0] if i == 0 else kepala.add_paragraph()
        paragraf.alignment = WD_ALIGN_PARAGRAPH.CENTER
        potongan = paragraf.add_run(teks)
        potongan.font.size, potongan.bold = Pt(ukuran), tebal
    kepala.paragraphs[-1].paragraph_format.space_after = Pt(10)
    # Word wants the parts of a paragraph's properties in their order.
    sifat = kepala.paragraphs[-1]._p.get_or_add_pPr()
    sifat.insert_element_before(parse_xml(GARIS), "w:spacing", "w:ind", "w:jc", "w:rPr")


def lambang() -> bytes:
    """Draw an emblem that is nobody's."""
    gambar = Image.new("RGB", (240, 240), "white")
    pena = ImageDraw.Draw(gambar)
    pena.ellipse((10, 10, 230, 230), outline=(20, 83, 45), width=14)
    pena.polygon([(120, 50), (185, 165), (55, 165)], fill=(20, 83, 45))
    keluaran = BytesIO()
    gambar.save(keluaran, "PNG", optimize=True)
    return keluaran.getvalue()


def main() -> None:
    """Write both."""
    dokumen = docx.Document(BytesIO(templat("tindak-lanjut")))
    kop(dokumen)
    keluaran = BytesIO()
    dokumen.save(keluaran)
    (DATA / "templat").mkdir(exist_ok=True)
    (DATA / "templat" / "tindak-lanjut.docx").write_bytes(kemas(bongkar(keluaran.getvalue())))
    (DATA / "logo.png").write_bytes(lambang())


if __name__ == "__main__":
    main()
