"""Published figures and the conventions behind them: worked cases, edges, and what is refused."""

import json
from decimal import Decimal
from fractions import Fraction
from itertools import product

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.errors import DataError, Masalah, ScoringError
from skm.exact import round_half_up
from skm.model import Bobot, Konvensi, NilaiUnsur, Unsur
from skm.model.kecocokan import (
    DasarIKM,
    JenisSalahKetik,
    KecocokanIKM,
    KelompokIKM,
    PembulatanAkhir,
    Rentang,
    SkalaAngka,
)
from skm.regulasi import muat
from skm.serial.kecocokan import kecocokan_datar
from skm.skor import hitung_ikm
from skm.skor.kecocokan import cocokkan_konvensi, nrr_mustahil
from skm.skor.kecocokan.salah_ketik import jenis_salah_ketik, ragam_salah_ketik
from skm.skor.kecocokan.tercetak import butir_unsur

GASPUL = "3.62 3.48 3.45 4.00 3.52 3.62 3.66 3.62 3.97"
BMKG = "3.52 3.48 3.35 3.60 3.58 3.72 3.78 3.40 3.42"
TOTAL = (105, 101, 100, 116, 102, 105, 106, 105, 115)
TW1 = "3.868 3.670 3.758 3.879 3.879 3.868 3.835 3.549 3.725"
TW4 = "3.91 3.92 3.92 3.93 3.91 3.94 3.96 3.93 3.86"


def nrr(teks: str, n: int | None = None) -> list[NilaiUnsur]:
    return [
        NilaiUnsur(kode=f"U{i}", nrr=Decimal(v), n=n) for i, v in enumerate(teks.split(), start=1)
    ]


def total(*isi: int, n: int) -> list[NilaiUnsur]:
    return [NilaiUnsur(kode=f"U{i}", total=v, n=n) for i, v in enumerate(isi, start=1)]


def ids(hasil: KecocokanIKM) -> list[str]:
    return [p.cara.id for p in hasil.penjelasan]


