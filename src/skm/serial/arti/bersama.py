"""What keys mean that several kinds of files have."""

from collections.abc import Mapping

from skm.regulasi import EDISI

LAPORAN: Mapping[str, tuple[str, str]] = {
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
SEL_KECIL = (
    "Jawaban kelompok yang respondennya kurang dari angka ini [tidak ditampilkan]"
    "(../explanation/kelompok-kecil.md); `0`: ditampilkan semua.",
    "3",
)
UNIT: Mapping[str, tuple[str, str]] = {
    "nama": ("Nama lengkap.", '"Balai Contoh Pelayanan Masyarakat"'),
    "instansi": ("Instansi induk.", '"Badan Contoh Republik Indonesia"'),
    "singkatan_instansi": ("Singkatan instansi induk.", '"BCRI"'),
}
