"""Records and rows of next to nothing are read as those of many answers are."""

import json
from pathlib import Path

import pytest

from skm.tabulasi import baca_jawaban
from skm.tabulasi.sumber.json import _rata, ratakan

KODE = [f"U{i}" for i in range(1, 10)]


@pytest.mark.parametrize("akhiran", [".json", ".jsonl"])
def test_hampa(tmp_path: Path, akhiran: str) -> None:
    """Between records of answers those of nothing are blank rows, and keep their numbers."""
    isi = [dict.fromkeys(KODE, 4), {}, [], {"U1": None}, *[dict.fromkeys(KODE, 3)] * 9]
    semua = [*map(json.dumps, isi)]
    jalur = tmp_path / f"a{akhiran}"
    jalur.write_text("\n".join(semua) if akhiran == ".jsonl" else f"[{','.join(semua)}]")
    bacaan = baca_jawaban(jalur)

    assert (10, 10) == (bacaan.tabulasi.semua.n, bacaan.simpulan.baris)


@pytest.mark.parametrize(
    "isi",
    [
        {"a": "4", "b": None, "c": True, "": "x"},
        {"a": ' {"b": 1}'},
        {"a": '["x"]'},
        {"a": {"b": "1"}},
    ],
)
def test_rata(isi: dict[str, object]) -> None:
    """A flat record is the same on the short way and on the long one."""
    pendek = _rata(isi)
    dalam = any(isinstance(v, dict) or str(v).strip()[:1] in '{["' for v in isi.values())

    assert (pendek is None) == dalam
    # As the item of a list it takes the long way.
    panjang = ratakan([isi], "a.json")
    assert [*panjang.values()] == [*ratakan(isi, "a.json").values()]


def test_satu_jawaban_sebaris(tmp_path: Path) -> None:
    """Answers one by one, of whom each comes first or later, make a row for each respondent."""
    jalur = tmp_path / "a.csv"
    baris = [f" {n} ,{kode},{(n + i) % 4 + 1}" for n in range(1200) for i, kode in enumerate(KODE)]
    baris = [*baris[:-90], *sorted(baris[-90:], key=lambda satu: satu.split(",")[1])]
    jalur.write_text("\n".join(["responden,unsur,nilai", *baris, ",,", ""]), encoding="utf-8")
    bacaan = baca_jawaban(jalur)
    (satu,) = [m for m in bacaan.catatan if m.kode == "bentuk-panjang-dibaca"]

    assert (1200, "10800", "1200") == (bacaan.tabulasi.semua.n, satu.ditemukan, satu.diharapkan)
    assert (300, 300, 300, 300) == bacaan.tabulasi.semua.frekuensi["U7"]
