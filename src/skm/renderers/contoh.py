"""
Reports of no office, on which renderers and templates are tried: one with everything, one with
nearly nothing.

They are made here rather than read, and are always the same.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    Jadwal,
    Kop,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiTren,
    NilaiUnsur,
    ParagrafLaporan,
    ParagrafSKM,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Strategi,
    Tanggal,
    TindakLanjutLalu,
    UnitLayanan,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.model.publikasi import Laporan, Publikasi

UNSUR = tuple(f"U{i}" for i in range(1, 10))
_NRR = ("3.49", "3.51", "3.40", "3.58", "3.55", "3.52", "3.61", "3.57", "3.47")
_JAWABAN = ("344334433", "443343434", "332434343", "4434x4344", "3433344-3", "243343432")


def laporan_kosong(jenis: str) -> Laporan:
    """Return a report with nothing but what it cannot do without."""
    unit = UnitLayanan(nama="Unit Contoh")
    periode = Periode(tahun=2024, triwulan=1)
    if jenis == Publikasi.JENIS:
        return Publikasi(unit=unit, periode=periode, ikm=Decimal("80.00"), n=30)
    if jenis == LaporanSKM.JENIS:
        lembar = LembarJawaban(jawaban=Peta(dict.fromkeys(UNSUR, "3")))
        return LaporanSKM(unit=unit, periode=periode, jawaban=lembar)
    return LaporanTindakLanjut(
        unit=unit,
        periode=PeriodeLaporan(survei=periode, tindak_lanjut=periode),
        nilai=tuple(NilaiUnsur(kode=u, nrr=Decimal("3.20")) for u in UNSUR),
    )


def laporan_lengkap(jenis: str, t: Callable[[str], str], *, kegiatan: int = 6) -> Laporan:
    """Return a report in which nothing is missing; *t* makes of every text another."""
    if jenis == Publikasi.JENIS:
        return _publikasi(t)
    buat = _skm if jenis == LaporanSKM.JENIS else _tindak_lanjut
    return buat(t, _rencana(t, kegiatan))


def berencana(laporan: Laporan) -> LaporanBerencana:
    """Return a report that is known to have a plan."""
    assert not isinstance(laporan, Publikasi)  # noqa: S101 - as the caller says
    return laporan


def _rencana(t: Callable[[str], str], banyak: int) -> tuple[RTL, ...]:
    jadi: list[RTL] = []
    for i in range(banyak):
        sambung = i % 3 == 1
        jadi.append(
            RTL(
                id=f"k{i}",
                unsur=UNSUR[i // 3 % 9],
                kegiatan=t(f"Menyederhanakan langkah ke-{i + 1} pada alur pelayanan"),
                tahun=2024,
                triwulan=jadi[-1].triwulan if sambung else (i % 4 + 1,),
                penanggung_jawab=jadi[-1].penanggung_jawab if sambung else t("Seksi Pelayanan"),
                gabung_atas=("waktu", "penanggung_jawab") if sambung else (),
            )
        )
    return tuple(jadi)


def _unit(t: Callable[[str], str]) -> UnitLayanan:
    return UnitLayanan(
        nama=t("Unit Pelayanan Contoh Kabupaten Contoh"),
        singkatan=t("UP Contoh"),
        instansi=t("Pemerintah Kabupaten Contoh"),
        logo="foto.png",
    )


def _kop(t: Callable[[str], str]) -> Kop:
    return Kop(
        baris=(t("Pemerintah Kabupaten Contoh"), t("Unit Pelayanan Contoh")),
        alamat=t("Jalan Contoh Nomor 1, Kota Contoh"),
        kontak=t("Telepon 000000"),
    )


def _penandatangan(t: Callable[[str], str]) -> Penandatangan:
    return Penandatangan(
        nama=t("Nama Pejabat Contoh"), jabatan=t("Kepala Unit"), nip="197001011995031001"
    )


def _tindak_lanjut(t: Callable[[str], str], rtl: Sequence[RTL]) -> Laporan:
    status = tuple(Status)
    bukti = (
        Dokumentasi(berkas="foto.png", keterangan=t("Rapat evaluasi di ruang pertemuan")),
        Dokumentasi(tautan="https://contoh.go.id/a?b=1&c=2"),
        Dokumentasi(berkas="foto/hilang.jpg", keterangan=t("Papan informasi yang baru")),
    )
    return LaporanTindakLanjut(
        unit=_unit(t),
        periode=PeriodeLaporan(
            survei=Periode(tahun=2024, triwulan=1), tindak_lanjut=Periode(tahun=2024, triwulan=2)
        ),
        nilai=tuple(NilaiUnsur(kode=u, nrr=Decimal(n)) for u, n in zip(UNSUR, _NRR, strict=True)),
        nama_unsur=Peta({u: t(f"Unsur contoh {u}") for u in UNSUR[:6]}),
        rtl=tuple(rtl),
        realisasi=tuple(
            Realisasi(
                rtl=r.id,
                status=status[i % 3],
                deskripsi=t(f"Langkah ke-{i + 1} dibahas dalam rapat bulanan"),
                dokumentasi=bukti if i == 0 else (),
                hambatan=t("Anggaran baru tersedia pada triwulan berikutnya"),
            )
            for i, r in enumerate(rtl)
            if i % 4 != 3
        ),
        strategi=tuple(
            Strategi(
                rtl=r.id,
                strategi=t("Menyusun jadwal bersama bagian keuangan"),
                target=t("akhir semester"),
                penanggung_jawab=t("Sekretariat"),
                pemangku_kepentingan=t("Bagian Keuangan"),
            )
            for r in rtl[1:3]
        ),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
        tempat=t("Contoh"),
        penandatangan=_penandatangan(t),
        kop=_kop(t),
        paragraf=ParagrafLaporan(
            latar_belakang=(t("Survei diadakan agar pelayanan makin baik."),),
            penutup=(t("Demikian laporan ini disusun."),),
        ),
    )


def _lalu(t: Callable[[str], str]) -> TindakLanjutLalu:
    """Return what became of the plan of the period before."""
    return TindakLanjutLalu(
        periode=Periode(tahun=2023, semester=2),
        rtl=(
            RTL(id="l1", unsur="U3", kegiatan=t("Menambah petugas pada jam sibuk"), tahun=2024),
            RTL(id="l2", unsur="U9", kegiatan=t("Memperbaiki ruang tunggu"), tahun=2024),
        ),
        realisasi=(
            Realisasi(
                rtl="l1",
                status=Status.SUDAH,
                deskripsi=t("Dua petugas bertugas pada pagi hari"),
                dokumentasi=(Dokumentasi(tautan="https://contoh.go.id/petugas"),),
            ),
            Realisasi(
                rtl="l2", status=Status.SEDANG, hambatan=t("Menunggu pengadaan kursi tunggu")
            ),
        ),
    )


def _skm(t: Callable[[str], str], rtl: Sequence[RTL]) -> Laporan:
    n = 30
    baris = [_JAWABAN[i * 5 % 7 % 6] for i in range(n)]  # every one of them
    layanan = tuple(t(nama) for nama in ("Izin usaha", "Legalisasi"))
    return LaporanSKM(
        unit=_unit(t),
        periode=Periode(tahun=2024, semester=1),
        jawaban=LembarJawaban(
            jawaban=Peta({u: "".join(b[i] for b in baris) for i, u in enumerate(UNSUR)}),
            profil=Peta(
                {
                    "layanan": tuple(layanan[i % 2] for i in range(n)),
                    "jenis_kelamin": tuple(("Perempuan", "Laki-laki")[i % 3 % 2] for i in range(n)),
                }
            ),
            saran=tuple(t(s) for s in ("Kursi tunggu ditambah", "Antrean dapat diambil di rumah")),
        ),
        nama_unsur=Peta({u: t(f"Unsur contoh {u}") for u in UNSUR[:6]}),
        populasi=400,
        jadwal=(Jadwal(kegiatan=t("Pengumpulan data"), waktu=t("Mei 2024"), hari_kerja=20),),
        tren=(
            NilaiTren(periode=Periode(tahun=2023, semester=1), ikm=Decimal("81.45")),
            NilaiTren(periode=Periode(tahun=2023, semester=2), ikm=Decimal("80.02")),
        ),
        rtl=tuple(rtl),
        tindak_lanjut=_lalu(t),
        pertanyaan=Peta({"U1": t("Bagaimana persyaratan pelayanan di unit ini?")}),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
        tempat=t("Contoh"),
        penandatangan=_penandatangan(t),
        kop=_kop(t),
        paragraf=ParagrafSKM(
            permasalahan=(t("Waktu penyelesaian belum pasti pada jam sibuk."),),
            penutup=(t("Demikian laporan ini disusun."),),
        ),
    )


def _publikasi(t: Callable[[str], str]) -> Laporan:
    return Publikasi(
        unit=_unit(t),
        periode=Periode(tahun=2024, semester=1),
        ikm=Decimal("83.04"),
        n=150,
        responden=Peta(
            {
                "jenis_kelamin": Peta({"Laki-laki": 71, "Perempuan": 79}),
                "pendidikan": Peta({t("SMA/SMK"): 61, t("Diploma"): 37, t("Sarjana"): 52}),
            }
        ),
        pengumpulan=Periode(dari=date(2024, 1, 8), sampai=date(2024, 6, 21)),
        nama_layanan=t("Izin usaha"),
        metode=t("Kuesioner di loket dan di laman"),
        media=(t("Papan pengumuman"), t("Laman resmi")),
        ucapan=t("Terima kasih atas penilaian yang diberikan."),
        tautan="https://contoh.go.id/skm?a=1&b=2",
        keterangan_tautan=t("Laporan lengkap"),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
    )
