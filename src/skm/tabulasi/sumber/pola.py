"""
The pattern of a table: what its ordinary rows have in common, and how far a row keeps to it.

Rows of respondents have a number, a time or a profile, and answers of one style in most of their
unsur.  Rows of something else lack the one or the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, repeat
from typing import Literal, NamedTuple, TypeAlias

from skm.model import KodeUnsur
from skm.model.jawaban import SKALA
from skm.tabulasi.arti.baris import label, penanda_alat, penanda_kolom
from skm.tabulasi.arti.giliran import pilih
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.urai import Isi, seragam, urai
from skm.tabulasi.sumber.blok import BarisTeks, BlokBaris

Sel: TypeAlias = Literal["kosong", "sah", "pecahan", "besar", "angka", "teks"]
"""
What a cell of an unsur is in its table: blank, an answer like the others, a fraction, a figure
beyond the scale, a figure in a form that has none, anything else.
"""
JenisJangkar: TypeAlias = Literal["nomor", "waktu", "teks"]
Jawab: TypeAlias = Sequence[str]
"""Per unsur the text of a row."""

SKALA_TERTINGGI = 5
"""The highest answer of scales that are usual; most sums are beyond it."""
DESIMAL = 18
"""Decimals that a number in a cell may have; one with more is a text."""
_BERPERAN = ("nomor", "id", "tanggal", "cap_waktu")
_KEBANYAKAN = Fraction(2, 3)
_SEDIKIT_BARIS = 10  # so few that a share says nothing
_TERLIHAT = 40  # so few that sums below them look like a style of their own
_EKOR_TERBANYAK = 8  # rows of sums and the like below a table
_LAZIM = Fraction(3, 20)  # of all answers make a style of a form
_TERBANYAK = 4096
_ATAS = 10  # rows under the headings where marks of columns stand
_DESIMAL = re.compile(r"[0-9]+[.,][0-9]{2,}")  # as means are printed, and few forms write answers
_KETERANGAN = re.compile(r"(?i)(?:keterangan|catatan|legenda|ket|notes?)\b[^0-9]{0,40}:?")
_BILANGAN = re.compile(rf"[+-]?[0-9]{{1,18}}(?:[.,][0-9]{{1,{DESIMAL}}})?")


class Jangkar(NamedTuple):
    """A column that ordinary rows have filled, and with what."""

    tempat: int
    jenis: JenisJangkar

    @property
    def kuat(self) -> bool:
        """Whether it numbers or dates rows, which nothing but a respondent's has."""
        return self.jenis != "teks"

    def cocok(self, teks: str) -> bool:
        """Return whether a filled cell holds what this column holds."""
        if self.jenis == "nomor":
            return _bernomor(teks)
        return self.jenis == "teks" or _berwaktu(teks)


class Rupa(NamedTuple):
    """How the cells of a row keep to the pattern, whatever they hold; few rows differ in it."""

    sel: Counter[Sel]
    terisi: int
    ada: int
    salah: int
    kuat: bool
    biasa: bool


class _ArtiSel(dict[str, Sel]):
    """What cells are, by their texts."""

    def __init__(self, baca: Callable[[str], Sel]) -> None:
        super().__init__()
        self._baca = baca

    def __missing__(self, teks: str) -> Sel:
        arti = self._baca(teks)
        if len(self) < _TERBANYAK:
            self[teks] = arti
        return arti


