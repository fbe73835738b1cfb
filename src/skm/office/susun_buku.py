"""
A workbook written from nothing, as text: cells, what may be typed in them, and how it looks.

Only what Excel, LibreOffice and Google Sheets all know.  A text is written as a text, so that it is
never a formula, and no workbook needs a table of shared texts or a library to be imported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from skm.office.elemen import NAMA, huruf_kolom
from skm.office.paket import kemas

_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_JENIS = "http://schemas.openxmlformats.org/package/2006/content-types"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TEKS = 49  # the number format that leaves what is typed as it was typed
_FORMAT_SENDIRI = 164
_BARIS_TINGGI, _TERTINGGI = 15.0, 400.0


class GayaBaru(NamedTuple):
    """
    How a cell looks, and whether a protected sheet lets it be changed.

    Attributes:
        tebal: Whether it is bold.
        miring: Whether it is italic.
        besar: Size of its letters in points.
        warna: Colour of its letters.
        latar: Colour behind them; empty for none.
        garis: Whether it has a border.
        tengah: Whether it stands in the middle of its column.
        teks: Whether what is typed stays as it was typed: no number, no date.
        angka: Number format of its own; empty for the usual.
        terbuka: Whether it may be changed.
        lipat: Whether a long text goes on in further lines.
    """

    tebal: bool = False
    miring: bool = False
    besar: int = 11
    warna: str = "000000"
    latar: str = ""
    garis: bool = False
    tengah: bool = False
    teks: bool = False
    angka: str = ""
    terbuka: bool = False
    lipat: bool = True


POLOS = GayaBaru()


class SelBaru(NamedTuple):
    """
    A cell.

    Attributes:
        isi: A text, a number, or a formula; None for a cell that only looks like something.
        gaya: How it looks.
        rumus: Whether *isi* is a formula, without its equals sign.
    """

    isi: str | int | None
    gaya: GayaBaru = POLOS
    rumus: bool = False


class AturanKetik(NamedTuple):
    """
    What may be typed in cells.

    Attributes:
        rentang: The cells, as a spreadsheet names them.
        pilihan: A formula for the list of what may be; empty if it is no list.
        bulat: The least and the greatest whole number; None if it is none.
        judul: Title of what is shown beside the cell.
        pesan: What is shown beside the cell once it is chosen; empty for nothing.
        galat: What is said to whoever types something else; empty to let it pass.
    """

    rentang: str
    pilihan: str = ""
    bulat: tuple[int, int] | None = None
    judul: str = ""
    pesan: str = ""
    galat: str = ""


class Bersyarat(NamedTuple):
    """
    A look that cells have under a condition.

    Attributes:
        rentang: The cells.
        rumus: The condition, for the first of them.
        latar: Colour behind them.
        warna: Colour of their letters.
    """

    rentang: str
    rumus: str
    latar: str
    warna: str = "000000"


class LembarBaru(NamedTuple):
    """
    A sheet.

    Attributes:
        nama: Its name.
        baris: Its cells, row by row; None for a cell that is not written.
        kolom: Width of each column, and how its other cells look.
        beku: How many rows and columns stay in sight.
        lindung: Whether only open cells can be changed; there is no password.
        aturan: What may be typed.
        bersyarat: Looks under conditions.
        gabung: Merged cells.
        mendatar: Whether it is printed on landscape paper.
        ulang: Which rows are printed again on each page, as first and last; None for none.
        warna: Colour of its tab; empty for none.
        angka_teks: Cells in which numbers are meant to be texts; empty for none.
    """

    nama: str
    baris: Sequence[Sequence[SelBaru | None]]
    kolom: Sequence[tuple[float, GayaBaru]] = ()
    beku: tuple[int, int] = (0, 0)
    lindung: bool = False
    aturan: Sequence[AturanKetik] = ()
    bersyarat: Sequence[Bersyarat] = ()
    gabung: Sequence[str] = ()
    mendatar: bool = False
    ulang: tuple[int, int] | None = None
    warna: str = ""
    angka_teks: str = ""


def susun_buku(lembar: Sequence[LembarBaru], nama: Mapping[str, str], judul: str) -> bytes:
    """
    Return a workbook.

    Args:
        lembar: Its sheets.
        nama: Names for cells of it, each with what it stands for.
        judul: Its title.
    """
    gaya = _PenomorGaya()
    isi = [_lembar(satu, gaya, di == 0) for di, satu in enumerate(lembar)]
    return kemas(
        (n, (_KEPALA + x).encode())
        for n, x in (
            ("[Content_Types].xml", _isi_paket(len(lembar))),
            ("_rels/.rels", _hubungan_paket()),
            ("docProps/core.xml", _sifat(judul)),
            ("xl/workbook.xml", _buku(lembar, nama)),
            ("xl/_rels/workbook.xml.rels", _hubungan_buku(len(lembar))),
            ("xl/styles.xml", gaya.xml()),
            *((f"xl/worksheets/sheet{i}.xml", x) for i, x in enumerate(isi, start=1)),
        )
    )


def kutip_lembar(nama: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return "'" + nama.replace("'", "''") + "'"


# ---------------------------------------------------------------- parts of the package


def _isi_paket(banyak: int) -> str:
    lembar = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
        f'ContentType="{_SPREADSHEET}.worksheet+xml"/>'
        for i in range(1, banyak + 1)
    )
    return (
        f'<Types xmlns="{_JENIS}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SPREADSHEET}.styles+xml"/>{lembar}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _hubungan_paket() -> str:
    return (
        f'<Relationships xmlns="{_PAKET}">'
        f'<Relationship Id="rId1" Type="{_HUBUNGAN}/officeDocument" Target="xl/workbook.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )


def _sifat(judul: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(judul)}</dc:title></cp:coreProperties>"
    )


def _buku(lembar: Sequence[LembarBaru], nama: Mapping[str, str]) -> str:
    daftar = "".join(
        f'<sheet name={quoteattr(satu.nama)} sheetId="{i}" r:id="rId{i}"/>'
        for i, satu in enumerate(lembar, start=1)
    )
    semua = {f'name="{kunci}"': isi for kunci, isi in nama.items()}
    for i, satu in enumerate(lembar):
        if satu.ulang is not None:
            awal, akhir = satu.ulang
            semua[f'name="_xlnm.Print_Titles" localSheetId="{i}"'] = (
                f"{kutip_lembar(satu.nama)}!${awal}:${akhir}"
            )
    nama_xml = "".join(f"<definedName {k}>{escape(v)}</definedName>" for k, v in semua.items())
    return (
        f'<workbook xmlns="{NAMA}" xmlns:r="{_HUBUNGAN}"><workbookPr/>'
        f"<bookViews><workbookView/></bookViews><sheets>{daftar}</sheets>"
        f'<definedNames>{nama_xml}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>'
    )


def _hubungan_buku(banyak: int) -> str:
    semua = "".join(
        f'<Relationship Id="rId{i}" Type="{_HUBUNGAN}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, banyak + 1)
    )
    return (
        f'<Relationships xmlns="{_PAKET}">{semua}<Relationship Id="rId{banyak + 1}" '
        f'Type="{_HUBUNGAN}/styles" Target="styles.xml"/></Relationships>'
    )


# ---------------------------------------------------------------- looks


class _PenomorGaya:
    """Numbers looks in the order in which they are met."""

    def __init__(self) -> None:
        self._gaya = {POLOS: 0}
        self._bersyarat: dict[tuple[str, str], int] = {}

    def __getitem__(self, gaya: GayaBaru) -> int:
        return self._gaya.setdefault(gaya, len(self._gaya))

    def bersyarat(self, satu: Bersyarat) -> int:
        """Return the number of a look under a condition."""
        return self._bersyarat.setdefault((satu.latar, satu.warna), len(self._bersyarat))

    def xml(self) -> str:
        """Return the part that holds all of them."""
        huruf = dict.fromkeys((g.tebal, g.miring, g.besar, g.warna) for g in self._gaya)
        latar = dict.fromkeys(["", *(g.latar for g in self._gaya)])
        angka = dict.fromkeys(g.angka for g in self._gaya if g.angka)
        no_huruf = {h: i for i, h in enumerate(huruf)}
        no_latar = {w: i + bool(i) for i, w in enumerate(latar)}  # the second one is Excel's own
        no_angka = {a: i for i, a in enumerate(angka, start=_FORMAT_SENDIRI)}
        format_ = "".join(
            f'<numFmt numFmtId="{n}" formatCode={quoteattr(a)}/>' for a, n in no_angka.items()
        )
        isi_huruf = "".join(
            f"<font>{'<b/>' if t else ''}{'<i/>' if m else ''}"
            f'<sz val="{b}"/><color rgb="FF{w}"/><name val="Calibri"/><family val="2"/></font>'
            for t, m, b, w in huruf
        )
        isi_latar = "".join(f"<fill>{_latar(w, 'fgColor')}</fill>" for w in latar if w)
        tepi = "".join(
            f'<{s} style="thin"><color rgb="FFBFBFBF"/></{s}>'
            for s in ("left", "right", "top", "bottom")
        )
        xf = "".join(
            f'<xf numFmtId="{no_angka[g.angka] if g.angka else _TEKS if g.teks else 0}" '
            f'fontId="{no_huruf[g.tebal, g.miring, g.besar, g.warna]}" '
            f'fillId="{no_latar[g.latar]}" borderId="{int(g.garis)}" xfId="0" '
            'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" '
            'applyAlignment="1" applyProtection="1">'
            f"<alignment{' horizontal=' + chr(34) + 'center' + chr(34) if g.tengah else ''} "
            f'vertical="top" wrapText="{int(g.lipat)}"/>'
            f'<protection locked="{int(not g.terbuka)}"/></xf>'
            for g in self._gaya
        )
        dxf = "".join(
            f'<dxf><font><color rgb="FF{warna}"/></font>'
            f"<fill>{_latar(satu, 'bgColor')}</fill></dxf>"
            for satu, warna in self._bersyarat
        )
        return (
            f'<styleSheet xmlns="{NAMA}">'
            + (f'<numFmts count="{len(no_angka)}">{format_}</numFmts>' if format_ else "")
            + f'<fonts count="{len(huruf)}">{isi_huruf}</fonts>'
            f'<fills count="{len(latar) + 1}"><fill><patternFill patternType="none"/></fill>'
            f'<fill><patternFill patternType="gray125"/></fill>{isi_latar}</fills>'
            '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
            f"<border>{tepi}<diagonal/></border></borders>"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
            f'</cellStyleXfs><cellXfs count="{len(self._gaya)}">{xf}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
            f'<dxfs count="{len(self._bersyarat)}">{dxf}</dxfs></styleSheet>'
        )


def _latar(warna: str, bidang: str) -> str:
    return f'<patternFill patternType="solid"><{bidang} rgb="FF{warna}"/></patternFill>'


# ---------------------------------------------------------------- sheets


def _lembar(satu: LembarBaru, gaya: _PenomorGaya, pertama: bool) -> str:  # noqa: FBT001
    return (
        f'<worksheet xmlns="{NAMA}"><sheetPr>'
        + (f'<tabColor rgb="FF{satu.warna}"/>' if satu.warna else "")
        + '<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        + f'<sheetView showGridLines="0" tabSelected="{int(pertama)}" workbookViewId="0">'
        + f"{_beku(*satu.beku)}</sheetView></sheetViews>"
        + f'<sheetFormatPr defaultRowHeight="{_BARIS_TINGGI}"/>'
        + _kolom(satu, gaya)
        + f"<sheetData>{''.join(_baris(satu, gaya))}</sheetData>"
        + (_LINDUNG if satu.lindung else "")
        + (
            f'<mergeCells count="{len(satu.gabung)}">'
            + "".join(f'<mergeCell ref="{g}"/>' for g in satu.gabung)
            + "</mergeCells>"
            if satu.gabung
            else ""
        )
        + "".join(_bersyarat(satu.bersyarat, gaya))
        + _aturan(satu.aturan)
        + '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        + f'<pageSetup paperSize="9" orientation="{"landscape" if satu.mendatar else "portrait"}" '
        'fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R'
        "Halaman &amp;P dari &amp;N</oddFooter></headerFooter>"
        + (
            f'<ignoredErrors><ignoredError sqref="{satu.angka_teks}" numberStoredAsText="1"/>'
            "</ignoredErrors>"
            if satu.angka_teks
            else ""
        )
        + "</worksheet>"
    )


_LINDUNG = (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" '
    'formatRows="0" insertRows="0" insertHyperlinks="0" sort="0" autoFilter="0"/>'
)


def _beku(baris: int, kolom: int) -> str:
    if not (baris or kolom):
        return ""
    letak = "bottomRight" if baris and kolom else "bottomLeft" if baris else "topRight"
    return (
        "<pane"
        + (f' xSplit="{kolom}"' if kolom else "")
        + (f' ySplit="{baris}"' if baris else "")
        + f' topLeftCell="{huruf_kolom(kolom)}{baris + 1}" activePane="{letak}" '
        f'state="frozen"/><selection pane="{letak}"/>'
    )


def _kolom(satu: LembarBaru, gaya: _PenomorGaya) -> str:
    if not satu.kolom:
        return ""
    isi = "".join(
        f'<col min="{i}" max="{i}" width="{lebar:g}" style="{gaya[rupa]}" customWidth="1"/>'
        for i, (lebar, rupa) in enumerate(satu.kolom, start=1)
    )
    return f"<cols>{isi}</cols>"


def _baris(satu: LembarBaru, gaya: _PenomorGaya) -> Iterator[str]:
    for nomor, baris in enumerate(satu.baris, start=1):
        sel = "".join(
            _sel(f"{huruf_kolom(k)}{nomor}", isi, gaya)
            for k, isi in enumerate(baris)
            if isi is not None
        )
        if sel:
            tinggi = _tinggi(baris, satu.kolom)
            ukuran = f' ht="{tinggi:g}"' if tinggi > _BARIS_TINGGI else ""
            yield f'<row r="{nomor}"{ukuran}>{sel}</row>'


def _tinggi(baris: Sequence[SelBaru | None], kolom: Sequence[tuple[float, GayaBaru]]) -> float:
    """Return how high a row is that shows all of its texts, as far as it can be told from here."""
    tinggi = 0.0
    for k, sel in enumerate(baris):
        if sel is None or sel.rumus or sel.isi is None:
            continue
        baris_teks = 1
        if sel.gaya.lipat and k < len(kolom):
            lebar = max(kolom[k][0] * 11 / sel.gaya.besar, 1)
            baris_teks = sum(max(1, -(-len(b) // int(lebar))) for b in str(sel.isi).split("\n"))
        tinggi = max(tinggi, baris_teks * sel.gaya.besar * _BARIS_TINGGI / 11)
    return min(tinggi, _TERTINGGI)


def _sel(acuan: str, sel: SelBaru, gaya: _PenomorGaya) -> str:
    kepala = f'<c r="{acuan}" s="{gaya[sel.gaya]}"'
    isi = sel.isi
    if isi is None or isi == "":
        return f"{kepala}/>"
    if sel.rumus:
        return f"{kepala}><f>{escape(str(isi))}</f></c>"
    if isinstance(isi, int):
        return f"{kepala}><v>{isi}</v></c>"
    return f'{kepala} t="inlineStr"><is><t xml:space="preserve">{_teks(isi)}</t></is></c>'


def _teks(isi: str) -> str:
    return escape(isi).replace("\r", "&#13;")


def _bersyarat(semua: Iterable[Bersyarat], gaya: _PenomorGaya) -> Iterator[str]:
    for urut, satu in enumerate(semua, start=1):
        yield (
            f'<conditionalFormatting sqref="{satu.rentang}"><cfRule type="expression" '
            f'dxfId="{gaya.bersyarat(satu)}" priority="{urut}"><formula>{escape(satu.rumus)}'
            "</formula></cfRule></conditionalFormatting>"
        )


def _aturan(semua: Sequence[AturanKetik]) -> str:
    if not semua:
        return ""
    isi = "".join(map(_satu_aturan, semua))
    return f'<dataValidations count="{len(semua)}">{isi}</dataValidations>'


def _satu_aturan(satu: AturanKetik) -> str:
    jenis, rumus = "", ""
    if satu.pilihan:
        jenis, rumus = ' type="list"', f"<formula1>{escape(satu.pilihan)}</formula1>"
    elif satu.bulat is not None:
        awal, akhir = satu.bulat
        jenis = ' type="whole" operator="between"'
        rumus = f"<formula1>{awal}</formula1><formula2>{akhir}</formula2>"
    sebut = f" promptTitle={quoteattr(satu.judul[:32])}" if satu.judul and satu.pesan else ""
    sebut += f" prompt={quoteattr(satu.pesan[:255])}" if satu.pesan else ""
    if satu.galat:
        sebut += f" error={quoteattr(satu.galat[:255])}"
        sebut += f" errorTitle={quoteattr(satu.judul[:32])}" if satu.judul else ""
    return (
        f'<dataValidation{jenis} allowBlank="1" showInputMessage="{int(bool(satu.pesan))}" '
        f'showErrorMessage="{int(bool(satu.galat))}"{sebut} sqref="{satu.rentang}">{rumus}'
        "</dataValidation>"
    )
