"""The sheets of a workbook to fill in, and what is said about their cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from skm.bahasa import normal
from skm.batas import MAKS_NILAI
from skm.dasar import tampilan
from skm.errors import DataError, Masalah
from skm.exact import format_id
from skm.isian.denah import ButirIsian
from skm.isian.jalur import BentrokError, Langkah, taruh
from skm.isian.pilih import pilihan_sel
from skm.isian.sel import SelError
from skm.isian.tempat import Alamat, PetaSel
from skm.jenis import KUNCI_JENIS
from skm.office.buku import Buku, LembarKerja

MAKS_BARIS = 100_000
"""Rows of a sheet of the form; the longest hold a row for each activity or paragraph."""

_BINTANG = re.compile(r"[\s*:]+$")

Baris: TypeAlias = Sequence[str | None]


_DESIMAL_CETAKAN = 4  # more than these no figure has that was printed


class PembacaBuku:
    """Gives the rows of sheets, and gathers what cells say and what is wrong with them."""

    def __init__(self, buku: Buku) -> None:
        self._buku = buku
        self._baris: dict[str, list[Baris]] = {}
        self._isi: dict[str, Any] = {}
        self._sel = PetaSel()
        self._masalah: list[Masalah] = []
        self._jenis = KUNCI_JENIS[0]
        self._banyak = 0

    def _lembar(self, nama: str) -> str:
        """Return the name of a sheet as the workbook has it; empty if it has none such."""
        cari = normal(nama)
        return next((s.nama for s in self._buku.lembar if normal(s.nama) == cari), "")

    def _periksa_lembar(self, semua: Iterable[str]) -> None:
        """Refuse sheets of the form that are not there, or are there more than once."""
        for nama in semua:
            sama = [s.nama for s in self._buku.lembar if normal(s.nama) == normal(nama)]
            if not sama:
                self._masalah.append(Masalah(kode="isian-lembar", ditemukan=nama))
            for satu in sama[1:]:
                atas = Alamat(0, 1, 0, satu)
                self._tolak("isian-lembar-ganda", atas, satu, tampilan(sama[0]))

    def _semua(self, nama: str) -> list[Baris]:
        if nama not in self._baris:
            self._baris[nama] = [*self._dibaca(self._buku[nama])] if nama else []
        return self._baris[nama]

    def _dibaca(self, lembar: LembarKerja) -> Iterator[Baris]:
        for nomor, baris in enumerate(self._baris_buku(lembar), start=1):
            self._banyak += len(baris)
            if nomor > MAKS_BARIS and any(baris):
                paling = format_id(MAKS_BARIS)
                raise DataError.satu("baris-terlalu-banyak", diharapkan=paling, lokasi=lembar.nama)
            if self._banyak > MAKS_NILAI:
                paling = format_id(MAKS_NILAI)
                raise DataError.satu("isian-terlalu-banyak", diharapkan=paling, lokasi=lembar.nama)
            yield baris

    def _baris_buku(self, lembar: LembarKerja) -> Iterator[Baris]:
        """Yield the rows of a sheet, or say that it is broken."""
        semua = self._buku.baris(lembar, teks_isian, teks_tampak)
        while True:
            try:
                baris = next(semua, None)
            except Exception:
                raise DataError.satu("xlsx-rusak", lokasi=lembar.nama) from None
            if baris is None:
                return
            yield baris

    def _satu(self, langkah: Langkah, butir: ButirIsian, isi: str | None, alamat: Alamat) -> None:
        """Put what one cell says where its path leads."""
        if isi is None or not isi.strip():
            return
        try:
            nilai = pilihan_sel(self._jenis, langkah, butir, isi)
        except SelError as salah:
            self._salah(salah, alamat)
            nilai = isi  # which the model refuses too, instead of missing it
        try:
            taruh(self._isi, langkah, nilai)
        except BentrokError:
            self._tolak("isian-ganda", alamat, butir.judul)

    def _tolak(self, kode: str, alamat: Alamat, ditemukan: str, diharapkan: str = "") -> None:
        self._masalah.append(
            Masalah(
                kode=kode,
                sel=str(alamat),
                ditemukan=ditemukan if kode == "isian-kosong" else tampilan(ditemukan),
                diharapkan=diharapkan,
            )
        )

    def _salah(self, salah: SelError, alamat: Alamat) -> None:
        self._masalah.append(attrs.evolve(salah.masalah, sel=str(alamat)))


def isi_sel(baris: Baris, kolom: int) -> str:
    """Return what a cell holds, without blanks around it."""
    return isi_mentah(baris, kolom).strip()


def isi_mentah(baris: Baris, kolom: int) -> str:
    """Return what a cell holds; empty where there is none."""
    return (baris[kolom] or "") if kolom < len(baris) else ""


def rata_judul(teks: str | None) -> str:
    """Return a heading in the form in which headings are compared, without its star."""
    return normal(_BINTANG.sub("", teks)) if teks else ""


def teks_isian(nilai: Any) -> str:
    """Write the value of a cell as whoever fills it in would; a number as it was typed."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, float):
        return format(_desimal(nilai), "f")
    return str(nilai)


def teks_tampak(nilai: float, desimal: int) -> str:
    """
    Write a number with the decimals that its cell shows: 3,50 is a figure of two decimals.

    What the cell does not show stays, to be asked about; three zeros behind a whole number would
    look like thousands.

    Examples:
        >>> teks_tampak(3.5, 2), teks_tampak(4, 2), teks_tampak(3.514, 2), teks_tampak(40, 3)
        ('3.50', '4.00', '3.514', '40')
    """
    teks = teks_isian(nilai)
    pecahan = teks.partition(".")[2]
    if len(pecahan) >= desimal or desimal > _DESIMAL_CETAKAN or not (pecahan or desimal <= 2):
        return teks
    return teks + "." * (not pecahan) + "0" * (desimal - len(pecahan))


def _desimal(nilai: float) -> Decimal:
    return Decimal(repr(nilai))
