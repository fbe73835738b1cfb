"""What single cells mean; what happens to odd rows; mapping files."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm import DataError, Periode
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.regulasi import muat
from skm.serial.pemetaan import baca_pemetaan
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban
from skm.tabulasi.arti.kata import bilangan
from skm.tabulasi.arti.kelas import Kelas
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import Pilihan
from skm.tabulasi.arti.putusan import Putusan, putuskan
from skm.tabulasi.arti.tanggal import ArtiTanggal, PenentuUrutan
from skm.tabulasi.baca.catatan import BARIS_LAIN, Catatan

REGULASI = muat()
PILIHAN = {
    "U1": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    "U2": ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
    "U3": ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
    "U4": ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
    "U5": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    "U6": ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
    "U7": [
        "Tidak sopan dan ramah",
        "Kurang sopan dan ramah",
        "Sopan dan ramah",
        "Sangat sopan dan ramah",
    ],
    "U8": [
        "Tidak ada",
        "Ada tetapi tidak berfungsi",
        "Berfungsi kurang maksimal",
        "Dikelola dengan baik",
    ],
    "U9": ["Buruk", "Cukup", "Baik", "Sangat Baik"],
}


def putus(kode: str, *teks: str, pemetaan: Pemetaan | None = None) -> Putusan:
    """Decide on a column of texts, each of which stands there many times."""
    pilihan = Pilihan(REGULASI, Pengenal(REGULASI), pemetaan or Pemetaan())
    return putuskan(
        {kode: Counter(dict.fromkeys(teks, 20))},
        konsep=pilihan.konsep,
        dinyatakan=pilihan.nyata,
    )


@pytest.mark.parametrize("bentuk", ["{t}", "{n}", "{n} - {t}", "{n}. {t}", "{n} ({t})",
                                    "{h}. {t}", "{t} ({n})", "({n}) {t}", "{n}={t}", " {t}. ",
                                    "{h}) {t}", "{n},0", "{n}.0", "[{n}] {t}",
                                    "({n})", "{n}."])  # fmt: skip
@pytest.mark.parametrize("ejaan", [str, str.upper, str.lower])
@pytest.mark.parametrize("kode", PILIHAN)
def test_options(kode: str, ejaan: Callable[[str], str], bentuk: str) -> None:
    """An unsur's own options are read in whatever form they come."""
    teks = [
        bentuk.format(n=n, h="abcd"[n - 1], t=ejaan(t))
        for n, t in enumerate(PILIHAN[kode], start=1)
    ]
    putusan = putus(kode, *teks)

    assert () == putusan.pertanyaan
    assert dict(zip(teks, SKALA, strict=True)) == dict(putusan.arti[kode])


@pytest.mark.parametrize("bentuk", ["{h}", "({h})", "{h})", "[{h}]"])
def test_letters_alone(bentuk: str) -> None:
    """Letters without a word beside them have no direction."""
    putusan = putus("U1", *(bentuk.format(h=h) for h in "abcd"))

    assert ["tanya-kode-rancu"] == [p.soal for p in putusan.pertanyaan]


@pytest.mark.parametrize(
    "teks", ["0", "5", "-1", "3.5", "3,5", "44", "e", "ok", "3 - 4", "3/4", "2024-04-03", "1e0",
             "(e)", "(5)", "(a", "c(", "b",
             "4 - Kurang sesuai", "a. Kurang sesuai", "3 tahun", "Gratis", "Cukup", "١"]
)  # fmt: skip
def test_no_answers(teks: str) -> None:
    """What is no answer is left out and said, and one such cell is no reason to ask."""
    putusan = putuskan(
        {"U1": Counter({"4": 60, "2": 30, teks: 1})},
        konsep={"U1": "persyaratan"},
        dinyatakan={},
    )

    assert (DITOLAK, ()) == (putusan.arti["U1"][teks], putusan.pertanyaan)


@pytest.mark.parametrize("teks", ["", " ", "-", "–", "null", "N/A", "NaN", "Tidak diisi"])
def test_blanks(teks: str) -> None:
    assert teks not in putus("U1", "4", "3", teks).arti["U1"]


