"""
Charts as Office draws them: editable, their data in the cells of a workbook.

One definition serves both: :func:`grafik_openpyxl` for a worksheet, :func:`bagian_grafik` for a
Word document.  The bounds between classes are drawn upon it (`skm.renderers.grafik.batas`).
"""
# openpyxl's stubs know neither what a series nor what an axis may be given.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportPrivateUsage=false

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import attrs
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
from openpyxl.chart.label import DataLabel, DataLabelList
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

from skm.exact import format_id, format_tepat
from skm.naskah import Grafik
from skm.office.paket import kemas
from skm.renderers.buku import anggota_buku, baca_xml, tulis_xml
from skm.renderers.grafik.batas import bentuk_batas
from skm.renderers.grafik.bidang import (
    HURUF,
    LEBAR,
    UKURAN_NAMA,
    bidang,
    kategori,
    lembah,
    miring,
    tinggi,
)
from skm.renderers.warna import AKSEN
from skm.svg import sekelas

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TIPE_GRAFIK = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

_UKURAN = UKURAN_NAMA * 50  # hundredths of a point
_MIRING = -2_700_000  # 60 000ths of a degree
_HANYA_NILAI = {
    "showLegendKey": False, "showCatName": False, "showSerName": False, "showPercent": False,
}  # fmt: skip


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
        dLblPos=_letak_label(grafik),
        dLbl=[
            DataLabel(idx=i, dLblPos="b", showVal=True, **_HANYA_NILAI)
            for i in range(len(grafik.nilai))
            if grafik.jenis == "garis" and lembah(grafik, i)
        ],
        numFmt=_format(grafik.nilai[0]),
        txPr=_huruf(),
        showVal=True,
        **_HANYA_NILAI,
    )
    bagan = _batang(deret) if grafik.jenis == "batang" else _garis(deret)
    bagan.grafik = grafik
    letak = bidang(grafik)
    bagan.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner",
            xMode="edge",
            yMode="edge",
            x=letak.x,
            y=letak.y,
            w=letak.lebar,
            h=letak.tinggi,
        )
    )
    _atur_sumbu(bagan, grafik)
    bagan.legend, bagan.roundedCorners = None, False
    bagan.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    bagan.width, bagan.height = LEBAR / 10, tinggi(grafik) / 10  # type: ignore[assignment] # pyright: ignore
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
            angka.text = format_tepat(nilai)  # openpyxl has made a float of it
        pohon.find(".//dLbls/numFmt").set("sourceLinked", "0")
        if self.grafik.jenis == "batang" and self.grafik.batas:
            self._warnai(pohon)
        for alinea in pohon.iterfind(f".//txPr/{{{A}}}p"):
            alinea.remove(alinea.find(f"{{{A}}}r"))  # an empty text
        return pohon

    def _warnai(self, pohon: Any) -> None:
        """Give every bar the shade of its class, and the lowest an outline."""
        deret, kelas = pohon.find(".//ser"), self.grafik.kelas
        if sekelas(kelas):
            kelas = (0,) * len(kelas)

        def baru(induk: Any, nama: str, **sifat: str) -> Any:
            anak = induk.makeelement(nama, sifat)
            induk.append(anak)
            return anak

        for i, satu in enumerate(kelas):
            titik = deret.makeelement("dPt", {})
            for nama, nilai in (("idx", str(i)), ("invertIfNegative", "0"), ("bubble3D", "0")):
                baru(titik, nama, val=nilai)
            rupa = baru(titik, "spPr")
            warna = baru(baru(rupa, f"{{{A}}}solidFill"), f"{{{A}}}srgbClr", val=AKSEN)
            baru(warna, f"{{{A}}}alpha", val=str(100_000 * (1 + satu) // (2 + max(kelas))))
            if i in self.grafik.terendah:
                tepi = baru(baru(rupa, f"{{{A}}}ln", w="22225"), f"{{{A}}}solidFill")
                baru(tepi, f"{{{A}}}srgbClr", val=AKSEN)
            deret.insert(list(deret).index(deret.find("dLbls")), titik)


# A class of openpyxl's writes what its own body lists, and inherits none of it.
class _Batang(_Bagan, BarChart):
    __elements__, __nested__ = BarChart.__elements__, BarChart.__nested__


class _Garis(_Bagan, LineChart):
    __elements__, __nested__ = LineChart.__elements__, LineChart.__nested__


def _batang(deret: Series) -> _Batang:
    bagan = _Batang(barDir="bar", gapWidth=45, varyColors=False)
    deret.graphicalProperties = GraphicalProperties(solidFill=AKSEN)
    deret.invertIfNegative = False
    bagan.series.append(deret)
    bagan.x_axis.scaling.orientation = "maxMin"  # the first on top
    bagan.x_axis.tickLblSkip = 1  # every name, also where they go on two lines
    bagan.y_axis.crosses = "max"  # which is below, then
    return bagan


def _garis(deret: Series) -> _Garis:
    bagan = _Garis(varyColors=False)
    deret.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=AKSEN, w=22_225))
    titik = GraphicalProperties(solidFill=AKSEN, ln=LineProperties(solidFill=AKSEN))
    deret.marker = Marker(symbol="circle", size=7, spPr=titik)
    deret.smooth = False
    bagan.series.append(deret)
    return bagan


