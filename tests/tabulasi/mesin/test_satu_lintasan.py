"""One pass over an orderly file; whatever is odd is found all the same."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from skm.errors import DataError
from skm.tabulasi.pilih import hitung_jawaban

UNSUR = tuple(f"U{i}" for i in range(1, 10))
JUDUL = ("id", "tanggal", "unit", "usia", "saran", *UNSUR)


def baris(nomor: int, **lain: str) -> list[str]:
    isi = {"id": str(nomor), "tanggal": f'"2024-02-{nomor % 29 + 1:02} 08:00:00"', "saran": "baik"}
    isi |= {"unit": f'"Loket {nomor % 3}"', "usia": "30"}
    isi |= {k: str((nomor + i) % 4 + 1) for i, k in enumerate(UNSUR)}
    return [(isi | lain)[judul] for judul in JUDUL]


def tulis(folder: Path, semua: list[list[str]]) -> Path:
    jalur = folder / "jawaban.csv"
    jalur.write_text("".join(",".join(satu) + "\n" for satu in [[*JUDUL], *semua]))
    return jalur


@pytest.fixture
def tanya(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return the queries that polars was asked."""
    semua: list[Any] = []
    kumpul = pl.LazyFrame.collect

    def catat(malas: pl.LazyFrame, **pilihan: Any) -> Any:
        semua.append(malas)
        return kumpul(malas, **pilihan)

    monkeypatch.setattr(pl.LazyFrame, "collect", catat)
    return semua


@pytest.mark.parametrize("ekor", [{}, {"U9": ""}, {"tanggal": "2024-02-29"}], ids=str)
def test_one_pass(tmp_path: Path, tanya: list[Any], ekor: dict[str, str]) -> None:
    """Counts, statistics, repeated ids, dates, ages, quotation marks and short rows."""
    jalur = tulis(tmp_path, [*map(baris, range(1, 400)), baris(400, **ekor)])
    bacaan = hitung_jawaban(jalur, mesin="polars", grup=["unit"])

    assert 1 == len(tanya)
    assert 400 == bacaan.tabulasi.semua.n
    assert bacaan.tabulasi.semua.statistik is not None
    # All that is said is that mere codes are no labels.
    assert ({"kode-rancu"}, (), 0) == (
        {*bacaan.jumlah_catatan},
        bacaan.tidak_dicari,
        bacaan.ganda,
    )
    sebaliknya = hitung_jawaban(jalur, mesin="python", grup=["unit"])
    assert sebaliknya.tabulasi == bacaan.tabulasi
    assert sebaliknya.simpulan.tanggal_pertama == bacaan.simpulan.tanggal_pertama
    assert sebaliknya.simpulan.tanggal_terakhir == bacaan.simpulan.tanggal_terakhir


@pytest.mark.parametrize(
    ("aneh", "kode"),
    [
        ([baris(200)[:-1]], "baris-pendek"),
        ([[*baris(200), ""], baris(201)[:-1]], "baris-pendek"),  # as many commas as in order
        ([[*baris(200), "3"], baris(201)[:-1]], "baris-panjang"),
        ([baris(200, saran='"a,b"')[:-1]], "baris-pendek"),  # a comma in a cell makes up for it
        ([baris(200, unit='"a,b"')[:-1]], "baris-pendek"),
        ([baris(7)], "id-jawaban-ganda"),
        ([baris(200, id="0200"), baris(201, id="200")], None),
        ([baris(200, tanggal="2023-02-29")], "tanggal-tak-terbaca"),
        ([baris(200, tanggal="kemarin")], "tanggal-tak-terbaca"),
        ([baris(200, tanggal="2024-02")], "tanggal-tanpa-hari"),
        ([baris(200, usia="300")], "usia-tidak-wajar"),
        ([baris(200, U3="5")], "jawaban-luar-skala"),
        ([baris(200, **dict.fromkeys(UNSUR, ""))], "lembar-tanpa-jawaban"),
    ],
)
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
def test_what_is_odd(tmp_path: Path, aneh: list[list[str]], kode: str | None, mesin: str) -> None:
    """It costs a pass of its own, and is said by the same remarks as without an engine."""
    semua = [*map(baris, range(1, 200)), *aneh, *map(baris, range(202, 400))]
    jalur = tulis(tmp_path, semua)
    bacaan = hitung_jawaban(jalur, mesin=mesin, grup=["unit"])  # type: ignore[arg-type]
    sendiri = hitung_jawaban(jalur, mesin="python", grup=["unit"])

    assert {kode} - {None} <= {*bacaan.jumlah_catatan}
    assert {*sendiri.jumlah_catatan} == {*bacaan.jumlah_catatan}
    assert sendiri.tabulasi == bacaan.tabulasi
    assert sendiri.simpulan.tanggal_pertama == bacaan.simpulan.tanggal_pertama


def test_stray_quotation_mark(tmp_path: Path) -> None:
    """Engines read one in ways of their own, and must not count then."""
    jalur = tulis(tmp_path, [*map(baris, range(1, 300)), baris(300, saran='dua "kata"')])
    bacaan = hitung_jawaban(jalur, grup=["unit"])
    assert 300 == bacaan.tabulasi.semua.n
    with pytest.raises(DataError) as tertangkap:
        hitung_jawaban(jalur, grup=["unit"], mesin="polars")
    assert ["mesin-gagal"] == [m.kode for m in tertangkap.value.masalah]
