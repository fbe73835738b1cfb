"""
Headings of thousands of characters: each is looked at once, not once for each other.

With patterns that go back, one heading of 60 000 characters takes hours; so these tests end.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.tabulasi import baca_jawaban
from skm.tabulasi.arti.imbuhan import belah_bagian
from skm.tabulasi.arti.pengenal import calon_judul

PANJANG = 60_000
UNSUR = ",".join(f"U{i}" for i in range(1, 10))
POTONG = (
    "a",
    "B",
    "1",
    "x",
    "_",
    " ",
    "\t",
    "\n",
    "/",
    "|",
    ":",
    "–",
    "-",
    ".",
    "(",
    "[",
    ")",
    "]",
)
BAGIAN_AKHIR = re.compile(
    r"(.*[^\W_].*?)(?:\s*[/|:–—]\s*|\s+-\s+|\s+|[._-])[(\[]?(?:([a-eA-E])|([1-9]))[)\]]?[.]?"
)
"""Part of an unsur at the end of a heading, as one pattern that goes back says it."""


@pytest.mark.parametrize(
    "isi", ["a", " ", "[a", "(a", "a/", "a: ", "a - ", "1a.", "u1 ", "Bagaimana penilaian Anda? "]
)
def test_judul_panjang(tmp_path: Path, isi: str) -> None:
    """What stands beside the unsur has a heading without end, and they are counted."""
    jalur = tmp_path / "a.csv"
    judul = (isi * PANJANG)[:PANJANG]
    jalur.write_text(f'{UNSUR},"x{judul}y"\n' + f"{'4,' * 9}x\n" * 20, encoding="utf-8")

    assert 20 == baca_jawaban(jalur).tabulasi.semua.n


@given(st.lists(st.sampled_from(POTONG), max_size=9).map("".join).map(str.strip))
def test_bagian_di_akhir(label: str) -> None:
    """A part is found from the end as the pattern finds it from the beginning."""
    label = f"Ihwal {label}".strip()
    cocok = BAGIAN_AKHIR.fullmatch(label)
    tanda = (cocok[2] or cocok[3]) if cocok else ""
    nomor = tanda if tanda.isdigit() or not tanda else str("abcde".index(tanda.lower()) + 1)

    assert (cocok[1].rstrip() if cocok else label, nomor) == belah_bagian(label)


def test_kurung_di_akhir() -> None:
    """Brackets hold the row of a grid if there is a letter in them."""
    assert ["waktu", "pertanyaan waktu"] == calon_judul("Pertanyaan [Waktu] ")
    assert ["pertanyaan 12"] == calon_judul("Pertanyaan [12]")
    assert "b" not in calon_judul("a/\nb")
