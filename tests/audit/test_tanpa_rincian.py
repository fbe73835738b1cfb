"""Reports that know less than others: an index alone, a distribution, some of the unsur."""

from decimal import Decimal
from typing import Any

import pytest
from laporan_contoh import SKM, TOTAL, kata, nilai, skm, temukan, tl

from skm.audit import periksa
from skm.model import AngkaLayanan, LaporanSKM, Tercantum


def ikm_saja(**tercantum: Any) -> LaporanSKM:
    """Return the survey report of which nothing but the index is known."""
    return skm(
        jawaban=None,
        ikm=Decimal("81.43"),
        n=40,
        populasi=None,
        tercantum=Tercantum(**tercantum),
    )


@pytest.mark.parametrize(
    ("aturan", "isi", "teks"),
    [
        ("SKM-IKM-017", {"mutu_ikm": "A"}, "yang keliru unit pelayanan A (seharusnya B)"),
        (
            "SKM-IKM-013",
            {"jumlah_tertimbang": Decimal("3.10")},
            "tercantum 3,10, hasil hitung 3,26. Perbaiki angkanya.",
        ),
        (
            "SKM-IKM-012",
            {"ikm": Decimal("80.00")},
            "tercantum 80,00, hasil hitung 81,43 (IKM yang dicatat). Samakan keduanya.",
        ),
    ],
)
def test_ikm_saja(aturan: str, isi: dict[str, Any], teks: str) -> None:
    """What an index alone contradicts is found; no origin is made up for it."""
    (temuan,) = temukan(aturan, ikm_saja(**isi))

    assert teks in temuan.pesan
    assert [temuan] == [*periksa(ikm_saja(**isi))]


def test_sebaran() -> None:
    """Beside a stated mean of an unsur its distribution is named as the place to look at."""
    sebaran = dict.fromkeys(TOTAL, (0, 0, 30, 10))
    laporan = skm(
        jawaban=None,
        populasi=None,
        sebaran=sebaran,
        tercantum=Tercantum(nrr={"U1": Decimal("3.10")}),
    )
    (temuan,) = temukan("SKM-IKM-015", laporan)

    assert ["$.sebaran.U1"] == [t.lokasi for t in temuan.terkait]


def test_huruf_tanpa_ikm() -> None:
    """A stated letter is compared with nothing where no index follows."""
    laporan = tl(nilai=nilai()[:3], tercantum=Tercantum(mutu_ikm="A"))

    assert {"SKM-IKM-001"} == {t.aturan for t in periksa(laporan)}


def test_tertimbang_unsur_lain() -> None:
    """A weighted figure of an unsur that has no value is told as that alone."""
    laporan = kata(tertimbang={"U12": Decimal("0.344"), "U1": Decimal("0.344")})
    (temuan,) = periksa(laporan)

    assert ("SKM-IKM-016", "$.tercantum.tertimbang.U12") == (temuan.aturan, temuan.lokasi)


def test_layanan_lebih_dari_unit() -> None:
    """Services that have more respondents together than the unit are a galat."""
    layanan = tuple(AngkaLayanan(nama=x, ikm=Decimal("81.43"), n=30) for x in "AB")
    (temuan,) = temukan("SKM-SRV-005", skm_layanan(layanan))

    assert "berjumlah 60 (30 + 30), lebih dari responden unit, yaitu 40" in temuan.pesan
    assert [] == temukan("SKM-SRV-005", SKM)


def skm_layanan(layanan: tuple[AngkaLayanan, ...]) -> LaporanSKM:
    """Return the same report with figures of its services."""
    return skm(jawaban=None, ikm=Decimal("81.43"), n=40, populasi=None, layanan=layanan)
