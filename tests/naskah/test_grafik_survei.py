"""Charts of the survey report: services as bars, and the names of many periods."""

from decimal import Decimal

import pytest

from skm.model import IKM, Periode
from skm.naskah.survei.grafik import grafik_layanan, grafik_tren
from skm.skor import hitung_ikm, pilih_regulasi

REGULASI = pilih_regulasi("permenpanrb-14-2017")


def layanan(banyak: int) -> dict[str, IKM]:
    kode = [f"U{i}" for i in range(1, 10)]
    return {
        f"Layanan {i}": hitung_ikm(
            dict.fromkeys(kode, Decimal(3) + Decimal((i * 7) % banyak) / 100), regulasi=REGULASI
        )
        for i in range(banyak)
    }


class TestLayanan:
    """All services, or the worst of many."""

    def test_semua(self) -> None:
        """Each has a bar in the order of the table, and the lowest stands out."""
        semua = layanan(4)
        satu = grafik_layanan(semua, REGULASI, 2)

        assert tuple(semua) == satu.kategori
        assert tuple(i.cetak for i in semua.values()) == satu.nilai
        assert (0,) == satu.terendah
        assert "IKM per Jenis Layanan" == satu.judul

    def test_banyak(self) -> None:
        """Of sixty those that come off worst, and the caption says so."""
        semua = layanan(60)
        satu = grafik_layanan(semua, REGULASI, 2)

        assert sorted(i.cetak for i in semua.values())[:15] == sorted(satu.nilai)
        assert "15 Jenis Layanan dengan IKM Terendah" == satu.judul


@pytest.mark.parametrize(
    ("periode", "singkat"),
    [
        (Periode(tahun=2026, triwulan=1), "TW I/26"),
        (Periode(tahun=2026, semester=2), "Sem. II/26"),
        (Periode(tahun=2026), "2026"),
    ],
)
def test_nama_periode(periode: Periode, singkat: str) -> None:
    """With many periods their names are short, with few they are in full."""
    nilai = Decimal("80.00")

    assert {singkat} == {*grafik_tren([(periode, nilai)] * 7, REGULASI, 1).kategori}
    assert {periode.ringkas} == {*grafik_tren([(periode, nilai)] * 6, REGULASI, 1).kategori}


def test_nama_rentang() -> None:
    """A span of days has no shorter name."""
    rentang = Periode.urai("1 Maret 2026 s.d. 15 April 2026")

    assert rentang.singkat == rentang.rentang
