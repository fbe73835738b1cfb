"""What a survey says, and what follows from it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from skm.bahasa import sebaris
from skm.dasar import Benda, Polos, Tertunda, urutan_kode
from skm.errors import Masalah
from skm.exact import format_id
from skm.model.konvensi import Konvensi
from skm.model.kunci import Berkunci
from skm.model.tampil import Bertabel, Tampil
from skm.model.unsur import KodeUnsur
from skm.syarat import ANGKA, ISI, KODE_TANYA, Angka, Dari, banyak, bulat, diolah, opsional, satu

REGULASI_BAWAAN = "permenpanrb-14-2017"
"""Id of the rule set used where a file names none."""

CACAH = bulat(0, 10**12)
"""How many, or the sum of their answers."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NilaiUnsur(Benda):
    """
    What the survey found for one unsur: a total with its count, or a mean as printed.

    Attributes:
        kode: Which unsur; of several questions about one also which of them, such as U1a.
        nrr: Mean answer as an existing table printed it, decimals kept (3.580 is not 3.58); None
            if the total is known.  Outside 1–4 it loads, but cannot be scored.
        total: Sum of all answers; None if only the mean is known.
        n: Number of respondents who answered this unsur; needed with a total.
    """

    kode: KodeUnsur = attrs.field(metadata=KODE_TANYA)
    nrr: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    total: int | None = attrs.field(default=None, metadata=opsional(CACAH))
    n: int | None = attrs.field(default=None, metadata=opsional(CACAH))

    def _antarbidang(self) -> Iterator[Masalah]:
        if self.nrr is not None and self.total is not None:
            yield Masalah(kode="nilai-ganda", ditemukan=self.kode)
        elif self.total is not None and self.n is None:
            yield Masalah(kode="nilai-tanpa-n", ditemukan=self.kode)
        elif self.nrr is None and self.total is None:
            yield Masalah(kode="n-tanpa-nilai", ditemukan=self.kode)

    @property
    def urutan(self) -> int:
        """Number in the code, for sorting."""
        return urutan_kode(self.kode)


def _urut_nilai(nilai: Any) -> Any:
    """Return values in the order of their codes; anything else as it is, for the check."""
    try:
        return tuple(sorted(nilai, key=lambda n: (n.urutan, n.kode)))
    except (AttributeError, TypeError):
        return nilai


SEMUA_NILAI = diolah(banyak(satu(NilaiUnsur)), lalu=_urut_nilai)
"""What a survey found, kept in the order of the codes."""


def nilai_ganda(nilai: tuple[NilaiUnsur, ...]) -> Iterator[Masalah]:
    """Yield a problem for each unsur that has two values."""
    kode = [n.kode for n in nilai]
    for i, k in enumerate(kode):
        if k in kode[:i]:
            yield Masalah(kode="entri-ganda", lokasi=f".nilai[{i}].kode", ditemukan=k)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Survei(Benda):
    """
    The facts from which an index follows, without the report around them.

    Attributes:
        nilai: One value per unsur, kept in the order of the codes.
        regulasi: Id of the rule set the office names.
        konvensi: The readings it declares.
    """

    nilai: tuple[NilaiUnsur, ...] = attrs.field(
        converter=Dari[Iterable[NilaiUnsur]], metadata=SEMUA_NILAI
    )
    regulasi: str = attrs.field(default=REGULASI_BAWAAN, metadata=ISI)
    konvensi: Konvensi = attrs.field(factory=Konvensi, metadata=satu(Konvensi))

    def _antarbidang(self) -> Iterator[Masalah]:
        return nilai_ganda(self.nilai)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class MutuPelayanan(Polos):
    """
    A row of the regulation's table of classes.

    Attributes:
        huruf: A, B, C or D.
        kinerja: Its words, such as "Sangat Baik".
        nilai_persepsi: 4 for A to 1 for D.
    """

    huruf: str
    kinerja: str
    nilai_persepsi: int

    def __str__(self) -> str:
        return f"{self.huruf} ({self.kinerja})"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class HasilPertanyaan(Polos):
    """
    What follows for one of several questions about an unsur.

    Attributes:
        kode: Which question, such as U1a.
        n: Respondents who answered it; None if unknown.
        total: Sum of their answers; None if only the mean is known.
        nrr: Mean answer, exact.
        nrr_cetak: The mean as printed.
        bobot: Its share of the weight of the unsur, as large as that of the others.
        tertimbang: NRR times this share, exact: those of all questions add up to that of the
            unsur, unless the konvensi rounds it or its NRR.
    """

    kode: KodeUnsur
    n: int | None
    total: int | None
    nrr: Fraction
    nrr_cetak: Decimal
    bobot: Fraction
    tertimbang: Fraction


