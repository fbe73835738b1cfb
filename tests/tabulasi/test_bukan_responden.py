"""
Rows that are no respondents: sums, legends, marks of columns, tags, headings once more.

None of them is counted, whatever stands around it, and no respondent is taken for one of them.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from derau import LABEL, UNSUR, Tabel, tabel
from hypothesis import given

from perkakas import paling_banyak
from skm.errors import DataError
from skm.model.tabulasi import Frekuensi
from skm.regulasi import muat
from skm.tabulasi import BacaanJawaban, Pemetaan, hitung_jawaban, kenali
from skm.tabulasi.arti.baris import label, pola_label
from skm.tabulasi.pilih import PilihanMesin
from skm.tabulasi.sumber import saringan
from skm.tabulasi.sumber.blok import BlokBaris
from skm.tabulasi.sumber.pola import Jangkar, Pola

MESIN: list[PilihanMesin] = ["polars", "duckdb"]
JAWAB = ["3", "4", "4", "2", "3", "4", "3", "1", "4"]
LAIN = ["4", "1", "2", "3", "3", "2", "4", "4", "3"]


def frekuensi(bacaan: BacaanJawaban) -> dict[str, Frekuensi]:
    """Return the counts of a reading."""
    return dict(bacaan.tabulasi.semua.frekuensi)


def teks(*baris: Sequence[str]) -> bytes:
    """Return rows as CSV."""
    return "\n".join(map(",".join, baris)).encode()


def benar_atau_ditanya(satu: Tabel, akhiran: str, mesin: PilihanMesin | None) -> None:
    """Hold a table with other rows against the one without them."""
    with TemporaryDirectory() as folder:
        polos = satu.tulis(Path(folder, f"polos{akhiran}"), polos=True)
        semua = satu.tulis(Path(folder, f"semua{akhiran}"))
        try:
            harapan = hitung_jawaban(polos, mesin=mesin)
            bacaan = hitung_jawaban(semua, mesin=mesin)
        except DataError as salah:
            kode = {m.kode for m in salah.masalah}
            assert any(k.startswith("tanya-") or k == "judul-kedua" for k in kode) or (
                "tanpa-responden" in kode
            ), kode
            return

    assert frekuensi(harapan) == frekuensi(bacaan)
    assert harapan.tabulasi.semua.n == bacaan.tabulasi.semua.n


@pytest.mark.parametrize("teks", [*LABEL, "NILAI TERTINGGI", "∑ per unsur"])
def test_pola_label(teks: str) -> None:
    """The pattern that engines look for finds every label."""
    assert label(teks.strip())
    assert re.search(pola_label(), teks.strip())


def test_rekap_dua_kali() -> None:
    """Headings above headings, with nothing between, are said to be there twice."""
    bacaan = hitung_jawaban(teks(UNSUR, [""] * 9, UNSUR, *[JAWAB, LAIN] * 2))

    assert 4 == bacaan.tabulasi.semua.n
    assert {"judul-berulang": 1} == dict(bacaan.jumlah_catatan)


@pytest.mark.parametrize("label", ["Jumlah", "Rata-rata", "NRR"])
def test_di_tengah_tabel_panjang(label: str) -> None:
    """Far from both ends, what stands where a number should be tells a row of sums."""
    baris = [[str(i), *(JAWAB if i % 3 else LAIN)] for i in range(1, 2501)]
    bacaan = hitung_jawaban(teks(["No", *UNSUR], *baris[:1500], [label, *JAWAB], *baris[1500:]))

    assert 2500 == bacaan.tabulasi.semua.n
    assert {"baris-jumlah": 1} == dict(bacaan.jumlah_catatan)


def test_jumlah_sedikit_responden() -> None:
    """Below two respondents figures beyond the scale may be anything: it is asked."""
    with pytest.raises(DataError) as salah:
        hitung_jawaban(teks(UNSUR, JAWAB, LAIN, [str(int(a) + 5) for a in JAWAB]))

    assert [("tanya-baris", "4")] == [(m.kode, m.saran) for m in salah.value.masalah]


def test_target_tanpa_nomor() -> None:
    """A row of a name and figures beyond the scale is no respondent's where rows have no number."""
    orang = [[f"{nama} {i}", "LP"[i % 2], *JAWAB] for i, nama in enumerate(["Siti", "Ani"] * 3)]
    bawah = ["4", "Target", *["24"] * 9]
    bacaan = hitung_jawaban(teks(["Nama", "Jenis Kelamin", *UNSUR], *orang, bawah))

    assert 6 == bacaan.tabulasi.semua.n
    assert {"baris-jumlah": 1} == dict(bacaan.jumlah_catatan)


