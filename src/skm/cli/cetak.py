"""``skm cetak``: from a report file to finished documents."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from skm.cli.kode_keluar import GALAT, kode_selesai
from skm.cli.konsol import cetak_catatan, galat, lebar, lipat
from skm.cli.panggilan import kutip_jalur, nama_perintah

if TYPE_CHECKING:
    from skm.alur import Cetakan, DitolakError
    from skm.model import Temuan
    from skm.serial.profil import ProfilTerbaca


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.alur import DitolakError, cetak_berkas

    try:
        cetakan = cetak_berkas(
            pilihan.laporan,
            pilihan.keluaran,
            format=pilihan.format,
            opsi=pilihan.opsi,
            templat=pilihan.templat,
            profil=pilihan.profil,
            akar=pilihan.akar,
            sel_kecil=pilihan.sel_kecil,
            timpa=pilihan.timpa,
            paksa=pilihan.paksa,
            lampirkan=pilihan.lampirkan_temuan,
            catat=_catat,
        )
    except DitolakError as salah:
        return _tolak(salah)
    jawaban = cetakan.terbaca.jawaban
    if jawaban is not None:
        cetak_catatan(jawaban)
    for catatan in _catatan(cetakan):
        galat(lipat(f"Catatan: {catatan}"))
    _ringkas(cetakan, pilihan)
    for jalur in cetakan.tujuan:
        print(f"Selesai: {jalur}")
    return kode_selesai(jawaban)


def _catat(temuan: "Temuan") -> None:
    galat(lipat(f"Catatan: {temuan.pesan} [{temuan.aturan}]"))


def _tolak(salah: "DitolakError") -> int:
    """Say why a report is not printed."""
    for satu in salah.temuan:
        galat(lipat(f"{satu.tempat}: {satu.pesan} [{satu.aturan}]"))
    galat(
        lipat(
            f"Pemeriksaan menemukan {len(salah.temuan)} galat; tidak ada yang dicetak. Perbaiki "
            "laporannya, atau cetak apa adanya dengan --paksa."
        )
    )
    return GALAT


def _ringkas(cetakan: "Cetakan", pilihan: argparse.Namespace) -> None:
    """Say how many findings there are that whoever prints should hear of; advice can wait."""
    from skm.alur.cetakan import tamu_rusak
    from skm.model import Tingkat
    from skm.naskah.pemeriksaan import ringkas

    penting = (t for t in cetakan.temuan if t.tingkat is not Tingkat.CATATAN and not tamu_rusak(t))
    if jumlah := ringkas(penting):
        rincian = f"{nama_perintah()} periksa {kutip_jalur(pilihan.laporan)}"
        if pilihan.profil is not None:
            rincian += f" --profil {kutip_jalur(pilihan.profil)}"
        awal = f"Pemeriksaan: {jumlah}. Rincian:"
        celah = " " if len(awal) + len(rincian) < lebar() else "\n  "
        galat(f"{awal}{celah}{rincian}")


def _catatan(cetakan: "Cetakan") -> Iterator[str]:
    """Yield what was taken to be so on the way, and remarks on the figures."""
    from skm.cli.simpulan import urutan_tanggal

    terbaca = cetakan.terbaca
    if terbaca.jawaban is not None and terbaca.jawaban.simpulan.sebab_urutan == "isi":
        yield f"tanggal jawaban dibaca {urutan_tanggal(terbaca.jawaban.simpulan)}"
    if terbaca.profil is not None:
        yield from _catatan_profil(cetakan, terbaca.profil)
    yield from cetakan.naskah.catatan


def _catatan_profil(cetakan: "Cetakan", terbaca: "ProfilTerbaca") -> Iterator[str]:
    """Yield what came from the profile, and what in it is for nobody here."""
    from skm.renderers import daftar
    from skm.strict import kunci_tidak_dikenal

    profil, laporan, templat = terbaca.profil, cetakan.terbaca, cetakan.templat
    dicetak = list(dict.fromkeys(cetakan.format))
    dari = list(laporan.dari_profil)
    if profil.warna:
        dari.append("warna")
    if "docx" in dicetak and laporan.templat_dari_profil and templat == laporan.templat:
        dari.append("templat")
    dari += [f"opsi.{nama}" for nama in dicetak if profil.opsi.get(nama)]
    if dari:
        yield f"dari profil {terbaca.jalur}: {', '.join(dari)}."
    ada = [t.nama for t in daftar()]
    for nama in profil.opsi:
        if nama not in ada:
            dekat = kunci_tidak_dikenal(nama, ada).saran
            saran = f"; mungkin maksudnya {dekat}" if dekat else ""
            yield (
                f"opsi untuk format {nama} dalam profil {terbaca.jalur} tidak dipakai, karena "
                f"format itu tidak terpasang{saran}."
            )
