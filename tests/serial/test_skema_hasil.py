"""Schemas of results: what skm prints they describe wholly, on every example and every report."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import skm
from skm.cli import main
from skm.testing import laporan_skm, laporan_tindak_lanjut

CONTOH = Path(__file__).parents[2] / "examples"
LAPORAN = sorted(CONTOH.glob("*/laporan.toml")) + sorted(CONTOH.glob("*/seperti-terbit.toml"))
JAWABAN = sorted(CONTOH.glob("*/jawaban*.csv"))
HASIL, HITUNG, TEMUAN = (
    Draft202012Validator(skm.skema(nama)) for nama in ("hasil", "hitung", "temuan")
)
Json = Callable[..., Any]


@pytest.fixture
def keluaran(capsys: pytest.CaptureFixture[str]) -> Json:
    """Return what a command prints as JSON."""

    def jalankan(*argumen: object) -> Any:
        main([*map(str, argumen), "--format", "json"])
        return json.loads(capsys.readouterr().out)

    return jalankan


def keluhan(pemeriksa: Draft202012Validator, isi: object) -> list[str]:
    """Return what a schema says against plain data."""
    return [f"{s.json_path}: {s.message[:200]}" for s in pemeriksa.iter_errors(isi)]


@pytest.mark.parametrize("berkas", LAPORAN, ids=lambda b: f"{b.parent.name}/{b.name}")
def test_every_example(berkas: Path, keluaran: Json) -> None:
    """A report printed as JSON, its index and its findings."""
    cetakan = skm.cetak(skm.susun(skm.baca(berkas)), "json").content
    temuan = keluaran("periksa", berkas)

    assert keluhan(HASIL, json.loads(cetakan)) == []
    assert keluhan(HITUNG, keluaran("hitung", berkas)) == []
    assert keluhan(TEMUAN, temuan) == []


@pytest.mark.parametrize("berkas", JAWABAN, ids=lambda b: f"{b.parent.name}/{b.name}")
@pytest.mark.parametrize("pilihan", [(), ("--populasi", 400), ("--bobot", "3-desimal")])
def test_answers(berkas: Path, pilihan: tuple[object, ...], keluaran: Json) -> None:
    """All that answers add."""
    isi = keluaran("hitung", berkas, *pilihan)

    assert isi["ikm"] is not None
    assert keluhan(HITUNG, isi) == []


TANYA = "U1,U2,U3,U4,U5,U6,U7,U8,U9\n"


@pytest.mark.parametrize(
    ("isi", "ada"),
    [
        (TANYA + "5,4,3,5,4,3,5,4,3\n" * 9, "pertanyaan"),
        ("\0", "masalah"),
    ],
)
def test_where_there_is_no_index(isi: str, ada: str, tmp_path: Path, keluaran: Json) -> None:
    """What is asked and what is wrong are results too."""
    berkas = tmp_path / "jawaban.csv"
    berkas.write_text(isi, encoding="utf-8")

    keluar = keluaran("hitung", berkas)

    assert keluar["ikm"] is None
    assert keluar[ada]
    assert keluhan(HITUNG, keluar) == []


def test_units_and_several_questions(tmp_path: Path, keluaran: Json) -> None:
    """A recap of units, an unsur with parts, and a unit that has no index."""
    kepala = "unit,U1a,U1b," + ",".join(f"U{i}" for i in range(2, 10)) + "\n"
    baris = [f"{u},4,3,{','.join('3424')},{','.join('3434')}" for u in ("A", "B") * 6]
    kosong = ["C,4,3," + ",".join("3424") + ",,,,"]
    berkas = tmp_path / "jawaban.csv"
    berkas.write_text(kepala + "\n".join(baris + kosong) + "\n", encoding="utf-8")

    isi = keluaran("hitung", berkas, "--grup", "unit")

    assert isi["rekap"]["tanpa_ikm"]
    assert isi["unsur"][0]["bagian"]
    assert isi["konvensi"]["bagian"]
    assert keluhan(HITUNG, isi) == []


@given(laporan_tindak_lanjut() | laporan_skm())
def test_every_report(laporan: skm.LaporanTindakLanjut | skm.LaporanSKM) -> None:
    """Whatever can be composed, with its findings."""
    try:
        naskah = skm.susun(laporan)
    except skm.ScoringError:
        return
    naskah = skm.lampirkan_temuan(naskah, skm.periksa(laporan))

    assert keluhan(HASIL, json.loads(skm.cetak(naskah, "json").content)) == []


@pytest.mark.parametrize(
    ("jalan", "nilai"),
    [
        (("hasil", "baru"), 1),
        (("hasil", "ikm", "nilai"), 92.84),
        (("hasil", "ikm", "nilai"), "92.84"),
        (("hasil", "ikm", "cetak"), "92,84"),
        (("hasil", "ikm", "mutu"), "E"),
        (("hasil", "unsur", 0, "n"), "26"),
        (("hasil", "tabulasi", "unsur", "U1", "jawaban"), [1, 2, 3]),
        (("hasil", "galat"), []),
        (("laporan", "jenis"), "laporan"),
        (("skema",), 2),
    ],
)
def test_one_change(jalan: tuple[str | int, ...], nilai: object) -> None:
    """What skm would never print is refused."""
    naskah = skm.susun(skm.baca(CONTOH / "mahulu-2025" / "laporan.toml"))
    isi = tempat = json.loads(skm.cetak(naskah, "json").content)
    assert keluhan(HASIL, isi) == []
    for langkah in jalan[:-1]:
        tempat = tempat[langkah]
    tempat[jalan[-1]] = nilai

    assert keluhan(HASIL, isi) != []
