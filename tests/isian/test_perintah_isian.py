"""A workbook to fill in on the command line: begun, filled in, audited, printed."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from skm.cli import main

TINDAK_LANJUT: Mapping[str, Mapping[str, object]] = {
    "Identitas": {
        "B7": "Balai Contoh Pelayanan Masyarakat",
        "B12": "Triwulan I 2026",
        "B13": "TW2 2026",
        "B15": 40,
        "B16": "10 Juli 2026",
        "B17": "Kota Contoh",
        "B18": "Nama Kepala Balai",
        "B19": "Kepala Balai Contoh",
    },
    "Nilai": {f"D{4 + i}": 138 for i in range(1, 10)},
    "RTL": {
        "C6": "U1",
        "D6": "Menayangkan daftar persyaratan",
        "E6": 2026,
        "G6": "√",
        "J6": "Seksi Pelayanan",
        "C7": "U2",
        "D7": "Menyederhanakan alur",
        "E7": 2026,
        "H7": "√",
        "J7": "Seksi Pelayanan",
        "C8": "U3",
        "D8": "Menambah loket",
        "E8": 2026,
        "G8": "v",
        "H8": "√",
        "J8": "Seksi Pelayanan",
    },
    "Realisasi": {
        "B6": "R1",
        "C6": "Sudah",
        "D6": "Daftar tayang sejak 4 Mei 2026.",
        "G6": "https://balai.example/syarat",
        "B7": "R2",
        "C7": "sudah",
        "D7": "Alur baru berlaku.",
        "G7": "https://balai.example/alur",
        "B8": "R3",
        "C8": "sedang berjalan",
        "D8": "Loket disiapkan.",
        "E8": "Menunggu meja.",
    },
    "Strategi": {"B6": "R3", "C6": "Membeli meja", "D6": "1 bulan", "F6": "Tata Usaha"},
}
"""What a person types into a fresh workbook, by sheet and cell."""


def isi(jalur: Path, sel: Mapping[str, Mapping[str, object]]) -> None:
    """Fill in a workbook as a person would, with another program."""
    buku = openpyxl.load_workbook(jalur)
    for lembar, semua in sel.items():
        for tempat, nilai in semua.items():
            buku[lembar][tempat] = nilai
    buku.save(jalur)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("jenis", ["skm", "tindak-lanjut"])
def test_baru_belum_diisi(jenis: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A fresh workbook is a galat that lists what is missing, each with its cell."""
    assert 0 == main(["mulai", "isian.xlsx", "--jenis", jenis])

    for perintah in (["periksa", "isian.xlsx"], ["cetak", "isian.xlsx", "-o", "a.docx"]):
        assert 1 == main(perintah)

        teks = capsys.readouterr().err
        assert "isian.xlsx:Identitas!B7: Nama unit belum diisi." in teks
        assert ("Jawaban responden" if jenis == "skm" else "Nilai unsur") in teks
    assert not Path("a.docx").exists()


def test_tindak_lanjut(capsys: pytest.CaptureFixture[str]) -> None:
    """Filled in by hand, it is printed, audited and counted."""
    main(["mulai", "isian.xlsx", "--jenis", "tindak-lanjut"])
    isi(Path("isian.xlsx"), TINDAK_LANJUT)

    assert 0 == main(["cetak", "isian.xlsx", "-o", "laporan.md"])
    assert 0 == main(["periksa", "isian.xlsx"])
    assert 0 == main(["hitung", "isian.xlsx"])
    assert "86,25" in capsys.readouterr().out
    teks = Path("laporan.md").read_text(encoding="utf-8")
    assert "Menambah loket" in teks
    assert "Menambah satu loket pada jam sibuk" not in teks


def test_temuan_bersel(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding names the sheet and the cell."""
    main(["mulai", "isian.xlsx", "--jenis", "tindak-lanjut"])
    isi(Path("isian.xlsx"), TINDAK_LANJUT)
    isi(Path("isian.xlsx"), {"Realisasi": {"B8": "R9"}})
    capsys.readouterr()

    main(["periksa", "isian.xlsx"])

    assert "isian.xlsx:Realisasi!B8" in capsys.readouterr().out


def test_jawaban(capsys: pytest.CaptureFixture[str]) -> None:
    """Answers on the sheet are counted by the reader of answers."""
    main(["mulai", "isian.xlsx"])
    sel: dict[str, object] = {"A1": "Tanggal", "C2": "Laki-laki"}
    for b in range(2, 32):
        sel |= {f"A{b}": f"2026-02-{b - 1:02d}" if b < 30 else "2026-03-01"}
        sel |= {f"{k}{b}": 3 + (b % 2) for k in "GHIJKLMNO"}
    identitas = {"B7": "Balai Contoh", "B12": "Triwulan I 2026"}
    isi(Path("isian.xlsx"), {"Identitas": identitas, "Jawaban": sel})
    capsys.readouterr()

    assert 0 == main(["hitung", "isian.xlsx"])
    assert "87,50" in capsys.readouterr().out


def test_berkas_lain(capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook of somebody else is none, and the message says what to do."""
    buku = openpyxl.Workbook()
    buku.save("lain.xlsx")

    assert 2 == main(["cetak", "lain.xlsx", "-o", "a.md"])
    assert "bukan isian skm" in capsys.readouterr().err
    assert 2 == main(["cetak", "tiada.xlsx", "-o", "a.md"])


def test_masalah_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs are told the cell too, in the shape that the schema describes."""
    import json

    from jsonschema import Draft202012Validator

    from skm.serial.skema import skema

    main(["mulai", "isian.xlsx"])
    capsys.readouterr()

    assert 1 == main(["hitung", "isian.xlsx", "--format", "json"])
    keluar = json.loads(capsys.readouterr().out)
    assert [] == [*Draft202012Validator(skema("hitung")).iter_errors(keluar)]
    assert "Identitas!B7" in {m["sel"] for m in keluar["masalah"]}


def test_dari_jawaban(capsys: pytest.CaptureFixture[str]) -> None:
    """Begun from answers it prints at once, as the same report in TOML does."""
    import shutil

    contoh = Path(__file__).parents[2] / "examples" / "mahulu-2025" / "jawaban.csv"
    shutil.copy(contoh, "jawaban.csv")
    cara = ["--jawaban", "jawaban.csv", "--periode", "2025-TW4"]
    kode = main(["mulai", "laporan.toml", *cara])

    assert kode == main(["mulai", "isian.xlsx", *cara])
    assert "di Excel" in capsys.readouterr().out
    for nama in ("isian.xlsx", "laporan.toml"):
        main(["cetak", nama, "-o", f"{nama}.md"])
    assert Path("laporan.toml.md").read_bytes() == Path("isian.xlsx.md").read_bytes()
