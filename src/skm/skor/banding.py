"""Results side by side: periods, or units."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TypeGuard

from skm.dasar import urutan_kode
from skm.exact import banyak_desimal, round_half_up
from skm.model.statistik import (
    GalatIKM,
    Kenyataan,
    Perbandingan,
    Sebab,
    Selisih,
    SelisihUnsur,
    TitikBanding,
    UjiWelch,
)
from skm.pintu import pintu
from skm.regulasi import muat_t
from skm.skor.galat import kuadrat_galat
from skm.skor.momen import cetak_akar
from skm.skor.mutu import DESIMAL_IKM


@pintu
def banding_berurutan(titik: Sequence[TitikBanding]) -> tuple[Perbandingan, ...]:
    """Compare each result with the one before it; one comparison fewer than results."""
    return tuple(bandingkan_titik(lama, baru) for lama, baru in pairwise(titik))


@pintu
def bandingkan_titik(lama: TitikBanding, baru: TitikBanding) -> Perbandingan:
    """
    Compare two results: differences, and whether that of the indices is more than chance.

    Args:
        lama: The earlier one, or the one compared with.
        baru: The later one.  Both are taken as independent simple random samples.

    Returns:
        Differences *baru* minus *lama*, exact and as printed.  The difference of the indices is
        NYATA if it exceeds the critical value times √(v1/n1 + v2/n2); v is the variance of the
        index over respondents.  A finite population is not considered: the question is about the
        service, not about the people it happened to serve.  It cannot be judged where a variance
        is unknown, where nobody differed from anybody in both, or under different rules.

    Source:
        Welch (1947), Biometrika 34, 28–35; degrees of freedom by Satterthwaite (1946), rounded
        down.  Two-sided, at 95 %.
    """
    sebab, uji = _uji(lama, baru)
    pasangan = {(u.kode, u.nama): u for u in lama.ikm.unsur}
    bersama = [u for u in baru.ikm.unsur if (u.kode, u.nama) in pasangan]
    nama = {(u.kode, u.nama) for u in bersama}
    lain = {u.kode for u in (*lama.ikm.unsur, *baru.ikm.unsur) if (u.kode, u.nama) not in nama}
    kenyataan = Kenyataan.TIDAK_DAPAT_DINILAI
    if uji is not None:
        nyata = uji.t_kuadrat > uji.kritis**2
        kenyataan = Kenyataan.NYATA if nyata else Kenyataan.TIDAK_NYATA
    return Perbandingan(
        lama=lama,
        baru=baru,
        ikm=_selisih(lama.ikm.nilai, lama.ikm.cetak, baru.ikm.nilai, baru.ikm.cetak),
        unsur=tuple(
            SelisihUnsur(
                kode=u.kode,
                nama=u.nama,
                selisih=_selisih(asal.nrr, asal.nrr_cetak, u.nrr, u.nrr_cetak),
            )
            for u in bersama
            for asal in (pasangan[u.kode, u.nama],)
        ),
        tanpa_pasangan=tuple(sorted(lain, key=urutan_kode)),
        kenyataan=kenyataan,
        sebab=sebab,
        uji=uji,
        n_kecil=any(g is not None and g.n_kecil for g in (lama.galat, baru.galat)),
    )


def _selisih(lama: Fraction, lama_cetak: Decimal, baru: Fraction, baru_cetak: Decimal) -> Selisih:
    desimal = max(banyak_desimal(lama_cetak), banyak_desimal(baru_cetak))
    cetak = Fraction(baru_cetak) - Fraction(lama_cetak)
    return Selisih(nilai=baru - lama, cetak=round_half_up(cetak, desimal))


def _uji(lama: TitikBanding, baru: TitikBanding) -> tuple[Sebab | None, UjiWelch | None]:
    if (lama.ikm.regulasi, lama.ikm.konvensi) != (baru.ikm.regulasi, baru.ikm.konvensi):
        return Sebab.BEDA_ATURAN, None
    if lama.galat is None or baru.galat is None:
        return Sebab.TANPA_RAGAM, None
    a, b = _ragam(lama.galat), _ragam(baru.galat)
    if not a + b:
        return Sebab.SERAGAM, None
    derajat = _derajat(a, lama.galat.n, b, baru.galat.n)
    kritis = muat_t().kritis(derajat)
    return None, UjiWelch(
        derajat=derajat,
        kritis=kritis,
        ragam=a + b,
        t_kuadrat=(baru.ikm.nilai - lama.ikm.nilai) ** 2 / (a + b),
        batas=cetak_akar(kuadrat_galat(kritis, a + b), DESIMAL_IKM),
    )


def _derajat(a: Fraction, n_a: int, b: Fraction, n_b: int) -> int:
    return (a + b) ** 2 // (a**2 / (n_a - 1) + b**2 / (n_b - 1))


def _ragam(galat: GalatIKM) -> Fraction:
    return galat.ragam_responden / galat.n


def kenyataan_gerak(selisih: Fraction, baru: GalatIKM | None, n: int | None = None) -> Kenyataan:
    """
    Judge whether an index moved by more than chance since a period of which little is known.

    Args:
        selisih: Printed index now minus that of the earlier period, in IKM points.
        baru: How precise the index now is; None if unknown.
        n: Respondents of the earlier period on whom its index rests; None if unknown.  Their
            answers are taken to have differed from each other as much as those now do.

    Returns:
        As `bandingkan` judges.  Without *n* a difference may be too small whatever it was, since
        the earlier sample can only have added to the uncertainty; a larger one cannot be judged.
    """
    batas = _batas_gerak(baru, n)
    if batas is None:
        return Kenyataan.TIDAK_DAPAT_DINILAI
    if selisih**2 <= batas:
        return Kenyataan.TIDAK_NYATA
    return Kenyataan.NYATA if dikenal(n) else Kenyataan.TIDAK_DAPAT_DINILAI


def batas_gerak(baru: GalatIKM | None, n: int | None = None) -> Decimal | None:
    """
    Return what `kenyataan_gerak` holds a difference against, as printed, in IKM points.

    It allows for both samples, and considers no finite population.  Without *n* it is that of the
    sample now alone, the least that the limit can be.  None if unknown.
    """
    batas = _batas_gerak(baru, n)
    return None if batas is None else cetak_akar(batas, DESIMAL_IKM)


def dikenal(n: int | None) -> TypeGuard[int]:
    """Tell whether so many respondents say how much their answers differed."""
    return n is not None and n > 1


def _batas_gerak(baru: GalatIKM | None, n: int | None) -> Fraction | None:
    """Return the square of the limit."""
    if baru is None or not baru.ragam_responden:
        return None
    kini = _ragam(baru)
    if not dikenal(n):
        return kuadrat_galat(muat_t().takhingga, kini)
    dulu = baru.ragam_responden / n
    return kuadrat_galat(muat_t().kritis(_derajat(dulu, n, kini, baru.n)), dulu + kini)
