"""What the columns of a table hold, once they are known, and why they were taken for it."""

import re
from collections.abc import Collection, Sequence
from typing import Literal, TypeAlias

import attrs

from skm.dasar import Peta, Polos, tampilan, unsur_dari
from skm.errors import Masalah
from skm.model import KodeUnsur
from skm.privasi.samaran import samarkan

PASANGAN = re.compile(r"(.+)[.](nilai|skor|jawaban|teks|label)")
"""Finds a heading of one half of an answer that comes as figure and as text."""

SebabKolom: TypeAlias = Literal[
    "pemetaan",
    "tanpa",
    "nama",
    "sinonim",
    "kata",
    "kode",
    "elektronik",
    "nomor",
    "pasangan",
    "kembar",
    "isi",
    "sisi",
    "bukan",
    "",
]
"""
Why a column was taken for something: the mapping says so; the unsur is not asked; its heading is
an official name, a synonym, holds a word, is a bare code, or asks about an application; it was set
aside for being only a number, half of a pair of text and figure, the second of its kind, for what
its cells hold, for asking how important something is, or about corruption; empty if nothing was
recognised.
"""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ArtiKolom(Polos):
    """
    What one column was taken for, and why.

    Attributes:
        label: Its heading as written.
        peran: An unsur code, that of one of several questions about it, a part of the profile,
            ``tanggal``, ``cap_waktu``, ``id``, ``nomor``, ``saran``, ``identitas`` (dropped) or
            ``abaikan``.
        sebab: Why.
    """

    label: str
    peran: str
    sebab: SebabKolom = ""


def _tanpa_kolom() -> Peta[KodeUnsur, tuple[int, ...]]:
    return Peta()


def _tanpa_bagian() -> Peta[KodeUnsur, tuple[KodeUnsur, ...]]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KolomDikenal(Polos):
    """
    The columns of a table by what they hold; places count from 0.

    Attributes:
        judul: All headings.
        arti: What each column was taken for, in their order.
        unsur: Per unsur its column; more than one only where they take turns, the first that is
            not blank then holds the answer.  Of several questions about an unsur the same per
            question: U1a, U1b.
        bagian: Per unsur that several questions are about their codes.
        profil: The same per part of the profile and for ``tanggal``, ``cap_waktu``, ``id`` and
            ``nomor``.
        saran: Columns of suggestions.
        lain: Per unsur for which the mapping names columns, others whose headings name it too.
        rancu: Unsur taken from a bare code that forms use in another sense.
        nomor: Columns whose headings say only a number or a position; not used.
        catatan: Remarks on the headings.
    """

    judul: tuple[str, ...]
    arti: tuple[ArtiKolom, ...]
    unsur: Peta[KodeUnsur, tuple[int, ...]]
    profil: Peta[str, tuple[int, ...]]
    saran: tuple[int, ...] = ()
    lain: Peta[KodeUnsur, tuple[int, ...]] = attrs.field(factory=_tanpa_kolom)
    rancu: tuple[KodeUnsur, ...] = ()
    nomor: tuple[int, ...] = ()
    catatan: tuple[Masalah, ...] = ()
    bagian: Peta[KodeUnsur, tuple[KodeUnsur, ...]] = attrs.field(factory=_tanpa_bagian)

    def sebut(self, tempat: int) -> str:
        """Return the heading by which a mapping names a column and no other."""
        return sebut_kolom(self.judul, tempat)

    def tanpa_profil(self, nama: Collection[str]) -> "KolomDikenal":
        """Return the columns without these parts of the profile, which turned out to be people."""
        if not nama:
            return self
        arti = (
            attrs.evolve(a, peran="identitas", sebab="isi") if a.peran in nama else a
            for a in self.arti
        )
        profil = Peta({d: tempat for d, tempat in self.profil.items() if d not in nama})
        return attrs.evolve(self, arti=tuple(arti), profil=profil)

    @property
    def berpasangan(self) -> frozenset[KodeUnsur]:
        """Unsur whose columns hold the same answer twice, as figure and as text."""
        return frozenset(
            k for k, tempat in self.unsur.items() if len(tempat) > 1 and _sepasang(self, tempat)
        )

    @property
    def identitas(self) -> tuple[str, ...]:
        """Headings of the columns dropped because they identify people."""
        return tuple(a.label for a in self.arti if a.peran == "identitas")

    @property
    def diabaikan(self) -> tuple[str, ...]:
        """Headings of the columns that were not used."""
        return tuple(a.label for a in self.arti if a.peran == "abaikan" and a.label)


def _sepasang(kolom: KolomDikenal, tempat: Sequence[int]) -> bool:
    pasangan = [PASANGAN.fullmatch(kolom.judul[i]) for i in tempat]
    return all(pasangan) and len({p[1] for p in pasangan if p}) == 1


def sebut_kolom(judul: Sequence[str], tempat: int) -> str:
    """
    Return the heading by which a mapping names a column and no other.

    Examples:
        >>> sebut_kolom(["Biaya", "Waktu", "Biaya"], 2)
        'Biaya (2)'
    """
    sama = [i for i, j in enumerate(judul) if j.strip() == judul[tempat].strip()]
    return judul[tempat] if len(sama) == 1 else f"{judul[tempat]} ({sama.index(tempat) + 1})"


def hanya_nomor(kolom: KolomDikenal, *, berkas: str = "", baris: int | None = None) -> Masalah:
    """
    Return what is wrong with a row whose answers stand under mere numbers only.

    Args:
        kolom: The columns.
        berkas: Name of the file.
        baris: The first such row.
    """
    kode = list(kolom.unsur)
    satu = next((k for k in kode if k == unsur_dari(k)), kode[0])
    sudah = kolom.judul[kolom.unsur[satu][0]]
    return Masalah(
        kode="kolom-hanya-nomor",
        berkas=berkas,
        baris=baris,
        ditemukan=daftar([kolom.judul[i] for i in kolom.nomor]),
        diharapkan=", ".join(kode),
        # The columns take turns: rows that were in order stay so.
        saran=f'--kolom {satu}="{sudah}" --kolom {satu}="…"',
    )


def daftar(judul: Sequence[str], paling_banyak: int = 12) -> str:
    """Name headings; of many the first, and how many there are."""
    teks = ", ".join(tampilan(samarkan(j)[0]) for j in judul[:paling_banyak])
    return teks + (f", … ({len(judul)})" if len(judul) > paling_banyak else "")