class TestGaspul:
    """A document prints 90,56 and 91,48 for the same answers and calls the gap rounding."""

    @pytest.mark.parametrize("nilai", [nrr(GASPUL, 29), total(*TOTAL, n=29)], ids=["nrr", "total"])
    @pytest.mark.parametrize(
        ("ikm", "nama"), [("90.56", "bobot 0,11"), ("91.48", "bobot 1/9")], ids=["0,11", "1/9"]
    )
    def test_each_by_name(self, nilai: list[NilaiUnsur], ikm: str, nama: str) -> None:
        """With 29 respondents each number has one explanation, and the totals follow."""
        (p,) = cocokkan_konvensi(nilai, Decimal(ikm)).penjelasan

        assert nama == p.cara.nama
        assert TOTAL == tuple((p.total or {}).values())
        assert ("A",) == p.huruf

    def test_without_n(self) -> None:
        """
        Without n 90,56 is still 0,11 alone; for 91,48 the means leave room for others.

        As printed they give 91,48 only where the weighted means are rounded.
        """
        assert ["2-desimal"] == ids(cocokkan_konvensi(nrr(GASPUL), Decimal("90.56")))
        tepat = {"1/k+tertimbang-3", "4-desimal+tertimbang-3"}
        assert {"1/k", "4-desimal", "3-desimal", *tepat} == set(
            ids(cocokkan_konvensi(nrr(GASPUL), Decimal("91.48")))
        )

    def test_witness(self) -> None:
        """The means behind an explanation are none but such as print so, and give the index."""
        semua = cocokkan_konvensi(nrr(GASPUL), Decimal("91.48")).penjelasan
        (p,) = (p for p in semua if p.cara.id == "1/k")

        assert GASPUL == " ".join(str(round_half_up(x, 2)) for x in p.nrr.values())
        assert Decimal("91.48") == round_half_up(25 * sum(p.nrr.values()) / 9, 2)

    def test_rounded_first(self) -> None:
        """91,50 comes from means rounded to two decimals, or a sum rounded to two."""
        hasil = cocokkan_konvensi(total(*TOTAL, n=29), Decimal("91.50"))

        assert {"1/k+nrr-2", "1/k+jumlah-2"} < set(ids(hasil))

    @pytest.mark.parametrize(("ikm", "desimal"), [("91.5000", 2), ("91.4750", 3), ("91.4750", 4)])
    def test_rounded_sum(self, ikm: str, desimal: int) -> None:
        """The sum, 3,65900…, may have been rounded to two decimals, to three or to four."""
        hasil = cocokkan_konvensi(total(*TOTAL, n=29), Decimal(ikm))

        assert f"1/k+jumlah-{desimal}" in ids(hasil)

    def test_printed_finer(self) -> None:
        """Whoever prints means to three decimals may have computed with two, but not with one."""
        semua = nrr(" ".join(["3.494"] * 9))
        dengan_dua, dengan_satu = (cocokkan_konvensi(semua, Decimal(i)) for i in ("87.25", "87.50"))

        assert "1/k+nrr-2" in ids(dengan_dua)
        assert "1/k+nrr-1" not in ids(dengan_satu)

    def test_none(self) -> None:
        """90,70 is given by none; the nearest one and its distance are."""
        hasil = cocokkan_konvensi(nrr(GASPUL, 29), Decimal("90.70"))

        assert not hasil.cocok
        assert hasil.terdekat is not None
        assert "2-desimal+tertimbang-2" == hasil.terdekat.cara.id
        assert (Decimal("90.75"), Decimal("0.05")) == (hasil.terdekat.cetak, hasil.terdekat.jarak)

    def test_usual_weights(self) -> None:
        """Weights that nobody prints hide no way with the usual ones, though it takes a step."""
        semua = nrr("3.4 3.1 2.2 3.7 2.3 3.1 3.8 2.9 2.8", 29)

        assert ["3-desimal", "1/k+nrr-2", "1/k+tertimbang-3+potong"] == (
            ids(cocokkan_konvensi(semua, Decimal("76.17")))
        )

    def test_mapping(self) -> None:
        """Means may come as a mapping from code to text, with decimal comma."""
        peta = {f"U{i}": v.replace(".", ",") for i, v in enumerate(GASPUL.split(), start=1)}

        assert ["2-desimal"] == ids(cocokkan_konvensi(peta, Decimal("90.56"), n=29))


class TestAgency2025:
    """Quarterly tables of an agency that does not print n."""

    def test_tw4_reachable(self) -> None:
        """97,99 beside 98,00 is within the printed decimals; all weights that fit are named."""
        hasil = cocokkan_konvensi(nrr(TW4), Decimal("97.99"), mutu="A")

        assert ["bobot 0,1111", "bobot 1/9", "bobot 0,111"] == [
            p.cara.nama for p in hasil.penjelasan
        ]
        assert [Fraction("0.0002"), Fraction("0.01"), Fraction("0.088")] == [
            p.selisih for p in hasil.penjelasan
        ]
        assert hasil.mutu_cocok

    def test_tw1(self) -> None:
        """94,53 is 1/9; with 91 respondents it is 1/9 on means rounded to three decimals."""
        assert {"1/k", "4-desimal"} == set(ids(cocokkan_konvensi(nrr(TW1), Decimal("94.53"))))
        assert {"1/k+nrr-3", "1/k+potong", "1/k+jumlah-3", "4-desimal"} == set(
            ids(cocokkan_konvensi(nrr(TW1), Decimal("94.53"), n=91))
        )

    def test_impossible_means(self) -> None:
        """No 91 answers have the mean 3,94; nothing is explained, and it is said why."""
        hasil = cocokkan_konvensi(nrr(TW4, 91), Decimal("97.99"))

        assert ["U6"] == [m.kode for m in hasil.mustahil]
        assert not hasil.cocok
        assert hasil.terdekat is not None
        assert Decimal("0.00") == hasil.terdekat.jarak
        assert hasil.terdekat.total is None