class Ciri:
    """
    A row, and how it keeps to the pattern.

    Attributes:
        nomor: Its number in the file.
        sel: How many of its unsur cells are what.
        terisi: How many unsur are filled.
        ada, salah: Anchors that are filled as usual, and with something else.
        kuat: Whether a strong anchor is filled as usual.
        biasa: Whether it is like those of respondents beyond doubt.
        berlabel: Whether it has a label of sums and the like.
        celah: Whether there is a blank row above it.
    """

    __slots__ = (
        "_blok",
        "_di",
        "_jawab",
        "_pola",
        "ada",
        "berlabel",
        "biasa",
        "celah",
        "kuat",
        "nomor",
        "salah",
        "sel",
        "terisi",
    )

    def __init__(self, pola: "Pola", blok: BlokBaris, di: int, rupa: Rupa, label: bool) -> None:  # noqa: FBT001
        self._pola, self._blok, self._di = pola, blok, di
        self._jawab: tuple[str, ...] | None = None
        self.nomor, self.berlabel, self.celah = blok.nomor[di], label, False
        self.sel, self.terisi, self.ada, self.salah, self.kuat, self.biasa = rupa

    @property
    def isi(self) -> BarisTeks:
        """Its cells."""
        return self._blok.baris(self._di, len(self._pola.kolom.judul))

    @property
    def jawab(self) -> tuple[str, ...]:
        """Per unsur its text."""
        if self._jawab is None:
            tempat = self._pola.kolom.unsur.values()
            self._jawab = tuple([jawaban_unsur(self._blok, t)[self._di] for t in tempat])
        return self._jawab

    @property
    def hampa(self) -> bool:
        """Whether there is nothing in it."""
        return not self.terisi and not any(s.strip() for s in self.isi)


