"""The index: its range, its letters, and what may not change it."""

import random
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.errors import DataError, Masalah, ScoringError
from skm.exact import round_half_up
from skm.model import IKM, Bobot, HasilUnsur, Konvensi, NilaiUnsur, Survei, Unsur
from skm.regulasi import EDISI, Regulasi, muat
from skm.skor import (
    bobot_bernama,
    cetak_ikm,
    hitung_bobot,
    hitung_ikm,
    hitung_nrr,
    peringkat,
    tentukan_mutu,
    terendah,
)
from skm.skor.ikm import timbang
from skm.testing import konvensi, nilai_unsur, survei

pytestmark = pytest.mark.property

KODE = tuple(f"U{i}" for i in range(1, 10))

ikm_exact = st.one_of(
    st.fractions(25, 100, max_denominator=5000),
    # Around the bounds, between the printed figures, and exactly half-way.
    st.builds(
        lambda batas, geser: batas + Fraction(geser, 4000),
        st.sampled_from([Fraction("65.00"), Fraction("76.61"), Fraction("88.31")]),
        st.integers(-100, 100),
    ),
)
regulasi = st.sampled_from([muat(e) for e in EDISI])


@st.composite
def totals(draw: st.DrawFn, *, sama_n: bool = True) -> dict[str, tuple[int, int]]:
    """Return total and count of nine unsur, from answers 1 to 4."""
    n = draw(st.integers(1, 60))
    jadi = {}
    for k in KODE:
        banyak = n if sama_n else draw(st.integers(1, 60))
        jadi[k] = (draw(st.integers(banyak, 4 * banyak)), banyak)
    return jadi


def nilai_dari(isi: dict[str, tuple[int, int]]) -> list[NilaiUnsur]:
    return [NilaiUnsur(kode=k, total=t, n=n) for k, (t, n) in isi.items()]


def hitung(s: Survei) -> IKM:
    return hitung_ikm(s.nilai, regulasi=muat(s.regulasi), konvensi=s.konvensi)


class TestMutu:
    """Every index has exactly one letter."""

    @given(ikm_exact, regulasi)
    def test_exactly_one_row_holds_the_printed_figure(
        self, nilai: Fraction, aturan: Regulasi
    ) -> None:
        """The printed figure lies within one row's bounds, and that row gives the letter."""
        cetak = cetak_ikm(nilai)
        baris = [b for b in aturan.tabel_mutu if b.batas_bawah <= cetak <= b.batas_atas]

        assert [tentukan_mutu(nilai, aturan).huruf] == [b.mutu for b in baris]

    @given(ikm_exact, ikm_exact, regulasi)
    def test_never_a_worse_letter_for_more(
        self, a: Fraction, b: Fraction, aturan: Regulasi
    ) -> None:
        """A higher index never has a worse letter."""
        kecil, besar = sorted((a, b))

        assert (
            tentukan_mutu(kecil, aturan).nilai_persepsi
            <= tentukan_mutu(besar, aturan).nilai_persepsi
        )

    @given(ikm_exact, regulasi)
    def test_exact_and_printed_agree(self, nilai: Fraction, aturan: Regulasi) -> None:
        """The printed figure has the letter of the exact one."""
        assert tentukan_mutu(nilai, aturan) == tentukan_mutu(cetak_ikm(nilai), aturan)

    @pytest.mark.parametrize("id_regulasi", EDISI)
    def test_every_bound_is_in_its_own_row(self, id_regulasi: str) -> None:
        """Both printed bounds of each row are classified in that row."""
        aturan = muat(id_regulasi)
        for baris in aturan.tabel_mutu:
            assert baris.mutu == tentukan_mutu(baris.batas_bawah, aturan).huruf
            assert baris.mutu == tentukan_mutu(baris.batas_atas, aturan).huruf

    @pytest.mark.parametrize("id_regulasi", EDISI)
    def test_gaps_follow_the_reading(self, id_regulasi: str) -> None:
        """Half-way between two rows the upper one begins; anything below belongs to the lower."""
        aturan = muat(id_regulasi)
        for atas, bawah in zip(aturan.tabel_mutu, aturan.tabel_mutu[1:], strict=False):
            tengah = (atas.batas_bawah + bawah.batas_atas) / 2

            assert Fraction(1, 100) == atas.batas_bawah - bawah.batas_atas
            assert atas.mutu == tentukan_mutu(tengah, aturan).huruf
            assert bawah.mutu == tentukan_mutu(tengah - Fraction(1, 10**9), aturan).huruf

    @given(st.fractions(-500, 500, max_denominator=400), regulasi)
    def test_total_beyond_the_scale(self, nilai: Fraction, aturan: Regulasi) -> None:
        """Below 25 the letter is D and above 100 it is A; no value is without one."""
        huruf = tentukan_mutu(nilai, aturan).huruf

        assert huruf == ("D" if nilai < 25 else "A" if nilai > 100 else huruf)
        assert huruf in {"A", "B", "C", "D"}


