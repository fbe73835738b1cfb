"""Put two pages of a PDF side by side as one small picture, for the README."""

import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageOps

HALAMAN = (4, 5)
DPI = 68
TEPI = 20


def main(pdf: str, folder: str) -> None:
    """Write *folder*/jateng.png from pages of *pdf*, both at the same scale."""
    keluar = Path(folder)
    keluar.mkdir(parents=True, exist_ok=True)
    gambar = [ImageOps.expand(_halaman(pdf, nomor, keluar), 1, "#999999") for nomor in HALAMAN]
    tinggi = max(g.height for g in gambar)
    lebar = sum(g.width + TEPI for g in gambar)
    kanvas = Image.new("RGB", (lebar + TEPI, tinggi + 2 * TEPI), "#eeeeee")
    kiri = TEPI
    for g in gambar:
        kanvas.paste(g, (kiri, TEPI))
        kiri += g.width + TEPI
    kanvas.quantize(48).save(keluar / "jateng.png", optimize=True)


def _halaman(pdf: str, nomor: int, folder: Path) -> Image.Image:
    sementara = folder / "halaman"
    batas = ["-f", str(nomor), "-l", str(nomor)]
    perintah = ["pdftoppm", "-r", str(DPI), "-png", "-singlefile", *batas, pdf, str(sementara)]
    subprocess.run(perintah, check=True)
    berkas = sementara.with_suffix(".png")
    with Image.open(berkas) as isi:
        gambar = isi.convert("RGB")
    berkas.unlink()
    return gambar


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
