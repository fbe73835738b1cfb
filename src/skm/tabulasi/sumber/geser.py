"""Rows one cell longer than the headings: is a heading missing, or only a separator too many?"""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from skm.model import DIMENSI
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.judul import Penilai

Letak: TypeAlias = Literal["biasa", "geser", "tanya"]

_PERSEN = 90  # of an unsur's cells are answers, or the column is none
_SKALA = 4
_WAKTU = ("tanggal", "cap_waktu")
_TANGGAL = 5  # characters of a date at least; as many as the numbers have that Excel makes of them


def letak_judul(
    judul: Sequence[str], isi: Sequence[Sequence[str]], penilai: Penilai, *, berkutip: bool
) -> Letak:
    """
    Say above which cells the headings stand.

    R writes the names of rows without a heading of their own; other tools end every row with a
    separator.  The cells of the unsur tell the two apart: they are answers under one reading only.

    Args:
        judul: The headings.
        isi: Rows, all one cell longer.
        penilai: Knows what headings name.
        berkutip: Whether the first cell of all rows stands between quotation marks and the next
            does not: a name and a figure.
    """
    unsur = [i for i, j in enumerate(judul) if penilai.unsur(j)]
    saran = [i for i, j in enumerate(judul) if penilai.arti(j)[0] == "saran"]
    sela_kosong = not any(b[-1].strip() for b in isi)
    pertama = [b[0].strip() for b in isi]
    bernomor = pertama == [str(n) for n in range(1, len(isi) + 1)]
    bernama = all(pertama) and len(set(pertama)) == len(pertama)
    waktu = [i for i, j in enumerate(judul) if penilai.arti(j)[0] in _WAKTU]
    # A number under a heading of its own is where it belongs, unless the next cell repeats it.
    bukan_nomor = 0 in unsur or penilai.arti(judul[0])[0] in (*DIMENSI, *_WAKTU)
    bukan_nomor = bukan_nomor or [b[1].strip() for b in isi] == pertama
    terakhir_kosong = sela_kosong and bukan_nomor and all(map(str.isdigit, pertama))

    def cocok(geser: int) -> bool:
        # Of a few rows all may have left the last question out.
        dilihat = [i for i in unsur if not (terakhir_kosong and i + geser == len(judul))]
        if len(unsur) < 2 or any(not _jawaban([b[i + geser] for b in isi]) for i in dilihat):
            return False
        if any(_angka(b[i + geser] for b in isi if len(b[i + geser]) < _TANGGAL) for i in waktu):
            return False
        return not any(_angka(b[i + geser] for b in isi) for i in saran)

    biasa, geser = cocok(0), bernama and cocok(1)
    if biasa != geser:
        return "geser" if geser else "biasa" if sela_kosong else "tanya"
    if biasa:
        return "geser" if bernomor and berkutip else "tanya"
    if sela_kosong and not bernama:
        return "biasa"
    return "geser" if bernomor and len(isi) > _SKALA else "tanya"


def _jawaban(sel: Sequence[str]) -> bool:
    isi = [s for s in sel if s.strip()]
    return bool(isi) and 100 * sum(map(mirip_jawaban, isi)) >= _PERSEN * len(isi)


def _angka(sel: Iterable[str]) -> bool:
    isi = [s for s in sel if s.strip()]
    return bool(isi) and all(s.strip().isdigit() for s in isi)
