"""Every result has a form that `json` can write, the one that the command writes."""

import inspect
import json
import typing
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_strategi import nama_strategi

import skm
import skm.audit
import skm.jejak
import skm.regulasi
import skm.skor
import skm.tabulasi
import skm.testing
from skm.cli import main
from skm.dasar import Polos
from skm.model import Metode
from skm.serial.data import ke_data
from skm.serial.hasil import kelas_datar
from skm.serial.semua_hasil import BENTUK
from skm.skor import hitung_rekap, terendah

POLOS = (str, int, bool, type(None))
STRATEGI = [k for k in BENTUK if k not in (skm.BacaanJawaban, skm.Masalah)]


def _polos(isi: Any) -> bool:
    if type(isi) is dict:
        return all(type(k) is str and _polos(v) for k, v in isi.items())
    if type(isi) is list:
        return all(map(_polos, isi))
    return type(isi) in POLOS


@pytest.mark.parametrize("kelas", STRATEGI, ids=lambda k: k.__name__)
def test_setiap_hasil(kelas: type) -> None:
    """Whatever the result, it is plain, and comes back from JSON as it was."""

    @given(getattr(skm.testing, nama_strategi(kelas))())
    def coba(benda: object) -> None:
        isi = ke_data(benda)
        assert type(isi) is dict
        assert _polos(isi)
        assert isi == json.loads(json.dumps(isi))

    coba()


FAKTA = {
    # Facts, law and documents: what files and renderers are for.
    "LaporanTindakLanjut", "LaporanSKM", "Publikasi", "Survei", "LembarJawaban", "NilaiUnsur",
    "Regulasi", "Naskah", "Konvensi", "Unsur", "Pemetaan",
    # Rules and books of them; what a column was taken for, which what was read has in words.
    "Aturan", "AturanPensiun", "BukuAturan", "KolomDikenal",
    # Rows of tables of law, and steps between counts and an index.
    "BarisMutu", "BarisTingkat", "BarisReliabilitas", "BarisSampel", "Jumlah", "Tertimbang",
}  # fmt: skip


def _kelas(jenis: Any) -> Iterator[type]:
    if typing.get_args(jenis):
        for satu in typing.get_args(jenis):
            yield from _kelas(satu)
    elif isinstance(jenis, type) and issubclass(jenis, Polos):
        yield jenis


def test_tidak_ada_hasil_yang_terlewat() -> None:
    """Whatever a public function returns is written, but for facts, law and documents."""
    kembali: set[type] = set()
    for ruang in (skm, skm.skor, skm.jejak, skm.tabulasi, skm.audit):
        for nama in ruang.__all__:
            fungsi = getattr(ruang, nama)
            if inspect.isfunction(inspect.unwrap(fungsi)):
                asli = inspect.unwrap(fungsi)
                jenis = asli.__annotations__.get("return")
                if isinstance(jenis, str):
                    jenis = eval(jenis, asli.__globals__, _nama())
                kembali |= {*_kelas(jenis)}

    assert {skm.IKM, skm.Telusur, skm.BacaanJawaban, skm.Temuan} <= kembali
    luar = {k.__name__ for k in kembali - {*BENTUK}}
    assert luar <= FAKTA, luar - FAKTA


def _nama() -> dict[str, Any]:
    """Return what annotations name that are only there for type checkers."""
    ruang = (skm, skm.model, skm.regulasi, skm.skor, skm.audit, skm.tabulasi)
    return {n: getattr(r, n) for r in ruang for n in r.__all__}


def test_seperti_perintah(capsys: pytest.CaptureFixture[str]) -> None:
    """It is what ``skm hitung`` writes about the same answers."""
    from skm.cli import main

    berkas = str(Path(__file__).parents[2] / "examples/mahulu-2025/jawaban.csv")
    main(["hitung", berkas, "--format", "json"])
    perintah = json.loads(capsys.readouterr().out)
    bacaan = skm.baca_jawaban(berkas)

    ikm = ke_data(skm.ikm_dari(bacaan.tabulasi.semua))
    catatan = ikm.pop("catatan")
    assert ikm == {k: perintah[k] for k in ikm}
    assert {*catatan} <= {*perintah["catatan"]}
    isi = ke_data(bacaan)
    for kelompok in perintah["kelompok"].values():
        for satu in kelompok:
            del satu["ikm"]
    assert isi == {k: perintah[k] for k in isi} | {"dibaca": isi["dibaca"]}
    assert isi["dibaca"].keys() == perintah["dibaca"].keys()


def test_tanpa_baris_jawaban() -> None:
    """Of what was read there are counts and remarks, and no row."""
    baris = ["4,3,2,1,2,3,4,3,2", "1,2,3,4,3,2,1,2,3"]
    teks = "\n".join([",".join(f"U{i}" for i in range(1, 10)), *baris])
    isi = json.dumps(ke_data(skm.baca_jawaban(teks.encode())))

    for satu in baris:
        assert satu not in isi
        assert satu.replace(",", "") not in isi
        assert satu.replace(",", ", ") not in isi
    assert "lembar_jawaban" not in isi


