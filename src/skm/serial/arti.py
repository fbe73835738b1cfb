"""What the keys of the files mean, in Indonesian, with an example of each as TOML."""

from collections.abc import Mapping

from skm.jenis import TINDAK_LANJUT
from skm.model import DIMENSI
from skm.model.rtl import GABUNG
from skm.regulasi import EDISI

ARTI_KEPALA: Mapping[str, tuple[str, str]] = {
    "jenis": ("Jenis berkas.", f'"{TINDAK_LANJUT.kunci}"'),
    "skema": ("Versi bentuk berkas.", "1"),
    "profil": (
        "[Profil kantor](profil.md); dari folder laporan, boleh di atasnya.",
        '"../profil.toml"',
    ),
    "templat": (
        "[Templat Word](../howto/templat-word.md) milik kantor; mendahului yang disebut profil.",
        '"templat.docx"',
    ),
    "nrr": (
        "Nilai rata-rata setiap unsur seperti tercetak; angka di belakang koma dipertahankan.",
        '{ U1 = "3,49", U2 = "3,580" }',
    ),
    "total": (
        "Jumlah nilai jawaban setiap unsur; memerlukan `n`.",
        "{ U1 = 105, U2 = 101 }",
    ),
    "n": (
        "Jumlah responden yang menjawab: satu untuk semua unsur, atau satu untuk setiap unsur.",
        "29",
    ),
}
"""Of keys that stand first in a file, or flat in it although the model has one object per unsur."""

