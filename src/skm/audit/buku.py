"""
Rules and books of rules.

A rule is a function that yields where a report goes against it, and what is there; its id, weight
and citation are in its decorator, its reason and example in its docstring.  There is no registry:
a book is collected from modules by name, does not change, and is combined with ``+``.
"""

import ast
import difflib
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

import attrs

from skm.dasar import Polos
from skm.errors import AturanError, DataError, Masalah
from skm.jenis import KUNCI_JENIS, KUNCI_LAPORAN
from skm.model.kutipan import Kutipan
from skm.model.temuan import Tempat, Temuan, Tingkat

if TYPE_CHECKING:
    from skm.audit.telaah import Telaah

_TANPA_URAIAN = sys.flags.optimize > 1
_ID = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")


@attrs.frozen(eq=False, repr=False)
class Pelanggaran(Polos):
    """
    What a rule's function yields: where a report goes against it, and what is there.

    Attributes:
        lokasi: Path in the report, such as ``$.nrr.U3``.
        pesan: What was found, what was expected and what to do; Indonesian.
        terkait: Other paths or places that belong to it.
        kutipan: A citation for this place, where the rule's own is not the one that applies.
        tempat: The place, where it is in another file than the report's; None otherwise.
    """

    lokasi: str
    pesan: str
    terkait: tuple[str | Tempat, ...] = attrs.field(default=(), kw_only=True)
    kutipan: Kutipan | None = attrs.field(default=None, kw_only=True)
    tempat: Tempat | None = attrs.field(default=None, kw_only=True)


