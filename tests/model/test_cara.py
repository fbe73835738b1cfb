"""What says how a published index came about."""

from fractions import Fraction

import attrs

from skm.model import Konvensi
from skm.model.kecocokan import Cara, DasarIKM, PembulatanAkhir, Rentang


def test_dapat_dinyatakan() -> None:
    """Only what is printed half-up can be declared; an interval has its ends unless it says not."""
    cara = Cara(
        id="1/k",
        nama="bobot 1/9",
        dasar=DasarIKM.UNSUR,
        konvensi=Konvensi(),
        desimal_kelompok=None,
        akhir=PembulatanAkhir.SETENGAH_KE_ATAS,
        langkah=0,
    )
    rentang = Rentang(bawah=Fraction(0), atas=Fraction(0))

    assert Konvensi() == cara.dinyatakan
    assert attrs.evolve(cara, akhir=PembulatanAkhir.DIPOTONG).dinyatakan is None
    assert (True, True) == (rentang.bawah_termasuk, rentang.atas_termasuk)
