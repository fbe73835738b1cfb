"""
From a file to headings and rows of texts; the only part of the reader that does I/O.

Every kind of file gives blocks of rows as wide as the headings say, each row with its number.
Hostile files (bombs, cells at the far end, binary) end in a clear error.
"""

import io
import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

import attrs

from skm.dasar import Polos, adalah, wakil
from skm.errors import DataError, Masalah
from skm.tabulasi.kolom import Pengenal, normal
from skm.tabulasi.pemetaan import Pemetaan

Format: TypeAlias = Literal["csv", "xlsx", "jsonl", "json"]
BarisTeks: TypeAlias = list[str]
_Hasil = TypeVar("_Hasil")

AKHIRAN: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}

MAKS_KOLOM = 2_000
MAKS_BARIS_XLSX = 1_048_576
MAKS_BONGKAR = 400_000_000
"""Bytes that the parts of a workbook may have together, unpacked."""
MAKS_BAGIAN = 50_000_000
"""Bytes that any part but a sheet may have."""
MAKS_NISBAH = 200
"""How many times larger than packed a part of more than 10 MB may be."""
MAKS_JSON = 200_000_000
MAKS_RUSAK = 1_000
"""Broken lines of one file that are reported."""
UKURAN_BLOK = 512
"""Rows in a block: more of them at once keep the garbage collector busy."""

_PEMISAH = (",", ";", "\t", "|")
_CARI_JUDUL = 25
_CUPLIKAN = 65536
_RUMUS = re.compile(rb"<c [^>]*><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>")


