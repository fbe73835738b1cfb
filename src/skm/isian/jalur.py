"""Paths in a report's plain data: ``rtl[0].kegiatan``, as the sheet *Lainnya* writes them."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, TypeAlias

from skm.dasar import adalah, langkah_jalur

Langkah: TypeAlias = tuple[str | int, ...]
"""Keys and places in lists, from the outermost on."""

_LANGKAH = re.compile(r'\.?([A-Za-z0-9_-]+)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\]')


def urai_jalur(teks: str) -> Langkah | None:
    """
    Return the steps of a path; None if it is none.

    Examples:
        >>> urai_jalur('tercantum.rtl["w 2"].nomor'), urai_jalur("rtl[0].id"), urai_jalur("a b")
        (('tercantum', 'rtl', 'w 2', 'nomor'), ('rtl', 0, 'id'), None)
    """
    import json

    hasil: list[str | int] = []
    di = 0
    while di < len(teks):
        kena = _LANGKAH.match(teks, di)
        if kena is None or (kena[1] and bool(hasil) != teks.startswith(".", di)):
            return None
        try:
            hasil.append(kena[1] or (int(kena[2]) if kena[2] else str(json.loads(kena[3]))))
        except ValueError:
            return None
        di = kena.end()
    return tuple(hasil) if hasil and isinstance(hasil[0], str) else None


def sebut_jalur(langkah: Langkah, awal: str = "$") -> str:
    """
    Write steps as a path.

    Examples:
        >>> sebut_jalur(("rtl", 0, "id")), sebut_jalur(("nrr", "U 1"), "")
        ('$.rtl[0].id', 'nrr["U 1"]')
    """
    isi = "".join(f"[{k}]" if isinstance(k, int) else langkah_jalur(k) for k in langkah)
    return awal + isi if awal else isi.removeprefix(".")


class BentrokError(Exception):
    """A value stands where something else stands already."""


def taruh(isi: dict[str, Any], langkah: Langkah, nilai: Any) -> None:
    """
    Put a value where its path leads; what is missing on the way is made.

    Raises:
        BentrokError: Something stands there already, or in the way.
    """
    wadah: Any = isi
    for kini, lalu in pairwise(langkah):
        wadah = _masuk(wadah, kini, [] if isinstance(lalu, int) else {})
    akhir = langkah[-1]
    if isinstance(akhir, int):
        if not adalah(wadah, list) or akhir != len(wadah):
            raise BentrokError
        wadah.append(nilai)
    elif not adalah(wadah, dict) or akhir in wadah:
        raise BentrokError
    else:
        wadah[akhir] = nilai


def _masuk(wadah: Any, kini: str | int, baru: Any) -> Any:
    if isinstance(kini, int):
        if not adalah(wadah, list) or kini > len(wadah):
            raise BentrokError
        if kini == len(wadah):
            wadah.append(baru)
        return wadah[kini]
    if not adalah(wadah, dict):
        raise BentrokError
    return wadah.setdefault(kini, baru)


def ambil(isi: Any, langkah: Langkah) -> Any:
    """Return what a path leads to; None where nothing is."""
    for kini in langkah:
        if isinstance(kini, int):
            if not adalah(isi, list, tuple) or kini >= len(isi):
                return None
            isi = isi[kini]
        elif adalah(isi, Mapping) and kini in isi:
            isi = isi[kini]
        else:
            return None
    return isi


def cabut(isi: Any, langkah: Langkah) -> None:
    """Take away what a path leads to, and what is left empty around it."""
    *luar, akhir = langkah
    wadah = ambil(isi, tuple(luar))
    del wadah[akhir]
    if luar and not wadah and adalah(wadah, dict) and not isinstance(luar[-1], int):
        cabut(isi, tuple(luar))


def daun(isi: Any, awal: Langkah = ()) -> Iterator[tuple[Langkah, Any]]:
    """Yield all values that hold no other, and empty tables and lists, each with its path."""
    if adalah(isi, Mapping) and isi:
        for kunci, dalam in isi.items():
            yield from daun(dalam, (*awal, str(kunci)))
    elif adalah(isi, list, tuple) and isi and any(adalah(b, Mapping, list, tuple) for b in isi):
        for i, dalam in enumerate(isi):
            yield from daun(dalam, (*awal, i))
    else:
        yield awal, isi
