"""What is known of the Word templates of a kind of report."""

from collections.abc import Mapping
from typing import TypeAlias

import attrs

ArtiTabel: TypeAlias = tuple[str, Mapping[str, tuple[str, str]]]
"""Meaning of a table; by the name of each column its meaning, and the unit of its figures."""


@attrs.frozen(kw_only=True)
class Tetap:
    """
    Names that are there in every report of a kind, if only empty.

    Attributes:
        bab: Chapters that a report may leave out; None then.
        subbab: Headings; empty text where there is none.
        paragraf: Places of running text; an empty list where there is none.
        daftar: Numbered lists; empty where there is none.
        tabel: Tables; None where there is none.
        grafik: Charts; None where there is none.
    """

    bab: tuple[str, ...] = ()
    subbab: tuple[str, ...]
    paragraf: tuple[str, ...]
    daftar: tuple[str, ...]
    tabel: tuple[str, ...]
    grafik: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class JenisWord:
    """
    A kind of report as its templates see it.

    Attributes:
        tetap: Names that are there in every report.
        bab: Meanings of its chapters, in Indonesian, by their names.
        tabel: Meanings of its tables, by their names.
        wajib: Names of what its document must show; a loop over ``naskah.bab`` and ``isi`` shows
            all of it.
        gaya: Styles of Word that its tables need.
    """

    tetap: Tetap
    bab: Mapping[str, str]
    tabel: Mapping[str, ArtiTabel]
    wajib: tuple[str, ...]
    gaya: tuple[str, ...]


RTL: ArtiTabel = (
    "Rencana tindak lanjut",
    {
        "no": ("Nomor unsur", ""),
        "unsur": ("Nama unsur", ""),
        "kegiatan": ("Kegiatan", ""),
        "tw1": ("Tanda triwulan I", ""),
        "tw2": ("Tanda triwulan II", ""),
        "tw3": ("Tanda triwulan III", ""),
        "tw4": ("Tanda triwulan IV", ""),
        "penanggung_jawab": ("Penanggung jawab", ""),
    },
)
"""The plan, which all have."""

REALISASI: ArtiTabel = (
    "Realisasi RTL",
    {
        "no": ("Nomor unsur", ""),
        "rtl": ("Kegiatan RTL", ""),
        "status": ("Sudah, sedang, atau belum", ""),
        "deskripsi": ("Uraian tindak lanjut", ""),
        "dokumentasi": ("Tanda hubung bila tidak ada dokumentasi", ""),
        "hambatan": ("Tantangan atau hambatan", ""),
    },
)
"""What was done for each activity of a plan."""
