"""Whoever serves many at once gets from threads what one gets alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import skm

CONTOH = Path(__file__).parents[2] / "examples"
UNGGAHAN = [(CONTOH / n / "jawaban.csv").read_bytes() for n in ("sekadau-2019-s1", "mahulu-2025")]


def _layani(isi: bytes, format_: str) -> tuple[object, bytes]:
    bacaan = skm.baca_jawaban(isi, nama="unggahan.csv", simpan=True)
    assert bacaan.lembar is not None
    laporan = skm.LaporanSKM(
        unit=skm.UnitLayanan(nama="Kantor Contoh"),
        periode=skm.Periode(tahun=2026),
        jawaban=bacaan.lembar,
    )
    data = skm.ke_data([skm.ikm_dari(bacaan.tabulasi.semua), skm.periksa(laporan)])
    return data, skm.cetak(laporan, format_).content


@pytest.mark.parametrize(
    "format_", ["markdown", "xlsx", pytest.param("docx", marks=pytest.mark.docx)]
)
def test_utas(format_: str) -> None:
    """Eight threads, two uploads that differ, and rubbish between them."""
    sendiri = [_layani(isi, format_) for isi in UNGGAHAN]

    def satu(i: int) -> bool:
        if i % 3 == 2:
            with pytest.raises(skm.DataError):
                skm.baca_jawaban(bytes([i]) * 100, nama="unggahan.csv")
            return True
        return sendiri[i % 2] == _layani(UNGGAHAN[i % 2], format_)

    with ThreadPoolExecutor(8) as kolam:
        assert all(kolam.map(satu, range(12)))
