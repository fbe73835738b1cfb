"""What a printed figure stands for: all totals, or all real numbers, that are printed so."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

import attrs

from skm.dasar import Polos
from skm.exact import banyak_desimal, round_half_up
from skm.model import NilaiUnsur
from skm.model.kecocokan import KelompokIKM, NRRMustahil, Rentang, SkalaAngka
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.kecocokan.rentang import (
    dari_isi,
    irisan,
    kali,
    kelipatan,
    sumber_pembulatan,
    titik,
)
from skm.skor.nrr import di_skala, skala

KOSONG_TERBANYAK = 1000
"""How many respondents may have left an unsur open, when it is asked whether that explains it."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Butir(Polos):
    """
    All values that one figure may stand for.

    Attributes:
        diskret: Whole multiples of `satuan`; None where it may be any real number of `rentang`.
        satuan: 1/n for totals of n answers.
        rentang: From the lowest value to the highest.
        kata: The value taken at its word.
    """

    diskret: range | None
    satuan: Fraction
    rentang: Rentang
    kata: Fraction


def butir_tepat(nilai: Fraction) -> Butir:
    """Return a figure that stands for itself."""
    return Butir(
        diskret=range(nilai.numerator, nilai.numerator + 1),
        satuan=Fraction(1, nilai.denominator),
        rentang=titik(nilai),
        kata=nilai,
    )


def skala_nilai(nilai: Iterable[NilaiUnsur], regulasi: Regulasi) -> SkalaAngka:
    """Return the scale of means: that of the index if all are above theirs, and within it."""
    bawah, atas = skala(regulasi)
    faktor = regulasi.nilai("ikm.faktor_konversi")
    isi = [v.nrr for v in nilai]
    dikonversi = bool(isi) and all(
        nrr is not None and max(atas, bawah * faktor) <= nrr <= atas * faktor for nrr in isi
    )
    return SkalaAngka.IKM if dikonversi else SkalaAngka.NRR


def skala_ikm(angka: Sequence[Decimal | Fraction], regulasi: Regulasi) -> SkalaAngka:
    """Return the scale of indices: that of the means if none is above it and none is exact."""
    atas = skala(regulasi)[1]
    kecil = bool(angka) and all(isinstance(a, Decimal) and a <= atas for a in angka)
    return SkalaAngka.NRR if kecil else SkalaAngka.IKM


def satuan_skala(skala_angka: SkalaAngka, regulasi: Regulasi) -> Fraction:
    """Return what 1 on the scale of the means is on another."""
    dikonversi = skala_angka is SkalaAngka.IKM
    return regulasi.nilai("ikm.faktor_konversi") if dikonversi else Fraction(1)


def butir_unsur(
    nilai: NilaiUnsur, n: int | None, regulasi: Regulasi, satuan_nrr: Fraction = Fraction(1)
) -> Butir:
    """
    Return the means that one unsur may have, on their own scale.

    Args:
        nilai: What was printed.
        n: Number of answers; None if nobody knows.
        regulasi: The rule set, for the scale.
        satuan_nrr: What 1 is on the scale the mean was printed on.
    """
    if nilai.nrr is None:
        assert nilai.total is not None  # noqa: S101 - held by NilaiUnsur
        assert nilai.n is not None  # noqa: S101 - held by NilaiUnsur
        total, banyak = range(nilai.total, nilai.total + 1), nilai.n
        tepat = Fraction(nilai.total, banyak)
        rentang = titik(tepat)
    else:
        tepat = Fraction(nilai.nrr) / satuan_nrr
        rentang = _tercetak(nilai.nrr, regulasi, satuan_nrr)
        if n is None:
            return Butir(diskret=None, satuan=Fraction(1), rentang=rentang, kata=tepat)
        total, banyak = _total(nilai.nrr, n, regulasi, satuan_nrr), n
    satuan = Fraction(1, banyak)
    return Butir(
        diskret=total,
        satuan=satuan,
        rentang=dari_isi(total, satuan),
        kata=total[0] * satuan if len(total) == 1 else tepat,
    )


