"""``skm format``: what is installed, and whether it works."""

import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from typing import Any

import pytest
from perintah import Perintah

from skm.renderers import daftar, discovery


def pasang(monkeypatch: pytest.MonkeyPatch, *tambahan: tuple[str, str]) -> None:
    """Install further renderers, as it looks from here."""
    asli = discovery._titik

    def titik(grup: str, nama: str | None = None) -> Any:
        tamu = EntryPoints(EntryPoint(n, s, grup) for n, s in tambahan if grup == discovery.GRUP)
        ada = asli(grup, nama)
        return EntryPoints((*ada, *(tamu if nama is None else tamu.select(name=nama))))

    monkeypatch.setattr(discovery, "_titik", titik)


def test_list(skm: Perintah) -> None:
    """Every installed format has a row: name, distribution, version, target."""
    hasil = skm("format")
    kepala, *baris = hasil.keluar.splitlines()

    assert (0, "") == (hasil.kode, hasil.galat)
    assert ["FORMAT", "PAKET", "VERSI", "SASARAN"] == kepala.split()
    assert [[t.nama, t.distribusi, t.versi, t.sasaran] for t in daftar()] == [
        b.split() for b in baris
    ]
    assert {"docx", "json", "markdown", "xlsx"} <= {b.split()[0] for b in baris}


def test_list_imports_nothing() -> None:
    """Neither a renderer nor what renderers need is imported for the list."""
    skrip = (
        "import sys; from skm.cli import main; main(['format']); "
        "sys.exit(' '.join({'docx', 'docxtpl', 'openpyxl', 'jinja2', 'PIL', 'skm.renderers.json'}"
        " & set(sys.modules)))"
    )
    jadi = subprocess.run([sys.executable, "-c", skrip], capture_output=True, check=False)

    assert b"" == jadi.stderr.strip()


def test_check_all(skm: Perintah) -> None:
    """--periksa loads each and says what it can do."""
    hasil = skm("format", "--periksa")

    assert (0, "") == (hasil.kode, hasil.galat)
    assert [t.nama for t in daftar()] == [b.split(":")[0] for b in hasil.keluar.splitlines()]
    assert (
        "json: dapat dipakai (application/json, *.json, laporan skm, tindak-lanjut)" in hasil.keluar
    )


@pytest.mark.parametrize("nama", ["markdown", "md", "MD", ".md", "Markdown"])
def test_check_one(skm: Perintah, nama: str) -> None:
    """One format may be named as for `skm cetak`: by name or suffix, in capitals or not."""
    hasil = skm("format", nama)

    assert (0, "") == (hasil.kode, hasil.galat)
    assert hasil.keluar.startswith("markdown: dapat dipakai (text/markdown, *.md")


@pytest.mark.parametrize("nama", ["pdf", ""])
def test_unknown(skm: Perintah, nama: str) -> None:
    """An unknown format is a slip in usage; what is installed is named."""
    hasil = skm("format", nama)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert f"Format {nama} tidak ada; yang terpasang: docx, json, markdown, xlsx.\n" == hasil.galat


class TestRusak:
    """Guests that do not work."""

    def test_list_is_untouched(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """A guest that cannot be loaded is listed like any other."""
        pasang(monkeypatch, ("pdf", "tidak_ada_di_sini:Pdf"))

        assert 0 == skm("format").kode
        assert "tidak_ada_di_sini:Pdf" in skm("format").keluar

    @pytest.mark.parametrize(
        ("sasaran", "sebab"),
        [
            ("tidak_ada_di_sini:Pdf", "gagal dimuat: tidak_ada_di_sini:Pdf: ModuleNotFoundError"),
            ("builtins:dict", "tidak memenuhi kontrak renderer: builtins:dict"),
            ("skm.renderers.json:JsonRenderer", "tidak memenuhi kontrak renderer"),
        ],
    )
    def test_named(
        self, skm: Perintah, monkeypatch: pytest.MonkeyPatch, sasaran: str, sebab: str
    ) -> None:
        """Asked for, it is named with its target and the cause; the others are still usable."""
        pasang(monkeypatch, ("pdf", sasaran))

        assert 1 == skm("format", "pdf").kode
        assert f"Format pdf {sebab}" in skm("format", "pdf").galat

        semua = skm("format", "--periksa")

        assert 1 == semua.kode
        assert "json: dapat dipakai" in semua.keluar

    def test_clash(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Two offers of one name are marked in the list, and an error when used."""
        pasang(monkeypatch, ("json", "acme:Json"))
        baris = [b for b in skm("format").keluar.splitlines() if b.startswith("json ")]
        hasil = skm("format", "json")

        assert [True, True] == [b.endswith("(bentrok)") for b in baris]
        assert 1 == hasil.kode
        assert "acme:Json dan skm.renderers.json:JsonRenderer" in hasil.galat
        assert 1 == len(skm("format", "--periksa").galat.splitlines())
