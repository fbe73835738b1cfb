"""Precision, reliability, recap and comparison: exact, and the same however the sheets lie."""

import random
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import isclose, sqrt
from typing import TypeVar

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.errors import DataError, ScoringError
from skm.exact import round_half_up
from skm.model import (
    Bobot,
    Hitungan,
    JawabanKosong,
    Kenyataan,
    Konvensi,
    Metode,
    Perbandingan,
    Reliabilitas,
    Sebab,
    Statistik,
    Tabulasi,
    TitikBanding,
    Unsur,
)
from skm.regulasi import muat
from skm.skor import (
    banding_berurutan,
    bandingkan_titik,
    hitung_galat,
    hitung_keandalan,
    hitung_rekap,
    ikm_hitungan,
    ikm_per_kelas,
    nilai_dari,
)
from skm.skor.keandalan import tentukan_reliabilitas
from skm.skor.momen import cetak_akar
from skm.tabulasi.cacah import cacah

pytestmark = pytest.mark.property

T = TypeVar("T")

KODE = tuple(f"U{i}" for i in range(1, 10))

# Kabupaten Sekadau, Semester I 2019, "PENGOLAHAN DATA … PER RESPONDEN DAN PER UNSUR PELAYANAN",
# the 49 rows that could be read; U1 to U9 of each respondent.
_BARIS = """
223434443 332333323 333443334 224444343 332333323 333433334 333333324 343334434 333333333
323444443 234444443 333333323 343433324 344433444 323333323 333333323 333333432 224444444
333433334 113433332 333233323 334434443 333333323 233444342 312233333 333433334 444434344
333433334 332332222 224444433 333433333 333434443 333433334 223443332 333433334 333434334
333333334 332322323 333444323 333433333 223444433 332434323 344433434 333433334 334343434
334444443 321323312 334444443 333444323
"""
SEKADAU = _BARIS.split()


def hitung(baris: Sequence[str], kode: Sequence[str] = KODE) -> Hitungan:
    return cacah({k: "".join(b[i] for b in baris) for i, k in enumerate(kode)})


def statistik(baris: Sequence[str], kode: Sequence[str] = KODE) -> Statistik:
    hasil = hitung(baris, kode).statistik
    assert hasil is not None
    return hasil


def titik(baris: Sequence[str], nama: str = "", konvensi: Konvensi | None = None) -> TitikBanding:
    h = hitung(baris)
    return TitikBanding(
        nama=nama,
        ikm=ikm_hitungan(h, konvensi=konvensi),
        galat=hitung_galat(h, konvensi=konvensi),
    )


lembar_lengkap = st.text("1234", min_size=9, max_size=9)
lembar = st.text("1234-x", min_size=9, max_size=9).filter(lambda b: set(b) & set("1234"))
baris_lengkap = st.lists(lembar_lengkap, min_size=2, max_size=25)
baris = st.lists(lembar, min_size=1, max_size=25)


def diacak(isi: Sequence[T], acak: random.Random) -> list[T]:
    jadi = list(isi)
    acak.shuffle(jadi)
    return jadi


class TestAkar:
    """Square roots are rounded exactly."""

    @given(st.fractions(0, 10**6, max_denominator=10**6), st.integers(0, 6))
    def test_nearest(self, kuadrat: Fraction, desimal: int) -> None:
        """The root lies within half a unit of the last decimal, the lower end included."""
        akar = Fraction(cetak_akar(kuadrat, desimal))
        setengah = Fraction(1, 2 * 10**desimal)

        assert max(akar - setengah, Fraction(0)) ** 2 <= kuadrat < (akar + setengah) ** 2

    @given(st.integers(0, 10**9), st.integers(0, 4))
    def test_halves_go_up(self, dua_kali: int, desimal: int) -> None:
        """A root that is rational is rounded as the one rounding does."""
        akar = Fraction(dua_kali, 2 * 10**desimal)

        assert round_half_up(akar, desimal) == cetak_akar(akar**2, desimal)
        assert str(round_half_up(-akar, desimal)) == str(cetak_akar(akar**2, desimal, tanda=-1))