class TestKelompok:
    """The template's sample prints the simple mean of its two services."""

    LAYANAN = (
        KelompokIKM(nama="KTP", ikm=Fraction(250, 3), n=400),
        KelompokIKM(nama="KK", ikm=Fraction(730, 9), n=50),
    )

    @pytest.mark.parametrize(
        ("ikm", "dasar"),
        [("82.22", DasarIKM.RATA_KELOMPOK), ("83.09", DasarIKM.TIMBANG_KELOMPOK)],
    )
    def test_template_sample(self, ikm: str, dasar: DasarIKM) -> None:
        """82,22 weighs the services alike, 83,09 by their respondents."""
        (p,) = cocokkan_konvensi([], Decimal(ikm), kelompok=self.LAYANAN).penjelasan

        assert dasar is p.cara.dasar
        assert p.cara.konvensi is None
        assert p.total is None
        assert Peta() == p.nrr

    def test_as_printed(self) -> None:
        """Printed indices stand for all that round to them."""
        kelompok = [
            attrs.evolve(k, ikm=Decimal(i))
            for k, i in zip(self.LAYANAN, ("83.33", "81.11"), strict=True)
        ]
        hasil = cocokkan_konvensi([], Decimal("82.22"), kelompok=kelompok)

        assert ["rata-kelompok"] == ids(hasil)
        assert (
            Rentang(bawah=Fraction("82.215"), atas=Fraction("82.225"), atas_termasuk=False)
            == hasil.penjelasan[0].rentang
        )

    def test_rounded_first(self) -> None:
        """Indices rounded before they are averaged are a step of their own."""
        kelompok = [KelompokIKM(nama=n, ikm=Fraction("80.005")) for n in "ab"]
        hasil = cocokkan_konvensi([], Decimal("80.0100"), kelompok=kelompok)

        assert ["rata-kelompok+kelompok-2"] == ids(hasil)
        assert 2 == hasil.penjelasan[0].cara.desimal_kelompok

    def test_beside_the_unsur(self) -> None:
        """With figures of the unsur too, both are tried; without n only the simple mean is."""
        kelompok = [attrs.evolve(k, n=None) for k in self.LAYANAN]
        hasil = cocokkan_konvensi(nrr(TW4, 91), Decimal("82.22"), kelompok=kelompok)

        assert ["rata-kelompok"] == ids(hasil)
        assert ["U6"] == [m.kode for m in hasil.mustahil]


