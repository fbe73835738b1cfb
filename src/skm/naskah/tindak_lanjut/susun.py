"""From the facts of a follow-up report to everything its document shows."""

from collections.abc import Iterator
from datetime import date

import attrs

from skm.bahasa import romawi, tanggal_panjang
from skm.exact import format_id
from skm.model import (
    Capaian,
    Dokumentasi,
    HasilUnsur,
    LaporanTindakLanjut,
    Realisasi,
    Status,
)
from skm.naskah import kalimat
from skm.naskah.bagian import (
    Bab,
    Blok,
    Daftar,
    Hasil,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Sel,
    Subbab,
    Tabel,
    TanpaGambar,
    Tautan,
)
from skm.naskah.bersama import Penyusun, dengan_nama, tanda_tangan
from skm.naskah.catatan import catatan_acuan, catatan_ikm, sebut_n
from skm.naskah.gambar import SISI_FOTO, ambil
from skm.naskah.kalimat import terlemah
from skm.naskah.tabel import (
    KOSONG,
    NO,
    angka,
    bernomor,
    huruf,
    kelompok_unsur,
    susun_baris,
    tabel_rtl,
)
from skm.naskah.tindak_lanjut import paragraf
from skm.regulasi import Regulasi
from skm.skor import hitung_capaian, hitung_ikm, pilih_regulasi, status_rtl, terendah
from skm.skor.sebutan import sebut_konvensi


def susun_tindak_lanjut(laporan: LaporanTindakLanjut) -> Naskah:
    """
    Make everything the document of a follow-up report shows.

    Args:
        laporan: The facts.  Its pictures are read from `laporan.folder`.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its values.
    """
    regulasi = pilih_regulasi(laporan.regulasi)
    ikm = hitung_ikm(laporan.nilai, regulasi=regulasi, konvensi=laporan.konvensi)
    ikm = dengan_nama(ikm, laporan.nama_unsur)
    capaian = hitung_capaian(laporan.rtl, laporan.realisasi)
    hasil = Hasil(ikm=ikm, terendah=terendah(ikm), capaian=capaian)
    penyusun = _Penyusun(laporan, regulasi, hasil, capaian)
    bab = tuple(penyusun.bab())
    sampul = penyusun.sampul("Hasil Tindak Lanjut Pelaksanaan", "Survei Kepuasan Masyarakat (SKM)")
    return Naskah(
        jenis=laporan.JENIS,
        laporan=laporan,
        hasil=hasil,
        properti=penyusun.properti(),
        sampul=sampul,
        bab=bab,
        tanda_tangan=tanda_tangan(laporan),
        kop=laporan.kop,
        catatan=(
            *catatan_ikm(ikm, regulasi, laporan.periode.survei.akhir),
            *catatan_acuan(laporan, ikm),
            *penyusun.tanpa_gambar,
        ),
    )


