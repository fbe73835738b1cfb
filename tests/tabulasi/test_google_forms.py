# ruff: noqa: E501
"""A workbook like the ones Google Forms exports: mixed, incomplete, with slips in it."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from skm.tabulasi import BacaanJawaban, baca_jawaban

JUDUL = [
    "Timestamp",
    "Email Address",
    "Nama Lengkap",
    "Jenis Kelamin",
    "Usia",
    "Pendidikan Terakhir",
    "Layanan yang diterima",
    "1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan?",
    "2. Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "3. Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "4. Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "5. Kesesuaian produk pelayanan",
    "6. Kompetensi/kemampuan petugas",
    "7. Perilaku petugas [Kesopanan dan keramahan]",
    "U8. Sarana dan Prasarana",
    "U9. Penanganan Pengaduan",
    "Kritik dan saran",
]
SAMA = datetime(2024, 3, 31, 9, 15, 2)
BARIS: list[list[Any]] = [
    [SAMA, "a@b.id", "A", "Laki - Laki", 23, "SMA/SMK", "KTP", 3, "Mudah", "c. Cepat", "Gratis", 4.0, "3 - Kompeten", "Sopan dan ramah", "Baik", "Dikelola dengan baik", "Tambah kursi"],
    [datetime(2024, 4, 1, 8, 0, 1), "c@d.id", "B", "perempuan", 41, "SLTA", "KTP", 4, "Sangat mudah", "d. Sangat cepat", None, 4, "4 - Sangat kompeten", "Sangat sopan dan ramah", "Cukup", "Tidak ada", None],
    [SAMA, "a@b.id", "A", "Laki - Laki", 23, "SMA/SMK", "KTP", 3, "Mudah", "c. Cepat", "Gratis", 4.0, "3 - Kompeten", "Sopan dan ramah", "Baik", "Dikelola dengan baik", "Tambah kursi"],
    [datetime(2024, 4, 2, 8, 0, 1), "e@f.id", "C", "P", 230, "S-1", "KK", 5, "Mudah", "B. Kurang cepat", "Murah", 3.5, "Kompeten", "3 (Sopan dan ramah)", "lumayan", "4", "-"],
    [datetime(2024, 4, 3, 8, 0, 1), "g@h.id", "D", "P", 30, "S1", "KK", None, None, None, None, None, None, None, None, None, "Halo"],
    [None, None, "Jumlah", None, None, None, None, 15, 12, 11, 13, 12, 13, 12, 8, 13, None],
]  # fmt: skip


@pytest.fixture
def bacaan(tmp_path: Path) -> BacaanJawaban:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    for baris in (JUDUL, *BARIS):
        lembar.append(baris)
    buku.save(tmp_path / "jawaban.xlsx")
    return baca_jawaban(tmp_path / "jawaban.xlsx")


def test_counts(bacaan: BacaanJawaban) -> None:
    lembar = bacaan.lembar
    assert lembar is not None
    # U8 is pengaduan and U9 sarana, as the law lists them, whatever the form's numbers say.
    assert {
        "U1": "343x",
        "U2": "3433",
        "U3": "3432",
        "U4": "4-43",
        "U5": "444x",
        "U6": "3433",
        "U7": "3433",
        "U8": "4144",
        "U9": "323x",
    } == dict(lembar.jawaban)
    assert (4, 1, 1) == (lembar.n, lembar.tanpa_jawaban, lembar.ganda)
    assert [("Tambah kursi", 2)] == [(s.teks, s.banyak) for s in lembar.saran]
    assert bacaan.tabulasi.semua.n == 4
    assert 2 == bacaan.tabulasi.semua.ditolak["U1"] + bacaan.tabulasi.semua.ditolak["U5"]


def test_remarks_with_row_and_column(bacaan: BacaanJawaban) -> None:
    assert [
        ("kode-kata-berbeda", None, JUDUL[14], "U8"),
        ("kode-kata-berbeda", None, JUDUL[15], "U9"),
        ("jawaban-ganda", 4, "Timestamp", '"2024-03-31 09:15:02"'),
        ("jawaban-luar-skala", 5, JUDUL[7], '"5"'),
        ("jawaban-pecahan", 5, JUDUL[11], '"3.5"'),
        ("jawaban-tak-dikenal", 5, JUDUL[14], '"lumayan"'),
        ("usia-tidak-wajar", 5, "Usia", '"230"'),
        ("lembar-tanpa-jawaban", 6, "", ""),
        ("baris-jumlah", 7, "", '"Jumlah"'),
    ] == [(m.kode, m.baris, m.lokasi, m.ditemukan) for m in bacaan.catatan]
    assert all(m.berkas.endswith("jawaban.xlsx") for m in bacaan.catatan)


def test_profile(bacaan: BacaanJawaban) -> None:
    lembar = bacaan.lembar
    assert lembar is not None
    assert ("Laki-laki", "Perempuan", "Laki-laki", "Perempuan") == lembar.profil["jenis_kelamin"]
    assert ("17–25", "36–45", "17–25", "tidak wajar") == lembar.profil["usia"]
    assert ("SMA", "SMA", "SMA", "S1") == lembar.profil["pendidikan"]
    assert ("2024-03-31", "2024-04-01", "2024-03-31", "2024-04-02") == lembar.profil["tanggal"]


def test_inferred(bacaan: BacaanJawaban) -> None:
    simpulan = bacaan.simpulan
    assert ("Email Address", "Nama Lengkap") == simpulan.identitas
    assert ("xlsx", "Sheet", 1) == (
        simpulan.bentuk.format,
        simpulan.bentuk.lembar,
        simpulan.bentuk.baris_judul,
    )
    assert ("angka", "teks") == simpulan.jawaban["U6"]
    assert ("huruf", "teks") == simpulan.jawaban["U3"]
    peran = {a.label: (a.peran, a.sebab) for a in simpulan.kolom}
    assert ("U9", "nama") == peran["U8. Sarana dan Prasarana"]
    assert ("saran", "kata") == peran["Kritik dan saran"]


def test_dropping_duplicates(tmp_path: Path, bacaan: BacaanJawaban) -> None:
    tanpa = baca_jawaban(tmp_path / "jawaban.xlsx", ganda="buang")

    assert 3 == tanpa.tabulasi.semua.n
    assert 1 == tanpa.jumlah_catatan["jawaban-ganda"]
    assert [m.kode for m in bacaan.catatan] == [m.kode for m in tanpa.catatan]
    assert bacaan.lembar is not None
    assert tanpa.lembar is not None
    assert (1, 0) == (bacaan.lembar.ganda, bacaan.lembar.dibuang)
    assert (0, 1) == (tanpa.lembar.ganda, tanpa.lembar.dibuang)
