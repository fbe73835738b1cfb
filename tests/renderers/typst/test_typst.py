"""What every page that Typst sets for us has: our fonts, data that is no markup, the same bytes."""

import os
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageFont

from skm.errors import DataError
from skm.renderers.typst import SumberTypst, ke_pdf, ke_png, ke_svg, tercetak
from skm.renderers.typst.teks import TANPA_BENTUK
from skm.renderers.typst.wajah import baca_wajah, wajah
from skm.testing.baca_pdf import teks_pdf

wajah_py = sys.modules["skm.renderers.typst.wajah"].__file__ or ""

HARI = date(2024, 3, 1)
AWAL = '#let n = json("data.json")\n#set document(title: n.judul)\n#set text(lang: "id")\n'


def sumber(isi: str, /, **data: Any) -> SumberTypst:
    """Return a document with a title."""
    return SumberTypst(typ={"main.typ": AWAL + isi}, data={"judul": "Judul", **data})


class TestData:
    """What a document shows comes as data."""

    @pytest.mark.parametrize(
        "teks",
        [
            "#panic() $x$ *tebal* _miring_ @acuan <label>",
            'a \\ b \\u{41} "kutip" `kode` ```typ #x```',
            "// komentar /* lagi */ = judul - butir + butir / istilah: arti",
            "https://contoh.go.id --- ... ~ [isi] {kode}",
        ],
    )
    def test_bukan_markah(self, teks: str) -> None:
        """Text is text, whatever it looks like, as it was typed: quotes and dashes too."""
        assert teks in teks_pdf(ke_pdf(sumber("#n.isi", isi=teks), tanggal=HARI))

    def test_huruf_yang_tidak_ada(self) -> None:
        """A letter that the font has not is a box; the file for archives is made all the same."""
        isi = teks_pdf(ke_pdf(sumber("#n.isi", isi="Kāntor 日 √ ≥ \u202eab"), tanggal=HARI))

        assert f"Kāntor {TANPA_BENTUK} √ ≥ ab" in isi

    def test_huruf_dirangkai(self) -> None:
        """Letters that a program takes apart are put together, so that they are found again."""
        assert "é" == tercetak(unicodedata.normalize("NFD", "é"))


class TestHuruf:
    """The fonts that go along."""

    def test_cakupan(self) -> None:
        """All faces have the same letters, and what skm prints is among them."""
        folder = Path(wajah_py).with_name("huruf")
        semua = {f.stem: baca_wajah(f.read_bytes()).maju.keys() for f in folder.glob("*.ttf")}

        assert {f"LiberationSans-{w}" for w in ("Regular", "Bold", "Italic")} == semua.keys()
        assert {frozenset(wajah().maju)} == {frozenset(s) for s in semua.values()}
        assert {*map(ord, "√≥×–—…·“”’•" + TANPA_BENTUK)} <= wajah().maju.keys()

    @pytest.mark.parametrize("nama", ["Regular", "Bold"])
    @pytest.mark.parametrize("teks", ["3,49", "Persyaratan", "Wẃÿ—√Ω"])
    def test_lebar(self, nama: str, teks: str) -> None:
        """A text is as wide as another reader of the font says."""
        jalur = Path(wajah_py).parent / "huruf" / f"LiberationSans-{nama}.ttf"
        huruf = ImageFont.truetype(jalur, 2048, layout_engine=ImageFont.Layout.BASIC)
        mm = sum(map(huruf.getlength, teks)) * 10 / 2048 * 25.4 / 72

        assert mm == pytest.approx(wajah(nama).lebar(teks, 10), rel=1e-3)

    def test_hanya_huruf_sendiri(self) -> None:
        """A font of the system, or one that came with Typst, does not exist."""
        pdf = ke_pdf(
            sumber('#text(font: "Libertinus Serif")[a] #text(font: "Arial")[b]'), tanggal=HARI
        )

        assert {b"LiberationSans"} == {*re.findall(rb"/BaseFont/[A-Z]{6}\+([\w-]+)", pdf)}

    def test_tanpa_paket(self) -> None:
        """Nothing is ever fetched, and nothing beside the fonts is read."""
        with pytest.raises(Exception, match="package not found"):
            ke_pdf(sumber('#import "@local/acme:1.0.0": x'), tanggal=HARI)
        for jalur in ("/etc/passwd", "../teks.py", "../../../../pyproject.toml"):
            with pytest.raises(Exception, match=r"file not found|outside|escape|access"):
                ke_pdf(sumber(f'#read("{jalur}")'), tanggal=HARI)


class TestBita:
    """The same everywhere."""

    SKRIP = (
        "import sys, hashlib\nfrom datetime import date\n"
        "from skm.renderers.typst import SumberTypst, ke_pdf, ke_png, ke_svg\n"
        "s = SumberTypst(typ={'main.typ': sys.argv[1]}, data={'judul': 'Judul'})\n"
        "isi = ke_pdf(s, tanggal=date(2024, 3, 1)) + b''.join(ke_png(s) + ke_svg(s))\n"
        "print(hashlib.sha256(isi).hexdigest())"
    )

    def test_di_mana_pun(self, tmp_path: Path) -> None:
        """Folder, zone, hash seed and the day that machines are told change nothing."""
        hasil = {
            subprocess.run(
                [sys.executable, "-c", self.SKRIP, AWAL + "#n.judul #pagebreak() dua"],
                env={**os.environ, "TZ": zona, "PYTHONHASHSEED": biji, "SOURCE_DATE_EPOCH": biji},
                cwd=folder,
                check=True,
                capture_output=True,
                text=True,
            ).stdout
            for zona, biji, folder in (("Asia/Jakarta", "1", tmp_path), ("UTC", "2", Path.cwd()))
        }

        assert 1 == len(hasil)

    def test_halaman(self) -> None:
        """Of pictures there is one for every page."""
        dua = sumber("satu #pagebreak() dua")

        assert [b"\x89PNG"] * 2 == [isi[:4] for isi in ke_png(dua, dpi=20)]
        assert [b"<svg"] * 2 == [isi.lstrip()[:4] for isi in ke_svg(dua)]


def test_tanpa_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Typst is not installed, it is said how it is."""
    monkeypatch.setattr("skm.renderers.typst.mesin.find_spec", lambda _: None)
    with pytest.raises(DataError, match=r'typst is not installed; pip install "skm\[pdf\]"'):
        ke_pdf(sumber(""), tanggal=HARI)
