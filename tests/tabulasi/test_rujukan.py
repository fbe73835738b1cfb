"""Files of shapes met in the wild: each comes out right, or is asked about as its file allows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.errors import DataError
from skm.serial.pemetaan import baca_pemetaan
from skm.tabulasi import BacaanJawaban, Pemetaan
from skm.tabulasi.mesin import baca_besar

KASUS = sorted(p for p in (Path(__file__).parent / "rujukan").iterdir() if p.is_dir())
Baca = Callable[[Path, Pemetaan], BacaanJawaban]


def _bawaan(jalur: Path, pemetaan: Pemetaan) -> BacaanJawaban:
    return skm.baca_jawaban(jalur, pemetaan=pemetaan)


def _polars(jalur: Path, pemetaan: Pemetaan) -> BacaanJawaban:
    return baca_besar(jalur, mesin="polars", kolom=pemetaan)


def _duckdb(jalur: Path, pemetaan: Pemetaan) -> BacaanJawaban:
    return baca_besar(jalur, mesin="duckdb", kolom=pemetaan)


def _cocok(kasus: Path, baca: Baca) -> None:
    isi: dict[str, Any] = json.loads((kasus / "expected.json").read_text(encoding="utf-8"))
    (jalur,) = kasus.glob("jawaban.*")
    harapan, alasan = isi["harapan"], isi["alasan"]
    peta = kasus / "pemetaan.toml"
    try:
        bacaan = baca(jalur, baca_pemetaan(peta) if peta.exists() else Pemetaan())
    except DataError as salah:
        kode = salah.masalah[0].kode
    else:
        kode = ""
    if kode:
        assert isi["boleh_berhenti_dan_bertanya"], alasan
        assert kode.startswith(("tanya-", "pemetaan-", "tanpa-responden")), alasan
        return
    semua = bacaan.tabulasi.semua
    jumlah = {
        k: [sum(n * i for i, n in enumerate(f, start=1)), sum(f)]
        for k, f in semua.frekuensi.items()
    }
    cetak = str(skm.ikm_dari(semua).cetak)
    if lain := isi.get("harapan_lain"):  # the law's reading, with a remark that names the other
        assert lain["ikm"] == cetak, alasan
        assert 1 == bacaan.jumlah_catatan["bacaan-lain"], alasan
        return

    assert (harapan["n"], harapan["ikm"]) == (semua.n, cetak), alasan
    assert harapan["unsur"] == jumlah, alasan


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: k.name)
def test_pembaca(kasus: Path) -> None:
    """The reader that needs no engine."""
    _cocok(kasus, _bawaan)


@pytest.mark.mesin
@pytest.mark.parametrize("baca", [_polars, _duckdb], ids=["polars", "duckdb"])
@pytest.mark.parametrize(
    "kasus", [k for k in KASUS if (k / "jawaban.csv").exists()], ids=lambda k: k.name
)
def test_mesin(kasus: Path, baca: Baca) -> None:
    """Engines, where they can read the format."""
    _cocok(kasus, baca)
