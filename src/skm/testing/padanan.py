"""
Compare tables of a report with those of a file, cell by cell.

A table that was read is its rows, and a row the cells that are written in it, in order, with over
how many rows and columns each reaches: as HTML has them.  So contents are compared whatever the
spans, and spans apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

import attrs

from skm.naskah import Baris, Kolom, Sel, Tabel, TabelJawaban
from skm.testing.cari import beda, potong, rata
from skm.testing.isi import kolom as sebut_kolom

ADA_KELOMPOK = 2  # rows of a head with common heads


@attrs.frozen
class SelTerbaca:
    """
    One cell of a table as it was read of a file.

    Attributes:
        teks: What a reader sees in it.
        tinggi: Over how many rows it reaches.
        lebar: Over how many columns.
    """

    teks: str
    tinggi: int = 1
    lebar: int = 1


BarisTerbaca: TypeAlias = Sequence[SelTerbaca]
TabelTerbaca: TypeAlias = Sequence[BarisTerbaca]
Pilih: TypeAlias = Callable[[int, Sel], bool]
"""Tells of a cell, by its column, whether it is compared."""
_Pasangan: TypeAlias = tuple[int, SelTerbaca | None]


def semua_sel(_: int, sel: Sel) -> bool:
    """Compare every cell."""
    return True


def sel_teks(_: int, sel: Sel) -> bool:
    """Compare what is no figure."""
    return sel.nilai is None


@attrs.frozen(kw_only=True)
class Padanan:
    """
    A table of the report, and what a file has of it.

    Attributes:
        letak: Its place in the report.
        tabel: The table.
        kepala: The rows of its head as they were read.
        isi: What follows them.
    """

    letak: str
    tabel: Tabel | TabelJawaban
    kepala: TabelTerbaca
    isi: TabelTerbaca

    def baris(self, *, jawaban: bool = False) -> Iterator[tuple[int, Baris]]:
        """Yield the rows with their numbers: those of respondents if *jawaban*, or all others."""
        tabel = self.tabel
        n = tabel.n if isinstance(tabel, TabelJawaban) else 0
        semua = enumerate(tabel.baris, start=1)
        return islice(semua, n) if jawaban else islice(semua, n, None)

    def telusuri(
        self, baris: Iterable[tuple[int, Baris]], pilih: Pilih
    ) -> "Iterator[tuple[int, Baris, BarisTerbaca | None, str]]":
        """
        Find rows one after the other; what stands between them is nobody's business.

        Args:
            baris: Rows with their numbers.
            pilih: Which cells must be the same.

        Returns:
            Of each the row that was read, or None and what is wrong.
        """
        di, atas = 0, [""] * len(self.tabel.kolom)
        for nomor, satu in baris:
            atas = [s.teks if s.rentang else a for s, a in zip(satu.sel, atas, strict=True)]
            # What is the same in all cells goes first: of two rows alike in words, the right one.
            cocok = (
                i
                for p in (semua_sel, pilih)
                for i in range(di, len(self.isi))
                if not self._beda(satu, self.isi[i], atas, p)
            )
            ini = next(cocok, None)
            if ini is not None:
                di = ini + 1
                yield nomor, satu, self.isi[ini], ""
            else:
                yield (
                    nomor,
                    satu,
                    None,
                    self._sebab(nomor, satu, self._mirip(satu, di), atas, pilih),
                )

    def kolom_beda(self, satu: Baris, ada: BarisTerbaca, pilih: Pilih) -> Iterator[tuple[int, str]]:
        """Yield the columns in which a row is not what was read of it, and what is wrong there."""
        atas = [s.teks for s in satu.sel]
        for i, sel in self._beda(satu, ada, atas, pilih):
            yield i, self._sel(i, satu, sel)

    def letak_sel(self, nomor: int, kolom: int) -> str:
        """Return the place of a cell."""
        return f"{self.letak}, baris {nomor}, kolom {sebut_kolom(self.tabel.kolom[kolom])}"

    def rentang_salah(self) -> Iterator[str]:
        """Yield where a cell reaches over other rows and columns than it should."""
        if len(self.tabel.kepala) > len(self.kepala):
            yield f"{self.letak}, kepala: want {len(self.tabel.kepala)} rows, got one"
            return
        for i, (harapan, ada) in enumerate(zip(self.tabel.kepala, self.kepala, strict=True), 1):
            for judul, sel in zip(harapan, ada, strict=False):  # a blank one may be missing
                ingin = judul.tinggi, judul.lebar
                if judul.teks and ingin != (sel.tinggi, sel.lebar):
                    nama = " ".join(judul.teks.split())
                    yield f"{self.letak}, kepala baris {i}, kolom {nama}: {_rentang(ingin, sel)}"
        for nomor, satu, terbaca, _ in self.telusuri(self.baris(), sel_teks):
            baris = terbaca or ()
            for j, isi in _pasang(satu, baris, semua=_semua(satu, baris)):
                tinggi = satu.sel[j].rentang
                if isi is not None and tinggi and isi.tinggi != tinggi:
                    yield f"{self.letak_sel(nomor, j)}: {_rentang((tinggi, isi.lebar), isi)}"

    # -- one row

    def _beda(
        self, satu: Baris, ada: BarisTerbaca, atas: Sequence[str], pilih: Pilih
    ) -> list[_Pasangan]:
        """Return the columns that differ, each with the cell that stands there."""
        ragam = [
            [
                (i, sel)
                for i, sel in _pasang(satu, ada, semua=semua)
                if pilih(i, satu.sel[i]) and not _cocok(satu.sel[i], sel, atas[i])
            ]
            for semua in {False, _semua(satu, ada)}
        ]
        return min(ragam, key=len)

    def _mirip(self, satu: Baris, di: int) -> BarisTerbaca | None:
        """Return the row that is most like one that is not there: it, misspelt, or the next one."""
        pertama = rata(satu.sel[0].teks)
        sisa = self.isi[di:]
        bernomor = (b for b in sisa if b and pertama and rata(b[0].teks) == pertama)
        return next(bernomor, sisa[0] if sisa else None)

    def _sebab(
        self, nomor: int, satu: Baris, ada: BarisTerbaca | None, atas: Sequence[str], pilih: Pilih
    ) -> str:
        salah = self._beda(satu, ada, atas, pilih) if ada else []
        banyak = sum(bool(s.teks) and pilih(i, s) for i, s in enumerate(satu.sel))
        if salah and len(salah) < max(2, banyak):
            i, sel = salah[0]
            return f"{self.letak_sel(nomor, i)}: {self._sel(i, satu, sel)}"
        ingin = " | ".join(rata(s.teks, huruf=True) for s in satu.sel)
        dapat = " | ".join(rata(s.teks, huruf=True) for s in ada or ())
        return f"{self.letak}, baris {nomor}: {beda(potong(ingin), potong(dapat))}"

    def _sel(self, i: int, satu: Baris, sel: SelTerbaca | None) -> str:
        ingin, dapat = satu.sel[i].teks, "" if sel is None else rata(sel.teks, huruf=True)
        if not ingin:
            return f"want a blank cell, got {dapat!r}"
        kosong = sel is not None and not dapat
        teks = potong(rata(ingin, huruf=True))
        return f"want {teks!r}, got a blank cell" if kosong else beda(teks, potong(dapat))


def padankan(
    tabel: Iterable[tuple[str, Tabel | TabelJawaban]], terbaca: Sequence[TabelTerbaca]
) -> Iterator[tuple[str, Tabel | TabelJawaban, Padanan | None]]:
    """
    Find tables by their heads, each in a place of its own.

    Args:
        tabel: Tables of the report, with their places.
        terbaca: Tables of the file; one may be a whole sheet, with other things on it.

    Returns:
        Each table with its place, and what was read of it; None where no head is its own.
    """
    terpakai: set[tuple[int, int]] = set()
    for letak, satu in tabel:
        semua = (
            (i, j, tinggi)
            for i, t in enumerate(terbaca)
            for j, _ in enumerate(t)
            if (i, j) not in terpakai and (tinggi := _tinggi_kepala(satu, t, j))
        )
        ini = next(semua, None)
        if ini is None:
            yield letak, satu, None
            continue
        i, j, tinggi = ini
        terpakai.add((i, j))
        baris = terbaca[i]
        kepala, isi = baris[j : j + tinggi], [*baris[j + tinggi :]]
        if isinstance(satu, TabelJawaban):  # of which there is one
            isi += _lanjutan(satu, terbaca[i + 1 :])
        yield letak, satu, Padanan(letak=letak, tabel=satu, kepala=kepala, isi=isi)


def _lanjutan(tabel: TabelJawaban, terbaca: Sequence[TabelTerbaca]) -> Iterator[BarisTerbaca]:
    """Yield the rows of a table that go on in others which begin with its head once more."""
    for satu in terbaca:
        if satu and (tinggi := _tinggi_kepala(tabel, satu, 0)):
            yield from satu[tinggi:]


def _tinggi_kepala(tabel: Tabel | TabelJawaban, terbaca: TabelTerbaca, di: int) -> int:
    """Return how many rows from one on are the head of a table; 0 if they are not."""
    kepala = tabel.kepala
    if [_judul(b) for b in terbaca[di : di + len(kepala)]] == [
        _tanpa_ekor([rata(s.teks) for s in b]) for b in kepala
    ]:
        return len(kepala)
    ada = _judul(terbaca[di])
    if len(kepala) == ADA_KELOMPOK and len(ada) == len(_tanpa_ekor([k.judul for k in tabel.kolom])):
        return int(all(map(_judul_satu_baris, tabel.kolom, ada)))
    return 0


def _judul(baris: BarisTerbaca) -> list[str]:
    return _tanpa_ekor([rata(s.teks) for s in baris])


def _judul_satu_baris(kolom: Kolom, ada: str) -> bool:
    return ada.startswith(rata(kolom.kelompok)) and ada.endswith(rata(kolom.judul))


def _tanpa_ekor(isi: list[str]) -> list[str]:
    """Return texts without the blank ones at the end."""
    while isi and not isi[-1]:
        isi = isi[:-1]
    return isi


def _semua(satu: Baris, ada: BarisTerbaca) -> bool:
    """Tell whether a row has a cell also where one above reaches over it."""
    return sum(s.lebar for s in ada) >= len(satu.sel)


def _pasang(satu: Baris, ada: BarisTerbaca, *, semua: bool) -> Iterator[_Pasangan]:
    """
    Yield the columns of a row with the cells that are written for them.

    A cell may reach over blank ones beside it.
    """
    sisa, lewati = iter(ada), 0
    for i, sel in enumerate(satu.sel):
        if not semua and not sel.rentang:
            continue
        if lewati and not sel.teks:
            lewati -= 1
            continue
        ini = next(sisa, None)
        lewati = ini.lebar - 1 if ini else 0
        yield i, ini


def _cocok(sel: Sel, ada: SelTerbaca | None, atas: str) -> bool:
    ingin, dapat = rata(sel.teks), rata(ada.teks) if ada else ""
    if not sel.rentang:
        return dapat in ("", rata(atas))
    return dapat.startswith(ingin) if sel.lampiran else dapat == ingin


def _rentang(ingin: tuple[int, int], sel: SelTerbaca) -> str:
    baris = f"want a cell over {ingin[0]} rows", f"got one over {sel.tinggi}"
    if ingin[1] == sel.lebar:
        return ", ".join(baris)
    return f"{baris[0]} and {ingin[1]} columns, {baris[1]} and {sel.lebar}"
