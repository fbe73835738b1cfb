"""From facts to everything a document shows: tables, printed figures, sentences, pictures."""

from skm.model import LaporanTindakLanjut
from skm.naskah.bagian import (
    Bab,
    Baris,
    Blok,
    Daftar,
    Gambar,
    Hasil,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    TandaTangan,
    TanpaGambar,
    Tautan,
)

__all__ = [
    "Bab",
    "Baris",
    "Blok",
    "Daftar",
    "Gambar",
    "Hasil",
    "Kolom",
    "Lampiran",
    "Naskah",
    "Paragraf",
    "Properti",
    "Sampul",
    "Sel",
    "Subbab",
    "Tabel",
    "TandaTangan",
    "TanpaGambar",
    "Tautan",
    "susun",
]


def susun(laporan: LaporanTindakLanjut) -> Naskah:
    """
    Make everything the document of a report shows.

    Args:
        laporan: The facts.  Pictures it names are read from its `folder`.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its values.
    """
    # Imported late: whoever only computes an index needs none of the sentences.
    from skm.naskah.tindak_lanjut import susun_tindak_lanjut

    return susun_tindak_lanjut(laporan)
