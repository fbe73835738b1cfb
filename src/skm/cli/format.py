"""``skm format``: what is installed, and whether it works."""

import argparse
from collections.abc import Sequence

from skm.cli.konsol import GALAT, SELESAI, TAK_TERPAKAI, cetak_kolom, galat


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.renderers import daftar, nama_format

    semua = daftar()
    if pilihan.nama is not None:
        return _periksa_format([nama_format(pilihan.nama)])
    if pilihan.periksa:
        return _periksa_format(list(dict.fromkeys(t.nama for t in semua)))
    baris = [("FORMAT", "PAKET", "VERSI", "SASARAN")]
    baris += [
        (t.nama, t.distribusi, t.versi, t.sasaran + ("  (bentrok)" if t.bentrok else ""))
        for t in semua
    ]
    cetak_kolom(baris)
    return SELESAI


def _periksa_format(nama: Sequence[str]) -> int:
    from skm.errors import RendererError
    from skm.pesan import kalimat_renderer
    from skm.renderers import muat_renderer

    kode = SELESAI
    for satu in nama:
        try:
            renderer = muat_renderer(satu)
        except RendererError as salah:
            galat(kalimat_renderer(salah))
            kode = max(kode, TAK_TERPAKAI if salah.kode == "tidak-ada" else GALAT)
        else:
            jenis = ", ".join(sorted(renderer.jenis))
            rincian = f"{renderer.media_type}, *{renderer.suffix}, laporan {jenis}"
            print(f"{satu}: dapat dipakai ({rincian})")
    return kode
