"""Which convention gives a published index: what is computed is explained, nothing else is."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import combinations, product

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.exact import round_half_up
from skm.model import Bobot, Konvensi, NilaiUnsur, Survei
from skm.model.kecocokan import (
    DasarIKM,
    KecocokanIKM,
    KelompokIKM,
    PembulatanAkhir,
    Penjelasan,
    Rentang,
)
from skm.regulasi import muat
from skm.skor import hitung_bobot, hitung_ikm
from skm.skor.kecocokan import cocokkan_konvensi, nrr_mustahil
from skm.skor.kecocokan.cara import dasar_unsur
from skm.skor.kecocokan.cari import Calon, Soal
from skm.skor.kecocokan.himpunan import HimpunanJumlah
from skm.skor.kecocokan.rentang import bulat, bulatkan_rentang, di_dalam, sumber_pembulatan
from skm.skor.kecocokan.sumbangan import sumbangan
from skm.skor.kecocokan.tercetak import Butir, butir_unsur
from skm.testing import survei

pytestmark = pytest.mark.property

AKHIR = {
    PembulatanAkhir.SETENGAH_KE_ATAS: ROUND_HALF_UP,
    PembulatanAkhir.SETENGAH_GENAP: ROUND_HALF_EVEN,
    PembulatanAkhir.DIPOTONG: ROUND_DOWN,
}
SEPERTIGA = Butir(
    diskret=range(3, 7),
    satuan=Fraction(1, 3),
    rentang=Rentang(bawah=Fraction(1), atas=Fraction(2)),
    kata=Fraction(4, 3),
)
angka = st.fractions(-9, 9, max_denominator=4000)
desimal = st.integers(0, 4)
akhir = st.sampled_from(PembulatanAkhir)


def desimal_dari(cetak: Decimal) -> int:
    return -int(cetak.as_tuple().exponent)


def bulatkan(nilai: Fraction, digit: int, cara: str = ROUND_HALF_UP) -> Fraction:
    """Round with the standard library; of what is cut off only the side of the half matters."""
    utuh, sisa = divmod(nilai.numerator * 10**digit, nilai.denominator)
    letak = (2 * sisa > nilai.denominator) - (2 * sisa < nilai.denominator)
    ekor = Decimal("0.5") + letak * Decimal("0.3") if sisa else 0
    return Fraction(int((utuh + ekor).quantize(Decimal(1), cara)) if ekor else utuh, 10**digit)


def jadi(nrr: Sequence[Fraction], bobot: Sequence[Fraction], konvensi: Konvensi) -> Fraction:
    """Return the index, exact, after the roundings on the way."""

    def pada(nilai: Fraction, digit: int | None) -> Fraction:
        return nilai if digit is None else bulatkan(nilai, digit)

    jumlah = sum(
        (
            pada(pada(x, konvensi.desimal_nrr) * w, konvensi.desimal_tertimbang)
            for x, w in zip(nrr, bobot, strict=True)
        ),
        Fraction(0),
    )
    return 25 * pada(jumlah, konvensi.desimal_jumlah)


def periksa_saksi(p: Penjelasan, nilai: Sequence[NilaiUnsur], genap: Sequence[str] = ()) -> None:
    """Assert that the witness is what it says: means as printed, and the index from them."""
    konvensi = p.cara.konvensi
    assert konvensi is not None
    bobot = hitung_bobot([v.kode for v in nilai], konvensi)
    assert [v.kode for v in nilai] == list(p.nrr)
    for v in nilai:
        x = p.nrr[v.kode]
        assert 1 <= x <= 4
        if v.nrr is None:
            assert x == Fraction(v.total or 0, v.n or 1)
        else:
            cara = ROUND_HALF_EVEN if v.kode in genap else ROUND_HALF_UP
            assert bulatkan(x, desimal_dari(v.nrr), cara) == Fraction(v.nrr)
        if p.total is not None and v.n is not None:
            assert x == Fraction(p.total[v.kode], v.n)
    tepat = jadi(list(p.nrr.values()), list(bobot.values()), konvensi)
    assert bulatkan(tepat, desimal_dari(p.cetak), AKHIR[p.cara.akhir]) == Fraction(p.cetak)
    assert di_dalam(tepat, p.rentang)


class TestPembulatan:
    """Rounding and what it comes from are each other's inverse."""

    @given(angka, desimal)
    def test_units(self, nilai: Fraction, digit: int) -> None:
        """Counting units gives the one rounding of skm."""
        assert Fraction(round_half_up(nilai, digit)) == Fraction(bulat(nilai, digit), 10**digit)

    @given(st.one_of(angka, st.integers(-60, 60).map(lambda i: Fraction(i, 20))), akhir, desimal)
    def test_source(self, nilai: Fraction, cara: PembulatanAkhir, digit: int) -> None:
        """A value is in the source of the figure it becomes, and of no neighbour."""
        hasil, satuan = bulatkan(nilai, digit, AKHIR[cara]), Fraction(1, 10**digit)

        assert di_dalam(nilai, sumber_pembulatan(hasil, hasil, digit, cara))
        assert di_dalam(nilai, sumber_pembulatan(hasil - satuan, hasil, digit, cara))
        for lain in (hasil - satuan, hasil + satuan):
            assert not di_dalam(nilai, sumber_pembulatan(lain, lain, digit, cara))

    @given(angka, angka, st.booleans(), st.booleans(), desimal)
    def test_intervals(self, a: Fraction, b: Fraction, kiri: bool, kanan: bool, digit: int) -> None:
        """An interval becomes exactly the figures whose source it meets."""
        a, b = sorted((bulatkan(a, 1), bulatkan(b, 2)))
        assume(a < b or (kiri and kanan))
        rentang = Rentang(bawah=a, atas=b, bawah_termasuk=kiri, atas_termasuk=kanan)
        hasil = bulatkan_rentang(rentang, digit)
        contoh = [a, b, a + (b - a) / 1000, b - (b - a) / 1000, (a + b) / 2]

        assert {bulat(x, digit) for x in contoh if di_dalam(x, rentang)} <= set(hasil)
        for ujung in (hasil[0], hasil[-1]):
            sumber = sumber_pembulatan(
                Fraction(ujung, 10**digit), Fraction(ujung, 10**digit), digit
            )
            assert max(sumber.bawah, a) <= min(sumber.atas, b)


