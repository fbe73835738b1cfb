"""Defects in the form of a report."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
from hypothesis import strategies as st

from skm.audit import Telaah
from skm.bahasa import isian
from skm.model import (
    Dokumentasi,
    LaporanSKM,
    NilaiTren,
    ParagrafLaporan,
    ParagrafSKM,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Status,
    Tanggal,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.regulasi import muat
from skm.testing.cacat.dasar import (
    BAKU,
    apa_saja,
    cacat,
    menyatakan,
    pertama,
    survei_bersih,
    tindak_bersih,
)


@cacat("SKM-LAP-001")
def _periode_tabel(draw: st.DrawFn) -> LaporanBerencana:
    teks = draw(st.sampled_from(("Januari-Juni 1999", "Triwulan IV Tahun 1999", "Tahun 1999")))
    return menyatakan(apa_saja(draw), periode_tabel_1=teks)


@cacat("SKM-LAP-002")
def _tidak_sesudah_survei(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    lama = laporan.periode
    tindak = Periode(dari=lama.survei.akhir, sampai=lama.tindak_lanjut.akhir)
    return attrs.evolve(laporan, periode=PeriodeLaporan(survei=lama.survei, tindak_lanjut=tindak))


@cacat("SKM-LAP-003")
def _tanggal_terlalu_awal(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    hari = Telaah(laporan).akhir_periode - timedelta(days=draw(st.integers(1, 60)))
    tanggal = Tanggal(tahun=hari.year, bulan=hari.month, hari=hari.day)
    return attrs.evolve(laporan, tanggal=tanggal)


def _penandatangan(laporan: LaporanBerencana) -> Penandatangan:
    assert laporan.penandatangan is not None  # noqa: S101 - clean reports have one
    return laporan.penandatangan


def _dengan_nip(laporan: LaporanBerencana, nip: str) -> LaporanBerencana:
    return attrs.evolve(laporan, penandatangan=attrs.evolve(_penandatangan(laporan), nip=nip))


@cacat("SKM-LAP-004")
def _tanpa_penandatangan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    kosong = attrs.evolve(_penandatangan(laporan), nama=draw(st.sampled_from(("", "(nama)", "…"))))
    return attrs.evolve(laporan, penandatangan=draw(st.sampled_from((None, kosong))))


@cacat("SKM-LAP-005")
def _tanpa_nip(draw: st.DrawFn) -> LaporanBerencana:
    return _dengan_nip(apa_saja(draw), draw(st.sampled_from(("", "(18 angka)"))))


@cacat("SKM-LAP-006")
def _nip_pendek(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    return _dengan_nip(laporan, _penandatangan(laporan).nip[: draw(st.integers(1, 17))])


@cacat("SKM-LAP-007")
def _nip_mustahil(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    nip = _penandatangan(laporan).nip
    bulan_lahir, bulan_angkat = f"{nip[:4]}13{nip[6:]}", f"{nip[:12]}13{nip[14:]}"
    return _dengan_nip(laporan, draw(st.sampled_from((bulan_lahir, bulan_angkat))))


@cacat("SKM-LAP-008")
def _nip_kelamin(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    nip = _penandatangan(laporan).nip
    return _dengan_nip(laporan, f"{nip[:14]}{draw(st.sampled_from('03456789'))}{nip[15:]}")


@cacat("SKM-LAP-009")
def _nama_tidak_baku(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    kode = draw(st.sampled_from(muat(laporan.regulasi).unsur)).kode
    return menyatakan(laporan, nama_unsur_tabel_2={kode: "Nama yang Lain Sama Sekali"})


@cacat("SKM-LAP-010")
def _regulasi_dicabut(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw, regulasi=BAKU)
    teks = draw(
        st.sampled_from(
            (
                "Keputusan Menteri PAN Nomor KEP/25/M.PAN/2/2004.",
                "Peraturan Menteri PANRB Nomor 16 Tahun 2014.",
                "Survei berpedoman pada PermenPANRB 16/2014 dan dilaksanakan setiap triwulan.",
            )
        )
    )
    if isinstance(laporan, LaporanSKM):
        return attrs.evolve(laporan, paragraf=ParagrafSKM(dasar_hukum=(teks,)))
    return attrs.evolve(laporan, paragraf=ParagrafLaporan(latar_belakang=(teks,)))


@cacat("SKM-LAP-011")
def _regulasi_tidak_berlaku(draw: st.DrawFn) -> LaporanBerencana:
    lama = draw(st.sampled_from(("permenpanrb-16-2014", "kep-25-m-pan-2-2004")))
    return apa_saja(draw, regulasi=lama, tahun=draw(st.integers(2018, 2030)))


@cacat("SKM-LAP-012")
def _bagian_kosong(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    kosong: list[dict[str, Any]] = [{"tempat": ""}, {"tanggal": None}]
    if isinstance(laporan, LaporanSKM):
        kosong.append({"rtl": ()})
    else:
        kosong.append({"rtl": (), "realisasi": (), "strategi": ()})
    return attrs.evolve(laporan, **draw(st.sampled_from(kosong)))


@cacat("SKM-LAP-013")
def _paragraf_ditiadakan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    bidang = draw(st.sampled_from(("latar_belakang", "dasar_hukum", "penutup")))
    isi: Any = {bidang: draw(st.sampled_from(((), (" ",))))}
    if isinstance(laporan, LaporanSKM):
        return attrs.evolve(laporan, paragraf=ParagrafSKM(**isi))
    return attrs.evolve(laporan, paragraf=ParagrafLaporan(**isi))


@cacat("SKM-LAP-014")
def _tanpa_hari(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    assert laporan.tanggal is not None  # noqa: S101 - clean reports have one
    return attrs.evolve(laporan, tanggal=attrs.evolve(laporan.tanggal, hari=None))


@cacat("SKM-LAP-015")
def _gambar_hilang(draw: st.DrawFn) -> LaporanBerencana:
    hilang = (Dokumentasi(berkas="foto/hilang.jpg"),)
    laporan = pertama(tindak_bersih(draw), Status.SUDAH, dokumentasi=hilang)
    return attrs.evolve(laporan, folder=Path("folder-yang-tidak-ada"))


@cacat("SKM-LAP-016")
def _tren_terbalik(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    tahun = laporan.periode.mulai.year
    urut = draw(st.sampled_from(((2, 3), (2, 2), (2, 0))))
    tren = tuple(NilaiTren(periode=Periode(tahun=tahun - i), ikm=Decimal(80)) for i in urut)
    return attrs.evolve(laporan, tren=tren)


@cacat("SKM-LAP-017")
def _karakter_tak_tampak(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    huruf = draw(st.sampled_from("\x7f\x85\u200b\u200d\u202e\u2066\u2028\ufeff"))
    assert laporan.penandatangan is not None  # noqa: S101 - clean reports have one
    nama = f"{laporan.penandatangan.nama}{huruf}"
    return attrs.evolve(laporan, penandatangan=attrs.evolve(laporan.penandatangan, nama=nama))


@cacat("SKM-LAP-018")
def _isian_tertinggal(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    nama = draw(st.sampled_from((isian("nama unit"), f"Kantor {isian('kota')} Barat")))
    return attrs.evolve(laporan, unit=attrs.evolve(laporan.unit, nama=nama))


@cacat("SKM-LAP-019")
def _tanggal_mustahil(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    hari = draw(st.sampled_from(("30 Februari", "31 Juni", "31 September")))
    return menyatakan(laporan, pengumpulan=f"sampai {hari} {laporan.periode_survei.akhir.year}")
