"""
A filter between a file and whoever reads it: rows that are no respondents are left out and said.

The first rows are decided together, rows in the middle as they come, the last rows when the file
has ended, so that never more than some thousand rows are kept.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from skm.batas import MAKS_RAGU
from skm.errors import DataError, Masalah
from skm.exact import format_id
from skm.model import KodeUnsur
from skm.tabulasi.arti.baris import sebut_label
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.status import tanpa_status
from skm.tabulasi.sumber.blok import CONTOH, Bentuk, BlokBaris, Sumber
from skm.tabulasi.sumber.nasib import BarisSebutan, Nasib
from skm.tabulasi.sumber.penentu import Penentu
from skm.tabulasi.sumber.pola import Ciri, Pola

EKOR = 300
"""The last rows, which are decided when the file has ended."""
_EKOR_BITA = 65_536
_KECIL = 4 * _EKOR_BITA
_DITUNJUK = 5


class Saringan(Sumber):
    """
    A file of answers without the rows that are no respondents.

    Attributes:
        disaring: Rows left out in the last pass.
    """

    def __init__(
        self,
        sumber: Sumber,
        kolom: KolomDikenal,
        pengenal: Pengenal,
        pemetaan: Pemetaan,
        nyata: Mapping[KodeUnsur, Mapping[str, int]],
    ) -> None:
        """
        Put a filter on a file.

        Args:
            sumber: The file.
            kolom: Which column holds what.
            pengenal: Recognises headings.
            pemetaan: What the user says about the file.
            nyata: What he says of texts of answers.
        """
        super().__init__(sumber.berkas, sumber.bentuk, sumber.judul)
        self.catatan, self.awal, self.dasar = sumber.catatan, sumber.awal, sumber.dasar
        self._sumber, self._kolom = sumber, kolom
        self._pengenal, self._nyata = pengenal, nyata
        self._hitung = BarisSebutan(pemetaan.hitung_baris)
        self._lewati = BarisSebutan(pemetaan.lewati_baris)
        self._ulangi()

    def _ulangi(self) -> None:
        self.disaring = 0
        self._hitung.ulangi()
        self._lewati.ulangi()
        self._pola: Pola | None = None
        self._penentu: Penentu | None = None
        self._kena: dict[Nasib, list[int]] = {}
        self._banyak = Counter[Nasib]()
        self._berikut = 0  # the number that the next row has unless there are blank ones
        self._panjang_di: set[int] = set()
        self._ujung = 0, 0  # the first row and the last

    # ------------------------------------------------------------ rows

    def blok(self, ukuran: int = 0) -> Iterator[BlokBaris]:
        """Yield the rows of respondents; each call starts anew."""
        self._ulangi()
        lapor = self.panjang

        def panjang(nomor: int, lebar: int) -> None:
            if lebar > len(self.judul):
                self._panjang_di.add(nomor)
            lapor(nomor, lebar)

        self._sumber.panjang = panjang
        antre: deque[BlokBaris] = deque()
        menunggu, kepala = 0, True
        for blok in self._sumber.blok():
            self._hitung.kena(blok.nomor)
            self._lewati.kena(blok.nomor)
            antre.append(blok)
            menunggu += blok.n
            if kepala and menunggu >= CONTOH + EKOR:
                yield from self._putuskan(self._ambil(antre, CONTOH), akhir=False)
                kepala, menunggu = False, sum(b.n for b in antre)
            while not kepala and antre and menunggu - antre[0].n >= EKOR:
                menunggu -= antre[0].n
                yield from self._tengah(antre.popleft())
        if not kepala:
            for blok in self._ambil(antre, menunggu - EKOR):
                yield from self._tengah(blok)
        self.sel_tanpa_judul = self._sumber.sel_tanpa_judul
        self.rumus_tanpa_nilai = self._sumber.rumus_tanpa_nilai
        yield from self._putuskan([*antre], akhir=True)

    @property
    def utuh(self) -> bool:
        """
        Whether the file has only rows of respondents, as far as its first and last rows tell.

        What stands between them is left to whoever reads the file.
        """
        if not self._sumber.lurus or self._hitung or self._lewati:
            return False
        try:
            return self._periksa_ujung()
        except DataError:
            return True  # whoever reads it says what is wrong

    def _periksa_ujung(self) -> bool:
        jalur = Path(self.berkas)
        if jalur.stat().st_size <= _KECIL:
            for _ in self.blok():
                pass
        else:
            self._ulangi()
            kepala: list[BlokBaris] = []
            for blok in self._sumber.blok():
                kepala.append(blok)
                if sum(b.n for b in kepala) >= CONTOH:
                    break
            for _ in self._putuskan(kepala, akhir=False):
                pass
            ekor = ekor_csv(jalur, self.bentuk, len(self.judul))
            if ekor is None:
                return False
            self._berikut = 0  # nobody knows which lines these are
            for _ in self._putuskan([ekor], akhir=True):
                pass
        return not self.disaring and not self.pertanyaan

    def _ambil(self, antre: deque[BlokBaris], banyak: int) -> list[BlokBaris]:
        """Take as many rows from the blocks that wait."""
        hasil: list[BlokBaris] = []
        while banyak > 0:
            blok = antre.popleft()
            if blok.n > banyak:
                blok, sisa = blok.belah(banyak)
                antre.appendleft(sisa)
            banyak -= blok.n
            hasil.append(blok)
        return hasil

    def _tengah(self, blok: BlokBaris) -> Iterator[BlokBaris]:
        biasa = self._pola is None or not self._pola.tersangka(blok)
        if biasa and not self._lewati.kena(blok.nomor):
            self._berikut = blok.nomor[-1] + 1 if blok.n else self._berikut
            yield blok
        else:
            yield from self._putuskan([blok], akhir=False)

    def _putuskan(self, semua: Sequence[BlokBaris], *, akhir: bool) -> Iterator[BlokBaris]:
        semua = [b for b in semua if b.n]
        if self._pola is None or self._penentu is None:
            kolom = tanpa_status(self._kolom, lambda i: {t for b in semua for t in b.satu(i)})
            self._pola = Pola(kolom, self._nyata, semua)
            self._penentu = Penentu(
                self._pola, self._kolom, self._pengenal, self._hitung, self._lewati
            )
        ciri = [[*self._pola.ciri(blok)] for blok in semua]
        rata = [c for isi in ciri for c in isi]
        if rata:
            self._ujung = self._ujung[0] or rata[0].nomor, rata[-1].nomor
        self._tandai_celah(rata)
        nasib = iter(self._penentu.putuskan(rata, akhir=akhir))
        lebar = len(self.judul)
        for blok, isi in zip(semua, ciri, strict=True):
            buang = set[int]()
            for i, c in enumerate(isi):
                satu = next(nasib)
                if satu != "lembar":
                    buang.add(i)
                    self._catat(satu, c)
            yield blok.tanpa(buang, lebar) if buang else blok
        if akhir:
            self._selesai()

    def _tandai_celah(self, semua: Sequence[Ciri]) -> None:
        """Note above which rows there are blank ones, by the numbers that are left out."""
        lalu: Ciri | None = None
        for c in semua if self._sumber.berurut else ():
            if c.nomor > self._berikut > 0:
                # Cells of a text file may go over several lines.
                lanjut = 0 if lalu is None or self.bentuk.format != "csv" else _lanjutan(lalu.isi)
                kosong = range(self._berikut + lanjut, min(c.nomor, self._berikut + 1000))
                ada = self._panjang_di | self.dasar.nomor_dilewati
                c.celah = any(n not in ada for n in kosong)
            self._berikut, lalu = c.nomor + 1, c

    # ------------------------------------------------------------ what is said

    def _catat(self, nasib: Nasib, c: Ciri) -> None:
        if nasib == "hampa":
            return
        self.disaring += 1
        self._banyak[nasib] += 1
        kena = self._kena.setdefault(nasib, [])
        if len(kena) < CONTOH:
            kena.append(c.nomor)

    def _selesai(self) -> None:
        """Open rows of which it depends on the whole table what they are."""
        assert self._penentu is not None  # noqa: S101 - there was a last block
        if ragu := self._penentu.ragu:
            self._kena.setdefault("tanya-baris", []).extend(ragu)

    @property
    def pertanyaan(self) -> list[Masalah]:
        """What the last pass left open; there is no index then."""
        hasil: list[Masalah] = []
        if baris := sorted(self._kena.get("tanya-baris", ())):
            hasil.append(
                self._masalah("tanya-baris", baris, rentang_baris(baris), rentang_baris(baris))
            )
        if self._penentu is not None and self._penentu.terlalu_ragu:
            awal, akhir = self._ujung
            banyak = format_id(MAKS_RAGU)
            hasil.append(self._masalah("tanya-baris-banyak", [awal], banyak, f"{awal}-{akhir}"))
        if kedua := self._kena.get("judul-kedua"):
            hasil.append(self._masalah("judul-kedua", kedua, str(kedua[0])))
        return hasil

    @property
    def tersaring(self) -> list[Masalah]:
        """What the last pass left out, and what of it was not there: one remark a kind."""
        hasil: list[Masalah] = []
        for nasib, baris in self._kena.items():
            if nasib in ("tanya-baris", "judul-kedua"):
                continue
            teks = self._label() if nasib == "baris-jumlah" else ""
            saran = rentang_baris(baris)
            hasil.append(self._masalah(nasib, baris, teks, saran, banyak=self._banyak[nasib]))
        if belum := [*self._hitung.belum, *self._lewati.belum]:
            hasil.append(
                Masalah(kode="baris-tak-ada", berkas=self.berkas, ditemukan=", ".join(belum))
            )
        return hasil

    def _label(self) -> str:
        assert self._penentu is not None  # noqa: S101 - rows were left out
        semua = list(dict.fromkeys(self._penentu.label))
        teks = [*map(sebut_label, semua[:_DITUNJUK])]
        return ", ".join([*teks, *(["…"] if len(semua) > _DITUNJUK else [])]) or "tanpa label"

    def _masalah(
        self,
        nasib: str,
        baris: Sequence[int],
        ditemukan: str,
        saran: str = "",
        *,
        banyak: int = 1,
    ) -> Masalah:
        return Masalah(
            kode=nasib,
            berkas=self.berkas,
            baris=baris[0],
            ditemukan=ditemukan,
            saran=saran,
            banyak=banyak,
        )


def _lanjutan(isi: Sequence[str]) -> int:
    """Return how many lines a row takes besides its first."""
    return sum(s.count("\n") + s.count("\r") - s.count("\r\n") for s in isi)


def ekor_csv(jalur: Path, bentuk: Bentuk, lebar: int) -> BlokBaris | None:
    """Return the last rows of a CSV file, numbered from 1; None if they cannot be told apart."""
    import csv

    if bentuk.pengodean not in ("utf-8", "utf-8-sig", "cp1252"):
        return None
    with jalur.open("rb") as isi:
        isi.seek(-_EKOR_BITA, 2)
        _, _, ekor = isi.read().partition(b"\n")
    teks = ekor.decode(bentuk.pengodean, errors="replace").replace("\r\n", "\n")
    if teks.count('"') % 2 or "\r" in teks:
        return None
    semua = [*csv.reader(teks.splitlines(keepends=True), delimiter=bentuk.pemisah)]
    baris = [(n, (b + [""] * lebar)[:lebar]) for n, b in enumerate(semua, start=1) if any(b)]
    return BlokBaris.dari_baris([b for _, b in baris], lebar, [n for n, _ in baris])


def rentang_baris(nomor: Sequence[int]) -> str:
    """
    Write numbers of rows, as options take them.

    Examples:
        >>> rentang_baris([3, 7, 8, 9])
        '3,7-9'
    """
    bagian: list[list[int]] = []
    for n in nomor:
        if bagian and bagian[-1][1] == n - 1:
            bagian[-1][1] = n
        else:
            bagian.append([n, n])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in bagian)
