"""A row of answers below a table that nothing numbers is asked about, however short the table."""

import io

import pytest

from skm import DataError
from skm.tabulasi import hitung_jawaban

KODE = [f"U{i}" for i in range(1, 10)]
ISI = [[1 + (3 * i * i + j * j * (1 + i) + i) % 4 for i in range(9)] for j in range(12)]


def baca(banyak: int, akhir: list[object]) -> str:
    baris = [["No", *KODE], *([j, *ISI[j - 1]] for j in range(1, banyak + 1)), akhir]
    teks = "\n".join(",".join(map(str, b)) for b in baris)
    return str(hitung_jawaban(io.BytesIO(teks.encode())).tabulasi)


@pytest.mark.parametrize("banyak", [3, 4, 12])
def test_tertinggi(banyak: int) -> None:
    """The highest of each column, below three respondents as below twelve."""
    tertinggi = [max(b[i] for b in ISI[:banyak]) for i in range(9)]
    with pytest.raises(DataError) as ditanya:
        baca(banyak, ["", *tertinggi])

    assert ["tanya-baris"] == [m.kode for m in ditanya.value.masalah]


def test_serupa_semua() -> None:
    """Nine times the same without a number is asked about; with the next number it counts."""
    with pytest.raises(DataError) as ditanya:
        baca(12, ["", *[2] * 9])

    assert ["tanya-baris"] == [m.kode for m in ditanya.value.masalah]
    assert "13 responden · 9 unsur" == baca(12, [13, *[2] * 9])
