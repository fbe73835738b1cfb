"""How one step is put together."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from skm.exact import banyak_desimal, digit_penentu, round_half_up
from skm.jejak import kata
from skm.jejak.tertulis import angka
from skm.model import Kutipan
from skm.model.telusur import Golongan, Langkah, Masukan, Pembulatan
from skm.regulasi import Regulasi
from skm.skor import baris_mutu
from skm.skor.mutu import DESIMAL_IKM


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
    kunci: str,
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
        kunci: Key of its title and formula in `LANGKAH`.
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
    judul, rumus = kata.LANGKAH[kunci]
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


def langkah_bulat(
    nama: str, kunci: str, masukan: str, dari: str, tepat: Fraction, hasil: Fraction, desimal: int
) -> Langkah:
    """Return a rounding on the way, which the konvensi declares."""
    return langkah(
        nama,
        kunci,
        f"bulat({angka(tepat)}; {desimal})",
        hasil,
        Masukan(nama=masukan, nilai=tepat, dari=dari),
        satuan=kata.POIN_NRR,
        cetak=round_half_up(hasil, desimal),
        dari=tepat,
        keterangan=[kata.PEMBULATAN_KONVENSI],
    )


def langkah_mutu(nama: str, kunci: str, cetak: Decimal, dari: str, regulasi: Regulasi) -> Langkah:
    """Return how a printed figure gets its letter."""
    baris = baris_mutu(cetak, regulasi)
    golongan = Golongan(
        nama=baris.mutu,
        uraian=baris.kinerja,
        bawah=round_half_up(baris.batas_bawah, DESIMAL_IKM),
        atas=round_half_up(baris.batas_atas, DESIMAL_IKM),
    )
    return langkah(
        nama,
        kunci,
        angka(cetak),
        Fraction(cetak),
        Masukan(nama="nilai tercetak", nilai=Fraction(cetak), dari=dari, tercetak=True),
        satuan=kata.POIN_IKM,
        cetak=cetak,
        golongan=golongan,
        kutipan=[baris.kutipan],
        keterangan=kata.di_luar_tabel(golongan, cetak),
    )
