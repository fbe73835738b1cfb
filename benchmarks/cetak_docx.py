"""
One Word document in a warm process, and five hundred in a row.

    python benchmarks/cetak_docx.py

First: the Jateng report with its pictures, from the `LaporanTindakLanjut` object to bytes, against
plain docxtpl filling and saving the same template with the same context.  Both sides run in turn.
Then: growth of memory from the 100th to the 500th report, in a process of its own.
Exits 1 if a target is missed.
"""

import gc
import io
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText
from jinja2 import Environment, StrictUndefined
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from maju import putaran

import skm
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.dokumen import PENANDA_PERTAMA, Dokumen
from skm.renderers.docx.filter import LINGKUNGAN, SEKARANG
from skm.renderers.docx.gabung import pasang_gabung
from skm.renderers.docx.konteks import BendaTemplat, konteks

LAPORAN = Path(__file__).parent.parent / "examples" / "jateng-2024-tw1" / "laporan.toml"
PUTARAN = 61
SASARAN_WAKTU = 0.25
SASARAN_MEMORI = 1.05


class Polos(DocxTemplate):
    """docxtpl as it is, with our tag and our filters, without which the template means nothing."""

    arsir, bagan, tambah_grafik = Dokumen.arsir, Dokumen.bagan, Dokumen.tambah_grafik

    def __init__(self, isi: bytes, naskah: skm.Naskah, benda: Mapping[str, BendaTemplat]) -> None:
        super().__init__(io.BytesIO(isi))
        self.benda, self.properti, self.warna = benda, naskah.properti, ""
        self.nomor_penanda, self.nomor_grafik = count(PENANDA_PERTAMA), count(1)
        self.nama: frozenset[str] = frozenset()

    def patch_xml(self, src_xml: str) -> str:
        return pasang_gabung(super().patch_xml(src_xml))


def polos(isi: bytes, naskah: skm.Naskah) -> bytes:
    data, benda = konteks(naskah)
    dokumen = Polos(isi, naskah, benda)

    def tampilkan(kunci: str, lebar: float, tinggi: float) -> InlineImage:
        satu = benda[kunci]
        skala = min(lebar / satu.lebar, tinggi / satu.tinggi)
        return InlineImage(dokumen, io.BytesIO(satu.isi), Mm(satu.lebar * skala))

    def taut(alamat: str, teks: str) -> RichText:
        return RichText(teks, url_id=dokumen.build_url_id(alamat))

    lingkungan = Environment(autoescape=True, undefined=StrictUndefined)
    lingkungan.filters |= {k: f for k, f in LINGKUNGAN.filters.items() if k not in DEFAULT_FILTERS}
    lingkungan.filters |= {"gambar": tampilkan, "tautan": taut}
    token = SEKARANG.set(dokumen)
    try:
        dokumen.render(data, lingkungan, autoescape=True)
    finally:
        SEKARANG.reset(token)
    keluaran = io.BytesIO()
    dokumen.save(keluaran)
    return keluaran.getvalue()


def waktu() -> bool:
    laporan = skm.baca(LAPORAN)
    naskah = skm.susun(laporan)
    isi = templat("tindak-lanjut")
    sisi = {
        "skm, susun + cetak": lambda: skm.cetak(skm.susun(laporan), "docx").content,
        "docxtpl, render + save": lambda: polos(isi, naskah),
        "(skm, susun)": lambda: skm.susun(laporan),
    }
    catatan: dict[str, list[float]] = {nama: [] for nama in sisi}
    for ke in putaran(PUTARAN + 3):
        for nama, jalankan in sisi.items():
            mulai = time.perf_counter()
            jalankan()
            if ke >= 3:  # the first rounds fill the caches
                catatan[nama].append(time.perf_counter() - mulai)
    tengah = {nama: statistics.median(isi) for nama, isi in catatan.items()}
    for nama, detik in tengah.items():
        print(f"{1000 * detik:7.2f} ms  {nama}")
    nisbah = tengah["skm, susun + cetak"] / tengah["docxtpl, render + save"]
    print(f"{nisbah:7.2f}     skm / docxtpl (target at most {SASARAN_WAKTU})")
    return nisbah <= SASARAN_WAKTU


def memori() -> None:
    """Print resident memory in KiB after 100 and after 500 reports."""
    laporan = skm.baca(LAPORAN)
    for i in range(1, 501):
        skm.cetak(skm.susun(laporan), "docx")
        if i in (100, 500):
            gc.collect()
            halaman = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            print(halaman * os.sysconf("SC_PAGE_SIZE") // 1024)


def main() -> int:
    if "--memori" in sys.argv:
        memori()
        return 0
    cepat = waktu()
    hasil = subprocess.run(
        [sys.executable, __file__, "--memori"], capture_output=True, text=True, check=True
    )
    seratus, lima_ratus = map(int, hasil.stdout.split())
    nisbah = lima_ratus / seratus
    print(f"{seratus / 1024:7.1f} MB  after 100 reports")
    print(f"{lima_ratus / 1024:7.1f} MB  after 500 reports")
    print(f"{nisbah:7.3f}     growth (target below {SASARAN_MEMORI})")
    return 0 if cepat and nisbah < SASARAN_MEMORI else 1


if __name__ == "__main__":
    sys.exit(main())