class Blok:
    """
    Some rows of a file, all as wide as the headings, kept as one list of cells.

    Attributes:
        n: How many rows.
        nomor: Their numbers in the file.
    """

    __slots__ = ("_kolom", "_langkah", "_sel", "n", "nomor")

    def __init__(self, sel: list[str], langkah: int, nomor: Sequence[int]) -> None:
        self._sel, self._langkah, self.nomor = sel, langkah, nomor
        self.n = len(nomor)
        self._kolom: dict[int, list[str]] = {}

    @classmethod
    def dari_baris(cls, baris: Sequence[BarisTeks], lebar: int, nomor: Sequence[int]) -> "Blok":
        """Return the block of rows that are all *lebar* wide."""
        return cls(list(chain.from_iterable(baris)), lebar, nomor)

    def kolom(self, tempat: Sequence[int]) -> list[str]:
        """Return one text for each row: of these columns the first that is not blank."""
        if len(tempat) > 1:
            giliran = zip(*(self.satu(i) for i in tempat), strict=True)
            return [next((s for s in sel if s.strip()), "") for sel in giliran]
        return self.satu(tempat[0])

    def satu(self, i: int) -> list[str]:
        """Return one column."""
        if i not in self._kolom:
            akhir = self._langkah * self.n
            self._kolom[i] = self._sel[i : akhir : self._langkah]
        return self._kolom[i]

    def ganti(self, i: int, isi: list[str]) -> None:
        """Put other texts into a column."""
        self._kolom[i] = isi

    def baris(self, i: int, lebar: int) -> BarisTeks:
        """Return one row."""
        return [
            self._kolom[k][i] if k in self._kolom else self._sel[self._langkah * i + k]
            for k in range(lebar)
        ]

    def tanpa(self, buang: set[int], lebar: int) -> "Blok":
        """Return the block without the rows at these places."""
        tinggal = [i for i in range(self.n) if i not in buang]
        return Blok.dari_baris(
            [self.baris(i, lebar) for i in tinggal], lebar, [self.nomor[i] for i in tinggal]
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bentuk(Polos):
    """
    How a file is written, as found out from it.

    Attributes:
        format: Kind of file; or a table of an engine.
        pemisah: What stands between two cells of a CSV file; empty for others.
        pengodean: Encoding of a text file; empty for others.
        lembar: Sheet of a workbook; empty for others.
        lembar_lain: Its other sheets that have headings of unsur; not read.
        baris_judul: Row of the headings, from 1; 0 where every record names its fields.
    """

    format: Format | Literal["parquet", "tabel"]
    pemisah: str = ""
    pengodean: str = ""
    lembar: str = ""
    lembar_lain: tuple[str, ...] = ()
    baris_judul: int = 0


class Sumber:
    """
    An opened file of answers.

    Attributes:
        bentuk: How it is written.
        judul: Its headings.
        panjang: Called for a row that is too wide or too narrow: its number and width.
        sel_tanpa_judul: Rows with something beyond the last heading, and the first of them;
            known once all blocks have been read.
        rumus_tanpa_nilai: Cells of formulas that were never worked out, so that they read as
            blank.
    """

    def __init__(self, berkas: str, bentuk: Bentuk, judul: Sequence[str]) -> None:
        self.berkas, self.bentuk, self.judul = berkas, bentuk, tuple(judul)
        self.panjang: Callable[[int, int], None] = lambda nomor, lebar: None
        self.sel_tanpa_judul: tuple[int, int] = (0, 0)
        self.rumus_tanpa_nilai = 0

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[Blok]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        raise NotImplementedError


def buka(
    jalur: Path | str,
    pengenal: Pengenal,
    pemetaan: Pemetaan,
    berkas: str | None = None,
    *,
    pengodean: str = "",
) -> Sumber:
    """
    Open a file of answers and find its headings.

    Args:
        jalur: The file.
        pengenal: Knows what columns are called.
        pemetaan: What the user says about them.
        berkas: How the file is named in messages; None for its path.
        pengodean: The encoding of a CSV file, if somebody else looks after that.

    Raises:
        DataError: It cannot be read as what its suffix says.
    """
    nama = str(jalur) if berkas is None else berkas
    jalur = Path(jalur)
    akhiran = jalur.suffix.lower()
    if akhiran in (".xls", ".ods"):
        raise _gagal("format-lama", nama, akhiran, ".xlsx, .csv")
    if akhiran not in AKHIRAN:
        dikenal = ", ".join(AKHIRAN)
        raise _gagal("format-tidak-dikenal", nama, jalur.suffix or nama, dikenal)
    penilai = _Penilai(pengenal, pemetaan)
    try:
        match AKHIRAN[akhiran]:
            case "csv":
                return _SumberCSV.buka(jalur, nama, penilai, pengodean)
            case "xlsx":
                return _SumberXLSX.buka(jalur, nama, penilai, pemetaan.lembar)
            case "jsonl":
                return _SumberJSONL.buka(jalur, nama)
            case "json":
                return _SumberJSON.buka(jalur, nama, pemetaan.baris)
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        raise _tak_terbuka(nama, salah) from None


def _tak_terbuka(berkas: str, salah: Exception) -> DataError:
    if isinstance(salah, DataError):
        return salah
    if isinstance(salah, FileNotFoundError):
        return _gagal("berkas-tidak-ada", berkas)
    sebab = getattr(salah, "strerror", None) or str(salah)
    return _gagal("berkas-tidak-terbaca", berkas, sebab)


def _gagal(
    kode: str,
    berkas: str,
    ditemukan: str = "",
    diharapkan: str = "",
    *,
    lokasi: str = "",
    baris: int | None = None,
) -> DataError:
    return DataError(
        [
            Masalah(
                kode=kode,
                berkas=berkas,
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                lokasi=lokasi,
                baris=baris,
            )
        ]
    )


class _Penilai:
    """Says how much a row looks like headings."""

    def __init__(self, pengenal: Pengenal, pemetaan: Pemetaan) -> None:
        self._kode = {u.kode for u in pengenal.unsur}
        self._arti = pengenal.arti
        self._peta = {normal(j): k for k, semua in pemetaan.kolom.items() for j in semua}
        self._ingat: dict[str, str] = {}

    def _peran(self, label: str) -> str:
        if label not in self._ingat:
            peran = self._peta.get(normal(label)) or self._arti(label)[0]
            self._ingat[label] = "" if peran in ("?", "abaikan") else peran
        return self._ingat[label]

    def nilai(self, baris: Sequence[str]) -> tuple[int, int]:
        """Return how many unsur, and how many other things, its cells name."""
        peran = {
            self._peran(sel)
            for sel in baris[:MAKS_KOLOM]
            if sel and len(sel) < 400 and not sel.isdigit()
        }
        unsur = len(peran & self._kode)
        return unsur, len(peran - self._kode - {""})

    def lengkap(self, nilai: tuple[int, int]) -> bool:
        """Return whether every unsur is named."""
        return nilai[0] == len(self._kode)

    def judul(self, baris: Sequence[Sequence[str]]) -> tuple[int, list[str], tuple[int, int]]:
        """Find the headings among the first rows: place, texts, and how sure it is."""
        isi = [i for i, b in enumerate(baris) if any(s.strip() for s in b)]
        if not isi:
            return 0, [], (0, 0)
        nilai: dict[int, tuple[int, int]] = {}
        for i in isi:
            nilai[i] = self.nilai(baris[i])
            if self.lengkap(nilai[i]):
                break
        di = max(nilai, key=lambda i: (nilai[i], -i))
        if nilai[di] == (0, 0):
            di = isi[0]
        judul = [s.strip() for s in baris[di]]
        while judul and not judul[-1]:
            judul.pop()
        if di and nilai[di][0]:
            # "No" often stands in a cell merged over two rows: its text is in the upper one.
            atas = baris[di - 1]
            judul = [s or (atas[i].strip() if i < len(atas) else "") for i, s in enumerate(judul)]
        return di, judul, nilai[di]


class _SumberCSV(Sumber):
    def __init__(
        self, jalur: Path, berkas: str, bentuk: Bentuk, judul: list[str], lewati: int
    ) -> None:
        super().__init__(berkas, bentuk, judul)
        self._jalur, self._lewati = jalur, lewati

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: _Penilai, pengodean: str) -> "_SumberCSV":
        pengodean = pengodean or _pengodean(jalur, berkas)
        with jalur.open(encoding=pengodean, newline="") as isi:
            cuplikan = isi.read(_CUPLIKAN)
        if not cuplikan.strip():
            raise _gagal("berkas-kosong", berkas)
        baris = list(io.StringIO(cuplikan, newline=""))
        if len(cuplikan) == _CUPLIKAN and len(baris) > 1:
            baris.pop()
        if len(baris[0]) >= _CUPLIKAN:
            raise _gagal("terlalu-lebar", berkas, f"> {_CUPLIKAN}", str(MAKS_KOLOM), baris=1)
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
            hasil = (nilai, len(judul), -urutan, pemisah, nomor, judul)
            terbaik = max(terbaik, hasil)
            if penilai.lengkap(nilai):
                break
        pemisah, nomor, judul = terbaik[3:]
        if len(judul) > MAKS_KOLOM:
            raise _gagal("terlalu-lebar", berkas, str(len(judul)), str(MAKS_KOLOM), baris=nomor)
        bentuk = Bentuk(format="csv", pemisah=pemisah, pengodean=pengodean, baris_judul=nomor)
        return cls(jalur, berkas, bentuk, judul, lewati)

    def blok(self, ukuran: int = _CUPLIKAN) -> Iterator[Blok]:
        import csv

        nomor = 0
        with self._jalur.open(encoding=self.bentuk.pengodean, newline="") as isi:
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
                if teks and (blok := self._lurus(teks, nomor)):
                    nomor += blok.n
                    yield blok
                elif teks:
                    baris = _Baris(teks, sisa, isi)
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
            delimiter = self.bentuk.pemisah
            strict = True

        return Ragam

    def _rusak(self, sebab: str, nomor: int) -> DataError:
        kutip = "end of data" in sebab or "field limit" in sebab
        return _gagal("csv-rusak", self.berkas, '"' if kutip else sebab, baris=nomor)

    def _lurus(self, teks: str, nomor: int) -> Blok | None:
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
        blok = Blok(sel, langkah, range(nomor + 1, nomor + n + 1))
        if '"' in teks:
            for i in range(lebar):
                kolom = "\n".join(blok.satu(i))
                if (kutip := kolom.count('"')) == 0:
                    continue
                if kutip != 2 * n or kolom.count('"\n"') != n - 1 or kolom[:1] + kolom[-1:] != '""':
                    return None
                blok.ganti(i, kolom[1:-1].split('"\n"'))
        return blok

    def _rapikan(self, baris: list[BarisTeks], nomor: Sequence[int]) -> Blok:
        """Bring ragged rows to the width of the headings; leave out rows that are too wide."""
        lebar = len(self.judul)
        hasil: list[BarisTeks] = []
        di: list[int] = []
        for satu, n in zip(baris, nomor, strict=True):
            panjang = len(satu)
            if not any(s.strip() for s in satu):
                continue
            if panjang > lebar and any(s.strip() for s in satu[lebar:]):
                # A separator too many: nobody knows which answers have moved.
                self.panjang(n, panjang)
                continue
            if panjang < lebar:
                self.panjang(n, panjang)
            hasil.append(satu if panjang == lebar else satu[:lebar] + [""] * (lebar - panjang))
            di.append(n)
        return Blok.dari_baris(hasil, lebar, di)


