"""Where nothing is installed that makes dataframes."""

import sys

import pytest

import skm


def test_ke_tabel(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is said, with what installs it."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    with pytest.raises(skm.DataError) as salah:
        ikm.ke_tabel()

    (masalah,) = salah.value.masalah
    assert ("ekstra-hilang", "narwhals") == (masalah.kode, masalah.ditemukan)
    assert "skm[data]" in masalah.saran
