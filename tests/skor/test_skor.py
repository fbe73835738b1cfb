"""Scoring from values as a programmer gives them."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.errors import ArgumenError, DataError, ScoringError
from skm.exact import round_half_up
from skm.model import Konvensi, NilaiUnsur
from skm.regulasi import muat
from skm.skor import cetak_ikm, cetak_persen, hitung_ikm, ikm_hitungan, momen_tertimbang
from skm.skor.ikm import ikm_tercetak, konversi, pilih_regulasi
from skm.tabulasi.cacah import cacah

KODE = [f"U{i}" for i in range(1, 10)]
HITUNGAN = cacah(dict.fromkeys(KODE, "34"))


def test_texts_decimals_and_integers() -> None:
    """Means may be texts with comma or point, decimals, or integers."""
    sama = [
        hitung_ikm(dict.fromkeys(KODE, nilai)).nilai for nilai in ("3,00", "3.0", Decimal(3), 3)
    ]

    assert [75] * 4 == sama


@pytest.mark.parametrize("nilai", [3.49, True, None, "tiga", "1.003,49", float("nan"), [3]])
def test_no_figures(nilai: Any) -> None:
    """A float, a truth value, a word or a thousand is no figure."""
    with pytest.raises(DataError) as salah:
        hitung_ikm(dict.fromkeys(KODE, "3,00") | {"U3": nilai})

    (masalah,) = salah.value.masalah
    assert masalah.kode in {"bukan-angka", "n-tanpa-nilai"}
    assert masalah.lokasi.startswith("$.U3")


def test_codes_that_are_none() -> None:
    """A code that is none is told beside a figure that is none, each at its place."""
    with pytest.raises(DataError) as salah:
        hitung_ikm({"X1": "3,49", "U2": "tiga", "U3": "3,49"})

    assert [("kode-unsur", "$.X1"), ("bukan-angka", "$.U2")] == [
        (m.kode, m.lokasi.removesuffix(".kode")) for m in salah.value.masalah
    ]


def test_decimals_are_kept() -> None:
    """A given mean is printed as given, a computed one with two decimals or the convention's."""
    ikm = hitung_ikm(dict.fromkeys(KODE, "3,580"))
    dari_total = [NilaiUnsur(kode=k, total=10, n=3) for k in KODE]

    assert "3.580" == str(ikm.unsur[0].nrr_cetak)
    assert "3.33" == str(hitung_ikm(dari_total).unsur[0].nrr_cetak)
    assert "3.3333" == str(
        hitung_ikm(dari_total, konvensi=Konvensi(desimal_nrr=4)).unsur[0].nrr_cetak
    )


def test_everything_in_the_way_at_once() -> None:
    """Missing, unknown and doubled unsur, no answers, and means outside: all are told."""
    nilai = [
        NilaiUnsur(kode="U1", total=10, n=0),
        NilaiUnsur(kode="U2", total=10, n=2),
        NilaiUnsur(kode="U3", nrr=Decimal("4.01")),
        NilaiUnsur(kode="U4", nrr=Decimal(3)),
        NilaiUnsur(kode="U4", nrr=Decimal(3)),
        NilaiUnsur(kode="U10", nrr=Decimal(3)),
        *(NilaiUnsur(kode=k, nrr=Decimal(3)) for k in KODE[4:8]),
    ]
    with pytest.raises(ScoringError) as salah:
        hitung_ikm(nilai)

    assert [
        ("n-nol", "$.total.U1", "U1"),
        ("nrr-luar-skala", "$.total.U2", "10/2"),
        ("nrr-luar-skala", "$.nrr.U3", "4,01"),
        ("entri-ganda", "$.nrr.U4", "U4"),
        ("unsur-tak-dikenal", "$.nrr.U10", "U10"),
        ("unsur-hilang", "$.total", ""),
    ] == [(m.kode, m.lokasi, m.ditemukan) for m in salah.value.masalah]


