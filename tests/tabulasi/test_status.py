"""Responses that their tool marks as unsent, rejected or a test, and columns that look so."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perkakas import paling_banyak
from skm.errors import DataError
from skm.model import Periode
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban, hitung_jawaban
from skm.tabulasi.arti.pemetaan import PilihanStatus

U = [f"U{i}" for i in range(1, 10)]
BERES, BUKAN = ["4"] * 9, ["1"] * 9

# Per tool: heading, headings beside it, words that count, words of which none counts.
ALAT: dict[str, tuple[str, list[str], list[str], list[str]]] = {
    "qualtrics": (
        "Status",
        ["Progress", "ResponseId"],
        ["IP Address", "Imported", ""],
        ["Survey Preview", "Survey Test", "Spam"],
    ),
    "qualtrics kode": ("Status", ["Progress", "ResponseId"], ["0", "4"], ["1", "8"]),
    "qualtrics label": ("Response Type", ["User Language"], ["IP Address"], ["Survey Preview"]),
    "qualtrics selesai": ("Finished", ["Progress"], ["True", "1", "TRUE"], ["False", "0", "FALSE"]),
    "typeform": ("Response Type", ["Network ID"], ["completed"], ["partial"]),
    "limesurvey": ("submitdate", ["lastpage"], ["2026-01-05 08:00:00"], [""]),
    "limesurvey sendiri": ("submitdate", [], ["2026-01-05 08:00:00"], [""]),
    "limesurvey penuh": ("Tanggal dikirim", ["Halaman terakhir"], ["2026-01-05 08:00"], [""]),
    "kobo": ("_validation_status", ["_uuid"], ["Approved", ""], ["Not approved", "Not Approved"]),
    "kobo uid": (
        "_validation_status",
        [],
        ["validation_status_approved", ""],
        ["validation_status_not_approved"],
    ),
    "odk": ("ReviewState", ["KEY"], ["approved", "edited", ""], ["rejected"]),
    "odk hapus": ("__system/deletedAt", [], ["", "NULL"], ["2026-01-05T08:00:00.000Z"]),
    "surveymonkey": ("response_status", ["Collector ID"], ["completed"], ["partial"]),
    "jotform": ("Approval Status", ["Submission ID"], ["Approved", ""], ["Denied"]),
    "basis data": ("deleted_at", ["created_at"], ["", "NULL"], ["2026-01-05 08:00:00"]),
    "bendera": ("is_test", [], ["0", "false"], ["1", "true"]),
}
# The same words without anything of the tool beside them.
SENDIRI = {
    k: (a, [], b, c)
    for k, (a, _, b, c) in ALAT.items()
    if k in ("qualtrics", "typeform", "kobo", "odk", "surveymonkey", "jotform")
}


def tulis(jalur: Path, kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> Path:
    with jalur.open("w", encoding="utf-8", newline="") as isi:
        csv.writer(isi).writerows([kepala, *baris])
    return jalur


def baca(kepala: Sequence[str], baris: Sequence[Sequence[str]], **lain: Any) -> BacaanJawaban:
    with TemporaryDirectory() as folder:
        return baca_jawaban(tulis(Path(folder, "a.csv"), kepala, baris), **lain)


def bentuk(nama: str, status: Sequence[tuple[bool, int]]) -> tuple[list[str], list[list[str]]]:
    """Return headings and rows of a tool's file: whether each counts, and which word says so."""
    judul, bersama, hitung, lewati = (ALAT | {f"{k}!": v for k, v in SENDIRI.items()})[nama]
    baris: list[list[str]] = []
    for beres, pilih in status:
        kata = hitung if beres else lewati
        isi = [kata[pilih % len(kata)], *[f"x{len(baris)}"] * len(bersama)]
        # Every tool numbers what it has; without a number equal rows could be sums of others.
        baris.append([*isi, str(len(baris) + 1), *(BERES if beres else BUKAN)])
    return [judul, *bersama, "No", *U], baris


STATUS = st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=1, max_size=30).filter(
    lambda semua: any(beres for beres, _ in semua)
)
NAMA = [*ALAT, *(f"{k}!" for k in SENDIRI)]


@pytest.mark.parametrize("nama", NAMA)
@paling_banyak(20)
@given(status=STATUS)
def test_marked_responses_are_left_out(nama: str, status: list[tuple[bool, int]]) -> None:
    """Whatever the tool and the order of rows: only what counts is counted, the rest is said."""
    kepala, baris = bentuk(nama, status)
    n = sum(beres for beres, _ in status)

    bacaan = baca(kepala, baris)
    semua = baca(kepala, baris, pemetaan=Pemetaan(status="semua"))

    assert (n, len(status)) == (bacaan.tabulasi.semua.n, semua.tabulasi.semua.n)
    assert (0, 0, 0, n) == bacaan.tabulasi.semua.frekuensi["U1"]
    assert len(status) - n == bacaan.jumlah_catatan.get("status-dilewati", 0)
    assert "status-dilewati" not in semua.jumlah_catatan
    assert len(status) == bacaan.simpulan.baris


