"""
The rows of a sheet, cut from its XML as text.

Nearly every program writes rows and cells in the same few ways, and nearly every answer of a survey
has been met before: a cell is what stands behind its reference, and that is looked up.  What is
new is taken apart; what is unusual in a sheet ends with `TakDikenalError`, so that openpyxl reads
it from there on.  It comes to the same values, in a tenth of the time.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import IO, Any, NamedTuple, TypeAlias

from skm.office.elemen import (
    NAMA,
    UTAMA,
    TakDikenalError,
    elemen,
    huruf_kolom,
    nomor_kolom,
    teks_kaya,
    utf8,
)

BarisSel: TypeAlias = list[str | None]
"""What the cells of a row say, from the first column on; None for one without a value."""

_BACA_AWAL, _BACA = 1 << 16, 1 << 19
_MAKS_BARIS = 1 << 23
"""Bytes of a row; a longer one is left to openpyxl."""
_MAKS_INGAT, _MAKS_EKOR = 1 << 11, 160
_MAKS_SEL = 16_384 + 2
"""Pieces of a row: a cell for each column there can be, and what stands before them."""
_SEHARI = 86_400_000
_GALAT_BINER = 2.0**-46
"""What a few steps of arithmetic may add to a number, by its size."""
_HARI_PERTAMA, _HARI_TERAKHIR = 61, 2_957_003
"""Days of which both calendars of Excel know one each: from March 1900, up to the year 9995."""
_KEPALA = re.compile(r"[^<>]*>\s*")
_KEPALA_A = re.compile(r'[^<>]*>\s*<c r="A')
_TANPA_SEL = re.compile(r"[^<>]*(?:/>|>\s*</row>)\s*")
_NOMOR = re.compile(r'(?:^|\s)r="([0-9]{1,9})"')
_ACUAN = re.compile(r'([A-Z]{1,3})([0-9]+)"')
_ANGKA = re.compile(r'(?: s="([0-9]+)")?(?: t="n")?><v>(0|[1-9][0-9]{0,300})(\.[0-9]+)?</v></c>')
_SEL = re.compile(
    r'(?: s="([0-9]+)")?(?: t="(n|s|str|b|e|inlineStr)")?'
    r"(?:/>|>(?:<f[^<>]*(?:/>|>[^<]*</f>))?(?:<v>([^<&\r]*)</v>)?</c>"
    r'|><is><t(?: xml:space="preserve")?>([^<&\r]*)</t></is></c>)\s*'
)


class _TakBiasaError(Exception):
    """A row does not have the cells of all columns from the first one on."""


class GayaSel(NamedTuple):
    """
    What a workbook says of its numbers.

    Attributes:
        awal: Day 0.
        bertanggal: Styles that show a number as a date or a time.
        lama: Those that show a span of time.
        desimal: How many decimals others show, where that is always the same.
    """

    awal: datetime
    bertanggal: frozenset[int]
    lama: frozenset[int]
    desimal: Mapping[int, int] = {}


class PenguraiLembar:
    """Reads the rows of one sheet."""

    def __init__(
        self,
        bersama: Sequence[str],
        gaya: GayaSel,
        tulis: Callable[[Any], str],
        tulis_angka: Callable[[float, int], str] | None = None,
    ) -> None:
        """
        Prepare for a sheet.

        Args:
            bersama: Texts that cells share.
            gaya: What is known of styles.
            tulis: Writes the value of a cell, a date as `str` does.
            tulis_angka: Writes a number whose cell shows so many decimals; None for *tulis*.
        """
        self._bersama, self._tulis, self._tulis_angka = bersama, tulis, tulis_angka
        self._tanggal = _PenulisTanggal(gaya, tulis)
        self._desimal = gaya.desimal
        self._gaya_nol = 0 in gaya.bertanggal  # the style of cells that name none
        self._kepala = _Ingatan(_periksa_kepala)
        self._isi = _Ingatan(self._baca)
        self._kolom: list[_IngatanKolom] = []

    def baris(self, isi: IO[bytes]) -> Iterator[BarisSel]:
        """
        Yield the rows of a sheet; one that is left out has no cells.

        Args:
            isi: Its XML.

        Raises:
            TakDikenalError: It is written in another way; the rows so far are right.
        """
        berikut = 1
        for blok in _potongan(isi):
            awal, *semua = blok.split("<row ")
            if awal.strip():
                raise TakDikenalError
            for satu in semua:
                nomor, sel = self._satu(satu)
                if nomor < berikut:
                    raise TakDikenalError
                for _ in range(berikut, nomor):
                    yield []
                yield sel
                berikut = nomor + 1

    def _satu(self, satu: str) -> tuple[int, BarisSel]:
        """
        Return the number and the cells of a row.

        Its number ends the reference of each cell.  So what stands between two of them is one cell
        and the letter of the next column, and is looked up as such.
        """
        nomor = satu[3 : satu.find('"', 3)]
        batas = nomor + '"'
        if satu[:3] == 'r="' and nomor.isdecimal() and satu.count(batas) <= _MAKS_SEL:
            _, kepala, *sel = satu.split(batas)
            while len(self._kolom) < len(sel):
                self._kolom.append(
                    _IngatanKolom(f'<c r="{huruf_kolom(len(self._kolom) + 1)}', self._baca)
                )
            try:
                self._kepala[kepala]
                return int(nomor), [k[s] for k, s in zip(self._kolom, sel, strict=False)]
            except _TakBiasaError:
                pass
        return self._berlubang(satu)

    def _berlubang(self, satu: str) -> tuple[int, BarisSel]:
        """Return the number and the cells of a row some of which are not written."""
        kepala, *sel = satu.split('<c r="')
        cocok = _NOMOR.search(kepala)
        if cocok is None or not (_KEPALA if sel else _TANPA_SEL).fullmatch(kepala):
            raise TakDikenalError
        hasil: BarisSel = []
        if sel:
            sel[-1], penutup, sisa = sel[-1].rpartition("</row>")
            if not penutup or sisa.strip():
                raise TakDikenalError
        for isi in sel:
            acuan = _ACUAN.match(isi)
            if acuan is None or acuan[2] != cocok[1]:
                raise TakDikenalError
            tempat = nomor_kolom(acuan[1])
            if tempat < len(hasil):
                raise TakDikenalError
            hasil += [None] * (tempat - len(hasil))
            hasil.append(self._isi[isi[acuan.end() :]])
        return int(cocok[1]), hasil

    def _baca(self, ekor: str) -> str | None:
        """Return what a cell says, by what stands behind its reference."""
        if cocok := _ANGKA.fullmatch(ekor):
            gaya, isi, pecahan = cocok.groups()
            if gaya is None and pecahan is None and not self._gaya_nol:
                return isi
            return self._angka(gaya, isi + (pecahan or ""))
        if cocok := _SEL.fullmatch(ekor):
            return self._nilai(*cocok.groups())
        sel = elemen(f'<c xmlns="{NAMA}" r="A1"{ekor}')
        dalam = sel.find(f"{UTAMA}is")
        teks = None if dalam is None else teks_kaya(dalam)
        return self._nilai(sel.get("s"), sel.get("t"), sel.findtext(f"{UTAMA}v"), teks)

    def _nilai(
        self, gaya: str | None, jenis: str | None, isi: str | None, teks: str | None
    ) -> str | None:
        """Return what a cell says, by its style, its type, its value and its own text."""
        if jenis == "inlineStr":
            return teks
        if not isi:
            return None
        if jenis in (None, "n"):
            return self._angka(gaya, isi)
        if jenis == "s":
            return self._bersama[int(isi)]
        if jenis == "b":
            return self._tulis(bool(int(isi)))
        if jenis == "d":
            return self._tulis(_waktu().from_ISO8601(isi))
        return isi

    def _angka(self, gaya: str | None, isi: str) -> str:
        angka = float(isi) if "." in isi or "E" in isi or "e" in isi else int(isi)
        nomor = int(gaya) if gaya else 0
        if nomor in self._tanggal.bertanggal:
            return self._tanggal.tulis(nomor, angka)
        desimal = self._desimal.get(nomor)
        if isinstance(angka, float) and desimal is not None:
            angka = tampak(angka, desimal)
        if desimal is None or self._tulis_angka is None:
            return self._tulis(angka)
        return self._tulis_angka(angka, desimal)


def tampak(angka: float, desimal: int) -> float:
    """
    Return a number as its cell shows it, if the two differ by no more than binary arithmetic does.

    Examples:
        >>> 1.1 * 1.1, tampak(1.1 * 1.1, 2), tampak(1.1 * 1.1, 1), tampak(3.514, 2)
        (1.2100000000000002, 1.21, 1.2100000000000002, 3.514)
    """
    rapi = round(angka, desimal)
    return rapi if abs(angka - rapi) <= abs(angka) * _GALAT_BINER else angka


class _PenulisTanggal:
    """
    Writes the dates of a workbook, as openpyxl reads them and `str` writes them.

    Attributes:
        bertanggal: Styles that show a number as a date or a time.
    """

    def __init__(self, gaya: GayaSel, tulis: Callable[[Any], str]) -> None:
        self._awal, self.bertanggal, self._lama, _ = gaya
        self._tulis = tulis
        self._hari: dict[float, str] = {}

    def tulis(self, gaya: int, angka: float) -> str:
        """Write a number that its style shows as a date, a time, or a span of time."""
        if gaya in self._lama or not _HARI_PERTAMA <= angka < _HARI_TERAKHIR:
            return self._tulis(self._nilai(gaya, angka))
        hari, pecahan = divmod(angka, 1)
        milidetik = round(pecahan * _SEHARI)
        if milidetik == _SEHARI:
            return self._tulis(self._nilai(gaya, angka))
        if hari not in self._hari:
            self._hari[hari] = str(self._awal + timedelta(days=hari))[:10]
        detik, milidetik = divmod(milidetik, 1000)
        menit, detik = divmod(detik, 60)
        jam, menit = divmod(menit, 60)
        ekor = f".{milidetik:03d}000" if milidetik else ""
        return f"{self._hari[hari]} {jam:02d}:{menit:02d}:{detik:02d}{ekor}"

    def _nilai(self, gaya: int, angka: float) -> Any:
        try:
            return _waktu().from_excel(angka, self._awal, timedelta=gaya in self._lama)
        except (OverflowError, ValueError):
            return "#VALUE!"


def _waktu() -> Any:
    """Return openpyxl's reading of dates, which few workbooks need."""
    from openpyxl.utils import datetime

    return datetime


