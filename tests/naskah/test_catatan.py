"""Remarks on weights that an office states itself."""

from fractions import Fraction

import pytest

import skm
from skm.dasar import Peta
from skm.exact import format_pendek
from skm.naskah.catatan import catatan_ikm, sebut_responden
from skm.regulasi import muat
from skm.skor import hitung_ikm

UNSUR = tuple(f"U{i}" for i in range(1, 10))


def ikm(nrr: str, *bobot: str) -> skm.IKM:
    konvensi = skm.Konvensi(bobot=Peta(zip(UNSUR, map(Fraction, bobot), strict=True)))
    return hitung_ikm(dict.fromkeys(UNSUR, nrr), konvensi=konvensi)


def test_bobot_negatif() -> None:
    """Negative weights are named, and are why an index leaves the scale."""
    hasil = ikm("4", *["-1/9"] * 2, *["2/9"] * 7)
    catatan = catatan_ikm(hasil, muat())

    assert "Bobot U1 dan U2 negatif." == catatan[0]
    assert any(c.startswith("Jumlah bobot 4/3, bukan 1 (bobot per unsur)") for c in catatan)
    assert any("ada bobot yang negatif" in c for c in catatan)
    assert not any("bobotnya tidak berjumlah 1" in c for c in catatan)


@pytest.mark.parametrize(
    ("bobot", "tulisan"),
    [
        (["1/9"] * 9, "1"),
        (["0.11"] * 9, "0,99"),
        (["0.111111"] * 9, "0,999999"),
        (["1/7"] * 9, "9/7"),
        (["0.1111111"] * 9, "9999999/10000000"),
    ],
)
def test_jumlah_bobot(bobot: list[str], tulisan: str) -> None:
    """The sum is a decimal where six decimals hold it, else a fraction."""
    assert tulisan == format_pendek(ikm("3", *bobot).jumlah_bobot)


@pytest.mark.parametrize(
    ("u2", "kosong", "tulisan"),
    [
        ("443", "unsur-terisi", "n = 3 responden"),
        ("4-3", "unsur-terisi", "n = 3 responden (2–3 jawaban per unsur)"),
        ("4-3", "responden-lengkap", "n = 2 dari 3 responden (yang mengisi semua unsur)"),
    ],
)
def test_responden(u2: str, kosong: str, tulisan: str) -> None:
    """How many answered, and on how many of them the index rests."""
    lembar = skm.LembarJawaban(jawaban=dict.fromkeys(UNSUR, "443") | {"U2": u2})
    konvensi = skm.Konvensi(kosong=skm.JawabanKosong(kosong))

    assert tulisan == sebut_responden(skm.tabulasikan(lembar).semua, konvensi)


def test_nama_tanpa_unsur() -> None:
    """A name for an unsur that has no value is not passed over in silence."""
    tahun = skm.Periode(tahun=2026)
    laporan = skm.LaporanTindakLanjut(
        unit=skm.UnitLayanan(nama="Kantor Contoh"),
        periode=skm.PeriodeLaporan(survei=tahun, tindak_lanjut=tahun),
        nilai=tuple(skm.NilaiUnsur(kode=u, total=3 * i, n=i) for i, u in enumerate(UNSUR, 1)),
        nama_unsur={"U5": "Produk", "U12": "Keamanan"},
    )

    assert "Nama untuk unsur U12 tidak dipakai, karena unsur itu tidak ada nilainya." in (
        skm.susun(laporan).catatan
    )
    assert not any("unsur U5 tidak" in c for c in skm.susun(laporan).catatan)


@pytest.mark.parametrize("kegiatan", ["", " \n"])
def test_rtl_tanpa_kegiatan(kegiatan: str) -> None:
    """A plan that says nothing of what will be done is named."""
    tahun = skm.Periode(tahun=2026)
    laporan = skm.LaporanTindakLanjut(
        unit=skm.UnitLayanan(nama="Kantor Contoh"),
        periode=skm.PeriodeLaporan(survei=tahun, tindak_lanjut=tahun),
        nilai=tuple(skm.NilaiUnsur(kode=u, total=3 * i, n=i) for i, u in enumerate(UNSUR, 1)),
        rtl=(
            skm.RTL(id="a", unsur="U1", kegiatan="Menambah loket"),
            skm.RTL(id="b", unsur="U2", kegiatan=kegiatan),
        ),
    )

    assert ['RTL "b" tidak menyebut kegiatan.'] == [
        c for c in skm.susun(laporan).catatan if "kegiatan" in c
    ]


@pytest.mark.parametrize(("populasi", "ada"), [(None, False), (3, False), (2, True)])
def test_populasi_kurang(populasi: int | None, *, ada: bool) -> None:
    """More respondents than people served are a slip in one of the two."""
    laporan = skm.LaporanSKM(
        unit=skm.UnitLayanan(nama="Kantor Contoh"),
        periode=skm.Periode(tahun=2026),
        jawaban=skm.LembarJawaban(jawaban=dict.fromkeys(UNSUR, "443")),
        populasi=populasi,
    )
    teks = (
        "Jumlah penerima layanan (2) lebih kecil daripada jumlah responden (3); periksa salah "
        "satunya."
    )

    assert ada == (teks in skm.susun(laporan).catatan)
