"""
Look at web pages in a browser: `nox -s peramban`, or `python -m scripts.peramban FOLDER [NAME …]`.

Makes the pages of the examples, of the long report and of difficult texts in a folder, opens each
in Chromium at several widths, light and dark, prints it, and says what is wrong.  Pictures of all
of it stay in the folder, to be looked at.  Names are beginnings of those of pages; without any all
are made.  Wants chromium, node, npm and poppler.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from scripts.panjang import survei_panjang, tindak_lanjut_panjang
from scripts.peramban.kertas import beda_kata, periksa_kertas

import skm
from skm.naskah import Naskah
from skm.renderers.html import HtmlOpsi, HtmlRenderer
from skm.testing import naskah_contoh

SINI = Path(__file__).parent
CONTOH = SINI.parents[1] / "examples"
_UNTUK_DOKUMEN, _SELA = "tahun-laporan", 24
_TERURUT = "-urut"
PERAMBAN = ("chromium", "chromium-browser", "google-chrome")


def main(argumen: list[str]) -> int:
    """Look at the pages; return 1 where something is wrong, 2 where a program is missing."""
    peramban = next(filter(None, map(shutil.which, PERAMBAN)), None)
    kurang = [p for p in ("node", "npm", "pdftotext", "pdftoppm") if shutil.which(p) is None]
    if peramban is None:
        kurang.insert(0, "chromium")
    if kurang or peramban is None:
        print(f"this looks at pages in a browser, and there is no {', '.join(kurang)}")
        return 2
    folder = Path(argumen[0] if argumen else "peramban").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    halaman = [*buat(folder, tuple(argumen[1:]) or ("",))]
    alat = pasang_alat(folder)
    salah = sah(alat, halaman)
    perintah = ["node", str(alat / "periksa.mjs"), peramban, *map(str, halaman)]
    hasil = subprocess.run(perintah, stdout=subprocess.PIPE, text=True, check=True)
    temuan = json.loads(hasil.stdout)
    for catatan in temuan["catatan"]:
        print(catatan)
    salah += temuan["salah"]
    for satu in halaman:
        kertas = periksa_kertas(satu.with_suffix(".pdf"))
        print(f"{satu.stem}: {kertas.ringkas}")
        salah += [f"{satu.stem}, on paper: {apa}" for apa in kertas.salah]
        if satu.stem.endswith(_TERURUT):
            pdf = satu.with_suffix(".pdf")
            asal = pdf.with_stem(satu.stem.removesuffix(_TERURUT))
            if beda := beda_kata(pdf, asal):
                salah.append(f"{satu.stem}, on paper: not as without a script: {beda[:5]}")
    jajarkan(folder)
    for apa in salah:
        print(f"WRONG {apa}")
    print(f"{len(halaman)} pages, {len(salah)} things wrong; pictures of them in {folder}")
    return 1 if salah else 0


def buat(folder: Path, awalan: tuple[str, ...]) -> Iterator[Path]:
    """Make the pages whose names begin so."""
    semua: dict[str, Naskah] = {
        berkas.parent.name: skm.susun(skm.baca(berkas))
        for berkas in sorted(CONTOH.glob("*/laporan.toml"))
    }
    for berkas in sorted(CONTOH.glob("tahun/tw2/*.toml")):
        semua[f"tahun-{berkas.stem}"] = skm.susun(skm.baca(berkas))
    semua["publikasi"] = skm.susun(skm.baca(CONTOH / "publikasi" / "publikasi.toml"))
    foto = folder / "foto"
    foto.mkdir(exist_ok=True)
    semua["panjang-skm"] = skm.susun(survei_panjang())
    semua["panjang-tindak-lanjut"] = skm.susun(tindak_lanjut_panjang(foto))
    for jenis in ("skm", "tindak-lanjut"):
        semua[f"sulit-{jenis}"] = naskah_contoh("sulit", jenis)
    for nama, naskah in semua.items():
        if not nama.startswith(awalan):
            continue
        for urut in (False, True) if nama.startswith("panjang") else (False,):
            satu = folder / f"{nama}{_TERURUT if urut else ''}.html"
            satu.write_bytes(HtmlRenderer().render(naskah, HtmlOpsi(urut=urut)).content)
            yield satu


def jajarkan(folder: Path) -> None:
    """Put a telephone beside a screen, for the docs, where the pictures are."""
    asal = [folder / f"{_UNTUK_DOKUMEN}-{lebar}-light.png" for lebar in (360, 1280)]
    if not all(satu.exists() for satu in asal):
        return
    telepon, layar = (Image.open(satu).convert("RGB") for satu in asal)
    layar = layar.resize((layar.width * telepon.height // layar.height, telepon.height))
    ukuran = (telepon.width + layar.width + 3 * _SELA, telepon.height + 2 * _SELA)
    lembar = Image.new("RGB", ukuran, (222, 225, 230))
    lembar.paste(telepon, (_SELA, _SELA))
    lembar.paste(layar, (telepon.width + 2 * _SELA, _SELA))
    lembar.quantize(64).save(folder / "halaman-web.png", optimize=True)


def pasang_alat(folder: Path) -> Path:
    """Install what looks, unless it is there; return its folder."""
    alat = folder / "alat"
    alat.mkdir(exist_ok=True)
    lama = alat / "package.json"
    baru = (SINI / "package.json").read_text(encoding="utf-8")
    shutil.copy(SINI / "periksa.mjs", alat)
    if not lama.exists() or lama.read_text(encoding="utf-8") != baru:
        lama.write_text(baru, encoding="utf-8")
        tenang = ("--no-audit", "--no-fund", "--no-package-lock", "--silent")
        subprocess.run(["npm", "install", *tenang], cwd=alat, check=True)
    return alat


def sah(alat: Path, halaman: list[Path]) -> list[str]:
    """Return what html-validate has to say."""
    atur = alat / "htmlvalidate.json"
    aturan = {
        "void-style": "off",
        "long-title": "off",  # an office's name is as long as it is
        "no-trailing-whitespace": "off",  # there is some in what users write
        "no-raw-characters": "off",  # allowed by HTML
    }
    atur.write_text(
        json.dumps({"extends": ["html-validate:recommended"], "rules": aturan, "root": True}),
        encoding="utf-8",
    )
    perintah = ["node", str(alat / "node_modules/html-validate/bin/html-validate.mjs")]
    laporan = alat / "htmlvalidate.hasil.json"
    with laporan.open("wb") as keluaran:  # of what it writes to a pipe the end is lost
        subprocess.run(
            [*perintah, "--config", str(atur), "--formatter", "json", *map(str, halaman)],
            stdout=keluaran,
            check=False,
        )
    return [
        f"{Path(satu['filePath']).stem}:{m['line']}: {m['ruleId']}: {m['message']}"
        for satu in json.loads(laporan.read_bytes())
        for m in satu["messages"]
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
