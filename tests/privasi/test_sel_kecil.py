"""The rule that says which cells of a table of groups are not shown."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from penyerang import cara_menjawab

from skm.privasi.sel_kecil import Cacah, Jawaban, Sekelompok, SelTersembunyi, sembunyikan

Dunia = tuple[Cacah, ...]
"""Per group what its people answered."""


def putuskan(dunia: Dunia, ambang: int) -> SelTersembunyi:
    semua = {
        nama: Sekelompok(n=sum(cacah), jawaban={"U1": [cacah]})
        for nama, cacah in zip("ABCDE", dunia, strict=False)
    }
    return sembunyikan(semua, ambang)


def semua_dunia(n: tuple[int, ...], unit: Cacah) -> Iterator[Dunia]:
    """Yield all ways to share the answers of a unit among its groups."""
    if not n:
        yield ()
        return
    for cacah in cara_menjawab(n[0], unit):
        sisa = tuple(u - c for u, c in zip(unit, cacah, strict=True))
        for lain in semua_dunia(n[1:], sisa):
            yield (cacah, *lain)


@pytest.mark.parametrize("ambang", [2, 3, 5])
@pytest.mark.parametrize(
    "n", [(1, 1, 7), (1, 6, 6), (2, 3, 5), (4, 5, 6), (1, 2, 2, 5), (3, 3), (1, 5, 5, 5)]
)
@pytest.mark.parametrize("lain", [0, 1, 2, 3, 6])
def test_yang_tahu_aturannya(n: tuple[int, ...], lain: int, ambang: int) -> None:
    """
    Who knows the rule does not learn more from what it hides.

    Of all ways in which the unit can have answered, those that come to the same document leave of
    each small group more than one answer.
    """
    unit = (lain, sum(n) - lain)
    tampak: dict[object, list[Dunia]] = defaultdict(list)
    for dunia in semua_dunia(n, unit):
        hasil = putuskan(dunia, ambang)
        sel = tuple(
            c if hasil.tampil(k, "U1") else None for k, c in zip("ABCDE", dunia, strict=False)
        )
        tampak[sel, hasil].append(dunia)

    for dunia_sama in tampak.values():
        for i, satu in enumerate(n):
            if satu < ambang:
                assert (len({d[i] for d in dunia_sama}) > 1) == (0 not in unit)


@pytest.mark.parametrize(
    ("n", "tersembunyi"),
    [((1, 2, 9, 20), "ABC"), ((4, 4, 9, 20), "AB"), ((4, 9, 20), "AB"), ((5, 9, 20), "")],
)
def test_yang_tersisa_tidak_sedikit(n: tuple[int, ...], tersembunyi: str) -> None:
    """Those that are hidden are not few together either, for what they answered can be reckoned."""
    dunia = tuple((satu // 2, satu - satu // 2) for satu in n)

    assert {*tersembunyi} == {k for k, _ in putuskan(dunia, 5).sel}


def test_tidak_sama_semua() -> None:
    """A column hides further cells until those that are hidden do not all say the same."""
    dunia = ((0, 2), (0, 4), (0, 9), (3, 20), (5, 40))
    hasil = putuskan(dunia, 5)

    assert {"A", "B", "C", "D"} == {k for k, _ in hasil.sel}
    assert ({"A", "B"}, {"C", "D"}) == (hasil.kecil, hasil.pelindung)


def test_hanya_kolom_itu() -> None:
    """What one column asks for does not hide the others."""
    semua = {
        "A": Sekelompok(n=3, jawaban={"U1": [(1, 2)], "U2": [(0, 3)]}),
        "B": Sekelompok(n=6, jawaban={"U1": [(2, 4)], "U2": [(0, 6)]}),
        "C": Sekelompok(n=9, jawaban={"U1": [(2, 7)], "U2": [(4, 5)]}),
    }
    hasil = sembunyikan(semua, 5)

    assert {("C", "U2")} == hasil.sel - {(k, u) for k in "AB" for u in ("U1", "U2")}
    assert hasil.tampil("C", "U1")
    assert not hasil.utuh("C")


def test_setiap_pertanyaan() -> None:
    """Of an unsur with several questions each is looked at."""
    semua = {
        "A": Sekelompok(n=3, jawaban={"U1": [(1, 2), (0, 3)]}),
        "B": Sekelompok(n=6, jawaban={"U1": [(2, 4), (0, 6)]}),
        "C": Sekelompok(n=9, jawaban={"U1": [(2, 7), (4, 5)]}),
    }

    assert not sembunyikan(semua, 5).tampil("C", "U1")


def test_tingkat_tetap_terbuka() -> None:
    """Further groups are hidden until each small one may be on more than one level."""
    # Of A and B together two of nine answer 0, so that the mean of A is a half or more.
    semua = {
        nama: Sekelompok(n=sum(cacah), jawaban={"U1": [cacah]})
        for nama, cacah in {"A": (1, 3), "B": (1, 4), "C": (6, 6), "D": (9, 9)}.items()
    }

    def separuh(jawaban: Jawaban) -> str:
        ((cacah,),) = jawaban.values()
        return "atas" if 2 * cacah[1] >= sum(cacah) else "bawah"

    assert {"A", "B"} == {k for k, _ in sembunyikan(semua, 5).sel}
    assert {"A", "B", "C"} == {k for k, _ in sembunyikan(semua, 5, separuh).sel}


CACAH = st.tuples(*[st.integers(0, 6)] * 4)


@given(st.lists(CACAH, max_size=6), st.integers(0, 12))
def test_yang_kecil_tidak_pernah_tampak(dunia: list[Cacah], ambang: int) -> None:
    """Hidden is whatever few answered, nothing where there is no such, and no group twice."""
    hasil = putuskan(tuple(dunia), ambang)
    n = {k: sum(c) for k, c in zip("ABCDE", dunia, strict=False)}
    kecil = {k for k, banyak in n.items() if 0 < banyak < ambang}
    unit = sum(map(bool, n.values())) < 2

    assert hasil.kecil == (set() if unit else kecil)
    assert not hasil.kecil & hasil.pelindung
    assert {k for k, _ in hasil.sel} == hasil.kecil | hasil.pelindung
    assert hasil.ada == bool(hasil.kecil)
