"""What the system has no place for, or does not let be read, is said as such."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from perintah import AKAR, Perintah

import skm as pustaka
from skm import DataError
from skm.masukan import tempat_habis
from skm.pesan import kalimat
from skm.tabulasi.sumber.salah import tak_terbuka


class PenuhError(Exception):
    """As lxml says it: the number of the error stands in the text alone."""


@pytest.mark.parametrize(
    "salah", [OSError(errno.ENOSPC, "x"), OSError(errno.EFBIG, "x"), PenuhError("IO_ENOSPC")]
)
def test_folder_sementara(salah: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full temporary folder is nobody's fault, whether answers are copied or a book written."""
    from skm.renderers.xlsx import XlsxRenderer

    naskah = pustaka.susun(pustaka.baca(AKAR / "examples/kecil/laporan.toml"))

    def penuh(*_: object) -> None:
        raise salah

    monkeypatch.setattr(XlsxRenderer, "render", penuh)
    with pytest.raises(DataError) as cetak:
        pustaka.cetak(naskah, "xlsx")
    (satu,) = cetak.value.masalah

    assert "ruang-sementara" == satu.kode
    assert "TMPDIR" in kalimat(satu)
    assert ["ruang-sementara"] == [m.kode for m in tak_terbuka("a.csv", salah).masalah]
    assert "" == tempat_habis(ValueError("x"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("mesin", ["python", pytest.param("polars", marks=pytest.mark.mesin)])
def test_pipa(skm: Perintah, mesin: str) -> None:
    """A pipe that nobody writes to is refused, and not waited for."""
    os.mkfifo("a.csv")
    hasil = skm("hitung", "a.csv", "--mesin", mesin)

    assert 2 == hasil.kode
    assert "a.csv: berkas tidak dapat dibaca: bukan berkas biasa." in hasil.galat


def test_berkas_lenyap(skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    """An input that vanishes while it is read is no fault of skm."""
    Path("a.csv").write_text("U1\n4\n", encoding="utf-8")

    def lenyap(*_: object, **__: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "x", "a.csv")

    monkeypatch.setattr("skm.cli.hitung.jalankan", lenyap)
    hasil = skm("hitung", "a.csv")

    assert 2 == hasil.kode
    assert hasil.galat.startswith("a.csv: berkas tidak ditemukan")


def test_tanpa_uraian() -> None:
    """Rules have the same titles, reasons and examples where Python drops docstrings."""
    kode = (
        "from skm.audit import buku_bawaan\n"
        "for a in buku_bawaan(): print(repr((a.id, a.judul, a.alasan, a.contoh)))"
    )
    semua = [
        subprocess.run(
            [sys.executable, *pilihan, "-c", kode], check=True, capture_output=True, text=True
        ).stdout
        for pilihan in ((), ("-OO",))
    ]

    assert semua[0] == semua[1]
    assert "SKM-IKM-001" in semua[0]
