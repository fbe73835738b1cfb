"""Mapping files: what the user says about a file of answers."""

from skm.errors import DataError
from skm.masukan import BerkasAtauIsi
from skm.pintu import pintu
from skm.serial.berkas import baca_mentah
from skm.tabulasi import Pemetaan


@pintu
def baca_pemetaan(path: BerkasAtauIsi, *, nama: str = "") -> Pemetaan:
    """
    Read a mapping from a TOML or JSON file: what a user says about a file of answers.

    Args:
        path: The file, its bytes, or a binary stream, such as the block of a question as it was
            filled in.
        nama: How messages name it; empty for its path.

    Raises:
        DataError: It cannot be read, or holds what a mapping does not; all problems at once, each
            with file, line and path.
        ArgumenError: A stream is one of text.

    Examples:
        >>> baca_pemetaan(b'kolom.U8 = "Pertanyaan 9"').kolom["U8"]
        ('Pertanyaan 9',)
    """
    mentah = baca_mentah(path, nama)
    try:
        return Pemetaan.dari(mentah.isi)
    except DataError as salah:
        raise mentah.tempatkan(salah.masalah) from None
