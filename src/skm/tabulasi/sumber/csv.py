"""CSV files: their delimiter and headings, and their rows in blocks."""

import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from skm.batas import MAKS_KOLOM
from skm.errors import DataError, Masalah
from skm.exact import format_id
from skm.masukan import buka_teks
from skm.tabulasi.sumber.blok import BarisTeks, Bentuk, BlokBaris, Sumber
from skm.tabulasi.sumber.geser import letak_judul
from skm.tabulasi.sumber.judul import CARI_JUDUL, Penilai
from skm.tabulasi.sumber.kupas import isi_satu_sel, pecah, pemisah_di_dalam, sebagian_terkutip
from skm.tabulasi.sumber.salah import gagal
from skm.tabulasi.sumber.tulisan import CUPLIKAN, tulisan

_PEMISAH = (",", ";", "\t", "|")
_TERSEDIKIT = 2  # columns that make a table


class SumberCSV(Sumber):
    """A CSV file with any delimiter and encoding."""

    def __init__(
        self,
        jalur: Path,
        berkas: str,
        bentuk: Bentuk,
        judul: list[str],
        lewati: int,
        *,
        luar: str = "",
        kupas: str = "",
    ) -> None:
        super().__init__(berkas, bentuk, judul)
        self._jalur, self._lewati = jalur, lewati
        self._luar, self._kupas = luar or bentuk.pemisah, kupas
        # Place of the last unsur, where some rows are longer than others.
        self._unsur_akhir = -1
        # Where a blank stands between cells, engines may not agree with the reader.
        self.lurus = not kupas and self._luar != " "

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: Penilai, pengodean: str) -> "SumberCSV":
        """Find out the encoding, unless it is given, the delimiter and the headings."""
        pengodean = pengodean or tulisan(jalur, berkas, rinci=False).pengodean
        with jalur.open(encoding=pengodean, newline="") as isi:
            cuplikan = isi.read(CUPLIKAN)
        if not cuplikan.strip():
            raise gagal("berkas-kosong", berkas)
        baris = list(io.StringIO(cuplikan, newline=""))
        if len(cuplikan) == CUPLIKAN and len(baris) > 1:
            baris.pop()
        if len(baris[0]) >= CUPLIKAN:
            raise gagal("baris-terlalu-panjang", berkas, format_id(CUPLIKAN), baris=1)
        lewati = 0
        kandidat: tuple[str, ...] = _PEMISAH
        awal = baris[0].strip().lower()
        if awal.startswith("sep=") and len(awal) == 5:  # Excel's own way of saying it
            lewati, kandidat = 1, (awal[4],)
            baris = baris[1:]
        terbaik: tuple[Any, ...] = ()
        for urutan, pemisah in enumerate(kandidat):
            tabel = _cuplik(baris, pemisah)
            di, judul, nilai = penilai.judul(tabel)
            nomor = _nomor_baris(baris, pemisah, di) + lewati
            # Blank cells behind the last heading belong to the width of the rows.
            judul += [""] * (len(tabel[di]) - len(judul) if judul else 0)
            # A row that is one cell is no table, whatever its text names.
            bersel = sum(map(bool, judul)) >= _TERSEDIKIT
            sebagus = (nilai, len(judul)) if bersel else ((0, 0), 0)
            hasil = (bersel, *sebagus, -urutan, pemisah, nomor, judul, di)
            terbaik = max(terbaik, hasil)
            if penilai.lengkap(nilai):
                break
        pemisah, nomor, judul, di = terbaik[4:]
        if len(judul) > MAKS_KOLOM:
            raise gagal("terlalu-lebar", berkas, str(len(judul)), str(MAKS_KOLOM), baris=nomor)
        semua = _cuplik(baris, pemisah, None)
        if len(cuplikan) == CUPLIKAN and len(semua) > 1:
            semua.pop()  # a row may go on beyond what was read
        luar, kupas = pemisah, ""
        if sum(map(bool, judul)) < _TERSEDIKIT and (kupas := pemisah_di_dalam(semua)):
            luar, pemisah = (";" if kupas != ";" else ","), kupas
            semua = [_kupas(b, luar, kupas) for b in _cuplik(baris, luar, None)]
            di, judul, _ = penilai.judul(semua[:CARI_JUDUL])
            nomor = _nomor_baris(baris, luar, di) + lewati
        elif sum(map(bool, judul)) < _TERSEDIKIT:
            if spasi := _berspasi(baris, penilai):
                luar, pemisah = " ", " "
                semua, di, judul = spasi
                nomor = _nomor_baris(baris, " ", di) + lewati
            else:
                _periksa_teks_selaras(baris, penilai, berkas)
        elif sebagian_terkutip(semua[di + 1 :], pemisah, len(judul)):
            kupas = pemisah
        bentuk = Bentuk(format="csv", pemisah=pemisah, pengodean=pengodean, baris_judul=nomor)
        sumber = cls(jalur, berkas, bentuk, judul, lewati, luar=luar, kupas=kupas)
        sumber._lihat_isi(semua[di + 1 :], baris[nomor - lewati :], penilai)
        return sumber

    def _lihat_isi(self, isi: list[BarisTeks], baris: list[str], penilai: Penilai) -> None:
        """
        Look at the first rows: are they whole, and do the headings stand above their cells.

        Args:
            isi: The rows below the headings.
            baris: The lines on which they stand.
            penilai: Knows what headings name.
        """
        isi = [b for b in isi if any(s.strip() for s in b)]
        self.awal = isi[:CARI_JUDUL]
        if self._kupas:
            self._catat("baris-terkutip", self._kupas)
        lebar = len(self.judul)
        lebih = [not any(s.strip() for s in b[lebar:]) for b in isi if len(b) > lebar]
        if any(lebih) and len(lebih) < len(isi):
            self._unsur_akhir = max(
                (i for i, j in enumerate(self.judul) if penilai.unsur(j)), default=-1
            )
            self.lurus = self.lurus and self._unsur_akhir < 0
        if not isi or not self.judul or any(len(b) != lebar + 1 for b in isi):
            return
        bawah = [b for b in baris if b.strip()]
        pola = re.compile(f'"[^"]*"{re.escape(self._luar)}[^"]')
        letak = letak_judul(
            self.judul, isi, penilai, berkutip=bool(bawah) and all(map(pola.match, bawah))
        )
        if letak == "tanya":
            banyak = str(lebar + 1)
            nomor = self.bentuk.baris_judul
            raise gagal("judul-kurang-satu", self.berkas, banyak, str(lebar), baris=nomor)
        if letak == "geser":
            self._catat("judul-pertama-hilang", str(lebar + 1), str(lebar))
            self.judul = ("No", *self.judul)
            self.awal = isi[:CARI_JUDUL]

    def _catat(self, kode: str, ditemukan: str, diharapkan: str = "") -> None:
        self.catatan.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                baris=self.bentuk.baris_judul,
                ditemukan=ditemukan,
                diharapkan=diharapkan,
            )
        )

    def blok(self, ukuran: int = CUPLIKAN) -> Iterator[BlokBaris]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        import csv

        nomor = 0
        with buka_teks(self._jalur, self.bentuk.pengodean, newline="") as isi:
            for _ in range(self.bentuk.baris_judul):
                isi.readline()
                nomor += 1
            sisa = ""
            while True:
                baru = isi.read(ukuran)
                teks = sisa + baru
                potong = max(teks.rfind("\n"), teks.rfind("\r") if "\n" not in teks else -1) + 1
                if not baru:
                    potong = len(teks)
                elif not potong:
                    sisa = teks
                    continue
                teks, sisa = teks[:potong], teks[potong:]
                if teks and not self._kupas and (blok := self._lurus(teks, nomor)):
                    nomor += blok.n
                    yield blok
                elif teks:
                    baris = _BarisMentah(teks, sisa, isi)
                    try:
                        semua = baris.urai(csv.reader(baris, self._ragam()))
                    except csv.Error as salah:
                        raise self._rusak(str(salah), nomor + baris.dibaca) from None
                    yield self._rapikan(semua, _nomor(semua, nomor, nomor + baris.dibaca))
                    nomor, sisa = nomor + baris.dibaca, baris.sisa
                if not baru:
                    return

    def _ragam(self) -> Any:
        import csv

        class Ragam(csv.excel):
            delimiter = self._luar
            strict = True

        return Ragam

    def _rusak(self, sebab: str, nomor: int) -> DataError:
        kutip = "end of data" in sebab or "field limit" in sebab
        return gagal("csv-rusak", self.berkas, '"' if kutip else sebab, baris=nomor)

    def _lurus(self, teks: str, nomor: int) -> BlokBaris | None:
        """
        Cut a text into cells without looking at each, or return None if that would not do.

        It does where all rows are as wide as the headings and a column is either free of
        quotation marks or has a cell between two of them in every row.  Much faster than
        `csv.reader`, with the same result.
        """
        pemisah, lebar = self.bentuk.pemisah, len(self.judul)
        if "\r" in teks:
            teks = teks.replace("\r\n", "\n")
            if "\r" in teks:
                return None
        if not teks.endswith("\n"):
            teks += "\n"
        n = teks.count("\n")
        # The ends of lines become cells of their own; all must stand where a row ends.
        sel = teks.replace("\n", f"{pemisah}\n{pemisah}").split(pemisah)
        langkah = lebar + 1
        if len(sel) != langkah * n + 1 or sel[lebar::langkah].count("\n") != n:
            return None
        blok = BlokBaris(sel, langkah, range(nomor + 1, nomor + n + 1))
        if '"' in teks:
            for i in range(lebar):
                kolom = "\n".join(blok.satu(i))
                if (kutip := kolom.count('"')) == 0:
                    continue
                if kutip != 2 * n or kolom.count('"\n"') != n - 1 or kolom[:1] + kolom[-1:] != '""':
                    return None
                blok.ganti(i, kolom[1:-1].split('"\n"'))
        return blok

    def _rapikan(self, baris: list[BarisTeks], nomor: Sequence[int]) -> BlokBaris:
        """Bring ragged rows to the width of the headings; leave out rows that are too wide."""
        lebar = len(self.judul)
        hasil: list[BarisTeks] = []
        di: list[int] = []
        for satu, n in zip(baris, nomor, strict=True):
            if not satu:  # nothing but an end of line, of which a file may be made
                continue
            if self._kupas:
                satu = self._satu_baris(satu)
            panjang = len(satu)
            if not any(s.strip() for s in satu):
                continue
            if panjang > lebar and (
                any(s.strip() for s in satu[lebar:])
                or any(not s.strip() for s in satu[: self._unsur_akhir + 1])
            ):
                # A separator too many: nobody knows which answers have moved.
                self.panjang(n, panjang)
                continue
            if panjang < lebar:
                self.panjang(n, panjang)
            hasil.append(satu if panjang == lebar else satu[:lebar] + [""] * (lebar - panjang))
            di.append(n)
        return BlokBaris.dari_baris(hasil, lebar, di)

    def _satu_baris(self, satu: BarisTeks) -> BarisTeks:
        """Return the cells of a row that may have been saved as one."""
        if self._kupas != self._luar:
            return _kupas(satu, self._luar, self._kupas)
        terurai = pecah(isi_satu_sel(satu), self._kupas)
        return terurai if len(terurai) == len(self.judul) else satu


