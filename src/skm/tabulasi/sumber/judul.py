"""Which rows of a file hold its headings, and what they say together."""

import re
from collections.abc import Collection, Iterator, Sequence

from skm.bahasa import normal
from skm.batas import MAKS_KOLOM
from skm.tabulasi.arti.baris import label
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.arti.urai import urai
from skm.tabulasi.sumber.blok import BarisTeks
from skm.tabulasi.sumber.lapisan import gabung, rapatkan

CARI_JUDUL = 25
"""Rows among which the headings are looked for."""

_GARIS = re.compile(r"[\s:=+|-]*[-=][\s:=+|-]*")
_TERPANJANG = 400  # characters of a heading
_TINGGI = 3  # rows that headings take at most
_BERARTI = 2  # unsur that a row of headings names at least; fewer may be an answer or a remark
_BANYAK = 3  # unsur that a second row of headings names


class Penilai:
    """Says how much a row looks like headings."""

    def __init__(self, pengenal: Pengenal, pemetaan: Pemetaan) -> None:
        self._kode = {u.kode for u in pengenal.unsur}
        self._arti = pengenal.arti
        self._peta = {normal(j): k for k, semua in pemetaan.kolom.items() for j in semua}
        self._ingat: dict[str, tuple[str, bool]] = {}

    def arti(self, label: str) -> tuple[str, bool]:
        """Return what a heading names, nothing included, and whether that is a bare code."""
        if label not in self._ingat:
            self._ingat[label] = ("", False)
            if label.strip() and len(label) < _TERPANJANG:
                peran, sebab, _ = self._arti(label)
                # A bare code has no words.
                if (
                    peran in self._kode
                    and sum(map(str.isalpha, label)) > 1
                    and urai(label).terdaftar
                ):
                    peran = ""  # "kurang_kompeten" answers, it names no unsur
                peran = self._peta.get(normal(label)) or peran
                if peran not in ("?", "abaikan"):
                    self._ingat[label] = peran, sebab == "kode"
        return self._ingat[label]

    def unsur(self, label: str) -> str:
        """Return the unsur that a heading names; empty if it is none."""
        peran = self.arti(label)[0]
        return peran if peran in self._kode else ""

    def nilai(self, baris: Sequence[str]) -> tuple[int, int]:
        """Return how many unsur, and how many other things, its cells name."""
        peran = {self.arti(sel)[0] for sel in baris[:MAKS_KOLOM] if not sel.isdigit()}
        unsur = len(peran & self._kode)
        return unsur, len(peran - self._kode - {""})

    def tempat_unsur(self, baris: Sequence[str]) -> tuple[int, ...]:
        """Return the places of its cells that name an unsur."""
        return tuple(i for i, sel in enumerate(baris) if self.unsur(sel))

    def tempat(self, baris: Sequence[str], peran: Collection[str]) -> tuple[int, ...]:
        """Return the places of its cells that name one of these."""
        return tuple(i for i, sel in enumerate(baris) if self.arti(sel)[0] in peran)

    def lengkap(self, nilai: tuple[int, int]) -> bool:
        """Return whether every unsur is named."""
        return nilai[0] == len(self._kode)

    def judul(
        self, baris: Sequence[Sequence[str]], *, terpotong: bool = False
    ) -> tuple[int, list[str], tuple[int, int]]:
        """
        Find the headings among the first rows: their last row, texts, and how sure it is.

        Headings of several rows become one text for each column.

        Args:
            baris: The first rows.
            terpotong: Whether blank cells at the end of a row may be missing.
        """
        isi = [i for i, b in enumerate(baris) if any(s.strip() for s in b) and not _garis(b)]
        if not isi:
            return 0, [], (0, 0)
        di = self._baris_utama(baris, isi)
        judul, akhir = self._lapisan(baris, di)
        if akhir + 1 < len(baris) and _garis(baris[akhir + 1]):
            akhir += 1
        isi_tabel = [b if terpotong else b[: len(judul)] for b in baris[akhir + 1 :]]
        judul = self._sebut_tanpa_judul(judul, isi_tabel)
        while judul and not judul[-1]:
            judul.pop()
        return akhir, judul, self.nilai(judul)

    def _baris_utama(self, baris: Sequence[Sequence[str]], isi: list[int]) -> int:
        """Return the row that names most; the first of the table if none names two unsur."""
        nilai: dict[int, tuple[int, int]] = {}
        for i in isi:
            nilai[i] = self.nilai(baris[i])
            if self.lengkap(nilai[i]):
                break
        di = max(nilai, key=lambda i: (nilai[i], -i))
        if nilai[di][0] >= _BERARTI:
            return self._di_bawah_rekap(baris, isi, di)
        # No heading is known, or a single one: one unsur may be named by any text.  What stands
        # above the table is narrower than it.
        dipetakan = {i: sum(normal(s) in self._peta for s in baris[i] if s.strip()) for i in isi}
        if any(dipetakan.values()):
            return max(isi, key=lambda i: (dipetakan[i], -i))
        lebar = {i: sum(bool(s.strip()) for s in baris[i]) for i in isi}
        return next(i for i in isi if 2 * lebar[i] >= max(lebar.values()))

    def _di_bawah_rekap(self, baris: Sequence[Sequence[str]], isi: list[int], di: int) -> int:
        """Return the next row of headings if only titles and sums stand between the two."""
        ada = False
        for i in isi[isi.index(di) + 1 :]:
            teks = [s.strip() for s in baris[i] if s.strip()]
            if self.nilai(baris[i])[0] >= self.nilai(baris[di])[0]:
                return i if ada else di
            if len(teks) > 1:
                tempat = [k for k, s in enumerate(baris[di]) if self.unsur(s)]
                jawab = sum(k < len(baris[i]) and mirip_jawaban(baris[i][k]) for k in tempat)
                if 2 * jawab >= len(tempat) and not label(teks[0]):
                    return di
                ada = True
        return di

    # ------------------------------------------------------------ headings of several rows

    def _lapisan(self, baris: Sequence[Sequence[str]], di: int) -> tuple[list[str], int]:
        """Join the rows above and below that belong to the headings; return their last row."""
        berunsur = self.nilai(baris[di])[0] >= _BERARTI
        judul, akhir = rapatkan(baris[di]), di
        tinggi = 1
        while berunsur and tinggi < _TINGGI and akhir + 1 < len(baris):
            bawah = rapatkan(baris[akhir + 1])
            if not self._anak_judul(judul, bawah, baris[akhir + 2 :]):
                break
            judul, akhir, tinggi = (
                gabung(judul, bawah, self.arti, self.unsur),
                akhir + 1,
                tinggi + 1,
            )
        if not berunsur and akhir + 1 < len(baris):
            bawah = rapatkan(baris[akhir + 1])
            if self._anak_judul(judul, bawah, baris[akhir + 2 :]):
                judul, akhir = gabung(judul, bawah, self.arti, self.unsur), akhir + 1
        awal = di
        while tinggi < _TINGGI and awal and any(s.strip() for s in baris[awal - 1]):
            awal, tinggi = awal - 1, tinggi + 1
            atas = rapatkan(baris[awal])
            terisi = [i for i, s in enumerate(atas) if s]
            if len(terisi) == 1:
                # A title, unless it says what a blank heading below it is.
                (i,) = terisi
                if i < len(judul) and not judul[i] and self.arti(atas[i])[0]:
                    judul[i] = atas[i]
                continue
            judul = gabung(atas, judul, self.arti, self.unsur)
        return judul, akhir

    def _anak_judul(self, judul: list[str], bawah: list[str], isi: Sequence[Sequence[str]]) -> bool:
        """Return whether a row below headings belongs to them."""
        if not any(bawah):
            return False
        unsur = {k for s in bawah if (k := self.unsur(s)) and not s.isdigit()}
        if len(unsur) >= _BANYAK:
            return True
        lebar = max(len(judul), len(bawah), *map(len, isi[:CARI_JUDUL]), 0)
        judul = judul + [""] * (lebar - len(judul))
        bawah = bawah + [""] * (lebar - len(bawah))
        kelompok = [g for g in _kelompok(judul) if sum(bool(bawah[i]) for i in g) > 1]
        if not kelompok:
            return False
        di_kelompok = {i for g in kelompok for i in g}
        tunggal = [i for i in range(lebar) if judul[i] and i not in di_kelompok]
        if any(bawah[i] and normal(bawah[i]) != normal(judul[i]) for i in tunggal):
            return False
        if any(bawah[i] for i in range(lebar) if not judul[i] and i not in di_kelompok):
            return False
        berisi = [b for b in isi if any(s.strip() for s in b)]
        if not berisi:
            return False
        # A form has something where all others have it; headings that stand over two rows, nothing.
        for i in tunggal:
            terisi = sum(i < len(b) and bool(b[i].strip()) for b in berisi)
            if 2 * terisi > len(berisi):
                return True
        return any(map(self.unsur, judul)) and self._lain_dari_isi(bawah, kelompok, berisi)

    def _lain_dari_isi(
        self, bawah: list[str], kelompok: list[range], isi: Sequence[Sequence[str]]
    ) -> bool:
        """Return whether the texts of a row are of another kind than those below it."""
        urut = [[bawah[i] for i in g if bawah[i]] for g in kelompok]
        if len(urut) > 1 and all(satu == urut[0] for satu in urut) and _berurut(urut[0]):
            return True
        tempat = [i for g in kelompok for i in g if bawah[i]]
        ada = {normal(b[i]) for b in isi for i in tempat if i < len(b)}
        texts = {normal(bawah[i]) for i in tempat}
        if texts & ada:
            return False
        if not any(mirip_jawaban(bawah[i]) for i in tempat):
            return True
        return all(not t or t.isdigit() for t in ada) and not any(map(str.isdigit, texts))

    def _sebut_tanpa_judul(self, judul: list[str], isi: Sequence[Sequence[str]]) -> list[str]:
        """Name a column of answers without a heading after the unsur on its left."""
        berisi = [b for b in isi if any(s.strip() for s in b)]
        kiri, ke = "", 1
        hasil = list(judul)
        lebar = max([len(judul), *(len(b) for b in berisi)])
        for i in range(lebar):
            if i < len(judul) and judul[i]:
                kiri, ke = judul[i] if self.unsur(judul[i]) else "", 1
                continue
            ke += 1
            sel = [b[i] for b in berisi if i < len(b) and b[i].strip()]
            if kiri and sel and 2 * len(sel) > len(berisi) and all(map(mirip_jawaban, sel)):
                hasil += [""] * (i + 1 - len(hasil))
                hasil[i] = f"{kiri} / {ke}"
        return hasil


def _garis(baris: Sequence[str]) -> bool:
    """Return whether a row is a ruled line, as in text laid out as a table."""
    isi = [s for s in baris if s.strip()]
    return bool(isi) and all(len(s.strip()) > 1 and _GARIS.fullmatch(s) for s in isi)


def _kelompok(judul: Sequence[str]) -> Iterator[range]:
    """Yield the columns of each heading that stands over several: blanks, or itself, follow it."""
    i = 0
    while i < len(judul):
        j = i + 1
        while (
            judul[i] and j < len(judul) and (not judul[j] or normal(judul[j]) == normal(judul[i]))
        ):
            j += 1
        if j > i + 1:
            yield range(i, j)
        i = j


def _berurut(teks: Sequence[str]) -> bool:
    """Return whether texts count the columns of a group: a, b, or 1, 2, 3."""
    isi: BarisTeks = [normal(t) for t in teks]
    banyak = len(isi)
    return isi in ([str(n) for n in range(1, banyak + 1)], list("abcdefgh"[:banyak]))
