"""Reports that know less than others: an index alone, counts, some of the unsur."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from laporan_contoh import SKM, TL, nilai, temukan

import skm
from skm.alur import periksa_berkas
from skm.audit import Telaah
from skm.model import AngkaLayanan, DasarAngka, Pengumpulan, Tanggal, Temuan, Tercantum
from skm.testing.dasar import tanpa_jawaban

IKM_SAJA = tanpa_jawaban(SKM, DasarAngka.IKM)
TABEL_LAIN = {"A": "70,00–100,00", "B": "60,00–69,99", "C": "50,00–59,99", "D": "25,00–49,99"}


@pytest.mark.parametrize(
    ("isi", "lokasi", "pesan", "benar"),
    [
        (
            {"ikm": Decimal("88.47")},
            "$.tercantum.ikm",
            "IKM tercantum 88,47, hasil hitung 78,89 (IKM yang dicatat). Samakan keduanya.",
            {"ikm": Decimal("78.9")},
        ),
        (
            {"jumlah_tertimbang": Decimal("3.163")},
            "$.tercantum.jumlah_tertimbang",
            "tercantum 3,163, hasil hitung 3,156. Perbaiki angkanya.",
            {"jumlah_tertimbang": Decimal("3.156")},
        ),
        (
            {"mutu_ikm": "A"},
            "$.tercantum.mutu_ikm",
            "tercantum A, seharusnya B (Baik): IKM hasil hitung 78,89 berada dalam interval",
            {"mutu_ikm": "B", "mutu": {"U1": "A"}},
        ),
    ],
)
def test_ikm_saja(isi: dict[str, Any], lokasi: str, pesan: str, benar: dict[str, Any]) -> None:
    """Where only an index is recorded, sum and letter are held against it and nothing explains."""
    (satu,) = skm.periksa(attrs.evolve(IKM_SAJA, tercantum=Tercantum(**isi)))

    assert lokasi == satu.lokasi
    assert pesan in satu.pesan
    assert () == skm.periksa(attrs.evolve(IKM_SAJA, tercantum=Tercantum(**benar)))


@pytest.mark.parametrize(
    ("laporan", "huruf", "terkait"),
    [
        (IKM_SAJA, {"mutu_ikm": "A"}, "Huruf unit pelayanan mengikuti tabel itu."),
        (IKM_SAJA, {"mutu_ikm": "A", "mutu": {"U1": "A"}}, "Huruf unit pelayanan mengikuti"),
        (TL, {"mutu_ikm": "A", "ikm": Decimal("75.00")}, "Huruf unit pelayanan mengikuti"),
        (attrs.evolve(TL, nilai=nilai()[1:]), {"mutu_ikm": "A", "mutu": {"U3": "A"}}, "Huruf U3 m"),
    ],
    ids=["ikm-saja", "unsur-tanpa-nilai", "ikm-tercantum", "tanpa-ikm"],
)
def test_huruf_menurut_tabel(laporan: Any, huruf: dict[str, Any], terkait: str) -> None:
    """A letter is held against a printed table where it has a figure, and only there."""
    isi = Tercantum(interval=TABEL_LAIN, **huruf)
    (satu,) = temukan("SKM-IKM-032", attrs.evolve(laporan, tercantum=isi))

    assert terkait in satu.pesan


def test_tempat_sebaran() -> None:
    """Where answers are counted a wrong figure points at the counts of its unsur."""
    sebaran = tanpa_jawaban(SKM, DasarAngka.SEBARAN)
    (satu,) = skm.periksa(attrs.evolve(sebaran, tercantum=Tercantum(nrr={"U3": Decimal("3.50")})))

    assert ("SKM-IKM-015", "$.tercantum.nrr.U3") == (satu.aturan, satu.lokasi)
    assert ["$.sebaran.U3"] == [t.lokasi for t in satu.terkait]


def test_layanan_lebih_dari_unit() -> None:
    """Services may have fewer respondents than the unit, for some named none, but not more."""

    def semua(kk: int) -> list[Temuan]:
        angka = (AngkaLayanan(nama="KTP", n=30, ikm=80), AngkaLayanan(nama="KK", n=kk, ikm=80))
        return temukan("SKM-SRV-005", attrs.evolve(IKM_SAJA, layanan=angka))

    (satu,) = semua(11)

    assert [] == semua(10)
    assert "$.layanan" == satu.lokasi
    assert "Responden semua layanan berjumlah 41 (11 + 30), lebih dari responden unit" in satu.pesan
    assert ["$.n"] == [t.lokasi for t in satu.terkait]


@pytest.mark.parametrize(
    ("ktp", "n", "lain", "ada"),
    [
        ("78.60", 30, {}, True),  # 0.29 below the unit's 78.89
        ("78.65", 30, {}, False),  # as far as roundings on the way may take it
        ("79.20", 30, {}, True),
        ("78.60", 29, {}, False),  # somebody is in no service
        ("78.60", 30, {"ikm": None, "kurang_dari": 5}, False),
        ("7.00", 30, {}, False),  # which has a rule of its own
    ],
)
def test_layanan_mengapit_unit(ktp: str, n: int, lain: dict[str, Any], ada: bool) -> None:
    """Where services hold everybody, the unit's index is not beyond all of theirs."""
    semua = (
        AngkaLayanan(nama="KTP", n=n, ikm=Decimal(ktp)),
        AngkaLayanan(**{"nama": "KK", "n": 10, "ikm": Decimal(ktp), **lain}),
    )
    temuan = temukan("SKM-IKM-025", attrs.evolve(IKM_SAJA, layanan=semua))

    assert ada == bool(temuan)
    if temuan:
        assert ["$.ikm", "$.layanan"] == [temuan[0].lokasi, temuan[0].terkait[0].lokasi]
        assert f"IKM unit 78,89 di luar rentang IKM layanannya ({ktp.replace('.', ',')}" in (
            temuan[0].pesan
        )