class Pola:
    """
    What the ordinary rows of a table have in common.

    Attributes:
        jangkar: Columns that are filled in them.
        banyak: How many unsur there are.
        kolom: Which column holds what.
        lain: Columns of neither answers nor suggestions.
        pecahan_lazim: Whether fractions are the rule in this table.
    """

    def __init__(
        self,
        kolom: KolomDikenal,
        nyata: Mapping[KodeUnsur, Mapping[str, int]],
        contoh: Sequence[BlokBaris],
    ) -> None:
        """
        Learn the pattern.

        Args:
            kolom: Which column holds what.
            nyata: What the user declares of texts.
            contoh: The first rows of the table.
        """
        self.kolom, self.banyak = kolom, len(kolom.unsur)
        self._tempat = [*kolom.unsur.values()]
        bukan = {*kolom.saran, *(i for tempat in self._tempat for i in tempat)}
        self.lain = [i for i in range(len(kolom.judul)) if i not in bukan]
        self._nyata = frozenset(t for isi in nyata.values() for t in isi)
        contoh = self._tanpa_penanda(contoh)
        jawab = [[*baris] for blok in contoh for baris in self._jawab(blok)]
        dilihat = self._dilihat(jawab)
        self._gaya, self._batas = _lihat_gaya([jawab[i] for i in dilihat])
        self._sel = _ArtiSel(self._baca)
        self._angka_sah = all(self._sel[n] == "sah" for n in SKALA)
        self._rupa: dict[tuple[tuple[Sel, ...], tuple[bool | None, ...]], Rupa] = {}
        sel = [self._sel_baris(baris) for baris in jawab]
        # Few rows differ in it.
        hitungan = {s: _hitung(s) for s in set(sel)}
        berpecahan = {
            s: n["pecahan"] * 2 >= n.total() - n["kosong"] > 0 for s, n in hitungan.items()
        }
        self.pecahan_lazim = 3 * sum(berpecahan[sel[i]] for i in dilihat) > len(dilihat)
        penuh = [i for i, s in enumerate(sel) if self._penuh(hitungan[s])]
        self.jangkar = self._cari_jangkar(contoh, penuh)

    def sel(self, teks: str) -> Sel:
        """Return what an unsur cell with this text is."""
        return self._sel[teks]

    def _sel_baris(self, baris: Sequence[str]) -> tuple[Sel, ...]:
        return (*map(self.sel, baris),)

    def ciri(self, blok: BlokBaris) -> Iterator[Ciri]:
        """Yield the rows of a block with how they keep to the pattern."""
        sel = [map(self._sel.__getitem__, jawaban_unsur(blok, t)) for t in self._tempat]
        jangkar = [_cocok(blok.satu(j.tempat), j) for j in self.jangkar]
        berlabel = {i for k in self.lain for i in label_kolom(blok.satu(k))}
        satu = zip(*sel, strict=True)
        lain = zip(*jangkar, strict=True) if jangkar else repeat((), blok.n)
        for i, rupa in enumerate(zip(satu, lain, strict=True)):
            if (dikenal := self._rupa.get(rupa)) is None:
                dikenal = self._rupa[rupa] = self._lihat(*rupa)
            yield Ciri(self, blok, i, dikenal, i in berlabel)

    def _lihat(self, sel: Sequence[Sel], jangkar: Sequence[bool | None]) -> Rupa:
        """Return how a row keeps to the pattern, by what its cells are."""
        banyak = Counter(sel)
        terisi = self.banyak - banyak["kosong"]
        ada, salah = jangkar.count(True), jangkar.count(False)
        kuat = any(cocok and j.kuat for cocok, j in zip(jangkar, self.jangkar, strict=True))
        if self.jangkar:
            biasa = self._berjangkar(ada, salah, kuat=kuat) and self._penuh(banyak)
        else:
            biasa = 2 * terisi >= self.banyak and banyak["sah"] == terisi
        return Rupa(banyak, terisi, ada, salah, kuat, biasa)

    def berjangkar(self, c: Ciri) -> bool:
        """Return whether a row has what numbers, dates or describes a respondent."""
        return bool(self.jangkar) and self._berjangkar(c.ada, c.salah, kuat=c.kuat)

    def _berjangkar(self, ada: int, salah: int, *, kuat: bool) -> bool:
        return not (salah and not kuat) and (kuat or 2 * ada >= len(self.jangkar))

    def tersangka(self, blok: BlokBaris) -> bool:
        """
        Return whether a block may hold a row that is not ordinary; cheap, as most hold none.

        One strong anchor that is filled as usual in all rows, and two columns of answers that hold
        nothing else, are enough: rows of something else keep to none of both.
        """
        kuat = next((j for j in self.jangkar if j.kuat), None)
        for j in self.jangkar if kuat is None else (kuat,):
            kolom = blok.satu(j.tempat)
            if not all(kolom) or not (_rapi(kolom, j) if j.kuat else not any(label_kolom(kolom))):
                return True
        for tempat in (self._tempat[0], self._tempat[-1]):
            if len(tempat) == 1 and self._angka_sah and blok.huruf(tempat[0]) is not None:
                continue
            if any(self.sel(t) not in ("sah", "kosong") for t in set(jawaban_unsur(blok, tempat))):
                return True
        return False

    def _jawab(self, blok: BlokBaris) -> Iterable[tuple[str, ...]]:
        return zip(*(jawaban_unsur(blok, t) for t in self._tempat), strict=True)

    def _tanpa_penanda(self, contoh: Sequence[BlokBaris]) -> list[BlokBaris]:
        """
        Leave out what teaches nothing: marks under the headings, what is labelled a sum, and all
        from the word on that begins a legend.
        """
        lebar = len(self.kolom.judul)
        contoh = [*_sebelum_keterangan(contoh, lebar)]
        unsur = sorted(i for tempat in self._tempat for i in tempat)
        lain = [i for i in range(lebar) if i not in unsur]
        hasil: list[BlokBaris] = []
        for di, blok in enumerate(contoh):
            buang = {
                k
                for i in lain
                for kolom in (blok.satu(i),)
                for k in label_kolom(kolom)
                if label(kolom[k].strip()) != "nama"
                or sum(b.satu(i).count(kolom[k]) for b in contoh) == 1
                or self._berlebih(blok, k)
            }
            for k in range(0 if di else min(blok.n, _ATAS)):
                isi = blok.baris(k, lebar)
                if penanda_kolom(isi, unsur) or penanda_alat(isi, unsur):
                    buang.add(k)
            hasil.append(blok.tanpa(buang, lebar) if buang else blok)
        berisi = any(any(sel) for blok in hasil for sel in self._jawab(blok))
        return hasil if berisi else [*contoh]

    def _berlebih(self, blok: BlokBaris, di: int) -> bool:
        """Return whether a row has a figure that is none of the regulation's scale."""
        angka = (angka_sel(blok.satu(i)[di]) for tempat in self._tempat for i in tempat)
        return any(a is not None and str(a) not in SKALA for a in angka)

    def _penuh(self, sel: Counter[Sel]) -> bool:
        terisi = self.banyak - sel["kosong"]
        return 2 * terisi >= self.banyak and 2 * sel["sah"] >= terisi

    def _dilihat(self, jawab: Sequence[Jawab]) -> list[int]:
        """Return which rows tell how a form is answered: of few the upper ones."""
        ada = {t: urai(t).macam != "kosong" for t in {*chain.from_iterable(jawab)}}
        terisi = [sum(map(ada.__getitem__, b)) for b in jawab]
        penuh = [i for i, n in enumerate(terisi) if 2 * n >= self.banyak] or [*range(len(jawab))]
        if len(penuh) > _TERLIHAT:
            return penuh
        # Sums stand below: in the upper half they are few, however small the table, and fewer if
        # those who left out much count as well.
        atas = _separuh(len(penuh) - _ekor_angka([jawab[i] for i in penuh]))
        batas = [i for i, n in enumerate(terisi) if n][:atas]
        return [i for i in penuh if i in batas] or penuh[:atas]

    def _baca(self, teks: str) -> Sel:
        isi = urai(teks)
        if isi.macam == "kosong":
            return "kosong"
        if self._nyata and {isi.teks, isi.kata, str(isi.angka)} & self._nyata:
            return "sah"
        if isi.macam == "pecahan":
            return "pecahan"
        if isi.angka is not None and isi.angka > self._batas:
            return "besar"
        gaya = _gaya(isi)
        if gaya in ("angka", "desimal") and gaya not in self._gaya:
            return "angka"
        return "sah" if gaya in self._gaya or isi.macam == "ganda" else "teks"

    def _cari_jangkar(self, contoh: Sequence[BlokBaris], penuh: list[int]) -> list[Jangkar]:
        if not penuh:
            return []
        kolom, hasil = self.kolom, list[Jangkar]()
        peran = {i: nama for nama, tempat in kolom.profil.items() for i in tempat}
        unsur = {i for tempat in self._tempat for i in tempat}
        for i, arti in enumerate(kolom.arti):
            if i in unsur or i in kolom.saran or i in kolom.nomor:
                continue
            if arti.peran == "abaikan" and arti.sebab:
                continue  # sums of a row, statuses
            semua = [s for blok in contoh for s in blok.satu(i)]
            isi = [semua[di].strip() for di in penuh]
            ada = [s for s in isi if s]
            banyak = len(ada) >= _KEBANYAKAN * len(isi)
            dikenal = i in peran or arti.peran == "identitas"
            awal = bool(isi[0]) and dikenal and len(isi) <= _SEDIKIT_BARIS
            if not (banyak or awal):
                continue
            jenis = _jenis(ada, peran.get(i, ""), awal=isi[0])
            if not dikenal and i > min(unsur) and all(map(_BILANGAN.fullmatch, ada)):
                continue  # what was worked out of the answers
            hasil.append(Jangkar(tempat=i, jenis=jenis))
        return hasil


