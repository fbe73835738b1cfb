"""Words and dates as documents write them."""

from datetime import date

import pytest

from skm.audit.kata import beda_kata, kutip, sebut_triwulan
from skm.audit.nip import angka_nip, janggal
from skm.audit.ruang.survei import _huruf_kolom
from skm.audit.waktu import akhir_triwulan, baca_kurun, cocok
from skm.bahasa import BULAN, normal


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
        ("Desember 9999", (9999, 12, 1), (9999, 12, 31)),
        ("Triwulan I s.d. II 2026", (2026, 1, 1), (2026, 6, 30)),
        ("TW I-II 2026", (2026, 1, 1), (2026, 6, 30)),
        ("TW1, TW2, dan TW3 Tahun 2026", (2026, 1, 1), (2026, 9, 30)),
        ("Triwulan 1 & 2, 2026", (2026, 1, 1), (2026, 6, 30)),
        ("Triwulan II dan I 2026", None, None),
        ("Triwulan I dan III 2026", None, None),
        ("Triwulan I dan V 2026", None, None),
        ("Triwulan I dan 12 2026", None, None),
        ("Triwulan 12 2026", None, None),
        ("Triwulan berjalan 2026", None, None),
        ("Triwulan Kedua 2026", (2026, 4, 1), (2026, 6, 30)),
        ("Triwulan ke dua 2026", (2026, 4, 1), (2026, 6, 30)),
        ("Semester Pertama T.A. 2026", (2026, 1, 1), (2026, 6, 30)),
        ("Semester I dan II Tahun 2025", (2025, 1, 1), (2025, 12, 31)),
        ("Triwulan IV 2025 - Triwulan I 2026", (2025, 10, 1), (2026, 3, 31)),
        ("Triwulan IV 2025 - Februari 2026", (2025, 10, 1), (2026, 2, 28)),
        ("Januari, Februari dan Maret 2026", (2026, 1, 1), (2026, 3, 31)),
        ("Januari dan Maret 2026", None, None),
        ("Januari 2024 - Maret", None, None),
        ("Triwulan I/2026", (2026, 1, 1), (2026, 3, 31)),
        ("Tahun 2026 Triwulan I", (2026, 1, 1), (2026, 3, 31)),
        ("Tahun 2026 Triwulan I dan II", (2026, 1, 1), (2026, 6, 30)),
        ("Triwulan I Tahun 2026 (Januari s.d. Maret)", (2026, 1, 1), (2026, 3, 31)),
        ("Triwulan I 2026 (5 Januari - 20 Maret 2026)", (2026, 1, 5), (2026, 3, 20)),
        ("Triwulan I 2026 (Januari dan Maret 2026)", None, None),
        ("Triwulan I 2026, dibanding Triwulan IV 2025", None, None),
        ("Triwulan I 2026 dari Triwulan IV 2025", None, None),
        ("1, 2 dan 3 Juli 2019", (2019, 7, 1), (2019, 7, 3)),
        ("0 Juli 2019", None, None),
        ("9 unsur, Juli 2019", None, None),
        ("2 bulan", None, None),
        ("i", None, None),
        ("sejak Januari 2026", None, None),
        ("sejak Januari hingga Maret 2026", (2026, 1, 1), (2026, 3, 31)),
        ("sesudah Juni 2026", None, None),
        ("paling lambat Juni 2026", (2026, 6, 1), (2026, 6, 30)),
        ("Tahun Anggaran 2025", (2025, 1, 1), (2025, 12, 31)),
        ("Tahun Anggaran 2025 Triwulan I, 2025", (2025, 1, 1), (2025, 3, 31)),
        ("2025-2026", (2025, 1, 1), (2026, 12, 31)),
        ("Semester I 2025/2026", None, None),
        ("Undang-Undang 2009", None, None),
        ("", None, None),
        ("kemarin", None, None),
    ],
)
def test_rentang(
    teks: str, mulai: tuple[int, int, int] | None, akhir: tuple[int, int, int] | None
) -> None:
    """A span is read as people write it; what is not sure is not read."""
    harapan = None if mulai is None or akhir is None else (date(*mulai), date(*akhir))

    rentang = baca_kurun(teks)

    assert harapan == (None if rentang is None else (rentang.mulai, rentang.akhir))


def test_akhir_triwulan() -> None:
    """Quarters end with their last month."""
    assert ["03-31", "06-30", "09-30", "12-31"] == [
        f"{akhir_triwulan(2023, t):%m-%d}" for t in (1, 2, 3, 4)
    ]


def test_kata() -> None:
    """Words are compared as they sound, and named as they stand."""
    assert "a b c" == normal("  A,b –\nC! ")
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
        *(
            (f"{awalan}199001012021211001", "199001012021211001")
            for awalan in ("NIPPPK ", "NI PPPK ", "NIP PPPK: ", "NIPPK. ", "NIPK ")
        ),
    ],
)
def test_angka_nip(teks: str, angka: str) -> None:
    """What stands around the digits goes."""
    assert angka == angka_nip(teks)


def test_nip_mustahil_dua_kali() -> None:
    """All that cannot be is said."""
    assert 2 == len(list(janggal("000000000000000000", date(2024, 1, 1))))


def test_nama_bulan_lain() -> None:
    """The name of a month names that month, and no other of two years."""
    bulan = [date(tahun, b, 1) for tahun in (2023, 2024) for b in range(1, 13)]
    for ini in bulan:
        kurun = baca_kurun(f"{BULAN[ini.month - 1]} {ini.year}")

        assert kurun is not None
        assert [ini] == [b for b in bulan if cocok(kurun, b, b)]
