"""Services and classes graded C or D: which of them are found, and which a document may name."""

from decimal import Decimal

import attrs
from hypothesis import given
from hypothesis import strategies as st
from laporan_contoh import kata_skm, skm, temukan

from skm.audit import Lingkungan, Telaah
from skm.audit.kelas import disebut, kelas_lemah
from skm.dasar import Peta
from skm.model import RTL, LaporanSKM, LembarJawaban
from skm.model.angka import AngkaLayanan

UNSUR = tuple(f"U{i}" for i in range(1, 10))


def laporan(**profil: str) -> LaporanSKM:
    """Return a report of forty fours, thirty threes with one two, and thirty of them again."""
    isi = "4" * 40 + "3" * 29 + "2" + "4" * 30
    return skm(
        jawaban=LembarJawaban(
            jawaban=Peta(dict.fromkeys(UNSUR, isi)),
            profil=Peta({k: tuple(v) for k, v in profil.items()}),
        ),
        populasi=None,
    )


A, B = "A" * 40 + "B" * 30 + "A" * 30, "A" * 70 + "B" * 30


def nama(laporan: LaporanSKM, **lingkungan: bool) -> list[str]:
    telaah = Telaah(laporan, Lingkungan(**lingkungan))  # type: ignore[arg-type]
    return [f"{k.dimensi} {k.nama} {k.n} {k.ikm.mutu.huruf}" for k in kelas_lemah(telaah)]


def test_kelas() -> None:
    """Services and other classes are found; who named none is no class."""
    assert ["layanan B 30 C"] == nama(laporan(layanan=A))
    assert ["usia B 30 C"] == nama(laporan(usia=A))
    assert [] == nama(laporan(layanan=B, usia=B))
    assert [] == nama(attrs.evolve(laporan(layanan=A), rtl=(), regulasi="tidak-ada"))


def test_yang_terbit() -> None:
    """Where findings go into a document it names only what the document shows."""
    semua = laporan(layanan=A, usia=A)
    tersembunyi = attrs.evolve(semua, sel_kecil=50)

    assert ["layanan B 30 C", "usia B 30 C"] == nama(semua)
    assert ["layanan B 30 C"] == nama(semua, terbit=True)
    assert [] == nama(tersembunyi, terbit=True)
    assert ["layanan B 30 C", "usia B 30 C"] == nama(tersembunyi)


def test_rata_rata_layanan_kecil() -> None:
    """No document says that the stated index is a mean of services one of which it hides."""
    isi = LembarJawaban(
        jawaban=Peta(dict.fromkeys(UNSUR, "4" * 4 + "2" * 36)),
        profil=Peta({"layanan": ("KTP",) * 4 + ("KK",) * 36}),
    )
    kecil = attrs.evolve(kata_skm(ikm=Decimal("75.00")), jawaban=isi)
    (sendiri,) = temukan("SKM-IKM-012", kecil)
    (terbit,) = temukan("SKM-IKM-012", kecil, Lingkungan(terbit=True))

    assert "rata-rata IKM kelompok" in sendiri.pesan
    assert "kelompok" not in terbit.pesan


def test_unit_yang_lemah() -> None:
    """Where all are C it is the unit that is: only services are named then."""
    isi = LembarJawaban(
        jawaban=Peta(dict.fromkeys(UNSUR, "3" * 57 + "222")),
        profil=Peta({"layanan": ("A",) * 30 + ("B",) * 30, "usia": ("A",) * 30 + ("B",) * 30}),
    )

    assert ["layanan A 30 C", "layanan B 30 C"] == nama(skm(jawaban=isi, populasi=None))


def test_tanpa_jawaban() -> None:
    """Services whose answers are not at hand are found where their figures stand."""
    layanan = (
        AngkaLayanan(nama="KK", ikm=Decimal("90.00"), n=40),
        AngkaLayanan(nama="KTP", ikm=Decimal("70.00"), n=30),
    )
    dasar = skm(jawaban=None, ikm=Decimal("81.43"), n=70, layanan=layanan, populasi=None)
    aneh = attrs.evolve(dasar, layanan=(AngkaLayanan(nama="KK", ikm=Decimal("7.00"), n=40),))

    assert ["layanan KTP 30 C"] == nama(dasar)
    assert ["$.layanan[1]"] == [k.tempat for k in kelas_lemah(Telaah(dasar))]
    assert [] == nama(aneh)


@given(st.lists(st.sampled_from(("loket", "KTP", "dokumen", "Verifikasi")), min_size=1))
def test_disebut(kata: list[str]) -> None:
    """A plan speaks of a class if one activity has all words of its name, whatever else it has."""
    nama, tanpa = " ".join(kata), " ".join(kata[1:])
    rencana = [RTL(id="a", unsur="U1", kegiatan=f"Menata {' '.join(reversed(kata))}!")]
    pecah = [RTL(id=str(i), unsur="U1", kegiatan=k) for i, k in enumerate((kata[0], tanpa, ""))]

    assert disebut(nama, rencana)
    assert disebut(f"Layanan {nama}", rencana)
    assert not disebut(f"{nama} legalisasi", rencana)
    assert disebut(nama, pecah) is ({*kata} in ({kata[0]}, {*kata[1:]}))
    assert not disebut(nama, [])


def test_nama_yang_hanya_kata_umum() -> None:
    """A name of nothing but common words is looked for as it is."""
    rencana = [RTL(id="a", unsur="U1", kegiatan="Menata layanan")]

    assert disebut("Layanan", rencana)
    assert not disebut("Surat", rencana)
