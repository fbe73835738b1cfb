"""
Show that two commits print the same: ``python scripts/sama.py LAMA [BARU]``.

Each commit is installed in an environment of its own, and both are given the same work, that of
the older one: every report of `examples/` in every format, a derivation, an audit and the counts
of its answers, and every command on the pages of the documentation, in the order of the page.
Bytes of documents are compared by their digest, what a command prints by its text and exit code.

What differs is printed, and the exit code says whether anything does.
"""

import difflib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

BENTUK = ("docx", "xlsx", "md", "json")
PERINTAH = ("hitung", "hitung --format json", "periksa", "periksa --format json", "jelaskan")
_BLOK = re.compile(r"^```(python|console|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def git(*argumen: str) -> str:
    """Return what git prints."""
    return subprocess.run(["git", *argumen], check=True, capture_output=True, text=True).stdout


def pasang(komit: str, folder: Path) -> Path:
    """Install a commit; return the folder of its commands."""
    pohon, ruang = folder / "pohon", folder / "venv"
    pohon.mkdir(parents=True)
    arsip = subprocess.run(["git", "archive", komit], check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(pohon)], input=arsip, check=True)
    subprocess.run([sys.executable, "-m", "venv", str(ruang)], check=True)
    pip = [str(ruang / "bin" / "pip"), "install", "-q", f"{pohon}[polars,duckdb]"]
    subprocess.run(pip, check=True)
    return ruang / "bin"


def jalankan(perintah: str, bin_: Path, folder: Path) -> str:
    """Return what a command prints, and its exit code."""
    hasil = subprocess.run(
        perintah,
        shell=True,
        check=False,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={
            **os.environ,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "PYTHONUTF8": "1",
            "PYTHONUNBUFFERED": "1",
            "XDG_STATE_HOME": str(folder / ".state"),
        },
    )
    return f"{hasil.stdout}[{hasil.returncode}]"


def laporan(asal: Path) -> Iterator[str]:
    """Yield the reports of the examples, as paths from the root."""
    for jalur in sorted((asal / "examples").glob("*/*.toml")):
        if re.search(r"^jenis\s*=", jalur.read_text(encoding="utf-8"), re.MULTILINE):
            yield str(jalur.relative_to(asal))


def contoh(asal: Path, bin_: Path) -> Iterator[tuple[str, str]]:
    """Yield what each example prints: digests of documents, texts of commands."""
    with tempfile.TemporaryDirectory(prefix="skm-sama-") as nama:
        folder = Path(nama)
        shutil.copytree(asal / "examples", folder / "examples")
        for satu in laporan(asal):
            tujuan = " ".join(f"-o hasil.{b}" for b in BENTUK)
            cetak = f"skm cetak {satu} {tujuan} --timpa --paksa"
            yield f"$ {cetak}", jalankan(cetak, bin_, folder)
            for bentuk in BENTUK:
                jalur = folder / f"hasil.{bentuk}"
                isi = jalur.read_bytes() if jalur.exists() else b""
                yield f"{satu} → {bentuk}", hashlib.sha256(isi).hexdigest()
                jalur.unlink(missing_ok=True)
            for perintah in PERINTAH:
                yield f"$ skm {perintah} {satu}", jalankan(f"skm {perintah} {satu}", bin_, folder)
        for jalur in sorted((folder / "examples").glob("*/*.csv")):
            perintah = f"skm hitung {jalur.relative_to(folder)} --format json"
            yield f"$ {perintah}", jalankan(perintah, bin_, folder)


def halaman(asal: Path, bin_: Path, python: Path) -> Iterator[tuple[str, str]]:
    """Yield what the commands on each page print."""
    for jalur in [asal / "README.md", *sorted((asal / "docs").glob("*/*.md"))]:
        nama = str(jalur.relative_to(asal))
        blok = _BLOK.findall(jalur.read_text(encoding="utf-8"))
        if not any(jenis == "console" and "$ skm " in isi for jenis, isi in blok):
            continue
        with tempfile.TemporaryDirectory(prefix="skm-sama-") as tempat:
            folder = Path(tempat)
            shutil.copytree(asal / "examples", folder / "examples")
            kode = "0"
            for i, (jenis, isi) in enumerate(blok):
                if jenis == "toml" and (berkas := re.match(r"# ([\w-]+\.toml)\n", isi)):
                    (folder / berkas[1]).write_text(isi, encoding="utf-8")
                elif jenis == "python":  # what it leaves behind, a later command may read
                    perintah = [
                        str(python),
                        "-c",
                        "\n".join(b for j, b in blok[: i + 1] if j == jenis),
                    ]
                    subprocess.run(perintah, check=False, cwd=folder, capture_output=True)
                elif jenis == "console":
                    for n, satu in enumerate(re.findall(r"^\$ (.*)$", isi, re.MULTILINE)):
                        keluar = jalankan(f"(exit {kode}); {satu}", bin_, folder)
                        kode = keluar.rpartition("[")[2].removesuffix("]")
                        yield f"{nama}, blok {i}.{n}: $ {satu}", keluar.replace(str(folder), "")


def semua(asal: Path, bin_: Path) -> dict[str, str]:
    """Return everything that a commit prints."""
    return dict(contoh(asal, bin_)) | dict(halaman(asal, bin_, bin_ / "python"))


def beda(lama: dict[str, str], baru: dict[str, str]) -> Iterator[str]:
    """Yield what differs."""
    for kunci, isi in lama.items():
        if isi != baru[kunci]:
            yield kunci
            yield from difflib.unified_diff(
                isi.splitlines(), baru[kunci].splitlines(), "lama", "baru", lineterm="", n=0
            )


def main() -> int:
    """Compare, print, and return the exit code."""
    komit_lama, komit_baru = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "HEAD"
    with tempfile.TemporaryDirectory(prefix="skm-sama-") as nama:
        folder = Path(nama)
        bin_ = {k: pasang(k, folder / k) for k in (komit_lama, komit_baru)}
        asal = folder / komit_lama / "pohon"
        hasil = {k: semua(asal, b) for k, b in bin_.items()}
    baris = list(beda(hasil[komit_lama], hasil[komit_baru]))
    print("\n".join(baris))
    emas = git("diff", "--stat", komit_lama, komit_baru, "--", "tests/golden")
    print(f"{len(hasil[komit_lama])} compared.  Golden files:\n{emas or 'unchanged'}")
    return 1 if baris else 0


if __name__ == "__main__":
    sys.exit(main())
