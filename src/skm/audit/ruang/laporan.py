"""Rules on the form of a report."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import attrs

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kosong, kutip, tanpa_dan
from skm.audit.nama import pemilik, tabel_nama
from skm.audit.nip import PANJANG, angka_nip, bernrp, janggal
from skm.audit.sumber import (
    LAPORAN,
    MASA_BERLAKU,
    NIP,
    PELAKSANAAN,
    TEMPLAT_BENTUK,
    TEMPLAT_REALISASI,
    TINDAK_LANJUT,
    UNSUR,
)
from skm.audit.telaah import Telaah
from skm.audit.waktu import baca_kurun, cocok
from skm.bahasa import ISIAN, tanggal_panjang
from skm.jenis import KUNCI_JENIS, SURVEI
from skm.jenis import TINDAK_LANJUT as TL
from skm.model import Periode, Tanggal, Tingkat
from skm.regulasi import EDISI, Regulasi, muat

# ---------------------------------------------------------------- periods and dates


@aturan("SKM-LAP-001", tingkat=Tingkat.PERINGATAN, kutipan=LAPORAN)
def periode_tabel_sama(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Periode pada judul tabel hasil sama dengan periode survei laporan.

    Judul yang menyebut periode lain membuat pembaca ragu angka mana yang dilihatnya; sering kali
    judul itu tertinggal dari laporan sebelumnya. Judul tanpa tanggal dibandingkan menurut bulan
    atau triwulannya.

    Contoh: laporan Januari–Maret 2024, judul tabel "Januari-Juni 2024".
    """
    teks = telaah.tercantum.periode_tabel_1
    rentang = None if teks is None else baca_kurun(teks)
    if teks is None or rentang is None:
        return
    periode = telaah.periode
    if not cocok(rentang, periode.mulai, periode.akhir):
        yield Pelanggaran(
            "$.tercantum.periode_tabel_1",
            f"Judul tabel hasil menyebut periode {kutip(teks)}, sedangkan periode survei laporan "
            f"ini {periode}. Samakan periodenya.",
            terkait=(_tempat_periode(telaah),),
        )


def _tempat_periode(telaah: Telaah) -> str:
    return "$.periode" if telaah.tindak_lanjut is None else "$.periode.survei"


@aturan("SKM-LAP-002", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT, jenis=[TL.kunci])
def tindak_lanjut_sesudah_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Periode tindak lanjut dimulai sesudah periode survei berakhir.

    Hasil survei baru dapat ditindaklanjuti setelah ada. Periode yang sama atau bertumpang-tindih
    berarti salah satunya keliru, atau kegiatannya bukan tindak lanjut hasil survei ini.

    Contoh: periode survei dan periode tindak lanjut sama-sama Triwulan I 2024.
    """
    if telaah.tindak_lanjut is None:
        return
    survei, tindak = telaah.periode, telaah.tindak_lanjut.periode.tindak_lanjut
    if tindak.mulai <= survei.akhir:
        hubungan = "sama dengan" if _sama(tindak, survei) else "tidak sesudah"
        yield Pelanggaran(
            "$.periode.tindak_lanjut",
            f"Periode tindak lanjut {tindak} {hubungan} periode survei {survei}, seharusnya "
            f"dimulai sesudah {tanggal_panjang(survei.akhir)}. Perbaiki periodenya.",
            terkait=("$.periode.survei",),
        )


def _sama(a: Periode, b: Periode) -> bool:
    return (a.mulai, a.akhir) == (b.mulai, b.akhir)


@aturan("SKM-LAP-003", tingkat=Tingkat.PERINGATAN, kutipan=LAPORAN, jenis=KUNCI_JENIS)
def tanggal_sesudah_periode(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Laporan bertanggal sesudah periodenya berakhir.

    Laporan yang ditandatangani sebelum periodenya selesai melaporkan yang belum terjadi.

    Contoh: periode tindak lanjut sampai 30 Juni 2024, laporan bertanggal 15 Juni 2024.
    """
    tanggal = telaah.laporan.tanggal
    if tanggal is not None and _terakhir(tanggal) < telaah.akhir_periode:
        yield Pelanggaran(
            "$.tanggal",
            f"Laporan bertanggal {tanggal}, padahal periodenya baru berakhir "
            f"{tanggal_panjang(telaah.akhir_periode)}. Perbaiki tanggal atau periodenya.",
            terkait=("$.periode",),
        )


