"""From the facts of a follow-up report to everything its document shows."""

from collections.abc import Iterator

from skm.bahasa import romawi
from skm.model import Capaian, LaporanTindakLanjut, Status
from skm.naskah.bagian import (
    Bab,
    Blok,
    Hasil,
    Naskah,
    Paragraf,
    Subbab,
)
from skm.naskah.bersama import Penyusun, dengan_nama, sebut_periode, subbab_bernomor
from skm.naskah.catatan import catatan_acuan, catatan_ikm
from skm.naskah.grafik import grafik_unsur
from skm.naskah.kalimat import unsur_terendah
from skm.naskah.tabel import tabel_rtl
from skm.naskah.tindak_lanjut import kalimat, paragraf, tabel
from skm.regulasi import Regulasi
from skm.skor import hitung_capaian, hitung_ikm, pilih_regulasi, status_rtl, terendah


def susun_tindak_lanjut(laporan: LaporanTindakLanjut, regulasi: Regulasi | None = None) -> Naskah:
    """
    Make everything the document of a follow-up report shows.

    Args:
        laporan: The facts.  Its pictures are read from `laporan.folder`.
        regulasi: The rule set that it names; None to look it up.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its values.
    """
    regulasi = regulasi or pilih_regulasi(laporan.regulasi)
    ikm = hitung_ikm(laporan.nilai, regulasi=regulasi, konvensi=laporan.konvensi)
    ikm = dengan_nama(ikm, laporan.nama_unsur)
    capaian = hitung_capaian(laporan.rtl, laporan.realisasi)
    hasil = Hasil(
        ikm=ikm,
        terendah=terendah(ikm),
        capaian=capaian,
        responden=None if laporan.survei is None else laporan.survei.responden,
    )
    return PenyusunTindakLanjut(laporan, regulasi, hasil, capaian).susun(
        "Hasil Tindak Lanjut Pelaksanaan",
        "Survei Kepuasan Masyarakat (SKM)",
        judul=(
            "Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat (SKM) "
            f"{laporan.periode.survei}"
        ),
        akhir=laporan.periode.tindak_lanjut.akhir,
        catatan=(
            *catatan_ikm(ikm, regulasi, laporan.periode.survei.akhir),
            *catatan_acuan(laporan, ikm),
        ),
    )


class PenyusunTindakLanjut(Penyusun[LaporanTindakLanjut]):
    """Composes a follow-up report."""

    def __init__(
        self, laporan: LaporanTindakLanjut, regulasi: Regulasi, hasil: Hasil, capaian: Capaian
    ) -> None:
        super().__init__(laporan, regulasi, hasil, paragraf)
        self.capaian = capaian

    def baris_periode(self) -> tuple[str, ...]:
        """Return the period of the survey, and that of the follow-up."""
        periode = self.laporan.periode
        survei, lanjut = sebut_periode(periode.survei), sebut_periode(periode.tindak_lanjut)
        if survei == lanjut:
            return (f"Periode survei dan tindak lanjut: {survei}",)
        return f"Periode survei: {survei}", f"Periode tindak lanjut: {lanjut}"

    def bab(self) -> Iterator[Bab]:
        """Yield the chapters."""
        for i, (id_bab, judul, isi) in enumerate(
            (
                ("pendahuluan", "Pendahuluan", self._pendahuluan),
                ("rencana", "Deskripsi Rencana Tindak Lanjut", self._rencana),
                ("realisasi", "Realisasi Rencana Tindak Lanjut", self._realisasi),
                ("kesimpulan", "Kesimpulan", self._kesimpulan),
            ),
            start=1,
        ):
            yield Bab(id=id_bab, nomor=romawi(i), judul=judul, isi=subbab_bernomor(i, isi()))

    def _pendahuluan(self) -> Iterator[Blok]:
        yield from self.bagian("latar_belakang", "Latar Belakang")
        yield from self.dasar_hukum("Dasar Hukum")
        yield from self.bagian("maksud_tujuan", "Maksud dan Tujuan")

    def _rencana(self) -> Iterator[Blok]:
        ikm = self.hasil.ikm
        yield Subbab(id="hasil_survei", judul="Hasil Survei Kepuasan Masyarakat")
        nomor = self.nomor_tabel()
        gambar = self.nomor_gambar() if self.laporan.susunan.grafik_unsur else None
        teks = kalimat.hasil_survei(self.laporan, self.hasil, nomor, gambar)
        yield Paragraf(id="hasil_survei", teks=teks)
        yield tabel.tabel_unsur(self.hasil, self.regulasi, self.laporan.periode.survei, nomor)
        if gambar is not None:
            yield grafik_unsur(ikm, self.regulasi, gambar)
        yield Paragraf(id="unsur_terendah", teks=unsur_terendah(ikm))
        yield from self.blok("hasil_survei")
        yield Subbab(id="rencana", judul="Rencana Tindak Lanjut")
        yield from self.blok("pengantar_rtl")
        if not self.laporan.rtl:
            yield Paragraf(
                id="rencana",
                teks="Tidak ada rencana tindak lanjut yang dicantumkan pada periode ini.",
            )
            return
        nomor = self.nomor_tabel()
        yield Paragraf(id="rencana", teks=self.sebut_rencana(nomor))
        yield tabel_rtl(self.laporan.rtl, self.nama_unsur, nomor)

    def _realisasi(self) -> Iterator[Blok]:
        yield from self.blok("pengantar_realisasi")
        if not self.laporan.rtl and not self.laporan.realisasi:
            yield Paragraf(
                id="realisasi", teks="Tidak ada rencana tindak lanjut yang perlu direalisasikan."
            )
            return
        nomor = self.nomor_tabel()
        teks = kalimat.realisasi(self.laporan, self.capaian, nomor)
        yield Paragraf(id="realisasi", teks=teks)
        yield tabel.tabel_realisasi(self.laporan, self.bukti, nomor)

    def _kesimpulan(self) -> Iterator[Blok]:
        laporan, capaian = self.laporan, self.capaian
        status = status_rtl(laporan.rtl, laporan.realisasi)
        belum = [
            r.kegiatan
            for r, sampai in zip(laporan.rtl, status, strict=True)
            if sampai is not Status.SUDAH
        ]
        tabel_realisasi = self._tabel  # the last one so far
        nomor = self.nomor_tabel() if laporan.strategi else None
        butir = [
            kalimat.kesimpulan_survei(laporan, self.hasil.ikm),
            kalimat.kesimpulan(laporan, capaian),
            *([kalimat.sisa(belum, tabel_realisasi)] if belum else ()),
            kalimat.strategi(len(laporan.strategi), nomor, selesai=0 if belum else len(status)),
        ]
        yield self.simpulkan(*butir)
        if nomor is not None:
            yield tabel.tabel_strategi(laporan, nomor)
        yield from self.blok("kesimpulan")
        yield from self.blok("penutup")
