"""What a survey report says of an earlier plan is judged as a follow-up is."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from laporan_contoh import SKM, TL, temukan

import skm
from skm.alur import periksa_berkas
from skm.audit import BukuAturan, Telaah, aturan, periksa
from skm.audit.sumber import SKM as SKM_UMUM
from skm.isian.tulis import ke_isian
from skm.model import (
    RTL,
    Dokumentasi,
    Kaitan,
    NilaiTren,
    Periode,
    Realisasi,
    Status,
    Temuan,
    Tingkat,
)
from skm.model.laporan_skm import TindakLanjutLalu
from skm.serial import datar

BUKTI = (Dokumentasi(tautan="https://contoh.go.id/loket"),)


def rtl(**ubah: Any) -> RTL:
    isi = {"id": "a", "unsur": "U3", "kegiatan": "Loket", "penanggung_jawab": "TU"}
    return RTL(**isi | {"tahun": 2023, "triwulan": [4]} | ubah)


def realisasi(**ubah: Any) -> Realisasi:
    isi: dict[str, Any] = {"rtl": "a", "status": "sudah", "deskripsi": "Dibuka."}
    return Realisasi(**isi | {"dokumentasi": BUKTI} | ubah)


def lalu(*isi: RTL | Realisasi) -> Any:
    """Return the survey report with a chapter on the plan of the one before."""
    bab = TindakLanjutLalu(
        periode=Periode(tahun=2023, triwulan=3),
        rtl=[r for r in isi if isinstance(r, RTL)],
        realisasi=[r for r in isi if isinstance(r, Realisasi)],
    )
    return attrs.evolve(SKM, tindak_lanjut=bab)


BAIK = (rtl(), realisasi())
KASUS: list[tuple[str, tuple[Any, ...], str, str]] = [
    ("SKM-RLS-001", (rtl(),), "rtl[0]", "Tambahkan realisasi pada [tindak_lanjut], misalnya"),
    (
        "SKM-RLS-002",
        (rtl(), realisasi(), realisasi(rtl="b")),
        "realisasi[1].rtl",
        '"b", yang tidak',
    ),
    (
        "SKM-RLS-005",
        (rtl(), rtl(id="b"), realisasi(rtl="b"), realisasi()),
        "realisasi[1].rtl",
        "Ikuti urutan",
    ),
    ("SKM-RLS-006", (rtl(), realisasi(dokumentasi=[])), "realisasi[0]", "tanpa dokumentasi"),
    (
        "SKM-RLS-007",
        (rtl(tahun=2024, triwulan=[1, 2]), realisasi()),
        "realisasi[0].status",
        "masih dijadwalkan pada TW II 2024",
    ),
    (
        "SKM-RLS-014",
        (rtl(), realisasi(), realisasi(status=Status.BELUM)),
        "realisasi[1].status",
        "status yang berbeda",
    ),
    ("SKM-RLS-015", (rtl(), realisasi(deskripsi="")), "realisasi[0]", "belum dijabarkan"),
    ("SKM-RLS-016", (rtl(), realisasi(status="belum")), "realisasi[0]", "hambatannya tidak"),
    (
        "SKM-RLS-018",
        (rtl(), realisasi(dokumentasi=[Dokumentasi(tautan="https://contoh.go.id:99999/a")])),
        "realisasi[0].dokumentasi[0].tautan",
        "tidak dapat dibuka",
    ),
    ("SKM-RTL-004", (rtl(penanggung_jawab=""), realisasi()), "rtl[0]", "penanggung jawab"),
    ("SKM-RTL-005", (rtl(tahun=None), realisasi()), "rtl[0]", "belum menyebut tahun"),
    ("SKM-RTL-006", (rtl(kegiatan=""), realisasi()), "rtl[0].kegiatan", "tidak menyebut kegiatan"),
    ("SKM-RTL-008", (rtl(triwulan=[3]), realisasi()), "rtl[0].triwulan", "baru berakhir 30 Sept"),
]


@pytest.mark.parametrize(("aturan", "isi", "tempat", "pesan"), KASUS, ids=[k[0] for k in KASUS])
def test_aturan(aturan: str, isi: tuple[Any, ...], tempat: str, pesan: str) -> None:
    """Each rule finds in the chapter what it finds in a follow-up, at its place there."""
    (satu,) = temukan(aturan, lalu(*isi))

    assert f"$.tindak_lanjut.{tempat}" == satu.lokasi
    assert pesan in satu.pesan
    assert all(t.lokasi.startswith(("$.periode", "$.tindak_lanjut.")) for t in satu.terkait)
    assert [] == temukan(aturan, lalu(*BAIK))


def test_hanya_bab_itu() -> None:
    """Rules on values and strategies, of which the chapter has none, say nothing of it."""
    ada = {t.aturan for t in skm.periksa(lalu(rtl(), realisasi(status="belum", hambatan="Dana")))}

    assert ada == {t.aturan for t in skm.periksa(SKM)}
    assert 1 == len(temukan("SKM-RLS-016", attrs.evolve(TL, realisasi=[realisasi(status="belum")])))


TW3 = Periode(tahun=2023, triwulan=3)
ASAL = Kaitan(
    berkas="tw3.toml", unit=SKM.unit.nama, periode=TW3, ikm="80,00", rtl=[rtl(), rtl(id="b")]
)
UTUH = (rtl(), rtl(id="b"), realisasi(), realisasi(rtl="b"))
BEDA: list[tuple[str, tuple[Any, ...], str, str]] = [
    ("SKM-KTN-005", (rtl(kegiatan="Rapat"), *UTUH[1:]), "rtl[0].kegiatan", "direncanakan"),
    ("SKM-KTN-006", (UTUH[0], UTUH[2]), "rtl", "tidak ada di sini"),
    ("SKM-KTN-006", (rtl(id="z"), *UTUH[1:]), "rtl[0].id", "idnya berganti"),
    ("SKM-KTN-007", (rtl(), rtl(id="b"), rtl(id="c", unsur="U1")), "rtl[2]", "tidak ada pada"),
]


@pytest.mark.parametrize(("aturan", "isi", "tempat", "pesan"), BEDA)
def test_rencana_yang_dikaitkan(aturan: str, isi: tuple[Any, ...], tempat: str, pesan: str) -> None:
    """The chapter is compared with the plan of the report that it or the trend names."""
    dengan, tanpa = lalu(*isi), lalu(*UTUH)
    tren = [NilaiTren(periode=TW3, ikm="80,00", laporan=ASAL)]

    for laporan, di in ((_kait(dengan), "$.tindak_lanjut.survei"), (dengan, "$.tren[0].laporan")):
        (satu,) = temukan(aturan, attrs.evolve(laporan, tren=tren))
        assert f"$.tindak_lanjut.{tempat}" == satu.lokasi
        assert pesan in satu.pesan
        assert [di] == [t.lokasi for t in satu.terkait]
    assert [] == temukan(aturan, dengan)
    for laporan in (_kait(tanpa), attrs.evolve(tanpa, tren=tren)):
        assert [] == kaitan(laporan)


def kaitan(laporan: Any) -> list[Temuan]:
    return [t for t in skm.periksa(laporan) if t.aturan.startswith("SKM-KTN-")]


def _kait(laporan: Any, asal: Kaitan = ASAL) -> Any:
    bab = attrs.evolve(laporan.tindak_lanjut, survei=asal)
    return attrs.evolve(laporan, tindak_lanjut=bab)


def test_laporan_lain_dikaitkan() -> None:
    """That report is the unit's own, and of the period that the chapter names."""
    lain = attrs.evolve(ASAL, unit="Balai Lain", periode=Periode(tahun=2022))
    temuan = kaitan(_kait(lalu(*UTUH), lain))
    bukan_rencana = attrs.evolve(lain, unit=ASAL.unit, rtl=())
    tren = [NilaiTren(periode=TW3, ikm="80,00", laporan=attrs.evolve(bukan_rencana, periode=TW3))]

    assert [
        ("SKM-KTN-003", "$.tindak_lanjut.periode", ["$.tindak_lanjut.survei"]),
        ("SKM-KTN-004", "$.tindak_lanjut.survei", ["$.unit.nama"]),
    ] == [(t.aturan, t.lokasi, [k.lokasi for k in t.terkait]) for t in temuan]
    assert [] == kaitan(attrs.evolve(lalu(*UTUH), tren=tren))


