"""Schemas of files: all that skm takes they take, and what is plainly wrong both refuse."""

import json
import tomllib
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import skm
from skm import syarat
from skm.dasar import Syarat
from skm.errors import DataError
from skm.model.publikasi import Laporan
from skm.serial.arti import ARTI
from skm.serial.pemetaan import baca_pemetaan
from skm.serial.profil import baca_profil
from skm.serial.skema import daftar_skema
from skm.syarat import periksa, ubah
from skm.testing import laporan_skm, laporan_tindak_lanjut, publikasi

AKAR = Path(__file__).parents[2]
CONTOH = [
    *sorted(b for b in (AKAR / "examples").rglob("*.toml") if b.name != "pyproject.toml"),
    AKAR / "src" / "skm" / "mulai.toml",
]
BACA: Mapping[str, Callable[[Path], object]] = {
    "tindak-lanjut": skm.baca,
    "skm": skm.baca,
    "nilai": skm.baca_survei,
    "profil": baca_profil,
    "pemetaan": baca_pemetaan,
}
PEMERIKSA = {nama: Draft202012Validator(skm.skema(nama)) for nama in daftar_skema()}


def polos(nilai: Any) -> Any:
    """Return data of TOML as data of JSON: dates are texts."""
    if isinstance(nilai, dict):
        return {k: polos(v) for k, v in nilai.items()}
    if isinstance(nilai, list):
        return [*map(polos, nilai)]
    return nilai.isoformat() if isinstance(nilai, date) else nilai


def keluhan(nama: str, isi: object) -> list[str]:
    """Return what a schema says against plain data."""
    return [f"{s.json_path}: {s.message}" for s in PEMERIKSA[nama].iter_errors(isi)]


@pytest.mark.parametrize("nama", daftar_skema())
def test_it_is_a_schema(nama: str) -> None:
    """The words are those of JSON Schema 2020-12, and no definition stands there unused."""
    isi = skm.skema(nama)

    Draft202012Validator.check_schema(isi)
    teks = json.dumps(isi)
    assert [d for d in isi["$defs"] if f'"#/$defs/{d}"' not in teks] == []
    arti = [v["description"] for _, v, _ in _bidang(nama) if "description" in v]
    assert [a for a in arti if "](" in a] == []  # an editor follows no link of our pages


def test_a_name_that_there_is_not() -> None:
    """It is told like any other choice."""
    with pytest.raises(DataError, match='"laporan", "tindak-lanjut", "skm"'):
        skm.skema("lapor")


@pytest.mark.parametrize("berkas", CONTOH, ids=lambda b: str(b.relative_to(AKAR)))
def test_every_example(berkas: Path) -> None:
    """Files that people start from show no mark in an editor."""
    isi = polos(tomllib.loads(berkas.read_text(encoding="utf-8")))
    nama = isi["jenis"]

    assert keluhan(nama, isi) == []
    assert nama == "profil" or keluhan("laporan", isi) == []


@given(laporan_tindak_lanjut() | laporan_skm() | publikasi())
def test_every_report(laporan: Laporan) -> None:
    """Whatever skm writes its own schemas take."""
    for isi in (polos(tomllib.loads(skm.ke_toml(laporan))), json.loads(skm.ke_json(laporan))):
        assert keluhan(laporan.JENIS, isi) == []
        assert keluhan("laporan", isi) == []


def _bidang(nama: str) -> list[Any]:
    """Return every key of a schema's objects with the schema of its value."""
    isi = skm.skema(nama)
    semua = [isi, *isi["$defs"].values()]
    return [(k, v, isi["$defs"]) for satu in semua for k, v in satu.get("properties", {}).items()]


@pytest.mark.parametrize("nama", [*BACA])
def test_examples_of_keys(nama: str) -> None:
    """What an editor offers for a key is right there."""
    assert [
        f"{kunci}: {salah.message}"
        for kunci, isi, defs in _bidang(nama)
        for contoh in isi.get("examples", ())
        for salah in Draft202012Validator({**isi, "$defs": defs}).iter_errors(contoh)
    ] == []


def test_every_key_says_what_it_means() -> None:
    """An editor has a sentence for each of them."""
    for nama in BACA:
        assert [k for k, isi, _ in _bidang(nama) if not isi["description"].strip()] == []
    assert {"Survei", "Pemetaan", "Profil", "RTL", "SumberJawaban"} <= {*ARTI}


