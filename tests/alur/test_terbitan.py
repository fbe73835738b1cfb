"""A publication on its way through what the product can do."""

from pathlib import Path

import pytest

import skm
from skm.alur import cetak_berkas, lanjutkan
from skm.alur.muatan import muat
from skm.errors import DataError
from skm.serial import baca_survei

ISI = """
jenis   = "publikasi"
skema   = 1
periode = { tahun = 2026, semester = 1 }
ikm     = "83,04"
n       = 150
unit    = { nama = "Balai Contoh" }
"""


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """Return the least there can be of one."""
    jalur = tmp_path / "publikasi.toml"
    jalur.write_text(ISI, encoding="utf-8")
    return jalur


def test_sebagai_survei(berkas: Path) -> None:
    """Whatever scores takes it for the survey report that it speaks of."""
    survei, muatan = baca_survei(berkas), muat(berkas)

    assert isinstance(survei, skm.LaporanSKM)
    assert ("83.04", 150) == (str(survei.ikm), survei.n)
    assert "B" == muatan.ikm().mutu.huruf


def test_tidak_dilanjutkan(berkas: Path) -> None:
    """No report comes after it."""
    with pytest.raises(DataError) as salah:
        lanjutkan(berkas, berkas.with_name("baru.toml"))

    assert ["lanjut-publikasi"] == [m.kode for m in salah.value.masalah]


@pytest.mark.parametrize(
    ("nama", "dipilih", "jadi"),
    [("a.pdf", None, "poster"), ("a.PDF", "poster", "poster"), ("a.pdf", "pdf", "pdf")],
)
@pytest.mark.pdf
def test_akhiran(berkas: Path, nama: str, dipilih: str | None, jadi: str) -> None:
    """A PDF of it is its poster, unless one says otherwise."""
    hasil = cetak_berkas(berkas, [berkas.with_name(nama)], format=dipilih)

    assert (jadi,) == hasil.format


def test_tanpa_typst(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which format a suffix means is decided before anything is imported for it."""
    dipakai: list[str] = []

    def cetak(naskah: skm.Naskah, nama: str, opsi: object) -> skm.Artifact:
        del naskah, opsi
        dipakai.append(nama)
        return skm.Artifact(file_name=nama, media_type="x/y", content=b"")

    monkeypatch.setattr("skm.alur.cetakan.cetak", cetak)
    for i, dipilih in enumerate((None, "poster", "pdf")):
        cetak_berkas(berkas, [berkas.with_name(f"{i}.pdf")], format=dipilih)

    assert ["poster", "poster", "pdf"] == dipakai
    with pytest.raises(DataError, match="md"):
        cetak_berkas(berkas, [berkas.with_name("x.md")], format="poster")
