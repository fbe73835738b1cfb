"""Slips of the pen: one digit typed wrong, or two neighbours swapped."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from skm.exact import banyak_desimal, round_half_up
from skm.model.kecocokan import JenisSalahKetik

_ANGKA_PALING_SEDIKIT = 3
"""Of shorter figures almost any other is one slip away."""


def jenis_salah_ketik(tercetak: Decimal, benar: Decimal) -> JenisSalahKetik | None:
    """
    Say by which slip of the pen a figure became another.

    Args:
        tercetak: The figure as printed, its decimals kept.
        benar: What it should have been, with as many decimals.

    Returns:
        None if it takes more than one slip, or less: a last decimal off by one is a matter of
        rounding.

    Examples:
        >>> jenis_salah_ketik(Decimal("87.40"), Decimal("88.40"))
        <JenisSalahKetik.SATU_ANGKA: 'satu-angka'>
        >>> jenis_salah_ketik(Decimal("3.62"), Decimal("3.63")) is None
        True
    """
    return dict(ragam_salah_ketik(tercetak)).get(benar)


def ragam_salah_ketik(tercetak: Decimal) -> Iterator[tuple[Decimal, JenisSalahKetik]]:
    """
    Yield every figure that one slip of the pen turns into this one, with the slip.

    Args:
        tercetak: The figure as printed, its decimals kept.

    Yields:
        Each once, with as many decimals and as many digits before them; none for a figure of
        fewer than three digits, or below 0.
    """
    desimal = banyak_desimal(tercetak)
    utuh = int(Fraction(tercetak) * 10**desimal)
    digit = str(utuh).zfill(desimal + 1)
    if utuh < 0 or len(digit) < _ANGKA_PALING_SEDIKIT:
        return
    ada = {utuh}
    for baru, jenis in _ubah(digit):
        nilai = int(baru)
        kurang = baru[0] == "0" and desimal + 1 < len(digit)
        if kurang or nilai in ada or abs(nilai - utuh) <= 1:
            continue
        ada.add(nilai)
        yield round_half_up(Fraction(nilai, 10**desimal), desimal), jenis


def _ubah(digit: str) -> Iterator[tuple[str, JenisSalahKetik]]:
    for i in range(len(digit) - 1):
        tertukar = digit[:i] + digit[i + 1] + digit[i] + digit[i + 2 :]
        yield tertukar, JenisSalahKetik.DUA_TERTUKAR
    for i in range(len(digit)):
        for satu in "0123456789":
            yield digit[:i] + satu + digit[i + 1 :], JenisSalahKetik.SATU_ANGKA
