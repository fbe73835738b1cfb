"""What a survey found, where its answers are not at hand: counts, totals, means, or an index."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Protocol

import attrs

from skm.dasar import Benda, Peta, langkah_jalur, tampilan
from skm.errors import Masalah
from skm.model.ikm import CACAH, SEMUA_NILAI, NilaiUnsur, nilai_ganda
from skm.model.tabulasi import Frekuensi
from skm.model.unsur import KodeUnsur
from skm.syarat import (
    ANGKA,
    ISI,
    KODE_TANYA,
    LOGIKA,
    TEKS,
    Angka,
    Dari,
    banyak,
    buat_syarat,
    bulat,
    opsional,
    periksa,
    peta_dari,
    skema,
    ubah,
)

N = bulat(1, 10**12)
"""How many people answered."""
_PILIHAN = 4
_NOL: Frekuensi = (0, 0, 0, 0)


class DasarAngka(Enum):
    """What the figures of a survey rest on; the value is the key under which it is written."""

    JAWABAN = "jawaban"
    SEBARAN = "sebaran"
    TOTAL = "total"
    NRR = "nrr"
    IKM = "ikm"


def _frekuensi() -> Any:
    isi = banyak(CACAH)

    def cek(nilai: Any) -> list[Masalah]:
        if masalah := periksa(isi, nilai):
            return masalah
        if len(nilai) == _PILIHAN:
            return []
        return [Masalah(kode="sebaran-empat", ditemukan=str(len(nilai)))]

    return buat_syarat(
        cek,
        lambda nilai: ubah(isi, nilai),
        lambda rujuk: {**skema(isi, rujuk), "minItems": _PILIHAN, "maxItems": _PILIHAN},
    )


SEBARAN = peta_dari(KODE_TANYA, _frekuensi())
"""Per unsur, or question about one, how many answered 1, 2, 3 and 4."""
PROFIL = peta_dari(ISI, peta_dari(TEKS, CACAH))
"""Per part of the profile, per class how many; the class of whoever gave none has no name."""


def tanpa_sebaran() -> Peta[KodeUnsur, Frekuensi]:
    """Return counts of no unsur, typed for a field."""
    return Peta()


class Berangka(Protocol):
    """Whatever holds figures without answers; attrs hides the types of what it converts."""

    @property
    def sebaran(self) -> Any:
        """Per unsur how many answered 1, 2, 3 and 4."""
        ...

    @property
    def sebaran_lengkap(self) -> Any:
        """The same of those who answered every unsur."""
        ...

    @property
    def nilai(self) -> Any:
        """One total with its count, or one mean as printed, per unsur."""
        ...

    @property
    def ikm(self) -> Any:
        """The index as printed."""
        ...

    @property
    def n(self) -> int | None:
        """Respondents, of counts and of an index."""
        ...


def dasar_angka(benda: Berangka) -> Iterator[DasarAngka]:
    """Yield what figures there are, in the order of how much follows from them."""
    if benda.sebaran:
        yield DasarAngka.SEBARAN
    if any(v.total is not None for v in benda.nilai):
        yield DasarAngka.TOTAL
    if any(v.total is None for v in benda.nilai):
        yield DasarAngka.NRR
    if benda.ikm is not None:
        yield DasarAngka.IKM


def masalah_dasar(
    ada: Iterable[DasarAngka], boleh: Iterable[DasarAngka] = (*DasarAngka,)[1:]
) -> Iterator[Masalah]:
    """Yield that figures rest on nothing, or on more than one thing; *boleh* would do."""
    ada = [*ada]
    if not ada:
        semua = {DasarAngka.TOTAL: "total + n", DasarAngka.IKM: "ikm + n"}
        pilihan = " | ".join(semua.get(d, d.value) for d in boleh)
        yield Masalah(kode="tanpa-dasar", diharapkan=pilihan)
    elif len(ada) > 1:
        yield Masalah(
            kode="dasar-ganda",
            lokasi=f".{ada[-1].value}",
            ditemukan=" + ".join(d.value for d in ada),
        )


def kode_angka(benda: Berangka) -> tuple[KodeUnsur, ...]:
    """Return the codes of all that there are figures of; of an index alone none."""
    return (*benda.sebaran,) or (*benda.sebaran_lengkap,) or tuple(v.kode for v in benda.nilai)


def masalah_angka(benda: Berangka) -> Iterator[Masalah]:
    """Yield what is wrong between figures that rest on one thing."""
    yield from nilai_ganda(benda.nilai)
    yield from _masalah_lengkap(benda)
    if benda.ikm is not None and benda.n is None:
        yield Masalah(kode="ikm-tanpa-n", lokasi=".ikm", ditemukan=str(benda.ikm))
    bernilai = benda.sebaran or benda.sebaran_lengkap or benda.ikm is not None
    if benda.n is not None and not bernilai:
        yield Masalah(kode="n-sendirian", lokasi=".n", ditemukan=str(benda.n))


def _masalah_lengkap(benda: Berangka) -> Iterator[Masalah]:
    """Yield what cannot be so of those who answered every unsur."""
    lengkap: Mapping[KodeUnsur, Frekuensi] = benda.sebaran_lengkap
    semua: Mapping[KodeUnsur, Frekuensi] = benda.sebaran
    banyak = max(map(sum, lengkap.values()), default=0)
    for kode, isi in lengkap.items():
        lokasi = f".sebaran_lengkap{langkah_jalur(kode)}"
        if sum(isi) != banyak:
            yield Masalah(
                kode="lengkap-beda",
                lokasi=lokasi,
                ditemukan=str(sum(isi)),
                diharapkan=str(banyak),
            )
        elif semua and any(a > b for a, b in zip(isi, semua.get(kode, _NOL), strict=True)):
            yield Masalah(kode="lengkap-lebih", lokasi=lokasi, ditemukan=kode)
    if semua and lengkap:
        for kode in semua:
            if kode not in lengkap:
                yield Masalah(
                    kode="lengkap-beda",
                    lokasi=f".sebaran_lengkap{langkah_jalur(kode)}",
                    ditemukan="–",
                    diharapkan=str(banyak),
                )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AngkaLayanan(Benda):
    """
    What the survey found for one service, where its answers are not at hand.

    One of `sebaran` (or `sebaran_lengkap`), `nilai` and `ikm` is there, but for a service of which
    some figures are not told: then what is not here is not shown by any document.

    Attributes:
        nama: Name of the service; empty for whoever named none.
        sebaran: Per unsur how many answered 1, 2, 3 and 4.
        sebaran_lengkap: The same of those who answered every unsur, on whom the index rests where
            the konvensi says so.
        nilai: One total with its count, or one mean as printed, per unsur.
        ikm: Its index as printed, where nothing else is known.
        n: Its respondents, of counts and of an index; of values theirs says.
        kurang_dari: Figures are left out because fewer people than this gave them; None if none
            are for that.
        pelindung: Whether figures are left out because they would give away those of others.
    """

    nama: str = attrs.field(metadata=TEKS)
    sebaran: Peta[KodeUnsur, Frekuensi] = attrs.field(
        factory=tanpa_sebaran, converter=Dari[Mapping[KodeUnsur, Iterable[int]]], metadata=SEBARAN
    )
    sebaran_lengkap: Peta[KodeUnsur, Frekuensi] = attrs.field(
        factory=tanpa_sebaran, converter=Dari[Mapping[KodeUnsur, Iterable[int]]], metadata=SEBARAN
    )
    nilai: tuple[NilaiUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[NilaiUnsur]], metadata=SEMUA_NILAI
    )
    ikm: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    n: int | None = attrs.field(default=None, metadata=opsional(N))
    kurang_dari: int | None = attrs.field(default=None, metadata=opsional(N))
    pelindung: bool = attrs.field(default=False, metadata=LOGIKA)

    @property
    def tertutup(self) -> bool:
        """Whether figures of it are left out, and so is what would follow from them."""
        return self.pelindung or self.kurang_dari is not None

    def _antarbidang(self) -> Iterator[Masalah]:
        ada = [*dasar_angka(self)]
        if self.sebaran_lengkap and not self.sebaran:
            ada.insert(0, DasarAngka.SEBARAN)
        if self.tertutup:
            yield from self._masalah_tertutup()
            if not ada:
                return
        yield from masalah_dasar(ada)
        if len(ada) == 1:
            yield from masalah_angka(self)
        if ada == [DasarAngka.NRR] and all(v.n is None for v in self.nilai):
            yield Masalah(kode="layanan-tanpa-n", lokasi=".nrr", ditemukan=self.nama)

    def _masalah_tertutup(self) -> Iterator[Masalah]:
        """Yield what a service cannot have of which figures are left out."""
        kunci = "pelindung" if self.kurang_dari is None else "kurang_dari"
        if self.ikm is not None:
            yield Masalah(kode="dasar-ganda", lokasi=".ikm", ditemukan=f"{kunci} + ikm")
        if self.n is None and not self.nilai:
            yield Masalah(kode="layanan-tanpa-n", lokasi=f".{kunci}", ditemukan=self.nama)


def layanan_ganda(semua: Iterable[AngkaLayanan]) -> Iterator[Masalah]:
    """Yield a problem for each service that has two rows."""
    ada: set[str] = set()
    for i, satu in enumerate(semua):
        if satu.nama in ada:
            yield Masalah(
                kode="entri-ganda", lokasi=f".layanan[{i}].nama", ditemukan=tampilan(satu.nama)
            )
        ada.add(satu.nama)
