"""What the keys of a survey report mean, its answers' among them."""

from collections.abc import Mapping

from skm.model import DIMENSI
from skm.serial.arti.bersama import LAPORAN, SEL_KECIL

ARTI_SURVEI: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "LaporanSKM": {
        **LAPORAN,
        "sebaran": (
            "Tanpa jawaban responden: banyaknya jawaban 1, 2, 3, dan 4 pada setiap unsur.",
            "{ U1 = [0, 2, 31, 17], U2 = [1, 0, 34, 15] }",
        ),
        "sebaran_lengkap": (
            "Di samping `sebaran`: yang dijawab responden yang mengisi semua unsur; diperlukan "
            'bila `konvensi.kosong = "responden-lengkap"`.',
            "{ U1 = [0, 2, 30, 16], U2 = [1, 0, 33, 14] }",
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
        "pengumpulan": (
            "Tanpa jawaban responden: yang diketahui tentang kuesioner yang masuk.",
            "{ mulai = 2026-05-04, akhir = 2026-06-12, tanpa_jawaban = 2 }",
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
        "foto": (
            "Foto atau tautan dokumentasi survei, untuk lampiran.",
            '[{ berkas = "foto/wawancara.jpg", keterangan = "Wawancara di loket" }]',
        ),
        "susunan": ("Bagian yang dimuat dokumen.", "{ lampiran_jawaban = false }"),
        "sel_kecil": SEL_KECIL,
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
        "survei": (
            "Laporan survei itu; dari folder laporan, boleh di atasnya. Periode dan rencana yang "
            "tidak ditulis di sini [diambil dari sana](../howto/dari-laporan-ke-laporan.md).",
            '"../tw1/laporan.toml"',
        ),
    },
    "AngkaLayanan": {
        "nama": ("Jenis layanan; kosong untuk yang layanannya tidak diketahui.", '"KTP"'),
        "sebaran": (
            "Banyaknya jawaban 1, 2, 3, dan 4 pada setiap unsur.",
            "{ U1 = [0, 2, 31, 17], U2 = [1, 0, 34, 15] }",
        ),
        "sebaran_lengkap": (
            "Yang dijawab responden yang mengisi semua unsur, bila hanya mereka yang dihitung.",
            "{ U1 = [0, 2, 30, 16], U2 = [1, 0, 33, 14] }",
        ),
        "ikm": ("IKM layanan itu seperti tercetak; memerlukan `n`.", '"88,10"'),
        "kurang_dari": (
            "Angka yang tidak ditulis di sini berasal dari jawaban kurang dari sekian orang; "
            "dokumen menampilkannya sebagai `*`. Memerlukan `n`.",
            "5",
        ),
        "pelindung": (
            "Angka yang tidak ditulis di sini [ikut tidak ditampilkan]"
            "(../explanation/kelompok-kecil.md) agar angka layanan lain tidak dapat dihitung dari "
            "selisihnya. Memerlukan `n`.",
            "true",
        ),
    },
    "Pengumpulan": {
        "mulai": ("Tanggal jawaban pertama; hari boleh belum ada.", "2026-05-04"),
        "akhir": ("Tanggal jawaban terakhir; bawaannya sama dengan `mulai`.", "2026-06-12"),
        "bertanggal": ("Banyaknya responden yang bertanggal; bawaannya semua.", "118"),
        "ditolak": (
            "Banyaknya jawaban di luar pilihan 1–4 pada setiap unsur; hanya dengan `sebaran`.",
            "{ U3 = 1 }",
        ),
        "tanpa_jawaban": ("Banyaknya kuesioner tanpa satu pun jawaban.", "2"),
        "ganda": ("Banyaknya kuesioner yang sama dengan yang sebelumnya dan tetap dihitung.", "1"),
        "dibuang": ("Banyaknya kuesioner yang sama dengan yang sebelumnya dan dibuang.", "1"),
        "saran": (
            "Saran responden, seperti pada `[jawaban]`.",
            '["Tambah kursi tunggu.", { teks = "Antrean lama.", banyak = 2 }]',
        ),
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
    "Susunan": {
        "lampiran_jawaban": (
            "Lampiran jawaban semua responden. `urut-nilai`: barisnya menurut nilai jawaban, "
            "sehingga urutan dan nomornya tidak menunjuk kuesioner mana pun. `menurut-berkas`: "
            "urutan dan nomornya seperti berkas jawaban, untuk mencocokkan dengan kuesioner "
            "kertas. `false`: tanpa lampiran itu.",
            '"menurut-berkas"',
        ),
        "foto": ("Lampiran foto dari `[[foto]]`. `false`: tanpa lampiran itu.", "false"),
        "kata_pengantar": (
            "Kata pengantar di depan, dengan kalimat skm bila tidak ditulis pada "
            "`paragraf.kata_pengantar`.",
            "true",
        ),
        "lembar_pengesahan": ("Lembar pengesahan di depan, dengan tanda tangan.", "true"),
        "ringkasan": (
            "Ringkasan satu halaman di depan: IKM, mutu, responden, dan hasil lain yang pokok.",
            "true",
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
            "Jumlah responden yang menjadi dasar IKM periode itu; dengannya laporan dapat menyebut "
            "IKM naik atau turun, "
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
        "kata_pengantar": (
            "Kata pengantar, di depan daftar isi.",
            '["Puji syukur …"]',
        ),
    },
}
"""By class of the model and field."""