@pytest.mark.parametrize("nama", NAMA)
def test_kept_or_forgotten(nama: str) -> None:
    """Counting without keeping sheets leaves out the same rows."""
    kepala, baris = bentuk(nama, [(i % 3 > 0, i) for i in range(30)])

    assert 20 == baca(kepala, baris, simpan=False, grup=()).tabulasi.semua.n


def test_what_is_said() -> None:
    """Per kind one remark with its number, and the option that counts them."""
    kepala, baris = bentuk("qualtrics", [(True, 0), (False, 0), (False, 1), (False, 0)])

    bacaan = baca(kepala, baris)

    catatan = [m for m in bacaan.catatan if m.kode == "status-dilewati"]
    assert {("Status", "2", "pratinjau"), ("Status", "1", "uji coba")} == {
        (m.lokasi, m.ditemukan, m.diharapkan) for m in catatan
    }
    assert "--status semua" in kalimat(catatan[0])


@pytest.mark.parametrize(
    ("judul", "kata"), [("ReviewState", "hasIssues"), ("_validation_status", "On hold")]
)
def test_under_review_counts_and_is_said(judul: str, kata: str) -> None:
    """A response that somebody still looks at is none that was rejected."""
    bacaan = baca([judul, *U], [[kata, *BERES], ["", *BERES]])

    assert (2, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["status-disebut"])


def test_all_left_out() -> None:
    """Where nothing is left, the remark with the way out is part of the error."""
    with pytest.raises(DataError) as salah:
        baca(*bentuk("typeform", [(False, 0), (False, 1)]))

    assert ["tanpa-responden", "status-dilewati"] == [m.kode for m in salah.value.masalah]


def test_blank_rows_are_not_unsent() -> None:
    """A blank row is nothing, in LimeSurvey's file too."""
    kepala, baris = bentuk("limesurvey", [(True, 0), (False, 0)])
    hampa = [""] * len(kepala)

    bacaan = baca(kepala, [baris[0], hampa, baris[1], hampa])

    assert (1, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["status-dilewati"])


def test_before_the_period() -> None:
    """Responses that were never sent have no date, and none is missed."""
    kepala, baris = bentuk("limesurvey", [(i % 2 > 0, i) for i in range(20)])

    bacaan = baca(kepala, baris, periode=Periode(tahun=2026, triwulan=1))

    assert (10, 10) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["status-dilewati"])
    assert "tanpa-tanggal" not in bacaan.jumlah_catatan


# Doubts.


@pytest.mark.parametrize(
    ("judul", "isi"),
    [
        ("Status", ["Terkirim", "Draft"]),
        ("status", ["submitted", "rejected", ""]),
        ("Status Pengisian", ["Selesai", "Belum selesai"]),
        ("ReviewState", ["approved", "belum diperiksa"]),
        ("_validation_status", ["Approved", "Test data"]),
    ],
)
def test_doubts_are_asked(judul: str, isi: list[str]) -> None:
    """A word that may say that a response is none is asked about, and both answers settle it."""
    kepala, baris = [judul, *U], [[t, *BERES] for t in isi * 3]

    with pytest.raises(DataError) as salah:
        baca(kepala, baris)
    (masalah,) = salah.value.masalah
    assert ("status-ragu", judul, "3") == (masalah.kode, masalah.lokasi, masalah.ditemukan)
    assert "--status terkirim atau --status semua" in kalimat(masalah)
    assert all(t not in kalimat(masalah) for t in isi if t)
    pilihan: tuple[tuple[PilihanStatus, int], ...] = (
        ("terkirim", len(baris) - 3),
        ("semua", len(baris)),
    )
    for satu, n in pilihan:
        assert n == baca(kepala, baris, pemetaan=Pemetaan(status=satu)).tabulasi.semua.n
    lain = baca(kepala, baris, pemetaan=Pemetaan(abaikan=(judul,)))
    assert len(baris) == lain.tabulasi.semua.n


# Neighbours.