def test_layanan_tanpa_sebagian_jawaban() -> None:
    """What was left open may move the unit's index; a service without an index says nothing."""
    sebaran = {f"U{i}": (0, 0, 0, 10) for i in range(1, 10)}
    bolong = {**sebaran, "U3": (0, 0, 0, 9)}
    rendah = dict.fromkeys(sebaran, (10, 0, 0, 0))
    laporan = attrs.evolve(SKM, jawaban=None, sebaran=sebaran, layanan=())

    for isi, ada in ((rendah, True), ({**rendah, "U3": (9, 0, 0, 0)}, False), (bolong, False)):
        satu = AngkaLayanan(nama="KTP", n=10, sebaran=isi)
        assert ada == bool(temukan("SKM-IKM-025", attrs.evolve(laporan, layanan=(satu,))))
    kosong = AngkaLayanan(nama="KTP", n=10, sebaran={**rendah, "U3": (0, 0, 0, 0)})
    assert [] == temukan("SKM-IKM-025", attrs.evolve(laporan, layanan=(kosong,)))


def test_hasil_tanpa_ikm() -> None:
    """Without an index those unsur that have a value have a result, in order."""
    hasil = Telaah(attrs.evolve(TL, nilai=nilai()[1:])).hasil_unsur

    assert [f"U{i}" for i in range(2, 10)] == [u.kode for u in hasil]
    assert Decimal("3.50") == hasil[0].nrr_cetak


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (["0"] * 25, '"0" (baris 21), dan 5 lainnya. Betulkan salah ketiknya, atau kosongkan'),
        (
            ["Mahal"],
            ': "Mahal" (baris 2). Bila jawaban itu sah, tambahkan artinya pada [jawaban.U3] di '
            "berkas pemetaan; bila tidak, betulkan salah ketiknya",
        ),
    ],
    ids=["banyak", "kata"],
)
def test_jawaban_ditolak(tmp_path: Path, isi: list[str], kata: str) -> None:
    """Of answers off the scale the first are named, the rest counted; a word may have a meaning."""
    baris = [f"3,3,{satu},3,3,3,3,3,3" for satu in isi + ["4"] * 500]
    judul = ",".join(f"U{i}" for i in range(1, 10))
    (tmp_path / "jawaban.csv").write_text("\n".join([judul, *baris, ""]), encoding="utf-8")
    (tmp_path / "laporan.toml").write_text(
        'jenis = "skm"\nskema = 1\nunit = { nama = "Balai" }\nperiode = { tahun = 2024 }\n'
        'jawaban = { berkas = "jawaban.csv" }\n',
        encoding="utf-8",
    )
    semua = periksa_berkas(tmp_path / "laporan.toml").temuan
    (satu,) = [t for t in semua if t.aturan == "SKM-SRV-004"]

    assert f"{len(isi)} jawaban U3 Waktu Penyelesaian di luar pilihan" in satu.pesan
    assert kata in satu.pesan
    assert ("jawaban.csv", "$.jawaban.jawaban.U3", 2) == (
        Path(satu.tempat.berkas).name,
        satu.lokasi,
        satu.baris,
    )


