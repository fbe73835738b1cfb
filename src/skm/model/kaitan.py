"""What another report says, from which this one goes on."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import attrs

from skm.dasar import Benda, Peta
from skm.errors import Masalah
from skm.model.angka import PROFIL, N
from skm.model.ikm import REGULASI_BAWAAN, SEMUA_NILAI, NilaiUnsur, nilai_ganda
from skm.model.konvensi import Konvensi
from skm.model.periode import Periode
from skm.model.rtl import RTL
from skm.syarat import ANGKA, ISI, TEKS, Angka, Dari, banyak, bulat, opsional, satu


def _tanpa_profil() -> Peta[str, Peta[str, int]]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kaitan(Benda):
    """
    What a survey report says, as it was read from where another report names it.

    It stands beside the facts of the report that names it: what was not typed there was taken from
    here, and what was typed all the same is compared with it.

    Attributes:
        berkas: Its file, from the folder of the report that names it; ``../tw1/laporan.toml``.
        unit: Full name of its unit.
        periode: When its survey was held.
        ikm: Its index as printed, in IKM points.
        responden: How many that index rests on: all who answered, or the complete ones of them
            where its konvensi wants those; None if unknown.
        regulasi: Id of its rule set.
        konvensi: The readings it declares.
        nilai: What its survey found, one value per unsur or question; empty where only the index
            matters, as in a trend.
        rtl: Its plan; empty where a publication names it.
        semua: How many answered, where a publication names it; None elsewhere.
        profil: Who they were, as in its table, where a publication names it.
        pengumpulan: Between which days, where a publication names it and the answers say.
    """

    berkas: str = attrs.field(metadata=ISI)
    unit: str = attrs.field(metadata=TEKS)
    periode: Periode = attrs.field(metadata=satu(Periode))
    ikm: Decimal = attrs.field(converter=Dari[Angka], metadata=ANGKA)
    responden: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 10**12)))
    regulasi: str = attrs.field(default=REGULASI_BAWAAN, metadata=ISI)
    konvensi: Konvensi = attrs.field(factory=Konvensi, metadata=satu(Konvensi))
    nilai: tuple[NilaiUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[NilaiUnsur]], metadata=SEMUA_NILAI
    )
    rtl: tuple[RTL, ...] = attrs.field(
        default=(), converter=Dari[Iterable[RTL]], metadata=banyak(satu(RTL))
    )
    semua: int | None = attrs.field(default=None, metadata=opsional(N))
    profil: Peta[str, Peta[str, int]] = attrs.field(
        factory=_tanpa_profil, converter=Dari[Mapping[str, Mapping[str, int]]], metadata=PROFIL
    )
    pengumpulan: Periode | None = attrs.field(default=None, metadata=opsional(satu(Periode)))

    def _antarbidang(self) -> Iterator[Masalah]:
        return nilai_ganda(self.nilai)
