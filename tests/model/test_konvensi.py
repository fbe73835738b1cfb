"""What a konvensi may say of the questions about an unsur."""

import pytest

from skm.errors import DataError
from skm.model import Konvensi


def test_pertanyaan() -> None:
    """Several questions about one unsur carry its code and a letter each."""
    assert {"U1": ("U1a", "U1b")} == Konvensi(bagian={"U1": ("U1a", "U1b")}).bagian


@pytest.mark.parametrize(
    ("tanya", "kode", "tempat"),
    [
        (("U1", "U1a"), "kode-bagian", "[0]"),
        (("U1a", "U2b"), "kode-bagian", "[1]"),
        (("U1a", "U1a", "U1b"), "entri-ganda", "[1]"),
        ((), "kosong", ""),
    ],
)
def test_pertanyaan_salah(tanya: tuple[str, ...], kode: str, tempat: str) -> None:
    """The unsur itself is none of its questions, nor is another's; none is there twice."""
    with pytest.raises(DataError) as salah:
        Konvensi(bagian={"U1": tanya})

    assert [(kode, f".bagian.U1{tempat}")] == [(m.kode, m.lokasi) for m in salah.value.masalah]