def butir_kelompok(kelompok: KelompokIKM) -> Butir:
    """Return the indices that one group may have."""
    if isinstance(kelompok.ikm, Fraction):
        return butir_tepat(kelompok.ikm)
    nilai = Fraction(kelompok.ikm)
    return Butir(
        diskret=None,
        satuan=Fraction(1),
        rentang=sumber_pembulatan(nilai, nilai, banyak_desimal(kelompok.ikm)),
        kata=nilai,
    )


def hanya_genap(nrr: Decimal, butir: Butir, satuan_nrr: Fraction) -> bool:
    """Return whether totals are printed as *nrr* only if halves are rounded to even."""
    if not butir.diskret:  # nobody knows how many answered
        return False
    return round_half_up(butir.diskret[0] * butir.satuan * satuan_nrr, banyak_desimal(nrr)) != nrr


@pintu_hukum
def nrr_mustahil(
    nilai: Iterable[NilaiUnsur], *, n: int | None = None, regulasi: Regulasi | str | None = None
) -> tuple[NRRMustahil, ...]:
    """
    Return the printed means that no whole answers of so many people give.

    Args:
        nilai: Values per unsur, on the scale of answers or, all of them, on that of the index.
            Totals, means without any n and means outside the scale are passed over.
        n: Number of answers, for means that do not say it themselves; None if unknown.
        regulasi: The rule set or its id, for the scale; None for PermenPANRB 14/2017.

    Returns:
        One entry for each such mean, with the nearest totals on either side.

    Examples:
        >>> (satu,) = nrr_mustahil([NilaiUnsur(kode="U1", nrr=Decimal("3.50"), n=29)])
        >>> satu.total_bawah, satu.cetak_bawah, satu.total_atas, satu.cetak_atas
        (101, Decimal('3.48'), 102, Decimal('3.52'))
    """
    regulasi = hukum(regulasi)
    hasil: list[NRRMustahil] = []
    nilai = list(nilai)
    satuan = satuan_skala(skala_nilai(nilai, regulasi), regulasi)
    for v in nilai:
        banyak = v.n or n
        if v.nrr is None or not banyak or not di_skala(Fraction(v.nrr) / satuan, regulasi):
            continue
        if _total(v.nrr, banyak, regulasi, satuan):
            continue
        # No total lies between the two ends, so the neighbours are next to each other.
        atas = ceil(_tercetak(v.nrr, regulasi, satuan).bawah * banyak)
        sisi = [t if di_skala(Fraction(t, banyak), regulasi) else None for t in (atas - 1, atas)]
        cetak = [
            None if t is None else round_half_up(t * satuan / banyak, banyak_desimal(v.nrr))
            for t in sisi
        ]
        kurang = range(banyak - 1, max(banyak // 2, banyak - KOSONG_TERBANYAK - 1), -1)
        hasil.append(
            NRRMustahil(
                kode=v.kode,
                nrr=v.nrr,
                n=banyak,
                total_bawah=sisi[0],
                total_atas=sisi[1],
                cetak_bawah=cetak[0],
                cetak_atas=cetak[1],
                n_mungkin=next((m for m in kurang if _total(v.nrr, m, regulasi, satuan)), None),
            )
        )
    return tuple(hasil)


def _tercetak(nrr: Decimal, regulasi: Regulasi, satuan_nrr: Fraction) -> Rentang:
    """Return all means on the scale that are printed as *nrr*."""
    bawah, atas = skala(regulasi)
    tercetak = irisan(
        kali(
            sumber_pembulatan(Fraction(nrr), Fraction(nrr), banyak_desimal(nrr)),
            1 / satuan_nrr,
        ),
        Rentang(bawah=bawah, atas=atas),
    )
    assert tercetak is not None  # noqa: S101 - the figure itself is on the scale
    return tercetak


def _total(nrr: Decimal, n: int, regulasi: Regulasi, satuan_nrr: Fraction) -> range:
    """Return the totals whose mean is printed as *nrr*: half-up, else with halves to even."""
    rentang = _tercetak(nrr, regulasi, satuan_nrr)
    total = kelipatan(kali(rentang, n), 0)
    if not total and int(nrr.scaleb(banyak_desimal(nrr))) % 2 == 0:
        total = kelipatan(kali(attrs.evolve(rentang, atas_termasuk=True), n), 0)
    return total
