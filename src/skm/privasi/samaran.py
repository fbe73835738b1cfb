"""What identifies people in a free text, masked."""

import re

# E-mail addresses, NIK and NIP, mobile and landline numbers.
_PRIBADI = re.compile(
    r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\d)(?:\d{18}|\d{16}|\d{4}(?:[ .-]\d{4}){3})(?!\d)"
    r"|(?<![\w+])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,11}(?!\d)"
    r"|(?<!\w)\(?(?:\+62[ .-]?|0)[1-9]\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)"
)


def samarkan(teks: str) -> tuple[str, int]:
    """
    Mask what identifies people in a free text; return how many times.

    Examples:
        >>> samarkan("Hubungi Siti 081298765432, siti@x.id")
        ('Hubungi Siti [disamarkan], [disamarkan]', 2)
    """
    return _PRIBADI.subn("[disamarkan]", teks)