def _terakhir(tanggal: Tanggal) -> date:
    """Return the day itself, or the last of the month if the day is open."""
    if tanggal.hari is not None:
        return tanggal.pertama
    if (tanggal.tahun, tanggal.bulan) == (9999, 12):
        return date.max
    return (tanggal.pertama + timedelta(days=32)).replace(day=1) - timedelta(days=1)


# ---------------------------------------------------------------- who signs


def _belum_diisi(teks: str) -> bool:
    """Return whether a text is empty, dots, or a form's "(nama kepala)" or "[isi: nama]"."""
    isi = teks.strip()
    return kosong(isi) or (isi.startswith("(") and isi.endswith(")")) or bool(ISIAN.search(isi))


@aturan("SKM-LAP-004", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_BENTUK)
def ada_penandatangan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Laporan menyebut siapa yang menandatangani.

    Laporan tanpa nama pimpinan unit belum sah.

    Contoh: bagian [penandatangan] tidak ada, atau namanya masih "(nama kepala balai)".
    """
    satu = telaah.laporan.penandatangan
    if satu is None:
        yield Pelanggaran(
            "$.penandatangan",
            "Penandatangan belum disebut. Isi [penandatangan].",
        )
    elif _belum_diisi(satu.nama) and not ISIAN.search(satu.nama):  # SKM-LAP-018 names that
        yield Pelanggaran(
            "$.penandatangan.nama", "Nama penandatangan belum diisi. Isi nama dan gelarnya."
        )


@aturan("SKM-LAP-005", tingkat=Tingkat.CATATAN, kutipan=TEMPLAT_BENTUK)
def ada_nip(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NIP penandatangan dicantumkan.

    NIP boleh kosong, karena tidak semua pimpinan memilikinya; bila ada, cantumkan.

    Contoh: nip = "".
    """
    satu = telaah.laporan.penandatangan
    if satu is not None and _belum_diisi(satu.nip) and not ISIAN.search(satu.nip):
        yield Pelanggaran(
            "$.penandatangan",
            "NIP penandatangan belum dicantumkan. Isi nip, bila penandatangan memilikinya.",
        )


def _angka_nip(telaah: Telaah) -> str:
    """Return the digits of a NIP that is there; empty otherwise, and for an NRP."""
    satu = telaah.laporan.penandatangan
    if satu is None or _belum_diisi(satu.nip) or bernrp(satu.nip):
        return ""
    return angka_nip(satu.nip)


def _nip_utuh(angka: str) -> bool:
    return len(angka) == PANJANG and angka.isascii() and angka.isdigit()


