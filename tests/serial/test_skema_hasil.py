"""Schemas of results: what skm prints they describe wholly, on every example and every report."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import skm
from perkakas import lebih_sedikit
from skm.cli import main
from skm.model import CapaianSampel, KecocokanIKM, Perbandingan
from skm.testing import (
    capaian_sampel,
    kecocokan_ikm,
    laporan_skm,
    laporan_tindak_lanjut,
    perbandingan,
    telusur,
)

CONTOH = Path(__file__).parents[2] / "examples"
LAPORAN = sorted(CONTOH.glob("*/laporan.toml")) + sorted(CONTOH.glob("*/seperti-terbit.toml"))
JAWABAN = sorted(CONTOH.glob("*/jawaban*.csv"))
HASIL, HITUNG, TEMUAN = (
    Draft202012Validator(skm.skema(nama)) for nama in ("hasil", "hitung", "temuan")
)
PERINTAH = {
    nama: Draft202012Validator(skm.skema(nama))
    for nama in ("banding", "jelaskan", "periksa-angka", "sampel")
}
KEPALA: dict[str, object] = {"skema": 1, "versi": "0", "masukan": {}}
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


NRR = ("3,49", "3,51", "3,40", "3,94", "3,49", "3,58", "3,66", "3,95", "3,55")
MAHULU, SEKADAU = (CONTOH / nama / "jawaban.csv" for nama in ("mahulu-2025", "sekadau-2019-s1"))


@pytest.mark.parametrize(
    "argumen",
    [
        ("banding", MAHULU, SEKADAU),
        ("banding", MAHULU, "--grup", "jenis_kelamin"),
        ("banding", MAHULU, MAHULU, "--grup", "layanan"),
        ("banding", *LAPORAN[:3]),
        *(("jelaskan", satu) for satu in (*LAPORAN, *JAWABAN)),
        ("jelaskan", MAHULU, "--unsur", "U3"),
        ("periksa-angka", "--ikm", "90,47", "--nrr", *NRR),
        ("periksa-angka", "--ikm", "90,74", "--mutu", "B", "--nrr", *NRR, "--n", "30"),
        ("periksa-angka", "--ikm", "90,5", "--kelompok", "90,1", "91,2", "--n-kelompok", 3, 4),
        ("sampel", 450),
        ("sampel", 450, "--diperoleh", 180),
    ],
    ids=lambda a: " ".join(s.parent.name if isinstance(s, Path) else str(s) for s in a)[:60],
)
def test_commands(argumen: tuple[object, ...], keluaran: Json) -> None:
    """Every command that writes figures as JSON is described by the schema of its name."""
    isi = keluaran(*argumen)

    assert isi.get("ikm", 1) is not None
    assert keluhan(PERINTAH[str(argumen[0])], isi) == []


@pytest.mark.parametrize("perintah", ["banding", "jelaskan", "periksa-angka"])
def test_commands_without_figures(perintah: str, tmp_path: Path, keluaran: Json) -> None:
    """They say as well why there is none."""
    berkas = tmp_path / "jawaban.csv"
    berkas.write_text(TANYA + "5,4,3,5,4,3,5,4,3\n" * 9, encoding="utf-8")
    argumen = {"banding": (berkas, MAHULU), "periksa-angka": ("--ikm", "x")}.get(
        perintah, (berkas,)
    )

    isi = keluaran(perintah, *argumen)

    assert isi["ikm"] is None
    assert keluhan(PERINTAH[perintah], isi) == []


@given(telusur() | kecocokan_ikm() | capaian_sampel())
def test_every_result(hasil: skm.Telusur | KecocokanIKM | CapaianSampel) -> None:
    """Whatever can be derived, explained or needed."""
    isi = skm.ke_data(hasil)
    match hasil:
        case skm.Telusur():
            nama, isi = "jelaskan", KEPALA | isi
        case KecocokanIKM():
            lain = {"regulasi": "permenpanrb-14-2017", "catatan": []}
            nama, isi = "periksa-angka", KEPALA | isi | lain
        case CapaianSampel():
            nama = "sampel"

    assert keluhan(PERINTAH[nama], isi) == []


@given(perbandingan())
def test_every_comparison(hasil: Perbandingan) -> None:
    """Whatever can be compared."""
    titik = [skm.ke_data(satu) for satu in (hasil.lama, hasil.baru)]
    banding = {"banding": [skm.ke_data(hasil)], "tanpa_banding": [], "bacaan": []}

    assert keluhan(PERINTAH["banding"], KEPALA | {"hasil": titik} | banding) == []


@pytest.mark.parametrize(
    ("argumen", "jalan", "nilai"),
    [
        (("banding", MAHULU, SEKADAU), ("banding", 0, "kenyataan"), "mungkin"),
        (("banding", MAHULU, SEKADAU), ("banding", 0, "selisih", "nilai"), "0.02"),
        (("banding", MAHULU, SEKADAU), ("banding", 0, "baru_lagi"), 1),
        (("banding", MAHULU, SEKADAU), ("hasil", 1, "ikm", "cetak"), 78.74),
        (("jelaskan", MAHULU), ("bagian", 0, "langkah", 0, "hasil"), 3),
        (("jelaskan", MAHULU), ("bagian", 0, "langkah", 0, "kutipan"), "Lampiran"),
        (("jelaskan", MAHULU), ("ikm",), None),
        (("periksa-angka", "--ikm", "90,47", "--nrr", *NRR), ("penjelasan", 0, "akhir"), "atas"),
        (("periksa-angka", "--ikm", "90,47", "--nrr", *NRR), ("cocok",), None),
        (("sampel", 450), ("perlu",), "207"),
        (("sampel", 450), ("diperoleh",), 180),
    ],
)
def test_one_change_of_a_command(
    argumen: tuple[object, ...], jalan: tuple[str | int, ...], nilai: object, keluaran: Json
) -> None:
    """What the command would never print is refused."""
    isi = tempat = keluaran(*argumen)
    for langkah in jalan[:-1]:
        tempat = tempat[langkah]
    tempat[jalan[-1]] = nilai

    assert keluhan(PERINTAH[str(argumen[0])], isi) != []


@lebih_sedikit(3)
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