class TestKonvensi:
    """Ways are declared as a Konvensi where it can express them."""

    @pytest.mark.parametrize("ikm", ["91.48", "90.56", "91.38", "91.47", "91.50", "91.40"])
    def test_can_be_declared(self, ikm: str) -> None:
        """What a way declares gives its index by hitung_ikm, if that is printed half-up."""
        isi = total(*TOTAL, n=29)
        hasil = cocokkan_konvensi(isi, Decimal(ikm), semua=True)
        diuji = [k for p in hasil.penjelasan if (k := p.cara.dinyatakan) is not None]

        assert diuji
        for konvensi in diuji:
            assert Decimal(ikm) == hitung_ikm(isi, konvensi=konvensi).cetak

    def test_declared_is_always_listed(self) -> None:
        """Declared readings are listed though a simpler way gives the same."""
        polos = cocokkan_konvensi(nrr(GASPUL, 29), Decimal("91.48"))
        dinyatakan = cocokkan_konvensi(
            nrr(GASPUL, 29), Decimal("91.48"), konvensi=Konvensi(desimal_jumlah=5)
        )

        assert ["1/k"] == ids(polos)
        assert ["1/k", "1/k+jumlah-5"] == ids(dinyatakan)

    def test_own_weights(self) -> None:
        """Declared weights per unsur are tried beside the equal ones."""
        bobot = Peta({"U1": Fraction(3, 4), "U2": Fraction(1, 4)})
        hasil = cocokkan_konvensi(
            nrr("3.00 4.00"), Decimal("81.25"), n=100, konvensi=Konvensi(bobot=bobot)
        )

        assert "per-unsur" in ids(hasil)

    def test_negative_and_zero_weights(self) -> None:
        """Even weights that no report should have are followed exactly."""
        bobot = Peta({"U1": Fraction(2), "U2": Fraction(-1), "U3": Fraction(0)})
        for desimal in (None, 1):
            for n in (None, 7):
                konvensi = Konvensi(bobot=bobot, desimal_tertimbang=desimal)
                isi = nrr("3.57 2.43 3.86", n)
                hasil = cocokkan_konvensi(isi, Decimal("117.9"), konvensi=konvensi)
                hasil = cocokkan_konvensi(
                    isi,
                    hasil.terdekat.cetak if hasil.terdekat else hasil.ikm,
                    konvensi=konvensi,
                )
                assert hasil.cocok

    def test_weights_that_coincide(self) -> None:
        """For ten unsur 0,10 is 1/10: one way, not four; a declared name changes nothing."""
        isi = nrr(" ".join(["3.50"] * 10))
        konvensi = Konvensi(
            bobot=Bobot.DUA_DESIMAL,
            desimal_nrr=5,
            unsur_tambahan=(Unsur(kode="U10", nama="Transparansi"),),
        )
        hasil = cocokkan_konvensi(isi, Decimal("87.50"), konvensi=konvensi)

        assert ["1/k", "1/k+nrr-5"] == ids(hasil)
        assert konvensi == hasil.penjelasan[1].cara.dinyatakan

    def test_cut_off(self) -> None:
        """77,375 printed as 77,37 was cut off."""
        hasil = cocokkan_konvensi(total(619, n=200), Decimal("77.37"))

        assert ["1/k+potong"] == ids(hasil)
        assert hasil.penjelasan[0].cara.akhir is PembulatanAkhir.DIPOTONG

    def test_half_even(self) -> None:
        """87,625 printed as 87,62 is rounded to even, or cut off; either step alone does."""
        hasil = cocokkan_konvensi(total(701, n=200), Decimal("87.62"))

        assert {"1/k+genap", "1/k+potong"} == set(ids(hasil))


class TestBobotNegatif:
    """A weight below nothing, which a konvensi may state: its figure goes down as the sum rises."""

    @pytest.mark.parametrize("geser", ["-0.10", "0.00", "0.10"])
    def test_di_dalam(self, geser: str) -> None:
        """The means of an explanation are such as were printed, and give the index."""
        bobot = {f"U{i}": Fraction(2 - 3 * (i == 9), 15) for i in range(1, 10)}
        tengah = sum((bobot[v.kode] * Fraction(v.nrr or 0) for v in nrr(BMKG)), Fraction())
        ikm = round_half_up(25 * tengah, 2) + Decimal(geser)
        hasil = cocokkan_konvensi(nrr(BMKG), ikm, konvensi=Konvensi(bobot=Peta(bobot)))
        satu = hasil.penjelasan[0]

        assert nrr(BMKG) == [
            NilaiUnsur(kode=k, nrr=round_half_up(v, 2)) for k, v in satu.nrr.items()
        ]
        tepat = 25 * sum((bobot[k] * v for k, v in satu.nrr.items()), Fraction())
        assert ikm == round_half_up(tepat, 2)


class TestHuruf:
    """The letter beside the number."""

    @pytest.mark.parametrize(("mutu", "cocok"), [("A", True), ("B", False), ("E", False)])
    def test_two_decimals(self, mutu: str, cocok: bool) -> None:
        """With two decimals there is one letter."""
        hasil = cocokkan_konvensi(nrr(GASPUL), Decimal("90.56"), mutu=mutu)

        assert cocok is hasil.mutu_cocok
        assert "A" == hasil.mutu_ikm.huruf

    def test_fewer_decimals(self) -> None:
        """88,3 may be an A or a B; what the means allow narrows it down."""
        longgar = cocokkan_konvensi(nrr("3.53 3.53"), Decimal("88.3"), mutu="A")
        sempit = cocokkan_konvensi(nrr("3.5300 3.5300"), Decimal("88.3"), mutu="A")

        assert ("A", "B") == longgar.penjelasan[0].huruf
        assert ("B",) == sempit.penjelasan[0].huruf
        assert (True, True) == (longgar.mutu_cocok, sempit.mutu_cocok)

    def test_off_the_scale(self) -> None:
        """Below and above all bounds there is a letter too."""
        assert ("D",) == cocokkan_konvensi(nrr("1.00"), Decimal("25")).penjelasan[0].huruf
        assert not cocokkan_konvensi(nrr("4.00"), Decimal("24"), mutu="A").mutu_cocok

    def test_no_letter(self) -> None:
        """Without a letter nothing is said about one."""
        assert cocokkan_konvensi(nrr(GASPUL), Decimal("90.56")).mutu_cocok is None


