"""
A workbook opened for the values of its cells: its sheets, shared texts and styles.

Its few small parts are read here, since openpyxl takes longer to be imported than all of it; where
one of them is unusual, openpyxl reads the workbook, and says what is wrong with it.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import IO, Any, NamedTuple, cast
from xml.etree.ElementTree import Element

from skm.office.baris import BarisSel, GayaSel, PenguraiLembar
from skm.office.elemen import UTAMA, TakDikenalError, elemen, teks_bersama, teks_bersama_lain, utf8

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PAKET = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_JENIS = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_BUKU = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)"
    r"|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml"
)
_BERSAMA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_AWAL, _AWAL_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)

_BUKAN = ("", "0", "f", "false")  # all else is true to openpyxl
_KEPALA = 1024
_SEKALI = 256  # rows that openpyxl reads at once: warnings are silenced for that long
_TANGGAL_BAKU = frozenset((*range(14, 23), 45, 46, 47))
_LAMA_BAKU = 46
_BUKAN_FORMAT = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_BERTANGGAL = re.compile(r"(?<![_\\])[dmhysDMHYS]")
_DESIMAL_BAKU: Mapping[int, str] = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"}
_HIASAN = re.compile(r'"[^"]*"|\[[^\]]*\]|_.|\s')
_DESIMAL = re.compile(r"[#,]*0(?:\.(0+))?")
_LAMA = re.compile(r"(?i)\[(?:hh?|mm?|ss?)\]")


class LembarKembarError(Exception):
    """Two sheets are one part, which would be read for each of them."""


class LembarKerja(NamedTuple):
    """
    A sheet with cells.

    Attributes:
        nama: Its name.
        tampak: Whether it is shown.
        jalur: Its part of the package.
    """

    nama: str
    tampak: bool
    jalur: str


class Buku:
    """
    An open workbook.

    Attributes:
        lembar: Its sheets.
    """

    def __init__(self, isi: IO[bytes]) -> None:
        """
        Open a workbook to read values; the file stays the caller's to close.

        Raises:
            Exception: Whatever a broken part makes openpyxl raise.
        """
        self._isi = isi
        self._teks: list[str] | None = None
        try:
            self._arsip = zipfile.ZipFile(isi)
            jenis = {
                e.get("PartName", "").lstrip("/"): e.get("ContentType", "")
                for e in self._bagian("[Content_Types].xml").iter(_JENIS)
            }
            (utama,) = (n for n, j in jenis.items() if _BUKU.fullmatch(j))
            self._bersama = next((n for n, j in jenis.items() if j == _BERSAMA), "")
            akar = self._bagian(utama)
            self.lembar = [*self._lembar(utama, akar)]
            if len({satu.jalur for satu in self.lembar}) < len(self.lembar):
                raise LembarKembarError
            sifat = akar.find(f"{UTAMA}workbookPr")
            awal = "" if sifat is None else sifat.get("date1904", "")
            self._gaya = self._baca_gaya(_AWAL if awal in _BUKAN else _AWAL_1904)
        except LembarKembarError:
            raise
        except Exception:  # openpyxl says what is wrong, or knows better
            self._dari_openpyxl()

    def __getitem__(self, nama: str) -> LembarKerja:
        return next(satu for satu in self.lembar if satu.nama == nama)

    def baris(
        self,
        lembar: LembarKerja,
        tulis: Callable[[Any], str],
        tulis_angka: Callable[[float, int], str] | None = None,
    ) -> Iterator[BarisSel]:
        """
        Yield what the cells of the rows of a sheet say; raises as the workbook does.

        Args:
            lembar: The sheet.
            tulis: Writes the value of a cell, a date as `str` does.
            tulis_angka: Writes a number whose cell shows so many decimals, where its style is
                known; None for *tulis*.
        """
        dibaca = 0
        try:
            with self._arsip.open(lembar.jalur) as isi:
                pengurai = PenguraiLembar(self._teks_bersama, self._gaya, tulis, tulis_angka)
                for sel in pengurai.baris(isi):
                    dibaca += 1
                    yield sel
            return
        except Exception:  # noqa: S110 - openpyxl reads what is unknown here, or says what is wrong
            pass
        asli = self._openpyxl[lembar.nama]
        # openpyxl sizes rows by what the file says of itself; the file may lie.
        asli.reset_dimensions()
        for nilai in islice(_tanpa_peringatan(asli), dibaca, None):
            yield [None if satu is None else tulis(satu) for satu in nilai]

    # ------------------------------------------------------------ parts

    def _bagian(self, nama: str) -> Element:
        return elemen(self._arsip.read(nama))

    def _lembar(self, utama: str, akar: Element) -> Iterator[LembarKerja]:
        folder, nama = posixpath.split(utama)
        hubungan = {
            e.get("Id"): e
            for e in self._bagian(f"{folder}/_rels/{nama}.rels".lstrip("/")).iter(_PAKET)
        }
        ada = {*self._arsip.namelist()}
        for satu in akar.iterfind(f"{UTAMA}sheets/{UTAMA}sheet"):
            asal = hubungan[satu.attrib[_ID]]
            target = asal.attrib["Target"]
            jalur = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if jalur in ada and "chartsheet" not in asal.get("Type", ""):
                tampak = satu.get("state", "visible") == "visible"
                yield LembarKerja(satu.attrib["name"], tampak, jalur)

    def _baca_gaya(self, awal: datetime) -> GayaSel:
        """Return which styles show a number as a date, or as a span of time."""
        if "xl/styles.xml" not in self._arsip.namelist():
            return GayaSel(awal, frozenset(), frozenset())
        akar = self._bagian("xl/styles.xml")
        format_ = {
            int(e.attrib["numFmtId"]): e.attrib["formatCode"]
            for e in akar.iterfind(f"{UTAMA}numFmts/{UTAMA}numFmt")
        }
        nomor = [int(e.get("numFmtId", "0")) for e in akar.iterfind(f"{UTAMA}cellXfs/{UTAMA}xf")]
        return GayaSel(
            awal,
            frozenset(i for i, n in enumerate(nomor) if bertanggal(n, format_)),
            frozenset(i for i, n in enumerate(nomor) if berlama(n, format_)),
            {
                i: desimal
                for i, n in enumerate(nomor)
                if (desimal := desimal_tetap(n, format_)) is not None
            },
        )

    @property
    def _teks_bersama(self) -> list[str]:
        """The texts that cells share."""
        if self._teks is None:
            try:
                isi = self._arsip.read(self._bersama) if self._bersama else b""
                try:
                    if not utf8(isi[:_KEPALA]):
                        raise TakDikenalError
                    self._teks = teks_bersama(isi.decode()) if isi else []
                except TakDikenalError:
                    self._teks = teks_bersama_lain(isi)
            except Exception:  # as above
                self._teks = cast("list[str]", self._openpyxl.worksheets[0]._shared_strings)
        return self._teks

    # ------------------------------------------------------------ openpyxl

    @cached_property
    def _openpyxl(self) -> Any:
        import warnings

        import openpyxl

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(self._isi, read_only=True, data_only=True)

    def _dari_openpyxl(self) -> None:
        buku = self._openpyxl
        self._arsip = buku._archive
        self.lembar = [
            LembarKerja(s.title, s.sheet_state == "visible", s._worksheet_path.lstrip("/"))
            for s in buku.worksheets
        ]
        self._gaya = GayaSel(
            buku.epoch, frozenset(buku._date_formats), frozenset(buku._timedelta_formats)
        )
        self._bersama = ""
        self._teks = buku.worksheets[0]._shared_strings if buku.worksheets else []


def _tanpa_peringatan(lembar: Any) -> Iterator[tuple[Any, ...]]:
    import warnings

    baris = lembar.iter_rows(values_only=True)
    nilai: list[tuple[Any, ...]] = []
    while True:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                nilai.extend(islice(baris, _SEKALI))
            except Exception as salah:
                rusak: Exception | None = salah
            else:
                rusak = None
        yield from nilai
        if rusak is not None:
            raise rusak
        if len(nilai) < _SEKALI:
            return
        nilai.clear()


def bertanggal(nomor: int, format_: Mapping[int, str]) -> bool:
    """
    Return whether a number format shows a date or a time, as openpyxl decides it.

    Args:
        nomor: Its number.
        format_: The formats that the workbook has of its own.

    Examples:
        >>> [bertanggal(164, {164: f}) for f in ("yyyy-mm-dd", '0.0 "hari"', "[Red]0;d")]
        [True, False, False]
        >>> bertanggal(14, {}), bertanggal(2, {})
        (True, False)
    """
    if nomor not in format_:
        return nomor in _TANGGAL_BAKU
    return bool(_BERTANGGAL.search(_BUKAN_FORMAT.sub("", format_[nomor].split(";")[0])))


def berlama(nomor: int, format_: Mapping[int, str]) -> bool:
    """
    Return whether a number format shows a span of time.

    Examples:
        >>> berlama(164, {164: "[h]:mm"}), berlama(164, {164: "h:mm"}), berlama(46, {})
        (True, False, True)
    """
    if nomor not in format_:
        return nomor == _LAMA_BAKU
    return bool(_LAMA.search(format_[nomor].split(";")[0]))


def desimal_tetap(nomor: int, format_: Mapping[int, str]) -> int | None:
    """
    Return how many decimals a number format shows of each number; None if that is not so simple.

    Examples:
        >>> [desimal_tetap(164, {164: f}) for f in ("0.000", '#,##0.00 "poin"', "0.0#", "0%")]
        [3, 2, None, None]
        >>> desimal_tetap(2, {}), desimal_tetap(0, {}), desimal_tetap(49, {})
        (2, None, None)
    """
    kode = format_.get(nomor, _DESIMAL_BAKU.get(nomor, ""))
    cocok = _DESIMAL.fullmatch(_HIASAN.sub("", kode.split(";")[0]))
    return len(cocok[1] or "") if cocok else None
