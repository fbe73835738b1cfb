"""Which convention gives a published index: what was asked, and what was found."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from skm.dasar import Peta, Polos
from skm.model.ikm import MutuPelayanan
from skm.model.konvensi import Konvensi
from skm.model.unsur import KodeUnsur


class PembulatanAkhir(Enum):
    """How an exact index becomes the printed one."""

    SETENGAH_KE_ATAS = "setengah-ke-atas"
    SETENGAH_GENAP = "setengah-genap"
    DIPOTONG = "dipotong"


class DasarIKM(Enum):
    """What an index is made of."""

    UNSUR = "unsur"
    RATA_KELOMPOK = "rata-kelompok"
    TIMBANG_KELOMPOK = "timbang-kelompok"


class SkalaAngka(Enum):
    """On which scale a figure is printed: that of answers and means, or that of the index."""

    NRR = "nrr"
    IKM = "ikm"


class JenisSalahKetik(Enum):
    """How a figure came to be typed wrong: in a digit, or as the figure of the row beside it."""

    SATU_ANGKA = "satu-angka"
    DUA_TERTUKAR = "dua-angka-tertukar"
    BARIS_LAIN = "baris-lain"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KelompokIKM(Polos):
    """
    One part of a unit with an index of its own, such as a service.

    Attributes:
        nama: Its name.
        ikm: Its index in IKM points: a `Decimal` as printed, with its decimals, or an exact
            `Fraction`.
        n: Its respondents; None if unknown, so that it cannot be weighted by them.
    """

    nama: str
    ikm: Decimal | Fraction
    n: int | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Cara(Polos):
    """
    One way in which offices arrive at an index.

    Attributes:
        id: Name for programs, such as ``2-desimal+nrr-2``: the weights, then every step.
        nama: The same in Indonesian: "bobot 0,11; NRR dibulatkan 2 desimal".
        dasar: Whether it starts from the unsur or from the indices of groups.
        konvensi: The readings as a report would declare them; None where it starts from groups.
        desimal_kelompok: Decimals to which the index of each group is rounded first; None: not.
        akhir: How the exact index is printed.
        langkah: How many steps depart from "nothing rounded on the way, printed half-up".
    """

    id: str
    nama: str
    dasar: DasarIKM
    konvensi: Konvensi | None
    desimal_kelompok: int | None
    akhir: PembulatanAkhir
    langkah: int

    @property
    def dinyatakan(self) -> Konvensi | None:
        """The konvensi under which `hitung_ikm` prints the same; None if there is none."""
        return self.konvensi if self.akhir is PembulatanAkhir.SETENGAH_KE_ATAS else None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Rentang(Polos):
    """
    An interval of exact values.

    Attributes:
        bawah: Lower end.
        atas: Upper end.
        bawah_termasuk: Whether the lower end belongs to it.
        atas_termasuk: Whether the upper end does.
    """

    bawah: Fraction
    atas: Fraction
    bawah_termasuk: bool = True
    atas_termasuk: bool = True


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Penjelasan(Polos):
    """
    What one way makes of the printed figures, on the scale of the published index.

    Attributes:
        cara: Which way.
        nilai: The index, exact, where every mean is taken at its word, or from its total where
            only one total is possible.
        selisih: Distance of `nilai` from the published index, exact.
        rentang: All that the printed figures allow under this way, before the final figure is
            rounded.  Not every value in between need be possible.
        cetak: The printed figure nearest to the published one that is possible; equal to it if
            this way explains it.
        jarak: Distance of `cetak` from the published index; 0 if this way explains it.
        total: One set of totals that gives `cetak`; None if the number of answers is not known
            for every unsur, or the way starts from groups.
        nrr: The means behind `cetak`, exact; empty if the way starts from groups.
        huruf: Letters that an index printed as `cetak` can have under this way, best first.
    """

    cara: Cara
    nilai: Fraction
    selisih: Fraction
    rentang: Rentang
    cetak: Decimal
    jarak: Decimal
    total: Peta[KodeUnsur, int] | None
    nrr: Peta[KodeUnsur, Fraction]
    huruf: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NRRMustahil(Polos):
    """
    A printed mean that no whole answers of so many people give.

    Attributes:
        kode: Which unsur.
        nrr: The mean as printed.
        n: Number of answers.
        total_bawah: Largest total whose mean prints lower; None if there is none on the scale.
        total_atas: Smallest total whose mean prints higher; None if there is none.
        cetak_bawah: Mean of `total_bawah`, with the same decimals.
        cetak_atas: Mean of `total_atas`.
        n_mungkin: Most answers, fewer than `n`, that give the mean: so many where the others left
            the unsur open; None if not even half of them do, nor a thousand less.
    """

    kode: KodeUnsur
    nrr: Decimal
    n: int
    total_bawah: int | None
    total_atas: int | None
    cetak_bawah: Decimal | None
    cetak_atas: Decimal | None
    n_mungkin: int | None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SalahKetik(Polos):
    """
    A slip of the pen that explains a published index no convention gives.

    Attributes:
        jenis: What happened to its digits.
        penjelasan: The way that gives the figure meant, which is its `cetak`: the declared one,
            or the simplest.
    """

    jenis: JenisSalahKetik
    penjelasan: Penjelasan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KecocokanIKM(Polos):
    """
    Which ways give a published index.

    Attributes:
        ikm: The index as published, decimals kept.
        penjelasan: The ways that give it: those of fewest steps first, of these the nearest; of
            those that give it exactly, the one of the most usual weights.
        terdekat: The nearest way where none gives it; None otherwise.
        bawaan: The index under the default convention, weights 1/k and nothing rounded on the
            way, exact, if every mean is taken at its word; None if there are no unsur.
        salah_ketik: The one slip of the pen that explains the figure, and the letter beside it,
            better than any way does; None if there is none, or more than one.
        skala: The scale of the published index, by its size.  On that of the means it is judged
            as their weighted sum, and `bawaan`, `penjelasan` and `terdekat` are on it too.
        skala_nilai: The scale of the values per unsur; `SkalaAngka.IKM` if they were published
            after they were converted.
        skala_kelompok: The scale of the indices of groups.
        mustahil: Printed means that cannot be with that n.  Where there are any no way that
            starts from the unsur explains the index; `terdekat` passes over the n of these.
        genap: Unsur whose printed mean is possible only if halves were rounded to even.
        mutu: The letter as published; None if none was given.
        mutu_ikm: The class of the published index.
        mutu_cocok: Whether the letter can belong to an index printed so; None if none was given.
    """

    ikm: Decimal
    penjelasan: tuple[Penjelasan, ...]
    terdekat: Penjelasan | None
    bawaan: Fraction | None
    salah_ketik: SalahKetik | None
    skala: SkalaAngka
    skala_nilai: SkalaAngka
    skala_kelompok: SkalaAngka
    mustahil: tuple[NRRMustahil, ...]
    genap: tuple[KodeUnsur, ...]
    mutu: str | None
    mutu_ikm: MutuPelayanan
    mutu_cocok: bool | None

    @property
    def cocok(self) -> bool:
        """Whether any way gives the published index."""
        return bool(self.penjelasan)
