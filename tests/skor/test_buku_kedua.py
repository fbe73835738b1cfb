"""
The regulation a second time, as formulas of a workbook that LibreOffice computes.

Written from the text of the Lampiran, and not from skm: NRR is the total by the jumlah kuesioner
yang terisi, NRR tertimbang is NRR x bobot, IKM the sum of these x 25, the letter by its interval.
Every figure is a fraction of whole numbers below 10^14, of which a spreadsheet loses none, and is
rounded by dividing whole numbers: what is printed is INT((2 a 10^d + b) / (2 b)).
"""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

import skm
from perkakas import jalankan_libreoffice
from skm.exact import round_half_up
from skm.model import Bobot, Konvensi, NilaiUnsur

pytestmark = pytest.mark.libreoffice

BANYAK = int(os.environ.get("SKM_SURVEI") or 300)
"""How many surveys; `nox -s kedua` draws many more."""
PER_BUKU = 5_000
UNSUR = range(9)
BOBOT = {Bobot.PER_K: (1, 9), Bobot.DUA_DESIMAL: (11, 100), Bobot.TIGA_DESIMAL: (111, 1000)}
"""Weights as the Lampiran and the offices write them: 1/9, its rounding 0,11, and 0,111."""
DESIMAL_TERTIMBANG = 3
"""Decimals of NRR tertimbang and their sum where an office declares none."""
SAMA = (1, 2, 3, 7, 8, 16, 20, 25, 29, 40, 50, 80, 125, 200, 400, 1_000, 12_345, 1_000_000)


@dataclass(frozen=True)
class SurveiAcak:
    """How many gave each answer, per unsur, and how the office computes."""

    jumlah: tuple[tuple[int, int, int, int], ...]
    bobot: Bobot
    desimal_nrr: int | None
    desimal_tertimbang: int | None
    desimal_jumlah: int | None


def survei_acak(acak: Random, nomor: int) -> SurveiAcak:
    """Draw a survey, often at the edge of a class; in the first two all say the same."""
    bobot = acak.choice([*BOBOT])
    rata = acak.choice((1.2, 2.2, 2.8, 3.2, 3.6, 3.9))
    tepi = acak.random() < 0.4
    if tepi:
        a, b = BOBOT[bobot]
        rata = acak.choice((64.995, 65, 76.605, 76.61, 88.305, 88.31)) / 25 * b / (9 * a)
    if tepi or acak.random() < 0.5:
        n = [acak.choice((400, 1_000, 12_345) if tepi else SAMA)] * 9
    else:  # a few left some unsur open
        dasar = acak.randint(5, 30)
        n = [dasar - acak.choice((0, 0, 1, 2, 3)) for _ in UNSUR]
    pasti = {0: 0, 1: 3}.get(nomor)
    return SurveiAcak(
        jumlah=tuple(_jumlah(acak, k, rata, pasti, tepi=tepi) for k in n),
        bobot=bobot,
        desimal_nrr=acak.choice((None, None, 2, 3)),
        desimal_tertimbang=acak.choice((None, None, 2, 3)),
        desimal_jumlah=acak.choice((None, None, 2, 3)),
    )


