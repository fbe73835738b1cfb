"""
Several sheets or files read as one: their columns brought together by what they hold.

What answers mean, in which order dates stand and which forms repeat another is thereby decided for
all of them at once, as for one file.
"""

from collections.abc import Sequence
from typing import TypeAlias

import attrs

from skm.bahasa import normal
from skm.dasar import Peta, Polos, tampilan
from skm.errors import DataError, Masalah
from skm.model import KodeUnsur
from skm.tabulasi.arti.kolom import ArtiKolom, KolomDikenal
from skm.tabulasi.bacaan import PotonganTerbaca
from skm.tabulasi.sumber.blok import BlokBaris, Sumber
from skm.tabulasi.sumber.saringan import Saringan

Tempat: TypeAlias = tuple[int, ...]

_CUKUP, _BEDA = 5, 3
"""Forms, and different ones among them, before it is no accident that a part repeats another."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PotonganJawaban(Polos):
    """
    One sheet or file of what is read as one.

    Attributes:
        sumber: It, without rows that are no respondents.
        kolom: What its columns hold.
        berkas: How messages name it.
        tersusun: Whether its rows are others than those of the file.
        susunan: Per column of the whole, the columns of the part that hold it; None where the
            columns are the same.
    """

    sumber: Saringan
    kolom: KolomDikenal
    berkas: str
    tersusun: bool
    susunan: tuple[Tempat, ...] | None = None

    def samakan(self, blok: BlokBaris) -> BlokBaris:
        """Return rows of the part with the columns of the whole."""
        if self.susunan is None:
            return blok
        kosong = [""] * blok.n
        kolom = [blok.kolom(t) if t else kosong for t in self.susunan]
        baris = [list(satu) for satu in zip(*kolom, strict=True)]
        return BlokBaris.dari_baris(baris, len(kolom), blok.nomor)


def sebut_potongan(semua: Sequence[Sumber]) -> list[str]:
    """Return how messages name sources: by file, and by sheet where a file has several."""
    banyak = [s.berkas for s in semua]
    return [
        f"{s.berkas} ({s.bentuk.lembar})"
        if s.bentuk.lembar and banyak.count(s.berkas) > 1
        else s.berkas
        for s in semua
    ]


def gabungkan(
    semua: Sequence[tuple[Saringan, KolomDikenal, str, bool]],
) -> tuple[KolomDikenal, list[PotonganJawaban]]:
    """
    Bring the columns of sources together.

    Args:
        semua: The sources, what their columns hold, how messages name them, and whether their rows
            are others than those of the file.

    Returns:
        The columns of the whole, those of the first one and after them what only others have; and
        the sources with their places in it.

    Raises:
        DataError: An unsur has several questions in one of them, and not the same in another.
    """
    utuh = semua[0][1]
    beda = [
        Masalah(
            kode="bagian-berkas-beda",
            berkas=berkas,
            ditemukan=_sebut(kolom),
            diharapkan=_sebut(utuh),
        )
        for _, kolom, berkas, _ in semua
        if kolom.bagian != utuh.bagian
    ]
    if beda:
        raise DataError(beda)
    if len(semua) > 1:
        utuh = _lengkapi(utuh, [kolom for _, kolom, *_ in semua[1:]])
    potongan: list[PotonganJawaban] = []
    for sumber, kolom, berkas, tersusun in semua:
        susunan: tuple[Tempat, ...] | None = None
        sama = [*map(normal, kolom.judul)] == [*map(normal, utuh.judul)]
        if not (sama and _sama(kolom, utuh)):
            susunan = _susunan(utuh, kolom)
        potongan.append(
            PotonganJawaban(
                sumber=sumber, kolom=kolom, berkas=berkas, tersusun=tersusun, susunan=susunan
            )
        )
    return utuh, potongan


def _sebut(kolom: KolomDikenal) -> str:
    return "; ".join(f"{k} = {', '.join(tanya)}" for k, tanya in kolom.bagian.items()) or "–"


def _sama(satu: KolomDikenal, dua: KolomDikenal) -> bool:
    return (satu.unsur, satu.profil, satu.saran) == (dua.unsur, dua.profil, dua.saran)


def _lengkapi(utuh: KolomDikenal, lain: Sequence[KolomDikenal]) -> KolomDikenal:
    """Add columns for what only later sources have."""
    judul, arti, unsur = [*utuh.judul], [*utuh.arti], dict(utuh.unsur)
    profil, saran, catatan = dict(utuh.profil), [*utuh.saran], [*utuh.catatan]
    for kolom in lain:
        catatan += kolom.catatan
        for kode, milik in kolom.unsur.items():
            # Columns that take turns stay apart: who reads them chooses, and sees two answers.
            for tempat_lagi in milik[len(unsur[kode]) :]:
                unsur[kode] = (*unsur[kode], len(judul))
                judul.append(kolom.judul[tempat_lagi])
                arti.append(kolom.arti[tempat_lagi])
        for nama, tempat in kolom.profil.items():
            if nama not in profil:
                profil[nama] = (len(judul),)
                judul.append(kolom.judul[tempat[0]])
                arti.append(
                    ArtiKolom(label=judul[-1], peran=nama, sebab=kolom.arti[tempat[0]].sebab)
                )
        for tempat_saran in kolom.saran[len(saran) :]:
            saran.append(len(judul))
            judul.append(kolom.judul[tempat_saran])
            arti.append(ArtiKolom(label=judul[-1], peran="saran", sebab="kata"))
    return attrs.evolve(
        utuh,
        judul=tuple(judul),
        arti=tuple(arti),
        unsur=Peta(unsur),
        profil=Peta(profil),
        saran=tuple(saran),
        catatan=tuple(dict.fromkeys(catatan)),
    )


def _susunan(utuh: KolomDikenal, kolom: KolomDikenal) -> tuple[Tempat, ...]:
    hasil: list[Tempat] = [()] * len(utuh.judul)
    for kode, tempat in utuh.unsur.items():
        for ke, dari in zip(tempat, kolom.unsur[kode], strict=False):
            hasil[ke] = (dari,)
    for kode, tempat in utuh.lain.items():
        for ke, dari in zip(tempat, kolom.lain.get(kode, ()), strict=False):
            hasil[ke] = (dari,)
    for nama, tempat in utuh.profil.items():
        hasil[tempat[0]] = kolom.profil.get(nama, ())
    for ke, dari in zip(utuh.saran, kolom.saran, strict=False):
        hasil[ke] = (dari,)
    return tuple(hasil)


def periksa_kembar(
    potongan: Sequence[PotonganTerbaca], jawaban: Peta[KodeUnsur, str] | None
) -> None:
    """
    Stop where a part has all forms of another in one piece: a copy, or a later export.

    Args:
        potongan: The parts, in the order of the answers.
        jawaban: The answers of all; None where they were not kept, and this cannot be told.

    Raises:
        DataError: There is such a part.
    """
    if jawaban is None or len(potongan) < 2:
        return
    nomor: dict[tuple[str, ...], str] = {}  # a character for every different form
    semua = "".join(
        nomor.setdefault(lembar, chr(len(nomor))) for lembar in zip(*jawaban.values(), strict=True)
    )
    potong: list[str] = []
    awal = 0
    for satu in potongan:
        potong.append(semua[awal : awal + satu.n])
        awal += satu.n
    masalah = [
        Masalah(
            kode="potongan-kembar",
            berkas=satu.berkas,
            lokasi=satu.lembar,
            ditemukan=str(satu.n),
            diharapkan=tampilan(lain.sebutan),
        )
        for i, satu in enumerate(potongan)
        for j, lain in enumerate(potongan)
        if i != j
        and (satu.n < lain.n or (satu.n == lain.n and i > j))
        and satu.n >= _CUKUP
        and len({*potong[i]}) >= _BEDA
        and potong[i] in potong[j]
    ]
    if masalah:
        raise DataError(masalah)
