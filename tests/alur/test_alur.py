"""Use cases from Python: they return what came of it, show nothing, and say what they are asked."""

from collections.abc import Iterator
from decimal import Decimal
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.alur import (
    Cetakan,
    DitolakError,
    Pemeriksaan,
    PilihanMuat,
    cetak_berkas,
    muat,
    periksa_berkas,
)
from skm.audit import buku_bawaan, tamu
from skm.errors import DataError
from skm.model import Temuan
from skm.pesan import kalimat

CONTOH = Path(__file__).parents[2] / "examples"
JATENG = CONTOH / "jateng-2024-tw1"
MAHULU = CONTOH / "mahulu-2025"


@pytest.fixture(autouse=True)
def _diam(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[None]:
    """Work in a folder of its own, and show nothing."""
    monkeypatch.chdir(tmp_path)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    yield
    assert ("", "") == capfd.readouterr()


class TestPeriksa:
    """An audit of a file."""

    def test_temuan(self) -> None:
        """Every finding has its line, and the report comes with them."""
        hasil = periksa_berkas(JATENG / "seperti-terbit.toml")

        assert isinstance(hasil, Pemeriksaan)
        assert skm.baca(JATENG / "seperti-terbit.toml") == hasil.terbaca.laporan
        assert all(t.baris for t in hasil.temuan)

    def test_buku(self) -> None:
        """Other rules find other things."""
        buku = buku_bawaan().pilih("SKM-IKM-010")
        hasil = periksa_berkas(JATENG / "seperti-terbit.toml", buku=buku)

        assert {"SKM-IKM-010"} == {t.aturan for t in hasil.temuan}


class TestCetak:
    """From a file to documents."""

    def test_semua(self) -> None:
        """All documents are written, and what came of it is returned."""
        jadi = cetak_berkas(JATENG / "laporan.toml", ["a.md", Path("b.json")], lampirkan=True)

        assert isinstance(jadi, Cetakan)
        assert (Path("a.md"), Path("b.json")) == jadi.tujuan
        assert ("markdown", "json") == jadi.format
        assert jadi.temuan == periksa_berkas(JATENG / "laporan.toml").temuan
        assert "Temuan Pemeriksaan" in Path("a.md").read_text(encoding="utf-8")

    def test_ditolak(self) -> None:
        """Grave findings raise, and nothing is written, unless one insists."""
        with pytest.raises(DitolakError, match="SKM-IKM-010") as salah:
            cetak_berkas(JATENG / "seperti-terbit.toml", ["a.md"])

        assert all(t.tingkat is skm.Tingkat.GALAT for t in salah.value.temuan)
        assert [] == [*Path().glob("*.md")]

        cetak_berkas(JATENG / "seperti-terbit.toml", ["a.md"], paksa=True)

        assert Path("a.md").is_file()

    @pytest.mark.parametrize("didengar", [True, False])
    def test_tamu(self, monkeypatch: pytest.MonkeyPatch, didengar: bool) -> None:
        """Broken rules of another package are told to whoever asks, and stop nothing."""
        rusak = EntryPoint("tamu", "tidak_ada_di_sini:BUKU", tamu.GRUP)
        buku = tamu._tambah(buku_bawaan(), rusak)
        monkeypatch.setattr(tamu, "buku_terpasang", lambda: buku)
        kabar: list[Temuan] = []
        cetak_berkas(JATENG / "laporan.toml", ["a.md"], catat=kabar.append if didengar else None)

        assert [tamu.TAMU_RUSAK] * didengar == [t.aturan for t in kabar]
        assert Path("a.md").is_file()


class TestMuat:
    """What there is to score."""

    def test_laporan(self) -> None:
        """A report gives its values and its lines."""
        muatan = muat(JATENG / "laporan.toml")

        assert Decimal("90.47") == muatan.ikm().cetak
        assert muatan.mentah is not None
        assert (None, None) == (muatan.tabulasi, muatan.bacaan)

    def test_jawaban(self) -> None:
        """Answers are counted; how far that is goes to whoever asks."""
        kali: list[int] = []
        pilihan = PilihanMuat(grup=["layanan"], kolom=["U8=U8", "U9=U9"], mesin="python")
        muatan = muat(MAHULU / "jawaban.csv", pilihan, kemajuan=kali.append)

        assert Decimal("92.84") == muatan.ikm().cetak
        assert muatan.tabulasi is not None
        assert "layanan" in muatan.tabulasi.kelompok
        assert muatan.mentah is None

    @pytest.mark.parametrize("baris", [3, "3", "3-4", [3], ("3", 4), ["3,4"], iter(["4"])])
    def test_baris(self, baris: Any) -> None:
        """A number or a text stands for a list of one, and text is no list of its letters."""
        pilihan = PilihanMuat(
            kolom=["U8=U8", "U9=U9"], lewati_baris=baris, grup="layanan", mesin="python"
        )
        muatan = muat(MAHULU / "jawaban.csv", pilihan)
        assert muatan.bacaan is not None

        assert ("layanan",) == pilihan.grup
        assert 1 <= muatan.bacaan.jumlah_catatan["baris-dilewati"] <= 2
        assert "baris-tak-ada" not in muatan.bacaan.jumlah_catatan

    @pytest.mark.parametrize("baris", ["x", ["3", "-4"], [True], 0])
    def test_baris_rusak(self, baris: Any) -> None:
        """What is no row is told by the name of the option."""
        with pytest.raises(DataError) as salah:
            muat(MAHULU / "jawaban.csv", PilihanMuat(lewati_baris=baris))

        assert ["--lewati-baris"] == [m.lokasi for m in salah.value.masalah]
        assert "diharapkan 12, 12-14" in kalimat(salah.value.masalah[0])

    def test_pilihan_sia_sia(self) -> None:
        """Options that have no effect are refused, all at once."""
        with pytest.raises(skm.DataError) as salah:
            muat(JATENG / "laporan.toml", PilihanMuat(grup=["unit"], kosong="unsur-terisi"))

        assert ["--grup", "--kosong"] == [m.ditemukan for m in salah.value.masalah]
