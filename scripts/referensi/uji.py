"""The conformance kit."""

from collections.abc import Iterator

from scripts.referensi.alat import tabel

from skm.cli.uji import ARTI
from skm.testing import CHECKS


def uji_renderer() -> Iterator[str]:
    """Yield every check of the kit."""
    yield from tabel(
        ("Check", "A renderer that passes", "In `skm format --uji`"),
        [(f"`{nama}`", arti, ARTI[nama]) for nama, arti in CHECKS.items()],
    )
