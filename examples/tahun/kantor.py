"""
What an invented office knows: its four surveys, and what its people type into eight reports.

Nothing here is a result of a survey, and what a report can read from another is not here a second
time; `buat.py` shows both.
"""

from datetime import date, datetime
from typing import Any

from .jawaban import Survei

SURVEI = {
    "tw1": Survei(
        biji=11,
        dari=datetime(2026, 1, 12),
        hari=68,
        n=96,
        puas={
            "U1": (34, 52),
            "U2": (30, 56),
            "U3": (12, 50),
            "U4": (93, 5),
            "U5": (36, 54),
            "U6": (44, 48),
            "U7": (52, 42),
            "U8": (20, 58),
            "U9": (14, 52),
        },
        saran=(
            "Tambah loket verifikasi, antrean pagi terlalu panjang.",
            "Kursi ruang tunggu ditambah.",
            "Pengaduan saya belum dijawab.",
        ),
    ),
    "tw2": Survei(
        biji=22,
        dari=datetime(2026, 4, 6),
        hari=74,
        n=104,
        puas={
            "U1": (38, 52),
            "U2": (26, 54),
            "U3": (26, 54),
            "U4": (93, 5),
            "U5": (38, 54),
            "U6": (46, 48),
            "U7": (54, 40),
            "U8": (34, 54),
            "U9": (16, 54),
        },
        saran=("Alur pendaftaran daring membingungkan.", "Kursi ruang tunggu ditambah."),
    ),
    "tw3": Survei(
        biji=33,
        dari=datetime(2026, 7, 6),
        hari=75,
        n=118,
        puas={
            "U1": (40, 52),
            "U2": (38, 52),
            "U3": (30, 54),
            "U4": (94, 5),
            "U5": (42, 52),
            "U6": (48, 46),
            "U7": (56, 40),
            "U8": (38, 54),
            "U9": (34, 54),
        },
        saran=("Loket kedua sangat membantu.", "Petugas loket hari Senin ditambah."),
    ),
    "tw4": Survei(
        biji=44,
        dari=datetime(2026, 10, 5),
        hari=72,
        n=112,
        puas={
            "U1": (46, 50),
            "U2": (48, 48),
            "U3": (44, 50),
            "U4": (95, 4),
            "U5": (48, 48),
            "U6": (54, 44),
            "U7": (60, 38),
            "U8": (50, 46),
            "U9": (50, 46),
        },
        saran=("Pelayanan sudah baik, pertahankan.",),
    ),
}

LAMAN = "https://bppm-nusakencana.example"

IDENTITAS: dict[str, Any] = {
    "unit": {
        "nama": "Balai Pelayanan Pekerja Migran Nusa Kencana",
        "singkatan": "BPPM Nusa Kencana",
        "instansi": "Badan Contoh Pekerja Migran",
        "singkatan_instansi": "BCPM",
    },
    "tempat": "Nusa Kencana",
    "penandatangan": {
        "nama": "Nama Kepala Balai",
        "jabatan": "Kepala Balai Pelayanan Pekerja Migran Nusa Kencana",
    },
}
"""What stands in `profil.toml`; an office that knows workbooks only types it into its first one."""

PENANGGUNG_JAWAB = {
    "U3": "Seksi Penempatan",
    "U8": "Seksi Pelindungan",
    "U9": "Subbagian Tata Usaha",
}
"""Likewise; of all other unsur it is the Seksi Penempatan."""

