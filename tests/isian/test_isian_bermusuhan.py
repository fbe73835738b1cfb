"""Workbooks that are broken, or that ask too much: a sentence, and never a traceback."""

from pathlib import Path
from random import Random

import pytest

import skm
from skm.errors import DataError, Masalah
from skm.isian.baca import kenali
from skm.isian.tulis import ke_isian
from skm.office.paket import bongkar, kemas

UTUH = ke_isian({"jenis": "tindak-lanjut", "unit": {"nama": "Balai"}, "rtl": [{"id": "a"}] * 3})


def ganti(bagian: str, lama: bytes, baru: bytes) -> bytes:
    """Return the workbook with something else in one of its parts."""
    semua = dict(bongkar(UTUH))
    assert lama in semua[bagian]
    semua[bagian] = semua[bagian].replace(lama, baru, 1)
    return kemas(semua.items())


@pytest.mark.parametrize("biji", range(40))
def test_berubah_acak(biji: int) -> None:
    """Bytes changed at random: read, or refused."""
    acak = Random(biji)
    isi = bytearray(UTUH)
    if biji % 2:  # inside of a part, which is then packed well
        semua = [(n, bytearray(x)) for n, x in bongkar(UTUH)]
        _, satu = acak.choice(semua)
        for _ in range(acak.randrange(1, 20)):
            satu[acak.randrange(len(satu))] = acak.randrange(256)
        isi = bytearray(kemas((n, bytes(x)) for n, x in semua))
    else:
        for _ in range(acak.randrange(1, 20)):
            isi[acak.randrange(len(isi))] = acak.randrange(256)
    masalah: list[Masalah] = []
    try:
        skm.baca(bytes(isi), nama="isian.xlsx")
    except DataError as salah:
        masalah += salah.masalah

    assert {m.berkas for m in masalah} <= {"isian.xlsx"}


def test_sel_jauh() -> None:
    """Very many cells are refused before they are held."""
    baris = "".join(f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(100, 400))
    isi = ganti("xl/worksheets/sheet5.xml", b"</sheetData>", f"{baris}</sheetData>".encode())
    with pytest.raises(DataError) as salah:
        skm.baca(isi, nama="isian.xlsx")

    assert ["isian-terlalu-banyak"] == [m.kode for m in salah.value.masalah]


def test_baris_jauh() -> None:
    """So is what stands far below."""
    isi = ganti(
        "xl/worksheets/sheet5.xml",
        b"</sheetData>",
        b'<row r="200000"><c r="A200000"><v>1</v></c></row></sheetData>',
    )
    with pytest.raises(DataError) as salah:
        skm.baca(isi, nama="isian.xlsx")

    assert ["baris-terlalu-banyak"] == [m.kode for m in salah.value.masalah]


def test_banyak_masalah() -> None:
    """Thousands of wrong rows are told, each at its cell."""
    rtl = [{"id": f"r{i}", "unsur": "X", "kegiatan": "a", "tahun": "b"} for i in range(3_000)]
    isi = ke_isian({"jenis": "tindak-lanjut", "unit": {"nama": "B"}, "rtl": rtl})
    with pytest.raises(DataError) as salah:
        skm.baca(isi)
    sel = {m.sel for m in salah.value.masalah}

    assert {f"RTL!{k}{b}" for k in "CE" for b in range(5, 3_005)} <= sel


@pytest.mark.parametrize("isi", [b"", b"PK", b"PK\x03\x04abc", UTUH[:500]])
def test_bukan_buku(isi: bytes, tmp_path: Path) -> None:
    """What is no workbook is none."""
    (tmp_path / "isian.xlsx").write_bytes(isi)

    assert not kenali(isi)
    assert not kenali(tmp_path / "isian.xlsx")
    with pytest.raises(DataError):
        skm.baca(tmp_path / "isian.xlsx")


def test_nama_terdefinisi_hilang() -> None:
    """A workbook that lost its mark is known by its sheets."""
    isi = ganti("xl/workbook.xml", b'name="SKM_ISIAN"', b'name="LAIN"')

    assert kenali(isi)
