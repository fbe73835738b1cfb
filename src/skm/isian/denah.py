"""
Which sheet, row or column of a workbook holds which key of a report file.

A key that has no row here stands on the sheet *Lainnya* under its path, so nothing is lost and a
new key needs a row only if many offices use it.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from skm.isian.jalur import Langkah, urai_jalur
from skm.isian.sel import bidang_kunci

NAMA_TANDA = "SKM_ISIAN"
"""The defined name by which a workbook is known; it survives being saved by other programs."""

PETUNJUK, IDENTITAS, JAWABAN, NILAI = "Petunjuk", "Identitas", "Jawaban", "Nilai"
LAINNYA, PRATINJAU = "Lainnya", "Pratinjau"
CONTOH = "contoh"
"""What stands in the first column of a row that shows how, and does not count."""
DARI_SURVEI = "survei"
"""Likewise, of a row that shows what the linked survey report says, and is read from there."""
CATATAN = "#"
"""How the heading of a column begins that is the office's own and is not read."""
CENTANG = "√"
ISIAN, KUNCI, NOMOR = "Isian", "Kunci", "No."
"""Headings that are the same on several sheets."""
BARIS_JUDUL = 4
"""The row of headings, from 1."""
KOLOM_LAINNYA = (KUNCI, ISIAN, "Keterangan")


class ButirIsian(NamedTuple):
    """
    One thing to fill in.

    Attributes:
        kunci: Its path in the report file; in a table that of its rows.
        judul: What the form asks, or the heading of the column.
        petunjuk: What to write there.
        wajib: Whether a report cannot do without.
        pilihan: What may be written; empty for anything.
        contoh: What the example row of a table shows.
        lebar: Width of the column.
        khusus: ``unsur`` for the code of one, ``rtl`` for the id of an activity, ``id`` for one of
            its own, ``triwulan:2`` for the tick of a quarter, ``tetap`` for
            what is not changed, ``koma-daftar`` for several choices.
    """

    kunci: str
    judul: str
    petunjuk: str = ""
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
    contoh: str = ""
    lebar: float = 22
    khusus: str = ""

    @property
    def langkah(self) -> Langkah:
        """The steps of its path."""
        return urai_jalur(self.kunci) or ()


class LembarIsian(NamedTuple):
    """
    One sheet.

    Attributes:
        nama: Its name.
        kunci: The list whose rows it holds; empty for a form, whose rows are single keys.
        butir: Its rows, or its columns.
        judul: What stands above.
        petunjuk: What to do, below that.
        banyak: How many rows there is room for.
        tanda: The keys of a row by one of which it is known, wherever it is moved to.
    """

    nama: str
    kunci: str
    butir: tuple[ButirIsian, ...]
    judul: str
    petunjuk: str
    banyak: int = 0
    tanda: tuple[str, ...] = ()


_PERIODE = "Misalnya Triwulan I 2026, Semester II 2026, 2026, atau 2026-04-01..2026-05-15."
_BERKAS = "Nama berkas di folder yang sama dengan buku kerja ini"

