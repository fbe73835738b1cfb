"""Words and dates as documents write them."""

from datetime import date

import pytest

from skm.audit.kata import beda_kata, kutip, polos, sebut_triwulan
from skm.audit.nip import angka_nip, janggal
from skm.audit.ruang.survei import _huruf_kolom
from skm.audit.waktu import akhir_triwulan, baca_rentang


@pytest.mark.parametrize(
    ("teks", "mulai", "akhir"),
    [
        ("Januari-Juni 2024", (2024, 1, 1), (2024, 6, 30)),
        ("PERIODE JANUARI – MARET TAHUN 2024", (2024, 1, 1), (2024, 3, 31)),
        ("Periode Januari s.d. Maret 2024", (2024, 1, 1), (2024, 3, 31)),
        ("Januari s/d Februari 2024", (2024, 1, 1), (2024, 2, 29)),
        ("1 Januari 2024 sampai dengan 15 Maret 2024", (2024, 1, 1), (2024, 3, 15)),
        ("1-14 Juli 2019", (2019, 7, 1), (2019, 7, 14)),
        ("14 Juli 2019", (2019, 7, 14), (2019, 7, 14)),
        ("Nop 2023 hingga Jan 2024", (2023, 11, 1), (2024, 1, 31)),
        ("Desember 2024", (2024, 12, 1), (2024, 12, 31)),
        ("Triwulan I (Januari - Maret 2024)", (2024, 1, 1), (2024, 3, 31)),
        ("Triwulan ke-2 Tahun 2024", (2024, 4, 1), (2024, 6, 30)),
        ("TW IV 2024", (2024, 10, 1), (2024, 12, 31)),
        ("Semester II Tahun 2023", (2023, 7, 1), (2023, 12, 31)),
        ("Semester III 2023", None, None),
        ("Tahun 2024", (2024, 1, 1), (2024, 12, 31)),
        ("periode 2024", (2024, 1, 1), (2024, 12, 31)),
        ("tahun 0024", (1900, 1, 1), (1900, 12, 31)),
        ("31 Februari 2024", None, None),
        ("Juni-Januari 2024", None, None),
        ("Januari", None, None),
        ("Desember 9999", None, None),
        ("", None, None),
        ("kemarin", None, None),
    ],
)
def test_rentang(
    teks: str, mulai: tuple[int, int, int] | None, akhir: tuple[int, int, int] | None
) -> None:
    """A span is read as people write it; what is not sure is not read."""
    harapan = None if mulai is None or akhir is None else (date(*mulai), date(*akhir))

    assert harapan == baca_rentang(teks)


def test_akhir_triwulan() -> None:
    """Quarters end with their last month."""
    assert ["03-31", "06-30", "09-30", "12-31"] == [
        f"{akhir_triwulan(2023, t):%m-%d}" for t in (1, 2, 3, 4)
    ]


def test_kata() -> None:
    """Words are compared as they sound, and named as they stand."""
    assert "a b c" == polos("  A,b –\nC! ")
    assert '"a b"' == kutip(" a\n b ")
    assert f'"{"x" * 159}…"' == kutip("x" * 161)
    assert '"satu" dihilangkan; "tiga" ditambahkan' == beda_kata("satu dua", "Dua tiga")
    assert '"dua" menjadi "2"' == beda_kata("satu dua", "satu 2")
    assert "" == beda_kata("satu, dua", "Satu dua")
    assert "TW I" == sebut_triwulan((1,), None)


def test_kolom() -> None:
    """Columns are named as a spreadsheet names them."""
    assert ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"] == [
        _huruf_kolom(i) for i in (0, 25, 26, 51, 52, 701, 702)
    ]


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("NIP: 19700101 199503 1 001", "197001011995031001"),
        ("nip.197001011995031001", "197001011995031001"),
        ("19700101-199503-1-001", "197001011995031001"),
        ("Nipah", "ah"),
    ],
)
def test_angka_nip(teks: str, angka: str) -> None:
    """What stands around the digits goes."""
    assert angka == angka_nip(teks)


def test_nip_mustahil_dua_kali() -> None:
    """All that cannot be is said."""
    assert 2 == len(list(janggal("000000000000000000", date(2024, 1, 1))))