class TestNilai:
    """From counts to an index."""

    @given(baris_lengkap)
    def test_grand_mean(self, isi: list[str]) -> None:
        """The index of complete sheets is the mean of all answers, times 25."""
        jawaban = [int(c) for b in isi for c in b]

        assert Fraction(25 * sum(jawaban), len(jawaban)) == ikm_hitungan(hitung(isi)).nilai

    def test_nobody(self) -> None:
        """No answers, no index: one problem and not nine."""
        for h in (Tabulasi.kosong(KODE).semua, hitung(["xxxxxxxxx"])):
            with pytest.raises(ScoringError) as salah:
                ikm_hitungan(h)

            assert ["tanpa-responden"] == [m.kode for m in salah.value.masalah]

    def test_per_class(self) -> None:
        """Every class has its index; one in which nobody answered some unsur has none."""
        h = {"A": hitung(["333333333"]), "B": hitung(["44444444-"]), "": hitung(["222222222"])}
        tabulasi = Tabulasi(
            semua=sum(h.values(), Tabulasi.kosong(KODE).semua), kelompok=Peta({"layanan": Peta(h)})
        )
        hasil = ikm_per_kelas(tabulasi, "layanan")

        assert {"A": 75, "B": None, "": 50} == {k: i and i.nilai for k, i in hasil.items()}
        with pytest.raises(DataError) as salah:
            ikm_per_kelas(tabulasi, "usia")

        assert ["dimensi-tidak-dikenal"] == [m.kode for m in salah.value.masalah]

    def test_by_convention(self) -> None:
        """Respondents with blanks are left out where the convention says so."""
        h = hitung(["44444444-", "333333333"])
        aturan = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)

        assert 75 == ikm_hitungan(h, konvensi=aturan).nilai
        assert {1} == {n.n for n in nilai_dari(h, aturan)}
        with pytest.raises(ScoringError) as salah:
            ikm_hitungan(attrs.evolve(h, statistik=None), konvensi=aturan)

        assert ["tanpa-statistik"] == [m.kode for m in salah.value.masalah]


