"""
The Indonesian wording of every problem, for office staff.

One sentence says what was found and what was expected; a second one, where there is something
useful to say, what would do.  The English wording is in :mod:`skm.errors`.
"""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from skm.errors import Masalah, RendererError, RendererWarning

PESAN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # membaca
        "berkas-tidak-ada": (
            "berkas tidak ditemukan",
            "periksa nama dan foldernya; contoh baru dibuat dengan: skm mulai laporan.toml",
        ),
        "berkas-jawaban-tidak-ada": (
            "berkas {ditemukan} tidak ada",
            "periksa namanya; berkas itu dicari di folder laporan",
        ),
        "berkas-hilang": ("berkas {ditemukan} tidak ditemukan", "periksa nama dan foldernya"),
        "berkas-tidak-terbaca": ("berkas tidak dapat dibaca: {ditemukan}", ""),
        "format-tidak-dikenal": (
            "akhiran tidak dikenal ({ditemukan}); diharapkan {diharapkan}",
            "",
        ),
        "bukan-utf8": (
            "berkas bukan teks UTF-8 (bita {ditemukan})",
            "simpan ulang dengan pengodean UTF-8",
        ),
        "sintaks": ("penulisan salah: {ditemukan}", ""),
        "koma-desimal": (
            "bilangan {ditemukan} memakai koma tanpa tanda kutip",
            "tulis {saran} dengan tanda kutip",
        ),
        "garis-miring-terbalik": (
            "garis miring terbalik (\\) dalam {ditemukan} dibaca sebagai tanda khusus",
            "pakai garis miring biasa: {saran}",
        ),
        "kunci-ganda": ("kunci {ditemukan} ditulis dua kali", "hapus atau gabungkan salah satunya"),
        "terlalu-dalam": ("isi berkas bersarang terlalu dalam", ""),
        # bentuk
        "kunci-tidak-dikenal": (
            "kunci {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
            "mungkin maksudnya {saran}",
        ),
        "kunci-hilang": ("kunci wajib belum ada: {diharapkan}", ""),
        "bukan-tabel": (
            "diharapkan tabel berisi kunci dan nilai, ditemukan {ditemukan}",
            'tulis seperti {{ U1 = "3,49" }} atau sebagai bagian [nama]',
        ),
        "bukan-daftar": ("diharapkan daftar dalam kurung siku, ditemukan {ditemukan}", ""),
        "bukan-teks": (
            "diharapkan teks, ditemukan {ditemukan}",
            "apit dengan tanda kutip",
        ),
        "bukan-bulat": (
            "diharapkan bilangan bulat, ditemukan {ditemukan}",
            "tulis angkanya saja, tanpa tanda kutip dan tanpa koma",
        ),
        "bukan-logika": ("diharapkan true atau false, ditemukan {ditemukan}", ""),
        "bukan-pecahan": (
            "diharapkan bilangan dalam tanda kutip, ditemukan {ditemukan}",
            'tulis seperti "1/9" atau "0,11"',
        ),
        "bukan-angka": (
            "diharapkan angka seperti tercetak, ditemukan {ditemukan}",
            'tulis seperti "3,49"',
        ),
        "bukan-tanggal": (
            "diharapkan tanggal, ditemukan {ditemukan}",
            "tulis seperti 2024-04-30",
        ),
        "pilihan": ("diharapkan {diharapkan}, ditemukan {ditemukan}", ""),
        "jenis-salah": ("diharapkan {diharapkan}, ditemukan {ditemukan}", ""),
        # nilai
        "karakter-terlarang": (
            "karakter {ditemukan} tidak dapat dicetak",
            "hapus karakter itu; bila maksudnya {saran}, tulis garis miring terbalik dua kali",
        ),
        "kosong": ("tidak boleh kosong", ""),
        "di-luar-batas": ("{ditemukan} di luar batas {diharapkan}", ""),
        "ikm-mustahil": (
            "{ditemukan} bukan IKM; diharapkan lebih dari 0 dan kurang dari {diharapkan}",
            "",
        ),
        "kode-unsur": (
            "{ditemukan} bukan kode unsur; diharapkan {diharapkan}",
            "",
        ),
        "tautan": (
            "{ditemukan} bukan alamat web",
            "alamat diawali http:// atau https:// dan tidak memuat spasi atau tanda < >",
        ),
        "profil-bukan-laporan": (
            "ini profil kantor, bukan laporan",
            "sebutkan laporannya, dan profil ini dengan --profil",
        ),
        "jalur-profil": (
            "{ditemukan} bukan jalur profil kantor",
            "tulis jalurnya dari folder laporan, misalnya ../profil.toml; jalur dari akar disk "
            "hanya boleh pada --profil",
        ),
        "jalur": (
            "{ditemukan} bukan jalur di dalam folder berkas ini",
            "simpan di folder itu atau di bawahnya, dan tulis jalurnya dari sana, misalnya "
            "foto/rapat.jpg",
        ),
        "id-ganda": ("id {ditemukan} sudah dipakai di {diharapkan}", "beri id lain"),
        "entri-ganda": ("{ditemukan} ditulis dua kali", "hapus salah satunya"),
        "tanggal-terbalik": (
            "berakhir {ditemukan}, sebelum dimulai {diharapkan}",
            "",
        ),
        "periode": (
            "periode diisi dengan salah satu: {diharapkan}; ditemukan {ditemukan}",
            "",
        ),
        "panjang-kolom": (
            "berisi {ditemukan} responden, sedangkan kolom lain {diharapkan}",
            "lengkapi kolom ini",
        ),
        "dokumentasi": ("isi tepat satu dari {diharapkan}", ""),
        "gabung-pertama": (
            "baris pertama tidak dapat digabung dengan baris di atasnya ({ditemukan})",
            "hapus dari gabung_atas",
        ),
        "gabung-berbeda": (
            "{ditemukan} digabung dengan baris di atasnya ({diharapkan}), tetapi isinya berbeda",
            "samakan isinya, atau hapus dari gabung_atas",
        ),
        "gabung-unsur": (
            "baris unsur {ditemukan} tidak dapat digabung dengan baris unsur {diharapkan}",
            "hapus dari gabung_atas",
        ),
        "nilai-ganda": (
            "unsur {ditemukan} memiliki nrr dan total sekaligus",
            "isi salah satu",
        ),
        "nilai-tanpa-n": (
            "unsur {ditemukan} memiliki total, tetapi jumlah respondennya (n) belum ada",
            "tambahkan n, misalnya n = 29",
        ),
        "n-tanpa-nilai": (
            "unsur {ditemukan} memiliki n, tetapi tidak memiliki nrr atau total",
            "",
        ),
        # menghitung
        "regulasi-tidak-dikenal": (
            "regulasi {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
            "",
        ),
        "tanpa-nilai": (
            "belum ada satu pun nilai unsur",
            "isi nrr, atau total dan n, untuk {diharapkan}",
        ),
        "unsur-hilang": ("nilai unsur {diharapkan} belum ada", ""),
        "unsur-tak-dikenal": (
            "unsur {ditemukan} tidak ada dalam regulasi; yang dikenal: {diharapkan}",
            "unsur lain ditambahkan pada konvensi.unsur_tambahan",
        ),
        "unsur-tambahan": (
            "unsur tambahan {ditemukan} tidak berurutan; kode berikutnya adalah {diharapkan}",
            "",
        ),
        "tanpa-statistik": (
            "responden yang mengisi semua unsur tidak dihitung tersendiri",
            "tabulasikan dengan statistik",
        ),
        "tanpa-responden": ("tidak ada responden, sehingga indeks tidak dapat dihitung", ""),
        "n-nol": ("unsur {ditemukan} tidak memiliki jawaban (n = 0)", ""),
        "nrr-luar-skala": (
            "nilai rata-rata {ditemukan} di luar skala {diharapkan}",
            "periksa total dan n, atau angka yang disalin",
        ),
        "bobot-unsur": (
            "bobot diberikan untuk {ditemukan}, sedangkan unsurnya {diharapkan}",
            "beri satu bobot untuk setiap unsur",
        ),
        "bobot-tidak-cocok": (
            'bobot "{ditemukan}" tidak cocok; untuk {saran} unsur pilihannya {diharapkan}',
            "",
        ),
        # statistik
        "populasi-kurang": (
            "populasi {ditemukan} lebih kecil daripada jumlah responden, yaitu {diharapkan}",
            "periksa jumlah penerima layanan selama periode survei",
        ),
        "unsur-beda": (
            "berisi unsur {ditemukan}, sedangkan yang lain {diharapkan}",
            "rekap memerlukan unsur yang sama di semua unit",
        ),
        # baris perintah
        "pilihan-jawaban": (
            "pilihan {ditemukan} hanya berlaku untuk berkas jawaban",
            "hapus pilihan itu, atau beri berkas jawaban (.csv, .xlsx, .jsonl)",
        ),
        "perlu-mesin": (
            "berkas Parquet memerlukan mesin polars atau duckdb, yang tidak sejalan dengan "
            "{ditemukan}",
            "hapus pilihan itu",
        ),
        "mesin-tidak-dapat": (
            "mesin {ditemukan} tidak melayani {diharapkan}",
            "pakai --mesin python",
        ),
        "banding-satu": (
            "tidak ada yang dapat dibandingkan: hanya {ditemukan} hasil",
            "beri sedikitnya dua berkas, atau satu berkas jawaban dengan --grup",
        ),
        "nrr-dan-total": ("--nrr dan --total diberikan bersama-sama", "pakai salah satu"),
        "tanpa-nrr": (
            "angka setiap unsur belum disebutkan",
            "beri --nrr 3,62 3,48 … menurut urutan U1, U2, …, atau --total dan --n",
        ),
        "total-tanpa-n": (
            "total memerlukan jumlah responden",
            "tambahkan --n, misalnya --n 29",
        ),
        "banyak-n": (
            "ada {ditemukan} bilangan untuk {diharapkan} unsur",
            "beri satu untuk semua unsur, atau satu untuk setiap unsur",
        ),
        "banyak-n-kelompok": (
            "ada {ditemukan} bilangan untuk {diharapkan} kelompok",
            "beri satu untuk setiap kelompok",
        ),
        "kelompok-satu": (
            "hanya ada satu kelompok, sehingga tidak ada rata-ratanya",
            "beri sedikitnya dua IKM",
        ),
        "angka-tercetak": (
            "{ditemukan} bukan angka seperti tercetak",
            "tulis seperti 3,62 atau 3.62, tanpa titik ribuan",
        ),
        "cacah": (
            "{ditemukan} bukan bilangan bulat mulai dari 1",
            "tulis seperti 29",
        ),
        # jawaban (skm.tabulasi)
        "berkas-kosong": ("berkas tidak berisi baris", ""),
        "berkas-biner": (
            "bukan berkas teks (bita {ditemukan})",
            "ekspor ulang sebagai CSV atau XLSX",
        ),
        "berkas-terlalu-besar": (
            "isinya {ditemukan}, paling besar {diharapkan}",
            "hapus lembar dan gambar yang tidak diperlukan, atau ekspor sebagai CSV",
        ),
        "terlalu-lebar": (
            "ada {ditemukan} kolom, paling banyak {diharapkan}",
            "hapus isian yang tersesat jauh di kanan tabel",
        ),
        "format-lama": (
            "format {ditemukan} tidak dibaca",
            "simpan ulang sebagai {diharapkan}",
        ),
        "csv-rusak": (
            "susunan CSV rusak: {ditemukan}",
            "periksa tanda kutip yang tidak ditutup, atau ekspor ulang",
        ),
        "xlsx-rusak": (
            "berkas bukan buku kerja yang dapat dibaca",
            "buka di Excel lalu simpan ulang sebagai .xlsx",
        ),
        "lembar-tidak-ada": ("lembar {ditemukan} tidak ada; yang ada: {diharapkan}", ""),
        "json-rekaman": (
            "berkas ini berisi daftar di {ditemukan}",
            "bila itu jawaban responden, pakai --pemetaan dengan berkas .toml yang berisi: {saran}",
        ),
        "json-baris": (
            "daftar jawaban tidak ada di {ditemukan}; yang ada: {diharapkan}",
            "tulis jalurnya pada kunci baris di berkas pemetaan",
        ),
        "kolom-bentuk": ("diharapkan U8=judul kolom, ditemukan {ditemukan}", ""),
        "kolom-guna": (
            "tidak ada guna kolom bernama {ditemukan}; yang dikenal: {diharapkan}",
            "",
        ),
        "kolom-tidak-ada": (
            "kolom {ditemukan} tidak ada; yang ada: {diharapkan}",
            "salin judulnya persis seperti di berkas",
        ),
        "kolom-dua-guna": ("satu kolom dipakai untuk {ditemukan} dan {diharapkan}", "pilih satu"),
        "kolom-unsur-ganda": (
            "lebih dari satu kolom untuk {diharapkan}: {ditemukan}",
            "pilih satu, misalnya {saran}",
        ),
        "kolom-unsur-hilang": (
            "kolom untuk {diharapkan} tidak ditemukan; kolom yang belum dipakai: {ditemukan}",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-unsur-habis": (
            "kolom untuk {diharapkan} tidak ditemukan; semua kolom sudah berarti lain: {ditemukan}",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-hanya-nomor": (
            "kolom untuk {diharapkan} tidak ditemukan; {ditemukan} hanya menyebut nomor, padahal "
            "urutan pertanyaan berbeda-beda",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-profil-hilang": (
            "kolom untuk {ditemukan} tidak ditemukan; yang ada: {diharapkan}",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-profil-ganda": (
            "dipakai untuk {diharapkan}, sedangkan {ditemukan} tidak dipakai",
            "untuk memilih yang lain: {saran}",
        ),
        "kolom-di-luar-regulasi": ("{ditemukan} bukan unsur dalam regulasi; tidak dipakai", ""),
        "kolom-nomor-diabaikan": (
            "{ditemukan} hanya menyebut nomor; tidak dipakai",
            "bila berisi jawaban unsur, sebutkan dalam berkas pemetaan",
        ),
        "kode-rancu": (
            "kode {ditemukan} tanpa nama dibaca menurut daftar regulasi, yaitu {diharapkan}; "
            "banyak kuesioner menukarnya",
            "bila berbeda, sebutkan kolomnya: {saran}",
        ),
        "kode-kata-berbeda": (
            "kodenya {ditemukan}, tetapi namanya {diharapkan}; yang diikuti namanya",
            "",
        ),
        "tanpa-kolom-tanggal": (
            "periode diminta, tetapi tidak ada kolom tanggal",
            "sebutkan kolomnya: {saran}",
        ),
        "lembar-lain": (
            "lembar {ditemukan} juga berisi jawaban; yang dibaca hanya {diharapkan}",
            "gabungkan dalam satu lembar, atau sebutkan lembarnya dalam berkas pemetaan",
        ),
        "sel-tanpa-judul": (
            "{ditemukan} baris memiliki isian di kanan judul terakhir; isian itu tidak dibaca",
            "",
        ),
        "rumus-tanpa-nilai": (
            "{ditemukan} rumus belum memiliki hasil; dianggap kosong",
            "buka di Excel lalu simpan ulang, atau ganti rumus dengan nilainya",
        ),
        "baris-pendek": ("hanya {ditemukan} dari {diharapkan} sel; sisanya dianggap kosong", ""),
        "baris-panjang": (
            "{ditemukan} sel, padahal judulnya {diharapkan}; tidak dihitung karena jawaban mungkin "
            "bergeser",
            "apit dengan tanda kutip isian yang memuat pemisah",
        ),
        "baris-jumlah": ("baris jumlah atau rata-rata ({ditemukan}); tidak dihitung", ""),
        "judul-berulang": ("judul kolom terulang; tidak dihitung", ""),
        "jawaban-luar-skala": ("{ditemukan} di luar skala {diharapkan}; tidak dihitung", ""),
        "jawaban-pecahan": (
            "{ditemukan} bukan bilangan bulat {diharapkan}; tidak dihitung",
            "",
        ),
        "jawaban-tak-dikenal": (
            "jawaban {ditemukan} tidak dikenal; tidak dihitung",
            "bila sah, tambahkan artinya pada [jawaban.{saran}] dalam berkas pemetaan",
        ),
        "lembar-tanpa-jawaban": ("tidak ada satu pun jawaban; tidak dihitung", ""),
        "lembar-tanpa-jawaban-sah": (
            "{ditemukan} sel unsur terisi, tetapi tidak satu pun jawaban yang sah; baris ini tidak "
            "dihitung sebagai responden",
            "",
        ),
        "id-jawaban-ganda": ("id {ditemukan} sudah ada pada baris sebelumnya ({diharapkan})", ""),
        "jawaban-ganda": (
            "waktu {ditemukan} dan semua jawabannya sama dengan baris sebelumnya ({diharapkan})",
            "",
        ),
        "tanggal-tak-terbaca": (
            "{ditemukan} tidak terbaca sebagai tanggal",
            "mungkin nomor seri Excel: {saran}; format kolomnya sebagai tanggal, lalu simpan ulang",
        ),
        "tanggal-tanpa-hari": ("{ditemukan} tanggal hanya menyebut bulan, tanpa hari", ""),
        "tanggal-urutan-campur": (
            "ada tanggal yang hanya terbaca hari-bulan-tahun ({ditemukan}) dan ada yang hanya "
            "terbaca bulan-hari-tahun ({diharapkan})",
            "samakan penulisannya, atau nyatakan urutannya: {saran} (dalam berkas pemetaan: "
            "bulan_dahulu = false atau true)",
        ),
        "tanggal-urutan-rancu": (
            "{ditemukan} dapat berarti {diharapkan}; jawaban mana yang masuk periode bergantung "
            "padanya, dan tidak ada tanggal lain yang memastikan urutannya",
            "nyatakan urutannya: {saran} (dalam berkas pemetaan: bulan_dahulu = false atau true)",
        ),
        "bulan-lintas-periode": (
            "{ditemukan} hanya menyebut bulan, yang sebagian di luar {diharapkan}; tidak dihitung",
            "",
        ),
        "saran-disamarkan": (
            "{ditemukan} nomor telepon, NIK, atau alamat surel dalam saran disamarkan",
            "bila harus tampil, tulis samarkan_saran = false dalam berkas pemetaan",
        ),
        "tanpa-tanggal": ("tanpa tanggal, sehingga di luar periode; tidak dihitung", ""),
        "di-luar-periode": ("{ditemukan} baris di luar {diharapkan}; tidak dihitung", ""),
        "usia-tidak-wajar": ("usia {ditemukan} tidak wajar; jawabannya tetap dihitung", ""),
        "ekstra-hilang": ("{ditemukan} belum terpasang", "pasang dengan: {saran}"),
        "mesin-gagal": (
            "mesin {diharapkan} tidak dapat membaca berkas ini; pesan aslinya: {ditemukan}",
            "untuk CSV, pakai pembaca bawaan: --mesin python",
        ),
        # memeriksa
        "aturan-tidak-dikenal": (
            "tidak ada aturan {ditemukan}; daftarnya ditampilkan oleh: skm periksa --aturan",
            "mungkin maksudnya {saran}",
        ),
        "alasan-kosong": (
            "temuan {ditemukan} diabaikan tanpa alasan",
            'tulis alasannya, misalnya --abaikan {ditemukan}="dokumentasi disimpan di arsip"',
        ),
        # opsi format
        "opsi-bentuk": (
            "diharapkan nama=nilai, ditemukan {ditemukan}",
            "misalnya --opsi ukuran=12 atau --opsi odt.ukuran=12",
        ),
        "opsi-tidak-dikenal": (
            "opsi {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
            "mungkin maksudnya {saran}",
        ),
        "opsi-format": (
            "opsi untuk format {ditemukan}, sedangkan yang dicetak {diharapkan}",
            "hapus opsi itu, atau tambahkan keluarannya",
        ),
        "opsi-templat": (
            "templat Word bukan opsi",
            "sebutkan dengan --templat, dengan templat = … dalam laporan, atau dalam [templat] "
            "pada profil",
        ),
        "opsi-berkas": ("opsi ini hanya dapat disebut dengan --opsi", ""),
        "opsi-ditolak": ("ditolak oleh format itu: {ditemukan}", ""),
        # templat Word
        "templat-bukan-docx": (
            "bukan dokumen Word (.docx): {ditemukan}",
            "simpan dari Word sebagai Dokumen Word (*.docx), tanpa kata sandi",
        ),
        "templat-terlalu-besar": (
            "templat terlalu besar: {ditemukan}; paling banyak {diharapkan}",
            "kecilkan gambar di dalamnya",
        ),
        "templat-nama-anggota": (
            "isi berkas bernama {ditemukan} menunjuk ke luar berkas, atau ada dua kali",
            "simpan ulang templat dari Word",
        ),
        "templat-xml": (
            "{ditemukan} di dalam berkas",
            "simpan ulang templat dari Word; bila tetap, periksa tag di sekitarnya",
        ),
        "templat-terlarang": (
            "templat memuat {ditemukan} ({diharapkan}), yang menjangkau ke luar dokumen",
            "hapus bagian itu dari templat; gambar disisipkan, bukan ditautkan",
        ),
        "templat-asing": (
            "templat memuat {ditemukan} ({diharapkan}), yang tidak lazim dalam dokumen Word",
            "hapus bagian itu, atau simpan ulang templat dari Word",
        ),
        "templat-makro": ("templat memuat makro", "simpan dari Word sebagai Dokumen Word (*.docx)"),
        "templat-dibuang": ("{ditemukan} ({diharapkan}) tidak diikutkan", ""),
        "templat-jam": (
            "medan {ditemukan} menampilkan tanggal komputer, bukan tanggal laporan",
            "pakai {{{{ tanda_tangan.tempat_tanggal }}}}",
        ),
        "templat-perubahan": (
            "templat memuat perubahan terlacak (Track Changes)",
            "terima atau tolak semuanya, supaya tidak terbawa ke laporan",
        ),
        "templat-tanda-lepas": (
            "tanda kurung tag tidak berpasangan: {ditemukan}",
            "tulis tag utuh dalam satu paragraf, misalnya {{{{ sampul.judul }}}}",
        ),
        "templat-nama": (
            "nama {ditemukan} pada {diharapkan} tidak dikenal",
            "mungkin maksudnya {saran}",
        ),
        "templat-daftar": (
            "{ditemukan} tidak ada, karena {diharapkan} sebuah daftar",
            "ulangi isinya dengan {{% for … in {diharapkan} %}}",
        ),
        "templat-filter": ("filter {ditemukan} tidak dikenal", "mungkin maksudnya {saran}"),
        "templat-tag": (
            "{ditemukan} tidak boleh dipakai dalam templat",
            "mungkin maksudnya {saran}",
        ),
        "templat-tulisan": ("tag tidak dapat dibaca: {ditemukan}", ""),
        "templat-pasangan": (
            "{ditemukan} tidak berpasangan",
            "setiap {{% for %}} ditutup {{% endfor %}}, setiap {{% if %}} ditutup {{% endif %}}",
        ),
        "templat-wadah": (
            "{ditemukan} berpasangan dengan {diharapkan}, tetapi hurufnya berbeda",
            "pakai huruf yang sama pada keduanya: p untuk paragraf, tr untuk baris tabel, tc "
            "untuk sel",
        ),
        "templat-satu-baris": (
            "{ditemukan} ada di paragraf, baris, atau sel yang sama dengan {diharapkan}",
            "beri masing-masing paragraf, baris, atau sel sendiri",
        ),
        "templat-luar-tabel": ("{ditemukan} hanya berlaku di dalam tabel", ""),
        "templat-lain": (
            'tulisan di samping {ditemukan} akan hilang: "{diharapkan}"',
            "beri tag itu paragraf, baris, atau sel sendiri",
        ),
        "templat-pecah": (
            "tag {ditemukan} ditulis dengan beberapa bentuk huruf; yang pertama yang dipakai",
            "",
        ),
        "templat-wajib": (
            "bagian {ditemukan} tidak ada dalam templat, padahal wajib dimuat laporan",
            "salin bagiannya dari templat bawaan: skm templat ekspor",
        ),
        "templat-tak-dipakai": ("tidak dipakai oleh templat: {ditemukan}", ""),
        "templat-tanpa-lampiran": (
            "temuan pemeriksaan tidak akan tercetak, karena {ditemukan} tidak ada dalam templat",
            "salin pengulangannya dari templat bawaan (skm templat ekspor), atau cetak tanpa "
            "--lampirkan-temuan",
        ),
        "templat-gaya": (
            "gaya yang diperlukan tabel tidak ada: {ditemukan}",
            "salin gayanya dari templat bawaan: skm templat ekspor",
        ),
        "templat-kosong": (
            "{ditemukan} meminta isi dari bagian yang tidak ada dalam laporan ini",
            "apit dengan {{%p if … %}} dan {{%p endif %}}",
        ),
        "templat-akses": ("{ditemukan} meminta sesuatu yang tidak boleh disentuh templat", ""),
        "templat-bukan-teks": (
            "{ditemukan} berisi {diharapkan}, padahal di situ hanya teks yang dapat tercetak",
            "pakai {saran}",
        ),
        "templat-bukan-paragraf": (
            "{ditemukan} menggantikan {diharapkan} seluruhnya, padahal isinya bukan tabel",
            "hapus huruf sesudah {{{{; hanya {{{{p …|tabel(155) }}}} yang memakainya",
        ),
        "templat-filter-isi": (
            "filter pada {ditemukan} hanya untuk {diharapkan}, sedangkan yang diberikan {saran}",
            "",
        ),
        "templat-filter-tulis": ("filter pada {ditemukan} harus ditulis {diharapkan}", ""),
        "templat-filter-ukuran": (
            "filter pada {ditemukan} harus ditulis {diharapkan}",
            "ukuran dalam milimeter, paling besar 1000",
        ),
        "templat-hitung": (
            "{ditemukan} menghitung dengan yang bukan bilangan kecil",
            "angka laporan sudah tercetak sebagai teks; templat tidak menghitung",
        ),
        "templat-jenis": (
            "templat ini untuk laporan {ditemukan}; laporannya jenis {diharapkan}",
            "",
        ),
        "templat-di-luar": (
            "nama {ditemukan} pada {diharapkan} hanya dikenal di dalam {saran}",
            "letakkan di antara tag itu dan penutupnya",
        ),
        "templat-blok": (
            "{ditemukan} pada {diharapkan} hanya ada pada blok berjenis {saran}",
            "apit dengan {{%p if … %}} yang memeriksa jenis bloknya",
        ),
        "templat-kepala": (
            "tulisan “{ditemukan}” tidak tampil di halaman mana pun",
            "sisipkan pada bagian (section) yang selalu ada, misalnya Daftar Isi",
        ),
        "templat-urutan": (
            "urutan {ditemukan} berbeda dari urutan laporan: {diharapkan}",
            "nomor dan kalimat yang menunjuknya tetap menurut laporan; bila ini disengaja, "
            "pindahkan juga pemisah bagian (gaya Akhir Bagian) di sekitarnya",
        ),
        "templat-batas": (
            "templat melampaui batas {ditemukan}",
            "sederhanakan templat di situ, terutama pengulangannya",
        ),
        "templat-gagal": ("tidak dapat diisi: {ditemukan}", "periksa tag {diharapkan}"),
        "templat-rentang": (
            "lebar sel {ditemukan} bukan bilangan 1 atau lebih; Word akan menganggap berkasnya "
            "rusak",
            "isi {{% colspan … %}} dengan banyaknya kolom yang digabung",
        ),
        "templat-sel": (
            'ada sel tabel yang tidak berisi paragraf, pada tabel "{ditemukan}"; Word akan '
            "menganggap berkasnya rusak",
            "sisakan satu paragraf kosong di sel itu",
        ),
        "templat-proses": (
            "proses pengisi templat tidak dapat dijalankan: {ditemukan}",
            "pakai templat bawaan, atau laporkan kepada pengembang",
        ),
        # menulis
        "akhiran-berbeda": (
            "akhiran {ditemukan} bukan milik format {diharapkan}",
            "ganti akhiran nama berkasnya, atau hapus --format",
        ),
        "keluaran-masukan": (
            "keluaran akan menimpa berkas masukan laporan ini",
            "pilih nama lain",
        ),
        "keluaran-ganda": ("keluaran yang sama disebut dua kali", ""),
        "keluaran-diubah": (
            "berkas sudah ada dan bukan hasil skm yang utuh (mungkin sudah disunting)",
            "pilih nama lain, atau timpa dengan --timpa",
        ),
        "keluaran-terbuka": (
            "berkas sedang dibuka di {ditemukan}",
            "tutup dahulu berkas itu, lalu ulangi; bila programnya sudah tertutup, hapus berkas "
            "{saran}",
        ),
        "keluaran-terkunci": (
            "berkas tidak dapat ditulis ({ditemukan})",
            "tutup dahulu berkas itu di {saran} bila sedang dibuka, lalu ulangi",
        ),
        "keluaran-folder": ("foldernya tidak ada", "buat foldernya terlebih dahulu"),
        "keluaran-ada": ("berkas sudah ada", "pilih nama lain, atau timpa dengan --timpa"),
    }
)

