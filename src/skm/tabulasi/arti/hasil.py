"""What comes of deciding what answers mean: values with their reasons, and what is asked."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

import attrs

from skm.dasar import Polos
from skm.model import KodeUnsur
from skm.model.jawaban import KOSONG, SKALA
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.urai import urai

Soal: TypeAlias = Literal[
    "tanya-angka-dinyatakan",
    "tanya-skala",
    "tanya-skala-nol",
    "tanya-angka-terbalik",
    "tanya-kata-rancu",
    "tanya-kata-campur",
    "tanya-kata-skala",
    "tanya-kode-rancu",
    "tanya-tak-terbaca",
    "tanya-galat",
]


class Bacaan(NamedTuple):
    """One way to read texts: the scheme, and what each text would stand for."""

    skema: str
    nilai: Mapping[str, int | None]


class Tanya(NamedTuple):
    """
    Something that only whoever made the form knows.

    Attributes:
        soal: What is open.
        unsur: Codes of the columns it is about.
        teks: The texts, and how often they stand there.
        bacaan: The readings that fit; empty if none does.
        skala: The scale there seems to be, such as "1–5"; empty if it is not about that.
    """

    soal: Soal
    unsur: tuple[KodeUnsur, ...]
    teks: Mapping[str, int]
    bacaan: tuple[Bacaan, ...] = ()
    skala: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NilaiJawaban(Polos):
    """
    One answer as people wrote it.

    Attributes:
        teks: The spelling met most often.
        nilai: What it counts as; 0 where it was declared to be none.
        jumlah: How often it stands there, in all its spellings.
    """

    teks: str
    nilai: int
    jumlah: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KelompokJawaban(Polos):
    """
    Unsur whose answers were read alike.

    Attributes:
        unsur: Their codes.
        nilai: What was counted, the best first.
        luar: Texts that were not counted and how often they stand there, the most frequent first.
    """

    unsur: tuple[KodeUnsur, ...]
    nilai: tuple[NilaiJawaban, ...]
    luar: tuple[tuple[str, int], ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Putusan(Polos):
    """
    What was decided.

    Attributes:
        arti: Per column and text the character it stands for; blank ones left out.
        jumlah: Per column and text how often it stands there.
        skema: Schemes of words and codes that were used.
        arah: 1 where figures or letters beside words rise with them, -1 where they fall; None
            where there are none.
        pertanyaan: What must be answered before there is an index.
        lain: Of what was decided, readings that would fit as well and differ.
        luar: Per column the texts that are left out, and how often they stand there.
    """

    arti: Mapping[KodeUnsur, Mapping[str, str]]
    jumlah: Mapping[KodeUnsur, Mapping[str, int]]
    skema: tuple[str, ...]
    arah: int | None
    pertanyaan: tuple[Tanya, ...]
    lain: tuple[Bacaan, ...]
    luar: Mapping[KodeUnsur, Mapping[str, int]]

    def kelompok(self) -> tuple[KelompokJawaban, ...]:
        """Return what was read, unsur together that share texts and read them alike."""
        semua: list[tuple[list[KodeUnsur], dict[str, str]]] = []
        for kode, isi in self.arti.items():
            dihitung = {
                _kunci(t): h for t, h in isi.items() if h in SKALA or _dinyatakan_kosong(t, h)
            }
            if not dihitung:
                continue
            serumpun = [s for s in semua if _serumpun(s[1], dihitung)]
            gabung: tuple[list[KodeUnsur], dict[str, str]] = ([], {})
            for satu in serumpun:
                if _sejalan(gabung[1], satu[1]) and _sejalan(satu[1], dihitung):
                    gabung[0].extend(satu[0])
                    gabung[1].update(satu[1])
                    semua.remove(satu)
            gabung[0].append(kode)
            gabung[1].update(dihitung)
            semua.append(gabung)
        urut = {kode: i for i, kode in enumerate(self.arti)}
        jadi = [self._kelompok(sorted(kode, key=urut.__getitem__)) for kode, _ in semua]
        return tuple(sorted(jadi, key=lambda k: urut[k.unsur[0]]))

    def _kelompok(self, kode: list[KodeUnsur]) -> KelompokJawaban:
        ejaan: dict[str, Counter[str]] = {}
        nilai: dict[str, int] = {}
        luar = Counter[str]()
        for k in kode:
            for teks, n in self.jumlah[k].items():
                huruf = self.arti[k][teks]
                if huruf in SKALA or _dinyatakan_kosong(teks, huruf):
                    ejaan.setdefault(_kunci(teks), Counter())[teks] += n
                    nilai[_kunci(teks)] = int(huruf) if huruf in SKALA else 0
                elif huruf != KOSONG:
                    luar[sebut_jawaban(teks)] += n
        return KelompokJawaban(
            unsur=tuple(kode),
            nilai=tuple(
                NilaiJawaban(
                    teks=sebut_jawaban(min(c, key=lambda t: (-c[t], t))),
                    nilai=nilai[kunci],
                    jumlah=c.total(),
                )
                for kunci, c in sorted(ejaan.items(), key=lambda satu: (-nilai[satu[0]], satu[0]))
            ),
            luar=tuple(sorted(luar.items(), key=lambda satu: (-satu[1], satu[0]))),
        )


_TERPANJANG = 60
_BUKAN_ANGKA = re.compile(r"\[disamarkan\]|[^\W\d_]+|\d{9,}")  # so many name an account or a person


def sebut_jawaban(teks: str) -> str:
    """
    Return a text of an unsur column as it may be shown: cut, what identifies people masked.

    Examples:
        >>> [len(sebut_jawaban("a" * n)) for n in (59, 60, 61, 999)]
        [59, 60, 60, 60]
    """
    isi = samarkan(bersih(teks))[0]
    return isi if len(isi) <= _TERPANJANG else f"{isi[: _TERPANJANG - 1]}…"


def sebut_angka(teks: str) -> str:
    """
    Return a cell of any other column as it may be shown: its figures, and no word.

    Examples:
        >>> sebut_angka("31 Februari 2024"), sebut_angka("Siti Aminah"), sebut_angka("0812345678")
        ('31 … 2024', '… …', '…')
    """
    return _BUKAN_ANGKA.sub("…", sebut_jawaban(teks))


def _kunci(teks: str) -> str:
    """Return what spellings of one answer have in common."""
    isi = urai(teks)
    polos = isi.angka is not None and not isi.kata and isi.skala is None
    return str(isi.angka) if polos else isi.teks


def _dinyatakan_kosong(teks: str, huruf: str) -> bool:
    return huruf == KOSONG and urai(teks).macam != "kosong"


def _serumpun(satu: Mapping[str, str], lain: Mapping[str, str]) -> bool:
    """Return whether two columns have a text in common, or hold nothing but figures."""
    angka = all(t.isdigit() for isi in (satu, lain) for t in isi)
    return (angka or bool(satu.keys() & lain.keys())) and _sejalan(satu, lain)


def _sejalan(satu: Mapping[str, str], lain: Mapping[str, str]) -> bool:
    """Return whether two columns read no text differently."""
    return all(lain.get(t, h) == h for t, h in satu.items())