_IDENTITAS = (
    ButirIsian("jenis", "Jenis laporan", "Tidak diubah.", khusus="tetap", wajib=True),
    ButirIsian("skema", "Versi bentuk", "Tidak diubah.", khusus="tetap", wajib=True),
    ButirIsian("unit.nama", "Nama unit", "Nama lengkap unit pelayanan.", wajib=True),
    ButirIsian("unit.singkatan", "Singkatan unit", "Sebutan pendek untuk kalimat; boleh kosong."),
    ButirIsian("unit.instansi", "Instansi induk", "Instansi yang membawahi unit; boleh kosong."),
    ButirIsian("unit.singkatan_instansi", "Singkatan instansi", "Boleh kosong."),
    ButirIsian("unit.logo", "Logo", f"{_BERKAS}, PNG atau JPEG; boleh kosong."),
    ButirIsian("periode", "Periode survei", _PERIODE, wajib=True),
    ButirIsian("periode.survei", "Periode survei", _PERIODE, wajib=True),
    ButirIsian("periode.tindak_lanjut", "Periode tindak lanjut", _PERIODE, wajib=True),
    ButirIsian(
        "survei",
        "Laporan survei",
        "Berkas laporan SKM yang ditindaklanjuti, misalnya ../tw1/isian.xlsx; nilainya dibaca dari "
        "sana.",
    ),
    ButirIsian("n", "Jumlah responden", "Bila sama untuk semua unsur; boleh kosong."),
    ButirIsian("ikm", "IKM", "Bila hanya itu yang diketahui, seperti tercetak."),
    ButirIsian("populasi", "Jumlah penerima layanan", "Selama periode survei; boleh kosong."),
    ButirIsian("tanggal", "Tanggal laporan", "Misalnya 10 Juli 2026, atau Juli 2026 saja."),
    ButirIsian("tempat", "Tempat", "Kota penandatanganan."),
    ButirIsian("penandatangan.nama", "Nama penanda tangan", "Dengan gelar."),
    ButirIsian("penandatangan.jabatan", "Jabatan penanda tangan", "Misalnya Kepala Balai Contoh."),
    ButirIsian("penandatangan.nip", "NIP", "Boleh kosong."),
    ButirIsian("kop.baris", "Kop surat", "Satu baris kop per baris (Alt+Enter); boleh kosong."),
    ButirIsian("kop.alamat", "Alamat pada kop", "Boleh kosong."),
    ButirIsian("kop.kontak", "Kontak pada kop", "Telepon, surel, laman; boleh kosong."),
    ButirIsian("profil", "Profil kantor", "Berkas profil, misalnya ../profil.toml; boleh kosong."),
    ButirIsian("templat", "Templat Word", f"{_BERKAS}; boleh kosong."),
    ButirIsian(
        "jawaban.berkas",
        "Berkas jawaban",
        "Bila jawaban tidak disalin ke lembar Jawaban: nama berkasnya, satu per baris.",
    ),
)

_UNSUR = ButirIsian("unsur", "Unsur", "U1–U9.", wajib=True, contoh="U3", lebar=8, khusus="unsur")
_RUJUK_RTL = ButirIsian(
    "rtl",
    "Kode RTL",
    "Kode dari lembar RTL.",
    wajib=True,
    contoh="R1",
    lebar=12,
    khusus="rtl",
)

