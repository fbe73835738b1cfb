"""Workbooks as they are read here and as openpyxl reads them: the same sheets, the same cells."""

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from perkakas import paling_banyak
from skm.office import buku as modul
from skm.office.baris import PenguraiLembar
from skm.office.buku import Buku, berlama, bertanggal
from skm.tabulasi.sumber.blok import teks_sel

AKAR = Path(__file__).parents[1]

UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_BANYAK = paling_banyak(80)


def _terbuka(jalur: Path) -> bool:
    """Return whether a case is a workbook whose rows can be read, as openpyxl has it."""
    try:
        openpyxl_membaca(jalur.read_bytes())
    except Exception:
        return False
    return True


def _ketat(jalur: Path) -> bool:
    with zipfile.ZipFile(jalur) as arsip:
        return b"http://purl.oclc.org/ooxml/" in arsip.read("_rels/.rels")


def openpyxl_membaca(isi: bytes) -> list[tuple[str, bool, list[list[str | None]]]]:
    """Return the sheets of a workbook as openpyxl reads them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of dates beyond all calendars
        return _openpyxl_membaca(isi)


def _openpyxl_membaca(isi: bytes) -> list[tuple[str, bool, list[list[str | None]]]]:
    buku = openpyxl.load_workbook(io.BytesIO(isi), read_only=True, data_only=True)
    hasil: list[tuple[str, bool, list[list[str | None]]]] = []
    for lembar in buku.worksheets:
        lembar.reset_dimensions()
        baris = [
            [None if s is None else teks_sel(s) for s in b]
            for b in lembar.iter_rows(values_only=True)
        ]
        hasil.append((lembar.title, lembar.sheet_state == "visible", baris))
    return hasil


def dibaca(isi: bytes) -> list[tuple[str, bool, list[list[str | None]]]]:
    """Return the sheets of a workbook as they are read here."""
    buku = Buku(io.BytesIO(isi))
    return [(s.nama, s.tampak, [*buku.baris(s, teks_sel)]) for s in buku.lembar]


def sama(isi: bytes) -> None:
    """Hold both readings equal."""
    assert openpyxl_membaca(isi) == dibaca(isi)


NYATA = [j for j in sorted(AKAR.rglob("*.xlsx")) if _terbuka(j)]


@pytest.fixture
def sendiri(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where openpyxl is asked for rows."""

    def gagal(*_: object) -> Any:
        raise AssertionError

    monkeypatch.setattr(modul, "_tanpa_peringatan", gagal)


# ------------------------------------------------------------ workbooks written at random