KETIKAN: dict[str, dict[str, Any]] = {
    "tw1/laporan": {
        "tanggal": date(2026, 4, 10),
        "populasi": 126,
        "paragraf": {
            "pelaksana": [
                "Survei dilaksanakan oleh tim yang dibentuk Kepala Balai dari kedua seksi dan "
                "Subbagian Tata Usaha."
            ],
            "permasalahan": [
                "Verifikasi dokumen dilayani satu loket, sehingga antrean pagi melewati jam buka "
                "dan kursi ruang tunggu tidak cukup."
            ],
        },
        "rtl": {
            "u3": {
                "kegiatan": "Membuka loket verifikasi kedua pada hari Senin sampai dengan Rabu",
                "tahun": 2026,
                "triwulan": [2],
            },
            "u9": {
                "kegiatan": "Menambah dua puluh kursi di ruang tunggu",
                "tahun": 2026,
                "triwulan": [2],
            },
            "u8": {
                "kegiatan": "Menjawab pengaduan paling lambat lima hari kerja",
                "tahun": 2026,
                "triwulan": [2],
            },
        },
    },
    "tw1/tindak-lanjut": {
        "tanggal": date(2026, 7, 8),
        "realisasi": {
            "u3": {
                "status": "sudah",
                "deskripsi": "Loket kedua dibuka sejak 4 Mei 2026.",
                "dokumentasi": [{"tautan": f"{LAMAN}/loket-kedua"}],
            },
            "u9": {
                "status": "sedang berjalan",
                "deskripsi": "Pengadaan kursi sampai pada pemilihan penyedia.",
                "hambatan": "Anggarannya baru tersedia pada bulan Juni.",
            },
            "u8": {
                "status": "sudah",
                "deskripsi": "Setiap pengaduan dijawab dan dicatat dalam buku pengaduan.",
                "dokumentasi": [{"tautan": f"{LAMAN}/buku-pengaduan"}],
            },
        },
        "strategi": {
            "u9": {
                "strategi": "Meminjam kursi aula sampai kursi baru datang",
                "target": "Triwulan III 2026",
                "penanggung_jawab": "Kepala Subbagian Tata Usaha",
            },
        },
    },
    "tw2/laporan": {
        "tanggal": date(2026, 7, 10),
        "populasi": 139,
        "paragraf": {
            "permasalahan": [
                "Pendaftaran daring mulai dipakai pada bulan April, tetapi alurnya belum "
                "dijelaskan di loket maupun di laman."
            ],
        },
        "rtl": {
            "u9": {"tahun": 2026, "triwulan": [3]},
            "u2": {
                "kegiatan": "Memasang bagan alur pendaftaran daring di loket dan di laman",
                "tahun": 2026,
                "triwulan": [3],
            },
            "u3": {
                "kegiatan": "Membuka loket verifikasi kedua setiap hari kerja",
                "tahun": 2026,
                "triwulan": [3],
            },
        },
    },
    "tw2/tindak-lanjut": {
        "tanggal": date(2026, 10, 8),
        "realisasi": {
            "u9": {
                "status": "sudah",
                "deskripsi": "Dua puluh kursi dipasang pada 14 September 2026.",
                "dokumentasi": [{"tautan": f"{LAMAN}/ruang-tunggu"}],
            },
            "u2": {
                "status": "sudah",
                "deskripsi": "Bagan alur dipasang di loket dan dimuat di laman pada bulan Agustus.",
                "dokumentasi": [{"tautan": f"{LAMAN}/alur-pendaftaran"}],
            },
            "u3": {
                "status": "belum",
                "hambatan": "Seorang petugas verifikasi pindah tugas dan belum ada penggantinya.",
            },
        },
        "strategi": {
            "u3": {
                "strategi": "Melatih dua petugas orientasi untuk verifikasi dokumen",
                "target": "Triwulan IV 2026",
                "penanggung_jawab": "Kepala Seksi Penempatan",
            },
        },
    },
    "tw3/laporan": {
        "tanggal": date(2026, 10, 12),
        "populasi": 165,
        "paragraf": {
            "permasalahan": [
                "Loket kedua belum dibuka setiap hari, sehingga antrean masih panjang pada hari "
                "Kamis dan Jumat."
            ],
        },
        "rtl": {
            "u3": {"tahun": 2026, "triwulan": [4]},
            "u9": {
                "kegiatan": "Memasang pendingin udara di ruang orientasi",
                "tahun": 2026,
                "triwulan": [4],
            },
            "u2": {
                "kegiatan": "Menyediakan pendamping pendaftaran daring di ruang tunggu",
                "tahun": 2026,
                "triwulan": [4],
            },
        },
    },
    "tw3/tindak-lanjut": {
        "tanggal": date(2027, 1, 8),
        "realisasi": {
            "u3": {
                "status": "sudah",
                "deskripsi": "Loket kedua dibuka setiap hari kerja sejak 2 November 2026.",
                "dokumentasi": [{"tautan": f"{LAMAN}/jadwal-loket"}],
            },
            "u9": {
                "status": "sudah",
                "deskripsi": "Dua pendingin udara dipasang pada 20 November 2026.",
                "dokumentasi": [{"tautan": f"{LAMAN}/ruang-orientasi"}],
            },
            "u2": {
                "status": "sudah",
                "deskripsi": "Seorang pendamping bertugas di ruang tunggu setiap pagi.",
                "dokumentasi": [{"tautan": f"{LAMAN}/pendamping"}],
            },
        },
    },
    "tw4/laporan": {
        "tanggal": date(2027, 1, 12),
        "populasi": 156,
        "paragraf": {
            "permasalahan": [
                "Daftar persyaratan di laman belum disesuaikan dengan aturan negara tujuan yang "
                "berubah pada bulan Oktober."
            ],
        },
        "rtl": {
            "u3": {
                "kegiatan": "Menetapkan janji temu daring untuk verifikasi dokumen",
                "tahun": 2027,
                "triwulan": [1],
            },
            "u1": {
                "kegiatan": "Memutakhirkan daftar persyaratan di laman setiap bulan",
                "tahun": 2027,
                "triwulan": [1],
            },
            "u2": None,  # as weak as U8, and one of the two is enough
            "u8": {
                "kegiatan": "Mengumumkan ringkasan pengaduan dan jawabannya setiap triwulan",
                "tahun": 2027,
                "triwulan": [1],
            },
        },
    },
    "tw4/tindak-lanjut": {
        "tanggal": date(2027, 4, 9),
        "realisasi": {
            "u3": {
                "status": "sudah",
                "deskripsi": "Janji temu daring berlaku sejak 1 Februari 2027.",
                "dokumentasi": [{"tautan": f"{LAMAN}/janji-temu"}],
            },
            "u1": {
                "status": "sudah",
                "deskripsi": "Daftar persyaratan dimutakhirkan pada minggu pertama setiap bulan.",
                "dokumentasi": [{"tautan": f"{LAMAN}/persyaratan"}],
            },
            "u8": {
                "status": "sudah",
                "deskripsi": "Ringkasan pengaduan pertama diumumkan pada 29 Maret 2027.",
                "dokumentasi": [{"tautan": f"{LAMAN}/ringkasan-pengaduan"}],
            },
        },
    },
}
"""
What is typed into each report, by its keys; rows of tables by the code of the activity, None for
one that is deleted.
"""