_TABEL = (
    LembarIsian(
        "RTL",
        "rtl",
        (
            ButirIsian("id", "Kode", "Nama pendek.", wajib=True, contoh="R0", lebar=9, khusus="id"),
            _UNSUR,
            ButirIsian(
                "kegiatan",
                "Kegiatan",
                "Satu kegiatan satu baris, urut prioritas.",
                wajib=True,
                contoh="Menambah satu loket pada jam sibuk",
                lebar=48,
            ),
            ButirIsian("tahun", "Tahun", "Misalnya 2026.", contoh="2026", lebar=8),
            *(
                ButirIsian(
                    "triwulan",
                    f"TW {r}",
                    f"Pilih {CENTANG} bila dilaksanakan pada triwulan {r}.",
                    pilihan=(CENTANG,),
                    contoh=CENTANG if i == 2 else "",
                    lebar=7,
                    khusus=f"triwulan:{i}",
                )
                for i, r in enumerate(("I", "II", "III", "IV"), start=1)
            ),
            ButirIsian(
                "penanggung_jawab",
                "Penanggung jawab",
                "Bagian atau jabatan.",
                contoh="Seksi Pelayanan",
                lebar=24,
            ),
            ButirIsian(
                "gabung_atas",
                "Menyatu dengan baris atas",
                "Kosongkan, kecuali sel waktu atau penanggung jawabnya dicetak menyatu dengan "
                "baris di atasnya.",
                pilihan=("waktu", "penanggung_jawab", "waktu, penanggung_jawab"),
                lebar=18,
                khusus="koma-daftar",
            ),
        ),
        "Rencana tindak lanjut",
        "Satu baris satu kegiatan. Baris bertanda contoh tidak dihitung dan boleh dihapus isinya.",
        40,
        ("id",),
    ),
    LembarIsian(
        "Realisasi",
        "realisasi",
        (
            _RUJUK_RTL,
            ButirIsian(
                "status",
                "Status",
                "sudah, sedang berjalan, atau belum.",
                wajib=True,
                pilihan=("sudah", "sedang berjalan", "belum"),
                contoh="sudah",
                lebar=16,
            ),
            ButirIsian(
                "deskripsi",
                "Yang dilakukan",
                "Apa yang dikerjakan, dan kapan.",
                contoh="Satu loket tambahan dibuka sejak 13 April 2026.",
                lebar=38,
            ),
            ButirIsian("hambatan", "Hambatan", "Boleh kosong.", lebar=24),
            *(
                ButirIsian(f"dokumentasi[{i}].{kunci}", f"{judul} {i + 1}", petunjuk, lebar=15)
                for i in range(2)
                for kunci, judul, petunjuk in (
                    ("berkas", "Foto", f"{_BERKAS}, misalnya foto/loket.jpg."),
                    ("tautan", "Tautan", "Alamat web, bila buktinya bukan foto."),
                    ("keterangan", "Keterangan", "Tulisan di bawah foto atau tautan."),
                )
            ),
        ),
        "Realisasi rencana tindak lanjut",
        "Satu baris untuk satu RTL. Satu nomor bukti berisi foto, atau tautan.",
        40,
        ("rtl",),
    ),
    LembarIsian(
        "Strategi",
        "strategi",
        (
            _RUJUK_RTL,
            ButirIsian(
                "strategi",
                "Strategi",
                "Cara menuntaskannya.",
                wajib=True,
                contoh="Pengadaan langsung papan pengumuman",
                lebar=44,
            ),
            ButirIsian("target", "Target waktu", "Misalnya 2 bulan.", contoh="1 bulan", lebar=16),
            ButirIsian("target_tanggal", "Tanggal target", "Boleh kosong.", lebar=16),
            ButirIsian("penanggung_jawab", "Penanggung jawab", "Bagian atau jabatan.", lebar=24),
            ButirIsian("pemangku_kepentingan", "Pemangku kepentingan", "Boleh kosong.", lebar=24),
        ),
        "Strategi penyelesaian",
        "Untuk RTL yang belum tuntas; boleh kosong seluruhnya.",
        30,
        ("rtl",),
    ),
    LembarIsian(
        "Riwayat",
        "tren",
        (
            ButirIsian("periode", "Periode", _PERIODE, contoh="Triwulan IV 2025", lebar=26),
            ButirIsian("ikm", "IKM", "Seperti tercetak.", contoh="82,50", lebar=10),
            ButirIsian("n", "Responden", "Boleh kosong.", contoh="118", lebar=12),
            ButirIsian(
                "laporan",
                "Berkas laporan",
                "Sebagai ganti periode dan IKM: laporan periode itu, misalnya ../tw4/isian.xlsx.",
                lebar=34,
            ),
        ),
        "Indeks periode sebelumnya",
        "Urut dari yang terlama. Periode laporan ini sendiri tidak ditulis.",
        20,
        ("laporan", "periode"),
    ),
    LembarIsian(
        "Jadwal",
        "jadwal",
        (
            ButirIsian(
                "kegiatan",
                "Tahap",
                "Tahap survei.",
                wajib=True,
                contoh="Pengumpulan data",
                lebar=40,
            ),
            ButirIsian("waktu", "Waktu", "Misalnya Maret 2026.", contoh="Maret 2026", lebar=24),
            ButirIsian("hari_kerja", "Hari kerja", "Boleh kosong.", contoh="6", lebar=12),
        ),
        "Jadwal survei",
        "Boleh kosong seluruhnya.",
        20,
        ("kegiatan",),
    ),
)

