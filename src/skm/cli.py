"""
The ``skm`` command, for office staff: Indonesian, and quick to start.

Only the standard library is imported here; each command imports what it needs.
Exit codes: 0 done (also with remarks), 1 something in the report is wrong, 2 the input or the
usage cannot be used.
"""

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from skm import __version__

if TYPE_CHECKING:
    from skm.errors import DataError
    from skm.model import IKM, Konvensi

SELESAI, GALAT, TAK_TERPAKAI = 0, 1, 2


def main(argumen: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    for aliran in (sys.stdout, sys.stderr):
        _aman_di_konsol_lama(aliran)
    kode = SELESAI
    try:
        pilihan = _pilihan(argumen)
        kode = _jalankan(pilihan.perintah, pilihan)
    except SystemExit as selesai:  # argparse has shown help or named a slip
        kode = selesai.code if isinstance(selesai.code, int) else SELESAI
    except BrokenPipeError:
        pass
    except KeyboardInterrupt:
        _galat("Dihentikan.")
        kode = 130
    return max(kode, *(_tuntaskan(aliran) for aliran in (sys.stdout, sys.stderr)))


def _pilihan(argumen: Sequence[str] | None) -> argparse.Namespace:
    asli = argparse._  # type: ignore[attr-defined]  # pyright: ignore
    argparse._ = _terjemah  # type: ignore[attr-defined]  # pyright: ignore
    try:
        return _parser().parse_args(argumen)
    finally:
        argparse._ = asli  # type: ignore[attr-defined]  # pyright: ignore


def _tuntaskan(aliran: TextIO) -> int:
    """Flush; a reader that has enough, such as head, is no failure, a full disk is one."""
    try:
        if isinstance(aliran, TextIOWrapper):  # without a console there is no stream
            aliran.flush()
    except OSError as salah:
        # What is left in the buffer must go somewhere, or Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), aliran.fileno())
        if salah.errno in (errno.EPIPE, errno.EINVAL):  # EINVAL is a broken pipe on Windows
            return SELESAI
        from skm.errors import DataError, Masalah

        sebab = os.strerror(salah.errno or 0)
        return _laporkan(DataError([Masalah(kode="keluaran-terkunci", ditemukan=sebab)]), GALAT)
    return SELESAI


def _jalankan(perintah: Callable[[argparse.Namespace], int], pilihan: argparse.Namespace) -> int:
    """Run one command; whatever happens, the user reads a sentence and not a traceback."""
    from skm.errors import DataError, RendererError, ScoringError
    from skm.pesan import kalimat_renderer

    try:
        return perintah(pilihan)
    except ScoringError as salah:
        return _laporkan(salah, GALAT)
    except DataError as salah:
        return _laporkan(salah, TAK_TERPAKAI)
    except RendererError as salah:
        _galat(kalimat_renderer(salah))
        return TAK_TERPAKAI if salah.kode in ("tidak-ada", "jenis") else GALAT
    except BrokenPipeError:
        raise
    except Exception as salah:
        if os.environ.get("SKM_LACAK"):
            raise
        _galat(
            f"Terjadi kesalahan di dalam skm ({type(salah).__name__}: {salah}). Mohon laporkan "
            "kepada pengembang; SKM_LACAK=1 menampilkan rinciannya."
        )
        return GALAT


def _laporkan(salah: "DataError", kode: int) -> int:
    from skm.pesan import kalimat

    for masalah in salah.masalah:
        _galat(kalimat(masalah))
    if len(salah.masalah) > 1:
        _galat(f"{len(salah.masalah)} masalah ditemukan; tidak ada hasil yang dibuat.")
    return kode


def _galat(teks: str) -> None:
    print(teks, file=sys.stderr)


def _aman_di_konsol_lama(aliran: TextIO) -> None:
    """Let a cp1252 console show a question mark rather than fail on a character it lacks."""
    if isinstance(aliran, TextIOWrapper):
        aliran.reconfigure(errors="replace")


# -- commands


def _cetak(pilihan: argparse.Namespace) -> int:
    from skm.errors import ScoringError
    from skm.keluaran import periksa_tujuan, tulis
    from skm.naskah import susun
    from skm.renderers import cetak
    from skm.serial import baca, tempatkan

    laporan = baca(pilihan.laporan)
    tujuan = [Path(k) for k in pilihan.keluaran]
    masukan = [Path(pilihan.laporan), *laporan.gambar()]
    periksa_tujuan(tujuan, masukan=masukan)
    format_tujuan = [_format(t, pilihan.format) for t in tujuan]
    try:
        naskah = susun(laporan)
    except ScoringError as salah:
        raise ScoringError(tempatkan(pilihan.laporan, salah).masalah) from None
    jadi = {nama: cetak(naskah, nama).content for nama in dict.fromkeys(format_tujuan)}
    tulis(
        [(t, jadi[nama]) for t, nama in zip(tujuan, format_tujuan, strict=True)],
        masukan=masukan,
        timpa=pilihan.timpa,
    )
    for catatan in naskah.catatan:
        _galat(f"Catatan: {catatan}")
    for jalur in tujuan:
        print(f"Selesai: {jalur}")
    return SELESAI


def _format(tujuan: Path, dipilih: str | None) -> str:
    from skm.errors import RendererError
    from skm.renderers import nama_format

    if dipilih:
        return nama_format(dipilih)
    if not tujuan.suffix.strip("."):
        raise RendererError("tidak-ada", f'untuk "{tujuan}" (tanpa akhiran)', _terpasang())
    return nama_format(tujuan.suffix)


def _terpasang() -> str:
    from skm.renderers import daftar

    return ", ".join(dict.fromkeys(t.nama for t in daftar()))


def _mulai(pilihan: argparse.Namespace) -> int:
    from importlib import resources

    from skm.errors import DataError, Masalah
    from skm.keluaran import tulis

    tujuan = Path(pilihan.laporan)
    if tujuan.suffix.lower() != ".toml":
        raise DataError(
            [
                Masalah(
                    kode="format-tidak-dikenal",
                    berkas=str(tujuan),
                    ditemukan=tujuan.suffix or tujuan.name,
                    diharapkan=".toml",
                )
            ]
        )
    if tujuan.exists() and not pilihan.timpa:
        raise DataError([Masalah(kode="keluaran-ada", berkas=str(tujuan))])
    isi = resources.files("skm").joinpath("mulai.toml").read_bytes()
    tulis([(tujuan, isi)], timpa=pilihan.timpa)
    print(f"Selesai: {tujuan}")
    print("Ubah isinya dengan penyunting teks, lalu cetak dengan:")
    print(f"  skm cetak {_kutip(tujuan)} -o {_kutip(tujuan.with_suffix('.docx'))}")
    return SELESAI


def _kutip(jalur: Path) -> str:
    return f'"{jalur}"' if " " in str(jalur) else str(jalur)


def _daftar_format(pilihan: argparse.Namespace) -> int:
    from skm.renderers import daftar, nama_format

    semua = daftar()
    if pilihan.nama is not None:
        return _periksa_format([nama_format(pilihan.nama)])
    if pilihan.periksa:
        return _periksa_format(list(dict.fromkeys(t.nama for t in semua)))
    baris = [("FORMAT", "PAKET", "VERSI", "SASARAN")]
    baris += [
        (t.nama, t.distribusi, t.versi, t.sasaran + ("  (bentrok)" if t.bentrok else ""))
        for t in semua
    ]
    _cetak_kolom(baris)
    return SELESAI


def _periksa_format(nama: Sequence[str]) -> int:
    from skm.errors import RendererError
    from skm.pesan import kalimat_renderer
    from skm.renderers import muat_renderer

    kode = SELESAI
    for satu in nama:
        try:
            renderer = muat_renderer(satu)
        except RendererError as salah:
            _galat(kalimat_renderer(salah))
            kode = max(kode, TAK_TERPAKAI if salah.kode == "tidak-ada" else GALAT)
        else:
            jenis = ", ".join(sorted(renderer.jenis))
            rincian = f"{renderer.media_type}, *{renderer.suffix}, laporan {jenis}"
            print(f"{satu}: dapat dipakai ({rincian})")
    return kode


def _hitung(pilihan: argparse.Namespace) -> int:
    import attrs

    from skm.errors import ScoringError
    from skm.model import LaporanTindakLanjut
    from skm.naskah.catatan import catatan_ikm
    from skm.serial import baca_survei, ikm_datar, tempatkan
    from skm.skor import bobot_bernama, daftar_unsur, hitung_ikm, pilih_regulasi, terendah

    survei = baca_survei(pilihan.berkas)
    try:
        regulasi = pilih_regulasi(survei.regulasi)
        konvensi: Konvensi = survei.konvensi
        unsur = daftar_unsur(regulasi, konvensi)
        if pilihan.bobot is not None:
            konvensi = attrs.evolve(konvensi, bobot=bobot_bernama(pilihan.bobot, len(unsur)))
        ikm = hitung_ikm(survei.nilai, regulasi=regulasi, konvensi=konvensi)
    except ScoringError as salah:
        if any(m.kode == "bobot-tidak-cocok" for m in salah.masalah):
            return _laporkan(salah, TAK_TERPAKAI)
        raise ScoringError(tempatkan(pilihan.berkas, salah).masalah) from None
    akhir = survei.periode.survei.akhir if isinstance(survei, LaporanTindakLanjut) else None
    catatan = catatan_ikm(ikm, regulasi, akhir)
    if pilihan.format == "json":
        import json

        utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
        isi = ikm_datar(ikm, terendah(ikm), catatan)
        print(json.dumps(isi, ensure_ascii=not utf8, indent=2))
    else:
        _cetak_ikm(ikm, regulasi.nama, catatan)
    return SELESAI


def _cetak_ikm(ikm: "IKM", nama_regulasi: str, catatan: Sequence[str]) -> None:
    from skm.exact import format_id
    from skm.naskah.catatan import format_pendek, sebut_konvensi, sebut_n
    from skm.naskah.kalimat import unsur_terendah

    print(f"IKM unit pelayanan : {format_id(ikm.cetak)}")
    print(f"Mutu pelayanan     : {ikm.mutu}")
    print(f"Regulasi           : {nama_regulasi}")
    print(f"Konvensi           : {sebut_konvensi(ikm)}; jumlah bobot {format_pendek(ikm)}")
    print(f"Responden          : {sebut_n(ikm)}")
    print()
    baris = [("KODE", "UNSUR", "NRR", "KONVERSI", "MUTU")]
    baris += [
        (u.kode, u.nama, format_id(u.nrr_cetak), format_id(u.konversi_cetak), str(u.mutu))
        for u in ikm.unsur
    ]
    _cetak_kolom(baris, kanan=(2, 3))
    print()
    print(unsur_terendah(ikm))
    for satu in catatan:
        print(f"Catatan: {satu}")


def _cetak_kolom(baris: Sequence[Sequence[str]], *, kanan: Sequence[int] = ()) -> None:
    lebar = [max(map(len, kolom)) for kolom in zip(*baris, strict=True)]
    for isi in baris:
        sel = (
            teks.rjust(lebar[i]) if i in kanan else teks.ljust(lebar[i])
            for i, teks in enumerate(isi)
        )
        print("  ".join(sel).rstrip())


# -- usage


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="skm",
        description="Survei Kepuasan Masyarakat: hitung indeks dan cetak laporan\n"
        "menurut PermenPANRB 14/2017.",
        epilog="mulai dari sini:\n"
        "  skm mulai laporan.toml\n"
        "  skm cetak laporan.toml -o laporan.docx",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"skm {__version__}", help="tampilkan versi skm"
    )
    perintah = parser.add_subparsers(title="perintah", metavar="PERINTAH", required=True)

    def tambah(nama: str, jalankan: Callable[[argparse.Namespace], int], bantuan: str) -> Any:
        sub = perintah.add_parser(
            nama,
            help=bantuan,
            description=bantuan[0].upper() + bantuan[1:] + ".",
            allow_abbrev=False,
        )
        sub.set_defaults(perintah=jalankan)
        return sub

    cetak = tambah("cetak", _cetak, "cetak laporan menjadi Word, Excel, Markdown, atau JSON")
    cetak.add_argument("laporan", metavar="LAPORAN", help="berkas laporan (.toml atau .json)")
    cetak.add_argument(
        "-o",
        "--keluaran",
        metavar="KELUARAN",
        action="append",
        required=True,
        help="berkas hasil, misalnya laporan.docx; boleh lebih dari satu",
    )
    cetak.add_argument(
        "--format", metavar="FORMAT", help="format hasil, bila bukan dari akhiran nama berkas"
    )
    cetak.add_argument(
        "--timpa", action="store_true", help="timpa berkas yang sudah ada walaupun telah disunting"
    )

    mulai = tambah("mulai", _mulai, "buat contoh berkas laporan yang langsung dapat dicetak")
    mulai.add_argument("laporan", metavar="LAPORAN", help="nama berkas baru, misalnya laporan.toml")
    mulai.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")

    daftar = tambah("format", _daftar_format, "tampilkan format yang terpasang")
    daftar.add_argument("nama", metavar="NAMA", nargs="?", help="periksa satu format saja")
    daftar.add_argument(
        "--periksa", action="store_true", help="muat setiap format dan sebutkan yang rusak"
    )

    hitung = tambah("hitung", _hitung, "hitung IKM dan mutu pelayanan")
    hitung.add_argument(
        "berkas", metavar="BERKAS", help="berkas nilai (total dan n, atau nrr) atau berkas laporan"
    )
    hitung.add_argument(
        "--bobot",
        metavar="BOBOT",
        help="pecahan (1/k), 0,11, atau 0,111; bawaan: yang tertulis dalam berkas, atau pecahan",
    )
    hitung.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk hasil (bawaan: teks)"
    )
    return parser


_TERJEMAHAN = {
    "usage: ": "pemakaian: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "show this help message and exit": "tampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "belum disebutkan: %s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "expected one argument": "diharapkan satu nilai",
    "ignored explicit argument %r": "tidak menerima nilai %r",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r tidak dikenal; pilih salah satu dari %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r tidak dikenal, mungkin maksudnya %(closest)r; pilih salah satu dari %(choices)s"
    ),
}


def _terjemah(teks: str) -> str:
    return _TERJEMAHAN.get(teks, teks)


if __name__ == "__main__":
    sys.exit(main())
