"""The same data, on every engine and as a file: the same integers."""

import csv
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from mesin import RINGAN, SEMUA, Buat

from skm.errors import DataError
from skm.model import LembarJawaban
from skm.regulasi import muat
from skm.tabulasi import tabulasikan
from skm.tabulasi.arti.pemetaan import Pemetaan, PilihanTanggal
from skm.tabulasi.arti.tanggal import ArtiTanggal, berjam
from skm.tabulasi.baca.jawaban import baca_jawaban
from skm.tabulasi.mesin import BacaanJawaban, bingkai, cacah, dari_tabel, periksa

UNSUR = tuple(f"U{i}" for i in range(1, 10))
ANGKA = (1, 2, 3, 4, 4, 3, 3, None)
# What is not on the scale is rare, as slips are: more of it is asked about.
ANGKA_ANEH = (*20 * ANGKA, 5, 0, -1)
PECAHAN = (*20 * (1.0, 2.0, 3.0, 4.0, 3.0, None, float("nan")), 3.5, 5.0)
TEKS = (
    *20 * ("1", "2", "3", "4", "3 - Baik", " 4 ", "c. Baik", "D. Sangat baik", "4.0"),
    *20 * ("", "  ", "-", None),
    *("5", "3,5", "abc"),
)
GRUP = ("Loket A", "Loket B", " Loket  A ", "", None)
JENIS = {int: pa.int64(), float: pa.float64(), str: pa.string()}


def tabel(baris: int, pilihan: tuple[Any, ...], biji: int = 1) -> pa.Table:
    acak = random.Random(biji)
    jenis = JENIS[next(type(p) for p in pilihan if p is not None)]
    isi: dict[str, Any] = {
        "id": pa.array(range(1, baris + 1), pa.int64()),
        "unit": pa.array([acak.choice(GRUP) for _ in range(baris)], pa.string()),
        "Jenis Kelamin": pa.array([acak.choice(("L", "P", "pria")) for _ in range(baris)]),
    }
    # One row in ten has no answer at all.
    ada = [acak.random() > 0.1 for _ in range(baris)]
    for kode in UNSUR:
        isi[kode] = pa.array([acak.choice(pilihan) if a else None for a in ada], jenis)
    return pa.table(isi)


def sebagai_berkas(data: pa.Table, jalur: Path) -> Path:
    with jalur.open("w", encoding="utf-8", newline="") as isi:
        penulis = csv.writer(isi)
        penulis.writerow(data.column_names)
        for baris in zip(*(k.to_pylist() for k in data.columns), strict=True):
            penulis.writerow(["" if v is None or v != v else v for v in baris])
    return jalur


def polos(data: pa.Table, folder: Path) -> BacaanJawaban:
    return baca_jawaban(sebagai_berkas(data, folder / "a.csv"), grup=["unit", "jenis_kelamin"])


