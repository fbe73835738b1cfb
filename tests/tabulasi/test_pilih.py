"""Own reader or engine, for Python users; by the command line it is tests/cli/test_mesin.py."""

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest

import skm
from skm.errors import DataError, Masalah
from skm.tabulasi import NilaiDitolak, baca_jawaban, hitung_jawaban, pilih
from skm.tabulasi.baca.jawaban import MAKS_SIMPAN
from skm.tabulasi.mesin import baca as mesin

UNSUR = [f"U{i}" for i in range(1, 10)]


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """Return answers of which some are not on the scale, and one row twice."""
    jalur = tmp_path / "a.csv"
    sama = "2026-01-02 08:00:01,5,4,4,4,4,4,4,4,4"
    baris = [",".join(["timestamp", *UNSUR]), sama, sama, "2026-01-03,5,9,3,3,3,3,3,3,3"]
    jalur.write_text("\n".join(baris), encoding="utf-8")
    return jalur


def test_bacaan_sendiri(berkas: Path) -> None:
    """The built-in reader says of itself what an engine says, and keeps the sheets."""
    bacaan = hitung_jawaban(berkas)

    assert baca_jawaban(berkas) == bacaan
    assert ("python", False, 1, ()) == (
        bacaan.mesin,
        bacaan.bermesin,
        bacaan.ganda,
        bacaan.tidak_dicari,
    )
    assert bacaan.lembar is not None
    assert bacaan.simpulan.kolom == bacaan.kolom.arti
    assert {
        "U1": (NilaiDitolak(nilai="5", jumlah=3),),
        "U2": (NilaiDitolak(nilai="9", jumlah=1),),
    } == dict(bacaan.ditolak)


def test_tak_dicari_ganda(tmp_path: Path) -> None:
    """Without a time or an id nobody knows which sheets are repeated."""
    jalur = tmp_path / "a.csv"
    jalur.write_text(",".join(UNSUR) + "\n" + ",".join("4" * 9), encoding="utf-8")

    assert skm.baca_jawaban(jalur).ganda is None


def test_banyak_nilai_lain(tmp_path: Path) -> None:
    """A column of thousands of other values is asked about, and a few of them are shown."""
    jalur = tmp_path / "a.csv"
    baris = [f"{i},{','.join('4' * 8)}" for i in (*range(100, 5000), 100, 4999)]
    jalur.write_text("\n".join([",".join(UNSUR), *baris]), encoding="utf-8")
    with pytest.raises(DataError) as salah:
        skm.baca_jawaban(jalur)

    assert "tanya-tak-terbaca" == salah.value.masalah[0].kode
    assert len(salah.value.masalah[0].ditemukan) < 400
    assert 12 == salah.value.masalah[0].ditemukan.count("×")


def test_kabar(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user should know goes to whoever asked; nobody need ask."""

    def gagal(*_: object, **__: object) -> NoReturn:
        raise DataError([Masalah(kode="mesin-gagal", diharapkan="duckdb")])

    kabar: list[str] = []
    monkeypatch.setitem(MAKS_SIMPAN, "csv", 0)
    monkeypatch.setattr(pilih, "mesin_terpasang", lambda: None)
    lambat = hitung_jawaban(berkas, kabar=kabar.append)
    monkeypatch.setattr(pilih, "mesin_terpasang", lambda: "duckdb")
    monkeypatch.setattr(mesin, "baca_besar", gagal)

    assert lambat == hitung_jawaban(berkas, kabar=kabar.append) == hitung_jawaban(berkas)
    assert ["Berkas ini besar;", "Mesin duckdb tidak"] == [" ".join(k.split()[:3]) for k in kabar]


def test_bukan_csv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines are for large files that are CSV, not for those that are called so."""
    kabar: list[str] = []
    monkeypatch.setitem(MAKS_SIMPAN, "csv", 0)
    monkeypatch.setattr(pilih, "mesin_terpasang", lambda: None)
    jalur = tmp_path / "a.csv"
    jalur.write_text(json.dumps([dict.fromkeys(UNSUR, 4)] * 3), encoding="utf-8")

    assert 3 == hitung_jawaban(jalur, kabar=kabar.append).tabulasi.semua.n
    assert [] == kabar


def test_dengan_mesin(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine looks for all that the built-in reader looks for."""
    dipanggil: dict[str, Any] = {}

    def baca(jalur: Path, **pilihan: Any) -> str:
        dipanggil.update(pilihan, jalur=jalur)
        return "terbaca"

    monkeypatch.setattr(mesin, "baca_besar", baca)

    assert "terbaca" == hitung_jawaban(berkas, mesin="polars", grup=["unit"])
    assert (berkas, "polars", ("unit",)) == tuple(dipanggil[k] for k in ("jalur", "mesin", "grup"))
    assert all(dipanggil[k] for k in ("statistik", "ganda", "teliti"))
