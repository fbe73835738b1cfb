"""
PermenPANRB 14/2017, clause by clause.

The official text was not at hand.  Every docstring of a class puts a clause in our own words from
second-hand sources; none of them is verified against the official text.
"""

import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.errors import ParameterError, ScoringError
from skm.model import Bobot, Konvensi, NilaiUnsur, Unsur
from skm.regulasi import muat
from skm.skor import cetak_ikm, daftar_unsur, hitung_ikm, hitung_nrr, tentukan_mutu

R = muat("permenpanrb-14-2017")
KODE = [u.kode for u in R.unsur]


class TestIdentitas:
    """
    Dated 9 May 2017; replaces PermenPANRB 16/2014 and is still in force in everything seen.

    Second-hand; the day of promulgation (Berita Negara 2017 No. 708) is not verified.
    """

    def test_default_rule_set(self) -> None:
        """It is the rule set used where a file names none."""
        assert muat() is R

    def test_dates(self) -> None:
        """It holds from 9 May 2017 on, with no known end."""
        assert (date(2017, 5, 9), None) == (R.berlaku_sejak, R.berlaku_sampai)
        assert not R.berlaku_pada(date(2017, 5, 8))
        assert R.berlaku_pada(date(2017, 5, 9))
        assert R.berlaku_pada(date(2030, 1, 1))

    def test_title(self) -> None:
        """The full title names the survey and whom it is about."""
        assert "Nomor 14 Tahun 2017" in R.judul
        assert "Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik" in R.judul


class TestUnsur:
    """
    Nine unsur in a fixed order, in which penanganan pengaduan is the eighth and sarana the ninth.

    The questionnaire asks the last two the other way round.  Second-hand, from several sources
    that agree; not verified.
    """

    def test_official_order(self) -> None:
        """The nine names in the order of the list."""
        assert [
            "Persyaratan",
            "Sistem, Mekanisme, dan Prosedur",
            "Waktu Penyelesaian",
            "Biaya/Tarif",
            "Produk Spesifikasi Jenis Pelayanan",
            "Kompetensi Pelaksana",
            "Perilaku Pelaksana",
            "Penanganan Pengaduan, Saran dan Masukan",
            "Sarana dan Prasarana",
        ] == [u.nama for u in R.unsur]

    def test_codes(self) -> None:
        """The code is the place in the list."""
        assert [f"U{i}" for i in range(1, 10)] == KODE

    def test_each_is_defined(self) -> None:
        """Each unsur says what is asked about."""
        assert all(u.definisi for u in R.unsur)


class TestSkala:
    """
    Answers from 1 (tidak baik) to 4 (sangat baik), without a neutral point and without a zero.

    Second-hand; not verified.
    """

    def test_bounds(self) -> None:
        """The scale runs from 1 to 4."""
        assert (1, 4) == (R.nilai("skala.terendah"), R.nilai("skala.tertinggi"))

    @pytest.mark.parametrize("nrr", ["0,99", "4,01", "0", "-1", "5"])
    def test_means_outside_are_refused(self, nrr: str) -> None:
        """A mean outside the scale loads, but no index follows from it."""
        with pytest.raises(ScoringError) as salah:
            hitung_ikm(dict.fromkeys(KODE, "3,00") | {"U4": nrr})

        (masalah,) = salah.value.masalah
        assert ("nrr-luar-skala", "$.nrr.U4", "1–4") == (
            masalah.kode,
            masalah.lokasi,
            masalah.diharapkan,
        )


class TestTambahanUnsurDanBobot:
    """
    A unit may add unsur, and give the unsur different weights as long as they add up to 1.

    Second-hand; not verified.
    """

    def test_extra_unsur_continue_the_list(self) -> None:
        """U10 follows U9 and weighs like the others."""
        aturan = Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="Transparansi"),))
        ikm = hitung_ikm(dict.fromkeys([*KODE, "U10"], 3), konvensi=aturan)

        assert ("U10", "Transparansi", Fraction(1, 10)) == (
            ikm.unsur[-1].kode,
            ikm.unsur[-1].nama,
            ikm.unsur[-1].bobot,
        )

    @pytest.mark.parametrize("kode", ["U9", "U11", "U20"])
    def test_extra_unsur_take_the_next_code(self, kode: str) -> None:
        """Any code but the next free one is refused, with the one that would do."""
        with pytest.raises(ScoringError) as salah:
            daftar_unsur(R, Konvensi(unsur_tambahan=(Unsur(kode=kode, nama="x"),)))

        (masalah,) = salah.value.masalah
        assert ("unsur-tambahan", kode, "U10") == (
            masalah.kode,
            masalah.ditemukan,
            masalah.diharapkan,
        )

    def test_weights_for_other_unsur_are_refused(self) -> None:
        """Weights per unsur must be given for exactly the unsur there are."""
        aturan = Konvensi(bobot=Peta({"U1": Fraction(1)}))
        with pytest.raises(ScoringError) as salah:
            hitung_ikm(dict.fromkeys(KODE, 3), konvensi=aturan)

        (masalah,) = salah.value.masalah
        assert ("bobot-unsur", "$.konvensi.bobot") == (masalah.kode, masalah.lokasi)


