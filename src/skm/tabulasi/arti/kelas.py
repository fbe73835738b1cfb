"""
Who answered: spellings of one class brought together.

Spellings are data (``data/profil.toml``).  A class that is not known stays as it was written.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from skm.bahasa import normal
from skm.batas import MAKS_KELAS
from skm.dasar import tampilan
from skm.errors import DataError
from skm.exact import format_id
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.kata import bersih, daftar_kata, kosong, rapikan
from skm.tabulasi.arti.kolom import KolomDikenal

TIDAK_WAJAR = "tidak wajar"
"""Class of ages that no respondent has."""

_BATAS_USIA = ((17, "di bawah 17"), (26, "17–25"), (36, "26–35"), (46, "36–45"), (56, "46–55"))
_TERTUA = "di atas 55"
_WAJAR = range(5, 111)
_USIA = re.compile(r"([0-9]{1,4})(?:[.,]0+)?(?: ?(?:tahun|thn|th))?")
_RENTANG_USIA = re.compile(
    r"([0-9]{1,3}) ?(?:tahun|thn|th)? ?"
    r"(?:[-‐-―−~]|s[./]? ?d[.]?|sampai(?: dengan)?|hingga) ?([0-9]{1,3}) ?(?:tahun|thn|th)?[.]?"
)
_TAHUN = re.compile(r" ?(?:tahun|thn|th)[.]?$", re.IGNORECASE)


@cache
def _ejaan() -> Mapping[str, Mapping[str, str]]:
    """Return per part of the profile the class of every spelling."""
    return {
        dimensi: {ejaan: kelas for kelas, semua in daftar.items() for ejaan in semua}
        for dimensi, daftar in daftar_kata("profil").items()
    }


class BatasKelas:
    """
    The classes of a column so far, which end where there are too many to be classes.

    Examples:
        >>> ada = BatasKelas("a.csv", "Layanan")
        >>> ada.tambah(["KTP", "KK", "KTP"])
    """

    def __init__(self, berkas: str, judul: str) -> None:
        self._berkas, self._judul = berkas, judul
        self._ada: set[str] = set()

    def tambah(self, kelas: Iterable[str]) -> None:
        """
        Add classes.

        Raises:
            DataError: There are more than `MAKS_KELAS` now.
        """
        self._ada.update(kelas)
        if len(self._ada) > MAKS_KELAS:
            import json

            judul = samarkan(self._judul)[0]
            raise DataError.satu(
                "kelas-terlalu-banyak",
                berkas=self._berkas,
                ditemukan=tampilan(judul),
                diharapkan=format_id(MAKS_KELAS),
                saran=json.dumps(judul, ensure_ascii=False),
            )


class Kelas(dict[str, str]):
    """
    Classes of one part of the profile by the texts found in the file.

    Examples:
        >>> jk, usia = Kelas("jenis_kelamin"), Kelas("usia")
        >>> jk["Laki - Laki"], jk["wanita"], usia["23"], usia["2"], usia["51 s.d 60"]
        ('Laki-laki', 'Perempuan', '17–25', 'tidak wajar', '51–60')
    """

    def __init__(self, dimensi: str) -> None:
        super().__init__()
        self._ejaan = _ejaan().get(dimensi, {})
        self._usia = dimensi == "usia"

    def __missing__(self, teks: str) -> str:
        kelas = self._baca(teks)
        if len(self) < 65536:
            self[teks] = kelas
        return kelas

    def _baca(self, teks: str) -> str:
        rapi = bersih(teks)
        if rapikan(rapi) in kosong():
            return ""
        if self._usia and (umur := _USIA.fullmatch(rapi.casefold())):
            return kelas_usia(int(umur[1]))
        if self._usia:
            rapi_tanda = rapi.replace(">", "di atas ").replace("<", "di bawah ")
            ejaan = normal(rapi_tanda).removesuffix(" tahun").removesuffix(" thn")
            rapi = _TAHUN.sub("", rapi)
            if rentang := _RENTANG_USIA.fullmatch(rapi.casefold()):
                rapi = f"{rentang[1]}–{rentang[2]}"
        else:
            ejaan = normal(rapi)
        return self._ejaan.get(ejaan, rapi)


def kelas_usia(umur: int) -> str:
    """Return the class of an age in years."""
    if umur not in _WAJAR:
        return TIDAK_WAJAR
    return next((kelas for batas, kelas in _BATAS_USIA if umur < batas), _TERTUA)


def batas_kelas(kolom: KolomDikenal, dimensi: str, berkas: str) -> BatasKelas:
    """Return the limit of the classes of a part of the profile."""
    return BatasKelas(berkas, kolom.judul[kolom.profil[dimensi][0]])
