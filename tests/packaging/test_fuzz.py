"""What looks for faults: mutated files that can be made again, and mutants that nobody notices."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from scripts.fuzz.benih import FORMAT, buat, perintah

AKAR = Path(__file__).parents[2]


@pytest.mark.parametrize("nama", FORMAT)
def test_berkas_dibuat_lagi(nama: str) -> None:
    """A file is told by seed, format and number: each makes others, and the same ones again."""
    benih = [isi for _, isi in FORMAT[nama].benih()]
    semua = [buat(7, nama, nomor, benih) for nomor in range(30)]

    assert semua == [buat(7, nama, nomor, benih) for nomor in range(30)]
    assert len({*semua, *benih}) > len({*benih}) + 15


def test_yang_tak_terduga_terlihat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the command would excuse itself for is raised; what it refuses is not."""
    monkeypatch.setenv("SKM_LACAK", "")
    jalur = tmp_path / "a.csv"
    jalur.write_text("", encoding="utf-8")

    def rusak(*_: Any, **__: Any) -> None:
        raise KeyError(jalur)

    assert not perintah("hitung", jalur)
    monkeypatch.setattr("skm.cli.hitung.jalankan", rusak)
    with pytest.raises(RuntimeError, match="KeyError"):
        perintah("hitung", jalur)


def test_setara_masih_ada() -> None:
    """Each mutant that is said to change nothing is one of a line that there is."""
    semua = tomllib.loads((AKAR / "tests" / "setara.toml").read_text(encoding="utf-8"))
    usang = [
        satu
        for satu in semua["setara"]
        if satu["asal"]
        not in map(str.strip, (AKAR / "src/skm" / satu["berkas"]).read_text("utf-8").splitlines())
    ]

    assert usang == []
    assert all(satu["sebab"] for satu in semua["setara"])
