"""Tables of statistics as data: how large a sample must be, and how sure it makes."""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from skm.dasar import Benda
from skm.model.kutipan import Kutipan
from skm.syarat import ISI, PECAHAN, Dari, Pecahan, banyak, bulat, satu

_MAKS = 10**12


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TarafKesalahan(Benda):
    """
    A level of error with its chi-square value.

    Attributes:
        persen: The level, in percent.
        lambda_kuadrat: λ² for one degree of freedom, as printed.
    """

    persen: int = attrs.field(metadata=bulat(1, 99))
    lambda_kuadrat: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BarisSampel(Benda):
    """
    A row of the printed table.

    Attributes:
        populasi: N, how many people were served.
        sampel: S, how many must be asked.
    """

    populasi: int = attrs.field(metadata=bulat(1, _MAKS))
    sampel: int = attrs.field(metadata=bulat(1, _MAKS))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TabelSampel(Benda):
    """
    The Krejcie–Morgan formula and the table made with it.

    Attributes:
        id: Name by which results refer to it.
        nama: Short name for running text.
        kutipan: Where it stands.
        proporsi: P; Q is 1 - P.
        galat: d, the precision aimed at.
        taraf_tabel: Level of error of the printed table, in percent.
        taraf: Levels for which the formula has a λ².
        tabel: The printed rows, smallest population first.
    """

    id: str = attrs.field(metadata=ISI)
    nama: str = attrs.field(metadata=ISI)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))
    proporsi: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    galat: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    taraf_tabel: int = attrs.field(metadata=bulat(1, 99))
    taraf: tuple[TarafKesalahan, ...] = attrs.field(
        converter=Dari[Iterable[TarafKesalahan]], metadata=banyak(satu(TarafKesalahan))
    )
    tabel: tuple[BarisSampel, ...] = attrs.field(
        converter=Dari[Iterable[BarisSampel]], metadata=banyak(satu(BarisSampel))
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BarisT(Benda):
    """
    A row of the t table.

    Attributes:
        derajat: Degrees of freedom.
        t: Critical value, as printed.
    """

    derajat: int = attrs.field(metadata=bulat(1, _MAKS))
    t: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TabelT(Benda):
    """
    Two-sided critical values of Student's t at 95 %.

    Attributes:
        id: Name by which results refer to it.
        nama: Short name for running text.
        kutipan: Where it comes from.
        takhingga: The value for infinitely many degrees of freedom: z of the normal distribution.
        baris: Its rows, fewest degrees of freedom first; the first is for one.
    """

    id: str = attrs.field(metadata=ISI)
    nama: str = attrs.field(metadata=ISI)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))
    takhingga: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    baris: tuple[BarisT, ...] = attrs.field(
        converter=Dari[Iterable[BarisT]], metadata=banyak(satu(BarisT))
    )

    def kritis(self, derajat: int) -> Fraction:
        """
        Return the critical value for so many degrees of freedom, 1 or more.

        Between two rows it is that of the next lower one, which is the larger value, so that
        nothing is claimed that the sample does not bear.  Beyond the last row it is z, as
        textbooks do.
        """
        if derajat > self.baris[-1].derajat:
            return self.takhingga
        return min(b.t for b in self.baris if b.derajat <= derajat)
