"""
The office's colour in place of our own, and whether what is written in one can be read.

Contrast is that of WCAG 2.2, reckoned in whole numbers.
"""

from typing import TypeAlias

AKSEN = "1F3864"
"""The accent of what skm ships; dark enough for a photocopy."""
TEKS = 450
"""Contrast of text by WCAG 2.2 AA, in hundredths."""

Warna: TypeAlias = tuple[int, int, int]

_SATU = 1_000_000
_LINEAR = tuple(
    round(_SATU * (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4))
    for v in (n / 255 for n in range(256))
)
"""Light of a component of sRGB, in millionths."""
_SELISIH = _SATU // 20  # what WCAG adds to both sides
_LANGKAH = 64  # steps from a colour to black or white

HITAM: Warna = (0, 0, 0)
PUTIH: Warna = (255, 255, 255)


def dari_hex(teks: str) -> Warna:
    """Return the colour of six hexadecimal digits."""
    r, g, b = bytes.fromhex(teks)
    return r, g, b


def ke_hex(warna: Warna) -> str:
    """Return a colour as a style sheet has it."""
    return f"#{bytes(warna).hex()}"


def terang(warna: Warna) -> int:
    """Return the relative luminance of a colour, in millionths."""
    r, g, b = (_LINEAR[n] for n in warna)
    return (2126 * r + 7152 * g + 722 * b) // 10_000


def kontras(satu: Warna, lain: Warna) -> int:
    """
    Return the contrast of two colours in hundredths, rounded down.

    Examples:
        >>> kontras((0, 0, 0), (255, 255, 255)), kontras((119, 119, 119), (255, 255, 255))
        (2100, 447)
    """
    gelap, muda = sorted((terang(satu), terang(lain)))
    return 100 * (muda + _SELISIH) // (gelap + _SELISIH)


def campur(satu: Warna, lain: Warna, bagian: int, dari: int) -> Warna:
    """Return *satu* with so many parts of *lain* in it."""
    r, g, b = ((a * (dari - bagian) + c * bagian) // dari for a, c in zip(satu, lain, strict=True))
    return r, g, b


def terbaca(warna: Warna, *latar: Warna, nisbah: int) -> Warna:
    """
    Return a colour that has at least this contrast to every background.

    Args:
        warna: The colour; it is returned as it is if it will do.
        latar: Backgrounds, all light or all dark.
        nisbah: Contrast in hundredths.
    """
    menuju = PUTIH if terang(latar[0]) < _SATU // 5 else HITAM
    calon = (campur(warna, menuju, i, _LANGKAH) for i in range(_LANGKAH + 1))
    return next(c for c in calon if all(kontras(c, satu) >= nisbah for satu in latar))


def tinta(warna: str) -> str:
    """
    Return a colour as documents have it: as much darker as letters on paper need, or on it white.

    Examples:
        >>> tinta("1f3864"), tinta("F2C200")
        ('1F3864', '8F7300')
    """
    return ke_hex(terbaca(dari_hex(warna), PUTIH, nisbah=TEKS))[1:].upper()


def muda(warna: str) -> str:
    """
    Return the tint of a colour that stands behind the heads of tables.

    Examples:
        >>> muda("1F3864")
        'E3E7EC'
    """
    return "".join(f"{255 - (255 - int(warna[i : i + 2], 16)) // 8:02X}" for i in (0, 2, 4))


def ganti_warna(xml: bytes, warna: str, arsir: str) -> bytes:
    """
    Return XML in another colour.

    Args:
        xml: A member of a package.
        warna: The colour; so that it can be read (`tinta`), it goes in place of `AKSEN`.
        arsir: What its tint goes in place of, as it is written there.
    """
    awal = arsir[:-6]  # opacity, where a format writes it
    aksen = tinta(warna)
    for lama, baru in ((AKSEN, aksen), (arsir, awal + muda(aksen))):
        xml = xml.replace(f'"{lama}"'.encode(), f'"{baru}"'.encode())
    return xml
