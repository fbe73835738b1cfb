"""
Charts as Office draws them: editable, their data in the cells of a workbook.

One definition serves both: :func:`grafik_openpyxl` for a worksheet, :func:`bagian_grafik` for a
Word document.  The bounds between classes are thin lines drawn upon the chart, for Word and
LibreOffice agree on no series that would be a vertical line among horizontal bars; what openpyxl
cannot write of that, :func:`pasang_batas` adds to a finished workbook, and :func:`pasang_uraian`
the words for those who do not see a chart.
"""
# openpyxl's stubs know neither what a series nor what an axis may be given.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import count
from typing import Any, Final
from xml.sax.saxutils import escape

import attrs
from lxml import etree
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RichTextProperties,
)
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from skm.exact import format_id
from skm.naskah import Grafik
from skm.office.paket import kemas
from skm.renderers.xlsx.aliran import anggota_buku

LEBAR, TINGGI = 155, 95
"""Millimetres for which a chart is laid out."""

C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_CDR = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
TIPE_GRAFIK = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
TIPE_BENTUK = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
HUBUNGAN_BENTUK = f"{R}/chartUserShapes"

_WARNA = "1F3864"  # dark enough for a photocopy
_ABU = "7F7F7F"
_HURUF = "Arial"
_UKURAN, _UKURAN_BATAS = 800, 700  # hundredths of a point
_LEBAR_ANGKA, _TINGGI_ANGKA = 0.07, 0.05  # room for a figure, in parts of the chart
_MIRING = -2_700_000  # 60 000ths of a degree
_EMU = 36_000  # in one millimetre
_LANGKAH = (1, 2, 5, 10, 20, 25, 50, 100)
_LANGKAH_TERBANYAK = 6
_KATEGORI_TERPANJANG = 120  # the table has the name in full


