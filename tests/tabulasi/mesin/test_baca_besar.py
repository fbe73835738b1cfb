"""Large files on polars and DuckDB: what the pure reader says of the same file."""

import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest
from test_dari_tabel import ANGKA, ANGKA_ANEH, PECAHAN, TEKS, polos, sama, sebagai_berkas, tabel

from skm.cli import main
from skm.errors import DataError
from skm.tabulasi.baca.jawaban import baca_jawaban
from skm.tabulasi.mesin import MESIN, NamaMesin, baca_besar, mesin_terpasang
from skm.tabulasi.mesin.berkas import buka_mesin

GRUP = ("unit", "jenis_kelamin")
KEPALA = "id,unit,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"

mesin_apa_pun = pytest.mark.parametrize("mesin", MESIN)


def bandingkan(jalur: Path, mesin: NamaMesin) -> None:
    berkas = baca_jawaban(jalur, grup=["unit"])
    besar = baca_besar(
        jalur, mesin=mesin, grup=["unit"], statistik=True, ganda="hitung", teliti=True
    )
    if "baris-pendek" in besar.tidak_dicari:  # cells over several lines, on polars
        assert (mesin, berkas.jumlah_catatan.get("baris-pendek", 0)) == ("polars", 0)
    sama(besar, berkas)
    assert besar.simpulan.bentuk == berkas.simpulan.bentuk
    assert besar.simpulan.baris == berkas.simpulan.baris
    assert besar.jawaban == berkas.simpulan.jawaban
    assert {m.berkas for m in besar.catatan} <= {str(jalur)}


@mesin_apa_pun
@pytest.mark.parametrize("pilihan", [ANGKA, ANGKA_ANEH, PECAHAN, TEKS])
def test_csv_and_parquet(pilihan: tuple[object, ...], mesin: NamaMesin, tmp_path: Path) -> None:
    data = tabel(500, pilihan)
    berkas = polos(data, tmp_path)
    sama(baca_besar(tmp_path / "a.csv", mesin=mesin, grup=GRUP, statistik=True), berkas)
    bagian = [tmp_path / "a.parquet", tmp_path / "b.parquet"]
    pyarrow.parquet.write_table(data.slice(0, 123), bagian[0])
    pyarrow.parquet.write_table(data.slice(123), bagian[1])
    sama(baca_besar(bagian, mesin=mesin, grup=GRUP, statistik=True), berkas)


