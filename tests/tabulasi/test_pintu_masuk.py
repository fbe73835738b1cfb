"""One answer, many doors: whatever answers come in, they give the same counts."""

import csv
import io
import json
import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.dasar import Peta
from skm.errors import ArgumenError, DataError
from skm.tabulasi import baca_jawaban, dari_tabel, hitung_jawaban, tabulasikan
from skm.tabulasi.sumber.memori import teks_nilai

UNSUR = [f"U{i}" for i in range(1, 10)]
JUDUL = [*UNSUR, "layanan"]
KATA = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")

Baris = Sequence[Sequence[Any]]


def _tabel(sel: st.SearchStrategy[Any], *, paling_sedikit: int = 1) -> st.SearchStrategy[Baris]:
    satu = st.tuples(*[sel] * 9, st.sampled_from(["Loket", "Daring", ""]))
    return st.lists(satu, min_size=paling_sedikit, max_size=12)


ANGKA = st.sampled_from([1, 2, 3, 4, 4, 3, None])
SEMBARANG = st.sampled_from([1, 2, 3, 4, 4, 3, 3.0, 4.0, None, "", "4", "5", 0, 3.5, "x", "Baik"])
BERKATA = st.sampled_from([*KATA, *KATA, ""])


def ke_csv(baris: Baris) -> bytes:
    isi = io.StringIO()
    csv.writer(isi).writerows([JUDUL, *map(_bulat, baris)])
    return isi.getvalue().encode()


def _bulat(satu: Sequence[Any]) -> list[Any]:
    """Return a row with 3.0 as 3, which questions would show as it is written."""
    return [int(s) if isinstance(s, float) and s.is_integer() else s for s in satu]


def ke_rekaman(baris: Baris) -> list[dict[str, Any]]:
    return [dict(zip(JUDUL, satu, strict=True)) for satu in baris]


def ke_kursor(baris: Baris, **atur: Any) -> sqlite3.Cursor:
    hubungan = sqlite3.connect(":memory:")
    for nama, nilai in atur.items():
        setattr(hubungan, nama, nilai)
    hubungan.execute(f"CREATE TABLE j ({', '.join(JUDUL)})")
    hubungan.executemany(f"INSERT INTO j VALUES ({', '.join('?' * len(JUDUL))})", baris)
    return hubungan.execute("SELECT * FROM j")


class KursorSaja:
    """A cursor that cannot be iterated over, as PEP 249 allows, with dicts for rows."""

    def __init__(self, baris: Baris) -> None:
        self.description = [(nama, None, None, None, None, None, None) for nama in JUDUL]
        self._baris = iter(ke_rekaman(baris))

    def fetchmany(self, size: int, /) -> list[dict[str, Any]]:
        return [satu for satu, _ in zip(self._baris, range(size), strict=False)]


Bernama = namedtuple("Bernama", JUDUL)

PINTU: dict[str, Callable[[Baris], tuple[Any, dict[str, Any]]]] = {
    "rekaman": lambda b: (ke_rekaman(b), {}),
    "rekaman beku": lambda b: (tuple(map(Peta, ke_rekaman(b))), {}),
    "rekaman sekali jalan": lambda b: (iter(ke_rekaman(b)), {}),
    "rekaman tanpa kunci kosong": lambda b: (
        [{k: v for k, v in r.items() if v is not None or i == 0} for i, r in
         enumerate(ke_rekaman(b))], {},
    ),
    "kursor": lambda b: (ke_kursor(b), {}),
    "kursor berbaris bernama": lambda b: (ke_kursor(b, row_factory=sqlite3.Row), {}),
    "kursor saja": lambda b: (KursorSaja(b), {}),
    "hasil kursor": lambda b: (ke_kursor(b, row_factory=sqlite3.Row).fetchall(), {}),
    "tuple bernama": lambda b: ([Bernama(*satu) for satu in b], {}),
    "baris": lambda b: (b, {"judul": JUDUL}),
    "baris sekali jalan": lambda b: (map(list, b), {"judul": iter(JUDUL)}),
    "aliran": lambda b: (io.BytesIO(ke_csv(b)), {}),
    "json": lambda b: (json.dumps(ke_rekaman([*map(_bulat, b)])).encode(), {"nama": "a.json"}),
}  # fmt: skip


