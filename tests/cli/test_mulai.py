"""``skm mulai``: a starter that prints at once."""

import shlex
from pathlib import Path

import pytest
from perintah import Perintah, isi_folder

import skm as pustaka
from skm.renderers import daftar


@pytest.mark.parametrize("format_", sorted(t.nama for t in daftar()))
def test_prints_at_once(skm: Perintah, laporan: Path, format_: str) -> None:
    """The starter prints in every installed format, without remark."""
    hasil = skm("cetak", str(laporan), "-o", "hasil", "--format", format_)

    assert (0, "Selesai: hasil\n", "") == (hasil.kode, hasil.keluar, hasil.galat)


def test_says_what_next(skm: Perintah) -> None:
    """The command it suggests works as it stands, also for a name with blanks."""
    hasil = skm("mulai", "laporan saya.toml")
    saran = shlex.split(hasil.keluar.splitlines()[-1])

    assert (0, "Selesai: laporan saya.toml") == (hasil.kode, hasil.keluar.splitlines()[0])
    assert ["skm", "cetak", "laporan saya.toml", "-o", "laporan saya.docx"] == saran
    assert 0 == skm(*saran[1:]).kode


def test_commented_parts_are_valid(skm: Perintah, laporan: Path) -> None:
    """What the comments offer loads once the comment sign is gone."""
    teks = laporan.read_text(encoding="utf-8")
    for nama in ("logo ", "dokumentasi =", "[paragraf]", "latar_belakang", "[konvensi]", "bobot ="):
        assert 1 == teks.count(f"# {nama}")

        teks = teks.replace(f"# {nama}", nama)
    Path("semua.toml").write_text(teks, encoding="utf-8")
    semua = pustaka.baca("semua.toml")

    assert "logo.png" == semua.unit.logo
    assert "foto/loket.jpg" == semua.realisasi[1].dokumentasi[0].berkas
    assert 2 == len(semua.paragraf.latar_belakang or ())
    assert "2-desimal" == semua.konvensi.bobot.value  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "periode",
    [
        "{ tahun = 2026, semester = 1 }",
        "{ tahun = 2026 }",
        "{ dari = 2026-04-01, sampai = 2026-05-15 }",
    ],
)
def test_offered_periods_are_valid(laporan: Path, periode: str) -> None:
    """The periods the comment offers load."""
    teks = laporan.read_text(encoding="utf-8")

    assert periode in teks

    laporan.write_text(teks.replace("{ tahun = 2026, triwulan = 2 }", periode), encoding="utf-8")

    assert pustaka.baca(laporan).periode.tindak_lanjut


@pytest.mark.parametrize("isi", [b"punya saya", b""])
def test_existing_file(skm: Perintah, isi: bytes) -> None:
    """A file that exists is left alone, whatever it holds; --timpa replaces it."""
    Path("laporan.toml").write_bytes(isi)
    hasil = skm("mulai", "laporan.toml")

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert (
        "laporan.toml: berkas sudah ada. Pilih nama lain, atau timpa dengan --timpa.\n"
    ) == hasil.galat
    assert {"laporan.toml": isi} == isi_folder()
    assert 0 == skm("mulai", "laporan.toml", "--timpa").kode
    assert isi_folder()["laporan.toml"].startswith(b"# Berkas laporan skm")


def test_own_file_is_somebodys_too(skm: Perintah, laporan: Path) -> None:
    """Even the untouched starter is not replaced unasked."""
    assert 2 == skm("mulai", str(laporan)).kode


@pytest.mark.parametrize(
    ("nama", "kalimat"),
    [
        ("laporan.json", "laporan.json: akhiran tidak dikenal (.json); diharapkan .toml.\n"),
        ("-", "-: keluaran standar bukan tujuan. Sebutkan nama berkasnya.\n"),
        ("laporan", "laporan: akhiran tidak dikenal (laporan); diharapkan .toml.\n"),
        ("tiada/laporan.toml", "foldernya tidak ada. Buat foldernya terlebih dahulu.\n"),
    ],
)
def test_other_names(skm: Perintah, nama: str, kalimat: str) -> None:
    """The starter is TOML, in a folder that exists."""
    hasil = skm("mulai", nama)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert kalimat in hasil.galat
    assert {} == isi_folder()


def test_upper_case_suffix(skm: Perintah) -> None:
    """A suffix in capitals is the same suffix, to `mulai` and to `cetak`."""
    assert 0 == skm("mulai", "LAPORAN.TOML").kode
    assert 0 == skm("cetak", "LAPORAN.TOML", "-o", "LAPORAN.JSON").kode
