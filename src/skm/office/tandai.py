"""
Marks on the cells of somebody's workbook: a remark and a colour each, and nothing else is touched.

The colour is a format under a condition that always holds, so the cell keeps its own look for the
day the mark is gone.  Marks of an earlier time are taken away first, and nothing but those.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape

from skm.office.buku import Buku
from skm.office.catatan_sel import HUBUNGAN, BukanBiasaError, CatatanLembar, sel_kanan
from skm.office.ketat import seragam
from skm.office.paket import bongkar, kemas

_TANDA = 'LEN("skm")=3'  # the condition, which is true and stands nowhere else
_BLOK = re.compile(
    r"(<conditionalFormatting\b[^>]*>)(.*?)(</conditionalFormatting>)",
    re.DOTALL,
)
_ATURAN = re.compile(r"<cfRule\b(?:[^>]*/>|.*?</cfRule>)", re.DOTALL)
_MILIK = re.compile(r'<formula>LEN\((?:"|&quot;)skm(?:"|&quot;)\)=3</formula>')
_SEBELUM = re.compile(
    r"<(?:conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup"
    r"|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags"
    r"|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems"
    r"|tableParts|extLst)\b|</worksheet>"
)
_SESUDAH_GAMBAR = re.compile(
    r"<(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b"
    r"|</worksheet>"
)
_URUT = re.compile(r'(<cfRule\b[^>]*?\spriority=")([0-9]+)')
_GAMBAR_LAMA = re.compile(r"<legacyDrawing\s[^>]*/>")
_DXFS = re.compile(r"<dxfs\b[^>]*?(?:/>|>(.*?)</dxfs>)", re.DOTALL)
_DXF = re.compile(r"<dxf\b(?:[^>]*/>|.*?</dxf>)", re.DOTALL)
_SESUDAH_DXF = re.compile(r"<(?:tableStyles|colors|extLst)\b|</styleSheet>")


class SelBertanda(NamedTuple):
    """
    A mark.

    Attributes:
        lembar: The sheet.
        sel: The cell, such as ``C7``.
        teks: The remark.
        warna: Colour behind the cell.
    """

    lembar: str
    sel: str
    teks: str
    warna: str


def tandai(isi: bytes, tanda: Iterable[SelBertanda]) -> bytes:
    """
    Return a workbook with marks on its cells; of several on one cell the colour of the first.

    A cell on which somebody has put a remark keeps it; ours stands on the next cell to the right.

    Args:
        isi: The workbook.
        tanda: The marks; those on sheets that it has not are left out.

    Raises:
        BukanBiasaError: It is written in an unusual way.
    """
    isi = seragam(isi)
    anggota = dict(bongkar(isi))
    tempat = {s.nama: s.jalur for s in Buku(BytesIO(isi)).lembar}
    semua: dict[str, dict[str, list[SelBertanda]]] = {nama: {} for nama in tempat}
    for satu in tanda:
        if satu.lembar in semua:
            semua[satu.lembar].setdefault(satu.sel, []).append(satu)
    warna = _warna(anggota, dict.fromkeys(d[0].warna for s in semua.values() for d in s.values()))
    for nomor, (nama, sel) in enumerate(semua.items(), start=1):
        _tandai_lembar(anggota, tempat[nama], nomor, sel, warna)
    return kemas(anggota.items())


def _warna(anggota: dict[str, bytes], semua: Iterable[str]) -> dict[str, int]:
    """Return the number of each colour as a look under conditions, after adding new ones."""
    gaya = anggota["xl/styles.xml"].decode()
    ada = _DXFS.search(gaya)
    dxf = _DXF.findall(ada[1] or "") if ada else []
    banyak, nomor = len(dxf), dict[str, int]()
    for warna in semua:
        baru = (
            f'<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF{warna}"/>'
            f'<bgColor rgb="FF{warna}"/></patternFill></fill></dxf>'
        )
        if baru not in dxf:
            dxf.append(baru)
        nomor[warna] = dxf.index(baru)
    if len(dxf) > banyak:
        sesudah = _SESUDAH_DXF.search(gaya)
        if sesudah is None:
            raise BukanBiasaError
        isi = f'<dxfs count="{len(dxf)}">{"".join(dxf)}</dxfs>'
        awal, akhir = ada.span() if ada else (sesudah.start(), sesudah.start())
        anggota["xl/styles.xml"] = (gaya[:awal] + isi + gaya[akhir:]).encode()
    return nomor


def _tandai_lembar(
    anggota: dict[str, bytes],
    jalur: str,
    nomor: int,
    sel: Mapping[str, Sequence[SelBertanda]],
    warna: Mapping[str, int],
) -> None:
    xml = anggota[jalur].decode()
    akhir = xml.rfind("</sheetData>")
    akhir = akhir if akhir >= 0 else xml.rfind("<sheetData/>")
    if akhir < 0:
        raise BukanBiasaError
    kepala, ekor = xml[:akhir], _BLOK.sub(_tanpa_milik, xml[akhir:])
    if sel:
        ekor = _turunkan(ekor, len(warna))
        ekor = _sisip(ekor, _SEBELUM, "".join(_warnai(sel, warna)))
    catatan = CatatanLembar(anggota, jalur, nomor)
    gambar = catatan.ganti(_teks_catatan(sel, catatan.lain))
    if gambar != "":
        ekor = _GAMBAR_LAMA.sub("", ekor)
    if gambar:
        baru = f'<legacyDrawing xmlns:r="{HUBUNGAN}" r:id="{gambar}"/>'
        ekor = _sisip(ekor, _SESUDAH_GAMBAR, baru)
    anggota[jalur] = (kepala + ekor).encode()


def _teks_catatan(sel: Mapping[str, Sequence[SelBertanda]], lain: Iterable[str]) -> dict[str, str]:
    """Return the remarks by the cell they stand on, none of which is somebody else's."""
    terisi = {*lain}
    hasil: dict[str, list[str]] = {}
    for k, semua in sel.items():
        tempat = sel_kanan(k, terisi) if k in terisi else k
        awalan = f"{k}: " if k in terisi else ""
        hasil.setdefault(tempat, []).extend(awalan + satu.teks for satu in semua)
    return {k: "\n\n".join(teks) for k, teks in hasil.items()}