@pytest.mark.parametrize(
    "benda",
    [1.5, [1.5], {"a": object()}, b"x", skm.LembarJawaban(jawaban={"U1": "4"}), {1, 2}],
)
def test_bukan_hasil(benda: object) -> None:
    """Rows of answers, floats and what is not ours are refused, wherever they are."""
    with pytest.raises(skm.DataError) as salah:
        ke_data(benda)

    assert ["bukan-hasil"] == [m.kode for m in salah.value.masalah]


@given(skm.testing.laporan_skm())
def test_laporan_adalah_fakta(laporan: skm.LaporanSKM) -> None:
    """A report is no result: its file holds rows of answers, and is asked for by name."""
    with pytest.raises(skm.DataError, match="ke_json"):
        ke_data(laporan)


def test_wadah() -> None:
    """Lists and mappings of results, and the figures of ours in them."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    isi = {"ikm": ikm.nilai, "cetak": ikm.cetak, "metode": Metode.GABUNG, "terendah": terendah(ikm)}

    assert ke_data(isi) == {
        "ikm": "349/4",
        "cetak": "87.25",
        "metode": "gabung",
        "terendah": [{"kode": f"U{i}", "seri_di_batas": True} for i in (1, 2, 3)],
    }
    assert ke_data([None, True, 3, "x", Fraction(1, 3), Decimal("1.50"), Decimal("0E-7")]) == [
        None,
        True,
        3,
        "x",
        "1/3",
        "1.50",
        "0.0000000",
    ]


def test_tanggal_dan_masalah() -> None:
    """Dates are in ISO form; a problem says what it is about in words."""
    assert ["2024-04-30"] == ke_data([date(2024, 4, 30)])
    isi = ke_data(skm.Masalah(kode="kosong", lokasi="$.unit.nama"))
    assert ("kosong", "$.unit.nama: tidak boleh kosong.") == (isi["kode"], isi["pesan"])


JUDUL = ",".join(f"U{i}" for i in range(1, 10))


def test_galat_seperti_perintah(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error is written with the very keys and words that the command prints of it."""
    berkas = tmp_path / "jawaban.csv"
    berkas.write_text(f"{JUDUL}\n" + "5,4,3,5,4,3,5,4,3\n" * 9, encoding="utf-8")
    with pytest.raises(skm.DataError) as salah:
        skm.baca_jawaban(berkas, nama=str(berkas))
    main(["hitung", str(berkas), "--format", "json"])
    tercetak = json.loads(capsys.readouterr().out)

    isi = ke_data(salah.value)

    assert {"pertanyaan", "masalah"} == isi.keys()
    assert isi == {k: tercetak[k] for k in isi}
    assert isi["pertanyaan"] == ke_data(salah.value.masalah)


def test_galat_argumen() -> None:
    """A slip of the program is written alike."""
    with pytest.raises(skm.ArgumenError) as salah:
        skm.terendah(None)  # type: ignore[arg-type]

    assert ["jenis-salah"] == [m["kode"] for m in ke_data(salah.value)["masalah"]]


def test_edisi_lain() -> None:
    """Of an index under a rule set that skm does not have nothing is remarked."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    isi = ke_data(attrs.evolve(ikm, regulasi="perda-2027"))

    assert ("perda-2027", []) == (isi["regulasi"], isi["catatan"])
    assert ke_data(ikm)["catatan"]


def test_dihitung_mesin() -> None:
    """Where an engine counted, what it refused and did not look for is there too."""
    bacaan = skm.baca_jawaban(b"U1,U2,U3,U4,U5,U6,U7,U8,U9\n4,3,2,1,2,3,4,3,7\n1,2,3,4,3,2,1,2,3\n")
    dibaca = ke_data(attrs.evolve(bacaan, mesin="polars", tidak_dicari=("baris-pendek",)))["dibaca"]

    assert {"U9": [{"nilai": "7", "jumlah": 1}]} == dibaca["ditolak"]
    assert ["baris-pendek"] == dibaca["tidak_dicari"]
    assert "ditolak" not in ke_data(bacaan)["dibaca"]


class _Huruf(StrEnum):
    A = "a"


def test_pilihan_bertipe_teks() -> None:
    """A choice that is a text is the plain text."""
    assert str is type(ke_data(_Huruf.A))


@given(st.data())
def test_rekap_memuat_unit(data: st.DataObject) -> None:
    """A recap holds each of its units, with the figures of each."""
    hitungan = data.draw(skm.testing.hitungan())
    if not hitungan.n or any(not hitungan.terisi(k) for k in hitungan.unsur):
        return
    rekap = hitung_rekap({"Dinas A": hitungan, "Dinas B": hitungan}, Metode.GABUNG)
    isi = ke_data(rekap)

    assert ["Dinas A", "Dinas B"] == [u["nama"] for u in isi["unit"]]
    assert [str(u.ikm.nilai) for u in rekap] == [u["hasil"]["ikm"]["nilai"] for u in isi["unit"]]
    assert attrs.evolve(rekap, unit=()).unit == ()


def test_kelas_datar() -> None:
    """Classes whose answers are not at hand have their size and index, where these are known."""
    ikm = skm.ikm_dari({f"U{i}": (0, 0, 10, 0) for i in range(1, 10)})
    ada, tiada = kelas_datar({"KTP": (10, ikm), "Akta": (None, None)})

    assert ("KTP", 10, "75.00") == (ada["kelas"], ada["n"], ada["ikm"]["cetak"])
    assert {"kelas": "Akta", "n": None, "ikm": None} == tiada