class TestMustahil:
    """Printed means that no whole answers give."""

    def test_halves_to_even(self) -> None:
        """25/8 is 3,125: printed 3,12 it was rounded to even, and is taken so."""
        hasil = cocokkan_konvensi(nrr("3.12", 8), Decimal("78.13"))

        assert () == hasil.mustahil
        assert ("U1",) == hasil.genap
        assert "1/k" in ids(hasil)
        assert Peta({"U1": 25}) == hasil.penjelasan[0].total

    def test_half_up_goes_before(self) -> None:
        """3,13 for 3,125 is half-up, and nothing is said about it."""
        assert () == cocokkan_konvensi(nrr("3.13", 8), Decimal("78.13")).genap

    def test_halves_to_odd(self) -> None:
        """3,37 for 3,375 is no rounding at all."""
        assert ["U1"] == [m.kode for m in nrr_mustahil(nrr("3.37"), n=8)]

    def test_ends_of_the_scale(self) -> None:
        """Beyond the ends of the scale there is no neighbour."""
        atas, bawah = nrr_mustahil(nrr("3.99 1.01"), n=4)

        assert (15, Decimal("3.75"), 16, Decimal("4.00")) == (
            atas.total_bawah,
            atas.cetak_bawah,
            atas.total_atas,
            atas.cetak_atas,
        )
        assert (4, 5) == (bawah.total_bawah, bawah.total_atas)

    @pytest.mark.parametrize(("n", "kurang"), [(1004, 1004), (1003, None)])
    def test_as_many_blanks_as_are_credible(self, n: int, kurang: int | None) -> None:
        """A thousand of 2004 may have been left blank; what 1003 answers give is no explanation."""
        (satu,) = nrr_mustahil(nrr(str(round_half_up(Fraction(3 * n + 1, n), 9))), n=2004)

        assert kurang == satu.n_mungkin

    def test_passed_over(self) -> None:
        """Totals, means without n and means off the scale are for other rules."""
        isi = [*total(7, n=2), *nrr("3.99"), NilaiUnsur(kode="U3", nrr=Decimal("5.00"), n=3)]

        assert () == nrr_mustahil(isi)


