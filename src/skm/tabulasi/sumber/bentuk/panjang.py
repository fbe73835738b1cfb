"""
A table with a row for each answer, put into one with a row for each respondent.

What a cell holds is kept as a number of its text, so that a table of millions of answers takes a
few bytes for each cell.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

import attrs

from skm.bahasa import normal
from skm.batas import MAKS_KOLOM
from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun, tanya
from skm.tabulasi.sumber.bentuk.kata import kata_bentuk
from skm.tabulasi.sumber.blok import UKURAN_BLOK, BlokBaris, Sumber
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.salah import gagal

Guna: TypeAlias = Literal["responden", "unsur", "nilai"]

GUNA: tuple[Guna, ...] = ("responden", "unsur", "nilai")
"""What the columns of a long table are named for; keys of a mapping."""

_PERSEN = 90
_SEDIKIT = 5  # unsur that a column names, if it names unsur


class KolomPanjang(NamedTuple):
    """
    Places of the columns of a long table.

    Attributes:
        responden: Those that together say whose answer it is.
        unsur: That of the question; of several the first that is not blank.
        nilai: That of the answer; of several the first that is not blank.
    """

    responden: tuple[int, ...]
    unsur: tuple[int, ...]
    nilai: tuple[int, ...]


class SumberPanjang(SumberTersusun):
    """Answers one by one, put together by respondent in the order of their first ones."""

    def __init__(self, asal: Sumber, kolom: KolomPanjang, penilai: Penilai) -> None:
        super().__init__(asal)
        self.berurut = False  # a row has the number of the first of its answers
        self._penilai = penilai
        self._tetap = [i for i in range(len(asal.judul)) if i not in {*kolom.unsur, *kolom.nilai}]
        self._teks: dict[str, int] = {"": 0}
        self._letak: dict[tuple[str, ...], int] = {}
        self._nomor = array("q")
        self._profil = [array("L") for _ in self._tetap]
        self._unsur: dict[str, tuple[str, array[int]]] = {}
        self._baca(kolom)
        self._daftar_teks = list(self._teks)
        self.judul = (
            *(asal.judul[i] for i in self._tetap),
            *(label for label, _ in self._unsur.values()),
        )

    def sisa(self, pemetaan: Pemetaan) -> Pemetaan:
        """Return what the user says without the three columns."""
        kolom = {k: v for k, v in pemetaan.kolom.items() if k not in GUNA}
        return attrs.evolve(pemetaan, kolom=Peta(kolom))

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield a row for each respondent, numbered as the first of the file."""
        self.lapor_panjang()
        teks = self._daftar_teks
        semua = [*self._profil, *(isi for _, isi in self._unsur.values())]
        for awal in range(0, len(self._nomor), ukuran):
            potong = slice(awal, awal + ukuran)
            kolom = ([teks[nomor] for nomor in isi[potong]] for isi in semua)
            sel = [*chain.from_iterable(zip(*kolom, strict=True))]
            yield BlokBaris(sel, len(semua), self._nomor[potong])

    def _baca(self, kolom: KolomPanjang) -> None:
        judul_unsur = normal(self.asal.judul[kolom.unsur[0]])
        bernomor = judul_unsur in kata_bentuk("nomor_unsur")
        banyak, beda = 0, dict[int, set[int]]()
        per_unsur: dict[str, array[int]] = {}  # by the text as it stands in the file
        for blok in self.blok_asal():
            siapa_saja = zip(
                *([s.strip() for s in blok.satu(i)] for i in kolom.responden), strict=True
            )
            tetap = zip(*map(blok.satu, self._tetap), strict=True)
            semua = zip(
                blok.nomor, siapa_saja, tetap, blok.kolom(kolom.unsur), blok.kolom(kolom.nilai),
                strict=True,
            )  # fmt: skip
            for nomor, siapa, profil, unsur, nilai in semua:
                if not all(siapa) or not unsur.strip():
                    if any(siapa) or unsur.strip() or nilai.strip():
                        raise tanya(self, "panjang-tak-lengkap", baris=nomor)
                    continue
                banyak += 1
                di = self._letak.get(siapa)
                if di is None:
                    di = self._tempat_baru(siapa, nomor)
                for isi, teks, i in zip(self._profil, profil, self._tetap, strict=True):
                    if not teks:
                        continue
                    if not isi[di]:
                        isi[di] = self._nomor_teks(teks)
                    elif isi[di] != self._teks.get(teks):
                        beda.setdefault(i, set()).add(di)
                sel = per_unsur.get(unsur)
                if sel is None:
                    sel = self._kolom_unsur(unsur.strip(), bernomor=bernomor)
                    if len(per_unsur) < MAKS_KOLOM:
                        per_unsur[unsur] = sel
                if nilai and not nilai.isspace():
                    if sel[di]:
                        lokasi = tampilan(unsur.strip())
                        raise tanya(self, "panjang-dua-jawaban", lokasi=lokasi, baris=nomor)
                    sel[di] = self._nomor_teks(nilai)
        self.catat("bentuk-panjang-dibaca", str(banyak), str(len(self._letak)))
        for i, di_mana in beda.items():
            self.catat("panjang-profil-beda", str(len(di_mana)), lokasi=self.asal.judul[i])

    def _tempat_baru(self, siapa: tuple[str, ...], nomor: int) -> int:
        di = self._letak[siapa] = len(self._letak)
        self._nomor.append(nomor)
        for isi in (*self._profil, *(isi for _, isi in self._unsur.values())):
            isi.append(0)
        return di

    def _kolom_unsur(self, label: str, *, bernomor: bool) -> "array[int]":
        if bernomor and label.isdecimal():
            label = f"U{int(label)}"
        kunci = normal(label) or label
        if kunci not in self._unsur:
            if len(self._unsur) + len(self._tetap) >= MAKS_KOLOM:
                raise gagal("terlalu-lebar", self.berkas, f"> {MAKS_KOLOM}", str(MAKS_KOLOM))
            self._unsur[kunci] = label, array("L", bytes(array("L").itemsize * len(self._nomor)))
        return self._unsur[kunci][1]

    def _nomor_teks(self, teks: str) -> int:
        return self._teks.setdefault(teks, len(self._teks))


