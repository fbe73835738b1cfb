"""Whatever an office's colour is, what is written and drawn in it can be told from the paper."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.renderers.html.warna import GRAFIK, TEKS_JELAS, gaya_warna, palet
from skm.renderers.warna import TEKS, campur, dari_hex, ke_hex, kontras, terang, terbaca

KOMPONEN = st.integers(0, 255)
WARNA = st.tuples(KOMPONEN, KOMPONEN, KOMPONEN)
TEPI = ("000000", "FFFFFF", "FFFF00", "00FF00", "0000FF", "FF0000", "808080", "1F3864", "")


def _periksa(hex_warna: str, *, gelap: bool) -> None:
    p = palet(hex_warna, gelap=gelap)
    for latar in ("kertas", "arsir"):
        assert kontras(p["tinta"], p[latar]) >= TEKS_JELAS
        assert kontras(p["redup"], p[latar]) >= TEKS
        assert kontras(p["aksen"], p[latar]) >= TEKS
        assert kontras(p["tepi"], p[latar]) >= GRAFIK
    # The letter of the class is paper on accent; bars lie on paper, and differ in grey.
    tingkat = [kontras(p[f"k{i}"], p["kertas"]) for i in range(4)]
    assert tingkat[0] >= GRAFIK
    assert all(100 * kuat >= 125 * lemah for lemah, kuat in pairwise(tingkat)), tingkat
    assert all(ke_hex(w) in gaya_warna(hex_warna, gelap=gelap) for w in p.values())


@pytest.mark.parametrize("gelap", [False, True])
@pytest.mark.parametrize("hex_warna", TEPI)
def test_warna_tepi(hex_warna: str, *, gelap: bool) -> None:
    """The loudest and the faintest colours, and our own."""
    _periksa(hex_warna, gelap=gelap)


@given(WARNA, st.booleans())
def test_setiap_warna(warna: tuple[int, int, int], gelap: bool) -> None:
    """Any colour at all."""
    _periksa(ke_hex(warna)[1:], gelap=gelap)


@given(WARNA, WARNA)
def test_kontras(satu: tuple[int, int, int], lain: tuple[int, int, int]) -> None:
    """Contrast is that of WCAG, rounded down, whichever of both lies on the other."""

    def terang_wcag(warna: tuple[int, int, int]) -> float:
        r, g, b = (
            v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
            for v in (n / 255 for n in warna)
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    gelap, muda = sorted((terang_wcag(satu), terang_wcag(lain)))
    tepat = 100 * (muda + 0.05) / (gelap + 0.05)

    assert kontras(satu, lain) == kontras(lain, satu)
    assert abs(kontras(satu, lain) - tepat) <= 1.01
    assert abs(terang(satu) - 1_000_000 * terang_wcag(satu)) <= 2


@given(WARNA, st.booleans(), st.sampled_from([TEKS, TEKS_JELAS, 1000]))
def test_terbaca(warna: tuple[int, int, int], gelap: bool, nisbah: int) -> None:
    """A colour that will do stays as it is; any other changes no more than it needs."""
    kertas = (20, 22, 26) if gelap else (255, 255, 255)
    hasil = terbaca(warna, kertas, nisbah=nisbah)

    assert kontras(hasil, kertas) >= nisbah
    assert (hasil == warna) == (kontras(warna, kertas) >= nisbah)
    if hasil != warna:
        menuju = (255,) * 3 if gelap else (0,) * 3
        langkah = next(i for i in range(65) if campur(warna, menuju, i, 64) == hasil)
        assert kontras(campur(warna, menuju, langkah - 1, 64), kertas) < nisbah


def test_hex() -> None:
    """Six digits there and back."""
    assert "#1f3864" == ke_hex(dari_hex("1F3864"))
    assert (12, 12, 12) == campur((10, 10, 10), (20, 20, 20), 1, 4)
    assert 21 == Fraction(kontras((0, 0, 0), (255, 255, 255)), 100)