class TestSkala:
    """Figures that were published before, or after, they were converted."""

    def test_index_of_means(self) -> None:
        """An index on the scale of the means is their weighted sum, with the letter of 25 times."""
        hasil = cocokkan_konvensi(nrr("3.53 3.53"), Decimal("3.53"), mutu="A")

        assert (SkalaAngka.NRR, SkalaAngka.NRR) == (hasil.skala, hasil.skala_nilai)
        assert "1/k" in ids(hasil)
        assert Fraction("3.53") == hasil.bawaan == hasil.penjelasan[0].nilai
        # 3,53 may be 3,5324, which is an A, or 3,53 itself, which is a B.
        assert ("A", "B") == hasil.penjelasan[0].huruf
        assert (True, "B") == (hasil.mutu_cocok, hasil.mutu_ikm.huruf)

    def test_highest(self) -> None:
        """4,00 is the highest mean, not the lowest of indices."""
        hasil = cocokkan_konvensi(nrr("4.00 4.00"), Decimal("4.00"), mutu="A")

        assert (["1/k"], True) == (ids(hasil), hasil.mutu_cocok)

    def test_converted_values(self) -> None:
        """A value of 89,80 stands for means of a fifth of a thousandth."""
        hasil = cocokkan_konvensi(nrr("89.80 90.20", 50), Decimal("90.00"))

        assert SkalaAngka.IKM is hasil.skala_nilai
        assert ["U1", "U2"] == [m.kode for m in hasil.mustahil]
        assert (Decimal("89.50"), Decimal("90.00")) == (
            hasil.mustahil[0].cetak_bawah,
            hasil.mustahil[0].cetak_atas,
        )
        assert ["1/k"] == ids(cocokkan_konvensi(nrr("89.50 90.50", 50), Decimal("90.00")))

    def test_not_all_of_them(self) -> None:
        """Means and converted values together are no table."""
        with pytest.raises(ScoringError) as salah:
            cocokkan_konvensi(nrr("3.50 90.20"), Decimal("90.00"))

        assert ["$.nrr.U2"] == [m.lokasi for m in salah.value.masalah]

    def test_groups(self) -> None:
        """Groups have a scale of their own; exact ones are IKM points."""
        cetak = [KelompokIKM(nama=n, ikm=Decimal(i)) for n, i in (("a", "3.50"), ("b", "3.60"))]
        tepat = [KelompokIKM(nama=k.nama, ikm=25 * Fraction(k.ikm)) for k in cetak]
        for ikm, kelompok in product((Decimal("3.55"), Decimal("88.75")), (cetak, tepat)):
            assert ["rata-kelompok"] == ids(cocokkan_konvensi([], ikm, kelompok=kelompok))

    @given(st.lists(st.integers(40, 160), min_size=2, max_size=9), st.booleans(), st.booleans())
    def test_same_explanations(self, isi: list[int], ikm_kecil: bool, nilai_besar: bool) -> None:
        """Whichever scale they are published on, exact figures come from weights alike."""
        nilai = [NilaiUnsur(kode=f"U{i}", total=t, n=40) for i, t in enumerate(isi, start=1)]
        if nilai_besar:
            assume(all(v > 40 for v in isi))
            nilai = nrr(" ".join(str(round_half_up(Fraction(25 * t, 40), 3)) for t in isi), 40)
        tepat = Fraction(sum(isi), 40 * len(isi)) * (1 if ikm_kecil else 25)

        hasil = cocokkan_konvensi(nilai, round_half_up(tepat, 6))

        assert (hasil.skala is SkalaAngka.NRR) == ikm_kecil
        assert (hasil.skala_nilai is SkalaAngka.IKM) == nilai_besar
        assert tepat == hasil.bawaan
        assert "1/k" in ids(hasil)


