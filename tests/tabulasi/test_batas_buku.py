"""Small workbooks that would take minutes are refused, each by the limit that it goes beyond."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from skm import DataError, batas
from skm.office.elemen import TakDikenalError, teks_bersama, teks_bersama_lain
from skm.pesan import kalimat
from skm.tabulasi import baca_jawaban
from skm.tabulasi.sumber import xlsx

UNSUR = [f"U{i}" for i in range(1, 10)]
UTAMA = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def tulis(jalur: Path, bagian: str = "", ubah: Callable[[str], str] = str, lembar: int = 1) -> Path:
    """Write a workbook of answers, with one part changed."""
    buku = openpyxl.Workbook()
    satu = buku.active
    assert satu is not None
    satu.append(UNSUR)
    satu.append([4] * 9)
    for nomor in range(1, lembar):
        buku.create_sheet(f"L{nomor}")
    buku.save(jalur.with_suffix(".asli"))
    with (
        zipfile.ZipFile(jalur.with_suffix(".asli")) as dari,
        zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as ke,
    ):
        for nama in dari.namelist():
            teks = dari.read(nama).decode()
            ke.writestr(nama, ubah(teks) if nama == bagian else teks)
        if bagian == "xl/sharedStrings.xml":
            ke.writestr(bagian, ubah(""))
    return jalur


def salahnya(jalur: Path) -> tuple[str, str]:
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)
    (satu,) = salah.value.masalah
    return satu.kode, kalimat(satu)


@pytest.mark.parametrize(
    ("nama", "paling", "bagian", "ubah", "kode", "kata"),
    [
        (
            "MAKS_NAMA",
            3,
            "xl/workbook.xml",
            lambda t: t.replace(
                "</sheets>",
                "</sheets><definedNames>"
                + "".join(f'<definedName name="n{i}">Sheet!$A$1</definedName>' for i in range(4))
                + "</definedNames>",
            ),
            "nama-terlalu-banyak",
            "lebih dari 3 nama rentang",
        ),
        (
            "MAKS_TEKS_BERSAMA",
            8,
            "xl/sharedStrings.xml",
            lambda _: f"<sst {UTAMA}>{'<si><t>a</t></si>' * 9}</sst>",
            "teks-bersama-terlalu-banyak",
            "lebih dari 8 teks yang berbeda",
        ),
        ("MAKS_ELEMEN", 30, "", str, "elemen-terlalu-banyak", "lebih dari 30 elemen XML"),
        (
            "MAKS_SELA",
            100,
            "xl/worksheets/sheet1.xml",
            lambda t: t.replace(
                "</sheetData>", '<row r="105"><c r="A105"><v>4</v></c></row></sheetData>'
            ),
            "baris-terpisah-jauh",
            "ada 102 baris kosong di atas baris ini, paling banyak 100",
        ),
        (
            "MAKS_BARIS_XLSX",
            50,
            "xl/worksheets/sheet1.xml",
            lambda t: t.replace("</sheetData>", '<row r="60"/></sheetData>'),
            "baris-terlalu-banyak",
            "lebih dari 50 baris",
        ),
        ("MAKS_SEL_AWAL", 17, "", str, "sel-awal-terlalu-banyak", "lebih dari 17 sel"),
        ("MAKS_ANGGOTA", 5, "", str, "bagian-terlalu-banyak", "paling banyak 5"),
        ("MAKS_BAGIAN", 500, "", str, "isi-terlalu-besar", "setelah dibongkar"),
    ],
)
def test_batas(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    nama: str,
    paling: int,
    bagian: str,
    ubah: Callable[[str], str],
    kode: str,
    kata: str,
) -> None:
    """Each limit has a message of its own, which names it."""
    jalur = tulis(tmp_path / "a.xlsx", bagian, ubah)
    assert 1 <= baca_jawaban(tulis(tmp_path / "b.xlsx")).tabulasi.semua.n
    monkeypatch.setattr(xlsx, nama, paling)
    ada, pesan = salahnya(jalur)

    assert kode == ada
    assert kata in pesan


def test_lembar(tmp_path: Path) -> None:
    """Ten thousand sheets that are one part take a hundred kilobytes; they are not looked at."""
    jalur = tulis(tmp_path / "a.xlsx", lembar=batas.MAKS_LEMBAR + 1)

    assert ("lembar-terlalu-banyak", True) == (
        salahnya(jalur)[0],
        "lebih dari 300 lembar" in salahnya(jalur)[1],
    )


def test_lembar_kembar(tmp_path: Path) -> None:
    """Two sheets that are one part are no workbook."""
    jalur = tulis(
        tmp_path / "a.xlsx",
        "xl/_rels/workbook.xml.rels",
        lambda t: t.replace("sheet2.xml", "sheet1.xml"),
        lembar=2,
    )

    assert "xlsx-rusak" == salahnya(jalur)[0]


def test_sela_di_bawah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blank rows with nothing below them are no gap."""
    monkeypatch.setattr(xlsx, "MAKS_SELA", 10)
    kosong = "".join(f'<row r="{i}"/>' for i in range(3, 200)) + "</sheetData>"
    jalur = tulis(
        tmp_path / "a.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda t: t.replace("</sheetData>", kosong),
    )

    assert 1 == baca_jawaban(jalur).tabulasi.semua.n


def test_teks_kaya() -> None:
    """Texts of several runs are parsed together, and come to the same however they are written."""
    kaya = "<r><t>c</t></r><r><rPr><b/></rPr><t> &lt;d&gt;</t></r><rPh><t>x</t></rPh>"
    semua = ["<t>a &amp; b</t>", "<t>polos</t>", kaya, "<t>e_x005F_x000D_</t>", "<phoneticPr/>"]
    isi = f"<sst {UTAMA}>{''.join(f'<si>{satu}</si>' for satu in semua)}</sst>"
    lain = isi.replace("<si>", "<!-- --><si >", 1).encode()

    assert ["a & b", "polos", "c <d>", "e_x000D_", ""] == teks_bersama(isi)
    assert teks_bersama(isi) == teks_bersama_lain(lain)


@pytest.mark.parametrize("isi", ["<si><t>a</t><si><t>b</t></si></si>", "<si><t>a</t><t>b</t></si>"])
def test_teks_tak_biasa(isi: str) -> None:
    """Texts within texts are left to openpyxl."""
    with pytest.raises(TakDikenalError):
        teks_bersama(f"<sst {UTAMA}>{isi}</sst>")
