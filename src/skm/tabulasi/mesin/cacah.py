"""Counting on an engine: the query of one pass, and what comes back: integers."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations_with_replacement
from typing import Any

import attrs

from skm.dasar import Peta
from skm.model import Hitungan, KodeUnsur, Statistik
from skm.model.jawaban import KOSONG, SKALA
from skm.model.tabulasi import Frekuensi
from skm.tabulasi.mesin.bingkai import Bingkai, Ekspresi, Potong, bulat, teks_nilai
from skm.tabulasi.mesin.sel import SelLembar, SelUnsur

MUAT = 1 << 31
"""Rows of one group up to which two counts travel in one sum, which halves the work."""

_GESER = 1 << 32
_KEPALA = 3  # rows, rows without an answer, rows whose answers are all refused


@attrs.frozen
class Samping:
    """
    What else a count is asked for, summed over all groups.

    Attributes:
        ikut: Columns that the rows bring along.
        kolom: Columns made of these.
        agregat: Sums of either.
    """

    ikut: tuple[Ekspresi, ...] = ()
    kolom: tuple[Ekspresi, ...] = ()
    agregat: tuple[Ekspresi, ...] = ()


class Cacahan:
    """
    What one count gave.

    A list of counts holds rows, rows without an answer, rows whose answers are all refused, and
    per unsur 1, 2, 3, 4 and cells filled, the latter without the cells of rows that are no forms;
    sums of products may follow.

    Attributes:
        isi: Lists of counts by the values of all groups.
        samping: What else was asked for.
    """

    def __init__(self, kode: Sequence[KodeUnsur], banyak_samping: int = 0) -> None:
        self._di = {k: _KEPALA + 5 * i for i, k in enumerate(kode)}
        self._lebar = _KEPALA + 5 * len(kode)
        self.isi: dict[tuple[str, ...], list[int]] = {}
        self.samping = [0] * banyak_samping

    def tambah(self, kunci: tuple[str, ...], isi: list[int]) -> None:
        """Add what a piece of the table gave for a group."""
        lama = self.isi.get(kunci)
        self.isi[kunci] = isi if lama is None else _tambah(lama, isi)

    @property
    def baris(self) -> int:
        """How many rows there are."""
        return sum(isi[0] for isi in self.isi.values())

    @property
    def tanpa_jawaban(self) -> int:
        """How many rows have no answer at all."""
        return sum(isi[1] for isi in self.isi.values())

    def terisi(self, kode: KodeUnsur) -> int:
        """Return how many cells of an unsur are filled."""
        return sum(self.jawaban(kode)) + self.ditolak(kode)

    def ditolak(self, kode: KodeUnsur) -> int:
        """Return how many filled cells of an unsur are no known answer."""
        return sum(self._ditolak(isi, kode) for isi in self.isi.values())

    def jawaban(self, kode: KodeUnsur) -> Frekuensi:
        """Return how many cells of an unsur hold 1, 2, 3 and 4."""
        semua = [self._jawaban(isi, kode) for isi in self.isi.values()]
        satu, dua, tiga, empat = map(sum, zip((0, 0, 0, 0), *semua, strict=True))
        return satu, dua, tiga, empat

    def hitungan(
        self, lengkap: "Cacahan | None", grup: int = 0, kelas: Mapping[str, str] | None = None
    ) -> dict[str, Hitungan]:
        """
        Sum over all groups but one, and turn the sums into counts.

        Args:
            lengkap: The count of complete forms, with sums of products; None if there is none.
            grup: Place of the group.
            kelas: Per value of the group its name; None to sum over this group too, as ``""``.
        """
        penuh = None if lengkap is None else lengkap._per_kelas(grup, kelas)
        return {
            nama: Hitungan(
                n=isi[0] - isi[1] - isi[2],
                frekuensi=self._frekuensi(isi),
                ditolak=Peta({k: self._ditolak(isi, k) for k in self._di}),
                statistik=None if penuh is None else self._statistik(penuh.get(nama)),
            )
            for nama, isi in (self._per_kelas(grup, kelas) or {"": [0] * self._lebar}).items()
        }

    def _per_kelas(self, grup: int, kelas: Mapping[str, str] | None) -> dict[str, list[int]]:
        hasil: dict[str, list[int]] = {}
        for kunci, isi in self.isi.items():
            nama = "" if kelas is None else kelas[kunci[grup]]
            hasil[nama] = _tambah(hasil[nama], isi) if nama in hasil else isi
        return hasil

    def _frekuensi(self, isi: Sequence[int]) -> Peta[KodeUnsur, Frekuensi]:
        return Peta({k: self._jawaban(isi, k) for k in self._di})

    def _statistik(self, isi: Sequence[int] | None) -> Statistik:
        if isi is None:
            isi = [0] * (self._lebar + len(pasangan([*self._di])))
        return Statistik(frekuensi=self._frekuensi(isi), silang=tuple(isi[self._lebar :]))

    def _jawaban(self, isi: Sequence[int], kode: KodeUnsur) -> Frekuensi:
        di = self._di[kode]
        satu, dua, tiga, empat = isi[di : di + 4]
        return satu, dua, tiga, empat

    def _ditolak(self, isi: Sequence[int], kode: KodeUnsur) -> int:
        return isi[self._di[kode] + 4] - sum(self._jawaban(isi, kode))


class Pencacah:
    """Counts the forms of a table."""

    def __init__(self, bingkai: Bingkai, sel: SelLembar) -> None:
        self._bingkai, self._sel, self._nw = bingkai, sel, bingkai.nw
        self._kode = list(sel.unsur)
        self._grup = [f"g{i}" for i in range(len(bingkai.grup))]

    def cacah(
        self, *, ketat: bool = False, lengkap: bool = False, samping: Samping | None = None
    ) -> Cacahan:
        """
        Count by the values of all groups.

        Args:
            ketat: Whether there may be rows whose answers are all refused, which are no forms.
            lengkap: Count complete forms only, and sums of products with them.
            samping: What else to ask for.
        """
        samping = samping or Samping()
        hasil = Cacahan(self._kode, len(samping.agregat))
        k, ekor = len(self._grup), len(samping.agregat)
        for siap in self._bingkai.semua_siap(*samping.ikut):
            if lengkap:
                siap = siap.filter(self._sel.lengkap())
            for baris in self._jumlahkan(siap, ketat=ketat, lengkap=lengkap, samping=samping):
                isi = baris[k : len(baris) - ekor]
                hasil.samping = _tambah(hasil.samping, baris[len(baris) - ekor :])
                hasil.tambah(tuple(map(teks_nilai, baris[:k])), isi)
        return hasil

    def _jumlahkan(
        self, siap: Potong, *, ketat: bool, lengkap: bool, samping: Samping
    ) -> list[list[Any]]:
        def kumpul(*, kemas: bool) -> list[list[Any]]:
            tanya = self._tanya(siap, kemas=kemas, ketat=ketat, lengkap=lengkap, samping=samping)
            return [*self._buka(tanya, kemas=kemas, ketat=ketat)]

        # polars is quicker at counting flags than at adding up what is made of them.
        baris = kumpul(kemas=not self._bingkai.polars)
        if not self._bingkai.polars and any(satu[len(self._grup)] >= MUAT for satu in baris):
            return kumpul(kemas=False)
        return baris

    def _tanya(
        self, siap: Potong, *, kemas: bool, ketat: bool, lengkap: bool, samping: Samping
    ) -> Potong:
        """Return the query; with *kemas* two counts go into one sum."""
        nw = self._nw
        kolom: list[Ekspresi] = [self._sel.kosong().cast(nw.Int64).alias("tanpa")]
        agregat: list[Ekspresi] = [nw.len().alias("n"), nw.col("tanpa").sum()]
        if ketat:
            siap = siap.with_columns(self._bingkai.bendera(self._sel.sah()).alias("sah"))
            agregat.append(nw.col("sah").sum())
        for kode, sel in self._sel.unsur.items():
            bagian = [self._satu_jawaban(sel, h) for h in SKALA]
            if kemas:
                satu, dua, tiga, empat = bagian
                bagian = [satu + dua * _GESER, tiga + empat * _GESER]
            kolom += [isi.alias(f"{kode}_{i}") for i, isi in enumerate(bagian)]
            agregat += [nw.col(f"{kode}_{i}").sum() for i in range(len(bagian))]
            if ketat or sel.nilai[KOSONG]:
                isi = (~sel.kosong()).cast(nw.Int64)
                isi = isi * nw.col("sah") if ketat else isi
                kolom.append(isi.alias(f"{kode}_isi"))
                agregat.append(nw.col(f"{kode}_isi").sum())
            else:
                agregat.append(nw.col(kode).count().alias(f"{kode}_isi"))
        for a, b in pasangan(self._kode) if lengkap else ():
            kolom.append((self._nilai(a) * self._nilai(b)).alias(f"{a}_{b}_kali"))
            agregat.append(nw.col(f"{a}_{b}_kali").sum())
        siap = siap.with_columns(*kolom, *samping.kolom)
        agregat += samping.agregat
        return siap.group_by(*self._grup).agg(*agregat) if self._grup else siap.select(*agregat)

    def _buka(self, tanya: Potong, *, kemas: bool, ketat: bool) -> Iterator[list[Any]]:
        """Ask, and yield for each group its values and a list of counts."""
        k = len(self._grup)
        for baris in self._bingkai.baris(tanya):
            isi = [v if v.__class__ is int else bulat(v) for v in baris[k:]]
            hasil, di = isi[:2], 2
            hasil.append(isi[0] - isi[1] - isi[2] if ketat else 0)
            di += ketat
            for _ in self._kode if kemas else ():
                satu, dua, terisi = isi[di : di + 3]
                hasil += [satu % _GESER, satu // _GESER, dua % _GESER, dua // _GESER, terisi]
                di += 3
            yield [*baris[:k], *hasil, *isi[di:]]

    def _satu_jawaban(self, sel: SelUnsur, huruf: str) -> Ekspresi:
        return sel.ada(huruf) if self._bingkai.polars else self._angka(sel, huruf)

    def _angka(self, sel: SelUnsur, huruf: str) -> Ekspresi:
        """Return 1 where an unsur has this answer, 0 or null elsewhere."""
        return self._bingkai.bendera(sel.ada(huruf))

    def _nilai(self, kode: KodeUnsur) -> Ekspresi:
        """Return the answers of complete forms as figures."""
        sel = self._sel.unsur[kode]
        if not sel.teks and all(sel.nilai[h] == [int(h)] for h in SKALA):
            return self._nw.col(kode).cast(self._nw.Int64)
        return sum(self._angka(sel, h) * int(h) for h in SKALA)


def pasangan(kode: Sequence[KodeUnsur]) -> list[tuple[KodeUnsur, KodeUnsur]]:
    """Return the pairs of unsur whose sums of products are asked for, in their order."""
    return [*combinations_with_replacement(kode, 2)]


def _tambah(a: Sequence[int], b: Sequence[int]) -> list[int]:
    return [x + y for x, y in zip(a, b, strict=True)]