@attrs.frozen(kw_only=True)
class _Bidang:
    """Where the plot lies within the chart, in parts of its width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float


# Beside the plot: names left of the bars, values right of them, bounds above; or values left of
# the line, bounds right of it, names below.
_BATANG = _Bidang(x=0.345, y=0.085, lebar=0.575, tinggi=0.825)
_GARIS = _Bidang(x=0.065, y=0.06, lebar=0.81, tinggi=0.8)
_GARIS_MIRING = _Bidang(x=0.065, y=0.06, lebar=0.81, tinggi=0.52)
_TITIK_MENDATAR = 6  # with more points than that, their names slope


def _bidang(grafik: Grafik) -> _Bidang:
    if grafik.jenis == "batang":
        return _BATANG
    return _GARIS_MIRING if _miring(grafik) else _GARIS


def _miring(grafik: Grafik) -> bool:
    return grafik.jenis == "garis" and len(grafik.nilai) > _TITIK_MENDATAR


# ---------------------------------------------------------------- one definition


def tulis_data(grafik: Grafik, lembar: Worksheet, baris_awal: int = 1, kolom_awal: int = 1) -> None:
    """Write what a chart shows where :func:`grafik_openpyxl` looks for it."""
    lembar.cell(baris_awal, kolom_awal + 1, grafik.deret).data_type = "s"
    for i, (nama, nilai) in enumerate(zip(kategori(grafik), grafik.nilai, strict=True), start=1):
        lembar.cell(baris_awal + i, kolom_awal, nama).data_type = "s"  # whatever it looks like
        lembar.cell(baris_awal + i, kolom_awal + 1, nilai).number_format = _format(nilai)


def grafik_openpyxl(
    grafik: Grafik, lembar: Worksheet, baris_awal: int, kolom_awal: int
) -> BarChart | LineChart:
    """
    Return a chart of figures that stand in cells.

    Args:
        grafik: What it shows.
        lembar: Worksheet of the cells.
        baris_awal: Row of the heads, the name of the series among them; the first category
            stands below it.
        kolom_awal: Column of the categories; the values stand in the next.
    """
    awal, akhir = baris_awal + 1, baris_awal + len(grafik.nilai)

    def rujuk(kolom: int, dari: int, sampai: int) -> str:
        return str(Reference(lembar, min_col=kolom, max_col=kolom, min_row=dari, max_row=sampai))

    deret = Series(idx=0, order=0)
    deret.tx = SeriesLabel(
        strRef=StrRef(
            f=rujuk(kolom_awal + 1, baris_awal, baris_awal), strCache=_teks((grafik.deret,))
        )
    )
    deret.cat = AxDataSource(
        strRef=StrRef(f=rujuk(kolom_awal, awal, akhir), strCache=_teks(kategori(grafik)))
    )
    deret.val = NumDataSource(
        numRef=NumRef(f=rujuk(kolom_awal + 1, awal, akhir), numCache=_angka(grafik.nilai))
    )
    deret.dLbls = DataLabelList(
        dLblPos="outEnd" if grafik.jenis == "batang" else "t",
        numFmt=_format(grafik.nilai[0]),
        txPr=_huruf(),
        showVal=True,
        showLegendKey=False,
        showCatName=False,
        showSerName=False,
        showPercent=False,
    )
    bagan = _batang(deret) if grafik.jenis == "batang" else _garis(deret)
    bagan.grafik = grafik
    bidang = _bidang(grafik)
    bagan.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner",
            xMode="edge",
            yMode="edge",
            x=bidang.x,
            y=bidang.y,
            w=bidang.lebar,
            h=bidang.tinggi,
        )
    )
    _atur_sumbu(bagan, grafik)
    bagan.legend, bagan.roundedCorners = None, False
    bagan.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    bagan.width, bagan.height = 15.5, 9.5  # type: ignore[assignment] # pyright: ignore
    return bagan


class _Bagan:
    """What openpyxl leaves out of a chart, or writes inexactly."""

    grafik: Grafik

    def _write(self) -> Any:
        # The namespace of Office's charts is an attribute of the root here, no part of the names.
        pohon = super()._write()  # type: ignore[misc] # pyright: ignore
        bagan = pohon.find("chart")
        # Else Office takes the name of an only series for a title.
        bagan.insert(0, bagan.makeelement("autoTitleDeleted", {"val": "1"}))
        for angka, nilai in zip(pohon.iterfind(".//numCache/pt/v"), self.grafik.nilai, strict=True):
            angka.text = str(nilai)  # openpyxl has made a float of it
        pohon.find(".//dLbls/numFmt").set("sourceLinked", "0")
        for alinea in pohon.iterfind(f".//txPr/{{{A}}}p"):
            alinea.remove(alinea.find(f"{{{A}}}r"))  # an empty text
        return pohon


# A class of openpyxl's writes what its own body lists, and inherits none of it.
class _Batang(_Bagan, BarChart):
    __elements__, __nested__ = BarChart.__elements__, BarChart.__nested__


class _Garis(_Bagan, LineChart):
    __elements__, __nested__ = LineChart.__elements__, LineChart.__nested__


def _batang(deret: Series) -> _Batang:
    bagan = _Batang(barDir="bar", gapWidth=45, varyColors=False)
    deret.graphicalProperties = GraphicalProperties(solidFill=_WARNA)
    deret.invertIfNegative = False
    bagan.series.append(deret)
    bagan.x_axis.scaling.orientation = "maxMin"  # the first on top
    bagan.y_axis.crosses = "max"  # which is below, then
    return bagan


def _garis(deret: Series) -> _Garis:
    bagan = _Garis(varyColors=False)
    deret.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=_WARNA, w=22_225))
    titik = GraphicalProperties(solidFill=_WARNA, ln=LineProperties(solidFill=_WARNA))
    deret.marker = Marker(symbol="circle", size=7, spPr=titik)
    deret.smooth = False
    bagan.series.append(deret)
    return bagan


def _atur_sumbu(bagan: BarChart | LineChart, grafik: Grafik) -> None:
    for sumbu in (bagan.x_axis, bagan.y_axis):
        sumbu.delete = False
        sumbu.txPr = _huruf(miring=sumbu is bagan.x_axis and _miring(grafik))
        sumbu.majorGridlines = None
        sumbu.majorTickMark = "none" if sumbu is bagan.x_axis else "out"
        sumbu.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="A6A6A6"))
    nilai = bagan.y_axis
    nilai.scaling.min, nilai.scaling.max = float(grafik.bawah), float(grafik.atas)
    nilai.majorUnit = _langkah(grafik)
    nilai.crossBetween = "between"
    nilai.number_format = "0" if grafik.bawah == int(grafik.bawah) else _format(grafik.bawah)


def _langkah(grafik: Grafik) -> int | None:
    """Return the least step that meets both ends of the axis with few marks; None for no such."""
    rentang = grafik.atas - grafik.bawah
    cocok = (n for n in _LANGKAH if not rentang % n and rentang / n <= _LANGKAH_TERBANYAK)
    return next(cocok, None)


def _huruf(*, miring: bool = False) -> RichText:
    sifat = CharacterProperties(sz=_UKURAN, latin=Font(typeface=_HURUF))
    badan = RichTextProperties(rot=_MIRING, vert="horz") if miring else None
    return RichText(
        bodyPr=badan, p=[Paragraph(pPr=ParagraphProperties(defRPr=sifat), endParaRPr=sifat)]
    )


def _format(nilai: Decimal) -> str:
    """Return the number format of a printed figure; the locale id asks for the comma."""
    eksponen = nilai.as_tuple().exponent
    desimal = -eksponen if isinstance(eksponen, int) else 0
    return "[$-421]0." + "0" * desimal if desimal > 0 else "0"


def kategori(grafik: Grafik) -> list[str]:
    """Return the categories as a chart has room for: on one line, not too long."""

    def ringkas(nama: str) -> str:
        nama = " ".join(nama.split())
        cukup = len(nama) <= _KATEGORI_TERPANJANG
        return nama if cukup else nama[: _KATEGORI_TERPANJANG - 1] + "…"

    return list(map(ringkas, grafik.kategori))


def _teks(isi: Sequence[str]) -> StrData:
    return StrData(ptCount=len(isi), pt=[StrVal(idx=i, v=satu) for i, satu in enumerate(isi)])


def _angka(nilai: Sequence[Decimal]) -> NumData:
    return NumData(
        formatCode=_format(nilai[0]),
        ptCount=len(nilai),
        pt=[NumVal(idx=i, v=str(satu)) for i, satu in enumerate(nilai)],
    )


# ---------------------------------------------------------------- for a Word document


@attrs.frozen(kw_only=True)
class BagianGrafik:
    """
    The parts of a chart in a Word document.

    Attributes:
        xml: The chart.
        buku: Its workbook.
        bentuk: The lines upon it; empty if there are none.
    """

    xml: bytes
    buku: bytes
    bentuk: bytes


RID_BUKU, RID_BENTUK = "rId1", "rId2"


def bagian_grafik(grafik: Grafik, tanggal: date) -> BagianGrafik:
    """
    Return a chart as parts of a Word document.

    Word takes the decimal sign of numbers from the system it runs on, whatever their format
    says.  So the labels are texts here: who changes a figure in the chart's workbook has Word
    reset its label.

    Args:
        grafik: What it shows.
        tanggal: Day of its workbook.
    """
    buku = Workbook()
    lembar = buku.active
    assert isinstance(lembar, Worksheet)  # noqa: S101 - a new workbook has one sheet
    lembar.title = "Data"
    lembar.column_dimensions["A"].width = 50
    tulis_data(grafik, lembar)
    buku.properties.creator = "skm"
    buku.properties.created = buku.properties.modified = datetime.combine(tanggal, time())
    bagan: Any = grafik_openpyxl(grafik, lembar, 1, 1)
    pohon: Any = etree.fromstring(tostring(bagan._write()))
    _beri_teks(pohon, grafik)
    _tambah(pohon, "externalData", RID_BUKU).append(
        pohon.makeelement(f"{{{C}}}autoUpdate", {"val": "0"})
    )
    if grafik.batas:
        _tambah(pohon, "userShapes", RID_BENTUK)
    return BagianGrafik(
        xml=_serial(pohon), buku=kemas(sorted(anggota_buku(buku))), bentuk=_bentuk(grafik)
    )


def _beri_teks(pohon: Any, grafik: Grafik) -> None:
    """Label every point with its figure as printed."""
    label = pohon.find(f".//{{{C}}}dLbls")
    posisi = label.find(f"{{{C}}}dLblPos").get("val")
    for i, nilai in enumerate(grafik.nilai):
        label.insert(
            i,
            etree.fromstring(
                f'<c:dLbl xmlns:c="{C}" xmlns:a="{A}"><c:idx val="{i}"/><c:tx><c:rich>'
                f'<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="id-ID" sz="{_UKURAN}">'
                f'<a:latin typeface="{_HURUF}"/></a:rPr><a:t>{format_id(nilai)}</a:t></a:r></a:p>'
                f'</c:rich></c:tx><c:dLblPos val="{posisi}"/><c:showLegendKey val="0"/>'
                '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
                '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>'
            ),
        )


def _tambah(pohon: Any, nama: str, rid: str) -> Any:
    anak = etree.SubElement(pohon, f"{{{C}}}{nama}", nsmap={"r": R})
    anak.set(f"{{{R}}}id", rid)
    return anak


def _serial(pohon: Any) -> bytes:
    return etree.tostring(pohon, xml_declaration=True, encoding="UTF-8", standalone=True)


# ---------------------------------------------------------------- what openpyxl cannot write


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
        bagan = f"xl/charts/chart{i}.xml"
        pohon = etree.fromstring(jadi[bagan])
        _tambah(pohon, "userShapes", "rId1")
        jadi[bagan] = _serial(pohon)
        jadi[f"xl/drawings/batas{i}.xml"] = _bentuk(satu)
        jadi[f"xl/charts/_rels/chart{i}.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{HUBUNGAN_BENTUK}" '
            f'Target="/xl/drawings/batas{i}.xml"/></Relationships>'
        ).encode()
        jenis = etree.fromstring(jadi["[Content_Types].xml"])
        etree.SubElement(
            jenis,
            "{http://schemas.openxmlformats.org/package/2006/content-types}Override",
            {"PartName": f"/xl/drawings/batas{i}.xml", "ContentType": TIPE_BENTUK},
        )
        jadi["[Content_Types].xml"] = _serial(jenis)
    return list(jadi.items())


def pasang_uraian(
    anggota: Iterable[tuple[str, bytes]], grafik: Sequence[Grafik]
) -> list[tuple[str, bytes]]:
    """
    Give the charts of a workbook their names, and tell them to whoever does not see them.

    Args:
        anggota: Members of the package, as openpyxl wrote them.
        grafik: What its charts show, in the order of their numbers.
    """
    jadi = dict(anggota)
    for nama in [n for n in jadi if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]:
        pohon = etree.fromstring(jadi[nama])
        hubungan = etree.fromstring(jadi[re.sub(r"(\w+\.xml)", r"_rels/\1.rels", nama)])
        tujuan = {h.get("Id"): h.get("Target", "") for h in hubungan}
        for bingkai in pohon.iter(f"{{{_XDR}}}graphicFrame"):
            bagan = tujuan[next(bingkai.iter(f"{{{C}}}chart")).get(f"{{{R}}}id")]
            satu = grafik[int(re.sub(r"\D", "", bagan)) - 1]
            sifat = next(bingkai.iter(f"{{{_XDR}}}cNvPr"))
            sifat.set("name", f"Gambar {satu.nomor}")
            sifat.set("descr", f"{satu.judul}. {satu.uraian}")
        jadi[nama] = _serial(pohon)
    return list(jadi.items())


def _bentuk(grafik: Grafik) -> bytes:
    if not grafik.batas:
        return b""
    isi = "".join(_garis_batas(grafik))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:userShapes xmlns:c="{C}" xmlns:a="{A}" xmlns:cdr="{_CDR}">{isi}</c:userShapes>'
    ).encode()


def _garis_batas(grafik: Grafik) -> Iterator[str]:
    """Draw a line for each bound, broken where a figure stands, and a label at its end."""
    bidang, nomor = _bidang(grafik), count(1)
    for batas in grafik.batas:
        if not grafik.bawah <= batas.nilai <= grafik.atas:
            continue
        bagian = _bagian(grafik, batas.nilai)
        tertutup = _tertutup(grafik, bagian)
        if grafik.jenis == "batang":
            x = bidang.x + bidang.lebar * bagian
            dari, sampai = bidang.y - 0.015, bidang.y + bidang.tinggi
            yield _label(next(nomor), batas.label, "ctr", x - 0.05, 0.01, x + 0.05, dari - 0.005)
            for awal, akhir in _lowong(dari, sampai, tertutup):
                yield _garis_bentuk(next(nomor), x, awal, x, akhir)
        else:
            y = bidang.y + bidang.tinggi * (1 - bagian)
            dari, sampai = bidang.x, bidang.x + bidang.lebar
            yield _label(next(nomor), batas.label, "l", sampai + 0.01, y - 0.03, 0.995, y + 0.03)
            for awal, akhir in _lowong(dari, sampai, tertutup):
                yield _garis_bentuk(next(nomor), awal, y, akhir, y)


def _bagian(grafik: Grafik, nilai: Decimal) -> float:
    return float((nilai - grafik.bawah) / (grafik.atas - grafik.bawah))


def _tertutup(grafik: Grafik, batas: float) -> Iterator[tuple[float, float]]:
    """Tell from where to where figures stand upon a bound's line, in order."""
    bidang, banyak = _bidang(grafik), len(grafik.nilai)
    for i, nilai in enumerate(grafik.nilai):
        bagian = _bagian(grafik, nilai)
        if grafik.jenis == "batang":  # right of the bar
            tengah = bidang.y + bidang.tinggi * (i + 0.5) / banyak
            if 0 <= (batas - bagian) * bidang.lebar < _LEBAR_ANGKA:
                yield tengah - _TINGGI_ANGKA / 2, tengah + _TINGGI_ANGKA / 2
        else:  # above the point
            tengah = bidang.x + bidang.lebar * (i + 0.5) / banyak
            if 0 <= (batas - bagian) * bidang.tinggi < 2 * _TINGGI_ANGKA:
                yield tengah - _LEBAR_ANGKA / 2, tengah + _LEBAR_ANGKA / 2


