"""Packages that were written for an earlier contract go on working."""

import hashlib
import sys
import tomllib
from pathlib import Path

import pytest

import skm
from skm.renderers import KONTRAK_TERTUA, Renderer, cari_renderer
from skm.testing import naskah_contoh, uji_renderer

PAKET = Path(__file__).parent / "kontrak_0"
SIDIK = "b6b99c7e"  # of the frozen module; whoever must change it changes the promise
BELUM_DIJANJIKAN = {
    "attachments",
    "charts",
    "difficult_text",
    "frame",
    "long_texts",
    "sentences",
    "share_realised",
    "tables",
}
"""Checks that came with contract 1; an older renderer owes nothing to them."""


@pytest.fixture
def _terpasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the package as its build would, from its own metadata."""
    isi = tomllib.loads((PAKET / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    titik = isi["entry-points"]["skm.renderers"]
    info = tmp_path / f"skm_tamu_lama-{isi['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: {isi['name']}\nVersion: {isi['version']}\n")
    (info / "entry_points.txt").write_text(
        "[skm.renderers]\n" + "".join(f"{n} = {s}\n" for n, s in titik.items())
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.syspath_prepend(PAKET / "src")
    monkeypatch.delitem(sys.modules, "skm_tamu_lama", raising=False)


def test_beku() -> None:
    """The frozen package is what it was."""
    isi = (PAKET / "src" / "skm_tamu_lama" / "__init__.py").read_text(encoding="utf-8")

    assert SIDIK == hashlib.sha256(isi.encode()).hexdigest()[:8]


@pytest.mark.usefixtures("_terpasang")
@pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
def test_kontrak_0_mencetak(jenis: str) -> None:
    """A renderer of contract 0 is found, loaded and used without a word."""
    assert KONTRAK_TERTUA == 0
    naskah = naskah_contoh("biasa", jenis)
    isi = skm.cetak(naskah, "lama").content.decode()

    assert "skm-tamu-lama 1.0" == cari_renderer("lama").paket
    assert skm.format_id(naskah.hasil.ikm.cetak) in isi


@pytest.mark.usefixtures("_terpasang")
def test_kontrak_0_diuji() -> None:
    """The kit asks of it only what was promised then: what was added are checks of its own."""
    from skm_tamu_lama import LamaRenderer

    renderer: Renderer = LamaRenderer()
    hasil = uji_renderer(renderer)

    assert {h.nama for h in hasil if h.kesimpulan == "gagal"} <= BELUM_DIJANJIKAN
