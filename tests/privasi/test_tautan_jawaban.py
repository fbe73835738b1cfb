"""Nothing that is printed says which respondent made a suggestion, or who stands in which row."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm import DataError
from skm.model import LembarJawaban
from skm.naskah import TabelJawaban
from skm.serial import ke_json, ke_toml
from skm.testing.strategies import laporan_skm

UNSUR = [f"U{i}" for i in range(1, 10)]
BARIS = (
    ("P", "SD", "432143214", "Tambah kursi"),
    ("L", "S1", "111111111", "antrean lama"),
    ("P", "S3", "444444444", "Tambah kursi"),
    ("L", "SMA", "3-3333333", "Zona parkir sempit"),
    ("L", "SMA", "333333333", ""),
)
LAPORAN = """jenis = "skm"
skema = 1
unit = { nama = "Kantor Contoh" }
periode = { tahun = 2026, semester = 1 }
jawaban = { berkas = "jawaban.csv" }
"""


def baca(folder: Path, baris: Any = BARIS, susunan: str = "") -> Any:
    judul = ["Jenis Kelamin", "Pendidikan", *UNSUR, "Saran"]
    isi = [[p, d, *(u.strip("-") for u in jawab), s] for p, d, jawab, s in baris]
    teks = "".join(";".join(b) + "\n" for b in [judul, *isi])
    (folder / "jawaban.csv").write_text(teks, encoding="utf-8")
    (folder / "laporan.toml").write_text(LAPORAN + susunan, encoding="utf-8")
    return skm.baca(folder / "laporan.toml")


def isi_lampiran(laporan: Any) -> TabelJawaban | None:
    blok = [b for b in skm.susun(laporan).blok if isinstance(b, TabelJawaban)]
    return blok[0] if blok else None


@lebih_sedikit(5, HealthCheck.function_scoped_fixture)
@given(st.permutations(BARIS))
def test_urutan_berkas_tak_berbekas(tmp_path: Path, baris: list[tuple[str, ...]]) -> None:
    """Documents are the same whatever the order of the respondents in the file."""
    asal, lain = (skm.susun(baca(tmp_path, b)) for b in (BARIS, baris))

    for bentuk in ("markdown", "xlsx", "docx"):
        assert skm.cetak(asal, bentuk).content == skm.cetak(lain, bentuk).content
    assert skm.cetak(asal, "json") == skm.cetak(lain, "json")


def test_saran_terkumpul(tmp_path: Path) -> None:
    """Equal suggestions are one, counted; upper case goes with lower case."""
    laporan = baca(tmp_path)
    naskah = skm.susun(laporan)
    data = json.loads(skm.cetak(naskah, "json").content)
    saran = data["laporan"]["pengumpulan"]["saran"]
    cetakan = skm.cetak(naskah, "markdown").content.decode()

    assert [
        {"teks": "antrean lama"},
        {"teks": "Tambah kursi", "banyak": 2},
        {"teks": "Zona parkir sempit"},
    ] == saran
    assert 1 == cetakan.count("Tambah kursi")
    assert "Tambah kursi (2×)" in cetakan


@pytest.mark.parametrize(
    ("susunan", "urutan", "catatan"),
    [
        ("", "13344", "bukan nomor kuesioner"),
        ('[susunan]\nlampiran_jawaban = "urut-nilai"\n', "13344", "bukan nomor kuesioner"),
        ('[susunan]\nlampiran_jawaban = "menurut-berkas"\n', "41433", "menurut berkas jawaban"),
    ],
)
def test_urutan_lampiran(tmp_path: Path, susunan: str, urutan: str, catatan: str) -> None:
    """Rows stand by their answers, unless the office chose the order of the file."""
    tabel = isi_lampiran(baca(tmp_path, susunan=susunan))
    assert tabel is not None

    assert urutan == tabel.jawaban["U1"]
    assert catatan in tabel.catatan[-1]
    assert sorted("".join(b) for b in zip(*(tabel.jawaban[u] for u in UNSUR), strict=True)) == (
        sorted(b[2] for b in BARIS)
    )


def test_tersisih_ikut_pindah(tmp_path: Path) -> None:
    """Whose answers do not count is said of the right row."""
    laporan = baca(tmp_path, susunan='[konvensi]\nkosong = "responden-lengkap"\n')
    tabel = isi_lampiran(laporan)
    assert tabel is not None

    assert ["-"] == [n for n, h in zip(tabel.jawaban["U2"], tabel.dihitung, strict=True) if h < "1"]


def test_tanpa_lampiran(tmp_path: Path) -> None:
    """Without the appendix no row of answers is printed, and the index is as it was."""
    dengan, tanpa = (
        skm.susun(baca(tmp_path, susunan=s)) for s in ("", "[susunan]\nlampiran_jawaban = false\n")
    )
    assert dengan.hasil == tanpa.hasil
    assert isi_lampiran(tanpa.laporan) is None
    assert ["saran"] == [b.id for b in tanpa.lampiran if b.id in ("pengolahan", "saran")]
    for bentuk in ("markdown", "xlsx", "docx"):
        assert skm.cetak(tanpa, bentuk).content


@pytest.mark.parametrize("nilai", ["true", "0", '"urut"', '""', '["urut-nilai"]'])
def test_pilihan_salah(tmp_path: Path, nilai: str) -> None:
    """What may stand there is said."""
    with pytest.raises(DataError) as salah:
        baca(tmp_path, susunan=f"[susunan]\nlampiran_jawaban = {nilai}\n")

    (masalah,) = salah.value.masalah
    assert ("pilihan", "$.susunan.lampiran_jawaban", 7) == (
        masalah.kode,
        masalah.lokasi,
        masalah.baris,
    )
    assert '"urut-nilai", "menurut-berkas", false' == masalah.diharapkan


def test_profil_tidak_di_lampiran(tmp_path: Path) -> None:
    """No value of a profile stands beside a respondent's answers."""
    tabel = isi_lampiran(baca(tmp_path, susunan='[susunan]\nlampiran_jawaban = "menurut-berkas"\n'))
    assert tabel is not None

    assert (tuple(UNSUR), set(UNSUR)) == (tabel.unsur, set(tabel.jawaban))
    assert not any(k in repr(tabel) for k in ("Perempuan", "SMA", "kursi"))


