"""What is kept of a column says what all its figures say, however many there are."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.tabulasi.sumber.ringkasan import SATUAN, KolomRingkas

pytestmark = pytest.mark.property

angka = st.one_of(
    st.integers(0, 12).map(Fraction), st.integers(-12, 1200).map(lambda n: Fraction(n, 4)),
    st.just(Fraction(9)),
)  # fmt: skip


def _utuh(pecahan: Fraction) -> int:
    return int(pecahan * SATUAN)


def _periksa(kolom: KolomRingkas, semua: list[Fraction], lain: Fraction) -> None:
    urut, banyak = sorted(semua), Counter(semua)

    assert kolom.n == len(semua)
    if not semua:
        return
    assert (kolom.jumlah, kolom.terendah, kolom.tertinggi) == tuple(
        map(_utuh, (sum(semua, Fraction()), urut[0], urut[-1]))
    )
    assert kolom.puncak == max(banyak.values())
    bawah, atas = urut[(len(urut) - 1) // 2], urut[len(urut) // 2]
    for satu in {*semua, lain, (bawah + atas) / 2}:
        assert kolom.modus(_utuh(satu)) == (banyak[satu] == kolom.puncak)
        assert kolom.median(_utuh(satu)) == (satu in (bawah, atas, (bawah + atas) / 2))


@given(st.lists(st.tuples(angka, st.integers(1, 3)), max_size=40), angka)
def test_kolom(isi: list[tuple[Fraction, int]], lain: Fraction) -> None:
    """After every figure, of all figures and of those on a scale."""
    kolom, semua = KolomRingkas(), list[Fraction]()
    for satu, n in isi:
        kolom.tambah(_utuh(satu), n)
        semua += [satu] * n
        _periksa(kolom, semua, lain)
        for tertinggi in (4, 10):
            _periksa(kolom.di_skala(tertinggi), [a for a in semua if 1 <= a <= tertinggi], lain)


def test_utuh() -> None:
    """A column without anything off the scale is not kept twice."""
    kolom = KolomRingkas()
    kolom.tambah(4 * SATUAN, 2)

    assert kolom.di_skala(4) is kolom
    assert KolomRingkas().di_skala(4).n == 0