def _periksa_kepala(kepala: str) -> None:
    """Refuse what stands before the first cell of a row, unless that is of the first column."""
    if not _KEPALA_A.fullmatch(kepala):
        raise _TakBiasaError


class _Ingatan(dict[str, str | None]):
    """What cells say, by how they are written."""

    def __init__(self, baca: Callable[[str], str | None]) -> None:
        super().__init__()
        self._baca = baca

    def __missing__(self, ekor: str) -> str | None:
        isi = self._baca(ekor)
        if len(self) < _MAKS_INGAT and len(ekor) < _MAKS_EKOR:
            self[ekor] = isi
        return isi


class _IngatanKolom(dict[str, str | None]):
    """
    What the cells of one column say, by all that stands up to the number of the next cell.

    Such a text ends where the next column begins, or else the row ends.
    """

    def __init__(self, akhir: str, baca: Callable[[str], str | None]) -> None:
        super().__init__()
        self._akhir, self._baca = akhir, baca

    def __missing__(self, bagian: str) -> str | None:
        if bagian.endswith(self._akhir):
            isi = self._baca(bagian[: -len(self._akhir)])
        else:
            ekor, pemisah, sisa = bagian.rpartition("</row>")
            if not pemisah or sisa.strip():
                raise _TakBiasaError
            isi = self._baca(ekor)
        if len(self) < _MAKS_INGAT and len(bagian) < _MAKS_EKOR:
            self[bagian] = isi
        return isi


def _potongan(isi: IO[bytes]) -> Iterator[str]:
    """Yield what stands between the ends of a sheet's data, in pieces of whole rows."""
    blok = isi.read(_BACA_AWAL)
    kepala, pembuka, blok = blok.partition(b"<sheetData>")
    if (
        not pembuka
        or f'xmlns="{NAMA}"'.encode() not in kepala
        or b"<!" in kepala
        or not utf8(kepala)
    ):
        raise TakDikenalError
    while True:
        # A single character is found much faster than two.
        if (b"!" in blok and b"<!" in blok) or (b"?" in blok and b"<?" in blok):
            raise TakDikenalError
        data, penutup, _ = blok.partition(b"</sheetData>")
        if penutup:
            yield data.decode()
            return
        potong = blok.rfind(b"</row>") + len(b"</row>")
        if potong < len(b"</row>"):  # rows without cells need no end
            potong = blok.rfind(b"<row ")
        if potong > 0:
            yield blok[:potong].decode()
            blok = blok[potong:]
        baru = isi.read(_BACA)
        if not baru or len(blok) > _MAKS_BARIS:
            raise TakDikenalError
        blok += baru