_LAPORAN: Mapping[str, tuple[str, str]] = {
    "unit": ("Unit yang melapor.", '{ nama = "Balai Contoh" }'),
    "regulasi": (
        "Peraturan yang dipakai: " + ", ".join(f"`{e}`" for e in EDISI) + ".",
        '"permenpanrb-14-2017"',
    ),
    "nama_unsur": (
        "Sebutan unsur milik kantor untuk semua tabel, bila berbeda dari sebutan peraturan.",
        '{ U5 = "Produk Layanan" }',
    ),
    "rtl": ("Rencana tindak lanjut.", '[{ id = "w1", unsur = "U3", kegiatan = "Rapat" }]'),
    "tempat": ("Tempat penandatanganan.", '"Kota Contoh"'),
    "penandatangan": ("Yang menandatangani.", '{ nama = "Nama Kepala Balai" }'),
    "kop": ("Kop surat.", '{ baris = ["BALAI CONTOH"] }'),
}
_SEL_KECIL = (
    "Jawaban kelompok yang respondennya kurang dari angka ini [tidak ditampilkan]"
    "(../explanation/kelompok-kecil.md); `0`: ditampilkan semua.",
    "3",
)
_UNIT: Mapping[str, tuple[str, str]] = {
    "nama": ("Nama lengkap.", '"Balai Contoh Pelayanan Masyarakat"'),
    "instansi": ("Instansi induk.", '"Badan Contoh Republik Indonesia"'),
    "singkatan_instansi": ("Singkatan instansi induk.", '"BCRI"'),
}
ARTI: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "LaporanTindakLanjut": {
        **_LAPORAN,
        "periode": (
            "Kapan survei diadakan dan kapan ditindaklanjuti.",
            "{ survei = { tahun = 2024 }, tindak_lanjut = { tahun = 2025 } }",
        ),
        "konvensi": ("Cara menghitung yang dinyatakan kantor.", '{ bobot = "2-desimal" }'),
        "realisasi": ("Yang sudah dilakukan.", '[{ rtl = "w1", status = "sudah" }]'),
        "strategi": ("Penyelesaian hambatan.", '[{ rtl = "w1", strategi = "Rapat bulanan" }]'),
        "tanggal": ("Tanggal laporan; hari boleh belum ada.", '"2024-04"'),
        "paragraf": ("Paragraf kantor sendiri.", '{ penutup = ["Demikian laporan ini."] }'),
        "susunan": ("Bagian yang dimuat dokumen.", "{ grafik_unsur = false }"),
        "tercantum": ("Yang tertulis pada dokumen yang sudah ada.", '{ ikm = "90,47" }'),
        "survei": (
            "Laporan survei yang ditindaklanjuti; dari folder laporan, boleh di atasnya. Yang "
            "tidak ditulis di sini [diambil dari sana](../howto/dari-laporan-ke-laporan.md).",
            '"../tw1/laporan.toml"',
        ),
    },
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
    },
    "Survei": {
        "regulasi": _LAPORAN["regulasi"],
        "konvensi": ("Cara menghitung yang dinyatakan kantor.", '{ bobot = "2-desimal" }'),
    },
    "UnitLayanan": {
        **_UNIT,
        "singkatan": ("Sebutan dalam kalimat; bila kosong dipakai nama lengkap.", '"Balai Contoh"'),
        "logo": ("Gambar PNG atau JPEG untuk sampul.", '"logo.png"'),
    },
    "PeriodeLaporan": {
        "survei": ("Kapan survei diadakan.", "{ tahun = 2024, triwulan = 1 }"),
        "tindak_lanjut": (
            "Kapan hasilnya ditindaklanjuti.",
            "{ dari = 2024-04-01, sampai = 2024-09-30 }",
        ),
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
    "Realisasi": {
        "rtl": ("Id kegiatan pada `[[rtl]]`.", '"waktu-1"'),
        "status": ("Keadaan kegiatan; hanya `sudah` yang dihitung selesai.", '"sudah"'),
        "deskripsi": ("Yang dilakukan.", '"Satu loket tambahan dibuka."'),
        "dokumentasi": (
            "Bukti, menurut urutan cetak.",
            '[{ berkas = "foto/loket.jpg", keterangan = "Loket tambahan" }]',
        ),
        "hambatan": ("Tantangan atau hambatan.", '"Menunggu pencetakan papan."'),
    },
    "Dokumentasi": {
        "berkas": ("Gambar PNG atau JPEG, dari folder laporan.", '"foto/loket.jpg"'),
        "tautan": ("Alamat di web.", '"https://kantor.example/berita"'),
        "keterangan": ("Keterangan gambar atau tautan.", '"Loket tambahan"'),
    },
    "Strategi": {
        "rtl": ("Id kegiatan pada `[[rtl]]`.", '"waktu-2"'),
        "strategi": ("Yang akan dilakukan.", '"Mencetak papan pengumuman"'),
        "target": ("Waktu penyelesaian dalam kata-kata.", '"2 bulan"'),
        "target_tanggal": ("Waktu penyelesaian sebagai tanggal.", "2024-09-30"),
        "penanggung_jawab": ("Yang bertanggung jawab.", '"Subbagian Tata Usaha"'),
        "pemangku_kepentingan": ("Pihak lain yang terkait.", '"Seksi Pelayanan"'),
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
    "ParagrafLaporan": {
        "latar_belakang": ("BAB I, latar belakang.", '["Paragraf pertama.", "Paragraf kedua."]'),
        "dasar_hukum": ("BAB I, dasar hukum: satu teks untuk satu butir.", '["Peraturan …;"]'),
        "maksud_tujuan": ("BAB I, maksud dan tujuan.", '["Laporan ini …"]'),
        "hasil_survei": (
            "BAB II, hasil survei. Ditambahkan sesudah isinya.",
            '["Hasil ini sudah diumumkan."]',
        ),
        "pengantar_rtl": (
            "BAB II, sebelum tabel rencana; tanpa bawaan.",
            '["Rencana ini dibahas pada …"]',
        ),
        "pengantar_realisasi": (
            "BAB III, sebelum tabel realisasi; tanpa bawaan.",
            '["Realisasi dipantau setiap bulan."]',
        ),
        "kesimpulan": (
            "BAB IV, kesimpulan. Ditambahkan sesudah butirnya.",
            '["Hasil ini menjadi bahan rapat tinjauan."]',
        ),
        "penutup": ("BAB IV, kalimat terakhir.", '["Demikian laporan ini."]'),
    },
    "Tercantum": {
        "n": ("Jumlah responden.", "40"),
        "responden": (
            "Tabel karakteristik responden.",
            '{ jenis_kelamin = { "Laki-laki" = 18, "Perempuan" = 22 } }',
        ),
        "pengumpulan": (
            "Kapan data dikumpulkan.",
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
    "LaporanSKM": {
        **_LAPORAN,
        "sebaran": (
            "Tanpa jawaban responden: banyaknya jawaban 1, 2, 3, dan 4 pada setiap unsur.",
            "{ U1 = [0, 2, 31, 17], U2 = [1, 0, 34, 15] }",
        ),
        "ikm": (
            "Tanpa jawaban responden dan tanpa nilai unsur: IKM seperti tercetak; memerlukan `n`.",
            '"86,25"',
        ),
        "layanan": (
            "Tanpa jawaban responden: angka setiap jenis layanan.",
            '[{ nama = "KTP", ikm = "88,10", n = 60 }]',
        ),
        "responden": (
            "Tanpa jawaban responden: banyaknya responden menurut bagian profil dan kelompoknya.",
            '{ jenis_kelamin = { "Laki-laki" = 18, "Perempuan" = 22 } }',
        ),
        "periode": ("Kapan survei diadakan.", "{ tahun = 2026, semester = 1 }"),
        "jawaban": (
            "Jawaban responden: berkas yang dibaca, atau jawabannya sendiri.",
            "{ jawaban = { " + ", ".join(f'U{i} = "43-"' for i in range(1, 10)) + " } }",
        ),
        "konvensi": ("Cara menghitung yang dinyatakan kantor.", '{ kosong = "unsur-terisi" }'),
        "populasi": (
            "Banyaknya penerima layanan pada periode itu; tanpa ini kecukupan jumlah responden "
            "tidak dinilai.",
            "1200",
        ),
        "aturan_sampel": (
            "Cara membulatkan rumus Krejcie–Morgan: bilangan bulat terdekat, baris tabel "
            "berikutnya, atau ke atas.",
            '"tabel"',
        ),
        "jadwal": ("Tahap survei.", '[{ kegiatan = "Pengumpulan data", waktu = "Mei 2026" }]'),
        "tren": ("IKM periode yang lalu.", '[{ periode = { tahun = 2025 }, ikm = "83,10" }]'),
        "pertanyaan": (
            "Bunyi pertanyaan kuesioner kantor, bila berbeda dari kuesioner peraturan.",
            '{ U3 = "Apakah pelayanan kami cepat?" }',
        ),
        "tindak_lanjut": (
            "Hasil tindak lanjut periode sebelumnya, sebagai bab tersendiri.",
            "{ periode = { tahun = 2025, semester = 2 } }",
        ),
        "susunan": ("Bagian yang dimuat dokumen.", "{ lampiran_jawaban = false }"),
        "sel_kecil": _SEL_KECIL,
        "tanggal": ("Tanggal laporan; hari boleh belum ada.", '"2026-07"'),
        "paragraf": ("Paragraf kantor sendiri.", '{ metode = ["Kuesioner dibagikan di loket."] }'),
        "tercantum": ("Yang tertulis pada dokumen yang sudah ada.", '{ ikm = "80,47" }'),
    },
    "TindakLanjutLalu": {
        "periode": ("Periode survei yang ditindaklanjuti.", "{ tahun = 2025, semester = 2 }"),
        "rtl": (
            "Rencana tindak lanjut atas survei itu.",
            '[{ id = "w1", unsur = "U3", kegiatan = "Rapat" }]',
        ),
        "realisasi": ("Yang sudah dilakukan.", '[{ rtl = "w1", status = "sudah" }]'),
    },
    "AngkaLayanan": {
        "nama": ("Jenis layanan.", '"KTP"'),
        "sebaran": (
            "Banyaknya jawaban 1, 2, 3, dan 4 pada setiap unsur.",
            "{ U1 = [0, 2, 31, 17], U2 = [1, 0, 34, 15] }",
        ),
        "ikm": ("IKM layanan itu seperti tercetak; memerlukan `n`.", '"88,10"'),
    },
    "SumberJawaban": {
        "berkas": (
            "Berkas jawaban: CSV, XLSX, atau JSON; boleh beberapa, yang dijumlahkan.",
            '["januari.csv", "februari.csv"]',
        ),
        "pemetaan": (
            "[Berkas pemetaan](kolom-jawaban.md#berkas-pemetaan), bila judul kolomnya tidak "
            "dikenali.",
            '"pemetaan.toml"',
        ),
        "kolom": (
            "Judul kolom untuk suatu unsur atau bagian profil, yang boleh ditulis sebagai satu "
            "teks; dari beberapa judul, jawabannya diambil dari yang pertama yang terisi. "
            "Mendahului berkas pemetaan.",
            '{ U8 = ["Pengaduan (loket)", "Pengaduan (daring)"], layanan = ["Keperluan"] }',
        ),
        "bagian": (
            "Unsur dengan beberapa pertanyaan, dan judul kolomnya; NRR unsur itu rata-rata NRR "
            "pertanyaannya.",
            '{ U1 = ["Kejelasan syarat", "Kemudahan syarat"] }',
        ),
        "jawaban": (
            "Arti pilihan jawaban menurut unsur, atau untuk `semua`; mendahului berkas pemetaan.",
            '{ semua = { "Tidak puas" = 2, "9" = "kosong" } }',
        ),
        "bentuk": (
            "Susunan tabel: satu baris satu `responden`, satu baris satu jawaban (`panjang`), "
            "responden ke samping (`terputar`), atau banyaknya orang per pilihan (`sebaran`).",
            '"terputar"',
        ),
        "hitung_baris": (
            "Nomor baris berkas yang memang responden, meskipun tampak seperti baris jumlah.",
            '["12", "15-17"]',
        ),
        "lewati_baris": ("Nomor baris berkas yang bukan responden.", '["58-63"]'),
        "ganda": ("Kuesioner yang sama dengan yang sebelumnya: dihitung, atau dibuang.", '"buang"'),
        "lembar": (
            "Lembar buku kerja yang dibaca; boleh beberapa, yang dijumlahkan.",
            '["Januari", "Februari"]',
        ),
        "tersembunyi": (
            "Baris, kolom, dan lembar tersembunyi: dibaca, atau dilewati.",
            '"lewati"',
        ),
        "saring_periode": (
            "Hanya jawaban yang bertanggal dalam `[periode]` yang dihitung.",
            "true",
        ),
        "tanggal": (
            "Urutan hari dan bulan, seperti pada berkas pemetaan; mendahului yang di sana, begitu "
            "juga dua yang berikut.",
            '"bulan-dahulu"',
        ),
        "zona": ("Zona waktu survei, untuk cap waktu bertanda zona seperti UTC.", '"WITA"'),
        "status": ("Tanggapan yang dihitung, menurut alat formulirnya.", '"semua"'),
    },
    "LembarJawaban": {
        "jawaban": (
            "Setiap unsur satu teks, satu huruf untuk satu responden: `1`–`4`, `-` tidak diisi, "
            "`x` di luar pilihan. Semua teks sama panjang.",
            '{ U1 = "43-4", U2 = "3344" }',
        ),
        "profil": (
            "Setiap bagian profil satu daftar, satu teks untuk satu responden, kosong bila tidak "
            "diketahui: " + ", ".join(f"`{d}`" for d in DIMENSI) + "; juga `tanggal`, seperti "
            '`"2026-05-04"`.',
            '{ layanan = ["KTP", "KTP", "", "KK"] }',
        ),
        "saran": (
            "Saran menurut abjad, yang sama bunyinya dihitung; urutannya bukan urutan responden.",
            '[{ teks = "Tambah kursi tunggu.", banyak = 3 }, { teks = "Antrean lama." }]',
        ),
        "tanpa_jawaban": ("Banyaknya kuesioner tanpa satu pun jawaban.", "2"),
        "ganda": ("Banyaknya kuesioner yang sama dengan yang sebelumnya dan tetap dihitung.", "1"),
        "dibuang": ("Banyaknya kuesioner yang sama dengan yang sebelumnya dan dibuang.", "1"),
    },
    "Saran": {
        "teks": ("Bunyinya.", '"Tambah kursi tunggu."'),
        "banyak": ("Berapa kali ditulis.", "3"),
    },
    "SusunanTindakLanjut": {
        "grafik_unsur": (
            "Grafik nilai setiap unsur di bawah tabelnya. `false`: tanpa grafik itu.",
            "false",
        ),
    },
    "Susunan": {
        "lampiran_jawaban": (
            "Lampiran jawaban semua responden. `urut-nilai`: barisnya menurut nilai jawaban, "
            "sehingga urutan dan nomornya tidak menunjuk kuesioner mana pun. `menurut-berkas`: "
            "urutan dan nomornya seperti berkas jawaban, untuk mencocokkan dengan kuesioner "
            "kertas. `false`: tanpa lampiran itu.",
            '"menurut-berkas"',
        ),
    },
    "Jadwal": {
        "kegiatan": ("Tahap survei.", '"Pengumpulan data"'),
        "waktu": ("Kapan, dalam kata-kata.", '"Februari–Mei 2026"'),
        "hari_kerja": ("Lamanya dalam hari kerja.", "80"),
    },
    "NilaiTren": {
        "periode": ("Periodenya.", "{ tahun = 2025, semester = 2 }"),
        "ikm": ("IKM seperti tercetak pada laporan periode itu.", '"83,10"'),
        "n": (
            "Jumlah responden periode itu; dengannya laporan dapat menyebut IKM naik atau turun, "
            "bila selisihnya melampaui batas kewajaran sampel.",
            "122",
        ),
        "laporan": (
            "Laporan survei periode itu; `periode`, `ikm`, dan `n` yang tidak ditulis diambil dari "
            "sana.",
            '"../tw1/laporan.toml"',
        ),
    },
    "ParagrafSKM": {
        "latar_belakang": ("BAB I, latar belakang.", '["Paragraf pertama.", "Paragraf kedua."]'),
        "dasar_hukum": (
            "BAB I, dasar pelaksanaan: satu teks untuk satu butir.",
            '["Peraturan …;"]',
        ),
        "maksud_tujuan": ("BAB I, maksud dan tujuan.", '["SKM ini …"]'),
        "pelaksana": ("BAB II, pelaksana.", '["SKM dilaksanakan oleh tim …"]'),
        "metode": ("BAB II, metode.", '["Kuesioner dibagikan di loket."]'),
        "lokasi": ("BAB II, lokasi pengumpulan data.", '["Data dikumpulkan di …"]'),
        "waktu": ("BAB II, sebelum tabel jadwal.", '["SKM dilaksanakan …"]'),
        "sampel": (
            "BAB II, penentuan jumlah responden, misalnya sebab respondennya kurang. Ditambahkan "
            "sesudah isinya.",
            '["Responden kurang karena loket tutup pada Juni."]',
        ),
        "responden": (
            "BAB III, jumlah dan karakteristik responden. Ditambahkan sesudah isinya.",
            '["Sebagian besar pemohon adalah perempuan."]',
        ),
        "ikm": (
            "BAB III, IKM unit dan per unsur. Ditambahkan sesudah isinya.",
            '["Hasil ini sudah diumumkan."]',
        ),
        "ketelitian": (
            "BAB III, ketelitian hasil. Ditambahkan sesudah isinya.",
            '["Responden dipilih secara acak dari buku tamu."]',
        ),
        "layanan": (
            "BAB III, IKM per jenis layanan. Ditambahkan sesudah isinya.",
            '["Layanan KK baru dibuka pada Maret."]',
        ),
        "permasalahan": (
            "BAB IV, sebab di balik unsur yang lemah; tanpa bawaan, karena hanya kantor yang tahu.",
            '["Antrean panjang pada awal bulan."]',
        ),
        "pengantar_rtl": (
            "BAB IV, sebelum tabel rencana; tanpa bawaan.",
            '["Rencana ini dibahas pada …"]',
        ),
        "tren": (
            "BAB IV, tren nilai SKM. Ditambahkan sesudah isinya.",
            '["Sejak 2025 kuesioner diisi secara daring."]',
        ),
        "tindak_lanjut": (
            "Bab hasil tindak lanjut periode sebelumnya. Ditambahkan sesudah isinya.",
            '["RTL yang belum selesai dilanjutkan."]',
        ),
        "kesimpulan": (
            "Bab kesimpulan. Ditambahkan sesudah butirnya.",
            '["Hasil ini menjadi bahan rapat tinjauan."]',
        ),
        "penutup": ("Kalimat terakhir sebelum tanda tangan.", '["Demikian laporan ini."]'),
    },
    "Profil": {
        "unit": ("Unit yang melapor.", '{ singkatan = "Balai Contoh" }'),
        "tempat": ("Tempat penandatanganan.", '"Kota Contoh"'),
        "penandatangan": (
            "Yang menandatangani; dipakai utuh, bila laporan tidak menyebut penandatangan.",
            '{ nama = "Nama Kepala Balai", jabatan = "Kepala Balai Contoh" }',
        ),
        "kop": ("Kop surat; dipakai utuh.", '{ baris = ["BALAI CONTOH"] }'),
        "penanggung_jawab": (
            "Penanggung jawab RTL yang tidak menyebutnya, menurut unsurnya.",
            '{ U3 = "Seksi Pelayanan" }',
        ),
        "penanggung_jawab_lain": (
            "Penanggung jawab RTL unsur selebihnya.",
            '"Subbagian Tata Usaha"',
        ),
        "sel_kecil": _SEL_KECIL,
        "warna": ("Warna aksen dokumen Word; pilih yang cukup gelap.", '"7A1F1F"'),
        "templat": (
            "Templat Word menurut jenis laporan, dari folder profil.",
            '{ tindak-lanjut = "templat/tindak-lanjut.docx" }',
        ),
        "opsi": (
            "Opsi setiap format; daftarnya: `skm format NAMA`.",
            '{ docx = { warna = "7A1F1F" } }',
        ),
    },
    "UnitProfil": {
        **_UNIT,
        "singkatan": ("Sebutan dalam kalimat.", '"Balai Contoh"'),
        "logo": ("Gambar PNG atau JPEG untuk sampul, dari folder profil.", '"logo.png"'),
    },
    "Pemetaan": {
        "kolom": (
            "Guna → judul kolom, seperti tertulis di berkas. Dari beberapa judul, jawabannya "
            "diambil dari yang pertama yang terisi.",
            '{ U8 = "Pertanyaan 9", U9 = ["Sarana (loket)", "Sarana (daring)"] }',
        ),
        "bagian": (
            "Unsur dengan beberapa pertanyaan, dan judul kolomnya; NRR unsur itu rata-rata NRR "
            "pertanyaannya.",
            '{ U1 = ["Kejelasan syarat", "Kemudahan syarat"] }',
        ),
        "jawaban": (
            "Arti pilihan jawaban menurut unsur, atau untuk `semua`; juga untuk angka, dan "
            "mendahului yang disimpulkan skm.",
            '{ semua = { "Tidak puas" = 2, "9" = "kosong" }, U4 = { "Mahal" = 2 } }',
        ),
        "abaikan": ("Judul kolom yang tidak dipakai.", '["Catatan petugas"]'),
        "baris": ("Tempat daftar jawaban di dalam berkas JSON.", '"data.rows"'),
        "lembar": (
            "Lembar buku kerja yang dibaca, bila ada lebih dari satu; beberapa lembar dijumlahkan.",
            '"Form Responses 1"',
        ),
        "bentuk": (
            "Susunan tabel: satu baris satu `responden`, satu baris satu jawaban (`panjang`), "
            "responden ke samping (`terputar`), atau banyaknya orang per pilihan (`sebaran`).",
            '"terputar"',
        ),
        "tersembunyi": (
            "Baris, kolom, dan lembar tersembunyi: dibaca, atau dilewati.",
            '"lewati"',
        ),
        "tanggal": (
            'Urutan hari dan bulan: `"hari-dahulu"`, `"bulan-dahulu"`, atau `"tertukar"` bila '
            "sebagian tanggalnya ditukar Excel; bila tidak ditulis, menurut isi kolomnya.",
            '"bulan-dahulu"',
        ),
        "zona": (
            "Zona waktu survei, untuk cap waktu bertanda zona seperti UTC; bila tidak ditulis, "
            "WIB.",
            '"WITA"',
        ),
        "status": (
            'Tanggapan yang dihitung: `"terkirim"`, atau `"semua"`, juga yang menurut alatnya '
            "belum selesai, ditolak, atau uji coba.",
            '"semua"',
        ),
        "hitung_baris": (
            "Nomor baris berkas yang memang responden, meskipun tampak seperti baris jumlah.",
            '["12", "15-17"]',
        ),
        "lewati_baris": ("Nomor baris berkas yang bukan responden.", '["58-63"]'),
        "samarkan_saran": (
            "Apakah nomor identitas, telepon, rekening, dan surel di dalam saran disamarkan.",
            "false",
        ),
    },
}
"""By class of the model and field."""
