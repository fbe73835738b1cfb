"""Dates in every way they are written, in zones, turned by Excel, or in two columns of a file."""

import csv
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perkakas import paling_banyak
from skm.bahasa import BULAN
from skm.errors import DataError
from skm.model import Periode
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban
from skm.tabulasi.arti.pemetaan import PilihanTanggal, PilihanZona
from skm.tabulasi.arti.tanggal import ArtiTanggal, PenentuUrutan

U = [f"U{i}" for i in range(1, 10)]
TW1 = Periode(tahun=2026, triwulan=1)
HARI = st.dates(date(2025, 11, 1), date(2026, 6, 30))
INGGRIS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
PENDEK = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]

CARA: dict[str, Callable[[date], str]] = {
    "iso": lambda h: h.isoformat(),
    "iso jam": lambda h: f"{h} 08:07:06",
    "iso pecahan": lambda h: f"{h}T08:07:06.123+07:00",
    "garis": lambda h: f"{h:%Y/%m/%d} 8:00:00 AM GMT+7",
    "padat": lambda h: f"{h:%Y%m%d}",
    "padat jam": lambda h: f"{h:%Y%m%dT080706}",
    "seri": lambda h: str((h - date(1899, 12, 30)).days),
    "seri jam": lambda h: f"{(h - date(1899, 12, 30)).days}.5",
    "indonesia": lambda h: f"{h.day} {BULAN[h.month - 1]} {h.year}",
    "pendek": lambda h: f"{h.day:02}-{PENDEK[h.month - 1]}-{h:%y}",
    "agt": lambda h: f"{h.day} {'Agt' if h.month == 8 else PENDEK[h.month - 1]} {h.year} 10.05",
    "hari": lambda h: f"Jum'at, {h.day} {BULAN[h.month - 1].upper()} {h.year}",
    "jotform": lambda h: f"{INGGRIS[h.month - 1]} {h.day}, {h.year}",
    "jotform jam": lambda h: f"{INGGRIS[h.month - 1]} {h.day}, {h.year} 08:00",
    "inggris": lambda h: f"{h.day} {INGGRIS[h.month - 1]} {h.year}",
    "js": lambda h: f"Fri {INGGRIS[h.month - 1]} {h.day:02} {h.year} 08:00:00 GMT+0700 (WIB)",
}
BERURUT: dict[str, Callable[[date], str]] = {
    "d/m/y": lambda h: f"{h.day}/{h.month}/{h.year}",
    "d-m-yy": lambda h: f"{h.day:02}-{h.month:02}-{h:%y}",
    "d.m.y jam": lambda h: f"{h.day:02}.{h.month:02}.{h.year} 8.00.00",
    "m/d/y": lambda h: f"{h.month}/{h.day}/{h.year} 19:06:23",
    "m/d/yy": lambda h: f"{h.month}/{h.day}/{h:%y} 19:06:23",
    "m/d/y AM": lambda h: f"{h.month:02}/{h.day:02}/{h.year} 08:00:00 AM",
}


