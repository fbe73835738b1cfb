"""
Tables as a document shows them: heads laid out over their rows, cells, and what a row is.

The table of all answers is one as well, whose rows are made as they are asked for.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import Literal, TypeAlias

import attrs

from skm.dasar import Peta, Polos
from skm.model import KodeUnsur
from skm.naskah.halaman import DOKUMEN, SELA_LAJUR, UM, IsiSel, IsiTabel, Kertas, lebar_padat
from skm.naskah.lampiran import Gambar, Lampiran

Gabung: TypeAlias = Literal["", "mulai", "lanjut"]
Rata: TypeAlias = Literal["kiri", "tengah", "kanan"]
Peran: TypeAlias = Literal[
    "", "terendah", "total", "ringkasan", "pembanding", "tak-dihitung", "galat"
]

_MENONJOL: frozenset[Peran] = frozenset(("terendah", "total", "ringkasan", "galat"))
TAK_SAH = "×"
"""An answer that is not on the scale."""
_SATU_LAJUR = 40  # respondents, whose rows go on one page with the foot and its notes
_TAMPAK = {"-": "", "x": TAK_SAH}
YA, TIDAK = "ya", "tidak"
"""Whether the answers of a respondent count, where those of some do not."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sel(Polos):
    """
    One cell.

    Attributes:
        teks: What is printed.
        nilai: The same as a number, for formats that have numbers; None for text.
        rentang: Over how many rows it reaches; 0 where one above reaches over it, and its own text
            is empty.
        lampiran: Pictures and links, after the text.
    """

    teks: str = ""
    nilai: Decimal | int | None = None
    rentang: int = 1
    lampiran: tuple[Lampiran, ...] = ()

    @property
    def gabung(self) -> Gabung:
        """``mulai`` for the first of cells printed as one, ``lanjut`` for those below it."""
        return "lanjut" if not self.rentang else "mulai" if self.rentang > 1 else ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kolom(Polos):
    """
    One column.

    Attributes:
        id: Name for templates.
        judul: Head.
        kelompok: Common head above neighbouring columns; empty for none.
        lebar: Width: millimetres on paper where the table's sum is no more than a page has, some
            160 upright; otherwise relative to the other columns.
        rata: Alignment of its cells.
    """

    id: str
    judul: str
    lebar: int
    kelompok: str = ""
    rata: Rata = "kiri"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SelKepala(Polos):
    """
    One cell of a table's head.

    Attributes:
        teks: What is printed.
        kolom: Its first column, counted from 0.
        lebar: Over how many columns it reaches.
        tinggi: Over how many rows of the head it reaches.
    """

    teks: str
    kolom: int
    lebar: int = 1
    tinggi: int = 1


BarisKepala: TypeAlias = tuple[SelKepala, ...]


