"""
Difficult reports, to try a template on: empty ones, long ones, ones with every awkward character.

They are made here rather than read, so that `skm templat periksa` needs nothing but the package.
"""

import struct
import zlib
from collections.abc import Callable, Mapping
from decimal import Decimal

import attrs

from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    Jadwal,
    Kop,
    Kutipan,
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
    Tempat,
    Temuan,
    Tingkat,
    UnitLayanan,
)
from skm.naskah import Gambar, Naskah, lampirkan_temuan, susun

SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua\n\nbaris empat",
    "kolom\tkolom",
    "{{ 7*7 }} {% if %} {# catatan #} {{ sampul.judul }}",
    "</w:t></w:r><w:br/>&amp;&lt;",
    "‘petik’ “ganda” e\u0301 \u202ebalik\u202c",
    "x" * 2_000,
)
"""Texts that a document must show as they are."""

_TEMUAN = tuple(
    Temuan(
        aturan="SKM-IKM-010",
        tingkat=Tingkat.GALAT,
        tempat=Tempat(lokasi="$.rtl[0].kegiatan"),
        pesan=teks,
        kutipan=Kutipan(regulasi="permenpanrb-14-2017", bagian=teks),
    )
    for teks in SULIT
)
_UNSUR = [f"U{i}" for i in range(1, 10)]
_PANJANG = 120
_TEKS = "Kegiatan yang uraiannya panjang sekali, ditulis dalam beberapa kalimat. " * 8


def contoh_naskah(jenis: str) -> list[tuple[str, Naskah]]:
    """Return difficult reports of a kind, each with a name for people."""
    buat = _TINDAK_LANJUT if jenis == LaporanTindakLanjut.JENIS else _SURVEI
    semua = {nama: _bergambar(susun(fungsi())) for nama, fungsi in buat.items()}
    semua["teks sulit"] = lampirkan_temuan(semua["teks sulit"], _TEMUAN)
    return [*semua.items()]


def _bergambar(naskah: Naskah) -> Naskah:
    """Give a report that shows anything a logo, for templates that show it."""
    if not naskah.kop.baris:
        return naskah
    logo = Gambar(isi=_png(), media_type="image/png", lebar=4, tinggi=2, keterangan="Logo")
    return attrs.evolve(naskah, sampul=attrs.evolve(naskah.sampul, logo=logo))


def _png() -> bytes:
    """Return a grey picture of 4 x 2 pixels."""

    def potongan(nama: bytes, isi: bytes) -> bytes:
        ekor = struct.pack(">I", zlib.crc32(nama + isi))
        return struct.pack(">I", len(isi)) + nama + isi + ekor

    kepala = struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0)
    baris = b"\0\x80\x80\x80\x80" * 2
    return (
        b"\x89PNG\r\n\x1a\n"
        + potongan(b"IHDR", kepala)
        + potongan(b"IDAT", zlib.compress(baris))
        + potongan(b"IEND", b"")
    )


def _unit() -> UnitLayanan:
    return UnitLayanan(
        nama="Kantor Pelayanan Contoh",
        singkatan="KPC",
        instansi="Badan Contoh Indonesia",
        singkatan_instansi="BCI",
    )


def _kop() -> Kop:
    return Kop(
        baris=("BADAN CONTOH INDONESIA", "KANTOR PELAYANAN CONTOH"),
        alamat="Jalan Contoh Nomor 1, Kota Contoh 50000",
        kontak="Telepon (024) 000000 · contoh.go.id",
    )


def _tanda() -> Penandatangan:
    return Penandatangan(nama="Contoh, S.H.", jabatan="Kepala", nip="197001011995031001")


# ---------------------------------------------------------------- follow-up report


def _tl_kosong() -> LaporanTindakLanjut:
    periode = Periode(tahun=2024, triwulan=1)
    return LaporanTindakLanjut(
        unit=UnitLayanan(nama="Kantor Pelayanan Contoh"),
        periode=PeriodeLaporan(survei=periode, tindak_lanjut=periode),
        nilai=tuple(NilaiUnsur(kode=k, nrr=Decimal("3.5")) for k in _UNSUR),
    )


def _tl_lengkap() -> LaporanTindakLanjut:
    tautan = Dokumentasi(tautan="https://contoh.go.id/?a=1&b=2", keterangan="Berita")
    hilang = Dokumentasi(berkas="foto/hilang.jpg", keterangan="Rapat")
    return attrs.evolve(
        _tl_kosong(),
        unit=_unit(),
        kop=_kop(),
        rtl=(
            RTL(id="a", unsur="U3", kegiatan="Satu", tahun=2024, triwulan=(1, 2)),
            RTL(
                id="b",
                unsur="U3",
                kegiatan="Dua",
                tahun=2024,
                triwulan=(1, 2),
                gabung_atas=("waktu", "penanggung_jawab"),
            ),
            RTL(id="c", unsur="U1", kegiatan="Tiga", triwulan=(4,), penanggung_jawab="Seksi A"),
        ),
        realisasi=(
            Realisasi(rtl="a", status=Status.SUDAH, dokumentasi=(tautan, hilang)),
            Realisasi(rtl="a", status=Status.SEDANG, hambatan="Anggaran"),
            Realisasi(rtl="b", status=Status.BELUM),
        ),
        strategi=(Strategi(rtl="b", strategi="Diusulkan", target="2 bulan"),),
        tanggal=Tanggal(tahun=2024, bulan=4, hari=30),
        tempat="Kota Contoh",
        penandatangan=_tanda(),
    )