def sama(mesin: BacaanJawaban, berkas: BacaanJawaban) -> None:
    assert mesin.tabulasi == berkas.tabulasi
    assert mesin.jumlah_catatan == berkas.jumlah_catatan
    for hitungan in (mesin.tabulasi.semua, *mesin.tabulasi.kelompok["unit"].values()):
        assert {type(n) for f in hitungan.frekuensi.values() for n in f} == {int}
        assert hitungan.statistik is not None
        assert {type(n) for n in hitungan.statistik.silang} == {int}


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
@pytest.mark.parametrize(
    "pilihan",
    [ANGKA, ANGKA_ANEH, PECAHAN, TEKS],
    ids=["figures", "figures off the scale", "floats", "texts"],
)
def test_every_engine_gives_what_the_file_gives(
    buat: Buat, pilihan: tuple[Any, ...], tmp_path: Path
) -> None:
    data = tabel(400, pilihan)
    bacaan = dari_tabel(buat(data), grup=("unit", "jenis_kelamin"), statistik=True)
    sama(bacaan, polos(data, tmp_path))


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_rows_that_are_no_forms_are_left_out(buat: Buat, tmp_path: Path) -> None:
    data = tabel(50, TEKS)
    nama = data.column_names
    data = data.set_column(0, "id", pa.array([str(i) for i in range(1, 51)]))
    lain = [
        {"id": "Jumlah", **dict.fromkeys(UNSUR, "155")},
        {"id": None, "unit": "Rata-rata", **dict.fromkeys(UNSUR, "3.1")},
        {n: n for n in nama},
        dict.fromkeys(nama),
        {"id": "99", "unit": "Loket A"},
    ]
    data = pa.concat_tables([data, pa.Table.from_pylist(lain, schema=data.schema)])
    bacaan = dari_tabel(buat(data), grup=("unit", "jenis_kelamin"), statistik=True)
    sama(bacaan, polos(data, tmp_path))
    assert bacaan.jumlah_catatan["baris-jumlah"] == 2
    assert bacaan.jumlah_catatan["judul-berulang"] == 1


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
@pytest.mark.parametrize("awal", ["id", "unit", "U1"])
def test_sums_that_look_like_answers(buat: Buat, awal: str, tmp_path: Path) -> None:
    """What names a row of sums may stand in the first column, behind blanks, or after answers."""
    data = tabel(40, ("1", "2", "3", "4"))
    data = data.set_column(0, "id", pa.array([str(i) for i in range(1, 41)]))
    lain = [
        {"id": "Rata-rata", **dict.fromkeys(UNSUR, "3")},
        {"unit": "JUMLAH", **dict.fromkeys(UNSUR, "4")},
        {"unit": "Total", **dict.fromkeys(UNSUR[1:], "4")},
        {"id": "41", "unit": "Total Quality", **dict.fromkeys(UNSUR, "4")},
    ]
    data = pa.concat_tables([data, pa.Table.from_pylist(lain, schema=data.schema)])
    data = data.select([awal, *(n for n in data.column_names if n != awal)])
    bacaan = dari_tabel(buat(data), grup=("unit", "jenis_kelamin"), statistik=True)
    sama(bacaan, polos(data, tmp_path))
    assert bacaan.jumlah_catatan["baris-jumlah"] == 3


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
@pytest.mark.parametrize("aneh", [27, "27", 0.33], ids=["figures", "texts", "floats"])
def test_rows_without_an_accepted_answer_are_no_forms(
    buat: Buat, aneh: Any, tmp_path: Path
) -> None:
    jenis = type(aneh)
    data = tabel(40, tuple(jenis(i) for i in (1, 2, 3, 4)))
    lain = [
        {"id": 41, "unit": "Loket A", "Jenis Kelamin": "L", **dict.fromkeys(UNSUR, aneh)},
        {"id": 42, "unit": "Loket A", "Jenis Kelamin": "L", **dict.fromkeys(UNSUR[:4], aneh)},
        {"id": 43, "unit": "Loket A", "Jenis Kelamin": "P", "U1": aneh, "U2": jenis(2)},
    ]
    data = pa.concat_tables([data, pa.Table.from_pylist(lain, schema=data.schema)])
    bacaan = dari_tabel(buat(data), grup=("unit", "jenis_kelamin"), statistik=True)
    sama(bacaan, polos(data, tmp_path))
    assert bacaan.jumlah_catatan["lembar-tanpa-jawaban-sah"] == 2
    assert bacaan.tabulasi.semua.ditolak["U1"] == 1


WAKTU = (
    "2024-01-01 08:00:01",
    "2024-01-01T08:00:02",
    "2024-02-01",
    "2024-02",
    "Maret 2024",
    "Maret 2024 08:00",
    "3/4/2024 10.05",
    "3/4/2024 10.05.59 WIB",
    "31/03/2024 8:00",
    "Senin, 1 April 2024 08:00",
    "32 Maret 2024",
    "31.12.24",
    "kemarin",
    "-",
    "",
    None,
)
USIA = ("17", "20 tahun", "2", "200", "", None, "51 s.d 60")


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_remarks_on_times_and_ages(buat: Buat, tmp_path: Path) -> None:
    data = tabel(300, (*20 * (*"1234", "3 - Baik", None), "7")).drop_columns("id")
    acak = random.Random(2)
    data = data.append_column("Timestamp", pa.array([acak.choice(WAKTU) for _ in range(300)]))
    data = data.append_column("Usia", pa.array([acak.choice(USIA) for _ in range(300)]))
    data = pa.concat_tables([data, data.slice(0, 50), data.slice(0, 20)])
    berkas = polos(data, tmp_path)
    bacaan = dari_tabel(
        buat(data), grup=("unit", "jenis_kelamin"), statistik=True, ganda="hitung", teliti=True
    )
    sama(bacaan, berkas)
    assert bacaan.jumlah_catatan["jawaban-ganda"] > 20
    assert bacaan.jumlah_catatan["usia-tidak-wajar"] > 20
    assert bacaan.jumlah_catatan["tanggal-tak-terbaca"] > 20
    assert bacaan.jumlah_catatan["tanggal-tanpa-hari"] > 20
    assert not bacaan.tidak_dicari
    for ihwal in ("baris", "tanggal_pertama", "tanggal_terakhir", "urutan_tanggal", "jawaban"):
        assert getattr(bacaan.simpulan, ihwal) == getattr(berkas.simpulan, ihwal)
    assert set(dari_tabel(buat(data)).tidak_dicari) == {
        "jawaban-ganda",
        "tanggal-tak-terbaca",
        "tanggal-tanpa-hari",
        "tanggal-urutan-campur",
        "usia-tidak-wajar",
    }


