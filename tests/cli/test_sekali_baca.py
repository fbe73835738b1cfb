"""A report file is read once, whatever is made of it."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from perintah import AKAR, MAHULU, SEKADAU, Perintah

from skm.serial import LaporanTerbaca, Mentah, baca_lengkap

JATENG = AKAR / "examples/jateng-2024-tw1"
BACA_JAWABAN = 5
"""How often a file of answers is opened: its kind, headings, encoding, first rows, and rows."""

_dibuka: list[Counter[str]] = []


def _catat(peristiwa: str, isi: tuple[Any, ...]) -> None:
    if peristiwa == "open" and _dibuka and isinstance(isi[0], (str, os.PathLike)):
        _dibuka[-1][os.path.realpath(isi[0])] += 1


@pytest.fixture(scope="session")
def dibuka() -> Callable[[], Any]:
    """Return what counts how often each file is opened within it."""
    sys.addaudithook(_catat)  # for good, but it does nothing outside

    @contextmanager
    def hitung() -> Iterator[Counter[str]]:
        _dibuka.append(Counter())
        try:
            yield _dibuka[-1]
        finally:
            _dibuka.pop()

    return hitung


@pytest.mark.parametrize(
    "laporan",
    [JATENG / "laporan.toml", JATENG / "seperti-terbit.toml", MAHULU / "laporan.toml",
     SEKADAU / "laporan.toml"],
    ids=lambda p: f"{p.parent.name}/{p.stem}",
)  # fmt: skip
class TestSekali:
    """Findings and documents come of one reading."""

    @pytest.mark.parametrize("bentuk", ["teks", "json", "sarif"])
    def test_periksa(
        self, skm: Perintah, dibuka: Callable[[], Any], laporan: Path, bentuk: str
    ) -> None:
        """An audit shows lines of the file, and has read it once."""
        with dibuka() as kali:
            hasil = skm("periksa", str(laporan), "--format", bentuk)

        assert hasil.keluar
        assert 1 == kali[str(laporan)]
        assert kali[str(laporan.parent / "jawaban.csv")] <= BACA_JAWABAN

    def test_cetak(self, skm: Perintah, dibuka: Callable[[], Any], laporan: Path) -> None:
        """Documents with their findings come of one reading."""
        keluaran = ["-o", "a.md", "-o", "a.json"]
        with dibuka() as kali:
            hasil = skm("cetak", str(laporan), *keluaran, "--paksa", "--lampirkan-temuan")

        assert "Selesai: a.md\nSelesai: a.json\n" == hasil.keluar
        assert 1 == kali[str(laporan)]
        assert kali[str(laporan.parent / "jawaban.csv")] <= BACA_JAWABAN


def test_json(skm: Perintah, dibuka: Callable[[], Any], laporan: Path) -> None:
    """What the JSON renderer wrote is read once too, and its lines are known."""
    skm("cetak", str(laporan), "-o", "a.json")
    with dibuka() as kali:
        hasil = skm("periksa", "a.json", "--format", "json")

    assert 1 == kali[os.path.realpath("a.json")]
    assert hasil.data["temuan"]
    assert all(t["baris"] and t["lokasi"].startswith("$.laporan") for t in hasil.data["temuan"])


def test_salah_hitung(skm: Perintah, dibuka: Callable[[], Any], laporan: Path) -> None:
    """A mean outside the scale is told with its line without another look at the file."""
    isi = laporan.read_text(encoding="utf-8")
    laporan.write_text(isi.replace('U1 = "', 'U1 = "9'), encoding="utf-8")
    for perintah in (["hitung"], ["cetak", "-o", "a.md", "--paksa"]):
        with dibuka() as kali:
            hasil = skm(perintah[0], str(laporan), *perintah[1:])

        assert 1 == hasil.kode
        assert hasil.galat.startswith("laporan.toml:")
        assert 1 == kali[str(laporan.resolve())]


def test_mentah(laporan: Path) -> None:
    """What the file says comes with the report."""
    terbaca = baca_lengkap(laporan)

    assert isinstance(terbaca, LaporanTerbaca)
    assert isinstance(terbaca.mentah, Mentah)
    assert laporan.read_text(encoding="utf-8") == terbaca.mentah.teks
    baris = terbaca.mentah.baris["$.unit.nama"]
    assert baris is not None
    assert terbaca.laporan.unit.nama in terbaca.mentah.teks.split("\n")[baris - 1]
