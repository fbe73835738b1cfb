"""A workbook opened for its values, with openpyxl, whatever it says of itself."""

import warnings
from collections.abc import Iterator
from typing import IO, Any


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