@st.composite
def butir_kecil(draw: st.DrawFn) -> Butir:
    """Return the totals behind one printed mean of few answers."""
    n = draw(st.integers(1, 40))
    awal = draw(st.integers(n, 4 * n))
    isi = range(awal, min(awal + draw(st.integers(1, 4)), 4 * n + 1))
    satuan = Fraction(1, n)
    return Butir(
        diskret=isi,
        satuan=satuan,
        rentang=Rentang(bawah=isi[0] * satuan, atas=isi[-1] * satuan),
        kata=draw(st.sampled_from(isi)) * satuan,
    )


class TestJumlah:
    """Sums over sets, gone through one by one."""

    @given(
        st.lists(
            st.tuples(
                butir_kecil(),
                st.one_of(
                    st.fractions(-2, 2, max_denominator=10**7),
                    st.sampled_from([Fraction(1, 3), Fraction("0.33"), Fraction(0)]),
                ),
            ),
            min_size=1,
            max_size=4,
        ),
        st.one_of(st.none(), st.integers(0, 4)),
        st.one_of(st.none(), st.integers(0, 4)),
        st.fractions(0, 1, max_denominator=100),
        st.fractions(0, Fraction(1, 10), max_denominator=10**6),
    )
    def test_brute_force(
        self,
        isi: list[tuple[Butir, Fraction]],
        awal: int | None,
        tertimbang: int | None,
        letak: Fraction,
        lebar: Fraction,
    ) -> None:
        """A sum lies in an interval if one of all choices does, and such a choice is given."""

        def pada(x: Fraction, w: Fraction) -> Fraction:
            x = x if awal is None else Fraction(round_half_up(x, awal))
            return x * w if tertimbang is None else Fraction(round_half_up(x * w, tertimbang))

        pilihan = [[v * b.satuan for v in b.diskret or ()] for b, _ in isi]
        bobot = [w for _, w in isi]
        jumlah = {sum(map(pada, x, bobot)) for x in product(*pilihan)}
        himpunan = HimpunanJumlah([sumbangan(b, w, awal, tertimbang) for b, w in isi])
        rentang = himpunan.rentang

        assert (min(jumlah), max(jumlah)) == (rentang.bawah, rentang.atas)
        bawah = rentang.bawah + letak * (rentang.atas - rentang.bawah)
        for sasaran in (
            Rentang(bawah=bawah, atas=bawah + lebar, bawah_termasuk=False),
            Rentang(bawah=bawah - lebar, atas=bawah),
            Rentang(bawah=bawah, atas=bawah),
            Rentang(bawah=rentang.bawah - 2, atas=rentang.bawah - 1),
        ):
            cocok = [x for x in jumlah if di_dalam(Fraction(x), sasaran)]
            assert himpunan.ada(sasaran) == bool(cocok)
            if cocok:
                saksi = himpunan.pilih(sasaran)
                assert all(x in semua for x, semua in zip(saksi, pilihan, strict=True))
                assert sum(map(pada, saksi, bobot)) in cocok

    @pytest.mark.parametrize("bit", [0, 2**20])
    @pytest.mark.parametrize("lebar", [0, 32])
    def test_unequal_steps(self, bit: int, lebar: int, monkeypatch: pytest.MonkeyPatch) -> None:
        """What rounding leaves at unequal distances adds up to the same, kept as bits or not."""
        monkeypatch.setattr("skm.skor.kecocokan.himpunan._BIT_TERBANYAK", bit)
        himpunan = HimpunanJumlah([sumbangan(SEPERTIGA, Fraction(w), 2, None) for w in (1, 3)])
        cetak = (100, 133, 167, 200)

        for awal in range(395 - lebar, 806):
            ada = {a + 3 * b for a in cetak for b in cetak} & {*range(awal, awal + lebar + 1)}
            sasaran = Rentang(bawah=Fraction(awal, 100), atas=Fraction(awal + lebar, 100))
            assert bool(ada) == himpunan.ada(sasaran)
            if ada:
                saksi = [bulat(x, 2) for x in himpunan.pilih(sasaran)]
                assert {*saksi} <= {*cetak}
                assert saksi[0] + 3 * saksi[1] in ada

    def test_nearest_sum(self) -> None:
        """Of sums that are few, that is chosen which is nearest to what all figures say."""
        himpunan = HimpunanJumlah([sumbangan(SEPERTIGA, Fraction(w), 2, None) for w in (1, 3)])
        # 1,33 + 3 · 1,33 is above all of it; with 1,33 + 3 · 1,00 one figure would be as it says.
        sasaran = Rentang(bawah=Fraction("4.27"), atas=Fraction("4.67"))

        assert (Fraction(5, 3), Fraction(1)) == himpunan.pilih(sasaran)