class TestSalahKetik:
    """Slips of the pen."""

    @pytest.mark.parametrize(
        ("tercetak", "benar", "jenis"),
        [
            ("87.40", "88.40", JenisSalahKetik.SATU_ANGKA),
            ("3.69", "3.89", JenisSalahKetik.SATU_ANGKA),
            ("3.25", "3.52", JenisSalahKetik.DUA_TERTUKAR),
            ("84.70", "87.40", JenisSalahKetik.DUA_TERTUKAR),
            ("0.319", "0.391", JenisSalahKetik.DUA_TERTUKAR),
            ("3.62", "3.63", None),  # rounding
            ("3.62", "3.62", None),
            ("87.40", "88.50", None),
            ("3.6", "3.8", None),  # too short to tell
            ("87.4", "7.4", None),
        ],
    )
    def test_kinds(self, tercetak: str, benar: str, jenis: JenisSalahKetik | None) -> None:
        """One digit, or two neighbours; a last decimal off by one is something else."""
        assert jenis is jenis_salah_ketik(Decimal(tercetak), Decimal(benar))

    @given(st.decimals("0", "1000", places=2))
    def test_symmetric(self, angka: Decimal) -> None:
        """What one slip makes of a figure, the same slip makes of it again."""
        for lain, jenis in ragam_salah_ketik(angka):
            assert lain != angka
            assert jenis is jenis_salah_ketik(lain, angka)

    def test_no_evidence(self) -> None:
        """What the means only might give is no explanation, unless the letter asks for one."""
        nilai = nrr("3.200 3.216 2.936 3.530 3.136 3.200 3.316 3.916 3.323")
        for mutu in (None, "B"):
            assert cocokkan_konvensi(nilai, Decimal("81.71"), mutu=mutu).salah_ketik is None
        assert cocokkan_konvensi(nrr(BMKG), Decimal("87.40")).salah_ketik is None

    def test_without_letter(self) -> None:
        """What the means give at their word is one without a letter, too."""
        salah = cocokkan_konvensi(nrr(BMKG), Decimal("84.87")).salah_ketik

        assert salah is not None
        assert (JenisSalahKetik.DUA_TERTUKAR, Decimal("88.47")) == (
            salah.jenis,
            salah.penjelasan.cetak,
        )

    def test_declared(self) -> None:
        """Of the ways that give the figure meant the declared one is told."""
        cara = Konvensi(bobot=Bobot.TIGA_DESIMAL, desimal_tertimbang=3)
        hasil = cocokkan_konvensi(nrr(BMKG), Decimal("87.40"), n=198, mutu="A", konvensi=cara)

        assert hasil.salah_ketik is not None
        assert "3-desimal+tertimbang-3" == hasil.salah_ketik.penjelasan.cara.id

    def test_explained(self) -> None:
        """A figure that a convention gives needs no slip, with roundings on the way or without."""
        assert cocokkan_konvensi(nrr(BMKG), Decimal("88.47"), mutu="A").salah_ketik is None
        dibulatkan = cocokkan_konvensi(nrr(BMKG, 198), Decimal("88.33"))
        assert "3-desimal+jumlah-3" in ids(dibulatkan)
        assert dibulatkan.salah_ketik is None


class TestKosong:
    """Of a mean that cannot be, fewer answers may be the reason."""

    @pytest.mark.parametrize(("n", "mungkin"), [(3002, 3001), (4001, 3001), (4002, None)])
    def test_n_mungkin(self, n: int, mungkin: int | None) -> None:
        """A thousand may have left the unsur open, no more."""
        (satu,) = nrr_mustahil(
            [NilaiUnsur(kode="U1", nrr=round_half_up(Fraction(7001, 3001), 8), n=n)]
        )

        assert mungkin == satu.n_mungkin


class TestDitolak:
    """What cannot be judged is refused, all of it at once."""

    def test_terbesar(self) -> None:
        """No index has four digits; the message says where they begin."""
        assert cocokkan_konvensi(nrr(BMKG), Decimal("999.99")).terdekat is not None
        with pytest.raises(ScoringError) as salah:
            cocokkan_konvensi(nrr(BMKG), Decimal(1000))

        assert [("ikm-mustahil", "1000")] == [(m.kode, m.diharapkan) for m in salah.value.masalah]

    def test_all_at_once(self) -> None:
        """Every figure that is off is named with its place."""
        isi = [
            NilaiUnsur(kode="U1", nrr=Decimal("5.00")),
            NilaiUnsur(kode="U1", total=90, n=10),
            NilaiUnsur(kode="U2", nrr=Decimal(3), n=0),
        ]
        with pytest.raises(ScoringError) as salah:
            cocokkan_konvensi(
                isi, Decimal(0), n=0, kelompok=[KelompokIKM(nama="a", ikm=Decimal(2000))]
            )

        assert [
            ("di-luar-batas", "$.n"),
            ("nrr-luar-skala", "$.nrr.U1"),
            ("entri-ganda", "$.total.U1"),
            ("nrr-luar-skala", "$.total.U1"),
            ("n-nol", "$.nrr.U2"),
            ("ikm-mustahil", "$.ikm"),
            ("ikm-mustahil", "$.kelompok[0].ikm"),
        ] == [(m.kode, m.lokasi) for m in salah.value.masalah]

    @pytest.mark.parametrize("ikm", ["NaN", "Infinity", "-3", "1000"])
    def test_no_index(self, ikm: str) -> None:
        """An index is a number above 0 and not beyond reason."""
        with pytest.raises(DataError):
            cocokkan_konvensi(nrr(GASPUL), Decimal(ikm))

    def test_nothing(self) -> None:
        """Without any figure there is nothing to judge; one group has no mean."""
        with pytest.raises(ScoringError) as salah:
            cocokkan_konvensi([], Decimal(90), kelompok=[KelompokIKM(nama="a", ikm=Decimal(90))])

        assert (Masalah(kode="kosong", lokasi="$.nrr"),) == salah.value.masalah

    def test_weights_for_others(self) -> None:
        """Declared weights for other unsur are refused as everywhere."""
        bobot = Peta({"U7": Fraction(1)})
        with pytest.raises(ScoringError):
            cocokkan_konvensi(nrr("3.5"), Decimal("87.5"), konvensi=Konvensi(bobot=bobot))


