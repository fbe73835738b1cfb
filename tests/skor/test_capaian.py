"""The share of the plan that was realised."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.model import RTL, LaporanTindakLanjut, Realisasi, Status
from skm.regulasi import muat_pekppp
from skm.skor import cetak_persen, hitung_capaian, tingkat_pekppp
from skm.testing import laporan_tindak_lanjut

pytestmark = pytest.mark.property


def rencana(banyak: int) -> list[RTL]:
    return [RTL(id=f"r{i}", unsur="U1", kegiatan="x") for i in range(banyak)]


def jalan(status: Sequence[Status | None]) -> list[Realisasi]:
    return [Realisasi(rtl=f"r{i}", status=s) for i, s in enumerate(status) if s is not None]


status_list = st.lists(st.sampled_from([None, *Status]), max_size=40)


@given(status_list)
def test_counts_add_up(status: list[Status | None]) -> None:
    """Done, under way and not begun are all of the plan; no realisation means not begun."""
    c = hitung_capaian(rencana(len(status)), jalan(status))

    assert len(status) == c.jumlah == c.sudah + c.sedang + c.belum
    assert status.count(Status.SUDAH) == c.sudah
    assert status.count(None) + status.count(Status.BELUM) == c.belum


@given(status_list)
def test_share_is_exact(status: list[Status | None]) -> None:
    """The share is done by planned, exactly; without a plan there is none."""
    c = hitung_capaian(rencana(len(status)), jalan(status))
    if not status:
        assert (None, None, 0) == (c.persentase, c.cetak, c.tingkat_pekppp)
    else:
        assert Fraction(100 * status.count(Status.SUDAH), len(status)) == c.persentase


@given(st.integers(1, 5000), st.data())
def test_100_is_all_and_0_is_none(jumlah: int, data: st.DataObject) -> None:
    """100 is printed if and only if it is exactly all, 0 if and only if it is none."""
    sudah = data.draw(st.one_of(st.integers(0, jumlah), st.just(jumlah - 1), st.just(1)))
    cetak = cetak_persen(Fraction(100 * sudah, jumlah))

    assert (sudah == jumlah) == (cetak == 100)
    assert (sudah == 0) == (cetak == 0)


persen = st.fractions(0, 100, max_denominator=3000)


@given(persen)
def test_printed_share_is_near(p: Fraction) -> None:
    """Away from both ends the printed share is at most half a tenth off."""
    jarak = abs(Fraction(cetak_persen(p)) - p)

    assert jarak <= Fraction(1, 20) or p < Fraction(1, 20) or p > 100 - Fraction(1, 20)
    assert jarak < Fraction(1, 10)


@given(persen, persen)
def test_monotone(a: Fraction, b: Fraction) -> None:
    """A greater share never prints smaller and never has a lower level."""
    kecil, besar = sorted((a, b))

    assert cetak_persen(kecil) <= cetak_persen(besar)
    assert tingkat_pekppp(kecil, muat_pekppp()) <= tingkat_pekppp(besar, muat_pekppp())


@given(persen)
def test_one_more_done_never_lowers(p: Fraction) -> None:
    """The level is 5 for exactly all and 1 for exactly none, never otherwise."""
    tingkat = tingkat_pekppp(p, muat_pekppp())

    assert (p == 100) == (tingkat == 5)
    assert (p == 0) == (tingkat == 1)


@pytest.mark.parametrize(
    ("nilai", "tingkat"),
    [
        ("0", 1),
        ("1/1000", 2),
        ("29.9", 2),
        ("30", 3),
        ("80", 3),
        ("80.1", 4),
        ("99.9", 4),
        ("99999/1000", 4),
        ("100", 5),
    ],
)
def test_bands(nilai: str, tingkat: int) -> None:
    """Each share is in the band the instrument names."""
    assert tingkat == tingkat_pekppp(Fraction(nilai), muat_pekppp())


@pytest.mark.parametrize(
    ("sudah", "jumlah", "cetak"),
    [(9, 9, "100"), (7, 9, "77.8"), (1999, 2000, "99.9"), (1, 5000, "0.1"), (1, 8, "12.5"),
     (1, 2, "50"), (4999, 5000, "99.9")],
)  # fmt: skip
def test_printed(sudah: int, jumlah: int, cetak: str) -> None:
    """Whole shares print whole, others with one decimal."""
    assert Decimal(cetak) == cetak_persen(Fraction(100 * sudah, jumlah))
    assert cetak == str(cetak_persen(Fraction(100 * sudah, jumlah)))


@given(laporan_tindak_lanjut(dapat_dinilai=False))
def test_unknown_activities_do_not_count(laporan: LaporanTindakLanjut) -> None:
    """A realisation of an activity that is in no plan changes nothing."""
    rtl, ada = laporan.rtl, laporan.realisasi
    ids = {r.id for r in rtl}
    dikenal = [r for r in ada if r.rtl in ids]

    assert hitung_capaian(rtl, dikenal) == hitung_capaian(rtl, ada)


def test_the_most_advanced_counts() -> None:
    """Of several realisations of one activity the most advanced one counts."""
    ada = [Realisasi(rtl="r0", status=s) for s in (Status.BELUM, Status.SUDAH, Status.SEDANG)]

    assert 1 == hitung_capaian(rencana(1), ada).sudah