class _BarisMentah:
    """
    The lines of a text; and more from the file where a row goes on beyond them.

    Attributes:
        dibaca: How many lines were handed out.
    """

    def __init__(self, teks: str, sisa: str, lanjutan: io.TextIOWrapper) -> None:
        self._baris = list(io.StringIO(teks, newline=""))
        self._antre: deque[str] = deque()
        self._sisa, self._lanjutan = sisa, lanjutan
        self.dibaca = 0

    @property
    def sisa(self) -> str:
        """What was read from the file but not handed out."""
        return "".join(self._antre) + self._sisa

    def __iter__(self) -> "_BarisMentah":
        return self

    def __next__(self) -> str:
        if self.dibaca < len(self._baris):
            baris = self._baris[self.dibaca]
        else:
            if not self._antre:
                self._antre.extend(io.StringIO(self._sisa + self._lanjutan.readline(), newline=""))
                self._sisa = ""
            if not self._antre:
                raise StopIteration
            baris = self._antre.popleft()
        self.dibaca += 1
        return baris

    def urai(self, pembaca: Iterator[BarisTeks]) -> list[BarisTeks]:
        """Return the rows that begin in the text."""
        semua: list[BarisTeks] = []
        banyak, simpan = len(self._baris), semua.append
        with suppress(StopIteration):
            while self.dibaca < banyak:
                simpan(next(pembaca))
        return semua


