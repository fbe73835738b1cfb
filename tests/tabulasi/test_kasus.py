"""Every shipped case with rows is read from its own file, with at most a mapping file."""

from datetime import date
from pathlib import Path

import pytest

from skm import DataError, Periode
from skm.model import Hitungan
from skm.serial.pemetaan import baca_pemetaan
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban

KASUS = Path(__file__).parent / "kasus"

SEMUA = {
    "alfikri_biro_organisasi.csv": (3, [9, 7, 7, 9, 9, 7, 7, 9, 7]),
    "contohprogramweb_seed.csv": (10, [36, 37, 36, 37, 37, 38, 37, 37, 37]),
    "eskm_mahulu.csv": (26, [93, 94, 93, 103, 95, 95, 98, 96, 102]),
    "gaspul_messy_ingest.json": (10, [31, 34, 30, 34, 32, 31, 30, 35, 35]),
    "gaspul_tw3_doc.csv": (29, [105, 101, 100, 116, 102, 105, 106, 115, 105]),
    "luluergaa_metro_pusat.csv": (41, [151, 139, 131, 139, 141, 135, 144, 142, 146]),
    "luluergaa_metro_pusat_tanpa_responden.csv": (4, [14, 15, 14, 14, 13, 12, 13, 13, 15]),
    "sekadau_2019_s1.json": (49, [138, 139, 150, 177, 159, 163, 161, 143, 159]),
}
"""Respondents and totals in the regulation's order; sources that swap U8 and U9 have a mapping."""


def baca(nama: str, **lain: object) -> BacaanJawaban:
    peta = (KASUS / nama).with_suffix(".toml")
    return baca_jawaban(
        KASUS / nama,
        pemetaan=baca_pemetaan(peta) if peta.exists() else None,
        **lain,  # type: ignore[arg-type]
    )


def angka(h: Hitungan) -> tuple[int, list[int]]:
    return h.n, [h.total(k) for k in h.unsur]


@pytest.mark.parametrize(("nama", "harapan"), SEMUA.items())
def test_totals(nama: str, harapan: tuple[int, list[int]]) -> None:
    assert harapan == angka(baca(nama).tabulasi.semua)


@pytest.mark.parametrize("nama", SEMUA)
def test_streamed(nama: str) -> None:
    disimpan = baca(nama)
    dialirkan = baca(nama, simpan=False, grup=tuple(disimpan.tabulasi.kelompok))

    assert dialirkan.lembar is None
    assert disimpan.tabulasi == dialirkan.tabulasi
    assert disimpan.catatan == dialirkan.catatan
    assert disimpan.jumlah_catatan == dialirkan.jumlah_catatan


def test_units() -> None:
    unit = baca("contohprogramweb_seed.csv").tabulasi.kelompok["unit"]

    assert (5, [18, 18, 18, 19, 18, 19, 19, 18, 18]) == angka(unit["1"])
    assert (3, [11, 11, 11, 11, 11, 11, 11, 12, 11]) == angka(unit["2"])


@pytest.mark.parametrize(
    ("periode", "harapan"),
    [
        (Periode(tahun=2025, triwulan=4), (20, [69, 70, 69, 79, 71, 71, 74, 72, 78])),
        (Periode(tahun=2026, triwulan=1), (6, [24] * 9)),
        (
            Periode(dari=date(2025, 11, 1), sampai=date(2025, 11, 30)),
            (19, [67, 67, 67, 75, 67, 67, 70, 68, 74]),
        ),
    ],
)
def test_mahulu_periods(periode: Periode, harapan: tuple[int, list[int]]) -> None:
    bacaan = baca("eskm_mahulu.csv", periode=periode)

    assert harapan == angka(bacaan.tabulasi.semua)
    assert 26 - harapan[0] == bacaan.jumlah_catatan["di-luar-periode"]


def test_mahulu_services() -> None:
    layanan = baca("eskm_mahulu.csv").tabulasi.kelompok["layanan"]

    assert (19, [69, 69, 69, 75, 70, 70, 72, 70, 75]) == angka(layanan["organisasi"])
    assert (2, [6, 7, 6, 8, 8, 8, 8, 8, 8]) == angka(layanan["hukum"])


@pytest.mark.parametrize(
    ("tahun", "semester", "harapan"),
    [
        (2020, None, (13, [44, 42, 36, 41, 42, 41, 44, 43, 44])),
        (2020, 1, (3, [12, 11, 10, 11, 11, 12, 11, 10, 11])),
        (2021, 2, (12, [47, 38, 41, 40, 44, 43, 40, 42, 44])),
    ],
)
def test_luluergaa_periods(
    tahun: int, semester: int | None, harapan: tuple[int, list[int]]
) -> None:
    periode = Periode(tahun=tahun, semester=semester)

    assert harapan == angka(baca("luluergaa_metro_pusat.csv", periode=periode).tabulasi.semua)


def test_alfikri_period() -> None:
    periode = Periode(dari=date(2023, 1, 1), sampai=date(2024, 2, 19))

    assert (2, [6, 4, 4, 6, 6, 4, 4, 6, 4]) == angka(
        baca("alfikri_biro_organisasi.csv", periode=periode).tabulasi.semua
    )


def test_gaspul_remarks() -> None:
    """Two empty sheets are left out and said; so is the respondent two years old."""
    bacaan = baca("gaspul_messy_ingest.json")

    assert 2 == bacaan.tabulasi.tanpa_jawaban
    assert {"lembar-tanpa-jawaban": 2, "usia-tidak-wajar": 1} == dict(bacaan.jumlah_catatan)
    assert ("angka", "teks") == bacaan.simpulan.jawaban["U3"]
    assert 5 == bacaan.tabulasi.kelompok["pendidikan"]["SMA"].n


def test_gaspul_without_mapping() -> None:
    """Sheets whose answers are known only by their place in a list stop the reader."""
    with pytest.raises(DataError) as salah:
        baca_jawaban(KASUS / "gaspul_messy_ingest.json")

    assert [("kolom-hanya-nomor", 4)] == [(m.kode, m.baris) for m in salah.value.masalah]
    assert '"jawaban[0].nilai"' in salah.value.masalah[0].ditemukan


def test_positions_stop() -> None:
    """Rows without names give one error that says what would do for every unsur."""
    with pytest.raises(DataError) as salah:
        baca_jawaban(KASUS / "sekadau_2019_s1.json", pemetaan=Pemetaan(baris="rows"))

    (satu,) = salah.value.masalah
    assert satu.pertanyaan is not None

    assert ("kolom-hanya-nomor", "U1–U9") == (
        satu.kode,
        satu.lokasi,
    )
    assert [f'U{i} = "?"' for i in range(1, 10)] == [
        baris.partition("  #")[0] for baris in satu.pertanyaan.blok.splitlines()[1:10]
    ]


def test_bare_codes_are_said() -> None:
    bacaan = baca("eskm_mahulu.csv")
    (satu,) = (m for m in bacaan.catatan if m.kode == "kode-rancu")

    assert "U4, U5, U6, U7, U8, U9" == satu.ditemukan
    assert (
        "U4 Biaya/Tarif, U5 Produk Spesifikasi Jenis Pelayanan, U6 Kompetensi Pelaksana, "
        "U7 Perilaku Pelaksana, U8 Penanganan Pengaduan, Saran dan Masukan, "
        "U9 Sarana dan Prasarana" == satu.diharapkan
    )
    assert "kode-rancu" not in baca("luluergaa_metro_pusat.csv").jumlah_catatan
