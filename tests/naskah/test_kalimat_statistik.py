"""Sentences on statistics: rises, falls, zero, absence and few respondents, in plain words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.model import (
    AturanSampel,
    Bobot,
    Hitungan,
    Konvensi,
    Metode,
    Selisih,
    TitikBanding,
)
from skm.naskah import kalimat_statistik as k
from skm.skor import (
    bandingkan_titik,
    capaian_sampel,
    hitung_galat,
    hitung_keandalan,
    hitung_rekap,
    ikm_hitungan,
)
from skm.tabulasi.cacah import cacah

KODE = tuple(f"U{i}" for i in range(1, 10))


def hitung(baris: Sequence[str], kode: Sequence[str] = KODE) -> Hitungan:
    return cacah({satu: "".join(b[i] for b in baris) for i, satu in enumerate(kode)})


def titik(baris: Sequence[str], nama: str, konvensi: Konvensi | None = None) -> TitikBanding:
    h = hitung(baris)
    return TitikBanding(
        nama=nama, ikm=ikm_hitungan(h, konvensi=konvensi), galat=hitung_galat(h, konvensi=konvensi)
    )


def keandalan(baris: Sequence[str], kode: Sequence[str] = KODE) -> str:
    statistik = hitung(baris, kode).statistik
    assert statistik is not None
    return k.keandalan(hitung_keandalan(statistik))


def galat(baris: Sequence[str], populasi: int | None = None) -> str:
    h = hitung(baris)
    return k.galat(ikm_hitungan(h), hitung_galat(h, populasi=populasi))


CAMPUR = ["333333333", "334434434"] * 20


class TestSampel:
    """How many were called for, and how many there are."""

    @pytest.mark.parametrize(
        ("populasi", "n", "aturan", "kalimat"),
        [
            (
                4384,
                370,
                AturanSampel.TABEL,
                "Untuk populasi 4.384 penerima layanan, tabel Krejcie–Morgan pada taraf kesalahan "
                "5% menghasilkan jumlah sampel minimal 354 responden. Survei ini memperoleh 370 "
                "responden, sehingga jumlah sampel minimal terpenuhi.",
            ),
            (
                4384,
                300,
                AturanSampel.TERDEKAT,
                "Untuk populasi 4.384 penerima layanan, rumus Krejcie–Morgan pada taraf kesalahan "
                "5% menghasilkan jumlah sampel minimal 353 responden. Survei ini memperoleh 300 "
                "responden (85,0% dari jumlah itu), sehingga masih kurang 53 responden.",
            ),
            (
                4384,
                0,
                AturanSampel.ATAS,
                "Untuk populasi 4.384 penerima layanan, rumus Krejcie–Morgan dengan pembulatan ke "
                "atas pada taraf kesalahan 5% menghasilkan jumlah sampel minimal 354 responden. "
                "Survei ini belum memperoleh responden.",
            ),
        ],
    )
    def test_sampel(self, populasi: int, n: int, aturan: AturanSampel, kalimat: str) -> None:
        """Enough, too few, none."""
        assert kalimat == k.sampel(capaian_sampel(populasi, n, aturan=aturan))


class TestGalat:
    """How far the index may be off."""

    def test_with_population(self) -> None:
        """Margin, interval and correction."""
        assert (
            "Pada tingkat kepercayaan 95%, batas galat (margin of error) IKM sebesar 81,94 adalah "
            "±2,04 poin (dengan koreksi populasi 200 orang); IKM seluruh penerima layanan "
            "diperkirakan berada antara 79,90 dan 83,98."
        ) == galat(CAMPUR, 200)

    def test_few(self) -> None:
        """Without a population nothing is said of one; few respondents are flagged."""
        teks = galat(CAMPUR[:8])

        assert "koreksi" not in teks
        assert teks.endswith(
            " Angka ini hanya bertumpu pada 8 responden yang mengisi semua unsur (kurang dari 30) "
            "dan perlu dibaca dengan hati-hati."
        )

    def test_census(self) -> None:
        """Nothing is uncertain if everybody was asked, however few they are."""
        assert (
            "Seluruh penerima layanan mengisi kuesioner secara lengkap, sehingga IKM tidak "
            "mengandung galat penarikan sampel."
        ) == galat(CAMPUR[:8], 8)

    def test_uniform(self) -> None:
        """A margin of zero is explained."""
        assert (
            "Seluruh 30 responden yang mengisi semua unsur menghasilkan nilai yang sama, sehingga "
            "batas galat (margin of error) IKM adalah 0,00 poin."
        ) == galat(["333333333"] * 30)

    def test_none(self) -> None:
        """Where there is no margin, the sentence says what it would take."""
        assert "tidak dihitung karena perhitungannya memerlukan" in galat(["333333333"])


class TestKeandalan:
    """How reliable the answers are."""

    def test_reliable(self) -> None:
        """Coefficient and customary word."""
        assert (
            "Uji reliabilitas atas 9 unsur dan 40 responden yang mengisi semua unsur menghasilkan "
            "koefisien Cronbach's alpha 0,900; kuesioner tergolong sangat reliabel."
        ) == keandalan(CAMPUR)

    def test_few(self) -> None:
        """Few respondents are flagged."""
        assert keandalan(CAMPUR[:8]).endswith(
            " Karena respondennya kurang dari 30, koefisien ini perlu dibaca dengan hati-hati."
        )

    @pytest.mark.parametrize(
        ("baris", "kode", "sebab"),
        [
            (["333333333"], KODE, "responden yang mengisi semua unsur kurang dari dua"),
            (["3", "4"], ("U1",), "kuesioner hanya memuat satu unsur"),
            (["333333333"] * 9, KODE, "jumlah nilai semua responden sama"),
        ],
    )
    def test_undefined(self, baris: list[str], kode: Sequence[str], sebab: str) -> None:
        """Where there is none, the reason is told."""
        assert (f"Koefisien Cronbach's alpha tidak dapat dihitung karena {sebab}.") == keandalan(
            baris, kode
        )


class TestBanding:
    """How results differ."""

    def test_rise(self) -> None:
        """A rise that is more than chance."""
        hasil = bandingkan_titik(
            titik(CAMPUR, "Triwulan I 2024"),
            titik(["444444444", "344444444"] * 20, "Triwulan II 2024"),
        )

        assert (
            "IKM naik 16,67 poin, dari 81,94 pada Triwulan I 2024 menjadi 98,61 pada Triwulan II "
            "2024. Perubahan ini nyata secara statistik karena melampaui batas kewajaran sampel "
            "(±2,29 poin pada tingkat kepercayaan 95%)."
        ) == k.perubahan(hasil)

    def test_fall(self) -> None:
        """A fall within what chance does, of a small sample."""
        hasil = bandingkan_titik(
            titik(CAMPUR, "2023"), titik(["333333333", "334433434"] * 5, "2024")
        )

        assert (
            "IKM turun 1,38 poin, dari 81,94 pada 2023 menjadi 80,56 pada 2024. Perubahan ini "
            "masih dalam batas kewajaran sampel (±4,58 poin pada tingkat kepercayaan 95%), "
            "sehingga belum dapat disebut perubahan yang nyata. Penilaian ini perlu dibaca dengan "
            "hati-hati karena ada hasil yang bertumpu pada kurang dari 30 responden."
        ) == k.perubahan(hasil)

    def test_unchanged(self) -> None:
        """An index that stays is not judged."""
        hasil = bandingkan_titik(titik(CAMPUR, "2023"), titik(CAMPUR, "2024"))

        assert "IKM tetap 81,94 pada 2023 dan 2024." == k.perubahan(hasil)
        assert "IKM 2024 sama dengan IKM 2023, yaitu 81,94." == k.perbedaan(hasil)

    def test_units(self) -> None:
        """Of two units one is higher or lower; neither rises."""
        a, b = titik(CAMPUR, "Puskesmas A"), titik(["333333333"] * 40, "Puskesmas B")

        assert k.perbedaan(bandingkan_titik(a, b)).startswith(
            "IKM Puskesmas B (75,00) lebih rendah 6,94 poin daripada IKM Puskesmas A (81,94). "
            "Perbedaan ini nyata secara statistik"
        )
        assert k.perbedaan(bandingkan_titik(b, a)).startswith(
            "IKM Puskesmas A (81,94) lebih tinggi 6,94 poin daripada IKM Puskesmas B (75,00)."
        )

    def test_not_judged(self) -> None:
        """Why it cannot be judged is told."""
        a, b = titik(CAMPUR, "a"), titik(["333333333"] * 40, "b")
        lain = titik(CAMPUR, "c", Konvensi(bobot=Bobot.DUA_DESIMAL))
        empat = titik(["444444444"] * 3, "d")

        for dua, sebab in (
            (
                (a, attrs.evolve(b, galat=None)),
                "penilaiannya memerlukan sebaran jawaban sedikitnya dua responden",
            ),
            ((a, lain), "kedua hasil dihitung dengan regulasi atau konvensi yang berbeda."),
            ((b, empat), "pada kedua hasil tidak ada perbedaan jawaban antarresponden."),
        ):
            kalimat = k.perubahan(bandingkan_titik(*dua))

            assert (
                f" Nyata atau tidaknya perubahan ini tidak dapat dinilai karena {sebab}" in kalimat
            )


class TestRekap:
    """The index of many units."""

    UNIT: ClassVar = {"A": ["333333333"] * 3, "B": ["444444444"]}

    def rekap(self, unit: dict[str, list[str]], metode: Metode) -> str:
        return k.rekap(hitung_rekap({n: hitung(b) for n, b in unit.items()}, metode))

    def test_both_are_shown(self) -> None:
        """The declared method first, the other for comparison."""
        assert (
            "IKM menurut metode gabungan seluruh responden adalah 81,25 dengan mutu pelayanan B "
            "(Baik), dihitung dari 4 responden pada 2 unit. Sebagai pembanding, IKM menurut metode "
            "rata-rata sederhana IKM unit adalah 87,50."
        ) == self.rekap(self.UNIT, Metode.GABUNG)
        assert self.rekap(self.UNIT, Metode.RATA_UNIT).startswith(
            "IKM menurut metode rata-rata sederhana IKM unit adalah 87,50 dengan mutu pelayanan B "
            "(Baik), dihitung dari 2 unit. Sebagai pembanding"
        )

    def test_what_has_no_index(self) -> None:
        """Units without an index and respondents without a unit are told."""
        teks = self.rekap(
            {**self.UNIT, "C": ["3333333--"], "D": ["33333333-"], "": ["222222222"]}, Metode.GABUNG
        )

        assert "dihitung dari 7 responden pada 4 unit." in teks
        assert (
            "IKM unit berikut tidak dapat dihitung karena ada unsur tanpa jawaban: C (U8 dan U9) "
            "dan D (U9). Sebanyak 1 responden tidak diketahui unitnya; jawabannya hanya "
            "diperhitungkan dalam gabungan seluruh responden."
        ) in teks

    def test_many_without_an_index(self) -> None:
        """Of many only the number is told."""
        unit = self.UNIT | {f"U{i}": ["33333333-"] for i in range(6)}

        assert self.rekap(unit, Metode.RATA_UNIT).endswith(
            "IKM 6 unit tidak dapat dihitung karena ada unsur tanpa jawaban."
        )

    def test_no_result(self) -> None:
        """A method without a result says so; respondents without a unit belong to none."""
        assert self.rekap({"A": ["33333333-"]}, Metode.GABUNG).startswith(
            "IKM menurut metode gabungan seluruh responden tidak dapat dihitung karena ada unsur "
            "tanpa jawaban. IKM unit berikut"
        )
        assert self.rekap({"": ["333333333"]}, Metode.GABUNG).startswith(
            "IKM menurut metode gabungan seluruh responden adalah 75,00 dengan mutu pelayanan C "
            "(Kurang Baik), dihitung dari 1 responden. Sebanyak 1 responden"
        )
        assert self.rekap({"": ["333333333"]}, Metode.RATA_UNIT).startswith(
            "IKM menurut metode rata-rata sederhana IKM unit tidak dapat dihitung karena tidak "
            "ada unit yang memiliki IKM. Sebagai pembanding"
        )


@given(st.decimals(-100, 100, places=2))
def test_signs(angka: Decimal) -> None:
    """A difference has a sign just if it is not zero."""
    teks = str(Selisih(nilai=Fraction(angka), cetak=angka))

    assert re.fullmatch(r"[+−]?[0-9]+,[0-9]{2}", teks)
    assert (angka > 0) == teks.startswith("+")
