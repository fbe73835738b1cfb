"""From the facts of a survey report to everything its document shows."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from skm.bahasa import romawi
from skm.dasar import Peta
from skm.exact import bagi_persen, format_id, round_half_up
from skm.model import (
    DIMENSI,
    IKM,
    HasilUnsur,
    JawabanKosong,
    LaporanSKM,
    MutuPelayanan,
    Tabulasi,
)
from skm.model.jawaban import SKALA, rentang_tanggal
from skm.naskah import kalimat_statistik
from skm.naskah import kalimat_survei as kalimat
from skm.naskah import paragraf_survei as paragraf
from skm.naskah.bagian import (
    Bab,
    Baris,
    BarisKaki,
    Batas,
    Blok,
    Daftar,
    Grafik,
    Hasil,
    Kolom,
    Naskah,
    Paragraf,
    Properti,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
)
from skm.naskah.bersama import (
    KOSONG,
    Penyusun,
    dengan_nama,
    susun_baris,
    tabel_rtl,
    tanda_tangan,
)
from skm.naskah.catatan import (
    catatan_ganda,
    catatan_hitungan,
    catatan_ikm,
    catatan_nama,
    catatan_populasi,
    sebut_konvensi,
    sebut_n,
)
from skm.naskah.kalimat import huruf_besar, terlemah
from skm.naskah.kalimat_survei import TAK_DIISI
from skm.regulasi import Regulasi
from skm.skor import (
    capaian_sampel,
    cetak_ikm,
    hitung_galat,
    hitung_keandalan,
    ikm_dari,
    ikm_per_kelas,
    n_dihitung,
    pilih_regulasi,
    tentukan_mutu,
    terendah,
)
from skm.tabulasi import tabulasikan

NAMA_DIMENSI = {
    "unit": "Unit",
    "layanan": "Jenis Layanan",
    "jenis_kelamin": "Jenis Kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "disabilitas": "Disabilitas",
}
"""How tables name the parts of a profile."""

_TAK_SAH = "×"
_DESIMAL_TERTIMBANG = 3
_BULAN_TREN = 2  # a line needs two points


def susun_survei(laporan: LaporanSKM) -> Naskah:
    """
    Make everything the document of a survey report shows.

    Args:
        laporan: The facts.  Its logo is read from `laporan.folder`.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its answers.
    """
    regulasi, konvensi = pilih_regulasi(laporan.regulasi), laporan.konvensi
    tabulasi = tabulasikan(laporan.jawaban)
    semua = tabulasi.semua
    ikm = ikm_dari(semua, regulasi=regulasi, konvensi=konvensi)
    ikm = dengan_nama(ikm, laporan.nama_unsur)
    # More answers than people: a slip in one of the two, so neither may correct the other.
    populasi = laporan.populasi if (laporan.populasi or 0) >= semua.n else None
    dihitung = n_dihitung(semua, konvensi)
    hasil = Hasil(
        ikm=ikm,
        terendah=terendah(ikm),
        tabulasi=tabulasi,
        kelompok=Peta({d: _ikm_kelas(tabulasi, d, laporan, regulasi) for d in tabulasi.kelompok}),
        sampel=None
        if laporan.populasi is None
        else capaian_sampel(laporan.populasi, dihitung, aturan=laporan.aturan_sampel),
        galat=hitung_galat(semua, populasi=populasi, regulasi=regulasi, konvensi=konvensi),
        keandalan=None if semua.statistik is None else hitung_keandalan(semua.statistik),
    )
    penyusun = _Penyusun(laporan, regulasi, hasil, tabulasi)
    sampul = penyusun.sampul("Survei Kepuasan Masyarakat", "(SKM)")
    bab = tuple(penyusun.bab())
    return Naskah(
        jenis=laporan.JENIS,
        laporan=laporan,
        hasil=hasil,
        properti=penyusun.properti(),
        sampul=sampul,
        bab=bab,
        tanda_tangan=tanda_tangan(laporan),
        kop=laporan.kop,
        lampiran=tuple(penyusun.lampiran()),
        catatan=(
            *catatan_nama(laporan.nama_unsur, ikm),
            *catatan_ganda(laporan.jawaban),
            *catatan_hitungan(tabulasi, konvensi),
            *catatan_populasi(laporan.populasi, semua.n),
            *catatan_ikm(ikm, regulasi, laporan.periode.akhir),
            *penyusun.tanpa_gambar,
        ),
    )


def _ikm_kelas(
    tabulasi: Tabulasi, dimensi: str, laporan: LaporanSKM, regulasi: Regulasi
) -> Peta[str, IKM]:
    """Return the index of each class; those with an unsur that nobody answered have none."""
    per_kelas = ikm_per_kelas(tabulasi, dimensi, regulasi=regulasi, konvensi=laporan.konvensi)
    return Peta({kelas: ikm for kelas, ikm in per_kelas.items() if ikm is not None})


class _Penyusun(Penyusun[LaporanSKM]):
    """Carries what the chapters share: the report, its figures, the running numbers."""

    def __init__(
        self, laporan: LaporanSKM, regulasi: Regulasi, hasil: Hasil, tabulasi: Tabulasi
    ) -> None:
        super().__init__(laporan, regulasi, hasil, paragraf)
        self.tabulasi, self.semua = tabulasi, tabulasi.semua
        self.dihitung = n_dihitung(tabulasi.semua, laporan.konvensi)
        self._tabel = self._gambar = 0

    def _nomor_tabel(self) -> int:
        self._tabel += 1
        return self._tabel

    def _nomor_gambar(self) -> int:
        self._gambar += 1
        return self._gambar

    def _nama(self, kode: str) -> str:
        return self.unsur[kode].nama if kode in self.unsur else kode

    # -- properties

    def properti(self) -> Properti:
        laporan = self.laporan
        tanggal = laporan.tanggal
        return Properti(
            judul=f"Laporan Survei Kepuasan Masyarakat (SKM) {laporan.periode}",
            subjek=f"Survei Kepuasan Masyarakat, {self.regulasi.nama}",
            penulis=laporan.unit.nama,
            tanggal=tanggal.pertama if tanggal else laporan.periode.akhir,
        )

    # -- chapters

    def bab(self) -> Iterator[Bab]:
        nomor = 0
        for id_bab, judul, isi in (
            ("pendahuluan", "Pendahuluan", self._pendahuluan),
            ("pengumpulan_data", "Pengumpulan Data SKM", self._pengumpulan),
            ("hasil", "Hasil Pengolahan Data SKM", self._hasil),
            ("analisis", "Analisis Hasil SKM", self._analisis),
            ("kesimpulan", "Kesimpulan", self._kesimpulan),
        ):
            # The first is empty where an office wants none of its parts.
            if blok := tuple(isi()):
                nomor += 1
                yield Bab(id=id_bab, nomor=romawi(nomor), judul=judul, isi=_bernomor(nomor, blok))

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
            teks=kalimat.tanpa_populasi(self.dihitung)
            if sampel is None
            else kalimat_statistik.sampel(sampel),
        )

    def _waktu(self) -> Iterator[Blok]:
        yield from self.blok("waktu")
        hari = [t for t in self.laporan.jawaban.profil.get("tanggal", ()) if t]
        if hari:
            pertama, terakhir = rentang_tanggal(hari)
            teks = kalimat.waktu_pengumpulan(pertama, terakhir, len(hari), self.semua.n)
            yield Paragraf(id="tanggal_jawaban", teks=teks)
        if self.laporan.jadwal:
            yield self._tabel_jadwal(self._nomor_tabel())

    def _hasil(self) -> Iterator[Blok]:
        ikm = self.hasil.ikm
        yield Subbab(id="responden", judul="Jumlah Responden SKM")
        yield Paragraf(
            id="responden",
            teks=kalimat.jumlah_responden(
                self.laporan, self.semua.n, self.dihitung, self.tabulasi.tanpa_jawaban
            ),
        )
        profil = self._profil()
        if not profil:
            yield Paragraf(id="profil", teks="Karakteristik responden tidak dicatat.")
        else:
            nomor = self._nomor_tabel()
            yield Paragraf(id="profil", teks=kalimat.semua_profil(profil, nomor))
            yield self._tabel_responden(profil, nomor)
        yield Subbab(id="ikm", judul="Indeks Kepuasan Masyarakat (Unit Pelayanan dan Per Unsur)")
        nomor, gambar = self._nomor_tabel(), self._nomor_gambar()
        yield Paragraf(id="ikm", teks=kalimat.hasil_ikm(self.laporan, ikm, nomor, gambar))
        yield self._tabel_unsur(nomor)
        yield self._grafik_unsur(gambar)
        nomor = self._nomor_tabel()
        yield Paragraf(id="sebaran", teks=kalimat.sebaran(self.semua, nomor))
        yield self._tabel_sebaran(nomor)
        yield Subbab(id="ketelitian", judul="Ketelitian Hasil")
        yield Paragraf(id="galat", teks=kalimat_statistik.galat(ikm, self.hasil.galat))
        if self.hasil.keandalan is not None:
            teks = kalimat_statistik.keandalan(self.hasil.keandalan)
            yield Paragraf(id="keandalan", teks=teks)
        if self._layanan():
            yield Subbab(id="layanan", judul="Indeks Kepuasan Masyarakat per Jenis Layanan")
            nomor = self._nomor_tabel()
            yield Paragraf(
                id="layanan", teks=kalimat.layanan(self.hasil.kelompok["layanan"], nomor)
            )
            yield self._tabel_layanan(nomor)

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
        yield from self.blok("permasalahan")
        yield Subbab(id="rencana", judul="Rencana Tindak Lanjut")
        if self.laporan.rtl:
            yield from self.blok("pengantar_rtl")
            nomor = self._nomor_tabel()
            yield Paragraf(id="rencana", teks=f"RTL disajikan pada Tabel {nomor}.")
            yield tabel_rtl(self.laporan.rtl, self._nama, nomor)
        else:
            yield Paragraf(
                id="rencana", teks="Tidak ada rencana tindak lanjut yang dicatat pada periode ini."
            )
        yield Subbab(id="tren", judul="Tren Nilai SKM")
        yield from self._tren()

    def _tren(self) -> Iterator[Blok]:
        ikm = self.hasil.ikm
        semua = [(str(t.periode), t.ikm) for t in self.laporan.tren]
        semua.append((str(self.laporan.periode), ikm.cetak))
        if len(semua) < _BULAN_TREN:
            yield Paragraf(
                id="tren",
                teks="Nilai periode sebelumnya tidak dicatat, sehingga tren belum dapat disajikan.",
            )
            return
        nomor, gambar = self._nomor_tabel(), self._nomor_gambar()
        yield Paragraf(id="tren", teks=kalimat.tren(semua, nomor, gambar))
        yield Tabel(
            id="tren",
            nomor=nomor,
            judul="Tren Nilai SKM",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="periode", judul="Periode", lebar=75),
                Kolom(id="ikm", judul="IKM", lebar=30, rata="tengah"),
                Kolom(id="mutu", judul="Mutu Pelayanan", lebar=45, rata="tengah"),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=nama),
                        Sel(teks=format_id(nilai), nilai=nilai),
                        Sel(teks=_huruf(tentukan_mutu(nilai, self.regulasi))),
                    )
                )
                for i, (nama, nilai) in enumerate(semua, start=1)
            ),
            catatan=(f"Mutu pelayanan semua periode digolongkan menurut {self.regulasi.nama}.",),
        )
        nilai = tuple(v for _, v in semua)
        bawah, atas = _rentang(nilai)
        yield Grafik(
            id="tren",
            nomor=gambar,
            judul="Tren Nilai SKM",
            jenis="garis",
            deret="IKM",
            kategori=tuple(
                p.ringkas for p in (*(t.periode for t in self.laporan.tren), self.laporan.periode)
            ),
            nilai=nilai,
            bawah=bawah,
            atas=atas,
            batas=tuple(b for b in self._batas() if bawah < b.nilai < atas),
            uraian="; ".join(f"{nama}: {format_id(v, 2)}" for nama, v in semua) + ".",
        )

    def _kesimpulan(self) -> Iterator[Blok]:
        yield Daftar(
            id="kesimpulan",
            butir=kalimat.kesimpulan(self.laporan, self.hasil.ikm, self.semua.n, self.dihitung),
        )
        yield from self.blok("penutup")

    # -- appendices

    def lampiran(self) -> Iterator[Bab]:
        nomor = 0
        for id_bab, judul, isi in (
            ("kuesioner", "Kuesioner", self._kuesioner),
            ("pengolahan", "Hasil Pengolahan Data", self._pengolahan),
            ("saran", "Saran dan Masukan Responden", self._saran),
        ):
            if blok := tuple(isi()):
                nomor += 1
                yield Bab(id=id_bab, nomor=str(nomor), judul=judul, isi=blok, sebutan="LAMPIRAN")

    def _kuesioner(self) -> Iterator[Blok]:
        milik = self.laporan.pertanyaan
        baku = {p.unsur: p for p in self.regulasi.kuesioner}
        urut = [k for k in baku if k in self.unsur] + [k for k in self.unsur if k not in baku]
        baris = [
            (k, milik.get(k) or (baku[k].pertanyaan if k in baku else self._nama(k)), baku.get(k))
            for k in urut
        ]
        if not milik and not baku:
            return
        yield Tabel(
            id="kuesioner",
            nomor=self._nomor_tabel(),
            judul="Pertanyaan dan Pilihan Jawaban",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="unsur", judul="Unsur", lebar=14, rata="tengah"),
                Kolom(id="pertanyaan", judul="Pertanyaan", lebar=80),
                Kolom(id="pilihan", judul="Pilihan Jawaban (Nilai)", lebar=56),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=kode),
                        Sel(teks=teks),
                        Sel(
                            teks="\n".join(
                                f"{pilihan} ({nilai})"
                                for nilai, pilihan in enumerate(tanya.pilihan, start=1)
                            )
                            if tanya
                            else "1, 2, 3, atau 4"
                        ),
                    )
                )
                for i, (kode, teks, tanya) in enumerate(baris, start=1)
            ),
        )

    def _pengolahan(self) -> Iterator[Blok]:
        jawaban, konvensi = self.laporan.jawaban.jawaban, self.laporan.konvensi
        ikm = self.hasil.ikm
        lengkap = konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
        dihitung = "1" * self.semua.n
        if lengkap:
            dihitung = "".join(
                "1" if all(c in SKALA for c in baris) else "0"
                for baris in zip(*jawaban.values(), strict=True)
            )
        yield TabelJawaban(
            id="jawaban",
            nomor=self._nomor_tabel(),
            judul="Pengolahan Data Survei Kepuasan Masyarakat per Responden dan per Unsur "
            "Pelayanan",
            kolom=tuple(u.kode for u in ikm.unsur),
            jawaban=jawaban,
            dihitung=dihitung,
            bobot=Peta({u.kode: u.bobot for u in ikm.unsur}),
            desimal=(konvensi.desimal_nrr, konvensi.desimal_tertimbang, konvensi.desimal_jumlah),
            faktor=self.regulasi.nilai("ikm.faktor_konversi"),
            kaki=tuple(self._kaki()),
            catatan=tuple(self._keterangan(lengkap=lengkap)),
        )

    def _kaki(self) -> Iterator[BarisKaki]:
        ikm = self.hasil.ikm

        def baris(
            id_baris: str, judul: str, sel: Callable[[HasilUnsur], Sel], akhir: Sel | None = None
        ) -> BarisKaki:
            return BarisKaki(
                id=id_baris, judul=judul, sel=tuple(map(sel, ikm.unsur)), akhir=akhir or Sel()
            )

        yield baris("jumlah", "JUMLAH NILAI", lambda u: _bulat(u.total))
        yield baris("terisi", "JUMLAH TERISI", lambda u: _bulat(u.n))
        yield baris("nrr", "NRR", lambda u: _angka(u.nrr_cetak))
        konvensi = ikm.konvensi
        desimal = _DESIMAL_TERTIMBANG
        per_unsur = desimal if konvensi.desimal_tertimbang is None else konvensi.desimal_tertimbang
        jumlah = max(desimal, per_unsur)
        yield baris(
            "tertimbang",
            "NRR TERTIMBANG",
            lambda u: _angka(u.tertimbang, per_unsur),
            _angka(
                ikm.jumlah_tertimbang,
                jumlah if konvensi.desimal_jumlah is None else konvensi.desimal_jumlah,
            ),
        )
        yield BarisKaki(id="ikm", judul="IKM", sel=(), akhir=_angka(ikm.cetak))

    def _keterangan(self, *, lengkap: bool) -> Iterator[str]:
        ikm = self.hasil.ikm
        kode = f"{ikm.unsur[0].kode} s.d. {ikm.unsur[-1].kode}"
        yield (
            f"{kode}: unsur pelayanan; NRR: nilai rata-rata, yaitu jumlah nilai dibagi jumlah "
            f"jawaban yang terisi; IKM: jumlah NRR tertimbang dikalikan "
            f"{format_id(self.regulasi.nilai('ikm.faktor_konversi'), 0)}. Dihitung menurut "
            f"{self.regulasi.nama}; konvensi: {sebut_konvensi(ikm)}. Angka tercetak dibulatkan; "
            + (
                "perhitungannya hanya dibulatkan menurut konvensi itu."
                if ikm.konvensi.membulatkan
                else "perhitungannya tidak."
            )
        )
        tanda: list[str] = []
        if any(self.semua.kosong(k) for k in self.semua.unsur):
            tanda.append("sel kosong: tidak diisi")
        if any(self.semua.ditolak.values()):
            tanda.append(f"{_TAK_SAH}: jawaban di luar pilihan, tidak diperhitungkan")
        if lengkap:
            tanda.append("responden yang tidak mengisi semua unsur tidak diperhitungkan")
        if tanda:
            yield huruf_besar("; ".join(tanda)) + "."
        yield "Unsur pelayanan: " + "; ".join(f"{u.kode} {u.nama}" for u in ikm.unsur) + "."

    def _saran(self) -> Iterator[Blok]:
        if self.laporan.jawaban.saran:
            yield Daftar(id="saran", butir=self.laporan.jawaban.saran)

    # -- tables

    def _tabel_jadwal(self, nomor: int) -> Tabel:
        return Tabel(
            id="jadwal",
            nomor=nomor,
            judul="Jadwal Pelaksanaan SKM",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="kegiatan", judul="Kegiatan", lebar=75),
                Kolom(id="waktu", judul="Waktu Pelaksanaan", lebar=45, rata="tengah"),
                Kolom(id="hari_kerja", judul="Jumlah Hari Kerja", lebar=30, rata="tengah"),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=j.kegiatan),
                        Sel(teks=j.waktu or KOSONG),
                        Sel(teks=KOSONG) if j.hari_kerja is None else _bulat(j.hari_kerja),
                    )
                )
                for i, j in enumerate(self.laporan.jadwal, start=1)
            ),
        )

    def _profil(self) -> list[tuple[str, list[tuple[str, int, Decimal]]]]:
        """Return per part of the profile its classes with count and share, largest order kept."""
        jadi: list[tuple[str, list[tuple[str, int, Decimal]]]] = []
        for dimensi in (*DIMENSI, *(d for d in self.tabulasi.kelompok if d not in DIMENSI)):
            isi = self.tabulasi.kelompok.get(dimensi)
            if isi is None or set(isi) == {""}:
                continue
            banyak = [(kelas, hitungan.n) for kelas, hitungan in isi.items()]
            banyak.sort(key=lambda b: (b[0] == "", urutan_kelas(b[0]), -b[1], b[0]))
            persen = bagi_persen([n for _, n in banyak])
            jadi.append(
                (
                    NAMA_DIMENSI.get(dimensi, dimensi),
                    [(k or TAK_DIISI, n, p) for (k, n), p in zip(banyak, persen, strict=True)],
                )
            )
        return jadi

    def _tabel_responden(
        self, profil: Sequence[tuple[str, Sequence[tuple[str, int, Decimal]]]], nomor: int
    ) -> Tabel:
        no: list[tuple[bool, Sel]] = []
        nama_profil: list[tuple[bool, Sel]] = []
        isi: list[tuple[Sel, Sel, Sel]] = []
        for i, (nama, kelas) in enumerate(profil, start=1):
            for j, (sebutan, jumlah, persen) in enumerate(kelas):
                no.append((j > 0, Sel(teks=str(i), nilai=i)))
                nama_profil.append((j > 0, Sel(teks=nama)))
                isi.append((Sel(teks=sebutan), _bulat(jumlah), _persen(persen)))
        lain = [[(False, baris[k]) for baris in isi] for k in range(3)]
        return Tabel(
            id="responden",
            nomor=nomor,
            judul="Karakteristik Responden SKM",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="karakteristik", judul="Karakteristik", lebar=40),
                Kolom(id="indikator", judul="Indikator", lebar=60),
                Kolom(id="jumlah", judul="Jumlah", lebar=24, rata="tengah"),
                Kolom(id="persentase", judul="Persentase", lebar=26, rata="tengah"),
            ),
            baris=susun_baris([no, nama_profil, *lain]),
            catatan=(
                f"Jumlah setiap karakteristik {format_id(self.semua.n)} responden (100,0%).",
                *([_PERSEN_DISESUAIKAN] if any(map(_disesuaikan, profil)) else []),
            ),
        )

    def _tabel_unsur(self, nomor: int) -> Tabel:
        ikm = self.hasil.ikm
        lemah = {u.kode for u in terlemah(ikm)}
        return Tabel(
            id="unsur",
            nomor=nomor,
            judul="IKM Unit Pelayanan dan per Unsur",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="unsur", judul="Unsur", lebar=72),
                Kolom(id="nrr", judul="NRR\n(skala 1–4)", lebar=24, rata="tengah"),
                Kolom(id="konversi", judul="Nilai IKM Konversi", lebar=24, rata="tengah"),
                Kolom(id="mutu", judul="Mutu Pelayanan", lebar=30, rata="tengah"),
            ),
            baris=(
                *(
                    Baris(
                        sel=(
                            Sel(teks=str(i), nilai=i),
                            Sel(teks=u.nama),
                            _angka(u.nrr_cetak),
                            _angka(u.konversi_cetak),
                            Sel(teks=_huruf(u.mutu)),
                        ),
                        tebal=u.kode in lemah,
                    )
                    for i, u in enumerate(ikm.unsur, start=1)
                ),
                Baris(
                    sel=(
                        Sel(),
                        Sel(teks="IKM Unit Pelayanan"),
                        Sel(),
                        _angka(ikm.cetak),
                        Sel(teks=_huruf(ikm.mutu)),
                    ),
                    tebal=True,
                ),
            ),
            catatan=(
                f"Dihitung menurut {self.regulasi.nama}; konvensi: {sebut_konvensi(ikm)}; "
                f"{sebut_n(ikm)}.",
                *(
                    [f"Huruf tebal pada nama unsur: {len(lemah)} unsur dengan nilai terendah."]
                    if lemah
                    else []
                ),
            ),
        )

    def _batas(self) -> tuple[Batas, ...]:
        return tuple(
            Batas(
                nilai=cetak_ikm(b.batas_bawah),
                label=f"{b.mutu} ≥ {format_id(cetak_ikm(b.batas_bawah))}",
            )
            for b in self.regulasi.tabel_mutu[:-1]
        )

    def _grafik_unsur(self, nomor: int) -> Grafik:
        ikm, tabel = self.hasil.ikm, self.regulasi.tabel_mutu
        return Grafik(
            id="unsur",
            nomor=nomor,
            judul="Nilai IKM Konversi per Unsur",
            jenis="batang",
            deret="Nilai IKM konversi",
            kategori=tuple(f"{u.kode} {u.nama}" for u in ikm.unsur),
            nilai=tuple(u.konversi_cetak for u in ikm.unsur),
            bawah=cetak_ikm(tabel[-1].batas_bawah),
            atas=cetak_ikm(tabel[0].batas_atas),
            batas=self._batas(),
            uraian="; ".join(f"{u.nama}: {format_id(u.konversi_cetak)}" for u in ikm.unsur) + ".",
        )

    def _tabel_sebaran(self, nomor: int) -> Tabel:
        ditolak = any(self.semua.ditolak.values())
        kolom = [*SKALA, "kosong", *(["ditolak"] if ditolak else [])]
        judul = {"kosong": "Tidak diisi", "ditolak": "Tidak sah"}

        def isi(u: HasilUnsur) -> list[int]:
            h = self.semua
            return [
                *h.frekuensi[u.kode],
                h.kosong(u.kode),
                *([h.ditolak[u.kode]] if ditolak else []),
            ]

        return Tabel(
            id="sebaran",
            nomor=nomor,
            judul="Sebaran Jawaban per Unsur",
            kolom=(
                Kolom(id="no", judul="No", lebar=10, rata="tengah"),
                Kolom(id="unsur", judul="Unsur", lebar=70),
                *(
                    Kolom(
                        id=k,
                        judul=judul.get(k, k),
                        lebar=16,
                        rata="tengah",
                        kelompok="Nilai Jawaban" if k in SKALA else "",
                    )
                    for k in kolom
                ),
            ),
            baris=tuple(
                Baris(
                    sel=(
                        Sel(teks=str(i), nilai=i),
                        Sel(teks=u.nama),
                        *map(_bulat, isi(u)),
                    )
                )
                for i, u in enumerate(self.hasil.ikm.unsur, start=1)
            ),
        )

    def _layanan(self) -> list[str]:
        isi = self.tabulasi.kelompok.get("layanan")
        if isi is None:
            return []
        n = {kelas: hitungan.n for kelas, hitungan in isi.items() if kelas}
        return sorted(n, key=lambda kelas: (-n[kelas], kelas))

    def _tabel_layanan(self, nomor: int) -> Tabel:
        ikm, per_kelas = self.hasil.ikm, self.hasil.kelompok["layanan"]
        isi = self.tabulasi.kelompok["layanan"]
        nama = self._layanan() + ([""] if "" in isi else [])
        kolom = (
            Kolom(id="no", judul="No", lebar=10, rata="tengah"),
            Kolom(id="layanan", judul="Jenis Layanan", lebar=62),
            Kolom(id="responden", judul="Jumlah Responden", lebar=26, rata="tengah"),
            *(
                Kolom(
                    id=u.kode.lower(),
                    judul=u.kode,
                    kelompok="Nilai IKM Konversi per Unsur",
                    lebar=18,
                    rata="tengah",
                )
                for u in ikm.unsur
            ),
            Kolom(id="ikm", judul="IKM", lebar=20, rata="tengah"),
        )
        baris = [
            Baris(
                sel=(
                    Sel(teks=str(i), nilai=i),
                    Sel(teks=k or TAK_DIISI),
                    _bulat(isi[k].n),
                    *_sel_layanan(per_kelas.get(k), len(ikm.unsur)),
                )
            )
            for i, k in enumerate(nama, start=1)
        ]
        baris.append(
            Baris(
                sel=(
                    Sel(),
                    Sel(teks="Seluruh responden"),
                    _bulat(self.semua.n),
                    *_sel_layanan(ikm, len(ikm.unsur)),
                ),
                tebal=True,
            )
        )
        rerata = len(per_kelas) == len(nama) > 1
        if rerata:
            baris.append(
                Baris(
                    sel=(
                        Sel(),
                        Sel(teks="Rerata antarlayanan"),
                        Sel(teks=KOSONG),
                        *(
                            _rerata([p.unsur[i].konversi for p in per_kelas.values()])
                            for i in range(len(ikm.unsur))
                        ),
                        _rerata([p.nilai for p in per_kelas.values()]),
                    )
                )
            )
        return Tabel(
            id="layanan",
            nomor=nomor,
            judul="IKM per Jenis Layanan",
            kolom=kolom,
            baris=tuple(baris),
            catatan=(
                "IKM unit pelayanan dihitung dari seluruh responden"
                + (
                    "; rerata antarlayanan, yang memberi setiap jenis layanan bobot yang sama, "
                    "disajikan sebagai pembanding."
                    if rerata
                    else "."
                ),
                "Unsur pelayanan: " + "; ".join(f"{u.kode} {u.nama}" for u in ikm.unsur) + ".",
            ),
        )


_PERSEN_DISESUAIKAN = (
    "Persentase disesuaikan pada desimal terakhir agar setiap karakteristik berjumlah 100,0%."
)


def _disesuaikan(profil: tuple[str, Sequence[tuple[str, int, Decimal]]]) -> bool:
    """Return whether a printed share is not that of its class alone, rounded half-up."""
    kelas = profil[1]
    semua = sum(jumlah for _, jumlah, _ in kelas)
    return any(round_half_up(Fraction(100 * n, semua), 1) != persen for _, n, persen in kelas)


def _sel_layanan(ikm: IKM | None, banyak: int) -> tuple[Sel, ...]:
    if ikm is None:
        return (Sel(teks=KOSONG),) * (banyak + 1)
    return (*(_angka(u.konversi_cetak) for u in ikm.unsur), _angka(ikm.cetak))


def _rerata(nilai: Sequence[Fraction]) -> Sel:
    return _angka(cetak_ikm(sum(nilai, Fraction(0)) / len(nilai)))


def _bernomor(bab: int, isi: Sequence[Blok]) -> tuple[Blok, ...]:
    """Give the headings of a chapter their numbers: 1.1, 1.2, …."""
    nomor = 0
    jadi: list[Blok] = []
    for blok in isi:
        if isinstance(blok, Subbab):
            nomor += 1
            blok = Subbab(id=blok.id, judul=blok.judul, nomor=f"{bab}.{nomor}")
        jadi.append(blok)
    return tuple(jadi)


def _rentang(nilai: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Return an axis of whole fives around some indices, within the scale."""
    bawah = int(min(nilai)) // 5 * 5 - 5
    atas = -(-int(max(nilai) + 1) // 5) * 5 + 5
    return Decimal(max(bawah, 0)), Decimal(min(atas, 100) if max(nilai) <= 100 else atas)


def _huruf(mutu: MutuPelayanan) -> str:
    return f"{mutu.huruf} · {mutu.kinerja}"


def _bulat(nilai: int | None) -> Sel:
    return Sel(teks=KOSONG) if nilai is None else Sel(teks=format_id(nilai), nilai=nilai)


def _angka(nilai: Decimal | Fraction, desimal: int | None = None) -> Sel:
    cetak = nilai if isinstance(nilai, Decimal) else round_half_up(nilai, desimal or 0)
    return Sel(teks=format_id(cetak), nilai=cetak)


def _persen(nilai: Decimal) -> Sel:
    return Sel(teks=f"{format_id(nilai)}%", nilai=nilai)


_JENJANG = (
    "tidak",
    "sd",
    "smp",
    "sma",
    "d1",
    "d2",
    "d3",
    "diploma",
    "d4",
    "s1",
    "s2",
    "s3",
)


def urutan_kelas(kelas: str) -> tuple[int, str]:
    """Order classes that have an order of their own: ages and levels of education."""
    kecil = kelas.casefold()
    for i, awal in enumerate(_JENJANG):
        if kecil.startswith(awal):
            return i, ""
    if kecil.startswith(("di bawah", "<")):
        return 20, ""
    angka = kecil[:2]
    if angka.isdigit():
        return 21, angka
    if kecil.startswith((">", "di atas")):
        return 22, ""
    return 30, ""