def dinyatakan(sumber: Sumber, pemetaan: Pemetaan) -> KolomPanjang | None:
    """
    Return the columns that the user names; None if he names none.

    Raises:
        DataError: There is no such column, or one of the three is not named.
    """
    sebut = {g: pemetaan.kolom[g] for g in GUNA if g in pemetaan.kolom}
    if not sebut and pemetaan.bentuk != "panjang":
        return None
    tempat: dict[str, tuple[int, ...]] = {}
    masalah: list[Masalah] = []
    for guna, labels in sebut.items():
        ada = [i for label in labels for i in _cari(sumber.judul, label)]
        tempat[guna] = tuple(ada)
        if not ada:
            masalah.append(
                Masalah(
                    kode="kolom-tidak-ada",
                    berkas=sumber.berkas,
                    lokasi=guna,
                    ditemukan=samarkan(" | ".join(map(tampilan, labels)))[0],
                    diharapkan=samarkan(", ".join(tampilan(j) for j in sumber.judul if j.strip()))[
                        0
                    ],
                )
            )
    if masalah:
        raise DataError(masalah)
    if len(tempat) < len(GUNA):
        raise _tanya(sumber, {g: [tempat[g][0]] if g in tempat else [] for g in GUNA})
    return KolomPanjang(responden=tempat["responden"], unsur=tempat["unsur"], nilai=tempat["nilai"])