# ---------------------------------------------------------------- wrong ones

TINDAK_LANJUT: dict[str, Any] = {
    "jenis": "tindak-lanjut",
    "skema": 1,
    "unit": {"nama": "Balai Contoh"},
    "periode": {"survei": {"tahun": 2024}, "tindak_lanjut": {"tahun": 2024, "triwulan": 1}},
    "nrr": {"U1": "3,49", "U2": 3},
    "konvensi": {"bobot": {"U1": "1/2", "U2": "0,5"}, "desimal_nrr": 2},
    "rtl": [{"id": "a", "unsur": "U1", "kegiatan": "Rapat", "triwulan": [1, 2], "tahun": 2024}],
    "realisasi": [{"rtl": "a", "status": "sudah", "dokumentasi": [{"berkas": "a/b.png"}]}],
    "strategi": [{"rtl": "a", "strategi": "Rapat", "target_tanggal": "2024-04-30"}],
    "tanggal": "2024-04",
    "tercantum": {"skala": "1–4", "ikm": "90,47", "bobot": "0,11", "n": 30},
}
SURVEI: dict[str, Any] = {
    "jenis": "skm",
    "skema": 1,
    "unit": {"nama": "Balai Contoh", "logo": "logo.png"},
    "periode": {"dari": "2024-01-01", "sampai": "2024-03-31"},
    "jawaban": {
        "jawaban": {"U1": "43-", "U2": "x14"},
        "profil": {"usia": ["20", "", "30"]},
        "saran": ["Kursi", {"teks": "Antrean", "banyak": 2}],
    },
    "susunan": {"lampiran_jawaban": False},
    "sel_kecil": 0,
    "tren": [{"periode": {"tahun": 2023}, "ikm": "80,10"}],
    "paragraf": {"metode": ["Kuesioner."]},
}
NILAI: dict[str, Any] = {"total": {"U1": 30, "U2a": 31}, "n": 10, "konvensi": {"tanpa": ["U3"]}}
PROFIL: dict[str, Any] = {
    "jenis": "profil",
    "skema": 1,
    "unit": {"singkatan": "Balai"},
    "kop": {"baris": ["BALAI CONTOH"]},
    "warna": "7A1F1F",
    "templat": {"skm": "a.docx"},
    "opsi": {"docx": {"warna": "7A1F1F"}},
}
PEMETAAN: dict[str, Any] = {
    "kolom": {"U8": "Pertanyaan 9", "U9": ["Sarana 1", "Sarana 2"]},
    "jawaban": {"semua": {"Tidak puas": 2, "9": "kosong"}},
    "bagian": {"U1": ["a", "b"]},
    "lembar": "Januari",
    "bentuk": "terputar",
    "hitung_baris": [12, "15-17", "20, 22"],
    "lewati_baris": 58,
    "samarkan_saran": False,
}
UTUH = {
    "tindak-lanjut": TINDAK_LANJUT,
    "skm": SURVEI,
    "nilai": NILAI,
    "profil": PROFIL,
    "pemetaan": PEMETAAN,
}
HILANG = object()
SATU_UBAHAN: list[tuple[str, str, object]] = [
    # No such key.
    ("tindak-lanjut", "rencana", []),
    ("tindak-lanjut", "unit.name", "x"),
    ("tindak-lanjut", "rtl.0.penanggungjawab", "x"),
    ("tindak-lanjut", "folder", "x"),
    ("tindak-lanjut", "warna", "7A1F1F"),
    ("tindak-lanjut", "nilai", []),
    ("skm", "realisasi", []),
    ("skm", "nrr", {"U1": 3}),
    ("skm", "jawaban.saran.1.oleh", "x"),
    ("nilai", "unit", {"nama": "x"}),
    ("profil", "periode", {"tahun": 2024}),
    ("profil", "unit.alamat", "x"),
    ("pemetaan", "kolum", {}),
    ("pemetaan", "jenis", "pemetaan"),
    # A key that must be there.
    ("tindak-lanjut", "jenis", HILANG),
    ("tindak-lanjut", "skema", HILANG),
    ("tindak-lanjut", "unit", HILANG),
    ("tindak-lanjut", "unit.nama", HILANG),
    ("tindak-lanjut", "periode", HILANG),
    ("tindak-lanjut", "periode.tindak_lanjut", HILANG),
    ("tindak-lanjut", "rtl.0.id", HILANG),
    ("tindak-lanjut", "realisasi.0.status", HILANG),
    ("tindak-lanjut", "realisasi.0.dokumentasi.0.berkas", HILANG),
    ("tindak-lanjut", "strategi.0.strategi", HILANG),
    ("skm", "jawaban", HILANG),
    ("skm", "periode.sampai", HILANG),
    ("nilai", "total", HILANG),
    ("nilai", "n", HILANG),
    ("profil", "jenis", HILANG),
    ("profil", "skema", HILANG),
    # Of another kind.
    ("tindak-lanjut", "skema", "1"),
    ("tindak-lanjut", "unit", "Balai Contoh"),
    ("tindak-lanjut", "unit.nama", 1),
    ("tindak-lanjut", "rtl", {}),
    ("tindak-lanjut", "rtl.0.triwulan", 1),
    ("tindak-lanjut", "rtl.0.tahun", "2024"),
    ("tindak-lanjut", "nrr", [3, 4]),
    ("tindak-lanjut", "nrr.U1", True),
    ("tindak-lanjut", "konvensi.bobot", 1),
    ("tindak-lanjut", "konvensi.bobot.U1", 0.5),
    ("tindak-lanjut", "tanggal", 2024),
    ("tindak-lanjut", "rtl.0.kegiatan", None),
    ("skm", "sel_kecil", "5"),
    ("skm", "sel_kecil", True),
    ("skm", "paragraf.metode", "Kuesioner."),
    ("skm", "jawaban.jawaban.U1", [4, 3, 1]),
    ("nilai", "n", "10"),
    ("nilai", "total.U1", "30"),
    ("profil", "kop.baris", "BALAI"),
    ("profil", "opsi.docx", "biru"),
    ("pemetaan", "samarkan_saran", "ya"),
    ("pemetaan", "abaikan", {"a": 1}),
    ("pemetaan", "kolom.U8", 9),
    # Too little, too much.
    ("tindak-lanjut", "skema", 2),
    ("tindak-lanjut", "periode.survei.tahun", 1899),
    ("tindak-lanjut", "periode.tindak_lanjut.triwulan", 5),
    ("tindak-lanjut", "rtl.0.triwulan.1", 0),
    ("tindak-lanjut", "konvensi.desimal_nrr", 11),
    ("tindak-lanjut", "tercantum.n", -1),
    ("skm", "sel_kecil", 1001),
    ("skm", "jawaban.saran.1.banyak", 0),
    ("nilai", "n", -1),
    ("nilai", "total.U1", 10**12 + 1),
    ("pemetaan", "jawaban.semua.Tidak puas", 5),
    ("pemetaan", "lewati_baris", 0),
    # None of the words.
    ("tindak-lanjut", "jenis", "laporan"),
    ("tindak-lanjut", "jenis", "profil"),
    ("tindak-lanjut", "realisasi.0.status", "Sudah"),
    ("tindak-lanjut", "konvensi.bobot", "dua desimal"),
    ("tindak-lanjut", "konvensi.kosong", "lewati"),
    ("tindak-lanjut", "rtl.0.gabung_atas", ["kegiatan"]),
    ("skm", "susunan.lampiran_jawaban", True),
    ("skm", "susunan.lampiran_jawaban", 0),
    ("skm", "aturan_sampel", "bawah"),
    ("profil", "templat", {"laporan": "a.docx"}),
    ("pemetaan", "bentuk", "miring"),
    ("pemetaan", "zona", "WIT "),
    ("pemetaan", "jawaban.semua.9", "tidak ada"),
    # Texts of another form.
    ("tindak-lanjut", "unit.nama", "  "),
    ("tindak-lanjut", "unit.nama", "Balai\b Contoh"),
    ("tindak-lanjut", "unit.logo", "/logo.png"),
    ("tindak-lanjut", "unit.logo", "../logo.png"),
    ("tindak-lanjut", "unit.logo", "foto\\logo.png"),
    ("tindak-lanjut", "unit.logo", "C:/logo.png"),
    ("tindak-lanjut", "realisasi.0.dokumentasi.0.berkas", "a/../b.png"),
    ("tindak-lanjut", "realisasi.0.dokumentasi.0.tautan", "https://contoh.go.id"),
    ("tindak-lanjut", "realisasi.0.dokumentasi.0", {"tautan": "contoh.go.id"}),
    ("tindak-lanjut", "nrr.U1", "3,4,9"),
    ("tindak-lanjut", "nrr.U0", "3,49"),
    ("tindak-lanjut", "nrr.U1a", "3,49"),
    ("tindak-lanjut", "nrr.u1", "3,49"),
    ("tindak-lanjut", "rtl.0.unsur", "3"),
    ("tindak-lanjut", "konvensi.bobot.U1", "11%"),
    ("tindak-lanjut", "tanggal", "April 2024"),
    ("tindak-lanjut", "strategi.0.target_tanggal", "30-4-2024"),
    ("tindak-lanjut", "tercantum.skala", "1 4"),
    ("tindak-lanjut", "profil", "/profil.toml"),
    ("tindak-lanjut", "profil", "profil.docx"),
    ("tindak-lanjut", "templat", "../templat.docx"),
    ("skm", "jawaban.jawaban.U1", "435"),
    ("skm", "jawaban.jawaban.U1", "43 "),
    ("profil", "warna", "#7A1F1F"),
    ("profil", "templat.skm", "/a.docx"),
    ("pemetaan", "hitung_baris.1", "15–17"),
    ("pemetaan", "bagian", {"layanan": ["a", "b"]}),
    # What is filled in together.
    ("tindak-lanjut", "periode.survei.dari", "2024-01-01"),
    ("tindak-lanjut", "periode.tindak_lanjut.semester", 1),
    ("tindak-lanjut", "periode.survei", {}),
]


