"""A workbook opened for its values, with openpyxl, whatever it says of itself."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

_RUMUS = re.compile(rb"<c [^>]*><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>")


def buka_buku(isi: IO[bytes]) -> Any:
    """
    Open a workbook to read values, row by row; the file stays the caller's to close.

    Raises:
        Exception: Whatever a broken part makes openpyxl raise.
    """
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(isi, read_only=True, data_only=True)


def baris_lembar(lembar: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the values of the rows of a sheet; raises as `buka_buku` does."""
    # openpyxl sizes rows by what the file says of itself; the file may lie.
    lembar.reset_dimensions()
    baris = lembar.iter_rows(values_only=True)
    while True:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sel = next(baris, None)
        if sel is None:
            return
        yield sel


def rumus_tanpa_nilai(jalur: Path, lembar: Any) -> int:
    """Count formulas without a stored result, which openpyxl gives as blank."""
    import zipfile

    banyak, sisa = 0, b""
    with zipfile.ZipFile(jalur) as arsip, arsip.open(lembar._worksheet_path.lstrip("/")) as isi:
        while blok := isi.read(1 << 20):
            blok = sisa + blok
            potong = blok.rfind(b"<c ")
            if potong <= 0:
                sisa = blok[-4096:]
                continue
            blok, sisa = blok[:potong], blok[potong : potong + (1 << 16)]
            if b"<f" in blok:
                banyak += len(_RUMUS.findall(blok))
    return banyak + len(_RUMUS.findall(sisa))