@pytest.mark.parametrize("pilihan", ["", "hari-dahulu", "bulan-dahulu"])
def test_order_of_day_and_month(pilihan: PilihanTanggal, tmp_path: Path) -> None:
    """A row without an answer has its say about the order too."""
    data = tabel(4, (1, 2, 3, 4), 3).drop_columns("Jenis Kelamin")
    hari = pa.array(["3/4/2024", "31/3/2024 08:00", "3/31/2024 9.15", "1/2/2024"])
    data = data.append_column("Tanggal", hari)
    for bagian in (data, data.slice(0, 2), data.slice(2, 2), data.slice(0, 1)):
        pemetaan = Pemetaan(tanggal=pilihan)
        jalur = sebagai_berkas(bagian, tmp_path / "a.csv")
        berkas = baca_jawaban(jalur, pemetaan=pemetaan, grup=())
        bacaan = dari_tabel(bagian, pemetaan=pemetaan, ganda="hitung", teliti=True)
        assert bacaan.jumlah_catatan == berkas.jumlah_catatan
        for ihwal in ("tanggal_pertama", "tanggal_terakhir", "urutan_tanggal", "sebab_urutan"):
            assert getattr(bacaan.simpulan, ihwal) == getattr(berkas.simpulan, ihwal)


def test_times_of_an_engine() -> None:
    """A time that a table keeps as such repeats another; a mere date says no time of day."""
    from datetime import date, datetime

    satu = {u: [3, 3, 3] for u in UNSUR}
    jam = [datetime(2024, 3, 31, 8, 0, 1)] * 2 + [datetime(2024, 4, 1, 8, 0)]
    for buat in RINGAN.values():
        bacaan = dari_tabel(buat(pa.table({"timestamp": jam} | satu)), ganda="hitung", teliti=True)
        assert (bacaan.ganda, bacaan.jumlah_catatan["jawaban-ganda"]) == (1, 1)
        assert bacaan.simpulan.tanggal_pertama == "2024-03-31"
        assert bacaan.simpulan.tanggal_terakhir == "2024-04-01"
        hari = pa.table({"tanggal": [date(2024, 3, 31)] * 3} | satu)
        bacaan = dari_tabel(buat(hari), ganda="hitung", teliti=True)
        assert (bacaan.ganda or 0, {*bacaan.jumlah_catatan}) == (0, {"kode-rancu"})


def _seragam(teks: str) -> str:
    """Do what the queries do to a date."""
    teks = re.sub(periksa.JAM, periksa.JAM_NOL, teks)
    bentuk, jam = periksa.JAM_TITIK
    return re.sub(jam, periksa.JAM_NOL, teks) if re.search(bentuk, teks) else teks


_POTONGAN = st.sampled_from(
    (
        *("1", "3", "31", "12", "2024", "24", "Maret", "Senin"),
        *(" ", " ", ",", ", ", "/", "-", ".", ":", "T"),
        *("08:00", "10.05", "8.05.59", "WIB", "+07:00", "Z"),
    )
)


@given(st.lists(_POTONGAN, max_size=12).map("".join) | st.sampled_from([w or "" for w in WAKTU]))
@settings(max_examples=3000)
def test_a_time_of_day_says_nothing_of_the_day(teks: str) -> None:
    assert ArtiTanggal()[_seragam(teks)] == ArtiTanggal()[teks]


@given(st.lists(_POTONGAN, max_size=8).map("".join) | st.sampled_from([w or "" for w in WAKTU]))
@settings(max_examples=3000)
def test_times_of_day_are_found_as_by_the_reader(teks: str) -> None:
    assert bool(re.search(periksa.BERJAM, teks)) == berjam(teks)


