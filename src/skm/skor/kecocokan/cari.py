"""One convention, asked about one index: whether it gives it, how near it comes, and from what."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, cast

import attrs

from skm.dasar import Peta
from skm.exact import bulatkan, round_half_up
from skm.model import KodeUnsur, Konvensi
from skm.model.kecocokan import Cara, DasarIKM, PembulatanAkhir, Penjelasan, Rentang
from skm.regulasi import Regulasi
from skm.skor.kecocokan.cara import SUMBU, DasarCara, LangkahCara
from skm.skor.kecocokan.himpunan import HimpunanJumlah
from skm.skor.kecocokan.rentang import (
    bulatkan_rentang,
    dari_isi,
    di_dalam,
    irisan,
    kali,
    kelipatan,
    sumber_pembulatan,
)
from skm.skor.kecocokan.sumbangan import sumbangan
from skm.skor.mutu import DESIMAL_IKM, tentukan_mutu

IKM_TERBESAR = 1000
"""Weights that do not add up to 1 may lead beyond 100, but not beyond reason."""


@attrs.frozen(kw_only=True, eq=False)
class Soal:
    """What all conventions are asked; what several of them need is computed once."""

    ikm: Fraction
    desimal: int
    regulasi: Regulasi
    kode: tuple[str, ...]
    n: tuple[int | None, ...]
    poin: Fraction  # IKM points of 1 on the scale of the published index
    jumlah: dict[tuple[str, int | None, int | None], HimpunanJumlah] = attrs.Factory(
        dict[tuple[str, int | None, int | None], HimpunanJumlah]
    )
    _tercetak: dict[tuple[int, int, PembulatanAkhir], Rentang] = attrs.field(
        init=False, factory=dict[tuple[int, int, PembulatanAkhir], Rentang]
    )

    def tercetak(
        self, dari: int, sampai: int, akhir: PembulatanAkhir = PembulatanAkhir.SETENGAH_KE_ATAS
    ) -> Rentang:
        """Return all indices printed within so many last decimals of the published one."""
        kunci = (dari, sampai, akhir)
        if kunci not in self._tercetak:
            satuan = Fraction(1, 10**self.desimal)
            self._tercetak[kunci] = sumber_pembulatan(
                self.ikm + dari * satuan, self.ikm + sampai * satuan, self.desimal, akhir
            )
        return self._tercetak[kunci]

    def cetak(self, geser: int) -> Decimal:
        """Return the printed figure so many last decimals off the published one."""
        return round_half_up(self.ikm + Fraction(geser, 10**self.desimal), self.desimal)

    def huruf(
        self,
        ada: Callable[[Rentang], bool],
        geser: int,
        akhir: PembulatanAkhir = PembulatanAkhir.SETENGAH_KE_ATAS,
    ) -> tuple[str, ...]:
        """Return the letters of those indices that are printed so and for which *ada* is true."""
        if self.desimal >= DESIMAL_IKM and self.poin == 1:
            return (tentukan_mutu(self.cetak(geser), self.regulasi).huruf,)
        hasil: list[str] = []
        satuan, batas = Fraction(1, 10**DESIMAL_IKM), Fraction(IKM_TERBESAR * 2)
        for baris in self.regulasi.tabel_mutu:
            bawah = -batas if baris is self.regulasi.tabel_mutu[-1] else baris.batas_bawah
            kelas = kali(sumber_pembulatan(bawah, batas, DESIMAL_IKM, akhir), 1 / self.poin)
            bersama = irisan(kelas, self.tercetak(geser, geser, akhir))
            if bersama is not None and ada(bersama):
                hasil.append(baris.mutu)
            batas = baris.batas_bawah - satuan
        return tuple(hasil)


class Calon:
    """One convention, asked about one index; with what the office declares if it is that one."""

    def __init__(
        self,
        soal: Soal,
        dasar: DasarCara,
        langkah: tuple[LangkahCara, ...],
        dinyatakan: Konvensi | None,
    ) -> None:
        self.soal, self.dasar, self.langkah = soal, dasar, langkah
        self.dinyatakan = dinyatakan
        isi = {s.sumbu: s.isi for s in langkah}
        akhir = isi.pop("akhir", PembulatanAkhir.SETENGAH_KE_ATAS)
        assert isinstance(akhir, PembulatanAkhir)  # noqa: S101 - by the table
        self._akhir = akhir
        self._desimal = cast("dict[str, int]", isi)

    @property
    def urutan(self) -> tuple[int, Fraction]:
        """
        The order in which explanations are told: fewest steps first, of these the nearest.

        What is printed as published is as near as can be: of 93 nobody sees whether it was 93,02.
        """
        jauh = Fraction(0) if self.tepat else abs(self.nilai - self.soal.ikm)
        return len(self.langkah), jauh

    @cached_property
    def tepat(self) -> bool:
        """Whether the published index follows if every figure is taken at its word."""
        return di_dalam(self.nilai, self.tercetak(0, 0))

    def mencakup(self, lain: "Calon") -> bool:
        """Return whether this one is part of another: fewer steps, and weights no less usual."""
        return {*self.langkah} < {*lain.langkah} and self.lebih_sederhana(lain)

    def lebih_sederhana(self, lain: "Calon") -> bool:
        """Return whether this one has fewer steps than another, and weights no less usual."""
        return (
            len(self.langkah) < len(lain.langkah)
            and self.dasar.dasar is lain.dasar.dasar
            and (self.dasar.lazim or not lain.dasar.lazim)
        )

    @cached_property
    def _jumlah(self) -> HimpunanJumlah:
        """All sums; those that differ only in what follows are shared."""
        awal = self._desimal.get("desimal_nrr", self._desimal.get("kelompok"))
        kunci = (self.dasar.id, awal, self._desimal.get("desimal_tertimbang"))
        if kunci not in self.soal.jumlah:
            self.soal.jumlah[kunci] = HimpunanJumlah(
                [
                    sumbangan(b, w, *kunci[1:])
                    for b, w in zip(self.dasar.butir, self.dasar.bobot, strict=True)
                ]
            )
        return self.soal.jumlah[kunci]

    def tercetak(self, dari: int, sampai: int) -> Rentang:
        """Return all indices printed so, as this convention prints them."""
        return self.soal.tercetak(dari, sampai, self._akhir)

    def _sasaran(self, ikm: Rentang) -> Rentang | None:
        """Return which sums lead to an index in an interval."""
        faktor, desimal = self.dasar.faktor, self._desimal.get("desimal_jumlah")
        sasaran = kali(ikm, 1 / faktor)
        if desimal is None:
            return sasaran
        angka = kelipatan(sasaran, desimal)
        satuan = Fraction(1, 10**desimal)
        return sumber_pembulatan(angka[0] * satuan, angka[-1] * satuan, desimal) if angka else None

    def ada(self, ikm: Rentang) -> bool:
        """Return whether an index in the interval is possible."""
        sasaran = self._sasaran(ikm)
        return sasaran is not None and self._jumlah.ada(sasaran)

    @cached_property
    def nilai(self) -> Fraction:
        """The index, exact, if every figure is taken at its word."""
        return self._jadi(self._jumlah.kata)

    def _jadi(self, jumlah: Fraction) -> Fraction:
        return bulatkan(jumlah, self._desimal.get("desimal_jumlah")) * self.dasar.faktor

    def geser(self, kurang_dari: int | None) -> int | None:
        """
        Return how many last decimals the nearest possible printed figure is off, with its sign.

        Args:
            kurang_dari: Only less is of interest; None for no limit.

        Returns:
            0 if the published figure itself is possible; None if nothing near enough is.
        """
        if kurang_dari is not None and (
            not kurang_dari or not self.ada(self.tercetak(1 - kurang_dari, kurang_dari - 1))
        ):
            return None
        if self.ada(self.tercetak(0, 0)):
            return 0
        bawah, atas = 0, 1
        while not self.ada(self.tercetak(-atas, atas)):
            bawah, atas = atas, 2 * atas
        while atas - bawah > 1:
            tengah = (bawah + atas) // 2
            if self.ada(self.tercetak(-tengah, tengah)):
                atas = tengah
            else:
                bawah = tengah
        return -atas if self.ada(self.tercetak(-atas, -atas)) else atas

    def penjelasan(self, geser: int) -> Penjelasan:
        """Return what this convention makes of the figures, for a printed index it can give."""
        soal, dasar = self.soal, self.dasar
        cetak = soal.cetak(geser)
        sasaran = self._sasaran(self.tercetak(geser, geser))
        assert sasaran is not None  # noqa: S101 - the figure is possible
        unsur = dasar.dasar is DasarIKM.UNSUR
        pasangan = zip(soal.kode, self._jumlah.pilih(sasaran), strict=True) if unsur else ()
        nrr: Peta[KodeUnsur, Fraction] = Peta(pasangan)
        lengkap = unsur and None not in soal.n
        return Penjelasan(
            cara=self._cara(),
            nilai=self.nilai,
            selisih=abs(self.nilai - soal.ikm),
            rentang=self._rentang(),
            cetak=cetak,
            jarak=abs(cetak - soal.cetak(0)),
            total=Peta(
                {k: (nrr[k] * (n or 0)).numerator for k, n in zip(soal.kode, soal.n, strict=True)}
            )
            if lengkap
            else None,
            nrr=nrr,
            huruf=soal.huruf(self.ada, geser, self._akhir),
        )

    def _rentang(self) -> Rentang:
        rentang = self._jumlah.rentang
        if (desimal := self._desimal.get("desimal_jumlah")) is not None:
            rentang = dari_isi(bulatkan_rentang(rentang, desimal), Fraction(1, 10**desimal))
        return kali(rentang, self.dasar.faktor)

    def _cara(self) -> Cara:
        dasar = self.dasar
        bidang: dict[str, Any] = {k: v for k, v in self._desimal.items() if k in SUMBU}
        konvensi = self.dinyatakan
        if konvensi is None and dasar.konvensi is not None:
            konvensi = attrs.evolve(dasar.konvensi, **bidang)
        return Cara(
            id="+".join((dasar.id, *(s.id for s in self.langkah))),
            nama="; ".join((dasar.nama, *(s.nama for s in self.langkah))),
            dasar=dasar.dasar,
            konvensi=konvensi,
            desimal_kelompok=self._desimal.get("kelompok"),
            akhir=self._akhir,
            langkah=len(self.langkah),
        )


def terdekat(calon: Sequence[Calon]) -> Penjelasan:
    """Return the nearest convention, of equally near ones the simplest."""
    terbaik: tuple[Calon, int] | None = None
    for c in calon:
        geser = c.geser(None if terbaik is None else abs(terbaik[1]))
        if geser is not None:
            terbaik = c, geser
    assert terbaik is not None  # noqa: S101 - the first one is as near as anything yet
    return terbaik[0].penjelasan(terbaik[1])