@pytest.mark.parametrize(
    ("judul", "isi"),
    [
        ("Status", ["Kawin", "Belum kawin", "Cerai"]),
        ("Status", ["PNS", "PPPK", "Honorer", "Tidak tetap"]),
        ("Status", ["Pemohon", "Keluarga", ""]),
        ("Status", ["Baru", "Lama"]),
        ("Status Kepegawaian", ["Tetap", "Tidak tetap"]),
        ("Status Perkawinan", ["Belum kawin", "Kawin"]),
        ("Status Pekerjaan", ["Bekerja", "Tidak bekerja"]),
        ("Status", ["Selesai", "Terkirim"]),
        ("Status", ["1", "0"]),
        ("Status", ["Test", "Kawin"]),
        ("Tanggal dikirim", ["2026-01-05", ""]),
        ("Response Type", ["online", "offline"]),
        ("_status", ["submitted_via_web", "submitted_via_web"]),
        ("Finished", ["sekolah", "kuliah"]),
        ("Tags", ["test", ""]),
        ("Jenis tes", ["Test", "Uji coba"]),
    ],
)
@pytest.mark.parametrize("pilihan", ["", "terkirim"])
def test_other_columns_are_no_status(judul: str, isi: list[str], pilihan: PilihanStatus) -> None:
    """A column that is only called so leaves out nobody and asks nothing."""
    baris = [[t, str(i), *BERES] for i, t in enumerate(isi * 4, start=1)]

    bacaan = baca([judul, "No", *U], baris, pemetaan=Pemetaan(status=pilihan))

    assert len(baris) == bacaan.tabulasi.semua.n
    assert not {k for k in bacaan.jumlah_catatan if k.startswith("status")}


@pytest.mark.parametrize(
    ("judul", "ditandai"),
    [
        ("ReviewState", "approved"),
        ("_validation_status", "Approved"),
        ("Approval Status", "Approved"),
        ("deleted_at", "NULL"),
    ],
)
def test_nobody_has_looked_at_the_last(judul: str, ditandai: str) -> None:
    """Where the state is blank, the row is one of a respondent as much as any other."""
    semua = ["334233434", "434243444", "343324434", "444444444", "444444444"]
    baris = [[ditandai if i < 3 else "", *jawab] for i, jawab in enumerate(semua)]

    assert 5 == baca([judul, *U], baris).tabulasi.semua.n


def test_late_in_the_file() -> None:
    """A word far below decides as one at the beginning does."""
    baris = [["IP Address", *BERES]] * 3000 + [["Survey Preview", *BUKAN]]

    assert 3000 == baca(["Status", *U], baris).tabulasi.semua.n


def test_json_of_kobo(tmp_path: Path) -> None:
    """The API of KoboToolbox tells the state in a record of its own."""
    rekaman: list[dict[str, Any]] = [
        dict(zip(U, BERES, strict=True)) | {"_uuid": str(i), "_validation_status": {}}
        for i in range(5)
    ]
    rekaman[2]["_validation_status"] = {
        "uid": "validation_status_not_approved",
        "label": "Not Approved",
        "by_whom": "admin",
    }
    jalur = tmp_path / "a.json"
    jalur.write_text(json.dumps(rekaman), encoding="utf-8")

    bacaan = baca_jawaban(jalur)

    assert (4, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["status-dilewati"])


# Engines.


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=15,
    deadline=None,
)
@given(nama=st.sampled_from(NAMA), status=STATUS)
def test_engines(nama: str, mesin: Any, status: list[tuple[bool, int]], tmp_path: Path) -> None:
    """Engines leave out the same rows with the same remarks."""
    jalur = tulis(tmp_path / "a.csv", *bentuk(nama, status))

    satu, lain = baca_jawaban(jalur), hitung_jawaban(jalur, mesin=mesin)

    assert satu.tabulasi.semua.frekuensi == lain.tabulasi.semua.frekuensi
    assert satu.jumlah_catatan == lain.jumlah_catatan
    assert satu.simpulan.baris == lain.simpulan.baris
    tanda = [{kalimat(m) for m in b.catatan if "status" in m.kode} for b in (satu, lain)]
    assert tanda[0] == tanda[1]


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
def test_engines_ask_the_same(mesin: Any, tmp_path: Path) -> None:
    """A doubt is the same question on every engine."""
    jalur = tulis(tmp_path / "a.csv", ["Status", *U], [["Draft", *BUKAN], ["Terkirim", *BERES]])

    salah = []
    for kerja in (baca_jawaban, lambda j: hitung_jawaban(j, mesin=mesin)):
        with pytest.raises(DataError) as satu:
            kerja(jalur)
        salah.append([kalimat(m) for m in satu.value.masalah])

    assert salah[0] == salah[1]


@pytest.mark.parametrize("urut", [("Status", "Finished"), ("Finished", "Status")])
def test_dua_kolom(urut: tuple[str, str]) -> None:
    """A tool may tell the state in two columns: what either of them leaves out is left out."""
    isi = [("IP Address", "True"), ("IP Address", "False"), ("Imported", "True")]
    beda = [dict(zip(("Status", "Finished"), satu, strict=True)) for satu in isi]
    baris = [
        [*(satu[k] for k in urut), f"R_{i}", "100", *(BERES if i != 1 else BUKAN)]
        for i, satu in enumerate(beda)
    ]
    bacaan = baca([*urut, "ResponseId", "Progress", *U], baris)

    assert (2, (0, 0, 0, 2)) == (
        bacaan.tabulasi.semua.n,
        bacaan.tabulasi.semua.frekuensi["U1"],
    )
