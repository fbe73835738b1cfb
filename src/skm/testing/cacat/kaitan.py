"""Defects in what a report types although the report it names says it."""

from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

from skm.model import (
    RTL,
    Kaitan,
    LaporanSKM,
    LaporanTindakLanjut,
    NilaiTren,
    NilaiUnsur,
    Periode,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.regulasi import EDISI
from skm.testing.cacat.dasar import (
    apa_saja,
    asing,
    cacat,
    ganti,
    ikm_dari,
    survei_bersih,
    tindak_bersih,
)

_BERKAS = "../tw1/laporan.toml"


def _berkait(laporan: LaporanTindakLanjut, **ubah: Any) -> LaporanTindakLanjut:
    """Let a follow-up name its survey report, which says the same but for what is changed."""
    survei = Kaitan(
        berkas=_BERKAS,
        unit=laporan.unit.nama,
        periode=laporan.periode_survei,
        ikm=ikm_dari(laporan).cetak,
        regulasi=laporan.regulasi,
        konvensi=laporan.konvensi,
        nilai=laporan.nilai,
        rtl=laporan.rtl,
    )
    return attrs.evolve(laporan, survei=attrs.evolve(survei, **ubah))


def _bertren(laporan: LaporanSKM, **ubah: Any) -> LaporanSKM:
    """Let the trend name the report of the year before, which says the same but for the change."""
    dulu = NilaiTren(
        periode=Periode(tahun=laporan.periode.mulai.year - 1), ikm=ikm_dari(laporan).cetak
    )
    kaitan = Kaitan(
        berkas=_BERKAS,
        unit=laporan.unit.nama,
        periode=dulu.periode,
        ikm=dulu.ikm,
        regulasi=laporan.regulasi,
        konvensi=laporan.konvensi,
    )
    n = ubah.get("responden")
    dulu = attrs.evolve(dulu, laporan=attrs.evolve(kaitan, **ubah), n=n and n + 1)
    return attrs.evolve(laporan, tren=(dulu,))


def _beda(draw: st.DrawFn, angka: Decimal) -> Decimal:
    """Return another figure with as many decimals."""
    return angka + draw(st.integers(1, 50)) * Decimal((0, (1,), int(angka.as_tuple().exponent)))


@cacat("SKM-KTN-001")
def _nilai_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    tempat = draw(st.integers(0, len(laporan.nilai) - 1))
    lama = laporan.nilai[tempat]
    satu = (
        NilaiUnsur(kode=lama.kode, total=(lama.total or 0) + draw(st.integers(1, 50)), n=lama.n)
        if lama.nrr is None
        else NilaiUnsur(kode=lama.kode, nrr=_beda(draw, lama.nrr), n=lama.n)
    )
    lain = draw(st.integers(1, 50))
    nilai = draw(
        st.sampled_from(
            (
                (*laporan.nilai[:tempat], satu, *laporan.nilai[tempat + 1 :]),
                ganti(laporan.nilai, tempat, n=(lama.n or 0) + lain),
                tuple(attrs.evolve(v, n=(v.n or 0) + lain) for v in laporan.nilai),
                (*laporan.nilai, NilaiUnsur(kode="U99", total=300, n=100)),
            )
        )
    )
    return _berkait(laporan, nilai=nilai)


@cacat("SKM-KTN-002")
def _ikm_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    lain: tuple[dict[str, Any], ...] = (
        {"regulasi": draw(st.sampled_from([e for e in EDISI if e != laporan.regulasi]))},
        {"konvensi": attrs.evolve(laporan.konvensi, desimal_nrr=draw(st.integers(0, 4)))},
        {"ikm": _beda(draw, ikm_dari(laporan).cetak)},
    )
    return _berkait(laporan, **draw(st.sampled_from(lain)))


@cacat("SKM-KTN-003")
def _periode_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    lama = laporan.periode_survei
    geser = draw(st.sampled_from((-1, 1)))
    return _berkait(laporan, periode=Periode(tahun=lama.mulai.year + geser))


@cacat("SKM-KTN-004")
def _unit_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    unit = f"Puskesmas {laporan.unit.nama}"
    if isinstance(laporan, LaporanSKM):
        return _bertren(laporan, unit=unit)
    return _berkait(laporan, unit=unit)


@cacat("SKM-KTN-005")
def _rencana_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    tempat = draw(st.integers(0, len(laporan.rtl) - 1))
    lama = laporan.rtl[tempat]
    ubah: dict[str, Any] = draw(
        st.sampled_from(
            (
                {"kegiatan": f"{lama.kegiatan} pada jam sibuk"},
                {"unsur": "U1" if lama.unsur != "U1" else "U2"},
                {"tahun": (lama.tahun or 0) + 1},
                {"triwulan": tuple({1, 2, 3, 4} - {*lama.triwulan})},
                {"tahun": None, "triwulan": ()},
                {"penanggung_jawab": f"{lama.penanggung_jawab} dan Tata Usaha"},
            )
        )
    )
    return _berkait(laporan, rtl=ganti(laporan.rtl, tempat, **ubah))


@cacat("SKM-KTN-006")
def _rencana_ditinggalkan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    satu = RTL(
        id=asing(r.id for r in laporan.rtl),
        unsur=laporan.rtl[0].unsur,
        kegiatan="Memperbaiki toilet",
    )
    tempat = draw(st.integers(0, len(laporan.rtl)))
    return _berkait(laporan, rtl=(*laporan.rtl[:tempat], satu, *laporan.rtl[tempat:]))


@cacat("SKM-KTN-007")
def _tidak_direncanakan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    tempat = draw(st.integers(0, len(laporan.rtl) - 1))
    return _berkait(laporan, rtl=(*laporan.rtl[:tempat], *laporan.rtl[tempat + 1 :]))


@cacat("SKM-KTN-008")
def _tren_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    lain: tuple[dict[str, Any], ...] = (
        {"ikm": _beda(draw, ikm_dari(laporan).cetak)},
        {"periode": Periode(tahun=laporan.periode.mulai.year - 2)},
        {"responden": draw(st.integers(1, 500))},
    )
    return _bertren(laporan, **draw(st.sampled_from(lain)))


@cacat("SKM-KTN-009")
def _tren_dihitung_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    konvensi = laporan.konvensi
    desimal = draw(st.sampled_from([d for d in range(5) if d != konvensi.desimal_nrr]))
    lain: tuple[dict[str, Any], ...] = (
        {"regulasi": draw(st.sampled_from([e for e in EDISI if e != laporan.regulasi]))},
        {"konvensi": attrs.evolve(konvensi, desimal_nrr=desimal)},
        {"konvensi": attrs.evolve(konvensi, tanpa=sorted({*konvensi.tanpa} ^ {"U4"}))},
    )
    return _bertren(laporan, **draw(st.sampled_from(lain)))
