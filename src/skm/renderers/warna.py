"""The office's colour in place of our own, where a format is XML."""

AKSEN = "1F3864"
"""The accent of what skm ships; dark enough for a photocopy."""


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
        warna: The colour; it goes in place of `AKSEN`.
        arsir: What its tint goes in place of, as it is written there.
    """
    awal = arsir[:-6]  # opacity, where a format writes it
    for lama, baru in ((AKSEN, warna.upper()), (arsir, awal + muda(warna))):
        xml = xml.replace(f'"{lama}"'.encode(), f'"{baru}"'.encode())
    return xml
