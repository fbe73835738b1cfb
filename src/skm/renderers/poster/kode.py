"""The QR code of an address, as a drawing."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from skm.errors import DataError

TEPI = 4
"""Modules of quiet zone around a code, without which readers do not find it."""


def pastikan_segno() -> None:
    """
    Make sure that what computes codes is there, without loading it.

    Raises:
        DataError: It is not installed; the message says how it is.
    """
    if find_spec("segno") is None:
        raise DataError.satu("ekstra-hilang", ditemukan="segno", saran='pip install "skm[pdf]"')


def matriks(alamat: str) -> tuple[tuple[bool, ...], ...]:
    """
    Return the modules of a code from the top, dark ones true, without quiet zone.

    A quarter of it may be dirty or covered.

    Raises:
        DataError: segno is not installed, or the address is longer than a code can hold.
    """
    pastikan_segno()
    segno: Any = import_module("segno")  # an extra
    try:
        kode = segno.make_qr(alamat, error="q", boost_error=False)
    except segno.DataOverflowError:
        raise DataError.satu("kode-qr-panjang", lokasi="$.tautan", ditemukan=alamat[:60]) from None
    return tuple(tuple(bool(satu) for satu in baris) for baris in kode.matrix)


def sisi_kode(alamat: str) -> int:
    """Return how many modules a code has on a side, its quiet zone included."""
    return len(matriks(alamat)) + 2 * TEPI


def kode_svg(alamat: str) -> str:
    """
    Return the code of an address as an SVG, black on white, with its quiet zone.

    Raises:
        DataError: As `matriks`.
    """
    semua = matriks(alamat)
    sisi = len(semua) + 2 * TEPI
    jalur = "".join(
        f"M{x + TEPI} {y + TEPI}h{panjang}v1h-{panjang}z"
        for y, baris in enumerate(semua)
        for x, panjang in _deret(baris)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{sisi}" height="{sisi}" '
        f'viewBox="0 0 {sisi} {sisi}"><rect width="{sisi}" height="{sisi}" fill="#fff"/>'
        f'<path d="{jalur}"/></svg>'
    )


def _deret(baris: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return where dark modules of a row begin, and how many stand beside each other."""
    jadi: list[tuple[int, int]] = []
    for x, gelap in enumerate(baris):
        if gelap and x and baris[x - 1]:
            awal, panjang = jadi[-1]
            jadi[-1] = awal, panjang + 1
        elif gelap:
            jadi.append((x, 1))
    return jadi
