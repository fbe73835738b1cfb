"""What statistics say about an index: sample size, precision, reliability, recap, comparison."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from skm.bahasa import sebaris
from skm.dasar import Peta, Polos
from skm.exact import format_id
from skm.model.ikm import IKM, MutuPelayanan, sebut_ikm
from skm.model.konvensi import AturanSampel
from skm.model.kunci import Berkunci
from skm.model.tampil import Bertabel, Tampil
from skm.model.unsur import KodeUnsur

N_KECIL = 30
"""Fewer respondents than this are few; what follows from them is flagged."""


class Metode(Enum):
    """How the indices of many units become one."""

    GABUNG = "gabung"
    RATA_UNIT = "rata-unit"

    @property
    def sebutan(self) -> str:
        """Its name in running text."""
        if self is Metode.GABUNG:
            return "gabungan seluruh responden"
        return "rata-rata sederhana IKM unit"


class Kenyataan(Enum):
    """Whether a difference is more than chance."""

    NYATA = "nyata"
    TIDAK_NYATA = "tidak-nyata"
    TIDAK_DAPAT_DINILAI = "tidak-dapat-dinilai"


class Sebab(Enum):
    """Why a difference cannot be judged."""

    TANPA_RAGAM = "tanpa-ragam"
    SERAGAM = "seragam"
    BEDA_ATURAN = "beda-aturan"


class Reliabilitas(Enum):
    """How reliable answers are, in the words customary for Cronbach's alpha."""

    SANGAT_RELIABEL = "sangat reliabel"
    RELIABEL = "reliabel"
    CUKUP_RELIABEL = "cukup reliabel"
    AGAK_RELIABEL = "agak reliabel"
    KURANG_RELIABEL = "kurang reliabel"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CapaianSampel(Polos):
    """
    What a sample achieved against what was needed.

    Attributes:
        populasi: How many people were served.
        aturan: How the size was rounded.
        taraf: Level of error, in percent.
        perlu: Respondents needed.
        diperoleh: Respondents there are.
        kurang: Respondents short of the need; 0 if there are enough.
        persentase: Respondents by need, in percent, exact; above 100 if there are more.
        cetak: The same as printed; 100 only if it is exactly that.
    """

    populasi: int
    aturan: AturanSampel
    taraf: int
    perlu: int
    diperoleh: int
    kurang: int
    persentase: Fraction
    cetak: Decimal

    @property
    def terpenuhi(self) -> bool:
        """Whether there are enough respondents."""
        return self.kurang == 0


