"""The usage of the command, in Indonesian."""

import argparse
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from skm import __version__
from skm.jenis import KUNCI_JENIS

if TYPE_CHECKING:
    from skm.model import BatasTakTerbaca, Periode

GRUP = ("unit", "layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas")
"""What answers can be grouped by; `skm.model.DIMENSI`, which would cost the start-up."""

BENTUK = ("responden", "panjang", "terputar", "sebaran")
"""Shapes of a table; `skm.tabulasi.arti.pemetaan.BENTUK_TABEL`, for the same reason."""

_PROFIL = "profil kantor (.toml), menggantikan yang disebut laporan"


def baca_pilihan(argumen: Sequence[str] | None) -> argparse.Namespace:
    """Return what the user asked for; argparse ends the program where that is unclear."""
    asli = argparse._  # type: ignore[attr-defined]  # pyright: ignore
    argparse._ = _terjemah  # type: ignore[attr-defined]  # pyright: ignore
    try:
        return parser().parse_args(argumen)
    finally:
        argparse._ = asli  # type: ignore[attr-defined]  # pyright: ignore


def parser() -> argparse.ArgumentParser:
    """Return the whole usage."""
    utama = argparse.ArgumentParser(
        prog="skm",
        description="Survei Kepuasan Masyarakat: hitung indeks dan cetak laporan\n"
        "menurut PermenPANRB 14/2017.",
        epilog="mulai dari sini:\n"
        "  skm mulai laporan.toml\n"
        "  skm cetak laporan.toml -o laporan.docx",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
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
            allow_abbrev=False,
        )
        sub.set_defaults(perintah=nama)
        return sub

    cetak = tambah("cetak", "cetak laporan menjadi Word, Excel, Markdown, atau JSON")
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
        "--opsi",
        metavar="NAMA=NILAI",
        action="append",
        default=[],
        help="opsi format, misalnya odt.ukuran=12 (daftarnya: skm format NAMA); boleh lebih dari "
        "satu",
    )
    cetak.add_argument(
        "--templat",
        metavar="TEMPLAT",
        help="templat Word milik kantor (.docx); bawaan: yang disebut laporan atau profil, atau "
        "templat skm",
    )
    cetak.add_argument("--profil", metavar="PROFIL", help=_PROFIL)
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

    mulai = tambah("mulai", "buat contoh berkas laporan yang langsung dapat dicetak")
    mulai.add_argument("laporan", metavar="LAPORAN", help="nama berkas baru, misalnya laporan.toml")
    mulai.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")

    periksa = tambah("periksa", "periksa laporan: angka, rencana, realisasi, dan bentuknya")
    periksa.add_argument(
        "laporan", metavar="LAPORAN", nargs="*", help="berkas laporan (.toml atau .json)"
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

    daftar = tambah("format", "tampilkan format yang terpasang")
    daftar.add_argument(
        "nama", metavar="NAMA", nargs="?", help="periksa satu format saja, dan tampilkan opsinya"
    )
    daftar.add_argument(
        "--periksa", action="store_true", help="muat setiap format dan sebutkan yang rusak"
    )
    daftar.add_argument(
        "--uji",
        metavar="NAMA",
        help="uji satu format terhadap seluruh kontraknya (memerlukan skm[testing])",
    )

    _templat(tambah("templat", "ambil templat Word untuk disunting, atau periksa hasilnya"))

    hitung = tambah("hitung", "hitung IKM dan mutu pelayanan dari nilai, laporan, atau jawaban")
    hitung.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai (total dan n, atau nrr), berkas laporan, atau berkas jawaban responden "
        "(.csv, .xlsx, .jsonl); beberapa berkas jawaban dijumlahkan",
    )
    _pilihan_hitung(hitung)
    hitung.add_argument(
        "--metode",
        choices=("gabung", "rata-unit"),
        default="gabung",
        help="cara merekap unit pada --grup unit: seluruh responden, atau rata-rata IKM unit "
        "(bawaan: gabung); keduanya ditampilkan",
    )

    sampel = tambah("sampel", "hitung jumlah responden yang diperlukan (Krejcie–Morgan)")
    sampel.add_argument(
        "populasi", metavar="N", type=_cacah, help="jumlah penerima layanan pada periode itu"
    )
    sampel.add_argument(
        "--diperoleh", metavar="n", type=_cacah_atau_nol, help="jumlah responden yang diperoleh"
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
    _pilihan_format(sampel)

    banding = tambah("banding", "bandingkan IKM antarperiode atau antarunit")
    banding.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai, laporan, atau jawaban, yang lama lebih dahulu",
    )
    _pilihan_hitung(banding)

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
        type=str.upper,
        choices=("A", "B", "C", "D"),
        help="mutu seperti tercetak: A, B, C, atau D",
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
        help="permenpanrb-14-2017, permenpanrb-16-2014, atau kep-25-m-pan-2-2004 "
        "(bawaan: yang pertama)",
    )
    angka.add_argument(
        "--semua",
        action="store_true",
        help="tampilkan juga konvensi yang hanya menambah langkah pada konvensi yang sudah cocok",
    )
    _pilihan_format(angka)

    jelaskan = tambah("jelaskan", "jelaskan asal setiap angka, langkah demi langkah")
    jelaskan.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="berkas nilai, laporan, atau jawaban, seperti pada hitung",
    )
    jelaskan.add_argument("--unsur", metavar="KODE", help="hanya satu unsur, misalnya U3")
    _pilihan_baca(jelaskan)
    jelaskan.set_defaults(grup=[])
    _pilihan_format(jelaskan, "markdown")
    return utama