def test_luar_skala_di_antara_sedikit() -> None:
    """One row beyond the scale says nothing of those below it before there are a few above."""
    besar = ["9", "5", "10", "100", "12", "12", "9", "100", "12"]
    bacaan = hitung_jawaban(teks(UNSUR, JAWAB, besar, LAIN))

    assert 2 == bacaan.tabulasi.semua.n
    assert "lembar-tanpa-jawaban-sah" in bacaan.jumlah_catatan


@pytest.mark.parametrize(
    ("kepala", "celah", "catatan"),
    [
        ("No", False, "lembar-tanpa-jawaban"),
        ("No", True, "lembar-tanpa-jawaban"),
        ("Unit", False, "lembar-tanpa-jawaban"),
        ("Unit", True, "baris-keterangan"),
    ],
)
def test_tanpa_jawaban_di_bawah(kepala: str, celah: bool, catatan: str) -> None:
    """A form handed in empty is one by its number, or by standing right below the others."""
    baris = [
        [{"No": str(i), "Unit": "Loket"}[kepala], "LP"[i % 2], *(JAWAB if i % 2 else LAIN)]
        for i in range(1, 7)
    ]
    bawah = [{"No": "7", "Unit": "Loket"}[kepala], "P", *[""] * 9]
    isi = [*baris, *([[""] * 11] if celah else []), bawah]
    bacaan = hitung_jawaban(teks([kepala, "Jenis Kelamin", *UNSUR], *isi))

    assert {catatan: 1} == dict(bacaan.jumlah_catatan)


def test_tertinggi_di_atas_jumlah() -> None:
    """The highest of each column is none of a respondent where the sums stand below it."""
    baris = [[str(i), *(JAWAB if i % 2 else LAIN)] for i in range(1, 7)]
    tertinggi = [max(a, b) for a, b in zip(JAWAB, LAIN, strict=True)]
    jumlah = [str(3 * (int(a) + int(b))) for a, b in zip(JAWAB, LAIN, strict=True)]
    bacaan = hitung_jawaban(teks(["No", *UNSUR], *baris, ["", *tertinggi], ["", *jumlah]))

    assert 6 == bacaan.tabulasi.semua.n
    assert {"baris-jumlah": 2} == dict(bacaan.jumlah_catatan)


def test_target_di_atas_kata() -> None:
    """A row of targets says nothing of the form, were there but one respondent below it."""
    kata = [["Tidak baik", "Kurang baik", "Baik", "Sangat baik"][int(a) - 1] for a in LAIN]
    judul = ["Jenis Kelamin", "Unit", *UNSUR]
    bacaan = hitung_jawaban(teks(judul, ["", "Target", *"4" * 9], ["L", "Loket", *kata]))

    assert 1 == bacaan.tabulasi.semua.n
    assert 1 == bacaan.jumlah_catatan["baris-jumlah"]


@pytest.mark.parametrize(("huruf", "waktu"), [(12, True), (13, False)])
def test_seperti_waktu(huruf: int, waktu: bool) -> None:
    """Of a time, or of what a tool calls a form, a fifth is figures."""
    assert waktu == Jangkar(0, "waktu").cocok("x" * huruf + "123")


_ACAK = paling_banyak(60)


@pytest.mark.property
@pytest.mark.hypothesis
@pytest.mark.parametrize("akhiran", [".csv", ".xlsx"])
@_ACAK
@given(satu=tabel())
def test_sifat(akhiran: str, satu: Tabel) -> None:
    """Whatever stands above, between and below respondents: the same counts, or a question."""
    benar_atau_ditanya(satu, akhiran, "python")


@pytest.mark.property
@pytest.mark.hypothesis
@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@_ACAK
@given(satu=tabel())
def test_sifat_mesin(mesin: PilihanMesin, satu: Tabel) -> None:
    """Engines do as the reader does."""
    benar_atau_ditanya(satu, ".csv", mesin)


def tulis(jalur: Path, kepala: Iterable[str], baris: Iterable[Iterable[str]]) -> Path:
    """Write a CSV file."""
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([[*kepala, *UNSUR], *baris])
    return jalur