def _ubah(isi: dict[str, Any], jalan: str, nilai: object) -> dict[str, Any]:
    """Return data with one value in another's place."""
    baru = deepcopy(isi)
    *awal, akhir = [int(k) if k.isdigit() and len(k) == 1 and k != "9" else k
                    for k in jalan.split(".")]  # fmt: skip
    tempat: Any = baru
    for langkah in awal:
        tempat = tempat.setdefault(langkah, {}) if isinstance(tempat, dict) else tempat[langkah]
    if nilai is HILANG:
        del tempat[akhir]
    else:
        tempat[akhir] = nilai
    return baru


@pytest.mark.parametrize("nama", UTUH)
def test_what_is_changed_was_right(nama: str, tmp_path: Path) -> None:
    """Before the change neither skm nor the schema has anything to say."""
    berkas = tmp_path / "berkas.json"
    berkas.write_text(json.dumps(UTUH[nama]), encoding="utf-8")

    BACA[nama](berkas)
    assert keluhan(nama, UTUH[nama]) == []


@pytest.mark.parametrize(("nama", "jalan", "nilai"), SATU_UBAHAN)
def test_one_change(nama: str, jalan: str, nilai: object, tmp_path: Path) -> None:
    """Each is refused by skm and by the schema."""
    isi = _ubah(UTUH[nama], jalan, nilai)
    berkas = tmp_path / "berkas.json"
    berkas.write_text(json.dumps(isi), encoding="utf-8")

    with pytest.raises(DataError):
        BACA[nama](berkas)
    assert keluhan(nama, isi) != []
    assert nama not in ("tindak-lanjut", "skm") or keluhan("laporan", isi) != []