class TestRange:
    """25 to 100, both attained, when the weights add up to 1."""

    @given(survei())
    def test_between_25_and_100(self, s: Survei) -> None:
        """Exact weights that add up to 1 and no rounding on the way keep the index in its range."""
        s = attrs.evolve(s, konvensi=attrs.evolve(s.konvensi, **_TANPA_PEMBULATAN))
        assume(not isinstance(s.konvensi.bobot, Bobot) or s.konvensi.bobot is Bobot.PER_K)
        ikm = hitung(s)

        assert 1 == ikm.jumlah_bobot
        assert 25 <= ikm.nilai <= 100
        assert 100 == ikm.maksimum

    @given(regulasi)
    def test_attained(self, aturan: Regulasi) -> None:
        """All ones give exactly 25, all fours exactly 100."""
        kode = [u.kode for u in aturan.unsur]

        assert 25 == hitung_ikm(dict.fromkeys(kode, 1), regulasi=aturan).nilai
        assert 100 == hitung_ikm(dict.fromkeys(kode, 4), regulasi=aturan).nilai

    @given(st.data())
    def test_maximum_is_attained_and_not_passed(self, data: st.DataObject) -> None:
        """The highest index a convention can give is that of all fours."""
        s = data.draw(survei())
        ikm = hitung(s)
        terbaik = hitung(
            attrs.evolve(s, nilai=tuple(NilaiUnsur(kode=n.kode, nrr=Decimal(4)) for n in s.nilai))
        )

        assert ikm.maksimum == terbaik.nilai
        assert ikm.nilai <= ikm.maksimum


_TANPA_PEMBULATAN = dict.fromkeys(("desimal_nrr", "desimal_tertimbang", "desimal_jumlah"))


