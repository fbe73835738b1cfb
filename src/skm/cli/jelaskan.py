"""``skm jelaskan``: where every figure comes from, step by step."""

import argparse
from typing import TYPE_CHECKING

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import cetak_catatan, cetak_json

if TYPE_CHECKING:
    from skm.alur import Muatan
    from skm.model import Survei, Tabulasi, Telusur
    from skm.model.laporan_skm import LaporanBerencana


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.cli.masukan import sidik_masukan
    from skm.cli.muat import ikm_muatan, muat_masukan
    from skm.jejak import telusur

    sidik = sidik_masukan(pilihan)
    muatan = muat_masukan(pilihan.berkas, pilihan)
    ikm_muatan(muatan)  # says with file and line what stands in the way of an index
    hasil = telusur(
        _sumber(muatan),
        regulasi=muatan.regulasi,
        konvensi=muatan.konvensi,
        populasi=muatan.populasi,
    )
    if pilihan.unsur is not None:
        hasil = _satu_unsur(hasil, pilihan.unsur)
    if sidik is not None:
        _cetak_json(hasil, muatan, sidik.hasil(muatan.masukan))
    else:
        _cetak(hasil, pilihan.format)
    if muatan.bacaan is not None:
        cetak_catatan(muatan.bacaan)
    return SELESAI


def _sumber(muatan: "Muatan") -> "LaporanBerencana | Survei | Tabulasi":
    """Return what the file says; the options are given beside it."""
    from skm.model import Survei

    if muatan.laporan is not None:
        return muatan.laporan
    return Survei(nilai=muatan.nilai) if muatan.tabulasi is None else muatan.tabulasi


def _satu_unsur(hasil: "Telusur", kode: str) -> "Telusur":
    from skm.errors import DataError

    if kode.upper() in hasil.unsur:
        return hasil.untuk(kode.upper())
    raise DataError.satu("unsur-tak-dikenal", ditemukan=kode, diharapkan=", ".join(hasil.unsur))


def _cetak_json(hasil: "Telusur", muatan: "Muatan", masukan: dict[str, str]) -> None:
    from skm.cli.masukan import kepala
    from skm.serial.putusan import putusan_datar
    from skm.serial.telusur import telusur_datar

    isi = kepala(masukan) | telusur_datar(hasil)
    if muatan.bacaan is not None:
        isi["arti"] = putusan_datar(muatan.bacaan.simpulan.putusan)
    cetak_json(isi)


def _cetak(hasil: "Telusur", bentuk: str) -> None:
    from skm.renderers.telusur import telusur_ke_markdown, telusur_ke_teks

    print((telusur_ke_markdown if bentuk == "markdown" else telusur_ke_teks)(hasil), end="")
