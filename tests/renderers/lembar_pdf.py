"""What pages of a PDF show, whoever laid them out."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pypdf

from skm.naskah import Naskah, Tabel

_PUTUS = re.compile(r"[\s/–—-]+")
_KATA = 4  # letters, from which on a word is missed


def nyaris_kosong(pdf: bytes) -> list[str]:
    """Return the pages with less than a third of their height used, but those that may be so.

    These are the cover, the last of all, and the last before a chapter or before paper is turned.
    """
    halaman = [*_tinggi_terpakai(pdf)]
    return [
        f"halaman {i + 1}: {bagian:.0%}"
        for i, (mendatar, bagian, _) in enumerate(halaman[1:-1], start=1)
        if bagian < 1 / 3 and not halaman[i + 1][2] and halaman[i + 1][0] == mendatar
    ]


def _tinggi_terpakai(pdf: bytes) -> Iterator[tuple[bool, float, bool]]:
    """Yield of each page if it lies, how much of its height is used, if it begins a chapter."""
    for halaman in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        lebar, tinggi = (float(n) for n in halaman.mediabox[2:])
        letak: list[tuple[float, str]] = []

        def catat(teks: str, cm: Any, tm: Any, *_: Any, di: Any = letak) -> None:
            if teks.strip():
                di.append((float(tm[5]) * float(cm[3]) + float(cm[5]), teks.strip()))

        halaman.extract_text(visitor_text=catat)
        isi_halaman = [(y, t) for y, t in letak if y > 60]  # without its number
        pertama = max(isi_halaman)[1]
        bab = re.match(r"(BAB|LAMPIRAN|DAFTAR|KATA|LEMBAR|RINGKASAN)\b", pertama) is not None
        yield lebar > tinggi, (tinggi - min(isi_halaman)[0] - 70) / (tinggi - 140), bab


def kata_terputus(naskah: Naskah, halaman: Iterable[str]) -> list[str]:
    """Return the words of a report's tables that stand on none of its pages in one piece."""
    ada = {*_PUTUS.split(" ".join(halaman))}
    sel = (
        teks
        for blok in naskah.blok
        if isinstance(blok, Tabel)
        for teks in (*(k.judul for k in blok.kolom), *(s.teks for b in blok.baris for s in b.sel))
    )
    semua = (kata for teks in sel for kata in _PUTUS.split(teks))
    return sorted({k for k in semua if len(k) >= _KATA} - ada)
