"""What respondents suggest: what a report lists of it."""

import re
from collections.abc import Iterator, Sequence

from skm.exact import format_id
from skm.model.jawaban import Saran

_TIDAK = frozenset({"tidak", "tdk", "tak", "tiada", "gak", "ga", "nggak", "belum", "blm", "nihil"})
_LAIN = frozenset(
    {
        *(
            "ada",
            "saran",
            "kritik",
            "masukan",
            "keluhan",
            "usul",
            "komentar",
            "dan",
            "atau",
            "maupun",
        ),
        *("untuk", "saat", "sementara", "ini", "sekarang", "saya"),
    }
)
_TANDA = frozenset("-–—._,/ ")


def menyarankan(teks: str) -> bool:
    """
    Return whether a text says more than that there is nothing to suggest.

    Examples:
        >>> [menyarankan(t) for t in ("Tidak ada.", "belum ada saran", "-", "Parkir tidak ada")]
        [False, False, False, True]
        >>> menyarankan("ada saran"), menyarankan("👍")
        (True, True)
    """
    kata = re.findall(r"\w+", teks.casefold())
    if not kata:
        return not _TANDA.issuperset(teks)
    return not (_TIDAK & {*kata} and {*kata} <= _TIDAK | _LAIN)


def daftar_saran(semua: Sequence[Saran]) -> tuple[str, ...]:
    """Return the suggestions as a list shows them, equal ones as one with their number."""
    return tuple(
        f"{s.teks} ({format_id(s.banyak)}×)" if s.banyak > 1 else s.teks
        for s in semua
        if menyarankan(s.teks)
    )


def tanpa_saran(semua: Sequence[Saran]) -> Iterator[str]:
    """Yield how many had nothing to suggest; nothing if none said so."""
    if banyak := sum(s.banyak for s in semua if not menyarankan(s.teks)):
        yield f"Selain itu, {format_id(banyak)} isian menyatakan tidak ada saran."
