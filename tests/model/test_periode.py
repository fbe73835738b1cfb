"""Spans of time."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.bahasa import BULAN, romawi
from skm.model import Periode, Tanggal
from skm.testing import periode, tanggal

pytestmark = pytest.mark.property

tahun = st.integers(1900, 9999)


@given(periode())
def test_begins_before_it_ends(p: Periode) -> None:
    """The first day is not after the last."""
    assert p.mulai <= p.akhir


@given(periode())
def test_months_are_contiguous(p: Periode) -> None:
    """Its months follow each other, from that of the first day to that of the last."""
    nomor = [t * 12 + b - 1 for t, b in p.bulan]

    assert list(range(nomor[0], nomor[-1] + 1)) == nomor
    assert (p.mulai.year, p.mulai.month) == p.bulan[0]
    assert (p.akhir.year, p.akhir.month) == p.bulan[-1]


@given(tahun)
def test_triwulan_and_semester_partition_the_year(t: int) -> None:
    """The quarters, the halves and the year cover the same days, each once."""
    bagian = [
        [Periode(tahun=t, triwulan=i) for i in (1, 2, 3, 4)],
        [Periode(tahun=t, semester=i) for i in (1, 2)],
        [Periode(tahun=t)],
    ]
    for deret in bagian:
        assert date(t, 1, 1) == deret[0].mulai
        assert date(t, 12, 31) == deret[-1].akhir
        for kini, nanti in pairwise(deret):
            assert kini.akhir + timedelta(days=1) == nanti.mulai
            assert kini.berikut == nanti
        assert [(t, b) for b in range(1, 13)] == [b for p in deret for b in p.bulan]


def test_berikut_di_akhir_zaman() -> None:
    """Up to the last day there is a next span, and after it none."""
    bulan = [date(9999, b, 1) for b in (4, 7, 10)]
    kedua, ketiga = (Periode(dari=a, sampai=b - timedelta(days=1)) for a, b in pairwise(bulan))
    akhir = Periode(dari=bulan[-1], sampai=date.max)

    assert (ketiga, akhir, None) == (kedua.berikut, ketiga.berikut, akhir.berikut)
    assert Periode(tahun=9999, triwulan=4) == Periode(tahun=9999, triwulan=3).berikut
    for satu in (Periode(tahun=9999, triwulan=4), Periode(tahun=9999)):
        assert satu.berikut is None


@given(tahun, st.integers(1, 4))
def test_triwulan_in_words(t: int, i: int) -> None:
    """A triwulan is named with its months."""
    awal, akhir = BULAN[3 * i - 3], BULAN[3 * i - 1]

    assert f"Triwulan {romawi(i)} ({awal}–{akhir} {t})" == str(Periode(tahun=t, triwulan=i))


@given(tahun, st.integers(1, 4))
def test_a_range_of_the_same_days_reads_the_same(t: int, i: int) -> None:
    """Whole months given by date are written as months."""
    p = Periode(tahun=t, triwulan=i)

    assert p.rentang == str(Periode(dari=p.mulai, sampai=p.akhir))


@given(periode())
def test_words_name_both_ends(p: Periode) -> None:
    """The words hold the months and years of both ends."""
    teks = p.rentang

    assert BULAN[p.mulai.month - 1] in teks
    assert BULAN[p.akhir.month - 1] in teks
    assert str(p.mulai.year) in teks
    assert str(p.akhir.year) in teks


def test_ranges_in_words() -> None:
    """Months, days and years are written as sparingly as is clear."""
    harapan = {
        (date(2024, 2, 1), date(2024, 2, 29)): "Februari 2024",
        (date(2024, 2, 1), date(2024, 2, 28)): "1 Februari 2024 – 28 Februari 2024",
        (date(2023, 12, 1), date(2024, 3, 31)): "Desember 2023 – Maret 2024",
        (date(2024, 5, 6), date(2024, 5, 6)): "6 Mei 2024",
        (date(9999, 12, 1), date.max): "Desember 9999",
    }

    assert harapan == {k: str(Periode(dari=k[0], sampai=k[1])) for k in harapan}
    assert "Tahun 2024" == str(Periode(tahun=2024))
    assert "Semester II" == Periode(tahun=2024, semester=2).sebutan


@given(tanggal())
def test_date_of_a_report(t: Tanggal) -> None:
    """Its text, its ISO form and its first possible day agree."""
    assert t.pertama.isoformat().startswith(t.isoformat()[:7])
    assert str(t.tahun) in str(t)
    assert BULAN[t.bulan - 1] in str(t)
    assert (t.hari or 1) == t.pertama.day
    assert (t.hari is None) == (len(t.isoformat()) == 7)
