"""Sheets of a form that are gone, renamed, or there twice; and answers of a linked workbook."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from skm.errors import DataError
from skm.isian.baca import kenali
from skm.isian.tulis import ke_isian
from skm.model import LaporanSKM
from skm.office.paket import bongkar, kemas
from skm.office.tandai import SelBertanda, tandai

SKM = ("Identitas", "Jawaban", "Nilai", "RTL", "Riwayat", "Jadwal", "Lainnya")
LANJUT = ("Identitas", "Nilai", "RTL", "Realisasi", "Strategi", "Lainnya")
SEMUA = [*(("skm", nama) for nama in SKM), *(("tindak-lanjut", nama) for nama in LANJUT)]


def terisi(jalur: Path, jenis: str) -> None:
    """Make a workbook that can be read."""
    if jenis == "tindak-lanjut":
        jalur.write_bytes(ke_isian({"jenis": jenis}))
        isi(jalur, TINDAK_LANJUT)
        return
    awal = {"jenis": jenis, "unit": {"nama": "Balai"}, "periode": {"tahun": 2024}}
    jalur.write_bytes(ke_isian(awal))
    isi(jalur, {"Jawaban": {f"{k}{b}": 3 for k in "GHIJKLMNO" for b in range(2, 9)}})


def ditolak(jalur: Path) -> list[tuple[str, str, str]]:
    """Return what is wrong with a workbook."""
    with pytest.raises(DataError) as salah:
        skm.baca(jalur)
    return [(m.kode, m.ditemukan, m.sel) for m in salah.value.masalah]


@pytest.mark.parametrize("hapus", [True, False])
@pytest.mark.parametrize(("jenis", "nama"), SEMUA)
def test_tiada(tmp_path: Path, jenis: str, nama: str, hapus: bool) -> None:
    """One problem for a sheet that is read and is not there, deleted or renamed."""
    jalur = tmp_path / "isian.xlsx"
    terisi(jalur, jenis)
    buku = openpyxl.load_workbook(jalur)
    if hapus:
        del buku[nama]
    else:
        buku[nama].title = f"{nama} 2026"
    buku.save(jalur)
    semua = ditolak(jalur)

    assert ("isian-lembar", nama, "") in semua
    assert ["isian-lembar"] == [kode for kode, *_ in semua if kode.startswith("isian")]
    assert 1 == len(semua)


@pytest.mark.parametrize("nama", ["RTL", "Riwayat", "Jadwal", "Nilai", "Lainnya"])
def test_kosong(tmp_path: Path, nama: str) -> None:
    """A sheet with nothing on it is one that says nothing."""
    jalur = tmp_path / "isian.xlsx"
    terisi(jalur, "skm")
    semula = skm.baca(jalur)
    buku = openpyxl.load_workbook(jalur)
    del buku[nama]
    buku.create_sheet(nama)
    buku.save(jalur)

    assert semula == skm.baca(jalur)


@pytest.mark.parametrize("nama", ["Jawaban", "Lainnya"])
def test_kembar(tmp_path: Path, nama: str) -> None:
    """Of two sheets that have the same name none is chosen."""
    jalur = tmp_path / "isian.xlsx"
    terisi(jalur, "skm")
    buku = openpyxl.load_workbook(jalur)
    buku.create_sheet(f"{nama} ")
    buku.save(jalur)

    assert [("isian-lembar-ganda", f'"{nama} "', f"{nama} !A1")] == ditolak(jalur)


def test_taut(tmp_path: Path) -> None:
    """Of a link the answers are those of the workbook that it leads to, whatever else is there."""
    (tmp_path / "kantor").mkdir()
    asli, lain = tmp_path / "kantor" / "tw1.xlsx", tmp_path / "kantor" / "isian.xlsx"
    terisi(asli, "skm")
    terisi(lain, "skm")
    isi(lain, {"Jawaban": {f"G{b}": 1 for b in range(2, 9)}})
    (tmp_path / "isian.xlsx").symlink_to(asli)
    laporan = skm.baca(tmp_path / "isian.xlsx")

    assert isinstance(laporan, LaporanSKM)
    assert skm.baca(asli) == laporan != skm.baca(lain)


@pytest.mark.parametrize("jenis", ["skm", "tindak-lanjut"])
def test_ketat(tmp_path: Path, jenis: str) -> None:
    """As "Strict Open XML Spreadsheet" it says the same, its answers too, and can be marked."""
    jalur, ketat = tmp_path / "isian.xlsx", tmp_path / "ketat.xlsx"
    terisi(jalur, jenis)
    buku = openpyxl.load_workbook(jalur)
    (sel,) = (b[1] for b in buku["Identitas"].iter_rows() if b[0].value == "Tanggal laporan")
    sel.value = date(2026, 7, 10)
    sel.number_format = "yyyy-mm-dd"
    buku.save(jalur)
    ketat.write_bytes(
        kemas(
            (
                n,
                re.sub(
                    rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(?!relationships\"|content)",
                    rb"http://purl.oclc.org/ooxml/\1/",
                    x,
                ),
            )
            for n, x in bongkar(jalur.read_bytes())
        )
    )
    assert b"purl.oclc.org" in dict(bongkar(ketat.read_bytes()))["_rels/.rels"]

    assert kenali(ketat)
    assert skm.baca(jalur) == skm.baca(ketat)
    tanda = [SelBertanda("RTL", "D6", "periksa", "FF0000")]
    assert tandai(jalur.read_bytes(), tanda) == tandai(ketat.read_bytes(), tanda)


def test_jawaban_teks(tmp_path: Path) -> None:
    """A text for the answers beside a sheet of them is asked about at its cell."""
    jalur = tmp_path / "isian.xlsx"
    terisi(jalur, "skm")
    isi(jalur, {"Lainnya": {"A60": "jawaban", "B60": "jawaban.csv"}})

    assert [("isian-jawaban-ganda", "Jawaban", "Lainnya!B60")] == ditolak(jalur)
