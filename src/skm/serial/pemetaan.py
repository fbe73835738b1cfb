"""Mapping files: what the user says about a file of answers."""

from pathlib import Path

import attrs

from skm.errors import DataError
from skm.serial.berkas import baca_mentah
from skm.strict import kunci_tidak_dikenal
from skm.tabulasi import Pemetaan


def baca_pemetaan(jalur: Path | str) -> Pemetaan:
    """
    Read a mapping file.

    Raises:
        DataError: It cannot be read, or holds what a mapping does not; all problems at once.
    """
    mentah = baca_mentah(jalur)
    dikenal = [f.name for f in attrs.fields(Pemetaan)]
    asing = [kunci_tidak_dikenal(k, dikenal).di("$") for k in mentah.isi if k not in dikenal]
    if asing:
        raise mentah.tempatkan(asing)
    try:
        return Pemetaan(**mentah.isi)
    except DataError as salah:
        raise mentah.tempatkan(m.di("$") for m in salah.masalah) from None
