"""``skm format``: what is installed, whether it works and is sound, what it can be told."""

import argparse
from collections.abc import Iterator, Sequence

from skm.cli.kode_keluar import GALAT, SELESAI, TAK_TERPAKAI
from skm.cli.konsol import cetak_kolom, galat, lacak


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
    baris = [("FORMAT", "PAKET", "VERSI", "SASARAN")]
    baris += [
        (t.nama, t.distribusi, t.versi, t.sasaran + _tanda(t.bentrok, t.diabaikan)) for t in semua
    ]
    cetak_kolom(baris)
    if any(t.diabaikan for t in semua):
        galat("Catatan: yang bertanda (dimatikan) dimatikan oleh SKM_RENDERER_ABAIKAN.")
    for paket in tak_terbaca():
        galat(f"Catatan: metadata paket {paket} tidak dapat dibaca, jadi isinya tidak terdaftar.")
    return SELESAI


def _tanda(bentrok: bool, diabaikan: bool) -> str:  # noqa: FBT001
    return "  (bentrok)" if bentrok else "  (dimatikan)" if diabaikan else ""


def _periksa_format(nama: Sequence[str], *, rinci: bool = False) -> int:
    from skm.errors import RendererError
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
        else:
            jenis = ", ".join(sorted(renderer.jenis))
            rincian = f"{renderer.media_type}, *{renderer.suffix}, laporan {jenis}"
            print(f"{satu}: dapat dipakai ({rincian})")
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
