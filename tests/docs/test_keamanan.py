"""The page of promises names tests that are there, and every room of them."""

import re
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
HALAMAN = (AKAR / "docs" / "explanation" / "keamanan.md").read_text(encoding="utf-8")
DISEBUT = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", HALAMAN)))


@pytest.mark.parametrize(("berkas", "nama"), DISEBUT)
def test_promise_is_tested(berkas: str, nama: str) -> None:
    assert f"def {nama}(" in (AKAR / berkas).read_text(encoding="utf-8")


def test_every_row_names_a_test() -> None:
    baris = [b for b in HALAMAN.splitlines() if b.startswith("| ") and "Shown by" not in b]

    assert baris
    assert [] == [b for b in baris if not re.search(r"`tests/[\w/]+\.py::\w+`", b)]


def test_tests_of_privacy_are_named() -> None:
    """Whoever tests another promise about people says so on the page."""
    ada = {b.relative_to(AKAR).as_posix() for b in (AKAR / "tests" / "privasi").glob("test_*.py")}

    assert ada <= {berkas for berkas, _ in DISEBUT}