def _tl_sulit() -> LaporanTindakLanjut:
    semua = "\n".join(SULIT)
    return attrs.evolve(
        _tl_lengkap(),
        unit=attrs.evolve(_unit(), nama=semua, instansi=semua),
        rtl=tuple(
            RTL(id=f"r{i}", unsur="U1", kegiatan=s, triwulan=(1,), penanggung_jawab=s)
            for i, s in enumerate(SULIT)
        ),
        realisasi=tuple(
            Realisasi(rtl=f"r{i}", status=Status.SEDANG, deskripsi=s, hambatan=s)
            for i, s in enumerate(SULIT)
        ),
        strategi=tuple(Strategi(rtl=f"r{i}", strategi=s, target=s) for i, s in enumerate(SULIT)),
        tempat=SULIT[0],
        penandatangan=Penandatangan(nama=semua, jabatan=semua, nip=SULIT[0]),
        paragraf=ParagrafLaporan(latar_belakang=SULIT, dasar_hukum=SULIT, penutup=SULIT),
    )


def _tl_panjang() -> LaporanTindakLanjut:
    return attrs.evolve(
        _tl_lengkap(),
        rtl=tuple(
            RTL(id=str(i), unsur=f"U{1 + i % 9}", kegiatan=_TEKS, triwulan=(1, 2, 3, 4))
            for i in range(_PANJANG)
        ),
        realisasi=tuple(
            Realisasi(rtl=str(i), status=Status.SUDAH, deskripsi=_TEKS) for i in range(_PANJANG)
        ),
        strategi=tuple(Strategi(rtl=str(i), strategi=_TEKS) for i in range(_PANJANG)),
    )


_TINDAK_LANJUT: Mapping[str, Callable[[], LaporanTindakLanjut]] = {
    "lengkap": _tl_lengkap,
    "hanya survei": _tl_kosong,
    "teks sulit": _tl_sulit,
    "panjang": _tl_panjang,
}


# ---------------------------------------------------------------- survey report


def _skm_kosong() -> LaporanSKM:
    return LaporanSKM(
        unit=UnitLayanan(nama="Kantor Pelayanan Contoh"),
        periode=Periode(tahun=2024, semester=1),
        jawaban=LembarJawaban(jawaban=Peta(dict.fromkeys(_UNSUR, "3"))),
        paragraf=ParagrafSKM(latar_belakang=(), dasar_hukum=(), maksud_tujuan=(), penutup=()),
    )


def _skm_lengkap() -> LaporanSKM:
    n = 40
    layanan = tuple(("Izin", "Rekomendasi", "")[i % 3] for i in range(n))
    return attrs.evolve(
        _skm_kosong(),
        unit=_unit(),
        kop=_kop(),
        jawaban=LembarJawaban(
            jawaban=Peta({k: ("3442" if i % 2 else "44-3") * 10 for i, k in enumerate(_UNSUR)}),
            profil=Peta(
                {
                    "layanan": layanan,
                    "jenis_kelamin": ("Laki-laki", "Perempuan") * (n // 2),
                    "tanggal": ("2024-02-01",) * n,
                }
            ),
            saran=("Sudah baik.", "Tambah kursi."),
        ),
        paragraf=ParagrafSKM(permasalahan=("Loket kurang.",)),
        populasi=60,
        jadwal=(Jadwal(kegiatan="Pengumpulan data", waktu="Februari 2024", hari_kerja=10),),
        tren=(NilaiTren(periode=Periode(tahun=2023, semester=1), ikm=Decimal("80.12")),),
        rtl=_tl_lengkap().rtl,
        tanggal=Tanggal(tahun=2024, bulan=7, hari=1),
        tempat="Kota Contoh",
        penandatangan=_tanda(),
    )


def _skm_sulit() -> LaporanSKM:
    semua = "\n".join(SULIT)
    dasar = _skm_lengkap()
    return attrs.evolve(
        dasar,
        unit=attrs.evolve(_unit(), nama=semua, instansi=semua),
        jawaban=attrs.evolve(
            dasar.jawaban,
            profil=Peta({"layanan": tuple(SULIT[i % 5] for i in range(40))}),
            saran=SULIT,
        ),
        jadwal=tuple(Jadwal(kegiatan=s, waktu=s) for s in SULIT),
        rtl=_tl_sulit().rtl,
        tempat=SULIT[0],
        penandatangan=Penandatangan(nama=semua, jabatan=semua, nip=SULIT[0]),
        paragraf=ParagrafSKM(latar_belakang=SULIT, permasalahan=SULIT, penutup=SULIT),
        pertanyaan=Peta(dict.fromkeys(_UNSUR, SULIT[0])),
    )


def _skm_panjang() -> LaporanSKM:
    n = 400
    return attrs.evolve(
        _skm_lengkap(),
        jawaban=LembarJawaban(
            jawaban=Peta(dict.fromkeys(_UNSUR, "3241" * (n // 4))),
            profil=Peta({"layanan": tuple(f"Layanan {i % 30:02}" for i in range(n))}),
            saran=(_TEKS,) * 50,
        ),
        rtl=_tl_panjang().rtl,
        populasi=None,
    )


_SURVEI: Mapping[str, Callable[[], LaporanSKM]] = {
    "lengkap": _skm_lengkap,
    "paling sedikit": _skm_kosong,
    "teks sulit": _skm_sulit,
    "panjang": _skm_panjang,
}
