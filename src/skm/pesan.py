"""
The Indonesian wording of every problem, for office staff.

One sentence says what was found and what was expected; a second one, where there is something
useful to say, what would do.  The English wording is in :mod:`skm.errors`.
"""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from skm.errors import Masalah, RendererError

PESAN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # membaca
        "berkas-tidak-ada": (
            "berkas tidak ditemukan",
            "periksa nama dan foldernya; contoh baru dibuat dengan: skm mulai laporan.toml",
        ),
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
        "kode-unsur": (
            "{ditemukan} bukan kode unsur; diharapkan {diharapkan}",
            "",
        ),
        "tautan": (
            "{ditemukan} bukan alamat web",
            "alamat diawali http:// atau https:// dan tidak memuat spasi",
        ),
        "jalur": (
            "{ditemukan} bukan jalur di dalam folder laporan",
            "simpan gambar di folder laporan dan tulis jalurnya dari sana, misalnya foto/rapat.jpg",
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
        "unsur-hilang": ("nilai unsur {diharapkan} belum ada", ""),
        "unsur-tak-dikenal": (
            "unsur {ditemukan} tidak ada dalam regulasi; yang dikenal: {diharapkan}",
            "unsur lain ditambahkan pada konvensi.unsur_tambahan",
        ),
        "unsur-tambahan": (
            "unsur tambahan {ditemukan} tidak berurutan; kode berikutnya adalah {diharapkan}",
            "",
        ),
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
        # menulis
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
            "tutup dahulu berkas itu, lalu ulangi",
        ),
        "keluaran-terkunci": (
            "berkas tidak dapat ditulis ({ditemukan})",
            "tutup dahulu berkas itu di {saran} bila sedang dibuka, lalu ulangi",
        ),
        "keluaran-folder": ("foldernya tidak ada", "buat foldernya terlebih dahulu"),
        "keluaran-ada": ("berkas sudah ada", "pilih nama lain, atau timpa dengan --timpa"),
    }
)

_PERLU_SARAN = {"kunci-tidak-dikenal", "karakter-terlarang", "keluaran-terkunci"}

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
        "bentrok": "format {nama} ditawarkan oleh lebih dari satu paket ({rincian}); "
        "copot salah satunya",
        "gagal-muat": "format {nama} gagal dimuat: {rincian}",
        "bukan-renderer": "format {nama} tidak memenuhi kontrak renderer: {rincian}",
        "jenis": "format {nama} tidak dapat mencetak laporan jenis {rincian}",
        "gagal": "format {nama} gagal mencetak: {rincian}",
        "keluaran": "format {nama} menghasilkan keluaran yang tidak sah: {rincian}",
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
    elif masalah.kode in ("berkas-tidak-terbaca", "keluaran-terkunci"):
        isi["ditemukan"] = _SISTEM.get(masalah.ditemukan, masalah.ditemukan)
    pesan, saran = PESAN[masalah.kode]
    if masalah.kode in _PERLU_SARAN and not masalah.saran:
        saran = ""
    teks = pesan.format_map(isi)
    if saran:
        teks += f". {_awal_besar(saran.format_map(isi))}"
    return f"{tempat}: {teks}." if tempat else f"{_awal_besar(teks)}."


def kalimat_renderer(salah: RendererError) -> str:
    """Write what is wrong with a renderer."""
    return _awal_besar(RENDERER[salah.kode].format(nama=salah.nama, rincian=salah.rincian)) + "."


def _sintaks(asli: str) -> str:
    return next((id_ for en, id_ in _SINTAKS.items() if en in asli), asli)


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
