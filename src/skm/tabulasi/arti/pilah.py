"""
Of several columns whose headings name one unsur, which one holds its answers.

First the cells vote, then the headings: what holds no answers competes with nothing that does, and
importance not with satisfaction.  What is left is one column, or a question that says how the
columns stand to each other.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from skm.tabulasi.arti.giliran import berisi, hubungan
from skm.tabulasi.arti.imbuhan import Sisi, belah_pilihan
from skm.tabulasi.arti.kolom import SebabKolom
from skm.tabulasi.arti.rupa import BUKAN, LEMAH, Contoh, Rupa, tanda, terpilih

Keadaan: TypeAlias = Literal[
    "satu", "terbagi", "giliran", "rangkap", "belum", "bagian", "pilihan", "bukan", "penting"
]
"""
One column is left; several are evidently questions about the unsur; they take turns, are filled in
the same rows, or there are no rows to tell by; they may be questions about the unsur; they are the
options of one question; the only one holds no answers, or importance.
"""

_PALING_SEDIKIT = 3  # cells by which a column with no rival is known to hold no answers
_PALING_SEDIKIT_PILIHAN = 2


class CalonKolom(NamedTuple):
    """
    A column whose heading names an unsur.

    Attributes:
        tempat: Its place.
        judul: Its heading, without a word for importance or satisfaction.
        sisi: Which of these it says.
        bagian: Which part of the unsur, counted from 1; empty if it says none.
    """

    tempat: int
    judul: str
    sisi: Sisi = ""
    bagian: str = ""


class Pilahan(NamedTuple):
    """
    What was found out about the columns of one unsur.

    Attributes:
        keadaan: How those stand to each other that are left.
        tempat: Their places.
        buang: Places of the others, and why they were set aside.
        hampa: Of those the ones that are blank as far as was looked.
    """

    keadaan: Keadaan
    tempat: tuple[int, ...]
    buang: Mapping[int, SebabKolom]
    hampa: tuple[int, ...] = ()


def pilah(semua: Sequence[CalonKolom], contoh: Contoh) -> Pilahan:
    """Tell the columns of one unsur apart by what some rows hold and by their headings."""
    buang: dict[int, SebabKolom] = {}
    pilihan = kelompok_pilihan([c.tempat for c in semua], [c.judul for c in semua], contoh)
    sisa = [c for c in semua if c.tempat not in pilihan]
    if pilihan and not any(contoh.rupa(c.tempat) == "jawaban" for c in sisa):
        return Pilahan(keadaan="pilihan", tempat=(*sorted(pilihan),), buang=buang)
    buang |= dict.fromkeys(pilihan, "isi")
    rupa: dict[int, Rupa] = {c.tempat: contoh.rupa(c.tempat) for c in sisa}
    lemah = _lemah(rupa)
    kuat = [i for i in rupa if i not in lemah]
    # Where 0 or 99 stands for nothing, a column with few answers looks like one of other figures.
    lemah -= {
        i
        for i in lemah
        if rupa[i] in ("tanda", "angka")
        and any(map(berisi, contoh.kolom(i)))
        and kuat
        and hubungan(contoh, (*kuat, i)) == "giliran"
    }
    if len(lemah) == len(sisa) and len(sisa) == 1 and _sedikit(sisa[0], contoh):
        lemah = set[int]()
    elif len(lemah) == len(sisa):
        return Pilahan(keadaan="bukan", tempat=(*sorted(lemah),), buang=buang)
    buang |= dict.fromkeys(lemah, "isi")
    sisa = [c for c in sisa if c.tempat not in lemah]
    tinggal = [c for c in sisa if c.sisi != "penting"]
    if not tinggal:
        return Pilahan(keadaan="penting", tempat=tuple(c.tempat for c in sisa), buang=buang)
    buang |= {c.tempat: "sisi" for c in sisa if c.sisi == "penting"}
    hampa = {c.tempat for c in tinggal if rupa[c.tempat] == "kosong"}
    if len(hampa) == len(tinggal):
        hampa = set[int]()
    buang |= dict.fromkeys(hampa, "isi")
    tinggal = [c for c in tinggal if c.tempat not in hampa]
    tempat = tuple(c.tempat for c in tinggal)
    kosong = (*sorted(hampa),)
    if len(tempat) == 1:
        return Pilahan(keadaan="satu", tempat=tempat, buang=buang, hampa=kosong)
    keadaan: Keadaan = hubungan(contoh, tempat)
    if keadaan != "giliran" and sorted(c.bagian for c in tinggal) == [
        str(i) for i in range(1, len(tinggal) + 1)
    ]:
        nyata = keadaan == "rangkap" and not hampa and _serentak(contoh, tempat)
        keadaan = "terbagi" if nyata else "bagian"
        tempat = tuple(c.tempat for c in sorted(tinggal, key=lambda c: c.bagian))
    return Pilahan(keadaan=keadaan, tempat=tempat, buang=buang, hampa=kosong)


def _serentak(contoh: Contoh, tempat: Sequence[int]) -> bool:
    """Return whether columns hold answers, and most rows that fill one of them fill all."""
    baris = [*zip(*(map(berisi, contoh.kolom(i)) for i in tempat), strict=True)]
    lengkap = 2 * sum(map(all, baris)) > sum(map(any, baris))
    return lengkap and all(contoh.rupa(i) == "jawaban" for i in tempat)


def _sedikit(calon: CalonKolom, contoh: Contoh) -> bool:
    """Return whether too little stands in a column to know it by."""
    return sum(contoh.terisi(calon.tempat)) < _PALING_SEDIKIT


def kelompok_pilihan(tempat: Sequence[int], judul: Sequence[str], contoh: Contoh) -> dict[int, str]:
    """Return the places of columns that are one option each, and the option."""
    if not contoh.n:
        return {}
    kelompok: dict[str, dict[int, str]] = {}
    for i, label in zip(tempat, judul, strict=True):
        pokok, pilihan = belah_pilihan(label)
        if pilihan and tanda(contoh.kolom(i), pilihan):
            kelompok.setdefault(pokok, {})[i] = pilihan
    return {
        i: pilihan
        for isi in kelompok.values()
        if len(isi) >= _PALING_SEDIKIT_PILIHAN and len(set(isi.values())) == len(isi)
        if len(isi) > _PALING_SEDIKIT_PILIHAN or any(contoh.rupa(k) == "tanda" for k in isi)
        if any(contoh.rupa(k) != "kosong" for k in isi) and _kebanyakan_satu(contoh, isi)
        for i, pilihan in isi.items()
    }


def _kebanyakan_satu(contoh: Contoh, isi: Mapping[int, str]) -> bool:
    """Return whether most rows choose one of these options at most."""
    lebih = sum(
        sum(terpilih(teks, pilihan) for teks, pilihan in zip(sel, isi.values(), strict=True)) > 1
        for sel in zip(*(contoh.kolom(i) for i in isi), strict=True)
    )
    return 2 * lebih < contoh.n


def _lemah(rupa: Mapping[int, Rupa]) -> set[int]:
    """Return the columns whose cells are no answers beside those of the others."""
    kuat = any(r == "jawaban" for r in rupa.values())
    batas = LEMAH if kuat or any(r in ("skala", "pilihan") for r in rupa.values()) else BUKAN
    return {i for i, r in rupa.items() if r in batas}
