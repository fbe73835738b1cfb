"""
Make the pictures of the docs from what skm really writes: pages of reports, sheets of workbooks.

``nox -s pictures`` runs this: ``python scripts/gambar.py FOLDER docs/gambar``, with a folder to
work in.  It wants skm with its extra pdf, soffice, pdftoppm and pdftotext.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageOps

TEPI = 20
WARNA = 48
"""Colours of a picture: text and tables need no more, and a file of them is small."""
LATAR, GARIS = "#eeeeee", "#999999"


class Gambar(NamedTuple):
    """
    One picture.

    Attributes:
        nama: Its file, without the suffix.
        asal: The document, in the folder to work in.
        halaman: Pages side by side, each by its number or by what stands on it; or the name of a
            sheet, of which it is the first page without what is blank around it.
        dpi: Its scale.
        sampai: How far down a sheet is shown; the rest of a table is blank rows.
        polos: Whether a page has no frame: it stands beside another in a table.
    """

    nama: str
    asal: str
    halaman: tuple[int | str, ...] | str
    dpi: int = 68
    sampai: float = 0.92
    polos: bool = False


def _halaman_kini(nama: str, asal: str, halaman: int | str) -> Gambar:
    """Return the picture of a page that stands beside what it was before."""
    return Gambar(f"halaman-{nama}-kini", asal, (halaman,), 60, polos=True)


CONTOH = {"jateng": "jateng-2024-tw1", "sekadau": "sekadau-2019-s1", "mahulu": "mahulu-2025"}
TAHUN = "tahun/isian"
SEMUA = (
    Gambar("jateng", "jateng.docx", (4, 5)),
    _halaman_kini("sampul", "sekadau.docx", 1),
    _halaman_kini("daftar", "sekadau.docx", 2),
    _halaman_kini("rtl", "jateng.docx", "2.2 "),
    _halaman_kini("grafik", "sekadau.docx", "Gambar 1. "),
    _halaman_kini("layanan", "mahulu.docx", "Tabel 4. "),
    _halaman_kini("jawaban", f"{TAHUN}/cetakan/tw4/laporan.docx", "Tabel 8. "),
    Gambar("isian-petunjuk", f"{TAHUN}/sebelum/tw1/laporan.xlsx", "Petunjuk", 90),
    Gambar("isian-identitas", f"{TAHUN}/sebelum/tw1/laporan.xlsx", "Identitas", 90),
    Gambar("isian-identitas-terisi", f"{TAHUN}/tw1/laporan.xlsx", "Identitas", 90),
    Gambar("isian-rtl", f"{TAHUN}/sebelum/tw1/laporan.xlsx", "RTL", 80, 0.3),
    Gambar("isian-rtl-terisi", f"{TAHUN}/tw1/laporan.xlsx", "RTL", 80, 0.3),
    Gambar("isian-realisasi", f"{TAHUN}/tw1/tindak-lanjut.xlsx", "Realisasi", 110, 0.26),
    Gambar("isian-rtl-lanjut", f"{TAHUN}/tw1/tindak-lanjut.xlsx", "RTL", 80, 0.3),
    Gambar("isian-rtl-berikutnya", f"{TAHUN}/sebelum/tw2/laporan.xlsx", "RTL", 80, 0.3),
    Gambar("isian-riwayat", f"{TAHUN}/tw4/laporan.xlsx", "Riwayat", 80, 0.3),
    Gambar("laporan-survei", f"{TAHUN}/cetakan/tw1/laporan.docx", (1, "Tabel 1. ", "Tabel 2. ")),
    Gambar(
        "laporan-tindak-lanjut",
        f"{TAHUN}/cetakan/tw1/tindak-lanjut.docx",
        (1, "Tabel 1. ", "Demikian laporan"),
    ),
)


def main(kerja: Path, keluar: Path) -> None:
    """Write all pictures into *keluar*, from documents that are made anew in *kerja*."""
    shutil.rmtree(kerja, ignore_errors=True)
    kerja.mkdir(parents=True)
    for nama, folder in CONTOH.items():
        contoh = f"examples/{folder}/laporan.toml"
        subprocess.run(["skm", "cetak", contoh, "-o", str(kerja / f"{nama}.docx")], check=True)
    tahun = [sys.executable, "-m", "examples.tahun.buat", str(kerja / "tahun")]
    subprocess.run(tahun, check=True)
    keluar.mkdir(parents=True, exist_ok=True)
    _poster(kerja).quantize(WARNA).save(keluar / "poster.png", optimize=True)
    for satu in SEMUA:
        pdf = _pdf(kerja / satu.asal, kerja)
        if isinstance(satu.halaman, str):
            gambar = _terpotong(
                _halaman(pdf, _nomor_lembar(pdf, satu.halaman), satu.dpi), satu.sampai
            )
        else:
            nomor = [n if isinstance(n, int) else _nomor(pdf, re.escape(n)) for n in satu.halaman]
            semua = [_halaman(pdf, n, satu.dpi) for n in nomor]
            gambar = semua[0] if satu.polos else _berdampingan(semua)
        gambar.quantize(WARNA).save(keluar / f"{satu.nama}.png", optimize=True)


def _poster(kerja: Path) -> Image.Image:
    """Return all arrangements of the example's poster, side by side."""
    jadi: list[Image.Image] = []
    for susunan in ("lampiran", "angka", "mendatar"):
        berkas = kerja / f"{susunan}.png"
        pilihan = ["--opsi", f"susunan={susunan}", "--opsi", "dpi=72"]
        contoh = "examples/publikasi/publikasi.toml"
        subprocess.run(["skm", "cetak", contoh, "-o", str(berkas), *pilihan], check=True)
        with Image.open(berkas) as isi:
            gambar = isi.convert("RGB")
        jadi.append(gambar.resize((gambar.width * 2 // 3, gambar.height * 2 // 3)))
    return _berdampingan(jadi)


def _pdf(dokumen: Path, kerja: Path) -> Path:
    pdf = dokumen.with_suffix(f"{dokumen.suffix}.pdf")
    if not pdf.exists():
        profil = f"-env:UserInstallation={(kerja / 'lo').resolve().as_uri()}"
        perintah = ["soffice", profil, "--headless", "--convert-to", "pdf"]
        tujuan = ["--outdir", str(pdf.parent), str(dokumen)]
        subprocess.run([*perintah, *tujuan], check=True, capture_output=True)
        dokumen.with_suffix(".pdf").rename(pdf)
    return pdf


def _nomor_lembar(pdf: Path, lembar: str) -> int:
    """Return the first page of a sheet, whose name stands at the foot of each of its pages."""
    return _nomor(pdf, rf"{lembar}\s+Halaman \d+")


def _nomor(pdf: Path, awal: str) -> int:
    """Return the first page with a line that begins so; tables of contents are passed over."""
    teks = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    baris = re.compile(rf"^\s*{awal}", re.MULTILINE)
    semua = enumerate(teks.split("\f"), start=1)
    return next(n for n, isi in semua if "DAFTAR ISI" not in isi and baris.search(isi))


def _halaman(pdf: Path, nomor: int, dpi: int) -> Image.Image:
    sementara = pdf.with_name("halaman")
    batas = ["-f", str(nomor), "-l", str(nomor)]
    perintah = ["pdftoppm", "-r", str(dpi), "-png", "-singlefile", *batas]
    subprocess.run([*perintah, str(pdf), str(sementara)], check=True)
    berkas = sementara.with_suffix(".png")
    with Image.open(berkas) as isi:
        gambar = isi.convert("RGB")
    berkas.unlink()
    return gambar


def _berdampingan(halaman: list[Image.Image]) -> Image.Image:
    """Put pages side by side, all at the same scale."""
    berbingkai = [ImageOps.expand(satu, 1, GARIS) for satu in halaman]
    lebar = sum(g.width + TEPI for g in berbingkai) + TEPI
    kanvas = Image.new("RGB", (lebar, max(g.height for g in berbingkai) + 2 * TEPI), LATAR)
    kiri = TEPI
    for g in berbingkai:
        kanvas.paste(g, (kiri, TEPI))
        kiri += g.width + TEPI
    return kanvas


def _terpotong(halaman: Image.Image, sampai: float) -> Image.Image:
    """Return a page down to there, without what is blank around it."""
    isi = halaman.crop((0, 0, halaman.width, round(halaman.height * sampai)))
    kotak = ImageChops.difference(isi, Image.new("RGB", isi.size, "white")).getbbox()
    return ImageOps.expand(ImageOps.expand(isi.crop(kotak), TEPI, "white"), 1, GARIS)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
