"""Which counting gives a published share of the plan: what was asked, and what was found."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from skm.dasar import Polos
from skm.model.kecocokan import PembulatanAkhir


class HitunganSelesai(Enum):
    """What of an activity counts as done."""

    SUDAH = "sudah"
    SEDANG = "sedang"
    SEDANG_TANPA_STRATEGI = "sedang-tanpa-strategi"
    SEDANG_SETENGAH = "sedang-setengah"


class CakupanCapaian(Enum):
    """Which activities are counted at all."""

    SEMUA = "semua"
    ADA_REALISASI = "ada-realisasi"
    JATUH_TEMPO = "jatuh-tempo"


class SatuanCapaian(Enum):
    """What is one count."""

    RTL = "rtl"
    REALISASI = "realisasi"
    UNSUR_SEMUA = "unsur-semua"
    UNSUR_SEBAGIAN = "unsur-sebagian"
    UNSUR_RATA = "unsur-rata"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CaraCapaian(Polos):
    """
    One way in which offices count the share of the plan that was realised.

    Attributes:
        id: Name for programs, such as ``sedang+ada-realisasi``: every step; ``baku`` for none.
        langkah: The steps in Indonesian that depart from PEKPPP F-01, which counts what is
            finished, of all activities, and prints half-up; empty for that itself.
        selesai: What counts as done.
        cakupan: What is counted.
        satuan: What is one count.
        akhir: How the exact share is printed.
    """

    id: str
    langkah: tuple[str, ...]
    selesai: HitunganSelesai
    cakupan: CakupanCapaian
    satuan: SatuanCapaian
    akhir: PembulatanAkhir


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PenjelasanCapaian(Polos):
    """
    What one way makes of plan and realisation.

    Attributes:
        cara: Which way.
        selesai: How many are done; no whole number where some count in part.
        jumlah: Of how many.
        persentase: The share in percent, exact.
    """

    cara: CaraCapaian
    selesai: Fraction
    jumlah: int
    persentase: Fraction


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KecocokanCapaian(Polos):
    """
    Which ways give a published share.

    Attributes:
        persentase: The share as published, decimals kept.
        penjelasan: The ways that give it, fewest steps first; of those that count the same
            things alike only the first.
    """

    persentase: Decimal
    penjelasan: tuple[PenjelasanCapaian, ...]

    @property
    def cocok(self) -> bool:
        """Whether any way gives the published share."""
        return bool(self.penjelasan)

    @property
    def tersederhana(self) -> tuple[PenjelasanCapaian, ...]:
        """Those of fewest steps."""
        paling_sedikit = min((len(p.cara.langkah) for p in self.penjelasan), default=0)
        return tuple(p for p in self.penjelasan if len(p.cara.langkah) == paling_sedikit)