def test_aturan_gagal() -> None:
    """A rule that raises on the chapter is told as any other, and has no place there."""

    @aturan("SKM-RLS-001", tingkat=Tingkat.GALAT, kutipan=SKM_UMUM, jenis=[], lalu=True)
    def gagal(telaah: Telaah) -> Any:
        """Aturan ini gagal."""
        raise ValueError(telaah.bab)

    assert () == periksa(SKM, buku=BukuAturan(aturan=[gagal]))
    gagal = attrs.evolve(gagal, jenis=frozenset({"tindak-lanjut"}))
    (satu,) = periksa(lalu(*BAIK), buku=BukuAturan(aturan=[gagal]))
    assert ("SKM-AUD-900", "$") == (satu.aturan, satu.lokasi)


def test_tempat_dalam_berkas(tmp_path: Path) -> None:
    """The line, or the cell, is that of the chapter, whatever the report is written in."""
    laporan = lalu(rtl(), realisasi(deskripsi=""))
    (tmp_path / "a.toml").write_text(skm.ke_toml(laporan), encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"skema": 1, "laporan": datar(laporan)}, indent=1))
    (tmp_path / "a.xlsx").write_bytes(ke_isian(datar(laporan)))
    tempat = {}
    for nama in ("a.toml", "a.json", "a.xlsx"):
        temuan = periksa_berkas(tmp_path / nama).temuan
        (satu,) = [t for t in temuan if t.aturan == "SKM-RLS-015"]
        assert "$.tindak_lanjut.realisasi[0]" == satu.lokasi.replace(".laporan", "")
        tempat[nama] = satu.tempat
    baris = (tmp_path / "a.toml").read_text(encoding="utf-8").splitlines()
    assert tempat["a.toml"].baris is not None
    assert "[[tindak_lanjut.realisasi]]" == baris[tempat["a.toml"].baris - 1]
    baris = (tmp_path / "a.json").read_text(encoding="utf-8").splitlines()
    assert tempat["a.json"].baris is not None
    assert baris[tempat["a.json"].baris - 1].strip() == "{"
    assert "Lainnya" == tempat["a.xlsx"].lembar