class TestPengolahan:
    """
    NRR per unsur = total of the answers / questionnaires filled in; weighted by 1/9, which the
    regulation also prints as 0,11; the sum times 25 is the index of the unit.

    Second-hand; not verified.
    """

    @given(st.lists(st.integers(1, 4), min_size=1, max_size=50))
    def test_nrr_is_the_mean_of_the_answers(self, jawaban: list[int]) -> None:
        """The mean is exact."""
        nilai = NilaiUnsur(kode="U1", total=sum(jawaban), n=len(jawaban))

        assert Fraction(sum(jawaban), len(jawaban)) == hitung_nrr(nilai)

    def test_factor(self) -> None:
        """The conversion factor is 25."""
        assert 25 == R.nilai("ikm.faktor_konversi")

    def test_both_printed_weights(self) -> None:
        """955 points of 29 respondents are 91,48 under 1/9 and 90,56 under 0,11."""
        nilai = [NilaiUnsur(kode="U1", total=955 - 8 * 106, n=29)] + [
            NilaiUnsur(kode=k, total=106, n=29) for k in KODE[1:]
        ]
        tepat = hitung_ikm(nilai)
        dua = hitung_ikm(nilai, konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL))

        assert (Fraction(23875, 261), Decimal("91.48")) == (tepat.nilai, tepat.cetak)
        assert (Decimal("90.56"), Fraction(99, 100)) == (dua.cetak, dua.jumlah_bobot)


class TestNilaiInterval:
    """
    The table of nilai persepsi, nilai interval, nilai interval konversi, mutu and kinerja.

    Its printed intervals leave gaps and it has no rule for them.  skm converts first, rounds
    half-up to two decimals, and then looks.  Second-hand, from sources that agree; not verified.
    """

    def test_as_printed(self) -> None:
        """The four rows, best first, with both kinds of interval."""
        assert [
            (4, "3.5324", "4.00", "88.31", "100.00", "A", "Sangat Baik"),
            (3, "3.0644", "3.532", "76.61", "88.30", "B", "Baik"),
            (2, "2.60", "3.064", "65.00", "76.60", "C", "Kurang Baik"),
            (1, "1.00", "2.5996", "25.00", "64.99", "D", "Tidak Baik"),
        ] == [(b.nilai_persepsi, *_teks_batas(b.mutu), b.mutu, b.kinerja) for b in R.tabel_mutu]

    def test_ni_times_25_is_nik(self) -> None:
        """Every printed bound of the nilai interval is exactly the converted one / 25."""
        for b in R.tabel_mutu:
            assert b.batas_bawah == b.ni_bawah * 25
            assert b.batas_atas == b.ni_atas * 25

    @pytest.mark.parametrize(
        ("ikm", "cetak", "mutu"),
        [
            ("25", "25.00", "D"),
            ("64.99", "64.99", "D"),
            ("64.994999", "64.99", "D"),
            ("64.995", "65.00", "C"),
            ("65", "65.00", "C"),
            ("76.60", "76.60", "C"),
            ("76.604999", "76.60", "C"),
            ("76.605", "76.61", "B"),
            ("76.61", "76.61", "B"),
            ("88.30", "88.30", "B"),
            ("88.304464", "88.30", "B"),
            ("88.305", "88.31", "A"),
            ("88.31", "88.31", "A"),
            ("100", "100.00", "A"),
        ],
    )
    def test_bounds_and_gaps(self, ikm: str, cetak: str, mutu: str) -> None:
        """Values on the bounds and in the gaps."""
        assert Decimal(cetak) == cetak_ikm(Fraction(ikm))
        assert mutu == tentukan_mutu(Fraction(ikm), R).huruf

    @pytest.mark.parametrize("nrr", ["3,5324", "3,5349"])
    def test_not_classified_on_a_rounded_ni(self, nrr: str) -> None:
        """3,5324 is an A, though rounded to 3,53 it would fall below the printed 3,5324."""
        ikm = hitung_ikm(dict.fromkeys(KODE, nrr))

        assert ("A", "A") == (ikm.mutu.huruf, ikm.unsur[0].mutu.huruf)


class TestAngkaHukum:
    """Every figure of the law has unit, date and citation, and says that it is not verified."""

    def test_unknown_figure(self) -> None:
        """A figure the edition does not have is an error that names those it has."""
        with pytest.raises(ParameterError, match=r'no parameter "ikm.x".*ikm.faktor_konversi'):
            R["ikm.x"]

    def test_before_the_first_date(self) -> None:
        """Asked for a day before it took effect, a figure says when it did."""
        with pytest.raises(ParameterError, match=r"no value on 2017-05-08.* on 2017-05-09"):
            R["ikm.faktor_konversi"].pada(date(2017, 5, 8))

    def test_from_the_first_date(self) -> None:
        """From the first day on it has a value with its citation."""
        nilai = R["ikm.faktor_konversi"].pada(date(2017, 5, 9))

        assert (25, R.id) == (nilai.nilai, nilai.kutipan.regulasi)
        assert str(nilai.kutipan).endswith("belum diperiksa pada naskah resmi")


def _teks_batas(mutu: str) -> tuple[str, ...]:
    """Return the bounds of a row as its file writes them."""
    berkas = resources.files("skm.regulasi") / "data" / "permenpanrb_14_2017.toml"
    isi = tomllib.loads(berkas.read_text(encoding="utf-8"))
    (baris,) = [b for b in isi["tabel_mutu"] if b["mutu"] == mutu]
    return tuple(baris[k] for k in ("ni_bawah", "ni_atas", "batas_bawah", "batas_atas"))
