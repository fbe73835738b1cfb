"""What the keys of a follow-up report mean, and of a file of values."""

from collections.abc import Mapping

from skm.serial.arti.bersama import LAPORAN

ARTI_TINDAK_LANJUT: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "LaporanTindakLanjut": {
        **LAPORAN,
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
    "Survei": {
        "regulasi": LAPORAN["regulasi"],
        "konvensi": ("Cara menghitung yang dinyatakan kantor.", '{ bobot = "2-desimal" }'),
    },
    "PeriodeLaporan": {
        "survei": ("Kapan survei diadakan.", "{ tahun = 2024, triwulan = 1 }"),
        "tindak_lanjut": (
            "Kapan hasilnya ditindaklanjuti.",
            "{ dari = 2024-04-01, sampai = 2024-09-30 }",
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
    "Strategi": {
        "rtl": ("Id kegiatan pada `[[rtl]]`.", '"waktu-2"'),
        "strategi": ("Yang akan dilakukan.", '"Mencetak papan pengumuman"'),
        "target": ("Waktu penyelesaian dalam kata-kata.", '"2 bulan"'),
        "target_tanggal": ("Waktu penyelesaian sebagai tanggal.", "2024-09-30"),
        "penanggung_jawab": ("Yang bertanggung jawab.", '"Subbagian Tata Usaha"'),
        "pemangku_kepentingan": ("Pihak lain yang terkait.", '"Seksi Pelayanan"'),
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
        "kata_pengantar": (
            "Kata pengantar, di depan daftar isi.",
            '["Puji syukur …"]',
        ),
    },
    "SusunanTindakLanjut": {
        "grafik_unsur": (
            "Grafik nilai setiap unsur di bawah tabelnya. `false`: tanpa grafik itu.",
            "false",
        ),
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
}
"""By class of the model and field."""