def test_tidak_ada_is_an_answer_about_complaints() -> None:
    assert "1" == putus("U8", "Tidak ada").arti["U8"]["Tidak ada"]
    assert putus("U1", "Tidak ada").pertanyaan


def test_mapped_texts() -> None:
    peta = Pemetaan(jawaban={"U4": {"Mahal": 2, "Murah": 4}})  # type: ignore[arg-type]
    semua = Pemetaan(jawaban={"semua": {"Mahal": 1}, "U4": {"Murah": 4}})  # type: ignore[arg-type]

    for pemetaan, mahal in ((peta, "2"), (semua, "1")):
        putusan = putus("U4", "mahal", "MURAH", pemetaan=pemetaan)

        assert {"mahal": mahal, "MURAH": "4"} == dict(putusan.arti["U4"])


@pytest.mark.parametrize("digit", [1, 17, 18, 19, 5000])
def test_numbers_beyond_measure(digit: int) -> None:
    """Nobody counted to a number of more than eighteen figures."""
    teks = "9" * digit

    assert (int(teks) if digit <= 18 else None) == bilangan(teks)


@given(st.text(max_size=20))
def test_one_character(teks: str) -> None:
    assert putus("U3", teks).arti["U3"].get(teks, KOSONG) in tuple("1234-x")


@pytest.mark.parametrize(
    ("teks", "hari"),
    [
        ("31 Maret 2024", "2024-03-31"),
        ("Minggu, 31 Maret 2024", "2024-03-31"),
        ("Jum'at, 1 Maret 2024", "2024-03-01"),
        ("31/03/2024", "2024-03-31"),
        ("3/4/2024 10.22.33", "2024-04-03"),
        ("31-12-24", "2024-12-31"),
        ("1 Agu 2024", "2024-08-01"),
        ("17-Aug-2024", "2024-08-17"),
        ("2024/03/31 10:22:33 AM GMT+7", "2024-03-31"),
        ("2024-03-31T23:59:59.000+07:00", "2024-03-31"),
        ("2024-03-31 00:00:00", "2024-03-31"),
        ("2024-03", "2024-03"),
        ("Mei 2024", "2024-05"),
        ("Senin 1 April 2024", "2024-04-01"),
        ("Jum’at 5 April 2024", "2024-04-05"),
        ("24 Pebruari 2024", "2024-02-24"),
        ("sebelum 1 April 2024", "?"),
        ("", ""),
        ("-", ""),
        ("3/31/2024", "?"),
        ("30 Februari 2024", "?"),
        ("kemarin", "?"),
    ],
)
def test_dates(teks: str, hari: str) -> None:
    assert hari == ArtiTanggal()[teks]


def test_month_first() -> None:
    assert "2024-03-31" == ArtiTanggal(PenentuUrutan("bulan-dahulu"))["3/31/2024"]


@pytest.mark.parametrize(
    ("dimensi", "ejaan", "kelas"),
    [
        ("jenis_kelamin", ["L", "Laki-laki", "laki - laki", "PRIA"], "Laki-laki"),
        ("jenis_kelamin", ["P", "Wanita", "perempuan "], "Perempuan"),
        ("pendidikan", ["SMA", "SLTA", "SMA/SMK", "SMA / SMK", "slta/sma"], "SMA"),
        ("pendidikan", ["D3", "D-III", "Diploma III"], "D3"),
        ("pendidikan", ["S1", "S-1", "Sarjana", "S1 / Setara"], "S1"),
        ("usia", ["17", "25", "25 tahun", "17-25", "17 – 25 tahun", "17 s/d 25"], "17–25"),
        ("usia", ["56", "99", ">55", "di atas 55 tahun"], "di atas 55"),
        ("usia", ["2", "200", "0"], "tidak wajar"),
        ("usia", ["6", "16", "< 17"], "di bawah 17"),
        ("usia", ["51 s.d 60", "51-60 tahun", "51 – 60 Thn"], "51–60"),
        ("usia", ["20-30", "20 - 30 tahun", "20–30", "20 tahun - 30 tahun"], "20–30"),
        ("usia", ["> 50", "> 50 tahun"], "> 50"),
        ("layanan", ["A-1"], "A-1"),
        ("layanan", ["KTP  elektronik", " KTP elektronik"], "KTP elektronik"),
        ("unit", ["", "-", "N/A"], ""),
    ],
)
def test_classes(dimensi: str, ejaan: list[str], kelas: str) -> None:
    assert {kelas} == {Kelas(dimensi)[e] for e in ejaan}


