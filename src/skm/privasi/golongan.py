"""
Classes of a profile column that are people.

Decided by the column as a whole: a number that hardly anybody shares is one of a person, a number
that many rows share is a code of a unit or a service.
"""

import re
from collections.abc import Mapping

import attrs

from skm.dasar import Polos
from skm.privasi.identitas import cari_identitas
from skm.privasi.samaran import SAMARAN, samarkan

LAINNYA = "Lainnya"
"""The class of whoever is in none of those that are shown."""

_BERSAMA = 2
"""Rows that share a value on average, from which on values of its form are codes."""
_KELOMPOK = 5
"""Rows from which on a class with a number of somebody in its name is more than that person."""
_SEDIKIT = 30
"""Classes up to which a column is one of few words, so that a name stands out."""

_UTUH = re.compile(r"[A-Za-z]{1,2}[ -]?[0-9]{6,7}|[0-9]{9,18}")
"""A cell that is nothing but a number of a person, or a code."""
_TERPOTONG = re.compile(r"[0-9][.,][0-9]+[eE]\+?1[0-9]")
"""A long number as Excel shows it."""
_NAMA = re.compile(r"(?!(?i:budi daya)\b)[^\W\d_]+(?:[ ][^\W\d_'.]+[.]?){1,4}")
_SAPAAN = re.compile(
    r"(?:(?:prof|drs?|dra|ir|hj?|bapak|bpk|pak|ibu|bu|sdri?)(?:[.][ ]?|[ ]))+", re.IGNORECASE
)
"""What people are called by before their names; degrees follow after a comma."""
_NASAB = re.compile(r"[ ](?:bin|binti)[ ]", re.IGNORECASE)
_NAMA_DEPAN = frozenset(
    """
    abdul abdullah achmad adi aditya agung agus ahmad aisyah ali andi andri anita anton arif
    aris asep bambang budi cahyo candra citra dedi deni desi dewi diah dian didik dwi dyah edi
    eka eko endang erna fajar fatimah ferry fitri fitria gunawan hadi hendra hendri hendro heri
    heru ibrahim ida ika indra irfan iwan joko kartika khairul lestari lilis lina made
    maria mohamad mohammad muhamad muhammad mulyadi mulyono nanang novi nur nurul nyoman puji
    putri putu rahmat rani ratna reni retno rina rini rizki rizky rudi ryan siti slamet sri
    sugeng suharto sukardi sulistyo sumarni sunarto suparman supriyadi suryadi susanti sutrisno
    udin umar usman wahyu wati wawan wayan yanti yanto yuli yulia yuni yusuf zainal
    """.split()  # noqa: SIM905
)
"""Common first names that are no words besides."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class GolonganSamar(Polos):
    """
    What becomes of the classes of a profile column.

    Attributes:
        ganti: The classes that people can be told by, and what stands for each.
        banyak: In how many rows they stand.
        buang: Whether most of the column is such, so that it is none of a profile.
    """

    ganti: Mapping[str, str]
    banyak: int
    buang: bool

    def __call__(self, kelas: str) -> str:
        """Return what stands for a class."""
        return self.ganti.get(kelas, kelas)


def samarkan_kelas(
    kelas: Mapping[str, int], *, nama: bool = False, lain: str = LAINNYA
) -> GolonganSamar:
    """
    Decide which classes of a profile column are people.

    Args:
        kelas: The classes, and in how many rows each stands; ``""`` where nothing does.
        nama: Whether classes are words for kinds of people, so that names can be told from them.
        lain: The class of people whose own is none.

    Examples:
        >>> semua = {"Petani": 40, "Guru": 12, "3201010101010001": 1, "0812 3456 7890": 1}
        >>> dict(samarkan_kelas(semua).ganti)
        {'3201010101010001': 'Lainnya', '0812 3456 7890': 'Lainnya'}
        >>> samarkan_kelas({"1234567890": 40, "1234567891": 12}).banyak
        0
    """
    pasti: list[str] = []
    bentuk: dict[str, list[str]] = {}
    for satu in filter(None, kelas):
        kena = cari_identitas(satu)
        if any(i.pasti for i in kena) or _TERPOTONG.fullmatch(satu):
            pasti.append(satu)
        elif kena or _UTUH.fullmatch(satu):
            bentuk.setdefault(_bentuk(satu), []).append(satu)
    ganti: dict[str, str] = {}
    lain = min((k for k in kelas if k.casefold() == lain.casefold()), default=lain)
    for satu in pasti:
        ganti[satu] = lain
        if kelas[satu] >= _KELOMPOK:  # few are, of a million people
            sisa = samarkan(satu)[0]
            if sum(map(str.isalpha, sisa.replace(SAMARAN, ""))) > _BERSAMA:
                ganti[satu] = sisa
    for sebentuk in bentuk.values():
        if sum(kelas[k] for k in sebentuk) < _BERSAMA * len(sebentuk):
            ganti.update(dict.fromkeys(sebentuk, lain))
    if nama and len(kelas) <= _SEDIKIT:
        ganti.update({k: lain for k, n in kelas.items() if n < _KELOMPOK and _nama(k)})
    if not ganti:
        return GolonganSamar(ganti={}, banyak=0, buang=False)
    orang = sum(kelas[k] for k, pengganti in ganti.items() if pengganti == lain)
    terisi = sum(kelas.values()) - kelas.get("", 0)
    return GolonganSamar(ganti=ganti, banyak=sum(kelas[k] for k in ganti), buang=2 * orang > terisi)


def _bentuk(teks: str) -> str:
    """Return the form of a value: which places hold letters and which figures."""
    return "".join("9" if h.isdigit() else "A" if h.isalpha() else h for h in teks)


def _nama(teks: str) -> bool:
    """Return whether a text can only be somebody's name."""
    teks = teks.partition(",")[0]
    if sapaan := _SAPAAN.match(teks):
        teks = teks[sapaan.end() :]
    if not _NAMA.fullmatch(teks):
        return False
    return teks.split()[0].casefold() in _NAMA_DEPAN or bool(_NASAB.search(teks))
