"""Which row of a file holds its headings."""

from collections.abc import Sequence

from skm.bahasa import normal
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.blok import MAKS_KOLOM

CARI_JUDUL = 25
"""Rows among which the headings are looked for."""


class Penilai:
    """Says how much a row looks like headings."""

    def __init__(self, pengenal: Pengenal, pemetaan: Pemetaan) -> None:
        self._kode = {u.kode for u in pengenal.unsur}
        self._arti = pengenal.arti
        self._peta = {normal(j): k for k, semua in pemetaan.kolom.items() for j in semua}
        self._ingat: dict[str, str] = {}

    def _peran(self, label: str) -> str:
        if label not in self._ingat:
            peran = self._peta.get(normal(label)) or self._arti(label)[0]
            self._ingat[label] = "" if peran in ("?", "abaikan") else peran
        return self._ingat[label]

    def nilai(self, baris: Sequence[str]) -> tuple[int, int]:
        """Return how many unsur, and how many other things, its cells name."""
        peran = {
            self._peran(sel)
            for sel in baris[:MAKS_KOLOM]
            if sel and len(sel) < 400 and not sel.isdigit()
        }
        unsur = len(peran & self._kode)
        return unsur, len(peran - self._kode - {""})

    def lengkap(self, nilai: tuple[int, int]) -> bool:
        """Return whether every unsur is named."""
        return nilai[0] == len(self._kode)

    def judul(self, baris: Sequence[Sequence[str]]) -> tuple[int, list[str], tuple[int, int]]:
        """Find the headings among the first rows: place, texts, and how sure it is."""
        isi = [i for i, b in enumerate(baris) if any(s.strip() for s in b)]
        if not isi:
            return 0, [], (0, 0)
        nilai: dict[int, tuple[int, int]] = {}
        for i in isi:
            nilai[i] = self.nilai(baris[i])
            if self.lengkap(nilai[i]):
                break
        di = max(nilai, key=lambda i: (nilai[i], -i))
        if nilai[di] == (0, 0):
            di = isi[0]
        judul = [s.strip() for s in baris[di]]
        while judul and not judul[-1]:
            judul.pop()
        if di and nilai[di][0]:
            # "No" often stands in a cell merged over two rows: its text is in the upper one.
            atas = baris[di - 1]
            judul = [s or (atas[i].strip() if i < len(atas) else "") for i, s in enumerate(judul)]
        return di, judul, self.nilai(judul)