class TestTerdekat:
    """How far off the nearest figure is that a convention can print."""

    def test_either_side(self) -> None:
        """Of 43,75; 44,00; … 46,00, printed with one decimal, it is the nearest on either side."""
        nilai = [NilaiUnsur(kode="U1", nrr=Decimal("1.8"), n=100)]
        butir = butir_unsur(nilai[0], 100, muat())
        dasar = next(dasar_unsur(nilai, (butir,), Fraction(25), None, dikonversi=False))
        for ikm, geser in (("44.1", -1), ("44.2", 1), ("46.4", -4)):
            soal = Soal(
                ikm=Fraction(ikm),
                desimal=1,
                regulasi=muat(),
                kode=("U1",),
                n=(100,),
                poin=Fraction(1),
            )
            calon = Calon(soal, dasar, (), None)

            assert geser == calon.geser(None) == calon.geser(abs(geser) + 1)
            assert calon.geser(abs(geser)) is None


class TestYangDihitung:
    """Whatever hitung_ikm prints under a declared convention is explained by it."""

    @given(survei(), st.integers(1, 4), st.booleans())
    def test_explained(self, s: Survei, digit: int, dengan_n: bool) -> None:
        """From the printed means, with n and without, the declared readings are found."""
        aturan = muat(s.regulasi)
        ikm = hitung_ikm(s.nilai, regulasi=aturan, konvensi=s.konvensi)
        assume(0 < ikm.cetak < 1000)
        nilai = [
            v
            if v.nrr is not None
            else NilaiUnsur(
                kode=v.kode,
                nrr=round_half_up(Fraction(v.total or 0, v.n or 1), digit),
                n=v.n if dengan_n else None,
            )
            for v in s.nilai
        ]
        nilai = [attrs.evolve(v, n=None) if v in s.nilai else v for v in nilai]
        hasil = cocokkan_konvensi(nilai, ikm.cetak, regulasi=aturan, konvensi=s.konvensi)

        (p,) = [p for p in hasil.penjelasan if p.cara.dinyatakan == s.konvensi]
        assert hasil.cocok
        assert hasil.terdekat is None
        assert ikm.mutu.huruf in p.huruf
        for p in hasil.penjelasan:
            periksa_saksi(p, nilai)

    @given(survei())
    def test_totals(self, s: Survei) -> None:
        """From totals the declared readings give their index and stand for nothing else."""
        total = [v for v in s.nilai if v.total is not None]
        assume(total)
        polos = attrs.evolve(s.konvensi, unsur_tambahan=())
        if isinstance(polos.bobot, Peta):
            kode = {v.kode for v in total}
            polos = attrs.evolve(
                polos, bobot=Peta({k: w for k, w in polos.bobot.items() if k in kode})
            )
        bobot = hitung_bobot([v.kode for v in total], polos)
        nrr = [Fraction(v.total or 0, v.n or 1) for v in total]
        tepat = jadi(nrr, list(bobot.values()), polos)
        cetak = round_half_up(tepat, 2)
        assume(4 < cetak < 1000)  # what is not above the answers counts as not converted yet
        hasil = cocokkan_konvensi(total, cetak, konvensi=polos)
        titik = [p.nilai for p in hasil.penjelasan if p.rentang == Rentang(bawah=tepat, atas=tepat)]

        assert tepat in titik
        assert all(p.rentang.bawah == p.nilai == p.rentang.atas for p in hasil.penjelasan)


