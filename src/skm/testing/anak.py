"""
Render in a process of its own: ``python -m skm.testing.anak MODULE:CLASS RESULT NOT_BEFORE``.

Writes the digest of every file into RESULT.  What appears on the screen, and in the folder, is the
renderer's doing.
"""

import hashlib
import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

CONTOH = ("biasa", "sulit")
"""The reports that are rendered elsewhere again."""


def sidik(kelas: Any) -> dict[str, str]:
    """Return the digest of what a renderer makes of each report, or what it raises."""
    from skm.testing.contoh import JENIS, naskah_contoh

    jadi: dict[str, str] = {}
    for jenis in (j for j in JENIS if j in kelas.jenis):
        for nama in CONTOH:
            try:
                hasil = kelas().render(naskah_contoh(nama, jenis), kelas.opsi())
                jadi[f"{jenis}/{nama}"] = hashlib.sha256(hasil.content).hexdigest()
            except (Exception, SystemExit) as salah:
                jadi[f"{jenis}/{nama}"] = f"{type(salah).__name__}: {salah}"
    return jadi


def main() -> None:
    """Render, and write the digests."""
    sasaran, hasil, tidak_sebelum = sys.argv[1:]
    modul, _, nama = sasaran.partition(":")
    kelas: Any = import_module(modul)
    for satu in nama.split("."):
        kelas = getattr(kelas, satu)
    time.sleep(max(0, float(tidak_sebelum) - time.time()))
    Path(hasil).write_text(json.dumps(sidik(kelas)), encoding="utf-8")


if __name__ == "__main__":
    main()
