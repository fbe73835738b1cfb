"""One malformed rule set per kind of slip; the head of each file says what must be found."""

from pathlib import Path

import pytest

from skm.errors import DataError
from skm.regulasi import baca_regulasi

RUSAK = sorted((Path(__file__).parent / "rusak").glob("*.toml"))


def harapan(teks: str) -> list[list[str]]:
    """Return kode and path of every problem the head of the file announces."""
    return sorted(
        (b.split(" ")[2:4] for b in teks.splitlines() if b.startswith("# MASALAH")),
        key=str,
    )


@pytest.mark.parametrize("jalur", RUSAK, ids=lambda j: j.stem)
def test_every_slip_is_told(jalur: Path) -> None:
    """All problems at once, each with file and path; a sound file has none."""
    teks = jalur.read_text(encoding="utf-8")
    if not harapan(teks):
        assert "contoh-1-2020" == baca_regulasi(jalur, nama=jalur.name).id
        return
    with pytest.raises(DataError) as salah:
        baca_regulasi(jalur, nama=jalur.name)

    assert harapan(teks) == sorted(([m.kode, m.lokasi] for m in salah.value.masalah), key=str)
    assert {jalur.name} == {m.berkas for m in salah.value.masalah}


def test_there_are_sound_and_unsound_ones() -> None:
    """Only the sound one is without an announced problem."""
    assert ["sehat"] == [j.stem for j in RUSAK if not harapan(j.read_text(encoding="utf-8"))]


def test_other_encodings() -> None:
    """A file of another encoding is told with the byte that gives it away."""
    with pytest.raises(DataError) as salah:
        baca_regulasi(b'id = "\xe9"', nama="aturan.toml")

    assert [("bukan-utf8", "aturan.toml", "0xE9")] == [
        (m.kode, m.berkas, m.ditemukan) for m in salah.value.masalah
    ]