def hasil(baca: Callable[..., Any], masukan: Any, **cara: Any) -> Any:
    """Return the counts and all remarks but for the numbers of rows; or what is asked or wrong."""
    try:
        jadi = baca(masukan, **cara)
    except DataError as salah:
        # Which rows a question is about is a number each door counts from where its rows begin.
        return sorted(
            (m.kode, m.lokasi, "" if m.kode == "tanya-baris" else m.ditemukan)
            for m in salah.masalah
        )
    if isinstance(jadi, skm.Tabulasi):
        return jadi
    return jadi.tabulasi, sorted((m.kode, m.lokasi, m.ditemukan, m.banyak) for m in jadi.catatan)


@lebih_sedikit(3)
@given(_tabel(ANGKA) | _tabel(BERKATA) | _tabel(SEMBARANG))
def test_same_through_every_door(baris: Baris) -> None:
    """The same counts, by service too, the same questions, and the same remarks."""
    harapan = hasil(baca_jawaban, ke_csv(baris))

    for nama, pintu in PINTU.items():
        masukan, cara = pintu(baris)
        assert harapan == hasil(hitung_jawaban, masukan, **cara), nama
    if isinstance(harapan, tuple):
        assert harapan[0] == tabulasikan(ke_rekaman(baris))


@given(_tabel(ANGKA))
def test_what_is_counted_already(baris: Baris) -> None:
    """Sheets, a reading, and counts pass as they are; counts per unsur say as much as they hold."""
    try:
        bacaan = baca_jawaban(ke_rekaman(baris))
    except DataError:
        return
    tabulasi = bacaan.tabulasi
    frekuensi = tabulasi.semua.frekuensi

    assert tabulasi == tabulasikan(bacaan) == tabulasikan(tabulasi)
    assert tabulasi == tabulasikan(bacaan.lembar) if bacaan.lembar else False
    assert {} == dict(tabulasikan(tabulasi, grup=()).kelompok)
    for cacahan in (frekuensi, {k: dict(enumerate(f, 1)) for k, f in frekuensi.items()}):
        semua = tabulasikan(cacahan).semua  # type: ignore[arg-type]
        assert (frekuensi, max(map(sum, frekuensi.values()))) == (semua.frekuensi, semua.n)
    if all(map(sum, frekuensi.values())):
        assert skm.ikm_dari(tabulasi).nilai == skm.ikm_dari(dict(frekuensi)).nilai


@pytest.mark.mesin
@pytest.mark.parametrize("malas", [False, True], ids=["tabel", "malas"])
@given(_tabel(ANGKA, paling_sedikit=3) | _tabel(BERKATA, paling_sedikit=3))
def test_same_on_an_engine(malas: bool, baris: Baris) -> None:
    """A table is counted where it is, or its rows are taken out: the same counts or questions."""
    pl = pytest.importorskip("polars")
    kata = any(isinstance(s, str) for satu in baris for s in satu[:9])
    jenis = {k: pl.String if kata or k == "layanan" else pl.Int64 for k in JUDUL}
    tabel = pl.DataFrame(baris, schema=jenis, orient="row")
    tabel = tabel.lazy() if malas else tabel
    harapan = hasil(tabulasikan, ke_csv(baris), grup="layanan")

    assert harapan == hasil(tabulasikan, tabel, grup="layanan")
    assert harapan == hasil(tabulasikan, tabel, grup=["layanan"], mesin="python")
    if isinstance(harapan, skm.Tabulasi):
        assert harapan == baca_jawaban(tabel, grup="layanan").tabulasi
        assert (None, "polars") == (lambda b: (b.lembar, b.mesin))(hitung_jawaban(tabel))
        assert baca_jawaban(tabel).lembar is not None


