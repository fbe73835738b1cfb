"""What stands on paper where a browser prints a page: facts read from the PDF."""

import re
import subprocess
import tempfile
from collections import Counter
from html import unescape
from pathlib import Path

import attrs
from PIL import Image

_HALAMAN = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_KATA = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<'
)
_A4 = ((594, 597), (840, 844))  # points
_TITIK = 20  # per inch, for a look at where ink is
_KAKI = 0.93  # below it stands the number of the page
_PUTIH = 250


@attrs.frozen(kw_only=True)
class Kertas:
    """
    A printed page of the web.

    Attributes:
        ringkas: What it is, in a line.
        salah: What is wrong with it.
    """

    ringkas: str
    salah: tuple[str, ...]


def periksa_kertas(pdf: Path) -> Kertas:
    """Read a PDF."""
    isi = _baca(pdf)
    salah: list[str] = []
    rebah: list[bool] = []
    for ke, (lebar, tinggi, kata) in enumerate(_HALAMAN.findall(isi), start=1):
        x, y = float(lebar), float(tinggi)
        rebah.append(x > y)
        for sisi, (bawah, atas) in zip(sorted((x, y)), _A4, strict=True):
            if not bawah <= sisi <= atas:
                salah.append(f"page {ke} is no A4: {x} x {y}")
        semua = [(*map(float, k[:4]), unescape(k[4])) for k in _KATA.findall(kata)]
        keluar = [k[4] for k in semua if k[0] < 0 or k[2] > x + 1]
        if keluar:
            salah.append(f"page {ke} is left by {', '.join(keluar[:3])}")
    terisi = _terisi(pdf)
    salah += [f"page {ke} is blank" for ke, bagian in enumerate(terisi, start=1) if not bagian]
    for ke, bagian in enumerate(terisi[:-1], start=1):
        beralih = rebah[ke] != rebah[ke - 1]
        if bagian < 1 / 3 and not beralih:
            salah.append(f"page {ke} is nearly empty: {bagian:.0%} of its height")
    ringkas = f"{len(rebah)} pages of A4, {sum(rebah)} of them on their side"
    return Kertas(ringkas=ringkas, salah=tuple(salah))


def beda_kata(pdf: Path, asal: Path) -> list[str]:
    """Return words that two PDFs do not have equally often, such as heads that are not repeated."""
    satu, dua = (Counter(unescape(k[4]) for k in _KATA.findall(_baca(p))) for p in (pdf, asal))
    return sorted({*(satu - dua), *(dua - satu)})


def _baca(pdf: Path) -> str:
    perintah = ["pdftotext", "-bbox", str(pdf), "-"]
    return subprocess.run(perintah, stdout=subprocess.PIPE, text=True, check=True).stdout


def _terisi(pdf: Path) -> list[float]:
    """Return per page how far down it there is anything, as a share of its height."""
    jadi: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        perintah = ["pdftoppm", "-r", str(_TITIK), "-gray", str(pdf), f"{folder}/h"]
        subprocess.run(perintah, check=True)
        for berkas in sorted(Path(folder).iterdir()):
            with Image.open(berkas) as gambar:
                lebar, tinggi = gambar.size
                badan = gambar.crop((0, 0, lebar, int(tinggi * _KAKI)))
                kotak = badan.point(lambda terang: 255 * (terang < _PUTIH)).getbbox()
                jadi.append(kotak[3] / tinggi if kotak else 0)
    return jadi
