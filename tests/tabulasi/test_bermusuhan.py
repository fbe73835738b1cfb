"""Files that mean harm, or are simply broken, end in one clear error."""

import contextlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from skm import DataError
from skm.batas import MAKS_TULIS
from skm.pesan import kalimat
from skm.tabulasi import baca_jawaban

UNSUR = ",".join(f"U{i}" for i in range(1, 10))


def kodenya(jalur: Path) -> set[str]:
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)
    for m in salah.value.masalah:
        assert kalimat(m).startswith(str(jalur))
        assert str(m)
    return {m.kode for m in salah.value.masalah}


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("a.csv", b"", "berkas-kosong"),
        ("a.csv", b"\n\n  \n", "berkas-kosong"),
        ("a.csv", UNSUR.encode() + b"\n", "tanpa-responden"),
        ("a.csv", UNSUR.encode() + b"\n\n,,,,,,,,\n", "tanpa-responden"),
        ("a.csv", UNSUR.encode() + b"\n1,2,3\0,4,4,4,4,4,4\n", "berkas-biner"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0", "berkas-biner"),
        ("a.csv", b"PK\x03\x04 not text", "berkas-biner"),
        ("a.csv", bytes(range(1, 256)) * 9, "berkas-biner"),
        ("a.csv", b"a" * 10_000_000, "baris-terlalu-panjang"),
        ("a.csv", b"1," * 5_000_000, "baris-terlalu-panjang"),
        ("a.csv", b"U1,U2\n" + b"a" * 3_000_000, "baris-terlalu-panjang"),
        ("a.csv", UNSUR.encode() + b'\n1,2,3,4,4,"4,4,4,4\n1,2,3,4\n', "csv-rusak"),
        ("a.csv", UNSUR.encode() + b",Saran\n" + b"4," * 9 + b'"', "csv-rusak"),
        ("a.csv", b"\xff\xfe\x00\xd8\x00\xd8", "berkas-biner"),
        ("a.csv", b"\xef\xbb\xbf" + UNSUR.encode() + b"\n\xff\n", "bukan-utf8"),
        ("a.json", b"", "berkas-kosong"),
        ("a.json", b"[", "sintaks"),
        ("a.json", b"[" * 200_000, "terlalu-dalam"),
        ("a.json", b"{}", "json-baris"),
        ("a.json", b"[1]", "bukan-tabel"),
        ("a.json", b"[]", "berkas-kosong"),
        ("a.json", b"\xff[]", "bukan-utf8"),
        ("a.jsonl", b'{"U1": 1}\n{', "sintaks"),
        ("a.jsonl", b'{"U1": 3, "U1": 4}', "kunci-ganda"),
        ("a.jsonl", b'{"a": {"U1": 3, "U1": 4}}', "kunci-ganda"),
        ("a.jsonl", b'{"a": "{\\"U1\\": 3, \\"U1\\": 4}"}', "kunci-ganda"),
        ("a.jsonl", b'{"a.U1": 3, "a": {"U1": 4}}', "kunci-ganda"),
        ("a.json", b'[{"U1": 3, "U1": 4}]', "kunci-ganda"),
        ("a.json", b'[{"a.U1": 3, "a": {"U1": 4}}]', "kunci-ganda"),
        ("a.json", b'[{"' + b"a" * 10_001 + b'": 1}]', "kunci-terlalu-panjang"),
        ("a.jsonl", b'{"' + b"a" * 10_001 + b'": 1}', "kunci-terlalu-panjang"),
        ("a.jsonl", b"", "berkas-kosong"),
        ("a.csv", b"U1,U2\xe9" * 300_000, "baris-terlalu-panjang"),
        ("a.jsonl", b"3\n", "bukan-tabel"),
        ("a.json", b"[[" + b"1," * 30_000 + b"1]]", "terlalu-lebar"),
        ("a.json", b'{"peta": [[' + b"1," * 30_000 + b'1]], "data": [{"a": 1}]}', "json-daftar"),
        ("a.jsonl", b'{"a": {"b": [' + b"1," * 30_000 + b"1]}}", "terlalu-lebar"),
        ("a.jsonl", json.dumps({f"k{i}": 1 for i in range(3000)}).encode(), "terlalu-lebar"),
        ("a.xlsx", b"", "xlsx-rusak"),
        ("a.xlsx", b"not a zip", "xlsx-rusak"),
        ("a.xls", b"", "format-lama"),
        ("a.doc", b"", "format-tidak-dikenal"),
        ("tanpa-akhiran", b"{U1: 4}", "sintaks"),
        ("tanpa-akhiran", b"{U1: 4}" + b" " * 5000, "format-tidak-dikenal"),
    ],
)
def test_bytes(tmp_path: Path, nama: str, isi: bytes, kode: str) -> None:
    (tmp_path / nama).write_bytes(isi)

    assert {kode} == kodenya(tmp_path / nama)