class _Baris:
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

    def __iter__(self) -> "_Baris":
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
        while self.dibaca < len(self._baris):
            semua += islice(pembaca, 1)
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


def sambil_diperiksa(jalur: Path, kerja: Callable[[str], _Hasil]) -> _Hasil:
    """
    Work on a CSV file while a thread reads all of it to learn its encoding.

    Args:
        jalur: The file.
        kerja: Called with the encoding that the beginning of the file has, and once more if that
            of the whole is another.

    Raises:
        DataError: The file is no text, whatever became of the work on it.
    """
    from threading import Thread

    berkas, pasti = str(jalur), list[str | Exception]()

    def periksa() -> None:
        try:
            pasti.append(_pengodean(jalur, berkas))
        except Exception as salah:
            pasti.append(salah)

    def tunggu() -> str:
        utas.join()
        (jawab,) = pasti
        if isinstance(jawab, Exception):
            raise _tak_terbuka(berkas, jawab) from None
        return jawab

    utas = Thread(target=periksa, daemon=True)  # an interrupted user need not wait for it
    utas.start()
    if awal := _pengodean_awal(jalur):
        try:
            hasil = kerja(awal)
        except Exception:
            if tunggu() == awal:
                raise
        else:
            if tunggu() == awal:
                return hasil
    return kerja(tunggu())