def test_batas_kelas_usia() -> None:
    """Each class ends where the next one begins."""
    kelas = Kelas("usia")
    batas = [("di bawah 17", 16), ("17–25", 17), ("17–25", 25), ("26–35", 26), ("26–35", 35)]
    batas += [("36–45", 36), ("36–45", 45), ("46–55", 46), ("46–55", 55), ("di atas 55", 56)]

    assert [nama for nama, _ in batas] == [kelas[str(tahun)] for _, tahun in batas]


KEPALA = "id,tanggal,unit," + ",".join(f"U{i}" for i in range(1, 10)) + ",saran\n"


def baca(tmp_path: Path, *baris: str, kepala: str = KEPALA, **lain: object) -> BacaanJawaban:
    jalur = tmp_path / "a.csv"
    jalur.write_text(kepala + "\n".join(baris) + "\n", encoding="utf-8")
    return baca_jawaban(jalur, **lain)  # type: ignore[arg-type]


def saran(bacaan: BacaanJawaban) -> tuple[str, ...]:
    assert bacaan.lembar is not None
    return tuple(s.teks for s in bacaan.lembar.saran)


def catatan(bacaan: BacaanJawaban) -> list[tuple[str, int | None, str, str]]:
    return [
        (m.kode, m.baris, m.lokasi, m.ditemukan) for m in bacaan.catatan if m.kode != "kode-rancu"
    ]


def test_odd_rows(tmp_path: Path) -> None:
    bacaan = baca(
        tmp_path,
        "1,2024-01-05,A,4,4,4,4,4,4,4,4,4,",
        "",
        '2,2024-01-06,A,4,4,4,4,4,4,4,4,4,"dua\nbaris"',
        "3,2024-01-07,A,4,4,4,4,4,4",  # too short
        "4,2024-01-08,A,4,4,4,4,4,4,4,4,4,,lebih",  # too long
        "5,2024-01-09,A,4,4,4,4,4,4,4,4,4,,,",  # too long, but blank
        KEPALA.strip(),
        "1,2024-01-10,A,1,1,1,1,1,1,1,1,1,",
        "6,,,,,,,,,,,,",
        ",,,,,,,,,,,,",
        "Rata-rata,,,4,4,4,4,4,4,4,4,4,",
    )

    assert [
        ("baris-pendek", 6, "", "9"),
        ("baris-panjang", 7, "", "14"),
        ("judul-berulang", 9, "", ""),
        ("id-jawaban-ganda", 10, "id", ""),
        ("lembar-tanpa-jawaban", 11, "", ""),
        ("baris-jumlah", 13, "", '"Rata-rata"'),
    ] == catatan(bacaan)
    assert bacaan.lembar is not None
    assert "44441" == bacaan.lembar.jawaban["U1"]
    assert "44-41" == bacaan.lembar.jawaban["U9"]
    assert ("dua baris",) == saran(bacaan)
    assert ("angka",) == bacaan.jawaban["U1"]
    assert ("2024-01-05", "2024-01-10") == (
        str(bacaan.simpulan.tanggal_pertama),
        str(bacaan.simpulan.tanggal_terakhir),
    )