@mesin_apa_pun
@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n\n2,b,4,4,4,4,4,4,4,4,4\n", id="blank line"),
        pytest.param(
            KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n,,,,,,,,,,\n3,a,,,,,,,,,\n", id="blank cells"
        ),
        pytest.param(KEPALA + '1,a,"1","2",3,4,1,2,3,"4",1\n', id="quoted figures"),
        pytest.param(
            KEPALA + "1,a,04,+4,4.,4e0,4,1, 2,3 ,4.0\n2,a,4,4,4,4,4,4,4,4,4\n", id="figures"
        ),
        pytest.param(KEPALA + "1,a,3.5,3,3,3,3,3,3,3,3\n", id="no rounding"),
        pytest.param(KEPALA + "1,a,300,3,3,3,3,3,3,3,3\n", id="no overflow"),
        pytest.param(KEPALA + "1,a,3,3,3,3,3,3,3,3,3\nJumlah,,3,3,3,3,3,3,3,3,35\n", id="sums"),
        pytest.param(
            KEPALA + "1,a,3,3,3,3,3,3,3,3,3\nJumlah,,4,4,4,4,4,4,4,4,4\n", id="sums like answers"
        ),
        pytest.param(
            KEPALA + "x,a,3,3,3,3,3,3,3,3,3\n,Rata-rata,4,4,4,4,4,4,4,4,4\n", id="sums after blanks"
        ),
        pytest.param(
            KEPALA + "1,a,3,3,3,3,3,3,3,3,3\n2,a,27,27,,27,27,27,27,27,27\n", id="sums not named"
        ),
        pytest.param(2 * (KEPALA + "1,a,3,3,3,3,3,3,3,3,3\n"), id="joined files"),
        pytest.param("\ufeff" + KEPALA.replace(",", ";") + "1;é;3;3;3;3;3;3;3;3;3\n", id="BOM"),
        pytest.param(
            KEPALA.replace(",", "\t").replace("\n", "\r\n") + "1\ta\t3\t3\t3\t3\t3\t3\t3\t3\t3\r\n",
            id="tabs",
        ),
        pytest.param(
            KEPALA.replace("U1", '"U1\nPersyaratan"') + "1,a,1,2,3,4,1,2,3,4,1\n", id="heading"
        ),
        pytest.param("Rekap\n\n" + KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n", id="title above"),
        pytest.param(
            KEPALA + '1,"a\nb",1,2,3,4,1,2,3,4,1\n2,"say ""a""",1,2,3,4,1,2,3,4,1\n', id="quotes"
        ),
    ],
)
def test_odd_files(isi: str, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_bytes(isi.encode())
    bandingkan(jalur, mesin)


@mesin_apa_pun
@pytest.mark.parametrize("pengodean", ["cp1252", "utf-16"])
def test_encodings(pengodean: str, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(KEPALA + "1,Café,1,2,3,4,1,2,3,4,1\n", encoding=pengodean)
    bandingkan(jalur, mesin)


# More than the beginning by which an encoding is guessed while the rest is still being read.
AWAL = (KEPALA + 9000 * "1,a,1,2,3,4,1,2,3,4,1\n").encode()


@mesin_apa_pun
@pytest.mark.parametrize(
    ("akhir", "pengodean"),
    [
        ("2,Café,1,2,3,4,1,2,3,4,1\n".encode("cp1252"), "cp1252"),
        ("2,Café,1,2,3,4,1,2,3,4,1\n".encode(), "utf-8"),
        (b"2,a,1,2,3,4,1,2,3,4,\xc3", "cp1252"),  # UTF-8 if it went on
    ],
)
def test_encoding_shows_late(
    akhir: bytes, pengodean: str, mesin: NamaMesin, tmp_path: Path
) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_bytes(AWAL + akhir)
    bandingkan(jalur, mesin)
    assert baca_besar(jalur, mesin=mesin).simpulan.bentuk.pengodean == pengodean


@mesin_apa_pun
@pytest.mark.parametrize(
    ("akhir", "kode"),
    [(b"1,a\0,1\n", "berkas-biner"), (b"1,\x81\n", "berkas-biner")],
)
def test_no_text_shows_late(akhir: bytes, kode: str, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_bytes(AWAL + akhir)
    for baca in (baca_jawaban, lambda j: baca_besar(j, mesin=mesin)):
        with pytest.raises(DataError) as salah:
            baca(jalur)
        assert [m.kode for m in salah.value.masalah] == [kode]


def _dengan_kutip(*baris: int) -> str:
    """Write many forms; in these the unit begins with a quotation mark that nothing closes."""
    satu = [f"{i},{chr(34) * (i in baris)}a,1,2,3,4,1,2,3,4,1" for i in range(3000)]
    return KEPALA + "\n".join(satu) + "\n"


@mesin_apa_pun
@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(_dengan_kutip(10), id="one"),
        pytest.param(_dengan_kutip(2990), id="one, late"),
        # The text between the two, hundreds of forms, reads like one cell, and the row fits.
        pytest.param(_dengan_kutip(1000, 1500), id="two"),
        pytest.param(_dengan_kutip(1000, 1500) + "1,a,3\n", id="two, and a short row"),
        pytest.param(
            _dengan_kutip(1000, 1500).replace("id", '"id"'), id="two, and others that are right"
        ),
    ],
)
def test_quotation_marks_that_nothing_closes(isi: str, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(isi, encoding="utf-8")
    semua: list[tuple[str, int | None]] = []
    for baca in (baca_jawaban, lambda j: baca_besar(j, mesin=mesin, teliti=True)):
        with pytest.raises(DataError) as salah:
            baca(jalur)
        semua += [(m.kode, m.baris) for m in salah.value.masalah]
    assert len(semua) == 2
    assert semua[0] == semua[1]
    assert semua[0][0] == "csv-rusak"


@mesin_apa_pun
@pytest.mark.parametrize(("teliti", "tidak"), [(False, ("csv-rusak",)), (True, ())])
def test_quotation_marks_that_nobody_looked_at(
    teliti: bool, tidak: tuple[str, ...], mesin: NamaMesin, tmp_path: Path
) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(KEPALA + '1,"a, b",1,2,3,4,1,2,3,4,1\n', encoding="utf-8")
    dicari = baca_besar(jalur, mesin=mesin, teliti=teliti).tidak_dicari
    assert tuple(k for k in dicari if k == "csv-rusak") == tidak
    jalur.write_text(KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n", encoding="utf-8")
    assert "csv-rusak" not in baca_besar(jalur, mesin=mesin, teliti=teliti).tidak_dicari


@mesin_apa_pun
@pytest.mark.parametrize(
    "sel",
    [' "b"', 'a"b"c', 'x""y', '12"', '"a" ', '""a""', '"x" "y"', '"x,"y', '"a\nb"', '"a"" b"'],
)
@pytest.mark.parametrize("kali", [1, 2])
def test_quotation_marks_around_anything(
    sel: str, kali: int, mesin: NamaMesin, tmp_path: Path
) -> None:
    """An engine reads a file as the reader without one does, or says that it cannot."""
    jalur = tmp_path / "a.csv"
    satu = KEPALA.strip() + ",saran\n" + 3 * "1,a,1,2,3,4,1,2,3,4,1,s\n"
    jalur.write_text(satu + kali * f"2,{sel},1,2,3,4,1,2,3,4,1,{sel}\n", encoding="utf-8")
    kode: set[str] = set()
    try:
        besar = baca_besar(jalur, mesin=mesin, grup=["unit"], statistik=True, teliti=True)
    except DataError as salah:
        kode = {m.kode for m in salah.masalah}
    else:
        assert besar.tabulasi == baca_jawaban(jalur, grup=["unit"]).tabulasi
    assert kode <= ({"csv-rusak", "mesin-gagal"} if sel not in ('"a\nb"', '"a"" b"') else set())


@mesin_apa_pun
@pytest.mark.parametrize("awal", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"])
def test_line_ends(awal: str, akhir: str, mesin: NamaMesin, tmp_path: Path) -> None:
    """They may be others from somewhere on, where two exports were joined."""
    jalur = tmp_path / "a.csv"
    baris = [KEPALA.strip(), *(f"{i},a,1,2,3,4,1,2,3,4,1" for i in range(9000))]
    isi = "".join(satu + (awal if i < 8000 else akhir) for i, satu in enumerate(baris))
    jalur.write_bytes(isi.encode())
    bandingkan(jalur, mesin)
    assert baca_besar(jalur, mesin=mesin).tabulasi.semua.n == 9000


@mesin_apa_pun
@pytest.mark.parametrize("putih", ["\xa0", "\u3000", "\f"])
@pytest.mark.parametrize(
    "isi",
    [
        pytest.param("{0},Total,9,9,9,9,9,9,9,9,9\n", id="sums"),
        pytest.param("3,a,1,2,3,4,1,2,3,4,1,{0}\n", id="beyond the headings"),
        pytest.param("{0}1,a,1,2,3,4,1,2,3,4,1\n", id="repeated id"),
        pytest.param("{0},,,,,,,,,,\n", id="blank row"),
        pytest.param(KEPALA.replace("unit", "unit{0}"), id="repeated headings"),
    ],
)
def test_white_space(isi: str, putih: str, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    awal = KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n2,b,4,4,4,4,4,4,4,4,4\n"
    jalur.write_text(awal + isi.format(putih), encoding="utf-8")
    bandingkan(jalur, mesin)


PANJANG = KEPALA + "1,a,1,2,3,4,1,2,3,4,1\n2,a,b,1,2,3,4,1,2,3,4,1\n3,a,4,4,4,4,4,4,4,4,4, \n"


@mesin_apa_pun
@pytest.mark.parametrize(
    ("isi", "pendek", "panjang"),
    [
        pytest.param(PANJANG, 0, 1, id="too long"),
        pytest.param(KEPALA + 3 * "1,a,3,3\n" + "2,a,3,3,3,3,3,3,3,3,\n", 3, 0, id="too short"),
        pytest.param(PANJANG + "4,a,3\n5,a,3,,,,,,,,,,,,,9\n  \n", 1, 2, id="both"),
        pytest.param(PANJANG + '"4","a, b",3,3,3,3,3,3,3,3\n', 1, 1, id="quoted separators"),
        pytest.param(
            KEPALA + "1,a,3,3,3,3,3,3,3,3,3,,,9\n2,a,3\n3,a,3,3,3,3,3,3,3,3,3\n",
            1,
            1,
            id="blank surplus",
        ),
        pytest.param(KEPALA + "Jumlah,7\n1,a,3,3,3,3,3,3,3,3,3\n", 1, 0, id="sums"),
    ],
)
def test_ragged_rows(isi: str, pendek: int, panjang: int, mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(isi, encoding="utf-8")
    bandingkan(jalur, mesin)
    jumlah = baca_besar(jalur, mesin=mesin, teliti=True).jumlah_catatan
    assert (jumlah.get("baris-pendek", 0), jumlah.get("baris-panjang", 0)) == (pendek, panjang)


def test_short_rows_between_cells_of_several_lines(tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    isi = KEPALA + '1,"a\nb",3,3,3,3,3,3,3,3,3\n2,a,3,3\n'
    jalur.write_text(isi, encoding="utf-8")
    bandingkan(jalur, "duckdb")
    bacaan = baca_besar(jalur, mesin="polars", teliti=True)
    assert bacaan.tidak_dicari == ("id-jawaban-ganda", "baris-pendek")
    assert bacaan.tabulasi.semua.frekuensi["U3"] == (0, 0, 1, 0)


SANGAT_PANJANG = KEPALA + "1,a,1,2,3,4,1,2,3,4,1" + ",9" * 50 + "\n2,a,4,4,4,4,4,4,4,4,4\n"


def test_what_an_engine_cannot_read(tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(SANGAT_PANJANG, encoding="utf-8")
    bandingkan(jalur, "polars")
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin="duckdb")
    (masalah,) = salah.value.masalah
    assert (masalah.kode, masalah.berkas) == ("mesin-gagal", str(jalur))
    assert masalah.diharapkan == "duckdb"


@mesin_apa_pun
def test_no_respondents(mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(KEPALA + "1,a,27,27,27,27,27,27,27,27,27\n", encoding="utf-8")
    with pytest.raises(DataError) as berkas:
        baca_jawaban(jalur)
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin=mesin)
    assert [m.kode for m in salah.value.masalah] == [m.kode for m in berkas.value.masalah]


@mesin_apa_pun
def test_the_command_line_says_the_same_on_every_path(
    mesin: NamaMesin, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = (
        "Timestamp,Usia,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
        + 2 * "2024-01-01 08:00,2,3,3,3,3,3,3,3,3,5\n"
        + "2024-02,40,3,3,3,3,3,3,3,3,3\n32 Maret 2024,30,3,3,3,3,3,3,3,3\n"
        + "2024-03,30,9,9,9,9,9,9,9,9,9\nRata-rata,,3,3,3,3,3,3,3,3,3\n"
    )
    jalur = tmp_path / "a.csv"
    jalur.write_text(isi, encoding="utf-8")
    hasil: list[dict[str, Any]] = []
    for nama in ("python", mesin):
        perintah = ["hitung", str(jalur), "--mesin", nama, "--grup", "usia", "--format", "json"]
        kode = main(perintah)
        assert kode == 1  # a 5 was not counted
        satu = json.loads(capsys.readouterr().out)
        dibaca = satu["dibaca"]
        assert dibaca.pop("mesin") == nama
        assert dibaca.pop("disimpan") == (nama == "python")
        assert not dibaca.pop("tidak_dicari", [])
        dibaca.pop("ditolak", None)
        dibaca.pop("contoh_urutan")
        assert {m["berkas"] for m in satu.pop("temuan")} == {str(jalur)}
        hasil.append(satu)
    assert hasil[0] == hasil[1]
    main(["hitung", str(jalur), "--mesin", mesin])
    keluaran = capsys.readouterr()
    assert "Dibaca             : CSV, pemisah koma, pengodean UTF-8; 6 baris" in keluaran.out
    assert f"Dihitung dengan    : {mesin}" in keluaran.out
    assert "Cronbach" in keluaran.out


def test_an_engine_that_fails_gives_way_to_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    jalur = tmp_path / "a.csv"
    jalur.write_text(SANGAT_PANJANG, encoding="utf-8")
    monkeypatch.setattr("skm.tabulasi.mesin.terpasang.MESIN", ("duckdb",))
    monkeypatch.setattr("skm.tabulasi.baca.jawaban.MAKS_SIMPAN", {"csv": 10})
    assert main(["hitung", str(jalur)]) == 1
    keluaran = capsys.readouterr()
    assert "n = 1 responden" in keluaran.out
    assert "Mesin duckdb tidak dapat membaca berkas ini" in " ".join(keluaran.err.split())
    assert main(["hitung", str(jalur), "--mesin", "duckdb"]) == 2
    assert "mesin duckdb tidak dapat membaca berkas ini" in " ".join(
        capsys.readouterr().err.split()
    )


@pytest.mark.parametrize(
    ("pesan", "tampil"),
    [
        ("could not parse `Siti` as `i64` at column 'U1'", "could not parse … at column …"),
        (
            'Can\'t convert string "Siti" to INT32\nLine: Siti Aminah,4',
            "Can't convert string … to INT32",
        ),
        ("value 3275014507900001 overflows", "value [disamarkan] overflows"),
        ("", "?"),
    ],
)
def test_engine_quotes_nobody(pesan: str, tampil: str) -> None:
    """What an engine says of a cell is told without the cell."""
    with pytest.raises(DataError) as salah, buka_mesin("polars", "a.csv") as (_, _, gagal):
        raise gagal[0](pesan)
    assert [m.ditemukan for m in salah.value.masalah] == [tampil]


@mesin_apa_pun
def test_no_parquet(mesin: NamaMesin, tmp_path: Path) -> None:
    jalur = tmp_path / "a.parquet"
    jalur.write_bytes(b"PAR?")
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin=mesin)
    assert [m.kode for m in salah.value.masalah] == ["mesin-gagal"]


def test_files_that_no_engine_reads(tmp_path: Path) -> None:
    with pytest.raises(DataError) as salah:
        baca_besar(tmp_path / "a.csv")
    assert [m.kode for m in salah.value.masalah] == ["berkas-tidak-ada"]
    (tmp_path / "a.xlsx").write_bytes(b"")
    with pytest.raises(DataError) as salah:
        baca_besar(tmp_path / "a.xlsx")
    assert [m.kode for m in salah.value.masalah] == ["format-tidak-dikenal"]


def test_engines_that_are_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mesin_terpasang() == "polars"
    jalur = sebagai_berkas(tabel(3, ANGKA), tmp_path / "a.csv")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin="duckdb")
    (masalah,) = salah.value.masalah
    assert (masalah.kode, masalah.saran) == ("ekstra-hilang", 'pip install "skm[duckdb]"')
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert mesin_terpasang() is None
    with pytest.raises(DataError) as salah:
        baca_besar(jalur)
    assert [m.kode for m in salah.value.masalah] == ["ekstra-hilang"]


def test_columns_of_few_bits(tmp_path: Path) -> None:
    data = tabel(200, ANGKA_ANEH)
    sempit = pa.table(
        {
            n: k.cast(pa.int8()) if n.startswith("U") else k
            for n, k in zip(data.column_names, data.columns, strict=True)
        }
    )
    pyarrow.parquet.write_table(sempit, tmp_path / "b.parquet")
    berkas = polos(data, tmp_path)
    for mesin in MESIN:
        sama(baca_besar(tmp_path / "b.parquet", mesin=mesin, grup=GRUP, statistik=True), berkas)


def test_panic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a damaged Parquet file does to polars is no Exception, and yet no traceback."""
    import polars as pl

    jalur = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(tabel(20, ANGKA), jalur)

    def panik(*_: Any, **__: Any) -> None:
        raise pl.exceptions.PanicException("assertion failed: offset + length <= self.length")

    monkeypatch.setattr(pl, "scan_parquet", panik)
    with pytest.raises(DataError) as salah:
        baca_besar(jalur, mesin="polars")

    assert ["mesin-gagal"] == [m.kode for m in salah.value.masalah]