def _pengodean_awal(jalur: Path) -> str:
    """Return the encoding that the beginning of a file has; empty if that is in doubt."""
    import codecs

    try:
        with jalur.open("rb") as isi:
            awal = isi.read(_CUPLIKAN)
        codecs.getincrementaldecoder("utf-8")().decode(awal)
    except (OSError, ValueError):
        return ""
    return "utf-8-sig" if awal.startswith(codecs.BOM_UTF8) else "utf-8"


def _pengodean(jalur: Path, berkas: str) -> str:
    """Find the encoding of a text file by reading it once, and refuse what is no text."""
    import codecs

    utf8 = codecs.getincrementaldecoder("utf-8")()
    jenis = ""
    posisi = 0
    with jalur.open("rb") as isi:
        while blok := isi.read(1 << 20):
            if not posisi:
                if blok.startswith(codecs.BOM_UTF8):
                    jenis = "utf-8-sig"
                elif blok.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    return _periksa_teks(jalur, berkas, "utf-16")
                elif blok.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
                    raise _gagal("berkas-biner", berkas, blok[:4].hex(" "))
            if b"\0" in blok:
                baris = blok[: blok.index(b"\0")].count(b"\n") + 1 if not posisi else None
                raise _gagal("berkas-biner", berkas, "00", baris=baris)
            if len(blok) == 1 << 20 and b"\n" not in blok and b"\r" not in blok:
                raise _gagal("terlalu-lebar", berkas, "> 1 MB", str(MAKS_KOLOM))
            if not (blok.isascii() and utf8.getstate()[0] == b""):
                try:
                    utf8.decode(blok)
                except UnicodeDecodeError as salah:
                    if jenis == "utf-8-sig":
                        sandi = f"0x{salah.object[salah.start]:02X}"
                        raise _gagal("bukan-utf8", berkas, sandi) from None
                    return _periksa_teks(jalur, berkas, "cp1252")
            posisi += len(blok)
    if not jenis and utf8.getstate()[0]:
        return _periksa_teks(jalur, berkas, "cp1252")  # ends inside a character
    return jenis or "utf-8"


