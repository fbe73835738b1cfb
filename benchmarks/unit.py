"""
Many units, as whole processes: `skm hitung --grup unit` against the reader without groups.

    python benchmarks/unit.py [--cepat]

Ten thousand units among 100 000 forms; and what one index costs on top of its counts.
Exits 1 if a target is missed.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from baca_jawaban import buat
from maju import jalankan, putaran

LEMBAR, UNIT = 100_000, 10_000
SASARAN, MIKRODETIK = 4, 50
PERINTAH = """
import sys
from skm.cli import main
sys.exit(main(["hitung", {berkas!r}, "--grup", "unit", "--format", "json"]))
"""
PEMBACA = """
from skm.tabulasi import baca_jawaban
baca_jawaban({berkas!r}, grup=[])
"""
INDEKS = """
import time
from skm.skor import ikm_per_kelas
from skm.tabulasi import baca_jawaban
tabulasi = baca_jawaban({berkas!r}, grup=["unit"]).tabulasi
mulai = time.perf_counter()
semua = ikm_per_kelas(tabulasi, "unit")
print(1e6 * (time.perf_counter() - mulai) / len(semua))
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder, "unit.csv")
        buat(berkas, LEMBAR, UNIT)
        semua = [k.format(berkas=str(berkas)) for k in (PERINTAH, PEMBACA, INDEKS)]
        waktu: list[tuple[float, float]] = []
        indeks: list[float] = []
        for ke in putaran(4 if "--cepat" in sys.argv else 8):
            (perintah, _), (pembaca, _), (_, keluar) = map(jalankan, semua)
            if ke:  # the first round warms the page cache
                waktu.append((perintah, pembaca))
                indeks.append(float(keluar))
    tengah = [statistics.median(sisi) for sisi in zip(*waktu, strict=True)]
    nisbah = statistics.median(a / b for a, b in waktu)
    satu = statistics.median(indeks)
    print(f"{1000 * tengah[0]:9.0f} ms  skm hitung --grup unit --format json")
    print(f"{1000 * tengah[1]:9.0f} ms  baca_jawaban, without groups")
    print(f"{nisbah:9.2f}     the command / the reader (target at most {SASARAN})")
    print(f"{satu:9.1f} µs  an index, on top of its counts (target at most {MIKRODETIK})")
    return int(nisbah > SASARAN or satu > MIKRODETIK)


if __name__ == "__main__":
    sys.exit(main())
