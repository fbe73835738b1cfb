"""
How a noun of the model checks itself: every condition of every field, all problems at once.

attrs' own validators stop at the first failure.  Here a field carries its condition in its metadata
(``attrs.field(metadata=TEKS)``, see `skm.syarat`), so that building an object in memory and reading
a file apply the same conditions, and both report everything they find.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeAlias, TypeVar, cast

import attrs

from skm.errors import DataError, Masalah

Cek: TypeAlias = Callable[[Any], list[Masalah]]
Ubah: TypeAlias = Callable[[Any], Any]
Syarat: TypeAlias = Mapping[str, Callable[[Any], Any]]

PERIKSA = "skm.periksa"
UBAH = "skm.ubah"
SKEMA = "skm.skema"

# Named one by one: the complement of what XML 1.0 allows takes 15 ms to compile.
_TERLARANG = re.compile("[\\x00-\\x08\\x0b-\\x1f\ud800-\udfff\ufffe\uffff]")
POLA_KODE_TANYA = re.compile(r"(U[1-9][0-9]?)([a-z]?)")
_KENDALI = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
SANDI = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r"}


class Polos:
    """
    Base of all frozen values: one comparison, hash and repr for all of them.

    attrs can generate these for each class, but compiling them takes half of skm's start-up.
    Their classes say ``eq=False, repr=False`` and inherit what is here.
    """

    __slots__ = ()

    def __eq__(self, lain: object) -> bool:
        if not isinstance(lain, Polos) or lain.__class__ is not self.__class__:
            return NotImplemented
        return _isi(self) == _isi(lain)

    def __hash__(self) -> int:
        return hash((self.__class__, _isi(self)))

    def __repr__(self) -> str:
        isi = (
            f"{f.name}={f.repr(nilai) if callable(f.repr) else repr(nilai)}"
            for f in _bidang(self)
            if f.repr
            for nilai in (getattr(self, f.name),)
        )
        return f"{type(self).__name__}({', '.join(isi)})"


def _bidang(benda: object) -> "tuple[attrs.Attribute[Any], ...]":
    bidang: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", type(benda)))
    return bidang


def _isi(benda: Polos) -> tuple[object, ...]:
    return tuple(getattr(benda, f.name) for f in _bidang(benda) if f.eq)


class Tertunda(Polos):
    """Base of frozen values some of whose fields may be worked out when they are asked for."""

    __slots__ = ("_nanti",)
    _nanti: Mapping[str, Callable[[], object]]

    @classmethod
    def tertunda(cls, nanti: Mapping[str, Callable[[], object]], **lain: object) -> Self:
        """
        Return a value with fields that wait.

        Args:
            nanti: Per such field what works it out; once at most.
            lain: All other fields.
        """
        satu = cls.__new__(cls)
        for nama, nilai in lain.items():
            object.__setattr__(satu, nama, nilai)
        object.__setattr__(satu, "_nanti", nanti)
        return satu

    def menunggu(self, nama: str) -> bool:
        """Return whether a field has not been asked for yet."""
        try:
            object.__getattribute__(self, nama)
        except AttributeError:
            return True
        return False

    if not TYPE_CHECKING:  # pragma: no branch - or else any name would be one of its fields

        def __getattr__(self, nama: str) -> object:
            try:
                hitung = object.__getattribute__(self, "_nanti")[nama]
            except (AttributeError, KeyError):
                raise AttributeError(nama, name=nama, obj=self) from None
            nilai = hitung()
            object.__setattr__(self, nama, nilai)
            lain = {k: v for k, v in object.__getattribute__(self, "_nanti").items() if k != nama}
            object.__setattr__(self, "_nanti", lain)  # with all that it was worked out of
            return nilai


class Benda(Polos):
    """Base of the model's nouns: checks the conditions of all fields, then those between fields."""

    __slots__ = ()

    # Which optional fields are filled in together, each way of it; empty where any may be.
    ISIAN: ClassVar[tuple[tuple[str, ...], ...]] = ()

    def __attrs_post_init__(self) -> None:
        masalah: list[Masalah] = []
        kelas: Any = type(self)
        for nama, ubah, cek in _syarat_bidang(kelas):
            nilai = getattr(self, nama)
            jadi = ubah(nilai)
            if jadi is not nilai:
                object.__setattr__(self, nama, jadi)
            masalah += [m.di(f".{nama}") for m in cek(jadi)]
        # Rules between fields may rely on the types, so they wait until every field is sound.
        masalah = masalah or list(self._antarbidang())
        if masalah:
            raise DataError(m.milik(kelas.__name__) for m in masalah)

    def _antarbidang(self) -> Iterator[Masalah]:
        """Yield what is wrong between fields."""
        return iter(())


@cache
def _syarat_bidang(kelas: Any) -> tuple[tuple[str, Ubah, Cek], ...]:
    bidang: tuple[attrs.Attribute[Any], ...] = attrs.fields(kelas)
    return tuple(
        (b.name, b.metadata[UBAH], b.metadata[PERIKSA]) for b in bidang if PERIKSA in b.metadata
    )