@pytest.mark.parametrize(
    ("isi", "aturan", "lokasi", "pesan"),
    [
        ({"ditolak": {"U3": 2}}, "SKM-SRV-004", "$.pengumpulan.ditolak.U3", "2 jawaban U3"),
        ({"ganda": 1}, "SKM-SRV-008", "$.pengumpulan.ganda", "1 kuesioner sama"),
        (
            {"saran": ["Hubungi 0812 3456 7890", "Cepat"]},
            "SKM-SRV-012",
            "$.pengumpulan.saran",
            "1 saran memuat nomor",
        ),
        (
            {"saran": ["Antre\u202elama", "Cepat"]},
            "SKM-LAP-017",
            "$.pengumpulan.saran",
            "1 saran responden memuat karakter yang tidak tampak: U+202E",
        ),
        (
            {"mulai": Tanggal(tahun=1999, bulan=4), "akhir": SKM.periode.akhir},
            "SKM-SRV-007",
            "$.pengumpulan",
            "Jawaban dikumpulkan April 1999 – 31 Maret 2024, padahal periode survei Triwulan I "
            "(Januari–Maret 2024): April 1999 di luarnya",
        ),
    ],
)
def test_pengumpulan(isi: dict[str, Any], aturan: str, lokasi: str, pesan: str) -> None:
    """What is stated of sheets is judged as that of answers is; what is in order is not found."""
    akhir = isi.get("akhir")
    if akhir is not None:
        hari = Tanggal(tahun=akhir.year, bulan=akhir.month, hari=akhir.day)
        isi = {**isi, "akhir": hari}
        benar = {"mulai": hari}
    else:
        benar = {"ditolak": {"U3": 0}, "saran": ["Cepat"]}
    sebaran = tanpa_jawaban(SKM, DasarAngka.SEBARAN)
    (satu,) = temukan(aturan, attrs.evolve(sebaran, pengumpulan=Pengumpulan(**isi)))

    assert lokasi == satu.lokasi
    assert pesan in satu.pesan
    assert [] == temukan(aturan, attrs.evolve(sebaran, pengumpulan=Pengumpulan(**benar)))


@pytest.mark.parametrize(("n", "tempat"), [(None, "$.sebaran"), (40, "$.n")])
def test_tempat_n(n: int | None, tempat: str) -> None:
    """How many answered stands where it is typed, or follows from the counts."""
    laporan = attrs.evolve(tanpa_jawaban(SKM, DasarAngka.SEBARAN), n=n, populasi=39)
    (satu,) = temukan("SKM-SRV-003", laporan)

    assert [tempat] == [t.lokasi for t in satu.terkait]
