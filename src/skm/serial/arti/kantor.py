"""What the keys of an office's own files mean: its profile, its mapping."""

from collections.abc import Mapping

from skm.serial.arti.bersama import SEL_KECIL, UNIT

ARTI_KANTOR: Mapping[str, Mapping[str, tuple[str, str]]] = {
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
        "sel_kecil": SEL_KECIL,
        "warna": ("Warna aksen; yang terlalu muda untuk dibaca digelapkan secukupnya.", '"7A1F1F"'),
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
        **UNIT,
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