def test_period(tmp_path: Path) -> None:
    bacaan = baca(
        tmp_path,
        "1,31 Desember 2023,A,1,1,1,1,1,1,1,1,1,",
        "2,1/1/2024,A,4,4,4,4,4,4,4,4,4,",
        "3,,A,1,1,1,1,1,1,1,1,1,",
        "4,entah,A,1,1,1,1,1,1,1,1,1,",
        periode=Periode(tahun=2024, triwulan=1),
    )

    assert 1 == bacaan.tabulasi.semua.n
    assert [
        ("di-luar-periode", 2, "tanggal", "1"),
        ("tanpa-tanggal", 4, "tanggal", "1"),
        ("tanggal-tak-terbaca", 5, "tanggal", '"…"'),
    ] == catatan(bacaan)


def test_period_without_dates(tmp_path: Path) -> None:
    kepala = KEPALA.replace("tanggal", "catatan")
    with pytest.raises(DataError) as salah:
        baca(tmp_path, "1,x,A,1,1,1,1,1,1,1,1,1,", kepala=kepala, periode=Periode(tahun=2024))

    assert ["tanpa-kolom-tanggal"] == [m.kode for m in salah.value.masalah]


def test_unknown_dimension(tmp_path: Path) -> None:
    with pytest.raises(DataError) as salah:
        baca(tmp_path, "1,,A,1,1,1,1,1,1,1,1,1,", grup=("layanan", "unit", "tanggal"))

    assert ["layanan", "tanggal"] == [m.lokasi for m in salah.value.masalah]


def test_no_respondents_says_why(tmp_path: Path) -> None:
    with pytest.raises(DataError) as salah:
        baca(tmp_path, "1,2020-01-01,A,1,1,1,1,1,1,1,1,1,", periode=Periode(tahun=2024))

    assert ["tanpa-responden", "di-luar-periode"] == [m.kode for m in salah.value.masalah]


def test_headings_below_a_title(tmp_path: Path) -> None:
    kepala = "SURVEI KEPUASAN MASYARAKAT;;;;\nKecamatan Contoh;;\n\n" + KEPALA.replace(",", ";")
    bacaan = baca(tmp_path, "1;2024-01-05;A;4;4;4;4;4;4;4;4;4;", kepala=kepala)

    assert (4, ";") == (bacaan.simpulan.bentuk.baris_judul, bacaan.simpulan.bentuk.pemisah)
    assert 1 == bacaan.tabulasi.semua.n


def test_excel_says_its_delimiter(tmp_path: Path) -> None:
    bacaan = baca(
        tmp_path, "1;2024-01-05;A;5;4;4;4;4;4;4;4;4;", kepala="sep=;\n" + KEPALA.replace(",", ";")
    )

    assert [("jawaban-luar-skala", 3, "U1", '"5"')] == catatan(bacaan)


