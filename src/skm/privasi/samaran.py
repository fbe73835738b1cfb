"""What identifies people in a free text, masked."""

from itertools import chain
from typing import Final

from skm.privasi.identitas import cari_identitas

SAMARAN: Final = "[disamarkan]"
"""Stands for what was masked."""


def samarkan(teks: str) -> tuple[str, int]:
    """
    Mask what identifies people in a free text; return how many times.

    Examples:
        >>> samarkan("Hubungi Siti 0812 9876 5432, siti [at] x (dot) id")
        ('Hubungi Siti [disamarkan], [disamarkan]', 2)
    """
    banyak = 0
    while ada := cari_identitas(teks):
        # What is left may look like another one, once that beside it is gone.
        banyak += len(ada)
        batas = (0, *chain.from_iterable((i.awal, i.akhir) for i in ada), len(teks))
        teks = SAMARAN.join(
            teks[awal:akhir] for awal, akhir in zip(batas[::2], batas[1::2], strict=True)
        )
    return teks, banyak