_PERLU_SARAN = {
    "aturan-tidak-dikenal",
    "kunci-tidak-dikenal",
    "opsi-tidak-dikenal",
    "templat-nama",
    "templat-filter",
    "templat-tag",
    "templat-bukan-teks",
    "karakter-terlarang",
    "keluaran-terkunci",
    "tanggal-tak-terbaca",
}

_JALUR_JAWABAN = {
    "$.templat": "simpan templat di folder laporan dan tulis jalurnya dari sana, misalnya "
    "templat.docx; templat bersama ditulis dalam profil kantor",
    "$.jawaban.berkas": "simpan berkas jawaban di folder laporan dan tulis jalurnya dari sana, "
    "misalnya jawaban.csv",
    "$.jawaban.pemetaan": "simpan berkas pemetaan di folder laporan dan tulis jalurnya dari sana, "
    "misalnya pemetaan.toml",
}

_SINTAKS: Mapping[str, str] = MappingProxyType(
    {
        "Expected '=' after a key": "sesudah nama kunci diharapkan tanda =",
        "Expected newline or end of document": "ada tulisan berlebih sesudah nilai",
        "Invalid value": "nilai tidak dapat dibaca; teks harus diapit tanda kutip",
        "Invalid initial character for a key part": (
            "nama kunci tidak dapat dibaca, atau ada koma berlebih sebelum kurung penutup"
        ),
        "Unclosed array": "daftar belum ditutup dengan ]",
        "Unclosed inline table": "tabel belum ditutup dengan }",
        "Expected ']' at the end of a table": "nama bagian belum ditutup dengan ]",
        "Expected ']]' at the end": "nama bagian belum ditutup dengan ]]",
        "Unterminated string": "teks belum ditutup dengan tanda kutip",
        'Expected \'"""\'': 'teks panjang belum ditutup dengan """',
        "Expected \"'''\"": "teks panjang belum ditutup dengan '''",
        'Expected "\'"': "teks belum ditutup dengan tanda kutip",
        "Invalid statement": "baris ini bukan kunci = nilai, bukan pula nama bagian",
        "Found invalid character": "ada karakter yang tidak boleh dipakai",
        "Escaped character": "kode karakter sesudah garis miring terbalik tidak sah",
        "Illegal character": "ada karakter yang tidak boleh dipakai, atau teks belum ditutup",
        "Invalid date or datetime": "tanggal itu tidak ada",
        "Expecting property name": "diharapkan nama kunci dalam tanda kutip ganda",
        "Expecting ',' delimiter": "diharapkan koma atau kurung penutup",
        "Expecting ':' delimiter": "sesudah nama kunci diharapkan titik dua",
        "Expecting value": "nilai tidak ada atau tidak dapat dibaca",
        "Illegal trailing comma": "ada koma berlebih sebelum kurung penutup",
        "Extra data": "ada tulisan berlebih sesudah akhir isi",
        "Invalid control character": "ada karakter kendali di dalam teks",
        "Invalid \\escape": "garis miring terbalik tidak boleh dipakai di sini",
        "Exceeds the limit": "bilangannya terlalu panjang",
    }
)

