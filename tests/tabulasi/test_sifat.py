"""Whatever the shape, order or split of the rows, the counts are the same integers."""

import contextlib
import csv
import io
import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from skm import DataError
from skm.model import Tabulasi
from skm.tabulasi import BacaanJawaban, Bentuk, baca_jawaban
from skm.tabulasi.sumber.csv import SumberCSV
from skm.tabulasi.sumber.tulisan import UjungBaris

UNSUR = [f"U{i}" for i in range(1, 10)]
JUDUL = ["id", "unit", "jenis_kelamin", "usia", *UNSUR, "saran"]

SEL = st.sampled_from(
    ["1", "2", "3", "4", "4", "3", "", "1. a 2. b", "2. Kurang baik", "4.0", "3. a; 4. b", "-"]
)
ARTI = {"1": 1, "2": 2, "3": 3, "4": 4, "4.0": 4, "2. Kurang baik": 2}
TEKS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8)


@st.composite
def baris(draw: st.DrawFn) -> list[str]:
    return [
        draw(st.sampled_from(["A", "B", "C, D", 'E "F"', ""])),
        draw(st.sampled_from(["L", "Perempuan", "wanita", ""])),
        draw(st.sampled_from(["17", "34", "200", "26-35", ""])),
        *draw(st.lists(SEL, min_size=9, max_size=9)),
        draw(TEKS.map(str.strip)),
    ]


@st.composite
def tabel(draw: st.DrawFn) -> list[list[str]]:
    semua = draw(st.lists(baris(), min_size=1, max_size=30))
    return [[str(i), *b] for i, b in enumerate(semua, start=1)]


def tulis(jalur: Path, judul: Sequence[str], isi: Sequence[Sequence[str]]) -> Path:
    match jalur.suffix:
        case ".csv":
            with jalur.open("w", encoding="utf-8", newline="") as berkas:
                csv.writer(berkas).writerows([judul, *isi])
        case ".xlsx":
            buku = openpyxl.Workbook()
            assert buku.active is not None
            for satu in (judul, *isi):
                buku.active.append([s or None for s in satu])
            for satu_baris in buku.active.iter_rows():
                for sel in satu_baris:
                    sel.data_type = "s" if sel.value is not None else "n"
            buku.save(jalur)
        case ".jsonl":
            teks = (json.dumps(dict(zip(judul, b, strict=True))) + "\n" for b in isi)
            jalur.write_text("".join(teks), encoding="utf-8")
        case _:
            rekaman = [dict(zip(judul, b, strict=True)) for b in isi]
            jalur.write_text(json.dumps(rekaman), encoding="utf-8")
    return jalur


def baca(
    isi: Sequence[Sequence[str]],
    *,
    judul: Sequence[str] = JUDUL,
    akhiran: str = ".csv",
    simpan: bool | None = None,
) -> BacaanJawaban:
    with TemporaryDirectory() as folder:
        jalur = tulis(Path(folder, "a" + akhiran), judul, isi)
        dimensi = ("unit", "jenis_kelamin", "usia")
        return baca_jawaban(jalur, simpan=simpan, grup=dimensi)


def hitung(isi: Sequence[Sequence[str]], **lain: object) -> Tabulasi:
    """Count, with no sheets counted as such: a file without answers is an error by itself."""
    try:
        return baca(isi, **lain).tabulasi  # type: ignore[arg-type]
    except DataError as salah:
        harus_kosong(salah)
        assert not any(s in ARTI for b in isi for s in b[4:13])
        tanpa = [b for b in isi if not any(s.strip("-") for s in b[4:13])]
        kosong = Tabulasi.kosong(tuple(UNSUR))
        return Tabulasi(
            semua=kosong.semua,
            kelompok=kosong.kelompok,
            tanpa_jawaban=len(tanpa),
        )


def harus_kosong(salah: DataError) -> None:
    assert salah.masalah[0].kode == "tanpa-responden"


def polos(isi: Sequence[Sequence[str]]) -> tuple[int, list[list[int]]]:
    """Count cell by cell, as plainly as can be; a row without an answer is no respondent."""
    lembar = [b[4:13] for b in isi if any(s in ARTI for s in b[4:13])]
    return len(lembar), [
        [sum(ARTI.get(b[u]) == nilai for b in lembar) for nilai in (1, 2, 3, 4)] for u in range(9)
    ]


@given(tabel())
def test_plain_count(isi: list[list[str]]) -> None:
    """A blank never moves an answer, and nothing out of scale is counted."""
    hasil = hitung(isi).semua

    assert polos(isi) == (hasil.n, [list(hasil.frekuensi[k]) for k in UNSUR])


@given(tabel(), st.data())
def test_any_split(isi: list[list[str]], data: st.DataObject) -> None:
    potong = data.draw(st.integers(0, len(isi)))
    bagian = [b for b in (isi[:potong], isi[potong:]) if b]

    jumlah = Tabulasi.kosong(tuple(UNSUR))
    for satu in bagian:
        jumlah += hitung(satu)
    assert hitung(isi) == jumlah


@given(tabel(), st.data())
def test_order_of_rows(isi: list[list[str]], data: st.DataObject) -> None:
    assert hitung(isi) == hitung(data.draw(st.permutations(isi)))


@given(tabel(), st.permutations(range(len(JUDUL))))
def test_order_of_columns(isi: list[list[str]], urutan: list[int]) -> None:
    # A row of sums is known by its first text; these rows have none, wherever a column stands.
    judul = [JUDUL[i] for i in urutan]
    try:
        hasil = baca([[b[i] for i in urutan] for b in isi], judul=judul).tabulasi
    except DataError as salah:
        harus_kosong(salah)
    else:
        assert hitung(isi) == hasil


