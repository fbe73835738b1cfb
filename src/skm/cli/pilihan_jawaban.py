"""Options of what reads files of answers, and how their texts are read."""

import argparse
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skm.model import BatasTakTerbaca, Periode

GRUP = ("unit", "layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "disabilitas")
"""What answers can be grouped by; `skm.model.DIMENSI`, which would cost the start-up."""

BENTUK = ("responden", "panjang", "terputar", "sebaran")
"""Shapes of a table; `skm.tabulasi.arti.pemetaan.BENTUK_TABEL`, for the same reason."""


def pilihan_hitung(sub: argparse.ArgumentParser) -> None:
    """Add what says how to read, compute and group."""
    pilihan_baca(sub)
    pilihan_mesin(sub)
    sub.add_argument(
        "--grup",
        metavar="KOLOM",
        action="append",
        default=[],
        choices=GRUP,
        help=f"kelompokkan menurut {', '.join(GRUP)}; boleh lebih dari satu",
    )
    pilihan_format(sub)


def pilihan_akar(sub: argparse.ArgumentParser) -> None:
    """Add what confines the links of a report."""
    sub.add_argument(
        "--akar",
        metavar="FOLDER",
        help="laporan hanya boleh mengaitkan laporan lain di dalam folder ini",
    )


def pilihan_baca(sub: argparse.ArgumentParser) -> None:
    """Add what says how to read and compute."""
    pilihan_akar(sub)
    sub.add_argument(
        "--regulasi",
        metavar="ID",
        help="permenpanrb-14-2017, permenpanrb-16-2014, kep-25-m-pan-2-2004, atau milik paket "
        "lain; bawaan: yang tertulis dalam berkas, atau yang pertama",
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
        type=pilihan_periode,
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
        "--populasi", metavar="N", type=cacah, help="jumlah penerima layanan pada periode itu"
    )


def pilihan_mesin(sub: argparse.ArgumentParser) -> None:
    """Add what says who counts."""
    sub.add_argument(
        "--mesin",
        choices=("python", "polars", "duckdb"),
        help="mesin penghitung berkas besar (bawaan: menurut ukuran berkas)",
    )


def pilihan_format(sub: argparse.ArgumentParser, *lain: str) -> None:
    """Add what says how the result is written."""
    sub.add_argument(
        "--format",
        choices=("teks", *lain, "json"),
        default="teks",
        help="bentuk hasil (bawaan: teks)",
    )


def cacah(teks: str) -> int:
    """Read a number of people, with or without points between thousands."""
    if not (nilai := cacah_atau_nol(teks)):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan jumlah orang; tulis seperti 450")
    return nilai


def _batas(teks: str) -> "BatasTakTerbaca":
    """Read how many answers may be unreadable: a number and a share in percent."""
    from skm.model import BatasTakTerbaca

    if not (bagian := re.fullmatch(r"([0-9]{1,12}):([0-9]{1,2}|100)%?", teks)):
        msg = f"{teks!r} bukan batas; tulis jumlah dan persen seperti 3:5"
        raise argparse.ArgumentTypeError(msg)
    return BatasTakTerbaca(banyak=int(bagian[1]), persen=int(bagian[2]))


def cacah_atau_nol(teks: str) -> int:
    """Read a number of people that may be none."""
    polos = teks.replace(".", "") if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", teks) else teks
    if not re.fullmatch(r"[0-9]{1,12}", polos):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan jumlah orang; tulis seperti 450")
    return int(polos)


def sel_kecil(teks: str) -> int:
    """Read how few respondents are a small group."""
    try:
        return cacah_atau_nol(teks)
    except argparse.ArgumentTypeError:
        from skm.model.laporan_skm import MAKS_SEL_KECIL

        msg = f"{teks!r} bukan jumlah orang; tulis 0 atau bilangan sampai {MAKS_SEL_KECIL}"
        raise argparse.ArgumentTypeError(msg) from None


def pilihan_periode(teks: str) -> "Periode":
    """Read a period as people write it."""
    from skm.errors import DataError
    from skm.model import Periode

    try:
        return Periode.urai(teks)
    except DataError:
        msg = (
            f"{teks!r} bukan periode; tulis 2024, 2024-TW1, 2024-S1, 2024-04, atau "
            "2024-01-01..2024-03-31"
        )
        raise argparse.ArgumentTypeError(msg) from None