@pytest.mark.mesin
def test_blanks_of_engines() -> None:
    """NaN, NA and NaT are blanks, whole floats answers; what engines alone have is no table."""
    pd = pytest.importorskip("pandas")
    kolom: dict[str, Any] = {k: [3, 4, 4, 3] for k in UNSUR}
    kolom["U1"] = [3.0, float("nan"), 4.0, 3.5]
    kolom["U2"] = pd.array([3, None, 4, 4], dtype="Int64")
    kolom["tanggal"] = [pd.Timestamp("2026-01-05"), pd.NaT, pd.Timestamp("2026-02-05"), pd.NaT]
    tabel = pd.DataFrame(kolom)
    rekaman = tabel.to_dict("records")

    for masukan in (tabel, rekaman, tabel.astype(object)):
        bacaan = baca_jawaban(masukan)
        semua = bacaan.tabulasi.semua
        assert ((0, 0, 1, 1), 1, 1) == (
            semua.frekuensi["U1"],
            semua.kosong("U1"),
            semua.ditolak["U1"],
        )
        assert (0, 0, 1, 2) == semua.frekuensi["U2"]
        assert ("2026-01-05", "2026-02-05") == (bacaan.simpulan.tanggal_pertama,
                                               bacaan.simpulan.tanggal_terakhir)  # fmt: skip
    with pytest.raises(ArgumenError, match=r"tabel: .*found Series"):
        tabulasikan(tabel["U1"])
    with pytest.raises(ArgumenError, match=r"tabel: .*found int"):
        dari_tabel(3)


class Nilai(IntEnum):
    TIGA = 3


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [(Nilai.TIGA, "3"), (Decimal("3.00"), "3"), (Decimal("3.5"), "3.5"), (Decimal("NaN"), ""),
     (Decimal("sNaN"), "sNaN"), (Decimal("1E+999999"), "1E+999999"), (True, "TRUE"),
     (date(2026, 1, 5), "2026-01-05"), (datetime(2026, 1, 5, 7, 30), "2026-01-05 07:30:00"),
     (float("inf"), "inf"), (-3.0, "-3"), ([3], "[3]")],
)  # fmt: skip
def test_values_as_a_file_has_them(nilai: object, teks: str) -> None:
    """What a program holds says what it would say in a file."""
    assert teks == teks_nilai(nilai)


def test_records_within_records() -> None:
    """Fields within fields are found as in JSON, and long tables as in files."""
    rekaman = [{"kapan": date(2026, 1, 5), "jawaban": dict.fromkeys(UNSUR, 3)} for _ in range(3)]
    panjang = [{"responden": i, "unsur": u, "nilai": 4} for i in range(4) for u in UNSUR]

    assert {(0, 0, 3, 0)} == {*tabulasikan(rekaman).semua.frekuensi.values()}
    assert {(0, 0, 0, 4)} == {*tabulasikan(panjang).semua.frekuensi.values()}


def test_a_question_is_not_lost() -> None:
    """What a file would be asked about is asked of rows too, with the block that settles it."""
    kata = ("Puas", "Sangat puas", "Tidak puas")
    rekaman = [{**dict.fromkeys(UNSUR, k), "unit": "A"} for k in kata]
    for tanya in (tabulasikan, baca_jawaban, skm.ikm_dari, skm.rekap):
        with pytest.raises(DataError) as salah:
            tanya(rekaman)
        (masalah,) = salah.value.masalah
        assert "tanya-kata-rancu" == masalah.kode
        assert masalah.pertanyaan is not None
        assert "[jawaban.semua]" in masalah.pertanyaan.blok

    arti = {"jawaban": {"semua": {"tidak puas": 2, "puas": 3, "sangat puas": 4}}}
    assert "75.00" == str(skm.ikm_dari(rekaman, pemetaan=arti).cetak)
    banyak = [{**dict.fromkeys(UNSUR, 3), "U1": "?" if i < 4 else 3} for i in range(20)]
    with pytest.raises(DataError) as salah:
        skm.ikm_dari(banyak)
    assert {"tanya-tak-terbaca"} == {m.kode for m in salah.value.masalah}


