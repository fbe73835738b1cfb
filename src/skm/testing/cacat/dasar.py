"""A kind of defect, how one is noted, and what those who plant them share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs
from hypothesis import strategies as st

from skm.audit import Telaah
from skm.jenis import SURVEI, TINDAK_LANJUT
from skm.model import (
    IKM,
    DasarAngka,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Status,
    Tercantum,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.model.publikasi import Laporan
from skm.testing.bersih import (
    laporan_bersih,
    realisasi_lengkap,
    strategi_lengkap,
)

Penanam: TypeAlias = Callable[[st.DrawFn], Laporan]

BAKU = "permenpanrb-14-2017"
TL, SKM = TINDAK_LANJUT.kunci, SURVEI.kunci


@attrs.frozen(kw_only=True)
class Cacat:
    """
    A kind of defect.

    Attributes:
        aturan: Id of the rule that finds it.
        tanam: Draws a report that has it.
        ikutan: Ids of rules that cannot but find something as well.
    """

    aturan: str
    tanam: Penanam
    ikutan: frozenset[str] = frozenset()


_SEMUA: dict[str, Cacat] = {}

CACAT: Mapping[str, Cacat] = MappingProxyType(_SEMUA)
"""All kinds of defects, by the id of the rule that finds them."""


def cacat(aturan: str, *ikutan: str) -> Callable[[Penanam], Penanam]:
    """Note a generator of reports with a defect, and rules that cannot but find it as well."""

    def catat(tanam: Penanam) -> Penanam:
        _SEMUA[aturan] = Cacat(aturan=aturan, tanam=tanam, ikutan=frozenset(ikutan))
        return tanam

    return catat


# ---------------------------------------------------------------- what the generators share


def tindak_bersih(draw: st.DrawFn, **pilihan: Any) -> LaporanTindakLanjut:
    """Draw a clean follow-up report that states nothing."""
    laporan = draw(laporan_bersih(jenis=TL, tercantum=False, **pilihan))
    assert isinstance(laporan, LaporanTindakLanjut)  # noqa: S101 - asked for
    return laporan


def survei_bersih(draw: st.DrawFn, **pilihan: Any) -> LaporanSKM:
    """Draw a clean survey report that states nothing."""
    berjawaban: dict[str, Any] = {"dasar": [DasarAngka.JAWABAN], **pilihan}
    laporan = draw(laporan_bersih(jenis=SKM, tercantum=False, **berjawaban))
    assert isinstance(laporan, LaporanSKM)  # noqa: S101 - asked for
    return laporan


def lembar_dari(laporan: LaporanSKM) -> LembarJawaban:
    """Return the answers of a report that has them."""
    assert laporan.jawaban is not None  # noqa: S101 - asked for
    return laporan.jawaban


def apa_saja(draw: st.DrawFn, **pilihan: Any) -> LaporanBerencana:
    """Draw a clean report of any kind that states nothing."""
    berjawaban: dict[str, Any] = {"dasar": [DasarAngka.JAWABAN], **pilihan}
    return draw(laporan_bersih(tercantum=False, **berjawaban))


def menyatakan(laporan: LaporanBerencana, **isi: Any) -> LaporanBerencana:
    """Return a report whose document states that and nothing else."""
    return attrs.evolve(laporan, tercantum=Tercantum(**isi))


def ikm_dari(laporan: LaporanBerencana) -> IKM:
    """Return the index of a clean report."""
    ikm = Telaah(laporan).ikm
    assert ikm is not None  # noqa: S101 - clean reports have one
    return ikm


def kode_dari(draw: st.DrawFn, laporan: LaporanBerencana) -> str:
    """Draw one unsur of a report."""
    return draw(st.sampled_from([u.kode for u in ikm_dari(laporan).unsur]))


def ganti(isi: Sequence[Any], tempat: int, **ubah: Any) -> tuple[Any, ...]:
    """Return a tuple with one of its nouns changed."""
    return (*isi[:tempat], attrs.evolve(isi[tempat], **ubah), *isi[tempat + 1 :])


def berjarak(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
    """Give every unsur a mean of its own, the first the lowest."""
    return tuple(NilaiUnsur(kode=n.kode, total=200 + 10 * i, n=100) for i, n in enumerate(nilai))


def pertama(laporan: LaporanTindakLanjut, status: Status, **ubah: Any) -> LaporanTindakLanjut:
    """Give the first activity a status with all that it calls for, but for what is changed."""
    id_rtl = laporan.rtl[0].id
    strategi = [s for s in laporan.strategi if s.rtl != id_rtl]
    if status is not Status.SUDAH:
        strategi.insert(0, strategi_lengkap(id_rtl))
    return attrs.evolve(
        laporan,
        realisasi=(
            attrs.evolve(realisasi_lengkap(id_rtl, status), **ubah),
            *laporan.realisasi[1:],
        ),
        strategi=tuple(strategi),
    )


def strategi_ditambah(laporan: LaporanTindakLanjut, **ubah: Any) -> LaporanTindakLanjut:
    """Add a strategy for the first activity, complete but for what is changed."""
    baru = attrs.evolve(strategi_lengkap(laporan.rtl[0].id), **ubah)
    return attrs.evolve(laporan, strategi=(*laporan.strategi, baru))


def rtl_diubah(draw: st.DrawFn, **ubah: Any) -> LaporanBerencana:
    """Change one activity of a clean report."""
    laporan = apa_saja(draw)
    tempat = draw(st.integers(0, len(laporan.rtl) - 1))
    return attrs.evolve(laporan, rtl=ganti(laporan.rtl, tempat, **ubah))


def asing(ids: Iterable[str]) -> str:
    """Return an id that is not among these."""
    nama, ada = "tidak-ada", {*ids}
    while nama in ada:
        nama += "-"
    return nama