def _nomor(baris: list[BarisTeks], sebelum: int, sesudah: int) -> Sequence[int]:
    """Return the lines on which rows begin; cells may hold line breaks."""
    if sesudah - sebelum == len(baris):
        return range(sebelum + 1, sesudah + 1)
    hasil: list[int] = []
    for satu in baris:
        hasil.append(sebelum + 1)
        sebelum += 1 + sum(sel.count("\n") + sel.count("\r") - sel.count("\r\n") for sel in satu)
    return hasil


def _cuplik(baris: list[str], pemisah: str, banyak: int | None = CARI_JUDUL) -> list[BarisTeks]:
    import csv

    try:
        return list(islice(csv.reader(baris, delimiter=pemisah), banyak))
    except csv.Error:
        return []


def _kupas(baris: BarisTeks, luar: str, dalam: str) -> BarisTeks:
    """Return the cells of a row that was saved as one."""
    return pecah(luar.join(baris).rstrip(luar), dalam)


def _berspasi(baris: list[str], penilai: Penilai) -> tuple[list[BarisTeks], int, list[str]] | None:
    """Return rows with a blank between their cells, as R writes them; None if they are not."""
    semua = _cuplik(baris, " ", None)
    di, judul, nilai = penilai.judul(semua[:CARI_JUDUL])
    isi = [b for b in semua[di + 1 :] if any(s.strip() for s in b)]
    lebar = {len(b) for b in isi}
    if (
        not all(judul)
        or nilai[0] < _TERSEDIKIT
        or len(lebar) != 1
        or not lebar <= {len(judul), len(judul) + 1}
    ):
        return None
    return semua, di, judul


def _periksa_teks_selaras(baris: list[str], penilai: Penilai, berkas: str) -> None:
    """Stop at text whose columns are kept apart by blanks, and at a web page."""
    awal = "".join(baris[:CARI_JUDUL]).lower()
    if re.search(r"<(?:html|table|!doctype)\b", awal):
        raise gagal("berkas-html", berkas)
    for nomor, satu in enumerate(baris[:CARI_JUDUL], start=1):
        kolom = [s for s in re.split(r"\s{2,}|\t", satu.strip()) if s]
        if len(kolom) < _TERSEDIKIT or penilai.nilai(kolom)[0] < _TERSEDIKIT:
            kolom = satu.split()
        if len(kolom) >= _TERSEDIKIT and penilai.nilai(kolom)[0] >= _TERSEDIKIT:
            raise gagal("teks-selaras", berkas, baris=nomor)


def _nomor_baris(baris: list[str], pemisah: str, di: int) -> int:
    """Return the line on which the row in place *di* ends."""
    import csv

    pembaca = csv.reader(baris, delimiter=pemisah)
    try:
        for _ in islice(pembaca, di + 1):
            pass
    except csv.Error:
        return 1
    return pembaca.line_num
