"""
Marks on the cells of somebody's workbook: a remark and a colour each, and nothing else is touched.

The colour is a format under a condition that always holds, so the cell keeps its own look for the
day the mark is gone.  Marks of an earlier time are taken away first.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from skm.office.buku import Buku
from skm.office.elemen import NAMA, UTAMA, elemen, nomor_kolom, teks_kaya
from skm.office.paket import bongkar, kemas

PENULIS = "skm"
"""Author of the remarks, by which they are known again."""

_TANDA = 'LEN("skm")=3'  # the condition, which is true and stands nowhere else
_LAMA = re.compile(
    r"<conditionalFormatting(?:(?!</conditionalFormatting>).)*?<formula>"
    r'LEN\((?:"|&quot;)skm(?:"|&quot;)\)=3</formula>.*?</conditionalFormatting>',
    re.DOTALL,
)
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
_URUT = re.compile(r'(<cfRule [^>]*?priority=")(\d+)')
_GAMBAR_LAMA = re.compile(r"<legacyDrawing [^>]*/>")
_DXF = re.compile(r'<dxfs(?: count="\d+")?(?:/>|>(.*?)</dxfs>)', re.DOTALL)
_SESUDAH_DXF = re.compile(r"<(?:tableStyles|colors|extLst)\b|</styleSheet>")
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_KOMENTAR = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class BukanBiasaError(Exception):
    """A workbook is written in a way in which nothing can be put in."""


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

    Args:
        isi: The workbook.
        tanda: The marks; those on sheets that it has not are left out.

    Raises:
        BukanBiasaError: It is written in an unusual way.
    """
    anggota = dict(bongkar(isi))
    tempat = {s.nama: s.jalur for s in Buku(BytesIO(isi)).lembar}
    semua: dict[str, dict[str, list[SelBertanda]]] = {nama: {} for nama in tempat}
    for satu in tanda:
        if satu.lembar in semua:
            semua[satu.lembar].setdefault(satu.sel, []).append(satu)
    warna = [*dict.fromkeys(d[0].warna for s in semua.values() for d in s.values())]
    pertama = _tambah_warna(anggota, warna)
    for nomor, (nama, sel) in enumerate(semua.items(), start=1):
        _tandai_lembar(anggota, tempat[nama], sel, (nomor, warna, pertama))
    return kemas(anggota.items())


def _teks(anggota: Mapping[str, bytes], nama: str) -> str:
    return anggota[nama].decode()


def _tambah_warna(anggota: dict[str, bytes], warna: Sequence[str]) -> int:
    """Add looks under conditions; return the number of the first."""
    gaya = _teks(anggota, "xl/styles.xml")
    baru = "".join(
        f'<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF{w}"/>'
        f'<bgColor rgb="FF{w}"/></patternFill></fill></dxf>'
        for w in warna
    )
    ada = _DXF.search(gaya)
    dalam = (ada[1] or "") if ada else ""
    banyak = dalam.count("<dxf>") + dalam.count("<dxf ")
    if warna:
        isi = f'<dxfs count="{banyak + len(warna)}">{dalam}{baru}</dxfs>'
        sesudah = _SESUDAH_DXF.search(gaya)
        if sesudah is None:
            raise BukanBiasaError
        awal, akhir = ada.span() if ada else (sesudah.start(), sesudah.start())
        anggota["xl/styles.xml"] = (gaya[:awal] + isi + gaya[akhir:]).encode()
    return banyak


def _tandai_lembar(
    anggota: dict[str, bytes],
    jalur: str,
    sel: Mapping[str, Sequence[SelBertanda]],
    lain: tuple[int, Sequence[str], int],
) -> None:
    nomor, warna, pertama = lain
    xml = _LAMA.sub("", _teks(anggota, jalur))
    akhir = xml.rfind("</sheetData>")
    akhir = akhir if akhir >= 0 else xml.rfind("<sheetData/>")
    if akhir < 0:
        raise BukanBiasaError
    komentar = _komentar_lain(anggota, jalur) | {
        k: "\n\n".join(t.teks for t in semua) for k, semua in sel.items()
    }
    kepala, ekor = xml[:akhir], xml[akhir:]
    if sel:
        ekor = _URUT.sub(lambda u: f"{u[1]}{int(u[2]) + len(warna)}", ekor)
        ekor = _sisip(ekor, _SEBELUM, "".join(_warnai(sel, warna, pertama)))
    id_gambar = _hubungkan(anggota, jalur, nomor, komentar)
    ekor = _GAMBAR_LAMA.sub("", ekor)
    if id_gambar:
        gambar = f'<legacyDrawing xmlns:r="{_HUBUNGAN}" r:id="{id_gambar}"/>'
        ekor = _sisip(ekor, _SESUDAH_GAMBAR, gambar)
    anggota[jalur] = (kepala + ekor).encode()


def _sisip(xml: str, sebelum: re.Pattern[str], baru: str) -> str:
    tempat = sebelum.search(xml)
    if tempat is None:
        raise BukanBiasaError
    return xml[: tempat.start()] + baru + xml[tempat.start() :]


def _warnai(
    sel: Mapping[str, Sequence[SelBertanda]], warna: Sequence[str], pertama: int
) -> Iterable[str]:
    for i, satu in enumerate(warna):
        milik = [k for k, semua in sel.items() if semua[0].warna == satu]
        if milik:
            yield (
                f'<conditionalFormatting sqref="{" ".join(milik)}"><cfRule type="expression" '
                f'dxfId="{pertama + i}" priority="{i + 1}"><formula>{escape(_TANDA)}</formula>'
                "</cfRule></conditionalFormatting>"
            )


# ---------------------------------------------------------------- remarks