def baca(
    kepala: Sequence[str], baris: Sequence[Sequence[Any]], *, xlsx: bool = False, **lain: Any
) -> BacaanJawaban:
    """Read rows of dates; each is numbered, and answers 4 to all questions."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder, "a.xlsx" if xlsx else "a.csv")
        nomor = enumerate(baris, start=1)
        semua = [[*kepala, "No", *U], *([*b, str(i), *["4"] * 9] for i, b in nomor)]
        if xlsx:
            buku = openpyxl.Workbook()
            for satu in semua:
                buku.worksheets[0].append(satu)
            buku.save(jalur)
        else:
            with jalur.open("w", encoding="utf-8", newline="") as isi:
                csv.writer(isi).writerows(semua)
        return baca_jawaban(jalur, **lain)


def n_periode(kepala: Sequence[str], baris: Sequence[Sequence[Any]], **lain: Any) -> int | set[str]:
    """Return how many forms are in the first quarter, or what is asked."""
    lain = {"periode": TW1, **lain}
    try:
        return baca(kepala, baris, **lain).tabulasi.semua.n
    except DataError as salah:
        kode = {m.kode for m in salah.masalah}
        return 0 if "tanpa-responden" in kode else kode


# How dates are written.


@pytest.mark.parametrize("cara", CARA)
@paling_banyak(60)
@given(semua=st.lists(HARI, min_size=1, max_size=12))
def test_every_way(cara: str, semua: list[date]) -> None:
    """A whole column in one way is read as it was meant, and the period holds what it should."""
    teks = [CARA[cara](h) for h in semua]
    arti = ArtiTanggal()

    assert [h.isoformat() for h in semua] == [arti[t] for t in teks]
    assert sum(h.year == 2026 and h.month <= 3 for h in semua) == n_periode(
        ["Tanggal"], [[t] for t in teks]
    )


@pytest.mark.parametrize("cara", BERURUT)
@paling_banyak(60)
@given(semua=st.lists(HARI, min_size=1, max_size=12))
def test_every_order(cara: str, semua: list[date]) -> None:
    """A column whose order is open comes out right or is asked, and is never filtered wrongly."""
    harapan = sum(h.year == 2026 and h.month <= 3 for h in semua)

    hasil = n_periode(["Tanggal"], [[BERURUT[cara](h)] for h in semua])

    pasti = any(h.day > 12 for h in semua)
    assert hasil == harapan if pasti else hasil in (harapan, {"tanggal-urutan-rancu"})


@pytest.mark.parametrize(
    "teks",
    [
        "Maret",
        "2026",
        "31 Foo 2026",
        "2026-02-30",
        "tidak ingat",
        "20261340",
        "12345",
        "1/2",
        "8:00",
    ],
)
def test_no_dates(teks: str) -> None:
    """What is no day is not made one."""
    assert "?" == ArtiTanggal()[teks]


@pytest.mark.parametrize(
    ("teks", "hari"),
    [("Mar-2026", "2026-03"), ("03/2026", "2026-03"), ("Agustus 2026", "2026-08"), ("-", "")],
)
def test_months_and_blanks(teks: str, hari: str) -> None:
    """A month stays a month, a dash is no date."""
    assert hari == ArtiTanggal()[teks]


# Zones.

ZONA: dict[PilihanZona, int] = {"": 7, "WIB": 7, "WITA": 8, "WIT": 9}
CAP = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(
    lambda w: w.replace(microsecond=0)
)
TULIS: dict[str, Callable[[datetime, int], str]] = {
    "iso": lambda w, z: w.replace(tzinfo=timezone(timedelta(hours=z))).isoformat(),
    "spasi": lambda w, z: f"{w} {z:+03d}00",
    "google": lambda w, z: f"{w:%Y/%m/%d %I:%M:%S %p} GMT{z:+d}",
    "hari": lambda w, z: f"{w:%d/%m/%Y %H:%M:%S} UTC{z:+03d}:00",
    "kata": lambda w, z: f"{w.day} {BULAN[w.month - 1]} {w.year} {w:%H.%M.%S} GMT{z:+d}",
}


@pytest.mark.parametrize("cara", TULIS)
@given(CAP, st.integers(-11, 12), st.sampled_from([*ZONA]))
def test_zones(cara: str, waktu: datetime, zona: int, survei: PilihanZona) -> None:
    """A stamp is the day it was where the survey took place."""
    asal = waktu.replace(tzinfo=timezone(timedelta(hours=zona)))
    harapan = asal.astimezone(timezone(timedelta(hours=ZONA[survei]))).date()

    assert harapan.isoformat() == ArtiTanggal(zona=survei or None)[TULIS[cara](waktu, zona)]


@pytest.mark.parametrize(
    ("ekor", "hari"),
    [
        (" 17:30+00:00", "2026-04-01"),
        (" 01:00+09:00", "2026-03-30"),
        (" 20:00-08:00", "2026-03-31"),
        ("T20:00-08:00", "2026-04-01"),
        (" 20:00:00-08:00", "2026-04-01"),
        (" 20:00 UTC-8", "2026-04-01"),
    ],
)
def test_zones_without_seconds(ekor: str, hari: str) -> None:
    """What is behind a plus is a zone; behind a dash it may be the time when somebody left."""
    assert hari == ArtiTanggal()[f"2026-03-31{ekor}"]


@pytest.mark.parametrize("judul", ["_submission_time", "Submit Date (UTC)", "skm/_submission_time"])
@given(CAP, st.sampled_from([*ZONA]))
def test_utc_by_heading(judul: str, waktu: datetime, survei: PilihanZona) -> None:
    """Stamps without a zone are in UTC where their tool writes UTC."""
    lokal = waktu + timedelta(hours=ZONA[survei])

    bacaan = baca([judul], [[waktu.isoformat()]], pemetaan=Pemetaan(zona=survei))

    assert lokal.date().isoformat() == bacaan.simpulan.tanggal_pertama


@pytest.mark.parametrize(("jam", "harapan"), [("165906", "31"), ("170006", "01")])
def test_compact_stamps_in_utc(jam: str, harapan: str) -> None:
    """Of a stamp without signs the hour tells the day as well."""
    assert ArtiTanggal()[f"20260331T{jam}Z"].endswith(f"-{harapan}")


@pytest.mark.parametrize("judul", ["Timestamp", "submitdate", "Waktu pengisian (WIT)"])
def test_stamps_without_zone_stay(judul: str) -> None:
    """What says nothing of a zone is taken for the time of the place."""
    bacaan = baca([judul], [["2026-03-31 23:30:00"]], pemetaan=Pemetaan(zona="WIT"))

    assert "2026-03-31" == bacaan.simpulan.tanggal_pertama


@pytest.mark.parametrize("teks", ["2026-03-31 08:00-09:00", "2026-03-31 22:00 - 23:00"])
def test_hours_are_no_zone(teks: str) -> None:
    """From eight to nine is no zone."""
    assert "2026-03-31" == ArtiTanggal()[teks]


def test_sides_are_said() -> None:
    """How many forms a zone brings into the period or out of it is said once."""
    cap = [
        "2026-03-31T16:30:00Z",
        "2026-03-31T17:30:00Z",
        "2026-03-31T23:30:00Z",
        "2026-02-01T01:00:00Z",
    ]

    bacaan = baca(["Timestamp"], [[t] for t in cap], periode=TW1)
    wit = baca(["Timestamp"], [[t] for t in cap], periode=TW1, pemetaan=Pemetaan(zona="WIT"))

    assert (2, 1) == (bacaan.tabulasi.semua.n, wit.tabulasi.semua.n)
    assert (2, 3) == tuple(b.jumlah_catatan["zona-batas-periode"] for b in (bacaan, wit))
    (catatan,) = (m for m in bacaan.catatan if m.kode == "zona-batas-periode")
    assert ("2", 3, "WIB") == (catatan.ditemukan, catatan.baris, catatan.diharapkan)
    assert "--zona WITA atau --zona WIT" in kalimat(catatan)


def test_earlier_side_is_said() -> None:
    """A zone to the east may bring a form into the period as well."""
    cap = [["2026-04-01T00:30:00+09:00"], ["2026-02-01T01:00:00+09:00"]]

    assert 1 == baca(["Timestamp"], cap, periode=TW1).jumlah_catatan["zona-batas-periode"]


def test_no_remark_inside() -> None:
    """Stamps in UTC far from the ends of the period need no remark."""
    bacaan = baca(["Timestamp"], [["2026-02-01T20:00:00Z"]], periode=TW1)

    assert "zona-batas-periode" not in bacaan.jumlah_catatan


# Half a column turned by Excel.


def excel(hari: date, *, tukar: bool, xlsx: bool) -> "str | datetime":
    """Write a day as it stands after Excel has read it the wrong way, if it could."""
    lokal = BERURUT["d/m/y" if tukar else "m/d/y"](hari).split()[0]
    if hari.day > 12:
        return lokal
    balik = date(hari.year, hari.day, hari.month)
    return datetime(balik.year, balik.month, balik.day) if xlsx else balik.isoformat()


@paling_banyak(60)
@given(st.lists(HARI, min_size=1, max_size=16), st.booleans(), st.booleans())
def test_turned_is_never_filtered_silently(semua: list[date], tukar: bool, xlsx: bool) -> None:
    """A column half turned is asked wherever it matters; the word for it gives the truth."""
    baris = [[excel(h, tukar=tukar, xlsx=xlsx)] for h in semua]
    harapan = sum(h.year == 2026 and h.month <= 3 for h in semua)
    campur = {h.day > 12 for h in semua} == {True, False}
    beda = any(h.day <= 12 and h.day != h.month for h in semua)

    hasil = n_periode(["Tanggal"], baris, xlsx=xlsx)
    nyata = n_periode(["Tanggal"], baris, xlsx=xlsx, pemetaan=Pemetaan(tanggal="tertukar"))

    assert harapan == nyata
    if campur and beda:
        assert hasil in (harapan, {"tanggal-urutan-tertukar"})


KOLOM_TERTUKAR = [
    "2026-05-01",
    "2026-04-02",
    "2026-10-03",
    "15/01/2026",
    "20/02/2026",
    "25/03/2026",
]


def test_turned_is_asked_with_both_ways_out() -> None:
    """Without a period it is a remark; with one each way out leads to a figure of its own."""
    baris = [[t] for t in KOLOM_TERTUKAR]

    with pytest.raises(DataError) as salah:
        baca(["Tanggal"], baris, periode=TW1)
    (masalah,) = salah.value.masalah
    assert ("tanggal-urutan-tertukar", 2) == (masalah.kode, masalah.baris)
    assert "--tanggal tertukar atau --tanggal hari-dahulu" in kalimat(masalah)
    assert 1 == baca(["Tanggal"], baris).jumlah_catatan["tanggal-urutan-tertukar"]
    pilihan: tuple[tuple[PilihanTanggal, int], ...] = (("tertukar", 6), ("hari-dahulu", 3))
    for satu, n in pilihan:
        bacaan = baca(["Tanggal"], baris, periode=TW1, pemetaan=Pemetaan(tanggal=satu))
        assert (n, satu, "pilihan") == (
            bacaan.tabulasi.semua.n,
            bacaan.simpulan.urutan_tanggal,
            bacaan.simpulan.sebab_urutan,
        )


@pytest.mark.parametrize(
    "tambahan",
    [["2026-01-13"], ["3/4/2026"], ["5/5/2026"]],
    ids=["a date beyond 12", "a text that Excel would have taken", "one that reads in one way"],
)
def test_mixed_but_not_turned(tambahan: list[str]) -> None:
    """Dates and texts beside each other of which one shows that Excel turned none."""
    penentu = PenentuUrutan()
    arti = ArtiTanggal(penentu)
    for teks in KOLOM_TERTUKAR + tambahan:
        arti[teks]

    assert not penentu.tertukar


def test_dates_of_a_first_week() -> None:
    """A real column of dates that has only days up to 12 is no doubt."""
    baris = [[f"2026-0{b}-0{h}"] for b in (1, 2, 4) for h in range(1, 10)]

    assert 18 == n_periode(["Tanggal"], baris)


# Two columns of dates.

ISO = [f"2026-01-{h:02}" for h in range(1, 13)]


def cap(teks: Sequence[str]) -> list[str]:
    return [f"{t.replace('-', '/')} 8:00:00 AM GMT+7" for t in teks]


@paling_banyak(60)
@given(st.lists(st.tuples(HARI, st.booleans()), min_size=1, max_size=20))
def test_stamps_stand_in_for_blank_dates(semua: list[tuple[date, bool]]) -> None:
    """Where the dates that are there agree with the stamps, no row is lost or asked about."""
    baris = [
        (c, h.isoformat() if ada else "")
        for (h, ada), c in zip(semua, cap([h.isoformat() for h, _ in semua]), strict=True)
    ]

    assert sum(h.year == 2026 and h.month <= 3 for h, _ in semua) == n_periode(
        ["Timestamp", "Tanggal Layanan"], baris
    )


def test_columns_that_disagree_are_asked() -> None:
    """Half blank, and of the filled dates one is on the other side of the period."""
    tanggal = ["", "2025-12-30", "", "2026-01-04", "", "", "2026-01-07", ""]
    baris = [*zip(cap(ISO), tanggal, strict=False)]

    with pytest.raises(DataError) as salah:
        baca(["Timestamp", "Tanggal Layanan"], baris, periode=TW1)
    (masalah,) = salah.value.masalah
    assert ("tanggal-dua-kolom", '--kolom tanggal="Timestamp"') == (masalah.kode, masalah.saran)
    bacaan = baca(
        ["Timestamp", "Tanggal Layanan"],
        baris,
        periode=TW1,
        pemetaan=Pemetaan().dengan(["tanggal=Timestamp"]),
    )
    assert 8 == bacaan.tabulasi.semua.n


def test_the_fuller_column_is_declared() -> None:
    """A column that is declared holds, blank cells included."""
    baris = [*zip(cap(ISO), [*ISO[:3], *[""] * 9], strict=True)]

    bacaan = baca(
        ["Timestamp", "Tanggal Layanan"],
        baris,
        periode=TW1,
        pemetaan=Pemetaan().dengan(["tanggal=Tanggal Layanan"]),
    )

    assert (3, 9) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["tanpa-tanggal"])


def test_months_without_a_year_lose() -> None:
    """ "Bulan" says too little beside a stamp; a date does not."""
    baris = [*zip(cap(ISO), ["Januari"] * 12, strict=True)]

    assert 12 == n_periode(["Timestamp", "Bulan"], baris)
    assert baca(["Timestamp", "Tanggal"], baris).kolom.profil["tanggal"]


@pytest.mark.parametrize(("kosong", "tanya"), [(2, False), (3, False), (4, True), (9, True)])
def test_blank_dates_are_few_or_asked(kosong: int, tanya: bool) -> None:
    """A date below which cells are blank, as after merged cells, loses no rows in silence."""
    baris = [["2026-01-05"]] * 10 + [[""]] * kosong

    hasil = n_periode(["Tanggal"], baris)

    assert hasil == ({"tanggal-banyak-kosong"} if tanya else 10)


def test_blank_dates_among_many_are_few() -> None:
    """Five in a hundred are a remark."""
    baris = [["2026-01-05"]] * 95 + [[""]] * 5

    bacaan = baca(["Tanggal"], baris, periode=TW1)

    assert (95, 5) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["tanpa-tanggal"])


def test_unreadable_dates_are_few_or_asked() -> None:
    """A column that says only months is asked about, not emptied."""
    baris = [["Januari"], ["Februari"], ["Maret"], ["April"], ["2026-01-05"]]

    assert {"tanggal-banyak-tak-terbaca"} == n_periode(["Bulan"], baris)


def test_notes_below_are_no_blank_dates() -> None:
    """Rows without an answer are no forms whose date is missing."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder, "a.csv")
        isi = [["Tanggal", *U, "Saran"], *(["2026-01-05", *"444444444", ""] for _ in range(8))]
        isi += [["", *[""] * 9, f"catatan {i}"] for i in range(6)]
        with jalur.open("w", encoding="utf-8", newline="") as tulis:
            csv.writer(tulis).writerows(isi)

        assert 8 == baca_jawaban(jalur, periode=TW1).tabulasi.semua.n