class TestGalat:
    """The margin of error."""

    @given(baris_lengkap, st.one_of(st.none(), st.integers(25, 500)))
    def test_variance_is_that_of_the_respondents(self, isi: list[str], n: int | None) -> None:
        """The variance is that of the respondents' own indices, exactly."""
        sendiri = [Fraction(25 * sum(map(int, b)), 9) for b in isi]
        tengah = sum(sendiri) / len(sendiri)
        ragam = sum((y - tengah) ** 2 for y in sendiri) / (len(sendiri) - 1)
        galat = hitung_galat(hitung(isi), populasi=n)

        assert galat is not None
        koreksi = 1 if n is None else Fraction(n - len(isi), n - 1)
        assert ragam == galat.ragam_responden
        assert ragam / len(isi) * koreksi == galat.ragam
        assert isclose(galat.galat, galat.kritis * sqrt(galat.ragam), abs_tol=0.0051)

    @given(baris, st.randoms(use_true_random=False))
    def test_order_does_not_matter(self, isi: list[str], acak: random.Random) -> None:
        """Respondents in another order change nothing."""
        assume(all(any(b[i] in "1234" for b in isi) for i in range(9)))

        assert hitung_galat(hitung(isi)) == hitung_galat(hitung(diacak(isi, acak)))

    @given(lembar_lengkap, st.integers(2, 40))
    def test_nothing_varies(self, satu: str, n: int) -> None:
        """Where everybody answers the same, the margin is 0 and the interval a point."""
        galat = hitung_galat(hitung([satu] * n))

        assert galat is not None
        assert (0, "0.00") == (galat.ragam, str(galat.galat))
        assert galat.bawah == galat.atas == ikm_hitungan(hitung([satu] * n)).cetak

    @given(baris_lengkap)
    def test_everyone_was_asked(self, isi: list[str]) -> None:
        """Nothing is uncertain when all people served have answered."""
        galat = hitung_galat(hitung(isi), populasi=len(isi))

        assert galat is not None
        assert (0, "0.00") == (galat.ragam, str(galat.galat))

    @given(baris_lengkap, st.integers(25, 10**6), st.integers(25, 10**6))
    def test_larger_populations_are_less_certain(self, isi: list[str], a: int, b: int) -> None:
        """The margin never shrinks with the population, and is widest where that is unknown."""
        h = hitung(isi)
        kecil, besar, tak_tahu = (hitung_galat(h, populasi=n) for n in (min(a, b), max(a, b), None))

        assert kecil is not None
        assert besar is not None
        assert tak_tahu is not None
        assert kecil.ragam <= besar.ragam <= tak_tahu.ragam

    @given(baris_lengkap, st.sampled_from([*Bobot, None]))
    def test_interval(self, isi: list[str], bobot: Bobot | None) -> None:
        """The interval holds the printed index, within the scale if the weights add up to 1."""
        h = hitung(isi)
        aturan = Konvensi() if bobot is None else Konvensi(bobot=bobot)
        galat, cetak = hitung_galat(h, konvensi=aturan), ikm_hitungan(h, konvensi=aturan).cetak

        assert galat is not None
        assert min(Decimal(25), cetak) <= galat.bawah <= cetak <= galat.atas <= 100
        assert galat.bawah in (25, cetak, cetak - galat.galat)
        assert galat.atas in (100, cetak + galat.galat)

    @given(baris_lengkap, st.integers(1, 100))
    def test_unequal_weights(self, isi: list[str], w: int) -> None:
        """Weights per unsur weigh each respondent's answers."""
        bobot = [Fraction(w, 100), *[(1 - Fraction(w, 100)) / 8] * 8]
        aturan = Konvensi(bobot=Peta(dict(zip(KODE, bobot, strict=True))))
        galat = hitung_galat(hitung(isi), konvensi=aturan)
        sendiri = [25 * sum(p * int(c) for p, c in zip(bobot, b, strict=True)) for b in isi]
        tengah = sum(sendiri) / len(isi)

        assert galat is not None
        assert sum((y - tengah) ** 2 for y in sendiri) == galat.ragam_responden * (len(isi) - 1)

    def test_none(self) -> None:
        """Without two complete respondents, or without statistics, there is none."""
        cukup = hitung(["333333333", "444444444"])

        assert hitung_galat(cukup) is not None
        assert hitung_galat(hitung(["333333333", "44444444-"])) is None
        assert hitung_galat(hitung([])) is None
        assert hitung_galat(attrs.evolve(cukup, statistik=None)) is None

    def test_more_respondents_than_people(self) -> None:
        """A population smaller than the sample is refused."""
        with pytest.raises(ScoringError) as salah:
            hitung_galat(hitung(SEKADAU), populasi=48)

        assert [("populasi-kurang", "$.populasi", "48", "49")] == [
            (m.kode, m.lokasi, m.ditemukan, m.diharapkan) for m in salah.value.masalah
        ]

    def test_reference(self) -> None:
        """numpy: variance 74.765632; with t(40) 2.021 ± 2.4964; with N = 200 ± 2.1746."""
        galat = hitung_galat(hitung(SEKADAU))
        koreksi = hitung_galat(hitung(SEKADAU), populasi=200, regulasi=muat())

        assert galat is not None
        assert koreksi is not None
        assert isclose(74.76563156126649, galat.ragam_responden, rel_tol=1e-12)
        assert (49, Fraction("2.021"), "2.50", "76.24", "81.24", False) == (
            galat.n,
            galat.kritis,
            str(galat.galat),
            str(galat.bawah),
            str(galat.atas),
            galat.n_kecil,
        )
        assert (200, "2.17") == (koreksi.populasi, str(koreksi.galat))

    def test_few_and_many(self) -> None:
        """Fewer than thirty are few; above 120 degrees of freedom the value is z."""
        sedikit = hitung_galat(hitung(SEKADAU[:29]))
        banyak = hitung_galat(hitung(SEKADAU * 3))

        assert sedikit is not None
        assert banyak is not None
        assert (True, Fraction("2.048")) == (sedikit.n_kecil, sedikit.kritis)
        assert (False, Fraction("1.96")) == (banyak.n_kecil, banyak.kritis)


