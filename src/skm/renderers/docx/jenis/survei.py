"""What is known of the Word templates of the survey report."""

from skm.renderers.docx.jenis.bentuk import REALISASI, RTL, JenisWord, Tetap

_SKALA, _IKM, _PERSEN = "skala 1–4", "poin IKM (25–100)", "persen"

WORD = JenisWord(
    tetap=Tetap(
        bab=("pendahuluan", "tindak_lanjut"),
        subbab=(
            "latar_belakang", "dasar_hukum", "maksud_tujuan", "pelaksana", "metode", "lokasi",
            "waktu", "sampel", "responden", "ikm", "ketelitian", "layanan", "permasalahan",
            "rencana", "tren",
        ),
        paragraf=(
            "latar_belakang", "maksud_tujuan", "pelaksana", "metode", "lokasi", "waktu",
            "tanggal_jawaban", "sampel", "responden", "profil", "ikm", "sebaran", "galat",
            "keandalan", "ketelitian", "layanan", "kelemahan", "kelebihan", "layanan_lemah",
            "permasalahan", "pengantar_rtl", "rencana", "tren", "tindak_lanjut", "kesimpulan",
            "penutup", "saran",
            "lembar_pengesahan", "kata_pengantar", "ringkasan",
        ),
        daftar=("dasar_hukum", "kesimpulan", "saran", "ringkasan"),
        tabel=(
            "jadwal", "responden", "unsur", "sebaran", "layanan", "rtl", "tren", "realisasi",
            "kuesioner", "jawaban", "foto",
        ),
        grafik=("unsur", "layanan", "tren"),
    ),
    bab={
        "pendahuluan": "BAB I; dapat tidak ada",
        "pengumpulan_data": "BAB II",
        "hasil": "BAB III",
        "analisis": "BAB IV",
        "tindak_lanjut": "BAB V; dapat tidak ada",
        "kesimpulan": "Bab terakhir: BAB V atau BAB VI",
    },
    tabel={
        "jadwal": (
            "Jadwal survei",
            {
                "no": ("Nomor", ""),
                "kegiatan": ("Tahap", ""),
                "waktu": ("Waktu pelaksanaan", ""),
                "hari_kerja": ("Jumlah hari kerja", "hari"),
            },
        ),
        "responden": (
            "Karakteristik responden",
            {
                "no": ("Nomor", ""),
                "karakteristik": ("Jenis kelamin, usia, dan seterusnya", ""),
                "indikator": ("Kelompok", ""),
                "jumlah": ("Jumlah responden", "orang"),
                "persentase": ("Bagian dari semua responden", _PERSEN),
            },
        ),
        "unsur": (
            "IKM unit dan per unsur",
            {
                "no": ("Nomor", ""),
                "unsur": ("Nama unsur", ""),
                "nrr": ("NRR unsur", _SKALA),
                "konversi": ("Nilai konversi", _IKM),
                "mutu": ("Huruf dan sebutan mutu", ""),
            },
        ),
        "sebaran": (
            "Sebaran jawaban per unsur",
            {
                "no": ("Nomor", ""),
                "unsur": ("Nama unsur", ""),
                "1": ("Banyak jawaban 1", "jawaban"),
                "2": ("Banyak jawaban 2", "jawaban"),
                "3": ("Banyak jawaban 3", "jawaban"),
                "4": ("Banyak jawaban 4", "jawaban"),
                "kosong": ("Banyak yang tidak diisi", "jawaban"),
            },
        ),
        "layanan": (
            "IKM per jenis layanan; kolom u1, u2, … menurut unsur yang ada",
            {
                "no": ("Nomor", ""),
                "layanan": ("Jenis layanan", ""),
                "responden": ("Jumlah responden", "orang"),
                "ikm": ("IKM layanan", _IKM),
                "mutu": ("Huruf mutu pelayanan", ""),
            },
        ),
        "tren": (
            "Nilai antarperiode",
            {
                "no": ("Nomor", ""),
                "periode": ("Periode", ""),
                "ikm": ("IKM", _IKM),
                "mutu": ("Huruf dan sebutan mutu", ""),
            },
        ),
        "kuesioner": (
            "Pertanyaan kuesioner",
            {
                "no": ("Nomor", ""),
                "unsur": ("Kode unsur", ""),
                "pertanyaan": ("Pertanyaan", ""),
                "pilihan": ("Pilihan jawaban dan nilainya", ""),
            },
        ),
        "foto": (
            "Foto pelaksanaan survei",
            {
                "no": ("Nomor", ""),
                "kegiatan": ("Keterangan foto", ""),
                "dokumentasi": ("Kosong bila fotonya ditampilkan", ""),
            },
        ),
        "rtl": RTL,
        "realisasi": REALISASI,
    },
    wajib=(
        "paragraf.ikm", "tabel.unsur.baris[]", "paragraf.responden", "tabel.rtl.baris[]",
        "daftar.kesimpulan", "tanda_tangan.nama",
    ),
    gaya=(
        "TabelLaporan", "TabelJawaban", "KepalaTabel", "TeksTabel", "TeksTabelTengah",
        "TeksTabelKanan", "KepalaJawaban", "TeksJawaban",
    ),
)  # fmt: skip
