"""Rows that are unreadable from end to end count towards the limit like single cells."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skm.errors import DataError
from skm.tabulasi import BacaanJawaban, hitung_jawaban
from skm.tabulasi.pilih import PilihanMesin

UNSUR = tuple(f"U{i}" for i in range(1, 10))
BAIK = tuple("343443334")
MESIN = ["python", *(pytest.param(m, marks=pytest.mark.mesin) for m in ("polars", "duckdb"))]


def tulis(folder: Path, baris: Sequence[Sequence[str]], kepala: Sequence[str] = UNSUR) -> Path:
    """Write a file of answers."""
    jalur = folder / "jawaban.csv"
    isi = [";".join(b) for b in (kepala, *baris)]
    jalur.write_text("\n".join(isi) + "\n", encoding="utf-8")
    return jalur


def kode(jalur: Path, **lain: Any) -> set[str]:
    """Return what is asked; it must be something."""
    with pytest.raises(DataError) as salah:
        hitung_jawaban(jalur, **lain)
    return {m.kode for m in salah.value.masalah}


@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("bernomor", [False, True])
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    teks=st.sampled_from(["Lumayan", "Bagus", "#REF!", "oke banget", "X1"]),
    buruk=st.integers(4, 12),
    di=st.integers(0, 12),
    data=st.data(),
)
def test_banyak(
    tmp_path: Path,
    mesin: PilihanMesin,
    bernomor: bool,
    teks: str,
    buruk: int,
    di: int,
    data: st.DataObject,
) -> None:
    """Wherever they stand, more than a few of them leave no index."""
    baik = [[data.draw(st.sampled_from("1234")) for _ in UNSUR] for _ in range(12)]
    baris = [*baik[:di], *[[teks] * 9] * buruk, *baik[di:]]
    kepala: list[str] = [*UNSUR]
    if bernomor:
        baris = [[str(i), *b] for i, b in enumerate(baris, start=1)]
        kepala = ["No", *UNSUR]

    assert kode(tulis(tmp_path, baris, kepala), mesin=mesin)


@pytest.mark.parametrize("mesin", MESIN)
def test_satu(tmp_path: Path, mesin: PilihanMesin) -> None:
    """A single one is a remark, whether it is the first row or another."""
    for di in (0, 5):
        baris = [BAIK] * 12
        baris.insert(di, ("Lumayan",) * 9)
        bacaan: BacaanJawaban = hitung_jawaban(tulis(tmp_path, baris), mesin=mesin)

        assert 12 == bacaan.tabulasi.semua.n
        assert bacaan.jumlah_catatan["jawaban-tak-dikenal"]


def test_tanda_alat(tmp_path: Path) -> None:
    """The word of a tool, or its questions, below the headings are still no respondent."""
    soal = [f"Bagaimana pendapat Saudara tentang hal nomor {i}?" for i in range(9)]
    for tanda in (["Response"] * 9, soal):
        bacaan = hitung_jawaban(tulis(tmp_path, [tanda, *[BAIK] * 6]))

        assert 6 == bacaan.tabulasi.semua.n
        assert 1 == bacaan.jumlah_catatan["baris-penanda"]


@pytest.mark.parametrize("mesin", MESIN)
def test_luar_skala_bukan_jumlah(tmp_path: Path, mesin: PilihanMesin) -> None:
    """A form that equals another, with one answer off the scale, is no row of sums."""
    baris = ["333433339", "444344433", "333433339", "434443343", "344443343"]
    bacaan = hitung_jawaban(tulis(tmp_path, baris_sel(baris)), mesin=mesin)

    assert 5 == bacaan.tabulasi.semua.n


def baris_sel(baris: Sequence[str]) -> list[list[str]]:
    """Return rows as cells."""
    return [[*b] for b in baris]


@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize(
    ("kata", "ditanya"),
    [
        (("final", "draft"), True),
        (("selesai", "draf", "menunggu"), True),
        (("PNS", "honorer"), False),
        (("kawin", "belum kawin"), False),
    ],
)
def test_status_lain(
    tmp_path: Path, mesin: PilihanMesin, kata: Sequence[str], ditanya: bool
) -> None:
    """A word that no list has does not silence the others of a column of states."""
    baris = [[kata[i % len(kata)], *BAIK] for i in range(12)]
    jalur = tulis(tmp_path, baris, ["Status", *UNSUR])
    if ditanya:
        assert {"status-ragu"} == kode(jalur, mesin=mesin)
    else:
        assert 12 == hitung_jawaban(jalur, mesin=mesin).tabulasi.semua.n