class TestArithmetic:
    """Exact, and nothing lost on the way."""

    @given(totals())
    def test_weighted_sum_is_the_grand_mean(self, isi: dict[str, tuple[int, int]]) -> None:
        """With one n for all unsur the index is 25 times the mean of all answers, exactly."""
        n = isi["U1"][1]
        semua = Fraction(sum(t for t, _ in isi.values()), 9 * n)

        assert semua * 25 == hitung_ikm(nilai_dari(isi)).nilai

    @given(totals(sama_n=False))
    def test_weighted_sum_is_the_mean_of_means(self, isi: dict[str, tuple[int, int]]) -> None:
        """With different n each unsur counts alike, whatever its number of answers."""
        rata = sum((Fraction(t, n) for t, n in isi.values()), Fraction(0)) / 9
        ikm = hitung_ikm(nilai_dari(isi))

        assert rata * 25 == ikm.nilai
        assert ikm.nilai == sum((u.tertimbang for u in ikm.unsur), Fraction(0)) * 25

    @given(survei())
    def test_printed_is_at_most_half_a_cent_off(self, s: Survei) -> None:
        """The printed index and every printed conversion are the exact ones rounded once."""
        ikm = hitung(s)

        assert abs(Fraction(ikm.cetak) - ikm.nilai) <= Fraction(1, 200)
        for u in ikm.unsur:
            assert u.konversi == u.nrr * 25
            assert abs(Fraction(u.konversi_cetak) - u.konversi) <= Fraction(1, 200)

    @given(survei(), st.integers(2, 12))
    def test_decimal_context_cannot_reach_it(self, s: Survei, prec: int) -> None:
        """A narrow decimal context changes no figure."""
        ikm = hitung(s)
        with localcontext() as konteks:
            konteks.prec = prec
            lagi = hitung(s)

        assert ikm == lagi
        assert repr(ikm) == repr(lagi)

    @given(survei())
    def test_each_step_is_rounded_as_declared(self, s: Survei) -> None:
        """NRR, weighted NRR and sum are rounded where the convention says, nowhere else."""
        ikm, aturan = hitung(s), s.konvensi

        def bulat(nilai: Fraction, desimal: int | None) -> Fraction:
            return nilai if desimal is None else Fraction(round_half_up(nilai, desimal))

        bobot = hitung_bobot([u.kode for u in ikm.unsur], aturan)
        tertimbang = [
            bulat(
                bulat(hitung_nrr(n), aturan.desimal_nrr) * bobot[n.kode], aturan.desimal_tertimbang
            )
            for n in s.nilai
        ]

        assert tertimbang == [u.tertimbang for u in ikm.unsur]
        assert bulat(sum(tertimbang, Fraction(0)), aturan.desimal_jumlah) == ikm.jumlah_tertimbang
        assert ikm.jumlah_tertimbang * 25 == ikm.nilai

    @given(totals())
    def test_011_gives_99_hundredths(self, isi: dict[str, tuple[int, int]]) -> None:
        """Weights of 0,11 give exactly 99/100 of the index under 1/9."""
        dua = hitung_ikm(nilai_dari(isi), konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL))
        tiga = hitung_ikm(nilai_dari(isi), konvensi=Konvensi(bobot=Bobot.TIGA_DESIMAL))
        tepat = hitung_ikm(nilai_dari(isi)).nilai

        assert tepat * Fraction(99, 100) == dua.nilai
        assert tepat * Fraction(999, 1000) == tiga.nilai
        assert (Fraction(99, 100), Fraction(99)) == (dua.jumlah_bobot, dua.maksimum)

    def test_all_ones_under_011(self) -> None:
        """All ones under 0,11 leave the printed table: 24,75, and D all the same."""
        ikm = hitung_ikm(dict.fromkeys(KODE, 1), konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL))

        assert (Decimal("24.75"), "D") == (ikm.cetak, ikm.mutu.huruf)

    def test_rounded_weights_of_fourteen(self) -> None:
        """Fourteen unsur weigh 0,07 or 0,071 each."""
        kode = [f"U{i}" for i in range(1, 15)]

        assert {Fraction(7, 100)} == set(
            hitung_bobot(kode, Konvensi(bobot=Bobot.DUA_DESIMAL)).values()
        )
        assert {Fraction(71, 1000)} == set(
            hitung_bobot(kode, Konvensi(bobot=Bobot.TIGA_DESIMAL)).values()
        )


