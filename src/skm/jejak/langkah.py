"""How one step is put together, and how its expression is written."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import lcm

from skm.exact import digit_penentu, round_half_up
from skm.jejak.kata import LANGKAH
from skm.model import Kutipan
from skm.model.telusur import Golongan, Langkah, Masukan, Pembulatan

PALING_BANYAK = 10
"""Decimals an expression shows of an exact figure; a konvensi rounds to no more."""
_PENYEBUT = 10**6


def angka(nilai: Fraction | Decimal | int) -> str:
    """
    Write an exact number: as a decimal if it is short, else as a fraction.

    Examples:
        >>> angka(Fraction(349, 100)), angka(Fraction(100, 29)), angka(Decimal("4.00"))
        ('3.49', '100/29', '4.00')
    """
    if isinstance(nilai, Decimal):
        return f"{nilai:f}"
    exact = Fraction(nilai)
    desimal = _desimal(exact)
    return str(exact) if desimal is None else f"{round_half_up(exact, desimal):f}"


def _desimal(nilai: Fraction) -> int | None:
    """Return how many decimals hold *nilai*; None if a few do not."""
    sisa, desimal = nilai.denominator, 0
    while desimal < PALING_BANYAK and (sisa % 2 == 0 or sisa % 5 == 0):
        desimal += 1
        sisa = (nilai * 10**desimal).denominator
    return desimal if sisa == 1 else None


def deret(nilai: Iterable[Fraction | int]) -> list[str]:
    """
    Write exact numbers alike, so that they can be compared: as decimals, or over one denominator.

    Examples:
        >>> deret([Fraction(1, 3), Fraction(1, 2)]), deret([Fraction("3.4"), Fraction("3.49")])
        (['2/6', '3/6'], ['3.40', '3.49'])
    """
    semua = [Fraction(n) for n in nilai]
    desimal = [d for d in map(_desimal, semua) if d is not None]
    if len(desimal) == len(semua):
        terbanyak = max(desimal, default=0)
        return [f"{round_half_up(n, terbanyak):f}" for n in semua]
    penyebut = lcm(*(n.denominator for n in semua))
    if penyebut > _PENYEBUT:
        return [str(n) for n in semua]
    return [f"{n.numerator * (penyebut // n.denominator)}/{penyebut}" for n in semua]


def pembagi(nilai: Fraction | Decimal | int) -> str:
    """Write an exact number so that it can be divided by."""
    teks = angka(nilai)
    return f"({teks})" if "/" in teks else teks


def jumlah(nilai: Iterable[Fraction | int]) -> str:
    """Write a sum."""
    return " + ".join(deret(nilai))


def bulatan(tepat: Fraction, hasil: Decimal) -> Pembulatan | None:
    """Return how *tepat* became *hasil*; None if nothing was lost."""
    desimal = max(0, -int(hasil.as_tuple().exponent))
    digit = digit_penentu(tepat, desimal)
    if digit is None:
        return None
    return Pembulatan(
        tepat=tepat,
        desimal=desimal,
        digit=digit,
        hasil=hasil,
        dibatasi=hasil != round_half_up(tepat, desimal),
    )


def langkah(
    id_langkah: str,
    kata: str,
    ungkapan: str,
    hasil: Fraction | int,
    *masukan: Masukan,
    satuan: str = "",
    cetak: Decimal | None = None,
    dari: Fraction | None = None,
    golongan: Golongan | None = None,
    kutipan: Iterable[Kutipan] = (),
    keterangan: Iterable[str] = (),
    **isi: str,
) -> Langkah:
    """
    Return one step.

    Args:
        id_langkah: Its id.
        kata: Key of its title and formula in `LANGKAH`.
        ungkapan: The formula with its figures.
        hasil: Its result.
        masukan: What it takes.
        satuan: Unit of the result.
        cetak: The result as printed.
        dari: What the result itself was rounded from; None if it was not.
        golongan: Row of a table.
        kutipan: Sources.
        keterangan: Remarks.
        isi: What the title names.
    """
    judul, rumus = LANGKAH[kata]
    exact = Fraction(hasil)
    if dari is not None and cetak is not None:
        pembulatan = bulatan(dari, cetak)
    else:
        pembulatan = None if cetak is None else bulatan(exact, cetak)
    return Langkah(
        id=id_langkah,
        judul=judul.format(**isi),
        rumus=rumus,
        ungkapan=ungkapan,
        masukan=masukan,
        hasil=exact,
        satuan=satuan,
        cetak=cetak,
        pembulatan=pembulatan,
        golongan=golongan,
        kutipan=tuple(dict.fromkeys(kutipan)),
        keterangan=tuple(keterangan),
    )
