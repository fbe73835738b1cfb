"""Merged cells below the headings: what they say of each row they cover."""

from collections.abc import Collection, Sequence

from skm.office.denah import SelGabungan
from skm.tabulasi.sumber.blok import BarisTeks


class PenelusurGabungan:
    """
    Goes through the rows of a sheet with its merged cells; never across columns, only down.

    A merged cell of a service or a date holds for all its rows.  One of answers may be one answer,
    or one for each of several forms, which nobody knows: its row is remembered.  Where the answers
    to all unsur are merged over the same rows, these are one form.

    Attributes:
        ada: Whether there is anything to do.
        jawaban: Rows with an answer in a merged cell, and how spreadsheets name that cell.
    """

    def __init__(
        self,
        semua: Sequence[SelGabungan],
        baris_judul: int,
        ke_bawah: Collection[int],
        kolom_jawaban: Collection[int],
    ) -> None:
        self._ke_bawah, self._kolom_jawaban = set(ke_bawah), set(kolom_jawaban)
        self._antre = [
            g
            for g in reversed(semua)
            if g.baris[0] > baris_judul
            and (g.kolom[0] in self._ke_bawah or self._jawaban(g))
            and (g.baris[0] < g.baris[1] or len(self._jawaban(g)) > 1)
        ]
        self._terisi: dict[int, tuple[int, str]] = {}  # of a column: up to which row which text
        self._tertutup: dict[int, int] = {}  # of a column of answers: up to which row
        self.ada = bool(self._antre)
        self.jawaban: dict[int, str] = {}

    def _jawaban(self, satu: SelGabungan) -> set[int]:
        kiri, kanan = satu.kolom
        return {i for i in self._kolom_jawaban if kiri <= i <= kanan}

    def terapkan(self, nomor: int, teks: BarisTeks) -> bool:
        """Fill in a row; return whether it belongs to the form above it."""
        if not (self._antre or self._terisi or self._tertutup):
            return False
        self._terisi = {i: isi for i, isi in self._terisi.items() if isi[0] >= nomor}
        self._tertutup = {i: bawah for i, bawah in self._tertutup.items() if bawah >= nomor}
        if self._tertutup and self._tertutup.keys() == self._kolom_jawaban:
            return True
        for i, (_, isi) in self._terisi.items():
            teks[i] = teks[i] if teks[i].strip() else isi
        mulai: list[SelGabungan] = []
        while self._antre and self._antre[-1].baris[0] <= nomor:
            satu = self._antre.pop()
            if satu.baris[0] == nomor:
                mulai.append(satu)
        if mulai:
            self._mulai(nomor, teks, mulai)
        return False

    def _mulai(self, nomor: int, teks: BarisTeks, mulai: Sequence[SelGabungan]) -> None:
        dijawab: list[str] = []
        for satu in mulai:
            kiri, bawah = satu.kolom[0], satu.baris[1]
            if kiri in self._ke_bawah and bawah > nomor:
                self._terisi[kiri] = bawah, teks[kiri]
            if jawaban := self._jawaban(satu):
                if bawah > nomor:
                    self._tertutup |= dict.fromkeys(jawaban, bawah)
                if kiri in jawaban and teks[kiri].strip():
                    dijawab.append(satu.sebutan)
        satu_lembar = (
            self._tertutup.keys() == self._kolom_jawaban
            and len({*self._tertutup.values()}) == 1
            and all(len(self._jawaban(g)) < 2 for g in mulai)
        )
        if dijawab and not satu_lembar:
            self.jawaban[nomor] = dijawab[0]
