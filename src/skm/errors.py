"""
What can go wrong, as values.

A problem in somebody's input is a :class:`Masalah`: data without wording.  What is said about it,
in English and in Indonesian, stands in :mod:`skm.pesan` by its `kode`.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Literal, Self

import attrs

from skm.pesan import RENDERER, inggris


@attrs.frozen(kw_only=True)
class IsianDiminta:
    """
    What is asked of whoever made a form, and what to paste to answer it.

    Attributes:
        unsur: Codes of the columns it is about.
        teks: The texts, and how often they stand there.
        bacaan: Readings that fit: the name of each, and what its texts would stand for; None where
            that is none of 1 to 4.
        skala: The scale there seems to be, such as "1–5"; empty if it is not about that.
        blok: What to paste; it answers all that is asked about a file.
        tempat: The file that it goes into; empty for a new mapping file.
        cara: In what that file is: ``pemetaan`` for a mapping file, ``laporan`` for a report.
    """

    unsur: tuple[str, ...]
    teks: tuple[tuple[str, int], ...]
    bacaan: tuple[tuple[str, tuple[tuple[str, int | None], ...]], ...]
    skala: str
    blok: str
    tempat: str = ""
    cara: Literal["pemetaan", "laporan"] = "pemetaan"


@attrs.frozen(kw_only=True)
class Masalah:
    """
    One problem in one place of one input; plain data, comparable and hashable.

    Attributes:
        kode: Which problem; a key of the catalogue.
        lokasi: Path such as ``$.rtl[0].tahun``; empty when the problem is the whole input.
        benda: Class of the object made in memory in which `lokasi` begins; empty in a file.
        ditemukan: What stood there, as the author would recognise it.
        diharapkan: What may stand there: names, limits or an example, without wording.
        saran: A nearest known name or a replacement; empty if there is none.
        berkas: The file as the user named it; empty for objects built in memory.
        baris: Line in that file, from 1; None where no line is known.
        sel: Cell of a workbook to fill in, such as ``RTL!C7``; empty for other files.
        banyak: In how many places it was met; `baris` is the first of them.
        baris_lain: Lines of some of the others.
        pertanyaan: What is asked, if it is a question.
        di_buku: Whether it is one of answers that a workbook to fill in names.
    """

    kode: str
    lokasi: str = ""
    benda: str = ""
    ditemukan: str = ""
    diharapkan: str = ""
    saran: str = ""
    berkas: str = ""
    baris: int | None = None
    banyak: int = 1
    baris_lain: tuple[int, ...] = ()
    pertanyaan: IsianDiminta | None = None
    sel: str = ""
    di_buku: bool = False

    def di(self, awalan: str) -> "Masalah":
        """Return the same problem below the path *awalan*."""
        return attrs.evolve(self, benda="", lokasi=awalan + self.lokasi)

    def milik(self, benda: str) -> "Masalah":
        """Return the same problem of an object made in memory, in which its path begins."""
        return attrs.evolve(self, benda=benda)

    @property
    def letak(self) -> str:
        """The path, below the class where it begins in an object."""
        return self.lokasi if self.berkas else self.benda + self.lokasi

    def __str__(self) -> str:
        kepala = ":".join(str(t) for t in (self.berkas, self.sel or self.baris) if t)
        tempat = ": ".join(t for t in (kepala, self.letak) if t)
        kalimat = inggris(self)
        return f"{tempat}: {kalimat}" if tempat else kalimat


class SKMError(Exception):
    """Root of everything skm raises on purpose."""


class DataError(SKMError, ValueError):
    """
    Input that cannot be typed, printed or computed.

    Attributes:
        masalah: All problems found, in the order of the input; never empty.
    """

    def __init__(self, masalah: Iterable[Masalah]) -> None:
        self.masalah: tuple[Masalah, ...] = tuple(masalah)
        super().__init__("; ".join(str(m) for m in self.masalah))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Masalah, ...]]]:
        return type(self), (self.masalah,)  # its text is made of them

    @classmethod
    def satu(
        cls,
        kode: str,
        *,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
        berkas: str = "",
        baris: int | None = None,
    ) -> Self:
        """Return the error of a single problem, said as to `Masalah`."""
        satu = Masalah(
            kode=kode,
            lokasi=lokasi,
            ditemukan=ditemukan,
            diharapkan=diharapkan,
            saran=saran,
            berkas=berkas,
            baris=baris,
        )
        return cls([satu])


class ScoringError(DataError):
    """Facts that load but from which no figure follows, such as a mean outside the scale."""


class KunciError(DataError, KeyError):
    """A name was asked for under which a result holds nothing; the names it has are listed."""

    __str__ = DataError.__str__  # a KeyError would quote it


class ParameterError(DataError, LookupError):
    """A figure of the law was asked for on a date, or under a name, for which there is none."""


JENIS_SALAH = frozenset(
    {"bukan-bulat", "bukan-daftar", "bukan-logika", "bukan-tabel", "bukan-teks", "jenis-salah"}
)
"""Codes of problems that are a slip of the program rather than of what it was given."""


class ArgumenError(SKMError, TypeError):
    """
    An argument of the wrong kind: which, what was found, and what is wanted.

    Attributes:
        masalah: All problems found, in the order of the arguments; never empty.
    """

    def __init__(self, masalah: Iterable[Masalah]) -> None:
        self.masalah: tuple[Masalah, ...] = tuple(masalah)
        super().__init__("; ".join(str(m) for m in self.masalah))

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Masalah, ...]]]:
        return type(self), (self.masalah,)

    @classmethod
    def satu(
        cls, argumen: str, *, ditemukan: str, diharapkan: str, kode: str = "jenis-salah"
    ) -> Self:
        """
        Return the error of a single argument.

        Args:
            argumen: Function and name, such as ``cetak().format``.
            ditemukan: What was given.
            diharapkan: What is wanted.
            kode: Which problem.
        """
        benda, _, lokasi = argumen.partition(".")
        lokasi = lokasi and f".{lokasi}"
        masalah = Masalah(
            kode=kode, benda=benda, lokasi=lokasi, ditemukan=ditemukan, diharapkan=diharapkan
        )
        return cls([masalah])


class AturanError(SKMError, ValueError):
    """A rule, or a book of rules, that breaks its contract; a slip of whoever wrote it."""


class RendererError(SKMError):
    """
    A renderer that is unknown, broken, ambiguous or breaks its contract.

    Attributes:
        kode: ``tidak-ada``, ``diabaikan``, ``bentrok``, ``gagal-muat``, ``bukan-renderer``,
            ``kontrak``, ``jenis``, ``opsi``, ``gagal``, ``keluaran`` or ``berubah``.
        nama: The format asked for.
        rincian: What else is known: the installed names, the clashing targets, the cause.
        paket: Distribution and version whose fault it is; empty if it is nobody's.
        bisa: Suffixes of the formats that do it, where it is the kind of report.
    """

    def __init__(
        self, kode: str, nama: str, rincian: str, *, paket: str = "", bisa: Sequence[str] = ()
    ) -> None:
        self.kode, self.nama, self.rincian, self.paket = kode, nama, rincian, paket
        self.bisa = tuple(bisa)
        teks = RENDERER[kode].inggris.format(nama=nama, rincian=rincian)
        if bisa:
            teks += f"; it is printed as {', '.join(bisa)}"
        super().__init__(f"{teks} (a fault of {paket})" if paket else teks)

    def __reduce__(self) -> tuple[Any, ...]:
        jadi = partial(type(self), paket=self.paket, bisa=self.bisa)
        return jadi, (self.kode, self.nama, self.rincian)


class RendererWarning(UserWarning):
    """
    A renderer printed something, which is not its business; the document is sound.

    Attributes:
        nama: The format.
        tercetak: The beginning of what it printed.
        paket: Distribution and version of the renderer.
    """

    def __init__(self, nama: str, tercetak: str, *, paket: str) -> None:
        self.nama, self.tercetak, self.paket = nama, tercetak, paket
        super().__init__(f"renderer {nama!r} printed {tercetak!r} (a fault of {paket})")

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), paket=self.paket), (self.nama, self.tercetak)
