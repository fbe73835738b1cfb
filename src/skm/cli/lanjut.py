"""``skm lanjut``: the next report file from the last."""

import argparse

from skm.cli.kode_keluar import SELESAI, kode_selesai
from skm.cli.konsol import cetak_catatan, galat, lipat
from skm.cli.mulai import ditanya, sebut_ikm
from skm.cli.panggilan import kutip_jalur, nama_perintah
from skm.exact import format_id


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.alur import DitanyaError, lanjutkan

    try:
        hasil = lanjutkan(
            pilihan.laporan,
            pilihan.keluaran,
            periode=pilihan.periode,
            jenis=pilihan.jenis,
            jawaban=pilihan.jawaban,
            akar=pilihan.akar,
            timpa=pilihan.timpa,
        )
    except DitanyaError as salah:
        return ditanya(salah)
    if hasil.bacaan is not None:
        cetak_catatan(hasil.bacaan)
    print(f"Selesai: {hasil.tujuan}")
    if hasil.bacaan is not None and hasil.ikm is not None:
        print(f"IKM    : {sebut_ikm(hasil.ikm, hasil.bacaan)}")
    print(lipat(f"Periode: {hasil.periode}", " " * 9))
    if hasil.rtl:
        apa = "dibawa karena belum tuntas" if hasil.dari_tindak_lanjut else "menunggu realisasi"
        print(lipat(f"RTL    : {len(hasil.rtl)} {apa}", " " * 9))
    for tempat in hasil.ditandai:
        galat(lipat(f"Catatan: {tempat} ditulis untuk periode lama; perbarui [isi: …] di sana."))
    if hasil.populasi_lama is not None:
        lama = format_id(hasil.populasi_lama)
        galat(
            lipat(
                f"Catatan: populasi periode lama ({lama}) tidak ikut; tulis jumlah penerima "
                "layanan periode ini."
            )
        )
    for tempat in hasil.ditinggal:
        galat(lipat(f"Catatan: {tempat} tidak ikut; salin ke folder laporan baru, lalu sebutkan."))
    for tempat in hasil.sekali:
        galat(
            lipat(
                f"Catatan: {tempat} tidak ikut, karena nomor baris dan nama lembar hanya berlaku "
                "untuk berkas jawaban lama."
            )
        )
    print("Lengkapi, lalu periksa dan cetak dengan:")
    tujuan, dokumen = kutip_jalur(hasil.tujuan), kutip_jalur(hasil.tujuan.with_suffix(".docx"))
    print(f"  {nama_perintah()} periksa {tujuan}")
    print(f"  {nama_perintah()} cetak {tujuan} -o {dokumen}")
    return SELESAI if hasil.bacaan is None else kode_selesai(hasil.bacaan)