def _lowong(
    dari: float, sampai: float, tertutup: Iterable[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """Return what is left of a line."""
    for awal, akhir in tertutup:
        if awal > dari:
            yield dari, awal
        dari = max(dari, akhir)
    if dari < sampai:
        yield dari, sampai


def _jangkar(x1: float, y1: float, x2: float, y2: float, isi: str) -> str:
    return (
        f"<cdr:relSizeAnchor><cdr:from><cdr:x>{x1:.5f}</cdr:x><cdr:y>{y1:.5f}</cdr:y></cdr:from>"
        f"<cdr:to><cdr:x>{x2:.5f}</cdr:x><cdr:y>{y2:.5f}</cdr:y></cdr:to>{isi}</cdr:relSizeAnchor>"
    )


def _tempat(x1: float, y1: float, x2: float, y2: float) -> str:
    x, y = round(x1 * LEBAR * _EMU), round(y1 * TINGGI * _EMU)
    lebar, tinggi = round((x2 - x1) * LEBAR * _EMU), round((y2 - y1) * TINGGI * _EMU)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{lebar}" cy="{tinggi}"/></a:xfrm>'


def _garis_bentuk(nomor: int, x1: float, y1: float, x2: float, y2: float) -> str:
    return _jangkar(
        x1,
        y1,
        x2,
        y2,
        f'<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{nomor}" name="Batas {nomor}"/>'
        f"<cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>{_tempat(x1, y1, x2, y2)}"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="{_ABU}"/></a:solidFill><a:prstDash val="dash"/></a:ln></cdr:spPr>'
        "</cdr:cxnSp>",
    )


def _label(nomor: int, teks: str, rata: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return _jangkar(
        x1,
        y1,
        x2,
        y2,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{nomor}" name="Batas {nomor}"/>'
        f'<cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>{_tempat(x1, y1, x2, y2)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody>'
        '<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" lIns="0" tIns="0" '
        f'rIns="0" bIns="0" anchor="{"ctr" if rata == "l" else "b"}"/><a:lstStyle/><a:p>'
        f'<a:pPr algn="{rata}"/><a:r><a:rPr lang="id-ID" sz="{_UKURAN_BATAS}"><a:solidFill>'
        f'<a:srgbClr val="404040"/></a:solidFill><a:latin typeface="{_HURUF}"/></a:rPr>'
        f"<a:t>{escape(teks)}</a:t></a:r></a:p></cdr:txBody></cdr:sp>",
    )
