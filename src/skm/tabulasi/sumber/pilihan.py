"""
Files with one column for each option of a question, marked where it was chosen, read as one column
for each question.

Only where that is certain: the options look like answers, cells say no more than whether one was
chosen, and no row that is looked at chooses two.  A row further down that does holds both.
"""

from collections.abc import Iterator, Mapping, Sequence

from skm.tabulasi.arti.imbuhan import belah_pilihan
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.arti.rupa import Contoh, hampa, tanda, terpilih
from skm.tabulasi.sumber.blok import UKURAN_BLOK, BarisTeks, BlokBaris, Sumber

_PALING_SEDIKIT = 3  # options, before columns are known to be those of one question
_PEMISAH = "; "


class SumberPilihan(Sumber):
    """A source whose columns of options are put together."""

    def __init__(self, asal: Sumber, kelompok: Mapping[int, Mapping[int, str]]) -> None:
        """
        Take a source.

        Args:
            asal: The source.
            kelompok: By the place of its first column the options of a question, by their places.
        """
        self._asal, self._kelompok = asal, kelompok
        anggota = {i for isi in kelompok.values() for i in isi}
        self._tempat = [i for i in range(len(asal.judul)) if i in kelompok or i not in anggota]
        judul = [
            belah_pilihan(asal.judul[i])[0] if i in kelompok else asal.judul[i]
            for i in self._tempat
        ]
        super().__init__(asal.berkas, asal.bentuk, judul)
        self.lurus = False
        self.dasar, self.catatan = asal.dasar, asal.catatan

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        selisih = len(self._asal.judul) - len(self.judul)
        # Widths are told as the file has them, but for the columns that went.
        self._asal.panjang = lambda nomor, lebar: self.panjang(nomor, lebar - selisih)
        for blok in self._asal.blok():
            yield BlokBaris.dari_baris(
                [self._gabung(blok, i) for i in range(blok.n)], len(self.judul), blok.nomor
            )
        self.sel_tanpa_judul = self._asal.sel_tanpa_judul
        self.rumus_tanpa_nilai = self._asal.rumus_tanpa_nilai

    def _gabung(self, blok: BlokBaris, di: int) -> BarisTeks:
        baris = blok.baris(di, len(self._asal.judul))
        return [
            _jawaban(baris, self._kelompok[i]) if i in self._kelompok else baris[i]
            for i in self._tempat
        ]


def gabung_pilihan(sumber: Sumber) -> Sumber:
    """Return a source with one column for each question, if it has one for each option."""
    calon: dict[str, dict[int, str]] = {}
    for i, label in enumerate(sumber.judul):
        pokok, pilihan = belah_pilihan(label)
        if pilihan and mirip_jawaban(pilihan):
            calon.setdefault(pokok, {})[i] = pilihan
    calon = {
        pokok: isi
        for pokok, isi in calon.items()
        if len(isi) >= _PALING_SEDIKIT
        and len(set(isi.values())) == len(isi)
        and pokok not in sumber.judul
    }
    if not calon:
        return sumber
    contoh = Contoh(sumber.judul, sumber.contoh())
    kelompok = {min(isi): isi for isi in calon.values() if _satu_dipilih(contoh, isi)}
    return SumberPilihan(sumber, kelompok) if kelompok else sumber


def _satu_dipilih(contoh: Contoh, isi: Mapping[int, str]) -> bool:
    """Return whether columns say which one of these options was chosen, and no more."""
    if not all(tanda(contoh.kolom(i), pilihan) for i, pilihan in isi.items()):
        return False
    banyak = [
        sum(terpilih(teks, pilihan) for teks, pilihan in zip(sel, isi.values(), strict=True))
        for sel in zip(*(contoh.kolom(i) for i in isi), strict=True)
    ]
    return bool(banyak) and max(banyak) == 1


def _jawaban(baris: Sequence[str], isi: Mapping[int, str]) -> str:
    """Return the options that were chosen; what is neither chosen nor not is kept as it is."""
    dipilih = [pilihan for i, pilihan in isi.items() if terpilih(baris[i], pilihan)]
    asing = [baris[i] for i in isi if not tanda([baris[i]], isi[i]) and not hampa(baris[i])]
    return _PEMISAH.join([*dipilih, *asing])
