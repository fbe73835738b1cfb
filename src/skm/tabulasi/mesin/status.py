"""Responses that their tool marks as none, left out of a table before it is counted."""

from collections import Counter
from collections.abc import Sequence

from skm.errors import DataError, Masalah
from skm.tabulasi.arti.pemetaan import PilihanStatus
from skm.tabulasi.arti.status import (
    DISEBUT,
    KolomStatus,
    catatan_status,
    kolom_status,
    putuskan_status,
    sel_kosong,
)
from skm.tabulasi.mesin.bingkai import Bingkai, Ekspresi, bulat, rapat, teks_nilai

_ADA = "ada"  # stands for whatever a cell holds, where only its being filled tells something


class SisihStatus:
    """
    Finds responses that were never sent, rejected or a test; only tables with such columns are
    asked anything.

    Attributes:
        banyak: How many are left out.
        catatan: What is to be said of them, and how many each remark is about.
    """

    def __init__(self, bingkai: Bingkai, pilihan: PilihanStatus, berkas: str) -> None:
        """
        Ask a table for its states.

        Raises:
            DataError: Nobody knows whether some responses count.
        """
        self.banyak = 0
        self.catatan: list[tuple[Masalah, int]] = []
        self._nilai: list[tuple[KolomStatus, list[str]]] = []
        kolom = () if pilihan == "semua" else kolom_status(bingkai.kolom)
        calon = [k for k in kolom if bingkai.tercetak(k.tempat)]
        if not calon:
            return
        baris = self._baris(bingkai, calon)
        jumlah = [Counter[str]() for _ in calon]
        for teks, n in baris.items():
            for satu, t in zip(jumlah, teks, strict=True):
                satu[t] += n
        pasti, tanya = putuskan_status([*zip(calon, jumlah, strict=True)], pilihan, berkas)
        if tanya:
            raise DataError(tanya)
        lewati: Counter[tuple[str, str]] = Counter()
        for teks, n in baris.items():
            ada = ((k, k[t]) for k, t in zip(calon, teks, strict=True) if k in pasti)
            if satu_macam := next(((k.label, macam) for k, macam in ada if macam), None):
                lewati[satu_macam] += n
        self.banyak = sum(n for (_, macam), n in lewati.items() if macam != DISEBUT)
        self.catatan = catatan_status(lewati, berkas)
        self._nilai = [
            (k, [t for t in satu if k[t] not in ("", DISEBUT)])
            for k, satu in zip(calon, jumlah, strict=True)
            if k in pasti
        ]

    def _baris(self, bingkai: Bingkai, calon: Sequence[KolomStatus]) -> Counter[tuple[str, ...]]:
        """Return every combination of states, with its number of rows that are not blank."""
        nama = [f"s{i}" for i in range(len(calon))]
        isi = [_isi(bingkai, k).alias(n) for k, n in zip(calon, nama, strict=True)]
        terisi = bingkai.bendera(bingkai.berisi()).alias("terisi")
        hasil: Counter[tuple[str, ...]] = Counter()
        for siap in bingkai.semua_siap(*isi, terisi):
            for *teks, ada, n in bingkai.per_nilai(siap, *nama, "terisi"):
                if bulat(ada):
                    hasil[tuple(map(teks_nilai, teks))] += n
        return hasil

    def sisihkan(self, bingkai: Bingkai) -> None:
        """Have a table leave them out."""
        if not self.banyak:
            return
        semua = [_isi(bingkai, k).is_in(nilai) for k, nilai in self._nilai if nilai]
        bukan = bingkai.nw.any_horizontal(*semua, ignore_nulls=True).fill_null(value=False)
        bingkai.sisihkan(~bukan)


def _isi(bingkai: Bingkai, kolom: KolomStatus) -> Ekspresi:
    """Return what a column tells, as text."""
    nw, isi = bingkai.nw, bingkai.isi_teks(kolom.tempat)
    if kolom.alat.arti:
        return isi.fill_null("")
    rapi = rapat(isi).str.to_lowercase()
    kosong = rapi.is_null() | rapi.is_in([*sel_kosong()])
    return nw.when(kosong).then(nw.lit("")).otherwise(nw.lit(_ADA))
