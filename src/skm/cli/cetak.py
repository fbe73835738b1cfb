"""``skm cetak``: from a report file to finished documents."""

import argparse
from pathlib import Path

from skm.cli.konsol import cetak_temuan, galat, kode_selesai


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.errors import ScoringError
    from skm.keluaran import periksa_tujuan, tulis
    from skm.naskah import susun
    from skm.renderers import cetak
    from skm.serial import baca_lengkap, tempatkan

    bacaan = baca_lengkap(pilihan.laporan)
    tujuan = [Path(k) for k in pilihan.keluaran]
    masukan = bacaan.berkas
    periksa_tujuan(tujuan, masukan=masukan)
    format_tujuan = [_format(t, pilihan.format) for t in tujuan]
    try:
        naskah = susun(bacaan.laporan)
    except ScoringError as salah:
        raise ScoringError(tempatkan(pilihan.laporan, salah).masalah) from None
    jadi = {nama: cetak(naskah, nama).content for nama in dict.fromkeys(format_tujuan)}
    tulis(
        [(t, jadi[nama]) for t, nama in zip(tujuan, format_tujuan, strict=True)],
        masukan=masukan,
        timpa=pilihan.timpa,
    )
    if bacaan.jawaban is not None:
        cetak_temuan(bacaan.jawaban)
    for catatan in naskah.catatan:
        galat(f"Catatan: {catatan}")
    for jalur in tujuan:
        print(f"Selesai: {jalur}")
    return kode_selesai(bacaan.jawaban)


def _format(tujuan: Path, dipilih: str | None) -> str:
    from skm.errors import RendererError
    from skm.renderers import nama_format

    if dipilih:
        return _tidak_menipu(tujuan, nama_format(dipilih))
    if not tujuan.suffix.strip("."):
        raise RendererError("tidak-ada", f'untuk "{tujuan}" (tanpa akhiran)', _terpasang())
    return nama_format(tujuan.suffix)


def _tidak_menipu(tujuan: Path, dipilih: str) -> str:
    """Return the format, unless the file's suffix promises another one."""
    from skm.errors import DataError, Masalah, RendererError
    from skm.renderers import nama_format

    try:
        lain = nama_format(tujuan.suffix)
    except RendererError:
        return dipilih  # a suffix that promises nothing
    if lain != dipilih:
        raise DataError(
            [
                Masalah(
                    kode="akhiran-berbeda",
                    berkas=str(tujuan),
                    ditemukan=tujuan.suffix,
                    diharapkan=dipilih,
                )
            ]
        )
    return dipilih


def _terpasang() -> str:
    from skm.renderers import daftar

    return ", ".join(dict.fromkeys(t.nama for t in daftar()))
