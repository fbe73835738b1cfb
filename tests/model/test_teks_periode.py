"""Periods as people write them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.bahasa import BULAN, romawi
from skm.errors import ArgumenError, DataError
from skm.model import Periode
from skm.testing.bagian import periode as periode_apa_saja

TAHUN = st.integers(1990, 2099)


@given(TAHUN, st.integers(1, 4))
def test_triwulan(tahun: int, n: int) -> None:
    """A quarter in every wording is the same period."""
    harapan = Periode(tahun=tahun, triwulan=n)
    semua = [
        f"{tahun}-TW{n}",
        f"TW{n} {tahun}",
        f"TW {n} {tahun}",
        f"tw-{romawi(n)}/{tahun}",
        f"Triwulan {romawi(n)} {tahun}",
        f"TRIWULAN {n} TAHUN {tahun}",
        f"{tahun}-Q{n}",
        f"Q{n} {tahun}",
    ]

    assert {harapan} == {Periode.urai(t) for t in semua}


@pytest.mark.parametrize("garis", "-–—")
def test_triwulan_berbulan(garis: str) -> None:
    """A quarter may say its months, with whatever stands between them on a keyboard."""
    assert Periode(tahun=2024, triwulan=1) == Periode.urai(f"Triwulan I (Januari{garis}Maret 2024)")


@given(TAHUN, st.integers(1, 2))
def test_semester(tahun: int, n: int) -> None:
    """A half year in every wording is the same period."""
    semua = [f"{tahun}-S{n}", f"Semester {romawi(n)} {tahun}", f"smt {n} {tahun}", f"S{n}-{tahun}"]

    assert {Periode(tahun=tahun, semester=n)} == {Periode.urai(t) for t in semua}


@given(TAHUN, st.integers(1, 12))
def test_months(tahun: int, n: int) -> None:
    """A month is the span of its days, and is called by its name."""
    nama = BULAN[n - 1]
    semua = [f"{tahun}-{n:02}", f"{n:02}/{tahun}", f"{nama} {tahun}", f"{nama[:3].lower()} {tahun}"]

    (periode,) = {Periode.urai(t) for t in semua}
    assert (date(tahun, n, 1), n) == (periode.mulai, periode.akhir.month)
    assert 1 == (periode.akhir + timedelta(days=1)).day
    assert f"{nama} {tahun}" == str(periode)


@given(periode_apa_saja())
def test_what_a_period_prints_is_read_again(periode: Periode) -> None:
    """As it prints itself: in full, and with its year alone."""
    semua = [str(periode), periode.ringkas, f"{periode.mulai}..{periode.akhir}"]
    rentang = Periode(dari=periode.mulai, sampai=periode.akhir)

    assert [periode, periode, rentang] == [Periode.urai(t) for t in semua]


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(0, 400))
def test_spans(dari: date, lama: int) -> None:
    """From one day to another, in figures and in words."""
    sampai = dari + timedelta(days=lama)
    kata = [f"{h.day} {BULAN[h.month - 1]} {h.year}" for h in (dari, sampai)]
    angka = [f"{h.day}/{h.month}/{h.year}" for h in (dari, sampai)]
    semua = [f"{dari}..{sampai}", " s.d. ".join(kata), " - ".join(kata), "..".join(angka)]

    assert {Periode(dari=dari, sampai=sampai)} == {Periode.urai(t) for t in semua}


@pytest.mark.parametrize(
    ("teks", "dari", "sampai"),
    [
        ("Januari–Maret 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("Januari-Maret 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("Jan s/d Mar 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("2025-11..2026-02", date(2025, 11, 1), date(2026, 2, 28)),
        ("1 Jan - 31 Mar 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("TW1 2026..TW2 2026", date(2026, 1, 1), date(2026, 6, 30)),
    ],
)
def test_spans_of_months(teks: str, dari: date, sampai: date) -> None:
    """A year that is said once holds for both ends."""
    assert Periode(dari=dari, sampai=sampai) == Periode.urai(teks)


@pytest.mark.parametrize(
    "teks",
    ["", "kemarin", "2026-13", "2026-TW5", "2026-S3", "00/2026", "2026-02-30..2026-03-01",
     "2026-03-31..2026-01-01", "Foo 2026", "26", "2026-TW1-S1", "TW 2026", "2026-S2..", "..2026",
     "Triwulan I (Januari–Juni 2026)"],
)  # fmt: skip
def test_no_period(teks: str) -> None:
    """What is none is refused with ways to write one."""
    with pytest.raises(DataError) as salah:
        Periode.urai(teks)

    assert ["bukan-periode"] == [m.kode for m in salah.value.masalah]


def test_what_is_no_text() -> None:
    """A year as a number is no text, and the error says what would be one."""
    salah: Any = 2026
    with pytest.raises(ArgumenError, match="teks: expected a text such as '2024-TW1', found int"):
        Periode.urai(salah)