@pytest.mark.parametrize("buat", RINGAN.values(), ids=RINGAN)
def test_answers_under_mere_numbers(buat: Buat, tmp_path: Path) -> None:
    data = tabel(20, ("1", "2", None)).append_column("12", pa.array(["3"] * 20))
    kosong = dict.fromkeys(data.column_names) | {"id": 21, "12": "3"}
    data = pa.concat_tables([data, pa.Table.from_pylist([kosong], schema=data.schema)])
    with pytest.raises(DataError) as berkas:
        polos(data, tmp_path)
    with pytest.raises(DataError) as tabel_:
        dari_tabel(buat(data))
    assert [m.kode for m in tabel_.value.masalah] == [m.kode for m in berkas.value.masalah]


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_values_off_the_scale_are_counted_and_shown(buat: Buat) -> None:
    data = tabel(600, (*60 * (1, 2, 3, 4), 5, 6, 7, 8, 9, 10, 0))
    satu = pa.array([1] * 600, pa.int64())  # so that every row has an answer
    data = data.set_column(data.column_names.index("U1"), "U1", satu)
    bacaan = dari_tabel(buat(data))
    kolom = data["U3"].to_pylist()
    banyak = sorted(
        ((str(v), kolom.count(v)) for v in {*kolom} - {1, 2, 3, 4, None}),
        key=lambda satu: (-satu[1], satu[0]),
    )
    assert [(d.nilai, d.jumlah) for d in bacaan.ditolak["U3"]] == banyak[:5]
    assert bacaan.tabulasi.semua.ditolak["U3"] == sum(n for _, n in banyak)
    assert [m.ditemukan for m in bacaan.catatan if m.saran == "U3"] == [
        f'"{nilai}"' for nilai, _ in banyak[:5]
    ]


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_many_values_off_the_scale_are_asked_about(buat: Buat, tmp_path: Path) -> None:
    """A tenth of the answers is no slip: there is no index, and the scale is named."""
    data = tabel(100, (*2 * (1, 2, 3, 4), 5))
    with pytest.raises(DataError) as berkas:
        polos(data, tmp_path)
    with pytest.raises(DataError) as salah:
        dari_tabel(buat(data))

    assert "tanya-skala" == salah.value.masalah[0].kode
    assert berkas.value.masalah[0].diharapkan == salah.value.masalah[0].diharapkan == "1–5"


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_no_rows(buat: Buat) -> None:
    bacaan = dari_tabel(buat(tabel(1, ANGKA).slice(0, 0)), grup=("unit",), statistik=True)
    assert bacaan.tabulasi.semua.n == 0
    assert bacaan.tabulasi.semua.frekuensi["U1"] == (0, 0, 0, 0)
    assert not bacaan.tabulasi.kelompok["unit"]


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_repeated_ids(buat: Buat) -> None:
    data = tabel(60, (1, 2, 3, 4))
    data = pa.concat_tables([data, data.slice(0, 7), data.slice(0, 2)])
    bacaan = dari_tabel(buat(data), ganda="hitung")
    assert (
        bacaan.ganda
        == len(data)
        - len({i for i, u in zip(data["id"].to_pylist(), data["U1"].to_pylist(), strict=True) if u})
        - data["U1"].null_count
    )
    assert bacaan.jumlah_catatan["id-jawaban-ganda"] == bacaan.ganda
    assert dari_tabel(buat(data)).ganda is None


@pytest.mark.parametrize("buat", SEMUA.values(), ids=SEMUA)
def test_first_column_that_is_not_blank(buat: Buat, tmp_path: Path) -> None:
    data = tabel(80, TEKS)
    kertas = [
        lain if (satu or "").strip() in ("", "-") else None  # filled twice, it would be asked
        for satu, lain in zip(
            data["U4"].to_pylist(), tabel(80, TEKS, 2)["U1"].to_pylist(), strict=True
        )
    ]
    data = data.append_column("U4 kertas", pa.array(kertas, pa.string()))
    kolom = {"U4": ("U4", "U4 kertas")}
    berkas = baca_jawaban(
        sebagai_berkas(data, tmp_path / "a.csv"), pemetaan=Pemetaan(kolom=kolom), grup=()
    )
    assert dari_tabel(buat(data), kolom=kolom, statistik=True).tabulasi == berkas.tabulasi