class TestInvariance:
    """What may not change an index."""

    @given(totals(sama_n=False), st.sampled_from(KODE))
    def test_one_better_answer(self, isi: dict[str, tuple[int, int]], kode: str) -> None:
        """Raising one answer never lowers the index or its letter."""
        total, n = isi[kode]
        assume(total < 4 * n)
        awal = hitung_ikm(nilai_dari(isi))
        naik = hitung_ikm(nilai_dari(isi | {kode: (total + 1, n)}))

        assert awal.nilai < naik.nilai
        assert awal.cetak <= naik.cetak
        assert awal.mutu.nilai_persepsi <= naik.mutu.nilai_persepsi

    @given(survei(), st.randoms(use_true_random=False))
    def test_order_of_values(self, s: Survei, acak: random.Random) -> None:
        """The order in which values are given is irrelevant."""
        nilai = list(s.nilai)
        acak.shuffle(nilai)
        lagi = attrs.evolve(s, nilai=tuple(nilai))

        assert s == lagi
        assert hitung(s) == hitung_ikm(iter(nilai), regulasi=muat(s.regulasi), konvensi=s.konvensi)

    @given(totals(sama_n=False), st.integers(2, 9))
    def test_the_same_sample_twice(self, isi: dict[str, tuple[int, int]], kali: int) -> None:
        """Multiplying totals and counts changes no figure but the counts."""
        lipat = {k: (t * kali, n * kali) for k, (t, n) in isi.items()}
        awal, lagi = hitung_ikm(nilai_dari(isi)), hitung_ikm(nilai_dari(lipat))

        assert (awal.nilai, awal.cetak, awal.mutu) == (lagi.nilai, lagi.cetak, lagi.mutu)
        assert [u.nrr for u in awal.unsur] == [u.nrr for u in lagi.unsur]
        assert terendah(awal) == terendah(lagi)

    @given(totals(), totals())
    def test_merged_samples(
        self, a: dict[str, tuple[int, int]], b: dict[str, tuple[int, int]]
    ) -> None:
        """The index of two merged samples is the mean of both, weighted by their respondents."""
        na, nb = a["U1"][1], b["U1"][1]
        gabung = {k: (a[k][0] + b[k][0], na + nb) for k in KODE}
        rata = (na * hitung_ikm(nilai_dari(a)).nilai + nb * hitung_ikm(nilai_dari(b)).nilai) / (
            na + nb
        )

        assert rata == hitung_ikm(nilai_dari(gabung)).nilai

    @given(survei())
    def test_weights_per_unsur_may_spell_out_the_rule(self, s: Survei) -> None:
        """Giving each unsur the weight the rule would give it changes no figure."""
        ikm = hitung(s)
        tertulis = Peta({u.kode: u.bobot for u in ikm.unsur})
        lagi = hitung(attrs.evolve(s, konvensi=attrs.evolve(s.konvensi, bobot=tertulis)))

        assert attrs.evolve(ikm, konvensi=lagi.konvensi) == lagi


class TestTerendah:
    """The weakest unsur, honest about ties."""

    @given(survei(), st.integers(1, 20))
    def test_sorted_and_complete(self, s: Survei, banyak: int) -> None:
        """As many as asked for, weakest first, none of those outside weaker than one inside."""
        ikm = hitung(s)
        daftar = terendah(ikm, banyak)
        per_kode = {u.kode: u for u in ikm.unsur}
        nrr = [per_kode[t.kode].nrr for t in daftar]
        luar = [u.nrr for u in ikm.unsur if u.kode not in {t.kode for t in daftar}]

        assert min(banyak, len(ikm.unsur)) == len(daftar)
        assert sorted(nrr) == nrr
        assert all(x >= nrr[-1] for x in luar)

    @given(survei(), st.integers(1, 20))
    def test_ties_at_the_cut(self, s: Survei, banyak: int) -> None:
        """An entry is flagged if and only if an unsur outside has exactly its NRR."""
        ikm = hitung(s)
        daftar = terendah(ikm, banyak)
        per_kode = {u.kode: u.nrr for u in ikm.unsur}
        luar = {per_kode[k] for k in per_kode.keys() - {t.kode for t in daftar}}

        assert [per_kode[t.kode] in luar for t in daftar] == [t.seri_di_batas for t in daftar]

    def test_ties_are_broken_by_code_as_a_number(self) -> None:
        """With all equal, U2 comes before U10."""
        tambahan = tuple(Unsur(kode=f"U{i}", nama="Tambahan") for i in (10, 11))
        nilai = {f"U{i}": 3 for i in range(1, 12)}
        ikm = hitung_ikm(nilai, konvensi=Konvensi(unsur_tambahan=tambahan))

        assert [f"U{i}" for i in range(1, 12)] == [u.kode for u in peringkat(ikm)]
        assert [("U1", True), ("U2", True), ("U3", True)] == [
            (t.kode, t.seri_di_batas) for t in terendah(ikm)
        ]


class TestTimbang:
    """One mean, and its weight."""

    def test_teks_pecahan(self) -> None:
        """Exact numbers may be texts, as files have them; a float is none."""
        satu: Any = ("13/4", "1/9", Konvensi(desimal_tertimbang=3))

        assert (Fraction(13, 36), Fraction(361, 1000)) == timbang(*satu)[1:]
        with pytest.raises(DataError) as salah:
            timbang(Fraction(13, 4), 0.11, Konvensi())  # type: ignore[arg-type]
        assert ["bobot"] == [m.lokasi.strip(".") for m in salah.value.masalah]


