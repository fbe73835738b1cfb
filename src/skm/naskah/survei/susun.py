"""From the facts of a survey report to everything its document shows."""

from collections.abc import Iterator, Mapping

from skm.angka import AngkaLaporan, angka_laporan
from skm.angka.tersembunyi import layanan_tersembunyi
from skm.bahasa import romawi
from skm.errors import Masalah, ScoringError
from skm.model import IKM, DasarAngka, LaporanSKM
from skm.model.laporan_skm import LampiranJawaban
from skm.naskah import kalimat_statistik
from skm.naskah.bagian import (
    Bab,
    Blok,
    Daftar,
    Hasil,
    Naskah,
    Paragraf,
    Subbab,
)
from skm.naskah.bersama import Penyusun, dengan_nama, subbab_bernomor
from skm.naskah.catatan import (
    catatan_ganda,
    catatan_hitungan,
    catatan_ikm,
    catatan_nama,
    catatan_populasi,
    catatan_sedikit,
    catatan_urutan,
)
from skm.naskah.grafik import grafik_unsur
from skm.naskah.kalimat import sebut_letak
from skm.naskah.survei import grafik, kalimat, paragraf, tabel
from skm.naskah.survei.lanjutan import rencana_lanjutan
from skm.naskah.survei.layanan import tabel_layanan, urutan_layanan
from skm.naskah.survei.saran import daftar_saran, tanpa_saran
from skm.naskah.survei.tren import gerak, titik_tren, tren
from skm.naskah.tabel import tabel_rtl
from skm.naskah.tindak_lanjut.kalimat import realisasi_lalu
from skm.naskah.tindak_lanjut.tabel import tabel_realisasi
from skm.regulasi import Regulasi
from skm.skor import (
    capaian_sampel,
    hitung_capaian,
    hitung_galat,
    hitung_keandalan,
    pilih_regulasi,
    terendah,
)
from skm.skor.galat import populasi_dipakai

_BULAN_TREN = 2  # a line needs two points


def susun_survei(laporan: LaporanSKM, regulasi: Regulasi | None = None) -> Naskah:
    """
    Make everything the document of a survey report shows.

    Args:
        laporan: The facts.  Its logo is read from `laporan.folder`.
        regulasi: The rule set that it names; None to look it up.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its figures.
    """
    regulasi = regulasi or pilih_regulasi(laporan.regulasi)
    angka = angka_laporan(laporan)
    hasil = _hasil(laporan, angka, regulasi)
    return PenyusunSurvei(laporan, regulasi, hasil, angka).susun(
        "Survei Kepuasan Masyarakat (SKM)",
        judul=f"Laporan Survei Kepuasan Masyarakat (SKM) {laporan.periode}",
        akhir=laporan.periode.akhir,
        catatan=tuple(_catatan(laporan, angka, hasil, regulasi)),
    )


def _hasil(laporan: LaporanSKM, angka: AngkaLaporan, regulasi: Regulasi) -> Hasil:
    """Return the figures; what cannot follow from what there is stays away."""
    masalah: list[Masalah] = []
    ikm = kelompok = None
    try:
        ikm = dengan_nama(angka.hitung(regulasi=regulasi), laporan.nama_unsur)
    except ScoringError as salah:
        masalah += salah.masalah
    try:
        kelompok = angka.ikm_kelas(regulasi)
    except ScoringError as salah:
        masalah += salah.masalah
    if ikm is None or kelompok is None:
        raise ScoringError(dict.fromkeys(masalah))
    tabulasi = angka.tabulasi
    sembunyi = layanan_tersembunyi(angka, angka.ambang, regulasi)
    statistik = None if tabulasi is None else tabulasi.semua.statistik
    lalu = laporan.tindak_lanjut
    return Hasil(
        ikm=ikm,
        terendah=terendah(ikm),
        capaian=None if lalu is None else hitung_capaian(lalu.rtl, lalu.realisasi),
        tabulasi=tabulasi,
        kelompok=kelompok,
        sampel=None
        if laporan.populasi is None or angka.dihitung is None
        else capaian_sampel(laporan.populasi, angka.dihitung, aturan=laporan.aturan_sampel),
        galat=None
        if tabulasi is None
        else hitung_galat(
            tabulasi.semua,
            populasi=populasi_dipakai(laporan.populasi, tabulasi.semua.n),
            regulasi=regulasi,
            konvensi=laporan.konvensi,
        ),
        keandalan=None if statistik is None else hitung_keandalan(statistik),
        tersembunyi=sembunyi,
    )


