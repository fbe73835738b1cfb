"""What parts of the files are called, and what their keys may hold, in Indonesian."""

from collections.abc import Mapping

from skm.serial.arti import ARTI_KEPALA

_LAPORAN = "jalur berkas `.toml`, `.json`, atau buku kerja isian `.xlsx`"
BAGIAN: Mapping[str, tuple[str, str]] = {
    "LaporanTindakLanjut": ("Tingkat teratas", ""),
    "UnitLayanan": ("`[unit]`", "Unit yang melapor."),
    "PeriodeLaporan": ("`[periode]`", "Dua rentang waktu yang berbeda, walaupun sering sama."),
    "Periode": (
        "`periode.survei` dan `periode.tindak_lanjut`",
        "Isi salah satu: `tahun`; `tahun` dan `triwulan`; `tahun` dan `semester`; atau `dari` dan "
        "`sampai`.",
    ),
    "Konvensi": (
        "`[konvensi]`",
        "Pilihan yang tidak ditentukan oleh peraturan; lihat "
        "[Memilih konvensi bobot](../howto/konvensi-bobot.md).",
    ),
    "Unsur": (
        "`konvensi.unsur_tambahan`",
        "Unsur di luar daftar peraturan, bernomor lanjut: U10, U11, …",
    ),
    "BatasTakTerbaca": (
        "`konvensi.batas_tak_terbaca`",
        "Berapa jawaban yang boleh tidak terbaca. Isian berisi dua pilihan dan tulisan bebas tidak "
        "ikut dihitung.",
    ),
    "RTL": ("`[[rtl]]`", "Satu `[[rtl]]` untuk satu kegiatan, urut menurut prioritas unsur."),
    "Realisasi": (
        "`[[realisasi]]`",
        "Satu RTL boleh memiliki beberapa realisasi; yang paling maju yang dihitung. "
        "RTL tanpa realisasi dihitung *belum*.",
    ),
    "Dokumentasi": ("`realisasi.dokumentasi`", "Isi tepat satu: `berkas` atau `tautan`."),
    "Strategi": ("`[[strategi]]`", "Cara menyelesaikan RTL yang terhambat."),
    "Penandatangan": ("`[penandatangan]`", "Bagian yang kosong dicetak sebagai titik-titik."),
    "Kop": (
        "`[kop]`",
        "Kop surat kantor; dicetak pada sampul dokumen Word, dan tersedia bagi templat.",
    ),
    "ParagrafLaporan": (
        "`[paragraf]`",
        "Ada kunci untuk setiap bagian laporan; satu teks untuk satu paragraf. Yang memuat angka "
        "selalu ditulis skm, dan kuncinya menambahkan paragraf; kunci lain menggantikan paragraf "
        "bawaan. Daftar kosong `[]` meniadakan paragraf bawaan itu.",
    ),
    "Kaitan": (
        "`survei` yang memuat isinya sendiri",
        "Bentuk ini ditulis skm pada keluaran JSON supaya berkasnya utuh: `survei`, dan `laporan` "
        "pada `[[tren]]`, memuat yang dibaca dari laporan yang dikaitkan, bukan jalurnya. "
        "Angkanya ditulis dengan `nrr`, `total`, dan `n` seperti pada tingkat teratas.",
    ),
    "SusunanTindakLanjut": ("`[susunan]`", "Bagian dokumen yang boleh ada dan boleh tidak."),
    "Tercantum": (
        "`[tercantum]`",
        "Yang tertulis pada dokumen yang sudah ada. skm tidak mencetaknya dan tidak menghitung "
        "dengannya, tetapi [membandingkannya](../howto/memeriksa-laporan.md) dengan hasil hitung.",
    ),
    "RTLTercantum": (
        "`[tercantum.rtl]`",
        "Kuncinya id kegiatan pada `[[rtl]]`.",
    ),
    "LaporanSKM": (
        "Tingkat teratas",
        "Dasar angkanya tepat satu: `jawaban`, `sebaran`, `total`, `nrr`, atau `ikm`; lihat "
        "[Laporan tanpa jawaban mentah](../howto/tanpa-jawaban.md).",
    ),
    "Publikasi": ("Tingkat teratas", ""),
    "TindakLanjutLalu": (
        "`[tindak_lanjut]`",
        "RTL dan realisasi periode sebelumnya; dicetak sebagai bab sebelum kesimpulan.",
    ),
    "AngkaLayanan": (
        "`[[layanan]]`",
        "Satu `[[layanan]]` untuk satu jenis layanan, dengan tepat satu dari `sebaran`, `total`, "
        "`nrr`, dan `ikm`; hanya untuk laporan tanpa `jawaban`. Layanan yang angkanya tidak "
        "ditampilkan cukup ditulis `n`-nya, dengan `kurang_dari` atau `pelindung`.",
    ),
    "Pengumpulan": (
        "`[pengumpulan]`",
        "Yang diketahui tentang kuesioner yang masuk; hanya untuk laporan tanpa `jawaban`.",
    ),
    "SumberJawaban": (
        "`[jawaban]` yang menunjuk berkas",
        "Jalur dimulai dari folder berkas laporan dan tidak boleh keluar dari folder itu.",
    ),
    "LembarJawaban": (
        "`[jawaban]` yang memuat jawabannya sendiri",
        "Bentuk ini ditulis skm pada keluaran JSON supaya berkasnya utuh, dan dapat ditulis oleh "
        "program lain.",
    ),
    "Saran": (
        "`[[jawaban.saran]]`",
        "Satu `[[jawaban.saran]]` untuk satu bunyi saran. Yang dibaca juga daftar teks, satu teks "
        "untuk satu saran.",
    ),
    "Jadwal": ("`[[jadwal]]`", "Satu `[[jadwal]]` untuk satu tahap survei."),
    "NilaiTren": (
        "`[[tren]]`",
        "Satu `[[tren]]` untuk satu periode yang lalu, yang lama lebih dahulu; periode laporan ini "
        "ditambahkan oleh skm.",
    ),
    "ParagrafSKM": (
        "`[paragraf]`",
        "Ada kunci untuk setiap bagian laporan; satu teks untuk satu paragraf. Yang memuat angka "
        "selalu ditulis skm, dan kuncinya menambahkan paragraf; kunci lain menggantikan paragraf "
        "bawaan. Daftar kosong `[]` meniadakan paragraf bawaan itu.",
    ),
    "Susunan": ("`[susunan]`", "Bagian dokumen yang boleh ada dan boleh tidak."),
    "Pemetaan": ("Berkas pemetaan", ""),
    "Profil": ("Tingkat teratas", ""),
    "UnitProfil": ("`[unit]`", "Setiap kunci dipakai bila laporan tidak menyebutnya."),
}