def _atur_sumbu(bagan: BarChart | LineChart, grafik: Grafik) -> None:
    for sumbu in (bagan.x_axis, bagan.y_axis):
        sumbu.delete = False
        sumbu.txPr = _huruf(miring=sumbu is bagan.x_axis and miring(grafik))
        sumbu.majorGridlines = None
        sumbu.majorTickMark = "none" if sumbu is bagan.x_axis else "out"
        sumbu.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="A6A6A6"))
    nilai = bagan.y_axis
    nilai.scaling.min, nilai.scaling.max = float(grafik.bawah), float(grafik.atas)
    nilai.majorUnit = grafik.langkah
    nilai.crossBetween = "between"
    nilai.number_format = "0" if grafik.bawah == int(grafik.bawah) else _format(grafik.bawah)


def _letak_label(grafik: Grafik, ke: int | None = None) -> str:
    """Return where a figure stands: right of its bar, above its point, or below it in a valley."""
    if grafik.jenis == "batang":
        return "outEnd"
    return "b" if ke is not None and lembah(grafik, ke) else "t"


def _huruf(*, miring: bool = False) -> RichText:
    sifat = CharacterProperties(sz=_UKURAN, latin=Font(typeface=HURUF))
    badan = RichTextProperties(rot=_MIRING, vert="horz") if miring else None
    return RichText(
        bodyPr=badan, p=[Paragraph(pPr=ParagraphProperties(defRPr=sifat), endParaRPr=sifat)]
    )


def _format(nilai: Decimal) -> str:
    """Return the number format of a printed figure; the locale id asks for the comma."""
    eksponen = nilai.as_tuple().exponent
    desimal = -eksponen if isinstance(eksponen, int) else 0
    return "[$-421]0." + "0" * desimal if desimal > 0 else "0"


def _teks(isi: Sequence[str]) -> StrData:
    return StrData(ptCount=len(isi), pt=[StrVal(idx=i, v=satu) for i, satu in enumerate(isi)])


def _angka(nilai: Sequence[Decimal]) -> NumData:
    return NumData(
        formatCode=_format(nilai[0]),
        ptCount=len(nilai),
        pt=[NumVal(idx=i, v=format_tepat(satu)) for i, satu in enumerate(nilai)],
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
    bagan.series[0].dLbls.dLbl = []  # all of them are written below
    xml = baca_xml(tostring(bagan._write()))
    xml = xml.replace("<dLbls>", f"<dLbls>{''.join(_label(grafik))}", 1)
    akhir = (
        f'<externalData xmlns:r="{R}" r:id="{RID_BUKU}"><autoUpdate val="0"/></externalData>',
        pakai_bentuk(RID_BENTUK) if grafik.batas else "",
    )
    return BagianGrafik(
        xml=tulis_xml(tutup_bagan(xml, *akhir)),
        buku=kemas(sorted(anggota_buku(buku))),
        bentuk=bentuk_batas(grafik),
    )


def _label(grafik: Grafik) -> Iterator[str]:
    """Yield a label for every point: its figure as printed."""
    for i, nilai in enumerate(grafik.nilai):
        yield (
            f'<dLbl xmlns:a="{A}"><idx val="{i}"/><tx><rich><a:bodyPr/><a:lstStyle/><a:p><a:r>'
            f'<a:rPr lang="id-ID" sz="{_UKURAN}"><a:latin typeface="{HURUF}"/></a:rPr>'
            f"<a:t>{format_id(nilai)}</a:t></a:r></a:p></rich></tx>"
            f'<dLblPos val="{_letak_label(grafik, i)}"/><showLegendKey val="0"/><showVal val="1"/>'
            '<showCatName val="0"/><showSerName val="0"/><showPercent val="0"/>'
            '<showBubbleSize val="0"/></dLbl>'
        )


def pakai_bentuk(rid: str) -> str:
    """Return what a chart has at its end to show what is drawn upon it."""
    return f'<userShapes xmlns:r="{R}" r:id="{rid}"/>'


def tutup_bagan(xml: str, *akhir: str) -> str:
    """Return a chart with more at its end."""
    depan, tutup, _ = xml.rpartition("</chartSpace>")
    return "".join((depan, *akhir, tutup))
