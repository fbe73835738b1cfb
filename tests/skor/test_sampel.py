"""Sample sizes, by every rule, and what a sample achieved."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.errors import ScoringError
from skm.model import AturanSampel
from skm.skor import capaian_sampel, ukuran_sampel

ATURAN = st.sampled_from(AturanSampel)
POPULASI = st.one_of(st.integers(1, 2000), st.integers(1, 10**7), st.integers(1, 10**12))


@given(POPULASI, ATURAN)
def test_never_more_than_there_are(populasi: int, aturan: AturanSampel) -> None:
    """A sample is at least one and never more than the population."""
    assert 1 <= ukuran_sampel(populasi, aturan=aturan) <= populasi


@given(POPULASI, POPULASI, ATURAN)
def test_monotone(a: int, b: int, aturan: AturanSampel) -> None:
    """A larger population never calls for fewer."""
    kecil, besar = sorted((a, b))

    assert ukuran_sampel(kecil, aturan=aturan) <= ukuran_sampel(besar, aturan=aturan)


@given(st.integers(1, 10**6))
def test_rules_in_order(populasi: int) -> None:
    """Neither the table's next row nor the ceiling ever asks for fewer than the nearest integer."""
    dekat = ukuran_sampel(populasi)

    assert dekat <= ukuran_sampel(populasi, aturan=AturanSampel.TABEL)
    assert 0 <= ukuran_sampel(populasi, aturan=AturanSampel.ATAS) - dekat <= 1


@given(POPULASI)
def test_less_error_more_respondents(populasi: int) -> None:
    """A smaller level of error never calls for fewer."""
    sepuluh, lima, satu = (ukuran_sampel(populasi, taraf=t) for t in (10, 5, 1))

    assert sepuluh <= lima <= satu


@pytest.mark.parametrize(
    ("populasi", "dekat", "tabel", "atas"),
    [
        (1, 1, 1, 1),
        (7, 7, 7, 7),
        (11, 11, 11, 11),
        (17, 16, 17, 17),
        (4384, 353, 354, 354),
        (999_999, 384, 384, 384),
        (1_000_000, 384, 384, 384),
        (5_000_000, 384, 384, 385),
        (10**12, 384, 384, 385),
    ],
)
def test_examples(populasi: int, dekat: int, tabel: int, atas: int) -> None:
    """Between rows, below the first and beyond the last; N = 4384 is that of a published report."""
    assert [dekat, tabel, atas] == [ukuran_sampel(populasi, aturan=a) for a in AturanSampel]


def test_other_levels() -> None:
    """For N = 1000 an error of 1 % calls for 399 and one of 10 % for 213."""
    assert [399, 278, 213] == [ukuran_sampel(1000, taraf=t) for t in (1, 5, 10)]


@pytest.mark.parametrize(
    ("populasi", "isi", "masalah"),
    [
        (0, {}, [("di-luar-batas", "$.populasi", "0")]),
        (-5, {}, [("di-luar-batas", "$.populasi", "-5")]),
        (10**12 + 1, {}, [("di-luar-batas", "$.populasi", "1000000000001")]),
        (100, {"taraf": 3}, [("pilihan", "$.taraf", "3")]),
        (100, {"taraf": 1, "aturan": AturanSampel.TABEL}, [("pilihan", "$.taraf", "1")]),
        (0, {"taraf": 2}, [("di-luar-batas", "$.populasi", "0"), ("pilihan", "$.taraf", "2")]),
    ],
)
def test_refused(populasi: Any, isi: Any, masalah: list[tuple[str, str, str]]) -> None:
    """What is no population or no level is refused, all of it at once."""
    with pytest.raises(ScoringError) as salah:
        ukuran_sampel(populasi, **isi)

    assert masalah == [(m.kode, m.lokasi, m.ditemukan) for m in salah.value.masalah]


class TestCapaian:
    """What a sample achieved."""

    @given(st.integers(1, 10**6), st.integers(0, 10**4), ATURAN)
    def test_adds_up(self, populasi: int, diperoleh: int, aturan: AturanSampel) -> None:
        """Short is what is needed less what there is; 100 is printed only for exactly that."""
        c = capaian_sampel(populasi, diperoleh, aturan=aturan)

        assert ukuran_sampel(populasi, aturan=aturan) == c.perlu
        assert max(0, c.perlu - diperoleh) == c.kurang
        assert c.terpenuhi == (diperoleh >= c.perlu) == (c.persentase >= 100)
        assert Fraction(100 * diperoleh, c.perlu) == c.persentase
        assert (c.cetak == 100) == (diperoleh == c.perlu)
        assert (c.cetak > 100) == (diperoleh > c.perlu)

    @pytest.mark.parametrize(
        ("populasi", "diperoleh", "kurang", "cetak"),
        [
            (4384, 300, 53, "85.0"),
            (4384, 353, 0, "100"),
            (4384, 354, 0, "100.3"),
            (100, 160, 0, "200"),
            (100, 0, 80, "0"),
            (10**6, 400, 0, "104.2"),
        ],
    )
    def test_examples(self, populasi: int, diperoleh: int, kurang: int, cetak: str) -> None:
        """Shortfall and share as printed."""
        c = capaian_sampel(populasi, diperoleh)

        assert (kurang, cetak) == (c.kurang, str(c.cetak))

    def test_barely_above_never_prints_as_100(self) -> None:
        """One respondent more than a great many is 100,1 and not 100,0."""
        from skm.skor.sampel import _cetak

        assert "100.1" == str(_cetak(Fraction(100_001, 1000)))

    def test_refused(self) -> None:
        """A count below zero is refused, together with what else is wrong."""
        with pytest.raises(ScoringError) as salah:
            capaian_sampel(0, -1)

        assert [("di-luar-batas", "$.populasi"), ("di-luar-batas", "$.n")] == [
            (m.kode, m.lokasi) for m in salah.value.masalah
        ]