RUSAK = Path(__file__).parent / "rusak"
TAK_TERLIHAT = {
    # Between fields, or between rows.
    "gabung-berbeda.toml", "gabung-pertama.toml", "gabung-unsur.toml", "id-ganda.toml",
    "n-tanpa-nilai.toml", "nilai-ganda.toml", "tanggal-terbalik.toml", "triwulan-ganda.toml",
    "unsur-tambahan-ganda.toml",
    # In how the file is written, or in what is around the report.
    "bungkus-asing.json", "bungkus-tanpa-skema.json", "cr-saja.toml", "karakter-cr.toml",
    "kunci-ganda.json", "n-pecahan.toml", "surogat.json",
    # Numbers and days beyond what is plausible.
    "eksponen-raksasa.json", "eksponen-raksasa.toml", "nan.json", "nan.toml", "nrr-raksasa.toml",
    "tak-hingga.json", "tak-hingga.toml", "tanggal-mustahil.toml",
}  # fmt: skip


def _terurai(berkas: Path) -> Any:
    """Return a file as an editor reads it; None where it is not even TOML or JSON."""
    urai = json.loads if berkas.suffix == ".json" else tomllib.loads
    try:
        isi = polos(urai(berkas.read_text(encoding="utf-8-sig")))
    except (ValueError, RecursionError):
        return None
    return isi.get("laporan", isi) if isinstance(isi, dict) else isi


