"""What is known of the Word templates of the follow-up report."""

from skm.renderers.docx.jenis.bentuk import REALISASI, RTL, JenisWord, Tetap

_SKALA = "skala 1–4"

WORD = JenisWord(
    tetap=Tetap(
        subbab=("latar_belakang", "dasar_hukum", "maksud_tujuan", "hasil_survei", "rencana"),
        paragraf=(
            "latar_belakang", "maksud_tujuan", "hasil_survei", "unsur_terendah", "pengantar_rtl",
            "rencana", "pengantar_realisasi", "realisasi", "kesimpulan", "penutup",
            "lembar_pengesahan", "kata_pengantar", "ringkasan",
        ),
        daftar=("dasar_hukum", "kesimpulan", "ringkasan"),
        tabel=("unsur", "rtl", "realisasi", "strategi"),
        grafik=("unsur",),
    ),
    bab={
        "pendahuluan": "BAB I",
        "rencana": "BAB II",
        "realisasi": "BAB III",
        "kesimpulan": "BAB IV",
    },
    tabel={
        "unsur": (
            "Hasil survei per unsur",
            {
                "no": ("Nomor", ""),
                "unsur": ("Nama unsur", ""),
                "ikm": ("NRR unsur", _SKALA),
                "mutu": ("Huruf dan sebutan mutu", ""),
            },
        ),
        "realisasi": REALISASI,
        "strategi": (
            "Strategi penyelesaian",
            {
                "no": ("Nomor", ""),
                "rtl": ("Kegiatan RTL", ""),
                "strategi": ("Strategi", ""),
                "target": ("Target waktu", ""),
                "penanggung_jawab": ("Penanggung jawab", ""),
                "pemangku_kepentingan": ("Pemangku kepentingan", ""),
            },
        ),
        "rtl": RTL,
    },
    wajib=(
        "paragraf.hasil_survei", "tabel.unsur.baris[]", "paragraf.rencana", "tabel.rtl.baris[]",
        "paragraf.realisasi", "tabel.realisasi.baris[]", "tabel.strategi.baris[]",
        "daftar.kesimpulan", "tanda_tangan.nama",
    ),
    gaya=("TabelLaporan", "KepalaTabel", "TeksTabel", "TeksTabelTengah"),
)  # fmt: skip
