"""What the nouns say where nobody has said anything."""

from decimal import Decimal
from pathlib import Path

import pytest

from skm.dasar import Peta
from skm.model import (
    DasarAngka,
    LampiranJawaban,
    LaporanSKM,
    LaporanTindakLanjut,
    Periode,
    PeriodeLaporan,
    Publikasi,
    Statistik,
    Susunan,
    SusunanTindakLanjut,
    Tabulasi,
    UnitLayanan,
)

UNIT = UnitLayanan(nama="Balai Contoh", logo="logo.png")
TAHUN = Periode(tahun=2024)


def test_susunan() -> None:
    """A document has its chart and its appendices, and nothing in front, unless an office asks."""
    depan = {"kata_pengantar": False, "lembar_pengesahan": False, "ringkasan": False}
    survei = LaporanSKM(unit=UNIT, periode=TAHUN, ikm=Decimal(80), n=40)
    tindak_lanjut = LaporanTindakLanjut(
        unit=UNIT, periode=PeriodeLaporan(survei=TAHUN, tindak_lanjut=Periode(tahun=2025))
    )
    lampiran = LampiranJawaban.URUT_NILAI

    assert Susunan(lampiran_jawaban=lampiran, foto=True, **depan) == survei.susunan
    assert SusunanTindakLanjut(grafik_unsur=True, **depan) == tindak_lanjut.susunan


def test_dasar() -> None:
    """A publication knows nothing but the index, whose word is taken."""
    satu = Publikasi(unit=UNIT, periode=TAHUN, ikm=Decimal(80), n=40)

    assert DasarAngka.IKM is satu.dasar is satu.sebagai_survei.dasar


def test_tanpa_jawaban() -> None:
    """Sheets without an answer are those that somebody counted."""
    semua = Tabulasi.kosong(("U1",)).semua

    assert 0 == Tabulasi(semua=semua).tanpa_jawaban
    assert "0 responden · 1 unsur" == str(Tabulasi(semua=semua))


def test_kosong() -> None:
    """Of no sheets every count is nought; those of two unsur are there unless nobody wants them."""
    semua = Tabulasi.kosong(("U1", "U2")).semua
    nol = Peta(dict.fromkeys(("U1", "U2"), (0, 0, 0, 0)))

    assert Statistik(frekuensi=nol, silang=(0, 0, 0)) == semua.statistik
    assert nol == semua.frekuensi
    assert Tabulasi.kosong(("U1", "U2"), statistik=False).semua.statistik is None


@pytest.mark.parametrize(
    ("folder", "folder_logo", "gambar"),
    [
        (None, None, ()),
        ("laporan", None, (Path("laporan/logo.png"),)),
        ("laporan", "profil", (Path("profil/logo.png"),)),
        (None, "profil", (Path("profil/logo.png"),)),
    ],
)
def test_logo_publikasi(
    folder: str | None, folder_logo: str | None, gambar: tuple[Path, ...]
) -> None:
    """The logo lies beside the publication, unless a profile brings it."""
    satu = Publikasi(
        unit=UNIT, periode=TAHUN, ikm=Decimal(80), n=40, folder=folder, folder_logo=folder_logo
    )

    assert gambar == satu.gambar()