def test_cp1252(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes((KEPALA + "1,,A,4,4,4,4,4,4,4,4,4,Café\n").encode("cp1252"))

    bacaan = baca_jawaban(tmp_path / "a.csv")

    assert bacaan.lembar is not None
    assert ("cp1252", ("Café",)) == (bacaan.simpulan.bentuk.pengodean, saran(bacaan))


def test_remarks_are_grouped_and_counted(tmp_path: Path) -> None:
    """One remark for three thousand rows, with how many they are and some of their numbers."""
    bacaan = baca(tmp_path, *(f"{i},,A,4,4,4,4,4,4,4,4" for i in range(1, 3001)))
    (satu,) = (m for m in bacaan.catatan if m.kode == "baris-pendek")

    assert (3000, 2, tuple(range(3, 22))) == (satu.banyak, satu.baris, satu.baris_lain)
    assert 3000 == bacaan.jumlah_catatan["baris-pendek"]


@pytest.mark.parametrize("simpan", [True, False])
def test_ids_out_of_order(tmp_path: Path, simpan: bool) -> None:
    baris = [f"{i},,A,4,4,4,4,4,4,4,4,4," for i in (7, 3, 10, 7, 9, 3)]

    bacaan = baca(tmp_path, *baris, simpan=simpan)
    tanpa = baca(tmp_path, *baris, simpan=simpan, ganda="buang")

    assert 2 == bacaan.jumlah_catatan["id-jawaban-ganda"]
    assert [(5, (7,), "2" if simpan else "…", "--ganda buang")] == [
        (m.baris, m.baris_lain, m.diharapkan, m.saran)
        for m in bacaan.catatan
        if m.kode == "id-jawaban-ganda"
    ]
    assert [""] == [m.saran for m in tanpa.catatan if m.kode == "id-jawaban-ganda"]
    assert (6, 4) == (bacaan.tabulasi.semua.n, tanpa.tabulasi.semua.n)


@pytest.mark.parametrize("akhiran", ["toml", "json"])
def test_mapping_file(tmp_path: Path, akhiran: str) -> None:
    isi = {
        "toml": 'abaikan = ["x"]\nbaris = "a.b"\n[kolom]\nU8 = "Q9"\nunit = ["a", "b"]\n'
        '[jawaban.U4]\n"Mahal" = 2\n',
        "json": '{"abaikan": ["x"], "baris": "a.b", "kolom": {"U8": "Q9", "unit": ["a", "b"]}, '
        '"jawaban": {"U4": {"Mahal": 2}}}',
    }
    (tmp_path / f"p.{akhiran}").write_text(isi[akhiran], encoding="utf-8")

    peta = baca_pemetaan(tmp_path / f"p.{akhiran}")

    assert (("Q9",), ("a", "b")) == (peta.kolom["U8"], peta.kolom["unit"])
    assert (2, ("x",), "a.b") == (peta.jawaban["U4"]["Mahal"], peta.abaikan, peta.baris)


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ("kolm = 1", "kunci-tidak-dikenal"),
        ("[kolom]\nU8 = 3", "bukan-daftar"),
        ("kolom = 3", "bukan-tabel"),
        ("[jawaban.U4]\nMahal = 7", "di-luar-batas"),
        ("samarkan_saran = 1", "bukan-logika"),
        ('tanggal = "bulan"', "pilihan"),
        ("abaikan = [1]", "bukan-teks"),
        ("x", "sintaks"),
    ],
)
def test_mapping_slips(tmp_path: Path, isi: str, kode: str) -> None:
    (tmp_path / "p.toml").write_text(isi, encoding="utf-8")

    with pytest.raises(DataError) as salah:
        baca_pemetaan(tmp_path / "p.toml")
    assert [kode] == [m.kode for m in salah.value.masalah]
    assert str(tmp_path / "p.toml") == salah.value.masalah[0].berkas
    assert salah.value.masalah[0].baris


def test_formulas_without_results(tmp_path: Path) -> None:
    """A formula that was never worked out reads as blank, and that is said."""
    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.active.append([f"U{i}" for i in range(1, 10)])
    for _ in range(3):
        buku.active.append([4] * 8 + ["=A2"])
    buku.save(tmp_path / "a.xlsx")

    bacaan = baca_jawaban(tmp_path / "a.xlsx")

    assert 3 == bacaan.jumlah_catatan["rumus-tanpa-nilai"]
    assert 3 == bacaan.tabulasi.semua.kosong("U9")


def test_mixed_encodings(tmp_path: Path) -> None:
    """Bytes that are text in no encoding that skm knows are an error, wherever they stand."""
    isi = KEPALA + "1,,A,4,4,4,4,4,4,4,4,4,Á\n" * 40_000
    (tmp_path / "a.csv").write_bytes(isi.encode() + b"1,,A,4,4,4,4,4,4,4,4,4,\xe9\n")

    with pytest.raises(DataError) as salah:
        baca_jawaban(tmp_path / "a.csv")
    assert ["berkas-biner"] == [m.kode for m in salah.value.masalah]


def test_rows_of_refused_answers_only(tmp_path: Path) -> None:
    """Sums without a label are no respondent; the cells and the row are remarks."""
    bacaan = baca(
        tmp_path,
        "1,2024-01-05,A,4,4,4,4,4,4,4,4,4,",
        ",,,27,27,27,27,,27,27,27,27,",
        "2,2024-01-05,A,9,4,4,4,4,4,4,4,4,",
    )

    assert 2 == bacaan.tabulasi.semua.n
    assert {"jawaban-luar-skala": 9, "lembar-tanpa-jawaban-sah": 1, "kode-rancu": 1} == dict(
        bacaan.jumlah_catatan
    )
    assert ("lembar-tanpa-jawaban-sah", 3, "", "8") in catatan(bacaan)
    assert (0, 1) == (bacaan.tabulasi.tanpa_jawaban, bacaan.tabulasi.semua.ditolak["U1"])


