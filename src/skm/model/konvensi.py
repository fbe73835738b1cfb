"""The readings an office chooses where the regulation is open, declared and recorded."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from skm.dasar import Benda, Peta, adalah, unsur_dari
from skm.errors import Masalah
from skm.model.unsur import KodeUnsur, Unsur
from skm.syarat import (
    KODE,
    KODE_TANYA,
    PECAHAN,
    Dari,
    Pecahan,
    banyak,
    bulat,
    diolah,
    opsional,
    peta_dari,
    satu,
    sendiri_atau_peta,
)


class Bobot(Enum):
    """How 1/k becomes the weight of one unsur, for k unsur."""

    PER_K = "1/k"
    DUA_DESIMAL = "2-desimal"
    TIGA_DESIMAL = "3-desimal"

    @property
    def desimal(self) -> int | None:
        """Decimals to which 1/k is rounded; None for 1/k itself."""
        return {"1/k": None, "2-desimal": 2, "3-desimal": 3}[self.value]


class JawabanKosong(Enum):
    """Which answers count where a respondent left an unsur open."""

    UNSUR_TERISI = "unsur-terisi"
    RESPONDEN_LENGKAP = "responden-lengkap"


class AturanSampel(Enum):
    """How the Krejcie–Morgan formula becomes a whole number of respondents."""

    TERDEKAT = "terdekat"
    TABEL = "tabel"
    ATAS = "atas"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BatasTakTerbaca(Benda):
    """
    How many answers to an unsur may be unreadable before there is no index.

    Answers of two choices and free texts never count towards it.

    Attributes:
        banyak: So many are always few, however few answers there are.
        persen: So many of a hundred answers given to the unsur are few.
    """

    banyak: int = attrs.field(default=3, metadata=bulat(0, 10**12))
    persen: int = attrs.field(default=5, metadata=bulat(0, 100))

    def dilampaui(self, tak_terbaca: int, isian: int) -> bool:
        """
        Return whether unreadable answers are more than both.

        Args:
            tak_terbaca: Unreadable answers to an unsur.
            isian: All answers given to it.
        """
        return tak_terbaca > self.banyak and 100 * tak_terbaca > self.persen * isian


_DESIMAL = opsional(bulat(0, 10))


def _tanpa_bagian() -> Peta[KodeUnsur, tuple[KodeUnsur, ...]]:
    return Peta()


def _urut(isi: Any) -> Any:
    """Return codes of questions in their order, however they were written."""
    if not adalah(isi, tuple) or not all(adalah(k, str) for k in isi):
        return isi
    return tuple(sorted(isi))


_PERTANYAAN = diolah(banyak(KODE_TANYA), lalu=_urut)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Konvensi(Benda):
    """
    How skm reads what the regulation leaves open.  Recorded in every result.

    Attributes:
        bobot: A rule for equal weights, or a weight per unsur (exact; should add up to 1).
        desimal_nrr: Decimals to which each NRR is rounded half-up before it is weighted;
            None (the default everywhere) means nothing is rounded on the way.
        desimal_tertimbang: The same for each weighted NRR.
        desimal_jumlah: The same for their sum, before the factor 25.
        kosong: Whether an unsur left open is left out of that unsur only (the regulation's "unsur
            yang terisi": each unsur has its own count), or the whole respondent with it.
        unsur_tambahan: Unsur the office asks beyond the regulation's, numbered onwards from them.
        batas_tak_terbaca: How many answers may be unreadable before there is no index.
        tanpa: Unsur of the regulation that the office does not ask; the weights are of the others.
        bagian: Per unsur that several questions are about their codes, such as U1a and U1b: its
            NRR is the mean of theirs, each question with a count of its own.
    """

    bobot: Bobot | Peta[KodeUnsur, Fraction] = attrs.field(
        default=Bobot.PER_K,
        converter=Dari[Bobot | str | Mapping[KodeUnsur, Pecahan]],
        metadata=sendiri_atau_peta(satu(Bobot), peta_dari(KODE, PECAHAN)),
    )
    desimal_nrr: int | None = attrs.field(default=None, metadata=_DESIMAL)
    desimal_tertimbang: int | None = attrs.field(default=None, metadata=_DESIMAL)
    desimal_jumlah: int | None = attrs.field(default=None, metadata=_DESIMAL)
    kosong: JawabanKosong = attrs.field(
        default=JawabanKosong.UNSUR_TERISI,
        converter=Dari[JawabanKosong | str],
        metadata=satu(JawabanKosong),
    )
    unsur_tambahan: tuple[Unsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Unsur]], metadata=banyak(satu(Unsur))
    )
    batas_tak_terbaca: BatasTakTerbaca = attrs.field(
        factory=BatasTakTerbaca, metadata=satu(BatasTakTerbaca)
    )
    tanpa: tuple[KodeUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[KodeUnsur]], metadata=banyak(KODE)
    )
    bagian: Peta[KodeUnsur, tuple[KodeUnsur, ...]] = attrs.field(
        factory=_tanpa_bagian,
        converter=Dari[Mapping[KodeUnsur, Iterable[KodeUnsur]]],
        metadata=peta_dari(KODE, _PERTANYAAN),
    )

    @property
    def membulatkan(self) -> bool:
        """Whether anything is rounded on the way."""
        semua = (self.desimal_nrr, self.desimal_tertimbang, self.desimal_jumlah)
        return any(d is not None for d in semua)

    def _antarbidang(self) -> Iterator[Masalah]:
        kode = [u.kode for u in self.unsur_tambahan]
        for i, k in enumerate(kode):
            if k in kode[:i]:
                yield Masalah(kode="entri-ganda", lokasi=f".unsur_tambahan[{i}].kode", ditemukan=k)
        for i, k in enumerate(self.tanpa):
            if k in (*kode, *self.tanpa[:i]):
                yield Masalah(kode="entri-ganda", lokasi=f".tanpa[{i}]", ditemukan=k)
        for unsur, tanya in self.bagian.items():
            for i, k in enumerate(tanya):
                tempat = f".bagian.{unsur}[{i}]"
                if k == unsur or unsur_dari(k) != unsur:
                    yield Masalah(
                        kode="kode-bagian",
                        lokasi=tempat,
                        ditemukan=k,
                        diharapkan=f"{unsur}a, {unsur}b, …",
                    )
                elif k in tanya[:i]:
                    yield Masalah(kode="entri-ganda", lokasi=tempat, ditemukan=k)
            if not tanya:
                yield Masalah(kode="kosong", lokasi=f".bagian.{unsur}")
