"""
The report as a workbook: a summary in front, one sheet per table, then the pictures.

A table is first laid out as plain data (:class:`Petak`, row heights), then written.  Figures
become number cells that show the decimals they were printed with; everything else is text, and
stays text when somebody edits the cell in Excel.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Any, ClassVar

import attrs
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.drawing.fill import Blip
from openpyxl.drawing.geometry import PresetGeometry2D
from openpyxl.drawing.image import Image
from openpyxl.drawing.picture import PictureFrame
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from skm.exact import format_id
from skm.naskah import Baris, Gambar, Kolom, Lampiran, Naskah, Properti, Sel, Tabel, Tautan
from skm.naskah.catatan import sebut_konvensi, sebut_n
from skm.regulasi import muat
from skm.renderers.archive import bongkar, kemas, nama_berkas
from skm.renderers.contract import Artifact, TanpaOpsi
from skm.renderers.tata_letak import Gaya, Petak, loloskan, sebut_lampiran, tata_isi, tata_kepala

RINGKASAN = "Ringkasan"
DOKUMENTASI = "Dokumentasi"

_LEBAR_POTRET, _LEBAR_LANSKAP = 90, 138  # widths of digits on A4, margins taken off
_KOLOM_POTRET = 5  # a table of more columns lies on its side
_EMU = 9525  # in one pixel
_LEBAR_GAMBAR, _TINGGI_GAMBAR = 290, 230  # pixels
_KOLOM_GAMBAR = tuple(Kolom(id=i, judul="", lebar=1, rata="tengah") for i in ("kiri", "kanan"))

_ALAMAT_AMAN = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]{1,2000}")

_HURUF = "Arial"
_GARIS = Side(style="thin", color="A6A6A6")
_KOTAK = Border(left=_GARIS, right=_GARIS, top=_GARIS, bottom=_GARIS)
_ARSIR = PatternFill("solid", start_color="DCE4EC")


_JUDUL = Gaya(ukuran=14, tebal=True, kotak=False)
_KETERANGAN = Gaya(kotak=False, tegak="top")
_JUDUL_TABEL = Gaya(ukuran=11, tebal=True, kotak=False)
_BAGIAN = Gaya(tebal=True, arsir=True)


class XlsxRenderer:
    """Render a workbook whose figures are numbers and whose texts are never formulas."""

    format: ClassVar[str] = "xlsx"
    media_type: ClassVar[str] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    suffix: ClassVar[str] = ".xlsx"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as a workbook."""
        del opsi
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=_simpan(_buku(naskah)),
        )


def _buku(naskah: Naskah) -> Workbook:
    buku = Workbook()
    _isi_properti(buku, naskah.properti)
    lampiran = _lampiran(naskah)
    gambar = {g: i for i, g in enumerate((p for p in lampiran if isinstance(p, Gambar)), start=1)}
    tautan = [t for t in lampiran if isinstance(t, Tautan)]
    assert buku.active is not None  # noqa: S101 - a new workbook has one sheet
    buku.remove(buku.active)
    _lembar_ringkasan(buku, naskah)
    for tabel in naskah.tabel:
        _lembar_tabel(buku, tabel, gambar)
    if gambar or tautan:
        _lembar_dokumentasi(buku, gambar, tautan)
    return buku


def _isi_properti(buku: Workbook, properti: Properti) -> None:
    isi = buku.properties
    isi.title, isi.subject, isi.creator = properti.judul, properti.subjek, properti.penulis
    isi.lastModifiedBy, isi.language = properti.penulis, properti.bahasa
    isi.created = isi.modified = datetime.combine(properti.tanggal, time())


def _simpan(buku: Workbook) -> bytes:
    """Return the file; Workbook.save() would put the clock's time into its properties."""
    mentah = io.BytesIO()
    with zipfile.ZipFile(mentah, "w") as arsip:
        ExcelWriter(buku, arsip).write_data()
    return kemas(sorted(bongkar(mentah.getvalue())))


# ---------------------------------------------------------------- sheets