def _periksa_teks(jalur: Path, berkas: str, pengodean: str) -> str:
    """Return the encoding if the whole file is text in it."""
    try:
        with jalur.open(encoding=pengodean, newline="") as isi:
            while blok := isi.read(1 << 20):
                if "\0" in blok:
                    raise _gagal("berkas-biner", berkas, "00")
                if len(blok) == 1 << 20 and "\n" not in blok and "\r" not in blok:
                    raise _gagal("terlalu-lebar", berkas, "> 1 MB", str(MAKS_KOLOM))
    except UnicodeDecodeError as salah:
        sandi = salah.object[salah.start : salah.start + 1].hex()
        raise _gagal("berkas-biner", berkas, sandi) from None
    except UnicodeError as salah:
        raise _gagal("berkas-biner", berkas, str(salah)) from None
    return pengodean


def _cuplik(baris: list[str], pemisah: str) -> list[BarisTeks]:
    import csv

    try:
        return list(islice(csv.reader(baris, delimiter=pemisah), _CARI_JUDUL))
    except csv.Error:
        return []


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


class _SumberXLSX(Sumber):
    def __init__(
        self, jalur: Path, berkas: str, bentuk: Bentuk, judul: list[str], posisi: int
    ) -> None:
        super().__init__(berkas, bentuk, judul)
        self._jalur, self._posisi = jalur, posisi

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: _Penilai, lembar: str) -> "_SumberXLSX":
        _periksa_zip(jalur, berkas)
        calon: list[tuple[tuple[int, int], int, str, int, list[str]]] = []
        with _buku(jalur, berkas) as buku:
            nama: list[str] = [s.title for s in buku.worksheets]
            if lembar and lembar not in nama:
                ada = ", ".join(map(wakil, nama))
                raise _gagal("lembar-tidak-ada", berkas, wakil(lembar), ada)
            for urutan, satu in enumerate(nama):
                if lembar and satu != lembar:
                    continue
                tabel = list(islice(_baris_xlsx(buku, satu, berkas), _CARI_JUDUL))
                di, judul, nilai = penilai.judul([_sel(b) for b in tabel])
                calon.append((nilai, -urutan, satu, di, judul))
        if not calon or not any(c[4] for c in calon):
            raise _gagal("berkas-kosong", berkas)
        _, _, nama_lembar, di, judul = max(calon)
        lain = tuple(c[2] for c in calon if c[2] != nama_lembar and c[0][0] > 2)
        bentuk = Bentuk(format="xlsx", lembar=nama_lembar, lembar_lain=lain, baris_judul=di + 1)
        return cls(jalur, berkas, bentuk, judul, di)

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[Blok]:
        lebar, pertama, banyak = len(self.judul), 0, 0
        kosong = [""] * lebar
        baris: list[BarisTeks] = []
        nomor: list[int] = []
        with _buku(self._jalur, self.berkas) as buku:
            try:
                self.rumus_tanpa_nilai = _rumus(self._jalur, buku[self.bentuk.lembar])
            except Exception:  # as below: a broken part can raise anything
                raise _gagal("xlsx-rusak", self.berkas, lokasi=self.bentuk.lembar) from None
            semua = enumerate(_baris_xlsx(buku, self.bentuk.lembar, self.berkas), start=1)
            for di, sel in islice(semua, self.bentuk.baris_judul, None):
                if not any(s is not None for s in sel):
                    continue
                if len(sel) > lebar and any(s is not None for s in sel[lebar:]):
                    pertama, banyak = pertama or di, banyak + 1
                teks = _sel(sel[:lebar])
                baris.append(teks + kosong[len(teks) :])
                nomor.append(di)
                if len(baris) == ukuran:
                    yield Blok.dari_baris(baris, lebar, nomor)
                    baris, nomor = [], []
        if baris:
            yield Blok.dari_baris(baris, lebar, nomor)
        self.sel_tanpa_judul = (pertama, banyak)


