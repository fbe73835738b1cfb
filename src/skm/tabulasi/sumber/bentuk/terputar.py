"""A table with respondents across and unsur down, turned."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from skm.bahasa import normal
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.arti.urai import urai
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun, nama_kolom, tanya
from skm.tabulasi.sumber.bentuk.kata import jumlah, ringkasan
from skm.tabulasi.sumber.blok import BarisTeks, Sumber
from skm.tabulasi.sumber.judul import Penilai

MAKS_BARIS = 400
"""Rows of a table with unsur down; one with more is of another shape."""

_KIRI = 4  # columns among which the one of the unsur is looked for
_SEDIKIT = 5  # unsur that it names at least
_PERSEN = 90
_RESPONDEN = 2  # that make a table
_BERNOMOR = re.compile(
    r"(?:r|rs|resp|responden|no|no responden|respondent|kuesioner|form)? ?[0-9]+|"
)


class SumberTerputar(SumberTersusun):
    """Columns as rows; the headings are the cells of the column that names the unsur."""

    def __init__(self, asal: Sumber, kolom: int) -> None:
        super().__init__(asal)
        isi = [satu for _, satu in self.isi_asal()]
        if len(isi) > MAKS_BARIS:
            raise tanya(asal, "bentuk-tak-cocok", ditemukan="terputar", diharapkan=str(MAKS_BARIS))
        lebar = len(asal.judul)
        if lebih := next(((n, b) for n, b in self._panjang_asal if b > lebar), None):
            # A row is an unsur here: without it the table is another.
            raise tanya(
                asal,
                "baris-panjang",
                baris=lebih[0],
                ditemukan=str(lebih[1]),
                diharapkan=str(lebar),
            )
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
    """
    Return whether the cells beside the unsur are answers of respondents, totals left out.

    A single column, or words below headings that number nobody, may be results as well.
    """
    baris = [b for b in isi if penilai.unsur(b[kolom])]
    tempat = [
        i
        for i in range(kolom + 1, len(sumber.judul))
        if not jumlah(sumber.judul[i]) and not ringkasan(sumber.judul[i])
        if any(b[i].strip() for b in baris)
    ]
    sel = [b[i] for b in baris for i in tempat if b[i].strip()]
    if len(tempat) < _RESPONDEN or 100 * sum(map(mirip_jawaban, sel)) < _PERSEN * len(sel):
        return False
    return all(urai(s).angka is not None for s in sel) or all(
        _BERNOMOR.fullmatch(normal(sumber.judul[i])) for i in tempat
    )
