"""What respondents suggest: what a report lists of it."""

import re
from collections.abc import Iterator, Sequence

from skm.exact import format_id
from skm.model.jawaban import Saran, bunyi

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
    """
    Return the suggestions as a list shows them, equal ones as one with their number.

    Those are equal that differ in capitals, blanks and a full stop at the end alone; what most of
    them wrote stands for all, and of two forms as frequent the one that comes first.
    """
    sama: dict[str, list[Saran]] = {}
    for satu in semua:
        if menyarankan(satu.teks):
            sama.setdefault(bunyi(satu.teks).rstrip(" ."), []).append(satu)
    return tuple(map(_sebut, sama.values()))


def _sebut(sama: Sequence[Saran]) -> str:
    teks = max(sama, key=lambda s: s.banyak).teks
    banyak = sum(s.banyak for s in sama)
    return f"{teks} ({format_id(banyak)}×)" if banyak > 1 else teks


def tanpa_saran(semua: Sequence[Saran]) -> Iterator[str]:
    """Yield how many had nothing to suggest; nothing if none said so."""
    if banyak := sum(s.banyak for s in semua if not menyarankan(s.teks)):
        yield f"Selain itu, {format_id(banyak)} isian menyatakan tidak ada saran."
