"""The office's colour in documents: as it is, or as much darker as letters need."""

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.renderers.docx.bawaan import templat
from skm.renderers.warna import PUTIH, TEKS, dari_hex, kontras, tinta

CONTOH = Path(__file__).parents[2] / "examples/mahulu-2025/laporan.toml"


@given(st.integers(0, 2**24 - 1))
def test_tinta(warna: int) -> None:
    """Letters in any colour can be read on paper, and paper on it; what can be stays as it is."""
    asal = f"{warna:06X}"
    hasil = tinta(asal.lower())

    assert kontras(dari_hex(hasil), PUTIH) >= TEKS
    assert (hasil == asal) == (kontras(dari_hex(asal), PUTIH) >= TEKS)
    assert tinta(hasil) == hasil


@pytest.mark.parametrize(
    ("format_berkas", "opsi"),
    [
        pytest.param("docx", {}, marks=pytest.mark.docx, id="docx"),
        pytest.param("docx", {"templat": templat("skm")}, marks=pytest.mark.docx, id="templat"),
        pytest.param("pdf", {}, marks=pytest.mark.pdf, id="pdf"),
        pytest.param("xlsx", {}, id="xlsx"),
    ],
)
def test_warna_muda(format_berkas: str, opsi: dict[str, bytes]) -> None:
    """A light colour is the readable one made of it, in texts, heads of tables and charts."""
    naskah = skm.susun(skm.baca(CONTOH))
    muda, gelap = (
        skm.cetak(attrs.evolve(naskah, warna=w), format_berkas, opsi).content
        for w in ("F2C200", tinta("F2C200"))
    )

    assert muda == gelap