def _templat(sub: argparse.ArgumentParser) -> None:
    """Add what is done with templates."""
    tindakan = sub.add_subparsers(
        title="tindakan", metavar="TINDAKAN", required=True, help="ekspor atau periksa"
    )
    ekspor = tindakan.add_parser(
        "ekspor",
        help="tulis templat skm ke berkas untuk disunting di Word",
        description="Tulis templat skm ke berkas untuk disunting di Word.",
        allow_abbrev=False,
    )
    ekspor.set_defaults(tindakan="ekspor")
    ekspor.add_argument("--jenis", choices=KUNCI_JENIS, required=True, help="jenis laporan")
    ekspor.add_argument(
        "-o", "--keluaran", metavar="KELUARAN", required=True, help="berkas baru, .docx"
    )
    ekspor.add_argument("--timpa", action="store_true", help="timpa berkas yang sudah ada")
    periksa = tindakan.add_parser(
        "periksa",
        help="periksa templat dan cobakan pada laporan yang sulit",
        description="Periksa templat dan cobakan pada laporan yang sulit.",
        allow_abbrev=False,
    )
    periksa.set_defaults(tindakan="periksa")
    periksa.add_argument("templat", metavar="TEMPLAT", help="berkas templat (.docx)")
    periksa.add_argument(
        "--jenis",
        choices=KUNCI_JENIS,
        help="jenis laporan (bawaan: yang paling cocok)",
    )
    _pilihan_format(periksa)


def _pilihan_hitung(sub: argparse.ArgumentParser) -> None:
    """Add what says how to read, compute and group."""
    _pilihan_baca(sub)
    sub.add_argument(
        "--grup",
        metavar="KOLOM",
        action="append",
        default=[],
        choices=GRUP,
        help=f"kelompokkan menurut {', '.join(GRUP)}; boleh lebih dari satu",
    )
    _pilihan_format(sub)


