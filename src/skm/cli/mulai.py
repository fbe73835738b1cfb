"""``skm mulai``: a report file to start from."""

import argparse
from pathlib import Path

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import berkas_baru
from skm.cli.panggilan import kutip_jalur, nama_perintah
from skm.errors import DataError
from skm.jenis import SURVEI


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from importlib import resources

    from skm.keluaran import tulis

    if Path(pilihan.laporan).suffix.lower() == ".xlsx":
        from skm.cli.mulai_isian import jalankan as mulai_isian

        return mulai_isian(pilihan)
    if pilihan.jenis == SURVEI.kunci:
        raise DataError.satu("mulai-berkas", ditemukan=SURVEI.kunci, saran="isian.xlsx")
    tujuan = berkas_baru(pilihan.laporan, ".toml", timpa=pilihan.timpa)
    isi = resources.files("skm").joinpath("mulai.toml").read_bytes()
    tulis([(tujuan, isi)], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    print("Ubah isinya dengan penyunting teks, lalu cetak dengan:")
    hasil = kutip_jalur(tujuan.with_suffix(".docx"))
    print(f"  {nama_perintah()} cetak {kutip_jalur(tujuan)} -o {hasil}")
    return SELESAI
