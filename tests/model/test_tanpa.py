"""Unsur that a survey leaves out: which may be declared."""

import pytest

import skm
from skm.errors import DataError, ScoringError
from skm.model import Konvensi, Unsur
from skm.skor.nrr import daftar_unsur


@pytest.mark.parametrize(
    ("isi", "lokasi"),
    [
        ({"tanpa": ("U4", "U4")}, "tanpa[1]"),
        (
            {"tanpa": ("U10",), "unsur_tambahan": (Unsur(kode="U10", nama="Antikorupsi"),)},
            "tanpa[0]",
        ),
    ],
)
def test_ganda(isi: dict[str, object], lokasi: str) -> None:
    """None is left out twice, nor one that the survey itself has added."""
    with pytest.raises(DataError) as salah:
        Konvensi(**isi)  # type: ignore[arg-type]
    (masalah,) = salah.value.masalah

    assert "entri-ganda" == masalah.kode
    assert masalah.lokasi.endswith(lokasi)


@pytest.mark.parametrize("tanpa", [("U10",), tuple(f"U{i}" for i in range(1, 10))])
def test_bukan_unsur(tanpa: tuple[str, ...]) -> None:
    """One that the regulation does not have cannot be left out, nor can all."""
    with pytest.raises(ScoringError):
        daftar_unsur(skm.muat_regulasi(), Konvensi(tanpa=tanpa))
