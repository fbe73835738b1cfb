"""What openpyxl cannot write of the charts of a workbook, added to its members."""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from skm.naskah import Grafik
from skm.renderers.buku import baca_xml, tulis_xml
from skm.renderers.grafik.batas import HUBUNGAN_BENTUK, TIPE_BENTUK, bentuk_batas
from skm.renderers.grafik.office import pakai_bentuk, tutup_bagan

_JENIS_ISI = "[Content_Types].xml"
_RID = "rId1"
_LUKISAN = re.compile(r"xl/drawings/(drawing[0-9]+\.xml)")
_BAGAN = re.compile(rb"/charts/chart([0-9]+)\.xml")
_NAMA = re.compile(r'(<cNvPr id="[0-9]+") name="[^"]*"')
_LOLOS = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def pasang_batas(
    anggota: Iterable[tuple[str, bytes]], grafik: Sequence[Grafik]
) -> list[tuple[str, bytes]]:
    """
    Draw the bounds upon the charts of a workbook.

    Args:
        anggota: Members of the package, as openpyxl wrote them.
        grafik: What its charts show, in the order of their numbers.
    """
    jadi = dict(anggota)
    for i, satu in enumerate(grafik, start=1):
        if not satu.batas:
            continue
        bagan, bentuk = f"xl/charts/chart{i}.xml", f"xl/drawings/batas{i}.xml"
        jadi[bagan] = tulis_xml(tutup_bagan(baca_xml(jadi[bagan]), pakai_bentuk(_RID)))
        jadi[bentuk] = bentuk_batas(satu)
        jadi[f"xl/charts/_rels/chart{i}.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="{_RID}" Type="{HUBUNGAN_BENTUK}" '
            f'Target="/{bentuk}"/></Relationships>'
        ).encode()
        jenis = baca_xml(jadi[_JENIS_ISI]).removesuffix("</Types>")
        jenis += f'<Override PartName="/{bentuk}" ContentType="{TIPE_BENTUK}"/></Types>'
        jadi[_JENIS_ISI] = tulis_xml(jenis)
    return list(jadi.items())


def pasang_uraian(
    anggota: Iterable[tuple[str, bytes]], grafik: Sequence[Grafik]
) -> list[tuple[str, bytes]]:
    """
    Give the charts of a workbook their names, and tell them to whoever does not see them.

    Args:
        anggota: Members of the package, as openpyxl wrote them; no sheet has two charts.
        grafik: What its charts show, in the order of their numbers.
    """
    jadi = dict(anggota)
    for nama in [n for n in jadi if _LUKISAN.fullmatch(n)]:
        xml = baca_xml(jadi[nama])
        if bagan := _BAGAN.search(jadi[_LUKISAN.sub(r"xl/drawings/_rels/\1.rels", nama)]):
            xml = _sebut(xml, grafik[int(bagan[1]) - 1])
        jadi[nama] = tulis_xml(xml)
    return list(jadi.items())


def _sebut(xml: str, grafik: Grafik) -> str:
    uraian = escape(f"{grafik.judul}. {grafik.uraian}", _LOLOS)
    sebutan = f' name="Gambar {grafik.nomor}" descr="{uraian}"'
    return _NAMA.sub(lambda awal: awal[1] + sebutan, xml, count=1)
