"""Upright or on its side."""

import pytest

from skm.naskah import Baris, Kolom, Sel, Tabel
from skm.naskah.halaman import DOKUMEN, LEMBAR, LEMBAR_JAWABAN, Kertas


def tabel(lebar: int, kolom: int = 2, baris: int = 1) -> Tabel:
    satu = lebar // kolom
    semua = [satu] * (kolom - 1) + [lebar - satu * (kolom - 1)]
    return Tabel(
        id="t",
        nomor=1,
        judul="",
        kolom=tuple(Kolom(id=f"k{i}", judul="", lebar=n) for i, n in enumerate(semua)),
        baris=(Baris(sel=(Sel(teks="x"),) * kolom),) * baris,
    )


@pytest.mark.parametrize(
    ("kertas", "lebar", "kolom", "baris", "mendatar"),
    [
        (LEMBAR, 160, 2, 99, False),
        (LEMBAR, 161, 2, 1, True),
        (DOKUMEN, 200, 12, 99, False),
        (DOKUMEN, 201, 8, 20, False),  # short: rather narrow than alone on a page
        (DOKUMEN, 201, 8, 21, True),
        (DOKUMEN, 201, 9, 1, True),
    ],
)
def test_lanskap(kertas: Kertas, lebar: int, kolom: int, baris: int, mendatar: bool) -> None:
    """Each format has its own paper; what a table asks for is the same."""
    assert mendatar is tabel(lebar, kolom, baris).mendatar_di(kertas)


def test_jawaban() -> None:
    """Figures of all answers are counted in digits."""
    assert LEMBAR_JAWABAN.cukup([20, *[9] * 9, 14])
    assert not LEMBAR_JAWABAN.cukup([20, *[9] * 9, 15])