def test_every_broken_line(tmp_path: Path) -> None:
    """All broken lines are told at once, each with its number; but not a million of them."""
    jalur = tmp_path / "a.jsonl"
    jalur.write_text('{"U1": 1}\n{x\n\n[1]\n3\n{"U1": 1, "U1": 2}\n{', encoding="utf-8")
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)

    assert [("sintaks", 2), ("bukan-tabel", 5), ("kunci-ganda", 6), ("sintaks", 7)] == [
        (m.kode, m.baris) for m in salah.value.masalah
    ]
    jalur.write_text("bukan json\n" * 5000, encoding="utf-8")
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)
    assert MAKS_TULIS == len(salah.value.masalah)


def test_wide_record(tmp_path: Path) -> None:
    """A record of many values is refused before they become columns, and its line is named."""
    jalur = tmp_path / "a.jsonl"
    jalur.write_text('{"U1": 1}\n' + json.dumps({"a": [1] * 30_000}), encoding="utf-8")
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)

    assert [("terlalu-lebar", 2, "30.000", "2.000")] == [
        (m.kode, m.baris, m.ditemukan, m.diharapkan) for m in salah.value.masalah
    ]


def test_absent_and_folder(tmp_path: Path) -> None:
    (tmp_path / "b.csv").mkdir()

    assert {"berkas-tidak-ada"} == kodenya(tmp_path / "a.csv")
    assert {"berkas-tidak-terbaca"} == kodenya(tmp_path / "b.csv")


def buku(jalur: Path, ubah: Callable[[str], str], lembar: str = "xl/worksheets/sheet1.xml") -> None:
    """Write a workbook of one answer sheet, with one part changed."""
    asli = openpyxl.Workbook()
    isi = asli.active
    assert isi is not None
    isi.append(UNSUR.split(","))
    isi.append([4] * 9)
    asli.save(jalur.with_suffix(".asli"))
    with (
        zipfile.ZipFile(jalur.with_suffix(".asli")) as dari,
        zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as ke,
    ):
        for bagian in dari.namelist():
            teks = dari.read(bagian).decode()
            ke.writestr(bagian, ubah(teks) if bagian == lembar else teks)


def test_unchanged_is_sound(tmp_path: Path) -> None:
    buku(tmp_path / "a.xlsx", str)

    assert 1 == baca_jawaban(tmp_path / "a.xlsx").tabulasi.semua.n


def test_cell_at_the_far_end(tmp_path: Path) -> None:
    sel = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    buku(tmp_path / "a.xlsx", lambda t: t.replace("</sheetData>", sel))

    assert {"terlalu-lebar"} == kodenya(tmp_path / "a.xlsx")


def test_row_beyond_excel(tmp_path: Path) -> None:
    sel = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    buku(tmp_path / "a.xlsx", lambda t: t.replace("</sheetData>", sel))

    assert kodenya(tmp_path / "a.xlsx") <= {"baris-terlalu-banyak", "xlsx-rusak"}


def test_lying_dimension(tmp_path: Path) -> None:
    """What the file says of its own size is not believed."""
    buku(tmp_path / "a.xlsx", lambda t: t.replace('ref="A1:I2"', 'ref="A1:XFD1048576"'))

    assert 1 == baca_jawaban(tmp_path / "a.xlsx").tabulasi.semua.n


def test_billion_laughs(tmp_path: Path) -> None:
    entitas = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    kepala = f"<!DOCTYPE x [{entitas}]>"
    buku(
        tmp_path / "a.xlsx",
        lambda t: kepala + t.replace("<v>4</v>", "<v>&a9;</v>", 1),
    )

    assert {"xlsx-rusak"} == kodenya(tmp_path / "a.xlsx")


def test_external_entity(tmp_path: Path) -> None:
    kepala = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    buku(tmp_path / "a.xlsx", lambda t: kepala + t.replace("<v>4</v>", "<v>&a;</v>", 1))

    assert {"xlsx-rusak"} == kodenya(tmp_path / "a.xlsx")


