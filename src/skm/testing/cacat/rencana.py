"""Defects in a plan."""

from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.model import (
    RTL,
    Status,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.skor.mutu import PERSEPSI_BAIK
from skm.testing.bersih import (
    realisasi_lengkap,
)
from skm.testing.cacat.dasar import (
    apa_saja,
    asing,
    berjarak,
    cacat,
    ganti,
    ikm_dari,
    lembar_dari,
    rtl_diubah,
    survei_bersih,
    tindak_bersih,
)


@cacat("SKM-RTL-001", "SKM-RTL-003")
def _bukan_terlemah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw, nilai=berjarak)
    ketiga, terkuat = laporan.nilai[2].kode, laporan.nilai[-1].kode
    rtl = tuple(
        attrs.evolve(r, unsur=terkuat if r.unsur == ketiga else r.unsur) for r in laporan.rtl
    )
    return attrs.evolve(laporan, rtl=rtl)


@cacat("SKM-RTL-002")
def _urutan_prioritas(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw, nilai=berjarak)
    urut = sorted(laporan.rtl, key=lambda r: r.unsur != laporan.nilai[2].kode)
    tempat = {r.id: i for i, r in enumerate(urut)}
    return attrs.evolve(
        laporan,
        rtl=tuple(urut),
        realisasi=tuple(sorted(laporan.realisasi, key=lambda r: tempat[r.rtl])),
    )


@cacat("SKM-RTL-003")
def _terlemah_tanpa_rtl(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw, nilai=berjarak)
    kode = draw(st.sampled_from([n.kode for n in laporan.nilai[:3]]))
    buang = {r.id for r in laporan.rtl if r.unsur == kode}
    return attrs.evolve(
        laporan,
        rtl=tuple(r for r in laporan.rtl if r.id not in buang),
        realisasi=tuple(r for r in laporan.realisasi if r.rtl not in buang),
        strategi=tuple(s for s in laporan.strategi if s.rtl not in buang),
    )


@cacat("SKM-RTL-004")
def _tanpa_penanggung_jawab(draw: st.DrawFn) -> LaporanBerencana:
    return rtl_diubah(draw, penanggung_jawab=draw(st.sampled_from(("", " "))))


@cacat("SKM-RTL-005")
def _tanpa_jadwal(draw: st.DrawFn) -> LaporanBerencana:
    kosong: list[dict[str, Any]] = [{"triwulan": ()}, {"tahun": None}]
    return rtl_diubah(draw, **draw(st.sampled_from(kosong)))


@cacat("SKM-RTL-006")
def _tanpa_kegiatan(draw: st.DrawFn) -> LaporanBerencana:
    return rtl_diubah(draw, kegiatan=draw(st.sampled_from(("", " "))))


@cacat("SKM-RTL-007")
def _unsur_asing(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    baru: RTL = attrs.evolve(laporan.rtl[-1], id=asing(r.id for r in laporan.rtl), unsur="U99")
    return attrs.evolve(
        laporan,
        rtl=(*laporan.rtl, baru),
        realisasi=(*laporan.realisasi, realisasi_lengkap(baru.id, Status.SUDAH)),
    )


@cacat("SKM-RTL-008")
def _sebelum_survei_berakhir(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    akhir = laporan.periode_survei.akhir
    rtl = ganti(laporan.rtl, 0, tahun=akhir.year, triwulan=((akhir.month + 2) // 3,))
    return attrs.evolve(laporan, rtl=rtl)


@cacat("SKM-RTL-009")
def _layanan_terabaikan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    assume(ikm_dari(laporan).mutu.nilai_persepsi < PERSEPSI_BAIK)
    lembar = lembar_dari(laporan)
    profil = Peta({**lembar.profil, "layanan": ("Loket Terabaikan",) * lembar.n})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))
