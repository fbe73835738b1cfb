"""A form as people leave it: moved, inserted, merged, pasted into; understood, or told."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from skm.errors import DataError
from skm.isian.tulis import ke_isian
from skm.model import LaporanTindakLanjut
from skm.serial import datar


@pytest.fixture
def jalur(tmp_path: Path) -> Path:
    """A filled-in workbook."""
    berkas = tmp_path / "isian.xlsx"
    berkas.write_bytes(ke_isian({"jenis": "tindak-lanjut"}))
    isi(berkas, TINDAK_LANJUT)
    return berkas


def baca(berkas: Path) -> LaporanTindakLanjut:
    """Read a follow-up."""
    laporan = skm.baca(berkas)
    assert isinstance(laporan, LaporanTindakLanjut)
    return laporan


def ubah(berkas: Path, cara: Callable[[Any], None]) -> None:
    """Change a workbook with another program."""
    buku = openpyxl.load_workbook(berkas)
    cara(buku)
    buku.save(berkas)


def pindah_kolom(buku: Any) -> None:
    lembar = buku["RTL"]
    for b in range(4, 12):  # who is responsible, before the activity
        lembar.cell(b, 4).value, lembar.cell(b, 10).value = (
            lembar.cell(b, 10).value,
            lembar.cell(b, 4).value,
        )


def sisip(buku: Any) -> None:
    buku["RTL"].insert_rows(7)
    buku["RTL"].insert_rows(1, 3)
    buku["RTL"].insert_cols(1)
    buku["Identitas"].insert_rows(8)
    buku["Nilai"].insert_cols(2)


def lembar_lain(buku: Any) -> None:
    buku.create_sheet("Catatan kami", 0)["A1"] = "Kunci"
    buku["Catatan kami"]["B1"] = "Isian"
    buku.move_sheet("RTL", -3)
    del buku["Jadwal" if "Jadwal" in buku.sheetnames else "Pratinjau"]


def gabung(buku: Any) -> None:
    buku["Identitas"].merge_cells("B7:C7")
    buku["RTL"].merge_cells("A1:F2")


def nama_lembar(buku: Any) -> None:
    buku["RTL"].title = " rtl "
    buku["RTL" if "RTL" in buku.sheetnames else " rtl "].sheet_properties.tabColor = "FF0000"


def spasi(buku: Any) -> None:
    buku["Identitas"]["B7"] = "  Balai Contoh Pelayanan Masyarakat \n"
    buku["Realisasi"]["B6"] = " R1 "
    buku["Realisasi"]["C6"] = "SUDAH "
    buku["RTL"]["C8"] = "u3 – Waktu Penyelesaian"
    buku["RTL"]["E6"] = "2026"
    buku["Nilai"]["D5"] = "138"
    buku["Nilai"]["D6"] = 138.0
    buku["Identitas"]["B16"] = datetime(2026, 7, 10)
    buku["Identitas"]["B12"] = "triwulan 1 tahun 2026"


def catatan(buku: Any) -> None:
    buku["RTL"]["M4"] = "# catatan kami"
    buku["RTL"]["M6"] = "ingat"
    buku["Identitas"]["A30"] = "# catatan"
    buku["Identitas"]["B30"] = "ingat"


@pytest.mark.parametrize(
    "cara", [pindah_kolom, sisip, lembar_lain, gabung, nama_lembar, spasi, catatan]
)
def test_dipahami(jalur: Path, cara: Callable[[Any], None]) -> None:
    """The same report, however the form was moved about."""
    semula = baca(jalur)

    ubah(jalur, cara)

    assert datar(semula) == datar(baca(jalur))


@pytest.mark.parametrize("angka", ["3,49", "3.49", 3.49])
def test_koma(jalur: Path, angka: object) -> None:
    """A mean in any writing, without a float in between."""
    isi(jalur, {"Nilai": {"D5": None, "C5": angka}})

    assert {"U1": "3.49"} == datar(baca(jalur))["nrr"]


@pytest.mark.parametrize("angka", ["118", "118,00", "118.0", 118, 118.0])
def test_bulat(jalur: Path, angka: object) -> None:
    """A whole number in any writing that can mean no other."""
    isi(jalur, {"Identitas": {"B15": angka}})

    assert 118 == datar(baca(jalur))["n"]


def test_desimal_dipertahankan(jalur: Path) -> None:
    """What is printed with three decimals keeps them."""
    isi(jalur, {"Nilai": {"D5": None, "C5": "3,580"}})

    assert {"U1": "3.580"} == datar(baca(jalur))["nrr"]


@pytest.mark.parametrize(
    ("lembar", "sel", "nilai", "kode"),
    [
        ("Identitas", "B12", "Triwulan V 2026", "bukan-periode"),
        ("Identitas", "B15", "empat puluh", "isian-bulat"),
        ("Identitas", "B16", "31/02/2026", "bukan-tanggal"),
        ("Identitas", "B15", "118,000", "isian-bulat"),
        ("Identitas", "B15", "1,000", "isian-bulat"),
        ("Identitas", "B15", "0.840", "isian-bulat"),
        ("Identitas", "A30", None, ""),
        ("RTL", "G6", "mungkin", "isian-centang"),
        ("RTL", "C6", "Persyaratan yang mana", "kode-unsur"),
        ("RTL", "E6", "#REF!", "isian-galat"),
        ("RTL", "E6", "dua ribu", "isian-bulat"),
        ("RTL", "N6", "apa ini", "isian-kolom"),
        ("RTL", "D5", "Kegiatan sungguhan", "isian-contoh"),
        ("RTL", "C7", None, "isian-kosong"),
        ("RTL", "C6", "U3 dan U5", "kode-unsur"),
        ("RTL", "C6", "U3, U5", "kode-unsur"),
        ("RTL", "C6", "U1/U2", "kode-unsur"),
        ("RTL", "C6", "U1.2", "kode-unsur"),
        ("RTL", "C6", "U1 Waktu Penyelesaian", "kode-unsur"),
        ("Realisasi", "C6", "hampir", "pilihan"),
        ("Realisasi", "C6", "b", "pilihan"),
        ("Realisasi", "C6", "sedang", "pilihan"),
        ("Realisasi", "C6", None, "isian-kosong"),
        ("Nilai", "A5", None, "isian-kosong"),
        ("Nilai", "C5", "tiga", "bukan-angka"),
        ("Lainnya", "B40", "tanpa kunci", "isian-label"),
    ],
)
def test_ditolak(jalur: Path, lembar: str, sel: str, nilai: object, kode: str) -> None:
    """What cannot be understood is told at its cell."""
    isi(jalur, {lembar: {sel: nilai}})
    if not kode:
        baca(jalur)
        return
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [(kode, f"{lembar}!{sel}", "isian.xlsx")] == [
        (m.kode, m.sel, Path(m.berkas).name) for m in salah.value.masalah
    ]


def test_hasil_rumus(jalur: Path) -> None:
    """What a formula gives, shown with fewer decimals, is no mean as printed."""
    isi(jalur, {"Nilai": {"D5": None, "C5": 1840 / 530}})
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("isian-desimal", "Nilai!C5")] == [(m.kode, m.sel) for m in salah.value.masalah]
    isi(jalur, {"Nilai": {"C5": "3,47169811"}})
    assert {"U1": "3.47169811"} == datar(baca(jalur))["nrr"]


@pytest.mark.parametrize(
    "letak",
    [
        ("Nilai", "C5", ""),
        ("Lainnya", "B41", "tercantum.nrr.U1"),
    ],
)
@pytest.mark.parametrize(
    ("bentuk", "angka", "jadi"),
    [
        ("0.00", 3.510000000000002, "3.51"),
        ("0.00", 3.5, "3.50"),
        ("0.00", 4, "4.00"),
        ("General", 3.5, "3.5"),
        ("General", 3.510000000000002, None),
        ("0.00", 3.5134567, None),
    ],
)
def test_tampak(
    jalur: Path,
    letak: tuple[str, str, str],
    bentuk: str,
    angka: float,
    jadi: str | None,
) -> None:
    """Off what its cell shows by no more than binary arithmetic, it is that; else asked about."""
    lembar, sel, kunci = letak

    def rumus(buku: Any) -> None:
        buku["Nilai"]["D5"] = None
        buku[lembar][sel] = angka
        buku[lembar][sel].number_format = bentuk
        if kunci:
            buku[lembar]["A41"] = kunci

    ubah(jalur, rumus)
    if jadi is None:
        with pytest.raises(DataError) as salah:
            baca(jalur)
        assert [("isian-desimal", f"{lembar}!{sel}")] == [
            (m.kode, m.sel) for m in salah.value.masalah
        ]
        return
    isi_laporan: Any = datar(baca(jalur))
    letak_nrr = isi_laporan["tercantum"] if "tercantum" in kunci else isi_laporan

    assert jadi == letak_nrr["nrr"]["U1"]


def test_semua_sekaligus(jalur: Path) -> None:
    """Everything that is wrong is told in one go, sheet by sheet."""
    isi(
        jalur,
        {
            "Identitas": {"B7": None, "B12": "entah", "A31": "Butir baru", "B31": "isi"},
            "RTL": {"C6": "X", "G6": "?"},
            "Lainnya": {"A41": "a b", "B41": "1", "A42": "paragraf.tiada", "B42": "x"},
        },
    )
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert {
        "Identitas!B7": "isian-kosong",
        "Identitas!B12": "bukan-periode",
        "Identitas!B31": "isian-label",
        "RTL!C6": "kode-unsur",
        "RTL!G6": "isian-centang",
        "Lainnya!B41": "isian-kunci",
        "Lainnya!B42": "kunci-tidak-dikenal",
    } == {m.sel: m.kode for m in salah.value.masalah}
    assert "isian.xlsx:RTL!G6" in str(salah.value)


def test_dua_kali(jalur: Path) -> None:
    """What is filled in on two sheets is asked about."""
    isi(jalur, {"Lainnya": {"A41": "tempat", "B41": "Kota Lain"}})
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("isian-ganda", "Lainnya!B41")] == [(m.kode, m.sel) for m in salah.value.masalah]


def test_paragraf(jalur: Path) -> None:
    """A key may be repeated: one row for a paragraph."""
    isi(
        jalur,
        {
            "Lainnya": {
                "A41": "paragraf.penutup",
                "B41": "Satu.",
                "A42": "paragraf.penutup",
                "B42": "Dua.",
                "A43": "susunan.grafik_unsur",
                "B43": "Tidak",
            }
        },
    )
    laporan = baca(jalur)

    assert ("Satu.", "Dua.") == laporan.paragraf.penutup
    assert not laporan.susunan.grafik_unsur


@pytest.mark.parametrize(
    "tulisan", ["U3", "u3", "U 3", "U03", "U3: waktu penyelesaian", "U3 (Waktu Penyelesaian)"]
)
def test_kode_unsur(jalur: Path, tulisan: str) -> None:
    """A code of an unsur may have the name of that unsur beside it, and nothing else."""
    isi(jalur, {"RTL": {"C8": tulisan}})

    assert "U3" == baca(jalur).rtl[2].unsur
