"""What room a sheet has on paper, and how the columns of a table share it."""

from collections.abc import Sequence

from skm.naskah import Kolom

LEBAR_POTRET, LEBAR_LANSKAP = 90, 138
"""Widths of digits on A4, margins taken off."""

TINGGI_POTRET, TINGGI_LANSKAP = 726, 480
"""Points from top to bottom on A4, margins taken off."""


def bagi_lebar(kolom: Sequence[Kolom], jumlah: int) -> tuple[int, ...]:
    """Share a width among columns, each wide enough to be read."""
    semua = sum(k.lebar for k in kolom)
    return tuple(max(4, jumlah * k.lebar // semua) for k in kolom)