class TestKeandalan:
    """Cronbach's alpha and item–total correlations."""

    @given(baris_lengkap, st.integers(2, 4))
    def test_a_larger_sample_of_the_same(self, isi: list[str], kali: int) -> None:
        """Every sheet so many times over, alpha and all correlations stay exactly the same."""
        satu, banyak = hitung_keandalan(statistik(isi)), hitung_keandalan(statistik(isi * kali))

        assert attrs.evolve(banyak, n=len(isi)) == satu
        assert len(isi) * kali == banyak.n

    @given(baris, st.randoms(use_true_random=False))
    def test_order_does_not_matter(self, isi: list[str], acak: random.Random) -> None:
        """Respondents in another order change nothing."""
        assert hitung_keandalan(statistik(isi)) == hitung_keandalan(statistik(diacak(isi, acak)))

    @given(baris_lengkap)
    def test_bounds(self, isi: list[str]) -> None:
        """Alpha is at most 1; a correlation is between -1 and 1 and zero just if its sign is."""
        hasil = hitung_keandalan(statistik(isi))

        assert hasil.alpha is None or hasil.alpha <= 1
        for u in hasil.unsur:
            if u.kuadrat is None:
                assert (None, None) == (u.tanda, u.cetak)
            else:
                assert 0 <= u.kuadrat <= 1
                assert (u.kuadrat == 0) == (u.tanda == 0)
                assert u.cetak is not None
                assert abs(u.cetak) <= 1

    @given(baris_lengkap)
    def test_turned_around(self, isi: list[str]) -> None:
        """Counting the scale from the other end changes neither alpha nor a correlation."""
        balik = [b.translate(str.maketrans("1234", "4321")) for b in isi]

        assert hitung_keandalan(statistik(isi)) == hitung_keandalan(statistik(balik))

    @given(st.text("1234", min_size=2, max_size=20))
    def test_all_unsur_alike(self, jawaban: str) -> None:
        """Unsur that always agree are perfectly reliable."""
        assume(len(set(jawaban)) > 1)
        hasil = hitung_keandalan(statistik([c * 9 for c in jawaban]))

        assert (1, Decimal("1.000"), Reliabilitas.SANGAT_RELIABEL) == (
            hasil.alpha,
            hasil.alpha_cetak,
            hasil.tingkat,
        )
        assert {(1, 1, Decimal("1.000"))} == {(u.tanda, u.kuadrat, u.cetak) for u in hasil.unsur}

    @pytest.mark.parametrize(
        ("isi", "kode"),
        [([], KODE), (["333333333"], KODE), (["444444444"] * 5, KODE), (["3", "4"], ("U1",))],
    )
    def test_undefined(self, isi: list[str], kode: Sequence[str]) -> None:
        """Nobody, one respondent, no variance, one unsur: nothing follows."""
        hasil = hitung_keandalan(statistik(isi, kode))

        assert (None, None, None) == (hasil.alpha, hasil.alpha_cetak, hasil.tingkat)
        assert {(None, None, None)} == {(u.tanda, u.kuadrat, u.cetak) for u in hasil.unsur}

    def test_an_unsur_without_variance(self) -> None:
        """An unsur that does not vary has no correlation; the others have."""
        hasil = hitung_keandalan(statistik(["42", "43", "43"], ("U1", "U2")))

        assert [(None, None), (None, None)] == [(u.tanda, u.cetak) for u in hasil.unsur]
        assert 0 == hasil.alpha

    def test_negative(self) -> None:
        """Unsur that contradict each other make a negative alpha, as they should."""
        hasil = hitung_keandalan(statistik(["14", "23", "31"], ("U1", "U2")))

        assert hasil.alpha is not None
        assert hasil.alpha < 0
        assert Reliabilitas.KURANG_RELIABEL is hasil.tingkat
        assert [-1, -1] == [u.tanda for u in hasil.unsur]
        assert ["-0.982", "-0.982"] == [str(u.cetak) for u in hasil.unsur]

    def test_reference(self) -> None:
        """numpy, with the formulas of pingouin: alpha 0.74025888…, and nine correlations."""
        hasil = hitung_keandalan(statistik(SEKADAU))

        assert hasil.alpha is not None
        assert isclose(0.7402588854760861, hasil.alpha, rel_tol=1e-12)
        assert (49, "0.740", Reliabilitas.RELIABEL, False) == (
            hasil.n,
            str(hasil.alpha_cetak),
            hasil.tingkat,
            hasil.n_kecil,
        )
        acuan = (
            -0.0719863331735298, 0.23106705642550854, 0.7468196687194067, 0.49673590854360566,
            0.3859704807208091, 0.5061282255874407, 0.5185029341046448, 0.604430065201164,
            0.3549598374206942,
        )  # fmt: skip
        for r, u in zip(acuan, hasil.unsur, strict=True):
            assert u.tanda is not None
            assert u.kuadrat is not None
            assert isclose(r, u.tanda * sqrt(u.kuadrat), rel_tol=1e-12)
            assert f"{r:.3f}" == str(u.cetak)

    def test_incomplete_sheets_are_left_out(self) -> None:
        """Only respondents who answered every unsur count."""
        hasil = hitung_keandalan(statistik([*SEKADAU, "44444444-", "1x1111111"]))

        assert hitung_keandalan(statistik(SEKADAU)) == hasil

    @pytest.mark.parametrize(
        ("alpha", "kata"),
        [
            ("1.000", "sangat reliabel"),
            ("0.800", "sangat reliabel"),
            ("0.799", "reliabel"),
            ("0.600", "reliabel"),
            ("0.599", "cukup reliabel"),
            ("0.400", "cukup reliabel"),
            ("0.399", "agak reliabel"),
            ("0.200", "agak reliabel"),
            ("0.199", "kurang reliabel"),
            ("-3.000", "kurang reliabel"),
        ],
    )
    def test_words(self, alpha: str, kata: str) -> None:
        """The word is read off the printed figure."""
        assert kata == tentukan_reliabilitas(Decimal(alpha)).value


