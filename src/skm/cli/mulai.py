"""``skm mulai``: a report file to start from, from answers where there are some."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from skm.cli.kode_keluar import SELESAI, TAK_TERPAKAI, kode_selesai
from skm.cli.konsol import berkas_baru, cetak_catatan, galat, laporkan, lipat
from skm.cli.panggilan import kutip_jalur, nama_perintah
from skm.errors import DataError
from skm.jenis import PUBLIKASI, SURVEI

if TYPE_CHECKING:
    from skm.alur import DitanyaError, Permulaan
    from skm.model import IKM
    from skm.tabulasi import BacaanJawaban


_JAWABAN = "jawaban-contoh.csv"
"""The answers of the example of a survey report, which names them."""


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command; the suffix says what kind of file is begun."""
    if Path(pilihan.laporan).suffix.lower() == ".xlsx":
        if pilihan.jawaban:
            return _dari_jawaban(
                pilihan, berkas_baru(pilihan.laporan, ".xlsx", timpa=pilihan.timpa)
            )
        from skm.cli.mulai_isian import jalankan as mulai_isian

        _tolak_pilihan_jawaban(pilihan)
        return mulai_isian(pilihan)
    tujuan = berkas_baru(pilihan.laporan, ".toml", timpa=pilihan.timpa)
    return (_dari_jawaban if pilihan.jawaban else _contoh)(pilihan, tujuan)


def _tolak_pilihan_jawaban(pilihan: argparse.Namespace) -> None:
    """Refuse options on how answers are read, where there are none."""
    from skm.alur.muatan import tolak_pilihan
    from skm.cli.muat import pilihan_muat

    if pilihan.profil is not None:
        raise DataError.satu("pilihan-jawaban", ditemukan="--profil")
    tolak_pilihan(pilihan_muat(pilihan))


def _contoh(pilihan: argparse.Namespace, tujuan: Path) -> int:
    """Write the example of a kind of report."""
    from importlib import resources

    from skm.keluaran import tulis

    _tolak_pilihan_jawaban(pilihan)
    folder = resources.files("skm")
    contoh = "mulai-publikasi.toml" if pilihan.jenis == PUBLIKASI.kunci else "mulai.toml"
    semua = [(tujuan, folder.joinpath(contoh).read_bytes())]
    if pilihan.jenis == SURVEI.kunci:
        jawaban = folder.joinpath("mulai-skm.csv").read_bytes()
        semua = [
            (tujuan, folder.joinpath("mulai-skm.toml").read_bytes()),
            (tujuan.with_name(_JAWABAN), jawaban),
        ]
    tulis(semua, timpa=pilihan.timpa)
    for jalur, _ in semua:
        print(f"Selesai: {jalur}")
    hasil = tujuan.with_suffix(".docx")
    if pilihan.jenis == PUBLIKASI.kunci:
        hasil = tujuan.with_name("poster.pdf")
    _sesudah("Ubah isinya dengan penyunting teks, lalu cetak dengan:", tujuan, hasil)
    return SELESAI


def _dari_jawaban(pilihan: argparse.Namespace, tujuan: Path) -> int:
    """Write a report file from answers, or the questions they raise."""
    from skm.alur import DitanyaError, mulai_skm
    from skm.cli.muat import pilihan_muat

    if pilihan.jenis not in (None, SURVEI.kunci):
        raise DataError.satu("mulai-jawaban", ditemukan=f"laporan berjenis {pilihan.jenis}")
    try:
        hasil = mulai_skm(
            tujuan,
            pilihan.jawaban,
            pilihan_muat(pilihan),
            profil=pilihan.profil,
            timpa=pilihan.timpa,
        )
    except DitanyaError as salah:
        return ditanya(salah)
    cetak_catatan(hasil.bacaan)
    _ringkas(hasil)
    dengan = "di Excel" if tujuan.suffix.lower() == ".xlsx" else "dengan penyunting teks"
    ajakan = f'Ganti setiap "[isi: …]" {dengan}, lalu cetak dengan:'
    _sesudah(ajakan, tujuan, tujuan.with_suffix(".docx"))
    return kode_selesai(hasil.bacaan)


def ditanya(salah: "DitanyaError") -> int:
    """Say what is asked about answers, and where it is answered; return the exit code."""
    laporkan(salah, TAK_TERPAKAI)
    ke = kutip_jalur(salah.pemetaan)
    galat(
        lipat(
            f"Pertanyaannya ditulis ke {ke}. Jawab di berkas itu, simpan, lalu ulangi "
            "perintah yang sama."
        )
    )
    return TAK_TERPAKAI


def sebut_ikm(ikm: "IKM", bacaan: "BacaanJawaban") -> str:
    """Return what follows from answers, in a few words."""
    from skm.exact import format_id

    n = format_id(bacaan.tabulasi.semua.n)
    return f"{format_id(ikm.cetak)}, mutu {ikm.mutu}, n = {n}"


def _ringkas(hasil: "Permulaan") -> None:
    """Say what was written, and what it rests on."""
    print(f"Selesai: {hasil.tujuan}")
    print(f"IKM     : {sebut_ikm(hasil.ikm, hasil.bacaan)}")
    print(lipat(f"Periode : {hasil.periode}. {hasil.sebab_periode}", " " * 10))
    if hasil.pemetaan is not None:
        print(f"Pemetaan: {hasil.pemetaan}")


def _sesudah(ajakan: str, tujuan: Path, hasil: Path) -> None:
    """Say what comes next, the command last."""
    print(ajakan)
    print(f"  {nama_perintah()} cetak {kutip_jalur(tujuan)} -o {kutip_jalur(hasil)}")
