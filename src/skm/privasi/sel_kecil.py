"""
Which figures of groups are not shown, because they are what a few people answered.

Whoever reads a document knows the figures of the unit and the sizes of its groups.  What is shown
of the other groups is subtracted from the unit's, and the rest is what those that are not shown
answered together.  So the rest is made large and mixed enough to say nothing of any one of them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import accumulate
from typing import TypeAlias

import attrs

from skm.dasar import Polos

Cacah: TypeAlias = tuple[int, ...]
"""How often each possible answer to a question was given."""
Jawaban: TypeAlias = Mapping[str, Sequence[Cacah]]
"""Per column of a table what was answered to each of its questions."""

_LAWAN = 2
"""
Answers unlike the most frequent one that the rest holds.

One would do for a reader who only subtracts.  But who knows this rule also sees from what is
hidden that the rest was too much alike; as that may then be none or one, it stays open which.
"""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sekelompok(Polos):
    """
    A group of respondents.

    Attributes:
        n: How many they are.
        jawaban: What they answered.
    """

    n: int
    jawaban: Jawaban


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SelTersembunyi(Polos):
    """
    The cells of a table of groups that are not shown.

    Attributes:
        sel: Group and column of each.
        kecil: Groups of which a cell is what a few people answered.
        pelindung: Groups that would give such a cell away.
    """

    sel: frozenset[tuple[str, str]] = frozenset()
    kecil: frozenset[str] = frozenset()
    pelindung: frozenset[str] = frozenset()

    def tampil(self, kelompok: str, kolom: str) -> bool:
        """Return whether a cell is shown."""
        return (kelompok, kolom) not in self.sel

    def utuh(self, kelompok: str) -> bool:
        """Return whether all of a group is shown, and so may be what follows from it."""
        return kelompok not in self.kecil and kelompok not in self.pelindung

    @property
    def ada(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.sel)


def sembunyikan(
    semua: Mapping[str, Sekelompok],
    ambang: int,
    tingkat: Callable[[Jawaban], str] = lambda _: "",
) -> SelTersembunyi:
    """
    Decide which cells of a table of groups are not shown.

    The groups are the whole unit, each respondent in one of them.  Hidden are:

    1. groups of fewer than *ambang* people, and cells that fewer answered;
    2. further whole groups, the smallest first, until those that are hidden are *ambang* people
       or more together;
    3. in each column in which something is hidden further cells, those of the smallest groups
       first, until they are what *ambang* people or more answered, and these not all alike;
    4. further whole groups until each small one may be on more than one level (*tingkat*).

    What is so of the unit as a whole cannot be hidden by anything: where all of it answered alike,
    so did each group.

    Args:
        semua: The groups.
        ambang: How many people are no longer few; 0 hides nothing.
        tingkat: Returns the level on which answers are, such as their mutu pelayanan: the higher,
            the better they are.

    Examples:
        >>> def g(*cacah):
        ...     return Sekelompok(n=sum(cacah), jawaban={"U1": [cacah]})
        >>> semua = {"KTP": g(0, 2, 9, 4), "KK": g(0, 1, 6, 2), "Akta": g(0, 0, 1, 2)}
        >>> hasil = sembunyikan(semua, 5)
        >>> sorted(hasil.sel), sorted(hasil.pelindung)
        ([('Akta', 'U1'), ('KK', 'U1')], ['KK'])
    """
    urut = sorted((k for k, g in semua.items() if g.n), key=lambda k: (semua[k].n, k))
    kecil = {
        (k, kolom)
        for k in urut
        for kolom, isi in semua[k].jawaban.items()
        if semua[k].n < ambang or any(0 < sum(cacah) < ambang for cacah in isi)
    }
    if len(urut) < 2 or not kecil:  # a group of everyone is the unit
        return SelTersembunyi()
    sebagian = {
        kolom: {k for k, lain in kecil if lain == kolom} for kolom in semua[urut[0]].jawaban
    }
    sel = _sembunyikan({k: semua[k] for k in urut}, sebagian, ambang, tingkat)
    nama = frozenset(k for k, _ in kecil)
    return SelTersembunyi(sel=sel, kecil=nama, pelindung=frozenset(k for k, _ in sel) - nama)


def _sembunyikan(
    semua: Mapping[str, Sekelompok],
    kecil: Mapping[str, Set[str]],
    ambang: int,
    tingkat: Callable[[Jawaban], str],
) -> frozenset[tuple[str, str]]:
    """
    Return the cells that are not shown.

    Args:
        semua: The groups, the smallest first.
        kecil: Per column the groups whose cell is what a few people answered.
        ambang: How many people are no longer few.
        tingkat: The level on which answers are.
    """
    urut = [*semua]
    utuh = bisect_left(n := [semua[k].n for k in urut], ambang)
    terbesar = n[utuh - 1]
    if utuh:
        utuh = max(utuh, 1 + bisect_left([*accumulate(n[:-1])], ambang))

    def tutup(utuh: int) -> dict[str, list[str]]:
        """Return per column the groups whose cell is hidden, if the first *utuh* are as a whole."""
        jadi: dict[str, list[str]] = {}
        for kolom, sedikit in kecil.items():
            lebih = [k for k in urut[utuh:] if k in sedikit]
            antre = [*urut[:utuh], *lebih, *(k for k in urut[utuh:] if k not in sedikit)]
            isi = [semua[k].jawaban[kolom] for k in antre]
            jadi[kolom] = antre[: _kolom(isi, utuh + len(lebih), ambang)]
        return jadi

    def terbuka(utuh: int) -> bool:
        """Return whether the largest small group may be on two levels, and so may the others."""
        sisa = {
            kolom: [_jumlah(c) for c in zip(*(semua[k].jawaban[kolom] for k in ikut), strict=True)]
            for kolom, ikut in tutup(utuh).items()
        }
        bawah, atas = (
            tingkat({k: [_ujung(c, terbesar, arah) for c in isi] for k, isi in sisa.items()})
            for arah in (1, -1)
        )
        return bawah != atas

    if utuh and not terbuka(utuh) and terbuka(len(urut)):
        utuh += bisect_left(range(utuh, len(urut)), 1, key=terbuka)
    return frozenset((k, kolom) for kolom, ikut in tutup(utuh).items() for k in ikut)


def _kolom(semua: Sequence[Sequence[Cacah]], banyak: int, ambang: int) -> int:
    """Return how many cells of a column are hidden, of which the first *banyak* are already."""
    if not banyak:
        return 0
    for tanya in zip(*semua, strict=True):
        berbeda = _lawan(_jumlah(tanya)) > 0
        sisa = _jumlah(tanya[:banyak])
        while banyak < len(semua) and not (
            sum(sisa) >= ambang and (_lawan(sisa) >= _LAWAN or not berbeda)
        ):
            sisa = _jumlah([sisa, tanya[banyak]])
            banyak += 1
    return banyak


def _lawan(cacah: Cacah) -> int:
    """Return how many answers are unlike the most frequent one."""
    return sum(cacah) - max(cacah)


def _ujung(cacah: Cacah, n: int, arah: int) -> Cacah:
    """Return the *n* lowest answers, or with -1 the highest."""
    jadi: list[int] = []
    for satu in cacah[::arah]:
        jadi.append(min(satu, n))
        n -= jadi[-1]
    return tuple(jadi[::arah])


def _jumlah(semua: Iterable[Cacah]) -> Cacah:
    return tuple(map(sum, zip(*semua, strict=True)))
