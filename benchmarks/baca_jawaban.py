"""
Reading answers, as whole processes: `baca_jawaban` against the standard library's readers.

    python benchmarks/baca_jawaban.py [--cepat]

Generates its files with a fixed seed in a temporary folder: filled-in forms of nine answers, 2 %
of them blank, of one unit or of 500.  Both sides of a ratio run in turn in the same minute.
Exits 1 if a ratio is above its target.
"""

import csv
import random
import statistics
import sys
import tempfile
from pathlib import Path

from maju import jalankan, putaran

SKM = """
from skm.tabulasi import baca_jawaban
hasil = baca_jawaban({berkas!r}, grup={grup!r}, simpan={simpan!r})
print(hasil.tabulasi.semua.n)
"""
PUNCAK = """
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
READER = """
import csv
with open({berkas!r}, newline="", encoding="utf-8") as isi:
    for baris in csv.reader(isi):
        pass
"""
DICTREADER = """
import csv
from collections import defaultdict
U = [f"U{{i}}" for i in range(1, 10)]
hitung = defaultdict(lambda: [0] * 36)
with open({berkas!r}, newline="", encoding="utf-8") as isi:
    for baris in csv.DictReader(isi):
        unit = hitung[baris["unit"]]
        for i, kode in enumerate(U):
            if baris[kode]:
                nilai = int(baris[kode])
                if 1 <= nilai <= 4:
                    unit[4 * i + nilai - 1] += 1
"""
LAYANAN = ("KTP elektronik", "Kartu Keluarga", "Akta Kelahiran", "Surat Pindah", "Izin Usaha")
PENDIDIKAN = ("SD", "SMP", "SMA", "D3", "S1", "S2")


def buat(jalur: Path, n: int, unit: int) -> None:
    acak = random.Random(2017)
    huruf = random.Random(14)
    with jalur.open("w", newline="", encoding="utf-8") as berkas:
        tulis = csv.writer(berkas).writerow
        profil = ["unit", "tanggal", "layanan", "jenis_kelamin", "usia", "pendidikan"]
        tulis(["id", *profil, *(f"U{i}" for i in range(1, 10))])
        for i in range(1, n + 1):
            jawab = (
                "" if huruf.random() < 0.02 else c
                for c in huruf.choices("1234", (1, 4, 50, 45), k=9)
            )
            tulis(
                [
                    i,
                    f"UPP-{acak.randrange(unit):03d}",
                    f"2024-{acak.randrange(1, 13):02d}-{acak.randrange(1, 29):02d}",
                    acak.choice(LAYANAN),
                    acak.choice(("Laki-laki", "Perempuan")),
                    acak.randrange(17, 70),
                    acak.choice(PENDIDIKAN),
                    *jawab,
                ]
            )


def bandingkan(sisi: dict[str, str], banyak: int) -> dict[str, float]:
    waktu: dict[str, list[float]] = {nama: [] for nama in sisi}
    for ke in putaran(banyak + 1):
        for nama, kode in sisi.items():
            detik, _ = jalankan(kode)
            if ke:  # the first round warms the page cache
                waktu[nama].append(detik)
    tengah = {nama: statistics.median(isi) for nama, isi in waktu.items()}
    for nama, detik in tengah.items():
        print(f"{1000 * detik:9.1f} ms  {nama}")
    return tengah


def main() -> int:
    cepat = "--cepat" in sys.argv
    gagal = 0

    def sasaran(nama: str, nilai: float, batas: float) -> None:
        nonlocal gagal
        gagal += nilai > batas
        print(f"{nilai:9.2f}     {nama} (target at most {batas})")

    with tempfile.TemporaryDirectory() as folder:
        kecil, besar = Path(folder, "seribu.csv"), Path(folder, "sejuta.csv")
        buat(kecil, 1000, 1)
        tengah = bandingkan(
            {
                "baca_jawaban, 1000 forms": SKM.format(berkas=str(kecil), grup=None, simpan=None),
                "import attrs, cattrs": "import attrs, cattrs",
            },
            11 if cepat else 31,
        )
        nisbah = tengah["baca_jawaban, 1000 forms"] / tengah["import attrs, cattrs"]
        sasaran("baca_jawaban, 1000 forms / import attrs, cattrs", nisbah, 2.0)

        buat(besar, 1_000_000, 500)
        print(f"{besar.stat().st_size / 1e6:9.1f} MB  {besar.name}")
        per_unit = SKM.format(berkas=str(besar), grup=["unit"], simpan=False)
        tanpa = SKM.format(berkas=str(besar), grup=None, simpan=None)
        tengah = bandingkan(
            {
                "baca_jawaban": tanpa,
                "baca_jawaban per unit": per_unit,
                "csv.reader": READER.format(berkas=str(besar)),
                "csv.DictReader + int": DICTREADER.format(berkas=str(besar)),
            },
            3 if cepat else 7,
        )
        for nama in ("baca_jawaban", "baca_jawaban per unit"):
            sasaran(f"{nama} / csv.reader", tengah[nama] / tengah["csv.reader"], 2.0)
        for nama in ("baca_jawaban", "baca_jawaban per unit"):
            nisbah = tengah[nama] / tengah["csv.DictReader + int"]
            sasaran(f"{nama} / csv.DictReader + int", nisbah, 0.25)
        for nama, kode in (("baca_jawaban", tanpa), ("baca_jawaban per unit", per_unit)):
            puncak = float(jalankan(kode + PUNCAK)[1].split()[-1])
            sasaran(f"peak RSS in MB, {nama}", puncak, 40.0)
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