@given(laporan_skm())
def test_pulang_pergi(laporan: Any) -> None:
    """Reports come back equal, with what their appendix is to be and their suggestions."""
    assert [laporan, laporan] == [
        skm.baca(ke_json(laporan).encode(), nama="a.json"),
        skm.baca(ke_toml(laporan).encode(), nama="a.toml"),
    ]


def test_daftar_teks_tetap_terbaca(tmp_path: Path) -> None:
    """Reports written before hold suggestions as a list of texts."""
    laporan = baca(tmp_path)
    isi = json.loads(ke_json(laporan))
    isi["jawaban"]["saran"] = ["Tambah kursi", "Zona parkir sempit", "antrean lama", "Tambah kursi"]

    assert laporan == skm.baca(json.dumps(isi).encode(), nama="a.json")
    isi["jawaban"]["saran"][2] = ""
    with pytest.raises(DataError) as salah:
        skm.baca(json.dumps(isi).encode(), nama="a.json")
    assert "$.jawaban.saran[2]" in {m.lokasi.removesuffix(".teks") for m in salah.value.masalah}


@pytest.mark.parametrize("saran", [7, "bagus", ["bagus", 7], ["bagus", ""]])
def test_saran_salah(saran: Any) -> None:
    """What is no list of texts is refused, not grouped."""
    with pytest.raises(DataError) as salah:
        LembarJawaban(jawaban=dict.fromkeys(UNSUR, (4,)), saran=saran)

    assert any("saran" in m.lokasi for m in salah.value.masalah)
