"""Counting on an engine: the query of one pass, and what comes back: integers."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, combinations_with_replacement
from typing import Any, TypeAlias

import attrs

from skm.batas import MAKS_KELAS
from skm.dasar import Peta
from skm.model import Hitungan, KodeUnsur, Statistik
from skm.model.jawaban import KOSONG, SKALA
from skm.model.tabulasi import Frekuensi
from skm.tabulasi.arti.kelas import BatasKelas, Kelas
from skm.tabulasi.mesin.bingkai import Bingkai, Ekspresi, Potong, bulat, teks_nilai
from skm.tabulasi.mesin.sel import SelLembar, SelUnsur

MUAT = 1 << 31
"""Rows of one group up to which two counts travel in one sum, which halves the work."""

_GESER = 1 << 32
_KEPALA = 3  # rows, rows without an answer, rows whose answers are all refused
_LENGKAP = "lengkap"

_Baris: TypeAlias = tuple[tuple[str, ...], bool, list[int], Sequence[Any]]
"""Of a group its values, whether its forms are complete, its counts, what else was asked."""


@attrs.frozen(kw_only=True)
class Samping:
    """
    What else a count is asked for, of all groups together.

    Attributes:
        ikut: Columns that the rows bring along.
        kolom: Columns made of these, and of ``tanpa``, which is 0 where there is an answer.
        jumlah: Sums, by name.
        ujung: Columns of which the least and the greatest value is wanted, by name.
    """

    ikut: tuple[Ekspresi, ...] = ()
    kolom: tuple[Ekspresi, ...] = ()
    jumlah: Mapping[str, Ekspresi] = attrs.field(factory=dict[str, Ekspresi])
    ujung: Mapping[str, Ekspresi] = attrs.field(factory=dict[str, Ekspresi])

    def __or__(self, lain: "Samping") -> "Samping":
        return Samping(
            ikut=(*self.ikut, *lain.ikut),
            kolom=(*self.kolom, *lain.kolom),
            jumlah={**self.jumlah, **lain.jumlah},
            ujung={**self.ujung, **lain.ujung},
        )


class Cacahan:
    """
    What one count gave.

    A list of counts holds rows, rows without an answer, rows whose answers are all refused, and
    per unsur 1, 2, 3, 4 and cells filled, the latter without the cells of rows that are no forms;
    sums of products may follow.

    Attributes:
        lebar: How many counts there are before sums of products.
        isi: Lists of counts by the values of all groups.
        lengkap: The count of complete forms, with sums of products; None if not asked for.
        jumlah: Sums that were asked for besides.
        ujung: The least and the greatest value of what was asked for besides.
    """

    def __init__(self, kode: Sequence[KodeUnsur], *, statistik: bool = False) -> None:
        self._di = {k: _KEPALA + 5 * i for i, k in enumerate(kode)}
        self.lebar = _KEPALA + 5 * len(kode)
        self.isi: dict[tuple[str, ...], list[int]] = {}
        self.lengkap = Cacahan(kode) if statistik else None
        self.jumlah = Counter[str]()
        self.ujung: dict[str, tuple[Any, Any]] = {}

    def tambah(self, kunci: tuple[str, ...], isi: list[int]) -> None:
        """Add what a piece of the table gave for a group."""
        lama = self.isi.get(kunci)
        self.isi[kunci] = isi if lama is None else _tambah(lama, isi)

    def tambah_ujung(self, nama: str, *nilai: Any) -> None:
        """Add values to those of which the least and the greatest are kept."""
        ada = [v for v in (*self.ujung.get(nama, ()), *nilai) if v is not None]
        if ada:
            self.ujung[nama] = min(ada), max(ada)

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
        self, grup: int = 0, kelas: Mapping[str, str] | None = None
    ) -> dict[str, Hitungan]:
        """
        Sum over all groups but one, and turn the sums into counts.

        Args:
            grup: Place of the group.
            kelas: Per value of the group its name; None to sum over this group too, as ``""``.
        """
        penuh = None if self.lengkap is None else self.lengkap._per_kelas(grup, kelas)
        semua = self._per_kelas(grup, kelas) or {"": [0] * self.lebar}
        return {nama: self._hitungan(isi, nama, penuh) for nama, isi in semua.items()}

    def _hitungan(
        self, isi: Sequence[int], nama: str, penuh: Mapping[str, list[int]] | None
    ) -> Hitungan:
        # Of most groups nobody asks for statistics.
        return Hitungan.tertunda(
            {"statistik": lambda: None if penuh is None else self._statistik(penuh.get(nama))},
            n=isi[0] - isi[1] - isi[2],
            frekuensi=self._frekuensi(isi),
            ditolak=Peta({k: self._ditolak(isi, k) for k in self._di}),
            lengkap=None,
        )

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
            isi = [0] * (self.lebar + len(pasangan([*self._di])))
        kali, frekuensi = iter(isi[self.lebar :]), self._frekuensi(isi)
        return Statistik(
            frekuensi=frekuensi,
            silang=tuple(
                jumlah_kuadrat(frekuensi[a]) if a == b else next(kali)
                for a, b in combinations_with_replacement(self._di, 2)
            ),
        )

    def _jawaban(self, isi: Sequence[int], kode: KodeUnsur) -> Frekuensi:
        di = self._di[kode]
        satu, dua, tiga, empat = isi[di : di + 4]
        return satu, dua, tiga, empat

    def _ditolak(self, isi: Sequence[int], kode: KodeUnsur) -> int:
        return isi[self._di[kode] + 4] - sum(self._jawaban(isi, kode))


class Pencacah:
    """Counts the forms of a table."""

    def __init__(self, bingkai: Bingkai, sel: SelLembar, berkas: str = "") -> None:
        self._bingkai, self._sel, self._nw = bingkai, sel, bingkai.nw
        self._berkas = berkas
        self._kode = list(sel.unsur)
        self._grup = [f"g{i}" for i in range(len(bingkai.grup))]

    def cacah(
        self, *, ketat: bool = False, statistik: bool = False, samping: Samping | None = None
    ) -> Cacahan:
        """
        Count by the values of all groups.

        Args:
            ketat: Whether there may be rows whose answers are all refused, which are no forms.
            statistik: Count complete forms apart as well, and sums of products with them.
            samping: What else to ask for.
        """
        samping = samping or Samping()
        hasil = Cacahan(self._kode, statistik=statistik)
        nama = [*samping.jumlah]
        for siap in self._bingkai.semua_siap(*samping.ikut):
            for kunci, penuh, isi, ekor in self._jumlahkan(
                siap, ketat=ketat, statistik=statistik, samping=samping
            ):
                hasil.tambah(kunci, isi[: hasil.lebar])
                if penuh and hasil.lengkap is not None:
                    hasil.lengkap.tambah(kunci, isi)
                hasil.jumlah.update(dict(zip(nama, map(bulat, ekor), strict=False)))
                for di, satu in enumerate(samping.ujung):
                    hasil.tambah_ujung(satu, *ekor[len(nama) + 2 * di :][:2])
            self._periksa_kelas(hasil.isi)
        return hasil

    def _periksa_kelas(self, kunci: Collection[tuple[str, ...]]) -> None:
        """Stop at more values of a group than can be classes."""
        if len(kunci) > MAKS_KELAS:
            for (nama, tempat), isi in zip(
                self._bingkai.grup.items(), zip(*kunci, strict=True), strict=True
            ):
                judul = self._bingkai.kolom.judul[tempat[0]]
                BatasKelas(self._berkas, judul).tambah(map(Kelas(nama).__getitem__, {*isi}))

    def _jumlahkan(
        self, siap: Potong, *, ketat: bool, statistik: bool, samping: Samping
    ) -> list[_Baris]:
        def kumpul(*, kemas: bool) -> list[_Baris]:
            tanya = self._tanya(
                siap, kemas=kemas, ketat=ketat, statistik=statistik, samping=samping
            )
            ekor = len(samping.jumlah) + 2 * len(samping.ujung)
            buka = partial(self._buka, ekor=ekor, kemas=kemas, ketat=ketat, statistik=statistik)
            if not self._grup:
                return [*buka(tanya)]
            # A class has two rows at most; of more nobody knows how many there are.
            paling = 2 * MAKS_KELAS
            awal = [*buka(tanya.head(paling + 1))]
            if len(awal) <= paling:
                return awal
            self._periksa_kelas({kunci for kunci, *_ in awal})
            return [*buka(tanya)]

        # polars is quicker at counting flags than at adding up what is made of them.
        baris = kumpul(kemas=not self._bingkai.polars)
        if not self._bingkai.polars and any(isi[0] >= MUAT for _, _, isi, _ in baris):
            return kumpul(kemas=False)
        return baris

    def _tanya(
        self, siap: Potong, *, kemas: bool, ketat: bool, statistik: bool, samping: Samping
    ) -> Potong:
        """Return the query; with *kemas* two counts go into one sum."""
        nw = self._nw
        kolom: list[Ekspresi] = [self._sel.kosong().cast(nw.Int64).alias("tanpa")]
        agregat: list[Ekspresi] = [nw.len().alias("n"), nw.col("tanpa").sum()]
        if statistik:
            lengkap = self._sel.lengkap().fill_null(value=False)
            siap = siap.with_columns(self._bingkai.bendera(lengkap).alias(_LENGKAP))
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
        # What a form holds is worked out before what two cells of it make together.
        lanjut, kunci = [*samping.kolom], self._grup
        if statistik:
            kolom += [self._nilai(kode).alias(f"{kode}_nilai") for kode in self._kode]
            kunci = [*kunci, _LENGKAP]
            for a, b in pasangan(self._kode):
                kali = nw.col(f"{a}_nilai") * nw.col(f"{b}_nilai")
                lanjut.append(kali.alias(f"{a}_{b}_kali"))
                agregat.append(nw.col(f"{a}_{b}_kali").sum())
        agregat += [isi.alias(f"{nama} jumlah") for nama, isi in samping.jumlah.items()]
        for nama, isi in samping.ujung.items():
            agregat += [isi.min().alias(f"{nama} awal"), isi.max().alias(f"{nama} akhir")]
        siap = siap.with_columns(*kolom)
        siap = siap.with_columns(*lanjut) if lanjut else siap
        return siap.group_by(*kunci).agg(*agregat) if kunci else siap.select(*agregat)

    def _buka(
        self, tanya: Potong, *, ekor: int, kemas: bool, ketat: bool, statistik: bool
    ) -> Iterator[_Baris]:
        """Ask, and yield for each group its values, a list of counts, and what else was asked."""
        k = len(self._grup)
        for baris in self._bingkai.baris(tanya):
            akhir = len(baris) - ekor
            isi = [v if v.__class__ is int else bulat(v) for v in baris[k:akhir]]
            penuh = bool(isi.pop(0)) if statistik else False
            hasil, di = isi[:2], 2
            hasil.append(isi[0] - isi[1] - isi[2] if ketat else 0)
            di += ketat
            for _ in self._kode if kemas else ():
                satu, dua, terisi = isi[di : di + 3]
                hasil += [satu % _GESER, satu // _GESER, dua % _GESER, dua // _GESER, terisi]
                di += 3
            yield tuple(map(teks_nilai, baris[:k])), penuh, [*hasil, *isi[di:]], baris[akhir:]

    def _satu_jawaban(self, sel: SelUnsur, huruf: str) -> Ekspresi:
        return sel.ada(huruf) if self._bingkai.polars else self._angka(sel, huruf)

    def _angka(self, sel: SelUnsur, huruf: str) -> Ekspresi:
        """Return 1 where an unsur has this answer, 0 or null elsewhere."""
        return self._bingkai.bendera(sel.ada(huruf))

    def _nilai(self, kode: KodeUnsur) -> Ekspresi:
        """Return the answers of complete forms as figures; those of others may be anything."""
        sel, nw = self._sel.unsur[kode], self._nw
        if not sel.teks and all(sel.nilai[h] == [int(h)] for h in SKALA):
            if self._bingkai.polars and sel.kecil:
                return nw.col(kode)
            # What stands in other forms may be no integer.  Of small ones polars makes small
            # products and a large sum; those of other engines overflow.
            isi = nw.when(nw.col(_LENGKAP) == 1).then(nw.col(kode)).otherwise(nw.lit(0))
            return isi.cast(nw.Int8 if self._bingkai.polars else nw.Int64)
        return sum(self._angka(sel, h) * int(h) for h in SKALA)


def pasangan(kode: Sequence[KodeUnsur]) -> list[tuple[KodeUnsur, KodeUnsur]]:
    """Return the pairs of unsur whose sums of products are asked for, in their order."""
    return [*combinations(kode, 2)]


def jumlah_kuadrat(frekuensi: Frekuensi) -> int:
    """Return the sum of the squares of answers that were given so many times each."""
    return sum(n * int(h) ** 2 for n, h in zip(frekuensi, SKALA, strict=True))


def _tambah(a: Sequence[int], b: Sequence[int]) -> list[int]:
    return [x + y for x, y in zip(a, b, strict=True)]
