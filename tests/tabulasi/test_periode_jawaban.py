"""The period of answers follows from their dates, or is asked for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.errors import DataError
from skm.model import Periode
from skm.pesan import kalimat
from skm.tabulasi.periode import periode_jawaban, tulis_periode

HARI = st.dates(date(1890, 1, 1), date(9999, 12, 31))


def _bulan(ke: int) -> str:
    return f"{2024 + ke // 12}-{ke % 12 + 1:02}"


def masalah(*hari: str) -> tuple[str, str]:
    """Return what is asked about these dates, and what is offered."""
    with pytest.raises(DataError) as salah:
        periode_jawaban(hari)
    (satu,) = salah.value.masalah
    return satu.kode, satu.saran


@pytest.mark.property
class TestSifat:
    """Whatever the dates."""

    @given(st.lists(HARI, min_size=1, max_size=8), st.integers(0, 400))
    def test_memuat_semua(self, awal: list[date], jarak: int) -> None:
        """A period that is found holds every answer, and no shorter one of its kind does."""
        mulai = awal[0]
        hari = [
            min(mulai + timedelta(days=satu.toordinal() % (jarak + 1)), date.max)
            if (date.max - mulai).days > jarak
            else mulai
            for satu in awal
        ]
        try:
            periode = periode_jawaban(map(date.isoformat, hari))
        except DataError as salah:
            (satu,) = salah.masalah
            assert "periode-belum-pasti" == satu.kode
            return

        assert all(periode.mulai <= satu <= periode.akhir for satu in hari)
        assert periode == Periode.urai(tulis_periode(periode))
        ujung = {(min(hari).year, min(hari).month), (max(hari).year, max(hari).month)}
        assert {periode.bulan[0], periode.bulan[-1]} == ujung

    @given(
        st.dictionaries(st.integers(0, 5), st.integers(9, 40), min_size=1),
        st.integers(0, 11),
        st.integers(1, 40),
        st.booleans(),
    )
    def test_satu_jauh(
        self,
        bulan: dict[int, int],
        awal: int,
        jauh: int,
        sesudah: bool,
    ) -> None:
        """A single answer beyond an empty month never decides the period."""
        hari = [h for ke, n in bulan.items() for h in [_bulan(awal + ke)] * n]
        lain = max(bulan) + 1 + jauh if sesudah else min(bulan) - 1 - jauh
        try:
            periode = periode_jawaban([*hari, *hari, *hari, _bulan(awal + lain)])
        except DataError:
            return

        # Only where the period of the others is the same.
        assert periode == Periode.urai(tulis_periode(periode))
        assert periode.tahun is not None
        assert {(int(h[:4]), int(h[5:])) for h in hari} <= {*periode.bulan}

    @given(st.integers(0, 40), st.integers(0, 4))
    def test_tanpa_tanggal(self, ada: int, tanpa: int) -> None:
        """At most one in twenty may be without a date, however few they are."""
        hari = [*["2026-04-01"] * ada, "2026-06-01", *[""] * tanpa]
        try:
            periode_jawaban(hari)
        except DataError as salah:
            kode = {m.kode for m in salah.masalah}
        else:
            kode = set()

        assert (20 * tanpa > len(hari)) == ("periode-tanpa-tanggal" in kode)

    @given(st.lists(HARI.map(date.isoformat), max_size=6), st.randoms())
    def test_urutan(self, hari: list[str], acak: object) -> None:
        """The order of the answers does not matter."""
        lain = [*hari]
        acak.shuffle(lain)  # type: ignore[attr-defined]
        hasil: list[object] = []
        for satu in (hari, lain):
            try:
                hasil.append(periode_jawaban(satu))
            except DataError as salah:
                hasil.append(salah.masalah)

        assert hasil[0] == hasil[1]


@pytest.mark.parametrize(
    ("hari", "periode"),
    [
        (["2026-04-01", "2026-06-30"], "2026-TW2"),
        (["2026-10", "2026-12-31"], "2026-TW4"),
        (["2026-01-15", "2026-06-01"], "2026-S1"),
        (["2026-07-01", "2026-08-01", "2026-12-01"], "2026-S2"),
        (["2026-01-01", "2026-05-01", "2026-08-01", "2026-12-01"], "2026"),
        (["2026-05-02", "2026-08-30"], "2026-05-01..2026-08-31"),
        (["2025-12-20", "2026-02-02"], "2025-12-01..2026-02-28"),
        ([*["2026-04-01"] * 10, *["2026-06-01"] * 9, ""], "2026-TW2"),
        (["2026-04-01", *["2026-06-01"] * 99], "2026-TW2"),
        ([*["2025-11"] * 19, "2025-12", *["2026-01"] * 6], "2025-11-01..2026-01-31"),
    ],
)
def test_ditemukan(hari: list[str], periode: str) -> None:
    """The triwulan, semester, year or whole months that hold the answers."""
    assert periode == tulis_periode(periode_jawaban(hari))


@pytest.mark.parametrize(
    ("hari", "kode", "saran"),
    [
        ([], "periode-tanpa-tanggal", "--periode 2026-TW1"),
        (["", ""], "periode-tanpa-tanggal", "--periode 2026-TW1"),
        (["2026-04-01", *[""] * 2], "periode-tanpa-tanggal", "--periode 2026-TW1"),
        ([*["2026-04-01"] * 9, *[""] * 4], "periode-tanpa-tanggal", "--periode 2026-TW1"),
        (
            ["2026-01-02", *["2026-05-01"] * 9],
            "periode-belum-pasti",
            "--periode 2026-TW2 | --periode 2026-S1",
        ),
        (
            ["2026-01-02", *["2026-05-01"] * 2, "2026-06-01"],
            "periode-belum-pasti",
            "--periode 2026-TW2 | --periode 2026-S1",
        ),
        (
            ["2026-04-02", "2026-05-01", "2026-06-01", "2026-12-01"],
            "periode-belum-pasti",
            "--periode 2026-TW2 | --periode 2026-04-01..2026-12-31",
        ),
        (
            ["2025-12-31", *["2026-02-01"] * 9, *["2026-06-01"] * 9],
            "periode-belum-pasti",
            "--periode 2026-S1 | --periode 2025-12-01..2026-06-30",
        ),
        (["2024-01-01", *["2026-05-01"] * 9], "periode-belum-pasti", "--periode 2026-TW2"),
        (
            ["2026-02-01", "2026-10-01"],
            "periode-belum-pasti",
            "--periode 2026 | --periode 2026-02-01..2026-10-31",
        ),
        (
            ["2026-01-01", "2026-12-01"],
            "periode-belum-pasti",
            "--periode 2026 | --periode 2026-01-01..2026-12-31",
        ),
        (
            ["2026-04-30"],
            "periode-belum-pasti",
            "--periode 2026-TW2 | --periode 2026-04-01..2026-04-30",
        ),
        (
            ["2026-05-01", "2026-06-30"],
            "periode-belum-pasti",
            "--periode 2026-TW2 | --periode 2026-05-01..2026-06-30",
        ),
        (
            ["2026-01-01", "2026-05-30"],
            "periode-belum-pasti",
            "--periode 2026-S1 | --periode 2026-01-01..2026-05-31",
        ),
        (
            ["2026-01-01", "2026-06-01", "2026-11-30"],
            "periode-belum-pasti",
            "--periode 2026 | --periode 2026-01-01..2026-11-30",
        ),
        (
            ["2025-10-01", "2026-01-01", "2026-05-01"],
            "periode-belum-pasti",
            "--periode 2025-10-01..2026-05-31",
        ),
        (
            ["2025-08", *["2025-11"] * 100, *["2025-12"] * 100, *["2026-01"] * 99],
            "periode-belum-pasti",
            "--periode 2025-11-01..2026-01-31 | --periode 2025-08-01..2026-01-31",
        ),
        (
            ["2025-12-31", *["2026-01-01"] * 50, *["2026-03-01"] * 50],
            "periode-belum-pasti",
            "--periode 2026-TW1 | --periode 2025-12-01..2026-03-31",
        ),
        (
            [*["2026-02"] * 50, *["2026-05"] * 50, "2026-08", "2026-01"],
            "periode-belum-pasti",
            "--periode 2026-S1 | --periode 2026-01-01..2026-08-31",
        ),
        (["2024-01-01", "2025-01-01"], "periode-belum-pasti", "--periode 2026-TW1"),
        (["1899-01-01"], "periode-belum-pasti", "--periode 2026-TW1"),
        (["9999-12-31"], "periode-belum-pasti", "--periode 2026-TW1"),
    ],
)
def test_ditanya(hari: list[str], kode: str, saran: str) -> None:
    """Where dates are missing, or leave a choice, it is asked for, with what is likely."""
    assert (kode, saran) == masalah(*hari)


def test_kalimat() -> None:
    """The question says what there is and what would answer it."""
    with pytest.raises(DataError) as salah:
        periode_jawaban(["2026-01-02", *["2026-05-01"] * 19])

    assert [
        "Tanggal jawaban 2 Januari 2026 s.d. 1 Mei 2026 (19 dari 20 jawaban pada Triwulan II 2026) "
        "belum menunjuk satu periode. Sebutkan periodenya: --periode 2026-TW2 atau --periode "
        "2026-S1."
    ] == [kalimat(m) for m in salah.value.masalah]