@attrs.frozen(kw_only=True, eq=False, repr=False)
class HasilUnsur(Polos):
    """
    What follows for one unsur.

    Attributes:
        kode: Which unsur.
        nama: Its name in the rule set or, for an extra unsur, in the konvensi.
        n: Respondents who answered it; None if unknown, or of several questions not as many each.
        total: Sum of their answers; None if only the mean is known, or there are several questions.
        nrr: Mean answer (nilai rata-rata), exact, in [1, 4]; never rounded on the way.
        nrr_cetak: The mean as printed: as given, or half-up to the konvensi's decimals, else two.
        bobot: Weight, exact.
        tertimbang: NRR tertimbang under the konvensi, exact after its declared roundings.
        konversi: NRR times the conversion factor, exact, in IKM points.
        konversi_cetak: The same half-up to two decimals; the letter is read off this figure.
        mutu: Class of the unsur.
        bagian: Its questions, where there are several: its NRR is the mean of theirs.
    """

    kode: KodeUnsur
    nama: str
    n: int | None
    total: int | None
    nrr: Fraction
    nrr_cetak: Decimal
    bobot: Fraction
    tertimbang: Fraction
    konversi: Fraction
    konversi_cetak: Decimal
    mutu: MutuPelayanan
    bagian: tuple[HasilPertanyaan, ...] = ()

    @property
    def pertanyaan(self) -> "tuple[HasilUnsur | HasilPertanyaan, ...]":
        """What is asked about it: its questions, or where there is one the unsur itself."""
        return self.bagian or (self,)

    def __str__(self) -> str:
        mutu = f"{self.mutu.huruf}, {self.mutu.kinerja}"
        angka = f"NRR {format_id(self.nrr_cetak)} · {format_id(self.konversi_cetak)} ({mutu})"
        return f"{self.kode} {sebaris(self.nama)}: {angka}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class IKM(Berkunci[HasilUnsur], Tampil, Bertabel, Tertunda):
    """
    The index of one service unit, with all that is needed to recompute it years later.

    ``ikm["U3"]`` is the result of one unsur; iteration gives those of all.

    Attributes:
        regulasi: Id of the rule set it was computed under.
        konvensi: The readings it was computed under.
        jumlah_bobot: Sum of the weights, exact: 1 for 1/k, 99/100 for nine times 0.11.
        n: Respondents, if known and the same for every unsur; None otherwise.
        jumlah_tertimbang: Sum of the weighted NRR after the konvensi's declared roundings.
        nilai: The index, exact, in IKM points.  In [25, 100] when the weights add up to 1.
        cetak: The index as printed, half-up to two decimals.
        maksimum: The highest index this konvensi can give, exact: 99 under nine times 0.11.
        mutu: Class of the unit, read off `cetak`.
        unsur: Results per unsur, in the order of the codes.
    """

    regulasi: str
    konvensi: Konvensi = attrs.field(repr=False)
    jumlah_bobot: Fraction = attrs.field(repr=False)
    n: int | None
    jumlah_tertimbang: Fraction = attrs.field(repr=False)
    nilai: Fraction
    cetak: Decimal
    maksimum: Fraction = attrs.field(repr=False)
    mutu: MutuPelayanan = attrs.field(repr=str)
    unsur: tuple[HasilUnsur, ...] = attrs.field(repr=lambda unsur: f"({len(unsur)} unsur)")

    def _berkunci(self) -> Iterator[tuple[str, HasilUnsur]]:
        return ((u.kode, u) for u in self.unsur)

    def __str__(self) -> str:
        return sebut_ikm(self.cetak, self.mutu, self.n)


def sebut_ikm(cetak: Decimal, mutu: MutuPelayanan, n: int | None) -> str:
    """
    Return an index as one says it.

    Examples:
        >>> sebut_ikm(
        ...     Decimal("90.47"),
        ...     MutuPelayanan(huruf="A", kinerja="Sangat Baik", nilai_persepsi=4),
        ...     29,
        ... )
        'IKM 90,47 (A, Sangat Baik) · 29 responden'
    """
    responden = "" if n is None else f" · {format_id(n)} responden"
    return f"IKM {format_id(cetak)} ({mutu.huruf}, {mutu.kinerja}){responden}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UnsurTerendah(Polos):
    """
    One of the weakest unsur.

    Attributes:
        kode: Which unsur.
        seri_di_batas: True if an unsur outside the list has exactly the same NRR, so that the
            order of the codes, and not the survey, decided who is listed.
    """

    kode: KodeUnsur
    seri_di_batas: bool