class TestBukanJawaban:
    """What is nothing of the kind is refused with what would do."""

    @pytest.mark.parametrize(
        ("masukan", "sebut"),
        [
            (None, "found NoneType"),
            (3, "found int"),
            (object(), "found object"),
            ([[3] * 9], r"masukan\[0\]: expected rows that name their columns, or judul"),
            ([3], r"masukan\[0\]: .*found int"),
            ([dict.fromkeys(UNSUR, 3), 3], r"masukan\[1\]: expected a mapping"),
            ([b"U1", 3], r"masukan\[1\]: .*found int"),
            (
                {u: [3, 4, 3, 4] for u in UNSUR},
                r"masukan\['U1'\]: .*tuple.*dataframe.*found list",
            ),
            (dict.fromkeys(UNSUR, (3, 4)), r"masukan\['U1'\]: expected counts"),
            (dict.fromkeys(UNSUR, (3, 4, 1.0, 2)), r"masukan\['U1'\]: .*whole numbers.*found 1\.0"),
            (dict.fromkeys(UNSUR, (3, 4, True, 2)), r"whole numbers of people, found True"),
            (dict.fromkeys(UNSUR, (3, 4, -1, 2)), r"whole numbers of people, found -1"),
            (io.StringIO("U1"), "masukan: expected bytes or a binary stream; .*found StringIO"),
            (tabulasikan, "found function"),
        ],
    )
    def test_refused(self, masukan: Any, sebut: str) -> None:
        """The argument is named, with what was found."""
        for pintu in (baca_jawaban, tabulasikan, hitung_jawaban):
            with pytest.raises(ArgumenError, match=sebut):
                pintu(masukan)

    def test_rows_of_another_width(self) -> None:
        """A row has a value for each name, and names are for rows only."""
        with pytest.raises(ArgumenError, match=r"masukan\[1\]: expected 10 values.*found 9"):
            tabulasikan([[3] * 10, [3] * 9], judul=JUDUL)
        with pytest.raises(
            ArgumenError, match=r"masukan\[0\]: expected a row of values, found int"
        ):
            tabulasikan([3], judul=JUDUL)
        with pytest.raises(ArgumenError, match="whose columns judul names, found str"):
            tabulasikan("a.csv", judul=JUDUL)
        with pytest.raises(ArgumenError, match="a cursor after its query"):
            tabulasikan(sqlite3.connect(":memory:").cursor())

    def test_nothing_there(self) -> None:
        """No rows are no fault of the program, but of the data."""
        for kosong in ([], iter(()), {}, ke_kursor([]), b""):
            with pytest.raises(DataError):
                tabulasikan(kosong)  # type: ignore[arg-type]

    def test_counts_of_another_unsur(self) -> None:
        """Counts are of unsur that there are, and of all of them."""
        with pytest.raises(DataError, match="U12 is not in the rule set; known: U1, U2"):
            tabulasikan(dict.fromkeys([*UNSUR, "U12"], (1, 2, 3, 4)))
        with pytest.raises(DataError, match="no column for"):
            tabulasikan(dict.fromkeys(UNSUR[:-1], (1, 2, 3, 4)))

    def test_what_has_no_effect(self) -> None:
        """What was read cannot be read otherwise, nor grouped by what it was not grouped by."""
        bacaan = baca_jawaban([dict(zip(JUDUL, [3] * 9 + ["A"], strict=True))])
        for jadi in (bacaan, bacaan.tabulasi, bacaan.lembar):
            assert jadi is not None
            with pytest.raises(ArgumenError, match="kolom: expected nothing: these answers"):
                tabulasikan(jadi, kolom={"U1": "U1"})
            with pytest.raises(
                DataError, match='grup: the answers are not grouped by "usia"; they are by layanan'
            ):
                tabulasikan(jadi, grup=["layanan", "usia"])
        with pytest.raises(ArgumenError, match=r"skm\.tabulasikan takes what is counted"):
            baca_jawaban(bacaan.tabulasi)  # type: ignore[arg-type]


def test_several_files(tmp_path: Path) -> None:
    """Several files are several files, also from a generator."""
    satu, dua = ([[n] * 9 + ["A"]] for n in (3, 4))
    (tmp_path / "a.csv").write_bytes(ke_csv(satu))

    def semua() -> Iterator[Any]:
        yield tmp_path / "a.csv"
        yield ke_csv(dua)

    assert tabulasikan(satu, judul=JUDUL) + tabulasikan(dua, judul=JUDUL) == tabulasikan(semua())
