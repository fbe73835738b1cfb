"""
Results that agencies published, one file each, with the verdict an inspector would give.

``[terbit]`` holds what was published, as a report file has it: facts (``nrr``, ``total``), and
under ``tercantum`` what the document states.  The verdicts were computed by hand from these
figures, not taken from skm; ``catatan`` and comments give the reasons:

- ``[[angka]]``: what `cocokkan_konvensi` says of an index;
- ``[[laporan]]``: which findings `periksa` gives, no more and no less;
- ``[[jawaban]]``: what comes of the published answers;
- ``[[skm]]``: what comes of a survey report that stands on the published figures, ``fakta``;
- ``[[menunggu]]``: what skm cannot take yet, and why.  It asserts that skm refuses, and so fails
  the day skm does not; then the verdict takes its place.
"""

import tomllib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from skm.angka import angka_laporan
from skm.audit import buku_bawaan, periksa
from skm.errors import DataError, ScoringError
from skm.exact import format_id, parse_decimal
from skm.model import (
    REGULASI_BAWAAN,
    LaporanSKM,
    LaporanTindakLanjut,
    NilaiUnsur,
    Survei,
    Temuan,
)
from skm.model.kecocokan import KecocokanIKM, KelompokIKM
from skm.naskah import susun
from skm.regulasi import muat
from skm.serial import datar, struktur
from skm.skor import cocokkan_konvensi, hitung_ikm, nilai_dari
from skm.tabulasi import baca_jawaban

SINI = Path(__file__).parent
KASUS: dict[str, dict[str, Any]] = {
    b.stem: tomllib.loads(b.read_text(encoding="utf-8")) for b in sorted(SINI.glob("*.toml"))
}
BAGIAN = ("angka", "laporan", "jawaban", "skm", "menunggu")
KUNCI = {
    "angka": {"dari", "total", "n", "ikm", "mutu", "konvensi", "kelompok", "putusan"},
    "putusan": {"cocok", "bukan", "bawaan", "jarak", "skala", "skala_nilai",
                "skala_kelompok", "salah_ketik", "mutu_cocok", "mutu_ikm", "mustahil"},
    "laporan": {"dari", "tercantum", "konvensi", "pilih", "temuan", "sebut", "tanpa_sebut"},
    "skm": {"fakta", "tercantum", "ikm", "cetak", "mutu", "temuan"},
    "jawaban": {"berkas", "ikm", "cetak", "mutu", "kolom"},
    "menunggu": {"alasan", "dari", "hapus", "tercantum", "angka", "kode", "temuan", "ditolak"},
}  # fmt: skip
"""What a file may hold; a verdict nobody reads would be none."""
TAK_TERHITUNG = ["SKM-IKM-001", "SKM-IKM-002"]
"""Rules which say that no index follows."""
KERANGKA = {
    "jenis": "tindak-lanjut",
    "skema": 1,
    "periode": {"survei": {"tahun": 2017}, "tindak_lanjut": {"tahun": 2018}},
}
"""A report has two periods; rules on figures look at neither."""


def semua(bagian: str) -> list[Any]:
    """Return every verdict of one kind, named by its file and its place in it."""
    return [
        pytest.param(kasus, isi, id=f"{nama}-{i}")
        for nama, kasus in KASUS.items()
        for i, isi in enumerate(kasus.get(bagian, ()), start=1)
    ]


# ---------------------------------------------------------------- an index by itself