@given(tabel(), st.sampled_from([".xlsx", ".jsonl", ".json"]))
def test_any_kind_of_file(isi: list[list[str]], akhiran: str) -> None:
    assert hitung(isi) == hitung(isi, akhiran=akhiran)


@given(tabel())
def test_streamed(isi: list[list[str]]) -> None:
    assert hitung(isi, simpan=True) == hitung(isi, simpan=False)


@given(
    tabel(),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
)
def test_any_csv(
    isi: list[list[str]], pemisah: str, pengodean: str, baris: str, kutip: int
) -> None:
    """Delimiter, encoding, ends of lines and quotes change nothing; they are found out."""
    with TemporaryDirectory() as folder:
        jalur = Path(folder, "a.csv")
        with jalur.open("w", encoding=pengodean, newline="") as berkas:
            penulis = csv.writer(berkas, delimiter=pemisah, lineterminator=baris, quoting=kutip)  # type: ignore[call-overload]
            penulis.writerows([JUDUL, *isi])
        try:
            bacaan = baca_jawaban(jalur, grup=("unit", "jenis_kelamin", "usia"))
        except DataError as salah:
            harus_kosong(salah)
            return
    assert hitung(isi) == bacaan.tabulasi
    assert pemisah == bacaan.simpulan.bentuk.pemisah
    assert not {"baris-panjang", "baris-pendek"} & set(bacaan.jumlah_catatan)


@given(tabel())
def test_every_refused_answer_is_said(isi: list[list[str]]) -> None:
    try:
        bacaan = baca(isi)
    except DataError:
        return
    ditolak = bacaan.tabulasi.semua.ditolak
    kode = ("jawaban-luar-skala", "jawaban-pecahan", "jawaban-tak-dikenal")

    tak_sah = [b for b in isi if not any(s in ARTI for s in b[4:13])]
    tak_sah = [b for b in tak_sah if any(s.strip("-") for s in b[4:13])]
    sel = sum(bool(s.strip("-")) for b in tak_sah for s in b[4:13])
    assert sum(ditolak.values()) + sel == sum(bacaan.jumlah_catatan.get(k, 0) for k in kode)
    assert len(tak_sah) == bacaan.jumlah_catatan.get("lembar-tanpa-jawaban-sah", 0)
    for m in bacaan.catatan:
        if m.kode in kode and m.baris and not any("\n" in s for b in isi for s in b):
            assert isi[m.baris - 2][JUDUL.index(m.lokasi)] == m.ditemukan.strip('"')


@given(
    st.text(st.sampled_from('a4,;"\n\r '), max_size=60),
    st.integers(1, 40),
    st.sampled_from([",", ";"]),
)
def test_same_cells_as_the_csv_module(isi: str, ukuran: int, pemisah: str) -> None:
    """Cutting texts in one go gives what `csv.reader` gives, wherever the blocks end."""
    judul = UNSUR[:3]
    bentuk = Bentuk(format="csv", pemisah=pemisah, pengodean="utf-8", baris_judul=1)
    harapan: list[list[str]] | None = None
    hasil: list[list[str]] | None = None
    with contextlib.suppress(csv.Error):
        semua = csv.reader(io.StringIO(isi, newline=""), delimiter=pemisah, strict=True)
        # Rows with something beyond the last heading are left out, blank ones have no say.
        harapan = [
            [*b, "", ""][:3]
            for b in semua
            if any(s.strip() for s in b) and not any(s.strip() for s in b[3:])
        ]
    with TemporaryDirectory() as folder, contextlib.suppress(DataError):
        jalur = Path(folder, "a.csv")
        jalur.write_bytes((pemisah.join(judul) + "\n" + isi).encode())
        blok = SumberCSV(jalur, "a.csv", bentuk, judul, 0).blok(ukuran)
        baris_ = [b.baris(i, 3) for b in blok for i in range(b.n)]
        hasil = [b for b in baris_ if any(s.strip() for s in b)]

    assert harapan == hasil


def test_quotes_inside_a_cell_among_quoted_ones(tmp_path: Path) -> None:
    """As many quotation marks as a column of quoted cells has: those inside a cell stay."""
    jalur = tmp_path / "a.csv"
    jalur.write_text('a,b\n4,x""\n3,"y"\n', encoding="utf-8")
    bentuk = Bentuk(format="csv", pemisah=",", pengodean="utf-8", baris_judul=1)
    (blok,) = SumberCSV(jalur, "a.csv", bentuk, ["a", "b"], 0).blok()

    assert ['x""', "y"] == blok.satu(1)


@given(
    st.lists(st.sampled_from(["a", "\n", "\r\n", "\r"]), max_size=12).map("".join),
    st.lists(st.integers(0, 20), max_size=4).map(sorted),
)
def test_line_ends_are_seen_across_blocks(isi: str, potong: list[int]) -> None:
    """Wherever blocks are cut: one way of ending lines, and one that is still in use."""
    ujung = UjungBaris()
    for awal, akhir in pairwise([0, *potong, len(isi)]):
        ujung.lihat(isi[awal:akhir].encode())
    # A return at the very end may still become a line end of two characters.
    ada = set(re.findall(r"\r\n|\n|\r", isi.removesuffix("\r")))
    assert ujung.baku == (ada in (set(), {"\n"}, {"\r\n"}))
