"""``skm cetak``: from a report file to finished documents."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from skm.cli.konsol import GALAT, cetak_temuan, galat, kode_selesai, kutip_jalur

if TYPE_CHECKING:
    from skm.model import Temuan


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.cli.simpulan import urutan_tanggal
    from skm.errors import ScoringError
    from skm.keluaran import periksa_tujuan, tulis
    from skm.naskah import lampirkan_temuan, periksa, susun
    from skm.naskah.pemeriksaan import ringkas
    from skm.renderers import cetak
    from skm.serial import baca_lengkap, tempatkan
    from skm.serial.temuan import tempatkan_temuan

    bacaan = baca_lengkap(pilihan.laporan)
    tujuan = [Path(k) for k in pilihan.keluaran]
    masukan = bacaan.berkas
    periksa_tujuan(tujuan, masukan=masukan)
    format_tujuan = [_format(t, pilihan.format) for t in tujuan]
    temuan = tempatkan_temuan(pilihan.laporan, periksa(bacaan.laporan, jawaban=bacaan.jawaban))
    for satu in filter(_tamu_rusak, temuan):
        galat(f"Catatan: {satu.pesan} [{satu.aturan}]")
    if _ditolak(temuan, paksa=pilihan.paksa):
        return GALAT
    try:
        naskah = susun(bacaan.laporan)
    except ScoringError as salah:
        raise ScoringError(tempatkan(pilihan.laporan, salah).masalah) from None
    if pilihan.lampirkan_temuan:
        naskah = lampirkan_temuan(naskah, temuan)
    jadi = {nama: cetak(naskah, nama).content for nama in dict.fromkeys(format_tujuan)}
    tulis(
        [(t, jadi[nama]) for t, nama in zip(tujuan, format_tujuan, strict=True)],
        masukan=masukan,
        timpa=pilihan.timpa,
    )
    if bacaan.jawaban is not None:
        cetak_temuan(bacaan.jawaban)
        if bacaan.jawaban.simpulan.sebab_urutan == "isi":
            urutan = urutan_tanggal(bacaan.jawaban.simpulan)
            galat(f"Catatan: tanggal jawaban dibaca {urutan}")
    for catatan in naskah.catatan:
        galat(f"Catatan: {catatan}")
    if jumlah := ringkas(_penting(temuan)):
        galat(f"Pemeriksaan: {jumlah}. Rincian: skm periksa {kutip_jalur(pilihan.laporan)}")
    for jalur in tujuan:
        print(f"Selesai: {jalur}")
    return kode_selesai(bacaan.jawaban)


def _penting(temuan: "Sequence[Temuan]") -> "list[Temuan]":
    """Return the findings that whoever prints should hear of; advice can wait."""
    from skm.model import Tingkat

    return [t for t in temuan if t.tingkat is not Tingkat.CATATAN and not _tamu_rusak(t)]


def _tamu_rusak(temuan: "Temuan") -> bool:
    """Return whether a finding is about rules of another package, not about the report."""
    from skm.audit.tamu import TAMU_RUSAK

    return temuan.aturan == TAMU_RUSAK


def _ditolak(temuan: "Sequence[Temuan]", *, paksa: bool) -> bool:
    """Say why a report is not printed; return whether it is not."""
    from skm.model import Tingkat

    berat = [t for t in temuan if t.tingkat is Tingkat.GALAT and not _tamu_rusak(t)]
    if paksa or not berat:
        return False
    for satu in berat:
        galat(f"{satu.tempat}: {satu.pesan} [{satu.aturan}]")
    galat(
        f"Pemeriksaan menemukan {len(berat)} galat; tidak ada yang dicetak. Perbaiki laporannya, "
        "atau cetak apa adanya dengan --paksa."
    )
    return True


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
