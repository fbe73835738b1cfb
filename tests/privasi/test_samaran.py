"""What identifies people is found, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.privasi.samaran import samarkan


@pytest.mark.parametrize(
    "teks",
    ["081298765432", "+62 812 9876 5432", "6281298765432", "0812-9876-543", "(021) 555-1234",
     "0274 512345", "a.b+c@dinas.go.id", "3201010101010001", "3201 0101 0101 0001",
     "197001012000031001"],
)  # fmt: skip
def test_what_identifies_people(teks: str) -> None:
    assert ("WA: [disamarkan].", 1) == samarkan(f"WA: {teks}.")


@pytest.mark.parametrize(
    "teks",
    ["Rp 150.000", "31-03-2024", "08-08-2024", "buka 08.00-16.00", "0800-1600", "tahun 2023/2024",
     "jam 7 s.d. 9", "4 - Baik", "ruang 012", "12.500.000", "a @ b", "nomor antrean 045"],
)  # fmt: skip
def test_what_does_not(teks: str) -> None:
    assert (teks, 0) == samarkan(teks)


@given(st.text(max_size=60))
def test_masking_is_done_once(teks: str) -> None:
    sekali, _ = samarkan(teks)

    assert (sekali, 0) == samarkan(sekali)
