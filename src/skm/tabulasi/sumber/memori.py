"""Rows that a program holds: what its values would say in a file, and a source of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

from skm.batas import MAKS_KOLOM
from skm.dasar import adalah
from skm.errors import ArgumenError
from skm.model.jawaban import SKALA
from skm.tabulasi.sumber.blok import (
    UKURAN_BLOK,
    BarisTeks,
    Bentuk,
    BlokBaris,
    Sumber,
    hampa,
    teks_sel,
)
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.salah import gagal

_DIGIT_WAJAR = 30
"""Digits of a whole figure that is written out; a longer one is no answer in any case."""


class SumberMemori(Sumber):
    """
    Rows in memory, as texts; numbered from 1.

    Attributes:
        cacahan: Whether they are counts, an unsur in each, and no respondents.
    """

    def __init__(
        self,
        berkas: str,
        judul: Sequence[str],
        isi: Sequence[BarisTeks],
        *,
        cacahan: bool = False,
    ) -> None:
        if len(judul) > MAKS_KOLOM:
            raise gagal("terlalu-lebar", berkas, str(len(judul)), str(MAKS_KOLOM))
        super().__init__(berkas, Bentuk(format="tabel"), judul)
        self._isi, self.cacahan = isi, cacahan

    @classmethod
    def dari_rekaman(cls, berkas: str, rekaman: Iterable[Any]) -> "SumberMemori":
        """
        Return a source of mappings from headings to values, laid flat as records of JSON are.

        Raises:
            ArgumenError: One is no mapping.
            DataError: There are none, or one is wider than a table may be.
        """
        from skm.tabulasi.sumber.json import ratakan

        judul: dict[str, None] = {}
        semua: list[dict[str, str]] = []
        for i, satu in enumerate(rekaman):
            if not adalah(satu, Mapping):
                raise ArgumenError.satu(
                    f"masukan[{i}]",
                    ditemukan=type(satu).__name__,
                    diharapkan="a mapping, as the first",
                )
            datar = ratakan(_teks_kunci(satu), berkas, lokasi=f"$[{i}]", tulis=teks_nilai)
            judul.update(dict.fromkeys(datar))
            semua.append(datar)
        if not semua:
            raise gagal("berkas-kosong", berkas)
        return cls(berkas, (*judul,), [[satu.get(j, "") for j in judul] for satu in semua])

    @classmethod
    def dari_baris(
        cls, berkas: str, judul: Iterable[object], baris: Iterable[Any]
    ) -> "SumberMemori":
        """
        Return a source of rows whose columns have these names.

        Raises:
            ArgumenError: A row is none, or has more or fewer values than there are names.
        """
        nama = ["" if j is None else str(j) for j in judul]
        isi: list[BarisTeks] = []
        for i, satu in enumerate(baris):
            if adalah(satu, Mapping):  # as some drivers of databases give them
                isi.append([teks_nilai(satu.get(j)) for j in nama])
                continue
            if not adalah(satu, Iterable) or adalah(satu, str, bytes):
                raise ArgumenError.satu(
                    f"masukan[{i}]", ditemukan=type(satu).__name__, diharapkan="a row of values"
                )
            teks = [*map(teks_nilai, satu)]
            if len(teks) != len(nama):
                diharapkan = f"{len(nama)} values, one for each name"
                raise ArgumenError.satu(
                    f"masukan[{i}]", ditemukan=f"{len(teks)} values", diharapkan=diharapkan
                )
            isi.append(teks)
        return cls(berkas, nama, isi)

    @classmethod
    def dari_cacahan(cls, berkas: str, cacahan: Mapping[str, Sequence[int]]) -> "SumberMemori":
        """
        Return a source of counts: per unsur how many answered 1, 2, 3 and 4.

        Where fewer answered than elsewhere, so many gave no answer.

        Raises:
            DataError: There are none.
        """
        if not cacahan:
            raise gagal("berkas-kosong", berkas)
        n = max(map(sum, cacahan.values()))
        isi = [[kode, *map(str, f), str(n - sum(f))] for kode, f in cacahan.items()]
        return cls(berkas, ("Unsur", *SKALA, "Tidak menjawab"), isi, cacahan=True)

    def asing(self, penilai: Penilai) -> Iterator[str]:
        """Yield what counts are said to be of, and is no unsur."""
        return (satu[0] for satu in self._isi if not penilai.unsur(satu[0]))

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows with their numbers; each call starts anew."""
        for awal in range(0, len(self._isi), ukuran):
            potong = self._isi[awal : awal + ukuran]
            nomor = range(awal + 1, awal + len(potong) + 1)
            yield BlokBaris.dari_baris(potong, len(self.judul), nomor)


def teks_nilai(nilai: Any) -> str:
    """
    Write a value of a program the way a file would have it.

    Examples:
        >>> [teks_nilai(n) for n in (3, 3.0, 3.5, Decimal("3.00"), None, float("nan"), "Baik ")]
        ['3', '3', '3.5', '3', '', '', 'Baik ']
    """
    if adalah(nilai, str):
        return str(nilai)
    if adalah(nilai, Enum):
        return teks_nilai(nilai.value)
    if hampa(nilai):
        return ""
    if type(nilai).__module__ == "numpy" and hasattr(nilai, "item"):
        nilai = nilai.item()  # a number of its own kind, which writes itself in its own way
    if adalah(nilai, Decimal) and nilai.is_finite():
        bulat = nilai.adjusted() < _DIGIT_WAJAR and nilai == nilai.to_integral_value()
        return str(int(nilai)) if bulat else str(nilai)
    return teks_sel(nilai)


def _teks_kunci(satu: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(k): v for k, v in satu.items()}