def tata_kepala(kolom: Sequence[Kolom]) -> tuple[BarisKepala, ...]:
    """
    Lay heads out over one row, or over two where neighbouring columns have a common head.

    Examples:
        >>> tw = [Kolom(id=f"tw{i}", judul=f"TW {i}", kelompok="Waktu", lebar=1) for i in (1, 2)]
        >>> for baris in tata_kepala([Kolom(id="no", judul="No", lebar=1), *tw]):
        ...     print([(s.teks, s.kolom, s.lebar, s.tinggi) for s in baris])
        [('No', 0, 1, 2), ('Waktu', 1, 2, 1)]
        [('TW 1', 1, 1, 1), ('TW 2', 2, 1, 1)]
    """
    if not any(k.kelompok for k in kolom):
        return (tuple(SelKepala(teks=k.judul, kolom=i) for i, k in enumerate(kolom)),)
    atas: list[SelKepala] = []
    bawah: list[SelKepala] = []
    for kelompok, isi in groupby(enumerate(kolom), lambda satu: satu[1].kelompok):
        bersama = [*isi]
        if kelompok:
            atas.append(SelKepala(teks=kelompok, kolom=bersama[0][0], lebar=len(bersama)))
            bawah += (SelKepala(teks=k.judul, kolom=i) for i, k in bersama)
        else:
            atas += (SelKepala(teks=k.judul, kolom=i, tinggi=2) for i, k in bersama)
    return tuple(atas), tuple(bawah)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Baris(Polos):
    """
    One row.

    Attributes:
        sel: One cell per column.
        peran: What it is: ``terendah`` for one of the weakest unsur, ``total`` for the unit as a
            whole, ``ringkasan`` for another sum or mean of those above, ``pembanding`` for one that
            is only there to compare with, ``tak-dihitung`` for a respondent who does not count,
            ``galat`` for a grave finding; empty for any other.
    """

    sel: tuple[Sel, ...]
    peran: Peran = ""

    @property
    def tebal(self) -> bool:
        """Whether the row stands out."""
        return self.peran in _MENONJOL


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tabel(Polos):
    """
    A table; always with rows, for an empty one is a sentence instead.

    Attributes:
        id: Name for templates: ``unsur``, ``rtl``, ``realisasi`` or ``strategi``.
        nomor: Number in the document, from 1.
        judul: Caption without its number.
        kolom: Its columns.
        baris: Its rows.
        catatan: Lines below it.
    """

    id: str
    nomor: int
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    catatan: tuple[str, ...] = ()

    @property
    def kepala(self) -> tuple[BarisKepala, ...]:
        """Its head, laid out: one row, or two."""
        return tata_kepala(self.kolom)

    @property
    def mendatar(self) -> bool:
        """Whether it needs a page on its side, on A4 with usual margins; see `mendatar_di`."""
        return self.mendatar_di(DOKUMEN)

    @property
    def padat(self) -> bool:
        """Whether it is set in small type, for its many columns."""
        return self.ukuran.padat

    def mendatar_di(self, kertas: Kertas) -> bool:
        """Return whether it lies on its side on the paper of some format."""
        return self.ukuran.mendatar(kertas)

    def lebar_kolom(self, lebar: int) -> tuple[int, ...]:
        """
        Return how its columns share a width, so that no word is parted where that is possible.

        Args:
            lebar: Width of the table in millimetres.

        Returns:
            Widths in thousandths of a millimetre, which add up to it.
        """
        return self.ukuran.lebar(lebar * UM)

    @cached_property
    def ukuran(self) -> IsiTabel:
        """What it says, as far as its room on paper goes."""
        return IsiTabel(
            bobot=[k.lebar for k in self.kolom],
            kepala=[k.judul for k in self.kolom],
            kelompok=[k.kelompok for k in self.kolom],
            baris=[[_isi_sel(s, tebal=b.tebal) for s in b.sel] for b in self.baris],
        )


