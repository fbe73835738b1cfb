"""Dates: the order of day and month comes from the whole column, and no precision is invented."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm import DataError, LembarJawaban, Periode
from skm.model.jawaban import rentang_tanggal
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban
from skm.tabulasi.arti.tanggal import (
    ArtiTanggal,
    DalamPeriode,
    PenentuUrutan,
    UrutanTanggal,
    nomor_seri,
)

HARI = st.dates(date(2023, 10, 1), date(2024, 9, 30))
PERIODE = st.sampled_from(
    [
        Periode(tahun=2024),
        Periode(tahun=2024, triwulan=1),
        Periode(tahun=2024, semester=1),
        Periode(dari=date(2024, 2, 10), sampai=date(2024, 4, 20)),
    ]
)
DENGAN = "%d/%m/%Y 10:00:00"
KEPALA = "Timestamp," + ",".join(f"U{i}" for i in range(1, 10)) + "\n"


def baca(
    tanggal: Sequence[str], jawaban: str = "4,4,4,4,4,4,4,4,4", **lain: object
) -> BacaanJawaban:
    with TemporaryDirectory() as folder:
        jalur = Path(folder, "a.csv")
        baris = "".join(f"{t},{jawaban}\n" for t in tanggal)
        jalur.write_text(KEPALA + baris, encoding="utf-8")
        return baca_jawaban(jalur, **lain)  # type: ignore[arg-type]


def amerika(hari: date) -> str:
    return f"{hari.month}/{hari.day}/{hari.year} 10:00:00"


def indonesia(hari: date) -> str:
    return f"{hari.day}/{hari.month}/{hari.year} 10:00:00"


def kembar(hari: date) -> bool:
    return hari.day <= 12 and hari.day != hari.month


@pytest.mark.parametrize("simpan", [True, False])
def test_google_forms_in_american(simpan: bool) -> None:
    maret = [amerika(date(2024, 3, h)) for h in range(1, 32)]

    bacaan = baca(maret, periode=Periode(tahun=2024, triwulan=1), simpan=simpan)

    assert 31 == bacaan.tabulasi.semua.n
    s = bacaan.simpulan
    assert ("bulan-dahulu", "isi") == (s.urutan_tanggal, s.sebab_urutan)
    assert "3/13/2024 10:00:00" == s.contoh_urutan
    assert ("2024-03-01", "2024-03-31") == (s.tanggal_pertama, s.tanggal_terakhir)
    assert {"kode-rancu"} == {m.kode for m in bacaan.catatan}


@given(st.lists(HARI, min_size=1, max_size=30), st.sampled_from([amerika, indonesia]), PERIODE)
def test_order_comes_from_the_column(semua: list[date], tulis: object, periode: Periode) -> None:
    """As soon as one date is certain, all are read right and the period holds what it should."""
    assume(any(h.day > 12 for h in semua))
    teks = [tulis(h) for h in semua]  # type: ignore[operator]

    bacaan = baca(teks)

    assert bacaan.lembar is not None
    assert tuple(h.isoformat() for h in semua) == bacaan.lembar.profil["tanggal"]
    assert "isi" == bacaan.simpulan.sebab_urutan
    harapan = sum(periode.mulai <= h <= periode.akhir for h in semua)
    for simpan in (True, False):
        try:
            saring = baca(teks, periode=periode, simpan=simpan)
        except DataError as salah:
            assert "tanpa-responden" == salah.masalah[0].kode  # noqa: PT017
            assert not harapan
        else:
            assert harapan == saring.tabulasi.semua.n
            assert len(semua) - harapan == saring.jumlah_catatan.get("di-luar-periode", 0)


@given(st.lists(HARI.filter(lambda h: h.day <= 12), min_size=1, max_size=12), PERIODE)
def test_open_order_stops_only_where_it_matters(semua: list[date], periode: Periode) -> None:
    def di_dalam(h: date) -> bool:
        return periode.mulai <= h <= periode.akhir

    balik = [date(h.year, h.day, h.month) for h in semua]
    beda = any(di_dalam(a) != di_dalam(b) for a, b in zip(semua, balik, strict=True))
    try:
        bacaan = baca([indonesia(h) for h in semua], periode=periode)
    except DataError as salah:
        kode = salah.masalah[0].kode
        assert kode == ("tanggal-urutan-rancu" if beda else "tanpa-responden")
    else:
        assert not beda
        rancu = any(map(kembar, semua))
        harapan = ("hari-dahulu", "bawaan") if rancu else ("", "")
        simpulan = bacaan.simpulan
        assert harapan == (simpulan.urutan_tanggal, simpulan.sebab_urutan)


def test_open_order_is_said() -> None:
    with pytest.raises(DataError) as salah:
        baca(["3/3/2024", "3/4/2024"], periode=Periode(tahun=2024, triwulan=1))

    assert [("tanggal-urutan-rancu", 3, '"3/4/2024"', "3 April 2024 | 4 Maret 2024")] == [
        (m.kode, m.baris, m.ditemukan, m.diharapkan) for m in salah.value.masalah
    ]
    assert "--tanggal hari-dahulu atau --tanggal bulan-dahulu" in kalimat(salah.value.masalah[0])


@pytest.mark.parametrize(("urutan", "n"), [("hari-dahulu", 1), ("bulan-dahulu", 2)])
def test_the_user_decides(urutan: UrutanTanggal, n: int) -> None:
    bacaan = baca(
        ["3/3/2024", "3/4/2024"],
        periode=Periode(tahun=2024, triwulan=1),
        pemetaan=Pemetaan(tanggal=urutan),
    )

    assert (n, "pilihan") == (bacaan.tabulasi.semua.n, bacaan.simpulan.sebab_urutan)


@given(st.permutations(["31/3/2024", "3/31/2024", "1/2/2024", "2024-03-05"]))
def test_both_orders_in_one_column(semua: list[str]) -> None:
    """A remark where it changes no count, an error where it may; the user's word settles it."""
    bacaan = baca(semua)

    assert 1 == bacaan.jumlah_catatan["tanggal-urutan-campur"]
    assert 1 == bacaan.jumlah_catatan["tanggal-tak-terbaca"]
    assert ("hari-dahulu", "bawaan") == (
        bacaan.simpulan.urutan_tanggal,
        bacaan.simpulan.sebab_urutan,
    )
    with pytest.raises(DataError) as salah:
        baca(semua, periode=Periode(tahun=2024))
    assert ["tanggal-urutan-campur"] == [m.kode for m in salah.value.masalah]
    assert ('"31/3/2024"', '"3/31/2024"') == (
        salah.value.masalah[0].ditemukan,
        salah.value.masalah[0].diharapkan,
    )
    tentu = baca(semua, periode=Periode(tahun=2024), pemetaan=Pemetaan(tanggal="bulan-dahulu"))
    assert 3 == tentu.tabulasi.semua.n
    assert "tanggal-urutan-campur" not in tentu.jumlah_catatan


