"""``skm templat``: take a shipped Word template along, and check one's own."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from skm.cli.kode_keluar import GALAT, SELESAI
from skm.cli.konsol import berkas_baru, cetak_json, galat, lipat
from skm.cli.panggilan import kutip_jalur, nama_perintah
from skm.jenis import KUNCI_LAPORAN

if TYPE_CHECKING:
    from skm.errors import Masalah
    from skm.renderers.docx.templat.induk import HasilPeriksa


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    return _ekspor(pilihan) if pilihan.tindakan == "ekspor" else _periksa(pilihan)


def _ekspor(pilihan: argparse.Namespace) -> int:
    from skm.keluaran import tulis
    from skm.renderers.docx.bawaan import templat

    tujuan = berkas_baru(pilihan.keluaran, ".docx", timpa=pilihan.timpa)
    tulis([(tujuan, templat(pilihan.jenis))], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    skm = nama_perintah()
    print("Sunting di Word, periksa dengan:")
    print(f"  {skm} templat periksa {kutip_jalur(tujuan)}")
    print("lalu pakai dengan:")
    print(f"  {skm} cetak laporan.toml --templat {kutip_jalur(tujuan)} -o laporan.docx")
    return SELESAI


# ---------------------------------------------------------------- checking


def _periksa(pilihan: argparse.Namespace) -> int:
    from skm.alur.opsi import baca_templat
    from skm.errors import DataError
    from skm.renderers.docx.templat.induk import periksa_templat

    jalur = Path(pilihan.templat)
    isi = baca_templat(jalur)
    try:
        semua = periksa_templat(isi, KUNCI_LAPORAN if pilihan.jenis is None else (pilihan.jenis,))
    except DataError as salah:
        raise DataError(attrs.evolve(m, berkas=str(jalur)) for m in salah.masalah) from None
    # One that was exported says what it is for; of any other, all that it may be for is told.
    dilihat = [h for h in semua if h.dinyatakan] or list(semua)
    paling = min(len(h.masalah) for h in dilihat)
    cocok = [h for h in dilihat if len(h.masalah) == paling]
    if pilihan.format == "json":
        cetak_json(_datar(jalur, cocok, dilihat))
    else:
        _tampilkan(jalur, cocok, [h for h in dilihat if h not in cocok])
    return GALAT if paling else SELESAI


def _tampilkan(
    jalur: Path, cocok: Sequence["HasilPeriksa"], lain: Sequence["HasilPeriksa"]
) -> None:
    hasil = cocok[0]
    for m in hasil.masalah:
        galat(lipat(_kalimat(m)))
    for m in hasil.catatan:
        galat(lipat(f"Catatan: {_kalimat(m)}"))
    for h in lain:
        catatan = (
            f"Catatan: Sebagai templat laporan {h.jenis}, {len(h.masalah)} masalah; "
            f"rincian: --jenis {h.jenis}."
        )
        galat(lipat(catatan))
    print(f"Templat : {jalur}")
    for h in cocok:
        print(f"Jenis   : laporan {h.jenis}")
        gagal = [c for c in h.contoh if c not in h.berhasil]
        coba = f"{len(h.berhasil)} dari {len(h.contoh)} laporan uji tercetak"
        print(lipat(f"Uji     : {coba}" + (f"; gagal: {', '.join(gagal)}" if gagal else "")))
    if hasil.masalah:
        print(f"Hasil   : {len(hasil.masalah)} masalah perlu diperbaiki")
    else:
        print("Hasil   : templat dapat dipakai")


def _kalimat(masalah: "Masalah") -> str:
    from skm.pesan import kalimat

    teks = kalimat(attrs.evolve(masalah, berkas=""))
    return f"{teks[:-1]} (laporan uji: {masalah.berkas})." if masalah.berkas else teks


def _datar(
    jalur: Path, cocok: Sequence["HasilPeriksa"], dilihat: Sequence["HasilPeriksa"]
) -> dict[str, Any]:
    hasil = cocok[0]

    def daftar(semua: "Iterable[Masalah]") -> list[dict[str, str]]:
        return [
            {
                "kode": m.kode,
                "lokasi": m.lokasi,
                "ditemukan": m.ditemukan,
                "diharapkan": m.diharapkan,
                "saran": m.saran,
                "contoh": m.berkas,
                "pesan": _kalimat(m),
            }
            for m in semua
        ]

    return {
        "templat": str(jalur),
        "jenis": [h.jenis for h in cocok],
        "masalah": daftar(hasil.masalah),
        "catatan": daftar(hasil.catatan),
        "contoh": [
            {"jenis": h.jenis, "nama": c, "berhasil": c in h.berhasil}
            for h in dilihat
            for c in h.contoh
        ],
    }
