"""``skm periksa``: what is wrong with reports, and what the rules are."""

import argparse
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from skm.cli.kode_keluar import GALAT, SELESAI, kode_salah
from skm.cli.konsol import cetak_json, cetak_kolom, galat, laporkan, lebar, lipat
from skm.cli.petikan import PembacaBaris, petik

if TYPE_CHECKING:
    from skm.audit import Aturan, BukuAturan
    from skm.errors import Masalah
    from skm.model import Temuan
    from skm.serial import Mentah


BERULANG = 3
"""So many more findings of a rule that has had one are told shortly."""


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.alur import periksa_berkas
    from skm.alur.pemeriksaan import ada_galat
    from skm.errors import DataError, Masalah

    buku = _buku(pilihan)
    if pilihan.aturan is not None:
        return _cetak_aturan(buku, pilihan.aturan, pilihan.format)
    if not pilihan.laporan:
        raise DataError.satu("kunci-hilang", diharapkan="LAPORAN")
    if pilihan.tandai is not None and len(pilihan.laporan) > 1:
        raise DataError.satu("tandai-beberapa", ditemukan=str(len(pilihan.laporan)))
    semua: list[Temuan] = []
    masalah: list[Masalah] = []
    gagal: list[str] = []
    mentah: list[Mentah] = []
    for berkas in pilihan.laporan:
        try:
            hasil = periksa_berkas(berkas, buku=buku, profil=pilihan.profil, akar=pilihan.akar)
        except DataError as salah:
            masalah += salah.masalah
            gagal.append(berkas)
        else:
            semua += hasil.temuan
            mentah.append(hasil.terbaca.mentah)
    if pilihan.tandai is not None:
        _tandai(pilihan, semua, masalah)
    if pilihan.format == "json":
        cetak_json(datar(semua, gagal))
    elif pilihan.format == "sarif":
        from skm import __version__
        from skm.serial.temuan import sarif

        cetak_json(sarif(semua, buku, versi=__version__, masalah=masalah))
    elif len(gagal) < len(pilihan.laporan):  # else nothing would look like nothing found
        for baris in teks(semua, PembacaBaris(mentah)):
            print(baris)
    if masalah:
        belum = DataError(masalah)
        return laporkan(belum, kode_salah(belum))
    return GALAT if ada_galat(semua) else SELESAI


def _tandai(
    pilihan: argparse.Namespace, temuan: "Sequence[Temuan]", masalah: "Sequence[Masalah]"
) -> None:
    """Write the marked copy; a file that is no form says so by its own problem."""
    from pathlib import Path

    from skm.alur.tandai import tandai_isian
    from skm.errors import DataError
    from skm.isian.baca import kenali
    from skm.keluaran import tulis

    (berkas,) = pilihan.laporan
    if not kenali(Path(berkas)):
        if masalah:
            return
        raise DataError.satu("tandai-bukan-isian", berkas=berkas)
    if masalah and not any(m.sel for m in masalah):
        return
    tujuan = Path(pilihan.tandai)
    if tujuan.suffix.lower() != ".xlsx":
        ada = tujuan.suffix or tujuan.name
        raise DataError.satu(
            "format-tidak-dikenal", berkas=str(tujuan), ditemukan=ada, diharapkan=".xlsx"
        )
    isi = tandai_isian(berkas, temuan, masalah)
    tulis([(tujuan, isi)], masukan=[Path(berkas)], timpa=pilihan.timpa)
    galat(f"Salinan bertanda: {tujuan}")


def _buku(pilihan: argparse.Namespace) -> "BukuAturan":
    from skm.audit import buku_terpasang

    buku = buku_terpasang().abaikan(dict(pilihan.abaikan))
    return buku.pilih(*pilihan.pilih) if pilihan.pilih else buku


def datar(temuan: "Sequence[Temuan]", gagal: Sequence[str] = ()) -> dict[str, Any]:
    """Return findings as plain data, those that do not count apart, and what was not audited."""
    from skm.model import Tingkat
    from skm.serial.temuan import temuan_datar

    berlaku = [t for t in temuan if t.berlaku]
    return {
        "temuan": [temuan_datar(t) for t in berlaku],
        "diabaikan": [temuan_datar(t) for t in temuan if not t.berlaku],
        "jumlah": {t.value: sum(s.tingkat is t for s in berlaku) for t in Tingkat},
        "tidak_terperiksa": list(gagal),
    }


# ---------------------------------------------------------------- text


