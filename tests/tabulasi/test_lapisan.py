"""Headings in two rows: when the lower one is enough, and when it wants the upper one."""

from pathlib import Path

import pytest

from skm.regulasi import muat
from skm.tabulasi import Pemetaan, hitung_jawaban
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.lapisan import gabung

ARTI = {
    "Usia": ("usia", False),
    "Jenis Kelamin": ("jenis_kelamin", False),
    "Saran": ("saran", False),
}
UNSUR = {"Persyaratan": "U1", "Prosedur": "U2", "Waktu": "U3", "Biaya": "U4"}


def rapat(atas: list[str], bawah: list[str]) -> list[str]:
    arti = {**ARTI, **{nama: (kode, False) for nama, kode in UNSUR.items()}}
    return gabung(atas, bawah, lambda t: arti.get(t, ("", False)), lambda t: UNSUR.get(t, ""))


def test_kelompok_kolom() -> None:
    """Below a heading that names a group, what names a column is enough; what does not is not."""
    atas = ["DATA RESPONDEN", "", "", "Saran"]

    assert ["Usia", "Jenis Kelamin", "DATA RESPONDEN / Lama", "Saran"] == rapat(
        atas, ["Usia", "Jenis Kelamin", "Lama", ""]
    )


def test_unsur_di_atas() -> None:
    """Below the name of an unsur stand its parts, whatever they are called."""
    assert ["Persyaratan / Usia", "Persyaratan / Saran"] == rapat(
        ["Persyaratan", ""], ["Usia", "Saran"]
    )


def test_unsur_karena_kebetulan() -> None:
    """A heading that is like an unsur, over several others, is none."""
    bawah = ["Persyaratan", "Prosedur", "Waktu", "Biaya"]

    assert bawah[1:] == rapat(["Persyaratan", "", "", ""], bawah)[1:]


def test_uraian_bukan_judul_kolom() -> None:
    """A page of text is no heading, whatever it names."""
    penilai = Penilai(Pengenal(muat(), ()), Pemetaan())

    assert ["U1", "", "", ""] == [
        penilai.unsur(teks)
        for teks in ("Persyaratan", "Persyaratan" + " panjang" * 60, "", " " * 500)
    ]


def test_dua_unsur_satu_kolom() -> None:
    """Two unsur in the headings of one column are both kept: nobody knows which is asked."""
    assert ["Waktu / Biaya", "Biaya / Waktu"] == rapat(["Waktu", "Biaya"], ["Biaya", "Waktu"])
    assert ["Waktu", "Biaya"] == rapat(["Waktu", "Biaya"], ["Waktu", "Biaya"])


