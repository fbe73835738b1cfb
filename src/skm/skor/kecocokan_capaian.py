"""
Which counting gives a published share of the plan.

The countings are a table of four axes: what counts as done, which activities are counted, what is
one count, and how the share is printed.  At most `LANGKAH_TERBANYAK` of them depart from PEKPPP
F-01; more would explain almost any share, and so nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple, TypeAlias

import attrs

from skm.exact import banyak_desimal, potong
from skm.model import RTL, PembulatanAkhir, Periode, Realisasi, Status, Strategi
from skm.model.kecocokan_capaian import (
    CakupanCapaian,
    CaraCapaian,
    HitunganSelesai,
    KecocokanCapaian,
    PenjelasanCapaian,
    SatuanCapaian,
)
from skm.pintu import pintu
from skm.skor.realisasi import dalam_persen, dapat_tercetak, status_rtl

LANGKAH_TERBANYAK = 2
"""How many steps a counting may have."""

Pilihan: TypeAlias = HitunganSelesai | CakupanCapaian | SatuanCapaian | PembulatanAkhir

_SEBUT: Mapping[Pilihan, str] = {
    HitunganSelesai.SEDANG: "RTL yang sedang berjalan dihitung selesai",
    HitunganSelesai.SEDANG_TANPA_STRATEGI: (
        "RTL yang sedang berjalan tanpa strategi penyelesaian dihitung selesai"
    ),
    HitunganSelesai.SEDANG_SETENGAH: "RTL yang sedang berjalan dihitung setengah selesai",
    CakupanCapaian.ADA_REALISASI: "RTL tanpa realisasi tidak dihitung",
    CakupanCapaian.JATUH_TEMPO: "RTL yang dijadwalkan sesudah periode laporan tidak dihitung",
    SatuanCapaian.REALISASI: "yang dihitung baris realisasi, bukan RTL",
    SatuanCapaian.UNSUR_SEMUA: (
        "yang dihitung unsur, bukan RTL, dan unsur selesai bila semua RTL-nya selesai"
    ),
    SatuanCapaian.UNSUR_SEBAGIAN: (
        "yang dihitung unsur, bukan RTL, dan unsur selesai bila salah satu RTL-nya selesai"
    ),
    SatuanCapaian.UNSUR_RATA: "persentase setiap unsur dirata-ratakan",
    PembulatanAkhir.SETENGAH_GENAP: "persentasenya dibulatkan setengah ke genap",
    PembulatanAkhir.DIPOTONG: "persentasenya dipotong, tidak dibulatkan",
}
"""The steps; of each axis its first member is none."""

CARA_CAPAIAN: Sequence[CaraCapaian] = sorted(
    (
        CaraCapaian(
            id="+".join(p.value for p in pilihan if p in _SEBUT) or "baku",
            langkah=tuple(_SEBUT[p] for p in pilihan if p in _SEBUT),
            selesai=pilihan[0],
            satuan=pilihan[1],
            cakupan=pilihan[2],
            akhir=pilihan[3],
        )
        for pilihan in product(HitunganSelesai, SatuanCapaian, CakupanCapaian, PembulatanAkhir)
        if sum(p in _SEBUT for p in pilihan) <= LANGKAH_TERBANYAK
    ),
    key=lambda cara: len(cara.langkah),
)
"""All countings, fewest steps first."""


class _ButirCapaian(NamedTuple):
    """
    Something that is counted.

    Attributes:
        kegiatan: Ids of the activities it is about.
        selesai: How much of it is done, 0 to 1.
    """

    kegiatan: tuple[str, ...]
    selesai: Fraction


@attrs.frozen(kw_only=True)
class _Rencana:
    """
    The facts of one report that its share is counted from.

    Attributes:
        rtl: The plan.
        realisasi: What was done.
        status: How far each activity has come, of those with any realisation.
        dengan_strategi: Ids of activities that have a strategy.
        sampai: Last day of the period; None if unknown.
    """

    rtl: tuple[RTL, ...]
    realisasi: tuple[Realisasi, ...]
    status: Mapping[str, Status]
    dengan_strategi: frozenset[str]
    sampai: date | None

    def butir(self, cara: CaraCapaian) -> list[_ButirCapaian]:
        """Return what is counted under a way, each with how much of it is done."""
        dihitung = [r for r in self.rtl if self._dihitung(r, cara.cakupan)]
        if cara.satuan is SatuanCapaian.REALISASI:
            luar = {r.id for r in self.rtl} - {r.id for r in dihitung}
            baris = [r for r in self.realisasi if r.rtl not in luar]
            return [_ButirCapaian((r.rtl,), self._selesai(r.rtl, r.status, cara)) for r in baris]
        satu = [
            (r, self._selesai(r.id, self.status.get(r.id, Status.BELUM), cara)) for r in dihitung
        ]
        if cara.satuan is SatuanCapaian.RTL:
            return [_ButirCapaian((r.id,), s) for r, s in satu]
        per_unsur: dict[str, list[tuple[RTL, Fraction]]] = defaultdict(list)
        for r, s in satu:
            per_unsur[r.unsur].append((r, s))
        gabung = _GABUNG[cara.satuan]
        return [
            _ButirCapaian(tuple(r.id for r, _ in isi), gabung([s for _, s in isi]))
            for isi in per_unsur.values()
        ]

    def _dihitung(self, rtl: RTL, cakupan: CakupanCapaian) -> bool:
        if cakupan is CakupanCapaian.ADA_REALISASI:
            return rtl.id in self.status
        if cakupan is CakupanCapaian.JATUH_TEMPO and self.sampai and rtl.tahun and rtl.triwulan:
            terakhir = Periode(tahun=rtl.tahun, triwulan=max(rtl.triwulan))
            return terakhir.mulai <= self.sampai
        return True

    def _selesai(self, id_rtl: str, status: Status, cara: CaraCapaian) -> Fraction:
        if status is not Status.SEDANG:
            return Fraction(status is Status.SUDAH)
        return {
            HitunganSelesai.SUDAH: Fraction(0),
            HitunganSelesai.SEDANG: Fraction(1),
            HitunganSelesai.SEDANG_TANPA_STRATEGI: Fraction(id_rtl not in self.dengan_strategi),
            HitunganSelesai.SEDANG_SETENGAH: Fraction(1, 2),
        }[cara.selesai]


def _rata(isi: Sequence[Fraction]) -> Fraction:
    return sum(isi, Fraction(0)) / len(isi)


_GABUNG: Mapping[SatuanCapaian, Callable[[Sequence[Fraction]], Fraction]] = {
    SatuanCapaian.UNSUR_SEMUA: min,
    SatuanCapaian.UNSUR_SEBAGIAN: max,
    SatuanCapaian.UNSUR_RATA: _rata,
}
"""How much of an unsur is done, from its activities."""


@pintu
def cocokkan_capaian(
    rtl: Iterable[RTL],
    realisasi: Iterable[Realisasi],
    persentase: Decimal,
    *,
    strategi: Iterable[Strategi] = (),
    sampai: date | None = None,
) -> KecocokanCapaian:
    """
    Say which ways of counting the plan give a published share.

    Args:
        rtl: The plan.
        realisasi: What was done.
        persentase: The share as published, in percent, decimals kept.
        strategi: What is still to be done; some offices count only what is under way with one as
            unfinished.
        sampai: Last day of the period that the share is about, after which nothing is due; None
            if unknown, so that all of the plan is.

    Returns:
        Those that give it, fewest steps away from PEKPPP F-01 first; of those that count the same
        things alike only the first.

    Examples:
        >>> rencana = [RTL(id=i, unsur="U1", kegiatan="x") for i in "abc"]
        >>> jalan = [Realisasi(rtl="a", status=Status.SUDAH)]
        >>> hasil = cocokkan_capaian(rencana, jalan, Decimal(100))
        >>> [p.cara.id for p in hasil.tersederhana]
        ['ada-realisasi', 'unsur-sebagian']
    """
    semua, ada = tuple(rtl), tuple(realisasi)
    berjalan = {satu.rtl for satu in ada}
    rencana = _Rencana(
        rtl=semua,
        realisasi=ada,
        status={
            r.id: status
            for r, status in zip(semua, status_rtl(semua, ada), strict=True)
            if r.id in berjalan
        },
        dengan_strategi=frozenset(s.rtl for s in strategi),
        sampai=sampai,
    )
    return KecocokanCapaian(
        persentase=persentase, penjelasan=tuple(_penjelasan(rencana, persentase))
    )


def _penjelasan(rencana: _Rencana, persentase: Decimal) -> Iterator[PenjelasanCapaian]:
    ada: list[list[_ButirCapaian]] = []
    for cara in CARA_CAPAIAN:
        butir = sorted(rencana.butir(cara))
        if not butir or butir in ada:
            continue
        selesai = sum((b.selesai for b in butir), Fraction(0))
        persen = dalam_persen(selesai, len(butir))
        if _tercetak(persen, persentase, cara.akhir):
            ada.append(butir)
            yield PenjelasanCapaian(
                cara=cara, selesai=selesai, jumlah=len(butir), persentase=persen
            )


def _tercetak(persen: Fraction, cetak: Decimal, akhir: PembulatanAkhir) -> bool:
    desimal = banyak_desimal(cetak)
    if akhir is PembulatanAkhir.DIPOTONG:
        return cetak == potong(persen, desimal)
    if akhir is PembulatanAkhir.SETENGAH_GENAP:
        return Fraction(cetak) == round(persen, desimal)
    return dapat_tercetak(persen, cetak)
