"""Several files and sheets on the command line, and what the options about workbooks do."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from perintah import Perintah

UNSUR = [f"U{i}" for i in range(1, 10)]
BARIS = [[1 + (i * 7919 + k * 104729 + i * i * k) // 7 % 4 for k in range(9)] for i in range(12)]


def csv(nama: str, baris: list[list[int]]) -> str:
    Path(nama).write_text(
        "\n".join(",".join(map(str, b)) for b in (UNSUR, *baris)), encoding="utf-8"
    )
    return nama


def buku(nama: str, **lembar: list[list[int]]) -> str:
    wb = openpyxl.Workbook()
    assert wb.active is not None
    wb.remove(wb.active)
    for judul, baris in lembar.items():
        ws = wb.create_sheet(judul)
        for b in (UNSUR, *baris):
            ws.append(b)
    wb.worksheets[0].row_dimensions[2].hidden = True
    wb.save(nama)
    return nama


def test_jumlah(skm: Perintah) -> None:
    """Files are summed, each is named with what it gave, in text and in JSON."""
    semua = [csv("a.csv", BARIS[:5]), buku("b.xlsx", Data=BARIS[5:])]
    utuh = skm("hitung", csv("c.csv", BARIS))
    hasil = skm("hitung", *semua)
    datar: dict[str, Any] = json.loads(skm("hitung", *semua, "--format", "json").keluar)

    assert utuh.keluar.splitlines()[0] == hasil.keluar.splitlines()[0]
    assert "  a.csv: n = 5 dari 5 baris\n  b.xlsx (Data): n = 7 dari 7 baris\n" in hasil.keluar
    assert [("a.csv", "", 5), ("b.xlsx", "Data", 7)] == [
        (b["berkas"], b["lembar"], b["n"]) for b in datar["dibaca"]["potongan"]
    ]
    assert 0 == skm("jelaskan", *semua).kode


def test_bukan_jawaban(skm: Perintah) -> None:
    """A report among answers is refused by name."""
    Path("l.json").write_text('{"total": {"U1": 3}, "n": 1}', encoding="utf-8")
    hasil = skm("hitung", csv("a.csv", BARIS), "l.json")

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert "l.json: ini berkas nilai atau laporan" in hasil.galat


def test_unsur_beda(skm: Perintah) -> None:
    """A file without one of the unsur is refused by name."""
    Path("b.csv").write_text("U1,U2\n3,4\n", encoding="utf-8")
    hasil = skm("hitung", csv("a.csv", BARIS), "b.csv")

    assert 2 == hasil.kode
    assert "b.csv: U3–U9: kolom untuk U3 Waktu Penyelesaian" in hasil.galat
    assert "a.csv:" not in hasil.galat


def test_pesan_lembar_diikuti(skm: Perintah) -> None:
    """What a message about sheets says can be typed as it stands, and leads on."""
    berkas = buku("a.xlsx", **{"Jan 1": BARIS[:5], "Feb 2": BARIS[5:]})
    hasil = skm("hitung", berkas)

    assert 2 == hasil.kode
    assert '--lembar "Jan 1"; --lembar "Jan 1" --lembar "Feb 2"' in hasil.galat
    assert "n = 5 responden" in skm("hitung", berkas, "--lembar", "Jan 1").keluar
    semua = skm("hitung", berkas, "--lembar", "Jan 1", "--lembar", "Feb 2")
    assert "n = 12 responden" in semua.keluar
    assert "  a.xlsx (Feb 2): n = 7" in semua.keluar


@pytest.mark.parametrize(("pilihan", "n"), [("hitung", 12), ("lewati", 11)])
def test_tersembunyi(skm: Perintah, pilihan: str, n: int) -> None:
    """Option and mapping key of one name do the same."""
    berkas = buku("a.xlsx", Data=BARIS)
    Path("p.toml").write_text(f'tersembunyi = "{pilihan}"', encoding="utf-8")
    dari_pilihan = skm("hitung", berkas, "--tersembunyi", pilihan)

    assert f"n = {n} responden" in dari_pilihan.keluar
    assert dari_pilihan.keluar == skm("hitung", berkas, "--pemetaan", "p.toml").keluar
    assert "1 baris tersembunyi" in dari_pilihan.galat
    assert 0 == dari_pilihan.kode


@pytest.mark.parametrize("pilihan", [["--lembar", "A"], ["--tersembunyi", "lewati"]])
def test_pilihan_tanpa_guna(skm: Perintah, pilihan: list[str]) -> None:
    """Options about workbooks are refused beside a report."""
    Path("l.json").write_text('{"total": {"U1": 3}, "n": 1}', encoding="utf-8")

    assert 2 == skm("hitung", "l.json", *pilihan).kode