class _Lembar:
    """One sheet, filled from the top."""

    def __init__(self, buku: Workbook, nama: str, lebar: Sequence[int], *, lanskap: bool) -> None:
        self.ws: Worksheet = buku.create_sheet(nama)
        self.lebar = lebar
        self.baris = 0  # rows written so far
        for i, satu in enumerate(lebar, start=1):
            self.ws.column_dimensions[get_column_letter(i)].width = satu
        self.ws.sheet_view.showGridLines = False
        self._siapkan_cetak(lanskap=lanskap)

    def _siapkan_cetak(self, *, lanskap: bool) -> None:
        ws = self.ws
        ws.page_setup.paperSize = 9  # A4
        ws.page_setup.orientation = "landscape" if lanskap else "portrait"
        ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
        ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        ws.print_options.horizontalCentered = True
        tepi = ws.page_margins
        tepi.left, tepi.right, tepi.top, tepi.bottom = 0.8, 0.6, 0.8, 0.8
        kaki = HeaderFooterItem()
        for bagian in (kaki.left, kaki.right):
            bagian.font, bagian.size = f"{_HURUF},Regular", 8
        kaki.left.text, kaki.right.text = "&A", "Halaman &P dari &N"
        ws.HeaderFooter.oddFooter = kaki

    def blok(self, petak: Iterable[Petak], tinggi: Sequence[int]) -> None:
        """Write rectangles below what is there, on rows of the given heights."""
        for satu in petak:
            self._tulis(satu)
        for i, pt in enumerate(tinggi, start=self.baris + 1):
            self.ws.row_dimensions[i].height = pt
        self.baris += len(tinggi)

    def teks(self, teks: str, gaya: Gaya) -> None:
        """Write one text over the whole width, on as many rows as it needs."""
        kolom = Kolom(id="", judul="", lebar=1)
        petak, tinggi = tata_isi(
            (kolom,), (Baris(sel=(Sel(teks=teks),)),), (sum(self.lebar),), {}, gaya
        )
        self.blok((attrs.evolve(p, lebar=len(self.lebar), gaya=gaya) for p in petak), tinggi)

    def jarak(self) -> None:
        """Leave a low empty row."""
        self.blok((), (8,))

    def _tulis(self, petak: Petak) -> None:
        awal_baris, awal_kolom = self.baris + petak.baris + 1, petak.kolom + 1
        akhir_baris = awal_baris + petak.tinggi - 1
        akhir_kolom = awal_kolom + petak.lebar - 1
        sel = self.ws.cell(awal_baris, awal_kolom)
        assert isinstance(sel, Cell)  # noqa: S101 - rectangles do not overlap
        _isi_sel(sel, petak)
        if petak.tinggi > 1 or petak.lebar > 1:
            self.ws.merge_cells(
                start_row=awal_baris,
                end_row=akhir_baris,
                start_column=awal_kolom,
                end_column=akhir_kolom,
            )


def _isi_sel(sel: Cell, petak: Petak) -> None:
    gaya = petak.gaya
    if isinstance(petak.isi, str):
        _isi_teks(sel, petak.isi)
    else:
        sel.value = petak.isi
        sel.number_format = petak.format
    sel.font = Font(
        name=_HURUF,
        size=gaya.ukuran,
        bold=gaya.tebal,
    )
    sel.alignment = Alignment(
        horizontal=gaya.rata, vertical=gaya.tegak, wrap_text=True, indent=gaya.masuk
    )
    if gaya.kotak:
        sel.border = _KOTAK
    if gaya.arsir:
        sel.fill = _ARSIR


def _isi_teks(sel: Cell, teks: str) -> None:
    """Store *teks* as text, whatever it looks like."""
    if not teks:
        return
    sel.value = loloskan(teks)
    sel.data_type = "s"  # openpyxl has taken "=…" for a formula and "#N/A" for an error
    if not teks[0].isalpha():
        # The apostrophe of Excel: without it, an edit would turn "=1+1" or "+62…" into a formula.
        sel.quotePrefix = True


# ---------------------------------------------------------------- summary


