"""A column of more different values than can be classes is refused, by whoever counts."""

from pathlib import Path

import pytest

from skm import DataError
from skm.pesan import kalimat
from skm.tabulasi import Pemetaan, baca_jawaban
from skm.tabulasi.arti import kelas
from skm.tabulasi.mesin import baca_besar

UNSUR = ",".join(f"U{i}" for i in range(1, 10))


@pytest.fixture(autouse=True)
def _batas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kelas, "MAKS_KELAS", 5)


def tulis(jalur: Path, banyak: int, kolom: str = "Layanan") -> Path:
    """Write answers to so many services, each in several spellings."""
    isi = [f"{i},{' ' * (i % 3)}Layanan {'abcdefgh'[i % banyak]},{'4,' * 8}4" for i in range(60)]
    jalur.write_text("\n".join([f"No,{kolom},{UNSUR}", *isi, ""]), encoding="utf-8")
    return jalur


def periksa(salah: DataError) -> str:
    (satu,) = salah.masalah
    teks = kalimat(satu)

    assert ("kelas-terlalu-banyak", "a.csv") == (satu.kode, Path(satu.berkas).name)
    assert 'kolom "Layanan" berisi lebih dari 5 isian yang berbeda' in teks
    assert 'abaikan = ["Layanan"]' in teks
    return satu.saran.strip('"')


@pytest.mark.parametrize("simpan", [True, False])
def test_pembaca_sendiri(tmp_path: Path, simpan: bool) -> None:
    """The limit itself is no fault, and what is said settles it."""
    dimensi = ["layanan"]
    ada = baca_jawaban(tulis(tmp_path / "a.csv", 5), simpan=simpan, grup=dimensi)
    jalur = tulis(tmp_path / "a.csv", 6)
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur, simpan=simpan, grup=dimensi)
    abaikan = Pemetaan(abaikan=(periksa(salah.value),))

    assert 5 == len(ada.tabulasi.kelompok["layanan"])
    assert 60 == baca_jawaban(jalur, simpan=simpan, pemetaan=abaikan).tabulasi.semua.n


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
def test_mesin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mesin: str) -> None:
    """An engine is asked for some classes first, spellings aside, and for no more if they are."""
    pytest.importorskip(mesin)
    from skm.tabulasi.mesin import cacah

    monkeypatch.setattr(cacah, "MAKS_KELAS", 5)
    ada = baca_besar(tulis(tmp_path / "a.csv", 5), mesin=mesin, grup=["layanan"], statistik=True)
    jalur = tulis(tmp_path / "a.csv", 6)
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin=mesin, grup=["layanan"], statistik=True)
    periksa(salah.value)

    assert 5 == len(ada.tabulasi.kelompok["layanan"])
    assert 60 == baca_besar(jalur, mesin=mesin).tabulasi.semua.n
