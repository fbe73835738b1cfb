"""How the command was called, so that what is said to be typed next works as the last did."""

import os
import re
import sys
from pathlib import Path

PERINTAH = (
    "cetak",
    "mulai",
    "lanjut",
    "periksa",
    "format",
    "skema",
    "templat",
    "hitung",
    "sampel",
    "banding",
    "periksa-angka",
    "jelaskan",
)
"""Every command; `skm.cli.pemakaian` has the same."""

_PERINTAH = "|".join(sorted(PERINTAH, key=len, reverse=True))
_DI_TEKS = re.compile(rf"(?<![\w./\\-])(?<!-m )skm (?=(?:{_PERINTAH})\b)")


def nama_perintah() -> str:
    """
    Return what was typed to start the command: `skm`, `.venv/bin/skm`, `py -m skm`.

    A program that calls `skm.cli.main` by itself is answered with `skm`.
    """
    dipanggil = Path(sys.argv[0] if sys.argv else "")
    if getattr(sys, "frozen", False):
        return _berkas(Path(sys.executable), dipanggil)
    if dipanggil.name == "__main__.py":
        sendiri = Path(__file__).parent
        modul = {sendiri.parent: "skm", sendiri: "skm.cli"}.get(dipanggil.absolute().parent)
        return f"{_penafsir()} -m {modul}" if modul else "skm"
    if dipanggil.name.lower() in ("skm", "skm.exe"):
        return _berkas(dipanggil, dipanggil)
    return "skm"


def seperti_dipanggil(teks: str) -> str:
    """Return a sentence in which `skm cetak …` is written as this command was called."""
    return teks if "skm " not in teks else _DI_TEKS.sub(lambda _: f"{nama_perintah()} ", teks)


def kutip_jalur(jalur: Path | str) -> str:
    """Return a path as it is typed in a shell."""
    return f'"{jalur}"' if " " in str(jalur) else str(jalur)


def _berkas(berkas: Path, diketik: Path) -> str:
    """Return the shortest that starts this file: its name, or how it is reached from here."""
    from shutil import which

    jalur, nama = berkas.absolute(), _tanpa_exe(berkas.name)
    if (ada := which(nama)) and Path(_tanpa_exe(ada)) == Path(_tanpa_exe(str(jalur))):
        return nama
    if len(diketik.parts) > 1 and not diketik.is_absolute():
        return kutip_jalur(diketik)
    try:
        dekat = jalur.relative_to(Path.cwd())
    except (OSError, ValueError):  # elsewhere, or where we are is gone
        return kutip_jalur(jalur)
    # A name alone is looked for on the path only; Command Prompt looks here too, PowerShell not.
    return kutip_jalur(dekat if len(dekat.parts) > 1 else f".{os.sep}{dekat}")


def _tanpa_exe(nama: str) -> str:
    return nama[:-4] if nama.lower().endswith(".exe") else nama


def _penafsir() -> str:
    """Return how the interpreter was called; on Windows the launcher, if it starts this one."""
    from shutil import which

    if sys.platform == "win32" and sys.prefix == sys.base_prefix and which("py"):
        return "py"
    diketik = sys.orig_argv[0] if sys.orig_argv else sys.executable
    return kutip_jalur(diketik or "python")
