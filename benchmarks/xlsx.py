"""
A workbook with a table of 100 000 answers: borders, and formulas that carry their values.

    python benchmarks/xlsx.py [--cepat]

From the `LaporanSKM` object to bytes (`susun` and `cetak`: the whole workbook), against openpyxl
in write-only mode dumping the cells of that one table, without styles and without values for its
formulas.  Both sides run in turn, each in a process of its own; the time is taken inside, so what
imports cost is left out on both.  Then: the peak of memory of such a process.
Exits 1 if a target is missed.
"""

import io
import random
import resource
import statistics
import subprocess
import sys
import time

from maju import putaran

BANYAK = 100_000
UNSUR = tuple(f"U{i}" for i in range(1, 10))
SASARAN_NISBAH = 4.0
SASARAN_MEMORI = 150.0  # MB


def jawaban() -> dict[str, str]:
    acak = random.Random(2017)
    return {u: "".join(acak.choices("1234-", (3, 12, 50, 33, 2), k=BANYAK)) for u in UNSUR}


def skm_xlsx() -> tuple[float, int]:
    import skm
    import skm.renderers.xlsx.renderer
    from skm.model import LaporanSKM, LembarJawaban, Periode, UnitLayanan

    laporan = LaporanSKM(
        unit=UnitLayanan(nama="Kantor Contoh"),
        periode=Periode(tahun=2024, semester=1),
        jawaban=LembarJawaban(jawaban=jawaban()),
    )
    mulai = time.perf_counter()
    isi = skm.cetak(skm.susun(laporan), "xlsx").content
    return time.perf_counter() - mulai, len(isi)


def openpyxl_polos() -> tuple[float, int]:
    from openpyxl import Workbook

    semua = jawaban()
    mulai = time.perf_counter()
    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Jawaban")
    lembar.append(["No Responden", *UNSUR])
    for i, baris in enumerate(zip(*semua.values(), strict=True), start=1):
        lembar.append([i, *(None if c == "-" else int(c) for c in baris)])
    akhir, huruf = BANYAK + 1, "BCDEFGHIJ"
    lembar.append(["JUMLAH NILAI", *(f"=SUM({h}2:{h}{akhir})" for h in huruf)])
    lembar.append(["JUMLAH TERISI", *(f"=COUNT({h}2:{h}{akhir})" for h in huruf)])
    lembar.append(["NRR", *(f"={h}{akhir + 1}/{h}{akhir + 2}" for h in huruf)])
    lembar.append(["NRR TERTIMBANG", *(f"={h}{akhir + 3}*1/9" for h in huruf)])
    lembar.append(["IKM", *[None] * 9, f"=SUM(B{akhir + 4}:J{akhir + 4})*25"])
    isi = io.BytesIO()
    buku.save(isi)
    return time.perf_counter() - mulai, len(isi.getvalue())


SISI = {"skm": skm_xlsx, "openpyxl": openpyxl_polos}


def jalankan(nama: str) -> tuple[float, float, float]:
    """Return seconds, size of the file and peak of memory in MB."""
    hasil = subprocess.run(
        [sys.executable, __file__, "--sisi", nama], capture_output=True, text=True, check=True
    )
    detik, ukuran, puncak = map(float, hasil.stdout.split())
    return detik, ukuran / 1e6, puncak / 1024


def main() -> int:
    if "--sisi" in sys.argv:
        detik, ukuran = SISI[sys.argv[-1]]()
        print(detik, ukuran, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return 0
    catatan = {nama: [jalankan(nama)] for nama in SISI}
    for _ in putaran(2 if "--cepat" in sys.argv else 6):
        for nama, isi in catatan.items():
            isi.append(jalankan(nama))
    tengah = {
        nama: [statistics.median(satu) for satu in zip(*isi, strict=True)]
        for nama, isi in catatan.items()
    }
    for nama, (detik, ukuran, puncak) in tengah.items():
        print(f"{1000 * detik:9.0f} ms  {nama} ({ukuran:.1f} MB, peak {puncak:.0f} MB)")
    nisbah = tengah["openpyxl"][0] / tengah["skm"][0]
    memori = max(satu[2] for satu in catatan["skm"])
    print(f"{nisbah:9.2f}     openpyxl / skm (target at least {SASARAN_NISBAH})")
    print(f"{memori:9.1f}     peak RSS in MB (target below {SASARAN_MEMORI})")
    return 0 if nisbah >= SASARAN_NISBAH and memori < SASARAN_MEMORI else 1


if __name__ == "__main__":
    sys.exit(main())