def _sel(isi: Iterable[Any]) -> BarisTeks:
    return [_teks(s) for s in isi]


def _teks(nilai: Any) -> str:
    """Write a cell the way its reader would type it."""
    if nilai is None:
        return ""
    if adalah(nilai, str):
        return str(nilai)
    if adalah(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if adalah(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return str(nilai)


def _periksa_zip(jalur: Path, berkas: str) -> None:
    """Refuse a workbook that unpacks into more than a survey can hold."""
    import zipfile

    try:
        with zipfile.ZipFile(jalur) as arsip:
            bagian = arsip.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise _gagal("xlsx-rusak", berkas) from None
    jumlah = sum(b.file_size for b in bagian)
    if jumlah > MAKS_BONGKAR or len(bagian) > 10_000:
        raise _gagal("berkas-terlalu-besar", berkas, _mb(jumlah), _mb(MAKS_BONGKAR))
    for b in bagian:
        nisbah = b.file_size / max(b.compress_size, 1)
        lembar = "worksheets/" in b.filename
        if (b.file_size > 10_000_000 and nisbah > MAKS_NISBAH) or (
            not lembar and b.file_size > MAKS_BAGIAN
        ):
            raise _gagal(
                "berkas-terlalu-besar",
                berkas,
                _mb(b.file_size),
                _mb(MAKS_BAGIAN),
                lokasi=b.filename,
            )


def _mb(bita: int) -> str:
    return f"{bita / 1_000_000:.0f} MB"


@contextmanager
def _buku(jalur: Path, berkas: str) -> Generator[Any, None, None]:
    """Open a workbook; the file is closed whatever openpyxl leaves open."""
    import warnings

    import openpyxl

    with jalur.open("rb") as isi:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                buku = openpyxl.load_workbook(isi, read_only=True, data_only=True)
        except RecursionError:
            raise _gagal("terlalu-dalam", berkas) from None
        except Exception:  # openpyxl raises whatever the broken part makes it raise
            raise _gagal("xlsx-rusak", berkas) from None
        yield buku


def _rumus(jalur: Path, lembar: Any) -> int:
    """Count formulas without a stored result, which openpyxl gives as blank."""
    import zipfile

    banyak, sisa = 0, b""
    with zipfile.ZipFile(jalur) as arsip, arsip.open(lembar._worksheet_path.lstrip("/")) as isi:
        while blok := isi.read(1 << 20):
            blok = sisa + blok
            potong = blok.rfind(b"<c ")
            if potong <= 0:
                sisa = blok[-4096:]
                continue
            blok, sisa = blok[:potong], blok[potong : potong + (1 << 16)]
            if b"<f" in blok:
                banyak += len(_RUMUS.findall(blok))
    return banyak + len(_RUMUS.findall(sisa))


def _baris_xlsx(buku: Any, lembar: str, berkas: str) -> Iterator[tuple[Any, ...]]:
    import warnings

    isi = buku[lembar]
    # openpyxl sizes rows by what the file says of itself; the file may lie.
    isi.reset_dimensions()
    baris = isi.iter_rows(values_only=True)
    nomor = 0
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                sel = next(baris, None)
        except Exception:
            raise _gagal("xlsx-rusak", berkas, lokasi=lembar, baris=nomor + 1) from None
        if sel is None:
            return
        nomor += 1
        if nomor > MAKS_BARIS_XLSX:
            raise _gagal("berkas-terlalu-besar", berkas, f"> {nomor - 1}", str(MAKS_BARIS_XLSX))
        if len(sel) > MAKS_KOLOM:
            raise _gagal(
                "terlalu-lebar",
                berkas,
                str(len(sel)),
                str(MAKS_KOLOM),
                lokasi=lembar,
                baris=nomor,
            )
        yield sel


class _SumberRekaman(Sumber):
    """Records that name their fields."""

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        raise NotImplementedError

    def _kumpulkan_judul(self) -> None:
        judul: dict[str, None] = {}
        ada = False
        for nomor, satu in self._rekaman():
            ada = True
            judul.update(dict.fromkeys(satu))
            if len(judul) > MAKS_KOLOM:
                raise _gagal(
                    "terlalu-lebar", self.berkas, f"> {MAKS_KOLOM}", str(MAKS_KOLOM), baris=nomor
                )
        if not ada:
            raise _gagal("berkas-kosong", self.berkas)
        self.judul = tuple(judul)

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[Blok]:
        semua = self._rekaman()
        while potong := list(islice(semua, ukuran)):
            baris = [[b.get(j, "") for j in self.judul] for _, b in potong]
            yield Blok.dari_baris(baris, len(self.judul), [n for n, _ in potong])


class _SumberJSON(_SumberRekaman):
    def __init__(self, berkas: str, bentuk: Bentuk, isi: list[dict[str, str]]) -> None:
        super().__init__(berkas, bentuk, ())
        self._isi = isi
        self._kumpulkan_judul()

    @classmethod
    def buka(cls, jalur: Path, berkas: str, baris: str) -> "_SumberJSON":
        pengodean = _pengodean_json(jalur, berkas)
        isi = _muat_json(jalur.read_text(encoding=pengodean), berkas)
        for langkah in filter(None, baris.split(".")):
            ada = isi.keys() if adalah(isi, dict) else ()
            if langkah not in ada:
                raise _gagal("json-baris", berkas, wakil(baris), ", ".join(map(wakil, ada)))
            isi = isi[langkah]
        if not adalah(isi, list):
            ada = [k for k, v in isi.items() if adalah(v, list)] if adalah(isi, dict) else []
            raise _gagal("json-baris", berkas, wakil(isi), ", ".join(map(wakil, ada)))
        semua: list[dict[str, str]] = []
        for nomor, satu in enumerate(isi, start=1):
            if not adalah(satu, dict, list):
                raise _gagal("bukan-tabel", berkas, wakil(satu), lokasi=f"$[{nomor - 1}]")
            semua.append(_ratakan(satu, berkas, lokasi=f"$[{nomor - 1}]"))
        return cls(berkas, Bentuk(format="json", pengodean=pengodean), semua)

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        return enumerate(self._isi, start=1)


class _SumberJSONL(_SumberRekaman):
    def __init__(self, jalur: Path, berkas: str, bentuk: Bentuk) -> None:
        super().__init__(berkas, bentuk, ())
        self._jalur = jalur
        self._masalah: list[Masalah] = []
        self._kumpulkan_judul()

    @classmethod
    def buka(cls, jalur: Path, berkas: str) -> "_SumberJSONL":
        return cls(jalur, berkas, Bentuk(format="jsonl", pengodean=_pengodean_json(jalur, berkas)))

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        with self._jalur.open(encoding=self.bentuk.pengodean) as isi:
            for nomor, baris in enumerate(isi, start=1):
                if not baris.strip():
                    continue
                try:
                    satu = _muat_json(baris, self.berkas, nomor)
                    if not adalah(satu, dict, list):
                        raise _gagal("bukan-tabel", self.berkas, wakil(satu), baris=nomor)
                    rekaman = _ratakan(satu, self.berkas, baris=nomor)
                except DataError as salah:
                    # Every broken line is said, but of a file that is something else no more.
                    self._masalah += salah.masalah
                    if len(self._masalah) >= MAKS_RUSAK:
                        break
                    continue
                yield nomor, rekaman
        if self._masalah:
            raise DataError(self._masalah)


def _pengodean_json(jalur: Path, berkas: str) -> str:
    if jalur.suffix.lower() == ".json" and (besar := jalur.stat().st_size) > MAKS_JSON:
        raise _gagal("berkas-terlalu-besar", berkas, _mb(besar), _mb(MAKS_JSON))
    with jalur.open("rb") as isi:
        awal = isi.read(4)
    if awal[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    pengodean = "utf-8-sig" if awal[:3] == b"\xef\xbb\xbf" else "utf-8"
    nomor = 1
    try:
        with jalur.open(encoding=pengodean) as teks:
            while blok := teks.read(1 << 20):
                nomor += blok.count("\n")
    except UnicodeDecodeError as salah:
        raise _gagal("bukan-utf8", berkas, f"0x{salah.object[salah.start]:02X}") from None
    return pengodean


class _KunciGandaError(Exception):
    """An object of JSON has the same key twice."""


def _urai_json(teks: str) -> Any:
    """Read JSON with figures as texts; a key given twice is an error, not the last one."""
    import json

    return json.loads(
        teks,
        parse_float=str,
        parse_int=str,
        parse_constant=str,
        object_pairs_hook=_objek,
    )


def _objek(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    hasil = dict(pasangan)
    if len(hasil) != len(pasangan):
        sudah: set[str] = set()
        for kunci, _ in pasangan:
            if kunci in sudah:
                raise _KunciGandaError(kunci)
            sudah.add(kunci)
    return hasil


def _muat_json(teks: str, berkas: str, baris: int | None = None) -> Any:
    import json

    try:
        return _urai_json(teks)
    except _KunciGandaError as salah:
        raise _gagal("kunci-ganda", berkas, wakil(salah.args[0]), baris=baris) from None
    except json.JSONDecodeError as salah:
        nomor = (baris or 1) + salah.lineno - 1
        if not teks.strip():
            raise _gagal("berkas-kosong", berkas) from None
        raise _gagal("sintaks", berkas, salah.msg, baris=nomor) from None
    except RecursionError:
        raise _gagal("terlalu-dalam", berkas, baris=baris) from None


def _ratakan(
    isi: Any, berkas: str, *, lokasi: str = "", baris: int | None = None
) -> dict[str, str]:
    """Write a record as headings and texts: ``jawaban.U1``, ``jawaban[0].nilai``."""
    hasil: dict[str, str] = {}
    tumpukan: list[tuple[str, Any, int]] = [("", isi, 0)]
    while tumpukan:
        jalan, nilai, dalam = tumpukan.pop()
        if adalah(nilai, str) and nilai.lstrip()[:1] in ("{", "[", '"'):
            try:
                nilai = _json_dalam(nilai)
            except _KunciGandaError as salah:
                kunci = wakil(salah.args[0])
                raise _gagal("kunci-ganda", berkas, kunci, lokasi=lokasi, baris=baris) from None
        if adalah(nilai, dict) and dalam < 20:
            awalan = f"{jalan}." if jalan else ""
            tumpukan += [(f"{awalan}{k}", v, dalam + 1) for k, v in reversed(nilai.items())]
        elif adalah(nilai, list) and dalam < 20:
            butir: list[Any] = nilai
            tumpukan += [
                (f"{jalan}[{i}]", butir[i], dalam + 1) for i in range(len(butir) - 1, -1, -1)
            ]
        else:
            if jalan in hasil:  # {"a.b": 1, "a": {"b": 2}}
                raise _gagal("kunci-ganda", berkas, wakil(jalan), lokasi=lokasi, baris=baris)
            hasil[jalan] = _teks(nilai) if adalah(nilai, str, bool) else _lain(nilai)
        if len(hasil) + len(tumpukan) > 10 * MAKS_KOLOM:
            break  # too wide; said when the headings are gathered
    return hasil


def _lain(nilai: Any) -> str:
    return "" if nilai is None else wakil(nilai)


def _json_dalam(teks: str) -> Any:
    """Read JSON that stands as text inside JSON, also twice wrapped; a text that is none stays."""
    isi: Any = teks
    for _ in range(3):
        try:
            isi = _urai_json(isi)
        except (ValueError, RecursionError):
            return teks
        if adalah(isi, dict, list):
            return isi
        if not adalah(isi, str):
            return teks
    return teks
