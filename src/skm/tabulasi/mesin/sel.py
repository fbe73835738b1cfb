"""Which values the cells of the unsur hold, and what they mean."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from skm.model import KodeUnsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.model.tabulasi import Frekuensi
from skm.tabulasi.arti.hasil import Putusan
from skm.tabulasi.arti.pilihan import ArtiPasti, Pilihan, mungkin_jawaban
from skm.tabulasi.arti.urai import urai
from skm.tabulasi.mesin.bingkai import Bingkai, Ekspresi, bulat, teks_nilai
from skm.tabulasi.sumber.blok import hampa


class SelUnsur:
    """
    The cells of one unsur.

    Attributes:
        arti: What texts mean.
        teks: Whether cells are texts, not figures.
        kecil: Whether they are the smallest integers there are.
        nilai: Per kind of answer the values known to stand for it.
        jumlah: Values that are not on the scale, with the number of cells.
        dikenali: Values that are, and were not known before they were met; with the number of
            cells, if all of them were met in one pass.
    """

    def __init__(
        self, nw: Any, nama: str, arti: dict[str, str], *, teks: bool, kecil: bool = False
    ) -> None:
        self._nw, self._nama, self.arti, self.teks, self.kecil = nw, nama, arti, teks, kecil
        self.nilai: dict[str, list[Any]] = {huruf: [] for huruf in SKALA}
        self.nilai |= {KOSONG: [""] if teks else [], DITOLAK: []}
        for angka in SKALA:
            self.nilai[arti[angka]].append(angka if teks else int(angka))
        self._tahu = {v for semua in self.nilai.values() for v in semua}
        self.jumlah: Counter[str] = Counter()
        self.dikenali: Counter[Any] = Counter()
        self._mungkin: list[Any] = []  # refused, but perhaps answers on another scale

    def cuplik(self, semua: Iterable[Any]) -> None:
        """Note the values of some rows: where all are texts, figures are not known beforehand."""
        ada = {nilai for nilai in semua if not hampa(nilai)}
        if self.teks and ada - {""} and not ada & {*SKALA}:
            for huruf in (*SKALA, DITOLAK):
                self.nilai[huruf].clear()
            self._tahu -= {*SKALA}
        for nilai in ada:
            self.kenali(nilai)

    def kenali(self, nilai: Any) -> bool:
        """Note a value that was met; return whether counts so far did not know its meaning."""
        if nilai in self._tahu:
            return False
        self._tahu.add(nilai)
        huruf = self.arti[teks_nilai(nilai)]
        self.nilai[huruf].append(nilai)
        if huruf == DITOLAK and mungkin_jawaban(teks_nilai(nilai)):
            self._mungkin.append(nilai)
        return huruf != DITOLAK

    def ada(self, huruf: str) -> Ekspresi:
        """Return the flag of cells that hold one of these kinds; null or unset for a null."""
        semua = [v for h in huruf for v in self.nilai[h]]
        kolom = self._nw.col(self._nama)
        if not semua:
            return kolom.is_null() & ~kolom.is_null()  # pandas' None differs from itself
        if self.teks and len(semua) > 1:
            return kolom.is_in(semua)
        # Engines differ in whether a figure of one type is in a list of another.
        return reduce(lambda a, b: a | b, [kolom == v for v in semua])

    def kosong(self) -> Ekspresi:
        """Return the flag of cells without an answer."""
        kolom = self._nw.col(self._nama)
        return (
            (kolom.is_null() | kolom.is_in(self.nilai[KOSONG]))
            if self.nilai[KOSONG]
            else kolom.is_null()
        )

    def asing(self) -> Ekspresi:
        """Return the flag of cells that hold none of the scale and are not blank."""
        return ~self.kosong() & ~self.ada(SKALA)

    def hanya_asing(self) -> Ekspresi:
        """Return what cells hold that is none of the scale; an answer stands for all others."""
        nw = self._nw
        return nw.when(self.asing()).then(nw.col(self._nama)).otherwise(nw.lit(self.biasa))

    def mungkin(self) -> Ekspresi:
        """Return the flag of cells that may be answers on another scale."""
        kolom = self._nw.col(self._nama)
        if not self._mungkin:
            return self._nw.lit(value=False)
        return kolom.is_in(self._mungkin).fill_null(value=False)

    def teks_dari(self, frekuensi: Frekuensi) -> Counter[str] | None:
        """
        Return every text and how often it is there, where that follows from the counts.

        Args:
            frekuensi: How many cells stand for 1, 2, 3 and 4.
        """
        hasil = Counter(self.jumlah)
        for huruf, n in zip(SKALA, frekuensi, strict=True):
            lain = [v for v in self.nilai[huruf] if teks_nilai(v) != huruf]
            if not all(self.dikenali[v] for v in lain):
                return None  # the first rows told of them, or more than one pass
            for nilai in lain:
                hasil[teks_nilai(nilai)] += self.dikenali[nilai]
            hasil[huruf] += n - sum(self.dikenali[v] for v in lain)
        for nilai in self.nilai[KOSONG]:  # what is declared to be none
            if urai(teks := teks_nilai(nilai)).macam != "kosong":
                if not self.dikenali[nilai]:
                    return None
                hasil[teks] += self.dikenali[nilai]
        return +hasil

    @property
    def biasa(self) -> Any:
        """An answer, as a cell holds it."""
        return "1" if self.teks else 1


class SelLembar:
    """
    The cells of a form: those of all its unsur.

    Attributes:
        unsur: Per unsur its cells.
        tanpa_sah: Rows whose answers are all refused, by how many they are.
        terbanyak_asing: The most answers that are refused in one row.
    """

    def __init__(self, bingkai: Bingkai, pilihan: Pilihan, putusan: Putusan | None = None) -> None:
        """
        Take the columns of all unsur.

        Args:
            bingkai: The table.
            pilihan: What is known of answers before any was read.
            putusan: What they mean, once that is decided.
        """
        self._bingkai, self._nw = bingkai, bingkai.nw
        self.unsur = {
            kode: SelUnsur(
                bingkai.nw,
                kode,
                pilihan.arti(kode) if putusan is None else ArtiPasti(putusan.arti[kode]),
                teks=not bingkai.angka(tempat),
                kecil=len(tempat) == 1 and bingkai.jenis(tempat[0]) == bingkai.nw.Int8,
            )
            for kode, tempat in bingkai.kolom.unsur.items()
        }
        self.tanpa_sah: Counter[int] = Counter()
        self.terbanyak_asing = 0

    def teks(self, kode: Iterable[KodeUnsur]) -> dict[KodeUnsur, Counter[str]]:
        """Return every text of these unsur in rows that may be forms, and how often it is there."""
        hasil: dict[KodeUnsur, Counter[str]] = {}
        for k in kode:
            jumlah = hasil[k] = Counter[str]()
            for siap in self._bingkai.semua_siap():
                ada = siap.filter(self.sah() | ~self.unsur[k].kosong()).select(k)
                for nilai, n in self._bingkai.per_nilai(ada, k):
                    jumlah[teks_nilai(nilai)] += n
        return hasil

    def sah(self) -> Ekspresi:
        """Return the flag of rows with an answer on the scale."""
        ada = [sel.ada(SKALA) for sel in self.unsur.values()]
        return self._nw.any_horizontal(*ada, ignore_nulls=True)

    def lengkap(self) -> Ekspresi:
        """Return the flag of rows with an answer on the scale to every unsur."""
        ada = [sel.ada(SKALA) for sel in self.unsur.values()]
        return self._nw.all_horizontal(*ada, ignore_nulls=False)

    def kosong(self) -> Ekspresi:
        """Return the flag of rows without an answer."""
        kosong = [sel.kosong() for sel in self.unsur.values()]
        return self._nw.all_horizontal(*kosong, ignore_nulls=False)

    def asing(self, kode: Iterable[KodeUnsur]) -> Ekspresi:
        """Return the flag of rows with a cell of these unsur that is no known answer."""
        asing = [self.unsur[k].asing() for k in kode]
        return self._nw.any_horizontal(*asing, ignore_nulls=True)

    def kenali(self, kode: Sequence[KodeUnsur]) -> bool:
        """
        Bring back every value of these unsur that is no known answer, with its frequency.

        Returns:
            Whether the counts must be made anew, since some of them are answers or blanks.
        """
        self.tanpa_sah.clear()
        for sel in self.unsur.values():
            sel.jumlah.clear()
            sel.dikenali.clear()
        if not kode:
            return False
        ulang, asing = False, [f"{k}_asing" for k in kode]
        for ke, siap in enumerate(self._bingkai.semua_siap()):
            if ke:  # what the first piece told is known by now
                for sel in self.unsur.values():
                    sel.dikenali.clear()
            # What is in order becomes an answer, so that few combinations are left.
            kolom = [self.unsur[k].hanya_asing().alias(a) for k, a in zip(kode, asing, strict=True)]
            sah = self._bingkai.bendera(self.sah()).alias("sah")
            dipilih = siap.filter(self.asing(kode)).select(sah, *kolom)
            for berjawab, *nilai, n in self._bingkai.per_nilai(dipilih, "sah", *asing):
                ulang |= self._catat(kode, nilai, n, sah=bool(bulat(berjawab)))
        return ulang

    def _catat(self, kode: Sequence[KodeUnsur], nilai: Sequence[Any], n: int, *, sah: bool) -> bool:
        """Note what as many rows hold; return whether counts so far did not know its meaning."""
        ulang, huruf = False, list[str]()
        for k, satu in zip(kode, nilai, strict=True):
            sel = self.unsur[k]
            ulang |= sel.kenali(satu)
            if satu == sel.biasa:
                continue
            huruf.append(sel.arti[teks_nilai(satu)])
            if huruf[-1] == DITOLAK:
                sel.jumlah[teks_nilai(satu)] += n
            else:
                sel.dikenali[satu] += n
        self.terbanyak_asing = max(self.terbanyak_asing, huruf.count(DITOLAK))
        if not sah and DITOLAK in huruf and not {*SKALA} & {*huruf}:
            self.tanpa_sah[huruf.count(DITOLAK)] += n
        return ulang
