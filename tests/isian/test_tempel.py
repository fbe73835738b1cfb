"""A whole export pasted into the sheet of answers is read as the file itself is."""

import csv
import tomllib
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import skm
from skm.errors import DataError
from skm.isian.tulis import ke_isian
from skm.model import LaporanSKM

EKSPOR = Path(__file__).parents[1] / "tabulasi" / "ekspor"
HARAPAN: dict[str, Any] = tomllib.loads((EKSPOR / "harapan.toml").read_text(encoding="utf-8"))


def tabel(berkas: Path) -> list[tuple[Any, ...]]:
    """Return the cells of an export as a spreadsheet shows them."""
    if berkas.suffix == ".xlsx":
        buku = openpyxl.load_workbook(berkas)
        return [tuple(b) for b in buku.worksheets[0].iter_rows(values_only=True)]
    teks = berkas.read_text(encoding="utf-8-sig")
    pemisah = (
        ";" if teks.partition("\n")[0].count(";") > teks.partition("\n")[0].count(",") else ","
    )
    return [tuple(b) for b in csv.reader(teks.splitlines(), delimiter=pemisah)]


def tempel(ke: Path, isi: list[tuple[Any, ...]], *, hapus: bool) -> None:
    """Paste cells at A1, over what is there or after it was cleared."""
    ke.write_bytes(
        ke_isian({"jenis": "skm", "unit": {"nama": "Balai"}, "periode": {"tahun": 2024}})
    )
    buku = openpyxl.load_workbook(ke)
    lembar = buku["Jawaban"]
    if hapus:
        for sel in lembar[1]:
            sel.value = None
    for b, baris in enumerate(isi, start=1):
        for k, nilai in enumerate(baris, start=1):
            lembar.cell(b, k).value = nilai or None
    buku.save(ke)


@pytest.mark.parametrize("hapus", [True, False])
@pytest.mark.parametrize(
    "nama",
    [
        "gf_id.xlsx",
        "gf_grid.csv",
        "gf_huruf.csv",
        "kobo_label.csv",
        "lime_penuh.csv",
        "msforms_en.xlsx",
        "surveymonkey.csv",
        "tabulasi_kementerian.xlsx",
    ],
)
def test_tempel(nama: str, hapus: bool, tmp_path: Path) -> None:
    """The same counts as of the export."""
    asli = skm.baca_jawaban(EKSPOR / nama)
    tempel(tmp_path / "isian.xlsx", tabel(EKSPOR / nama), hapus=hapus)
    laporan = skm.baca(tmp_path / "isian.xlsx")

    assert isinstance(laporan, LaporanSKM)
    assert asli.tabulasi.semua.unsur == skm.tabulasikan(laporan.jawaban).semua.unsur


def test_pertanyaan(tmp_path: Path) -> None:
    """What is unclear about pasted answers is asked, with the workbook's name."""
    isi = [tuple(f"U{i}" for i in range(1, 10)), *[("3", "5", *"3333333")] * 20]
    tempel(tmp_path / "isian.xlsx", isi, hapus=True)
    with pytest.raises(DataError) as salah:
        skm.baca(tmp_path / "isian.xlsx")

    assert {"isian.xlsx"} == {Path(m.berkas).name for m in salah.value.masalah}


def test_pertanyaan_dijawab(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A question says where its answer goes in a workbook, and it holds there."""
    from test_perintah_isian import isi as isikan

    from skm.cli import main

    monkeypatch.chdir(tmp_path)
    baris = [tuple(f"U{i}" for i in range(1, 10)), *[("Merah", "Biru", *["Biru"] * 7)] * 20]
    tempel(tmp_path / "isian.xlsx", baris, hapus=True)

    assert 2 == main(["hitung", "isian.xlsx"])
    teks = " ".join(capsys.readouterr().err.split())
    assert "pada lembar Lainnya tulis kunci jawaban.pemetaan" in teks
    assert "[jawaban.semua]" in teks
    Path("pemetaan.toml").write_text('[jawaban.semua]\n"Merah" = 3\n"Biru" = 4\n', encoding="utf-8")
    isikan(
        tmp_path / "isian.xlsx", {"Lainnya": {"A60": "jawaban.pemetaan", "B60": "pemetaan.toml"}}
    )

    assert 0 == main(["hitung", "isian.xlsx"])
    assert "97,22" in capsys.readouterr().out
