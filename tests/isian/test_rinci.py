"""What a form holds beside its plain cells."""

from pathlib import Path

import openpyxl
import pytest
from test_perintah_isian import isi

import skm
from skm.errors import DataError
from skm.isian.tulis import ke_isian
from skm.model import LaporanSKM, LembarJawaban, ParagrafSKM, Periode, UnitLayanan
from skm.serial import datar

DASAR = {"jenis": "skm", "unit": {"nama": "Balai"}, "periode": {"tahun": 2024}}


def baca(jalur: Path) -> LaporanSKM:
    """Read a survey report."""
    laporan = skm.baca(jalur)
    assert isinstance(laporan, LaporanSKM)
    return laporan


@pytest.fixture
def jalur(tmp_path: Path) -> Path:
    """A workbook without answers."""
    berkas = tmp_path / "isian.xlsx"
    berkas.write_bytes(ke_isian(DASAR))
    return berkas


def test_nrr(jalur: Path) -> None:
    """A survey without answers stands on means as printed."""
    isi(jalur, {"Nilai": {f"C{b}": "3,49" for b in range(5, 14)}})

    assert {f"U{i}": "3.49" for i in range(1, 10)} == datar(baca(jalur))["nrr"]


def test_sebaran(jalur: Path) -> None:
    """Or on how many gave each answer; a blank among them is asked about."""
    semua = {f"{k}{b}": i for b in range(5, 14) for i, k in enumerate("FGHI")}
    isi(jalur, {"Nilai": semua})

    assert (0, 1, 2, 3) == baca(jalur).sebaran["U9"]

    isi(jalur, {"Nilai": {"G7": None}})
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("isian-kosong", "Nilai!G7")] == [(m.kode, m.sel) for m in salah.value.masalah]


@pytest.mark.parametrize(
    ("tulisan", "masalah"),
    [
        ("1.840, 2.100 3; 4", []),
        ("1840,2100,3,4", []),
        ("1,840 2,100", [("isian-bulat", "Lainnya!B60")]),
        ("100,200,300,400", [("isian-bulat", "Lainnya!B60")]),
    ],
)
def test_cacah(jalur: Path, tulisan: str, masalah: list[tuple[str, str]]) -> None:
    """Several numbers in one cell, unless a comma may be a mark of thousands."""
    isi(jalur, {"Lainnya": {"A60": "sebaran.U1", "B60": tulisan}})
    if not masalah:
        assert (3, 4) == baca(jalur).sebaran["U1"][2:]
        return
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert masalah == [(m.kode, m.sel) for m in salah.value.masalah if m.sel == "Lainnya!B60"]


def test_ikm(jalur: Path) -> None:
    """Or on an index alone, with its n."""
    nomor = {
        str(b[0].value): b[1].coordinate
        for b in openpyxl.load_workbook(jalur)["Identitas"].iter_rows(min_row=5)
    }
    isi(jalur, {"Identitas": {nomor["IKM"]: "82,50", nomor["Jumlah responden"]: "120"}})
    laporan = baca(jalur)

    assert ("82.50", 120) == (str(laporan.ikm), laporan.n)


def test_panjang() -> None:
    """What is longer than a cell goes on in the next row."""
    laporan = LaporanSKM(
        unit=UnitLayanan(nama="x" * 40_000),
        periode=Periode(tahun=2024),
        jawaban=LembarJawaban(
            jawaban={"U1": "1234" * 10_000}, profil={"usia": ["muda", "tua"] * 20_000}
        ),
        paragraf=ParagrafSKM(penutup=("a" * 70_000, "b")),
    )

    assert laporan == skm.baca(ke_isian(datar(laporan)))


@pytest.mark.parametrize(("lembar", "sel"), [("Identitas", "B4"), ("Lainnya", "A4"), ("RTL", "A1")])
def test_tanpa_judul(jalur: Path, lembar: str, sel: str) -> None:
    """Without headings nothing is read, and nothing is passed over in silence."""
    isi(jalur, {"Nilai": {f"C{b}": "3,49" for b in range(5, 14)}})
    kosong = {f"{k}4": None for k in "ABCDEFGHIJKLM"} if lembar == "RTL" else {sel: None}
    isi(jalur, {lembar: {**kosong, "D6": "Kegiatan"}})
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert f"{lembar}!A1" in {m.sel for m in salah.value.masalah if m.kode == "isian-tanpa-judul"}


def test_jawaban_dua_kali(tmp_path: Path) -> None:
    """Answers on the sheet and a file of answers are asked about."""
    jalur = tmp_path / "isian.xlsx"
    jalur.write_bytes(ke_isian({**DASAR, "jawaban": {"berkas": "jawaban.csv"}}))
    isi(jalur, {"Jawaban": {f"{k}{b}": 3 for k in "GHIJKLMNO" for b in range(2, 5)}})
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert "isian-jawaban-ganda" in {m.kode for m in salah.value.masalah}


@pytest.mark.parametrize("jenis", [None, "lain", 3])
def test_jenis(jenis: object) -> None:
    """Only of a kind of report there is a workbook."""
    with pytest.raises(DataError):
        ke_isian({"jenis": jenis})
