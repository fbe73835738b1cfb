"""
How a noun of the model checks itself: every condition of every field, all problems at once.

attrs' own validators stop at the first failure.  Here a field carries its condition in its metadata
(``attrs.field(metadata=TEKS)``), so that building an object in memory and reading a file apply
the same conditions, and both report everything they find.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from string import ascii_lowercase
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar, cast

import attrs

from skm.errors import DataError, Masalah
from skm.exact import parse_interval

Cek: TypeAlias = Callable[[Any], list[Masalah]]
Syarat: TypeAlias = Mapping[str, Cek]

PERIKSA = "skm.periksa"

# Named one by one: the complement of what XML 1.0 allows takes 15 ms to compile.
_TERLARANG = re.compile("[\\x00-\\x08\\x0b-\\x1f\ud800-\udfff\ufffe\uffff]")
_KODE = re.compile(r"U[1-9][0-9]?")
_KODE_TANYA = re.compile(r"(U[1-9][0-9]?)([a-z]?)")
_KENDALI = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SANDI = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r"}
_LURUS = str.maketrans({"\\": "/"} | {huruf: "/" + sandi[1] for huruf, sandi in _SANDI.items()})


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

    def __attrs_post_init__(self) -> None:
        masalah = [
            m.di(f".{bidang.name}")
            for bidang in _bidang(self)
            if (cek := bidang.metadata.get(PERIKSA))
            for m in cek(getattr(self, bidang.name))
        ]
        # Rules between fields may rely on the types, so they wait until every field is sound.
        masalah = masalah or list(self._antarbidang())
        if masalah:
            raise DataError(masalah)

    def _antarbidang(self) -> Iterator[Masalah]:
        """Yield what is wrong between fields."""
        return iter(())


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
        case int() if abs(nilai) >= 10**80:
            teks = f"{hex(nilai)[:60]}"  # str() refuses thousands of digits
        case date() | time() | Decimal() | Fraction() | int():
            teks = str(nilai)
        case Enum():
            teks = f'"{nilai.value}"'
        case Mapping():
            teks = "{…}"
        case list() | tuple():
            teks = "[…]"
        case _:
            teks = repr(nilai)
    return teks if len(teks) <= 80 else teks[:77] + "…" + teks[-1:]


def _tulis_kendali(temuan: re.Match[str]) -> str:
    huruf = temuan.group()
    return _SANDI.get(huruf, f"\\u{ord(huruf):04x}")


def terlarang(teks: str) -> Masalah | None:
    """Find the first character that no document can hold (XML 1.0; lone surrogates)."""
    if temuan := _TERLARANG.search(teks):
        huruf = temuan.group()
        return Masalah(
            kode="karakter-terlarang",
            ditemukan=f"U+{ord(huruf):04X}",
            saran=_SANDI.get(huruf, ""),
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


def _syarat(cek: Callable[[Any], Masalah | None]) -> Syarat:
    """Make a condition of a check that finds at most one problem."""

    def semua(nilai: Any) -> list[Masalah]:
        masalah = cek(nilai)
        return [] if masalah is None else [masalah]

    return MappingProxyType({PERIKSA: semua})


def periksa(syarat: Syarat, nilai: object) -> list[Masalah]:
    """Return everything that *nilai* does against a condition."""
    return syarat[PERIKSA](nilai)


def opsional(syarat: Syarat) -> Syarat:
    """Return the same condition, with None allowed."""
    return MappingProxyType({PERIKSA: lambda n: [] if n is None else periksa(syarat, n)})


def _cek_teks(nilai: object) -> Masalah | None:
    if not isinstance(nilai, str):
        return Masalah(kode="bukan-teks", ditemukan=tampilan(nilai))
    return terlarang(nilai)


def _cek_isi(nilai: object) -> Masalah | None:
    return _cek_teks(nilai) or (None if str(nilai).strip() else Masalah(kode="kosong"))


def _cek_kode(nilai: object) -> Masalah | None:
    if isinstance(nilai, str) and _KODE.fullmatch(nilai):
        return None
    return Masalah(kode="kode-unsur", ditemukan=tampilan(nilai), diharapkan="U1, U2, …")


def _cek_kode_tanya(nilai: object) -> Masalah | None:
    if isinstance(nilai, str) and _KODE_TANYA.fullmatch(nilai):
        return None
    return Masalah(kode="kode-unsur", ditemukan=tampilan(nilai), diharapkan="U1, U2, …")


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


def _cek_tautan(nilai: object) -> Masalah | None:
    if masalah := _cek_teks(nilai):
        return masalah
    if re.fullmatch(r"https?://[^\s\"<>]+", str(nilai)):
        return None
    return Masalah(kode="tautan", ditemukan=tampilan(nilai))


def _cek_jalur(nilai: object) -> Masalah | None:
    if not isinstance(nilai, str):
        return Masalah(kode="bukan-teks", ditemukan=tampilan(nilai))
    # "foto\baru.jpg" is a backspace to TOML, "foto\nama.jpg" a new line: name the real slip.
    lurus = nilai.translate(_LURUS)
    bagian = lurus.split("/")
    if masalah := terlarang(lurus):
        return masalah
    if not lurus.strip() or lurus.startswith("/") or ".." in bagian or ":" in bagian[0]:
        return Masalah(kode="jalur", ditemukan=tampilan(nilai))
    if lurus != nilai:
        return Masalah(kode="garis-miring-terbalik", ditemukan=tampilan(nilai), saran=lurus)
    return None


def _cek_pecahan(nilai: object) -> Masalah | None:
    # As long as what a file may hold, so that everything can be written and read again.
    if isinstance(nilai, Fraction) and max(abs(nilai.numerator), nilai.denominator) < 10**60:
        return None
    return Masalah(kode="bukan-pecahan", ditemukan=tampilan(nilai))


def _cek_angka(nilai: object) -> Masalah | None:
    if isinstance(nilai, Decimal) and nilai.is_finite():
        pangkat = int(nilai.as_tuple().exponent)
        if pangkat >= -30 and nilai.adjusted() < 30 and pangkat < 30:
            return None
    return Masalah(kode="bukan-angka", ditemukan=tampilan(nilai))


def _cek_interval(nilai: object) -> Masalah | None:
    if not isinstance(nilai, str):
        return Masalah(kode="bukan-teks", ditemukan=tampilan(nilai))
    try:
        parse_interval(nilai)
    except ValueError:
        return Masalah(kode="bukan-interval", ditemukan=tampilan(nilai))
    return None


def _cek_tanggal(nilai: object) -> Masalah | None:
    if isinstance(nilai, date) and not isinstance(nilai, datetime):
        return None
    return Masalah(kode="bukan-tanggal", ditemukan=tampilan(nilai))


def bulat(bawah: int, atas: int) -> Syarat:
    """Return the condition "an integer from *bawah* to *atas*"; bool is no integer here."""

    def cek(nilai: object) -> Masalah | None:
        if not isinstance(nilai, int) or isinstance(nilai, bool):
            return Masalah(kode="bukan-bulat", ditemukan=tampilan(nilai))
        if bawah <= nilai <= atas:
            return None
        return Masalah(
            kode="di-luar-batas", ditemukan=tampilan(nilai), diharapkan=f"{bawah}–{atas}"
        )

    return _syarat(cek)


def pola(ungkapan: str, contoh: str) -> Syarat:
    """Return the condition "a text of this pattern"; *contoh* says what it is made of."""
    cocok = re.compile(ungkapan).fullmatch

    def cek(nilai: object) -> Masalah | None:
        if isinstance(nilai, str) and cocok(nilai):
            return None
        kode = "pilihan" if isinstance(nilai, str) else "bukan-teks"
        return Masalah(kode=kode, ditemukan=tampilan(nilai), diharapkan=contoh)

    return _syarat(cek)


def tersusun_dari(huruf: str) -> Syarat:
    """Return the condition "a text of these characters"; only others are ever shown of it."""

    def cek(nilai: object) -> Masalah | None:
        if not isinstance(nilai, str):
            return Masalah(kode="bukan-teks", ditemukan=tampilan(nilai))
        lain = "".join(sorted({*nilai} - {*huruf}))
        if not lain:
            return None
        return Masalah(kode="pilihan", ditemukan=tampilan(lain), diharapkan=" ".join(huruf))

    return _syarat(cek)


def satu(*kelas: type) -> Syarat:
    """Return the condition "an object of one of these classes"."""

    def cek(nilai: object) -> Masalah | None:
        if isinstance(nilai, kelas):
            return None
        return Masalah(
            kode="jenis-salah",
            ditemukan=tampilan(nilai),
            diharapkan=" | ".join(k.__name__ for k in kelas),
        )

    return _syarat(cek)


def pilihan(*nilai: str) -> Syarat:
    """Return the condition "one of these words"."""

    def cek(isi: object) -> Masalah | None:
        if isi in nilai:
            return None
        return Masalah(
            kode="pilihan", ditemukan=tampilan(isi), diharapkan=", ".join(map(tampilan, nilai))
        )

    return _syarat(cek)


def banyak(isi: Syarat) -> Syarat:
    """Return the condition "a tuple whose items obey *isi*"."""

    def cek(nilai: Any) -> list[Masalah]:
        if not adalah(nilai, tuple):
            return [Masalah(kode="bukan-daftar", ditemukan=tampilan(nilai))]
        # Texts repeat: those of respondents are few, however many respondents there are.
        if {*map(type, nilai)} == {str} and not any(periksa(isi, butir) for butir in {*nilai}):
            return []
        return [m.di(f"[{i}]") for i, butir in enumerate(nilai) for m in periksa(isi, butir)]

    return MappingProxyType({PERIKSA: cek})


def sendiri_atau_peta(kunci: Syarat, isi: Syarat) -> Syarat:
    """Return the condition "*isi* itself, or a `Peta` of it"."""
    peta = peta_dari(kunci, isi)
    return MappingProxyType({PERIKSA: lambda n: periksa(peta if adalah(n, Peta) else isi, n)})


def peta_dari(kunci: Syarat, isi: Syarat) -> Syarat:
    """Return the condition "a `Peta` whose keys obey *kunci* and whose values obey *isi*"."""

    def cek(nilai: Any) -> list[Masalah]:
        if not adalah(nilai, Peta):
            return [Masalah(kode="bukan-tabel", ditemukan=tampilan(nilai))]
        return [
            m.di(langkah_jalur(k))
            for k, v in nilai.items()
            for m in periksa(kunci, k) + periksa(isi, v)
        ]

    return MappingProxyType({PERIKSA: cek})


TEKS = _syarat(_cek_teks)
ISI = _syarat(_cek_isi)
KODE = _syarat(_cek_kode)
KODE_TANYA = _syarat(_cek_kode_tanya)
TAUTAN = _syarat(_cek_tautan)
JALUR = _syarat(_cek_jalur)
PECAHAN = _syarat(_cek_pecahan)
ANGKA = _syarat(_cek_angka)
INTERVAL = _syarat(_cek_interval)
TANGGAL = _syarat(_cek_tanggal)
WARNA = pola("([0-9A-Fa-f]{6})?", "RRGGBB (0–9, A–F)")

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
    if tanya := _KODE_TANYA.fullmatch(teks):
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