def _catatan(
    laporan: LaporanSKM, angka: AngkaLaporan, hasil: Hasil, regulasi: Regulasi
) -> Iterator[str]:
    yield from catatan_nama(laporan.nama_unsur, hasil.ikm)
    yield from catatan_urutan(laporan.rtl)
    yield from catatan_ganda(angka.pengumpulan)
    if hasil.tabulasi is not None:
        yield from catatan_hitungan(hasil.tabulasi, laporan.konvensi, angka.profil)
    else:
        yield from catatan_sedikit(angka.n)
    yield from catatan_populasi(laporan.populasi, angka.n)
    yield from catatan_ikm(hasil.ikm, regulasi, laporan.periode.akhir)


class PenyusunSurvei(Penyusun[LaporanSKM]):
    """Composes a survey report."""

    def __init__(
        self, laporan: LaporanSKM, regulasi: Regulasi, hasil: Hasil, angka: AngkaLaporan
    ) -> None:
        super().__init__(laporan, regulasi, hasil, paragraf)
        self.angka = angka
        self.layanan_tampil: Mapping[str, IKM] = {}
        self.titik_tren = titik_tren(laporan, hasil.ikm.cetak, hasil.galat)

    # -- chapters

    def bab(self) -> Iterator[Bab]:
        """Yield the chapters, their headings numbered."""
        nomor = 0
        for id_bab, judul, isi in (
            ("pendahuluan", "Pendahuluan", self._pendahuluan),
            ("pengumpulan_data", "Pengumpulan Data SKM", self._pengumpulan),
            ("hasil", "Hasil Pengolahan Data SKM", self._hasil),
            ("analisis", "Analisis Hasil SKM", self._analisis),
            (
                "tindak_lanjut",
                "Hasil Tindak Lanjut SKM Periode Sebelumnya",
                self._tindak_lanjut,
            ),
            ("kesimpulan", "Kesimpulan", self._kesimpulan),
        ):
            # The first is empty where an office wants none of its parts.
            if blok := tuple(isi()):
                nomor += 1
                yield Bab(
                    id=id_bab, nomor=romawi(nomor), judul=judul, isi=subbab_bernomor(nomor, blok)
                )

    def _pendahuluan(self) -> Iterator[Blok]:
        yield from self.bagian("latar_belakang", "Latar Belakang")
        yield from self.dasar_hukum("Dasar Pelaksanaan SKM")
        yield from self.bagian("maksud_tujuan", "Maksud dan Tujuan")

    def _pengumpulan(self) -> Iterator[Blok]:
        yield from self.bagian("pelaksana", "Pelaksana SKM")
        yield from self.bagian("metode", "Metode SKM")
        yield from self.bagian("lokasi", "Lokasi Pengumpulan Data")
        if waktu := list(self._waktu()):
            yield Subbab(id="waktu", judul="Waktu Pelaksanaan SKM")
            yield from waktu
        yield Subbab(id="sampel", judul="Penentuan Jumlah Responden")
        sampel = self.hasil.sampel
        yield Paragraf(
            id="sampel",
            teks=kalimat.tanpa_sampel(self.laporan.populasi, self.angka.dihitung)
            if sampel is None
            else kalimat_statistik.sampel(sampel),
        )
        yield from self.blok("sampel")

    def _waktu(self) -> Iterator[Blok]:
        yield from self.blok("waktu")
        if teks := kalimat.waktu_pengumpulan(self.angka.pengumpulan, self.angka.n):
            yield Paragraf(id="tanggal_jawaban", teks=teks)
        if self.laporan.jadwal:
            yield tabel.tabel_jadwal(self.laporan, self.nomor_tabel())

    def _hasil(self) -> Iterator[Blok]:
        ikm, tabulasi, n = self.hasil.ikm, self.hasil.tabulasi, self.angka.n
        yield Subbab(id="responden", judul="Jumlah Responden SKM")
        yield Paragraf(
            id="responden",
            teks=kalimat.jumlah_responden(
                self.laporan,
                n,
                self.angka.dihitung,
                self.angka.pengumpulan,
            ),
        )
        profil = tabel.profil_responden(self.angka.profil)
        if not profil:
            yield Paragraf(id="profil", teks="Karakteristik responden tidak dicantumkan.")
        else:
            nomor = self.nomor_tabel()
            yield Paragraf(id="profil", teks=kalimat.semua_profil(profil, nomor))
            yield tabel.tabel_responden(profil, n, nomor)
        yield from self.blok("responden")
        yield Subbab(id="ikm", judul="Indeks Kepuasan Masyarakat (Unit Pelayanan dan Per Unsur)")
        nomor, gambar = self.nomor_tabel(), self.nomor_gambar() if ikm.unsur else None
        teks = kalimat.hasil_ikm(self.laporan, self.angka.dasar, ikm, nomor, gambar)
        yield Paragraf(id="ikm", teks=teks)
        yield tabel.tabel_unsur(ikm, self.regulasi, nomor)
        if gambar is not None:
            yield grafik_unsur(ikm, self.regulasi, gambar)
        if tabulasi is not None:
            nomor = self.nomor_tabel()
            yield Paragraf(id="sebaran", teks=kalimat.sebaran(tabulasi.semua, nomor))
            yield tabel.tabel_sebaran(ikm, tabulasi.semua, nomor)
        yield from self.blok("ikm")
        yield Subbab(id="ketelitian", judul="Ketelitian Hasil")
        yield Paragraf(
            id="galat",
            teks=kalimat_statistik.galat(ikm, self.hasil.galat)
            if self.angka.dasar is DasarAngka.JAWABAN
            else kalimat.tanpa_jawaban(self.angka.dasar),
        )
        if self.hasil.keandalan is not None:
            teks = kalimat_statistik.keandalan(self.hasil.keandalan)
            yield Paragraf(id="keandalan", teks=teks)
        yield from self.blok("ketelitian")
        layanan = self.angka.profil.get("layanan")
        berisi = layanan is not None and any(layanan) and "layanan" in self.hasil.kelompok
        isi = [*(self._layanan(layanan or {}) if berisi else ()), *self.blok("layanan")]
        if isi:
            yield Subbab(id="layanan", judul="Indeks Kepuasan Masyarakat per Jenis Layanan")
            yield from isi

    def _layanan(self, isi: Mapping[str, int]) -> Iterator[Blok]:
        nomor, per_kelas = self.nomor_tabel(), self.hasil.kelompok["layanan"]
        sembunyi = self.hasil.tersembunyi
        tampil = {kelas: ikm for kelas, ikm in per_kelas.items() if sembunyi.utuh(kelas)}
        self.layanan_tampil = {kelas: ikm for kelas, ikm in tampil.items() if kelas}
        gambar = self.nomor_gambar() if len(self.layanan_tampil) > 1 else None
        yield Paragraf(
            id="layanan",
            teks=kalimat.layanan(tampil, isi, sebut_letak(nomor, gambar), tersembunyi=sembunyi.ada),
        )
        yield tabel_layanan(
            self.angka,
            self.hasil.ikm,
            per_kelas,
            isi,
            nomor,
            sembunyi=sembunyi,
            regulasi=self.regulasi,
        )
        if gambar is not None:
            urut = [k for k in urutan_layanan(isi) if k in self.layanan_tampil]
            tampak = {k: self.layanan_tampil[k] for k in urut}
            yield grafik.grafik_layanan(tampak, self.regulasi, gambar)

    def _analisis(self) -> Iterator[Blok]:
        ikm = self.hasil.ikm
        yield Subbab(
            id="permasalahan", judul="Analisis Permasalahan/Kelemahan dan Kelebihan Unsur Layanan"
        )
        for id_paragraf, teks in (
            ("kelemahan", kalimat.kelemahan(ikm)),
            ("kelebihan", kalimat.kelebihan(ikm)),
        ):
            if teks:
                yield Paragraf(id=id_paragraf, teks=teks)
        if teks := kalimat.layanan_lemah(self.layanan_tampil):
            yield Paragraf(id="layanan_lemah", teks=teks)
        yield from self.blok("permasalahan")
        yield Subbab(id="rencana", judul="Rencana Tindak Lanjut")
        yield from self.blok("pengantar_rtl")
        if self.laporan.rtl:
            nomor = self.nomor_tabel()
            yield Paragraf(id="rencana", teks=self.sebut_rencana(nomor))
            if teks := rencana_lanjutan(self.laporan):
                yield Paragraf(id="rencana_lanjutan", teks=teks)
            yield tabel_rtl(self.laporan.rtl, self.nama_unsur, nomor)
        else:
            yield Paragraf(
                id="rencana",
                teks="Tidak ada rencana tindak lanjut yang dicantumkan pada periode ini.",
            )
        yield Subbab(id="tren", judul="Tren Nilai SKM")
        yield from self._tren()
        yield from self.blok("tren")

    def _tren(self) -> Iterator[Blok]:
        titik, regulasi = self.titik_tren, self.regulasi
        if len(titik) < _BULAN_TREN:
            yield Paragraf(
                id="tren",
                teks="Nilai periode sebelumnya belum tersedia, sehingga tren belum disajikan.",
            )
            return
        nomor, gambar = self.nomor_tabel(), self.nomor_gambar()
        yield Paragraf(id="tren", teks=tren(titik, nomor, gambar))
        semua = [(t.periode, t.ikm) for t in titik]
        yield tabel.tabel_tren(semua, regulasi, nomor)
        yield grafik.grafik_tren(semua, regulasi, gambar)

    def _tindak_lanjut(self) -> Iterator[Blok]:
        yield from self._tindak_lanjut_lalu()
        yield from self.blok("tindak_lanjut")

    def _tindak_lanjut_lalu(self) -> Iterator[Blok]:
        lalu, capaian = self.laporan.tindak_lanjut, self.hasil.capaian
        if lalu is None or capaian is None:
            return
        if not lalu.rtl and not lalu.realisasi:
            yield Paragraf(
                id="tindak_lanjut",
                teks=f"Atas hasil SKM periode {lalu.periode} tidak ada RTL yang dicantumkan.",
            )
            return
        nomor = self.nomor_tabel()
        teks = realisasi_lalu(lalu.periode, capaian, nomor)
        yield Paragraf(id="tindak_lanjut", teks=teks)
        yield tabel_realisasi(lalu, self.bukti, nomor)

    def _kesimpulan(self) -> Iterator[Blok]:
        angka = self.angka
        butir = kalimat.kesimpulan(self.laporan, self.hasil.ikm, angka.n, angka.dihitung)
        if teks := kalimat.layanan_lemah(self.layanan_tampil):
            butir = (*butir, teks)
        titik = self.titik_tren[-_BULAN_TREN:]
        lain = [gerak(*titik)] if len(titik) == _BULAN_TREN else []
        if angka.dihitung is not None:
            lain += kalimat.sampel_kecil(self.hasil.sampel, angka.dihitung)
        yield self.simpulkan(*butir, *lain)
        yield from self.blok("kesimpulan")
        yield from self.blok("penutup")

    # -- appendices

    def lampiran(self) -> Iterator[Bab]:
        """Yield the appendices that have something to show."""
        nomor = 0
        for id_bab, judul, isi in (
            ("kuesioner", "Kuesioner", self._kuesioner),
            ("pengolahan", "Hasil Pengolahan Data", self._pengolahan),
            ("saran", "Saran dan Masukan Responden", self._saran),
            ("foto", "Dokumentasi", self._foto),
        ):
            if blok := tuple(isi()):
                nomor += 1
                yield Bab(id=id_bab, nomor=str(nomor), judul=judul, isi=blok, sebutan="LAMPIRAN")

    def _kuesioner(self) -> Iterator[Blok]:
        milik = self.laporan.pertanyaan
        baku = {p.unsur: p for p in self.regulasi.kuesioner}
        unsur = self.unsur or milik  # of an index alone nobody knows what else was asked
        urut = [k for k in baku if k in unsur] + [k for k in unsur if k not in baku]
        tanya = {u.kode: [p.kode for p in u.bagian] for u in self.hasil.ikm.unsur if u.bagian}
        baris = [
            (
                satu,
                milik.get(satu)
                or milik.get(k)
                # Of several questions none is the regulation's, which has one.
                or (baku[k].pertanyaan if satu in baku else self.nama_unsur(k)),
                baku.get(satu),
            )
            for k in urut
            for satu in tanya.get(k, [k])
        ]
        if not baris or not (milik or baku):
            return
        yield tabel.tabel_kuesioner(baris, self.nomor_tabel())

    def _pengolahan(self) -> Iterator[Blok]:
        tabulasi = self.hasil.tabulasi
        if self.laporan.susunan.lampiran_jawaban is LampiranJawaban.TANPA or tabulasi is None:
            return
        if self.laporan.jawaban is not None:
            yield tabel.tabel_jawaban(
                self.laporan,
                self.laporan.jawaban,
                self.hasil.ikm,
                tabulasi.semua,
                self.regulasi,
                self.nomor_tabel(),
            )

    def _foto(self) -> Iterator[Blok]:
        if self.laporan.foto and self.laporan.susunan.foto:
            yield tabel.tabel_foto(self.laporan.foto, self.bukti, self.nomor_tabel())

    def _saran(self) -> Iterator[Blok]:
        semua = self.angka.pengumpulan.saran
        if butir := daftar_saran(semua):
            yield Daftar(id="saran", butir=butir)
            for teks in tanpa_saran(semua):
                yield Paragraf(id="saran", teks=teks)
