"""``skm mulai``: a report file to start from."""

import argparse

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import berkas_baru, kutip_jalur


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from importlib import resources

    from skm.keluaran import tulis

    tujuan = berkas_baru(pilihan.laporan, ".toml", timpa=pilihan.timpa)
    isi = resources.files("skm").joinpath("mulai.toml").read_bytes()
    tulis([(tujuan, isi)], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    print("Ubah isinya dengan penyunting teks, lalu cetak dengan:")
    print(f"  skm cetak {kutip_jalur(tujuan)} -o {kutip_jalur(tujuan.with_suffix('.docx'))}")
    return SELESAI
