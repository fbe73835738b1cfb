"""Commands on a report of which only the index is known."""

import json
from pathlib import Path

import pytest

from skm.cli import main

ISI = """jenis = "skm"
skema = 1
periode = { tahun = 2024, triwulan = %s }
ikm = "%s"
n = 150

[unit]
nama = "Kantor Contoh"
"""


def test_nothing_of_unsur(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No table without rows, no sentence without figures."""
    a, b = tmp_path / "a.toml", tmp_path / "b.toml"
    a.write_text(ISI % (3, "86,25"), encoding="utf-8")
    b.write_text(ISI % (4, "88,10"), encoding="utf-8")

    assert 0 == main(["hitung", str(a)])
    teks = capsys.readouterr().out
    assert "86,25" in teks
    assert "KODE" not in teks
    assert 0 == main(["banding", str(a), str(b)])
    teks = capsys.readouterr().out
    assert "IKM naik 1,85 poin" in teks
    assert "Selisih NRR" not in teks


def test_layanan_ditulis(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Services that are typed in are listed beside an index, with or without one of their own."""
    jalur = tmp_path / "l.toml"
    isi = ISI % (3, "86,25")
    isi += '[[layanan]]\nnama = "KTP"\nn = 147\nikm = "88,10"\n'
    isi += '[[layanan]]\nnama = "Akta"\nn = 3\nkurang_dari = 5\n'
    jalur.write_text(isi, encoding="utf-8")
    assert 0 == main(["hitung", str(jalur)])
    baris = {" ".join(b.split()) for b in capsys.readouterr().out.splitlines()}

    assert {"JENIS LAYANAN n IKM MUTU", "KTP 147 88,10 B (Baik)", "Akta 3 – –"} <= baris
    assert 0 == main(["hitung", str(jalur), "--format", "json"])
    ktp = {"nilai": "881/10", "cetak": "88.10", "mutu": "B", "kinerja": "Baik"}
    assert json.loads(capsys.readouterr().out)["kelompok"] == {
        "layanan": [
            {"kelas": "Akta", "n": 3, "ikm": None},
            {"kelas": "KTP", "n": 147, "ikm": ktp},
        ]
    }
    jalur.write_text(isi.replace('"88,10"', '"8,10"'), encoding="utf-8")
    assert 0 == main(["hitung", str(jalur)])
    assert "KTP 147 – –" in " ".join(capsys.readouterr().out.split())
