"""
Write the generated parts of docs/reference/.

    python -m scripts.referensi             rewrite what differs
    python -m scripts.referensi --periksa   exit 1 if something differs

A part stands between ``<!-- dihasilkan: name -->`` and ``<!-- akhir -->``; the prose around it is
written by hand.  What skm itself cannot say, the meaning of a key in Indonesian or of a figure in
English, is in the modules ``arti_*`` and beside its part; a table of meanings must name exactly
what exists.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.referensi.api import api
from scripts.referensi.aturan import aturan
from scripts.referensi.berkas import (
    berkas_laporan,
    berkas_laporan_skm,
    berkas_publikasi,
    pemetaan,
    profil_kantor,
)
from scripts.referensi.hasil import (
    hasil_banding,
    hasil_capaian,
    hasil_ikm,
    hasil_jawaban,
    hasil_kecocokan,
    hasil_sampel,
    hasil_telusur,
    hasil_temuan,
)
from scripts.referensi.hukum import pekppp, regulasi, sampel, tabel_t
from scripts.referensi.kolom import (
    bentuk_dikenal,
    jawaban_dikenal,
    kolom_lain,
    kolom_unsur,
    profil_dikenal,
    status_dikenal,
)
from scripts.referensi.masalah import masalah, masalah_renderer
from scripts.referensi.perintah import perintah
from scripts.referensi.templat import (
    blok_templat,
    filter_templat,
    metode_templat,
    nama_templat_skm,
    nama_templat_tindak_lanjut,
    wajib_templat,
)
from scripts.referensi.uji import teks_sulit, uji_renderer

HALAMAN = Path(__file__).parents[2] / "docs" / "reference"

BUAT = {
    f.__name__: f
    for f in (
        berkas_laporan, berkas_laporan_skm, berkas_publikasi, pemetaan, perintah, hasil_ikm,
        hasil_jawaban, hasil_sampel, hasil_banding, hasil_capaian, hasil_kecocokan, hasil_telusur,
        hasil_temuan, aturan, masalah, masalah_renderer, regulasi, sampel,
        tabel_t, pekppp, profil_kantor, nama_templat_tindak_lanjut, nama_templat_skm,
        filter_templat, metode_templat, blok_templat, wajib_templat, kolom_unsur, kolom_lain,
        jawaban_dikenal, status_dikenal, bentuk_dikenal, profil_dikenal, api, uji_renderer,
        teks_sulit,
    )
}  # fmt: skip

_BAGIAN = re.compile(r"(<!-- dihasilkan: (\w+) -->\n).*?(<!-- akhir -->)", re.DOTALL)


def isi_ulang(teks: str) -> str:
    """Return a page with its generated parts made anew."""

    def ganti(temuan: re.Match[str]) -> str:
        isi = re.sub(r"\n{3,}", "\n\n", "\n".join(BUAT[temuan[2]]()).strip())
        return f"{temuan[1]}\n{isi}\n\n{temuan[3]}"

    return _BAGIAN.sub(ganti, teks)


def main(argumen: Sequence[str] | None = None, halaman: Path = HALAMAN) -> int:
    """Rewrite the pages in *halaman*, or with ``--periksa`` only compare them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--periksa", action="store_true", help="exit 1 if a page differs")
    pilihan = parser.parse_args(argumen)
    beda = 0
    for jalur in sorted(halaman.glob("*.md")):
        lama = jalur.read_text(encoding="utf-8")
        baru = isi_ulang(lama)
        if lama != baru:
            beda += 1
            sys.stdout.write(f"{jalur.name}\n")
            if not pilihan.periksa:
                jalur.write_text(baru, encoding="utf-8", newline="\n")
    return 1 if beda and pilihan.periksa else 0
