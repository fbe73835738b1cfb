"""
The last rows of a table that has nothing but answers: no number, no time, no label.

What equals a figure of the rows above is left out where it can be nothing else, and asked about
where it may be a respondent's; respondents are counted, however much they agree.
"""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from derau import UNSUR

from skm.errors import DataError
from skm.tabulasi import BacaanJawaban, Pemetaan, hitung_jawaban
from skm.tabulasi.pilih import PilihanMesin

MESIN: list[PilihanMesin] = ["python", "polars", "duckdb"]
ATAS = ["342431234", "424143313", "133344422", "244233341", "313424434"]
KOSONG = [""] * 9
KATA = ["Tidak baik (1)", "Kurang baik (2)", "Baik (3)", "Sangat baik (4)"]


def sel(baris: str | Sequence[str]) -> list[str]:
    """Return the cells of a row, of which a text has one a character and a blank for a space."""
    return [s.strip() for s in baris]


def tulis(jalur: Path, *baris: str | Sequence[str], saran: bool = False) -> Path:
    """Write a table of answers alone, or with suggestions behind them."""
    judul = [*UNSUR, *(["Saran"] if saran else [])]
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([judul, *([*sel(b), ""][: len(judul)] for b in baris)])
    return jalur


def ditanya(jalur: Path, mesin: PilihanMesin = "python") -> str:
    """Return which rows are asked about; each answer settles it."""
    with pytest.raises(DataError) as salah:
        hitung_jawaban(jalur, mesin=mesin)
    (masalah,) = (m for m in salah.value.masalah if m.kode == "tanya-baris")
    semua = baca(jalur, hitung_baris=(masalah.saran,)).tabulasi.semua.n
    sisa = baca(jalur, lewati_baris=(masalah.saran,)).tabulasi.semua.n
    assert semua > sisa
    return masalah.saran


def baca(jalur: Path, **pilih: tuple[str, ...]) -> BacaanJawaban:
    """Read a file with what is declared of its rows."""
    return hitung_jawaban(jalur, pemetaan=Pemetaan(**pilih))


def kolom(baris: Sequence[str]) -> list[list[int]]:
    """Return the answers of each unsur."""
    return [[int(s) for s in satu if s in "1234"] for satu in zip(*baris, strict=True)]


def jumlah(baris: Sequence[str]) -> list[str]:
    """Return the sums of some rows."""
    return [str(sum(k)) if k else "" for k in kolom(baris)]


def rata(baris: Sequence[str]) -> list[str]:
    """Return the means of some rows, as they are printed."""
    return [f"{sum(k) / len(k):.2f}".replace(".", ",") if k else "" for k in kolom(baris)]


def tertinggi(baris: Sequence[str]) -> list[str]:
    """Return the highest of some rows."""
    return [str(max(k)) if k else "" for k in kolom(baris)]


def terendah(baris: Sequence[str]) -> list[str]:
    """Return the lowest of some rows."""
    return [str(min(k)) if k else "" for k in kolom(baris)]


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize(
    "kaki",
    [
        [jumlah, tertinggi, terendah],
        [tertinggi, terendah, jumlah],
        [tertinggi, terendah, jumlah, rata],
        [tertinggi, jumlah],
        [rata, jumlah],
        [rata],
    ],
)
@pytest.mark.parametrize("atas", [ATAS, ATAS[:3], [*ATAS[:3], "  2 4   3"]])
def test_beserta_jumlah(kaki: list, atas: list[str], mesin: PilihanMesin, tmp_path: Path) -> None:
    """Sums tell what stands beside them, in whatever order."""
    jalur = tulis(tmp_path / "a.csv", *atas, *(satu(atas) for satu in kaki))
    bacaan = hitung_jawaban(jalur, mesin=mesin)
    polos = hitung_jawaban(tulis(tmp_path / "b.csv", *atas))

    assert dict(polos.tabulasi.semua.frekuensi) == dict(bacaan.tabulasi.semua.frekuensi)
    assert {"baris-jumlah": len(kaki)} == dict(bacaan.jumlah_catatan)