def baca(jalur: Path, **pilih: tuple[str, ...]) -> BacaanJawaban:
    """Read a file with what is declared of its rows."""
    return hitung_jawaban(jalur, pemetaan=Pemetaan(**pilih))


def acak(n: int) -> list[list[str]]:
    """Return rows of answers that differ."""
    return [[str((i * i * (k + 2) + k * 3 + i) % 4 + 1) for k in range(9)] for i in range(n)]


BIASA = acak(8)
BERNOMOR = [[str(i), *b] for i, b in enumerate(BIASA, start=1)]
EMPAT = ["4"] * 9


@pytest.mark.parametrize(
    ("kepala", "baris"),
    [
        (["Unit"], [[("Mutu", "IGD")[i % 2], *b] for i, b in enumerate(BIASA)]),
        (["Unit"], [[("Total", "Target")[i % 2], *b] for i, b in enumerate(BIASA)]),
        (["No", "Layanan"], [[b[0], "Jumlah", *b[1:]] for b in BERNOMOR]),
        (["No", "Nama Unit"], [*([b[0], "IGD", *b[1:]] for b in BERNOMOR), ["9", "Mutu", *LAIN]]),
        (
            ["Timestamp", "Unit"],
            [["2024-03-01 08:00", "A", *JAWAB], ["2024-03-02 09:00", "Target", *LAIN]],
        ),
        (["Unit"], [["Mutu", *JAWAB]] * 5 + [["IGD", *LAIN]] * 4),
        (["No"], [*BERNOMOR, [], ["9", *JAWAB]]),
        (["No"], [*BERNOMOR, [], ["9", *EMPAT]]),
        (["Timestamp"], [["2024-03-01 08:00", *JAWAB], [], ["2024-03-02 08:00", *LAIN]]),
        ([], [*BIASA, [], JAWAB]),
        (
            ["Layanan"],
            [
                [("Keterangan Pindah", "Legalisir", "Surat Keterangan")[i % 3], *b]
                for i, b in enumerate(BIASA)
            ],
        ),
        (["Layanan"], [["Legalisir", *JAWAB], ["Keterangan Pindah", *LAIN]]),
        (["No"], [["1", *"123412341"], *([str(i), *b] for i, b in enumerate(BIASA, start=2))]),
        ([], [[*"123412341"], *BIASA]),
        ([], [[*"1234", "", "", "", "", ""], *BIASA]),
        (["No"], [*BERNOMOR, ["9", *EMPAT]]),
        ([], [*BIASA, EMPAT]),
        (["No"], [[str(i), *JAWAB] for i in range(1, 6)]),
        ([], [JAWAB] * 5),
        ([], [JAWAB]),
        ([], [JAWAB, LAIN]),
        (["No"], [["1", *JAWAB]]),
        (["No"], [["1", *JAWAB], ["2", *LAIN], ["3", *JAWAB]]),
        (["No"], [*BERNOMOR[:5], ["6", "3", *[""] * 8], ["7", *[""] * 7, "4", "4"]]),
        (
            ["No", "Jenis Kelamin"],
            [[b[0], ("L", "")[i % 2], *b[1:]] for i, b in enumerate(BERNOMOR)],
        ),
        (["Timestamp"], [["2024-03-01 08:00", *JAWAB], ["2024-03-02 08:00", "4", *[""] * 8]]),
        (["No"], [*BERNOMOR, ["", *JAWAB]]),
        (["Nama"], [["Min Suhartini", *JAWAB], ["Total Siregar", *LAIN], ["Budi", *JAWAB]]),
        (
            ["No", "Unit"],
            [*([b[0], "IGD", *b[1:]] for b in BERNOMOR), ["9", "Mutu", *LAIN[:8], "3,5"]],
        ),
    ],
)
def test_tetangga(kepala: list[str], baris: list[list[str]], tmp_path: Path) -> None:
    """Respondents that look like something else are counted, all of them."""
    jalur = tulis(tmp_path / "a.csv", kepala, [b or [""] * (len(kepala) + 9) for b in baris])
    ada = [b[len(kepala) :] for b in baris if b]

    assert len(ada) == baca(jalur).tabulasi.semua.n
    assert sum(map(int, filter(None, (b[0] for b in ada)))) == sum(
        i * n for i, n in enumerate(frekuensi(baca(jalur))["U1"], start=1)
    )