class TestRefused:
    """What gives no figure is told, all of it at once."""

    @given(survei(dapat_dinilai=False))
    def test_scored_or_explained(self, s: Survei) -> None:
        """Whatever loads is either scored, or refused with problems that name places."""
        if s.regulasi not in EDISI:
            return
        masalah: tuple[Masalah, ...] = ()
        unsur: tuple[HasilUnsur, ...] = ()
        try:
            unsur = hitung(s).unsur
        except ScoringError as salah:
            masalah = salah.masalah

        assert bool(masalah) != bool(unsur)
        assert all(m.lokasi.startswith("$") and str(m) for m in masalah)
        assert all(1 <= u.nrr <= 4 for u in unsur)

    @given(nilai_unsur(dapat_dinilai=False))
    def test_one_value(self, nilai: NilaiUnsur) -> None:
        """A single value has an exact mean unless nobody answered."""
        if nilai.total is not None and nilai.n == 0:
            with pytest.raises(ScoringError, match="no answers"):
                hitung_nrr(nilai)
        else:
            assert hitung_nrr(nilai) == (
                nilai.nrr if nilai.total is None else Fraction(nilai.total, nilai.n or 0)
            )


class TestKonvensi:
    """Conventions are values."""

    @given(st.integers(2, 99))
    def test_named_weights(self, k: int) -> None:
        """Every name of a rule that fits k unsur gives that rule."""
        assert Bobot.PER_K is bobot_bernama("pecahan", k)
        assert Bobot.PER_K is bobot_bernama(f"1/{k}", k)
        for bobot in Bobot:
            assert bobot is bobot_bernama(bobot.value, k)
        dua = str(round_half_up(Fraction(1, k), 2))
        tiga = str(round_half_up(Fraction(1, k), 3))

        assert Bobot.DUA_DESIMAL is bobot_bernama(dua, k)
        assert Bobot.TIGA_DESIMAL is bobot_bernama(tiga.replace(".", ","), k)

    @pytest.mark.parametrize(
        ("nama", "bobot"),
        [
            ("pecahan", Bobot.PER_K),
            ("1/9", Bobot.PER_K),
            ("2-desimal", Bobot.DUA_DESIMAL),
            ("0.11", Bobot.DUA_DESIMAL),
            ("0,111", Bobot.TIGA_DESIMAL),
        ],
    )
    def test_weights_of_nine(self, nama: str, bobot: Bobot) -> None:
        """Nine unsur are what nearly all surveys have."""
        assert bobot is bobot_bernama(nama, 9)

    @given(st.integers(2, 99).filter(lambda k: k != 9), st.sampled_from(["0,11", "0.111", "1/9"]))
    def test_weights_of_nine_do_not_fit_others(self, k: int, nama: str) -> None:
        """0,11 is refused for other than nine unsur, with the weights that would do."""
        assume(Fraction(nama.replace(",", ".")) not in {
            Fraction(round_half_up(Fraction(1, k), d)) for d in (2, 3)
        })  # fmt: skip
        with pytest.raises(ScoringError) as salah:
            bobot_bernama(nama, k)

        (masalah,) = salah.value.masalah
        assert ("bobot-tidak-cocok", nama, str(k)) == (
            masalah.kode,
            masalah.ditemukan,
            masalah.saran,
        )
        assert masalah.diharapkan.startswith("pecahan, 0,")

    @given(konvensi(dapat_dinilai=False))
    def test_equal_means_equal_hash(self, aturan: Konvensi) -> None:
        """Conventions rebuilt in another order are equal and hash alike."""
        lagi = attrs.evolve(aturan)
        if isinstance(aturan.bobot, Peta):
            lagi = attrs.evolve(aturan, bobot=Peta(reversed(list(aturan.bobot.items()))))

        assert aturan == lagi
        assert hash(aturan) == hash(lagi)