class TestBernama:
    """What is asked and what is found is built by names, so that nothing moves when more is."""

    def test_by_name(self) -> None:
        """None of it takes values by their place."""
        hasil = cocokkan_konvensi(nrr(TW4, 91), Decimal("97.99"), mutu="A")
        salah = cocokkan_konvensi(nrr(BMKG), Decimal("84.87")).salah_ketik
        (kelompok, _), (mustahil,), dekat = TestKelompok.LAYANAN, hasil.mustahil, hasil.terdekat
        butir = butir_unsur(nrr("3.5")[0], None, muat())

        assert not hasil.cocok
        assert dekat is not None
        assert salah is not None
        for isi in (kelompok, hasil, mustahil, salah, dekat, dekat.cara, dekat.rentang, butir):
            with pytest.raises(TypeError, match="positional"):
                type(isi)(*attrs.astuple(isi, recurse=False))


class TestDatar:
    """All of it as plain data."""

    def test_keys(self) -> None:
        """Fractions are text, and what there is not is null."""
        data = kecocokan_datar(cocokkan_konvensi(nrr(TW4, 91), Decimal("97.99"), mutu="A"))

        assert data == json.loads(json.dumps(data))
        assert {
            "kode": "U6",
            "nrr": "3.94",
            "n": 91,
            "total_bawah": 358,
            "cetak_bawah": "3.93",
            "n_mungkin": 90,
            "total_atas": 359,
            "cetak_atas": "3.95",
        } == data["mustahil"][0]
        assert "0.00" == data["terdekat"]["jarak"]
        assert "1111/10000" == data["terdekat"]["konvensi"]["bobot"]["U1"]
        assert 2 == data["terdekat"]["konvensi"]["desimal_nrr"]

    def test_groups(self) -> None:
        """A mean of groups has no konvensi."""
        hasil = cocokkan_konvensi([], Decimal("82.22"), kelompok=TestKelompok.LAYANAN)

        assert kecocokan_datar(hasil)["penjelasan"][0]["konvensi"] is None


class TestBesar:
    """A million respondents and fourteen unsur are no obstacle."""

    NRR = "3.49 3.51 2.77 3.02 3.99 3.21 3.33 3.48 3.52 3.67 3.10 3.20 3.05 3.95"

    @pytest.mark.parametrize("ikm", ["83.84", "99.00", "83.8412"])
    @pytest.mark.parametrize("desimal", ["", "17"])
    @pytest.mark.parametrize("langkah", [0, 1])
    def test_all_conventions(self, ikm: str, desimal: str, langkah: int) -> None:
        """Every convention is judged, with one count and with a count for each unsur."""
        isi = [
            NilaiUnsur(kode=f"U{i}", nrr=Decimal(v + desimal), n=10**6 - i * langkah)
            for i, v in enumerate(self.NRR.split(), start=1)
        ]
        hasil = cocokkan_konvensi(isi, Decimal(ikm), semua=True)

        assert hasil.cocok != (hasil.terdekat is not None)
        assert () == hasil.mustahil