def kenali_panjang(
    sumber: Sumber, isi: Sequence[Sequence[str]], penilai: Penilai, *, bertanya: bool = True
) -> KolomPanjang | None:
    """
    Return the columns of a table that is long for certain; None if it is not long.

    Args:
        sumber: The table.
        isi: Its first rows.
        penilai: Knows what headings name.
        bertanya: Whether to ask where it seems to be long.

    Raises:
        DataError: It seems to be long, but which column is what is not certain.
    """
    kolom = range(len(sumber.judul))
    kata = {g: [i for i in kolom if normal(sumber.judul[i]) in kata_bentuk(g)] for g in GUNA}
    menyebut = [i for i in kolom if _menyebut_unsur(isi, i, penilai)]
    bernomor = [
        i
        for i in kolom
        if normal(sumber.judul[i]) in kata_bentuk("nomor_unsur") and _bernomor(isi, i)
    ]
    unsur = [i for i in kata["unsur"] if i in menyebut or i in bernomor]
    if not menyebut and not bernomor and not all(kata.values()):
        return None
    unsur = unsur or menyebut or kata["unsur"]
    nilai = [i for i in kata["nilai"] if _menjawab(isi, i)]
    calon = {
        "responden": [i for i in kata["responden"] if _berulang(isi, i, unsur)],
        "unsur": unsur,
        "nilai": nilai or kata["nilai"],
    }
    pasti = bool(nilai) and bool(set(unsur) & {*menyebut, *bernomor} & {*kata["unsur"]})
    if pasti and all(len(satu) == 1 for satu in calon.values()):
        return KolomPanjang(
            responden=(calon["responden"][0],), unsur=(unsur[0],), nilai=(nilai[0],)
        )
    if not bertanya:
        return None
    raise _tanya(sumber, calon)


def _tanya(sumber: Sumber, calon: Mapping[str, Sequence[int]]) -> DataError:
    sebut = {
        g: tampilan(sumber.judul[satu[0]]) if len(satu) == 1 else '"…"' for g, satu in calon.items()
    }
    return tanya(
        sumber,
        "bentuk-panjang",
        lokasi=", ".join(tampilan(sumber.judul[i]) for i in calon["unsur"]),
        ditemukan=", ".join(tampilan(j) for j in sumber.judul if j.strip()),
        saran=" ".join(f"--kolom {g}={sebut[g]}" for g in GUNA),
    )


def _cari(judul: Sequence[str], label: str) -> list[int]:
    sama = [i for i, j in enumerate(judul) if j.strip() == label.strip()]
    return sama or [i for i, j in enumerate(judul) if normal(label) and normal(j) == normal(label)]


def _menyebut_unsur(isi: Sequence[Sequence[str]], i: int, penilai: Penilai) -> bool:
    """Return whether the cells of a column name unsur, several of them and most more than once."""
    sel = [b[i] for b in isi if b[i].strip()]
    kena = [kode for s in sel if (kode := penilai.unsur(s))]
    return len(set(kena)) >= _SEDIKIT and 100 * len(kena) >= _PERSEN * len(sel)


def _bernomor(isi: Sequence[Sequence[str]], i: int) -> bool:
    sel = {b[i].strip() for b in isi if b[i].strip()}
    return len(sel) >= _SEDIKIT and sel == {str(n) for n in range(1, len(sel) + 1)}


def _menjawab(isi: Sequence[Sequence[str]], i: int) -> bool:
    sel = [b[i] for b in isi if b[i].strip()]
    return bool(sel) and 100 * sum(map(mirip_jawaban, sel)) >= _PERSEN * len(sel)


def _berulang(isi: Sequence[Sequence[str]], i: int, unsur: Sequence[int]) -> bool:
    """Return whether a column names respondents: several rows each, and an unsur once each."""
    siapa = {b[i] for b in isi if b[i].strip()}
    if not siapa or (2 * len(siapa) > len(isi) and len(isi) > 1):
        return False
    return all(len({(b[i], b[u]) for b in isi}) == len(isi) for u in unsur)
