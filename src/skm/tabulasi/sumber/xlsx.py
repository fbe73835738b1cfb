"""Workbooks: which sheet, its headings and its rows, after a look at the package for bombs."""

import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from skm.dasar import tampilan
from skm.errors import Masalah
from skm.office.buku import baris_lembar, buka_buku, rumus_tanpa_nilai
from skm.office.lebihan import lebihan
from skm.tabulasi.sumber.blok import (
    MAKS_KOLOM,
    UKURAN_BLOK,
    BarisTeks,
    Bentuk,
    BlokBaris,
    Sumber,
    teks_sel,
)
from skm.tabulasi.sumber.judul import CARI_JUDUL, Penilai
from skm.tabulasi.sumber.kupas import isi_satu_sel, pecah, pemisah_di_dalam
from skm.tabulasi.sumber.salah import gagal, mb

MAKS_BARIS_XLSX = 1_048_576
MAKS_BONGKAR = 400_000_000
"""Bytes that the parts of a workbook may have together, unpacked."""
MAKS_BAGIAN = 50_000_000
"""Bytes that any part but a sheet may have."""
MAKS_ANGGOTA = 10_000
MAKS_NISBAH = 200
"""How many times larger than packed a part of more than 10 MB may be."""


class SumberXLSX(Sumber):
    """A sheet of a workbook: the one asked for, or else the one with most headings."""

    def __init__(
        self, jalur: Path, berkas: str, bentuk: Bentuk, judul: list[str], kupas: str
    ) -> None:
        super().__init__(berkas, bentuk, judul)
        self._jalur, self._kupas = jalur, kupas
        if kupas:
            self.catatan.append(
                Masalah(
                    kode="baris-terkutip",
                    berkas=berkas,
                    baris=bentuk.baris_judul,
                    lokasi=bentuk.lembar,
                    ditemukan=kupas,
                )
            )

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: Penilai, lembar: str) -> "SumberXLSX":
        """Find the sheet and its headings."""
        _periksa_zip(jalur, berkas)
        calon: list[tuple[tuple[int, int], int, str, int, list[str], str, list[BarisTeks]]] = []
        with _buku(jalur, berkas) as buku:
            nama: list[str] = [s.title for s in buku.worksheets]
            if lembar and lembar not in nama:
                ada = ", ".join(map(tampilan, nama))
                raise gagal("lembar-tidak-ada", berkas, tampilan(lembar), ada)
            for urutan, satu in enumerate(nama):
                if lembar and satu != lembar:
                    continue
                tabel = [_sel(b) for b in islice(_baris_xlsx(buku, satu, berkas), CARI_JUDUL)]
                if kupas := pemisah_di_dalam(tabel):
                    tabel = [pecah(isi_satu_sel(b), kupas) for b in tabel]
                di, judul, nilai = penilai.judul(tabel, terpotong=True)
                calon.append((nilai, -urutan, satu, di, judul, kupas, tabel[di + 1 :]))
        if not calon or not any(c[4] for c in calon):
            raise gagal("berkas-kosong", berkas)
        _, _, nama_lembar, di, judul, kupas, awal = max(calon)
        lain = tuple(c[2] for c in calon if c[2] != nama_lembar and c[0][0] > 2)
        bentuk = Bentuk(format="xlsx", lembar=nama_lembar, lembar_lain=lain, baris_judul=di + 1)
        sumber = cls(jalur, berkas, bentuk, judul, kupas)
        sumber.awal = [b for b in awal if any(s.strip() for s in b)]
        return sumber

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        lebar, pertama, banyak = len(self.judul), 0, 0
        kosong = [""] * lebar
        baris: list[BarisTeks] = []
        nomor: list[int] = []
        with _buku(self._jalur, self.berkas) as buku:
            try:
                self.rumus_tanpa_nilai = rumus_tanpa_nilai(self._jalur, buku[self.bentuk.lembar])
            except Exception:  # as below: a broken part can raise anything
                raise gagal("xlsx-rusak", self.berkas, lokasi=self.bentuk.lembar) from None
            semua = enumerate(_baris_xlsx(buku, self.bentuk.lembar, self.berkas), start=1)
            for di, sel in islice(semua, self.bentuk.baris_judul, None):
                if not any(s is not None for s in sel):
                    continue
                if self._kupas:
                    sel = tuple(pecah(isi_satu_sel(_sel(sel)), self._kupas))
                if len(sel) > lebar and any(s is not None for s in sel[lebar:]):
                    pertama, banyak = pertama or di, banyak + 1
                teks = _sel(sel[:lebar])
                baris.append(teks + kosong[len(teks) :])
                nomor.append(di)
                if len(baris) == ukuran:
                    yield BlokBaris.dari_baris(baris, lebar, nomor)
                    baris, nomor = [], []
        if baris:
            yield BlokBaris.dari_baris(baris, lebar, nomor)
        self.sel_tanpa_judul = (pertama, banyak)


def _sel(isi: Iterable[Any]) -> BarisTeks:
    return [teks_sel(s) for s in isi]


def _periksa_zip(jalur: Path, berkas: str) -> None:
    """Refuse a workbook that unpacks into more than a survey can hold."""
    try:
        with zipfile.ZipFile(jalur) as arsip:
            anggota = arsip.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise gagal("xlsx-rusak", berkas) from None
    for lebih in lebihan(
        anggota,
        maks_anggota=MAKS_ANGGOTA,
        maks_semua=MAKS_BONGKAR,
        maks_satu=lambda nama: MAKS_BONGKAR if "worksheets/" in nama else MAKS_BAGIAN,
        maks_nisbah=MAKS_NISBAH,
    ):
        if lebih.apa == "satu":
            besar, batas = lebih.besar, MAKS_BAGIAN
        else:
            besar, batas = sum(a.file_size for a in anggota), MAKS_BONGKAR
        raise gagal("berkas-terlalu-besar", berkas, mb(besar), mb(batas), lokasi=lebih.nama)


@contextmanager
def _buku(jalur: Path, berkas: str) -> Generator[Any, None, None]:
    """Open a workbook; the file is closed whatever openpyxl leaves open."""
    with jalur.open("rb") as isi:
        try:
            buku = buka_buku(isi)
        except RecursionError:
            raise gagal("terlalu-dalam", berkas) from None
        except Exception:  # openpyxl raises whatever the broken part makes it raise
            raise gagal("xlsx-rusak", berkas) from None
        yield buku


def _baris_xlsx(buku: Any, lembar: str, berkas: str) -> Iterator[tuple[Any, ...]]:
    baris = baris_lembar(buku[lembar])
    nomor = 0
    while True:
        try:
            sel = next(baris, None)
        except Exception:
            raise gagal("xlsx-rusak", berkas, lokasi=lembar, baris=nomor + 1) from None
        if sel is None:
            return
        nomor += 1
        if nomor > MAKS_BARIS_XLSX:
            raise gagal("berkas-terlalu-besar", berkas, f"> {nomor - 1}", str(MAKS_BARIS_XLSX))
        if len(sel) > MAKS_KOLOM:
            ditemukan, batas = str(len(sel)), str(MAKS_KOLOM)
            raise gagal("terlalu-lebar", berkas, ditemukan, batas, lokasi=lembar, baris=nomor)
        yield sel
