"""Whether a row holds sums, means or the like of the rows above it."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from heapq import heappop, heappush
from typing import Literal, NamedTuple, TypeAlias, get_args

from skm.batas import MAKS_RAGU
from skm.model.jawaban import SKALA
from skm.tabulasi.sumber.pola import DESIMAL, SKALA_TERTINGGI, Ciri, angka_sel

Ukuran: TypeAlias = Literal[
    "jumlah", "rata", "tertimbang", "tertinggi", "terendah", "modus", "median"
]
"""What a row may hold of the rows above it."""

SATUAN = 10**DESIMAL
"""One, as figures are kept: whole numbers of the last decimal that a cell may have."""
CUKUP = 3
"""Rows of respondents, before it says something that another row equals a figure of theirs."""

_SELISIH = 100  # parts of one by which weighted means differ: weights have two decimals
_BOBOT = 3  # unsur that weigh as much as all, the least that a survey has
_BANYAK = 5
_ANTRE = 4096
_TERBANYAK = 4096
_MACAM: tuple[Ukuran, ...] = get_args(Ukuran)
_SKALA = {len(SKALA), SKALA_TERTINGGI}


class Angka(NamedTuple):
    """
    What a cell holds, as a figure.

    Attributes:
        nilai: The figure, in parts of `SATUAN`.
        teliti: How far it may be from an exact one that was printed so.
    """

    nilai: int
    teliti: int


class _AngkaTeks(dict[str, Angka | None]):
    """
    The figures that cells hold, by their texts; None for what is none.

    Examples:
        >>> isi = _AngkaTeks()
        >>> [Fraction(satu, SATUAN) for satu in isi["3,41"]], isi["baik"]
        ([Fraction(341, 100), Fraction(1, 200)], None)
        >>> [Fraction(isi[t].teliti, SATUAN) for t in (" 3.4 ", "3")]
        [Fraction(1, 20), Fraction(1, 2)]
    """

    def __missing__(self, teks: str) -> Angka | None:
        angka, hasil = angka_sel(teks), None
        if angka is not None:
            _, _, desimal = teks.strip().replace(",", ".").partition(".")
            hasil = Angka(int(angka * SATUAN), SATUAN // (2 * 10 ** min(len(desimal), 12)))
        if len(self) < _TERBANYAK:
            self[teks] = hasil
        return hasil


class KolomRingkas:
    """
    The figures of one column: how often each is there, and what follows from that.

    All is kept as rows come in, since where many rows are in doubt each is held against those above
    it; and none of it takes longer the more figures there are.  Figures are parts of `SATUAN`.

    Attributes:
        n: How many figures there are.
        jumlah: Their sum.
        puncak: How often the most frequent is there.
        terendah: The lowest.
        tertinggi: The highest.
    """

    def __init__(self) -> None:
        """Begin without figures."""
        self.n = self.jumlah = self.puncak = self.terendah = self.tertinggi = 0
        self._banyak: dict[int, int] = {}
        # The lower half, the highest first and with its sign turned, and the upper half; what is
        # in neither yet, since few rows are held against what is in the middle.
        self._bawah: list[int] = []
        self._atas: list[int] = []
        self._n_bawah = 0
        self._menunggu: dict[int, int] = {}
        self._skala: dict[int, KolomRingkas] = {}

    def tambah(self, angka: int, n: int) -> None:
        """Count a figure."""
        self._banyak[angka] = banyak = self._banyak.get(angka, 0) + n
        self._menunggu[angka] = self._menunggu.get(angka, 0) + n
        if not self.n:
            self.terendah = self.tertinggi = angka
        elif angka < self.terendah:
            self.terendah = angka
        elif angka > self.tertinggi:
            self.tertinggi = angka
        self.n += n
        self.jumlah += n * angka
        if banyak > self.puncak:
            self.puncak = banyak
        for tertinggi, isi in self._skala.items():
            if SATUAN <= angka <= tertinggi * SATUAN:
                isi.tambah(angka, n)

    def _setimbang(self) -> None:
        """Let the highest of the lower half be the one in the middle."""
        for angka, n in self._menunggu.items():
            baru = n == self._banyak[angka]
            if self._bawah and angka > -self._bawah[0]:
                if baru:
                    heappush(self._atas, angka)
            else:
                self._n_bawah += n
                if baru:
                    heappush(self._bawah, -angka)
        self._menunggu.clear()
        tengah = (self.n - 1) // 2
        while self._n_bawah <= tengah:
            naik = heappop(self._atas)
            heappush(self._bawah, -naik)
            self._n_bawah += self._banyak[naik]
        while self._n_bawah - self._banyak[-self._bawah[0]] > tengah:
            turun = -heappop(self._bawah)
            heappush(self._atas, turun)
            self._n_bawah -= self._banyak[turun]

    def sesuai(self, tertinggi: int) -> bool:
        """Return whether nothing is off a scale."""
        return not self.n or (self.terendah >= SATUAN and self.tertinggi <= tertinggi * SATUAN)

    def di_skala(self, tertinggi: int) -> "KolomRingkas":
        """Return the column without zeros and whatever else is off a scale; itself without such."""
        if self.sesuai(tertinggi):
            return self
        if tertinggi not in self._skala:
            hasil = self._skala[tertinggi] = KolomRingkas()
            for angka, n in self._banyak.items():
                if SATUAN <= angka <= tertinggi * SATUAN:
                    hasil.tambah(angka, n)
        return self._skala[tertinggi]

    def modus(self, angka: int) -> bool:
        """Return whether no figure is there more often."""
        return self._banyak.get(angka) == self.puncak

    def median(self, angka: int) -> bool:
        """Return whether a figure is in the middle, or between the two there."""
        self._setimbang()
        bawah = -self._bawah[0]
        atas = bawah if self._n_bawah > self.n // 2 else self._atas[0]
        return angka in (bawah, atas) or 2 * angka == bawah + atas


class Ringkasan:
    """
    Figures of the rows seen so far, all of them and those since the last such row.

    A column counts its figures when it is asked: that a row is nothing of all that, the first two
    columns most often tell.
    """

    def __init__(self, banyak: int) -> None:
        """
        Begin without rows.

        Args:
            banyak: How many unsur there are.
        """
        self._semua = [KolomRingkas() for _ in range(banyak)]
        self._bagian = self._semua
        self._angka = _AngkaTeks()
        self._antre: list[Ciri] = []  # rows of which nothing was asked
        self._jawab: list[Sequence[str]] = []  # rows that some columns have counted
        self._sampai = [0] * banyak  # how many of these each has
        self._berluar: set[int] = set()  # scales that not all figures are on
        self._ditanya = 0
        self.n = 0

    @property
    def penuh(self) -> bool:
        """Whether more rows were in doubt than are held against those above: others are nothing."""
        return self._ditanya > MAKS_RAGU

    def tambah(self, baris: Ciri) -> None:
        """Count a row of a respondent."""
        self.n += 1
        self._antre.append(baris)
        if len(self._antre) + len(self._jawab) >= _ANTRE:  # each keeps its block
            self._hitung()

    def mulai_bagian(self) -> None:
        """Begin a part of the table: its sums are of the rows from here."""
        self._hitung()
        self._bagian = [KolomRingkas() for _ in self._semua]

    def _ambil(self) -> None:
        """Take the answers of rows that wait, and note whether any is off a scale."""
        baru = [c.jawab for c in self._antre]
        self._antre.clear()
        self._jawab += baru
        for tertinggi in _SKALA - self._berluar:
            if any(
                angka and not SATUAN <= angka.nilai <= tertinggi * SATUAN
                for jawab in baru
                for angka in map(self._angka.__getitem__, jawab)
            ):
                self._berluar.add(tertinggi)

    def _hitung(self) -> None:
        """Count what waits."""
        self._ambil()
        for i in range(len(self._semua)):
            self._hitung_kolom(i)
        self._jawab.clear()
        self._sampai = [0] * len(self._semua)

    def _hitung_kolom(self, i: int) -> None:
        sampai = self._sampai[i]
        if sampai == len(self._jawab):
            return
        self._sampai[i] = len(self._jawab)
        for teks, n in Counter([jawab[i] for jawab in self._jawab[sampai:]]).items():
            if angka := self._angka[teks]:
                self._semua[i].tambah(angka.nilai, n)
                if self._bagian is not self._semua:
                    self._bagian[i].tambah(angka.nilai, n)

    def cocok(self, jawab: Sequence[str]) -> frozenset[Ukuran]:
        """Return what a row can hold of the rows so far; empty if it is nothing of all that."""
        self._ditanya += 1
        if self.penuh:
            return frozenset()
        self._ambil()
        angka = [self._angka[t] for t in jawab]
        if not any(angka):
            return frozenset()
        hasil = set[Ukuran]()
        for utuh in (self._semua, self._bagian)[: 1 + (self._bagian is not self._semua)]:
            hasil |= self._cocok(angka, utuh, 0)
            # 0, 9 … stand for no answer, and whoever adds up may know.
            for tertinggi in self._berluar:
                cocok = self._cocok(angka, utuh, tertinggi)
                if not cocok <= hasil and self._ada_luar(angka, utuh, tertinggi):
                    hasil |= cocok
        return frozenset(hasil)

    def _ada_luar(
        self, angka: Sequence[Angka | None], utuh: Sequence[KolomRingkas], tertinggi: int
    ) -> bool:
        """Return whether columns have what is off a scale, and something on it where a row has."""
        for i in range(len(utuh)):
            self._hitung_kolom(i)
        lain = [(a, isi) for a, isi in zip(angka, utuh, strict=True) if not isi.sesuai(tertinggi)]
        # Of no answers there is no sum but 0, and no mean.
        hampa = any(a and a.nilai and not isi.di_skala(tertinggi).n for a, isi in lain)
        return bool(lain) and not hampa

    def _cocok(
        self, angka: Sequence[Angka | None], utuh: Sequence[KolomRingkas], tertinggi: int
    ) -> set[Ukuran]:
        """Return what a row holds of columns, or of what is on a scale in them."""
        sisa = _Sisa()
        for i, satu in enumerate(angka):
            if satu is not None:
                self._hitung_kolom(i)
                isi = utuh[i].di_skala(tertinggi) if tertinggi else utuh[i]
                if isi.n and not sisa.lihat(satu, isi):
                    return set()
        return sisa.semua(len(angka))


class _Sisa:
    """What a row can still hold, while its columns are looked at one after the other."""

    def __init__(self) -> None:
        self._ukuran: set[Ukuran] = {*_MACAM}
        self._beda: set[Ukuran] = set()  # that all columns agree with but one
        self._nisbah: list[tuple[int, int]] = []
        self._ada = self._pertama = self._terbanyak = 0

    def lihat(self, satu: Angka, isi: KolomRingkas) -> bool:
        """Look at a column; return whether anything is left."""
        angka, n, jumlah = satu.nilai, isi.n, isi.jumlah
        self._ada += 1
        self._pertama = self._pertama or n
        self._terbanyak = max(self._terbanyak, n)
        for ukuran in (*self._ukuran,):
            match ukuran:
                case "jumlah":
                    cocok = angka == jumlah or self._boleh_beda(ukuran, angka)
                case "rata":
                    selisih = abs(angka * n - jumlah)
                    cocok = selisih <= satu.teliti * n or self._boleh_beda(ukuran, angka)
                case "tertimbang":
                    cocok = not jumlah or self._berbobot(angka * n, jumlah)
                case "tertinggi":
                    cocok = angka == isi.tertinggi
                case "terendah":
                    cocok = angka == isi.terendah
                case "modus":
                    cocok = isi.modus(angka)
                case "median":
                    cocok = isi.median(angka)
            if not cocok:
                self._ukuran.remove(ukuran)
        return bool(self._ukuran)

    def _boleh_beda(self, ukuran: Ukuran, angka: int) -> bool:
        """Return whether this is the only column that differs, by what a respondent would write."""
        if ukuran in self._beda or angka % SATUAN or str(angka // SATUAN) not in SKALA:
            return False
        self._beda.add(ukuran)
        return True

    def _berbobot(self, kali: int, jumlah: int) -> bool:
        """Return whether a figure may be its mean times the weight that all have."""
        kali, jumlah = (-kali, -jumlah) if jumlah < 0 else (kali, jumlah)
        self._nisbah.append((kali, jumlah))
        kali_awal, jumlah_awal = self._nisbah[0]
        selisih = abs(kali * jumlah_awal - kali_awal * jumlah)
        return _BOBOT * kali < jumlah and _SELISIH * selisih <= jumlah * jumlah_awal

    def semua(self, banyak: int) -> set[Ukuran]:
        """Return what is left when all columns of so many unsur have been looked at."""
        if self._ada * 2 < banyak:
            return set()
        # A formula that goes wrong in one column makes no respondent of the row, unless what it
        # gives is what a respondent alone would have written.
        if self._ada <= _BANYAK or self._pertama < CUKUP:
            self._ukuran -= self._beda
        if self._terbanyak <= 1:
            self._ukuran.discard("jumlah")
        if "tertimbang" in self._ukuran:
            nisbah = [Fraction(*satu) for satu in self._nisbah]
            if not nisbah or _SELISIH * (max(nisbah) - min(nisbah)) > 1:
                self._ukuran.remove("tertimbang")
        return self._ukuran
