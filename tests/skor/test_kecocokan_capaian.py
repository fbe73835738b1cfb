"""Which counting gives a published share: what is counted so is explained, nothing else is."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.model import (
    RTL,
    CakupanCapaian,
    CaraCapaian,
    HitunganSelesai,
    PembulatanAkhir,
    PenjelasanCapaian,
    Periode,
    Realisasi,
    SatuanCapaian,
    Status,
    Strategi,
)
from skm.skor import cetak_persen, cocokkan_capaian, hitung_capaian
from skm.skor.kecocokan_capaian import CARA_CAPAIAN, LANGKAH_TERBANYAK

pytestmark = pytest.mark.property

TEPAT = Context(prec=60)
CETAK = {
    PembulatanAkhir.SETENGAH_KE_ATAS: ROUND_HALF_UP,
    PembulatanAkhir.SETENGAH_GENAP: ROUND_HALF_EVEN,
    PembulatanAkhir.DIPOTONG: ROUND_DOWN,
}
SAMPAI = Periode(tahun=2024, triwulan=2).akhir

Fakta = tuple[list[RTL], list[Realisasi], list[Strategi]]


@st.composite
def fakta(draw: st.DrawFn) -> Fakta:
    """Draw a plan, rows of realisation of which some are of no plan, and strategies."""
    banyak = draw(st.integers(1, 8))
    ids = [f"r{i}" for i in range(banyak)]
    rtl = [
        RTL(
            id=i,
            unsur=f"U{draw(st.integers(1, 3))}",
            kegiatan="x",
            tahun=draw(st.sampled_from((None, 2024, 2024, 2025))),
            triwulan=tuple(sorted(draw(st.sets(st.integers(1, 4))))),
        )
        for i in ids
    ]
    jalan = st.builds(
        Realisasi, rtl=st.sampled_from([*ids, "lain"]), status=st.sampled_from(Status)
    )
    strategi = st.builds(Strategi, rtl=st.sampled_from(ids), strategi=st.just("x"))
    return rtl, draw(st.lists(jalan, max_size=10)), draw(st.lists(strategi, max_size=3))


def jelas(isi: Fakta, cetak: Decimal, sampai: date | None = SAMPAI) -> list[PenjelasanCapaian]:
    """Return what gives a share."""
    rtl, realisasi, strategi = isi
    hasil = cocokkan_capaian(rtl, realisasi, cetak, strategi=strategi, sampai=sampai)
    return list(hasil.penjelasan)


def bagian(cara: CaraCapaian, isi: Fakta) -> list[Fraction]:
    """Count again, in the plainest words: how much of each thing counted is done."""
    rtl, realisasi, strategi = isi
    nilai = {
        HitunganSelesai.SUDAH: lambda _: Fraction(0),
        HitunganSelesai.SEDANG: lambda _: Fraction(1),
        HitunganSelesai.SEDANG_SETENGAH: lambda _: Fraction(1, 2),
        HitunganSelesai.SEDANG_TANPA_STRATEGI: lambda i: Fraction(
            all(s.rtl != i for s in strategi)
        ),
    }[cara.selesai]

    def selesai(nama: str, status: set[Status]) -> Fraction:
        if Status.SUDAH in status:
            return Fraction(1)
        return nilai(nama) if Status.SEDANG in status else Fraction(0)

    def masuk(r: RTL) -> bool:
        if cara.cakupan is CakupanCapaian.ADA_REALISASI:
            return any(x.rtl == r.id for x in realisasi)
        if cara.cakupan is CakupanCapaian.JATUH_TEMPO and r.tahun and r.triwulan:
            return (r.tahun, max(r.triwulan)) <= (2024, 2)
        return True

    dipakai = [r for r in rtl if masuk(r)]
    if cara.satuan is SatuanCapaian.REALISASI:
        luar = [r.id for r in rtl if r not in dipakai]
        return [selesai(x.rtl, {x.status}) for x in realisasi if x.rtl not in luar]
    per = [
        (r.unsur, selesai(r.id, {x.status for x in realisasi if x.rtl == r.id})) for r in dipakai
    ]
    if cara.satuan is SatuanCapaian.RTL:
        return [s for _, s in per]
    kelompok = [[s for u, s in per if u == unsur] for unsur in dict.fromkeys(u for u, _ in per)]
    gabung = {
        SatuanCapaian.UNSUR_SEMUA: min,
        SatuanCapaian.UNSUR_SEBAGIAN: max,
        SatuanCapaian.UNSUR_RATA: lambda k: sum(k, Fraction(0)) / len(k),
    }[cara.satuan]
    return [gabung(k) for k in kelompok]


def cetak(persen: Fraction, desimal: int, akhir: PembulatanAkhir) -> Decimal:
    """Print with the standard library; sixty digits tell a half from anything else here."""
    panjang = TEPAT.divide(Decimal(persen.numerator), Decimal(persen.denominator))
    return panjang.quantize(Decimal(1).scaleb(-desimal), CETAK[akhir], TEPAT)


@given(fakta(), st.sampled_from(CARA_CAPAIAN), st.integers(0, 3))
def test_setiap_cara_ditemukan(isi: Fakta, cara: CaraCapaian, desimal: int) -> None:
    """A share made by any counting is explained by it, or by one alike with no more steps."""
    ada = bagian(cara, isi)
    if not ada:
        return
    persen = 100 * sum(ada, Fraction(0)) / len(ada)
    semua = jelas(isi, cetak(persen, desimal, cara.akhir))

    assert any(
        len(p.cara.langkah) <= len(cara.langkah)
        and (p.selesai, p.jumlah, p.persentase) == (sum(ada), len(ada), persen)
        for p in semua
    )


@given(fakta(), st.decimals(-1, 101, places=1))
def test_yang_dijelaskan_benar(isi: Fakta, angka: Decimal) -> None:
    """Whatever is said to give a share does, counted and printed again; fewest steps first."""
    for terbit in (angka, angka.quantize(Decimal(1))):
        semua = jelas(isi, terbit)
        desimal = max(0, -int(terbit.as_tuple().exponent))
        for p in semua:
            ada = bagian(p.cara, isi)
            boleh = [cetak(p.persentase, desimal, p.cara.akhir)]
            if p.cara.akhir is PembulatanAkhir.SETENGAH_KE_ATAS:
                boleh.append(cetak_persen(p.persentase))

            assert (p.selesai, p.jumlah) == (sum(ada), len(ada))
            assert p.persentase == 100 * p.selesai / p.jumlah
            assert terbit in boleh
        langkah = [len(p.cara.langkah) for p in semua]
        assert sorted(langkah) == langkah
        assert all(n <= LANGKAH_TERBANYAK for n in langkah)


@given(fakta())
def test_hasil_hitung_tanpa_langkah(isi: Fakta) -> None:
    """What skm itself counts and prints needs no step, and is told first."""
    rtl, realisasi, _ = isi
    capaian = hitung_capaian(rtl, realisasi)
    assert capaian.cetak is not None
    pertama, *lain = jelas(isi, capaian.cetak)

    assert ("baku", ()) == (pertama.cara.id, pertama.cara.langkah)
    assert (capaian.sudah, capaian.jumlah) == (pertama.selesai, pertama.jumlah)
    assert all(p.cara.langkah for p in lain)


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 3))
def test_setengah_ke_atas(jumlah: int, sudah: int, desimal: int) -> None:
    """Half-up printing needs no step, whatever the decimals."""
    isi: Fakta = (
        [RTL(id=f"r{i}", unsur="U1", kegiatan="x") for i in range(jumlah)],
        [Realisasi(rtl=f"r{i}", status=Status.SUDAH) for i in range(min(sudah, jumlah))],
        [],
    )
    persen = Fraction(100 * min(sudah, jumlah), jumlah)
    semua = jelas(isi, cetak(persen, desimal, PembulatanAkhir.SETENGAH_KE_ATAS))

    assert "baku" == semua[0].cara.id


def rencana(**status: Status | None) -> Fakta:
    """Return a plan of one unsur each, with what was done."""
    rtl = [RTL(id=k, unsur=f"U{i}", kegiatan="x") for i, k in enumerate(status, start=1)]
    return rtl, [Realisasi(rtl=k, status=s) for k, s in status.items() if s], []


A, B, X = Status.SUDAH, Status.SEDANG, Status.BELUM


@pytest.mark.parametrize(
    ("isi", "angka", "cara"),
    [
        (rencana(a=A, b=A, c=X), "66.7", ["baku"]),
        (rencana(a=A, b=A, c=X), "66", ["dipotong"]),
        (rencana(a=A, b=A, c=X), "66.6", ["dipotong"]),
        (rencana(a=A, b=B, c=X), "66.7", ["sedang"]),
        (rencana(a=A, b=B, c=X), "50", ["sedang-setengah"]),
        (rencana(a=A, b=X, c=None), "50", ["ada-realisasi"]),
        (rencana(a=A, b=B, c=None), "100", ["sedang+ada-realisasi"]),
        (rencana(a=A, b=X, c=X), "66", []),
        (rencana(a=A, b=X, c=X), "80", []),
        # An eighth is 12,5: halves to even, or cut off, which nobody can tell apart.
        (rencana(a=A, **dict.fromkeys("bcdefgh", X)), "12", ["setengah-genap"]),
    ],
)
def test_contoh(isi: Fakta, angka: str, cara: Sequence[str]) -> None:
    """The simplest ways are those that an inspector would name."""
    rtl, realisasi, _ = isi
    hasil = cocokkan_capaian(rtl, realisasi, Decimal(angka))

    assert list(cara) == [p.cara.id for p in hasil.tersederhana]
    assert bool(cara) is hasil.cocok


def test_dua_pertiga() -> None:
    """
    Balkesmas Wilayah Semarang, first half of 2024: 67 % of nine, of which one is finished.

    Two are under way, one of them with a strategy; six have no realisation.
    """
    rtl, realisasi, _ = rencana(a=B, b=B, c=A, **dict.fromkeys("defghi"))
    isi: Fakta = (rtl, realisasi, [Strategi(rtl="a", strategi="x")])
    semua = jelas(isi, Decimal(67))

    assert ["sedang-tanpa-strategi+ada-realisasi", "sedang-setengah+ada-realisasi"] == [
        p.cara.id for p in semua
    ]
    assert [(2, 3), (2, 3)] == [(p.selesai, p.jumlah) for p in semua]


def test_dengan_strategi() -> None:
    """What is under way with a strategy is still to be finished; the rest may count as done."""
    rtl, realisasi, _ = rencana(a=B, b=B, c=B, d=A)
    isi: Fakta = (rtl, realisasi, [Strategi(rtl=i, strategi="x") for i in "ab"])

    assert ["sedang-tanpa-strategi"] == [p.cara.id for p in jelas(isi, Decimal(50))]


def test_per_unsur() -> None:
    """An unsur with two activities is one count: done with all, with any, or in part."""
    rtl = [RTL(id=i, unsur=u, kegiatan="x") for i, u in (("a", "U1"), ("b", "U1"), ("c", "U2"))]
    isi: Fakta = (rtl, [Realisasi(rtl="a", status=A), Realisasi(rtl="c", status=A)], [])

    for angka, cara in (("50", "unsur-semua"), ("100", "unsur-sebagian"), ("75", "unsur-rata")):
        assert cara in {p.cara.id for p in jelas(isi, Decimal(angka))}


def test_jatuh_tempo() -> None:
    """What is planned for later is not due; without a last day of the period all of it is."""
    rtl = [
        RTL(id="a", unsur="U1", kegiatan="x", tahun=2024, triwulan=(1, 2)),
        RTL(id="b", unsur="U2", kegiatan="x", tahun=2024, triwulan=(2, 3)),
    ]
    isi: Fakta = (rtl, [Realisasi(rtl="a", status=A), Realisasi(rtl="b", status=X)], [])

    assert ["jatuh-tempo"] == [p.cara.id for p in jelas(isi, Decimal(100))]
    assert [] == jelas(isi, Decimal(100), None)


def test_tanpa_rencana() -> None:
    """Where nothing is counted nothing gives a share."""
    assert not cocokkan_capaian([], [], Decimal(0)).cocok


def test_cara_berbeda() -> None:
    """No two ways have one name, and none departs more often than is allowed."""
    assert len(CARA_CAPAIAN) == len({c.id for c in CARA_CAPAIAN})
    assert len(CARA_CAPAIAN) == len({c.langkah for c in CARA_CAPAIAN})
    assert "baku" == CARA_CAPAIAN[0].id