unit_lengkap = st.dictionaries(
    st.sampled_from(["A", "B", "C", "D", ""]), baris_lengkap, min_size=1, max_size=5
)


def semua_hitung(unit: Mapping[str, list[str]]) -> dict[str, Hitungan]:
    return {nama: hitung(isi) for nama, isi in unit.items()}


def dari_nilai(konversi: Sequence[int], n: int) -> Hitungan:
    """Return counts of *n* respondents whose means, times 25, are these."""
    baris_unsur = []
    for nilai in konversi:
        lebih, sisa = divmod(nilai * n, 25)
        assert sisa == 0
        dasar, tambah = divmod(lebih, n)
        baris_unsur.append(str(dasar + 1) * tambah + str(dasar) * (n - tambah))
    return hitung(["".join(b) for b in zip(*baris_unsur, strict=True)])


class TestRekap:
    """The index of many units."""

    @given(unit_lengkap, st.sampled_from(Metode))
    def test_both_methods(self, unit: dict[str, list[str]], metode: Metode) -> None:
        """Pooled is the mean weighted by respondents, the other the simple one; both exact."""
        rekap = hitung_rekap(semua_hitung(unit), metode)
        satu = {nama: ikm_hitungan(hitung(isi)).nilai for nama, isi in unit.items()}
        n = {nama: len(isi) for nama, isi in unit.items()}
        bernama = [v for nama, v in satu.items() if nama]

        assert rekap.gabung is not None
        assert sum(satu[k] * n[k] for k in unit) / sum(n.values()) == rekap.gabung.nilai
        if bernama:
            assert rekap.rata_unit is not None
            assert sum(bernama) / len(bernama) == rekap.rata_unit.nilai
            assert 25 * sum(rekap.rata_unit.nrr.values()) / 9 == rekap.rata_unit.nilai
        else:
            assert rekap.rata_unit is None
        assert (rekap.gabung if metode is Metode.GABUNG else rekap.rata_unit) == rekap.hasil
        assert (sum(n.values()), n.get("", 0)) == (rekap.n, rekap.n_tanpa_unit)
        assert [(k, n[k]) for k in unit if k] == [(u.nama, u.n) for u in rekap.unit]

    @given(unit_lengkap)
    def test_pooled_is_the_whole_survey(self, unit: dict[str, list[str]]) -> None:
        """Pooling the units gives the index of all sheets in one heap."""
        rekap = hitung_rekap(semua_hitung(unit), Metode.GABUNG, regulasi=muat())
        semua = ikm_hitungan(hitung([b for isi in unit.values() for b in isi]))

        assert rekap.gabung is not None
        assert (semua.nilai, semua.cetak, semua.mutu) == (
            rekap.gabung.nilai,
            rekap.gabung.cetak,
            rekap.gabung.mutu,
        )
        assert {u.kode: u.nrr for u in semua.unsur} == dict(rekap.gabung.nrr)

    @given(unit_lengkap, st.randoms(use_true_random=False))
    def test_order_of_units(self, unit: dict[str, list[str]], acak: random.Random) -> None:
        """Units in another order give the same two results."""
        a = hitung_rekap(semua_hitung(unit), Metode.GABUNG)
        b = hitung_rekap(semua_hitung(dict(diacak(list(unit.items()), acak))), Metode.GABUNG)

        assert (a.gabung, a.rata_unit) == (b.gabung, b.rata_unit)

    @given(st.lists(lembar_lengkap, min_size=2, max_size=5), st.integers(1, 5))
    def test_units_of_one_size(self, isi: list[str], n: int) -> None:
        """Where every unit has the same number of respondents, both methods agree."""
        rekap = hitung_rekap({str(i): hitung([b] * n) for i, b in enumerate(isi)}, Metode.GABUNG)

        assert rekap.gabung is not None
        assert rekap.rata_unit is not None
        assert rekap.gabung.nilai == rekap.rata_unit.nilai

    def test_template(self) -> None:
        """A report template's sample figures: 82,22 by unit, 83,09 by respondent."""
        unit = {
            "Penerbitan KTP": dari_nilai((80, 85, 90, 95, 80, 80, 70, 90, 80), 400),
            "Penerbitan KK": dari_nilai((70, 76, 77, 80, 81, 88, 90, 78, 90), 50),
        }
        rekap = hitung_rekap(unit, Metode.RATA_UNIT)

        assert rekap.gabung is not None
        assert rekap.rata_unit is not None
        assert ["83.33", "81.11"] == [str(u.ikm.cetak) for u in rekap.unit]
        assert ("82.22", "83.09") == (str(rekap.rata_unit.cetak), str(rekap.gabung.cetak))
        assert ("B", Fraction(740, 9)) == (rekap.rata_unit.mutu.huruf, rekap.rata_unit.nilai)
        assert rekap.hasil == rekap.rata_unit

    def test_three_units(self) -> None:
        """contohprogramweb/survey_kepuasan_masyarakat: 91,67 92,59 93,06; 92,22 or 92,44."""
        unit = {
            "1": ["443444434", "344434443", "444343444", "334444344", "433434433"],
            "2": ["444344443", "343443444", "434434344"],
            "3": ["443444434", "344344344"],
        }
        rekap = hitung_rekap(semua_hitung(unit), Metode.GABUNG)

        assert rekap.gabung is not None
        assert rekap.rata_unit is not None
        assert ["91.67", "92.59", "93.06"] == [str(u.ikm.cetak) for u in rekap.unit]
        assert ("92.22", "92.44") == (str(rekap.gabung.cetak), str(rekap.rata_unit.cetak))
        assert {True} == {u.n_kecil for u in rekap.unit}

    def test_a_unit_without_answers_is_named(self) -> None:
        """A unit in which nobody answered some unsur has no index; its answers are pooled."""
        unit = semua_hitung({"A": ["333333333"], "B": ["4444444-x"], "C": []})
        rekap = hitung_rekap(unit, Metode.RATA_UNIT)

        assert ["A"] == [u.nama for u in rekap.unit]
        assert [("B", 1, ("U8", "U9")), ("C", 0, KODE)] == [
            (u.nama, u.n, u.tanpa_jawaban) for u in rekap.tanpa_ikm
        ]
        assert rekap.gabung is not None
        assert rekap.hasil is not None
        assert (75, Fraction(7, 2)) == (rekap.hasil.nilai, rekap.gabung.nrr["U1"])

    def test_nothing_pooled(self) -> None:
        """Where nobody at all answered some unsur, neither method has a result."""
        rekap = hitung_rekap(semua_hitung({"A": ["33333333-"]}), Metode.GABUNG)

        assert (None, None, None) == (rekap.gabung, rekap.rata_unit, rekap.hasil)

    @pytest.mark.parametrize("unit", [{}, {"A": []}])
    def test_nobody(self, unit: dict[str, list[str]]) -> None:
        """Without respondents there is nothing to recap."""
        with pytest.raises(ScoringError) as salah:
            hitung_rekap(semua_hitung(unit), Metode.GABUNG)

        assert ["tanpa-responden"] == [m.kode for m in salah.value.masalah]

    def test_other_unsur(self) -> None:
        """Units that were asked other things cannot be added up."""
        unit = {
            "A": hitung(["333333333"]),
            "B": hitung(["33"], ("U1", "U2")),
            "C c": hitung(["3"], ("U1",)),
        }
        with pytest.raises(ScoringError) as salah:
            hitung_rekap(unit, Metode.GABUNG)

        assert [
            ("unsur-beda", "$.unit.B", "U1, U2", ", ".join(KODE)),
            ("unsur-beda", '$.unit["C c"]', "U1", ", ".join(KODE)),
        ] == [(m.kode, m.lokasi, m.ditemukan, m.diharapkan) for m in salah.value.masalah]

    def test_by_convention(self) -> None:
        """The mean of the units is that of their indices under the convention."""
        rekap = hitung_rekap(
            semua_hitung({"A": ["444444444"], "B": ["444444444"]}),
            Metode.RATA_UNIT,
            konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL),
        )

        assert rekap.hasil is not None
        assert 99 == rekap.hasil.nilai


