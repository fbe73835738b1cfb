"""``skm mulai``: a report file to start from."""

import argparse
from pathlib import Path

from skm.cli.konsol import SELESAI, kutip_jalur


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from importlib import resources

    from skm.errors import DataError, Masalah
    from skm.keluaran import ada, tulis

    tujuan = Path(pilihan.laporan)
    if tujuan.suffix.lower() != ".toml":
        raise DataError(
            [
                Masalah(
                    kode="format-tidak-dikenal",
                    berkas=str(tujuan),
                    ditemukan=tujuan.suffix or tujuan.name,
                    diharapkan=".toml",
                )
            ]
        )
    if ada(tujuan) and not pilihan.timpa:
        raise DataError([Masalah(kode="keluaran-ada", berkas=str(tujuan))])
    isi = resources.files("skm").joinpath("mulai.toml").read_bytes()
    tulis([(tujuan, isi)], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    print("Ubah isinya dengan penyunting teks, lalu cetak dengan:")
    print(f"  skm cetak {kutip_jalur(tujuan)} -o {kutip_jalur(tujuan.with_suffix('.docx'))}")
    return SELESAI
