"""
What one answer means: ``1`` to ``4``, ``-`` for none, ``x`` for one that is not on the scale.

Option texts are data (``data/pilihan.toml``).
"""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from skm.dasar import Peta
from skm.model import Unsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.regulasi import Regulasi
from skm.tabulasi.arti.kata import daftar_kata, konsep_unsur, kosong, rapikan
from skm.tabulasi.arti.pemetaan import Pemetaan

Macam: TypeAlias = Literal["angka", "huruf", "teks"]

# Compiled on first use: most files hold nothing but figures.
_ANGKA = r"[+-]?[0-9]+(?:[.,][0-9]+)?"
_BULAT = r"\+?0*([1-4])(?:[.,]0+)?"
_SATU = r"[(\[]([1-4a-d])[)\]]|([1-4a-d])[)\].]"
_DEPAN = r"[(\[]?([1-4a-d])(?: ?[-–—.:=)\]]+ ?| (?=\())(\S.*)"
_BELAKANG = r"(.*\S) ?[(\[=:-] ?([1-4])[)\]]?"


def pilihan_unsur(
    unsur: Unsur, *, regulasi: Regulasi, pemetaan: Pemetaan | None = None
) -> dict[str, int]:
    """
    Return every option text of an unsur and the answer it stands for.

    Args:
        unsur: Which.
        regulasi: Whose list it stands in; an office's own unsur only has the general texts.
        pemetaan: Further texts; they go before the others.

    Returns:
        Texts in the form of :func:`rapikan`, letters included; figures are not listed.
    """
    data = daftar_kata("pilihan")
    hasil = {huruf: i for i, huruf in enumerate(data["huruf"], start=1)}
    khusus = data["konsep"].get(konsep_unsur(unsur, regulasi), [])
    for semua in (data["umum"]["pilihan"], khusus):
        hasil |= {rapikan(t): i for i, texts in enumerate(semua, start=1) for t in texts}
    if pemetaan is not None:
        tambahan: Mapping[str, int] = pemetaan.jawaban.get(unsur.kode, Peta())
        hasil |= {rapikan(t): i for t, i in tambahan.items()}
    return hasil


class Arti(dict[str, str]):
    """
    Characters by the texts found in one column: each text is worked out once.

    Examples:
        >>> arti = Arti({"sesuai": 3, "c": 3})
        >>> [arti[t] for t in ("4", "4.0", "04", "C", "3 - Sesuai", "", "5", "Gratis", "4. Sesuai")]
        ['4', '4', '4', '3', '3', '-', 'x', 'x', 'x']
    """

    def __init__(self, pilihan: Mapping[str, int]) -> None:
        super().__init__({"": KOSONG})
        self._pilihan, self._kosong = pilihan, kosong()

    def __missing__(self, teks: str) -> str:
        # A column of free text taken by mistake must not fill the memory.
        arti = self._baca(rapikan(teks))
        if len(self) < 4096:
            self[teks] = arti
        return arti

    def _baca(self, teks: str) -> str:
        if (nilai := self._pilihan.get(teks)) is not None:
            return str(nilai)
        if teks in self._kosong:
            return KOSONG
        if kena := re.fullmatch(_BULAT, teks):
            return kena[1]
        if kena := re.fullmatch(_SATU, teks):
            return _nilai(kena[1] or kena[2])
        if kena := re.fullmatch(_DEPAN, teks):
            return self._keduanya(kena[1], rapikan(kena[2].rstrip(")]")))
        if kena := re.fullmatch(_BELAKANG, teks):
            return self._keduanya(kena[2], rapikan(kena[1]))
        awal, _, sisa = teks.partition(" ")
        if sisa in self._pilihan and awal in {*SKALA, *"abcd"}:
            return self._keduanya(awal, sisa)
        return DITOLAK

    def _keduanya(self, awal: str, sisa: str) -> str:
        """Read figure and text of one answer; where they disagree, it is none."""
        nilai = _nilai(awal)
        arti = self._pilihan.get(sisa)
        if arti is not None:
            return nilai if str(arti) == nilai else DITOLAK
        # "3 - Cukup puas" names its place on the scale; "3,5" and "3 - 4" do not.
        return nilai if awal in SKALA and not sisa[:1].isdigit() else DITOLAK


def _nilai(tanda: str) -> str:
    """Return the answer of a figure or a letter."""
    return SKALA["abcd".index(tanda)] if tanda in "abcd" else tanda


def macam(teks: str) -> tuple[Macam, ...]:
    """Say of what kinds an answer is: a figure, a letter, a text, or a figure with a text."""
    bersih = rapikan(teks)
    if kena := re.fullmatch(_SATU, bersih):
        bersih = kena[1] or kena[2]
    if re.fullmatch(_ANGKA, bersih):
        return ("angka",)
    if len(bersih) == 1:
        return ("huruf",)
    if re.fullmatch(_DEPAN, bersih) or re.fullmatch(_BELAKANG, bersih):
        return ("angka" if bersih.strip("([")[0] in SKALA else "huruf", "teks")
    return ("teks",)


def sebab_ditolak(teks: str) -> str:
    """
    Return the kind of remark for an answer that is not on the scale.

    Examples:
        >>> [sebab_ditolak(t) for t in ("5", "3,5", "bagus")]
        ['jawaban-luar-skala', 'jawaban-pecahan', 'jawaban-tak-dikenal']
    """
    bersih = rapikan(teks)
    if not re.fullmatch(_ANGKA, bersih):
        return "jawaban-tak-dikenal"
    _, _, pecahan = bersih.replace(",", ".").partition(".")
    return "jawaban-pecahan" if pecahan.strip("0") else "jawaban-luar-skala"
