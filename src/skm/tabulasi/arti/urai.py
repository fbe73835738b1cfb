"""
Take one answer apart: a figure, a letter, words, or several of these.

What it stands for is decided for whole columns, in `skm.tabulasi.arti.putusan`.
"""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from skm.model.jawaban import SKALA
from skm.tabulasi.arti.daftar import semua_kata, semua_kode
from skm.tabulasi.arti.kata import kosong, rapikan

Macam: TypeAlias = Literal[
    "kosong", "angka", "pecahan", "kode", "kata", "bebas", "ganda", "galat", "asing"
]

HURUF = "abcde"
BINTANG = 5
"""How many stars there are where a text does not say."""
_TERPANJANG, _KATA_TERBANYAK = 40, 5  # a longer text that no list has was written, not chosen

_PECAHAN = (
    r"[+-]?[0-9]+[.,][0-9]+(?: ?(?:%|persen|/ ?[0-9]+|\(?(?:dari|of|out of) ?[0-9]+\)?))?"
    r"|-[0-9]+|[0-9]{4,}"
)
_BULAT = r"\+?0*([0-9]{1,3})(?:[.,]0+)?"
_ANGKA = _BULAT + r"(?: poin)?"
_BERBINTANG = _BULAT + r" ?(?:bintang|stars?|★)|(?:bintang|stars?) " + _BULAT
_PERSEN = _BULAT + r" ?(?:%|persen)"
_SATUAN = r"(?: (?:bintang|poin|stars?))?"
_DARI = (
    _BULAT
    + _SATUAN
    + r" ?\(? ?(?:(?:dari|of|out of|per) ?([0-9]{1,3})|/ ?(5|6|7|10|100))"
    + _SATUAN
    + r"\)?"
)
_BINTANG = r"(★+)(☆*)"
_BINTANG_LAIN = {0x2B50: "★", 0xFE0F: None}  # as telephones write them
_SATU = r"[(\[]([0-9]{1,2}|[a-e])[)\]]|([0-9]{1,2}|[a-e])[)\].]"
_DEPAN = r"[(\[]?([0-9]{1,2}|[a-e])(?: ?[-–—.:=)\]]+ ?| (?=\())(\S.*)"
_BELAKANG = r"([^\W\d].*\S) ?[(\[=:-] ?([0-9]{1,2})[)\]]?"
_ANGKA_TERBANYAK = 1000
_KODE_LAGI = re.compile(r"(?:^|[\s,;|/&+])[(\[]?(?:[0-9]{1,2}|[a-e])(?:[.)\]:](?=\s|\w)| ?\()")
_GALAT = (
    r"#(?:ref|div/0|value|name|num|null|error|spill|calc|field|blocked|unknown|connect)[!?]?"
    r"|#getting data|err:[0-9]{3}"
)
_PISAH = re.compile(r"\s*[,;|&+\n]\s*")
_RAPAT = re.compile(r"[\s-]+")
_DUA_BAHASA = re.compile(r"\s*[/|(]\s*|\s+[-–—]\s+")


class Isi(NamedTuple):
    """
    One answer taken apart.

    Attributes:
        teks: The whole, as answers are compared.
        macam: What it is.
        angka: Its figure; None if it has none.
        skala: How many there are of the figure, as in "4 dari 5"; None if it does not say.
        kode: Its letter or short code; empty if it has none.
        kata: Its words; empty if it has none.
    """

    teks: str
    macam: Macam
    angka: int | None = None
    skala: int | None = None
    kode: str = ""
    kata: str = ""

    @property
    def di_skala(self) -> bool:
        """Whether its figure is one from 1 to 4, and of no other scale."""
        empat = len(SKALA)
        return self.angka in range(1, empat + 1) and self.skala in (None, empat)

    @property
    def terdaftar(self) -> bool:
        """Whether a list has its words."""
        return bool(self.kata) and self.kata in semua_kata()


@lru_cache(maxsize=4096)
def urai(teks: str) -> Isi:
    """
    Take an answer apart.

    Examples:
        >>> [urai(t).macam for t in ("4", "4,0", "3,5", "b", "N/A", "Sangat_baik", "1. A 2. B")]
        ['angka', 'angka', 'pecahan', 'kode', 'kosong', 'kata', 'ganda']
        >>> urai("c. Sesuai").kata, urai("4 (dari 5)").skala, urai("Sesuai (3)").angka
        ('sesuai', 5, 3)
    """
    return _urai(seragam(teks))


def seragam(teks: str) -> str:
    """
    Return an answer in the form in which answers are compared, whatever tool wrote it.

    Examples:
        >>> seragam("Sangat_baik."), seragam('="4"')
        ('sangat baik', '4')
    """
    teks = teks.strip()
    if cocok := re.fullmatch(
        r'="(.*)"', teks
    ):  # how a spreadsheet keeps a text from being a number
        teks = cocok[1]
    return rapikan(teks.replace("_", " ").translate(_BINTANG_LAIN))


