"""``skm format``: what is installed, whether it works and is sound, what it can be told."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from skm.cli.kode_keluar import GALAT, SELESAI, TAK_TERPAKAI
from skm.cli.konsol import cetak_kolom, galat, lacak, laporkan, lipat

if TYPE_CHECKING:
    from skm.renderers.discovery import Terpasang

ISI: Mapping[str, str] = MappingProxyType(
    {
        "docx": "dokumen Word",
        "xlsx": "buku kerja Excel dengan semua tabel dan grafiknya",
        "html": "halaman web, satu berkas",
        "markdown": "teks Markdown, untuk situs dan surel",
        "pdf": "PDF untuk arsip; perlu skm[pdf]",
        "json": "fakta dan angkanya, untuk program lain",
        "poster": "poster sebuah publikasi, untuk dicetak (PDF)",
        "poster-png": "poster sebuah publikasi, untuk layar dan media sosial",
        "poster-svg": "poster sebuah publikasi, gambar garis untuk laman",
    }
)
"""What the formats of skm itself are, in words; what a guest makes is not known before it is
imported."""
POSTER: Mapping[str, str] = MappingProxyType(
    {"poster": "poster.pdf", "poster-png": "poster.png", "poster-svg": "poster.svg"}
)
"""What a publication is printed as."""


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.renderers import daftar, nama_format
    from skm.titik_masuk import tak_terbaca

    if pilihan.simpan is not None and pilihan.uji is None:
        galat("--simpan hanya berlaku bersama --uji NAMA.")
        return TAK_TERPAKAI
    if pilihan.uji is not None:
        from skm.cli.uji import jalankan_uji

        return jalankan_uji(nama_format(pilihan.uji), pilihan.simpan)
    if pilihan.nama is not None:
        return _periksa_format([nama_format(pilihan.nama)], rinci=True)
    semua = daftar()
    if pilihan.periksa:
        return _periksa_format(list(dict.fromkeys(t.nama for t in semua if not t.diabaikan)))
    (_daftar_rinci if pilihan.rinci else _daftar)(semua)
    if any(t.diabaikan for t in semua):
        galat("Catatan: yang bertanda (dimatikan) dimatikan oleh SKM_RENDERER_ABAIKAN.")
    for paket in tak_terbaca():
        galat(f"Catatan: metadata paket {paket} tidak dapat dibaca, jadi isinya tidak terdaftar.")
    return SELESAI


def _daftar(semua: "Sequence[Terpasang]") -> None:
    """Write what a report can be printed as, for whoever prints."""
    from skm.cli.panggilan import nama_perintah
    from skm.renderers.discovery import akhiran_format

    akhiran, skm = akhiran_format(), nama_perintah()
    baris = [("BERKAS HASIL", "ISINYA")]
    for t in semua:
        isi = ISI.get(t.nama) if t.distribusi == "skm" else None
        berkas = POSTER.get(t.nama, f"laporan{akhiran.get(t.nama, f'.{t.nama}')}")
        baris.append((berkas, (isi or f"dari paket {t.paket}") + _tanda(t)))
    cetak_kolom(baris)
    print()
    print("Nama berkas hasil menentukan formatnya; boleh beberapa sekaligus:")
    print(f"  {skm} cetak laporan.toml -o laporan.docx -o laporan.xlsx")
    print(lipat(f"Opsi suatu format: {skm} format NAMA. Asal setiap format: {skm} format --rinci."))


def _daftar_rinci(semua: "Sequence[Terpasang]") -> None:
    """Write where each format comes from, for whoever writes programs."""
    baris = [("FORMAT", "PAKET", "VERSI", "SASARAN")]
    cetak_kolom([*baris, *((t.nama, t.distribusi, t.versi, t.sasaran + _tanda(t)) for t in semua)])


def _tanda(format_: "Terpasang") -> str:
    return "  (bentrok)" if format_.bentrok else "  (dimatikan)" if format_.diabaikan else ""


def _periksa_format(nama: Sequence[str], *, rinci: bool = False) -> int:
    from skm.errors import DataError, RendererError
    from skm.pesan import kalimat_renderer
    from skm.renderers import muat_renderer

    kode = SELESAI
    for satu in nama:
        try:
            renderer = muat_renderer(satu)
        except RendererError as salah:
            galat(kalimat_renderer(salah))
            lacak(salah.__cause__)
            kode = max(kode, TAK_TERPAKAI if salah.kode in ("tidak-ada", "diabaikan") else GALAT)
        except DataError as salah:  # what it stands on is not installed
            kode = max(kode, laporkan(salah, GALAT))
        else:
            jenis = ", ".join(sorted(renderer.jenis))
            rincian = f"{renderer.media_type}, *{renderer.suffix}, laporan {jenis}"
            print(lipat(f"{satu}: dapat dipakai ({rincian})"))
            if rinci:
                _rinci(satu, renderer)
    return kode


def _rinci(nama: str, renderer: object) -> None:
    """Write who offers a format, for which contract, what it can be told, what it leaves out."""
    from skm.renderers import Renderer, cari_renderer, uraikan_opsi
    from skm.renderers.contract import kontrak_dari

    assert isinstance(renderer, Renderer)  # noqa: S101 - it was loaded as one
    asal = cari_renderer(nama)
    print(f"Paket   : {asal.paket} ({asal.sasaran}), kontrak {kontrak_dari(renderer)}")
    if opsi := uraikan_opsi(renderer.opsi):
        print(f"Opsi    : --opsi {nama}.NAMA=NILAI")
        isi = ((o.nama, o.jenis, o.bawaan, o.arti) for o in opsi)
        cetak_kolom([("NAMA", "JENIS", "BAWAAN", "ARTI"), *isi])
    else:
        print("Opsi    : tidak ada")
    if batas := [*_batas(renderer)]:
        print("Batasan : dinyatakan oleh format ini sendiri")
        cetak_kolom([("UJI", "YANG TIDAK BERLAKU", "ALASAN"), *batas])


def _batas(renderer: object) -> Iterator[tuple[str, str, str]]:
    """Yield what a format declares not to do: by its name in the kit, in words, and why."""
    from skm.cli.uji import ARTI
    from skm.renderers.contract import batasan_dari, uraikan_batasan

    for nama, bagian, alasan in uraikan_batasan(batasan_dari(renderer)):
        yield nama if bagian is None else f"{nama}: {bagian}", ARTI.get(nama, ""), str(alasan)
