"""What reaches a terminal only shows itself; remarks that nobody can read do no harm."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from unicodedata import bidirectional, category

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st
from perintah import UNSUR, Perintah, tulis, tulis_csv

from perkakas import lebih_sedikit
from skm.cli import konsol, main

BERULAH = "\x1b[2J\x07\x9b31m\x85\u202e\u2066\u200f\u061c\u2028"
NAKAL = st.text(st.sampled_from(f"{BERULAH}\x7f\x00\r\tA é"), min_size=1, max_size=8)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="such names are none on Windows")


def bergerak(teks: str) -> set[str]:
    """Return the characters that do something to a terminal or to the direction of a line."""
    arah = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B"}
    return {
        h
        for h in {*teks} - {"\n"}
        if category(h) in ("Cc", "Zl", "Zp", "Cs")
        or bidirectional(h) in arah
        or h in "\u200e\u200f\u061c"
    }


def perintah_atas(judul: str, sel: str, nama: str) -> list[list[str]]:
    """Write files that hold a text in headings, cells and names; return commands that read them."""
    rapi = sel.replace('"', "").replace("\r", "")
    kepala = ",".join([f'"{judul}"', *UNSUR])
    baris = [f'"{rapi}",{",".join("4" * 9)}', f'B,"{rapi}5",{",".join("3" * 8)}']
    csv = tulis_csv(f"{nama}.csv".replace("\x00", ""), baris, kepala)
    kosong = tulis_csv("k.csv", baris, f'"{judul}"')
    laporan = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": f"Balai {sel}"},
        "periode": {"tahun": 2024},
        "jawaban": {"jawaban": dict.fromkeys(UNSUR, "43x")},
        "nama_unsur": {"U1": f"Syarat {sel}"},
        "tempat": sel,
    }
    tulis("l.json", **laporan)
    tulis("n.json", **{judul: 1}, nrr=dict.fromkeys(UNSUR, "3,1"))
    return [
        ["hitung", csv],
        ["hitung", csv, "--format", "json"],
        ["hitung", csv, "--grup", "unit", "--kolom", f"unit={judul}"],
        ["hitung", kosong],
        ["hitung", "n.json"],
        ["banding", csv, csv],
        ["jelaskan", "l.json"],
        ["periksa", "l.json"],
        ["periksa", "l.json", "--format", "json"],
        ["periksa", "l.json", "--format", "sarif"],
        ["cetak", "l.json", "-o", f"{nama}.md".replace("\x00", ""), "--paksa"],
        ["hitung", csv, f"--{sel}"],
        [sel.lstrip("-") or "x"],
    ]


@lebih_sedikit(5, HealthCheck.function_scoped_fixture)
@given(judul=NAKAL, sel=NAKAL, nama=NAKAL)
@example(judul=BERULAH, sel=BERULAH, nama=BERULAH)
def test_tak_ada_yang_bergerak(
    capsys: pytest.CaptureFixture[str], judul: str, sel: str, nama: str
) -> None:
    """No line that a command prints holds a control or a character that turns its direction."""
    for argumen in perintah_atas(judul, sel, nama):
        main(argumen)
        keluar, galat = capsys.readouterr()

        assert (set(), set()) == (bergerak(keluar), bergerak(galat)), argumen


def test_json_tetap_sama(skm: Perintah) -> None:
    """JSON says what it would have said: a text with escapes is the text."""
    for argumen in perintah_atas("Ju\x9bdul", "\u202eBalai \\\x9b", "\x1bnama"):
        if argumen[-1] == "json":
            assert skm(*argumen).data
    isi = skm("hitung", "\x1bnama.csv", "--format", "json").data

    assert "\x1bnama.csv" in isi["masukan"]
    assert "Ju\x9bdul" in json.dumps(isi, ensure_ascii=False)


@given(st.text())
def test_terlihat(teks: str) -> None:
    """Every other character stays, and what is escaped can be told."""
    jadi = konsol.terlihat(teks)

    assert set() == bergerak(jadi)
    assert teks == jadi or bergerak(teks)


@pytest.mark.parametrize("galat", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize("perintah", ["hitung", "banding", "periksa", "jelaskan"])
def test_galat_tertutup(perintah: str, galat: str) -> None:
    """A standard error that is closed or full keeps no result back."""
    if "full" in galat and not Path("/dev/full").exists():
        pytest.skip("no such device here")
    baris = [f"Balai,{','.join('4' * 9)}", f"Balai,9,{','.join('4' * 8)}"]
    berkas = [tulis_csv("a.csv", [*baris, *baris[:1] * 30])]
    if perintah == "periksa":
        tulis("l.json", jenis="skm", skema=1, unit={"nama": "Balai"}, periode={"tahun": 2024},
              jawaban={"berkas": "a.csv"})  # fmt: skip
        berkas = ["l.json"]
    berkas *= 2 if perintah == "banding" else 1
    argumen = [sys.executable, "-m", "skm.cli", perintah, *berkas]
    biasa, tanpa = (
        subprocess.run(
            ["sh", "-c", f'exec "$@" {ke}', "sh", *argumen], capture_output=True, check=False
        )
        for ke in ("", galat)
    )

    assert (biasa.stdout, biasa.returncode) == (tanpa.stdout, tanpa.returncode)
    assert biasa.stdout


def test_galat_tak_terbaca_lagi(monkeypatch: pytest.MonkeyPatch, skm: Perintah) -> None:
    """A reader of remarks that has gone away does not take the result with it."""

    class Putus(StringIO):
        def write(self, teks: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Putus())
    hasil = skm("hitung", tulis_csv("a.csv", [f"Balai,9,{','.join('4' * 8)}", "B" + ",4" * 9]))

    assert 1 == hasil.kode
    assert "IKM unit pelayanan : 100,00\n" in hasil.keluar