class _Penyusun(Penyusun[LaporanTindakLanjut]):
    """Carries what the chapters share: the report, its figures, the running table number."""

    def __init__(
        self, laporan: LaporanTindakLanjut, regulasi: Regulasi, hasil: Hasil, capaian: Capaian
    ) -> None:
        super().__init__(laporan, regulasi, hasil, paragraf)
        self.capaian = capaian
        self._nomor_tabel = 0

    def _nomor(self) -> int:
        self._nomor_tabel += 1
        return self._nomor_tabel

    def properti(self) -> Properti:
        laporan = self.laporan
        tanggal = laporan.tanggal
        return Properti(
            judul=(
                "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat (SKM) "
                f"{laporan.periode.survei}"
            ),
            subjek=f"Survei Kepuasan Masyarakat, {self.regulasi.nama}",
            penulis=laporan.unit.nama,
            tanggal=tanggal.pertama if tanggal else laporan.periode.tindak_lanjut.akhir,
        )

    # -- chapters

    def bab(self) -> Iterator[Bab]:
        for i, (id_bab, judul, isi) in enumerate(
            (
                ("pendahuluan", "Pendahuluan", self._pendahuluan),
                ("rencana", "Deskripsi Rencana Tindak Lanjut", self._rencana),
                ("realisasi", "Realisasi Rencana Tindak Lanjut", self._realisasi),
                ("kesimpulan", "Kesimpulan", self._kesimpulan),
            ),
            start=1,
        ):
            yield Bab(id=id_bab, nomor=romawi(i), judul=judul, isi=tuple(isi()))

    def _pendahuluan(self) -> Iterator[Blok]:
        yield from self.bagian("latar_belakang", "Latar Belakang")
        yield from self.dasar_hukum("Dasar Hukum")
        yield from self.bagian("maksud_tujuan", "Maksud dan Tujuan")

    def _rencana(self) -> Iterator[Blok]:
        ikm = self.hasil.ikm
        yield Subbab(id="hasil_survei", judul="Hasil Survei Kepuasan Masyarakat")
        nomor = self._nomor()
        yield Paragraf(id="hasil_survei", teks=kalimat.hasil_survei(self.laporan, ikm, nomor))
        yield self._tabel_unsur(nomor)
        yield Paragraf(id="unsur_terendah", teks=kalimat.unsur_terendah(ikm))
        yield Subbab(id="rencana", judul="Rencana Tindak Lanjut")
        if not self.laporan.rtl:
            yield Paragraf(
                id="rencana", teks="Tidak ada rencana tindak lanjut yang dicatat pada periode ini."
            )
            return
        yield from self.blok("pengantar_rtl")
        nomor = self._nomor()
        kode = dict.fromkeys(r.unsur for r in self.laporan.rtl)
        yield Paragraf(
            id="rencana",
            teks=kalimat.rencana(
                [self._unsur(k) for k in kode],
                len(self.laporan.rtl),
                self.hasil.terendah,
                nomor,
            ),
        )
        yield tabel_rtl(self.laporan.rtl, lambda k: self._unsur(k).nama, nomor)

    def _realisasi(self) -> Iterator[Blok]:
        if not self.laporan.rtl and not self.laporan.realisasi:
            yield Paragraf(
                id="realisasi", teks="Tidak ada rencana tindak lanjut yang perlu direalisasikan."
            )
            return
        yield from self.blok("pengantar_realisasi")
        nomor = self._nomor()
        if self.laporan.rtl:
            teks = kalimat.realisasi(self.laporan, self.capaian, nomor)
            yield Paragraf(id="realisasi", teks=teks)
        yield self._tabel_realisasi(nomor)

    def _kesimpulan(self) -> Iterator[Blok]:
        laporan, capaian = self.laporan, self.capaian
        belum = [
            r.kegiatan for r in laporan.rtl if status_rtl(r, laporan.realisasi) is not Status.SUDAH
        ]
        tabel_realisasi = self._nomor_tabel  # the last one so far
        nomor = self._nomor() if laporan.strategi else None
        butir = [
            kalimat.kesimpulan_survei(laporan, self.hasil.ikm),
            kalimat.kesimpulan(laporan, capaian),
            *([kalimat.sisa(belum, tabel_realisasi)] if belum else ()),
            kalimat.strategi(len(laporan.strategi), nomor),
        ]
        yield Daftar(id="kesimpulan", butir=tuple(butir))
        if nomor is not None:
            yield self._tabel_strategi(nomor)
        yield from self.blok("penutup")

    # -- tables

    def _tabel_unsur(self, nomor: int) -> Tabel:
        ikm = self.hasil.ikm
        lemah = {u.kode for u in terlemah(ikm)}
        return Tabel(
            id="unsur",
            nomor=nomor,
            judul=f"Ringkasan Hasil SKM Periode {self.laporan.periode.survei}",
            kolom=(
                NO,
                Kolom(id="unsur", judul="Unsur", lebar=83),
                Kolom(id="ikm", judul="IKM\n(NRR, skala 1–4)", lebar=31, rata="tengah"),
                Kolom(id="mutu", judul="Mutu Layanan", lebar=36),
            ),
            baris=bernomor(
                ((Sel(teks=u.nama), angka(u.nrr_cetak), huruf(u.mutu)) for u in ikm.unsur),
                tebal=[u.kode in lemah for u in ikm.unsur],
            ),
            catatan=(
                f"IKM unit pelayanan: {format_id(ikm.cetak)}; mutu pelayanan: {ikm.mutu}. "
                f"Dihitung menurut {self.regulasi.nama}; konvensi: {sebut_konvensi(ikm)}; "
                f"{sebut_n(ikm)}.",
                *([f"Huruf tebal: {len(lemah)} unsur dengan nilai terendah."] if lemah else []),
            ),
        )

    def _unsur(self, kode: str) -> HasilUnsur:
        """Return the result of an unsur; for one the rule set lacks, one that only has a name."""
        contoh = self.hasil.ikm.unsur[0]
        return self.unsur.get(kode) or attrs.evolve(contoh, kode=kode, nama=kode)

    def _tabel_realisasi(self, nomor: int) -> Tabel:
        laporan = self.laporan
        nomor_unsur: list[tuple[bool, Sel]] = []
        lanjutan: list[bool] = []
        isi: list[tuple[Sel, ...]] = []
        for i, awal, rtl in kelompok_unsur(self.laporan.rtl):
            ada: list[Realisasi | None] = [r for r in laporan.realisasi if r.rtl == rtl.id]
            for j, r in enumerate(ada or [None]):
                nomor_unsur.append((not awal or j > 0, Sel(teks=str(i), nilai=i)))
                lanjutan.append(j > 0)
                isi.append(self._sel_realisasi(rtl.kegiatan, r))
        dikenal = {r.id for r in laporan.rtl}
        for r in laporan.realisasi:
            if r.rtl not in dikenal:
                nomor_unsur.append((False, Sel(teks=KOSONG)))
                lanjutan.append(False)
                isi.append(self._sel_realisasi(f"(tidak ada dalam RTL: {r.rtl})", r))
        # Several realisations of one activity share its cell.
        kolom_rtl = list(zip(lanjutan, (baris[0] for baris in isi), strict=True))
        kolom_isi = [kolom_rtl, *([(False, b[k]) for b in isi] for k in range(1, 5))]
        return Tabel(
            id="realisasi",
            nomor=nomor,
            judul="Realisasi Rencana Tindak Lanjut",
            kolom=(
                NO,
                Kolom(id="rtl", judul="Rencana Tindak Lanjut", lebar=58),
                Kolom(
                    id="status",
                    judul="Apakah RTL Telah Ditindaklanjuti (Sudah/Belum)",
                    lebar=34,
                    rata="tengah",
                ),
                Kolom(id="deskripsi", judul="Deskripsi Tindak Lanjut", lebar=60),
                Kolom(id="dokumentasi", judul="Dokumentasi Kegiatan", lebar=50),
                Kolom(id="hambatan", judul="Tantangan/Hambatan", lebar=40),
            ),
            baris=susun_baris([nomor_unsur, *kolom_isi]),
        )

    def _sel_realisasi(self, kegiatan: str, realisasi: Realisasi | None) -> tuple[Sel, ...]:
        if realisasi is None:
            return (
                Sel(teks=kegiatan),
                Sel(teks=str(Status.BELUM)),
                Sel(teks=KOSONG),
                Sel(teks=KOSONG),
                Sel(teks=KOSONG),
            )
        lampiran = tuple(self._lampiran(d) for d in realisasi.dokumentasi)
        return (
            Sel(teks=kegiatan),
            Sel(teks=str(realisasi.status)),
            Sel(teks=realisasi.deskripsi or KOSONG),
            Sel(teks="" if lampiran else KOSONG, lampiran=lampiran),
            Sel(teks=realisasi.hambatan or KOSONG),
        )

    def _lampiran(self, dokumentasi: Dokumentasi) -> Lampiran:
        if dokumentasi.tautan is not None:
            return Tautan(alamat=dokumentasi.tautan, keterangan=dokumentasi.keterangan)
        assert dokumentasi.berkas is not None  # noqa: S101 - held by Dokumentasi
        gambar = ambil(
            self.laporan.folder,
            dokumentasi.berkas,
            sisi=SISI_FOTO,
            keterangan=dokumentasi.keterangan,
        )
        if isinstance(gambar, TanpaGambar):
            self.catat(gambar)
        return gambar

    def _tabel_strategi(self, nomor: int) -> Tabel:
        kegiatan = {r.id: r.kegiatan for r in self.laporan.rtl}
        return Tabel(
            id="strategi",
            nomor=nomor,
            judul="Strategi Penyelesaian",
            kolom=(
                NO,
                Kolom(id="rtl", judul="RTL", lebar=36),
                Kolom(id="strategi", judul="Strategi Penyelesaian", lebar=44),
                Kolom(id="target", judul="Target Waktu Penyelesaian", lebar=24, rata="tengah"),
                Kolom(id="penanggung_jawab", judul="Penanggung Jawab", lebar=26),
                Kolom(id="pemangku_kepentingan", judul="Stakeholder Terkait", lebar=26),
            ),
            baris=bernomor(
                (
                    Sel(teks=kegiatan.get(s.rtl, f"(tidak ada dalam RTL: {s.rtl})")),
                    Sel(teks=s.strategi or KOSONG),
                    Sel(teks=_target(s.target, s.target_tanggal)),
                    Sel(teks=s.penanggung_jawab or KOSONG),
                    Sel(teks=s.pemangku_kepentingan or KOSONG),
                )
                for s in self.laporan.strategi
            ),
        )


def _target(teks: str, tanggal: date | None) -> str:
    if tanggal is None:
        return teks or KOSONG
    return f"{teks} ({tanggal_panjang(tanggal)})" if teks else tanggal_panjang(tanggal)
