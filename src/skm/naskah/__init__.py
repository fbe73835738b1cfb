"""From facts to everything a document shows: tables, printed figures, sentences, pictures."""

from skm.naskah.bagian import (
    Bab,
    Baris,
    Blok,
    Daftar,
    Gambar,
    Hasil,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    TandaTangan,
    TanpaGambar,
    Tautan,
)
from skm.naskah.catatan import catatan_ikm, sebut_konvensi
from skm.naskah.kalimat import unsur_terendah
from skm.naskah.tindak_lanjut import susun_tindak_lanjut as susun

__all__ = [
    "Bab",
    "Baris",
    "Blok",
    "Daftar",
    "Gambar",
    "Hasil",
    "Kolom",
    "Lampiran",
    "Naskah",
    "Paragraf",
    "Properti",
    "Sampul",
    "Sel",
    "Subbab",
    "Tabel",
    "TandaTangan",
    "TanpaGambar",
    "Tautan",
    "catatan_ikm",
    "sebut_konvensi",
    "susun",
    "unsur_terendah",
]
