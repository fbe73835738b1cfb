"""Several questions for one unsur, from the command line and from a report."""

import shlex
import tomllib
from pathlib import Path

import pytest
from perintah import Perintah, lurus

UNSUR = [f"U{i}" for i in range(1, 10)]
KEPALA = (
    'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, triwulan = 1 }\n'
    '[unit]\nnama = "Kantor Contoh"\n'
)
SYARAT = ["Kejelasan syarat", "Kemudahan syarat"]
OPSI = [a for j in SYARAT for a in ("--bagian", f"U1={j}")]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with answers to two questions for U1."""
    monkeypatch.chdir(tmp_path)
    tulis("a.csv", SYARAT)
    tulis("bagian.csv", ["Syarat / a", "Syarat / b"])
    return tmp_path


def tulis(nama: str, syarat: list[str]) -> None:
    baris = [("4", "3"), ("4", "2"), ("3", ""), ("3", ""), ("1", "")]
    isi = "".join(f"{a},{b}{',3' * 8}\n" for a, b in baris)
    Path(nama).write_text(f"{','.join([*syarat, *UNSUR[1:]])}\n{isi}", encoding="utf-8")


def test_satu_nama(skm: Perintah) -> None:
    """One word as an option, in a mapping file and in a report; options go first."""
    bagian = '[bagian]\nU1 = ["Kejelasan syarat", "Kemudahan syarat"]\n'
    Path("peta.toml").write_text(bagian, encoding="utf-8")
    Path("lain.toml").write_text('[kolom]\nU1 = "Kejelasan syarat"\n', encoding="utf-8")
    laporan = f'{KEPALA}[jawaban]\nberkas = "a.csv"\n{bagian.replace("[", "[jawaban.", 1)}'
    Path("l.toml").write_text(laporan, encoding="utf-8")
    semua = [
        skm("hitung", *satu, "--format", "json").data
        for satu in (
            ("a.csv", *OPSI),
            ("a.csv", "--pemetaan", "peta.toml"),
            ("a.csv", "--pemetaan", "lain.toml", *OPSI),
            ("l.toml",),
        )
    ]

    for data in semua:
        assert {"U1": ["U1a", "U1b"]} == data["konvensi"]["bagian"]
        assert ("11/4", "2.75") == (data["unsur"][0]["nrr"], data["unsur"][0]["nrr_cetak"])
        assert [("U1a", "3"), ("U1b", "5/2")] == [
            (p["kode"], p["nrr"]) for p in data["unsur"][0]["bagian"]
        ]
        assert ["U1a", "U1b", *UNSUR[1:]] == [*data["tabulasi"]["unsur"]]


def test_satu_kolom_menggantikan(skm: Perintah) -> None:
    """A column named by an option takes the place of the questions in a mapping file."""
    Path("peta.toml").write_text(f"bagian.U1 = {SYARAT}\n", encoding="utf-8")
    hasil = skm("hitung", "a.csv", "--pemetaan", "peta.toml", "--kolom", f"U1={SYARAT[0]}")

    assert "U1 = rata-rata" not in hasil.keluar
    assert '"Kemudahan syarat" juga berisi jawaban' in hasil.galat


def test_tabel(skm: Perintah) -> None:
    """The table has a line for each question below its unsur, and the konvensi names them."""
    panjang = "Bagaimana pendapat Saudara tentang kejelasan persyaratan pelayanan di sini?"
    tulis("b.csv", [panjang, "Syarat"])
    keluar = skm("hitung", "a.csv", *OPSI).keluar.splitlines()
    hasil = skm("hitung", "b.csv", "--bagian", f"U1={panjang}", "--bagian", "U1=Syarat")
    mulai = next(i for i, b in enumerate(keluar) if b.startswith("U1 "))

    assert ["U1a", "Kejelasan", "syarat", "3,00"] == keluar[mulai + 1].split()
    assert ["U1b", "Kemudahan", "syarat", "2,50"] == keluar[mulai + 2].split()
    assert any("U1 = rata-rata U1a dan U1b" in b for b in keluar)
    assert "…  " in hasil.keluar


def test_jelaskan(skm: Perintah) -> None:
    """Steps of each question, then their mean; the unsur can be asked for alone."""
    keluar = lurus(skm("jelaskan", "a.csv", *OPSI, "--unsur", "U1").keluar)

    assert "NRR U1a" in keluar
    assert "= (3 + 2,5) / 2" in keluar or "= (3.0 + 2.5) / 2" in keluar
    assert "Menurut konvensi NRR U1 adalah rata-rata NRR U1a dan U1b." in keluar
    assert "Bobot U1 dibagi rata" in lurus(skm("jelaskan", "a.csv", *OPSI).keluar)


def test_nilai_per_pertanyaan(skm: Perintah) -> None:
    """A file of values may have them per question."""
    nilai = "".join(f"{k} = 12\n" for k in UNSUR[1:])
    Path("n.toml").write_text(f"n = 4\n[total]\nU1a = 14\nU1b = 8\n{nilai}", encoding="utf-8")
    hasil = skm("hitung", "n.toml")

    assert 0 == hasil.kode
    assert "U1b     pertanyaan" in hasil.keluar
    assert "NRR U1b" in skm("jelaskan", "n.toml").keluar


def test_pesan_dituruti(skm: Perintah) -> None:
    """What is asked, followed to the letter, gives the right figure and no other on the way."""
    tanya = skm("hitung", "bagian.csv")
    saran = tanya.galat[tanya.galat.index("--bagian") :].split("; bila ada")[0]
    hasil = skm("hitung", "bagian.csv", *shlex.split(saran), "--format", "json")

    assert (2, "") == (tanya.kode, tanya.keluar)
    assert ["--bagian", "U1=Syarat / a", "--bagian", "U1=Syarat / b"] == shlex.split(saran)
    assert ("11/4", 0) == (hasil.data["unsur"][0]["nrr"], hasil.kode)


def test_pesan_laporan(skm: Perintah) -> None:
    """A report is told its own key; put there as it is, the report is scored."""
    awal = f'{KEPALA}[jawaban]\nberkas = "bagian.csv"\n'
    Path("l.toml").write_text(awal, encoding="utf-8")
    tanya = skm("hitung", "l.toml")
    mulai = tanya.galat.index("bagian.U1 = ")
    baris = tanya.galat[mulai : tanya.galat.index("]", mulai) + 1]
    Path("l.toml").write_text(f"{awal}{baris}\n", encoding="utf-8")
    hasil = skm("hitung", "l.toml", "--format", "json")

    assert {"bagian": {"U1": ["Syarat / a", "Syarat / b"]}} == tomllib.loads(baris)
    assert "--bagian" not in tanya.galat
    assert "11/4" == hasil.data["unsur"][0]["nrr"]


def test_keduanya(skm: Perintah) -> None:
    """One unsur cannot be both a single column and several questions."""
    hasil = skm("hitung", "a.csv", "--kolom", "U1=Kejelasan syarat", *OPSI)

    assert 2 == hasil.kode
    assert "U1 disebut pada kolom dan juga pada bagian" in hasil.galat


def test_laporan_dicetak(skm: Perintah) -> None:
    """A report of such answers is printed, and its JSON read back gives the same index."""
    laporan = f'{KEPALA}[jawaban]\nberkas = "a.csv"\nbagian.U1 = {SYARAT}\n'
    Path("l.toml").write_text(laporan, encoding="utf-8")
    hasil = skm("cetak", "l.toml", "-o", "l.json", "-o", "l.md", "--paksa")

    assert hasil.kode in (0, 1)
    assert "U1 = rata-rata U1a dan U1b" in Path("l.md").read_text(encoding="utf-8")
    assert (
        skm("hitung", "l.toml", "--format", "json").data["ikm"]
        == (skm("hitung", "l.json", "--format", "json").data["ikm"])
    )
