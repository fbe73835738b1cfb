"""A table with respondents across and unsur down, turned."""

from collections import Counter
from collections.abc import Iterator, Sequence

from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun, nama_kolom, tanya
from skm.tabulasi.sumber.bentuk.kata import jumlah, ringkasan
from skm.tabulasi.sumber.blok import BarisTeks, Sumber
from skm.tabulasi.sumber.judul import Penilai

MAKS_BARIS = 400
"""Rows of a table with unsur down; one with more is of another shape."""

_KIRI = 4  # columns among which the one of the unsur is looked for
_SEDIKIT = 5  # unsur that it names at least
_PERSEN = 90


class SumberTerputar(SumberTersusun):
    """Columns as rows; the headings are the cells of the column that names the unsur."""

    def __init__(self, asal: Sumber, kolom: int) -> None:
        super().__init__(asal)
        isi = [satu for _, satu in self.isi_asal()]
        if len(isi) > MAKS_BARIS:
            raise tanya(asal, "bentuk-tak-cocok", ditemukan="terputar", diharapkan=str(MAKS_BARIS))
        self._isi, self._kolom = isi, kolom
        self.judul = ("Responden", *(b[kolom].strip() for b in isi))
        banyak = sum(1 for _ in self.baris())
        self.catat("tabel-terputar-dibaca", str(banyak), nama_kolom(asal.judul, kolom))

    def baris(self) -> Iterator[tuple[int, BarisTeks]]:
        """Yield a row for each column of the file, numbered as that."""
        for i in range(self._kolom + 1, len(self.asal.judul)):
            sel = [b[i] for b in self._isi]
            if any(s.strip() for s in sel):
                yield i + 1, [self.asal.judul[i], *sel]


def kolom_unsur(isi: Sequence[Sequence[str]], lebar: int, penilai: Penilai) -> int | None:
    """Return the column whose cells name unsur, each once; names before codes."""
    terbaik: tuple[bool, int, int] | None = None
    for i in range(min(_KIRI, lebar)):
        arti = [penilai.arti(b[i]) for b in isi if penilai.unsur(b[i])]
        jumlah_unsur = Counter(peran for peran, _ in arti)
        if len(jumlah_unsur) >= _SEDIKIT and max(jumlah_unsur.values()) == 1:
            calon = not any(kode for _, kode in arti), len(jumlah_unsur), -i
            terbaik = max(terbaik or calon, calon)
    return None if terbaik is None else -terbaik[2]


def berisi_jawaban(
    sumber: Sumber, isi: Sequence[Sequence[str]], kolom: int, penilai: Penilai
) -> bool:
    """Return whether the cells beside the unsur are answers, totals left out."""
    sel = [
        b[i]
        for b in isi
        if penilai.unsur(b[kolom])
        for i in range(kolom + 1, len(sumber.judul))
        if b[i].strip() and not jumlah(sumber.judul[i]) and not ringkasan(sumber.judul[i])
    ]
    return bool(sel) and 100 * sum(map(mirip_jawaban, sel)) >= _PERSEN * len(sel)