TEKS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="￾￿"),
    max_size=12,
).filter(lambda t: not t.startswith("="))
KAYA = st.lists(TEKS.filter(bool), min_size=1, max_size=3).map(
    lambda semua: CellRichText(*(TextBlock(InlineFont(b=True), t) for t in semua))
)
SAAT = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)).map(
    lambda t: t.replace(microsecond=t.microsecond // 1000 * 1000)
)
FORMAT = st.sampled_from(
    [
        "General",
        "0",
        "0.00",
        "yyyy-mm-dd",
        "d/m/yy h:mm",
        "[h]:mm:ss",
        "mm:ss",
        '0 "hari"',
        "[Red]0",
    ]
)
SEL = st.one_of(
    st.none(),
    st.integers(-5, 10),
    st.integers(10**14, 10**18),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    TEKS,
    st.sampled_from(
        ["1", " 4 ", "A & B", "<b>", "#N/A", "#REF!", "4\n5", "_x000D_", "Sangat Baik"]
    ),
    KAYA,
    SAAT,
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.times().map(lambda t: t.replace(microsecond=0)),
    st.timedeltas(timedelta(), timedelta(days=40)).map(lambda t: timedelta(seconds=t.seconds)),
)


BARIS = st.lists(st.lists(SEL, max_size=30), max_size=6)
GAYA = st.lists(
    st.tuples(st.integers(1, 6), st.integers(1, 30), st.one_of(FORMAT, KAYA)), max_size=4
)
LEMBAR = st.dictionaries(
    st.sampled_from("ABC"),
    st.tuples(BARIS, GAYA, st.sampled_from(["visible", "hidden", "veryHidden"])),
    min_size=1,
    max_size=3,
)


@st.composite
def buku_acak(draw: st.DrawFn) -> bytes:
    """Draw a workbook."""
    hanya_tulis, mac, semua = draw(st.booleans()), draw(st.booleans()), draw(LEMBAR)
    buku = openpyxl.Workbook(write_only=hanya_tulis)
    buku.epoch = CALENDAR_MAC_1904 if mac else buku.epoch
    if not hanya_tulis:
        buku.remove(buku.worksheets[0])
    for nama, (isi, gaya, tampak) in semua.items():
        lembar: Any = buku.create_sheet(nama)
        for baris in isi:
            lembar.append([None if isinstance(s, CellRichText) else s for s in baris])
        for baris, kolom, satu in () if hanya_tulis else gaya:
            if isinstance(satu, str):
                lembar.cell(baris, kolom).number_format = satu
            else:
                lembar.cell(baris, kolom).value = satu
        lembar.sheet_state = tampak
    buku.worksheets[0].sheet_state = "visible"
    simpan = io.BytesIO()
    buku.save(simpan)
    return simpan.getvalue()


@pytest.mark.property
@pytest.mark.hypothesis
@_BANYAK
@given(isi=buku_acak())
def test_acak(isi: bytes) -> None:
    """Whatever openpyxl writes."""
    sama(isi)


@pytest.mark.parametrize("jalur", NYATA, ids=lambda j: j.stem)
def test_nyata(jalur: Path) -> None:
    """Every workbook among the cases that opens at all."""
    sama(jalur.read_bytes())


# ------------------------------------------------------------ XML as other programs write it

ATRIBUT = st.permutations(["r", "s", "t"])
NILAI = st.sampled_from(
    ["", "<v/>", "<v></v>", "<v>4</v>", "<v>04</v>", "<v>4.0</v>", "<v>1.5E2</v>", "<v>45292.5</v>"]
)
RUMUS = st.sampled_from(["", "<f>SUM(A1:A2)</f>", '<f t="shared" si="0"/>', "<f>A1&amp;B1</f>"])
DALAM = st.sampled_from(
    [
        "<is><t>Baik</t></is>",
        '<is><t xml:space="preserve"> a </t></is>',
        "<is><r><t>Sangat </t></r><r><rPr><b/></rPr><t>baik</t></r></is>",
        "<is><t>A &amp; B &#65;</t></is>",
        "<is><t/></is>",
        "<is/>",
        "",
    ]
)


@st.composite
def sel_xml(draw: st.DrawFn, acuan: str) -> str:
    """Draw a cell as some program may write it."""
    jenis = draw(st.sampled_from(["", "n", "s", "b", "str", "e", "inlineStr"]))
    isi = draw(RUMUS) + draw(NILAI)
    if jenis == "s":
        isi = f"<v>{draw(st.integers(0, 3))}</v>"
    elif jenis == "b":
        isi = f"<v>{draw(st.integers(0, 1))}</v>"
    elif jenis == "inlineStr":
        isi = draw(DALAM)
    ada = {"r": acuan, "s": draw(st.sampled_from(["", "0", "1", "2", "3", "12"])), "t": jenis}
    urut = ["r", "s", "t"] if draw(st.integers(0, 5)) else draw(ATRIBUT)
    sifat = "".join(f' {k}="{ada[k]}"' for k in urut if ada[k])
    return f"<c{sifat}>{isi}</c>" if isi or draw(st.booleans()) else f"<c{sifat}/>"


@st.composite
def lembar_xml(draw: st.DrawFn) -> str:
    """Draw the data of a sheet."""
    baris: list[str] = []
    nomor = 0
    for _ in range(draw(st.integers(0, 12))):
        nomor += draw(st.sampled_from([1, 1, 1, 1, 2, 30]))
        lebar = draw(st.integers(0, 4))
        kolom = [i for i in range(lebar) if draw(st.integers(0, 9))]
        if draw(st.integers(0, 9)) == 0:
            kolom.append(27)
        huruf = [chr(65 + i) if i < 26 else "AB" for i in kolom]
        sel = "".join(draw(sel_xml(f"{h}{nomor}")) for h in huruf)
        sifat = draw(st.sampled_from(["", ' spans="1:4"', ' ht="15" customHeight="1"']))
        spasi = draw(st.sampled_from(["", "", "\n  "]))
        buka = f'<row r="{nomor}"{sifat}'
        if sel or draw(st.booleans()):
            baris.append(f"{buka}>{spasi}{sel}{spasi}</row>{spasi}")
        else:
            baris.append(f"{buka}/>{spasi}")
    return "".join(baris)


JENIS = (
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
BERSAMA = """<si><t>Tidak baik</t></si><si><t>Kurang &amp; baik</t></si>
<si><r><t>Sangat </t></r><r><rPr><b/></rPr><t>baik</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>
<si><t xml:space="preserve"> Baik x005F_</t></si>"""


def dengan_data(data: str, kepala: str = "", ekor: str = "") -> bytes:
    """Return a workbook whose sheet has this data."""
    buku = openpyxl.Workbook()
    lembar: Any = buku.active
    for i, satu in enumerate(["yyyy-mm-dd", "[h]:mm", '0" hari"'], start=1):
        lembar.cell(1, i, 1).number_format = satu
    simpan, jadi = io.BytesIO(), io.BytesIO()
    buku.save(simpan)
    with zipfile.ZipFile(simpan) as dari, zipfile.ZipFile(jadi, "w") as ke:
        for nama in dari.namelist():
            isi = dari.read(nama)
            if nama.endswith("sheet1.xml"):
                isi = (
                    f'{kepala}<worksheet xmlns="{UTAMA}"><sheetData>{data}</sheetData>{ekor}'
                    "</worksheet>"
                ).encode()
            elif nama == "[Content_Types].xml":
                isi = isi.replace(b"</Types>", JENIS.encode() + b"</Types>")
            if nama != "xl/sharedStrings.xml":
                ke.writestr(nama, isi)
        ke.writestr("xl/sharedStrings.xml", f'<sst xmlns="{UTAMA}">{BERSAMA}</sst>')
    return jadi.getvalue()


@pytest.mark.property
@pytest.mark.hypothesis
@_BANYAK
@given(data=lembar_xml())
def test_xml(data: str) -> None:
    """Whatever other programs write."""
    sama(dengan_data(data))


BIASA = (
    '<row r="1"><c r="A1"><v>1</v></c></row>'
    '<row r="2" spans="1:1"><c r="A2" s="1"><v>2</v></c></row>'
)


@pytest.mark.parametrize(
    "data",
    [
        BIASA.replace("><c", ">\n<c"),
        BIASA.replace(' r="2"', ' customFormat="1" r="2"'),
        BIASA.replace('<c r="A2"', "<c r='A2'"),
        BIASA.replace('<c r="A2" s="1"', '<c s="1" r="A2"'),
        BIASA.replace('r="A2"', ""),
        BIASA.replace("<row ", "<row\n"),
        BIASA.replace(' r="2"', ""),
        BIASA.replace('r="2"', 'r="1"'),
        BIASA.replace('r="2"', 'r="2.0"'),
        BIASA.replace('r="A2"', 'r="B1"'),
        BIASA + "<!-- <row -->" + '<row r="3"><c r="A3"><v>3</v></c></row>',
        BIASA.replace("<v>2", "<v><![CDATA[2]]>"),
        BIASA + '<row r="5"><c r="B5"><v>1</v></c><c r="A5"><v>2</v></c></row>',
        BIASA + '<row r="12"><c r="A12" s="12" t="str"><v>12" "</v></c></row>',
        "".join(f'<row r="{i}"><c r="A{i}" t="d"><v>2024-01-0{i}</v></c></row>' for i in (1, 2)),
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c></row>',
        '<row r="5"><c r="A5" t="str"><v>' + 20_000 * '5" ' + "</v></c></row>",
    ],
)
def test_lain(data: str) -> None:
    """What is written in ways that hardly any program has."""
    sama(dengan_data(data))


@pytest.mark.parametrize(
    "data",
    [
        BIASA,
        BIASA + '<row r="9"/>',
        "".join(f'<row r="{i}"><c r="A{i}"/></row>' for i in range(1, 3000)),
    ],
)
@pytest.mark.usefixtures("sendiri")
def test_biasa_dibaca_sendiri(data: str) -> None:
    """What is written as usual needs no openpyxl."""
    assert dibaca(dengan_data(data))


@pytest.mark.parametrize("jalur", [j for j in NYATA if not _ketat(j)], ids=lambda j: j.stem)
@pytest.mark.usefixtures("sendiri")
def test_nyata_dibaca_sendiri(jalur: Path) -> None:
    """None of the cases needs it either; the strict variant is put in other words before."""
    dibaca(jalur.read_bytes())


@pytest.mark.parametrize(
    "rusak",
    [
        lambda isi: isi.replace(b"</sheetData>", b""),
        lambda isi: isi[: len(isi) // 2],
        lambda isi: isi.replace(b"<v>2</v>", b"<v>dua</v>"),
        lambda isi: isi.replace(b"<v>2</v>", b"<v>2</w>"),
    ],
)
def test_rusak(rusak: Any) -> None:
    """What openpyxl refuses is refused, by its own error."""
    utuh, jadi = io.BytesIO(dengan_data(BIASA)), io.BytesIO()
    with zipfile.ZipFile(utuh) as dari, zipfile.ZipFile(jadi, "w") as ke:
        for nama in dari.namelist():
            isi = dari.read(nama)
            ke.writestr(nama, rusak(isi) if nama.endswith("sheet1.xml") else isi)
    kesalahan = []
    for baca in (openpyxl_membaca, dibaca):
        with pytest.raises(Exception) as salah:  # noqa: PT011 - compared below
            baca(jadi.getvalue())
        kesalahan.append(type(salah.value))
    assert kesalahan[0] is kesalahan[1]


@pytest.mark.parametrize("bagian", ["xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
@pytest.mark.parametrize("deklarasi", [True, False])
def test_bagian_lain(bagian: str, deklarasi: bool) -> None:
    """Parts that declare something, or are not there, are openpyxl's to read."""
    utuh, jadi = io.BytesIO(dengan_data(BIASA)), io.BytesIO()
    with zipfile.ZipFile(utuh) as dari, zipfile.ZipFile(jadi, "w") as ke:
        for nama in dari.namelist():
            isi = dari.read(nama)
            if nama == bagian and deklarasi:
                isi = re.sub(rb"^(<\?xml.*?\?>)?", rb"\1<!-- x -->", isi, count=1)
            if nama != bagian or deklarasi:
                ke.writestr(nama, isi)
    try:
        harapan = openpyxl_membaca(jadi.getvalue())
    except Exception as salah:
        with pytest.raises(type(salah)):
            dibaca(jadi.getvalue())
        return
    assert harapan == dibaca(jadi.getvalue())


KODE = st.lists(
    st.sampled_from([*'ymdhsADHMS0#.,:;"[]\\_-/ $%@', "[h]", "[Red]", "[mm]"]), max_size=14
).map("".join)


@pytest.mark.property
@given(kode=KODE)
def test_format(kode: str) -> None:
    """A number format shows a date or a span of time as openpyxl says."""
    assert is_date_format(kode) is bertanggal(164, {164: kode})
    assert is_timedelta_format(kode) is berlama(164, {164: kode})


def test_format_baku() -> None:
    """The formats that a workbook need not have."""
    for nomor in range(164):
        kode = BUILTIN_FORMATS.get(nomor)
        assert is_date_format(kode) is bertanggal(nomor, {}), nomor
        assert is_timedelta_format(kode) is berlama(nomor, {}), nomor


def test_ingatan_terbatas() -> None:
    """A column in which every cell is another does not fill the memory."""
    isi = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 9000))
    buku = Buku(io.BytesIO(dengan_data(isi)))
    pembaca = PenguraiLembar([], buku._gaya, teks_sel)
    with zipfile.ZipFile(io.BytesIO(dengan_data(isi))) as arsip:
        hasil: Sequence[Any] = [*pembaca.baris(io.BytesIO(arsip.read("xl/worksheets/sheet1.xml")))]

    assert [["1"], ["8999"]] == [hasil[0], hasil[-1]]
    assert len(pembaca._kolom[0]) <= 2048


def test_waktu_kecil() -> None:
    """Numbers below the first date are times."""
    data = '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>1.5</v></c></row>'

    assert str(time(12)) == dibaca(dengan_data(data))[0][2][0][0]
    sama(dengan_data(data))


def diganti(nama: str, lama: bytes, baru: bytes) -> bytes:
    """Return a workbook with numbers, in one part of which something is written otherwise."""
    data = "".join(
        f'<row r="{i}"><c r="A{i}"><v>45382</v></c><c r="B{i}" s="1"><v>45382</v></c></row>'
        for i in (1, 2)
    )
    utuh, jadi = io.BytesIO(dengan_data(data)), io.BytesIO()
    with zipfile.ZipFile(utuh) as dari, zipfile.ZipFile(jadi, "w") as ke:
        for satu in dari.namelist():
            isi = dari.read(satu)
            assert satu != nama or lama in isi
            ke.writestr(satu, isi.replace(lama, baru, 1) if satu == nama else isi)
    return jadi.getvalue()


def test_gaya_nol() -> None:
    """Cells that name no style have the first one, which may be that of a date."""
    isi = diganti(
        "xl/styles.xml", b'<cellXfs count="4"><xf numFmtId="0"', b'<cellXfs><xf numFmtId="14"'
    )

    sama(isi)
    assert "2024-03-31 00:00:00" == dibaca(isi)[0][2][0][0]


@pytest.mark.parametrize("nilai", [b"1", b"true", b"True", b"on", b"0", b"false", b"f"])
def test_1904(nilai: bytes) -> None:
    """Workbooks that count days from 1904, however they say so."""
    sama(diganti("xl/workbook.xml", b"<workbookPr", b'<workbookPr date1904="' + nilai + b'"'))


@pytest.mark.parametrize("bagian", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
@pytest.mark.parametrize("kode", [b"encoding = 'ISO-8859-1'", b'\n encoding="latin-1"'])
def test_pengodean(bagian: str, kode: bytes) -> None:
    """Parts in another encoding than UTF-8."""
    awal = b"<worksheet" if "sheet1" in bagian else b"<sst"
    isi = diganti(bagian, awal, b'<?xml version="1.0" ' + kode + b"?>" + awal)

    sama(isi)


def test_banyak_potongan() -> None:
    """A text that holds the number of its row again and again takes no more room than it is."""
    isi = '<row r="5"><c r="A5" t="str"><v>' + 100_000 * '5"' + "</v></c></row>"
    buku = Buku(io.BytesIO(dengan_data(isi)))
    pembaca = PenguraiLembar([], buku._gaya, teks_sel)
    with zipfile.ZipFile(io.BytesIO(dengan_data(isi))) as arsip:
        hasil = [*pembaca.baris(io.BytesIO(arsip.read("xl/worksheets/sheet1.xml")))]

    assert len(hasil) == 5
    assert len(pembaca._kolom) == 0
