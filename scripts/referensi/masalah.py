"""Problems, in their two wordings."""

from collections.abc import Iterator

from scripts.referensi.alat import tabel

from skm.errors import RendererError
from skm.pesan import PESAN, RENDERER


class _Tempat(dict[str, str]):
    """Shows the place of a datum in a sentence."""

    def __missing__(self, kunci: str) -> str:
        return f"‹{kunci}›"


def masalah() -> Iterator[str]:
    """Yield every problem with its two wordings."""
    yield from tabel(
        ("Kode", "Indonesia", "English"),
        [
            (f"`{kode}`", _kalimat(p.indonesia, p.saran), p.inggris.format_map(_Tempat()))
            for kode, p in PESAN.items()
        ],
    )


def _kalimat(pesan: str, saran: str) -> str:
    kalimat = [s[:1].upper() + s[1:] + "." for s in (pesan, saran) if s]
    return " ".join(kalimat).format_map(_Tempat())


def masalah_renderer() -> Iterator[str]:
    """Yield everything that can be wrong with a renderer."""
    yield from tabel(
        ("Kode", "Indonesia", "English"),
        [
            (f"`{k}`", _kalimat(*p[1:]), str(RendererError(k, "‹nama›", "‹rincian›")))
            for k, p in RENDERER.items()
        ],
    )
