"""Fewer unsur than the rule set has: named, and taken once it is declared."""

from fractions import Fraction
from pathlib import Path

import pytest

import skm
from skm.errors import DataError, ScoringError
from skm.model import Konvensi, Unsur
from skm.regulasi import muat
from skm.skor import daftar_unsur
from skm.tabulasi import hitung_jawaban

KODE = [f"U{i}" for i in range(1, 10) if i != 4]
ISI = "\n".join(
    [
        ",".join(KODE),
        *(",".join(str(1 + (i + k) % 4) for k in range(8)) for i in range(6)),
        "4,4,4,4,4,4,4,4",
    ]
)


def tulis(folder: Path, isi: str = ISI) -> Path:
    jalur = folder / "a.csv"
    jalur.write_text(isi)
    return jalur


def test_disebut(tmp_path: Path) -> None:
    """An unsur without a column is named, with what says that it was not asked."""
    with pytest.raises(DataError) as salah:
        hitung_jawaban(tulis(tmp_path))

    assert ["U4"] == [m.lokasi for m in salah.value.masalah]
    assert "--tanpa U4" in skm.pesan.kalimat(salah.value.masalah[0])


@pytest.mark.parametrize(
    "mesin", [None, *(pytest.param(m, marks=pytest.mark.mesin) for m in ("polars", "duckdb"))]
)
def test_dinyatakan(tmp_path: Path, mesin: None) -> None:
    """Once declared, the index is of the others, with weights of one over their number."""
    bacaan = hitung_jawaban(tulis(tmp_path), mesin=mesin, tanpa=["U4"])
    ikm = skm.ikm_dari(bacaan.tabulasi.semua, konvensi=Konvensi(tanpa=("U4",)))
    rata = sum(
        Fraction(bacaan.tabulasi.semua.total(k), bacaan.tabulasi.semua.terisi(k)) for k in KODE
    )

    assert KODE == [u.kode for u in ikm.unsur]
    assert (Fraction(1, 8), rata * 25 / 8) == (ikm.unsur[0].bobot, ikm.nilai)


def test_kolomnya_ada(tmp_path: Path) -> None:
    """A column of an unsur that is said not to be asked is left alone, and no other's."""
    isi = "\n".join(b + ",1" for b in ISI.splitlines())
    for judul in ("U4", "Biaya", "Apakah biaya sesuai dengan persyaratan?"):
        jalur = tulis(tmp_path, isi.replace("U9,1", f"U9,{judul}", 1))
        bacaan = hitung_jawaban(jalur, tanpa=["U4"])

        assert KODE == [*bacaan.tabulasi.semua.unsur]
        assert 0 == bacaan.jumlah_catatan.get("kolom-unsur-ganda", 0)


@pytest.mark.parametrize(
    ("judul", "sel", "terisi"),
    [
        ("U4", "1", True),
        ("Biaya", "4", True),
        ("Biaya", "Gratis", True),
        ("Biaya", "Sangat sesuai", True),
        ("Biaya", "", False),
        ("Biaya", "-", False),
        ("Biaya", "tidak ditanyakan di loket ini", False),
    ],
)
def test_kolomnya_terisi(judul: str, sel: str, terisi: bool, tmp_path: Path) -> None:
    """One remark where answers are left out with it, none where there are none."""
    baris = [f"{b},{sel if i else judul}" for i, b in enumerate(ISI.splitlines())]
    bacaan = hitung_jawaban(tulis(tmp_path, "\n".join(baris)), tanpa=["U4"])

    assert [f'"{judul}"'] * terisi == [
        m.ditemukan for m in bacaan.catatan if m.kode == "tanpa-terisi"
    ]
    assert KODE == [*bacaan.tabulasi.semua.unsur]


def test_digantikan() -> None:
    """An unsur may be replaced by one of the office's own, which keeps its number."""
    maklumat = Unsur(kode="U10", nama="Maklumat Pelayanan")
    unsur = daftar_unsur(muat(), Konvensi(tanpa=("U4",), unsur_tambahan=(maklumat,)))

    assert [*KODE, "U10"] == [u.kode for u in unsur]


@pytest.mark.parametrize("tanpa", [["U10"], [f"U{i}" for i in range(1, 10)]])
def test_tak_dapat(tanpa: list[str]) -> None:
    """Only unsur of the rule set can be left out, and not all of them."""
    with pytest.raises(ScoringError) as salah:
        daftar_unsur(muat(), Konvensi(tanpa=tuple(tanpa)))

    assert {"unsur-tanpa"} == {m.kode for m in salah.value.masalah}


def test_dua_kali() -> None:
    """An unsur is left out once."""
    with pytest.raises(DataError):
        Konvensi(tanpa=("U4", "U4"))


def test_kode_rancu(tmp_path: Path) -> None:
    """Bare codes on whose place forms disagree stay in doubt where one of them is not asked."""
    kode = [f"U{i}" for i in range(1, 9)]
    jalur = tulis(tmp_path, ",".join(kode) + "\n" + "4,3,4,3,4,3,4,3\n" * 12)
    bacaan = hitung_jawaban(jalur, tanpa=["U9"])

    assert "kode-rancu" in {m.kode for m in bacaan.catatan}
