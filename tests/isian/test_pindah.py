"""Rows of a form that are moved: what stands about them on *Lainnya* goes with them."""

from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import attrs
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from perkakas import lebih_sedikit
from skm.errors import DataError
from skm.isian.tulis import ke_isian
from skm.model import Dokumentasi, LaporanTindakLanjut
from skm.serial import datar
from skm.testing.strategies import laporan_tindak_lanjut

FOTO = [{"berkas": f"foto/{i}.jpg", "keterangan": f"Foto {i}"} for i in range(4)]


@pytest.fixture
def jalur(tmp_path: Path) -> Path:
    """A follow-up of whose second realisation four photographs are known."""
    berkas = tmp_path / "isian.xlsx"
    berkas.write_bytes(ke_isian({"jenis": "tindak-lanjut"}))
    isi(berkas, TINDAK_LANJUT)
    data = datar(skm.baca(berkas))
    data["realisasi"][1]["dokumentasi"] = FOTO
    data["rtl"][2]["triwulan"] = [2, 1]  # which ticks cannot say
    berkas.write_bytes(ke_isian(data))
    return berkas


def baris_lain(jalur: Path) -> dict[str, int]:
    """Return the rows of *Lainnya* by their keys."""
    lembar = openpyxl.load_workbook(jalur)["Lainnya"]
    return {str(b[0].value): b[0].row for b in lembar.iter_rows(min_row=5) if b[0].value}


def urutkan(buku: Any, nama: str, urutan: list[int]) -> None:
    """Put the filled-in rows of a sheet in another order."""
    lembar = buku[nama]
    baris = lembar.iter_rows(min_row=5, max_row=4 + len(urutan))
    isi = [[(s.value, s.data_type) for s in b[1:]] for b in baris]
    for di, dari in enumerate(urutan, start=5):
        for k, (nilai, macam) in enumerate(isi[dari], start=2):
            sel = lembar.cell(di, k)
            sel.value = nilai
            sel.data_type = macam  # a text that looks like a formula stays one


def dokumentasi(laporan: Any) -> dict[str, tuple[Dokumentasi, ...]]:
    """Return what shows each activity done."""
    return {r.rtl: r.dokumentasi for r in laporan.realisasi}


def masalah(jalur: Path) -> list[tuple[str, str, str, str]]:
    """Return what is wrong with a workbook."""
    with pytest.raises(DataError) as salah:
        skm.baca(jalur)
    return [(m.kode, m.sel, m.ditemukan, m.diharapkan) for m in salah.value.masalah]


def test_diurutkan(jalur: Path) -> None:
    """Photographs beyond the columns stay with their activity, as does what has no cell."""
    semula = skm.baca(jalur)
    buku = openpyxl.load_workbook(jalur)
    urutkan(buku, "Realisasi", [2, 0, 1])
    urutkan(buku, "RTL", [1, 2, 0])
    buku["Realisasi"].insert_rows(5)
    buku.save(jalur)
    jadi = skm.baca(jalur)

    assert isinstance(semula, LaporanTindakLanjut)
    assert isinstance(jadi, LaporanTindakLanjut)
    assert 4 == len(dokumentasi(jadi)["R2"])
    assert dokumentasi(semula) == dokumentasi(jadi)
    assert ["R2", "R3", "R1"] == [r.id for r in jadi.rtl]
    assert {*semula.rtl} == {*jadi.rtl}
    assert "rtl.R3.triwulan" in baris_lain(jalur)


def test_satu_foto_dihapus(jalur: Path) -> None:
    """Of three that are left the third is the third, whichever cells the first two stand in."""
    isi(jalur, {"Realisasi": {"F6": None, "H6": None}})
    laporan = skm.baca(jalur)

    assert isinstance(laporan, LaporanTindakLanjut)
    assert ["foto/1.jpg", "foto/2.jpg", "foto/3.jpg"] == [
        d.berkas for d in dokumentasi(laporan)["R2"]
    ]


