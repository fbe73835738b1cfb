"""Help, slips in usage, and what happens when something else goes wrong."""

import argparse
import errno
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, NoReturn

import pytest
from perintah import Perintah

from skm import __version__
from skm.cli import hitung, pemakaian

INGGRIS = re.compile(
    r"\b(usage|options?|arguments?|positional|required|invalid|choices?|choose|expected|error|"
    r"unrecognized|show|this|help|message|exit|the|following|one|not|file|could|match|ambiguous|"
    r"ignored|explicit|default|command|subcommands?|warning|unknown|value|with|and|of)\b",
    re.IGNORECASE,
)
SLIP = [
    [],
    ["-x"],
    ["cetakan"],
    ["cetak"],
    ["cetak", "a.toml"],
    ["cetak", "-o", "a.docx"],
    ["cetak", "a.toml", "-o"],
    ["templat"],
    ["templat", "ekspor"],
    ["templat", "ekspor", "--jenis", "lain", "-o", "a.docx"],
    ["templat", "periksa"],
    ["cetak", "a.toml", "-o", "a.docx", "b.docx"],
    ["cetak", "a.toml", "-o", "a.docx", "--keluar", "b.docx"],
    ["cetak", "a.toml", "-o", "a.docx", "--timpa=ya"],
    ["cetak", "a.toml", "-o", "a.docx", "--format"],
    ["cetak", "a.toml", "-o", "a.docx", "-t"],
    ["cetak", "a.toml", "-o", "a.docx", "--tim"],
    ["mulai"],
    ["mulai", "a.toml", "b.toml"],
    ["format", "docx", "xlsx"],
    ["format", "--peri"],
    ["hitung"],
    ["hitung", "a.toml", "--bobot"],
    ["hitung", "a.toml", "--format", "yaml"],
    ["hitung", "a.toml", "--format", ""],
    ["--version=2"],
]
PERINTAH = [
    "cetak", "mulai", "lanjut", "periksa", "format", "skema", "templat", "hitung", "sampel",
    "banding", "jelaskan",
]  # fmt: skip
BANTUAN = [
    ["--help"],
    ["-h"],
    *([p, "--help"] for p in PERINTAH),
    ["templat", "ekspor", "--help"],
    ["templat", "periksa", "--help"],
]


def tanpa_nama(teks: str) -> str:
    """Leave out names of options, which are English by custom."""
    return re.sub(r"--\w+", "", teks)


@pytest.fixture(autouse=True)
def _lebar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


class Penuh(io.RawIOBase):
    """A disk without room: the first write fails."""

    def __init__(self, berkas: IO[bytes]) -> None:
        self.berkas = berkas
        self.penuh = True

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.berkas.fileno()

    def write(self, isi: Any, /) -> int:
        if self.penuh:
            self.penuh = False
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return len(isi)


class TestBantuan:
    """Help is Indonesian, to the last word."""

    @pytest.mark.parametrize("argumen", BANTUAN)
    def test_help(self, skm: Perintah, argumen: list[str]) -> None:
        """Help goes to standard output and holds no English word."""
        hasil = skm(*argumen)

        assert (0, "") == (hasil.kode, hasil.galat)
        assert hasil.keluar.startswith("pemakaian: skm")
        assert [] == INGGRIS.findall(tanpa_nama(hasil.keluar))

    def test_every_command_is_listed(self, skm: Perintah) -> None:
        """The first help names all commands and two lines to begin with."""
        keluar = skm("--help").keluar

        assert PERINTAH == re.findall(r"^    (\w+)  ", keluar, re.M)
        assert (
            "\n  skm mulai laporan.toml --jawaban jawaban.xlsx"
            "\n  skm cetak laporan.toml -o laporan.docx\n"
        ) in keluar

    @pytest.mark.parametrize("perintah", PERINTAH)
    def test_every_argument_is_explained(self, perintah: str) -> None:
        """No argument of any command goes without help."""
        sub = next(
            a for a in pemakaian.parser()._actions if isinstance(a, argparse._SubParsersAction)
        )

        assert [] == [a.dest for a in sub.choices[perintah]._actions if not a.help]

    def test_version(self, skm: Perintah) -> None:
        """--version prints name and version."""
        assert (0, f"skm {__version__}\n") == (skm("--version").kode, skm("--version").keluar)