def test_bernama_seperti_jumlah(tmp_path: Path) -> None:
    """Whoever is called as sums are and is content with all may be the highest: he has a number."""
    orang = [[b[0], "Ani", *b[1:]] for b in BERNOMOR]
    jalur = tulis(tmp_path / "a.csv", ["No", "Nama"], [*orang, ["9", "Total Siregar", *EMPAT]])

    assert 9 == baca(jalur).tabulasi.semua.n


def test_belum_diperiksa(tmp_path: Path) -> None:
    """The state of a response is blank until somebody looks at it: that says nothing of the row."""
    isi = [*(["Approved", *b] for b in BIASA), ["", *EMPAT]]

    assert 9 == baca(tulis(tmp_path / "a.csv", ["_validation_status"], isi)).tabulasi.semua.n


def test_di_antara_tabel_dan_jumlah(tmp_path: Path) -> None:
    """What is labelled a sum is none of the table, nor is a remark that stands above it."""
    orang = [["", *b] for b in BIASA]
    bawah = [[""] * 10, ["", "lihat lembar kedua", *[""] * 8], ["Nilai tertinggi", *EMPAT]]
    bacaan = baca(tulis(tmp_path / "a.csv", ["Ket"], [*orang, *bawah]))

    assert (8, {"baris-keterangan": 1, "baris-jumlah": 1}) == (
        bacaan.tabulasi.semua.n,
        dict(bacaan.jumlah_catatan),
    )


@pytest.mark.parametrize("awal", ["abcdabcda", "abcd     ", "dcbadcbad"])
def test_jawaban_huruf(awal: str, tmp_path: Path) -> None:
    """On a form of letters the first respondent may answer a, b, c, d in order."""
    kata = ["a. Tidak baik", "b. Kurang baik", "c. Baik", "d. Sangat baik"]
    huruf = [[kata["abcd".index(h)] if h.strip() else "" for h in awal]]
    huruf += [[kata[int(j) - 1] for j in b] for b in BIASA]

    assert 9 == baca(tulis(tmp_path / "a.csv", [], huruf)).tabulasi.semua.n


