"""From the facts of a follow-up report to everything its document shows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import attrs

from skm.bahasa import romawi, tanggal_panjang
from skm.exact import format_id
from skm.model import (
    IKM,
    RTL,
    Dokumentasi,
    HasilUnsur,
    LaporanTindakLanjut,
    Penandatangan,
    Realisasi,
    Status,
)
from skm.naskah import kalimat, paragraf
from skm.naskah.bagian import (
    Bab,
    Baris,
    Blok,
    Daftar,
    Gambar,
    Hasil,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    TandaTangan,
    TanpaGambar,
    Tautan,
)
from skm.naskah.catatan import catatan_acuan, catatan_ikm, sebut_konvensi, sebut_n
from skm.naskah.gambar import SISI_FOTO, SISI_LOGO, ambil
from skm.regulasi import Regulasi
from skm.skor import hitung_capaian, hitung_ikm, pilih_regulasi, status_rtl, terendah

CENTANG = "√"
KOSONG = "–"
_TITIK = "." * 32


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
    ikm = _dengan_nama(
        hitung_ikm(laporan.nilai, regulasi=regulasi, konvensi=laporan.konvensi), laporan
    )
    hasil = Hasil(
        ikm=ikm,
        terendah=terendah(ikm),
        capaian=hitung_capaian(laporan.rtl, laporan.realisasi),
    )
    penyusun = _Penyusun(laporan, regulasi, hasil)
    bab = tuple(penyusun.bab())
    sampul = penyusun.sampul()
    return Naskah(
        jenis=laporan.JENIS,
        laporan=laporan,
        hasil=hasil,
        properti=penyusun.properti(),
        sampul=sampul,
        bab=bab,
        tanda_tangan=_tanda_tangan(laporan),
        catatan=(
            *catatan_ikm(ikm, regulasi, laporan.periode.survei.akhir),
            *catatan_acuan(laporan, ikm),
            *penyusun.tanpa_gambar,
        ),
    )


def _dengan_nama(ikm: IKM, laporan: LaporanTindakLanjut) -> IKM:
    """Return the results under the names the office uses."""
    nama = laporan.nama_unsur
    unsur = tuple(attrs.evolve(u, nama=nama.get(u.kode, u.nama)) for u in ikm.unsur)
    return attrs.evolve(ikm, unsur=unsur)


class _Penyusun:
    """Carries what the chapters share: the report, its figures, the running table number."""

    def __init__(self, laporan: LaporanTindakLanjut, regulasi: Regulasi, hasil: Hasil) -> None:
        self.laporan, self.regulasi, self.hasil = laporan, regulasi, hasil
        self.unsur = {u.kode: u for u in hasil.ikm.unsur}
        self.tanpa_gambar: list[str] = []
        self._nomor_tabel = 0

    def _nomor(self) -> int:
        self._nomor_tabel += 1
        return self._nomor_tabel

    def _paragraf(self, id_paragraf: str) -> tuple[str, ...]:
        """Return the office's own paragraphs of that place, or skm's."""
        milik: tuple[str, ...] | None = getattr(self.laporan.paragraf, id_paragraf)
        if milik is not None:
            return milik
        buat: Callable[[LaporanTindakLanjut, Regulasi], tuple[str, ...]] = getattr(
            paragraf, id_paragraf
        )
        return buat(self.laporan, self.regulasi)

    def _blok(self, id_paragraf: str) -> Iterator[Paragraf]:
        return (Paragraf(id=id_paragraf, teks=t) for t in self._paragraf(id_paragraf))

    # -- cover and properties

    def sampul(self) -> Sampul:
        unit, periode = self.laporan.unit, self.laporan.periode.survei
        return Sampul(
            logo=self._logo(),
            singkatan_instansi=unit.singkatan_instansi,
            instansi=unit.instansi,
            judul="Laporan",
            anak_judul=("Hasil Tindak Lanjut Pelaksanaan", "Survei Kepuasan Masyarakat (SKM)"),
            periode=periode.rentang if str(periode) == f"Tahun {periode.tahun}" else str(periode),
            unit=unit.nama,
            tahun=f"Tahun {periode.akhir.year}",
        )

    def _logo(self) -> Gambar | None:
        unit = self.laporan.unit
        if unit.logo is None:
            return None
        nama = unit.singkatan_instansi or unit.instansi or unit.nama
        logo = ambil(self.laporan.folder, unit.logo, sisi=SISI_LOGO, keterangan=f"Logo {nama}")
        if isinstance(logo, Gambar):
            return logo
        self._catat(logo)
        return None

    def _catat(self, gambar: TanpaGambar) -> None:
        self.tanpa_gambar.append(f"Gambar {gambar.berkas} tidak ditampilkan: {gambar.sebab}.")

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
        # An office that wants none of these parts gives an empty list; then the heading goes too.
        if blok := list(self._blok("latar_belakang")):
            yield Subbab(id="latar_belakang", judul="Latar Belakang")
            yield from blok
        if butir := self._paragraf("dasar_hukum"):
            yield Subbab(id="dasar_hukum", judul="Dasar Hukum")
            yield Daftar(id="dasar_hukum", butir=butir)
        if blok := list(self._blok("maksud_tujuan")):
            yield Subbab(id="maksud_tujuan", judul="Maksud dan Tujuan")
            yield from blok

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
        yield from self._blok("pengantar_rtl")
        nomor = self._nomor()
        kode = dict.fromkeys(r.unsur for r in self.laporan.rtl)
        yield Paragraf(
            id="rencana",
            teks=kalimat.rencana(
                [self._unsur(k) for k in kode],
                len(self.laporan.rtl),
                [t.kode for t in self.hasil.terendah],
                nomor,
            ),
        )
        yield self._tabel_rtl(nomor)

    def _realisasi(self) -> Iterator[Blok]:
        if not self.laporan.rtl and not self.laporan.realisasi:
            yield Paragraf(
                id="realisasi", teks="Tidak ada rencana tindak lanjut yang perlu direalisasikan."
            )
            return
        yield from self._blok("pengantar_realisasi")
        nomor = self._nomor()
        if self.laporan.rtl:
            teks = kalimat.realisasi(self.laporan, self.hasil.capaian, nomor)
            yield Paragraf(id="realisasi", teks=teks)
        yield self._tabel_realisasi(nomor)

    def _kesimpulan(self) -> Iterator[Blok]:
        laporan, capaian = self.laporan, self.hasil.capaian
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
        yield from self._blok("penutup")

    # -- tables

    def _tabel_unsur(self, nomor: int) -> Tabel:
        ikm = self.hasil.ikm
        lemah = {t.kode for t in self.hasil.terendah}
        return Tabel(
            id="unsur",
            nomor=nomor,
            judul=f"Ringkasan Hasil SKM Periode {self.laporan.periode.survei}",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="unsur", judul="Unsur", lebar=85),
                Kolom(id="ikm", judul="IKM\n(NRR, skala 1–4)", lebar=28, rata="tengah"),
                Kolom(id="mutu", judul="Mutu Layanan", lebar=37, rata="tengah"),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=u.nama),
                        Sel(teks=format_id(u.nrr_cetak), nilai=u.nrr_cetak),
                        Sel(teks=f"{u.mutu.huruf} · {u.mutu.kinerja}"),
                    ),
                    tebal=u.kode in lemah,
                )
                for i, u in enumerate(ikm.unsur, start=1)
            ),
            catatan=(
                f"IKM unit pelayanan: {format_id(ikm.cetak)}; mutu pelayanan: {ikm.mutu}. "
                f"Dihitung menurut {self.regulasi.nama}; konvensi: {sebut_konvensi(ikm)}; "
                f"{sebut_n(ikm)}.",
                f"Huruf tebal: {len(lemah)} unsur dengan nilai terendah.",
            ),
        )

    def _unsur(self, kode: str) -> HasilUnsur:
        """Return the result of an unsur; for one the rule set lacks, one that only has a name."""
        contoh = self.hasil.ikm.unsur[0]
        return self.unsur.get(kode) or attrs.evolve(contoh, kode=kode, nama=kode)

    def _kelompok(self) -> Iterator[tuple[int, bool, RTL]]:
        """Yield each activity with the number of its unsur, and whether it opens that number."""
        nomor, sebelum = 0, None
        for rtl in self.laporan.rtl:
            awal = rtl.unsur != sebelum
            nomor, sebelum = nomor + awal, rtl.unsur
            yield nomor, awal, rtl

    def _tabel_rtl(self, nomor: int) -> Tabel:
        rtl = self.laporan.rtl
        tahun = sorted({r.tahun for r in rtl if r.tahun is not None})
        kelompok = f"Waktu ({tahun[0]})" if len(tahun) == 1 else "Waktu"
        nomor_unsur: list[tuple[bool, Sel]] = []
        unsur: list[tuple[bool, Sel]] = []
        kegiatan: list[tuple[bool, Sel]] = []
        tw: list[tuple[bool, list[str]]] = []
        jawab: list[tuple[bool, Sel]] = []
        for i, awal, r in self._kelompok():
            nomor_unsur.append((not awal, Sel(teks=str(i), nilai=i)))
            unsur.append((not awal, Sel(teks=self._unsur(r.unsur).nama)))
            kegiatan.append((False, Sel(teks=r.kegiatan)))
            tanda = CENTANG if len(tahun) < 2 else f"{CENTANG}\n{r.tahun}"
            tw.append(
                ("waktu" in r.gabung_atas, [tanda if t in r.triwulan else "" for t in (1, 2, 3, 4)])
            )
            jawab.append(
                ("penanggung_jawab" in r.gabung_atas, Sel(teks=r.penanggung_jawab or KOSONG))
            )
        kolom_tw = [[(ikut, Sel(teks=isi[t])) for ikut, isi in tw] for t in range(4)]
        return Tabel(
            id="rtl",
            nomor=nomor,
            judul="Rencana Tindak Lanjut Pelaksanaan SKM",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="unsur", judul="Prioritas Unsur", lebar=42),
                Kolom(id="kegiatan", judul="Program/Kegiatan", lebar=92),
                *(
                    Kolom(
                        id=f"tw{t}",
                        judul=f"TW {romawi(t)}",
                        kelompok=kelompok,
                        lebar=14,
                        rata="tengah",
                    )
                    for t in (1, 2, 3, 4)
                ),
                Kolom(id="penanggung_jawab", judul="Penanggung Jawab", lebar=43),
            ),
            baris=_baris([nomor_unsur, unsur, kegiatan, *kolom_tw, jawab]),
        )

    def _tabel_realisasi(self, nomor: int) -> Tabel:
        laporan = self.laporan
        nomor_unsur: list[tuple[bool, Sel]] = []
        isi: list[tuple[Sel, ...]] = []
        for i, awal, rtl in self._kelompok():
            ada: list[Realisasi | None] = [r for r in laporan.realisasi if r.rtl == rtl.id]
            for j, r in enumerate(ada or [None]):
                nomor_unsur.append((not awal or j > 0, Sel(teks=str(i), nilai=i)))
                isi.append(self._sel_realisasi(rtl.kegiatan, r))
        dikenal = {r.id for r in laporan.rtl}
        for r in laporan.realisasi:
            if r.rtl not in dikenal:
                nomor_unsur.append((False, Sel(teks=KOSONG)))
                isi.append(self._sel_realisasi(f"(tidak ada dalam RTL: {r.rtl})", r))
        kolom_isi = [[(False, baris[k]) for baris in isi] for k in range(5)]
        return Tabel(
            id="realisasi",
            nomor=nomor,
            judul="Realisasi Rencana Tindak Lanjut",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="rtl", judul="Rencana Tindak Lanjut", lebar=58),
                Kolom(
                    id="status",
                    judul="Apakah RTL Telah Ditindaklanjuti (Sudah/Belum)",
                    lebar=34,
                    rata="tengah",
                ),
                Kolom(id="deskripsi", judul="Deskripsi Tindak Lanjut", lebar=60),
                Kolom(id="dokumentasi", judul="Dokumentasi Kegiatan", lebar=50),
                Kolom(id="hambatan", judul="Tantangan/Hambatan", lebar=35),
            ),
            baris=_baris([nomor_unsur, *kolom_isi]),
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
            self._catat(gambar)
        return gambar

    def _tabel_strategi(self, nomor: int) -> Tabel:
        kegiatan = {r.id: r.kegiatan for r in self.laporan.rtl}
        return Tabel(
            id="strategi",
            nomor=nomor,
            judul="Strategi Penyelesaian",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="rtl", judul="RTL", lebar=36),
                Kolom(id="strategi", judul="Strategi Penyelesaian", lebar=44),
                Kolom(id="target", judul="Target Waktu Penyelesaian", lebar=24, rata="tengah"),
                Kolom(id="penanggung_jawab", judul="Penanggung Jawab", lebar=26),
                Kolom(id="pemangku_kepentingan", judul="Stakeholder Terkait", lebar=26),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=kegiatan.get(s.rtl, f"(tidak ada dalam RTL: {s.rtl})")),
                        Sel(teks=s.strategi or KOSONG),
                        Sel(teks=_target(s.target, s.target_tanggal)),
                        Sel(teks=s.penanggung_jawab or KOSONG),
                        Sel(teks=s.pemangku_kepentingan or KOSONG),
                    )
                )
                for i, s in enumerate(self.laporan.strategi, start=1)
            ),
        )


def _target(teks: str, tanggal: date | None) -> str:
    if tanggal is None:
        return teks or KOSONG
    return f"{teks} ({tanggal_panjang(tanggal)})" if teks else tanggal_panjang(tanggal)


def _baris(kolom: Sequence[Sequence[tuple[bool, Sel]]]) -> tuple[Baris, ...]:
    """
    Return rows from columns of (shared with the cell above, cell).

    A run of shared cells becomes one cell that begins and others, empty, that continue it.
    """
    jadi: list[list[Sel]] = []
    for isi in kolom:
        sel: list[Sel] = []
        for i, (ikut, satu) in enumerate(isi):
            diikuti = i + 1 < len(isi) and isi[i + 1][0]
            if ikut:
                sel.append(Sel(gabung="lanjut"))
            else:
                sel.append(attrs.evolve(satu, gabung="mulai") if diikuti else satu)
        jadi.append(sel)
    return tuple(Baris(sel=baris) for baris in zip(*jadi, strict=True))


def _tanda_tangan(laporan: LaporanTindakLanjut) -> TandaTangan:
    penandatangan = laporan.penandatangan or Penandatangan(nama="")
    tempat = laporan.tempat or _TITIK
    tanggal = laporan.tanggal
    hari = "" if tanggal is None or tanggal.hari is not None else "....... "
    kapan = _TITIK if tanggal is None else f"{hari}{tanggal}"
    return TandaTangan(
        tempat_tanggal=f"{tempat}, {kapan}",
        jabatan=penandatangan.jabatan or f"Kepala {laporan.unit.sebutan}",
        nama=penandatangan.nama or _TITIK,
        nip=f"NIP {kelompok_nip(penandatangan.nip)}" if penandatangan.nip else "",
    )


def kelompok_nip(nip: str) -> str:
    """
    Write an 18-digit NIP in its groups of 8, 6, 1 and 3; anything else as it is.

    Examples:
        >>> kelompok_nip("197001011995031001")
        '19700101 199503 1 001'
    """
    angka = "".join(nip.split())
    if len(angka) != 18 or not angka.isascii() or not angka.isdigit():
        return nip
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"