class TestSlip:
    """A slip in usage is exit 2, one sentence, Indonesian."""

    @pytest.mark.parametrize("argumen", SLIP, ids=" ".join)
    def test_sentence(self, skm: Perintah, argumen: list[str]) -> None:
        """Usage and one sentence go to standard error, and nothing else happens."""
        hasil = skm(*argumen)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith("pemakaian: skm")
        assert re.search(r"^skm[ a-z]*: \S", hasil.galat, re.M)
        assert [] == INGGRIS.findall(tanpa_nama(hasil.galat))
        assert [] == [*Path().iterdir()]

    def test_every_text_of_argparse(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever this Python's argparse wants translated here has its translation."""
        luput: set[str] = set()

        class Pencatat(dict[str, str]):
            def get(self, kunci: str, bawaan: str) -> str:  # type: ignore[override]
                if kunci not in self:
                    luput.add(kunci)
                return super().get(kunci, bawaan)

        monkeypatch.setattr(pemakaian, "_TERJEMAHAN", Pencatat(pemakaian._TERJEMAHAN))
        for argumen in (*BANTUAN, *SLIP):
            skm(*argumen)
        # Looked up with the others, but for arguments that skm has none of.
        percuma = {
            "expected at most one argument",
            "expected at least one argument",
            "subcommands",
            "perintah",  # titles of ours
            "tindakan",
        }
        dicari = {t for t in luput if t and re.search(r"[a-z]", re.sub(r"%\(\w+\)s", "", t))}

        assert set() == dicari - percuma

    @pytest.mark.parametrize(
        ("argumen", "kalimat"),
        [
            ([], "skm: belum disebutkan: PERINTAH\n"),
            (["cetak"], "skm cetak: belum disebutkan: LAPORAN, -o/--keluaran\n"),
            (["mulai", "a", "b"], "skm: argumen tidak dikenal: b\n"),
            (["hitung", "a", "--bobot"], "skm hitung: --bobot: diharapkan satu nilai\n"),
        ],
    )
    def test_wording(self, skm: Perintah, argumen: list[str], kalimat: str) -> None:
        """The sentence says what is missing or too much."""
        assert [kalimat] == skm(*argumen).galat.splitlines(keepends=True)[-1:]

    def test_argparse_is_left_as_it_was(self, skm: Perintah) -> None:
        """Other users of argparse in the process keep their language."""
        semula = argparse._  # type: ignore[attr-defined]
        skm("cetak")

        assert semula is argparse._  # type: ignore[attr-defined]


class TestTakTerduga:
    """The user reads a sentence, never a traceback."""

    @pytest.fixture
    def rusak(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Break a command."""

        def meledak(_: object) -> NoReturn:
            raise ZeroDivisionError("bagi nol \x1b[2J")

        monkeypatch.setattr(hitung, "jalankan", meledak)

    @pytest.mark.usefixtures("rusak")
    def test_sentence(self, skm: Perintah) -> None:
        """What nobody expected is exit 1, with its name and what to do."""
        hasil = skm("hitung", "a.json")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith(
            "Terjadi kesalahan di dalam skm (ZeroDivisionError: bagi nol \\u001b[2J)"
        )
        assert "SKM_LACAK=1" in hasil.galat
        assert 1 == len(hasil.galat.splitlines())

    @pytest.mark.usefixtures("rusak")
    def test_traceback_on_demand(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """SKM_LACAK=1 shows it, and nothing in it does anything to a terminal."""
        monkeypatch.setenv("SKM_LACAK", "1")
        hasil = skm("hitung", "a.json")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith("Traceback (most recent call last):")
        assert hasil.galat.endswith("ZeroDivisionError: bagi nol \\u001b[2J\n")

    def test_interrupt(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl-C ends with one word and 130."""

        def disela(_: object) -> NoReturn:
            raise KeyboardInterrupt

        monkeypatch.setattr(hitung, "jalankan", disela)
        hasil = skm("hitung", "a.json")

        assert (130, "", "Dihentikan.\n") == (hasil.kode, hasil.keluar, hasil.galat)


class TestAliran:
    """Standard output that takes nothing."""

    @pytest.mark.parametrize("langsung", ["", "1"])
    @pytest.mark.parametrize(
        "argumen",
        [["--help"], ["--version"], ["format"], ["format", "--periksa"], ["hitung", "nilai.json"]],
        ids=" ".join,
    )
    def test_broken_pipe(self, proses: Perintah, argumen: list[str], langsung: str) -> None:
        """A reader that has enough, such as head, is no failure and no complaint."""
        nrr = {f"U{i}": "3,5" for i in range(1, 10)}
        Path("nilai.json").write_text(json.dumps({"nrr": nrr}), encoding="utf-8")
        baca, tulis = os.pipe()
        os.close(baca)
        try:
            hasil = proses(*argumen, stdout=tulis, PYTHONUNBUFFERED=langsung)
        finally:
            os.close(tulis)

        assert (0, "") == (hasil.kode, hasil.galat)

    def test_full_disk(
        self, skm: Perintah, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """A result that found no room is a failure, said in a sentence."""
        with (tmp_path / "penuh").open("wb") as berkas:
            monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(Penuh(berkas))))
            hasil = skm("--version")

            assert 1 == hasil.kode
            assert "Berkas tidak dapat ditulis (ruang penyimpanan habis).\n" == hasil.galat

            monkeypatch.undo()

    def test_no_console(self) -> None:
        """Without any standard stream, as under pythonw, a command still does its work."""
        skrip = (
            "import sys; sys.stdout = sys.stderr = None; from skm.cli import main; "
            "sys.exit(main(['mulai', 'laporan.toml']))"
        )
        jadi = subprocess.run([sys.executable, "-c", skrip], check=False)

        assert 0 == jadi.returncode
        assert Path("laporan.toml").exists()
