"""
The sample size: Krejcie and Morgan's formula, its printed table, and the t table.

Second-hand: the table as reprinted in reports built on the ministry's template, the formula with
parameters that reproduce it; neither was compared with the official text.
"""

from fractions import Fraction
from math import atan, cos, pi, sin, sqrt

import attrs
import pytest

from skm.model import AturanSampel
from skm.regulasi import muat_sampel, muat_t
from skm.regulasi.sampel import BarisSampel, BarisT, TabelSampel, TabelT
from skm.skor import ukuran_sampel

TABEL = """
10:10 15:14 20:19 25:24 30:28 35:32 40:36 45:40 50:44 55:48 60:52 65:56 70:59 75:63 80:66 85:70
90:73 95:76 100:80 110:86 120:92 130:97 140:103 150:108 160:113 170:118 180:123 190:127 200:132
210:136 220:140 230:144 240:148 250:152 260:155 270:159 280:162 290:165 300:169 320:175 340:181
360:186 380:191 400:196 420:201 440:205 460:210 480:214 500:217 550:226 600:234 650:242 700:248
750:254 800:260 850:265 900:269 950:274 1000:278 1100:285 1200:291 1300:297 1400:302 1500:306
1600:310 1700:313 1800:317 1900:320 2000:322 2200:327 2400:331 2600:335 2800:338 3000:341 3500:346
4000:351 4500:354 5000:357 6000:361 7000:364 8000:367 9000:368 10000:370 15000:375 20000:377
30000:379 40000:380 50000:381 75000:382 1000000:384
"""
BARIS = [tuple(map(int, b.split(":"))) for b in TABEL.split()]


class TestTabel:
    """Lampiran, tabel sampel: 90 entries from N = 10 to N = 1 000 000."""

    def test_as_printed(self) -> None:
        """The data hold the printed table, row by row."""
        assert 90 == len(BARIS)
        assert BARIS == [(b.populasi, b.sampel) for b in muat_sampel().tabel]

    @pytest.mark.parametrize(("populasi", "sampel"), BARIS)
    def test_formula_gives_the_table(self, populasi: int, sampel: int) -> None:
        """The formula, rounded to the nearest integer, gives every entry; so does the table."""
        assert sampel == ukuran_sampel(populasi)
        assert sampel == ukuran_sampel(populasi, aturan=AturanSampel.TABEL)

    def test_ceiling_does_not(self) -> None:
        """Rounding up would differ in half of the entries, which is why it must be asked for."""
        atas = [ukuran_sampel(n, aturan=AturanSampel.ATAS) - s for n, s in BARIS]

        assert {0, 1} == set(atas)
        assert 45 == sum(atas)


class TestRumus:
    """S = λ²NPQ / (d²(N - 1) + λ²PQ) with dk = 1, P = Q = 0,5 and d = 0,05."""

    def test_parameters(self) -> None:
        """The parameters, and λ² for an error of 1, 5 and 10 %."""
        tabel = muat_sampel()

        assert (Fraction(1, 2), Fraction(1, 20), 5) == (
            tabel.proporsi,
            tabel.galat,
            tabel.taraf_tabel,
        )
        assert [(1, "6.635"), (5, "3.841"), (10, "2.706")] == [
            (t.persen, f"{float(t.lambda_kuadrat):.3f}") for t in tabel.taraf
        ]

    def test_not_verified(self) -> None:
        """No citation claims that somebody has compared it with the official text."""
        assert "permenpanrb-14-2017" == muat_sampel().kutipan.regulasi
        assert not muat_sampel().kutipan.terverifikasi
        assert not muat_t().kutipan.terverifikasi
        assert "student-t" == muat_t().kutipan.regulasi

    def test_loaded_once(self) -> None:
        """Asking again gives the same object."""
        assert muat_sampel() is muat_sampel()
        assert muat_t() is muat_t()


def peluang_t(t: float, derajat: int) -> float:
    """Return the probability that |T| is at most *t* (Abramowitz and Stegun 26.7.3 and 26.7.4)."""
    theta = atan(t / sqrt(derajat))
    suku = jumlah = 1.0 if derajat % 2 == 0 else cos(theta)
    for i in range(3 if derajat % 2 else 2, derajat, 2):
        suku *= (i - 1) / i * cos(theta) ** 2
        jumlah += suku
    if derajat % 2 == 0:
        return sin(theta) * jumlah
    return 2 / pi * (theta + (sin(theta) * jumlah if derajat > 1 else 0))


class TestTabelT:
    """Two-sided critical values of Student's t at 95 %, to three decimals."""

    def test_rows(self) -> None:
        """One to thirty degrees of freedom, then 40, 60, 120 and infinitely many."""
        assert [*range(1, 31), 40, 60, 120] == [b.derajat for b in muat_t().baris]
        assert Fraction("1.96") == muat_t().takhingga

    @pytest.mark.parametrize("i", range(33))
    def test_every_value(self, i: int) -> None:
        """Within half a unit of its last decimal, |T| stays below the value in 95 % of cases."""
        baris = muat_t().baris[i]
        t = float(baris.t)

        assert peluang_t(t - 0.00051, baris.derajat) < 0.95 < peluang_t(t + 0.00051, baris.derajat)

    def test_between_rows(self) -> None:
        """Between rows the next lower one holds, beyond the last one z."""
        assert ["12.706", "2.042", "2.042", "2.021", "1.980", "1.960"] == [
            f"{float(muat_t().kritis(d)):.3f}" for d in (1, 30, 39, 59, 120, 121)
        ]

    def test_by_name(self) -> None:
        """Tables and rows take names alone; the first row is what one degree of freedom asks."""
        tabel = muat_t()
        semua = (
            (TabelSampel, muat_sampel()),
            (BarisSampel, muat_sampel().tabel[0]),
            (TabelT, tabel),
            (BarisT, tabel.baris[0]),
        )

        assert tabel.baris[0].t == tabel.kritis(1)
        for kelas, isi in semua:
            with pytest.raises(TypeError, match="positional"):
                kelas(*attrs.astuple(isi, recurse=False))

    def test_never_rises(self) -> None:
        """More degrees of freedom never ask for more."""
        nilai = [muat_t().kritis(d) for d in range(1, 200)]

        assert sorted(nilai, reverse=True) == nilai
