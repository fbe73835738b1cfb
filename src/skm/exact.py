"""
Exact numbers: `Fraction` is what is computed, `Decimal` is what is printed.

Every rounding in skm is the one below; it works on integers, so the ambient decimal context
cannot reach it.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from skm.errors import ArgumenError, DataError

_DIGIT = r"[0-9]{1,30}(?:[.,][0-9]{1,30})?"
POLA_ANGKA = re.compile(rf"[+−-]?{_DIGIT}")
POLA_INTERVAL = re.compile(
    rf"\s*({_DIGIT})\s*(?:[-–—−]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*({_DIGIT})\s*",
    re.IGNORECASE,
)
_MOST_DIGITS = 1_000
_KINDS = (Fraction, Decimal, int)
POLA_PECAHAN = re.compile(r"([+-]?[0-9]{1,60})/([0-9]{1,60})")


def round_half_up(value: Fraction | Decimal | int, digits: int) -> Decimal:
    """
    Round *value* to *digits* decimals, halves away from zero.

    Args:
        value: Any exact number.
        digits: Decimals to keep, 0 or more.

    Returns:
        The figure as printed, with exactly *digits* decimals.

    Examples:
        >>> round_half_up(Fraction("76.605"), 2)
        Decimal('76.61')
        >>> round_half_up(4, 2)
        Decimal('4.00')
    """
    _check_digits(digits)
    try:
        above, below = _exact("round_half_up().value", value).as_integer_ratio()
    except (OverflowError, ValueError):  # no number, or one without end
        raise _no_figure("bukan-angka", value) from None
    whole, rest = divmod(abs(above) * 10**digits, below)
    if 2 * rest >= below:
        whole += 1
    sign = "-" if above < 0 and whole else ""
    try:
        return Decimal(f"{sign}{whole}E-{digits}")  # made from a text, which no context rounds
    except ValueError:  # thousands of digits, which no text holds
        raise _no_figure("bukan-angka", value) from None


def _check_digits(digits: object) -> None:
    if type(digits) is not int or not 0 <= digits <= _MOST_DIGITS:
        raise ArgumenError.satu(
            "round_half_up().digits",
            ditemukan=f"<{type(digits).__name__}>",
            diharapkan=f"int 0–{_MOST_DIGITS}",
        )


def _exact(name: str, value: object) -> Fraction | Decimal | int:
    """Return an exact number that can be written; a float is none."""
    if isinstance(value, bool) or not isinstance(value, _KINDS):
        kind = type(value).__name__
        raise ArgumenError.satu(name, ditemukan=f"<{kind}>", diharapkan="Fraction | Decimal | int")
    return value


def bulatkan(nilai: Fraction, desimal: int | None) -> Fraction:
    """
    Return *nilai* rounded half-up, exact; with None for *desimal* it is left as it is.

    Examples:
        >>> bulatkan(Fraction(1, 9), 2), bulatkan(Fraction(1, 9), None)
        (Fraction(11, 100), Fraction(1, 9))
    """
    return nilai if desimal is None else Fraction(round_half_up(nilai, desimal))


def banyak_desimal(cetak: Decimal) -> int:
    """
    Return how many decimals a printed figure has.

    Examples:
        >>> banyak_desimal(Decimal("3.580"))
        3
    """
    return max(0, -int(cetak.as_tuple().exponent))


def desimal_tepat(nilai: Fraction, paling_banyak: int) -> int | None:
    """
    Return how many decimals hold a number exactly; None if even the most allowed do not.

    Examples:
        >>> desimal_tepat(Fraction("3.50"), 2), desimal_tepat(Fraction(1, 9), 6)
        (1, None)
    """
    return next((d for d in range(paling_banyak + 1) if (nilai * 10**d).denominator == 1), None)


def digit_penentu(nilai: Fraction | Decimal | int, desimal: int) -> int | None:
    """
    Return the decimal that decides how *nilai* is rounded half-up: the first one dropped.

    From 5 on the figure is rounded away from zero, whatever follows.

    Args:
        nilai: Any exact number.
        desimal: Decimals that are kept, 0 or more.

    Returns:
        0 to 9; None if nothing is dropped, as *nilai* has no more decimals than that.

    Examples:
        >>> digit_penentu(Fraction(100, 29), 2), digit_penentu(4, 2)
        (8, None)
    """
    skala = abs(Fraction(nilai)) * 10**desimal
    sisa = skala.numerator % skala.denominator
    return 10 * sisa // skala.denominator if sisa else None


def potong(nilai: Fraction | Decimal | int, desimal: int) -> Decimal:
    """
    Return the first decimals of *nilai*, the rest cut off; to be shown as the beginning of it.

    Args:
        nilai: Any exact number.
        desimal: Decimals to keep, 0 or more.

    Examples:
        >>> potong(Fraction(-2, 3), 4)
        Decimal('-0.6666')
    """
    tepat = Fraction(nilai)
    skala = abs(tepat) * 10**desimal
    bulat = skala.numerator // skala.denominator
    return Decimal((int(tepat < 0), tuple(map(int, str(bulat))), -desimal))


def format_tepat(nilai: Fraction | Decimal | int) -> str:
    """
    Write a number for a program: a fraction exactly, a `Decimal` with all its digits.

    What `str` makes of a `Decimal` may be ``0E-7``, which no reader of ours takes.

    Examples:
        >>> [format_tepat(n) for n in (Fraction(349, 100), Decimal("0E-7"), Decimal("87.25"))]
        ['349/100', '0.0000000', '87.25']
    """
    return f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)


def format_id(value: Fraction | Decimal | int, digits: int | None = None) -> str:
    """
    Write a number the Indonesian way: decimal comma, point between thousands.

    Args:
        value: Any exact number.
        digits: Decimals to round to (half-up).  None keeps the decimals of a `Decimal` and needs
            no rounding for an `int`; a `Fraction` has no decimals of its own and needs *digits*.

    Raises:
        ArgumenError: *value* is a `Fraction` and *digits* is None.

    Examples:
        >>> format_id(Fraction("1234567.495"), 2)
        '1.234.567,50'
        >>> format_id(Decimal("3.580")), format_id(Decimal("-0.25"))
        ('3,580', '−0,25')
    """
    value = _exact("format_id().value", value)
    if digits is not None:
        value = round_half_up(value, digits)
    elif isinstance(value, Fraction):
        raise ArgumenError.satu("format_id().digits", ditemukan="null", diharapkan="int")
    try:
        teks = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    except ValueError:  # thousands of digits, which no text holds
        raise _no_figure("bukan-angka", value) from None
    return teks.translate(_TUKAR)


def format_pendek(nilai: Fraction) -> str:
    """
    Write an exact number the Indonesian way if six decimals hold it, else as a fraction.

    Examples:
        >>> format_pendek(Fraction("0.99")), format_pendek(Fraction(1, 9))
        ('0,99', '1/9')
    """
    desimal = desimal_tepat(nilai, 6)
    return str(nilai) if desimal is None else format_id(nilai, desimal)


_TUKAR = str.maketrans(",.-", ".,−")
_BALIK = str.maketrans(",−", ".-")


def bagi_persen(jumlah: Sequence[int], desimal: int = 1) -> tuple[Decimal, ...]:
    """
    Return the shares of a whole in percent, as printed, adding up to exactly 100.

    Each share is rounded down; what is missing goes, one unit of the last decimal each, to those
    that lost most (largest remainder), of equal ones to the first.

    Args:
        jumlah: Counts, 0 or more.
        desimal: Decimals of a printed share.

    Returns:
        One share per count; all 0 if the counts are.

    Examples:
        >>> bagi_persen((1, 1, 1))
        (Decimal('33.4'), Decimal('33.3'), Decimal('33.3'))
    """
    semua, penuh = sum(jumlah), 100 * 10**desimal
    bagian = [divmod(j * penuh, semua) if semua else (0, 0) for j in jumlah]
    bulat = [b for b, _ in bagian]
    kurang = penuh - sum(bulat) if semua else 0
    for i in sorted(range(len(jumlah)), key=lambda i: -bagian[i][1])[:kurang]:
        bulat[i] += 1
    return tuple(Decimal(b).scaleb(-desimal) for b in bulat)


def parse_decimal(text: str) -> Decimal:
    """
    Read a figure as printed, with decimal comma or point; its decimals are kept.

    Raises:
        DataError: *text* is anything else: a thousands separator, an exponent, a word.

    Examples:
        >>> parse_decimal("3,580")
        Decimal('3.580')
    """
    if not POLA_ANGKA.fullmatch(_text("bukan-angka", text)):
        raise _no_figure("bukan-angka", text)
    return Decimal(text.translate(_BALIK))


def parse_interval(text: str) -> tuple[Decimal, Decimal]:
    """
    Read an interval as printed, its lower end first: "88,31–100,00", "1 s.d. 4".

    Raises:
        DataError: *text* is anything else.

    Examples:
        >>> parse_interval("76,61 - 88,30")
        (Decimal('76.61'), Decimal('88.30'))
    """
    if not (ends := POLA_INTERVAL.fullmatch(_text("bukan-interval", text))):
        raise _no_figure("bukan-interval", text)
    return parse_decimal(ends[1]), parse_decimal(ends[2])


def parse_fraction(text: str) -> Fraction:
    """
    Read an exact number: ``1/9``, ``0,11``, ``0.111`` or ``25``.

    Raises:
        DataError: *text* is anything else, or a fraction over zero.

    Examples:
        >>> parse_fraction("1/9")
        Fraction(1, 9)
    """
    if pecahan := POLA_PECAHAN.fullmatch(_text("bukan-pecahan", text)):
        if int(pecahan[2]) == 0:
            raise _no_figure("bukan-pecahan", text)
        return Fraction(int(pecahan[1]), int(pecahan[2]))
    return Fraction(parse_decimal(text))


def _text(kode: str, text: object) -> str:
    if isinstance(text, str):
        return text
    raise _no_figure(kode, text)


def _no_figure(kode: str, text: object) -> DataError:
    found = f'"{text[:40]}"' if isinstance(text, str) else f"<{type(text).__name__}>"
    return DataError.satu(kode, ditemukan=found)