def _jumlah(
    acak: Random, n: int, rata: float, pasti: int | None, *, tepi: bool
) -> tuple[int, int, int, int]:
    """Return how many of *n* people answered 1 to 4, with about this mean."""
    jadi = [0, 0, 0, 0]
    if pasti is not None:
        jadi[pasti] = n
        return (jadi[0], jadi[1], jadi[2], jadi[3])
    bawah = min(int(rata), 3)
    atas = round(n * (rata - bawah)) + acak.randint(-2, 2)
    jadi[bawah] = min(max(atas, 0), n)
    jadi[bawah - 1] = n - jadi[bawah]
    for _ in range(0 if tepi else acak.randint(0, 3)):  # one up and another one down, or one only
        dari, ke = acak.randrange(4), acak.randrange(4)
        pindah = min(jadi[dari], acak.randint(0, 1 + n // 10))
        jadi[dari] -= pindah
        jadi[ke] += pindah
    return (jadi[0], jadi[1], jadi[2], jadi[3])


# ------------------------------------------------------------------ the formulas


def bulat(pembilang: str, penyebut: str, desimal: int) -> str:
    """Return the formula of a fraction in units of its last decimal, halves up."""
    return f"INT((2*({pembilang})*{10**desimal}+({penyebut}))/(2*({penyebut})))"


def baris_rumus(survei: SurveiAcak, baris: int) -> list[str | int]:
    """Return a row: counts; per unsur total, n, NRR and NRR tertimbang; sum, IKM and letter."""
    isi: list[str | int] = [k for satu in survei.jumlah for k in satu]

    def tambah(rumus: str) -> str:
        isi.append(f"={rumus}")
        return f"{get_column_letter(len(isi))}{baris}"

    a, b = BOBOT[survei.bobot]
    suku: list[tuple[str, str]] = []
    for unsur in UNSUR:
        satu, dua, tiga, empat = (f"{get_column_letter(4 * unsur + i)}{baris}" for i in range(1, 5))
        total = tambah(f"{satu}+2*{dua}+3*{tiga}+4*{empat}")
        terisi = tambah(f"{satu}+{dua}+{tiga}+{empat}")
        d = survei.desimal_nrr
        nrr = tambah(bulat(total, terisi, 2 if d is None else d))
        atas, bawah = (total, terisi) if d is None else (nrr, str(10**d))
        atas, bawah = f"{atas}*{a}", f"{bawah}*{b}"
        d = survei.desimal_tertimbang
        tertimbang = tambah(bulat(atas, bawah, DESIMAL_TERTIMBANG if d is None else d))
        suku.append((atas, bawah) if d is None else (tertimbang, str(10**d)))
    sama = tambah(f"LCM({','.join(bawah for _, bawah in suku)})")
    jumlah = tambah("+".join(f"{atas}*({sama}/({bawah}))" for atas, bawah in suku))
    d = survei.desimal_jumlah
    cetak = tambah(bulat(jumlah, sama, DESIMAL_TERTIMBANG if d is None else d))
    atas, bawah = (jumlah, sama) if d is None else (cetak, str(10**d))
    ikm = tambah(bulat(f"25*{atas}", bawah, 2))
    tambah(f'IF({ikm}>=8831,"A",IF({ikm}>=7661,"B",IF({ikm}>=6500,"C","D")))')
    return isi


def hitung_di_buku(semua: list[SurveiAcak], folder: Path) -> Iterator[list[str]]:
    """Return what LibreOffice computes: per survey 18 figures of unsur, sum, IKM and letter."""
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet()
    for nomor, survei in enumerate(semua, start=1):
        # What a spreadsheet counts in has 53 bits, and a few of them it takes for noise.
        n = lcm(*(sum(satu) for satu in survei.jumlah))
        assert 2 * 100 * 25 * (9 * 4 * 111 * n) < 10**14
        lembar.append(baris_rumus(survei, nomor))
    buku.save(folder / "kedua.xlsx")
    jalankan_libreoffice("csv", folder, folder / "kedua.xlsx")
    with (folder / "kedua.csv").open(encoding="utf-8", newline="") as berkas:
        for sel in csv.reader(berkas):
            unsur = [sel[36 + 4 * u + i] for u in UNSUR for i in (2, 3)]
            yield [*unsur, *sel[-3:]]


# ------------------------------------------------------------------ and skm


def hitung_skm(survei: SurveiAcak) -> list[str]:
    """Return the same figures as skm prints them, in units of their last decimal."""
    konvensi = Konvensi(
        bobot=survei.bobot,
        desimal_nrr=survei.desimal_nrr,
        desimal_tertimbang=survei.desimal_tertimbang,
        desimal_jumlah=survei.desimal_jumlah,
    )
    ikm = skm.hitung_ikm(
        [
            NilaiUnsur(
                kode=f"U{u + 1}",
                total=sum(k * banyak for k, banyak in enumerate(satu, start=1)),
                n=sum(satu),
            )
            for u, satu in enumerate(survei.jumlah)
        ],
        konvensi=konvensi,
    )
    d_unsur, d_jumlah = (
        DESIMAL_TERTIMBANG if d is None else d
        for d in (survei.desimal_tertimbang, survei.desimal_jumlah)
    )
    unsur = [
        _satuan(cetak)
        for u in ikm.unsur
        for cetak in (u.nrr_cetak, round_half_up(u.tertimbang, d_unsur))
    ]
    jumlah = round_half_up(ikm.jumlah_tertimbang, d_jumlah)
    return [*unsur, _satuan(jumlah), _satuan(ikm.cetak), ikm.mutu.huruf]


def _satuan(cetak: Decimal) -> str:
    return str(int(Fraction(cetak) * 10 ** -int(cetak.as_tuple().exponent)))


def test_sama_dengan_buku_kerja(tmp_path: Path) -> None:
    """Every printed figure and every letter of random surveys is what the formulas give."""
    acak = Random(2017)
    huruf = set()
    for mulai in range(0, BANYAK, PER_BUKU):
        nomor = range(mulai, min(mulai + PER_BUKU, BANYAK))
        semua = [survei_acak(acak, i) for i in nomor]
        hasil = [*hitung_di_buku(semua, tmp_path)]
        beda = [
            (survei, buku, kami)
            for survei, buku in zip(semua, hasil, strict=True)
            if buku != (kami := hitung_skm(survei))
        ]
        huruf |= {satu[-1] for satu in hasil}

        assert beda[:3] == []
    assert {"A", "B", "C", "D"} == huruf