def _lembar_ringkasan(buku: Workbook, naskah: Naskah) -> None:
    lembar = _Lembar(buku, RINGKASAN, (40, _LEBAR_POTRET - 40), lanskap=False)
    sampul = naskah.sampul
    lembar.teks(f"{sampul.judul} " + "\n".join(sampul.anak_judul), _JUDUL)
    for teks in (sampul.instansi, sampul.unit, sampul.periode):
        if teks:
            lembar.teks(teks, _KETERANGAN)
    for judul, isi in (
        ("Indeks Kepuasan Masyarakat", _fakta_ikm(naskah)),
        ("Unsur dengan nilai terendah (NRR, skala 1–4)", _fakta_terendah(naskah)),
        ("Tindak lanjut", _fakta_capaian(naskah)),
        ("Penandatangan", _fakta_penandatangan(naskah)),
    ):
        _bagian(lembar, judul, isi)
    if naskah.catatan:
        lembar.jarak()
        lembar.teks("Catatan", _BAGIAN)
        for catatan in naskah.catatan:
            lembar.teks(catatan, Gaya())


_KOLOM_FAKTA = (Kolom(id="nama", judul="", lebar=1), Kolom(id="isi", judul="", lebar=1))


def _bagian(lembar: _Lembar, judul: str, isi: Iterable[tuple[str, Sel]]) -> None:
    baris = tuple(Baris(sel=(Sel(teks=nama), sel)) for nama, sel in isi)
    lembar.jarak()
    lembar.teks(judul, _BAGIAN)
    lembar.blok(*tata_isi(_KOLOM_FAKTA, baris, lembar.lebar, {}, Gaya()))


def _angka(nilai: int | Decimal, satuan: str = "") -> Sel:
    return Sel(teks=format_id(nilai) + satuan, nilai=nilai)


