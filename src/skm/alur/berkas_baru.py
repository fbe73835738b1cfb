"""A new report file: of which kind its name says, how it is written, and what it names."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from skm.errors import DataError

_BUKU = ".xlsx"
_AKHIRAN = (".toml", _BUKU)


def periksa_akhiran(tujuan: Path) -> None:
    """
    Refuse a name that is of no file that a report can be begun in.

    Raises:
        DataError: So it is.
    """
    if tujuan.suffix.lower() not in _AKHIRAN:
        raise DataError.satu(
            "format-tidak-dikenal",
            berkas=str(tujuan),
            ditemukan=tujuan.suffix or tujuan.name,
            diharapkan=", ".join(_AKHIRAN),
        )


def buku_kerja(tujuan: Path) -> bool:
    """Return whether a new report file is a workbook to fill in."""
    return tujuan.suffix.lower() == _BUKU


def bita_laporan(
    tujuan: Path,
    isi: Mapping[str, Any],
    teks: Callable[[], str],
    rencana: Sequence[Mapping[str, Any]] = (),
) -> bytes:
    """
    Return what a new report file holds.

    Args:
        tujuan: The file, a workbook to fill in or TOML.
        isi: The report, by the keys of a report file.
        teks: Writes it as TOML, with what is explained there.
        rencana: What a workbook shows of the plan of another report.
    """
    if not buku_kerja(tujuan):
        return teks().encode()
    from skm.isian.tulis import ke_isian  # which few processes need

    return ke_isian(isi, rencana)


def jalur_dari(jalur: Path, folder: Path) -> str:
    """
    Return a path as it is written in a file of a folder, which may lead up.

    Raises:
        DataError: No such path leads there.
    """
    try:
        return Path(os.path.relpath(jalur, folder)).as_posix()
    except ValueError:  # on another drive of Windows
        raise DataError.satu(
            "di-luar-folder", berkas=str(jalur), diharapkan=str(folder.resolve())
        ) from None
