"""
The two editions before 2017, and PEKPPP F-01.

Everything here is second-hand, in our own words, and not verified against the official texts.
"""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from skm.model import Bobot, Konvensi
from skm.regulasi import Regulasi, muat, muat_pekppp
from skm.skor import hitung_ikm, tentukan_mutu

KEP = muat("kep-25-m-pan-2-2004")
PERMEN_2014 = muat("permenpanrb-16-2014")
PERMEN_2017 = muat("permenpanrb-14-2017")


class TestKep25Unsur:
    """KEP/25/M.PAN/2/2004 measures fourteen unsur, from prosedur to keamanan.  Not verified."""

    def test_fourteen_in_order(self) -> None:
        """The names as the list gives them."""
        assert [
            "Prosedur Pelayanan",
            "Persyaratan Pelayanan",
            "Kejelasan Petugas Pelayanan",
            "Kedisiplinan Petugas Pelayanan",
            "Tanggung Jawab Petugas Pelayanan",
            "Kemampuan Petugas Pelayanan",
            "Kecepatan Pelayanan",
            "Keadilan Mendapatkan Pelayanan",
            "Kesopanan dan Keramahan Petugas",
            "Kewajaran Biaya Pelayanan",
            "Kepastian Biaya Pelayanan",
            "Kepastian Jadwal Pelayanan",
            "Kenyamanan Lingkungan",
            "Keamanan Pelayanan",
        ] == [u.nama for u in KEP.unsur]
        assert [f"U{i}" for i in range(1, 15)] == [u.kode for u in KEP.unsur]

    def test_weight(self) -> None:
        """Weights are 1/14; printed as 0,071 they make 99,40 the highest index."""
        kode = [u.kode for u in KEP.unsur]
        tepat = hitung_ikm(dict.fromkeys(kode, 4), regulasi=KEP)
        tiga = hitung_ikm(
            dict.fromkeys(kode, 4), regulasi=KEP, konvensi=Konvensi(bobot=Bobot.TIGA_DESIMAL)
        )

        assert (Fraction(1, 14), Decimal("100.00")) == (tepat.unsur[0].bobot, tepat.cetak)
        assert (Fraction(994, 1000), Decimal("99.40")) == (tiga.jumlah_bobot, tiga.cetak)


class TestKep25Interval:
    """
    Classes 1,00–1,75, 1,76–2,50, 2,51–3,25 and 3,26–4,00, converted 25–43,75 and so on.

    The row of A is completed from general knowledge.  Not verified.
    """

    @pytest.mark.parametrize("aturan", [KEP, PERMEN_2014], ids=lambda r: r.id)
    def test_as_printed(self, aturan: Regulasi) -> None:
        """The four rows; reports under 16/2014 use the same."""
        assert [
            ("A", Fraction("81.26"), 100, Fraction("3.26"), 4),
            ("B", Fraction("62.51"), Fraction("81.25"), Fraction("2.51"), Fraction("3.25")),
            ("C", Fraction("43.76"), Fraction("62.50"), Fraction("1.76"), Fraction("2.50")),
            ("D", 25, Fraction("43.75"), 1, Fraction("1.75")),
        ] == [
            (b.mutu, b.batas_bawah, b.batas_atas, b.ni_bawah, b.ni_atas) for b in aturan.tabel_mutu
        ]

    @pytest.mark.parametrize(
        ("ikm", "lama", "baru"), [("74.926", "B", "C"), ("81.26", "A", "B"), ("43.76", "C", "D")]
    )
    def test_another_letter_than_in_2017(self, ikm: str, lama: str, baru: str) -> None:
        """The same index has another letter under the old table and the new one."""
        assert lama == tentukan_mutu(Fraction(ikm), KEP).huruf
        assert baru == tentukan_mutu(Fraction(ikm), PERMEN_2017).huruf


class TestPermen16Tahun2014:
    """
    PermenPANRB 16/2014 names nine scopes; the eighth is Maklumat Pelayanan and none is sarana.

    Not verified.
    """

    def test_u8_means_something_else(self) -> None:
        """U8 is Maklumat in 2014 and Pengaduan in 2017; U9 is Pengaduan in 2014."""
        lama = {u.kode: u.nama for u in PERMEN_2014.unsur}
        baru = {u.kode: u.nama for u in PERMEN_2017.unsur}

        assert "Maklumat Pelayanan" == lama["U8"]
        assert lama["U9"] == baru["U8"] == "Penanganan Pengaduan, Saran dan Masukan"
        assert 9 == len(lama)
        assert not any("Sarana" in n for n in lama.values())


class TestMasaBerlaku:
    """The three editions follow each other without gap or overlap.  Days not verified."""

    def test_dates(self) -> None:
        """Each ends on the day before the next begins."""
        urut = [KEP, PERMEN_2014, PERMEN_2017]
        hari = date(2004, 2, 1)
        while hari < date(2018, 1, 1):
            assert 1 == sum(r.berlaku_pada(hari) for r in urut), hari
            hari += timedelta(days=1)

        assert not any(r.berlaku_pada(date(2004, 1, 31)) for r in urut)
        assert [date(2014, 7, 31), date(2017, 5, 8), None] == [r.berlaku_sampai for r in urut]


class TestPekpppF01:
    """
    PEKPPP F-01 item 8: the share of the plan that is finished, in levels 0 to 5.

    None; planned but not done; below 30 %; 30–80 %; above 80 %; 100 %.  Not verified.
    """

    def test_levels(self) -> None:
        """Six levels, lowest first, each with its condition in words."""
        tingkat = muat_pekppp().tingkat

        assert [0, 1, 2, 3, 4, 5] == [t.tingkat for t in tingkat]
        assert all(t.syarat for t in tingkat)
        assert (None, None) == (tingkat[0].di_atas, tingkat[0].paling_sedikit)

    @pytest.mark.parametrize(
        ("persen", "dipenuhi"),
        [("0", [1]), ("29.9", [1, 2]), ("30", [1, 2, 3]), ("80.1", [1, 2, 3, 4]),
         ("100", [1, 2, 3, 4, 5])],
    )  # fmt: skip
    def test_conditions(self, persen: str, dipenuhi: list[int]) -> None:
        """Each level's condition holds from its bound on."""
        assert dipenuhi == [
            t.tingkat for t in muat_pekppp().tingkat[1:] if t.dipenuhi(Fraction(persen))
        ]
