"""
A year of an office: four surveys and their follow-ups, once as TOML and once as workbooks.

From the root of a checkout, with skm installed: ``python -m examples.tahun.buat keluaran/tahun``.
Both years are made in that folder, each report with its Word and Excel document, and what had to be
typed for each is counted.  With ``--tulis`` the text files of the year, and the table of counts in
README.md, are written here too.
"""

import argparse
import contextlib
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from skm.cli import main as skm

from .jawaban import berkas_jawaban
from .kantor import IDENTITAS, KETIKAN, PENANGGUNG_JAWAB, SURVEI
from .tangan import Ketikan, ketik_isian, ketik_toml, selisih_isian, selisih_toml

SINI = Path(__file__).parent
ROMAWI = {"tw1": "i", "tw2": "ii", "tw3": "iii", "tw4": "iv"}


class Langkah(NamedTuple):
    """
    One report of the year.

    Attributes:
        nama: Such as ``tw1/laporan``.
        berkas: The report file.
        ketikan: What was typed into it.
        pemeriksaan: What the audit says of it in the end.
        cetakan: What was printed: Word, Excel, JSON.
    """

    nama: str
    berkas: Path
    ketikan: list[Ketikan]
    pemeriksaan: str
    cetakan: tuple[Path, ...]


class Cara(NamedTuple):
    """
    A way of filling in reports.

    Attributes:
        nama: What it is called.
        akhiran: Of its files.
        pilihan: Further options of `skm mulai`.
        ketik: Fills in a file.
        selisih: Returns what was typed, from the file before and after.
        sekali: What is typed into the first report beside the rest; for an activity by its unsur.
    """

    nama: str
    akhiran: str
    pilihan: tuple[str, ...]
    ketik: Callable[[Path, dict[str, Any]], None]
    selisih: Callable[[Path, Path], list[Ketikan]]
    sekali: dict[str, Any]


TOML = Cara("toml", ".toml", ("--profil", "profil.toml"), ketik_toml, selisih_toml, {})
ISIAN = Cara("isian", ".xlsx", (), ketik_isian, selisih_isian, IDENTITAS)


def buat_tahun(folder: Path, cara: Cara) -> list[Langkah]:
    """Make the year in a new folder, the way the office does it, and return its reports."""
    folder.mkdir(parents=True)
    with contextlib.chdir(folder):
        if cara.pilihan:
            shutil.copy(SINI / "profil.toml", "profil.toml")
        return [*_tahun(cara)]


def _tahun(cara: Cara) -> Iterator[Langkah]:
    lalu = ""
    for tw, survei in SURVEI.items():
        Path(tw).mkdir()
        jawaban = f"{tw}/jawaban-triwulan-{ROMAWI[tw]}-2026.csv"
        Path(jawaban).write_bytes(berkas_jawaban(survei).encode())
        laporan = f"{tw}/laporan{cara.akhiran}"
        tindak_lanjut = f"{tw}/tindak-lanjut{cara.akhiran}"
        if lalu:
            perintah("lanjut", lalu, "-o", laporan, "--jawaban", jawaban)
        else:
            perintah("mulai", laporan, "--jawaban", jawaban, *cara.pilihan)
        yield _satu(f"{tw}/laporan", Path(laporan), cara)
        perintah("lanjut", laporan, "-o", tindak_lanjut)
        yield _satu(f"{tw}/tindak-lanjut", Path(tindak_lanjut), cara)
        lalu = tindak_lanjut


def _satu(nama: str, berkas: Path, cara: Cara) -> Langkah:
    """Fill in a report that a command has written, audit it and print it."""
    sebelum = Path("sebelum") / nama
    sebelum.parent.mkdir(parents=True, exist_ok=True)
    sebelum = Path(shutil.copy(berkas, sebelum.with_suffix(cara.akhiran)))
    cara.ketik(berkas, ketikan(nama, cara))
    cetakan = Path("cetakan") / nama
    cetakan.parent.mkdir(parents=True, exist_ok=True)
    keluaran = tuple(cetakan.with_suffix(s).absolute() for s in (".docx", ".xlsx", ".json"))
    pemeriksaan = perintah("periksa", str(berkas))
    perintah("cetak", str(berkas), *(a for k in keluaran for a in ("-o", str(k))))
    return Langkah(nama, berkas.absolute(), cara.selisih(sebelum, berkas), pemeriksaan, keluaran)


def ketikan(nama: str, cara: Cara) -> dict[str, Any]:
    """Return what is to be typed into a report: without a profile, also what stands in it."""
    isi = KETIKAN[nama]
    if not cara.sekali or not nama.endswith("/laporan"):
        return isi
    rtl = {
        kode: bidang
        if not bidang or "kegiatan" not in bidang  # carried on, and so is who is responsible
        else {**bidang, "penanggung_jawab": _penanggung_jawab(kode.upper())}
        for kode, bidang in isi["rtl"].items()
    }
    return {**(cara.sekali if nama == "tw1/laporan" else {}), **isi, "rtl": rtl}


