"""What a document states, and where findings stand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from laporan_contoh import SKM, TL, kata, kata_skm, nilai, temukan

import skm
from skm.alur import periksa_berkas
from skm.audit import BukuAturan, Telaah, buku_bawaan
from skm.errors import DataError, Masalah
from skm.model import (
    AngkaLayanan,
    DasarAngka,
    Kutipan,
    Periode,
    RTLTercantum,
    Tempat,
    Temuan,
    Tercantum,
    Tingkat,
)
from skm.serial.temuan import sarif, temuan_datar
from skm.testing.dasar import tanpa_jawaban

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
        ({"pengumpulan": "Mei"}, ".pengumpulan"),
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
