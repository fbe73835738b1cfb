"""What LibreOffice makes of a document; a test that uses it says so by `perlu`."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest


def perlu(uji: Any) -> Any:
    """Mark what needs LibreOffice."""
    ada = shutil.which("soffice")
    return pytest.mark.libreoffice(
        pytest.mark.skipif(not ada, reason="LibreOffice is not installed")(uji)
    )


def ubah(ke: str, *berkas: Path) -> None:
    """Convert files, beside themselves."""
    folder = berkas[0].parent
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            ke,
            "--outdir",
            str(folder),
            *map(str, berkas),
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )


def halaman(pdf: Path) -> list[str]:
    """Return the text of every page."""
    hasil = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    return hasil.stdout.split("\f")[:-1]
