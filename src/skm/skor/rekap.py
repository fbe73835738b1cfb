"""The index of many units, by a declared method."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from skm.dasar import Peta, langkah_jalur
from skm.errors import Masalah, ScoringError
from skm.model import IKM, Hitungan, KodeUnsur, Konvensi
from skm.model.statistik import Metode, NilaiRekap, Rekap, UnitRekap, UnitTanpaIKM
from skm.model.tabulasi import Frekuensi, jumlah_nilai
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.mutu import cetak_ikm, tentukan_mutu
from skm.skor.nilai import frekuensi_dihitung, ikm_hitungan, unsur_tanpa_jawaban


@pintu_hukum
def hitung_rekap(
    unit: Mapping[str, Hitungan],
    metode: Metode,
    *,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    ikm: Mapping[str, IKM] | None = None,
) -> Rekap:
    """
    Return the indices of many units and what they come to.

    Args:
        unit: Per unit the counts of its respondents, such as ``tabulasi.kelompok["unit"]``.
            Under the empty text are respondents whose unit is unknown.
        metode: What the office declares: GABUNG counts every respondent alike, RATA_UNIT every
            unit.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings; None for the defaults.
        ikm: Indices of units that are known already, by the same rule set and readings.

    Returns:
        Both methods' results, exact; the declared one is `Rekap.hasil`.  Units in which nobody
        answered some unsur have no index and are named apart.

    Raises:
        ScoringError: There are no respondents at all, or the units do not have the same unsur; or
            as for `ikm_hitungan`, but for missing answers.

    Source:
        None: the regulation has no rule for aggregation, and both methods are in use.
    """
    if not any(h.n for h in unit.values()):
        raise ScoringError.satu("tanpa-responden", lokasi="$.unit")
    _sama_unsur(unit)
    regulasi = hukum(regulasi)
    ada: list[UnitRekap] = []
    tanpa: list[UnitTanpaIKM] = []
    for nama, hitungan in unit.items():
        if not nama:
            continue
        satu = (ikm or {}).get(nama)
        if satu is None and (kosong := unsur_tanpa_jawaban(hitungan, konvensi)):
            tanpa.append(UnitTanpaIKM(nama=nama, n=hitungan.n, tanpa_jawaban=kosong))
        else:
            satu = satu or ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi)
            ada.append(UnitRekap(nama=nama, n=hitungan.n, ikm=satu))
    semua = Hitungan.jumlah(unit.values())
    gabung = (
        None
        if unsur_tanpa_jawaban(semua, konvensi)
        else _gabung(ikm_hitungan(semua, regulasi=regulasi, konvensi=konvensi))
    )
    return Rekap(
        metode=metode,
        n=semua.n,
        unit=tuple(ada),
        tanpa_ikm=tuple(tanpa),
        n_tanpa_unit=unit[""].n if "" in unit else 0,
        gabung=gabung,
        rata_unit=_rata([u.ikm for u in ada], [unit[u.nama] for u in ada], regulasi)
        if ada
        else None,
    )


def _sama_unsur(unit: Mapping[str, Hitungan]) -> None:
    semua = iter(unit.items())
    _, pertama = next(semua)
    masalah = [
        Masalah(
            kode="unsur-beda",
            lokasi=f"$.unit{langkah_jalur(nama)}",
            ditemukan=", ".join(hitungan.unsur),
            diharapkan=", ".join(pertama.unsur),
        )
        for nama, hitungan in semua
        if hitungan.unsur != pertama.unsur
    ]
    if masalah:
        raise ScoringError(masalah)


def _gabung(ikm: IKM) -> NilaiRekap:
    return NilaiRekap(
        metode=Metode.GABUNG,
        nilai=ikm.nilai,
        cetak=ikm.cetak,
        mutu=ikm.mutu,
        nrr=Peta({u.kode: u.nrr for u in ikm.unsur}),
    )


def _rata(ikm: Sequence[IKM], hitungan: Sequence[Hitungan], regulasi: Regulasi) -> NilaiRekap:
    nilai = _rerata([i.nilai for i in ikm])
    return NilaiRekap(
        metode=Metode.RATA_UNIT,
        nilai=nilai,
        cetak=cetak_ikm(nilai),
        mutu=tentukan_mutu(nilai, regulasi),
        nrr=_nrr(ikm, hitungan),
    )


def _nrr(ikm: Sequence[IKM], hitungan: Sequence[Hitungan]) -> Peta[KodeUnsur, Fraction]:
    """Return per unsur the mean of the units' NRR."""
    konvensi = ikm[0].konvensi
    if konvensi.bagian:
        per_unsur = zip(*(i.unsur for i in ikm), strict=True)
        return Peta({kolom[0].kode: _rerata([u.nrr for u in kolom]) for kolom in per_unsur})
    semua = [frekuensi_dihitung(h, konvensi) for h in hitungan]
    return Peta({k: _rerata_nrr([f[k] for f in semua]) for k in semua[0]})


def _rerata_nrr(semua: Sequence[Frekuensi]) -> Fraction:
    """Return the mean of NRR by their counts, without a fraction for each."""
    per_n: dict[int, int] = {}
    for satu in semua:
        n = sum(satu)
        per_n[n] = per_n.get(n, 0) + jumlah_nilai(satu)
    return sum((Fraction(total, n) for n, total in per_n.items()), Fraction(0)) / len(semua)


def _rerata(nilai: Sequence[Fraction]) -> Fraction:
    """Return the mean; by denominators, as thousands of different ones make long numbers."""
    per_penyebut: dict[int, int] = {}
    for n in nilai:
        per_penyebut[n.denominator] = per_penyebut.get(n.denominator, 0) + n.numerator
    return sum((Fraction(a, b) for b, a in per_penyebut.items()), Fraction(0)) / len(nilai)
