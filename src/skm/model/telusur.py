"""Where figures come from: steps that a reader, or another program, can follow and redo."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Polos
from skm.model.ikm import IKM
from skm.model.kunci import Berkunci
from skm.model.kutipan import Kutipan
from skm.model.unsur import KodeUnsur


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Masukan(Polos):
    """
    A figure that a step takes.

    Attributes:
        nama: What the formula calls it.
        nilai: Its value, exact.
        dari: Id of the step whose result it is; empty for a fact of the file or a figure of the
            law.
        tercetak: Whether it is that step's printed figure rather than its exact result.
    """

    nama: str
    nilai: Fraction
    dari: str = ""
    tercetak: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pembulatan(Polos):
    """
    The moment an exact figure becomes a rounded one.

    Attributes:
        tepat: The exact figure.
        desimal: Decimals that are kept.
        digit: The first decimal dropped, which decides: from 5 on away from zero.
        hasil: The rounded figure.
        dibatasi: True if half-up would have given another figure, such as 100,0 for a share that
            is not quite all, which is never printed.
    """

    tepat: Fraction
    desimal: int
    digit: int
    hasil: Decimal
    dibatasi: bool = False

    @property
    def naik(self) -> bool:
        """Whether it went away from zero."""
        return abs(Fraction(self.hasil)) > abs(self.tepat)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Golongan(Polos):
    """
    The row of a table that a figure falls in.

    Attributes:
        nama: Its class: a letter, a level, a word.
        uraian: Its words; empty if `nama` is all there is.
        bawah: Lower bound as printed; None if it has none.
        bawah_termasuk: Whether the bound itself belongs to the row.
        atas: Upper bound as printed; None where the table prints none.
    """

    nama: str
    uraian: str = ""
    bawah: Decimal | None = None
    bawah_termasuk: bool = True
    atas: Decimal | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Langkah(Polos):
    """
    One step from what is known to one figure.

    Attributes:
        id: Name within the derivation, such as ``U3.nrr`` or ``ikm.nilai``; stable.
        judul: What the figure is called, in Indonesian.
        rumus: The formula in Indonesian words.
        ungkapan: The formula with its figures, exact, to be evaluated with exact arithmetic:
            numbers with a decimal point, ``+ - * / ( )``, and ``bulat(x; d)`` (half away from
            zero, to d decimals), ``akar(x; d)`` (square root, so rounded), ``atas(x)`` (next
            integer up), ``min(x; …)`` and ``max(x; …)``.
        masukan: The figures it takes; empty for a fact.
        hasil: Its result, exact.
        satuan: Unit of the result; empty for a plain number.
        cetak: The result as documents print it; None where they do not.
        pembulatan: How the result, or the printed figure, was rounded; None if nothing was lost.
        golongan: The row of a table it falls in; None if none is looked up.
        kutipan: Where the formula, figure or table stands; empty for an office's own choices.
        keterangan: Indonesian sentences on what else a reader should know.
    """

    id: str
    judul: str
    rumus: str
    ungkapan: str
    masukan: tuple[Masukan, ...] = ()
    hasil: Fraction
    satuan: str = ""
    cetak: Decimal | None = None
    pembulatan: Pembulatan | None = None
    golongan: Golongan | None = None
    kutipan: tuple[Kutipan, ...] = ()
    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BagianTelusur(Polos):
    """
    Steps that belong together.

    Attributes:
        id: Code of an unsur, or ``ikm``, ``terendah``, ``capaian``, ``sampel``, ``galat``,
            ``keandalan``.
        judul: Heading, in Indonesian.
        langkah: The steps, each after those it builds on.
        simpulan: What they come to, in Indonesian; empty if the steps say it all.
    """

    id: str
    judul: str
    langkah: tuple[Langkah, ...]
    simpulan: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Telusur(Berkunci[Langkah], Polos):
    """
    The derivation of every figure of one result.

    ``telusur["U3.nrr"]`` is one of its steps; iteration gives all.

    Attributes:
        ikm: The result, with rule set and konvensi.
        nama_regulasi: Name of the rule set.
        n: Respondents; None if unknown or not the same for every unsur.
        bagian: The derivation: every unsur, the index, the weakest unsur, and what else there is.
    """

    ikm: IKM
    nama_regulasi: str
    n: int | None
    bagian: tuple[BagianTelusur, ...] = attrs.field(repr=lambda bagian: f"({len(bagian)} bagian)")

    @property
    def langkah(self) -> Iterator[Langkah]:
        """All steps, each after those it builds on."""
        return (langkah for bagian in self.bagian for langkah in bagian.langkah)

    @property
    def unsur(self) -> tuple[KodeUnsur, ...]:
        """Codes of the unsur, in order."""
        return tuple(u.kode for u in self.ikm.unsur)

    def _berkunci(self) -> Iterator[tuple[str, Langkah]]:
        return ((langkah.id, langkah) for langkah in self.langkah)

    def untuk(self, kode: KodeUnsur) -> "Telusur":
        """
        Return the derivation of one unsur only.

        Raises:
            KunciError: There is no such unsur.
        """
        _ = self.ikm[kode]
        return attrs.evolve(self, bagian=tuple(b for b in self.bagian if b.id == kode))