@aturan("SKM-LAP-006", tingkat=Tingkat.PERINGATAN, kutipan=NIP)
def nip_delapan_belas_angka(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NIP terdiri atas 18 angka.

    Nomor yang lebih pendek biasanya NIP lama atau salah salin. Anggota TNI dan Polri memakai NRP;
    nomor yang diawali "NRP" tidak diperiksa.

    Contoh: nip = "19700101 199503 1".
    """
    angka = _angka_nip(telaah)
    if angka and not _nip_utuh(angka):
        ada = f"{len(angka)} angka" if angka.isdigit() else "memuat huruf atau tanda lain"
        yield Pelanggaran(
            "$.penandatangan.nip",
            f"NIP {kutip(angka)} {ada}, seharusnya {PANJANG} angka. Periksa NIP itu.",
        )


@aturan("SKM-LAP-007", tingkat=Tingkat.PERINGATAN, kutipan=NIP)
def tanggal_nip_mungkin(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tanggal lahir dan waktu pengangkatan pada NIP mungkin terjadi.

    Delapan angka pertama NIP adalah tanggal lahir, enam berikutnya tahun dan bulan pengangkatan
    (21 di tempat bulan bagi PPPK).

    Contoh: NIP 19701301 199503 1 001 berbulan lahir 13.
    """
    angka = _angka_nip(telaah)
    tanggal = telaah.laporan.tanggal
    pada = telaah.akhir_periode if tanggal is None else _terakhir(tanggal)
    for sebab in janggal(angka, pada) if _nip_utuh(angka) else ():
        yield Pelanggaran(
            "$.penandatangan.nip", f"NIP {angka} tidak mungkin: {sebab}. Periksa NIP itu."
        )


@aturan("SKM-LAP-008", tingkat=Tingkat.PERINGATAN, kutipan=NIP)
def jenis_kelamin_nip(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Angka jenis kelamin pada NIP adalah 1 atau 2.

    Angka kelima belas NIP adalah 1 untuk pria dan 2 untuk wanita.

    Contoh: NIP 19700101 199503 3 001.
    """
    angka = _angka_nip(telaah)
    if _nip_utuh(angka) and angka[14] not in "12":
        yield Pelanggaran(
            "$.penandatangan.nip",
            f"Angka jenis kelamin pada NIP {angka} adalah {angka[14]}, seharusnya 1 (pria) atau 2 "
            "(wanita). Periksa NIP itu.",
        )


# ---------------------------------------------------------------- names and law


@aturan("SKM-LAP-009", tingkat=Tingkat.PERINGATAN, kutipan=UNSUR)
def nama_unsur_baku(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Unsur disebut dengan nama menurut peraturan.

    Nama yang berbeda-beda menyulitkan perbandingan antarperiode dan antarunit. Huruf besar, tanda
    baca, dan kata "dan" tidak diperhitungkan.

    Contoh: "Produk spesifikasi jenis layanan" alih-alih "Produk Spesifikasi Jenis Pelayanan".
    """
    for tempat, nama_unsur in tabel_nama(telaah):
        for kode, nama in nama_unsur.items():
            baku = telaah.nama_unsur.get(kode)
            # The name of another unsur is a graver matter, with a rule of its own.
            tertukar = pemilik(telaah, nama) not in (kode, None)
            if baku is not None and tanpa_dan(nama) != tanpa_dan(baku) and not tertukar:
                yield Pelanggaran(
                    f"{tempat}.{kode}",
                    f"{kode} disebut {kutip(nama)}, sedangkan nama bakunya {kutip(baku)}. Pakai "
                    "nama baku.",
                )


@aturan("SKM-LAP-010", tingkat=Tingkat.PERINGATAN, kutipan=MASA_BERLAKU)
def tidak_menyebut_regulasi_dicabut(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Paragraf dan dasar hukum tidak menyebut peraturan yang sudah dicabut.

    Kalimat yang disalin dari laporan lama sering masih berdasar pada KEP/25/M.PAN/2/2004 atau
    PermenPANRB 16/2014. Kalimat yang menyatakan bahwa peraturan itu dicabut atau diganti, atau yang
    menceritakan yang lalu (semula, sebelumnya, dahulu), tidak dipersoalkan.

    Contoh: laporan tahun 2023 dengan dasar hukum "KEP/25/M.PAN/2/2004".
    """
    akhir = telaah.periode.akhir
    lama = [muat(e) for e in EDISI if not _masih_berlaku(muat(e), akhir)]
    for tempat, teks in telaah.paragraf() if lama else ():
        for kalimat in _kalimat(teks):
            for regulasi in lama:
                if _sebutan(regulasi.id).search(kalimat) and not _DICABUT.search(kalimat):
                    yield Pelanggaran(
                        tempat,
                        f"Menyebut {regulasi.nama}, yang tidak berlaku lagi pada "
                        f"{tanggal_panjang(akhir)}: {kutip(kalimat, 100)}. Ganti dengan peraturan "
                        "yang berlaku.",
                        kutipan=regulasi.kutipan,
                    )


def _masih_berlaku(regulasi: Regulasi, hari: date) -> bool:
    return regulasi.berlaku_sampai is None or hari <= regulasi.berlaku_sampai


_DICABUT = re.compile(
    r"(?i)\b(?:di|men)?cabut|ganti|tidak berlaku|perubahan atas"
    r"|\b(?:semula|sebelumnya|dahulu)\b|\bsejak\b.*\b(?:hingga|sampai)\b"
)
_NOMOR_TAHUN = re.compile(r"Nomor (\d+) Tahun (\d{4})")
_KEP = re.compile(r"KEP/\S+/\d{4}")
_AKHIR_KALIMAT = re.compile(
    r"(?i)(?<=[.;!?])(?<!\bno\.)(?<!\bnomor\.)(?<!\bkep\.)(?<!\bth\.)(?<!\bthn\.)\s+|\n"
)


def _kalimat(teks: str) -> Iterator[str]:
    return (k for k in _AKHIR_KALIMAT.split(teks) if k.strip())


@cache
def _sebutan(id_regulasi: str) -> re.Pattern[str]:
    """Return how texts name a rule set, from the name it has itself."""
    nama = muat(id_regulasi).nama
    if temuan := _NOMOR_TAHUN.search(nama):
        return re.compile(
            r"(?i)(?:pan[\s-]*(?:dan[\s-]*)?rb|pendayagunaan\s+aparatur|permen\s*pan)"
            + _bernomor(*temuan.groups())
        )
    temuan = _KEP.search(nama)
    assert temuan is not None  # noqa: S101 - a test reads the name of every rule set
    kep, nomor, *lembaga, bulan, tahun = re.split(r"[/.]", temuan[0])
    sela = r"[\s/.:\-]*"
    awal = rf"(?:{kep}{sela}{nomor}|\b{nomor}{sela}{kep})"
    return re.compile(
        rf"(?i){sela.join((awal, *lembaga, f'0?{bulan}', tahun))}"
        rf"|\bkep(?:utusan)?[\s.]*men(?:teri)?[\s.]*(?:negara\s+)?"
        rf"(?:{sela.join(lembaga[1:])}(?:[\s-]*rb)?\b|pendayagunaan\s+aparatur)"
        + _bernomor(nomor, tahun)
    )


def _bernomor(nomor: str, tahun: str) -> str:
    """Return how a number and year follow the ministry: the same ones alone may be a law's."""
    return (
        r"(?:(?!undang|\b(?:uu|pp|perpres|peraturan)\b)\D){0,120}"
        rf"\b{nomor}\s*(?:tahun|thn?\b\.?|/|-)\s*{tahun}\b"
    )


@aturan("SKM-LAP-011", tingkat=Tingkat.PERINGATAN, kutipan=MASA_BERLAKU, jenis=KUNCI_JENIS)
def regulasi_berlaku(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Peraturan yang dipakai berlaku pada akhir survei.

    Unsur, bobot, dan interval mutu mengikuti peraturan yang berlaku ketika survei diadakan.

    Contoh: survei tahun 2023 dihitung menurut KEP/25/M.PAN/2/2004.
    """
    regulasi, akhir = telaah.regulasi, telaah.periode.akhir
    if regulasi is None or regulasi.berlaku_pada(akhir):
        return
    sampai = (
        ""
        if regulasi.berlaku_sampai is None
        else f" sampai {tanggal_panjang(regulasi.berlaku_sampai)}"
    )
    yield Pelanggaran(
        "$.regulasi",
        f"{regulasi.nama} berlaku sejak {tanggal_panjang(regulasi.berlaku_sejak)}{sampai}, "
        f"sedangkan surveinya berakhir {tanggal_panjang(akhir)}. Pakai peraturan yang berlaku saat "
        "itu.",
        terkait=(_tempat_periode(telaah),),
        kutipan=regulasi.kutipan,
    )


# ---------------------------------------------------------------- what must not be missing


@aturan("SKM-LAP-012", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_BENTUK)
def bagian_wajib_terisi(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Bagian yang wajib ada dalam laporan tidak kosong.

    Tempat dan tanggal, rencana tindak lanjut, serta realisasinya ada pada setiap templat laporan.

    Contoh: tidak ada satu pun [[rtl]].
    """
    laporan = telaah.laporan
    if kosong(laporan.tempat):
        yield Pelanggaran("$.tempat", "Tempat penandatanganan belum diisi. Isi tempat.")
    if laporan.tanggal is None:
        yield Pelanggaran("$.tanggal", "Tanggal laporan belum diisi. Isi tanggal.")
    if not telaah.rtl:
        yield Pelanggaran(
            "$.rtl",
            "Rencana tindak lanjut belum ada. Tambahkan [[rtl]] untuk unsur yang terlemah.",
            kutipan=TINDAK_LANJUT,
        )
    elif telaah.tindak_lanjut is not None and not telaah.realisasi:
        yield Pelanggaran(
            "$.realisasi",
            "Realisasi rencana tindak lanjut belum ada. Tambahkan [[realisasi]] untuk setiap RTL.",
            kutipan=TEMPLAT_REALISASI,
        )


@aturan("SKM-LAP-013", tingkat=Tingkat.CATATAN, kutipan=TEMPLAT_BENTUK)
def paragraf_tidak_kosong(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Paragraf laporan tidak ditiadakan.

    Daftar kosong meniadakan paragraf bawaan skm, termasuk latar belakang dan dasar hukum. Kunci
    yang hanya menambahkan paragraf boleh kosong.

    Contoh: paragraf.dasar_hukum = [].
    """
    paragraf = telaah.laporan.paragraf
    semua: Mapping[str, tuple[str, ...] | None] = attrs.asdict(paragraf, recurse=False)
    for nama, isi in semua.items():
        if (
            nama not in paragraf.TAMBAHAN
            and isi is not None
            and not any(teks.strip() for teks in isi)
        ):
            yield Pelanggaran(
                f"$.paragraf.{nama}",
                f"Paragraf {nama.replace('_', ' ')} ditiadakan. Isi paragrafnya, atau hapus "
                "kuncinya untuk memakai paragraf bawaan skm.",
            )


@aturan("SKM-LAP-014", tingkat=Tingkat.CATATAN, kutipan=TEMPLAT_BENTUK)
def tanggal_lengkap(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tanggal laporan menyebut hari.

    Hari yang masih kosong dicetak sebagai titik-titik.

    Contoh: tanggal = "2024-04".
    """
    tanggal = telaah.laporan.tanggal
    if tanggal is not None and tanggal.hari is None:
        yield Pelanggaran(
            "$.tanggal",
            f"Tanggal laporan ({tanggal}) belum menyebut hari. Isi sebelum ditandatangani.",
        )


@aturan("SKM-LAP-015", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=KUNCI_JENIS)
def berkas_gambar_ada(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Berkas gambar yang disebut laporan ada dan dapat dibaca.

    Gambar yang hilang tidak tercetak, sehingga dokumentasinya tidak ada pada laporan. Diperiksa
    hanya untuk laporan yang dibaca dari berkas.

    Contoh: dokumentasi menyebut "foto/rapat.jpg", yang tidak ada di folder laporan.
    """
    for tempat, sebab in telaah.lingkungan.gambar.items():
        yield Pelanggaran(
            tempat,
            f"Gambar tidak dapat ditampilkan: {sebab}. Simpan gambarnya di folder laporan, atau "
            "perbaiki namanya.",
        )


@aturan("SKM-LAP-016", tingkat=Tingkat.PERINGATAN, kutipan=PELAKSANAAN, jenis=[SURVEI.kunci])
def tren_berurutan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tren memuat periode yang lalu, berurutan dari yang lama.

    Periode yang tertukar atau berulang membuat grafik tren menyesatkan.

    Contoh: Semester II 2018 ditulis sebelum Semester I 2018.
    """
    if telaah.skm is None:
        return
    tren = telaah.skm.tren
    for i, (lama, baru) in enumerate(pairwise(tren), start=1):
        if baru.periode.akhir <= lama.periode.akhir:
            yield Pelanggaran(
                f"$.tren[{i}].periode",
                f"{baru.periode} ditulis sesudah {lama.periode}. Urutkan dari yang lama, satu kali "
                "untuk setiap periode.",
                terkait=(f"$.tren[{i - 1}].periode",),
            )
    for i, satu in enumerate(tren):
        if satu.periode.akhir >= telaah.periode.akhir:
            yield Pelanggaran(
                f"$.tren[{i}].periode",
                f"Tren memuat {satu.periode}, yang tidak sebelum periode laporan ini "
                f"({telaah.periode}). Hapus, atau perbaiki periodenya.",
                terkait=("$.periode",),
            )
