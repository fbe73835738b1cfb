"""``skm cetak``: from a report file to finished documents."""

import argparse
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from skm.cli.konsol import GALAT, cetak_temuan, galat, kode_selesai, kutip_jalur

if TYPE_CHECKING:
    from skm.model import Temuan
    from skm.serial import Bacaan
    from skm.serial.profil import ProfilTerbaca


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

    bacaan = baca_lengkap(pilihan.laporan, profil=pilihan.profil)
    tujuan = [Path(k) for k in pilihan.keluaran]
    templat = bacaan.templat if pilihan.templat is None else Path(pilihan.templat)
    masukan = [*bacaan.berkas, *([] if templat is None else [templat])]
    periksa_tujuan(tujuan, masukan=masukan)
    format_tujuan = [_format(t, pilihan.format) for t in tujuan]
    temuan = tempatkan_temuan(pilihan.laporan, periksa(bacaan.laporan, jawaban=bacaan.jawaban))
    for satu in filter(_tamu_rusak, temuan):
        galat(f"Catatan: {satu.pesan} [{satu.aturan}]")
    opsi, berkas_opsi = _opsi(pilihan, bacaan, templat, format_tujuan)
    masukan += berkas_opsi
    if _ditolak(temuan, paksa=pilihan.paksa):
        return GALAT
    try:
        naskah = susun(bacaan.laporan)
    except ScoringError as salah:
        raise ScoringError(tempatkan(pilihan.laporan, salah).masalah) from None
    if pilihan.lampirkan_temuan:
        naskah = lampirkan_temuan(naskah, temuan)
    with _sebut_templat(templat):
        jadi = {n: cetak(naskah, n, opsi.get(n)).content for n in dict.fromkeys(format_tujuan)}
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
    if bacaan.profil is not None:
        for catatan in _catatan_profil(bacaan, bacaan.profil, templat, format_tujuan):
            galat(f"Catatan: {catatan}")
    for catatan in naskah.catatan:
        galat(f"Catatan: {catatan}")
    if jumlah := ringkas(_penting(temuan)):
        rincian = f"skm periksa {kutip_jalur(pilihan.laporan)}"
        if pilihan.profil is not None:
            rincian += f" --profil {kutip_jalur(pilihan.profil)}"
        galat(f"Pemeriksaan: {jumlah}. Rincian: {rincian}")
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


def _opsi(
    pilihan: argparse.Namespace,
    bacaan: "Bacaan",
    templat: Path | None,
    format_tujuan: Sequence[str],
) -> tuple[Mapping[str, Any], Sequence[Path]]:
    """Return the options of each format, the command line's first, and the files read for them."""
    if not pilihan.opsi and templat is None and bacaan.profil is None:
        return {}, ()
    from skm.cli.opsi import opsi_format
    from skm.cli.templat import opsi_dasar

    wajib = pilihan.templat is not None
    dasar = opsi_dasar(bacaan.profil, templat, format_tujuan, templat_wajib=wajib)
    return opsi_format(pilihan.opsi, format_tujuan, dasar)


def _catatan_profil(
    bacaan: "Bacaan", terbaca: "ProfilTerbaca", templat: Path | None, format_tujuan: Sequence[str]
) -> Iterator[str]:
    """Yield what came from the profile, and what in it is for nobody here."""
    from skm.renderers import daftar
    from skm.strict import kunci_tidak_dikenal

    profil, dicetak = terbaca.profil, list(dict.fromkeys(format_tujuan))
    dari = list(bacaan.dari_profil)
    if "docx" in dicetak:
        if profil.warna:
            dari.append("warna")
        if templat is not None and templat == bacaan.templat and bacaan.templat_dari_profil:
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


@contextmanager
def _sebut_templat(templat: Path | None) -> Generator[None]:
    """Say which file is meant by what is wrong with a template."""
    from skm.errors import DataError

    try:
        yield
    except DataError as salah:
        if templat is None or not salah.masalah[0].kode.startswith("templat-"):
            raise
        raise DataError(attrs.evolve(m, berkas=str(templat)) for m in salah.masalah) from None


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
