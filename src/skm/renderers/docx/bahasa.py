"""
The language a Word template is written in: Jinja, cut down to what a document needs.

A template may come from anybody.  So this is a list of what is allowed, not of what is not: the
tags ``for``, ``if`` and ``set``, a few filters, the tests, arithmetic on small numbers, plain data
and a few of its methods.  Nothing else has attributes, nothing else can be called, and loops are
counted, as is what is put together: lists within lists by all that is in them.  What is left cannot
reach Python's internals.  How much time and memory it may take in all, and in a single step that
nothing here counts, is up to the limits of `skm.renderers.docx.templat.induk`.
"""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import wraps
from typing import Any, cast

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS  # pyright: ignore[reportUnknownVariableType]
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from skm.dasar import adalah

FILTER_JINJA = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min",
    "reject", "rejectattr", "replace", "reverse", "select", "selectattr", "sort", "string", "sum",
    "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
"""Jinja's own filters that a template may use."""

METODE: Mapping[type, frozenset[str]] = {
    str: frozenset(
        {"upper", "lower", "title", "capitalize", "strip", "startswith", "endswith", "split"}
    ),
    dict: frozenset({"items", "keys", "values", "get"}),
    tuple: frozenset({"grouper", "list"}),  # what the filter groupby gives
}
"""Methods of plain data that a template may call."""

TAG = ("for", "if", "set")
"""Tags of Jinja that a template may use; `skm.renderers.docx.gabung` adds ``gabung``."""

_BOLEH = frozenset(
    {
        nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.For,
        nodes.If, nodes.Assign, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter,
        nodes.Test, nodes.Call, nodes.Keyword, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
        nodes.Not, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv,
        nodes.Mod, nodes.Neg, nodes.Pos, nodes.CondExpr, nodes.List, nodes.Tuple,
    }
)  # fmt: skip
_SEBUTAN: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "macro", nodes.CallBlock: "call", nodes.Include: "include",
    nodes.Import: "import", nodes.FromImport: "from", nodes.Extends: "extends",
    nodes.Block: "block", nodes.FilterBlock: "filter", nodes.With: "with",
    nodes.AssignBlock: "set … endset", nodes.Dict: "{…: …}", nodes.Pow: "**",
    nodes.ScopedEvalContextModifier: "autoescape", nodes.Scope: "autoescape",
    nodes.NSRef: "set … .…",
}  # fmt: skip
_TANPA_RENTANG = frozenset({"*", "/", "//", "%"})
_TERBESAR = 10**9
_TERDALAM = 60  # the shipped templates stay below 10
_HITUNG, _BAYAR = "_hitung", "_bayar"
LANGKAH = 100_000
"""Rounds of all loops of one document together; a report of 500 activities takes some 1 000."""

_PER_LANGKAH = 20  # items or characters that a filter goes through in one round

_SISA: ContextVar[list[int] | None] = ContextVar("_SISA", default=None)


class TagDilarang(TemplateSyntaxError):  # noqa: N818 - named like what it tells
    """
    A template uses a part of Jinja that is not for templates.

    Attributes:
        sebutan: What it uses.
    """

    def __init__(self, sebutan: str, lineno: int | None) -> None:
        self.sebutan = sebutan
        super().__init__(f"{sebutan!r} is not allowed in a template", lineno or 0)

    def __reduce__(self) -> Any:
        return type(self), (self.sebutan, self.lineno)


class TerlaluDalam(TemplateSyntaxError):  # noqa: N818 - as above
    """A tag is nested more deeply than anybody could read."""


class SalahPakai(Exception):  # noqa: N818 - as above
    """
    A tag prints, or gives to a filter, what is not meant for that.

    Attributes:
        kode: Which problem.
        dapat: What was given, in Indonesian.
        perlu: What would do, or how the filter is written.
    """

    def __init__(self, kode: str, dapat: str = "", perlu: str = "") -> None:
        self.kode, self.dapat, self.perlu = kode, dapat, perlu
        super().__init__(kode, dapat, perlu)