@pytest.mark.parametrize("kaki", [[tertinggi, jumlah], [terendah, tertinggi, jumlah]])
def test_di_atas_jumlah(kaki: list[Callable[[Sequence[str]], list[str]]], tmp_path: Path) -> None:
    """The highest right above sums that are beyond the scale is none of a respondent."""
    bacaan = baca(tulis(tmp_path / "a.csv", *ATAS, *(satu(ATAS) for satu in kaki)))

    assert (5, {"baris-jumlah": len(kaki)}) == (
        bacaan.tabulasi.semua.n,
        dict(bacaan.jumlah_catatan),
    )


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
def test_rata_dan_ikm_bukan_gaya(mesin: PilihanMesin, tmp_path: Path) -> None:
    """Means and the index below three forms do not make fractions the rule of the form."""
    for tulisan in ("{}", "{}.0"):
        atas = [[tulisan.format(s) for s in b] for b in ATAS[:3]]
        jalur = tulis(tmp_path / "a.csv", *atas, rata(ATAS[:3]), ["81,25", *KOSONG[1:]])
        bacaan = hitung_jawaban(jalur, mesin=mesin)

        assert bacaan.tabulasi.semua.n == 3
        assert {"baris-jumlah": 2} == dict(bacaan.jumlah_catatan)


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("kaki", [[jumlah, tertinggi, terendah], [jumlah, rata, tertinggi], [rata]])
@pytest.mark.parametrize("banyak", [2, 3, 5])
def test_angka_di_bawah_kata(banyak: int, kaki: list, mesin: PilihanMesin, tmp_path: Path) -> None:
    """Figures below words are no respondent's, though one of these answered next to nothing."""
    atas = [*ATAS[: banyak - 1], "4   2    "]
    kata = [[KATA[int(s) - 1] if s.strip() else "" for s in b] for b in atas]
    jalur = tulis(tmp_path / "a.csv", *kata, *(satu(atas) for satu in kaki))
    if banyak == 2:
        assert f"4-{3 + len(kaki)}".replace("4-4", "4") == ditanya(jalur, mesin)
        return
    bacaan = hitung_jawaban(jalur, mesin=mesin)
    polos = hitung_jawaban(tulis(tmp_path / "b.csv", *kata))

    assert dict(polos.tabulasi.semua.frekuensi) == dict(bacaan.tabulasi.semua.frekuensi)
    assert banyak == bacaan.tabulasi.semua.n


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("bukan", ["", "0", "9"])
@pytest.mark.parametrize("kaki", [[tertinggi, terendah], [terendah, tertinggi]])
def test_tertinggi_terendah(kaki: list, bukan: str, mesin: PilihanMesin, tmp_path: Path) -> None:
    """The highest beside the lowest are asked about, with or without what means no answer."""
    atas = ["342431234", "424143313", " 3334 422", "24423334 ", "3134 4434"]
    isi = [[s.strip() or bukan for s in b] for b in atas]

    assert ditanya(tulis(tmp_path / "a.csv", *isi, *(s(atas) for s in kaki)), mesin) == "7-8"
    semua = [b.replace(" ", bukan or " ") for b in atas]
    if bukan == "0":
        dengan = [[f(map(int, k)) for k in zip(*semua, strict=True)] for f in (max, min)]
        teks = [[*map(str, b)] for b in dengan]
        assert ditanya(tulis(tmp_path / "b.csv", *isi, *teks), mesin) == "7-8"


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("celah", [0, 1])
def test_tanda_tangan_di_bawahnya(celah: int, mesin: PilihanMesin, tmp_path: Path) -> None:
    """A place and a date below them in the column of suggestions hide nothing."""
    kaki = [*[KOSONG] * celah, tertinggi(ATAS), terendah(ATAS)]
    ttd = [KOSONG, [*KOSONG, "Semarang, 5 April 2026"]]
    jalur = tulis(tmp_path / "a.csv", *ATAS, *kaki, *ttd, saran=True)
    assert f"{7 + celah}-{8 + celah}" == ditanya(jalur, mesin)

    jumlah_di_atas = [*ATAS, *[KOSONG] * celah, jumlah(ATAS), tertinggi(ATAS), terendah(ATAS), *ttd]
    bacaan = hitung_jawaban(tulis(tmp_path / "b.csv", *jumlah_di_atas, saran=True), mesin=mesin)
    assert (5, 3) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


def test_jumlah_yang_meleset(tmp_path: Path) -> None:
    """Figures far beyond the scale that equal nothing, as of a formula that misses a row: asked."""
    atas = [*ATAS[:2], *["1 1 1 1 1"] * 3]
    assert ditanya(tulis(tmp_path / "a.csv", *atas, jumlah(atas[1:]))) == "7"


