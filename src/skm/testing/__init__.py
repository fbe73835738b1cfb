"""
Help for testing what is built on skm: Hypothesis strategies for its nouns and for defects of
reports, and a conformance kit for renderers.

There is a strategy for every noun of `skm.model` and for `Naskah`, called like its class in small
letters; of an enumeration take ``st.sampled_from``.  `RendererContract` tests a renderer for
everything the contract promises.

Needs the extra ``skm[testing]``; nothing else in skm imports Hypothesis or pytest.
"""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.testing.baca import baca_teks
    from skm.testing.bagian import (
        dokumentasi,
        jadwal,
        kaitan,
        kop,
        kutipan,
        nilai_tren,
        paragraf_laporan,
        paragraf_skm,
        penandatangan,
        pengumpulan,
        periode,
        periode_laporan,
        profil,
        realisasi,
        rtl,
        rtl_tercantum,
        saran,
        sel_kecil,
        strategi,
        susunan,
        susunan_tindak_lanjut,
        tanggal,
        teks,
        tercantum,
        unit_layanan,
        unit_profil,
        unsur,
    )
    from skm.testing.bersih import laporan_bersih
    from skm.testing.cacat import CACAT, Cacat, laporan_bercacat
    from skm.testing.contoh import naskah_contoh
    from skm.testing.hasil import (
        bagian_telusur,
        capaian,
        capaian_sampel,
        cara,
        cara_capaian,
        galat_ikm,
        golongan,
        hasil_pertanyaan,
        hasil_unsur,
        hitungan,
        ikm,
        keandalan,
        kecocokan_capaian,
        kecocokan_ikm,
        kelompok_ikm,
        korelasi_unsur,
        langkah,
        masukan,
        mutu_pelayanan,
        nilai_rekap,
        nrr_mustahil,
        pembulatan,
        penjelasan,
        penjelasan_capaian,
        perbandingan,
        rekap,
        rentang,
        salah_ketik,
        selisih,
        selisih_unsur,
        statistik,
        telusur,
        tempat,
        temuan,
        titik_banding,
        uji_welch,
        unit_rekap,
        unit_tanpa_ikm,
        unsur_terendah,
    )
    from skm.testing.kisi import baca_tabel
    from skm.testing.padanan import SelTerbaca
    from skm.testing.renderer import CHECKS, RendererContract
    from skm.testing.strategies import (
        angka_layanan,
        batas_tak_terbaca,
        konvensi,
        laporan_skm,
        laporan_tindak_lanjut,
        lembar_jawaban,
        naskah,
        nilai_unsur,
        survei,
        tabulasi,
        tindak_lanjut_lalu,
    )
    from skm.testing.terbitan import publikasi, publikasi_bersih
    from skm.testing.uji import HasilUji, uji_renderer

__all__ = [
    "CACAT",
    "CHECKS",
    "Cacat",
    "HasilUji",
    "RendererContract",
    "SelTerbaca",
    "angka_layanan",
    "baca_tabel",
    "baca_teks",
    "bagian_telusur",
    "batas_tak_terbaca",
    "capaian",
    "capaian_sampel",
    "cara",
    "cara_capaian",
    "dokumentasi",
    "galat_ikm",
    "golongan",
    "hasil_pertanyaan",
    "hasil_unsur",
    "hitungan",
    "ikm",
    "jadwal",
    "kaitan",
    "keandalan",
    "kecocokan_capaian",
    "kecocokan_ikm",
    "kelompok_ikm",
    "konvensi",
    "kop",
    "korelasi_unsur",
    "kutipan",
    "langkah",
    "laporan_bercacat",
    "laporan_bersih",
    "laporan_skm",
    "laporan_tindak_lanjut",
    "lembar_jawaban",
    "masukan",
    "mutu_pelayanan",
    "naskah",
    "naskah_contoh",
    "nilai_rekap",
    "nilai_tren",
    "nilai_unsur",
    "nrr_mustahil",
    "paragraf_laporan",
    "paragraf_skm",
    "pembulatan",
    "penandatangan",
    "pengumpulan",
    "penjelasan",
    "penjelasan_capaian",
    "perbandingan",
    "periode",
    "periode_laporan",
    "profil",
    "publikasi",
    "publikasi_bersih",
    "realisasi",
    "rekap",
    "rentang",
    "rtl",
    "rtl_tercantum",
    "salah_ketik",
    "saran",
    "sel_kecil",
    "selisih",
    "selisih_unsur",
    "statistik",
    "strategi",
    "survei",
    "susunan",
    "susunan_tindak_lanjut",
    "tabulasi",
    "tanggal",
    "teks",
    "telusur",
    "tempat",
    "temuan",
    "tercantum",
    "tindak_lanjut_lalu",
    "titik_banding",
    "uji_renderer",
    "uji_welch",
    "unit_layanan",
    "unit_profil",
    "unit_rekap",
    "unit_tanpa_ikm",
    "unsur",
    "unsur_terendah",
]

_BAGIAN = (
    "dokumentasi", "jadwal", "kaitan", "kop", "kutipan", "nilai_tren", "paragraf_laporan",
    "paragraf_skm", "penandatangan", "pengumpulan", "periode", "periode_laporan", "profil",
    "realisasi", "rtl", "rtl_tercantum", "saran", "sel_kecil", "strategi", "susunan",
    "susunan_tindak_lanjut", "tanggal", "teks", "tercantum", "unit_layanan", "unit_profil", "unsur",
)  # fmt: skip
_HASIL = (
    "bagian_telusur", "capaian", "capaian_sampel", "cara", "cara_capaian", "galat_ikm", "golongan",
    "hasil_pertanyaan", "hasil_unsur", "hitungan", "ikm", "keandalan", "kecocokan_capaian",
    "kecocokan_ikm", "kelompok_ikm", "korelasi_unsur", "langkah", "masukan", "mutu_pelayanan",
    "nilai_rekap", "nrr_mustahil", "pembulatan", "penjelasan", "penjelasan_capaian", "perbandingan",
    "rekap", "rentang", "salah_ketik", "selisih", "selisih_unsur", "statistik", "telusur", "tempat",
    "temuan", "titik_banding", "uji_welch", "unit_rekap", "unit_tanpa_ikm", "unsur_terendah",
)  # fmt: skip
_STRATEGI = (
    "angka_layanan", "batas_tak_terbaca", "konvensi", "laporan_skm", "laporan_tindak_lanjut",
    "lembar_jawaban", "naskah", "nilai_unsur", "survei", "tabulasi", "tindak_lanjut_lalu",
)  # fmt: skip
__getattr__ = pemuat(
    globals(),
    dict.fromkeys(_BAGIAN, "skm.testing.bagian")
    | dict.fromkeys(_STRATEGI, "skm.testing.strategies")
    | dict.fromkeys(_HASIL, "skm.testing.hasil")
    | dict.fromkeys(("CACAT", "Cacat", "laporan_bercacat"), "skm.testing.cacat")
    | {
        "CHECKS": "skm.testing.renderer",
        "HasilUji": "skm.testing.uji",
        "RendererContract": "skm.testing.renderer",
        "SelTerbaca": "skm.testing.padanan",
        "baca_tabel": "skm.testing.kisi",
        "baca_teks": "skm.testing.baca",
        "laporan_bersih": "skm.testing.bersih",
        "naskah_contoh": "skm.testing.contoh",
        "publikasi": "skm.testing.terbitan",
        "publikasi_bersih": "skm.testing.terbitan",
        "uji_renderer": "skm.testing.uji",
    },
)
