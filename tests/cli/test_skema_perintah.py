"""``skm skema``: on the screen, into a file, and what there is."""

import json
from pathlib import Path

import pytest
from perintah import lurus

import skm
from skm.cli import main
from skm.serial.skema import daftar_skema


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name it tells what there is."""
    assert main(["skema"]) == 0
    baris = lurus(capsys.readouterr().out).splitlines()
    assert [b.split()[0] for b in baris] == ["NAMA", *daftar_skema()]


def test_screen_and_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are the schema that Python gets."""
    berkas = tmp_path / "a.json"
    assert main(["skema", "nilai"]) == 0
    assert json.loads(capsys.readouterr().out) == skm.skema("nilai")
    assert main(["skema", "nilai", "-o", str(berkas)]) == 0
    assert json.loads(berkas.read_text(encoding="utf-8")) == skm.skema("nilai")

    assert main(["skema", "profil", "-o", str(berkas)]) == 2  # it is there
    assert main(["skema", "profil", "-o", str(berkas), "--timpa"]) == 0
    assert json.loads(berkas.read_text(encoding="utf-8")) == skm.skema("profil")


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (["lapor"], '"laporan", "tindak-lanjut"'),
        (["-o", "a.json"], "NAMA"),
        (["nilai", "-o", "a.toml"], ".json"),
    ],
)
def test_slips(argumen: list[str], kalimat: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has its sentence, and nothing is written."""
    assert main(["skema", *argumen]) == 2
    ditulis = capsys.readouterr()
    assert ditulis.out == ""
    assert kalimat in ditulis.err
    assert not Path(argumen[-1]).exists()
