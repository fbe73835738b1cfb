"""
Rows that are no respondents: sums, legends, marks of columns, tags, headings once more.

None of them is counted, whatever stands around it, and no respondent is taken for one of them.
"""

import csv
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from derau import UNSUR, Tabel, tabel
from hypothesis import HealthCheck, given, settings

from skm.errors import DataError
from skm.model.tabulasi import Frekuensi
from skm.tabulasi import BacaanJawaban, hitung_jawaban
from skm.tabulasi.pilih import PilihanMesin

MESIN: list[PilihanMesin] = ["polars", "duckdb"]
JAWAB = ["3", "4", "4", "2", "3", "4", "3", "1", "4"]
LAIN = ["4", "1", "2", "3", "3", "2", "4", "4", "3"]


def frekuensi(bacaan: BacaanJawaban) -> dict[str, Frekuensi]:
    """Return the counts of a reading."""
    return dict(bacaan.tabulasi.semua.frekuensi)


def benar_atau_ditanya(satu: Tabel, akhiran: str, mesin: PilihanMesin | None) -> None:
    """Hold a table with other rows against the one without them."""
    with TemporaryDirectory() as folder:
        polos = satu.tulis(Path(folder, f"polos{akhiran}"), polos=True)
        semua = satu.tulis(Path(folder, f"semua{akhiran}"))
        try:
            harapan = hitung_jawaban(polos, mesin=mesin)
            bacaan = hitung_jawaban(semua, mesin=mesin)
        except DataError as salah:
            kode = {m.kode for m in salah.masalah}
            assert any(k.startswith("tanya-") or k == "judul-kedua" for k in kode) or (
                "tanpa-responden" in kode
            ), kode
            return

    assert frekuensi(harapan) == frekuensi(bacaan)
    assert harapan.tabulasi.semua.n == bacaan.tabulasi.semua.n


_ACAK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.property
@pytest.mark.hypothesis
@pytest.mark.parametrize("akhiran", [".csv", ".xlsx"])
@_ACAK
@given(satu=tabel())
def test_sifat(akhiran: str, satu: Tabel) -> None:
    """Whatever stands above, between and below respondents: the same counts, or a question."""
    benar_atau_ditanya(satu, akhiran, "python")


@pytest.mark.property
@pytest.mark.hypothesis
@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@_ACAK
@given(satu=tabel())
def test_sifat_mesin(mesin: PilihanMesin, satu: Tabel) -> None:
    """Engines do as the reader does."""
    benar_atau_ditanya(satu, ".csv", mesin)


def tulis(jalur: Path, kepala: Iterable[str], baris: Iterable[Iterable[str]]) -> Path:
    """Write a CSV file."""
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([[*kepala, *UNSUR], *baris])
    return jalur
