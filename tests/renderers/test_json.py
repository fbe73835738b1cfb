"""JSON: facts and figures, and the facts come back."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import skm
from golden import banding
from skm.testing import laporan_tindak_lanjut

AKAR = Path(__file__).parents[2]
JATENG = AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml"
CONTOH = {"jateng": "jateng-2024-tw1", "mahulu": "mahulu-2025", "sekadau": "sekadau-2019-s1"}


@pytest.mark.parametrize("nama", CONTOH)
def test_golden(nama: str) -> None:
    """The report of the example reads as approved."""
    laporan = skm.baca(AKAR / "examples" / CONTOH[nama] / "laporan.toml")

    banding(f"{nama}/laporan.json", skm.cetak(skm.susun(laporan), "json").content.decode())


def test_angka_cetak() -> None:
    """Figures are text, as printed and exact."""
    hasil = json.loads(skm.cetak(skm.susun(skm.baca(JATENG)), "json").content)["hasil"]

    assert ("3257/36", "90.47", "A") == (
        hasil["ikm"]["nilai"],
        hasil["ikm"]["cetak"],
        hasil["ikm"]["mutu"],
    )
    assert ["U3", "U1", "U5"] == [t["kode"] for t in hasil["terendah"]]
    assert "100" == hasil["capaian"]["persentase_cetak"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(laporan_tindak_lanjut())
def test_dapat_dibaca_kembali(tmp_path: Path, laporan: skm.LaporanTindakLanjut) -> None:
    """What the renderer writes, skm.baca reads as an equal report."""
    berkas = tmp_path / "laporan.json"
    berkas.write_bytes(skm.cetak(skm.susun(laporan), "json").content)

    assert laporan == skm.baca(berkas)
