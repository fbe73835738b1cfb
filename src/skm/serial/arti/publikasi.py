"""What the keys of a publication mean."""

from collections.abc import Mapping

from skm.serial.arti.bersama import LAPORAN

ARTI_PUBLIKASI: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "Publikasi": {
        "unit": ("Unit yang disurvei.", '{ nama = "Balai Contoh" }'),
        "periode": ("Kapan survei diadakan.", "{ tahun = 2026, semester = 1 }"),
        "ikm": ("IKM seperti tercetak pada laporan; mutunya dibaca dari peraturan.", '"83,04"'),
        "n": ("Jumlah responden.", "150"),
        "responden": (
            "Banyaknya responden menurut bagian profil dan kelompoknya.",
            '{ jenis_kelamin = { "Laki-laki" = 71, Perempuan = 79 } }',
        ),
        "pengumpulan": (
            "Dari hari pertama sampai hari terakhir jawaban dikumpulkan; bila tidak ditulis, "
            "`periode`.",
            "{ dari = 2026-01-05, sampai = 2026-06-19 }",
        ),
        "nama_layanan": ("Nama layanan, bila surveinya tentang satu layanan.", '"Izin usaha"'),
        "metode": ("Bagaimana survei diadakan.", '"Kuesioner di loket"'),
        "media": ("Tempat hasilnya diumumkan.", '["Papan pengumuman", "Laman resmi"]'),
        "ucapan": (
            "Terima kasih kepada responden; bila tidak ditulis, bunyinya menurut lampiran "
            'peraturan, dan `""` meniadakannya.',
            '"Terima kasih atas penilaian Anda."',
        ),
        "tautan": ("Alamat untuk kode QR.", '"https://contoh.go.id/skm"'),
        "keterangan_tautan": ("Yang ada di alamat itu.", '"Laporan lengkap"'),
        "regulasi": LAPORAN["regulasi"],
        "konvensi": ("Cara menghitung IKM-nya.", '{ bobot = "2-desimal" }'),
        "tanggal": ("Tanggal publikasi; hari boleh belum ada.", '"2026-07"'),
        "tercantum": ("Yang tertulis pada poster yang sudah ada.", '{ mutu_ikm = "B" }'),
        "survei": (
            "Laporan survei yang diumumkan; dari folder berkas ini, boleh di atasnya. Yang tidak "
            "ditulis di sini [diambil dari sana](../howto/dari-laporan-ke-laporan.md).",
            '"../laporan.toml"',
        ),
    },
}
