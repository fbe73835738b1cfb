"""Defects in what became of a plan."""

from datetime import timedelta
from decimal import Decimal

import attrs
from hypothesis import strategies as st

from skm.model import (
    Dokumentasi,
    RTLTercantum,
    Status,
    Strategi,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.testing.bersih import (
    realisasi_lengkap,
    strategi_lengkap,
)
from skm.testing.cacat.dasar import (
    asing,
    cacat,
    ganti,
    menyatakan,
    pertama,
    strategi_ditambah,
    tindak_bersih,
)


@cacat("SKM-RLS-001")
def _tanpa_realisasi(draw: st.DrawFn) -> LaporanBerencana:
    laporan = pertama(tindak_bersih(draw), Status.BELUM)
    return attrs.evolve(laporan, realisasi=laporan.realisasi[1:])


@cacat("SKM-RLS-002")
def _realisasi_asing(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    lain = realisasi_lengkap(asing(r.id for r in laporan.rtl), draw(st.sampled_from(Status)))
    return attrs.evolve(laporan, realisasi=(*laporan.realisasi, lain))


@cacat("SKM-RLS-003")
def _rumusan_berbeda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    rtl = draw(st.sampled_from(laporan.rtl))
    kata = RTLTercantum(kegiatan=f"{rtl.kegiatan} tahap kedua")
    return menyatakan(laporan, rtl={rtl.id: kata})


@cacat("SKM-RLS-004")
def _nomor_berbeda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    rtl = draw(st.sampled_from(laporan.rtl))
    return menyatakan(laporan, rtl={rtl.id: RTLTercantum(nomor="77")})


@cacat("SKM-RLS-005")
def _urutan_berbeda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    return attrs.evolve(laporan, realisasi=(*laporan.realisasi[1:], laporan.realisasi[0]))


@cacat("SKM-RLS-006")
def _tanpa_dokumentasi(draw: st.DrawFn) -> LaporanBerencana:
    return pertama(tindak_bersih(draw), Status.SUDAH, dokumentasi=())


@cacat("SKM-RLS-007")
def _sudah_sebelum_waktunya(draw: st.DrawFn) -> LaporanBerencana:
    laporan = pertama(tindak_bersih(draw), Status.SUDAH)
    tahun = laporan.periode.tindak_lanjut.akhir.year + 1
    triwulan = tuple(sorted(draw(st.sets(st.integers(1, 4), min_size=1))))
    return attrs.evolve(laporan, rtl=ganti(laporan.rtl, 0, tahun=tahun, triwulan=triwulan))


@cacat("SKM-RLS-008")
def _tanpa_strategi(draw: st.DrawFn) -> LaporanBerencana:
    status = draw(st.sampled_from((Status.BELUM, Status.SEDANG)))
    laporan = pertama(tindak_bersih(draw), status)
    return attrs.evolve(laporan, strategi=laporan.strategi[1:])


@cacat("SKM-RLS-009")
def _strategi_asing(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    lain: Strategi = strategi_lengkap(asing(r.id for r in laporan.rtl))
    return attrs.evolve(laporan, strategi=(*laporan.strategi, lain))


@cacat("SKM-RLS-010")
def _tanpa_target(draw: st.DrawFn) -> LaporanBerencana:
    return strategi_ditambah(tindak_bersih(draw), target=draw(st.sampled_from(("", " "))))


@cacat("SKM-RLS-011")
def _target_lewat(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    assert laporan.tanggal is not None  # noqa: S101 - clean reports have one
    lewat = laporan.tanggal.pertama - timedelta(days=draw(st.integers(1, 400)))
    return strategi_ditambah(laporan, target_tanggal=lewat)


@cacat("SKM-RLS-012")
def _strategi_tanpa_penanggung_jawab(draw: st.DrawFn) -> LaporanBerencana:
    return strategi_ditambah(tindak_bersih(draw), penanggung_jawab="")


@cacat("SKM-RLS-013")
def _persentase_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    semua = all(r.status is Status.SUDAH for r in laporan.realisasi)
    return menyatakan(laporan, persentase=Decimal(99 if semua else 100))


@cacat("SKM-RLS-014")
def _status_bertentangan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = pertama(tindak_bersih(draw), Status.SUDAH)
    lain = realisasi_lengkap(laporan.rtl[0].id, Status.BELUM)
    return attrs.evolve(laporan, realisasi=(laporan.realisasi[0], lain, *laporan.realisasi[1:]))


@cacat("SKM-RLS-015")
def _tanpa_deskripsi(draw: st.DrawFn) -> LaporanBerencana:
    return pertama(tindak_bersih(draw), Status.SUDAH, deskripsi=draw(st.sampled_from(("", " "))))


@cacat("SKM-RLS-016")
def _tanpa_hambatan(draw: st.DrawFn) -> LaporanBerencana:
    status = draw(st.sampled_from((Status.BELUM, Status.SEDANG)))
    return pertama(tindak_bersih(draw), status, hambatan="")


@cacat("SKM-RLS-017")
def _tercantum_asing(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    return menyatakan(laporan, rtl={asing(r.id for r in laporan.rtl): RTLTercantum()})


@cacat("SKM-RLS-018")
def _tautan_buntu(draw: st.DrawFn) -> LaporanBerencana:
    situs = draw(st.sampled_from(("contoh.go.id:99999", "[::1]", "contoh,go.id", "contoh.go.id:a")))
    bukti = (Dokumentasi(tautan=f"https://{situs}/foto"),)
    return pertama(tindak_bersih(draw), Status.SUDAH, dokumentasi=bukti)