def test_menurut_nomor(jalur: Path) -> None:
    """A path with the number of a row is asked about: the row may be another one by now."""
    nomor = baris_lain(jalur)["realisasi.R2.dokumentasi[2].berkas"]
    isi(jalur, {"Lainnya": {f"A{nomor}": "realisasi[1].dokumentasi[2].berkas"}})

    assert [
        (
            "isian-nomor-baris",
            f"Lainnya!B{nomor}",
            '"realisasi[1].dokumentasi[2].berkas"',
            "realisasi.R2.dokumentasi[2].berkas",
        )
    ] == [m for m in masalah(jalur) if m[0].startswith("isian")]


def test_baris_hilang(jalur: Path) -> None:
    """Of an activity that is gone, or there twice, nothing is given to another."""
    semua = {f"Lainnya!B{n}" for k, n in baris_lain(jalur).items() if k.startswith("realisasi")}
    isi(jalur, {"Realisasi": {"B6": "R9"}})

    assert {("isian-baris-hilang", sel, '"R2"', "Realisasi") for sel in semua} == {*masalah(jalur)}

    isi(jalur, {"Realisasi": {"B6": "R2", "B7": "R2"}})

    assert {("isian-baris-kembar", sel, '"R2"', "Realisasi") for sel in semua} == {*masalah(jalur)}


def test_menimpa_kolom(jalur: Path) -> None:
    """What has a column is not written over from *Lainnya*."""
    isi(jalur, {"Lainnya": {"A90": "realisasi.R2.dokumentasi[0].tautan", "B90": "https://a.id"}})

    assert [("isian-ganda", "Lainnya!B90")] == [m[:2] for m in masalah(jalur)]


def test_urutan_lainnya(tmp_path: Path) -> None:
    """The rows of *Lainnya* may stand in any order, and one of them may be taken out."""
    data: dict[str, Any] = {
        "jenis": "skm",
        "unit": {"nama": "Balai"},
        "periode": {"tahun": 2024},
        "nrr": {f"U{i}": "3.50" for i in range(1, 10)},
        "n": 90,
        "layanan": [{"nama": n, "n": 30, "ikm": "87.50"} for n in ("A", "B", "C")],
    }
    jalur = tmp_path / "isian.xlsx"
    jalur.write_bytes(ke_isian(data))
    letak = {k: n for k, n in baris_lain(jalur).items() if k.startswith("layanan")}
    buku = openpyxl.load_workbook(jalur)
    lembar = buku["Lainnya"]
    pasangan = [(lembar.cell(n, 1).value, lembar.cell(n, 2).value) for n in letak.values()]
    pasangan = [("", "") if k.startswith("layanan[1]") else (k, v) for k, v in pasangan]
    for n, (kunci, nilai) in zip(letak.values(), reversed(pasangan), strict=True):
        lembar.cell(n, 1).value, lembar.cell(n, 2).value = kunci, nilai
    buku.save(jalur)
    laporan = skm.baca(jalur)

    assert isinstance(laporan, skm.LaporanSKM)
    assert ["A", "C"] == [satu.nama for satu in laporan.layanan]


@pytest.mark.property
@lebih_sedikit(3)
@given(laporan_tindak_lanjut(dapat_dinilai=False), st.integers())
def test_sifat(laporan: LaporanTindakLanjut, biji: int) -> None:
    """However the rows of *Realisasi* are sorted, each keeps all that is its own."""
    buku = openpyxl.load_workbook(BytesIO(ke_isian(datar(laporan))))
    banyak = len(laporan.realisasi)
    urutan = Random(biji).sample(range(banyak), banyak)
    if buku["Realisasi"]["B5"].value is None:  # all of it stands on Lainnya
        urutan = [*range(banyak)]
    urutkan(buku, "Realisasi", urutan)
    keluaran = BytesIO()
    buku.save(keluaran)
    jadi = attrs.evolve(laporan, realisasi=[laporan.realisasi[i] for i in urutan])

    assert jadi == skm.baca(keluaran.getvalue())
