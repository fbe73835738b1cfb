"""Reports from plain data that no file holds."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.dasar import Peta
from skm.errors import ArgumenError, DataError
from skm.model.publikasi import Laporan
from skm.serial import datar
from skm.testing.strategies import laporan_skm, laporan_tindak_lanjut

RUSAK = Path(__file__).parent / "rusak"
JATENG = Path(__file__).parents[2] / "examples" / "jateng-2024-tw1"


def _isi(jalur: Path) -> dict[str, Any] | None:
    """Return what a file says; None where its text is malformed."""
    try:
        teks = jalur.read_bytes().decode("utf-8-sig")
        if jalur.suffix == ".toml":
            return tomllib.loads(teks, parse_float=Decimal)
        isi = json.loads(teks, parse_float=Decimal, parse_constant=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return isi if isinstance(isi, dict) else None


@given(laporan_tindak_lanjut() | laporan_skm(), st.booleans())
def test_back_to_the_same_report(laporan: Laporan, beku: bool) -> None:
    """What a report file would say makes the same report, of frozen mappings as of dicts."""
    isi = datar(laporan)

    assert laporan == skm.laporan_dari(Peta(isi) if beku else isi)


SAMA = sorted(j for j in RUSAK.iterdir() if j.name != "harapan.toml" and _isi(j))


@pytest.mark.parametrize("jalur", SAMA, ids=lambda j: j.name)
def test_same_problems_as_in_a_file(jalur: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them, by the same paths, but without a file and its lines."""
    monkeypatch.chdir(RUSAK)
    with pytest.raises(DataError) as di_berkas:
        skm.baca(jalur.name)
    berkas = [(m.kode, m.lokasi.replace("$.laporan", "$"), m.ditemukan) for m in
              di_berkas.value.masalah]  # fmt: skip
    if any(k in ("kunci-ganda", "nilai-terlalu-banyak") for k, *_ in berkas):
        return  # of the text, not of what it says

    with pytest.raises(DataError) as di_memori:
        skm.laporan_dari(_isi(jalur) or {}, folder=RUSAK)

    memori = [(m.kode, m.lokasi.replace("$.laporan", "$"), m.ditemukan) for m in
              di_memori.value.masalah]  # fmt: skip
    assert sorted(berkas) == sorted(memori)
    assert {None} == {m.baris for m in di_memori.value.masalah if not m.berkas}


def test_what_lies_beside_it_needs_a_folder() -> None:
    """Pictures are found in the folder that is given; a profile without one is a problem."""
    isi = _isi(JATENG / "laporan.toml") or {}

    assert (
        skm.baca(JATENG / "laporan.toml").gambar() == skm.laporan_dari(isi, folder=JATENG).gambar()
    )
    with pytest.raises(DataError) as salah:
        skm.laporan_dari({**isi, "profil": "profil.toml"})
    assert [("tanpa-folder", "$.profil")] == [(m.kode, m.lokasi) for m in salah.value.masalah]


def test_a_float_is_no_figure() -> None:
    """Neither is what a caller should not hand in, and what has no end."""
    isi = _isi(JATENG / "laporan.toml") or {}
    with pytest.raises(DataError) as salah:
        skm.laporan_dari({**isi, "nrr": {**isi["nrr"], "U1": 3.49}})
    assert [("bukan-angka", "$.nrr.U1")] == [(m.kode, m.lokasi) for m in salah.value.masalah]

    putar: dict[str, Any] = {}
    putar["unit"] = putar
    with pytest.raises(DataError, match="too deeply"):
        skm.laporan_dari(putar)

    with pytest.raises(DataError) as terbungkus:
        skm.laporan_dari({"skema": 1, "laporan": 7})
    assert ["$.laporan"] == [m.lokasi for m in terbungkus.value.masalah]

    for bukan in ("laporan.toml", [isi], None):
        with pytest.raises(ArgumenError, match=r"laporan_dari\(\)\.isi: expected a table"):
            skm.laporan_dari(bukan)  # type: ignore[arg-type]