def _sisip(xml: str, sebelum: re.Pattern[str], baru: str) -> str:
    tempat = sebelum.search(xml)
    if tempat is None:
        raise BukanBiasaError
    return xml[: tempat.start()] + baru + xml[tempat.start() :]


# ---------------------------------------------------------------- colours


def _tanpa_milik(blok: re.Match[str]) -> str:
    """Return formats of some cells without ours; all of it where that is all."""
    if not _MILIK.search(blok[2]):
        return blok[0]
    isi = _ATURAN.sub(lambda satu: "" if _MILIK.search(satu[0]) else satu[0], blok[2])
    return blok[1] + isi + blok[3] if isi.strip() else ""


def _turunkan(xml: str, banyak: int) -> str:
    """Give way to as many formats before all others, whose order stays."""
    pertama = min((int(n) for _, n in _URUT.findall(xml)), default=banyak + 1)
    geser = max(0, banyak + 1 - pertama)
    return _URUT.sub(lambda u: f"{u[1]}{int(u[2]) + geser}", xml) if geser else xml


def _warnai(sel: Mapping[str, Sequence[SelBertanda]], warna: Mapping[str, int]) -> Iterable[str]:
    for i, (satu, nomor) in enumerate(warna.items(), start=1):
        milik = [k for k, semua in sel.items() if semua[0].warna == satu]
        if milik:
            yield (
                f'<conditionalFormatting sqref="{" ".join(milik)}"><cfRule type="expression" '
                f'dxfId="{nomor}" priority="{i}"><formula>{escape(_TANDA)}</formula>'
                "</cfRule></conditionalFormatting>"
            )