def _pilihan_baca(sub: argparse.ArgumentParser) -> None:
    """Add what says how to read and compute."""
    sub.add_argument(
        "--regulasi",
        metavar="ID",
        help="permenpanrb-14-2017, permenpanrb-16-2014, atau kep-25-m-pan-2-2004; bawaan: yang "
        "tertulis dalam berkas, atau yang pertama",
    )
    sub.add_argument(
        "--bobot",
        metavar="BOBOT",
        help="pecahan (1/k), 0,11, atau 0,111; bawaan: yang tertulis dalam berkas, atau pecahan",
    )
    sub.add_argument(
        "--kosong",
        choices=("unsur-terisi", "responden-lengkap"),
        help="jawaban kosong: dilewati pada unsur itu saja, atau bersama respondennya "
        "(bawaan: unsur-terisi)",
    )
    sub.add_argument(
        "--periode",
        metavar="PERIODE",
        type=_periode,
        help="hanya jawaban bertanggal dalam periode: 2024, 2024-TW1, 2024-S1, 2024-04, atau "
        '2024-01-01..2024-03-31; juga ditulis "Triwulan I 2024" atau "April 2024"',
    )
    sub.add_argument(
        "--kolom",
        metavar='U8="JUDUL"',
        action="append",
        default=[],
        help="kolom untuk suatu unsur atau profil, bila judulnya tidak dikenali",
    )
    sub.add_argument(
        "--bagian",
        metavar='U1="JUDUL"',
        action="append",
        default=[],
        help="satu dari beberapa pertanyaan untuk suatu unsur, sekali untuk setiap pertanyaan; NRR "
        "unsur itu rata-rata NRR pertanyaannya",
    )
    sub.add_argument(
        "--bentuk",
        choices=BENTUK,
        help="susunan tabel: satu baris satu responden, satu baris satu jawaban (panjang), "
        "responden ke samping (terputar), atau banyaknya orang per pilihan (sebaran); bawaan: "
        "menurut isinya",
    )
    sub.add_argument(
        "--pemetaan", metavar="BERKAS", help="berkas pemetaan kolom dan jawaban (.toml atau .json)"
    )
    sub.add_argument(
        "--hitung-baris",
        metavar="12,15-17",
        action="append",
        default=[],
        help="baris berkas yang memang responden, meskipun tampak seperti baris jumlah",
    )
    sub.add_argument(
        "--lewati-baris",
        metavar="12,15-17",
        action="append",
        default=[],
        help="baris berkas yang bukan responden",
    )
    sub.add_argument(
        "--tanggal",
        choices=("hari-dahulu", "bulan-dahulu", "tertukar"),
        help="arti 3/4/2024: 3 April (hari-dahulu) atau 4 Maret (bulan-dahulu); tertukar: sebagian "
        "tanggalnya ditukar Excel; bawaan: menurut isi kolomnya, atau hari-dahulu",
    )
    sub.add_argument(
        "--zona",
        choices=("WIB", "WITA", "WIT"),
        type=str.upper,
        help="zona waktu survei, untuk cap waktu bertanda zona seperti UTC (bawaan: WIB)",
    )
    sub.add_argument(
        "--status",
        choices=("terkirim", "semua"),
        help="tanggapan yang dihitung: yang terkirim saja, atau semua, juga yang belum selesai, "
        "ditolak, atau uji coba (bawaan: terkirim)",
    )
    sub.add_argument(
        "--ganda",
        choices=("hitung", "buang"),
        help="kuesioner ganda tetap dihitung atau dibuang (bawaan: hitung)",
    )
    sub.add_argument(
        "--batas-tak-terbaca",
        metavar="BANYAK:PERSEN",
        type=_batas,
        help="IKM tidak dihitung bila jawaban tak terbaca pada suatu unsur lebih dari keduanya "
        "(bawaan: 3:5)",
    )
    sub.add_argument(
        "--tanpa",
        metavar="KODE",
        action="append",
        default=[],
        type=str.upper,
        help="unsur yang memang tidak ditanyakan, misalnya U4; bobotnya dibagi di antara unsur "
        "yang lain; boleh lebih dari satu",
    )
    sub.add_argument(
        "--lembar",
        metavar="NAMA",
        action="append",
        default=[],
        help="lembar buku kerja yang dibaca; beberapa lembar dijumlahkan",
    )
    sub.add_argument(
        "--tersembunyi",
        choices=("hitung", "lewati"),
        help="baris, kolom, dan lembar tersembunyi dibaca atau dilewati (bawaan: hitung)",
    )
    sub.add_argument(
        "--populasi", metavar="N", type=_cacah, help="jumlah penerima layanan pada periode itu"
    )
    sub.add_argument(
        "--mesin",
        choices=("python", "polars", "duckdb"),
        help="mesin penghitung berkas besar (bawaan: menurut ukuran berkas)",
    )


def _pilihan_format(sub: argparse.ArgumentParser, *lain: str) -> None:
    sub.add_argument(
        "--format",
        choices=("teks", *lain, "json"),
        default="teks",
        help="bentuk hasil (bawaan: teks)",
    )


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


def _cacah(teks: str) -> int:
    """Read a number of people, with or without points between thousands."""
    if not (nilai := _cacah_atau_nol(teks)):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan jumlah orang; tulis seperti 450")
    return nilai


def _batas(teks: str) -> "BatasTakTerbaca":
    """Read how many answers may be unreadable: a number and a share in percent."""
    from skm.model import BatasTakTerbaca

    if not (bagian := re.fullmatch(r"([0-9]{1,12}):([0-9]{1,2}|100)%?", teks)):
        msg = f"{teks!r} bukan batas; tulis jumlah dan persen seperti 3:5"
        raise argparse.ArgumentTypeError(msg)
    return BatasTakTerbaca(banyak=int(bagian[1]), persen=int(bagian[2]))


def _cacah_atau_nol(teks: str) -> int:
    polos = teks.replace(".", "") if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", teks) else teks
    if not re.fullmatch(r"[0-9]{1,12}", polos):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan jumlah orang; tulis seperti 450")
    return int(polos)


def _periode(teks: str) -> "Periode":
    """Read a period as people write it."""
    from skm.errors import DataError
    from skm.model.teks_periode import urai_periode

    try:
        return urai_periode(teks)
    except DataError:
        msg = (
            f"{teks!r} bukan periode; tulis 2024, 2024-TW1, 2024-S1, 2024-04, atau "
            "2024-01-01..2024-03-31"
        )
        raise argparse.ArgumentTypeError(msg) from None


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