def _isi_sel(sel: Sel, *, tebal: bool) -> IsiSel:
    gambar = sum(isinstance(satu, Gambar) for satu in sel.lampiran)
    lain = (s.keterangan if isinstance(s, Gambar) else s.teks for s in sel.lampiran)
    teks = (sel.teks, *lain)
    return IsiSel(
        teks="\n".join(filter(None, teks)), gambar=gambar, tebal=tebal, rentang=sel.rentang
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BarisKaki(Polos):
    """
    A foot row of the table of all answers.

    Attributes:
        id: Name: ``jumlah``, ``terisi``, ``nrr``, ``tertimbang`` or ``ikm``.
        judul: Its head, such as "JUMLAH NILAI".
        sel: One cell per unsur; empty for a row that has only a last cell.
        akhir: Cell in the column after the unsur: the sum of NRR tertimbang, or the index.
    """

    id: str
    judul: str
    sel: tuple[Sel, ...]
    akhir: Sel


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TabelJawaban(Polos):
    """
    The table of all answers, one row per respondent; compact, for it may be long.

    Whoever prints it as any other table takes its `kolom`, `kepala` and `baris`, which have all
    its words; the rest is for formats that make formulas or millions of rows of it.

    Attributes:
        id: Name for templates: ``jawaban``.
        nomor: Number in the document, from 1.
        judul: Caption without its number.
        unsur: Codes of the unsur, or of their questions, in the order of their columns.
        jawaban: Per unsur one character for each respondent: 1–4, ``-`` for none, ``x`` for one
            that is not on the scale.
        dihitung: One character per respondent: ``1`` if their answers count, ``0`` if the
            konvensi leaves them out.
        bobot: Weight per unsur, exact.
        desimal: Decimals to which NRR, NRR tertimbang and their sum are rounded on the way; None
            where they are not.
        faktor: Conversion factor of the index.
        kaki: Foot rows, in order.
        catatan: Lines below it.
    """

    id: str
    nomor: int
    judul: str
    unsur: tuple[KodeUnsur, ...]
    jawaban: Peta[KodeUnsur, str]
    dihitung: str
    bobot: Peta[KodeUnsur, Fraction]
    desimal: tuple[int | None, int | None, int | None]
    faktor: Fraction
    kaki: tuple[BarisKaki, ...]
    catatan: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """Number of respondents."""
        return len(self.dihitung)

    @property
    def ada_tersisih(self) -> bool:
        """Whether the konvensi leaves somebody out."""
        return "0" in self.dihitung

    @property
    def kolom(self) -> tuple[Kolom, ...]:
        """Its columns: the number, the unsur, and what counts or what the foot comes to."""
        return (
            Kolom(id="no", judul="No\nResponden", lebar=25, rata="tengah"),
            *(
                Kolom(id=k, judul=k, kelompok="Nilai Unsur Pelayanan", lebar=12, rata="tengah")
                for k in self.unsur
            ),
            Kolom(
                id="dihitung",
                judul="Dihitung" if self.ada_tersisih else "",
                lebar=14,
                rata="tengah",
            ),
        )

    @property
    def kepala(self) -> tuple[BarisKepala, ...]:
        """Its head, laid out on two rows."""
        return tata_kepala(self.kolom)

    @property
    def mendatar(self) -> bool:
        """Whether it needs a page on its side; its columns are narrow enough to need none."""
        return False

    def lajur(self, lebar: int) -> int:
        """
        Return in how many columns of a page its rows stand beside each other, the foot below them.

        Args:
            lebar: Width of the text on the page, in millimetres.
        """
        if self.n <= _SATU_LAJUR:
            return 1
        tampil = self.kolom if self.ada_tersisih else self.kolom[:-1]
        return 2 if lebar_padat(k.judul for k in tampil) <= (lebar - SELA_LAJUR) * UM // 2 else 1

    @property
    def baris(self) -> Iterator[Baris]:
        """Its rows as any table has them, one after the other: respondents, then the foot."""
        sel = {h: Sel(teks=h, nilai=int(h)) for h in "1234"}
        sel |= {h: Sel(teks=teks) for h, teks in _TAMPAK.items()}
        tanda = {"1": Sel(teks=YA), "0": Sel(teks=TIDAK)} if self.ada_tersisih else {}
        semua = zip(*(self.jawaban[k] for k in self.unsur), strict=True)
        for i, (isi, hitung) in enumerate(zip(semua, self.dihitung, strict=True), start=1):
            yield Baris(
                sel=(Sel(teks=str(i), nilai=i), *(sel[h] for h in isi), tanda.get(hitung, Sel())),
                peran="" if hitung == "1" else "tak-dihitung",
            )
        for kaki in self.kaki:
            unsur = kaki.sel or (Sel(),) * len(self.unsur)
            yield Baris(
                sel=(Sel(teks=kaki.judul), *unsur, kaki.akhir),
                peran="total" if kaki.id == "ikm" else "ringkasan",
            )
