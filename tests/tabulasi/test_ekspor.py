"""Exports of form tools as they are downloaded: read without a single option."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.errors import DataError
from skm.tabulasi import Pemetaan, hitung_jawaban
from skm.tabulasi.pilih import PilihanMesin

FOLDER = Path(__file__).parent / "ekspor"
HARAPAN: dict[str, dict[str, Any]] = tomllib.loads(
    (FOLDER / "harapan.toml").read_text(encoding="utf-8")
)


def cocok(nama: str, **lain: Any) -> None:
    """Hold what is read against what is right."""
    harapan = HARAPAN[nama]
    try:
        bacaan = hitung_jawaban(FOLDER / nama, **lain)
    except DataError as salah:
        kode = {m.kode for m in salah.masalah}
    else:
        kode = set()
    if kode:
        assert harapan.get("kode") in kode
        return
    semua = bacaan.tabulasi.semua

    assert "kode" not in harapan
    assert (harapan["n"], harapan["ikm"]) == (semua.n, str(skm.ikm_dari(semua).cetak))
    assert harapan.get("catatan", []) == sorted(bacaan.jumlah_catatan)
    assert harapan["tanggal"] == bool({"tanggal", "cap_waktu"} & set(bacaan.kolom.profil))


def _berkas(*akhiran: str) -> list[str]:
    return [nama for nama in HARAPAN if nama.endswith(akhiran)]


def test_semua_berkas() -> None:
    """Every export has an entry."""
    assert {p.name for p in FOLDER.iterdir()} - {"harapan.toml"} == set(HARAPAN)


@pytest.mark.parametrize("nama", _berkas(".csv", ".xlsx", ".json"))
def test_pembaca(nama: str) -> None:
    """The reader that needs no engine."""
    cocok(nama)


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@pytest.mark.parametrize("nama", _berkas(".csv"))
def test_mesin(nama: str, mesin: str) -> None:
    """Engines, where they can read the format."""
    cocok(nama, mesin=mesin)


@pytest.mark.parametrize("mesin", ["python", pytest.param("polars", marks=pytest.mark.mesin)])
def test_kode_dijawab(mesin: PilihanMesin) -> None:
    """Codes of options are asked about once for all unsur; told, they give the right figure."""
    arti = {f"A{i}": i for i in range(1, 5)}
    pemetaan = Pemetaan(jawaban={"semua": arti})
    bacaan = hitung_jawaban(FOLDER / "lime_kode.csv", pemetaan=pemetaan, mesin=mesin)

    assert "78.33" == str(skm.ikm_dari(bacaan.tabulasi.semua).cetak)