@pytest.mark.parametrize(
    "baris",
    [
        [*ATAS, "444444444", "444444444"],
        [*ATAS, "444444444", "333333333", "444444444", "434344434"],
        ["444444444", "5555 5555", "444444444"],
        ["333333333", "444444444", "544455445"],
        [*ATAS, "999349993"],
        [*ATAS, "555556784"],
        [*ATAS, "000000000", "040404000"],
        [*ATAS[:3], KOSONG, *ATAS, KOSONG, "342431243"],
        [["3,5"] * 9, ["2,5"] * 9, ["3,5"] * 8 + ["4"]],
        [*ATAS, "432      ", " 432     "],
    ],
)
def test_tetangga(baris: list[str | list[str]], tmp_path: Path) -> None:
    """Respondents who agree, answer in codes or leave much out are counted without a question."""
    bacaan = hitung_jawaban(tulis(tmp_path / "a.csv", *baris))
    n = bacaan.tabulasi.semua.n + bacaan.jumlah_catatan.get("lembar-tanpa-jawaban-sah", 0)

    assert sum(b != KOSONG for b in baris) == n
    assert "baris-jumlah" not in bacaan.jumlah_catatan


def test_tetangga_kata_dan_angka(tmp_path: Path) -> None:
    """Where answers are words here and figures there, both are answers."""
    campur = [[KATA[int(s) - 1] if i % 2 else s for i, s in enumerate(b)] for b in ATAS]
    assert hitung_jawaban(tulis(tmp_path / "a.csv", *campur, *ATAS)).tabulasi.semua.n == 10
    kata = [[KATA[int(s) - 1] for s in b] for b in ATAS]
    assert hitung_jawaban(tulis(tmp_path / "b.csv", *ATAS, *kata)).tabulasi.semua.n == 10


def test_jawaban_luar_skala_di_atas(tmp_path: Path) -> None:
    """A half beside answers is no mean of the row above, whose answer there is off the scale."""
    tiga = "333333333"
    bacaan = baca(tulis(tmp_path / "a.csv", "339333333", [*"33", "3,5", *"333333"], *[tiga] * 30))

    assert 32 == bacaan.tabulasi.semua.n
    assert {"jawaban-luar-skala": 1, "jawaban-pecahan": 1} == dict(bacaan.jumlah_catatan)


def test_jumlah_dua_formulir(tmp_path: Path) -> None:
    """Of two forms already a row that is all sums is none, though most could be answers."""
    jalur = tulis(tmp_path / "a.csv", "111111111", "111111114", "222222225")
    bacaan = hitung_jawaban(jalur, mesin="python")

    assert (2, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


def test_jumlah_di_tengah(tmp_path: Path) -> None:
    """A subtotal says nothing of respondents who stand far below it."""
    bawah = [b[i:] + b[:i] for i in (3, 5) for b in ATAS]
    bacaan = hitung_jawaban(tulis(tmp_path / "a.csv", *ATAS, jumlah(ATAS), *bawah), mesin="python")

    assert (15, {"baris-jumlah": 1}) == (bacaan.tabulasi.semua.n, dict(bacaan.jumlah_catatan))


def test_rata_di_tengah(tmp_path: Path) -> None:
    """Means of which most are whole are none of a respondent, as the others tell."""
    atas = ["333333334", "333333343", "333333333"]
    jalur = tulis(tmp_path / "a.csv", *atas, [*"3333333", "3,33", "3,33"], *ATAS * 2)
    bacaan = hitung_jawaban(jalur, mesin="python")

    assert (13, {"baris-jumlah": 1}) == (bacaan.tabulasi.semua.n, dict(bacaan.jumlah_catatan))


@pytest.mark.parametrize("atas", [ATAS[:1], ATAS, ATAS * 120], ids=len)
def test_di_bawah_celah(atas: list[str], tmp_path: Path) -> None:
    """What stands alone below a blank line is asked about, however long the table above is."""
    jalur = tulis(tmp_path / "a.csv", *atas)
    with jalur.open("a", encoding="utf-8") as ke:
        ke.write("\n" + ",".join(tertinggi(atas)) + "\n")

    assert str(len(atas) + 3) == ditanya(jalur)


def test_di_bawah_baris_hampa(tmp_path: Path) -> None:
    """A row of blank cells is a blank line."""
    for bawah in (tertinggi(ATAS), "44       ", "44444444x"):
        assert "8" == ditanya(tulis(tmp_path / "a.csv", *ATAS, KOSONG, bawah))


@pytest.mark.parametrize("banyak", [8, 9])
def test_jumlah_di_atas_semua(banyak: int, tmp_path: Path) -> None:
    """What stands below means is asked about, also where these are on top; of few rows only."""
    bawah = [*ATAS, *(b[2:] + b[:2] for b in ATAS)][:banyak]
    jalur = tulis(tmp_path / "a.csv", ["3,11"] * 9, *bawah)
    if banyak == 9:
        assert 9 == baca(jalur).tabulasi.semua.n
        return
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("tanya-baris", "3-10")] == [(m.kode, m.saran) for m in salah.value.masalah]
    assert 8 == baca(jalur, hitung_baris=("3-10",)).tabulasi.semua.n
