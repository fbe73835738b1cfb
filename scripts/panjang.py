"""
The long report: as much of everything as an office may bring, for whoever looks at pages.

Names of 68 characters, 40 activities, 12 unsur, cells of 2 000 characters, 30 pictures, 17 periods,
60 services; always the same.
"""

from decimal import Decimal
from pathlib import Path

from PIL import Image, ImageDraw

from skm.model import (
    RTL,
    Dokumentasi,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiTren,
    NilaiUnsur,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Susunan,
    Tanggal,
    UnitLayanan,
    Unsur,
)

NAMA = "Unit Pelaksana Teknis Pelayanan Perizinan dan Penanaman Modal Daerah"
_TAMBAHAN = (
    "Keterbukaan Informasi dan Kemudahan Mengetahui Perkembangan Permohonan",
    "Kemudahan bagi Penyandang Disabilitas, Lanjut Usia, dan Ibu Hamil",
    "Keamanan Data Pribadi",
)
_KALIMAT = (
    "Kegiatan dilaksanakan bertahap bersama seluruh bidang, dimulai dengan penataan berkas dan "
    "pembagian tugas, lalu dipantau setiap pekan sampai selesai. "
)
_ACAK = "4343344343223443433443442434343334342334433434132434344"
_LAYANAN = (
    "Izin Usaha",
    "Izin Lingkungan",
    "Rekomendasi Teknis",
    "Legalisasi",
    "Pengaduan",
    "Data",
)
_TEMPAT = ("Utara", "Selatan", "Timur", "Barat", "Tengah", "Pesisir", "Pegunungan", "Kepulauan")
_LAYANAN_BANYAK, _RTL_BANYAK, _GAMBAR_BANYAK, _PERIODE_BANYAK = 60, 40, 30, 17


def _teks(panjang: int) -> str:
    return (_KALIMAT * (panjang // len(_KALIMAT) + 1))[:panjang].strip()


def _unit() -> UnitLayanan:
    return UnitLayanan(
        nama=NAMA,
        singkatan="UPT Perizinan Daerah",
        instansi="Pemerintah Kabupaten Contoh di Ujung Kepulauan Nusantara Bagian Timur",
    )


def _konvensi() -> Konvensi:
    return Konvensi(
        unsur_tambahan=[Unsur(kode=f"U{10 + i}", nama=nama) for i, nama in enumerate(_TAMBAHAN)]
    )


def _rtl() -> list[RTL]:
    return [
        RTL(
            id=f"r{i}",
            unsur=f"U{1 + i % 12}",
            kegiatan=_teks(2000)
            if i in (3, 17)
            else f"Kegiatan {i + 1}: {_teks(60 + 37 * i % 160)}",
            tahun=2026,
            triwulan=(1 + i % 4,),
            penanggung_jawab=f"Bidang {_TEMPAT[i % len(_TEMPAT)]} dan Seksi Pelayanan Terpadu",
        )
        for i in range(_RTL_BANYAK)
    ]


def _penandatangan() -> Penandatangan:
    return Penandatangan(
        nama="Contoh Nama Kepala yang Panjang, S.E., M.Si., Ph.D.",
        jabatan=f"Kepala {NAMA}",
        nip="123456789012345678",
    )


def survei_panjang() -> LaporanSKM:
    """Return the survey report."""
    n = 30 * _LAYANAN_BANYAK
    kode = [f"U{i}" for i in range(1, 13)]
    layanan = [f"{a} {b}" for a in _LAYANAN for b in (*_TEMPAT, "Kota", "Desa")]
    periode = [Periode(tahun=2022 + i // 4, triwulan=i % 4 + 1) for i in range(_PERIODE_BANYAK)]
    return LaporanSKM(
        unit=_unit(),
        periode=periode[-1],
        konvensi=_konvensi(),
        jawaban=LembarJawaban(
            jawaban={
                u: "".join(
                    _ACAK[(r * (7 + i) + i * 11 + r // 5 + r % 60 * i) % len(_ACAK)]
                    for r in range(n)
                )
                for i, u in enumerate(kode)
            },
            profil={
                "layanan": [layanan[r % _LAYANAN_BANYAK] for r in range(n)],
                "jenis_kelamin": [("Laki-laki", "Perempuan")[r * 3 % 5 % 2] for r in range(n)],
                "pendidikan": [
                    ("SMA/sederajat", "S1", "D3", "S2")[r * r % 11 % 4] for r in range(n)
                ],
            },
            saran=[f"Saran {i + 1}: {_teks(40 + 61 * i % 300)}" for i in range(60)],
        ),
        populasi=24_000,
        susunan=Susunan(lampiran_jawaban=False),
        tren=[
            NilaiTren(periode=p, ikm=Decimal(7612 + (i * 389) % 1400).scaleb(-2))
            for i, p in enumerate(periode[:-1])
        ],
        rtl=_rtl(),
        tanggal=Tanggal(tahun=2026, bulan=4, hari=15),
        tempat="Contoh",
        penandatangan=_penandatangan(),
    )


def tindak_lanjut_panjang(folder: Path) -> LaporanTindakLanjut:
    """Return the follow-up; its pictures are made in *folder*."""
    for i in range(_GAMBAR_BANYAK):
        _foto(i).save(folder / f"foto-{i}.jpg", quality=80)
    rtl = _rtl()
    status = (Status.SUDAH, Status.SUDAH, Status.SEDANG, Status.BELUM)
    return LaporanTindakLanjut(
        unit=_unit(),
        periode=PeriodeLaporan(
            survei=Periode(tahun=2026, triwulan=1), tindak_lanjut=Periode(tahun=2026, triwulan=2)
        ),
        konvensi=_konvensi(),
        nilai=[
            NilaiUnsur(kode=f"U{i}", nrr=Decimal(300 + (i * 29) % 90).scaleb(-2))
            for i in range(1, 13)
        ],
        rtl=rtl,
        realisasi=[
            Realisasi(
                rtl=r.id,
                status=status[i % 4],
                deskripsi=_teks(2000) if i == 5 else _teks(50 + 53 * i % 220),
                hambatan="" if i % 3 else _teks(90),
                dokumentasi=[
                    *(
                        [Dokumentasi(berkas=f"foto-{i}.jpg", keterangan=f"Kegiatan ke-{i + 1}")]
                        if i < _GAMBAR_BANYAK
                        else []
                    ),
                    *(
                        [Dokumentasi(tautan=f"https://contoh.go.id/{'bukti-dukung/' * 6}{i}")]
                        if i % 5 == 0
                        else []
                    ),
                ],
            )
            for i, r in enumerate(rtl)
        ],
        tanggal=Tanggal(tahun=2026, bulan=7, hari=15),
        tempat="Contoh",
        penandatangan=_penandatangan(),
        folder=folder,
    )


def _foto(ke: int) -> Image.Image:
    """Return a picture that can be told from the others; every third is upright."""
    ukuran = (600, 800) if ke % 3 == 0 else (800, 600)
    foto = Image.new("RGB", ukuran, (60 + 5 * ke, 110, 190 - 4 * ke))
    lukis = ImageDraw.Draw(foto)
    lukis.rectangle((60, 60, ukuran[0] - 60, ukuran[1] - 60), outline="white", width=12)
    lukis.ellipse((200, 200, 400 + 4 * ke, 400), fill="white")
    return foto
