"""Indices of many units, the short way: the same as the long one, in all that an index says."""

import copy
import pickle
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.errors import ScoringError
from skm.model import IKM, Bobot, Hitungan, JawabanKosong, Konvensi, Tabulasi
from skm.regulasi import muat
from skm.skor import hitung_ikm, ikm_hitungan, ikm_per_kelas
from skm.skor.cepat import Ketentuan, ketentuan
from skm.skor.nilai import nilai_dari
from skm.tabulasi import cacah

KODE = [f"U{i}" for i in range(1, 10)]
KONVENSI = [
    Konvensi(),
    Konvensi(bobot=Bobot.DUA_DESIMAL),
    Konvensi(bobot=Bobot.TIGA_DESIMAL),
    Konvensi(bobot=Peta({k: Fraction(i, 45) for i, k in enumerate(KODE, start=1)})),
    Konvensi(desimal_nrr=2),
    Konvensi(desimal_tertimbang=3, desimal_jumlah=2),
    Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP),
]


@st.composite
def hitungan(draw: st.DrawFn) -> Hitungan:
    """Draw the counts of a few forms, blanks among them."""
    n = draw(st.integers(1, 12))
    kolom = st.text(st.sampled_from("11223344444-"), min_size=n, max_size=n)
    return cacah({k: draw(kolom) for k in KODE}, tunda=draw(st.booleans()))


def panjang(satu: Hitungan, konvensi: Konvensi) -> IKM | ScoringError:
    """Return the index the long way, or why there is none."""
    try:
        return hitung_ikm(nilai_dari(satu, konvensi), konvensi=konvensi)
    except ScoringError as salah:
        return salah


@pytest.mark.property
@given(satu=hitungan(), konvensi=st.sampled_from(KONVENSI))
def test_sama(satu: Hitungan, konvensi: Konvensi) -> None:
    """Every field of the index, the unsur too; and the same problem where there is none."""
    harapan = panjang(satu, konvensi)
    if isinstance(harapan, ScoringError):
        with pytest.raises(ScoringError) as salah:
            ikm_hitungan(satu, konvensi=konvensi)
        kode = {m.kode for m in salah.value.masalah}
        assert kode == {m.kode for m in harapan.masalah} or kode == {"tanpa-responden"}
        return
    hasil = ikm_hitungan(satu, konvensi=konvensi)

    for bidang in attrs.fields(IKM):
        assert getattr(harapan, bidang.name) == getattr(hasil, bidang.name), bidang.name
    assert harapan == hasil
    assert hash(harapan) == hash(hasil)
    assert repr(harapan) == repr(hasil)


@given(satu=hitungan())
def test_tertunda(satu: Hitungan) -> None:
    """Copies and pickles of an index hold what was not asked for yet."""
    if any(not any(f) for f in satu.frekuensi.values()):
        return
    harapan = hitung_ikm(nilai_dari(satu))

    assert harapan == pickle.loads(pickle.dumps(ikm_hitungan(satu)))
    assert harapan == copy.deepcopy(ikm_hitungan(satu))
    assert attrs.evolve(harapan, n=1) == attrs.evolve(ikm_hitungan(satu), n=1)
    with pytest.raises(AttributeError):
        _ = ikm_hitungan(satu).tidak_ada


def test_per_kelas() -> None:
    """A class in which nobody answered an unsur has none."""
    ada = cacah(dict.fromkeys(KODE, "4321"))
    tanpa = cacah({k: "4" if k != "U3" else "-" for k in KODE})
    semua = Tabulasi(semua=ada + tanpa, kelompok=Peta({"unit": Peta({"A": ada, "B": tanpa})}))

    hasil = ikm_per_kelas(semua, "unit")

    assert hasil["A"] == hitung_ikm(nilai_dari(ada))
    assert hasil["B"] is None


def test_di_luar_jalan_pendek() -> None:
    """Other unsur, and parts of one, take the long way."""
    biasa = Ketentuan(muat(), Konvensi())
    satu = cacah(dict.fromkeys(KODE, "43"))
    berbagian = cacah(dict.fromkeys(["U1a", "U1b", *KODE[1:]], "43"))

    assert biasa.ikm(satu.frekuensi) is not None
    assert biasa.ikm(berbagian.frekuensi) is None
    assert biasa.ikm(cacah(dict.fromkeys(KODE[:8], "43")).frekuensi) is None
    assert ikm_hitungan(berbagian).nilai == Fraction(175, 2)


def test_ingatan() -> None:
    """What is looked up is kept for the same objects, and not without bounds."""
    semua = [Konvensi() for _ in range(40)]
    pertama, kedua = (ketentuan(muat(), k) for k in semua[:2])

    assert pertama is ketentuan(muat(), semua[0])
    assert kedua is ketentuan(muat(), semua[1])
    assert [ketentuan(muat(), k).konvensi for k in semua] == semua


@pytest.mark.property
@given(semua=st.lists(hitungan(), min_size=1, max_size=4))
def test_jumlah(semua: list[Hitungan]) -> None:
    """Groups together, however many have been asked for their statistics."""
    harapan = semua[0]
    for satu in semua[1:]:
        harapan += satu
    menunggu = Hitungan.jumlah([*map(copy.copy, semua)])

    assert harapan == Hitungan.jumlah(semua)
    assert harapan == menunggu
    tanpa = attrs.evolve(semua[0], statistik=None)
    assert Hitungan.jumlah([*semua, tanpa]).statistik is None


def test_statistik_menunggu() -> None:
    """Those of a small group are worked out when they are asked for; the same as of a large one."""
    kecil = cacah(dict.fromkeys(KODE, "4321-"), tunda=True)
    besar = cacah(dict.fromkeys(KODE, "4321-" * 60), tunda=True)

    assert kecil.menunggu("statistik")
    assert not besar.menunggu("statistik")
    assert kecil.statistik is not None
    assert besar.statistik is not None
    assert not kecil.menunggu("statistik")
    assert tuple(60 * n for n in kecil.statistik.silang) == besar.statistik.silang
    assert (
        tuple(61 * n for n in kecil.statistik.silang) == (kecil.statistik + besar.statistik).silang
    )
    assert kecil.frekuensi["U1"] == (1, 1, 1, 1)
    assert besar.frekuensi["U1"] == (60, 60, 60, 60)
    satu = Hitungan.jumlah([kecil, cacah(dict.fromkeys(KODE, "4"), tunda=True)])
    assert satu.menunggu("statistik")
    assert satu.statistik is not None
    assert satu.statistik.n == 5


def test_banyak_jumlah() -> None:
    """Sums one after the other wait for nothing."""
    semua = cacah(dict.fromkeys(KODE, "43"), tunda=True)
    for _ in range(2000):
        semua += cacah(dict.fromkeys(KODE, "43"), tunda=True)

    assert not semua.menunggu("statistik")
    assert semua.statistik is not None
    assert semua.statistik.n == 4002
