"""A survey report that also tells what became of the plan of an earlier period."""

from typing import Any

import pytest

import skm
from skm.errors import DataError
from skm.model import LaporanSKM
from skm.naskah import Naskah, Paragraf, Tabel

LALU: dict[str, Any] = {
    "periode": {"tahun": 2024, "semester": 2},
    "rtl": [
        {"id": "a", "unsur": "U3", "kegiatan": "Menambah loket"},
        {"id": "b", "unsur": "U9", "kegiatan": "Menambah kursi"},
    ],
    "realisasi": [
        {"rtl": "a", "status": "sudah", "dokumentasi": [{"berkas": "foto/loket.jpg"}]},
    ],
}


def laporan(lalu: dict[str, Any] | None) -> LaporanSKM:
    isi: dict[str, Any] = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": "Balai Contoh"},
        "periode": {"tahun": 2025, "semester": 1},
        "ikm": "80",
        "n": 40,
    }
    hasil = skm.laporan_dari(isi if lalu is None else {**isi, "tindak_lanjut": lalu})
    assert isinstance(hasil, LaporanSKM)
    return hasil


def bab(naskah: Naskah) -> dict[str, str]:
    return {b.id: b.nomor for b in naskah.bab}


def test_a_chapter_of_its_own() -> None:
    """It stands before the conclusion, with the share of the plan and what was done."""
    naskah = skm.susun(laporan(LALU))
    isi = next(b.isi for b in naskah.bab if b.id == "tindak_lanjut")
    teks, tabel = isi[0], isi[1]

    assert ("V", "VI") == (bab(naskah)["tindak_lanjut"], bab(naskah)["kesimpulan"])
    assert isinstance(teks, Paragraf)
    assert "Semester II" in teks.teks
    assert "50%" in teks.teks
    assert isinstance(tabel, Tabel)
    assert ["Menambah loket", "Menambah kursi"] == [b.sel[1].teks for b in tabel.baris]
    assert ["Sudah", "Belum"] == [b.sel[2].teks for b in tabel.baris]
    assert naskah.hasil.capaian is not None
    assert (2, 1) == (naskah.hasil.capaian.jumlah, naskah.hasil.capaian.sudah)


def test_none_without() -> None:
    """A report that says nothing of it has no such chapter."""
    naskah = skm.susun(laporan(None))

    assert "tindak_lanjut" not in bab(naskah)
    assert naskah.hasil.capaian is None


@pytest.mark.parametrize(
    ("lalu", "kata"),
    [
        ({"rtl": [], "realisasi": []}, "tidak ada RTL yang dicantumkan."),
        ({"rtl": []}, "tidak ada RTL yang dicantumkan; tindak lanjut yang dilaporkan"),
    ],
)
def test_without_a_plan(lalu: dict[str, Any], kata: str) -> None:
    """There is no share of nothing."""
    naskah = skm.susun(laporan({**LALU, **lalu}))

    assert kata in next(b.teks for b in naskah.blok if getattr(b, "id", "") == "tindak_lanjut")


def test_pictures_are_the_report_s() -> None:
    """They are named among its files, and one that is not there is a finding at its place."""
    from pathlib import Path

    import attrs

    satu = attrs.evolve(laporan(LALU), folder=Path("/tmp/tidak-ada"))
    tempat = {t.lokasi for t in skm.periksa(satu)}

    assert [Path("/tmp/tidak-ada/foto/loket.jpg")] == [*satu.gambar()]
    assert "$.tindak_lanjut.realisasi[0].dokumentasi[0].berkas" in tempat


def test_two_of_one_id() -> None:
    """Its plan is held to the rules of any."""
    dua = {**LALU, "rtl": [LALU["rtl"][0]] * 2}
    with pytest.raises(DataError) as salah:
        laporan(dua)

    assert [("id-ganda", "$.tindak_lanjut.rtl[1].id")] == [
        (m.kode, m.lokasi) for m in salah.value.masalah
    ]


BARU = [
    {"id": "kursi", "unsur": "U9", "kegiatan": "menambah  kursi"},
    {"id": "a", "unsur": "U2", "kegiatan": "Menambah loket"},
]


BANYAK = [{"id": f"b{i}", "unsur": "U1", "kegiatan": f"Kegiatan {i}"} for i in range(6)]


@pytest.mark.parametrize(
    ("rtl", "lain", "kata"),
    [
        (BARU, {"tindak_lanjut": LALU}, 'Satu di antaranya, yaitu "menambah  kursi", melanjutkan'),
        (BARU[:1], {"tindak_lanjut": LALU}, "Kegiatan itu melanjutkan rencana atas hasil SKM"),
        (LALU["rtl"], {"tindak_lanjut": LALU}, "Semuanya melanjutkan rencana atas hasil SKM"),
        (
            [*BANYAK, BARU[1]],
            {"tindak_lanjut": {**LALU, "rtl": BANYAK, "realisasi": []}},
            "Enam di antaranya melanjutkan rencana atas hasil SKM",
        ),
        (BARU[1:], {"tindak_lanjut": LALU}, ""),
        (BARU, {}, ""),
    ],
)
def test_yang_dilanjutkan(rtl: Any, lain: dict[str, Any], kata: str) -> None:
    """What stood in the plan before, for that unsur and in those words, is said to go on."""
    isi = {"jenis": "skm", "skema": 1, "unit": {"nama": "Balai"}, "ikm": "80", "n": 40}
    isi |= {"periode": {"tahun": 2025, "semester": 1}, "rtl": rtl}
    blok = skm.susun(skm.laporan_dari({**isi, **lain})).blok
    teks = [b.teks for b in blok if isinstance(b, Paragraf) and b.id == "rencana_lanjutan"]

    assert bool(kata) == bool(teks)
    assert all(t.startswith(kata) and "Semester II" in t for t in teks)


def test_rencana_pada_tren() -> None:
    """Without such a chapter it is the plan of the last report before that the trend names."""
    kaitan = {"berkas": "lama.toml", "unit": "Balai", "ikm": "80,00"}
    tren = [
        {"periode": p, "ikm": "80,00", "laporan": {**kaitan, "periode": p, "rtl": r}}
        for p, r in (
            ({"tahun": 2024, "semester": 2}, LALU["rtl"]),
            ({"tahun": 2024, "semester": 1}, BARU[1:]),
            ({"tahun": 2025, "semester": 2}, BARU),  # which nothing can go on from
        )
    ]
    isi = {"jenis": "skm", "skema": 1, "unit": {"nama": "Balai"}, "ikm": "80", "n": 40}
    isi |= {"periode": {"tahun": 2025, "semester": 1}, "rtl": BARU, "tren": tren}
    (satu,) = [
        b.teks
        for b in skm.susun(skm.laporan_dari(isi)).blok
        if isinstance(b, Paragraf) and b.id == "rencana_lanjutan"
    ]

    assert satu.endswith(
        'yaitu "menambah  kursi", melanjutkan rencana atas hasil SKM periode Semester II '
        "(Juli–Desember 2024)."
    )
