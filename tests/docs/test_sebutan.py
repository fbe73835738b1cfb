"""The pages about renderers name what a document really has."""

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm.naskah
from skm.naskah import Baris, Grafik, Kertas, Kolom, Naskah, Sel, Tabel

DOCS = Path(__file__).parents[2] / "docs"
KELAS: dict[str, Any] = {
    "naskah": Naskah, "tabel": Tabel, "grafik": Grafik, "baris": Baris, "kolom": Kolom, "sel": Sel,
    "kertas": Kertas,
}  # fmt: skip
SEBUTAN = re.compile(rf"\b({'|'.join(KELAS)})\.([a-z_]+)\b(?!\.md)", re.IGNORECASE)


def sebutan(halaman: str) -> list[tuple[str, str]]:
    """Return what a page names in its code as a part of some part of a document."""
    teks = (DOCS / halaman).read_text("utf-8")
    potongan = re.findall(r"`[^`\n]+`", teks)
    return sorted({(b.lower(), n) for p in potongan for b, n in SEBUTAN.findall(p)})


@pytest.mark.parametrize(("benda", "nama"), sebutan("howto/menulis-renderer.md"))
def test_ada(benda: str, nama: str) -> None:
    """Whatever is named exists, as a field, a property or a method; or in the module."""
    kelas = KELAS[benda]
    bidang = {f.name for f in attrs.fields(kelas)}

    assert nama in bidang or hasattr(kelas, nama) or hasattr(skm.naskah, nama)