# ---------------------------------------------------------------- every way, the slow way

SUMBU = {
    "desimal_nrr": ("nrr", (0, 1, 2, 3, 4)),
    "desimal_tertimbang": ("tertimbang", (2, 3, 4)),
    "desimal_jumlah": ("jumlah", (2, 3, 4)),
    "akhir": ("", (PembulatanAkhir.SETENGAH_GENAP, PembulatanAkhir.DIPOTONG)),
}
SEBUT = {PembulatanAkhir.SETENGAH_GENAP: "genap", PembulatanAkhir.DIPOTONG: "potong"}


def semua_cara(
    bobot: Mapping[str, tuple[Fraction, ...]], kasar: int
) -> Iterator[tuple[str, tuple[Fraction, ...], Konvensi, PembulatanAkhir]]:
    """Yield every convention: its id, weights, roundings on the way and at the end."""
    for nama, w in bobot.items():
        for banyak in range(3):
            for sumbu in combinations(SUMBU, banyak):
                for isi in product(*(SUMBU[s][1] for s in sumbu)):
                    ubah = dict(zip(sumbu, isi, strict=True))
                    tertimbang = ubah.get("desimal_tertimbang", 9)
                    if "desimal_tertimbang" in ubah and ubah.get("desimal_jumlah", 0) >= tertimbang:
                        continue
                    if ubah.get("desimal_nrr", 9) < kasar:
                        continue
                    id_ = "+".join(
                        (nama, *(SEBUT.get(v) or f"{SUMBU[s][0]}-{v}" for s, v in ubah.items()))
                    )
                    cara = ubah.pop("akhir", PembulatanAkhir.SETENGAH_KE_ATAS)
                    yield id_, w, Konvensi(**ubah), cara


@st.composite
def soal_kecil(draw: st.DrawFn) -> tuple[list[NilaiUnsur], Decimal]:
    """Return few printed means of few answers, and an index not far from what they give."""
    k = draw(st.integers(1, 3))
    digit = draw(st.integers(0, 2))
    sama = draw(st.one_of(st.none(), st.integers(1, 12)))
    nilai = []
    for i in range(k):
        n = draw(st.integers(1, 12)) if sama is None else sama
        total = draw(st.integers(n, 4 * n))
        if draw(st.integers(0, 4)):
            cetak = round_half_up(Fraction(total, n), digit)
            nilai.append(NilaiUnsur(kode=f"U{i + 1}", nrr=cetak, n=n))
        else:
            nilai.append(NilaiUnsur(kode=f"U{i + 1}", total=total, n=n))
    kira = sum(Fraction(v.nrr) if v.nrr is not None else Fraction(v.total, v.n) for v in nilai) / k
    ikm = round_half_up(
        25 * kira + draw(st.fractions(-2, 2, max_denominator=50)), draw(st.integers(0, 3))
    )
    return nilai, ikm


