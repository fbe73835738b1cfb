"""What the keys of the nouns mean that reports of any kind have."""

from collections.abc import Mapping

from skm.model.rtl import GABUNG
from skm.serial.arti.bersama import UNIT

ARTI_BENDA: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "Kaitan": {
        "berkas": ("Berkas laporan itu, dari folder laporan ini.", '"../tw1/laporan.toml"'),
        "unit": ("Nama lengkap unitnya.", '"Balai Contoh Pelayanan Masyarakat"'),
        "periode": ("Kapan surveinya diadakan.", "{ tahun = 2025, semester = 2 }"),
        "ikm": ("IKM seperti tercetak di sana.", '"83,10"'),
        "responden": ("Jumlah responden di sana.", "122"),
        "regulasi": ("Peraturan yang dipakai di sana.", '"permenpanrb-14-2017"'),
        "konvensi": ("Cara menghitung yang dinyatakan di sana.", '{ bobot = "2-desimal" }'),
        "rtl": (
            "Rencana tindak lanjut di sana.",
            '[{ id = "w1", unsur = "U3", kegiatan = "Rapat" }]',
        ),
        "semua": (
            "Pada publikasi: semua yang menjawab, bila IKM-nya dihitung dari sebagian saja.",
            "125",
        ),
        "profil": (
            "Pada publikasi: banyaknya responden di sana menurut bagian profil dan kelompoknya.",
            '{ jenis_kelamin = { "Laki-laki" = 60, Perempuan = 62 } }',
        ),
        "pengumpulan": (
            "Pada publikasi: dari hari pertama sampai hari terakhir jawaban dikumpulkan.",
            "{ dari = 2025-07-01, sampai = 2025-12-12 }",
        ),
    },
    "UnitLayanan": {
        **UNIT,
        "singkatan": ("Sebutan dalam kalimat; bila kosong dipakai nama lengkap.", '"Balai Contoh"'),
        "logo": ("Gambar PNG atau JPEG untuk sampul.", '"logo.png"'),
    },
    "Periode": {
        "tahun": ("Tahun kalender.", "2024"),
        "triwulan": ("Triwulan dalam tahun itu.", "1"),
        "semester": ("Semester dalam tahun itu.", "2"),
        "dari": ("Hari pertama.", "2024-04-01"),
        "sampai": ("Hari terakhir, ikut dihitung.", "2024-09-30"),
    },
    "Konvensi": {
        "bobot": ("Bobot setiap unsur.", '"2-desimal"'),
        "desimal_nrr": ("NRR dibulatkan sekian desimal sebelum dikalikan bobot.", "2"),
        "desimal_tertimbang": ("NRR tertimbang dibulatkan sekian desimal.", "3"),
        "desimal_jumlah": ("Jumlah NRR tertimbang dibulatkan sekian desimal.", "2"),
        "kosong": (
            "Jawaban kosong dilewati pada unsur itu saja, atau bersama respondennya; hanya untuk "
            "berkas jawaban.",
            '"responden-lengkap"',
        ),
        "unsur_tambahan": (
            "Unsur di luar daftar peraturan.",
            '[{ kode = "U10", nama = "Transparansi Pelayanan" }]',
        ),
        "batas_tak_terbaca": (
            "IKM tidak dihitung bila jawaban tak terbaca pada suatu unsur lebih dari keduanya.",
            "{ banyak = 3, persen = 5 }",
        ),
        "tanpa": (
            "Unsur yang memang tidak ditanyakan kantor; bobotnya dibagi di antara unsur yang lain.",
            '["U4"]',
        ),
        "bagian": (
            "Unsur dengan beberapa pertanyaan, dan kode pertanyaannya; NRR unsur itu rata-rata NRR "
            "pertanyaannya. Bila tidak diisi, ditentukan dari jawabannya.",
            '{ U1 = ["U1a", "U1b"] }',
        ),
    },
    "BatasTakTerbaca": {
        "banyak": ("Sebanyak ini selalu dianggap sedikit.", "3"),
        "persen": ("Sekian dari seratus isian unsur itu dianggap sedikit.", "5"),
    },
    "Unsur": {
        "kode": ("Nomor berikutnya sesudah unsur peraturan.", '"U10"'),
        "nama": ("Nama unsur.", '"Transparansi Pelayanan"'),
        "definisi": (
            "Yang ditanyakan, dalam satu anak kalimat.",
            '"keterbukaan informasi layanan"',
        ),
    },
    "RTL": {
        "id": ("Nama pendek yang dipakai pada realisasi dan strategi.", '"waktu-1"'),
        "unsur": ("Unsur yang hendak diperbaiki.", '"U3"'),
        "kegiatan": ("Program atau kegiatan.", '"Menambah loket pada jam sibuk"'),
        "tahun": ("Tahun pelaksanaan.", "2024"),
        "triwulan": ("Triwulan pelaksanaan; dicetak sebagai centang.", "[1, 2]"),
        "penanggung_jawab": ("Yang bertanggung jawab.", '"Seksi Pelayanan"'),
        "gabung_atas": (
            "Kolom yang dicetak menyatu dengan baris di atasnya: "
            + " atau ".join(f"`{g}`" for g in GABUNG)
            + ". Isinya harus sama dan unsurnya sama.",
            '["penanggung_jawab"]',
        ),
    },
    "Dokumentasi": {
        "berkas": ("Gambar PNG atau JPEG, dari folder laporan.", '"foto/loket.jpg"'),
        "tautan": ("Alamat di web.", '"https://kantor.example/berita"'),
        "keterangan": ("Keterangan gambar atau tautan.", '"Loket tambahan"'),
    },
    "Penandatangan": {
        "nama": ("Nama dan gelar.", '"Nama Kepala Balai"'),
        "jabatan": ("Jabatan; bila kosong dicetak Kepala dan nama unit.", '"Kepala Balai Contoh"'),
        "nip": ("NIP; 18 angka dicetak dalam kelompok 8, 6, 1, dan 3.", '"000000000000000000"'),
    },
    "Kop": {
        "baris": (
            "Baris kop, dari kementerian sampai unit.",
            '["BADAN CONTOH", "BALAI CONTOH PELAYANAN MASYARAKAT"]',
        ),
        "alamat": ("Alamat pos.", '"Jalan Contoh Nomor 1, Kota Contoh 50000"'),
        "kontak": ("Telepon, surel, dan laman.", '"Telepon (024) 000000 · contoh.go.id"'),
    },
    "Tercantum": {
        "n": ("Jumlah responden.", "40"),
        "responden": (
            "Tabel karakteristik responden.",
            '{ jenis_kelamin = { "Laki-laki" = 18, "Perempuan" = 22 } }',
        ),
        "pengumpulan": (
            "Kapan data dikumpulkan; sebagai teks bila yang tertulis bukan tanggal yang ada.",
            "{ dari = 2024-01-08, sampai = 2024-03-28 }",
        ),
        "nrr": (
            "NRR setiap unsur, bila laporan memuat jawaban atau jumlah nilai.",
            '{ U3 = "3,40" }',
        ),
        "tertimbang": ("NRR tertimbang setiap unsur.", '{ U3 = "0,378" }'),
        "ikm": ("IKM unit.", '"90,47"'),
        "mutu_ikm": ("Mutu unit.", '"A"'),
        "mutu": ("Mutu setiap unsur.", '{ U6 = "B" }'),
        "nama_unsur_tabel_1": ("Sebutan unsur pada tabel hasil.", '{ U5 = "Produk Layanan" }'),
        "nama_unsur_tabel_2": ("Sebutan unsur pada tabel rencana.", '{ U5 = "Produk" }'),
        "bobot": ("Bobot unsur menurut keterangan di bawah tabel.", '"0,11"'),
        "interval": (
            "Tabel mutu: interval setiap kelas, sebagai nilai konversi atau nilai interval.",
            '{ A = "88,31–100,00", B = "76,61–88,30", C = "65,00–76,60", D = "25,00–64,99" }',
        ),
        "skala": ("Skala jawaban.", '"1–4"'),
        "jumlah_tertimbang": ("Jumlah NRR tertimbang.", '"3,62"'),
        "persentase": ("Persentase RTL yang sudah ditindaklanjuti.", '"100"'),
        "periode_tabel_1": ("Periode pada judul tabel hasil.", '"Januari-Juni 2024"'),
        "dasar_hukum": (
            "Dasar hukum: satu teks untuk satu butir.",
            '["Peraturan Menteri PANRB Nomor 14 Tahun 2017;"]',
        ),
        "rtl": (
            "Nomor dan kalimat kegiatan pada tabel realisasi.",
            '{ w1 = { nomor = "1", kegiatan = "Sosialisasi" } }',
        ),
    },
    "RTLTercantum": {
        "nomor": ("Nomor pada tabel realisasi.", '"1"'),
        "kegiatan": ("Kalimatnya di sana.", '"Sosialisasi"'),
    },
}
"""By class of the model and field."""
