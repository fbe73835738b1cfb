"""The usage of the command, in Indonesian."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from skm import __version__
from skm.cli.kode_keluar import TAK_TERPAKAI
from skm.cli.konsol import galat, lebar, lipat
from skm.cli.panggilan import nama_perintah
from skm.cli.pilihan_jawaban import (
    cacah,
    cacah_atau_nol,
    pilihan_akar,
    pilihan_baca,
    pilihan_format,
    pilihan_hitung,
    pilihan_mesin,
    pilihan_periode,
    sel_kecil,
)
from skm.jenis import KUNCI_JENIS, KUNCI_LAPORAN, SURVEI, TINDAK_LANJUT

_PROFIL = "profil kantor (.toml), menggantikan yang disebut laporan"


def baca_pilihan(argumen: Sequence[str] | None) -> argparse.Namespace:
    """Return what the user asked for; argparse ends the program where that is unclear."""
    asli = argparse._  # type: ignore[attr-defined]  # pyright: ignore
    argparse._ = _terjemah  # type: ignore[attr-defined]  # pyright: ignore
    try:
        return parser().parse_args(argumen)
    finally:
        argparse._ = asli  # type: ignore[attr-defined]  # pyright: ignore


class _Bantuan(argparse.HelpFormatter):
    """Help as wide as all that is said; what may be left out is listed once, below the usage."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=lebar())

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Show the usage with what must be given."""
        wajib = [a for a in actions if a.required or not a.option_strings]
        if prefix is None:  # else it is the name of a subcommand that is made of it
            self._prog += " [PILIHAN]"
        super().add_usage(usage, wajib, groups, prefix)


class _BantuanApaAdanya(_Bantuan, argparse.RawDescriptionHelpFormatter):
    """The same, with the lines of a description as they are."""


class _Parser(argparse.ArgumentParser):
    """A parser whose slips are told as wide as all that is said."""

    def __init__(self, *, formatter_class: Any = _Bantuan, **lain: Any) -> None:
        super().__init__(formatter_class=formatter_class, allow_abbrev=False, **lain)

    def error(self, message: str) -> NoReturn:
        """Show the usage and the slip, and end."""
        self.print_usage(sys.stderr)
        galat(lipat(f"{self.prog}: {message}"))
        self.exit(TAK_TERPAKAI)


def parser() -> argparse.ArgumentParser:
    """Return the whole usage."""
    skm = nama_perintah()
    utama = _Parser(
        prog=skm,
        description="Survei Kepuasan Masyarakat: hitung indeks dan cetak laporan\n"
        "menurut PermenPANRB 14/2017.",
        epilog="mulai dari sini:\n"
        f"  {skm} mulai laporan.toml --jawaban jawaban.xlsx\n"
        f"  {skm} cetak laporan.toml -o laporan.docx",
        formatter_class=_BantuanApaAdanya,
    )
    utama.add_argument(
        "--version", action="version", version=f"skm {__version__}", help="tampilkan versi skm"
    )
    perintah = utama.add_subparsers(title="perintah", metavar="PERINTAH", required=True)

    def tambah(nama: str, bantuan: str) -> Any:
        sub = perintah.add_parser(
            nama,
            help=bantuan,
            description=bantuan[0].upper() + bantuan[1:] + ".",
        )
        sub.set_defaults(perintah=nama)
        return sub

    cetak = tambah("cetak", "cetak laporan menjadi Word, Excel, Markdown, atau JSON")
    cetak.add_argument(
        "laporan", metavar="LAPORAN", help="berkas laporan (.toml, .json, atau isian .xlsx)"
    )
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
        "--opsi",
        metavar="NAMA=NILAI",
        action="append",
        default=[],
        help=f"opsi format, misalnya odt.ukuran=12 (daftarnya: {skm} format NAMA); boleh lebih "
        "dari satu",
    )
    cetak.add_argument(
        "--templat",
        metavar="TEMPLAT",
        help="templat Word milik kantor (.docx); bawaan: yang disebut laporan atau profil, atau "
        "templat skm",
    )
    cetak.add_argument("--profil", metavar="PROFIL", help=_PROFIL)
    pilihan_akar(cetak)
    cetak.add_argument(
        "--sel-kecil",
        metavar="N",
        type=sel_kecil,
        help="jangan tampilkan jawaban kelompok yang respondennya kurang dari N; 0: tampilkan "
        "semua (bawaan: yang disebut laporan atau profil, atau 5)",
    )
    cetak.add_argument(
        "--timpa", action="store_true", help="timpa berkas yang sudah ada walaupun telah disunting"
    )
    cetak.add_argument(
        "--paksa", action="store_true", help="cetak walaupun pemeriksaan menemukan galat"
    )
    cetak.add_argument(
        "--lampirkan-temuan",
        action="store_true",
        help="tambahkan temuan pemeriksaan sebagai lampiran terakhir",
    )

    _mulai(tambah("mulai", "buat berkas laporan baru: dari jawaban, contoh, atau buku kerja"))
    _lanjut(tambah("lanjut", "buat berkas laporan berikutnya dari laporan yang sudah ada"))

    periksa = tambah("periksa", "periksa laporan: angka, rencana, realisasi, dan bentuknya")
    periksa.add_argument(
        "laporan",
        metavar="LAPORAN",
        nargs="*",
        help="berkas laporan (.toml, .json, atau isian .xlsx)",
    )
    periksa.add_argument(
        "--pilih",
        metavar="POLA",
        action="append",
        default=[],
        help="hanya aturan ini: id, awalan id seperti SKM-IKM, atau tingkat (galat, peringatan, "
        "catatan); boleh lebih dari satu",
    )
    periksa.add_argument(
        "--abaikan",
        metavar='POLA="ALASAN"',
        type=_pengabaian,
        action="append",
        default=[],
        help="temuan yang tidak diperhitungkan, dengan alasannya; boleh lebih dari satu",
    )
    periksa.add_argument("--profil", metavar="PROFIL", help=_PROFIL)
    pilihan_akar(periksa)
    periksa.add_argument(
        "--aturan",
        metavar="ID",
        nargs="?",
        const="",
        help="tampilkan daftar aturan, atau penjelasan satu aturan",
    )
    periksa.add_argument(
        "--format",
        choices=("teks", "json", "sarif"),
        default="teks",
        help="bentuk hasil (bawaan: teks)",
    )
    periksa.add_argument(
        "--tandai",
        metavar="BERKAS",
        help="tulis salinan isian .xlsx dengan temuan sebagai komentar dan warna pada selnya",
    )
    periksa.add_argument("--timpa", action="store_true", help="timpa BERKAS yang sudah ada")

    daftar = tambah("format", "tampilkan bentuk berkas yang dapat dicetak")
    daftar.add_argument(
        "nama", metavar="NAMA", nargs="?", help="periksa satu format saja, dan tampilkan opsinya"
    )
    daftar.add_argument(
        "--rinci", action="store_true", help="sebut paket, versi, dan sasaran setiap format"
    )
    daftar.add_argument(
        "--periksa", action="store_true", help="muat setiap format dan sebutkan yang rusak"
    )
    daftar.add_argument(
        "--uji",
        metavar="NAMA",
        help="uji satu format terhadap seluruh kontraknya (memerlukan skm[testing])",
    )
    daftar.add_argument(
        "--simpan",
        metavar="FOLDER",
        help="dengan --uji: simpan berkas yang tidak lulus di folder ini",
    )

    skema = tambah("skema", "tulis JSON Schema berkas, untuk penyunting teks dan program")
    skema.add_argument(
        "nama", metavar="NAMA", nargs="?", help="nama skema; tanpa ini ditampilkan daftarnya"
    )
    skema.add_argument(
        "-o",
        "--keluaran",
        metavar="KELUARAN",
        help="berkas baru, .json (bawaan: ditampilkan di layar)",
    )
    skema.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")

    _templat(tambah("templat", "ambil templat Word untuk disunting, atau periksa hasilnya"))

    hitung = tambah("hitung", "hitung IKM dan mutu pelayanan dari nilai, laporan, atau jawaban")
    hitung.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai (total dan n, atau nrr), berkas laporan, atau berkas jawaban responden "
        "(.csv, .xlsx, .jsonl); beberapa berkas jawaban dijumlahkan",
    )
    pilihan_hitung(hitung)
    hitung.add_argument(
        "--metode",
        choices=("gabung", "rata-unit"),
        default="gabung",
        help="cara merekap unit pada --grup unit: seluruh responden, atau rata-rata IKM unit "
        "(bawaan: gabung); keduanya ditampilkan",
    )

    sampel = tambah("sampel", "hitung jumlah responden yang diperlukan (Krejcie–Morgan)")
    sampel.add_argument(
        "populasi", metavar="N", type=cacah, help="jumlah penerima layanan pada periode itu"
    )
    sampel.add_argument(
        "--diperoleh", metavar="n", type=cacah_atau_nol, help="jumlah responden yang diperoleh"
    )
    sampel.add_argument(
        "--aturan",
        choices=("terdekat", "tabel", "atas"),
        default="terdekat",
        help="bilangan bulat terdekat, baris tabel berikutnya, atau pembulatan ke atas "
        "(bawaan: terdekat)",
    )
    sampel.add_argument(
        "--taraf",
        type=int,
        choices=(1, 5, 10),
        default=5,
        help="taraf kesalahan dalam persen (bawaan: 5)",
    )
    pilihan_format(sampel)

    banding = tambah("banding", "bandingkan IKM antarperiode atau antarunit")
    banding.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai, laporan, atau jawaban, yang lama lebih dahulu",
    )
    pilihan_hitung(banding)

    angka = tambah("periksa-angka", "cari konvensi yang menghasilkan IKM yang tercantum")
    angka.add_argument(
        "--ikm", metavar="IKM", required=True, help="IKM seperti tercetak, misalnya 90,56"
    )
    angka.add_argument(
        "--nrr",
        metavar="NRR",
        nargs="+",
        default=[],
        help="NRR setiap unsur seperti tercetak, U1 lebih dahulu: 3,62 3,48 …",
    )
    angka.add_argument(
        "--total",
        metavar="TOTAL",
        nargs="+",
        default=[],
        help="sebagai ganti --nrr: jumlah nilai jawaban setiap unsur; memerlukan --n",
    )
    angka.add_argument(
        "--n",
        metavar="n",
        nargs="+",
        default=[],
        help="jumlah responden: satu untuk semua unsur, atau satu untuk setiap unsur",
    )
    angka.add_argument(
        "--mutu",
        metavar="MUTU",
        help='mutu seperti tercetak: A, B, C, atau D, atau kinerjanya seperti "Sangat Baik"',
    )
    angka.add_argument(
        "--kelompok",
        metavar="IKM",
        nargs="+",
        default=[],
        help="IKM setiap layanan atau unit, bila IKM itu mungkin rata-ratanya",
    )
    angka.add_argument(
        "--n-kelompok",
        metavar="n",
        nargs="+",
        default=[],
        help="jumlah responden setiap layanan atau unit pada --kelompok",
    )
    angka.add_argument(
        "--regulasi",
        metavar="ID",
        default="permenpanrb-14-2017",
        help="permenpanrb-14-2017, permenpanrb-16-2014, kep-25-m-pan-2-2004, atau milik paket "
        "lain (bawaan: yang pertama)",
    )
    angka.add_argument(
        "--semua",
        action="store_true",
        help="tampilkan juga konvensi yang hanya menambah langkah pada konvensi yang sudah cocok",
    )
    pilihan_format(angka)

    jelaskan = tambah("jelaskan", "jelaskan asal setiap angka, langkah demi langkah")
    jelaskan.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai, laporan, atau jawaban, seperti pada hitung",
    )
    jelaskan.add_argument("--unsur", metavar="KODE", help="hanya satu unsur, misalnya U3")
    pilihan_baca(jelaskan)
    pilihan_mesin(jelaskan)
    jelaskan.set_defaults(grup=[])
    pilihan_format(jelaskan, "markdown")
    return utama


def _lanjut(sub: argparse.ArgumentParser) -> None:
    """Add how the next report file is written."""
    sub.add_argument(
        "laporan",
        metavar="LAPORAN",
        help="laporan survei, yang dilanjutkan dengan laporan tindak lanjutnya; atau laporan "
        "tindak lanjut, yang dilanjutkan dengan laporan survei berikutnya",
    )
    sub.add_argument(
        "--jenis",
        choices=(SURVEI.kunci, TINDAK_LANJUT.kunci),
        help="jenis laporan baru; dengan skm laporan survei langsung dilanjutkan dengan laporan "
        "survei berikutnya (bawaan: jenis yang satunya)",
    )
    sub.add_argument(
        "-o",
        "--keluaran",
        metavar="BARU",
        required=True,
        help="berkas laporan baru, .toml atau .xlsx",
    )
    sub.add_argument(
        "--periode",
        metavar="PERIODE",
        type=pilihan_periode,
        help="periode laporan baru, misalnya 2024-TW2 (bawaan: sesudah periode surveinya, sama "
        "panjang)",
    )
    sub.add_argument(
        "--jawaban",
        metavar="JAWABAN",
        action="append",
        default=[],
        help="untuk laporan survei berikutnya: berkas jawabannya, di folder laporan baru; dibaca "
        "seperti jawaban yang lalu, dan unsur terlemahnya menjadi RTL untuk diisi; boleh lebih "
        "dari satu, dijumlahkan",
    )
    pilihan_akar(sub)
    sub.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")


def _mulai(sub: argparse.ArgumentParser) -> None:
    """Add how a report file is begun."""
    sub.add_argument(
        "laporan",
        metavar="LAPORAN",
        help="nama berkas baru: laporan.toml, atau isian.xlsx untuk diisi di Excel",
    )
    sub.add_argument(
        "--jenis",
        choices=KUNCI_JENIS,
        help="jenis laporannya (bawaan: skm; contoh laporan.toml tanpa --jawaban: tindak-lanjut)",
    )
    sub.add_argument(
        "--jawaban",
        metavar="JAWABAN",
        action="append",
        default=[],
        help="berkas jawaban responden di folder laporan (.csv, .xlsx, .json, .jsonl); periode, "
        "layanan, dan unsur terendah diambil darinya; boleh lebih dari satu, dijumlahkan",
    )
    sub.add_argument("--profil", metavar="PROFIL", help="profil kantor (.toml) untuk laporan itu")
    sub.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    pilihan_baca(sub)


def _templat(sub: argparse.ArgumentParser) -> None:
    """Add what is done with templates."""
    tindakan = sub.add_subparsers(
        title="tindakan", metavar="TINDAKAN", required=True, help="ekspor atau periksa"
    )
    ekspor = tindakan.add_parser(
        "ekspor",
        help="tulis templat skm ke berkas untuk disunting di Word",
        description="Tulis templat skm ke berkas untuk disunting di Word.",
    )
    ekspor.set_defaults(tindakan="ekspor")
    ekspor.add_argument("--jenis", choices=KUNCI_LAPORAN, required=True, help="jenis laporan")
    ekspor.add_argument(
        "-o", "--keluaran", metavar="KELUARAN", required=True, help="berkas baru, .docx"
    )
    ekspor.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    periksa = tindakan.add_parser(
        "periksa",
        help="periksa templat dan cobakan pada laporan yang sulit",
        description="Periksa templat dan cobakan pada laporan yang sulit.",
    )
    periksa.set_defaults(tindakan="periksa")
    periksa.add_argument("templat", metavar="TEMPLAT", help="berkas templat (.docx)")
    periksa.add_argument(
        "--jenis",
        choices=KUNCI_LAPORAN,
        help="jenis laporan (bawaan: yang paling cocok)",
    )
    pilihan_format(periksa)


def _pengabaian(teks: str) -> tuple[str, str]:
    """Read a pattern with the reason for passing over what it names."""
    pola, _, alasan = teks.partition("=")
    # A shell that does not know them leaves the quotation marks where they are.
    if (tanda := alasan.strip()[:1]) in ('"', "'") and alasan.strip().endswith(tanda):
        alasan = alasan.strip().strip(tanda)
    if not pola.strip() or not alasan.strip():
        msg = f'{teks!r} tanpa alasan; tulis seperti SKM-RLS-006="dokumentasi ada di arsip"'
        raise argparse.ArgumentTypeError(msg)
    return pola.strip(), alasan.strip()


_TERJEMAHAN = {
    "usage: ": "pemakaian: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "show this help message and exit": "tampilkan bantuan ini",
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
