"""Exact numbers: rounding, the Indonesian notation, and reading back."""

import decimal
import re
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from skm.exact import format_id, parse_decimal, parse_fraction, parse_interval, round_half_up

pytestmark = pytest.mark.property

pecahan = st.one_of(
    st.fractions(-1000, 1000, max_denominator=10_000),
    st.integers(-(10**9), 10**9).map(lambda n: Fraction(n, 2000)),  # many exact halves
)
desimal = st.integers(0, 8)


class TestRoundHalfUp:
    """There is one rounding: half away from zero."""

    @given(pecahan, desimal)
    def test_at_most_half_a_unit_away(self, nilai: Fraction, digit: int) -> None:
        """The printed figure is at most half a unit of its last decimal away."""
        jarak = abs(Fraction(round_half_up(nilai, digit)) - nilai)

        assert jarak <= Fraction(1, 2 * 10**digit)

    @given(pecahan, desimal)
    def test_halves_go_away_from_zero(self, nilai: Fraction, digit: int) -> None:
        """No number of so many decimals is nearer, and of two equally near the farther out wins."""
        cetak = Fraction(round_half_up(nilai, digit))
        tepat_setengah = abs(cetak - nilai) == Fraction(1, 2 * 10**digit)

        assert not tepat_setengah or abs(cetak) > abs(nilai)

    @given(pecahan, desimal)
    def test_exact_decimals(self, nilai: Fraction, digit: int) -> None:
        """The result has exactly the decimals asked for."""
        assert -digit == round_half_up(nilai, digit).as_tuple().exponent

    @given(pecahan, desimal)
    def test_idempotent(self, nilai: Fraction, digit: int) -> None:
        """Rounding a rounded figure changes nothing."""
        cetak = round_half_up(nilai, digit)

        assert str(cetak) == str(round_half_up(cetak, digit))

    @given(pecahan, pecahan, desimal)
    def test_monotone(self, a: Fraction, b: Fraction, digit: int) -> None:
        """The larger number is never printed smaller."""
        kecil, besar = sorted((a, b))

        assert round_half_up(kecil, digit) <= round_half_up(besar, digit)

    @given(pecahan, desimal)
    def test_odd_function(self, nilai: Fraction, digit: int) -> None:
        """Negative numbers mirror positive ones, and zero has no sign."""
        cetak = round_half_up(nilai, digit)

        assert -cetak == round_half_up(-nilai, digit)
        assert not str(round_half_up(nilai * 0, digit)).startswith("-")

    @given(pecahan, desimal, st.integers(2, 12), st.sampled_from([
        decimal.ROUND_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_UP,
    ]))  # fmt: skip
    def test_decimal_context_cannot_reach_it(
        self, nilai: Fraction, digit: int, prec: int, cara: str
    ) -> None:
        """Neither rounding nor notation looks at the ambient decimal context."""
        cetak = round_half_up(nilai, digit)
        teks = format_id(nilai, digit)
        with localcontext() as konteks:
            konteks.prec, konteks.rounding = prec, cara
            lagi = (str(round_half_up(nilai, digit)), format_id(nilai, digit), format_id(cetak))

        assert (str(cetak), teks, teks) == lagi

    def test_the_case_that_decides_a_letter(self) -> None:
        """76,605 is 76,61, which half-even would make 76,60."""
        assert Decimal("76.61") == round_half_up(Fraction("76.605"), 2)
        assert round(Fraction("76.605"), 2) == Fraction("76.60")


class TestFormatId:
    """Numbers are written the Indonesian way."""

    @given(pecahan, desimal)
    def test_babel_agrees(self, nilai: Fraction, digit: int) -> None:
        """Once rounded half-up, babel writes the same."""
        cetak = round_half_up(nilai, digit)
        pola = "#,##0" + ("." + "0" * digit if digit else "")

        babel = format_decimal(cetak, pola, locale="id").replace("-", "−")  # a true minus

        assert babel == format_id(nilai, digit)

    @given(st.integers(-(10**15), 10**15))
    def test_babel_agrees_on_integers(self, nilai: int) -> None:
        """Integers get points between thousands and no decimals."""
        babel = format_decimal(nilai, "#,##0", locale="id").replace("-", "−")

        assert babel == format_id(nilai)

    @given(st.integers(0, 10**12), desimal)
    def test_keeps_decimals_as_given(self, angka: int, digit: int) -> None:
        """A printed figure keeps its decimals: 3,580 is not 3,58."""
        cetak = Decimal((0, tuple(map(int, str(angka))), -digit))

        assert digit == len(format_id(cetak).partition(",")[2])

    def test_fraction_needs_digits(self) -> None:
        """A fraction has no decimals of its own."""
        with pytest.raises(TypeError, match="expected int, found null"):
            format_id(Fraction(1, 3))


class TestParse:
    """Figures come back as they were written."""

    @given(pecahan, desimal)
    def test_reads_what_format_writes(self, nilai: Fraction, digit: int) -> None:
        """A figure without thousands comes back with its decimals."""
        cetak = round_half_up(nilai, digit)
        teks = format_id(cetak).replace(".", "")

        assert str(cetak) == str(parse_decimal(teks))

    @given(pecahan)
    def test_reads_every_fraction(self, nilai: Fraction) -> None:
        """The text of a fraction gives the fraction."""
        assert nilai == parse_fraction(str(nilai))

    @pytest.mark.parametrize(
        "teks",
        [
            "",
            " ",
            "1.234,5",
            "1,2,3",
            "3,",
            ",5",
            "1e3",
            "nan",
            "inf",
            "3 ",
            "٣,٤",
            "1" * 31,
            "--1",
        ],
    )
    def test_refuses_anything_else(self, teks: str) -> None:
        """Thousands, exponents, words and blanks are no figures."""
        with pytest.raises(ValueError, match=re.escape(f'found "{teks}"')):
            parse_decimal(teks)
        with pytest.raises(ValueError, match=re.escape(f'found "{teks}"')):
            parse_fraction(teks)

    @pytest.mark.parametrize("teks", ["1/0", "1/-9", "1 / 9", "1/9/9", "0,1/9"])
    def test_refuses_faulty_fractions(self, teks: str) -> None:
        """Neither a zero below the line, nor blanks, nor decimals in a fraction."""
        with pytest.raises(ValueError, match=re.escape(f'found "{teks}"')):
            parse_fraction(teks)

    @given(
        st.fractions(0, 10**6),
        st.fractions(0, 10**6),
        desimal,
        st.sampled_from(
            ("–", "-", " — ", " − ", " s.d. ", " s/d ", " sampai dengan ", "\nhingga\t")
        ),
    )
    def test_reads_intervals(self, a: Fraction, b: Fraction, digit: int, tanda: str) -> None:
        """Both ends come back with their decimals, in the order of the text."""
        ujung = round_half_up(a, digit), round_half_up(b, digit)
        teks = tanda.join(format_id(u).replace(".", "") for u in ujung)

        assert [*map(str, ujung)] == [*map(str, parse_interval(teks))]

    @pytest.mark.parametrize(
        "teks", ["", "1", "1 4", "1–", "–4", "1–4–5", "-1–4", "1.000,5–2", "1–4 poin", "1 dan 4"]
    )
    def test_refuses_no_intervals(self, teks: str) -> None:
        """One end, three of them, signs, thousands and words are no intervals."""
        with pytest.raises(ValueError, match=re.escape(f'found "{teks}"')):
            parse_interval(teks)
