"""Files as they are read before anybody knows what their columns hold: texts, lines, cells."""

from pathlib import Path

import pytest

from skm.errors import DataError
from skm.regulasi import muat
from skm.tabulasi import Pemetaan, baca_jawaban
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.blok import satu_huruf
from skm.tabulasi.sumber.buka import buka
from skm.tabulasi.sumber.jenis import jenis_berkas
from skm.tabulasi.sumber.tulisan import CUPLIKAN, Tulisan, tulisan

UNSUR = [f"U{i}" for i in range(1, 10)]
MEBI = 1 << 20


@pytest.mark.parametrize(
    ("kolom", "huruf"),
    [
        (["4", "1", "3"], "413"),
        (["", "4", "", "", "", "1", ""], "-4---1-"),
        (["", ""], "--"),
        (["4", "12", ""], None),
        (["4", "a"], None),
        (["4", ","], None),
        (["4", "-"], "4-"),
    ],
)
def test_satu_huruf(kolom: list[str], huruf: str | None) -> None:
    """A column of answers is a text of as many characters, and no other column is."""
    assert huruf == satu_huruf(kolom)


@pytest.mark.parametrize("panjang", [MEBI // 2, MEBI - 1, MEBI])
@pytest.mark.parametrize("awal", ["", "a\n" * (MEBI // 2)])
@pytest.mark.parametrize("pengodean", ["utf-8", "cp1252"])
def test_baris_tanpa_akhir(pengodean: str, awal: str, panjang: int, tmp_path: Path) -> None:
    """A mebibyte without an end of line is no table; less of it may be."""
    jalur = tmp_path / "a.csv"
    akhir = "x" * (panjang - 1) + ("x" if pengodean == "utf-8" else "é")
    jalur.write_text(awal + akhir, encoding=pengodean, newline="")
    if panjang < MEBI:
        assert pengodean == tulisan(jalur, "a.csv").pengodean
        return
    with pytest.raises(DataError) as salah:
        tulisan(jalur, "a.csv")

    assert [("baris-terlalu-panjang", "1.048.576")] == [
        (m.kode, m.ditemukan) for m in salah.value.masalah
    ]


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ("a;b\n1;2\n", Tulisan("utf-8", baku=True, berkutip=False, pemisah=(";", 2))),
        ('a,"b"\r\n1,2\r\n', Tulisan("utf-8", baku=True, berkutip=True, pemisah=(",", 2))),
        ("a\tb\n1\t2\r\n", Tulisan("utf-8", baku=False, berkutip=False, pemisah=("\t", 2))),
        ("\ufeffa|b\r1|2\r", Tulisan("utf-8-sig", baku=False, berkutip=False, pemisah=("|", 2))),
    ],
)
def test_tulisan(isi: str, harapan: Tulisan, tmp_path: Path) -> None:
    """Encoding, ends of lines, quotation marks and what stands between cells, by all of a file."""
    jalur = tmp_path / "a.csv"
    jalur.write_text(isi, encoding="utf-8", newline="")

    assert harapan == tulisan(jalur, "a.csv", hitung=True)


@pytest.mark.parametrize("nama", ["jawaban", "jawaban.xls"])
def test_baris_pertama_bersel(nama: str, tmp_path: Path) -> None:
    """Text whose first line falls into cells is a CSV file under another name, whatever follows."""
    jalur = tmp_path / nama
    jalur.write_text("No;Nilai\n1;4\nSelesai\n", encoding="utf-8")
    assert "csv" == jenis_berkas(jalur, nama)

    jalur.write_text("Selesai\nNo;Nilai\n1;4\n", encoding="utf-8")
    with pytest.raises(DataError):
        jenis_berkas(jalur, nama)


@pytest.mark.parametrize("pendek", [0, 1])
def test_baris_melewati_cuplikan(pendek: int, tmp_path: Path) -> None:
    """A row that goes on beyond what is looked at first says nothing of the table, and counts."""
    saran = '"' + "bagus\n" * (CUPLIKAN // 6 + 1) + '"'
    baris = [*["4,3,4,3,4,3,4,3,4,baik"] * pendek, f"3,4,3,4,3,4,3,4,3,{saran}"]
    jalur = tmp_path / "a.csv"
    jalur.write_text("\n".join([",".join([*UNSUR, "Saran"]), *baris]) + "\n", encoding="utf-8")

    assert [[*"434343434", "baik"]] * pendek == buka(jalur, Pengenal(muat()), Pemetaan()).awal
    assert 1 + pendek == baca_jawaban(jalur).tabulasi.semua.n