@attrs.frozen(kw_only=True, eq=False, repr=False)
class GalatIKM(Polos):
    """
    How far the index of a sample may be from that of everyone served, at 95 %.

    Attributes:
        n: Respondents it follows from: those who answered every unsur.
        populasi: How many people were served; None if unknown, and then nothing is corrected.
        ragam_responden: Variance of the index of one respondent, exact, with n - 1, in IKM points
            squared.
        ragam: Variance of the index of the sample, exact, after the finite population correction.
        kritis: Critical value: Student's t, or z for large n.
        galat: Margin of error as printed, in IKM points: half-up to two decimals.
        bawah: Lower end of the interval as printed: printed index minus printed margin, not below
            the lowest index there is.
        atas: Upper end, not above the highest.
    """

    n: int
    populasi: int | None
    ragam_responden: Fraction
    ragam: Fraction
    kritis: Fraction
    galat: Decimal
    bawah: Decimal
    atas: Decimal

    @property
    def n_kecil(self) -> bool:
        """Whether it rests on few respondents."""
        return self.n < N_KECIL


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KorelasiUnsur(Polos):
    """
    Correlation of the answers to one unsur with the sum of those to all others.

    Attributes:
        kode: Which unsur.
        tanda: Sign of the correlation: -1, 0 or 1; None where there is none.
        kuadrat: Its square, exact, in [0, 1]; None where there is none because the unsur or the
            sum of the others does not vary.
        cetak: The correlation as printed, half-up to three decimals.
    """

    kode: KodeUnsur
    tanda: int | None
    kuadrat: Fraction | None
    cetak: Decimal | None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Keandalan(Polos):
    """
    How well the unsur measure one thing.

    Attributes:
        n: Respondents who answered every unsur.
        alpha: Cronbach's alpha, exact, at most 1; None with fewer than two respondents or unsur,
            or where the sums of their answers do not vary.
        alpha_cetak: The same half-up to three decimals.
        tingkat: Its customary word, read off the printed figure.
        unsur: Corrected item–total correlation of each unsur, or of each question where some unsur
            has several.
    """

    n: int
    alpha: Fraction | None
    alpha_cetak: Decimal | None
    tingkat: Reliabilitas | None
    unsur: tuple[KorelasiUnsur, ...]

    @property
    def n_kecil(self) -> bool:
        """Whether it rests on few respondents."""
        return self.n < N_KECIL


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UnitRekap(Polos):
    """
    A unit of a recap.

    Attributes:
        nama: Its name.
        n: Its respondents.
        ikm: Its index.
    """

    nama: str
    n: int
    ikm: IKM

    @property
    def n_kecil(self) -> bool:
        """Whether its index rests on few respondents."""
        return self.n < N_KECIL

    def __str__(self) -> str:
        return f"{sebaris(self.nama)}: {sebut_ikm(self.ikm.cetak, self.ikm.mutu, self.n)}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UnitTanpaIKM(Polos):
    """
    A unit without an index, because nobody answered some unsur.

    Attributes:
        nama: Its name.
        n: Its respondents.
        tanpa_jawaban: The unsur without an answer.
    """

    nama: str
    n: int
    tanpa_jawaban: tuple[KodeUnsur, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NilaiRekap(Polos):
    """
    The index of many units by one method.

    Attributes:
        metode: The method.
        nilai: The index, exact, in IKM points.
        cetak: The same half-up to two decimals.
        mutu: Its class, read off `cetak`.
        nrr: Mean answer per unsur by the same method, exact.
    """

    metode: Metode
    nilai: Fraction
    cetak: Decimal
    mutu: MutuPelayanan = attrs.field(repr=str)
    nrr: Peta[KodeUnsur, Fraction] = attrs.field(repr=False)

    def __str__(self) -> str:
        return f"{sebut_ikm(self.cetak, self.mutu, None)}, {self.metode.sebutan}"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Rekap(Berkunci[UnitRekap], Tampil, Bertabel, Polos):
    """
    The indices of many units and what they come to, by both methods.

    ``rekap["Nama unit"]`` is one of its units with an index; iteration gives all of these.

    Attributes:
        metode: The declared method.
        n: All respondents.
        unit: Units with an index, in the order given.
        tanpa_ikm: Units without one.  Their respondents are in `gabung`, not in `rata_unit`.
        n_tanpa_unit: Respondents whose unit is unknown.  They are in `gabung`.
        gabung: Of all respondents together; None if nobody answered some unsur.
        rata_unit: Simple mean over the units with an index; None if there is none.
    """

    metode: Metode
    n: int
    unit: tuple[UnitRekap, ...] = attrs.field(repr=lambda unit: f"({len(unit)} unit)")
    tanpa_ikm: tuple[UnitTanpaIKM, ...] = attrs.field(repr=lambda unit: f"({len(unit)} unit)")
    n_tanpa_unit: int
    gabung: NilaiRekap | None
    rata_unit: NilaiRekap | None

    @property
    def hasil(self) -> NilaiRekap | None:
        """The result by the declared method."""
        return self.gabung if self.metode is Metode.GABUNG else self.rata_unit

    def _berkunci(self) -> Iterator[tuple[str, UnitRekap]]:
        return ((u.nama, u) for u in self.unit)

    def __str__(self) -> str:
        tanpa = f" ({format_id(len(self.tanpa_ikm))} tanpa IKM)" if self.tanpa_ikm else ""
        banyak = f"{format_id(len(self.unit) + len(self.tanpa_ikm))} unit{tanpa}"
        return f"Rekap {banyak}: {self.hasil or 'tanpa IKM'} · {format_id(self.n)} responden"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitikBanding(Polos):
    """
    One of the results that are compared.

    Attributes:
        nama: Its period or unit, for running text.
        ikm: Its index.
        galat: Its precision; None where only means are known.
    """

    nama: str
    ikm: IKM
    galat: GalatIKM | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Selisih(Polos):
    """
    A difference, later minus earlier.

    Attributes:
        nilai: Of the exact figures.
        cetak: Of the printed figures, so that a reader who subtracts finds the same.
    """

    nilai: Fraction
    cetak: Decimal

    def __str__(self) -> str:
        return ("+" if self.cetak > 0 else "") + format_id(self.cetak)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SelisihUnsur(Polos):
    """
    The difference of one unsur.

    Attributes:
        kode: Which unsur.
        nama: Its name.
        selisih: Difference of its NRR.
    """

    kode: KodeUnsur
    nama: str
    selisih: Selisih


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UjiWelch(Polos):
    """
    The figures of Welch's test at 95 %, two-sided.

    Attributes:
        derajat: Degrees of freedom by Welch–Satterthwaite, rounded down.
        kritis: Critical value.
        ragam: Variance of the difference, exact: v1/n1 + v2/n2.
        t_kuadrat: Square of the test statistic, exact.
        batas: What a difference must exceed, as printed, in IKM points.
    """

    derajat: int
    kritis: Fraction
    ragam: Fraction
    t_kuadrat: Fraction
    batas: Decimal


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Perbandingan(Tampil, Polos):
    """
    Two results side by side.

    Attributes:
        lama: The earlier one, or the one compared with.
        baru: The later one.
        ikm: Difference of the indices.
        unsur: Differences of the unsur that both have, by code and name.
        tanpa_pasangan: Codes of unsur that only one of them has.
        kenyataan: Whether the difference of the indices is more than chance.
        sebab: Why that cannot be judged; None if it can.
        uji: The figures behind it; None if it cannot be judged.
        n_kecil: Whether one of them rests on few respondents.
    """

    lama: TitikBanding
    baru: TitikBanding
    ikm: Selisih
    unsur: tuple[SelisihUnsur, ...] = attrs.field(repr=lambda unsur: f"({len(unsur)} unsur)")
    tanpa_pasangan: tuple[KodeUnsur, ...]
    kenyataan: Kenyataan
    sebab: Sebab | None
    uji: UjiWelch | None
    n_kecil: bool

    def __str__(self) -> str:
        lama, baru = (
            f"{sebaris(t.nama)} {format_id(t.ikm.cetak)} ({t.ikm.mutu.huruf})"
            for t in (self.lama, self.baru)
        )
        kenyataan = self.kenyataan.value.replace("-", " ")
        return f"IKM {lama} → {baru} · selisih {self.ikm}, {kenyataan}"