def test_files_with_slips() -> None:
    """All that is wrong with one value is seen, and what is not is known."""
    isi = {b.name: _terurai(b) for b in RUSAK.iterdir() if b.name != "harapan.toml"}
    lolos = {n for n, satu in isi.items() if satu is not None and not keluhan("laporan", satu)}

    assert lolos == TAK_TERLIHAT


@pytest.mark.parametrize("isi", [{"nrr": {}}, {"total": {}}, {"nrr": {"U1": 3}, "total": {}}])
def test_empty_values(isi: dict[str, Any], tmp_path: Path) -> None:
    """What skm takes, however little it is, no schema refuses."""
    berkas = tmp_path / "nilai.json"
    berkas.write_text(json.dumps(isi), encoding="utf-8")

    skm.baca_survei(berkas)
    assert keluhan("nilai", isi) == []


def test_a_profile_brings_the_unit(tmp_path: Path) -> None:
    """What stands in the profile need not stand in the report."""
    profil = {**PROFIL, "unit": {"nama": "Balai Contoh"}}
    (tmp_path / "profil.json").write_text(json.dumps(profil), encoding="utf-8")
    isi = {k: v for k, v in TINDAK_LANJUT.items() if k != "unit"} | {"profil": "profil.json"}
    (tmp_path / "laporan.json").write_text(json.dumps(isi), encoding="utf-8")

    assert skm.baca(tmp_path / "laporan.json").unit.nama == "Balai Contoh"
    assert keluhan("tindak-lanjut", isi) == []


@pytest.mark.parametrize(
    "jawaban",
    [
        {"berkas": "jawaban.csv"},
        {"berkas": ["a.csv", "b.csv"], "lembar": "Januari", "lewati_baris": [3, "5-7"]},
        {"berkas": "a.csv", "kolom": {"U1": "Judul"}, "bagian": {"U2": ["a", "b"]}},
        {"berkas": "a.csv", "tersembunyi": "lewati", "saring_periode": True, "zona": "WIT"},
    ],
)
def test_a_file_of_answers(jawaban: dict[str, Any]) -> None:
    """A report points at its answers with one text where a list is kept."""
    assert keluhan("skm", {**SURVEI, "jawaban": jawaban}) == []
    assert keluhan("skm", {**SURVEI, "jawaban": {**jawaban, "berkas": "../a.csv"}}) != []
    assert keluhan("skm", {**SURVEI, "jawaban": {**jawaban, "kolum": {}}}) != []


# ---------------------------------------------------------------- conditions

SYARAT_TEKS = {
    nama: getattr(syarat, nama)
    for nama in (
        "TEKS", "ISI", "KODE", "KODE_TANYA", "TAUTAN", "JALUR", "INTERVAL", "WARNA", "PECAHAN",
        "ANGKA", "TANGGAL",
    )
}  # fmt: skip


@pytest.mark.parametrize("nama", SYARAT_TEKS)
@given(teks=st.text(st.sampled_from('U19a/.:\\ 0,-–s.dhttps"<\n\t\r\x0b\x1f\ufffe')) | st.text())
@example(teks="https://contoh.go.id/a b")
@example(teks="1 S.D. 4")
@example(teks="a/..")
@example(teks="..a/b..")
def test_what_a_condition_lets_pass_its_schema_does(nama: str, teks: str) -> None:
    """A schema may know less than the condition, never more."""
    satu: Syarat = SYARAT_TEKS[nama]
    isi = syarat.skema(satu, lambda _: {})

    if not periksa(satu, ubah(satu, teks)):
        assert Draft202012Validator(isi).is_valid(teks)