class HanyaBilangan(SecurityError):  # noqa: N818 - as above
    """A template computes with what is no small number."""


class TerlaluBanyak(SecurityError):  # noqa: N818 - as above
    """The loops of a template go round more often than a document can need."""


def sebut(nilai: Any) -> str:
    """Return what a value is, in the words of the reference."""
    if isinstance(nilai, dict):
        isi = cast("dict[str, Any]", nilai)
        jenis = str(isi.get("jenis"))
        return {"jawaban": "tabel"}.get(jenis, jenis) if "penanda" in isi else "kelompok"
    if isinstance(nilai, list | tuple) or hasattr(nilai, "__next__"):
        return "daftar"
    match nilai:
        case None:
            return "kosong"
        case bool():
            return "ya/tidak"
        case str():
            return "teks"
        case int() | float():
            return "angka"
        case _:
            return "perintah tanpa kurung" if callable(nilai) else "bukan teks"


def _hanya_teks(nilai: Any) -> Any:
    """Let only text and numbers into the document; else it would be Python that is printed."""
    if isinstance(nilai, str | int | float | Undefined) and not isinstance(nilai, bool):
        return nilai
    raise SalahPakai("templat-bukan-teks", sebut(nilai))


class LingkunganTemplat(ImmutableSandboxedEnvironment):
    """
    Jinja's sandbox, made to hold.

    Its own rules let a template walk from a picture in the context to python-docx, and so to
    the disk.  Here nothing but plain data has attributes, and only those that are listed.
    """

    intercepted_binops = _TANPA_RENTANG

    def __init__(self, filter_lain: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_hanya_teks)
        self.globals: dict[str, Any] = {}
        bawaan: Any = FILTERS  # pyright: ignore[reportUnknownVariableType]
        self.filters: dict[str, Any] = {
            **{nama: _berbayar(bawaan[nama]) for nama in FILTER_JINJA},
            **filter_lain,
            _HITUNG: _hitung,
            _BAYAR: _berbayar(_apa_adanya),
        }

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may touch an attribute; all but those listed it may not."""
        if isinstance(obj, LoopContext):
            return super().is_safe_attribute(obj, attr, value)
        return any(isinstance(obj, kelas) and attr in nama for kelas, nama in METODE.items())

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``format`` to the rules above, which know it not."""
        del value

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute with small numbers, and with nothing else."""
        for nilai in (left, right):
            angka = isinstance(nilai, int | float)
            if isinstance(nilai, Undefined):
                str(nilai)  # which says its name
            if not angka or abs(nilai) > _TERBESAR:
                msg = f"{operator!r} is for small numbers only"
                raise HanyaBilangan(msg)
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        pohon = super()._parse(source, name, filename)
        _ukur_dalam(pohon)
        for simpul in pohon.find_all(nodes.Node):
            if type(simpul) not in _BOLEH:
                sebutan = _SEBUTAN.get(type(simpul), type(simpul).__name__)
                raise TagDilarang(sebutan, simpul.lineno)
            if isinstance(simpul, nodes.For) and simpul.recursive:
                raise TagDilarang("recursive", simpul.lineno)
            if isinstance(simpul, nodes.Name) and simpul.name == "self":
                raise TagDilarang("self", simpul.lineno)
        berbayar: nodes.Template = _Berbayar(self).visit(pohon)
        return berbayar


def _ukur_dalam(pohon: nodes.Template) -> None:
    """Refuse what is nested so deeply that making code of it would take long."""
    lapis: list[nodes.Node] = [pohon]
    for _ in range(_TERDALAM):
        lapis = [anak for simpul in lapis for anak in simpul.iter_child_nodes()]
        if not lapis:
            return
    raise TerlaluDalam("too deeply nested", lapis[0].lineno or 0)


class _Berbayar(NodeTransformer):
    """Let loops, and what is put together, count."""

    def __init__(self, lingkungan: LingkunganTemplat) -> None:
        self.lingkungan = lingkungan

    def visit_For(self, simpul: nodes.For) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Count the rounds of a loop."""
        self.generic_visit(simpul)
        simpul.iter = self._lewat(_HITUNG, simpul.iter)
        return simpul

    def visit_List(self, simpul: nodes.List) -> nodes.Node:  # noqa: N802 - as above
        """Count what a list of lists holds."""
        self.generic_visit(simpul)
        datar = all(isinstance(isi, nodes.Const) for isi in simpul.items)
        return simpul if datar else self._lewat(_BAYAR, simpul)

    def visit_Tuple(self, simpul: nodes.Tuple) -> nodes.Node:  # noqa: N802 - as above
        """Count what a tuple of tuples holds; one that names are given to holds nothing."""
        self.generic_visit(simpul)
        datar = simpul.ctx != "load" or all(isinstance(isi, nodes.Const) for isi in simpul.items)
        return simpul if datar else self._lewat(_BAYAR, simpul)

    def visit_Concat(self, simpul: nodes.Concat) -> nodes.Node:  # noqa: N802 - as above
        """Count what texts are put together to."""
        self.generic_visit(simpul)
        return self._lewat(_BAYAR, simpul)

    def visit_Add(self, simpul: nodes.Add) -> nodes.Node:  # noqa: N802 - as above
        """Count what is added up to."""
        self.generic_visit(simpul)
        return self._lewat(_BAYAR, simpul)

    def visit_Getitem(self, simpul: nodes.Getitem) -> nodes.Node:  # noqa: N802 - as above
        """Count what is cut out."""
        self.generic_visit(simpul)
        return self._lewat(_BAYAR, simpul) if isinstance(simpul.arg, nodes.Slice) else simpul

    def _lewat(self, nama: str, isi: Any) -> nodes.Filter:
        saring: nodes.Filter = nodes.Filter(isi, nama, [], [], None, None, lineno=isi.lineno)
        saring.set_environment(self.lingkungan)
        return saring