def tukar(b: Perbandingan) -> Perbandingan:
    return bandingkan_titik(b.baru, b.lama)


class TestBanding:
    """Results side by side."""

    @given(baris_lengkap, baris_lengkap)
    def test_antisymmetric(self, a: list[str], b: list[str]) -> None:
        """The other way round every difference has the other sign; the judgement stays."""
        maju = bandingkan_titik(titik(a), titik(b))
        mundur = tukar(maju)

        assert -maju.ikm.nilai == mundur.ikm.nilai
        assert -maju.ikm.cetak == mundur.ikm.cetak
        assert [-u.selisih.nilai for u in maju.unsur] == [u.selisih.nilai for u in mundur.unsur]
        assert [-u.selisih.cetak for u in maju.unsur] == [u.selisih.cetak for u in mundur.unsur]
        assert (maju.kenyataan, maju.sebab, maju.uji) == (
            mundur.kenyataan,
            mundur.sebab,
            mundur.uji,
        )

    @given(baris_lengkap, baris_lengkap)
    def test_differences(self, a: list[str], b: list[str]) -> None:
        """Exact is new minus old; printed is what subtracting the printed figures gives."""
        lama, baru = titik(a), titik(b)
        hasil = bandingkan_titik(lama, baru)

        assert baru.ikm.nilai - lama.ikm.nilai == hasil.ikm.nilai
        assert baru.ikm.cetak - lama.ikm.cetak == hasil.ikm.cetak
        assert [n.nrr - v.nrr for v, n in zip(lama.ikm.unsur, baru.ikm.unsur, strict=True)] == [
            u.selisih.nilai for u in hasil.unsur
        ]
        assert list(KODE) == [u.kode for u in hasil.unsur]
        assert () == hasil.tanpa_pasangan

    @given(baris_lengkap)
    def test_with_itself(self, isi: list[str]) -> None:
        """Nothing differs from itself, so nothing is more than chance."""
        hasil = bandingkan_titik(titik(isi), titik(isi))

        assert (0, 0) == (hasil.ikm.nilai, hasil.ikm.cetak)
        assert Kenyataan.NYATA is not hasil.kenyataan

    @given(baris_lengkap, baris_lengkap)
    def test_judgement(self, a: list[str], b: list[str]) -> None:
        """A difference is more than chance just if it exceeds so many times its error."""
        hasil = bandingkan_titik(titik(a), titik(b))
        if hasil.uji is None:
            assert (Kenyataan.TIDAK_DAPAT_DINILAI, Sebab.SERAGAM) == (
                hasil.kenyataan,
                hasil.sebab,
            )
            return
        uji = hasil.uji

        assert min(len(a), len(b)) - 1 <= uji.derajat <= len(a) + len(b) - 2
        assert (hasil.kenyataan is Kenyataan.NYATA) == (
            hasil.ikm.nilai**2 > uji.kritis**2 * uji.ragam
        )
        assert isclose(uji.batas, uji.kritis * sqrt(uji.ragam), abs_tol=0.0051)
        assert hasil.n_kecil == (min(len(a), len(b)) < 30)

    @pytest.mark.parametrize(
        ("potong", "t", "derajat", "batas"),
        [
            (25, 0.6988198887691324, 45, "5.03"),
            (10, -0.07462629358398522, 20, "5.18"),
        ],
    )
    def test_reference(self, potong: int, t: float, derajat: int, batas: str) -> None:
        """scipy 1.17.1, ttest_ind(equal_var=False): t 0.69882, df 45.65; t -0.07463, df 20.13."""
        hasil = bandingkan_titik(titik(SEKADAU[:potong]), titik(SEKADAU[potong:]))

        assert hasil.uji is not None
        assert isclose(t * t, hasil.uji.t_kuadrat, rel_tol=1e-9)
        assert (derajat, batas) == (hasil.uji.derajat, str(hasil.uji.batas))
        assert (t > 0) == (hasil.ikm.nilai > 0)
        assert (Kenyataan.TIDAK_NYATA, True) == (hasil.kenyataan, hasil.n_kecil)

    def test_reference_of_a_difference(self) -> None:
        """The twenty lowest of the rows against the others; scipy: t 8.87197, df 32.54."""
        rendah = (46, 28, 19, 24, 37, 1, 4, 14, 20, 11, 15, 22, 33, 6, 8, 16, 41, 30, 36, 39)
        lama = titik([SEKADAU[i] for i in rendah])
        baru = titik([b for i, b in enumerate(SEKADAU) if i not in rendah])
        hasil = bandingkan_titik(lama, baru)

        assert hasil.uji is not None
        assert isclose(8.87197208263434**2, hasil.uji.t_kuadrat, rel_tol=1e-9)
        assert (32, Fraction("2.042")) == (hasil.uji.derajat, hasil.uji.kritis)
        assert (Kenyataan.NYATA, None) == (hasil.kenyataan, hasil.sebab)

    def test_population_is_not_considered(self) -> None:
        """The test is the same whether or not the population is known."""
        dengan = attrs.evolve(
            titik(SEKADAU[:25]), galat=hitung_galat(hitung(SEKADAU[:25]), populasi=30)
        )
        tanpa, lain = titik(SEKADAU[:25]), titik(SEKADAU[25:])

        assert bandingkan_titik(tanpa, lain).uji == bandingkan_titik(dengan, lain).uji

    def test_not_judged(self) -> None:
        """No variance, no differences between people, other rules: no verdict."""
        biasa = titik(SEKADAU)
        tanpa = attrs.evolve(biasa, galat=None)
        lain = titik(SEKADAU, konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL))
        sebab = [
            bandingkan_titik(*dua).sebab
            for dua in (
                (biasa, tanpa),
                (tanpa, biasa),
                (biasa, lain),
                (titik(["333333333"] * 3), titik(["444444444"] * 3)),
            )
        ]

        assert [
            Sebab.TANPA_RAGAM,
            Sebab.TANPA_RAGAM,
            Sebab.BEDA_ATURAN,
            Sebab.SERAGAM,
        ] == sebab
        assert Kenyataan.TIDAK_DAPAT_DINILAI is bandingkan_titik(biasa, lain).kenyataan

    def test_other_unsur(self) -> None:
        """Unsur are paired by code and name; what has no partner is named."""
        tambahan = Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="Transparansi"),))
        sepuluh = TitikBanding(
            nama="", ikm=ikm_hitungan(hitung(["3" * 10], (*KODE, "U10")), konvensi=tambahan)
        )
        sembilan = titik(SEKADAU)
        dahulu = TitikBanding(
            nama="", ikm=ikm_hitungan(hitung(SEKADAU), regulasi=muat("permenpanrb-16-2014"))
        )

        assert ("U10",) == bandingkan_titik(sembilan, sepuluh).tanpa_pasangan
        assert ("U10",) == bandingkan_titik(sepuluh, sembilan).tanpa_pasangan
        assert ("U2", "U3", "U8", "U9") == bandingkan_titik(dahulu, sembilan).tanpa_pasangan
        assert ["U1", "U4", "U5", "U6", "U7"] == [
            u.kode for u in bandingkan_titik(dahulu, sembilan).unsur
        ]

    def test_decimals_as_printed(self) -> None:
        """A difference has the decimals of the figure that has more of them."""
        empat = Konvensi(desimal_nrr=4)
        hasil = bandingkan_titik(titik(["333333333", "433333333", "333333333"]),
                           titik(["333333333"] * 3, konvensi=empat))  # fmt: skip

        assert ["-0.3300", "0.0000"] == [str(u.selisih.cetak) for u in hasil.unsur[:2]]

    @given(st.lists(baris_lengkap, max_size=4))
    def test_in_order(self, isi: list[list[str]]) -> None:
        """Of several results each is compared with the one before it."""
        semua = [titik(b, str(i)) for i, b in enumerate(isi)]
        hasil = banding_berurutan(semua)

        assert max(0, len(isi) - 1) == len(hasil)
        assert [(str(i), str(i + 1)) for i in range(len(hasil))] == [
            (b.lama.nama, b.baru.nama) for b in hasil
        ]
        if semua:
            assert semua[-1].ikm.nilai - semua[0].ikm.nilai == sum(b.ikm.nilai for b in hasil)
