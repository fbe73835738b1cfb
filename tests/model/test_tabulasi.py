"""Counts that are added, results that are gone through, and days that are none."""

from fractions import Fraction

import pytest

import skm
from skm.dasar import Peta
from skm.errors import DataError
from skm.model import LembarJawaban

KODE = tuple(f"U{i}" for i in range(1, 10))


def baris(nilai: int, layanan: str) -> dict[str, object]:
    """Return one form that answers everything alike."""
    return dict.fromkeys(KODE, nilai) | {"layanan": layanan}


def test_tabulasi_dijumlahkan() -> None:
    """The sum of two tabulations is that of all forms together, group by group."""
    satu, dua = [baris(3, "A"), baris(4, "B")], [baris(4, "B"), baris(2, "C")]

    jumlah = skm.tabulasikan(satu, grup="layanan") + skm.tabulasikan(dua, grup="layanan")

    assert skm.tabulasikan(satu + dua, grup="layanan").kelompok == jumlah.kelompok
    assert 4 == jumlah.semua.n
    assert {"A": 1, "B": 2, "C": 1} == {k: h.n for k, h in jumlah.kelompok["layanan"].items()}


def test_ikm_ditelusuri() -> None:
    """To go through an index is to go through its unsur."""
    ikm = skm.hitung_ikm(dict.fromkeys(KODE, "3.00"))

    assert [(k, Fraction(3)) for k in KODE] == [(u.kode, u.nrr) for u in ikm]


@pytest.mark.parametrize("hari", ["2024-13", "2024-02-30", "kemarin"])
def test_bukan_tanggal(hari: str) -> None:
    """A day that no calendar has is refused in its place."""
    with pytest.raises(DataError) as salah:
        LembarJawaban(jawaban=Peta({"U1": "33"}), profil=Peta({"tanggal": ("2024-01-31", hari)}))

    (masalah,) = salah.value.masalah
    assert ".profil.tanggal[1]" in masalah.lokasi
    assert hari in masalah.ditemukan