@pytest.mark.parametrize("buat", RINGAN.values(), ids=RINGAN)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    isi=st.lists(st.tuples(st.sampled_from(GRUP), *[st.sampled_from("1234-x")] * 9), max_size=12)
)
def test_counts_are_those_of_cacah(buat: Buat, isi: list[tuple[str | None, ...]]) -> None:
    sel = {"-": None, "x": "9"}  # of no scale that is known
    # More of them in a column are asked about.
    assume(all(sum(b[i] == "x" for b in isi) <= 3 for i in range(1, 10)))
    data = pa.table(
        {"unit": pa.array([b[0] for b in isi], pa.string())}
        | {
            kode: pa.array([sel.get(str(b[i]), b[i]) for b in isi], pa.string())
            for i, kode in enumerate(UNSUR, start=1)
        }
    )
    ada = [b for b in isi if set(b[1:]) - {"-", "x"}]  # others are no forms
    lembar = LembarJawaban(
        jawaban={kode: "".join(str(b[i]) for b in ada) for i, kode in enumerate(UNSUR, start=1)},
        profil={"unit": tuple(" ".join((b[0] or "").split()) for b in ada)},
        tanpa_jawaban=sum(set(b[1:]) == {"-"} and bool((b[0] or "").strip()) for b in isi),
    )
    bacaan = dari_tabel(buat(data), grup=("unit",), statistik=True)
    assert bacaan.tabulasi == tabulasikan(lembar)


def test_groups_beyond_two_thousand_million_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    data = tabel(400, ANGKA)
    utuh = dari_tabel(data, grup=("unit",), statistik=True)
    monkeypatch.setattr(cacah, "MUAT", 10)  # as if the packed sums could not hold more
    assert dari_tabel(data, grup=("unit",), statistik=True) == utuh


def test_tables_in_memory_are_worked_on_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    data = tabel(400, TEKS)
    utuh = dari_tabel(data, grup=("unit",), statistik=True, ganda="hitung")
    monkeypatch.setattr(bingkai, "POTONG", 7)
    assert dari_tabel(data, grup=("unit",), statistik=True, ganda="hitung") == utuh


def test_an_unknown_group() -> None:
    with pytest.raises(DataError) as salah:
        dari_tabel(tabel(3, ANGKA), grup=("loket",))
    assert [m.kode for m in salah.value.masalah] == ["kolom-profil-hilang"]


def test_a_heading_as_group() -> None:
    data = tabel(30, ANGKA).rename_columns(["id", "Loket ke", "x", *UNSUR])
    kelompok = dari_tabel(data, grup=("loket ke",)).tabulasi.kelompok["loket ke"]
    assert set(kelompok) == {"", "Loket A", "Loket B"}


def test_public_names() -> None:
    import skm.tabulasi

    assert skm.tabulasi.dari_tabel is dari_tabel
    assert {"BacaanJawaban", "baca_besar", "dari_tabel"} <= {*skm.tabulasi.__all__}


@pytest.mark.parametrize("mesin", ["polars", "duckdb", "pyarrow"])
def test_no_engine_is_imported_that_was_not_brought(mesin: str) -> None:
    isi = {
        "polars": "polars.DataFrame({f'U{i}': [1, 6 - i] for i in range(1, 10)}).lazy()",
        "duckdb": "duckdb.sql('select ' + ', '.join(f'{6 - i} as U{i}' for i in range(1, 10)))",
        "pyarrow": "pyarrow.table({f'U{i}': [1, 6 - i] for i in range(1, 10)})",
    }[mesin]
    kode = (
        f"import sys, {mesin}\nt = {isi}\nfrom skm.tabulasi.mesin import dari_tabel\n"
        "ada = set(sys.modules)\nb = dari_tabel(t)\nassert b.tabulasi.semua.ditolak['U1'] == 1\n"
        "print(*({'polars', 'duckdb', 'pandas', 'pyarrow', 'dask', 'pyspark', 'ibis'}"
        " & set(sys.modules) - ada))"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    # PyArrow itself imports pandas where it is installed.
    assert set(hasil.stdout.split()) <= ({"pandas"} if mesin == "pyarrow" else set())


def test_dinyatakan_kosong_disebut(tmp_path: Path) -> None:
    """A text declared to be no answer is told with its count, as the reader tells it."""
    import polars as pl

    unsur = [u.nama for u in muat().unsur]
    isi = {nama: [str(1 + i % 4) for i in range(400)] for nama in unsur}
    isi[unsur[1]][100:110] = ["Tidak Tahu"] * 10
    isi[unsur[1]][200:202] = ["5"] * 2
    bingkai = pl.DataFrame(isi)
    bingkai.write_csv(tmp_path / "a.csv")
    pemetaan = Pemetaan(jawaban={"U2": {"Tidak Tahu": "kosong"}})

    dari = dari_tabel(bingkai, pemetaan=pemetaan)
    baca = baca_jawaban(tmp_path / "a.csv", pemetaan=pemetaan)

    for bacaan in (dari, baca):
        (kelompok,) = bacaan.simpulan.putusan.kelompok()
        assert ("Tidak Tahu", 0, 10) in {(n.teks, n.nilai, n.jumlah) for n in kelompok.nilai}
        assert kelompok.luar == (("5", 2),)
