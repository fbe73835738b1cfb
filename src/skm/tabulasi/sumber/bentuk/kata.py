"""Words that tell shapes apart: headings of long tables, labels of options, rows of totals."""

from collections.abc import Mapping, Sequence

from skm.bahasa import normal
from skm.model.jawaban import SKALA
from skm.tabulasi.arti.baris import baris_jumlah
from skm.tabulasi.arti.daftar import REGULASI, skema_kata
from skm.tabulasi.arti.kata import bilangan, daftar_kata
from skm.tabulasi.arti.urai import seragam, urai


def kata_bentuk(nama: str) -> frozenset[str]:
    """Return the words of one kind, as `normal` writes them."""
    bentuk: Mapping[str, Sequence[str]] = daftar_kata("kolom")["bentuk"]
    return frozenset(bentuk[nama])


def opsi(label: str) -> int | None:
    """
    Return the answer that a label stands for, 1 to 4; None if it is no option for certain.

    Examples:
        >>> [opsi(t) for t in ("Sangat baik", "Jawaban / 3", "2 (Kurang baik)", "Cukup", "12")]
        [4, 3, 2, None, None]
    """
    teks = label.rpartition(" / ")[2]
    for awalan in ("nilai ", "skor ", "jawaban ", "jumlah "):
        teks = seragam(teks).removeprefix(awalan)
    isi = urai(teks)
    kata = skema_kata()[REGULASI].tempat.get(isi.kata) if isi.kata else None
    angka = isi.angka if isi.di_skala else None
    if (isi.kata and kata is None) or (isi.angka is not None and angka is None):
        return None
    return None if angka and kata and angka != kata else angka or kata


def berupa_angka(label: str) -> bool:
    """Return whether an option is a bare figure, which may be a number of a row as well."""
    return label.strip() in SKALA


def cacahan(sel: str) -> int | None:
    """Return the number of people that a cell holds, none for a blank one; None for any other."""
    teks = sel.strip()
    if teks in ("", "-", "–"):
        return 0
    # Not "1.000", which most often is a thousand.
    return bilangan(teks.removesuffix(".0"))


def persen(sel: Sequence[str]) -> bool:
    """Return whether texts are about shares, not numbers of people."""
    return any("%" in s or "persen" in normal(s).split() for s in sel)


def tanpa_jawaban(label: str) -> bool:
    """Return whether a label stands for people who gave no answer."""
    return normal(label) in kata_bentuk("tanpa_jawaban")


def jumlah(label: str) -> bool:
    """Return whether a label stands for a total."""
    return normal(label) in kata_bentuk("jumlah")


def ringkasan(label: str) -> bool:
    """Return whether a label stands for something computed from the counts."""
    return persen([label]) or baris_jumlah(label)