@pytest.mark.parametrize("teks", ["NRR tertbg/unsur", "NRR Tertimb.", "Σ Nilai/Unsur", "Rata-rata"])
def test_rows_of_sums(tmp_path: Path, teks: str) -> None:
    bacaan = baca(tmp_path, "1,,A,4,4,4,4,4,4,4,4,4,", f"{teks},,,3,3,3,3,3,3,3,3,3,")

    assert (1, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


@pytest.mark.parametrize("hampa", ["", " ", "\t"])
def test_row_of_sums_behind_a_blank_cell(tmp_path: Path, hampa: str) -> None:
    bacaan = baca(tmp_path, "1,,A,4,4,4,4,4,4,4,4,4,", f"{hampa},Jumlah,,3,3,3,3,3,3,3,3,3,")

    assert (1, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


def test_answers_under_numbers_only(tmp_path: Path) -> None:
    """Where a row answers only under mere numbers, nobody knows what: the reader stops."""
    kepala = KEPALA.strip() + ",Q1,Q2\n"
    isi = "1,,A,4,4,4,4,4,4,4,4,4,,,"
    with pytest.raises(DataError) as salah:
        baca(tmp_path, isi, "2,,A,,,,,,,,,,,c,2", kepala=kepala)

    (masalah,) = salah.value.masalah
    assert ("kolom-hanya-nomor", 3, '"Q1", "Q2"') == (
        masalah.kode,
        masalah.baris,
        masalah.ditemukan,
    )
    assert '--kolom U1="U1" --kolom U1="…"' == masalah.saran
    for sel in ("", "-", "9", "lain"):
        bacaan = baca(tmp_path, isi, f"2,,A,,,,,,,,,,,{sel},", kepala=kepala)
        assert (1, 1) == (bacaan.tabulasi.semua.n, bacaan.tabulasi.tanpa_jawaban)
    peta = Pemetaan().dengan(["U1=U1", "U1=Q1", "U2=U2", "U2=Q2"])
    assert (
        2
        == baca(tmp_path, isi, "2,,A,,,,,,,,,,,3,2", kepala=kepala, pemetaan=peta).tabulasi.semua.n
    )


def test_suggestions_are_masked(tmp_path: Path) -> None:
    """What identifies people is masked, with row and count, unless asked for."""
    baris = "1,,A,4,4,4,4,4,4,4,4,4,Hubungi Siti 0812-9876-5432 atau siti@x.id"

    bacaan = baca(tmp_path, baris, "2,,A,4,4,4,4,4,4,4,4,4,Antrean 08.00-10.00 lama")
    asli = baca(tmp_path, baris, pemetaan=Pemetaan(samarkan_saran=False))

    assert ("Antrean 08.00-10.00 lama", "Hubungi Siti [disamarkan] atau [disamarkan]") == (
        saran(bacaan)
    )
    assert [("saran-disamarkan", 2, "saran", "2")] == catatan(bacaan)
    assert ("Hubungi Siti 0812-9876-5432 atau siti@x.id",) == saran(asli)
    assert [] == catatan(asli)


@pytest.mark.parametrize("dulu", [1, 7])
def test_baris_lain_penuh(dulu: int) -> None:
    """A remark of many rows names as many of them as there is room for, and counts all."""
    catatan = Catatan("a.csv")
    for baris in range(1, dulu + 1):
        catatan.catat("jawaban-luar-skala", baris, "U1", "9")
    catatan.catat("jawaban-luar-skala", 100, "U1", "9", lain=range(101, 200))
    (satu,) = catatan.semua()

    assert (dulu + 100, 1) == (satu.banyak, satu.baris)
    assert (*range(2, dulu + 1), *range(100, 101 + BARIS_LAIN - dulu)) == satu.baris_lain