def bobot_sama(k: int) -> dict[str, tuple[Fraction, ...]]:
    hasil: dict[str, tuple[Fraction, ...]] = {}
    for nama, digit in (("1/k", None), ("2-desimal", 2), ("3-desimal", 3), ("4-desimal", 4)):
        w = Fraction(1, k) if digit is None else bulatkan(Fraction(1, k), digit)
        if (w,) * k not in hasil.values():
            hasil[nama] = (w,) * k
    return hasil


def kemungkinan(nilai: Sequence[NilaiUnsur]) -> list[tuple[Fraction, ...]]:
    """Return every choice of means that print as given."""
    per_unsur = []
    for v in nilai:
        assert v.n is not None
        if v.total is not None:
            per_unsur.append([Fraction(v.total, v.n)])
            continue
        semua = [Fraction(t, v.n) for t in range(v.n, 4 * v.n + 1)]
        digit = desimal_dari(v.nrr)
        per_unsur.append([x for x in semua if bulatkan(x, digit) == Fraction(v.nrr)])
    return list(product(*per_unsur))


def _bersarang(x: Fraction, digit: int) -> bool:
    """Return whether all that prints like *x* with one decimal more prints like it with *digit*."""
    halus, kasar = (Fraction(round_half_up(x, d)) for d in (digit + 1, digit))
    lebar_halus, lebar_kasar = (Fraction(1, 2 * 10**d) for d in (digit + 1, digit))
    return kasar - lebar_kasar <= halus - lebar_halus and halus + lebar_halus <= kasar + lebar_kasar