def _penanggung_jawab(unsur: str) -> str:
    return PENANGGUNG_JAWAB.get(unsur, "Seksi Penempatan")


def perintah(*argumen: str) -> str:
    """Run a command of skm, which must find nothing in its way, and return what it prints."""
    keluar = io.StringIO()
    with contextlib.redirect_stdout(keluar), contextlib.redirect_stderr(keluar):
        kode = skm(argumen)
    if kode:
        msg = f"skm {' '.join(argumen)}: {kode}\n{keluar.getvalue()}"
        raise RuntimeError(msg)
    return keluar.getvalue()


# ------------------------------------------------------------------ what had to be typed


def angka(semua: Sequence[Ketikan]) -> int:
    """Return how many of the things typed are numbers; cells of a workbook hold them as texts."""
    return sum(str(k.isi).isdigit() for k in semua)


def terulang(tahun: Sequence[Langkah]) -> list[Ketikan]:
    """
    Return what somebody typed although a report made before says it.

    That is a figure that followed from an earlier survey (n, totals, NRR, index), alone or within a
    text, or a sentence that had been typed before.
    """
    hasil: set[str] = set()
    kalimat: set[str] = set()
    lagi: list[Ketikan] = []
    for langkah in tahun:
        for satu in langkah.ketikan:
            teks = str(satu.isi)
            if teks in kalimat or not hasil.isdisjoint(re.findall(r"\d+(?:[.,]\d+)?", teks)):
                lagi.append(satu)
        kalimat |= {k.isi for k in langkah.ketikan if len(str(k.isi).split()) > PENDEK}
        hasil |= {*_angka_hasil(langkah)}
    return lagi


PENDEK = 3
"""Words of what is a name or a choice rather than a sentence."""


def _angka_hasil(langkah: Langkah) -> Iterator[str]:
    hasil = json.loads(langkah.cetakan[-1].read_text(encoding="utf-8"))["hasil"]
    for satu in (hasil["ikm"]["cetak"], *(u["nrr_cetak"] for u in hasil["unsur"])):
        yield from (satu, satu.replace(".", ","))
    yield from (str(n) for u in hasil["unsur"] for n in (u["n"], u["total"]))


def tabel(toml: Sequence[Langkah], isian: Sequence[Langkah]) -> str:
    """Return the counts of both years as a table."""
    baris = [
        "| Laporan | TOML: kunci | berupa angka | Buku kerja: sel | berupa angka |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for a, b in zip(toml, isian, strict=True):
        tw, jenis = a.nama.split("/")
        nama = f"Triwulan {ROMAWI[tw].upper()}, {SEBUTAN[jenis]}"
        baris.append(_baris(nama, a.ketikan, b.ketikan))
    semua = [[k for satu in tahun for k in satu.ketikan] for tahun in (toml, isian)]
    baris.append(_baris("**Setahun**", *semua))
    baris.append(_baris("Sudah ada pada laporan sebelumnya", terulang(toml), terulang(isian)))
    return "\n".join(baris)


SEBUTAN = {"laporan": "laporan survei", "tindak-lanjut": "tindak lanjut"}


def _baris(nama: str, *semua: Sequence[Ketikan]) -> str:
    return f"| {nama} | {' | '.join(f'{len(k)} | {angka(k)}' for k in semua)} |"


# ------------------------------------------------------------------ the command

AWAL, AKHIR = "<!-- dihasilkan: tahun -->\n\n", "\n\n<!-- akhir -->"


def berkas_tahun(folder: Path) -> list[Path]:
    """Return the text files of a year, which are kept in the repository, from its folder."""
    semua = (b for pola in ("tw?/*.toml", "tw?/*.csv") for b in folder.glob(pola))
    return sorted(b.relative_to(folder) for b in semua)


def tabel_tertulis() -> str:
    """Return the table that README.md has."""
    return _readme()[1]


def _readme() -> tuple[str, str, str]:
    awal, sisa = (SINI / "README.md").read_text(encoding="utf-8").split(AWAL)
    hitungan, akhir = sisa.split(AKHIR)
    return awal, hitungan, akhir


def main(argumen: Sequence[str] | None = None) -> None:
    """Make both years."""
    pilihan = argparse.ArgumentParser(description="A year of an office, made twice.")
    pilihan.add_argument("keluaran", type=Path, help="a new folder")
    pilihan.add_argument("--tulis", action="store_true", help="also rewrite the files here")
    terpilih = pilihan.parse_args(argumen)
    tahun = [buat_tahun(terpilih.keluaran / c.nama, c) for c in (TOML, ISIAN)]
    hitungan = tabel(*tahun)
    print(hitungan)
    if terpilih.tulis:
        asal = terpilih.keluaran / TOML.nama
        for berkas in berkas_tahun(asal):
            (SINI / berkas).parent.mkdir(exist_ok=True)
            shutil.copy(asal / berkas, SINI / berkas)
        awal, _, akhir = _readme()
        teks = "".join((awal, AWAL, hitungan, AKHIR, akhir))
        (SINI / "README.md").write_text(teks, encoding="utf-8")


if __name__ == "__main__":
    main()
