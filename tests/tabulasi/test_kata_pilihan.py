"""One word for one idea: whoever reads takes the same options."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm.alur import PilihanMuat, muat
from skm.dasar import Peta
from skm.errors import ArgumenError, DataError
from skm.tabulasi import Pemetaan, baca_besar, baca_jawaban, dari_tabel, hitung_jawaban

PEMBACA: dict[str, Callable[..., Any]] = {
    f.__name__: f for f in (baca_jawaban, hitung_jawaban, baca_besar, dari_tabel)
}
BERSAMA = ("pemetaan", "kolom", "grup", "ganda", "regulasi", "unsur_tambahan", "tanpa",
           "batas_tak_terbaca")  # fmt: skip

ISI = "Pertanyaan 1,U2,U3,U4,U5,U6,U7,U8,U9,Loket\n3,4,3,4,3,4,3,4,3,A\n4,4,3,4,3,4,3,4,3,B\n"
ARTI: dict[str, dict[str, Any]] = {
    "kolom": {"kolom": {"U1": "Pertanyaan 1", "unit": "Loket"}},
    "kunci": {"pemetaan": {"kolom": {"U1": ["Pertanyaan 1"], "unit": "Loket"}}},
    "beku": {"pemetaan": Peta({"kolom": Peta({"U1": "Pertanyaan 1", "unit": "Loket"})})},
    "pemetaan": {"pemetaan": Pemetaan(kolom=Peta({"U1": ("Pertanyaan 1",), "unit": ("Loket",)}))},
    "keduanya": {"pemetaan": {"kolom": {"unit": "Loket", "U1": "tidak ada"}},
                 "kolom": {"U1": "Pertanyaan 1"}},
}  # fmt: skip


def test_the_same_words() -> None:
    """All readers have them; the choice on the command line and in `PilihanMuat` too."""
    pilihan = {f.name for f in attrs.fields(PilihanMuat)}
    for nama, baca in PEMBACA.items():
        assert set(BERSAMA) <= set(inspect.signature(baca).parameters), nama
        assert not {"dimensi", "frame", "path"} & set(inspect.signature(baca).parameters)
    assert set(BERSAMA) - {"unsur_tambahan"} <= pilihan


@pytest.fixture
def jalur(tmp_path: Path) -> Path:
    tempat = tmp_path / "a.csv"
    tempat.write_text(ISI, encoding="utf-8")
    return tempat


@pytest.mark.parametrize("arti", ARTI.values(), ids=ARTI)
def test_what_the_user_says(jalur: Path, arti: Mapping[str, Any]) -> None:
    """Headings by hand, the keys of a mapping file, and a mapping say the same."""
    harapan = skm.baca_jawaban(jalur, grup="unit", **ARTI["pemetaan"]).tabulasi

    assert {"A": 1, "B": 1} == {k: h.n for k, h in harapan.kelompok["unit"].items()}
    assert harapan == skm.baca_jawaban(jalur, grup=["unit"], **arti).tabulasi
    assert harapan == hitung_jawaban(jalur, grup=("unit",), **arti).tabulasi
    assert harapan == muat(jalur, PilihanMuat(grup=["unit"], **arti)).tabulasi


@pytest.mark.mesin
@pytest.mark.parametrize("arti", ARTI.values(), ids=ARTI)
def test_what_the_user_says_to_an_engine(jalur: Path, arti: Mapping[str, Any]) -> None:
    """The same on an engine, for a file and for a table."""
    pl = pytest.importorskip("polars")
    harapan = skm.baca_jawaban(jalur, grup="unit", **ARTI["pemetaan"]).tabulasi

    besar = baca_besar(jalur, mesin="polars", grup="unit", ganda="hitung", statistik=True, **arti)
    tabel = dari_tabel(pl.read_csv(jalur), grup="unit", ganda="hitung", statistik=True, **arti)
    assert harapan == besar.tabulasi == tabel.tabulasi
    with pytest.raises(ArgumenError, match=r"ganda: expected 'hitung' \| None, found \"buang\""):
        dari_tabel(pl.read_csv(jalur), ganda="buang", **arti)  # type: ignore[arg-type]


def test_headings_are_no_keys(jalur: Path) -> None:
    """Headings in place of the keys of a mapping are refused, with the keys there are."""
    with pytest.raises(DataError) as salah:
        skm.baca_jawaban(jalur, pemetaan={"U1": "Pertanyaan 1", "samarkan_saran": 1})
    with pytest.raises(DataError) as salah_nilai:
        skm.baca_jawaban(jalur, pemetaan={"zona": "WBI", "kolom": {"U1": 1}})

    (satu,) = salah.value.masalah
    assert ("kunci-tidak-dikenal", "$.U1") == (satu.kode, satu.lokasi)
    assert satu.diharapkan.startswith("kolom, jawaban, bagian")
    assert {"$.zona", "$.kolom.U1"} == {m.lokasi for m in salah_nilai.value.masalah}


@pytest.mark.parametrize(
    "salah",
    [{"pemetaan": ["U1=Pertanyaan 1"]}, {"pemetaan": "p.toml"}, {"kolom": ["U1=Pertanyaan 1"]},
     {"kolom": Pemetaan()}],
)  # fmt: skip
def test_what_is_no_mapping(jalur: Path, salah: dict[str, Any]) -> None:
    """The error names the argument and shows what is wanted."""
    (nama,) = salah
    with pytest.raises(ArgumenError, match=rf"^baca_jawaban\(\)\.{nama}: expected .*Mapping"):
        skm.baca_jawaban(jalur, **salah)


def test_one_text_in_alur_too(jalur: Path) -> None:
    """Texts as on the command line stay what they were."""
    pilihan = PilihanMuat(kolom=["U1=Pertanyaan 1", "unit=Loket"], grup=["unit"])

    assert (
        muat(jalur, pilihan).tabulasi
        == hitung_jawaban(jalur, grup="unit", **ARTI["kolom"]).tabulasi
    )
