"""Where the answers of a file end up: kept sheet by sheet, or counted and forgotten."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from skm.dasar import Peta
from skm.model import DIMENSI, Hitungan, KodeUnsur, LembarJawaban, Saran, Tabulasi
from skm.model.tabulasi import Frekuensi
from skm.privasi.golongan import GolonganSamar
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kelas import BatasKelas, Kelas, batas_kelas
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.orang import golongan
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.baca.tanggal import PembacaTanggal
from skm.tabulasi.cacah import cacah, cacah_lembar, frekuensi
from skm.tabulasi.sumber.blok import BlokBaris

_BERKELOMPOK = ("unit", "layanan")
"""Columns in which one cell is often merged over many rows."""
_BARIS_SIMPAN = 30_000
_HURUF_SIMPAN = 9_100_000
_TAMBAH: Callable[[list[str], str], None] = list[str].append


class Tampung:
    """
    Where the rows of a file end up.

    Attributes:
        unsur: Codes of the unsur, in the order of the answers of a row.
        n: How many sheets were put in.
        tanpa_jawaban: How many were handed in without any answer, and left out.
        ganda: How many of those put in repeat an earlier one.
        dibuang: How many were left out because they do.
        golongan: Per part of the profile which of its classes are people, once all are known.
    """

    def __init__(self, kolom: KolomDikenal) -> None:
        self.kolom, self.unsur = kolom, list(kolom.unsur)
        self.n: int = 0
        self.tanpa_jawaban = self.ganda = self.dibuang = 0
        self.golongan: dict[str, GolonganSamar] = {}

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        """Put in the rows of a block; per unsur a character for each of them."""
        raise NotImplementedError

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        """Return the sheets, if they were kept, and the counts."""
        raise NotImplementedError

    def frekuensi(self) -> Mapping[KodeUnsur, Frekuensi]:
        """Return per unsur how many of the rows put in answer 1, 2, 3 and 4."""
        raise NotImplementedError


class Simpan(Tampung):
    """Keeps the sheets."""

    def __init__(
        self, kolom: KolomDikenal, catatan: Catatan, tanggal: PembacaTanggal, *, samar: bool
    ) -> None:
        super().__init__(kolom)
        self._catatan, self._tanggal, self._samar = catatan, tanggal, samar
        self._jawab: list[list[str]] = []
        self._saran = Counter[str]()
        self._kelas = {d: Kelas(d) for d in DIMENSI if d in kolom.profil}
        self._batas = {d: batas_kelas(kolom, d, catatan.berkas) for d in self._kelas}
        self._profil: dict[str, list[str]] = {d: [] for d in self._kelas}
        if tanggal.tempat:
            self._profil["tanggal"] = []

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        """Keep answers, profile and suggestions of these rows."""
        self.n += blok.n
        self._jawab.append(jawab)
        for d, kelas in self._kelas.items():
            baru = [*map(kelas.__getitem__, blok.kolom(self.kolom.profil[d]))]
            self._batas[d].tambah(baru)
            self._profil[d] += baru
        if self._tanggal.tempat:
            self._profil["tanggal"] += self._tanggal.hari(blok)
        if self.kolom.saran:
            semua = zip(*map(blok.satu, self.kolom.saran), strict=True)
            for nomor, sel in zip(blok.nomor, semua, strict=True):
                self._saran.update(self._bersihkan(nomor, sel))

    def _bersihkan(self, nomor: int, sel: Sequence[str]) -> Iterator[str]:
        """Yield the suggestions of one sheet, without what identifies people."""
        for i, satu in zip(self.kolom.saran, sel, strict=True):
            teks = bersih(satu)
            if not teks or teks in ("-", "–"):
                continue
            if self._samar:
                teks, banyak = samarkan(teks)
                if banyak:
                    label = self.kolom.judul[i]
                    self._catatan.ringkas("saran-disamarkan", banyak, nomor, label)
            yield teks

    def frekuensi(self) -> Mapping[KodeUnsur, Frekuensi]:
        """Return per unsur how often each answer was put in."""
        kolom = map("".join, zip(*self._jawab, strict=True))
        return {
            kode: frekuensi(huruf) for kode, huruf in zip(self.unsur, kolom, strict=bool(self.n))
        }

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        """Return the sheets and their counts."""
        # People among units are blank afterwards.
        selang = {d: berselang(self._profil[d]) for d in _BERKELOMPOK if d in self._profil}
        self._samarkan_profil()
        for d, kosong in selang.items():
            if kosong and d in self._profil:
                label = self.kolom.judul[self.kolom.profil[d][0]]
                self._catatan.catat("kolom-berselang", None, label, str(kosong))
        kolom = map("".join, zip(*self._jawab, strict=True))
        lembar = LembarJawaban(
            jawaban=Peta(zip(self.unsur, kolom, strict=True)),
            profil=Peta({d: tuple(isi) for d, isi in self._profil.items()}),
            saran=tuple(Saran(teks=t, banyak=n) for t, n in self._saran.items()),
            tanpa_jawaban=self.tanpa_jawaban,
            ganda=self.ganda,
            dibuang=self.dibuang,
        )
        return lembar, cacah_lembar(
            lembar, None if dimensi is None else [d for d in dimensi if d in self._profil]
        )

    def _samarkan_profil(self) -> None:
        """Let classes that are people give way, and columns of them."""
        for d in self._kelas:
            satu = self.golongan[d] = golongan(d, Counter(self._profil[d]))
            if satu.buang:
                del self._profil[d]
            elif satu.ganti:
                self._profil[d] = [*map(satu, self._profil[d])]


def berselang(isi: Sequence[str]) -> int:
    """
    Return how many cells of a column are blank, if it looks like one of merged cells.

    Each value stands above a run of blanks, and the next one is another.

    Examples:
        >>> berselang(["KTP", "", "", "KK", "", ""]), berselang(["KTP", "", "KTP", "", "", ""])
        (4, 0)
    """
    terisi = [s for s in isi if s]
    kosong = len(isi) - len(terisi)
    if len(terisi) < 2 or not isi[0] or kosong < len(terisi):
        return 0
    return 0 if any(a == b for a, b in pairwise(terisi)) else kosong


class Alir(Tampung):
    """Counts and forgets."""

    def __init__(self, kolom: KolomDikenal, dimensi: list[str], berkas: str) -> None:
        super().__init__(kolom)
        self._dimensi = {
            d: _Kelompok(self.unsur, Kelas(d), batas_kelas(kolom, d, berkas)) for d in dimensi
        }
        self._potong: list[list[str]] = []
        self._semua: Hitungan | None = None
        self._menunggu = 0

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        """Let these rows wait until there are enough to count."""
        self.n += blok.n
        if not self._dimensi:
            self._potong.append(jawab)
            self._menunggu += blok.n
            if self._menunggu >= _BARIS_SIMPAN:
                self._cacah()
            return
        self._semua = None
        k = len(jawab)
        rapat = bytearray(k * blok.n)
        for i, huruf in enumerate(jawab):
            rapat[i::k] = huruf.encode()
        teks = rapat.decode()
        lembar = [teks[i : i + k] for i in range(0, len(teks), k)]
        for d, kelompok in self._dimensi.items():
            kelompok.tambah(blok.kolom(self.kolom.profil[d]), lembar)

    def _cacah(self) -> None:
        kolom = map("".join, zip(*self._potong, strict=True))
        baru = cacah(dict(zip(self.unsur, kolom, strict=True)))
        self._semua = baru if self._semua is None else self._semua + baru
        self._potong.clear()
        self._menunggu = 0

    def frekuensi(self) -> Mapping[KodeUnsur, Frekuensi]:
        """Return per unsur how often each answer was put in."""
        return self._hitungan().frekuensi

    def _hitungan(self) -> Hitungan:
        """Return what was put in, of all classes together."""
        if self._potong:
            self._cacah()
        if self._dimensi and self._semua is None and self.n:
            self._semua = Hitungan.jumlah(next(iter(self._dimensi.values())).hasil().values())
        return self._semua or Tabulasi.kosong(tuple(self.unsur)).semua

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        """Return the counts; there are no sheets."""
        kelompok: dict[str, Peta[str, Hitungan]] = {}
        for d, isi in self._dimensi.items():
            per_kelas = isi.hasil()
            satu = self.golongan[d] = golongan(d, {k: h.n for k, h in per_kelas.items()})
            if not satu.buang:
                kelompok[d] = gabung_kelas(per_kelas, satu) if satu.ganti else per_kelas
        return None, Tabulasi(
            semua=self._hitungan(), kelompok=Peta(kelompok), tanpa_jawaban=self.tanpa_jawaban
        )


def gabung_kelas(semua: Mapping[str, Hitungan], nama: Callable[[str], str]) -> Peta[str, Hitungan]:
    """Return the counts of classes by other names, those that get the same one together."""
    hasil: dict[str, Hitungan] = {}
    for kelas, satu in semua.items():
        baru = nama(kelas)
        hasil[baru] = hasil[baru] + satu if baru in hasil else satu
    return Peta(hasil)


class _Kelompok:
    """Answers of the classes of one dimension, counted whenever there are enough."""

    def __init__(self, unsur: list[KodeUnsur], kelas: Kelas, batas: BatasKelas) -> None:
        self._unsur, self._kelas, self._batas = unsur, kelas, batas
        self._antre: defaultdict[str, list[str]] = defaultdict(list)
        self._menunggu = 0
        self._teks: defaultdict[str, list[str]] = defaultdict(list)
        self._panjang = 0
        self._hitungan: dict[str, Hitungan] = {}

    def tambah(self, kelas: list[str], lembar: list[str]) -> None:
        # `append` to the list of each sheet's class, in one go.
        deque(map(_TAMBAH, map(self._antre.__getitem__, kelas), lembar), maxlen=0)
        self._menunggu += len(lembar)
        if self._menunggu >= _BARIS_SIMPAN:
            self._rapatkan()

    def _rapatkan(self) -> None:
        """Join waiting sheets into one text for each class: a byte for an answer."""
        self._batas.tambah(map(self._kelas.__getitem__, self._antre))
        for mentah, isi in self._antre.items():
            teks = "".join(isi)
            self._teks[self._kelas[mentah]].append(teks)
            self._panjang += len(teks)
        self._antre.clear()
        self._menunggu = 0
        if self._panjang >= _HURUF_SIMPAN:
            self._cacah()

    def _cacah(self) -> None:
        k = len(self._unsur)
        for kelas, potong in self._teks.items():
            teks = "".join(potong)
            baru = cacah({kode: teks[i::k] for i, kode in enumerate(self._unsur)})
            lama = self._hitungan.get(kelas)
            self._hitungan[kelas] = baru if lama is None else lama + baru
        self._teks.clear()
        self._panjang = 0

    def hasil(self) -> Peta[str, Hitungan]:
        self._rapatkan()
        self._cacah()
        return Peta(self._hitungan)
