"""``skm mulai isian.xlsx``: a workbook to fill in."""

import argparse

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import berkas_baru
from skm.cli.panggilan import kutip_jalur, nama_perintah
from skm.jenis import SURVEI


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write an empty workbook of a kind of report, that of a survey if none is named."""
    from skm.isian.tulis import ke_isian
    from skm.keluaran import tulis

    tujuan = berkas_baru(pilihan.laporan, ".xlsx", timpa=pilihan.timpa)
    tulis([(tujuan, ke_isian({"jenis": pilihan.jenis or SURVEI.kunci}))], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    print("Isi dengan Excel atau LibreOffice menurut lembar Petunjuk, simpan, lalu:")
    skm, hasil = nama_perintah(), kutip_jalur(tujuan.with_suffix(".docx"))
    print(f"  {skm} periksa {kutip_jalur(tujuan)}")
    print(f"  {skm} cetak {kutip_jalur(tujuan)} -o {hasil}")
    return SELESAI