def arti_bidang(kelas: type[Any]) -> dict[str, str]:
    """Return the meanings in the section "Attributes" of docstrings, the class's own first."""
    import inspect  # which few processes need

    jadi: dict[str, str] = {}
    for satu in reversed(kelas.__mro__):
        teks = inspect.cleandoc(satu.__doc__ or "") if satu is not object else ""
        bagian = re.search(r"^Attributes:\n((?:[ ]+.*\n?|\n)*)", teks, re.MULTILINE)
        for nama, arti in re.findall(
            r"^ {4}(\w+):((?:.*\n?)(?: {5,}.*\n?)*)", bagian[1] if bagian else "", re.MULTILINE
        ):
            jadi[nama] = " ".join(arti.split())
    return jadi


def adalah(nilai: object, *kelas: type) -> bool:
    """Return `isinstance`, without narrowing what is `Any` to something half known."""
    return isinstance(nilai, kelas)


def tampilan(nilai: object) -> str:
    """Return *nilai* the way the author of a file would recognise it, shortened."""
    match nilai:
        case bool():
            teks = "true" if nilai else "false"
        case str():
            teks = f'"{_KENDALI.sub(_tulis_kendali, nilai)}"'
        case None:
            teks = "null"
        case int() | Fraction() if max(abs(nilai.numerator), nilai.denominator) >= 10**80:
            teks = hex(nilai.numerator)[:60]  # str() refuses thousands of digits
            teks += "/…" * (nilai.denominator > 1)
        case date() | time() | Decimal() | Fraction() | int() | float():
            teks = str(nilai)
        case Enum():
            teks = f'"{nilai.value}"'
        case Mapping():
            teks = "{…}"
        case list() | tuple():
            teks = "[…]"
        case bytes():
            teks = repr(nilai[:80])
        case _:  # what others made may take long to write itself, or fail
            teks = f"<{type(nilai).__name__}>"
    return teks if len(teks) <= 80 else teks[:77] + "…" + teks[-1:]


def _tulis_kendali(temuan: re.Match[str]) -> str:
    huruf = temuan.group()
    return SANDI.get(huruf, f"\\u{ord(huruf):04x}")


def terlarang(teks: str) -> Masalah | None:
    """Find the first character that no document can hold (XML 1.0; lone surrogates)."""
    if temuan := _TERLARANG.search(teks):
        huruf = temuan.group()
        return Masalah(
            kode="karakter-terlarang",
            ditemukan=f"U+{ord(huruf):04X}",
            saran=SANDI.get(huruf, ""),
        )
    return None


def langkah_jalur(kunci: object) -> str:
    """Return one step of a path: ``.rtl``, or ``["x y"]`` for a key that is no plain word."""
    teks = str(kunci)
    polos = teks.replace("_", "a").replace("-", "a")
    if polos.isascii() and polos.isalnum():
        return f".{teks}"
    import json  # which few processes need

    return f"[{json.dumps(teks, ensure_ascii=terlarang(teks) is not None)}]"


def alamat_web(alamat: str) -> bool:
    """
    Return whether an address leads to the web: its site and its port may exist.

    Word calls a file damaged that links to any other.

    Examples:
        >>> alamat_web("https://contoh.go.id:8443/a"), alamat_web("https://contoh.go.id:99999/a")
        (True, False)
    """
    from urllib.parse import urlsplit  # which few processes need

    try:
        bagian = urlsplit(alamat)
        _ = bagian.port
    except ValueError:
        return False
    web = bagian.scheme in ("http", "https")
    return web and re.fullmatch(r"[\w.-]+", bagian.hostname or "") is not None


_ANGKA_TERPANJANG = 10  # digits; a longer run of them names something, and counts nothing

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Peta(Mapping[K, V], Generic[K, V]):
    """
    An immutable, hashable mapping, sorted by key with U2 before U10.

    Frozen nouns need it: equal reports must hash alike and print in one order.
    """

    __slots__ = ("_isi",)

    def __init__(self, isi: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        pasangan = dict(isi)
        self._isi = {k: pasangan[k] for k in sorted(pasangan, key=_urutan)}

    def __getitem__(self, kunci: K) -> V:
        return self._isi[kunci]

    def __iter__(self) -> Iterator[K]:
        return iter(self._isi)

    def __len__(self) -> int:
        return len(self._isi)

    def __hash__(self) -> int:
        return hash(frozenset(self._isi.items()))

    def __repr__(self) -> str:
        return f"Peta({self._isi!r})"


@lru_cache(maxsize=4096, typed=True)  # the same few keys come in the counts of every group
def _urutan(kunci: object) -> tuple[str, int, str]:
    teks = str(kunci)
    if tanya := POLA_KODE_TANYA.fullmatch(teks):
        return "U", int(tanya[1][1:]), teks
    kata = teks.rstrip("0123456789")
    angka = teks[len(kata) :]
    return kata, int(angka) if 0 < len(angka) < _ANGKA_TERPANJANG else 0, teks


def urutan_kode(kode: str) -> int:
    """Return the number in the code of an unsur or of one of its questions: 10 for ``U10``."""
    return int(unsur_dari(kode)[1:])


def unsur_dari(kode: str) -> str:
    """
    Return the unsur that a question is about: ``U1`` for ``U1a``, and for ``U1`` itself.

    Examples:
        >>> unsur_dari("U1a"), unsur_dari("U10")
        ('U1', 'U10')
    """
    return kode.rstrip(ascii_lowercase)