_SISTEM: Mapping[str, str] = MappingProxyType(
    {
        "Permission denied": "izin ditolak",
        "Operation not permitted": "izin ditolak",
        "Is a directory": "nama itu sebuah folder",
        "Not a regular file": "bukan berkas biasa",
        "Not a directory": "ada bagian jalurnya yang bukan folder",
        "No such file or directory": "berkas atau foldernya tidak ada",
        "No space left on device": "ruang penyimpanan habis",
        "Disk quota exceeded": "jatah ruang penyimpanan habis",
        "Read-only file system": "penyimpanan hanya dapat dibaca",
        "File name too long": "nama terlalu panjang",
        "Filename too long": "nama terlalu panjang",
        "Device or resource busy": "sedang dipakai program lain",
        "Text file busy": "sedang dipakai program lain",
        "Too many levels of symbolic links": "tautan simbolik berputar",
        "Input/output error": "gangguan pada penyimpanan",
        "embedded null byte": "nama memuat karakter NUL",
    }
)

RENDERER: Mapping[str, str] = MappingProxyType(
    {
        "tidak-ada": "format {nama} tidak ada; yang terpasang: {rincian}",
        "diabaikan": "format {nama} dari paket {rincian} dimatikan oleh SKM_RENDERER_ABAIKAN",
        "bentrok": "format {nama} ditawarkan oleh lebih dari satu paket ({rincian}); "
        "copot salah satunya, atau matikan dengan SKM_RENDERER_ABAIKAN",
        "gagal-muat": "format {nama} gagal dimuat: {rincian}",
        "bukan-renderer": "format {nama} tidak memenuhi kontrak renderer: {rincian}",
        "kontrak": "format {nama} dibuat untuk kontrak renderer versi {rincian}; perbarui paketnya "
        "atau skm",
        "jenis": "format {nama} tidak dapat mencetak laporan jenis {rincian}",
        "opsi": "format {nama} tidak menerima opsi itu: {rincian}",
        "gagal": "format {nama} gagal mencetak: {rincian}",
        "keluaran": "format {nama} menghasilkan keluaran yang tidak sah: {rincian}",
        "berubah": "format {nama} mengubah isi laporan ({rincian}), sehingga hasilnya tidak dapat "
        "dipercaya",
    }
)


