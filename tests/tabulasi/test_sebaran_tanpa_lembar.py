"""A table of counts has no sheets: what is asked of them is refused by its name."""

from pathlib import Path
from typing import Any

import pytest

from skm import DataError, Pemetaan, Periode
from skm.tabulasi import baca_jawaban

ISI = "Unsur,1,2,3,4\n" + "".join(f"U{i},{i},2,3,{10 - i}\n" for i in range(1, 10))


@pytest.mark.parametrize(
    ("minta", "sebutan"),
    [
        ({"periode": Periode(tahun=2024, triwulan=1)}, "Triwulan I (Januari–Maret 2024)"),
        ({"grup": ["usia", "unit"]}, '"usia", "unit"'),
        ({"simpan": True}, ""),
    ],
)
def test_yang_diminta_disebut(tmp_path: Path, minta: dict[str, Any], sebutan: str) -> None:
    """A period and parts of the profile are named."""
    jalur = tmp_path / "a.csv"
    jalur.write_text(ISI, encoding="utf-8")
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur, pemetaan=Pemetaan(bentuk="sebaran"), **minta)
    (masalah,) = salah.value.masalah

    assert ("sebaran-tanpa-lembar", sebutan) == (masalah.kode, masalah.ditemukan)