@pytest.mark.parametrize("terbalik", [False, True])
def test_kode_di_samping_nama(terbalik: bool) -> None:
    """A code above or below the name of an unsur is its number on this form: the name counts."""
    nama = ["Prosedur", "Persyaratan", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku"]
    kode = [f"U{i}" for i in range(1, 8)]
    judul = [kode, nama] if terbalik else [nama, kode]
    isi = [[*"4332413"], [*"3321442"]]

    assert (1, nama) == Penilai(Pengenal(muat(), ()), Pemetaan()).judul([*judul, *isi])[:2]


def test_di_bawah_dua_judul() -> None:
    """What stands below two headings says nothing without them."""
    assert ["LOKET / Usia", "Jenis Kelamin", "DARING / Usia", "DARING / Lama"] == rapat(
        ["LOKET", "", "DARING", ""], ["Usia", "Jenis Kelamin", "Usia", "Lama"]
    )


@pytest.mark.parametrize("di", [0, 10])
def test_judul_laporan_di_atas(di: int, tmp_path: Path) -> None:
    """A title over the table, in the column of a heading, is no part of that heading."""
    judul = ["Catatan petugas", *(f"U{i}" for i in range(1, 10)), "Hal"]
    atas = ["Data Survei 2024" if i == di else "" for i in range(11)]
    baris = [[f"x{i}", *["4"] * 9, f"s{i}"] for i in range(5)]
    jalur = tmp_path / "a.csv"
    jalur.write_text("\n".join(map(",".join, [atas, judul, *baris])), encoding="utf-8")

    assert tuple(judul) == hitung_jawaban(jalur, mesin="python").kolom.judul


def test_tiga_baris_paling_banyak(tmp_path: Path) -> None:
    """Headings take three rows at most; what stands above these names no column."""
    atas = ["Laporan", *[""] * 10, "2024"]
    kelompok = ["", "Unsur pelayanan", *[""] * 10]
    judul = ["Petugas", "Persyaratan", "", *(f"U{i}" for i in range(2, 10)), "Hal"]
    anak = ["", "a", "b", *[""] * 9]
    baris = [[f"x{i}", *["4"] * 10, f"s{i}"] for i in range(5)]
    jalur = tmp_path / "a.csv"
    semua = [atas, kelompok, judul, anak, *baris]
    jalur.write_text("\n".join(map(",".join, semua)), encoding="utf-8")

    assert ("Petugas", "Persyaratan / a", "Persyaratan / b", *judul[3:]) == (
        hitung_jawaban(jalur, mesin="python").kolom.judul
    )


def test_di_atas_dan_di_bawah() -> None:
    """A row of groups above the headings and one of parts below them belong to them both."""
    nama = ["Persyaratan", "Prosedur", "Waktu", "Biaya"]
    atas = ["DATA RESPONDEN", "", "PENILAIAN", *[""] * 7]
    judul = ["Lama", "Usia", *(sel for satu in nama for sel in (satu, ""))]
    anak = ["", "", *"abababab"]
    isi = [["5 menit", "31", *"43324133"], ["1 jam", "45", *"33214424"]]

    assert (
        2,
        [
            "DATA RESPONDEN / Lama",
            "Usia",
            *(f"{satu} / {huruf}" for satu in nama for huruf in "ab"),
        ],
    ) == Penilai(Pengenal(muat(), ()), Pemetaan()).judul([atas, judul, anak, *isi])[:2]


def test_judul_sekali_lagi() -> None:
    """Of rows that name as much, the first holds the headings: others repeat it."""
    judul = ["No", "Persyaratan", "Prosedur", "Waktu", "Biaya"]
    isi = [["1", *"4332"], ["2", *"3321"]]

    assert (0, judul) == Penilai(Pengenal(muat(), ()), Pemetaan()).judul(
        [judul, *isi, judul, *isi]
    )[:2]


def test_dua_baris_di_atas(tmp_path: Path) -> None:
    """A heading in a cell merged over three rows is taken from the uppermost."""
    unsur = [f"U{i}" for i in range(1, 10)]
    atas = ["Petugas", "Pertanyaan", *[""] * 8]
    kelompok = ["", "Bagian I", *[""] * 4, "Bagian II", *[""] * 3]
    jalur = tmp_path / "a.csv"
    semua = [atas, kelompok, ["", *unsur], *([f"x{i}", *["4"] * 9] for i in range(5))]
    jalur.write_text("\n".join(map(",".join, semua)), encoding="utf-8")

    assert ("Petugas", *unsur) == hitung_jawaban(jalur, mesin="python").kolom.judul


@pytest.mark.parametrize(
    ("anak", "akhir"),
    [("1|2", 1), ("a|b", 1), ("Loket|Daring", 1), ("Baik|Kurang baik", 1), ("4|3", 0), ("", 0)],
)
def test_anak_judul_semua_unsur(anak: str, akhir: int) -> None:
    """Below headings that each stand over two columns: more headings, or the first answers."""
    nama = ["Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku"]
    judul = [sel for satu in (*nama, "Aduan", "Sarana") for sel in (satu, "")]
    isi = [[*"433241"] * 3, [*"332144"] * 3, [*"123443"] * 3]
    semua = [judul, *([anak.split("|") * 9] if anak else []), *isi]

    assert akhir == Penilai(Pengenal(muat(), ()), Pemetaan()).judul(semua)[0]


@pytest.mark.parametrize("kiri", [["Saran"], [""], ["", "Jenis Kelamin"]])
def test_responden_pertama(kiri: list[str]) -> None:
    """Below headings of two columns each the first respondent is none of them."""
    nama = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku")
    judul = [sel for satu in (*nama, "Aduan", "Sarana") for sel in (satu, "")]
    depan = [["" if j else str(n) for j in kiri] for n in range(1, 7)]
    isi = [[*d, *("344334434433422344"[n:] + "3" * n)] for n, d in enumerate(depan)]

    assert 0 == Penilai(Pengenal(muat(), ()), Pemetaan()).judul([[*kiri, *judul], *isi])[0]