KODE = ButirIsian("", "Kode", "Kode unsur.", wajib=True, lebar=8, khusus="unsur")
_NILAI = LembarIsian(
    NILAI,
    "",
    (
        KODE,
        ButirIsian("nrr", "NRR", "Nilai rata-rata seperti tercetak, misalnya 3,49."),
        ButirIsian("total", "Jumlah nilai", "Sebagai ganti NRR: jumlah nilai jawaban."),
        ButirIsian("n", "Responden", "Yang menjawab unsur ini; boleh kosong bila sama semua."),
        *(
            ButirIsian(
                f"sebaran[{i - 1}]",
                f"Menjawab {i}",
                f"Berapa yang menjawab {i}; 0 bila tidak ada.",
                lebar=14,
            )
            for i in range(1, 5)
        ),
    ),
    "Nilai unsur",
    "Isi NRR, atau jumlah nilai beserta jumlah respondennya. Kosongkan bila laporan survei "
    "disebut pada lembar Identitas.",
    16,
)

_GABUNG = (("jawaban", "sebaran", "nrr", "total", "ikm"), ("nrr", "total", "survei"))
"""Of what an index follows from, by kind: one of them is enough."""


@cache
def lembar_isian(jenis: str) -> tuple[LembarIsian, ...]:
    """Return the sheets of a kind of report, those with answers and of *Lainnya* left out."""
    return (
        LembarIsian(
            IDENTITAS,
            "",
            tuple(b for b in _IDENTITAS if _ada(jenis, b.langkah)),
            "Identitas laporan",
            "Isi kolom Isian. Yang bertanda * wajib.",
        ),
        *([_nilai(jenis)] if _ada(jenis, ("nrr",)) else []),
        *(
            satu._replace(butir=tuple(b for b in satu.butir if _ada(jenis, _dalam(satu, b))))
            for satu in _TABEL
            if _ada(jenis, (satu.kunci,))
        ),
    )


def _nilai(jenis: str) -> LembarIsian:
    """Return the sheet of values of unsur, as far as a kind of report has them."""
    bidang = bidang_kunci(jenis)
    butir = (b for b in _NILAI.butir if b.kunci[:7] != "sebaran" or "sebaran" in bidang)
    satu = _NILAI._replace(butir=tuple(butir))
    if "jawaban" not in bidang:
        return satu
    return satu._replace(
        petunjuk="Hanya bila jawaban respondennya tidak ada: isi NRR, jumlah nilai beserta jumlah "
        "respondennya, atau berapa yang menjawab 1 sampai 4."
    )


def _dalam(lembar: LembarIsian, butir: ButirIsian) -> Langkah:
    return (lembar.kunci, 0, *butir.langkah)


def _ada(jenis: str, langkah: Langkah) -> bool:
    """Return whether a kind of report has a key."""
    utama = str(langkah[0])
    bidang = bidang_kunci(jenis)
    if utama in ("jenis", "skema", "profil", "templat"):
        return True
    if utama in ("nrr", "total", "n"):
        return "nilai" in bidang
    if utama == "jawaban":
        return utama in bidang
    if utama == "periode":
        dalam = bidang_kunci(jenis, ("periode",))
        berdua = "survei" in dalam
        return berdua if len(langkah) == 2 else not berdua
    if utama not in bidang:
        return False
    luar, akhir = langkah[:-1], langkah[-1]
    return not luar or isinstance(akhir, int) or akhir in bidang_kunci(jenis, luar)


def sumber_nilai(jenis: str) -> Sequence[str]:
    """Return keys of which a report has one at least, if an index is to follow from it."""
    return _GABUNG[0] if "jawaban" in bidang_kunci(jenis) else _GABUNG[1]


def sel_identitas(jenis: str, kunci: str) -> str:
    """Return the cell of the first form in which a key stands when it is new; empty for none."""
    semua = enumerate(lembar_isian(jenis)[0].butir, start=BARIS_JUDUL + 1)
    return next((f"{IDENTITAS}!$B${nomor}" for nomor, b in semua if b.kunci == kunci), "")