# Columns of form tools.


@pytest.mark.parametrize(
    ("kepala", "dipakai"),
    [
        (["start", "end", "_submission_time"], "_submission_time"),
        (["Start time", "Completion time", "Last modified time"], "Completion time"),
        (["StartDate", "EndDate", "RecordedDate"], "RecordedDate"),
        (["startdate", "datestamp", "submitdate"], "submitdate"),
        (["Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)"], "Submit Date (UTC)"),
        (["Waktu mulai", "Stempel waktu"], "Stempel waktu"),
    ],
)
def test_what_was_sent_goes_before_what_was_begun(kepala: list[str], dipakai: str) -> None:
    """Of a tool's own stamps one is taken by rule, and nothing need be said."""
    bacaan = baca(kepala, [["2026-01-05 08:00:00"] * len(kepala)])

    assert [dipakai] == [bacaan.kolom.judul[i] for i in bacaan.kolom.profil["cap_waktu"]]
    assert "kolom-profil-ganda" not in bacaan.jumlah_catatan


def test_two_dates_of_an_office_are_said() -> None:
    """Dates that no tool writes of its own accord are still told apart by a remark."""
    bacaan = baca(["Tanggal Survei", "Tanggal Pelayanan"], [["2026-01-05", "2026-01-06"]])

    assert 1 == bacaan.jumlah_catatan["kolom-profil-ganda"]


def test_cap_waktu_menggantikan() -> None:
    """The span of dates takes stamps of rows without a date in, and nothing that is none."""
    baris = [["2026-01-05", "2026-05-01"], ["", "2026-02-07"], ["", ""], ["", "kemarin"]]
    simpulan = baca(["Tanggal", "Timestamp"], baris).simpulan

    assert ("2026-01-05", "2026-02-07") == (simpulan.tanggal_pertama, simpulan.tanggal_terakhir)