Pemeriksa: TypeAlias = Callable[["Telaah"], Iterable[Pelanggaran]]
"""The function of a rule."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Aturan(Polos):
    """
    One rule.

    Attributes:
        id: ``SKM-‹ruang›-‹nnn›``; frozen once published.
        tingkat: How much a finding weighs.
        kutipan: What it rests on.
        jenis: Kinds of report it looks at.
        regulasi: Ids of the rule sets it is for; empty for all.
        pemeriksa: Its function.
        lalu: Whether it also looks at what a survey report says of an earlier plan.
    """

    id: str
    tingkat: Tingkat
    kutipan: Kutipan
    jenis: frozenset[str]
    regulasi: tuple[str, ...]
    pemeriksa: Pemeriksa = attrs.field(repr=False)
    lalu: bool = False

    def __call__(self, telaah: "Telaah") -> Iterable[Pelanggaran]:
        """Return where a report goes against it."""
        return self.pemeriksa(telaah)

    @property
    def judul(self) -> str:
        """Its entry in the catalogue: the first line of its docstring."""
        return self._uraian.partition("\n\n")[0].replace("\n", " ")

    @property
    def alasan(self) -> str:
        """Why it exists: its docstring without the first line and the example."""
        return self._uraian.partition("\n\n")[2].partition("Contoh:")[0].strip()

    @property
    def contoh(self) -> str:
        """An example; empty if it gives none."""
        return self._uraian.partition("\n\n")[2].partition("Contoh:")[2].strip()

    @property
    def ruang(self) -> str:
        """The room in its id: ``IKM`` of ``SKM-IKM-010``."""
        return self.id.split("-")[-2]

    @property
    def _uraian(self) -> str:
        return inspect.getdoc(self.pemeriksa) or _uraian_sumber(self.pemeriksa)

    def untuk(self, jenis: str, regulasi: str) -> bool:
        """Return whether it looks at that kind of report under that rule set."""
        return jenis in self.jenis and (not self.regulasi or regulasi in self.regulasi)


@cache
def _uraian_sumber(pemeriksa: Pemeriksa) -> str:
    """Return a docstring from the source; under ``-OO`` Python keeps none."""
    try:
        (fungsi,) = ast.parse(textwrap.dedent(inspect.getsource(pemeriksa))).body
        return (ast.get_docstring(fungsi) or "") if isinstance(fungsi, ast.FunctionDef) else ""
    except (OSError, TypeError, SyntaxError, ValueError):  # there is no source
        return ""


def aturan(
    id_aturan: str,
    *,
    tingkat: Tingkat,
    kutipan: Kutipan,
    jenis: Iterable[str] = KUNCI_LAPORAN,
    regulasi: Iterable[str] = (),
    lalu: bool = False,
) -> Callable[[Pemeriksa], Aturan]:
    """
    Make a rule of a function.

    Args:
        id_aturan: Its id.
        tingkat: How much a finding weighs.
        kutipan: What it rests on.
        jenis: Kinds of report it looks at; unless said otherwise those with chapters and a plan,
            not a publication.
        regulasi: Ids of the rule sets it is for; all unless said otherwise.  The same requirement
            under the next regulation is another function with the same id.
        lalu: Whether it also looks at what a survey report says of an earlier plan, which it is
            given as a follow-up without values.

    Returns:
        A decorator that turns a generator of `Pelanggaran` into an `Aturan`.

    Raises:
        AturanError: The id has no pattern, or a kind of report does not exist.
    """
    if not _ID.fullmatch(id_aturan):
        msg = f"rule id {id_aturan!r} is not like SKM-IKM-001"
        raise AturanError(msg)
    if asing := sorted({*jenis} - {*KUNCI_JENIS}):
        msg = f"rule {id_aturan}: unknown kind of report {asing[0]!r}"
        raise AturanError(msg)

    def jadikan(pemeriksa: Pemeriksa) -> Aturan:
        return Aturan(
            id=id_aturan,
            tingkat=tingkat,
            kutipan=kutipan,
            jenis=frozenset(jenis),
            regulasi=tuple(regulasi),
            pemeriksa=pemeriksa,
            lalu=lalu,
        )

    return jadikan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pengabaian(Polos):
    """
    Findings that shall not count.

    Attributes:
        pola: An id, the beginning of ids, or a `Tingkat`.
        alasan: Why; never empty, and printed.
    """

    pola: str
    alasan: str


def sesuai(pola: str, id_aturan: str, tingkat: Tingkat) -> bool:
    """Return whether a pattern names a rule: its id, the beginning of it, or its weight."""
    return pola.lower() == tingkat.value or (bool(pola) and id_aturan.startswith(pola.upper()))


def _semua_aturan(semua: tuple[Aturan, ...]) -> tuple[Aturan, ...]:
    return tuple(sorted(semua, key=lambda a: (a.id, a.regulasi)))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BukuAturan(Polos):
    """
    An immutable collection of rules, in the order of their ids.

    Attributes:
        aturan: The rules.
        pengabaian: Which findings shall not count, and why.
        kerusakan: What went wrong when rules were collected from other packages.
    """

    aturan: tuple[Aturan, ...] = attrs.field(converter=_semua_aturan)
    pengabaian: tuple[Pengabaian, ...] = ()
    kerusakan: tuple[Temuan, ...] = ()

    def __attrs_post_init__(self) -> None:
        salah: list[str] = []
        for i, satu in enumerate(self.aturan):
            if not satu.judul:
                lepas = " (and no source, from which to read it under -OO)" if _TANPA_URAIAN else ""
                salah.append(f"rule {satu.id} has no docstring{lepas}")
            salah += [
                f"rule {satu.id} is there twice for {', '.join(satu.regulasi) or 'all rule sets'}"
                for lain in self.aturan[:i]
                if lain.id == satu.id and _bertumpang(lain.regulasi, satu.regulasi)
            ]
        if salah:
            raise AturanError("; ".join(salah))

    @classmethod
    def dari_modul(cls, *modul: ModuleType) -> "BukuAturan":
        """
        Collect all rules that stand in modules by name.

        Raises:
            AturanError: Two rules have the same id for the same rule set, or one has no docstring.
        """
        nilai = (v for m in modul for v in vars(m).values())
        unik = {id(v): v for v in nilai if isinstance(v, Aturan)}
        return cls(aturan=tuple(unik.values()))

    def __iter__(self) -> Iterator[Aturan]:
        return iter(self.aturan)

    def __len__(self) -> int:
        return len(self.aturan)

    def __add__(self, lain: "BukuAturan") -> "BukuAturan":
        return BukuAturan(
            aturan=self.aturan + lain.aturan,
            pengabaian=self.pengabaian + lain.pengabaian,
            kerusakan=self.kerusakan + lain.kerusakan,
        )

    def __getitem__(self, id_aturan: str) -> tuple[Aturan, ...]:
        """Return the rules with an id; more than one where they are for different rule sets."""
        return tuple(a for a in self.aturan if a.id == id_aturan)

    def pilih(self, *pola: str) -> "BukuAturan":
        """
        Return a book of only the rules that one of the patterns names.

        Args:
            *pola: Ids, beginnings of ids such as ``SKM-IKM``, or weights such as ``galat``.

        Raises:
            DataError: A pattern names no rule.
        """
        self._harus_ada(pola)
        return attrs.evolve(
            self,
            aturan=tuple(a for a in self if any(sesuai(p, a.id, a.tingkat) for p in pola)),
        )

    def abaikan(self, pengabaian: Mapping[str, str]) -> "BukuAturan":
        """
        Return a book under which some findings do not count; they are still found.

        Args:
            pengabaian: Per pattern (see `pilih`) the reason.

        Raises:
            DataError: A pattern names no rule, or a reason is empty.
        """
        self._harus_ada(pengabaian)
        if kosong := [p for p, alasan in pengabaian.items() if not alasan.strip()]:
            raise DataError([Masalah(kode="alasan-kosong", ditemukan=p) for p in kosong])
        baru = tuple(Pengabaian(pola=p, alasan=a.strip()) for p, a in pengabaian.items())
        return attrs.evolve(self, pengabaian=self.pengabaian + baru)

    def alasan_abai(self, id_aturan: str, tingkat: Tingkat) -> str:
        """Return why findings of a rule do not count; empty if they do."""
        return next((p.alasan for p in self.pengabaian if sesuai(p.pola, id_aturan, tingkat)), "")

    def _harus_ada(self, pola: Iterable[str]) -> None:
        from skm.audit.pensiun import muat_pensiun

        ada = [(a.id, a.tingkat) for a in self]
        ada += [(p.id, Tingkat.CATATAN) for p in muat_pensiun()]
        asing = [
            p
            for p in pola
            if p.lower() not in {t.value for t in Tingkat} and not any(sesuai(p, *a) for a in ada)
        ]
        if asing:
            nama = [*dict.fromkeys(a.id for a in self), *(t.value for t in Tingkat)]
            raise DataError(
                Masalah(
                    kode="aturan-tidak-dikenal",
                    ditemukan=p,
                    saran=", ".join(difflib.get_close_matches(p.upper(), nama, n=1)),
                )
                for p in asing
            )


def _bertumpang(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not a or not b or bool({*a} & {*b})
