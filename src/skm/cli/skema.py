"""``skm skema``: the JSON Schemas of files, for editors and programs."""

import argparse

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import berkas_baru, cetak_json, cetak_kolom


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.errors import DataError
    from skm.serial.skema import daftar_skema, skema

    if pilihan.nama is None:
        if pilihan.keluaran is not None:
            raise DataError.satu("kunci-hilang", diharapkan="NAMA")
        cetak_kolom([("NAMA", "ARTI"), *daftar_skema().items()])
        return SELESAI
    isi = skema(pilihan.nama)
    if pilihan.keluaran is None:
        cetak_json(isi)
        return SELESAI
    import json

    from skm.keluaran import tulis

    tujuan = berkas_baru(pilihan.keluaran, ".json", timpa=pilihan.timpa)
    teks = json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
    tulis([(tujuan, teks.encode())], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    return SELESAI
