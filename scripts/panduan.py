"""
Take the steps of docs/howto/menulis-renderer.md, as somebody who reads it would.

    python scripts/panduan.py docs/howto/menulis-renderer.md FOLDER

In FOLDER, which holds a copy of the repository as ``skm``: a block that begins with ``# path`` is
written to that file, the commands of ``sh`` blocks run one after the other and must print what the
page shows; ``…`` stands for any text, on a line of its own for any lines.
"""

import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

_BLOK = re.compile(r"^```(sh|python|py)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def cocok(harapan: str, nyata: str) -> bool:
    """Return whether a command printed what the page shows."""
    pola = "".join(
        r"(?:.*\n)*?" if baris.strip() == "…" else re.escape(baris).replace("…", ".*") + r"\n"
        for baris in harapan.splitlines()
    )
    return re.fullmatch(pola, nyata) is not None


def jalankan(perintah: str, harapan: str, tempat: Path) -> None:
    """Run one command; stop where it prints something else."""
    sys.stdout.write(f"$ {perintah}\n")
    sys.stdout.flush()
    lingkungan = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    jadi = subprocess.run(
        perintah, shell=True, cwd=tempat, check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=lingkungan,
    )  # fmt: skip
    nyata = jadi.stdout.replace("\r\n", "\n").lstrip("\ufeff")
    if not cocok(harapan, nyata):
        sys.exit("\n".join(difflib.ndiff(harapan.splitlines(), nyata.splitlines())))


def main() -> None:
    """Take all steps."""
    halaman, folder = Path(sys.argv[1]), Path(sys.argv[2])
    tempat = folder
    for jenis, isi in _BLOK.findall(halaman.read_text(encoding="utf-8")):
        if jenis != "sh":
            if nama := re.match(r"# ([\w./-]+\.py)\n", isi):
                (tempat / nama[1]).write_text(isi.partition("\n")[2], encoding="utf-8")
            continue
        for perintah, keluaran in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", isi, re.MULTILINE):
            if perintah.startswith("cd "):
                tempat /= perintah.removeprefix("cd ")
            else:
                jalankan(perintah, keluaran, tempat)


if __name__ == "__main__":
    main()