def kalimat(masalah: Masalah) -> str:
    """Write one problem: file, line, path, what was found, what would do."""
    kepala = masalah.berkas
    if masalah.baris is not None:
        kepala += f":{masalah.baris}" if kepala else f"baris {masalah.baris}"
    lokasi = "" if masalah.lokasi in ("", "$") else masalah.lokasi
    tempat = ": ".join(bagian for bagian in (kepala, lokasi) if bagian)
    isi = attrs.asdict(masalah)
    if masalah.kode == "sintaks":
        isi["ditemukan"] = _sintaks(masalah.ditemukan)
    elif masalah.kode.startswith("tanggal-urutan-"):
        isi |= {k: isi[k].replace(" | ", " atau ") for k in ("diharapkan", "saran")}
    elif masalah.kode in ("berkas-tidak-terbaca", "keluaran-terkunci"):
        isi["ditemukan"] = _SISTEM.get(masalah.ditemukan, masalah.ditemukan)
    pesan, saran = PESAN[masalah.kode]
    if masalah.kode == "jalur":
        saran = _JALUR_JAWABAN.get(masalah.lokasi, saran)
    if masalah.kode in _PERLU_SARAN and not masalah.saran:
        saran = ""
    if masalah.kode == "templat-gagal" and not masalah.diharapkan:
        saran = ""  # no tag is known to be at fault
    teks = pesan.format_map(isi)
    if saran:
        teks += f". {_awal_besar(saran.format_map(isi))}"
    return f"{tempat}: {teks}." if tempat else f"{_awal_besar(teks)}."


def kalimat_renderer(salah: RendererError) -> str:
    """Write what is wrong with a renderer, and whose fault it is."""
    teks = _awal_besar(RENDERER[salah.kode].format(nama=salah.nama, rincian=salah.rincian)) + "."
    if not salah.paket:
        return teks
    return f"{teks} Kesalahannya ada pada paket {salah.paket}."


def kalimat_peringatan(salah: RendererWarning) -> str:
    """Write that a renderer printed something."""
    return (
        f'Format {salah.nama} mencoba menulis "{" ".join(salah.tercetak.split())}" ke layar; '
        f"tulisan itu ditahan. Kesalahannya ada pada paket {salah.paket}."
    )


def _sintaks(asli: str) -> str:
    return next((id_ for en, id_ in _SINTAKS.items() if en in asli), asli)


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
