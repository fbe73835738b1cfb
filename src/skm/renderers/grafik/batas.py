"""
The bounds between classes, as thin lines and labels drawn upon a chart of Office.

Word and LibreOffice agree on no series that would be a vertical line among horizontal bars; so they
are shapes, laid over the plot.
"""

from collections.abc import Iterator
from itertools import count
from typing import Final
from xml.sax.saxutils import escape

from skm.naskah import Grafik
from skm.renderers.grafik.bidang import HURUF, LEBAR, TINGGI, bagian, bidang, lembah, tinggi
from skm.svg import lowong

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CDR: Final = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
TIPE_BENTUK = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
HUBUNGAN_BENTUK = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"
)

_ABU = "7F7F7F"
_UKURAN = 700  # hundredths of a point
_EMU = 36_000  # in one millimetre
_LEBAR_ANGKA, _TINGGI_ANGKA = 0.07, 0.05  # room for a figure, in parts of the usual chart
_DARI_TITIK = 0.005  # and from where on, beside its point


def bentuk_batas(grafik: Grafik) -> bytes:
    """Return what is drawn upon a chart, as a part of its own; empty where it has no bounds."""
    if not grafik.batas:
        return b""
    isi = "".join(_garis_batas(grafik))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:userShapes xmlns:c="{_C}" xmlns:a="{_A}" xmlns:cdr="{_CDR}">{isi}</c:userShapes>'
    ).encode()


def _garis_batas(grafik: Grafik) -> Iterator[str]:
    """Draw a line for each bound, broken where a figure stands, and a label at its end."""
    letak, nomor, mm = bidang(grafik), count(1), tinggi(grafik)
    for batas in grafik.batas:
        if not grafik.bawah <= batas.nilai <= grafik.atas:
            continue
        di = bagian(grafik, batas.nilai)
        tertutup = _tertutup(grafik, di)
        if grafik.jenis == "batang":
            x = letak.x + letak.lebar * di
            dari, sampai = letak.y - 0.015, letak.y + letak.tinggi
            yield _label(
                next(nomor), batas.label, "ctr", x - 0.05, 0.01, x + 0.05, dari - 0.005, mm
            )
            for awal, akhir in lowong(dari, sampai, tertutup):
                yield _garis_bentuk(next(nomor), x, awal, x, akhir, mm)
        else:
            y = letak.y + letak.tinggi * (1 - di)
            dari, sampai = letak.x, letak.x + letak.lebar
            yield _label(
                next(nomor), batas.label, "l", sampai + 0.01, y - 0.03, 0.995, y + 0.03, mm
            )
            for awal, akhir in lowong(dari, sampai, tertutup):
                yield _garis_bentuk(next(nomor), awal, y, akhir, y, mm)


def _tertutup(grafik: Grafik, batas: float) -> Iterator[tuple[float, float]]:
    """Tell from where to where figures stand upon a bound's line, in order."""
    letak, banyak = bidang(grafik), len(grafik.nilai)
    setengah = _TINGGI_ANGKA * TINGGI / tinggi(grafik) / 2
    for i, nilai in enumerate(grafik.nilai):
        sampai = bagian(grafik, nilai)
        if grafik.jenis == "batang":  # right of the bar
            tengah = letak.y + letak.tinggi * (i + 0.5) / banyak
            if 0 <= (batas - sampai) * letak.lebar < _LEBAR_ANGKA:
                yield tengah - setengah, tengah + setengah
        else:  # above the point, or below it in a valley
            tengah = letak.x + letak.lebar * (i + 0.5) / banyak
            jarak = (batas - sampai) * letak.tinggi * (-1 if lembah(grafik, i) else 1)
            if _DARI_TITIK <= jarak < _DARI_TITIK + _TINGGI_ANGKA:
                yield tengah - _LEBAR_ANGKA / 2, tengah + _LEBAR_ANGKA / 2


def _jangkar(x1: float, y1: float, x2: float, y2: float, isi: str) -> str:
    return (
        f"<cdr:relSizeAnchor><cdr:from><cdr:x>{x1:.5f}</cdr:x><cdr:y>{y1:.5f}</cdr:y></cdr:from>"
        f"<cdr:to><cdr:x>{x2:.5f}</cdr:x><cdr:y>{y2:.5f}</cdr:y></cdr:to>{isi}</cdr:relSizeAnchor>"
    )


def _tempat(x1: float, y1: float, x2: float, y2: float, mm: int) -> str:
    x, y = round(x1 * LEBAR * _EMU), round(y1 * mm * _EMU)
    lebar, jarak = round((x2 - x1) * LEBAR * _EMU), round((y2 - y1) * mm * _EMU)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{lebar}" cy="{jarak}"/></a:xfrm>'


def _garis_bentuk(nomor: int, x1: float, y1: float, x2: float, y2: float, mm: int) -> str:
    return _jangkar(
        x1,
        y1,
        x2,
        y2,
        f'<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{nomor}" name="Batas {nomor}"/>'
        f"<cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>{_tempat(x1, y1, x2, y2, mm)}"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="{_ABU}"/></a:solidFill><a:prstDash val="dash"/></a:ln></cdr:spPr>'
        "</cdr:cxnSp>",
    )


def _label(
    nomor: int, teks: str, rata: str, x1: float, y1: float, x2: float, y2: float, mm: int
) -> str:
    return _jangkar(
        x1,
        y1,
        x2,
        y2,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{nomor}" name="Batas {nomor}"/>'
        f'<cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>{_tempat(x1, y1, x2, y2, mm)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody>'
        '<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" lIns="0" tIns="0" '
        f'rIns="0" bIns="0" anchor="{"ctr" if rata == "l" else "b"}"/><a:lstStyle/><a:p>'
        f'<a:pPr algn="{rata}"/><a:r><a:rPr lang="id-ID" sz="{_UKURAN}"><a:solidFill>'
        f'<a:srgbClr val="404040"/></a:solidFill><a:latin typeface="{HURUF}"/></a:rPr>'
        f"<a:t>{escape(teks)}</a:t></a:r></a:p></cdr:txBody></cdr:sp>",
    )