@pytest.mark.parametrize("label", [t for t in LABEL if len(t) > 6])
@pytest.mark.parametrize("isi", [EMPAT, JAWAB])
def test_berlabel_tanpa_angka(label: str, isi: list[str], tmp_path: Path) -> None:
    """Whatever figures stand behind it: what is labelled so in the column of numbers is none."""
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, [label, *isi]])
    bacaan = baca(jalur)

    assert (8, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


@pytest.mark.parametrize("label", ["Mutu", "Total", "Target"])
def test_satu_baris_bernama_jumlah(label: str, tmp_path: Path) -> None:
    """A single row whose unit may as well be a sum is asked about; each answer settles it."""
    jalur = tulis(tmp_path / "a.csv", ["Unit"], [*(["IGD", *b] for b in BIASA), [label, *JAWAB]])
    with pytest.raises(DataError) as salah:
        baca(jalur)
    (masalah,) = (m for m in salah.value.masalah if m.kode == "tanya-baris")

    assert (10, "10") == (masalah.baris, masalah.saran)
    assert 9 == baca(jalur, hitung_baris=(masalah.saran,)).tabulasi.semua.n
    assert 8 == baca(jalur, lewati_baris=(masalah.saran,)).tabulasi.semua.n


def test_satu_baris_bernama_jumlah_di_skala_lima(tmp_path: Path) -> None:
    """So is one with most of its answers beyond the scale of the others."""
    baris = [["Mutu", *"345555454"], *(["IGD", *b] for b in BIASA)]
    for satu in (baris, [*baris[1:], baris[0]]):
        jalur = tulis(tmp_path / "a.csv", ["Unit"], satu)
        with pytest.raises(DataError) as salah:
            baca(jalur)
        (masalah,) = (m for m in salah.value.masalah if m.kode == "tanya-baris")
        assert 9 == baca(jalur, hitung_baris=(masalah.saran,)).tabulasi.semua.n
        assert 8 == baca(jalur, lewati_baris=(masalah.saran,)).tabulasi.semua.n

    # Beside a profile there is no doubt.
    baris = [["IGD", "L", *"444344444"], ["Poli", "P", *"343444434"], ["Mutu", "P", *"555455545"]]
    jalur = tulis(tmp_path / "c.csv", ["Unit", "Jenis Kelamin"], baris)
    assert 3 == baca(jalur).tabulasi.semua.n

    for isi in ("AABBABABA", "CCCCCCCCC"):  # letters of a grade, which no answers are
        jalur = tulis(tmp_path / "b.csv", ["Unit"], [*(["IGD", *b] for b in BIASA), ["Mutu", *isi]])
        assert (8, 1) == ((b := baca(jalur)).tabulasi.semua.n, b.jumlah_catatan["baris-jumlah"])
    # Nor are figures below words.
    kata = [["IGD", *(["Baik", "Sangat baik"] * 5)[:9]], ["Total", *"343434343"]]
    assert 1 == baca(tulis(tmp_path / "d.csv", ["Unit"], kata)).tabulasi.semua.n


def test_jumlah_beberapa_lembar(tmp_path: Path) -> None:
    """Sums of a few forms without ids: left out where no answers are so high, else asked about."""
    atas = [[*"411411311"], [*"111121111"], [*"211121311"]]
    jumlah = [str(sum(map(int, sel))) for sel in zip(*atas, strict=True)]
    bacaan = baca(tulis(tmp_path / "a.csv", [], [*atas, jumlah]))
    assert bacaan.tabulasi.semua.n == 3
    assert bacaan.jumlah_catatan["baris-jumlah"] == 1

    rendah = [[*"111112111"], [*"121111212"], [*"211111111"], [*"443334434"]]
    with pytest.raises(DataError) as salah:
        baca(tulis(tmp_path / "b.csv", [], rendah))
    assert [(m.kode, m.baris) for m in salah.value.masalah] == [("tanya-baris", 5)]
    assert baca(tmp_path / "b.csv", hitung_baris=("5",)).tabulasi.semua.n == 4
    assert baca(tmp_path / "b.csv", lewati_baris=("5",)).tabulasi.semua.n == 3

    # Two forms with the same answer off the scale, and forms that no sum is of, stay.
    assert baca(tulis(tmp_path / "c.csv", [], [[*"454444444"]] * 2)).tabulasi.semua.n == 2
    rendah[-1] = [*"443334433"]
    assert baca(tulis(tmp_path / "d.csv", [], rendah[:2] + rendah[3:])).tabulasi.semua.n == 3


def test_dinyatakan_berlaku(tmp_path: Path) -> None:
    """What is declared of rows holds against all evidence, and for what was left out by itself."""
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, ["Modus", *JAWAB]])
    saran = next(m.saran for m in baca(jalur).catatan if m.kode == "baris-jumlah")

    assert 9 == baca(jalur, hitung_baris=(saran,)).tabulasi.semua.n
    lewat = baca(jalur, lewati_baris=("2-4,7",))
    assert (4, 4) == (lewat.tabulasi.semua.n, lewat.jumlah_catatan["baris-dilewati"])
    with pytest.raises(DataError):
        Pemetaan(hitung_baris=("dua",))


@pytest.mark.parametrize(
    "mesin", [None, *(pytest.param(m, marks=pytest.mark.mesin) for m in MESIN)]
)
def test_dinyatakan_di_tengah(mesin: PilihanMesin | None, tmp_path: Path) -> None:
    """Also in the middle of a long table of rows of which none is odd."""
    jalur = tulis(tmp_path / "a.csv", ["No"], ([str(i), *b] for i, b in enumerate(acak(4000), 1)))
    semua, lewat = (
        hitung_jawaban(jalur, pemetaan=Pemetaan(lewati_baris=baris), mesin=mesin)
        for baris in ((), ("2000", "2100-2101"))
    )

    assert (4000, 3997) == (semua.tabulasi.semua.n, lewat.tabulasi.semua.n)
    assert 3 == lewat.jumlah_catatan["baris-dilewati"]
    assert "baris-tak-ada" not in lewat.jumlah_catatan


@pytest.mark.parametrize(
    ("pilih", "tak_ada"),
    [
        ({"lewati_baris": ("4", "99")}, "99"),
        ({"lewati_baris": ("99-120", "7-8", "5-3")}, "99-120, 5-3"),
        ({"lewati_baris": ("1",), "hitung_baris": ("4", "12")}, "12, 1"),
        ({"lewati_baris": ("8-99",), "hitung_baris": ("2-9",)}, ""),
    ],
)
def test_dinyatakan_tetapi_tak_ada(
    pilih: dict[str, tuple[str, ...]], tak_ada: str, tmp_path: Path
) -> None:
    """Rows that are declared and not there are one remark, and the rest is counted."""
    jalur = tulis(tmp_path / "a.csv", ["No"], BERNOMOR)
    ada = [m.ditemukan for m in baca(jalur, **pilih).catatan if m.kode == "baris-tak-ada"]

    assert [tak_ada] * bool(tak_ada) == ada


