"""Rows that were saved as one cell each: a CSV file opened and saved again under another locale."""

from collections.abc import Iterable, Sequence

from skm.tabulasi.sumber.blok import BarisTeks

_PEMISAH = (",", ";", "\t", "|")
_SEDIKIT = 3  # cells that make a row


def isi_satu_sel(baris: Sequence[str]) -> str:
    """Return the text of a row that has one in its first cell only; empty for any other."""
    return baris[0] if baris and baris[0].strip() and not any(s.strip() for s in baris[1:]) else ""


def pecah(teks: str, pemisah: str) -> BarisTeks:
    """Cut the text of a cell into the cells that it was."""
    import csv

    try:
        (sel,) = csv.reader(teks.splitlines() or [""], delimiter=pemisah)
    except (csv.Error, ValueError):  # more than one row
        return [teks]
    return sel


def pemisah_di_dalam(baris: Iterable[Sequence[str]]) -> str:
    """
    Return what stands between the cells of rows that are one cell each; empty if they are not.

    Most rows must fall into as many cells; titles above them need not.
    """
    isi = [b for b in baris if any(s.strip() for s in b)]
    if not isi or not all(isi_satu_sel(b) for b in isi):
        return ""
    for pemisah in _PEMISAH:
        lebar = [len(pecah(b[0], pemisah)) for b in isi]
        paling = max(lebar)
        if paling >= _SEDIKIT and 2 * lebar.count(paling) > len(isi):
            return pemisah
    return ""


def sebagian_terkutip(baris: Iterable[Sequence[str]], pemisah: str, lebar: int) -> bool:
    """Return whether some rows of a table are one cell that falls into as many as there should."""
    return lebar >= _SEDIKIT and any(
        (teks := isi_satu_sel(b)) and len(pecah(teks, pemisah)) == lebar for b in baris
    )
