"""The conformance kit."""

from collections.abc import Iterator

from scripts.referensi.alat import tabel

from skm.cli.uji import ARTI
from skm.testing import CHECKS
from skm.testing.contoh import TEKS_SULIT


def uji_renderer() -> Iterator[str]:
    """Yield every check of the kit."""
    yield from tabel(
        ("Check", "A renderer that passes", "In `skm format --uji`"),
        [(f"`{nama}`", arti, ARTI[nama]) for nama, arti in CHECKS.items()],
    )


def teks_sulit() -> Iterator[str]:
    """Yield the difficult texts by name."""
    yield from tabel(
        ("Name", "Text, as Python writes it"),
        [(f"`{nama}`", f"`{_tulis(teks)}`") for nama, teks in TEKS_SULIT.items()],
    )


def _tulis(teks: str) -> str:
    """Return a text as Python writes it, in a cell of Markdown; backquotes as their number."""
    return ascii(teks).replace("`", r"\x60").replace("|", r"\x7c")
