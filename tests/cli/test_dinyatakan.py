"""What settles a question has one name: option, key of a mapping, key of ``[jawaban]``."""

import re
from pathlib import Path

import pytest
from perintah import Perintah

UNSUR = [f"U{i}" for i in range(1, 10)]
SAMA = ",4" * 9
TERTUKAR = ["2026-05-01", "2026-04-02", "15/01/2026", "20/02/2026"]
KASUS = {
    "tanggal": ("Tanggal", TERTUKAR, {"tertukar": 4, "hari-dahulu": 2}),
    "zona": (
        "Timestamp",
        ["2026-03-31T14:30:00Z", "2026-03-31T15:30:00Z", "2026-03-31T16:30:00Z"],
        {"WIB": 3, "WITA": 2, "WIT": 1},
    ),
    "status": ("ReviewState", ["approved", "rejected", ""], {"terkirim": 2, "semua": 3}),
}


def tulis(judul: str, isi: list[str]) -> None:
    baris = "".join(f"{i},{t}{SAMA}\n" for i, t in enumerate(isi, start=1))
    Path("a.csv").write_text(f"{','.join(['No', judul, *UNSUR])}\n{baris}", encoding="utf-8")


@pytest.mark.parametrize(
    ("nama", "pilihan", "n"),
    [(k, p, n) for k, (_, _, semua) in KASUS.items() for p, n in semua.items()],
)
def test_option_and_mapping(
    skm: Perintah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nama: str, pilihan: str, n: int
) -> None:
    """The same word as an option and in a mapping file gives the same figure; options go first."""
    monkeypatch.chdir(tmp_path)
    judul, isi, semua = KASUS[nama]
    tulis(judul, isi)
    periode = () if nama == "status" else ("--periode", "Triwulan I 2026")
    lain = next(p for p in semua if p != pilihan)
    Path("peta.toml").write_text(f'{nama} = "{pilihan}"\n', encoding="utf-8")
    Path("lain.toml").write_text(f'{nama} = "{lain}"\n', encoding="utf-8")
    cara = [
        (f"--{nama}", pilihan),
        ("--pemetaan", "peta.toml"),
        ("--pemetaan", "lain.toml", f"--{nama}", pilihan),
    ]

    for satu in cara:
        hasil = skm("hitung", "a.csv", *periode, *satu, "--format", "json")
        assert hasil.kode in (0, 1)
        assert n == hasil.data["tabulasi"]["n"]


def test_what_is_advised_is_an_option(
    skm: Perintah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way out that the question names leads to a figure."""
    monkeypatch.chdir(tmp_path)
    tulis("Tanggal", TERTUKAR)

    stop = skm("hitung", "a.csv", "--periode", "2026-TW1")

    assert (2, "") == (stop.kode, stop.keluar)
    saran = re.findall(r"--tanggal [a-z-]+", stop.galat)
    assert ["--tanggal tertukar", "--tanggal hari-dahulu"] == saran
    for satu in saran:
        assert 0 == skm("hitung", "a.csv", "--periode", "2026-TW1", *satu.split()).kode


def test_zone_in_lower_case(skm: Perintah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zones are read in either case."""
    monkeypatch.chdir(tmp_path)
    tulis("Timestamp", ["2026-03-31T15:30:00Z"])

    assert 0 == skm("hitung", "a.csv", "--zona", "wita").kode


def test_no_period(skm: Perintah) -> None:
    """What is no period is refused with ways to write one."""
    hasil = skm("hitung", "a.csv", "--periode", "kemarin")

    assert 2 == hasil.kode
    assert "bukan periode; tulis 2024, 2024-TW1, 2024-S1, 2024-04" in hasil.galat
