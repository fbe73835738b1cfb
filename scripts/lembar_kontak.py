"""
Contact sheets: every page of every form of a report on one picture, to be looked at.

``nox -s pictures`` runs this: ``python -m scripts.lembar_kontak FOLDER [NAME …]``.  Names are
beginnings of those of reports; without any there are sheets of all examples, of the posters and of
the long reports.  It wants skm with its extra pdf, soffice and pdftoppm.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps
from scripts.panjang import survei_panjang, tindak_lanjut_panjang

import skm
from skm.errors import SKMError
from skm.naskah import Naskah

CONTOH = Path(__file__).parents[1] / "examples"
BENTUK = ("docx", "pdf", "xlsx", "poster")
DPI, SELA, KOLOM = 40, 8, 8
LATAR, GARIS = "#eeeeee", "#999999"


def main(folder: Path, nama: tuple[str, ...]) -> None:
    """Write a sheet for each report and form."""
    folder.mkdir(parents=True, exist_ok=True)
    for satu, naskah in semua(folder):
        if not satu.startswith(nama or ("",)):
            continue
        for bentuk in BENTUK:
            try:
                hasil = skm.cetak(naskah, bentuk)
            except SKMError:  # a kind that this form has not
                continue
            berkas = folder / f"{satu}.{bentuk}{Path(hasil.file_name).suffix}"
            berkas.write_bytes(hasil.content)
            halaman = [*gambar(berkas)]
            jajarkan(halaman).save(folder / f"{satu}.{bentuk}.png", optimize=True)
            print(f"{satu}.{bentuk}.png: {len(halaman)} pages")


def semua(folder: Path) -> Iterator[tuple[str, Naskah]]:
    """Yield every report by its name."""
    for jalur in sorted(CONTOH.glob("*/*.toml")):
        if jalur.stem in ("laporan", "publikasi"):
            yield jalur.parent.name, skm.susun(skm.baca(jalur))
    for jalur in sorted((CONTOH / "tahun").glob("tw*/*.toml")):
        if jalur.stem in ("laporan", "tindak-lanjut"):
            yield f"tahun-{jalur.parent.name}-{jalur.stem}", skm.susun(skm.baca(jalur))
    yield "panjang-skm", skm.susun(survei_panjang())
    yield "panjang-tindak-lanjut", skm.susun(tindak_lanjut_panjang(folder))


def gambar(berkas: Path) -> Iterator[Image.Image]:
    """Yield the pages of a file."""
    pdf = berkas
    if berkas.suffix != ".pdf":
        profil = f"-env:UserInstallation={(berkas.parent / 'lo').resolve().as_uri()}"
        tujuan = berkas.parent / "jadi"
        perintah = ["soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", str(tujuan)]
        subprocess.run([*perintah, str(berkas)], check=True, capture_output=True)
        pdf = tujuan / f"{berkas.stem}.pdf"
    awal = berkas.parent / "halaman"
    shutil.rmtree(awal, ignore_errors=True)
    awal.mkdir()
    perintah = ["pdftoppm", "-r", str(DPI), "-png", str(pdf), str(awal / "h")]
    subprocess.run(perintah, check=True, capture_output=True)
    for satu in sorted(awal.iterdir()):
        with Image.open(satu) as isi:
            yield ImageOps.expand(isi.convert("RGB"), 1, GARIS)


def jajarkan(halaman: list[Image.Image]) -> Image.Image:
    """Put pages in rows."""
    lebar = max(h.width for h in halaman) + SELA
    tinggi = max(h.height for h in halaman) + SELA
    kolom = min(KOLOM, len(halaman))
    baris = -(-len(halaman) // kolom)
    kanvas = Image.new("RGB", (kolom * lebar + SELA, baris * tinggi + SELA), LATAR)
    for i, satu in enumerate(halaman):
        kanvas.paste(satu, (SELA + i % kolom * lebar, SELA + i // kolom * tinggi))
    return kanvas


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
