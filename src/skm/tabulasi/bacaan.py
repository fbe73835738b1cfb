"""What came out of reading answers, whoever counted them: skm's own reader or an engine."""

from collections import Counter
from typing import Final, Literal, TypeAlias

import attrs

from skm.dasar import Peta, Polos
from skm.errors import Masalah
from skm.exact import format_id
from skm.model import KodeUnsur, LembarJawaban, Periode, Tabulasi
from skm.model.tampil import Tampil
from skm.tabulasi.arti.hasil import Putusan, sebut_jawaban
from skm.tabulasi.arti.kolom import ArtiKolom, KolomDikenal
from skm.tabulasi.arti.pilihan import Macam
from skm.tabulasi.arti.tanggal import SebabUrutan, UrutanTanggal
from skm.tabulasi.sumber.blok import Bentuk

Ganda: TypeAlias = Literal["hitung", "buang"]

PYTHON: Final = "python"
"""How the reader that needs no engine is called where engines are named."""
CONTOH = 5
"""How many different values of one kind are shown."""

SARAN_GANDA: Final = "--ganda buang"
"""What leaves out sheets that repeat an earlier one."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PotonganTerbaca(Polos):
    """
    One of several sheets or files that were summed.

    Attributes:
        berkas: Its file.
        lembar: Its sheet; empty for other files.
        baris: Rows below its headings, blank ones left out.
        n: How many forms of it were counted.
    """

    berkas: str
    lembar: str
    baris: int
    n: int

    @property
    def sebutan(self) -> str:
        """How it is named: by file and sheet."""
        return f"{self.berkas} ({self.lembar})" if self.lembar else self.berkas


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Simpulan(Polos):
    """
    All that the reader found out for itself, to be shown to whoever answers for the figures.

    Attributes:
        regulasi: Id of the rule set whose unsur were looked for.
        bentuk: How the file is written; of several the first.
        potongan: The sheets or files that were summed; empty where there is but one.
        kolom: What each column was taken for, and why.
        jawaban: Per unsur the kinds of its answers.
        putusan: What its answers mean, and why.
        identitas: Headings of columns dropped because they identify people.
        diabaikan: Headings of columns not used.
        baris: Rows below the headings, blank ones left out.
        tanggal_pertama: First date of a sheet that was counted, in ISO form, without its day
            where only the month is known; None if there is none.
        tanggal_terakhir: Last such date.
        urutan_tanggal: In which order day and month of dates in figures were read; empty where it
            made no difference.
        sebab_urutan: Why in that order.
        contoh_urutan: A date of the column that only reads in that order; empty if there is none.
        periode: The period asked for; None for all rows.
        ganda: What was done with sheets that repeat an earlier one.
        disimpan: Whether the sheets were kept.
    """

    regulasi: str
    bentuk: Bentuk
    kolom: tuple[ArtiKolom, ...]
    jawaban: Peta[KodeUnsur, tuple[Macam, ...]]
    putusan: Putusan
    identitas: tuple[str, ...]
    diabaikan: tuple[str, ...]
    baris: int
    tanggal_pertama: str | None
    tanggal_terakhir: str | None
    urutan_tanggal: UrutanTanggal
    sebab_urutan: SebabUrutan
    contoh_urutan: str
    periode: Periode | None
    ganda: Ganda
    disimpan: bool
    potongan: tuple[PotonganTerbaca, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NilaiDitolak(Polos):
    """
    A value that is not on the scale.

    Attributes:
        nilai: As it may be shown: cut, what identifies people masked.
        jumlah: In how many cells of its unsur it stands.
    """

    nilai: str
    jumlah: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BacaanJawaban(Tampil, Polos):
    """
    What was counted in a file or a table of answers, and all that was inferred on the way.

    Attributes:
        tabulasi: The counts.
        lembar: The sheets; None where answers were counted without keeping them.
        mesin: Name of the engine that counted; ``python`` for the reader that needs none.
        kolom: Which column holds what, and why.
        simpulan: What was inferred.
        ditolak: Per unsur that has such values, the most frequent that are not on the scale.
        ganda: How many forms repeat another; None if that was not looked for.
        catatan: Remarks: in the order of the file, a bounded number of each kind, where no engine
            counted; else one for each of the most frequent values they are about.
        jumlah_catatan: Per kind of remark how many cells or rows it is about.
        tidak_dicari: Kinds of remarks that nobody looked for, although there may be reason for
            them.
    """

    tabulasi: Tabulasi
    lembar: LembarJawaban | None = attrs.field(repr=False)
    mesin: str
    kolom: KolomDikenal = attrs.field(repr=False)
    simpulan: Simpulan = attrs.field(repr=False)
    ditolak: Peta[KodeUnsur, tuple[NilaiDitolak, ...]] = attrs.field(repr=False)
    ganda: int | None
    catatan: tuple[Masalah, ...] = attrs.field(repr=lambda catatan: f"({len(catatan)} catatan)")
    jumlah_catatan: Peta[str, int] = attrs.field(repr=False)
    tidak_dicari: tuple[str, ...]

    def __str__(self) -> str:
        catatan = f" · {format_id(len(self.catatan))} catatan" if self.catatan else ""
        return f"{self.tabulasi}{catatan}"

    @property
    def jawaban(self) -> Peta[KodeUnsur, tuple[Macam, ...]]:
        """Per unsur the kinds of its answers."""
        return self.simpulan.jawaban

    @property
    def bermesin(self) -> bool:
        """Whether an engine counted, so that remarks stand for values and know no row."""
        return self.mesin != PYTHON


def terbanyak(jumlah: Counter[str]) -> list[tuple[str, int]]:
    """
    Return the most frequent values, by name where they are equally so.

    Examples:
        >>> terbanyak(Counter({"7": 1, "5": 3, "0": 1}))
        [('5', 3), ('0', 1), ('7', 1)]
    """
    return sorted(jumlah.items(), key=lambda satu: (-satu[1], satu[0]))[:CONTOH]


def nilai_ditolak(jumlah: Counter[str]) -> tuple[NilaiDitolak, ...]:
    """Return the most frequent values of an unsur that are not on the scale."""
    sebutan = Counter[str]()
    for teks, n in jumlah.items():
        sebutan[sebut_jawaban(teks)] += n
    return tuple(NilaiDitolak(nilai=teks, jumlah=n) for teks, n in terbanyak(sebutan))