class hitung_langkah:  # noqa: N801 - used as a statement
    """Count the rounds of all loops meanwhile, and stop a template at *batas*."""

    def __init__(self, batas: int = LANGKAH) -> None:
        self.batas = batas

    def __enter__(self) -> None:
        self._tanda = _SISA.set([self.batas])

    def __exit__(self, *_: object) -> None:
        _SISA.reset(self._tanda)


def _hitung(isi: Any) -> Any:
    """Count the rounds of a loop before it begins."""
    if _SISA.get() is None or isinstance(isi, Undefined):
        return isi
    daftar = isi if hasattr(isi, "__len__") else list(isi)
    _kurangi(len(daftar))
    return daftar


def _kurangi(langkah: int) -> None:
    if (sisa := _SISA.get()) is not None:
        sisa[0] -= langkah
        if sisa[0] < 0:
            msg = "too many rounds"
            raise TerlaluBanyak(msg)


def _besar(nilai: Any) -> int:
    """
    Return how many items or characters something has, those of lists in lists too.

    One list may be in another many times over: comparing it goes through it each time, so it is
    counted each time, but looked at once.
    """
    ukuran: dict[int, int] = {}

    def hitung(isi: Any) -> int:
        kunci, berisi = id(isi), adalah(isi, list, tuple)
        if kunci not in ukuran:
            ukuran[kunci] = 1 + (sum(hitung(satu) for satu in isi) if berisi else 0)
        return ukuran[kunci]

    if isinstance(nilai, list | tuple):
        return hitung(nilai) - 1
    return len(nilai) if hasattr(nilai, "__len__") else 0


def _apa_adanya(isi: Any) -> Any:
    return isi


def _berbayar(asli: Callable[..., Any]) -> Callable[..., Any]:
    """Let a filter count as rounds of a loop, the more of them the more it is given."""
    ke = 1 if hasattr(asli, "jinja_pass_arg") else 0

    @wraps(asli)
    def filter_(*isi: Any, **lain: Any) -> Any:
        nilai = isi[ke]
        _kurangi(1 + _besar(nilai) // _PER_LANGKAH)
        return asli(*isi, **lain)

    return filter_