class TestSemuaCara:
    """On small surveys every total and every convention can be gone through."""

    @given(soal_kecil())
    def test_exactly_those(self, soal: tuple[list[NilaiUnsur], Decimal]) -> None:
        """The explanations are those that some choice of totals gives; else the nearest is."""
        nilai, ikm = soal
        assume(0 < ikm)
        kasar = min(2, max(2 if v.nrr is None else desimal_dari(v.nrr) for v in nilai))
        pilihan, digit = kemungkinan(nilai), desimal_dari(ikm)
        assume(len(pilihan) <= 400)
        cocok, jarak = set(), {}
        for id_, w, konvensi, cara in semua_cara(bobot_sama(len(nilai)), kasar):
            cetak = {bulatkan(jadi(x, w, konvensi), digit, AKHIR[cara]) for x in pilihan}
            jarak[id_] = min(abs(c - Fraction(ikm)) for c in cetak)
            if not jarak[id_]:
                cocok.add(id_)
        hasil = cocokkan_konvensi(nilai, ikm, semua=True)

        assert cocok == {p.cara.id for p in hasil.penjelasan}
        if hasil.terdekat is not None:
            assert min(jarak.values()) == Fraction(hasil.terdekat.jarak) > 0
            assert jarak[hasil.terdekat.cara.id] == Fraction(hasil.terdekat.jarak)
        for p in (*hasil.penjelasan, *filter(None, (hasil.terdekat,))):
            periksa_saksi(p, nilai)

    @given(soal_kecil())
    def test_simplest(self, soal: tuple[list[NilaiUnsur], Decimal]) -> None:
        """
        The short list holds the simplest of the long one and the nearest.

        What it leaves out takes more steps than something in it with weights as usual, and either
        that fits exactly or it is a part of what is left out, which fits no better.
        """

        def tepat(p: Penjelasan) -> bool:
            return bulatkan(p.nilai, desimal_dari(ikm), AKHIR[p.cara.akhir]) == Fraction(ikm)

        def lazim(p: Penjelasan) -> bool:
            return p.cara.id.split("+")[0] in {"1/k", "2-desimal"}

        def langkah(p: Penjelasan) -> set[str]:
            return set(p.cara.id.split("+")[1:])

        nilai, ikm = soal
        assume(0 < ikm)
        pendek = cocokkan_konvensi(nilai, ikm).penjelasan
        panjang = cocokkan_konvensi(nilai, ikm, semua=True).penjelasan
        urut = [(p.cara.langkah, 0 if tepat(p) else p.selisih) for p in pendek]
        terpilih = {p.cara.id for p in pendek}

        assert sorted(urut) == urut
        assert terpilih <= {p.cara.id for p in panjang}
        for p in panjang:
            tertutup = any(
                d.cara.langkah < p.cara.langkah
                and (lazim(d) or not lazim(p))
                and (tepat(d) or (langkah(d) < langkah(p) and not tepat(p)))
                for d in pendek
            )
            assert (p.cara.id not in terpilih) == tertutup

    def test_urutan(self) -> None:
        """Fewest steps first, though another is nearer by 0,25 of a point."""
        nilai = [
            NilaiUnsur(kode="U1", total=1, n=1),
            NilaiUnsur(kode="U2", total=3, n=3),
            NilaiUnsur(kode="U3", nrr=Decimal(1), n=6),
        ]
        hasil = cocokkan_konvensi(nilai, Decimal("26.2"))
        langkah = [p.cara.langkah for p in hasil.penjelasan]

        assert sorted(langkah) == langkah

    def test_sama_dekat(self) -> None:
        """Of what prints 93 none is nearer to it, so that the default comes first (published)."""
        cetak = ["3.73", "3.74", "3.80", "3.33", "3.76", "3.84", "3.69", "3.78", "3.85"]
        nilai = {f"U{i}": v for i, v in enumerate(cetak, start=1)}
        hasil = cocokkan_konvensi(nilai, Decimal(93), n=200)

        assert ["1/k", "3-desimal", "4-desimal"] == [p.cara.id for p in hasil.penjelasan]

    def test_tepat_tidak_tertutup(self) -> None:
        """What fits exactly is told, though fewer steps fit less well (a published table)."""
        nrr = ["3.52", "3.48", "3.35", "3.60", "3.58", "3.72", "3.78", "3.40", "3.42"]
        nilai = {f"U{i}": v for i, v in enumerate(nrr, start=1)}
        hasil = cocokkan_konvensi(nilai, Decimal("88.40"), n=198)
        tepat = [p for p in hasil.penjelasan if not p.selisih]

        assert [p.cara.id for p in tepat] == ["3-desimal+tertimbang-3"]

    @given(
        st.lists(st.integers(0, 3 * 57), min_size=9, max_size=9),
        st.sampled_from(list(Bobot)),
        st.tuples(*[st.sampled_from([None, 2, 3, 4])] * 3).filter(lambda d: d.count(None)),
        st.booleans(),
    )
    def test_dinyatakan_terdaftar(
        self,
        lebih: list[int],
        bobot: Bobot,
        desimal: tuple[int | None, int | None, int | None],
        dengan_n: bool,
    ) -> None:
        """
        A table printed by any convention is explained by it, or with fewer steps.

        That is the short list; each entry of it gives the digits of the index.  More than two
        steps are not tried, unless an office declares them.
        """
        n = 57
        konvensi = Konvensi(
            bobot=bobot,
            desimal_nrr=desimal[0],
            desimal_tertimbang=desimal[1],
            desimal_jumlah=desimal[2],
        )
        nilai = [NilaiUnsur(kode=f"U{i}", total=n + x, n=n) for i, x in enumerate(lebih, start=1)]
        ikm = hitung_ikm(nilai, konvensi=konvensi)
        tercetak = [
            NilaiUnsur(kode=u.kode, nrr=u.nrr_cetak, n=n if dengan_n else None) for u in ikm.unsur
        ]
        hasil = cocokkan_konvensi(tercetak, ikm.cetak)
        langkah = sum(d is not None for d in desimal)

        assert any(
            p.cara.konvensi == konvensi or p.cara.langkah < langkah for p in hasil.penjelasan
        )
        assert all(not p.jarak for p in hasil.penjelasan)

    @given(soal_kecil(), st.integers(1, 2), st.integers(1, 2), st.booleans())
    def test_more_decimals(
        self, soal: tuple[list[NilaiUnsur], Decimal], a: int, b: int, dengan_n: bool
    ) -> None:
        """
        More printed decimals never leave more explanations.

        That is, where all that prints so with more decimals prints so with fewer: 1,55 may stand
        for 1,554, which does not print 1,5 as 1,5454… does.
        """
        nilai, ikm = soal
        assume(0 < ikm)
        tepat = [Fraction(v.total or 0, v.n or 1) for v in nilai if v.total is not None]
        assume(tepat)
        assume(all(_bersarang(x, a) for x in tepat))

        def jawab(digit: int, digit_ikm: int) -> KecocokanIKM:
            cetak = [
                NilaiUnsur(
                    kode=f"U{i}", nrr=round_half_up(x, digit), n=nilai[0].n if dengan_n else None
                )
                for i, x in enumerate(tepat, start=1)
            ]
            return cocokkan_konvensi(cetak, round_half_up(indeks, digit_ikm), semua=True)

        indeks = 25 * sum(tepat) / len(tepat) + Fraction(ikm) % 1
        kasar, halus = jawab(a, b), jawab(a + 1, b)
        if not halus.mustahil and not kasar.mustahil:
            assert {p.cara.id for p in halus.penjelasan} <= {p.cara.id for p in kasar.penjelasan}

    @given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 1200)), min_size=2, max_size=6))
    def test_many_counts(self, isi: list[tuple[int, int]]) -> None:
        """Each unsur may have a count of its own; the witness proves every explanation."""
        nilai = [
            NilaiUnsur(kode=f"U{i}", nrr=round_half_up(Fraction(n + t % (3 * n + 1), n), 1), n=n)
            for i, (n, t) in enumerate(isi, start=1)
        ]
        tepat = sum(Fraction(n + t % (3 * n + 1), n) for n, t in isi) / len(isi) * 25
        hasil = cocokkan_konvensi(nilai, round_half_up(tepat, 2))

        assert "1/k" in {p.cara.id for p in hasil.penjelasan}
        for p in hasil.penjelasan:
            periksa_saksi(p, nilai)