BAGIAN_SKM: Mapping[str, tuple[str, str]] = {
    **BAGIAN,
    "Periode": ("`[periode]`", "Kapan survei diadakan. " + BAGIAN["Periode"][1]),
}
"""The same for the survey report, where it differs."""

SAMA_DENGAN_TINDAK_LANJUT = {
    "UnitLayanan", "Konvensi", "BatasTakTerbaca", "Unsur", "RTL", "Penandatangan", "Kop",
    "Tercantum", "RTLTercantum", "Kaitan", "Realisasi", "Dokumentasi",
}  # fmt: skip
"""Classes that the page of the follow-up report explains."""

# What stands first in the file, or is flat in it although the model has one object per unsur.
SKEMA = ("skema", "`1`", "wajib", *ARTI_KEPALA["skema"])
RUJUKAN = (
    ("profil", "jalur berkas `.toml` atau `.json`", "–", *ARTI_KEPALA["profil"]),
    ("templat", "jalur berkas", "–", *ARTI_KEPALA["templat"]),
)
_JENIS = ARTI_KEPALA["jenis"][0]
KEPALA_PROFIL = (("jenis", '`"profil"`', "wajib", _JENIS, '"profil"'), SKEMA)
_NILAI = (
    ("nrr", "tabel: kode unsur → angka", "`nrr` atau `total`", *ARTI_KEPALA["nrr"]),
    (
        "total",
        "tabel: kode unsur → bilangan bulat",
        "`nrr` atau `total`",
        *ARTI_KEPALA["total"],
    ),
    (
        "n",
        "bilangan bulat, atau tabel: kode unsur → bilangan bulat",
        "wajib bila ada `total`",
        *ARTI_KEPALA["n"],
    ),
)
_BERDASAR = tuple((kunci, isi, "–", *lain) for kunci, isi, _, *lain in _NILAI)
KEPALA: tuple[tuple[str, str, str, str, str], ...] = (
    ("jenis", '`"tindak-lanjut"`', "wajib", _JENIS, '"tindak-lanjut"'),
    SKEMA,
    *RUJUKAN,
    *_NILAI,
)
KEPALA_SKM = (
    ("jenis", '`"skm"`', "wajib", _JENIS, '"skm"'),
    SKEMA,
    *RUJUKAN,
    *_BERDASAR[:2],
    (*_BERDASAR[2][:2], "wajib bila ada `total` atau `ikm`", *_BERDASAR[2][3:]),
)
KEPALA_PUBLIKASI = (
    ("jenis", '`"publikasi"`', "wajib", _JENIS, '"publikasi"'),
    SKEMA,
    RUJUKAN[0],
)
KEPALA_LAYANAN = (
    *_BERDASAR[:2],
    (*_BERDASAR[2][:2], "wajib, kecuali ada `sebaran`", *_BERDASAR[2][3:]),
)