def _sebelum_keterangan(contoh: Sequence[BlokBaris], lebar: int) -> Iterator[BlokBaris]:
    for blok in contoh:
        kolom = blok.satu(0)
        for i, teks in enumerate(() if _semua_angka(kolom) else kolom):
            if _KETERANGAN.fullmatch(teks.strip()) and not any(blok.baris(i, lebar)[1:]):
                yield blok.tanpa({*range(i, blok.n)}, lebar)
                return
        yield blok


def jawaban_unsur(blok: BlokBaris, tempat: Sequence[int]) -> list[str]:
    """Return for each row what answers an unsur, of columns that take turns as the reader does."""
    if len(tempat) == 1:
        return blok.satu(tempat[0])
    giliran = zip(*map(blok.satu, tempat), strict=True)
    return [sel[pilih(sel)[0]] for sel in giliran]


def label_kolom(kolom: Sequence[str]) -> Iterator[int]:
    """Yield the places of cells of a column that are labels of sums and the like."""
    if _semua_angka(kolom):
        return
    ada = {t for t in set(kolom) if label(t.strip())}
    if ada:
        yield from (i for i, t in enumerate(kolom) if t in ada)


def _hitung(sel: tuple[Sel, ...]) -> Counter[Sel]:
    return Counter(sel)


def _semua_angka(kolom: Sequence[str]) -> bool:
    """Return whether all filled cells begin with a figure, as no label does."""
    return "".join([t[:1] for t in kolom]).isdecimal()


