"""
One sheet of a workbook, filled from the top with what `skm.renderers.xlsx.tata_letak` lays out.

Figures become number cells that show the decimals they were printed with; everything else is
text, and stays text when somebody edits the cell in Excel.
"""
# pyright: reportPrivateUsage=false

from collections.abc import Iterable, Mapping, Sequence
from copy import copy

import attrs
from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from skm.naskah import Baris, Gambar, Kolom, Sel
from skm.renderers.xlsx.tata_letak import Gaya, Petak, loloskan, petak_kepala, tata_isi

HURUF = "Arial"
JUDUL_TABEL = Gaya(ukuran=11, tebal=True, kotak=False)
KETERANGAN = Gaya(kotak=False, tegak="top")
_SEL = Gaya()
_GARIS = Side(style="thin", color="A6A6A6")
_KOTAK = Border(left=_GARIS, right=_GARIS, top=_GARIS, bottom=_GARIS)
ARSIR = "00DCE4EC"
"""Behind heads and sums; the tint of an office's colour goes in its place."""
_LATAR = PatternFill("solid", start_color=ARSIR)


def buku_baru() -> Workbook:
    """Return a workbook without a sheet, in which widths are counted in digits of our own face."""
    buku = Workbook()
    assert buku.active is not None  # noqa: S101 - a new workbook has one sheet
    buku.remove(buku.active)
    # openpyxl's is Calibri; where that is missing, another takes its place and all is too wide.
    setattr(buku, "_fonts", IndexedList([Font(name=HURUF, size=_SEL.ukuran)]))  # noqa: B010
    return buku