def teks(temuan: "Sequence[Temuan]", pembaca: PembacaBaris) -> Iterator[str]:
    """
    Yield findings as text, each with the line of the file it is about.

    Of many findings of one rule in a file only the first says where the rule stands and shows its
    line; the others say their own.
    """
    from skm.naskah.pemeriksaan import ringkas

    berlaku = [t for t in temuan if t.berlaku]
    for (_, aturan, _), kelompok in groupby(berlaku, lambda t: (t.berkas, t.aturan, t.kutipan)):
        pertama, *lain = kelompok
        yield from _satu(pertama, pembaca)
        yield ""
        if len(lain) >= BERULANG:
            yield f"{len(lain)} temuan {aturan} lainnya, dengan sumber yang sama:"
        for satu in lain:
            yield from _satu(satu, None if len(lain) >= BERULANG else pembaca)
            if len(lain) < BERULANG or satu is lain[-1]:
                yield ""
    jumlah = ringkas(temuan)
    yield f"{jumlah}." if jumlah else "Tidak ada temuan."
    abai = [(t.aturan, t.diabaikan) for t in temuan if not t.berlaku]
    for aturan, alasan in dict.fromkeys(abai):
        banyak = abai.count((aturan, alasan))
        yield lipat(f"Diabaikan: {banyak} temuan {aturan}. Alasan: {alasan}")


def _satu(temuan: "Temuan", pembaca: PembacaBaris | None) -> Iterator[str]:
    """Yield one finding; without a reader only what is its own."""
    kepala, _, lokasi = str(temuan.tempat).rpartition(": ")
    yield f"{kepala}: {temuan.tingkat} {temuan.aturan} {lokasi}"  # read by programs too
    yield from _lipat(temuan.pesan)
    if pembaca is not None:
        yield from petik(temuan, pembaca)
        yield from _lipat(f"Sumber: {temuan.kutipan}")
    if temuan.terkait:
        tempat = "; ".join(
            f"baris {t.baris} ({t.lokasi})"
            if t.berkas == temuan.berkas and t.baris and not t.lembar
            else str(t)
            for t in temuan.terkait
        )
        yield from _lipat(f"Lihat juga: {tempat}")


def _lipat(isi: str) -> list[str]:
    return textwrap.wrap(
        isi,
        lebar(),
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


# ---------------------------------------------------------------- the catalogue


def _cetak_aturan(buku: "BukuAturan", id_aturan: str, bentuk: str) -> int:
    from skm.errors import DataError

    if bentuk == "sarif":
        raise DataError.satu(
            "pilihan", lokasi="--format", ditemukan='"sarif"', diharapkan='"teks", "json"'
        )
    semua = list(buku)
    if id_aturan:
        if pensiun := list(_pensiun(id_aturan)):
            print("\n".join(map(lipat, pensiun)))
            return SELESAI
        semua = list(buku.pilih(id_aturan))
    if bentuk == "json":
        cetak_json({"aturan": [_aturan_datar(a) for a in semua]})
    elif id_aturan and all(a.id == id_aturan.upper() for a in semua):
        for a in semua:
            print("\n".join(_uraian(a)))
    else:
        baris = [("ID", "TINGKAT", "ATURAN")]
        cetak_kolom([*baris, *((a.id, str(a.tingkat), a.judul) for a in semua)])
    return SELESAI


def _pensiun(id_aturan: str) -> Iterator[str]:
    from skm.audit import muat_pensiun

    for satu in muat_pensiun():
        if satu.id == id_aturan.upper():
            ganti = f" Penggantinya {satu.penerus}." if satu.penerus else ""
            yield f"{satu.id} tidak dipakai lagi sejak {satu.sejak}: {satu.alasan}{ganti}"


def _uraian(aturan: "Aturan") -> Iterator[str]:
    yield f"{aturan.id} ({aturan.tingkat})"
    yield lipat(aturan.judul, "")
    if aturan.alasan:
        yield ""
        yield lipat(" ".join(aturan.alasan.split()), "")
    yield ""
    if aturan.contoh:
        yield lipat(f"Contoh: {' '.join(aturan.contoh.split())}", "")
    yield lipat(f"Sumber: {aturan.kutipan}", "")
    if aturan.kutipan.catatan:
        yield lipat(f"Catatan sumber: {aturan.kutipan.catatan}", "")
    yield f"Jenis laporan: {', '.join(sorted(aturan.jenis))}"


def _aturan_datar(aturan: "Aturan") -> dict[str, Any]:
    return {
        "id": aturan.id,
        "tingkat": aturan.tingkat.value,
        "judul": aturan.judul,
        "alasan": " ".join(aturan.alasan.split()),
        "contoh": " ".join(aturan.contoh.split()),
        "kutipan": str(aturan.kutipan),
        "jenis": sorted(aturan.jenis),
        "regulasi": list(aturan.regulasi),
    }
