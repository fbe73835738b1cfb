"""An index against that of an earlier period of which little is known."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from skm.model import GalatIKM, Kenyataan
from skm.skor.banding import batas_gerak, kenyataan_gerak
from skm.testing import galat_ikm

SELISIH = st.fractions(-100, 100, max_denominator=100)
N = st.integers(2, 5000)


@given(SELISIH, galat_ikm(), N)
def test_as_two_samples_that_differ_alike(selisih: Fraction, baru: GalatIKM, n: int) -> None:
    """With as many respondents the limit is √2 margins, each without a population."""
    hasil = kenyataan_gerak(selisih, baru, n)
    sendiri = kenyataan_gerak(selisih, baru, baru.n)

    assert hasil is kenyataan_gerak(-selisih, baru, n)
    if not baru.ragam_responden:
        assert Kenyataan.TIDAK_DAPAT_DINILAI is hasil
        return
    ragam = 2 * baru.ragam_responden / baru.n
    assert sendiri is not Kenyataan.TIDAK_DAPAT_DINILAI
    if selisih**2 > baru.kritis**2 * ragam:
        assert Kenyataan.NYATA is sendiri
    if selisih**2 <= Fraction("1.959") ** 2 * ragam:
        assert Kenyataan.TIDAK_NYATA is sendiri


@given(SELISIH, galat_ikm(), N)
def test_nothing_is_said_that_n_could_refute(selisih: Fraction, baru: GalatIKM, n: int) -> None:
    """What is too small without the earlier n is so with any, and nothing is more than chance."""
    tanpa = kenyataan_gerak(selisih, baru)

    assert tanpa is not Kenyataan.NYATA
    assert tanpa is kenyataan_gerak(selisih, baru, 1)
    if tanpa is Kenyataan.TIDAK_NYATA:
        assert Kenyataan.TIDAK_NYATA is kenyataan_gerak(selisih, baru, n)


@given(SELISIH, SELISIH, galat_ikm(), st.none() | N)
def test_more_is_no_less(a: Fraction, b: Fraction, baru: GalatIKM, n: int | None) -> None:
    """What is more than chance stays so for any larger difference."""
    kecil, besar = sorted((a, b), key=abs)

    if kenyataan_gerak(kecil, baru, n) is not Kenyataan.TIDAK_NYATA:
        assert kenyataan_gerak(kecil, baru, n) is kenyataan_gerak(besar, baru, n)


@given(SELISIH, galat_ikm(), st.none() | N)
def test_limit(selisih: Fraction, baru: GalatIKM, n: int | None) -> None:
    """The limit is what judges, up to its last printed digit; without the earlier n it is less."""
    batas = batas_gerak(baru, n)
    if batas is None:
        assert Kenyataan.TIDAK_DAPAT_DINILAI is kenyataan_gerak(selisih, baru, n)
        return
    setengah = Fraction("0.005")

    sedikit_kurang = max(Fraction(batas) - setengah, Fraction(0))
    assert Kenyataan.TIDAK_NYATA is kenyataan_gerak(sedikit_kurang, baru, n)
    assert Kenyataan.TIDAK_NYATA is not kenyataan_gerak(Fraction(batas) + 2 * setengah, baru, n)
    tanpa = batas_gerak(baru)
    assert tanpa is not None
    assert tanpa <= batas


def test_unknown() -> None:
    """Nobody knows without the spread of the answers now."""
    assert Kenyataan.TIDAK_DAPAT_DINILAI is kenyataan_gerak(Fraction(9), None, 100)
    assert batas_gerak(None, 100) is None
