"""The command line on an engine: the figures and remarks of the reader that needs none."""

import json
from pathlib import Path
from typing import Any

import pytest
from test_dari_tabel import ANGKA_ANEH, sebagai_berkas, tabel

from skm.cli import main
from skm.tabulasi.mesin import MESIN, NamaMesin


def jalankan(capsys: pytest.CaptureFixture[str], *argumen: str) -> tuple[int, Any]:
    capsys.readouterr()
    kode = main([*argumen, "--format", "json"])
    return kode, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("perintah", [["hitung"], ["hitung", "--metode", "rata-unit"], ["banding"]])
def test_same_as_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mesin: NamaMesin, perintah: list[str]
) -> None:
    jalur = str(sebagai_berkas(tabel(2000, ANGKA_ANEH), tmp_path / "a.csv"))
    argumen = [*perintah, jalur, "--grup", "unit"]
    kode, besar = jalankan(capsys, *argumen, "--mesin", mesin)
    kode_sendiri, sendiri = jalankan(capsys, *argumen, "--mesin", "python")

    for bagian in ("ikm", "unsur", "terendah", "kelompok", "rekap", "hasil", "banding", "tabulasi"):
        assert sendiri.get(bagian) == besar.get(bagian), bagian
    assert sendiri.get("jumlah_temuan") == besar.get("jumlah_temuan")
    assert kode_sendiri == kode == 1


def test_text_says_the_engine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    jalur = sebagai_berkas(tabel(50, ANGKA_ANEH), tmp_path / "a.csv")
    main(["hitung", str(jalur), "--mesin", "duckdb", "--populasi", "900"])
    keluar, galat = capsys.readouterr()

    assert "\nDihitung dengan    : duckdb\n" in keluar
    assert "batas galat (margin of error) IKM" in keluar
    assert "di luar skala 1–4; tidak dihitung" in " ".join(galat.split())
