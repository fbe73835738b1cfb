"""
Answers of four surveys, made up: the export of an online form, a row for each respondent.

Only `random.Random.random` is drawn from, which gives the same numbers on every Python.
"""

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

SESUAI = ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai")
PERTANYAAN = {
    "U1": ("Persyaratan", SESUAI),
    "U2": ("Prosedur", ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah")),
    "U3": ("Waktu penyelesaian", ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat")),
    "U4": ("Biaya/Tarif", ("Sangat mahal", "Cukup mahal", "Murah", "Gratis")),
    "U5": ("Produk layanan", SESUAI),
    "U6": (
        "Kompetensi petugas",
        ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    ),
    "U7": (
        "Perilaku petugas",
        (
            "Tidak sopan dan ramah",
            "Kurang sopan dan ramah",
            "Sopan dan ramah",
            "Sangat sopan dan ramah",
        ),
    ),
    "U9": ("Sarana dan prasarana", ("Buruk", "Cukup", "Baik", "Sangat baik")),
    "U8": (
        "Penanganan pengaduan",
        (
            "Tidak ada",
            "Ada tetapi tidak berfungsi",
            "Berfungsi kurang maksimal",
            "Dikelola dengan baik",
        ),
    ),
}
"""The questionnaire, in the order in which the form asks it."""

LAYANAN = (
    ("Verifikasi dokumen", 46),
    ("Orientasi prapemberangkatan", 28),
    ("Pelayanan kepulangan", 15),
    ("Pengaduan", 11),
)
KELAMIN = (("Perempuan", 61), ("Laki-laki", 39))
USIA = (("18–25", 34), ("26–35", 41), ("36–45", 19), ("46–55", 6))
PENDIDIKAN = (("SD", 9), ("SMP", 31), ("SMA/SMK", 49), ("Diploma", 6), ("S1", 5))


class Survei(NamedTuple):
    """
    One survey.

    Attributes:
        biji: What the draw starts from.
        dari: Its first day.
        hari: For how many days it ran.
        n: How many answered.
        puas: How content they were: for each unsur the percentage of the best answer and of the
            second best; nearly all others gave the third.
        saran: What some of them wrote.
    """

    biji: int
    dari: datetime
    hari: int
    n: int
    puas: dict[str, tuple[int, int]]
    saran: tuple[str, ...]


def berkas_jawaban(survei: Survei) -> str:
    """Return the export."""
    acak = Random(survei.biji)
    judul = ["Timestamp", "Jenis layanan", "Jenis kelamin", "Usia", "Pendidikan"]
    semua = sorted((_responden(acak, survei) for _ in range(survei.n)), key=lambda satu: satu[0])
    baris = [[f"{waktu:%d/%m/%Y %H:%M:%S}", *isi] for waktu, isi in semua]
    for nomor, saran in enumerate(survei.saran, start=1):
        baris[nomor * survei.n // (len(survei.saran) + 1)][-1] = saran
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow([*judul, *(j for j, _ in PERTANYAAN.values()), "Saran"])
    tulis.writerows(baris)
    return keluar.getvalue()


def _responden(acak: Random, survei: Survei) -> tuple[datetime, list[str]]:
    jam = timedelta(days=int(acak.random() * survei.hari), minutes=480 + int(acak.random() * 420))
    diri = [_pilih(acak.random(), d) for d in (LAYANAN, KELAMIN, USIA, PENDIDIKAN)]
    suasana = acak.random()  # who is content with one thing is with others
    nilai = [_nilai((acak.random() + suasana) / 2, *survei.puas[u]) for u in PERTANYAAN]
    jawaban = [pilihan[n - 1] for n, (_, pilihan) in zip(nilai, PERTANYAAN.values(), strict=True)]
    return survei.dari + jam, [*diri, *jawaban, ""]


def _pilih(di: float, daftar: Sequence[tuple[str, int]]) -> str:
    """Return the class that a number from 0 to 1 falls into."""
    jumlah = 0
    for nama, bagian in daftar:
        jumlah += bagian
        if di * 100 < jumlah:
            return nama
    return daftar[-1][0]


def _nilai(di: float, terbaik: int, kedua: int) -> int:
    persen = di * 100
    if persen < terbaik:
        return 4
    if persen < terbaik + kedua:
        return 3
    return 2 if persen < 99 else 1