def test_tabel_kedua(tmp_path: Path) -> None:
    """A second table whose columns are others shifts no answer: it is asked about."""
    kedua = [["Unit", "No", *UNSUR[:8]], ["A", "1", *JAWAB[:8]]]
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, [""] * 10, *kedua, *kedua])
    with pytest.raises(DataError) as salah:
        baca(jalur)
    (masalah,) = (m for m in salah.value.masalah if m.kode == "judul-kedua")

    assert (11, "11") == (masalah.baris, masalah.ditemukan)


@pytest.mark.parametrize(
    ("kepala", "kelas", "bawah"),
    [
        ("Jenis Kelamin", "Perempuan", ["Laki-laki"]),
        ("Unit", "IGD", ["IGD", "ICU"]),
    ],
)
def test_rekap_di_bawah_celah(kepala: str, kelas: str, bawah: list[str], tmp_path: Path) -> None:
    """Below a blank row, a class of people or rows side by side with as little are a recap."""
    baris = [[b[0], kelas, *b[1:]] for b in BERNOMOR]
    rekap = [["", satu, "4", "3", *[""] * 7] for satu in bawah]
    bacaan = baca(tulis(tmp_path / "a.csv", ["No", kepala], [*baris, [""] * 11, *rekap]))

    assert (8, {"baris-keterangan": len(rekap)}) == (
        bacaan.tabulasi.semua.n,
        dict(bacaan.jumlah_catatan),
    )


def test_baris_sendiri_di_bawah_celah(tmp_path: Path) -> None:
    """Two answers with a unit but no number are asked about; with nothing else, they are none's."""
    baris = [[b[0], "IGD", *b[1:]] for b in BERNOMOR]
    sedikit = ["4", "3", *[""] * 7]
    jalur = [
        tulis(tmp_path / f"{unit}.csv", ["No", "Unit"], [*baris, [""] * 11, ["", unit, *sedikit]])
        for unit in ("", "IGD")
    ]
    with pytest.raises(DataError) as salah:
        baca(jalur[1])

    assert {"baris-keterangan": 1} == dict(baca(jalur[0]).jumlah_catatan)
    assert [("tanya-baris", 11)] == [(m.kode, m.baris) for m in salah.value.masalah]


def test_tertinggi_tepat_di_bawah(tmp_path: Path) -> None:
    """The highest of all unsur right below the table may be of somebody who forgot his number."""
    tertinggi = [max(kolom) for kolom in zip(*BIASA, strict=True)]
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, ["", *tertinggi]])
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("tanya-baris", 10)] == [(m.kode, m.baris) for m in salah.value.masalah]


def test_tertinggi_di_bawah_celah(tmp_path: Path) -> None:
    """Below a blank row it is none's; right below a respondent who stands there it is asked."""
    tertinggi = ["", *(max(kolom) for kolom in zip(*BIASA, strict=True))]
    celah = [""] * 10
    bacaan = baca(tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, celah, tertinggi]))
    assert (8, {"baris-jumlah": 1}) == (bacaan.tabulasi.semua.n, dict(bacaan.jumlah_catatan))

    with pytest.raises(DataError) as salah:
        baca(tulis(tmp_path / "b.csv", ["No"], [*BERNOMOR, celah, ["9", *LAIN], tertinggi]))
    assert [("tanya-baris", 12)] == [(m.kode, m.baris) for m in salah.value.masalah]


@pytest.mark.parametrize(("banyak", "ditanya"), [(9, True), (5, True), (4, False)])
def test_tertinggi_di_tengah(banyak: int, ditanya: bool, tmp_path: Path) -> None:
    """The highest of most unsur, below a gap and without a number, is asked about."""
    tertinggi = [max(kolom) for kolom in zip(*BIASA, strict=True)][:banyak]
    bawah = [[str(i), *b] for i, b in enumerate(BIASA, start=9)]
    baris = [*BERNOMOR, [""] * 10, ["", *tertinggi, *[""] * (9 - banyak)], *bawah]
    jalur = tulis(tmp_path / "a.csv", ["No"], baris)
    if not ditanya:
        assert 17 == baca(jalur).tabulasi.semua.n
        return
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("tanya-baris", 11)] == [(m.kode, m.baris) for m in salah.value.masalah]