def _fakta_ikm(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    ikm = naskah.hasil.ikm
    yield "IKM unit pelayanan", _angka(ikm.cetak)
    yield "Mutu pelayanan", Sel(teks=f"{ikm.mutu.huruf} · {ikm.mutu.kinerja}")
    yield "Responden", Sel(teks=sebut_n(ikm)) if ikm.n is None else _angka(ikm.n)
    yield "Regulasi", Sel(teks=muat(ikm.regulasi).nama)
    yield "Konvensi", Sel(teks=sebut_konvensi(ikm))


def _fakta_terendah(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    unsur = {u.kode: u for u in naskah.hasil.ikm.unsur}
    for terendah in naskah.hasil.terendah:
        seri = " (nilai sama di batas)" if terendah.seri_di_batas else ""
        yield unsur[terendah.kode].nama + seri, _angka(unsur[terendah.kode].nrr_cetak)


def _fakta_capaian(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    capaian = naskah.hasil.capaian
    yield "Periode tindak lanjut", Sel(teks=str(naskah.laporan.periode.tindak_lanjut))
    yield "Jumlah RTL", _angka(capaian.jumlah)
    yield "Sudah ditindaklanjuti", _angka(capaian.sudah)
    yield "Sedang berjalan", _angka(capaian.sedang)
    yield "Belum ditindaklanjuti", _angka(capaian.belum)
    yield (
        "Persentase tindak lanjut",
        Sel(teks="tidak dihitung") if capaian.cetak is None else _angka(capaian.cetak, "%"),
    )
    yield "Tingkat PEKPPP F-01 butir 8 (0–5)", _angka(capaian.tingkat_pekppp)


def _fakta_penandatangan(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    tanda_tangan = naskah.tanda_tangan
    yield "Tempat dan tanggal", Sel(teks=tanda_tangan.tempat_tanggal)
    yield "Jabatan", Sel(teks=tanda_tangan.jabatan)
    yield "Nama", Sel(teks=tanda_tangan.nama)
    if tanda_tangan.nip:
        yield "NIP", Sel(teks=tanda_tangan.nip.removeprefix("NIP "))


# ---------------------------------------------------------------- tables


def _lembar_tabel(buku: Workbook, tabel: Tabel, gambar: Mapping[Gambar, int]) -> None:
    lanskap = len(tabel.kolom) > _KOLOM_POTRET
    lebar = _bagi_lebar(tabel.kolom, _LEBAR_LANSKAP if lanskap else _LEBAR_POTRET)
    lembar = _Lembar(buku, nama_lembar(tabel), lebar, lanskap=lanskap)
    lembar.teks(f"Tabel {tabel.nomor}. {tabel.judul}", _JUDUL_TABEL)
    awal = lembar.baris + 1
    lembar.blok(*tata_kepala(tabel.kolom, lebar))
    lembar.ws.print_title_rows = f"{awal}:{lembar.baris}"
    lembar.ws.freeze_panes = f"A{lembar.baris + 1}"
    lembar.blok(*tata_isi(tabel.kolom, tabel.baris, lebar, gambar, Gaya()))
    lembar.jarak()
    for catatan in tabel.catatan:
        lembar.teks(catatan, _KETERANGAN)


def nama_lembar(tabel: Tabel) -> str:
    """Return a name that Excel accepts and that no other table has."""
    nama = {"rtl": "RTL"}.get(tabel.id, tabel.id.replace("_", " ").capitalize())
    return re.sub(r"[\[\]:*?/\\']", " ", f"Tabel {tabel.nomor} {nama}")[:31].strip()


def _bagi_lebar(kolom: Sequence[Kolom], jumlah: int) -> tuple[int, ...]:
    semua = sum(k.lebar for k in kolom)
    return tuple(max(4, jumlah * k.lebar // semua) for k in kolom)


# ---------------------------------------------------------------- pictures


def _lampiran(naskah: Naskah) -> tuple[Lampiran, ...]:
    """Return all pictures and links of the tables, in order; one shown twice comes once."""
    semua = dict.fromkeys(
        lampiran
        for tabel in naskah.tabel
        for baris in tabel.baris
        for sel in baris.sel
        for lampiran in sel.lampiran
    )
    return tuple(semua)


def _lembar_dokumentasi(
    buku: Workbook, gambar: Mapping[Gambar, int], tautan: Iterable[Tautan]
) -> None:
    lebar = (_LEBAR_POTRET // len(_KOLOM_GAMBAR),) * len(_KOLOM_GAMBAR)
    lembar = _Lembar(buku, DOKUMENTASI, lebar, lanskap=False)
    lembar.teks("Dokumentasi Kegiatan", _JUDUL_TABEL)
    semua = tuple(gambar)
    for i in range(0, len(semua), len(_KOLOM_GAMBAR)):
        sebaris = semua[i : i + len(_KOLOM_GAMBAR)]
        for kolom, satu in enumerate(sebaris):
            _pasang(lembar.ws, satu, gambar[satu], lembar.baris, kolom, lebar[0])
        tertinggi = max(_ukuran(g)[1] for g in sebaris)
        lembar.blok((), (tertinggi * 3 // 4 + 12,))  # pixels to points
        keterangan = Baris(sel=tuple(Sel(teks=sebut_lampiran(g, gambar)) for g in sebaris))
        lembar.blok(*tata_isi(_KOLOM_GAMBAR, (keterangan,), lebar, {}, _KETERANGAN))
    for satu_tautan in tautan:
        lembar.jarak()
        if satu_tautan.keterangan:
            lembar.teks(satu_tautan.keterangan, _KETERANGAN)
        lembar.teks(satu_tautan.alamat, _KETERANGAN)
        if _ALAMAT_AMAN.fullmatch(satu_tautan.alamat):
            sel = lembar.ws.cell(lembar.baris, 1)
            sel.hyperlink = Hyperlink(ref=sel.coordinate, target=satu_tautan.alamat)
            sel.font = Font(name=_HURUF, size=10, color="0B4F8A", underline="single")


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
            colOff=(lebar_kolom * 7 + 5 - lebar) // 2 * _EMU,
            row=baris,
            rowOff=6 * _EMU,
        ),
        ext=XDRPositiveSize2D(lebar * _EMU, tinggi * _EMU),
        pic=bingkai,
    )
    ws.add_image(isi)
