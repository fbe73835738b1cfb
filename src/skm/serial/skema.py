"""
JSON Schemas: the door to them.

What writes one looks at every noun and result there is, which few callers want to wait for.
"""

from typing import Any


def skema(nama: str) -> dict[str, Any]:
    """
    Return the JSON Schema (2020-12) of a kind of file.

    Args:
        nama: One of `daftar_skema`, such as ``laporan`` or ``pemetaan``.

    Raises:
        DataError: There is none of that name.

    Examples:
        >>> sorted(skema("nilai")["properties"])
        ['konvensi', 'n', 'nrr', 'regulasi', 'total']
    """
    from skm.serial.skema_berkas import tulis_skema

    return tulis_skema(nama)


def daftar_skema() -> dict[str, str]:
    """Return the names of all schemas, and what each is of, in Indonesian."""
    from skm.serial.skema_berkas import SEMUA

    return {nama: uraian for nama, (uraian, _) in SEMUA.items()}