def _cocok(kolom: Sequence[str], jangkar: Jangkar) -> list[bool | None]:
    """Return for each cell whether it holds what its column holds; None for a blank one."""
    if "" not in kolom and jangkar.kuat and _rapi(kolom, jangkar):
        return [True] * len(kolom)
    ingat: dict[str, bool | None] = {}
    for teks in set(kolom):
        rapat = teks.strip()
        ingat[teks] = jangkar.cocok(rapat) if rapat else None
    return [ingat[t] for t in kolom]


def angka_sel(teks: str) -> Fraction | None:
    """Return the number that a cell holds and nothing else; None if it is none."""
    teks = seragam(teks).replace(" ", "")
    if not _BILANGAN.fullmatch(teks):
        return None
    return Fraction(teks.replace(",", "."))


def _separuh(banyak: int) -> int:
    return (banyak + 1) // 2


def _lihat_gaya(jawab: Sequence[Jawab]) -> tuple[frozenset[str], int]:
    """Return in what style answers are given, and the highest figure of the scale."""
    arti = {t: urai(t) for t in {*chain.from_iterable(jawab)}}
    macam = Counter[str]()
    for t, n in Counter(chain.from_iterable(jawab)).items():
        macam[_gaya(arti[t])] += n
    del macam[""]
    dikenal = sum(n for g, n in macam.items() if g != "asing")
    gaya = {g for g, n in macam.items() if n >= _LAZIM * dikenal and (g != "asing" or not dikenal)}
    atas = jawab if len(jawab) <= _TERLIHAT else jawab[: _separuh(len(jawab))]
    angka = sorted(a for baris in atas for t in baris if (a := arti[t].angka) is not None)
    batas = max(len(SKALA), angka[len(angka) * 3 // 5]) if angka else len(SKALA)
    return frozenset(gaya), batas


def _ekor_angka(semua: Sequence[Jawab]) -> int:
    """Return how many last rows hold nothing but figures, below words or codes and no figure."""
    isi = [[satu for t in baris if (satu := urai(t)).macam != "kosong"] for baris in semua]
    polos = [{satu.macam in ("angka", "pecahan") and not satu.kata for satu in b} for b in isi]
    atas = len(semua) - next((i for i, p in enumerate(reversed(polos)) if p != {True}), 0)
    if len(semua) - atas > _EKOR_TERBANYAK or any(True in p for p in polos[:atas]):
        return 0
    berkata = any(satu.kata or satu.kode for b in isi[:atas] for satu in b)
    return len(semua) - atas if berkata else 0


def _gaya(isi: Isi) -> str:
    """Return the style of an answer; empty if it is none that could be one."""
    if isi.macam in ("kosong", "pecahan", "bebas", "ganda"):
        return ""
    if isi.angka is None:
        return isi.macam
    if isi.kata:
        return "angka-kata"
    return "desimal" if _DESIMAL.fullmatch(isi.teks) else "angka"


def _jenis(isi: Sequence[str], peran: str, awal: str) -> JenisJangkar:
    banyak = _KEBANYAKAN * len(isi)
    dinomori = peran in _BERPERAN and peran not in ("tanggal", "cap_waktu")
    sama = Counter(isi).items()
    if sum(n for t, n in sama if _bernomor(t)) >= banyak or (dinomori and _bernomor(awal)):
        return "nomor"
    if sum(n for t, n in sama if _berwaktu(t)) >= banyak or (
        peran in _BERPERAN and _berwaktu(awal)
    ):
        return "waktu"
    return "teks"


def _bernomor(teks: str) -> bool:
    return teks.rstrip(".").isdecimal()


def _berwaktu(teks: str) -> bool:
    """Return whether a text may be a time or an id: not a few of its characters are figures."""
    angka = sum(map(str.isdecimal, teks))
    return angka >= 3 and 5 * angka >= len(teks)


def _rapi(kolom: Sequence[str], jangkar: Jangkar) -> bool:
    """Return whether all cells hold what the column holds; most often a glance tells."""
    if jangkar.jenis == "nomor":
        return "".join(kolom).isdecimal() or all(map(_bernomor, kolom))
    return _semua_angka(kolom) or all(map(_berwaktu, kolom))