class Lembar:
    """
    One sheet, filled from the top.

    Attributes:
        ws: The worksheet.
        lebar: Widths of its columns, in digits.
        baris: Rows written so far.
    """

    def __init__(self, buku: Workbook, nama: str, lebar: Sequence[int], *, lanskap: bool) -> None:
        self.ws: Worksheet = buku.create_sheet(nama)
        self.lebar = lebar
        self.baris = 0
        self._rupa: dict[tuple[Gaya, str, bool], StyleArray] = {}
        self._rupa_tepi: dict[tuple[bool, bool, bool, bool], StyleArray] = {}
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
            bagian.font, bagian.size = f"{HURUF},Regular", 8
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

    def lewati(self, banyak: int, tinggi: int) -> None:
        """Leave rows to be written by somebody else, each *tinggi* points high."""
        self.ws.sheet_format.defaultRowHeight = tinggi
        self.ws.sheet_format.customHeight = True
        self.baris += banyak

    def halaman_baru(self) -> None:
        """Let what comes next begin a page."""
        self.ws.row_breaks.append(Break(id=self.baris))  # pyright: ignore[reportUnknownMemberType]

    def jarak(self) -> None:
        """Leave a low empty row."""
        self.blok((), (8,))

    def kepala(self, kolom: Sequence[Kolom]) -> None:
        """Write the head of a table, which stays in sight and is repeated on each page."""
        awal = self.baris + 1
        self.blok(*petak_kepala(kolom, self.lebar))
        self.ws.print_title_rows = f"{awal}:{self.baris}"
        self.ws.freeze_panes = f"A{self.baris + 1}"

    def isi(
        self,
        kolom: Sequence[Kolom],
        baris: Sequence[Baris],
        gambar: Mapping[Gambar, int],
        gaya: Gaya = _SEL,
    ) -> None:
        """Write the rows of a table; *gambar* has the numbers of its pictures."""
        self.blok(*tata_isi(kolom, baris, self.lebar, gambar, gaya))

    def catatan(self, catatan: Iterable[str]) -> None:
        """Write the lines below a table."""
        self.jarak()
        for satu in catatan:
            self.teks(satu, KETERANGAN)

    def id_gaya(self, gaya: Gaya) -> int:
        """Return the number by which the workbook knows a look."""
        contoh = Cell(self.ws, row=1, column=1)  # of no row of the sheet
        self._rias(contoh, gaya)
        return contoh.style_id

    def _tulis(self, petak: Petak) -> None:
        awal_baris, awal_kolom = self.baris + petak.baris + 1, petak.kolom + 1
        akhir_baris = awal_baris + petak.tinggi - 1
        akhir_kolom = awal_kolom + petak.lebar - 1
        sel = self.ws.cell(awal_baris, awal_kolom)
        assert isinstance(sel, Cell)  # noqa: S101 - rectangles do not overlap
        if isinstance(petak.isi, str):
            _isi_teks(sel, petak.isi)
            # The apostrophe of Excel: an edit would turn "=1+1" or "+62…" into a formula otherwise.
            self._rias(sel, petak.gaya, petik=not petak.isi[:1].isalpha() and petak.isi != "")
        else:
            sel.value = petak.isi
            self._rias(sel, petak.gaya, format_angka=petak.format)
        if petak.tinggi > 1 or petak.lebar > 1:
            rentang = CellRange(
                min_row=awal_baris,
                max_row=akhir_baris,
                min_col=awal_kolom,
                max_col=akhir_kolom,
            )
            self._gabung(rentang, kotak=petak.gaya.kotak)

    def _gabung(self, rentang: CellRange, *, kotak: bool) -> None:
        """
        Merge cells, the first of which is written, as ``merge_cells`` does.

        That one compares each range with all others, and looks up every border by what it is.
        """
        (_, *lain) = rentang.cells
        for baris, kolom in lain:
            sel = MergedCell(self.ws, baris, kolom)
            if kotak:
                sisi = (
                    kolom == rentang.min_col,
                    kolom == rentang.max_col,
                    baris == rentang.min_row,
                    baris == rentang.max_row,
                )
                sel._style = copy(self._tepi(sisi))  # type: ignore[attr-defined]
            self.ws._cells[baris, kolom] = sel
        self.ws.merged_cells.ranges.add(rentang)

    def _tepi(self, sisi: tuple[bool, bool, bool, bool]) -> StyleArray:
        """Return the look of a cell among merged ones: their border, on the sides that are it."""
        if sisi not in self._rupa_tepi:
            contoh = MergedCell(self.ws, 1, 1)  # of no row of the sheet
            kiri, kanan, atas, bawah = (_GARIS if ini else None for ini in sisi)
            contoh.border = Border(left=kiri, right=kanan, top=atas, bottom=bawah)
            self._rupa_tepi[sisi] = contoh._style  # type: ignore[attr-defined]
        return self._rupa_tepi[sisi]

    def _rias(
        self, sel: Cell, gaya: Gaya, *, format_angka: str = "General", petik: bool = False
    ) -> None:
        # openpyxl looks a style up by all that it consists of; the same one needs that only once.
        kunci = (gaya, format_angka, petik)
        if (rupa := self._rupa.get(kunci)) is not None:
            sel._style = copy(rupa)  # type: ignore[attr-defined]
            return
        sel.font = Font(name=HURUF, size=gaya.ukuran, bold=gaya.tebal, italic=gaya.miring)
        # LibreOffice takes the space at its right from a figure that may be wrapped.
        wrap = gaya.rata != "right" or format_angka == "General"
        sel.alignment = Alignment(
            horizontal=gaya.rata, vertical=gaya.tegak, wrap_text=wrap, indent=gaya.masuk
        )
        sel.number_format = format_angka
        sel.quotePrefix = petik
        if gaya.kotak:
            sel.border = _KOTAK
        if gaya.arsir:
            sel.fill = _LATAR
        self._rupa[kunci] = copy(sel._style)  # type: ignore[attr-defined]


def _isi_teks(sel: Cell, teks: str) -> None:
    """Store *teks* as text, whatever it looks like."""
    if teks:
        sel.value = loloskan(teks)
        sel.data_type = "s"  # openpyxl has taken "=…" for a formula and "#N/A" for an error
