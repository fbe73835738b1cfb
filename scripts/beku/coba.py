"""
Try a frozen skm where there is no Python: ``python coba.py PROGRAM``.

What it writes must be what the skm of this interpreter writes, byte for byte.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

CONTOH = Path(__file__).parents[2] / "examples"
MAHULU = str(CONTOH / "mahulu-2025/laporan.toml")
AKHIRAN = ("docx", "xlsx", "md", "json")


def jalankan(folder: Path, perintah: list[str], argumen: list[str], kode: int = 0) -> str:
    """Run a command in a folder, with nothing on the path; return what it printed."""
    sendiri = {"PATH": str(folder / "tiada"), "HOME": str(folder), "LOCALAPPDATA": str(folder)}
    windows = {k: os.environ[k] for k in ("SYSTEMROOT", "TEMP") if k in os.environ}
    jadi = subprocess.run(
        [*perintah, *argumen],
        cwd=folder,
        env=sendiri | windows | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if jadi.returncode != kode:
        sys.exit(f"skm {' '.join(argumen)}: {jadi.returncode}\n{jadi.stdout}{jadi.stderr}")
    return jadi.stdout


def kerja(folder: Path, perintah: list[str]) -> dict[str, object]:
    """Do what an office does, and return all that comes of it."""
    folder.mkdir()
    kata = [
        jalankan(folder, perintah, argumen)
        for argumen in (
            ["--version"],
            ["format", "--periksa"],
            ["mulai", "laporan.toml"],
            ["mulai", "isian.xlsx"],
            ["periksa", "laporan.toml"],
            ["hitung", str(CONTOH / "mahulu-2025/jawaban.csv"), "--grup", "layanan"],
            ["jelaskan", "laporan.toml"],
        )
    ]
    keluaran = [o for a in AKHIRAN for o in ("-o", f"laporan.{a}")]
    jalankan(folder, perintah, ["cetak", "laporan.toml", *keluaran])
    # A template from outside is filled in by a process of its own, charts included.
    jalankan(folder, perintah, ["templat", "ekspor", "--jenis", "skm", "-o", "templat.docx"])
    kata.append(jalankan(folder, perintah, ["templat", "periksa", "templat.docx"]))
    sendiri = ["cetak", MAHULU, "--templat", "templat.docx", "-o", "sendiri.docx"]
    jalankan(folder, perintah, sendiri)
    nama = " ".join(perintah)
    isi: dict[str, object] = {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}
    return isi | {"kata": [k.replace(nama, "skm") for k in kata]}


def main(program: str) -> None:
    """Compare a program with this interpreter's skm."""
    with tempfile.TemporaryDirectory() as sementara:
        beku = kerja(Path(sementara, "beku"), [str(Path(program).resolve())])
        biasa = kerja(Path(sementara, "biasa"), [sys.executable, "-m", "skm"])
    beda = [k for k in beku.keys() | biasa.keys() if beku.get(k) != biasa.get(k)]
    if beda:
        sys.exit(f"{program}: another {', '.join(sorted(beda))} than skm makes")
    print(f"{program}: {len(beku) - 1} files as skm makes them")


if __name__ == "__main__":
    main(*sys.argv[1:])
