"""
Exit codes.

0: done, also with remarks; 1: a galat, answers that could not be counted, a number that no
convention gives, or a report of several that failed; 2: input or usage that cannot be used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skm.errors import DataError
    from skm.tabulasi import BacaanJawaban

SELESAI, GALAT, TAK_TERPAKAI = 0, 1, 2

TAK_TERHITUNG = (
    "jawaban-luar-skala",
    "jawaban-pecahan",
    "jawaban-tak-dikenal",
    "jawaban-di-kolom-lain",
    "sel-galat",
    "json-sebagian",
    "baris-panjang",
    "tanpa-tanggal",
    "bulan-lintas-periode",
)
"""Remarks on answers that were given but could not be counted."""
_TAK_TERHITUNG_BERPERIODE = (*TAK_TERHITUNG, "tanggal-tak-terbaca")


def kode_salah(salah: "DataError") -> int:
    """Return the exit code of input that cannot be used: 1 for a form that is not filled in yet."""
    return GALAT if all(m.kode == "isian-kosong" for m in salah.masalah) else TAK_TERPAKAI


def kode_selesai(*bacaan: "BacaanJawaban | None") -> int:
    """Return the exit code of work that is done: 1 if some answers could not be counted."""
    for satu in bacaan:
        if satu is None:
            continue
        kode = TAK_TERHITUNG if satu.simpulan.periode is None else _TAK_TERHITUNG_BERPERIODE
        if any(satu.jumlah_catatan.get(k) for k in kode):
            return GALAT
    return SELESAI
