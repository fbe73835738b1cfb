"""Problems, in their two wordings."""

from collections.abc import Iterator

from scripts.referensi.alat import tabel

from skm.errors import PESAN_INGGRIS, RendererError
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
            (f"`{kode}`", _kalimat(*PESAN[kode]), inggris.format_map(_Tempat()))
            for kode, inggris in PESAN_INGGRIS.items()
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
            (f"`{kode}`", _kalimat(pesan, ""), str(RendererError(kode, "‹nama›", "‹rincian›")))
            for kode, pesan in RENDERER.items()
        ],
    )