def _jalur_hubungan(jalur: str) -> str:
    folder, nama = posixpath.split(jalur)
    return f"{folder}/_rels/{nama}.rels"


def _hubungan(anggota: Mapping[str, bytes], jalur: str) -> list[tuple[str, str, str, str]]:
    """Return what a sheet is connected with: id, kind, target, mode."""
    nama = _jalur_hubungan(jalur)
    if nama not in anggota:
        return []
    return [
        (e.get("Id", ""), e.get("Type", ""), e.get("Target", ""), e.get("TargetMode", ""))
        for e in elemen(anggota[nama])
    ]


def _komentar_lain(anggota: Mapping[str, bytes], jalur: str) -> dict[str, str]:
    """Return the remarks of others on a sheet, by cell."""
    hasil: dict[str, str] = {}
    for _, jenis, sasaran, _ in _hubungan(anggota, jalur):
        nama = posixpath.normpath(posixpath.join("/", posixpath.dirname(jalur), sasaran))[1:]
        if not jenis.endswith("/comments") or nama not in anggota:
            continue
        akar = elemen(anggota[nama])
        penulis = [e.text or "" for e in akar.iterfind(f"{UTAMA}authors/{UTAMA}author")]
        for satu in akar.iterfind(f"{UTAMA}commentList/{UTAMA}comment"):
            teks = satu.find(f"{UTAMA}text")
            oleh = int(satu.get("authorId", "0"))
            if teks is not None and penulis[oleh : oleh + 1] != [PENULIS]:
                hasil[satu.get("ref", "A1")] = teks_kaya(teks)
    return hasil


def _hubungkan(
    anggota: dict[str, bytes], jalur: str, nomor: int, komentar: Mapping[str, str]
) -> str:
    """Put the remarks of a sheet beside it; return the id of their shapes, empty for none."""
    lama = _hubungan(anggota, jalur)
    bukan = ("/comments", "/vmlDrawing", "/threadedComment")
    tetap = [h for h in lama if not h[1].endswith(bukan)]
    if not komentar:
        if len(tetap) < len(lama):
            _tulis_hubungan(anggota, jalur, tetap)
        return ""
    id_baru = [f"rIdSkm{i}" for i in (1, 2)]
    baru = [
        (id_baru[0], f"{_HUBUNGAN}/comments", f"/xl/tandaSkm{nomor}.xml", ""),
        (id_baru[1], f"{_HUBUNGAN}/vmlDrawing", f"/xl/drawings/tandaSkm{nomor}.vml", ""),
    ]
    _tulis_hubungan(anggota, jalur, [h for h in tetap if h[0] not in id_baru] + baru)
    anggota[f"xl/tandaSkm{nomor}.xml"] = (_KEPALA + _komentar(komentar)).encode()
    anggota[f"xl/drawings/tandaSkm{nomor}.vml"] = _bentuk(komentar, nomor).encode()
    jenis = _teks(anggota, "[Content_Types].xml")
    if 'Extension="vml"' not in jenis:
        vml = (
            '<Default Extension="vml" '
            'ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        )
        jenis = re.sub(r"(<Types [^>]*>)", rf"\1{vml}", jenis, count=1)
    bagian = f'<Override PartName="/xl/tandaSkm{nomor}.xml" ContentType="{_KOMENTAR}"/>'
    if bagian not in jenis:
        jenis = jenis.replace("</Types>", f"{bagian}</Types>")
    anggota["[Content_Types].xml"] = jenis.encode()
    return id_baru[1]


def _tulis_hubungan(
    anggota: dict[str, bytes], jalur: str, semua: Sequence[tuple[str, str, str, str]]
) -> None:
    isi = "".join(
        f"<Relationship Id={quoteattr(i)} Type={quoteattr(j)} Target={quoteattr(t)}"
        + (f" TargetMode={quoteattr(m)}/>" if m else "/>")
        for i, j, t, m in semua
    )
    anggota[_jalur_hubungan(jalur)] = (
        f'{_KEPALA}<Relationships xmlns="{_PAKET}">{isi}</Relationships>'.encode()
    )


def _komentar(komentar: Mapping[str, str]) -> str:
    isi = "".join(
        f'<comment ref="{sel}" authorId="0"><text><r><t xml:space="preserve">{escape(teks)}</t></r>'
        "</text></comment>"
        for sel, teks in komentar.items()
    )
    return (
        f'<comments xmlns="{NAMA}"><authors><author>{PENULIS}</author></authors>'
        f"<commentList>{isi}</commentList></comments>"
    )


def _bentuk(komentar: Mapping[str, str], nomor: int) -> str:
    """Return the shapes in which remarks are shown."""
    isi = "".join(
        f'<v:shape id="_x0000_s{nomor * 1024 + i}" type="#_x0000_t202" style="position:absolute;'
        f"margin-left:60pt;margin-top:2pt;width:260pt;height:{_tinggi_bentuk(teks)}pt;z-index:{i};"
        'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:AutoFill>False</x:AutoFill><x:Row>{baris}</x:Row><x:Column>{kolom}</x:Column>"
        "</x:ClientData></v:shape>"
        for i, (sel, teks) in enumerate(komentar.items(), start=1)
        for kolom, baris in [_letak(sel)]
    )
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="{nomor}"/></o:shapelayout>'
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
        'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
        '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f"{isi}</xml>"
    )


def _tinggi_bentuk(teks: str) -> int:
    return 24 + 14 * sum(-(-len(b) // 48) for b in teks.split("\n"))


def _letak(sel: str) -> tuple[int, int]:
    """Return column and row of a cell, from 0."""
    huruf = sel.rstrip("0123456789")
    return nomor_kolom(huruf), int(sel[len(huruf) :]) - 1
