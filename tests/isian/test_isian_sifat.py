"""A report as a workbook to fill in, and back: nothing is lost, whatever it holds."""

from pathlib import Path

import attrs
import pytest
from hypothesis import given

from perkakas import lebih_sedikit
from skm.isian.baca import kenali
from skm.isian.tulis import ke_isian
from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.serial import baca, datar
from skm.testing.strategies import laporan_skm, laporan_tindak_lanjut

pytestmark = pytest.mark.property


@lebih_sedikit(3)
@given(laporan_tindak_lanjut(dapat_dinilai=False))
def test_tindak_lanjut_kembali(laporan: LaporanTindakLanjut) -> None:
    """Report, workbook, report: the same."""
    assert laporan == baca(ke_isian(datar(laporan)))


@lebih_sedikit(3)
@given(laporan_skm(dapat_dinilai=False))
def test_skm_kembali(laporan: LaporanSKM) -> None:
    """Report, workbook, report: the same."""
    assert laporan == baca(ke_isian(datar(laporan)))


@lebih_sedikit(3)
@given(laporan_tindak_lanjut(dapat_dinilai=False))
def test_bita_sama(laporan: LaporanTindakLanjut) -> None:
    """The same report gives the same bytes, and they are known for what they are."""
    isi = ke_isian(datar(laporan))

    assert isi == ke_isian(datar(laporan))
    assert kenali(isi)


def test_kosong_dinyatakan() -> None:
    """A text that is stated to be empty stays so, where absence would say something else."""
    contoh = baca(Path(__file__).parents[2] / "examples" / "kecil" / "laporan.toml")
    assert isinstance(contoh, LaporanTindakLanjut)
    laporan = attrs.evolve(contoh, tercantum=attrs.evolve(contoh.tercantum, periode_tabel_1=""))

    assert laporan == baca(ke_isian(datar(laporan)))


@pytest.mark.parametrize("contoh", ["jateng-2024-tw1", "mahulu-2025", "kecil"])
def test_contoh_kembali(contoh: str, tmp_path: Path) -> None:
    """The examples are the same after a way through a workbook, their answers beside it."""
    import shutil

    folder = Path(__file__).parents[2] / "examples" / contoh
    shutil.copytree(folder, tmp_path / contoh)
    asli = tmp_path / contoh / "laporan.toml"
    laporan = baca(asli)
    from skm.serial.berkas import baca_mentah

    (tmp_path / contoh / "isian.xlsx").write_bytes(ke_isian(baca_mentah(asli).isi))

    assert laporan == baca(tmp_path / contoh / "isian.xlsx")
