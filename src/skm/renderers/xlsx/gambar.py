"""The sheets of a workbook that show something: charts, and the pictures and links of tables."""

import io
import re
from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.drawing.fill import Blip
from openpyxl.drawing.geometry import PresetGeometry2D
from openpyxl.drawing.image import Image
from openpyxl.drawing.picture import PictureFrame
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from skm.exact import format_id
from skm.naskah import Baris, Gambar, Grafik, Kolom, Lampiran, Sel, Tabel, Tautan
from skm.renderers.grafik.bidang import LEBAR, kategori, tinggi
from skm.renderers.grafik.office import grafik_openpyxl
from skm.renderers.xlsx.lebar import LEBAR_POTRET, bagi_lebar
from skm.renderers.xlsx.lembar import HURUF, JUDUL_TABEL, KETERANGAN, Lembar
from skm.renderers.xlsx.tata_letak import sebut_lampiran

_EMU = 9525  # in one pixel
_EMU_MM = 36_000
_POIN_MM = 72 / 25.4
_LEBAR_GAMBAR, _TINGGI_GAMBAR = 290, 230  # pixels
_KOLOM_GAMBAR = tuple(Kolom(id=i, judul="", lebar=1, rata="tengah") for i in ("kiri", "kanan"))

_ALAMAT_AMAN = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]{1,2000}")


# ---------------------------------------------------------------- charts


def lembar_grafik(buku: Workbook, nama: str, grafik: Grafik) -> None:
    """Add a sheet with a chart and the figures it is drawn from: who edits them edits it."""
    kolom = (
        Kolom(id="kategori", judul="Uraian", lebar=2),
        Kolom(id="nilai", judul=grafik.deret, lebar=1, rata="tengah"),
    )
    lebar = bagi_lebar(kolom, LEBAR_POTRET)
    lembar = Lembar(buku, nama, lebar, lanskap=False)
    lembar.teks(f"Gambar {grafik.nomor}. {grafik.judul}", JUDUL_TABEL)
    tempat = AnchorMarker(row=lembar.baris, colOff=_di_tengah(sum(lebar), LEBAR * _EMU_MM))
    lembar.blok((), (round(tinggi(grafik) * _POIN_MM) + 12,))
    for teks in grafik.catatan:
        lembar.teks(teks, KETERANGAN)
    awal = lembar.baris + 1
    lembar.kepala(kolom)
    baris = (
        Baris(sel=(Sel(teks=satu), Sel(teks=format_id(nilai), nilai=nilai)))
        for satu, nilai in zip(kategori(grafik), grafik.nilai, strict=True)
    )
    lembar.isi(kolom, tuple(baris), {})
    bagan = grafik_openpyxl(grafik, lembar.ws, awal, 1)
    ukuran = XDRPositiveSize2D(LEBAR * _EMU_MM, tinggi(grafik) * _EMU_MM)
    bagan.anchor = OneCellAnchor(_from=tempat, ext=ukuran)  # type: ignore[assignment] # pyright: ignore
    lembar.ws.add_chart(bagan)


def _di_tengah(digit: int, lebar: int) -> int:
    """Return how far from the left something begins that stands in the middle of a column."""
    return ((digit * 7 + 5) * _EMU - lebar) // 2


# ---------------------------------------------------------------- pictures


def lampiran_tabel(semua: Iterable[Tabel]) -> tuple[Lampiran, ...]:
    """Return all pictures and links of the tables, in order; one shown twice comes once."""
    lampiran = dict.fromkeys(
        lampiran
        for tabel in semua
        for baris in tabel.baris
        for sel in baris.sel
        for lampiran in sel.lampiran
    )
    return tuple(lampiran)


def lembar_dokumentasi(
    buku: Workbook, nama: str, judul: str, gambar: Mapping[Gambar, int], tautan: Iterable[Tautan]
) -> None:
    """Add a sheet with the pictures, by their numbers, and the links."""
    lebar = (LEBAR_POTRET // len(_KOLOM_GAMBAR),) * len(_KOLOM_GAMBAR)
    lembar = Lembar(buku, nama, lebar, lanskap=False)
    lembar.teks(judul, JUDUL_TABEL)
    semua = tuple(gambar)
    for i in range(0, len(semua), len(_KOLOM_GAMBAR)):
        sebaris = semua[i : i + len(_KOLOM_GAMBAR)]
        for kolom, satu in enumerate(sebaris):
            _pasang(lembar.ws, satu, gambar[satu], lembar.baris, kolom, lebar[0])
        tertinggi = max(_ukuran(g)[1] for g in sebaris)
        lembar.blok((), (tertinggi * 3 // 4 + 12,))  # pixels to points
        keterangan = Baris(sel=tuple(Sel(teks=sebut_lampiran(g, gambar)) for g in sebaris))
        lembar.isi(_KOLOM_GAMBAR, (keterangan,), {}, KETERANGAN)
    for satu_tautan in tautan:
        lembar.jarak()
        if satu_tautan.keterangan:
            lembar.teks(satu_tautan.keterangan, KETERANGAN)
        lembar.teks(satu_tautan.alamat, KETERANGAN)
        if satu_tautan.sah and _ALAMAT_AMAN.fullmatch(satu_tautan.alamat):
            sel = lembar.ws.cell(lembar.baris, 1)
            sel.hyperlink = Hyperlink(ref=sel.coordinate, target=satu_tautan.alamat)
            sel.font = Font(name=HURUF, size=10, color="0B4F8A", underline="single")


def _ukuran(gambar: Gambar) -> tuple[int, int]:
    """Return width and height in pixels as shown: within the box, never enlarged."""
    lebar, tinggi = min(gambar.lebar, _LEBAR_GAMBAR), min(gambar.tinggi, _TINGGI_GAMBAR)
    return (
        max(1, min(lebar, tinggi * gambar.lebar // gambar.tinggi)),
        max(1, min(tinggi, lebar * gambar.tinggi // gambar.lebar)),
    )


def _pasang(
    ws: Worksheet, gambar: Gambar, nomor: int, baris: int, kolom: int, lebar_kolom: int
) -> None:
    lebar, tinggi = _ukuran(gambar)
    bingkai = PictureFrame()
    bingkai.nvPicPr.cNvPr.id = nomor
    bingkai.nvPicPr.cNvPr.name = f"Gambar {nomor}"
    bingkai.nvPicPr.cNvPr.descr = gambar.keterangan or f"Gambar {nomor}"
    bingkai.blipFill.blip = Blip()
    bingkai.spPr.prstGeom = PresetGeometry2D(prst="rect")
    bingkai.spPr.ln = None
    isi = Image(io.BytesIO(gambar.isi))
    isi.anchor = OneCellAnchor(
        _from=AnchorMarker(
            col=kolom,
            colOff=_di_tengah(lebar_kolom, lebar * _EMU),
            row=baris,
            rowOff=6 * _EMU,
        ),
        ext=XDRPositiveSize2D(lebar * _EMU, tinggi * _EMU),
        pic=bingkai,
    )
    ws.add_image(isi)