@pytest.mark.parametrize("periode", [None, Periode(tahun=2024)])
def test_rows_left_out_have_a_say(periode: Periode | None) -> None:
    """A date is evidence whether or not its sheet is counted."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder, "a.csv")
        isi = KEPALA + "3/4/2024,4,4,4,4,4,4,4,4,4\n3/31/2024,,,,,,,,,\n"
        jalur.write_text(isi, encoding="utf-8")
        bacaan = baca_jawaban(jalur, periode=periode)

    assert bacaan.lembar is not None
    assert ("2024-03-04",) == bacaan.lembar.profil["tanggal"]


@pytest.mark.parametrize("simpan", [True, False])
def test_dropped_duplicates_have_a_say(tmp_path: Path, simpan: bool) -> None:
    jalur = tmp_path / "a.csv"
    nilai = ",4" * 9
    jalur.write_text(
        f"id,{KEPALA}9,3/4/2024{nilai}\n2,3/5/2024{nilai}\n9,3/31/2024{nilai}\n", encoding="utf-8"
    )

    bacaan = baca_jawaban(jalur, simpan=simpan, ganda="buang")

    assert 2 == bacaan.tabulasi.semua.n
    assert ("2024-03-04", "2024-03-05") == (
        bacaan.simpulan.tanggal_pertama,
        bacaan.simpulan.tanggal_terakhir,
    )


@given(st.lists(st.sampled_from(["1/2/2024", "13/2/2024", "2/13/2024", "5/5/2024"]), max_size=6))
def test_evidence_has_no_order(semua: list[str]) -> None:
    maju, mundur = PenentuUrutan(), PenentuUrutan()
    for teks in semua:
        maju.lihat(teks)
    for teks in reversed(semua):
        mundur.lihat(teks)

    assert vars(maju) == vars(mundur)


def test_only_iso_has_no_order() -> None:
    simpulan = baca(["2024-03-04", "31 Maret 2024"]).simpulan

    assert ("", "", "") == (
        simpulan.urutan_tanggal,
        simpulan.sebab_urutan,
        simpulan.contoh_urutan,
    )


# Months without a day.


def test_a_month_stays_a_month() -> None:
    bacaan = baca(["2025-11", "Desember 2025", "2025-12-20"])

    assert bacaan.lembar is not None
    assert ("2025-11", "2025-12", "2025-12-20") == bacaan.lembar.profil["tanggal"]
    assert ("2025-11", "2025-12") == (
        bacaan.simpulan.tanggal_pertama,
        bacaan.simpulan.tanggal_terakhir,
    )
    assert [("tanggal-tanpa-hari", "2")] == [
        (m.kode, m.ditemukan) for m in bacaan.catatan if m.kode != "kode-rancu"
    ]


def test_months_and_periods() -> None:
    """A month within the period counts; one that it cuts is a remark, and not counted."""
    periode = Periode(dari=date(2025, 11, 15), sampai=date(2025, 12, 31))

    bacaan = baca(["2025-10", "2025-11", "2025-12", "2025-11-20"], periode=periode)

    assert 2 == bacaan.tabulasi.semua.n
    assert [
        ("di-luar-periode", 2, "1"),
        ("bulan-lintas-periode", 3, '"2025-11"'),
        ("tanggal-tanpa-hari", 4, "1"),
    ] == [(m.kode, m.baris, m.ditemukan) for m in bacaan.catatan if m.kode != "kode-rancu"]


@given(
    st.dates(date(2023, 1, 1), date(2025, 12, 31)),
    st.integers(0, 500),
    st.integers(2022, 2027),
    st.integers(1, 12),
)
def test_place_of_a_month(mulai: date, lama: int, tahun: int, bulan: int) -> None:
    """A month is in a period if all its days are, outside if none is, and cut otherwise."""
    akhir = mulai + timedelta(days=lama)
    pertama = date(tahun, bulan, 1)
    hari = [h for i in range(31) if (h := pertama + timedelta(days=i)).month == bulan]
    di_dalam = {mulai <= h <= akhir for h in hari}

    letak = DalamPeriode(ArtiTanggal(), mulai, akhir)

    harapan = {(True,): "dalam", (False,): "luar"}.get(tuple(di_dalam), "lintas")
    assert harapan == letak[f"{tahun}-{bulan:02d}"]
    assert ("dalam" if mulai <= pertama <= akhir else "luar") == letak[pertama.isoformat()]


@pytest.mark.parametrize(
    ("semua", "harapan"),
    [
        ([], ()),
        (["2025-11"], ("2025-11", "2025-11")),
        (["2025-11-30", "2025-11"], ("2025-11", "2025-11")),
        (["2025-11-30", "2025-10"], ("2025-10", "2025-11-30")),
        (["2025-12-01", "2025-11-30"], ("2025-11-30", "2025-12-01")),
    ],
)
def test_span(semua: list[str], harapan: tuple[str, ...]) -> None:
    assert harapan == rentang_tanggal(semua)


@pytest.mark.parametrize("teks", ["2024-13", "2024-02-30", "31 Maret 2024", "2024", "2024-3-1"])
def test_sheets_hold_dates_only(teks: str) -> None:
    jawaban = {f"U{i}": "4" for i in range(1, 10)}
    with pytest.raises(DataError) as salah:
        LembarJawaban(jawaban=jawaban, profil={"tanggal": (teks,)})  # type: ignore[arg-type]

    assert [("bukan-tanggal", ".profil.tanggal[0]")] == [
        (m.kode, m.lokasi) for m in salah.value.masalah
    ]


# Numbers that Excel made of dates.


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_serial_numbers(hari: date) -> None:
    seri = (hari - date(1899, 12, 30)).days

    assert hari == nomor_seri(str(seri)) == nomor_seri(f" {seri}.5 ") == nomor_seri(f"{seri},25")


@pytest.mark.parametrize("teks", ["1", "20240", "123456", "99999", "45382x", "", "3/4/2024"])
def test_no_serial_numbers(teks: str) -> None:
    assert nomor_seri(teks) is None


def test_serial_numbers_are_dates() -> None:
    """A number in a column of dates is the day that Excel means by it."""
    bacaan = baca(["2024-03-01", "45382", "entah"])

    aneh = [m for m in bacaan.catatan if m.kode == "tanggal-tak-terbaca"]
    assert [4] == [m.baris for m in aneh]
    assert kalimat(aneh[0]).endswith('"…" tidak terbaca sebagai tanggal.')
    assert bacaan.lembar is not None
    assert ("2024-03-01", "2024-03-31", "") == bacaan.lembar.profil["tanggal"]