@pytest.mark.parametrize("bagian", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_broken_part(tmp_path: Path, bagian: str) -> None:
    buku(tmp_path / "a.xlsx", lambda t: t[: len(t) // 2], bagian)

    assert {"xlsx-rusak"} == kodenya(tmp_path / "a.xlsx")


def test_broken_row(tmp_path: Path) -> None:
    """A row that cannot be read is named."""
    rusak = '<row r="3"><c r="A3" t="s"><v>99</v></c></row></sheetData>'
    buku(tmp_path / "a.xlsx", lambda t: t.replace("</sheetData>", rusak))
    with pytest.raises(DataError) as salah:
        baca_jawaban(tmp_path / "a.xlsx")

    assert [("xlsx-rusak", 3)] == [(m.kode, m.baris) for m in salah.value.masalah]


@pytest.mark.parametrize("bagian", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_zip_bomb(tmp_path: Path, bagian: str) -> None:
    buku(tmp_path / "a.xlsx", lambda t: t + " " * 150_000_000, bagian)

    assert 1_000_000 > (tmp_path / "a.xlsx").stat().st_size
    kode = {"xl/worksheets/sheet1.xml": "berkas-terlalu-padat"}.get(bagian, "isi-terlalu-besar")
    assert {kode} == kodenya(tmp_path / "a.xlsx")


def test_damaged_bytes(tmp_path: Path) -> None:
    """Whichever byte of a workbook is wrong, it is read or refused."""
    buku(tmp_path / "a.xlsx", str)
    asli = (tmp_path / "a.xlsx").read_bytes()

    for di in range(0, len(asli), 37):
        (tmp_path / "b.xlsx").write_bytes(asli[:di] + bytes([asli[di] ^ 0x55]) + asli[di + 1 :])
        with contextlib.suppress(DataError):
            baca_jawaban(tmp_path / "b.xlsx")


def test_cut_off(tmp_path: Path) -> None:
    buku(tmp_path / "a.xlsx", str)
    asli = (tmp_path / "a.xlsx").read_bytes()

    for di in range(0, len(asli) - 1, 101):
        (tmp_path / "b.xlsx").write_bytes(asli[:di])
        assert {"xlsx-rusak"} == kodenya(tmp_path / "b.xlsx")


def test_tanggal_panjang(tmp_path: Path) -> None:
    """
    A cell of very many letters in a column of dates costs no more than it is long.

    What grew with its square would take a quarter of an hour, where a test is said to hang.
    """
    kepala = ",".join(["Tanggal", *(f"U{i}" for i in range(1, 10))])
    tanggal = [f"2024-01-{i:02}" for i in range(1, 31)]
    tanggal[14] = "a" * 900_000
    baris = [f"{satu},4,3,4,3,4,3,4,3,4" for satu in tanggal]
    jalur = tmp_path / "a.csv"
    jalur.write_text("\n".join([kepala, *baris]), encoding="utf-8")
    bacaan = baca_jawaban(jalur)

    assert (30, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["tanggal-tak-terbaca"])


@pytest.mark.parametrize("nama", ["a.json", "a.jsonl"])
def test_json_bertanda_urutan(tmp_path: Path, nama: str) -> None:
    """A mark of byte order, as Windows writes it, is no part of the first record."""
    rekaman = [{f"U{i}": n * i % 4 + 1 for i in range(1, 10)} for n in range(1, 31)]
    isi = json.dumps(rekaman) if nama == "a.json" else "\n".join(map(json.dumps, rekaman))
    jalur = tmp_path / nama
    for pengodean in ("utf-8", "utf-8-sig", "utf-16"):
        jalur.write_text(isi, encoding=pengodean)

        assert 30 == baca_jawaban(jalur).tabulasi.semua.n


@pytest.mark.parametrize("sel", ["9" * 5000 + " baik", "9" * 5000, "² baik", "²"])
def test_not_a_number_of_python(tmp_path: Path, sel: str) -> None:
    """Digits that Python makes no number of are no fault of ours (found by fuzzing)."""
    for banyak in (1, 30):
        baris = [",".join(["4"] * 9)] * 30 + [",".join([sel, *["4"] * 8])] * banyak
        jalur = tmp_path / "a.csv"
        jalur.write_text("\n".join([UNSUR, *baris]), encoding="utf-8")
        with contextlib.suppress(DataError):
            assert baca_jawaban(jalur).tabulasi.semua.n in (30, 30 + banyak)  # or a row of sums
