"""Results as dataframes: every figure as printed, in whichever library."""

import importlib
import sys
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
import skm.testing as pola
from skm.model import Metode, Rekap, Tabulasi
from skm.skor import hitung_rekap

pytestmark = pytest.mark.mesin

BACKEND = ("polars", "pandas", "pyarrow")


def _baris(tabel: Any) -> list[dict[str, Any]]:
    import narwhals.stable.v2 as nw

    isi: list[dict[str, Any]] = nw.from_native(tabel, eager_only=True).rows(named=True)
    return [{k: None if v is None or v != v else v for k, v in b.items()} for b in isi]  # NaN


@given(pola.ikm(), st.sampled_from(BACKEND))
def test_ikm(ikm: skm.IKM, backend: Any) -> None:
    """A row for each unsur, with its printed figures."""
    tabel = ikm.ke_tabel(backend)

    assert backend == type(tabel).__module__.partition(".")[0]
    assert _baris(tabel) == [
        {
            "kode": u.kode,
            "unsur": u.nama,
            "n": u.n,
            "nrr": u.nrr_cetak,
            "konversi": u.konversi_cetak,
            "mutu": u.mutu.huruf,
        }
        for u in ikm
    ]
    assert all(type(b["nrr"]) is Decimal for b in _baris(tabel))


@given(pola.rekap(), st.sampled_from(BACKEND))
def test_rekap(rekap: Rekap, backend: Any) -> None:
    """A row for each unit, those without an index last and blank."""
    baris = _baris(rekap.ke_tabel(backend))

    assert [b["unit"] for b in baris] == [u.nama for u in (*rekap.unit, *rekap.tanpa_ikm)]
    assert [b["n"] for b in baris] == [u.n for u in (*rekap.unit, *rekap.tanpa_ikm)]
    for satu, unit in zip(baris, rekap.unit, strict=False):
        assert unit.ikm.cetak == satu["ikm"]
        assert unit.ikm.mutu.huruf == satu["mutu"]
        assert [u.nrr_cetak for u in unit.ikm] == [satu[u.kode] for u in unit.ikm]
    for satu in baris[len(rekap.unit) :]:
        assert {None} == {v for k, v in satu.items() if k not in {"unit", "n"}}


@given(pola.tabulasi(), st.sampled_from(BACKEND))
def test_tabulasi(tabulasi: Tabulasi, backend: Any) -> None:
    """A row for each unsur of all respondents and of each class; the counts add up."""
    baris = _baris(tabulasi.ke_tabel(backend))

    semua = [b for b in baris if b["dimensi"] == ""]
    assert [b["unsur"] for b in semua] == list(tabulasi.semua.unsur)
    for satu in semua:
        jawaban = [satu[f"j{i}"] for i in (1, 2, 3, 4)]
        assert jawaban == list(tabulasi.semua.frekuensi[satu["unsur"]])
        assert tabulasi.semua.n == sum(jawaban) + satu["kosong"] + satu["ditolak"]
    kelas = {(d, k) for d, isi in tabulasi.kelompok.items() for k in isi}
    assert kelas == {(b["dimensi"], b["kelas"]) for b in baris if b["dimensi"] != ""}


@pytest.mark.parametrize("backend", BACKEND)
def test_float_bila_diminta(backend: Any) -> None:
    """Floats are made only for whoever asks for them."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})

    assert {3.49} == {b["nrr"] for b in _baris(ikm.ke_tabel(backend, angka="float"))}
    assert {float} == {type(b["konversi"]) for b in _baris(ikm.ke_tabel(backend, angka="float"))}


@pytest.mark.parametrize(
    ("pilihan", "nama"),
    [
        ({"backend": "duckdb"}, "backend"),
        ({"backend": None}, "backend"),
        ({"angka": "int"}, "angka"),
    ],
)
def test_pilihan_keliru(pilihan: dict[str, Any], nama: str) -> None:
    """An unknown library or kind of figure is refused with those there are."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    with pytest.raises(skm.DataError) as salah:
        ikm.ke_tabel(**pilihan)

    assert [("pilihan", nama)] == [(m.kode, m.lokasi) for m in salah.value.masalah]


@pytest.mark.parametrize(("hilang", "ekstra"), [("narwhals", "data"), ("polars", "polars")])
def test_ekstra_hilang(hilang: str, ekstra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is said as elsewhere, with what installs it."""
    for nama in [m for m in sys.modules if m.partition(".")[0] == hilang]:
        monkeypatch.setitem(sys.modules, nama, None)
    monkeypatch.setitem(sys.modules, hilang, None)
    importlib.invalidate_caches()
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    with pytest.raises(skm.DataError) as salah:
        ikm.ke_tabel("polars")

    (masalah,) = salah.value.masalah
    assert ("ekstra-hilang", hilang) == (masalah.kode, masalah.ditemukan)
    assert f"skm[{ekstra}]" in masalah.saran


def test_urutan_unit() -> None:
    """Units keep the order in which they were given."""
    semua = skm.tabulasikan(skm.LembarJawaban(jawaban={f"U{i}": "43" for i in range(1, 10)})).semua
    rekap = hitung_rekap({"Z": semua, "A": semua}, Metode.RATA_UNIT)

    assert ["Z", "A"] == rekap.ke_tabel("polars")["unit"].to_list()
    assert [
        "unit",
        "n",
        *(f"U{i}" for i in range(1, 10)),
        "ikm",
        "mutu",
    ] == rekap.ke_tabel().columns
