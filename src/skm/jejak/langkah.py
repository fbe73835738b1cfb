"""How one step is put together."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from skm.exact import banyak_desimal, digit_penentu, round_half_up
from skm.jejak.kata import LANGKAH
from skm.model import Kutipan
from skm.model.telusur import Golongan, Langkah, Masukan, Pembulatan


def bulatan(tepat: Fraction, hasil: Decimal) -> Pembulatan | None:
    """Return how *tepat* became *hasil*; None if nothing was lost."""
    desimal = banyak_desimal(hasil)
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
    tepat = Fraction(hasil)
    pembulatan = None if cetak is None else bulatan(tepat if dari is None else dari, cetak)
    return Langkah(
        id=id_langkah,
        judul=judul.format(**isi),
        rumus=rumus,
        ungkapan=ungkapan,
        masukan=masukan,
        hasil=tepat,
        satuan=satuan,
        cetak=cetak,
        pembulatan=pembulatan,
        golongan=golongan,
        kutipan=tuple(dict.fromkeys(kutipan)),
        keterangan=tuple(keterangan),
    )
