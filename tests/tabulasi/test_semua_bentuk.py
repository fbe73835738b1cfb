"""Whatever shape a form's answers come in: the right integers, or a question."""

import tempfile
from pathlib import Path

import pytest
from bentuk_acak import Acak, buat, tulis
from hypothesis import given, settings
from hypothesis import strategies as st

from skm.errors import DataError
from skm.tabulasi import hitung_jawaban

BIJI = st.integers(0, 2**32 - 1)


def periksa(acak: Acak, **lain: object) -> str:
    """Return what came of a file: right, asked, or said to have another reading."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            bacaan = hitung_jawaban(tulis(acak, Path(folder)), **lain)  # type: ignore[arg-type]
        except DataError:
            return "ditanya"
    if dict(bacaan.tabulasi.semua.frekuensi) == acak.jumlah:
        return "benar"
    # The regulation's reading of words that another list has too, with a remark that names it.
    assert "bacaan-lain" in bacaan.jumlah_catatan, acak.cerita
    return "bacaan-lain"


@given(BIJI)
def test_pembaca(biji: int) -> None:
    """The reader that needs no engine."""
    periksa(buat(biji))


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@settings(max_examples=60)
@given(biji=BIJI)
def test_mesin(mesin: str, biji: int) -> None:
    """Engines, where they can read the format."""
    acak = buat(biji)
    if acak.akhiran == ".csv":
        periksa(acak, mesin=mesin)