class TestMustahil:
    """A mean that no whole answers give is found, and only such."""

    @given(st.integers(1, 60), st.integers(100, 400))
    def test_brute_force(self, n: int, angka: int) -> None:
        """It is impossible if no total prints so, and its neighbours are the nearest totals."""
        nrr = round_half_up(Fraction(angka, 100), 2)
        semua = {t: round_half_up(Fraction(t, n), 2) for t in range(n, 4 * n + 1)}
        nilai = NilaiUnsur(kode="U1", nrr=nrr, n=n)
        genap = [t for t in semua if bulatkan(Fraction(t, n), 2, ROUND_HALF_EVEN) == Fraction(nrr)]
        mustahil = nrr_mustahil([nilai])

        assert bool(mustahil) == (nrr not in semua.values() and not genap)
        for m in mustahil:
            bawah = [t for t, c in semua.items() if c < nrr]
            atas = [t for t, c in semua.items() if c > nrr]
            assert m.total_bawah == max(bawah, default=None)
            assert m.total_atas == min(atas, default=None)
        hasil = cocokkan_konvensi([nilai], 25 * nrr)
        assert hasil.mustahil == mustahil
        assert not (hasil.cocok and mustahil)


class TestKelompok:
    """An index may be the mean of the indices of groups."""

    @given(
        st.lists(
            st.tuples(st.fractions(25, 100, max_denominator=99), st.integers(1, 500)),
            min_size=2,
            max_size=6,
        ),
        st.booleans(),
    )
    def test_both_means(self, isi: list[tuple[Fraction, int]], tepat: bool) -> None:
        """The simple mean and that by respondents are found, from exact and printed indices."""
        kelompok = [
            KelompokIKM(nama=str(i), ikm=x if tepat else round_half_up(x, 2), n=n)
            for i, (x, n) in enumerate(isi)
        ]
        rata = sum(x for x, _ in isi) / len(isi)
        timbang = sum(x * n for x, n in isi) / sum(n for _, n in isi)
        for nilai, dasar in (
            (rata, DasarIKM.RATA_KELOMPOK),
            (timbang, DasarIKM.TIMBANG_KELOMPOK),
        ):
            hasil = cocokkan_konvensi([], round_half_up(nilai, 2), kelompok=kelompok)
            assert dasar in {p.cara.dasar for p in hasil.penjelasan if not p.cara.langkah}