def test_uraian_bukan_judul(tmp_path: Path) -> None:
    """Whoever answers with pages that name the unsur is a respondent; headings are shorter."""
    uraian = [f"Tentang {j.lower()} saya ingin mengatakan{' banyak' * 80}" for j in UNSUR]
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR[:4], ["9", *uraian], *BERNOMOR[4:]])

    assert 1 == baca(jalur).jumlah_catatan["lembar-tanpa-jawaban-sah"]


def test_teks_di_kolom_nomor(tmp_path: Path) -> None:
    """A last row whose number is none is asked about, though it equals nothing of those above."""
    jalur = tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, ["Loket", *LAIN]])
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("tanya-baris", 10)] == [(m.kode, m.baris) for m in salah.value.masalah]


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", MESIN)
@pytest.mark.parametrize("di", [0, 1500, 3000])
@pytest.mark.parametrize(
    "lain",
    [
        ["Jumlah", *EMPAT],
        ["", *"999999999"],
        ["No", *UNSUR],
        [f"({i})" for i in range(1, 11)],
        ["Rata-rata", "3.1", "3", "3", "3", "2.9", "3", "3", "3", "3"],
    ],
)
def test_berkas_besar(
    mesin: PilihanMesin, di: int, lain: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever such a row stands in a file of which only the ends are looked at."""
    monkeypatch.setattr(saringan, "_KECIL", 0)
    baris = [[str(i), *b] for i, b in enumerate(acak(3000), start=1)]
    polos = tulis(tmp_path / "polos.csv", ["No"], baris)
    jalur = tulis(tmp_path / "a.csv", ["No"], [*baris[:di], lain, *baris[di:]])
    harapan = baca(polos)

    for bacaan in (baca(jalur), hitung_jawaban(jalur, mesin=mesin)):
        assert harapan.tabulasi.semua.n == bacaan.tabulasi.semua.n
        assert frekuensi(harapan) == frekuensi(bacaan)
        # Right below the headings they are one row of two.
        langsung = di == 0 and lain[0] == "No"
        assert (not langsung) == sum(bacaan.jumlah_catatan.values())


def test_jumlah_di_tengah(tmp_path: Path) -> None:
    """A row of sums far from both ends of a long table is none of a respondent either."""
    baris = [[str(i), *JAWAB] for i in range(1, 4001)]
    baris.insert(1600, ["Jumlah", *["4000"] * 9])
    jalur = tmp_path / "a.csv"
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([["id", *UNSUR], *baris])
    bacaan = hitung_jawaban(jalur, mesin="python")

    assert (4000, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])
    assert "jawaban-luar-skala" not in bacaan.jumlah_catatan


@pytest.mark.parametrize(("jawab", "ditanya"), [("444445555", False), ("444455555", True)])
def test_di_luar_skala_di_bawah_celah(jawab: str, ditanya: bool, tmp_path: Path) -> None:
    """Below a blank row, a unit with most figures off the scale may be none of a respondent."""
    jalur = tulis(
        tmp_path / "a.csv", ["Unit"], [*(["IGD", *b] for b in BIASA), [""] * 10, ["IGD", *jawab]]
    )
    if not ditanya:
        assert 9 == baca(jalur).tabulasi.semua.n
        return
    with pytest.raises(DataError) as salah:
        baca(jalur)

    assert [("tanya-baris", 11)] == [(m.kode, m.baris) for m in salah.value.masalah]


def test_di_bawah_jumlah(tmp_path: Path) -> None:
    """Answers without a number go on with the table; below its sums they are asked about."""
    jumlah = ["Jumlah", *(str(sum(map(int, kolom))) for kolom in zip(*BIASA, strict=True))]
    lagi = ["", *"123443211"]
    with pytest.raises(DataError) as salah:
        baca(tulis(tmp_path / "a.csv", ["No"], [*BERNOMOR, jumlah, lagi]))

    assert [("tanya-baris", 11)] == [(m.kode, m.baris) for m in salah.value.masalah]
    assert 9 == baca(tulis(tmp_path / "b.csv", ["No"], [*BERNOMOR, lagi])).tabulasi.semua.n


def test_unit_seperti_ringkasan(tmp_path: Path) -> None:
    """The highest and the lowest of a unit called as sums are: asked about, as the last rows."""
    tertinggi, terendah = (
        ["Mutu", *map(str, map(pilih, zip(*(map(int, b) for b in BIASA), strict=True)))]
        for pilih in (max, min)
    )
    isi = [*(["IGD", *b] for b in BIASA), tertinggi, terendah]
    with pytest.raises(DataError) as salah:
        baca(tulis(tmp_path / "a.csv", ["Unit"], isi))
    lagi = baca(tulis(tmp_path / "b.csv", ["Unit"], [*isi, ["Total Siregar", *LAIN]]))

    assert [("tanya-baris", "10-11")] == [(m.kode, m.saran) for m in salah.value.masalah]
    assert 11 == lagi.tabulasi.semua.n


def test_unit_menjawab_kata(tmp_path: Path) -> None:
    """A unit that is called as sums are may have a form of its own: words, where others tick."""
    kata = ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"]
    isi = [
        satu
        for b in BIASA
        for satu in (["IGD", *b], ["Mutu", *(f"{s}. {kata[int(s) - 1]}" for s in b)])
    ]

    assert 16 == baca(tulis(tmp_path / "a.csv", ["Unit"], isi)).tabulasi.semua.n


@pytest.mark.parametrize("kosong", [0, 9])
def test_nomor_kolom_bukan_gaya(kosong: int) -> None:
    """Numbers of columns say nothing of how a form is answered, be it after nine blank rows."""
    kata = ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"]
    isi = [*[[""] * 9] * kosong, [*"123456789"], [kata[int(s) - 1] for s in JAWAB]]
    blok = BlokBaris.dari_baris(isi, 9, range(2, len(isi) + 2))
    pola = Pola(kenali(UNSUR, regulasi=muat()), {}, [blok])

    assert ("sah", "angka") == (pola.sel("Kurang baik"), pola.sel("3"))


def test_nomor_kolom_di_tengah(tmp_path: Path) -> None:
    """Numbers of columns far from both ends are none of a respondent, though most are answers."""
    jalur = tmp_path / "a.csv"
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([UNSUR, *[JAWAB] * 1600, [*"123456789"], *[LAIN] * 2400])
    bacaan = hitung_jawaban(jalur, mesin="python")

    assert (4000, {"baris-nomor-kolom": 1}) == (
        bacaan.tabulasi.semua.n,
        dict(bacaan.jumlah_catatan),
    )


def test_baris_disebut_terbatas(tmp_path: Path) -> None:
    """A remark counts all rows that are left out; it names the first of them."""
    jalur = tmp_path / "a.csv"
    berselang = [b for i in range(1100) for b in ([str(i), *JAWAB], ["Jumlah", *["44"] * 9])]
    with jalur.open("w", encoding="utf-8", newline="") as ke:
        csv.writer(ke).writerows([["No", *UNSUR], *berselang])
    (catatan,) = hitung_jawaban(jalur, mesin="python").catatan

    assert ("baris-jumlah", 1100) == (catatan.kode, catatan.banyak)
    assert [str(n) for n in range(3, 2002, 2)] == catatan.saran.split(",")


@pytest.mark.parametrize("banyak", [9, 10])
def test_satu_baris_sedikit_bukan_rekap(tmp_path: Path, banyak: int) -> None:
    """One row with two answers goes on with the table; a recap has several alike."""
    jalur = tmp_path / "a.csv"
    baris = [[str(i), "Perempuan", *JAWAB] for i in range(1, banyak + 1)]
    sedikit = ["", "Laki-laki", "4", "3", *[""] * 7]
    for rekap in ([sedikit], [sedikit, ["", "Perempuan", "4", "4", *[""] * 7]]):
        with jalur.open("w", encoding="utf-8", newline="") as ke:
            csv.writer(ke).writerows([["No", "Jenis Kelamin", *UNSUR], *baris, *rekap])
        if len(rekap) == 1:
            assert banyak + 1 == hitung_jawaban(jalur, mesin="python").tabulasi.semua.n
            continue
        with pytest.raises(DataError) as salah:
            hitung_jawaban(jalur, mesin="python")
        assert ["tanya-baris"] == [m.kode for m in salah.value.masalah]