@lru_cache(maxsize=4096)
def _urai(teks: str) -> Isi:
    if teks in kosong():
        return Isi(teks=teks, macam="kosong")
    if cocok := re.fullmatch(_ANGKA, teks):
        return Isi(teks=teks, macam="angka", angka=int(cocok[1]))
    if re.fullmatch(_PECAHAN, teks):
        return Isi(teks=teks, macam="pecahan")
    if cocok := re.fullmatch(_DARI, teks):
        return Isi(teks=teks, macam="angka", angka=int(cocok[1]), skala=int(cocok[2] or cocok[3]))
    if cocok := re.fullmatch(_BERBINTANG, teks):
        # Stars are five nearly everywhere, and nobody who had four would say so of each.
        angka = int(cocok[1] or cocok[2])
        return Isi(teks=teks, macam="angka", angka=angka, skala=max(angka, BINTANG))
    if cocok := re.fullmatch(_PERSEN, teks):
        return Isi(teks=teks, macam="angka", angka=int(cocok[1]), skala=100)
    if cocok := re.fullmatch(_BINTANG, teks):
        penuh, sisa = len(cocok[1]), len(cocok[2])
        skala = penuh + sisa if sisa else max(penuh, BINTANG)
        return Isi(teks=teks, macam="angka", angka=penuh, skala=skala)
    if re.fullmatch(_GALAT, teks):
        return Isi(teks=teks, macam="galat")
    if teks in semua_kata():
        return Isi(teks=teks, macam="kata", kata=teks)
    if teks in semua_kode():
        return Isi(teks=teks, macam="kode", kode=teks)
    if cocok := re.fullmatch(_SATU, teks):
        return _bertanda(teks, cocok[1] or cocok[2], "")
    return _berkata(teks)


def _berkata(teks: str) -> Isi:
    """Take apart an answer with words that are in no list as they stand."""
    if cocok := re.fullmatch(_DEPAN, teks):
        sisa = cocok[2]
        if angka := re.fullmatch(_BELAKANG, sisa):
            kata = _satu_bahasa(rapikan(angka[1]))
            if not cocok[1].isdigit():  # a letter before the words, a figure behind
                return Isi(teks=teks, macam="angka", angka=int(angka[2]), kode=cocok[1], kata=kata)
            if kata in semua_kata():  # which tells whether the first figure counts up or down
                return _bertanda(teks, cocok[1], kata)
            if int(cocok[1]) != int(angka[2]) <= BINTANG:
                return Isi(teks=teks, macam="ganda")  # and nothing tells which is meant
        awal, _, akhir = sisa.rpartition(" ")
        if (
            angka_bulat(akhir)
            and (kata := _satu_bahasa(rapikan(awal.strip("([)]")))) in semua_kata()
        ):
            return _bertanda(teks, cocok[1], kata)
        sisa = sisa.lstrip("([").rstrip(")]").strip()
        if sisa[:1].isdigit() or _KODE_LAGI.search(sisa):
            return Isi(teks=teks, macam="ganda")
        return _bertanda(teks, cocok[1], _satu_bahasa(rapikan(sisa)))
    if cocok := re.fullmatch(_BELAKANG, teks):
        return _bertanda(teks, cocok[2], _satu_bahasa(rapikan(cocok[1])))
    awal, _, sisa = teks.partition(" ")
    if sisa in semua_kata() and (angka_bulat(awal) or awal in HURUF):
        return _bertanda(teks, awal, sisa)
    bagian = [b for b in _PISAH.split(teks) if b]
    if len(bagian) > 1 and all(_urai(b).macam in ("angka", "kode", "kata") for b in bagian):
        return Isi(teks=teks, macam="ganda")
    if (kata := _satu_bahasa(teks)) in semua_kata():
        return Isi(teks=teks, macam="kata", kata=kata)
    awal, _, akhir = teks.rpartition(" ")
    if akhir == "sekali" and (kata := f"sangat {awal}") in semua_kata():
        return Isi(teks=teks, macam="kata", kata=kata)
    if kata := _kata_rapat().get(_RAPAT.sub("", teks), ""):
        return Isi(teks=teks, macam="kata", kata=kata)
    if len(teks) > _TERPANJANG or len(teks.split()) > _KATA_TERBANYAK:
        return Isi(teks=teks, macam="bebas")
    return Isi(teks=teks, macam="asing")


@cache
def _kata_rapat() -> dict[str, str]:
    """Return every text of any list by what is left of it without spaces and hyphens."""
    return {_RAPAT.sub("", kata): kata for kata in sorted(semua_kata())}


def _bertanda(teks: str, tanda: str, kata: str) -> Isi:
    if tanda.isdigit():
        return Isi(teks=teks, macam="angka", angka=int(tanda), kata=kata)
    return Isi(teks=teks, macam="kata" if kata else "kode", kode=tanda, kata=kata)


def angka_bulat(teks: str) -> bool:
    """Return whether Python makes a whole number of a text, as it does not of very many digits."""
    return teks.isdecimal() and len(teks) <= _ANGKA_TERBANYAK


def _satu_bahasa(teks: str) -> str:
    """Return the first of two wordings of one answer, where a list has both."""
    bagian = [rapikan(b.rstrip(")")) for b in _DUA_BAHASA.split(teks) if b]
    if len(bagian) > 1 and all(b in semua_kata() for b in bagian):
        return bagian[0]
    return teks