def fakta(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values per unsur by what they are: those of ``dari``, or all that there are."""
    return {k: dict(isi[k]) for k in ("nrr", "total") if isi.get("dari", k) == k and k in isi}


def nilai(isi: Mapping[str, Any], n: int | None) -> list[NilaiUnsur]:
    """Return what was published per unsur: means as printed, or totals."""
    return [
        NilaiUnsur(kode=k, nrr=parse_decimal(v))
        if dari == "nrr"
        else NilaiUnsur(kode=k, total=v, n=n)
        for dari, per_unsur in fakta(isi).items()
        for k, v in per_unsur.items()
    ]


def cocokkan(kasus: Mapping[str, Any], angka: Mapping[str, Any]) -> KecocokanIKM:
    """Ask for the conventions behind an index."""
    terbit = kasus["terbit"]
    n = angka.get("n", terbit["tercantum"].get("n")) or None
    konvensi = angka.get("konvensi")
    return cocokkan_konvensi(
        nilai({**terbit, **angka}, n),
        parse_decimal(angka.get("ikm", terbit["tercantum"].get("ikm"))),
        n=n,
        mutu=angka.get("mutu"),
        kelompok=[
            KelompokIKM(nama=str(i), ikm=parse_decimal(v))
            for i, v in enumerate(angka.get("kelompok", ()), start=1)
        ],
        regulasi=muat(terbit.get("regulasi", REGULASI_BAWAAN)),
        konvensi=None
        if konvensi is None
        else struktur({"nrr": {}, "konvensi": konvensi}, Survei).konvensi,
    )


@pytest.mark.parametrize(("kasus", "angka"), semua("angka"))
def test_angka(kasus: dict[str, Any], angka: dict[str, Any]) -> None:
    """Conventions, scale, slip of the pen, letter and impossible means are the verdict's."""
    hasil, putusan = cocokkan(kasus, angka), angka["putusan"]
    cara = [p.cara.id for p in hasil.penjelasan]
    ketik = hasil.salah_ketik
    ada = {
        "bawaan": hasil.bawaan,
        "jarak": None if hasil.terdekat is None else hasil.terdekat.jarak,
        "skala": hasil.skala.value,
        "skala_nilai": hasil.skala_nilai.value,
        "skala_kelompok": hasil.skala_kelompok.value,
        "salah_ketik": ketik is not None
        and {
            "jenis": ketik.jenis.value,
            "cetak": format_id(ketik.penjelasan.cetak),
            "cara": ketik.penjelasan.cara.id,
        },
        "mutu_cocok": hasil.mutu_cocok,
        "mutu_ikm": hasil.mutu_ikm.huruf,
        "mustahil": [m.kode for m in hasil.mustahil],
    }
    harapan = {"mustahil": []} | {k: v for k, v in putusan.items() if k in ada}
    if "bawaan" in harapan:
        harapan["bawaan"] = Fraction(harapan["bawaan"])
    if "jarak" in harapan:
        harapan["jarak"] = parse_decimal(harapan["jarak"])

    assert {k: ada[k] for k in harapan} == harapan
    wajib = putusan.get("cocok")
    if wajib is not None:  # the first is the simplest; none at all if none is named
        assert wajib[:1] == cara[:1]
        assert {*wajib} <= {*cara}
    assert not {*putusan.get("bukan", ())} & {*cara}


# ---------------------------------------------------------------- a report


def isi_laporan(kasus: Mapping[str, Any], putusan: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was published as the content of a report file, with what a verdict adds."""
    terbit = KERANGKA | {"unit": {"nama": kasus["nama"]}} | kasus["terbit"]
    tercantum = dict(terbit.pop("tercantum"))
    ada = fakta(terbit | {k: v for k, v in putusan.items() if k == "dari"})
    n = {"n": terbit["n"]} if "total" in ada else {}
    if "total" in ada and "nrr" in terbit:
        tercantum["nrr"] = terbit["nrr"]  # printed, where the totals are the facts
    for kunci in ("nrr", "total", "n"):
        terbit.pop(kunci, None)
    for kunci in putusan.get("hapus", ()):
        del ada["nrr"][kunci]
    konvensi = {k: v for k, v in putusan.items() if k == "konvensi"}
    return terbit | ada | n | konvensi | {"tercantum": tercantum | putusan.get("tercantum", {})}


def temuan(isi: Mapping[str, Any], pilih: list[str]) -> list[Temuan]:
    """Return what the rules find that are asked for."""
    laporan = struktur(isi, LaporanTindakLanjut)
    return [
        t
        for t in periksa(laporan, buku=buku_bawaan())
        if any(t.aturan.startswith(p) for p in pilih)
    ]


def sebut(semua: list[Temuan]) -> list[str]:
    """Write findings as the files do: rule and place."""
    return sorted(f"{t.aturan} {t.lokasi}" for t in semua)


@pytest.mark.parametrize(("kasus", "laporan"), semua("laporan"))
def test_laporan(kasus: dict[str, Any], laporan: dict[str, Any]) -> None:
    """The findings are those of the verdict, and say what is to be said."""
    ada = temuan(isi_laporan(kasus, laporan), laporan.get("pilih", ["SKM-IKM"]))

    assert sebut(ada) == sorted(laporan["temuan"])
    for aturan, teks in laporan.get("sebut", {}).items():
        assert [t.pesan for t in ada if t.aturan == aturan and teks in t.pesan], aturan
    for teks in laporan.get("tanpa_sebut", ()):
        assert not [t.pesan for t in ada if teks in t.pesan]


@pytest.mark.parametrize(("kasus", "harapan"), semua("skm"))
def test_laporan_skm(kasus: dict[str, Any], harapan: dict[str, Any]) -> None:
    """Without answers: index, letter and findings are the verdict's, and the report prints."""
    terbit = kasus["terbit"]
    tercantum = harapan.get("tercantum", terbit["tercantum"])
    isi = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": kasus["nama"]},
        "periode": {"tahun": 2018},
        **harapan["fakta"],
        "tercantum": tercantum,
    }
    laporan = struktur(isi, LaporanSKM)
    ikm = angka_laporan(laporan).hitung()
    ada = [
        t
        for t in periksa(laporan, buku=buku_bawaan())
        if t.aturan.startswith(("SKM-IKM", "SKM-SRV"))
    ]

    assert Fraction(harapan["ikm"]) == ikm.nilai
    assert (harapan["cetak"], harapan["mutu"]) == (format_id(ikm.cetak), ikm.mutu.huruf)
    assert sorted(harapan["temuan"]) == sebut(ada)
    assert laporan == struktur(datar(laporan), LaporanSKM)
    assert [b.id for b in susun(laporan).bab][-1] == "kesimpulan"


# ---------------------------------------------------------------- answers


@pytest.mark.parametrize(("kasus", "jawaban"), semua("jawaban"))
def test_jawaban(kasus: dict[str, Any], jawaban: dict[str, Any]) -> None:
    """Without a question the published answers give the counts and the index of the verdict."""
    bacaan = baca_jawaban(SINI / jawaban["berkas"])
    nilai = nilai_dari(bacaan.tabulasi.semua)
    ikm = hitung_ikm(nilai)

    assert {v.kode: v.total for v in nilai} == kasus["terbit"]["total"]
    assert {v.n for v in nilai} == {kasus["terbit"]["n"]}
    assert {
        p: k.label for p in jawaban["kolom"] for k in bacaan.simpulan.kolom if k.peran == p
    } == (jawaban["kolom"])
    assert ikm.nilai == Fraction(jawaban["ikm"])
    assert (format_id(ikm.cetak), ikm.mutu.huruf) == (jawaban["cetak"], jawaban["mutu"])


# ---------------------------------------------------------------- what skm cannot take yet


@pytest.mark.parametrize(("kasus", "tunggu"), semua("menunggu"))
def test_menunggu(kasus: dict[str, Any], tunggu: dict[str, Any]) -> None:
    """What is published cannot be taken yet; where it can, the verdict takes this one's place."""
    if "angka" in tunggu:
        with pytest.raises(ScoringError) as tanpa_nilai:
            cocokkan(kasus, tunggu["angka"])
        assert [m.kode for m in tanpa_nilai.value.masalah] == tunggu["kode"], tunggu["alasan"]
        return
    isi = isi_laporan(kasus, tunggu)
    if "ditolak" in tunggu:
        with pytest.raises(DataError) as tak_tercatat:
            struktur(isi, LaporanTindakLanjut)
        assert [m.lokasi for m in tak_tercatat.value.masalah] == tunggu["ditolak"], tunggu["alasan"]
        return
    ditolak = temuan(isi, TAK_TERHITUNG)

    assert sebut(ditolak) == sorted(tunggu["temuan"]), tunggu["alasan"]


# ---------------------------------------------------------------- the files


@pytest.mark.parametrize("nama", KASUS)
def test_berkas(nama: str) -> None:
    """A file has a name, a source, reasons, a verdict, and no key that nothing reads."""
    kasus = KASUS[nama]

    assert all(kasus[k].strip() for k in ("nama", "sumber", "catatan"))
    assert {*kasus} <= {"nama", "sumber", "catatan", "terbit", *BAGIAN}
    assert any(kasus.get(b) for b in BAGIAN)
    for bagian in BAGIAN:
        for isi in kasus.get(bagian, ()):
            assert {*isi} <= KUNCI[bagian]
            assert {*isi.get("putusan", ())} <= KUNCI["putusan"]
            assert bagian != "menunggu" or isi["alasan"].strip()


def test_semua_jawaban_dipakai() -> None:
    """No file of answers lies here without a verdict."""
    ada = {b.name for b in SINI.glob("*.csv")}

    assert ada == {j["berkas"] for k in KASUS.values() for j in k.get("jawaban", ())}