BUKAN_KUNCI = {
    "LaporanTindakLanjut": {"nilai", "folder", "folder_logo", "warna"},
    "LaporanSKM": {"nilai", "n", "folder", "folder_logo", "warna"},
    "AngkaLayanan": {"nilai", "n"},
    "Kaitan": {"nilai"},
    "Publikasi": {"folder", "folder_logo", "warna"},
}
"""Fields that the file writes otherwise (``nrr``, ``total``, ``n``) or not at all."""

_JAWABAN = 'tabel: kode unsur, atau `semua` → tabel: teks → bilangan bulat 1–4, atau `"kosong"`'
_BARIS = 'nomor baris, atau daftar nomor baris atau rentangnya, seperti `"12"` dan `"15-17"`'
KHUSUS: Mapping[tuple[str, str], str] = {
    ("LaporanSKM", "jawaban"): "tabel `[jawaban]`",
    ("LaporanSKM", "sebaran"): "tabel: kode unsur → empat bilangan bulat",
    ("LaporanSKM", "sebaran_lengkap"): "tabel: kode unsur → empat bilangan bulat",
    ("AngkaLayanan", "sebaran"): "tabel: kode unsur → empat bilangan bulat",
    ("AngkaLayanan", "sebaran_lengkap"): "tabel: kode unsur → empat bilangan bulat",
    ("Pengumpulan", "ditolak"): "tabel: kode unsur → bilangan bulat",
    ("LaporanTindakLanjut", "survei"): _LAPORAN,
    ("Publikasi", "survei"): _LAPORAN,
    ("Publikasi", "responden"): "tabel: bagian profil → tabel: kelompok → bilangan bulat",
    ("Kaitan", "profil"): "tabel: bagian profil → tabel: kelompok → bilangan bulat",
    ("TindakLanjutLalu", "survei"): _LAPORAN,
    ("NilaiTren", "laporan"): _LAPORAN,
    ("Tercantum", "interval"): "tabel: huruf atau sebutan mutu → interval, seperti `88,31–100,00`",
    ("Tercantum", "skala"): "interval, seperti `1–4`",
    ("Tercantum", "responden"): "tabel: bagian profil → tabel: kelompok → bilangan bulat",
    ("LembarJawaban", "jawaban"): "tabel: kode unsur → teks dari `1`, `2`, `3`, `4`, `-`, `x`",
    ("LembarJawaban", "profil"): "tabel: bagian profil → daftar teks",
    (
        "SumberJawaban",
        "kolom",
    ): "tabel: kode unsur atau bagian profil → judul kolom, atau daftarnya",
    ("Konvensi", "bagian"): "tabel: kode unsur → daftar kode pertanyaan",
    ("SumberJawaban", "bagian"): "tabel: kode unsur → judul kolom, atau daftarnya",
    ("Pemetaan", "bagian"): "tabel: kode unsur → judul kolom, atau daftarnya",
    ("Profil", "warna"): "enam angka heksadesimal",
    ("Profil", "templat"): "tabel: `tindak-lanjut` atau `skm` → jalur berkas",
    ("Profil", "opsi"): "tabel: format → tabel opsi",
    ("Pemetaan", "kolom"): "tabel: guna → judul kolom, atau daftarnya",
    ("Pemetaan", "jawaban"): _JAWABAN,
    ("SumberJawaban", "jawaban"): _JAWABAN,
    ("SumberJawaban", "berkas"): "jalur berkas, atau daftarnya",
    ("SumberJawaban", "lembar"): "nama lembar, atau daftarnya",
    ("SumberJawaban", "hitung_baris"): _BARIS,
    ("SumberJawaban", "lewati_baris"): _BARIS,
    ("Pemetaan", "lembar"): "nama lembar, atau daftarnya",
    ("Pemetaan", "hitung_baris"): _BARIS,
    ("Pemetaan", "lewati_baris"): _BARIS,
}
"""What a key may hold, where its rule does not say it in words for office staff."""
