"""Mapping files: what the user says about a file of answers."""

from pathlib import Path

from skm.errors import DataError
from skm.serial.berkas import baca_mentah
from skm.tabulasi import Pemetaan


def baca_pemetaan(jalur: Path | str) -> Pemetaan:
    """
    Read a mapping file.

    Raises:
        DataError: It cannot be read, or holds what a mapping does not; all problems at once.
    """
    mentah = baca_mentah(jalur)
    try:
        return Pemetaan.dari(mentah.isi)
    except DataError as salah:
        raise mentah.tempatkan(salah.masalah) from None