def test_n_only_if_known_and_the_same() -> None:
    """An index has an n only if every unsur has the same."""
    sama = [NilaiUnsur(kode=k, total=9, n=3) for k in KODE]
    beda = [*sama[:-1], NilaiUnsur(kode="U9", total=6, n=2)]

    assert (3, None, None) == (
        hitung_ikm(sama).n,
        hitung_ikm(beda).n,
        hitung_ikm(dict.fromkeys(KODE, 3)).n,
    )


def test_rule_set_by_name() -> None:
    """A report's rule set is found by its id; an unknown one is told with those there are."""
    assert skm.muat_regulasi() is pilih_regulasi("permenpanrb-14-2017")
    with pytest.raises(ScoringError) as salah:
        pilih_regulasi("permenpanrb-99")

    (masalah,) = salah.value.masalah
    assert ("regulasi-tidak-dikenal", "$.regulasi", '"permenpanrb-99"') == (
        masalah.kode,
        masalah.lokasi,
        masalah.ditemukan,
    )
    assert "kep-25-m-pan-2-2004" in masalah.diharapkan


@pytest.mark.parametrize("nilai", [{}, []])
def test_no_values(nilai: Any) -> None:
    """From nothing follows no index; the unsur that are wanted are named."""
    with pytest.raises(ScoringError) as salah:
        hitung_ikm(nilai)

    (m,) = salah.value.masalah
    assert ("tanpa-nilai", "$") == (m.kode, m.lokasi)
    assert m.diharapkan.startswith("U1, U2")


def test_index_alone() -> None:
    """A printed index is on its scale; rounded weights may have taken a tenth off its lowest."""
    for ikm in (Decimal("22.50"), Decimal("100.00")):
        assert ikm == ikm_tercetak(ikm).cetak
    for ikm in (Decimal("22.49"), Decimal("100.01")):
        with pytest.raises(ScoringError) as salah:
            ikm_tercetak(ikm)
        assert ["ikm-luar-skala"] == [m.kode for m in salah.value.masalah]


@given(st.integers(100_000, 400_000), st.integers(0, 5))
def test_asal_konversi(seperseratus_ribu: int, desimal: int) -> None:
    """The index of which a mean is known, rounded, is within what is said; one figure is it."""
    regulasi = muat()
    nrr = Fraction(seperseratus_ribu, 100_000)
    tertulis = round_half_up(nrr, desimal)
    with pytest.raises(ScoringError) as salah:
        ikm_tercetak(tertulis)
    (masalah,) = salah.value.masalah
    disebut = [Decimal(d.replace(",", ".")) for d in re.findall(r"\d+,\d\d", masalah.saran)]
    benar = cetak_ikm(konversi(nrr, regulasi))

    assert disebut[0] <= benar <= disebut[-1]
    assert ("tulis ikm =" in masalah.saran) == (len(disebut) == 1)
    setengah = Fraction(1, 2 * 10**desimal)
    ujung = [
        max(Fraction(tertulis) - setengah, Fraction(1)),
        min(Fraction(tertulis) + setengah - Fraction(1, 10**9), Fraction(4)),
    ]
    assert (disebut[0], disebut[-1]) == tuple(cetak_ikm(konversi(u, regulasi)) for u in ujung)


@pytest.mark.parametrize(
    ("fungsi", "benar", "lain", "bagian"),
    [
        (pilih_regulasi, ["permenpanrb-14-2017"], None, "id_regulasi"),
        (cetak_persen, [Fraction(100, 3)], "sepertiga", "persen"),
        (momen_tertimbang, [HITUNGAN.statistik, ikm_hitungan(HITUNGAN)], "85,00", "ikm"),
    ],
)
def test_of_another_kind(
    fungsi: Callable[..., Any], benar: list[Any], lain: Any, bagian: str
) -> None:
    """Whoever gives something of another kind is told which argument that is."""
    assert fungsi(*benar) is not None
    with pytest.raises((ArgumenError, DataError)) as salah:
        fungsi(*benar[:-1], lain)

    assert str(salah.value).startswith(f"{fungsi.__name__}().{bagian}: expected ")
