"""What a document states, and where findings stand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from laporan_contoh import SKM, TL, kata, kata_skm

import skm
from skm.audit import BukuAturan, buku_bawaan
from skm.errors import DataError, Masalah
from skm.model import (
    Kutipan,
    Periode,
    RTLTercantum,
    Tempat,
    Temuan,
    Tercantum,
    Tingkat,
)
from skm.serial.temuan import sarif, temuan_datar

PENUH: dict[str, Any] = {
    "n": 40,
    "responden": {"jenis_kelamin": {"Laki-laki": 18, "Perempuan": 22}, "": {}},
    "pengumpulan": Periode(tahun=2024, triwulan=1),
    "nrr": {"U1": Decimal("3.10")},
    "tertimbang": {"U1": Decimal("0.344")},
    "dasar_hukum": ("Undang-Undang Nomor 25 Tahun 2009;",),
}


@pytest.mark.parametrize("akhiran", ["toml", "json"])
@pytest.mark.parametrize("buat", [kata, kata_skm])
def test_bolak_balik(tmp_path: Path, akhiran: str, buat: Any) -> None:
    """Whatever a document states survives a file, in both kinds of report."""
    isi = {**PENUH, "responden": {"jenis_kelamin": {"Laki-laki": 18}}}
    laporan = buat(**isi)
    if buat is kata:
        tercantum = attrs.evolve(laporan.tercantum, rtl={"w": RTLTercantum(nomor="1")})
        laporan = attrs.evolve(laporan, tercantum=tercantum)
    jalur = tmp_path / f"laporan.{akhiran}"
    jalur.write_text({"toml": skm.ke_toml, "json": skm.ke_json}[akhiran](laporan), "utf-8")

    assert laporan == skm.baca(jalur)


@pytest.mark.parametrize(
    ("isi", "lokasi"),
    [
        ({"responden": 1}, ".responden"),
        ({"responden": {"usia": 1}}, ".responden.usia"),
        ({"responden": {"usia": {"17–25": -1}}}, '.responden.usia["17–25"]'),
        ({"responden": {" ": {}}}, '.responden[" "]'),
        ({"nrr": 1}, ".nrr"),
        ({"tertimbang": {"U0": Decimal(1)}}, ".tertimbang.U0"),
        ({"n": -1}, ".n"),
        ({"dasar_hukum": "satu"}, ".dasar_hukum"),
        ({"pengumpulan": 5}, ".pengumpulan"),
    ],
)
def test_ditolak(isi: dict[str, Any], lokasi: str) -> None:
    """What cannot be a statement is refused in its place."""
    with pytest.raises(DataError) as salah:
        Tercantum(**isi)

    assert [lokasi] == [m.lokasi for m in salah.value.masalah]


def temuan(tempat: Tempat, **ubah: Any) -> Temuan:
    """Return a finding there."""
    dasar = Temuan(
        aturan="UJI-LAP-001",
        tingkat=Tingkat.CATATAN,
        tempat=tempat,
        pesan="x.",
        kutipan=Kutipan(regulasi="uji", bagian="1"),
    )
    return attrs.evolve(dasar, **ubah)


SEL = Tempat(lokasi="$.jawaban", berkas="a.xlsx", baris=3, lembar="L", sel="B3")


def test_sel_sebagai_data() -> None:
    """A place in a workbook says sheet and cell."""
    isi = temuan_datar(temuan(SEL, diabaikan="nanti"))

    assert ("L", "B3", "nanti") == (isi["lembar"], isi["sel"], isi["diabaikan"])


def test_sel_pada_lampiran() -> None:
    """So does the appendix; without a line there is only the path; what does not count says so."""
    semua = (
        temuan(SEL),
        temuan(Tempat(lokasi="$"), diabaikan="nanti"),
        temuan(Tempat(lokasi="$.n", berkas="x/l.toml", baris=4)),
    )
    naskah = skm.lampirkan_temuan(skm.susun(TL), semua)
    baris = naskah.tabel[-1].baris

    assert ["$.jawaban\nL!B3", "$", "$.n\nbaris 4"] == [b.sel[2].teks for b in baris]
    assert baris[1].sel[3].teks.endswith("\nDiabaikan: nanti")
    assert ["a.xlsx", "", "l.toml"] == [t.berkas for t in naskah.temuan]
    assert (
        "Pemeriksaan otomatis menemukan 2 catatan. Selain itu, 1 temuan diabaikan dengan alasan."
    ) == naskah.lampiran[-1].isi[0].teks  # type: ignore[union-attr]


def test_lampiran_kosong() -> None:
    """That nothing was found is said, without a table; in a survey report after the others."""
    naskah = skm.lampirkan_temuan(skm.susun(SKM), ())
    bab = naskah.lampiran[-1]

    assert 1 == len(bab.isi)
    assert str(len(naskah.lampiran)) == bab.nomor


def test_sarif_tanpa_berkas() -> None:
    """A report built in memory has no line, and a rule that is not in the book no description."""
    dua_temuan = temuan(Tempat(lokasi="$.n")), temuan(SEL, diabaikan="nanti")
    log = sarif(dua_temuan, BukuAturan(aturan=()), versi="1")
    satu, dua = log["runs"][0]["results"]

    assert "ruleIndex" not in satu
    assert [{"logicalLocations": [{"fullyQualifiedName": "$.n"}]}] == satu["locations"]
    assert "L!B3" == dua["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    assert [] == log["runs"][0]["tool"]["driver"]["rules"]
    assert "suppressions" not in satu
    assert [{"kind": "external", "justification": "nanti"}] == dua["suppressions"]


def sidik(*semua: Temuan) -> list[str]:
    """Return the fingerprints of findings."""
    hasil = sarif(semua, BukuAturan(aturan=()), versi="1")["runs"][0]["results"]
    return [h["partialFingerprints"]["temuanSkm/v1"] for h in hasil]


def test_sidik() -> None:
    """A fingerprint is unlike any other, and outlives a new entry above."""
    dua = temuan(Tempat(lokasi="$"), pesan="a."), temuan(Tempat(lokasi="$"), pesan="b.")
    lama = temuan(Tempat(lokasi="$.rtl[7].triwulan"), pesan='RTL "k2" awal.')
    baru = temuan(Tempat(lokasi="$.rtl[8].triwulan"), pesan='RTL "k2" awal.')

    assert 2 == len({*sidik(*dua)})
    assert sidik(lama) == sidik(baru)
    assert 2 == len({*sidik(lama, baru)})


def test_sarif_masalah_tanpa_berkas() -> None:
    """What went wrong outside any file has no place."""
    log = sarif((), BukuAturan(aturan=()), versi="1", masalah=[Masalah(kode="kunci-hilang")])
    (jalan,) = log["runs"][0]["invocations"]

    assert ["level", "message"] == list(jalan["toolExecutionNotifications"][0])


@pytest.mark.parametrize(("lokasi", "nama"), [("$.unit.nama", "$.unit.nama"), ("", "$")])
def test_sarif_masalah_berkas(lokasi: str, nama: str) -> None:
    """What went wrong in a file stands in its line, of the whole file where no path is known."""
    masalah = Masalah(kode="kunci-hilang", lokasi=lokasi, berkas="a.toml", baris=7)
    (jalan,) = sarif((), BukuAturan(aturan=()), versi="1", masalah=[masalah])["runs"][0][
        "invocations"
    ]
    (tempat,) = jalan["toolExecutionNotifications"][0]["locations"]

    assert not jalan["executionSuccessful"]
    assert "a.toml" == tempat["physicalLocation"]["artifactLocation"]["uri"]
    assert 7 == tempat["physicalLocation"]["region"]["startLine"]
    assert [nama] == [b["fullyQualifiedName"] for b in tempat["logicalLocations"]]


def test_sarif_menjelaskan_aturan() -> None:
    """A rule is described with reason, example and source."""
    semua = skm.periksa(kata(mutu={"U6": "B"}), buku=buku_bawaan())
    (aturan,) = sarif(semua, buku_bawaan(), versi="1")["runs"][0]["tool"]["driver"]["rules"]

    assert "SKM-IKM-010" == aturan["id"]
    assert "Contoh: NRR 3,58" in aturan["help"]["text"]
    assert "Sumber: permenpanrb-14-2017" in aturan["help"]["text"]
