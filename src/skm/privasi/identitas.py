"""
What in a text identifies a person, told by how it is written.

Looked at is the text as a reader sees it: full-width digits are digits, characters without a width
are not there, digits may stand apart.
"""

import re
import unicodedata
from bisect import bisect
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple, TypeAlias

JenisIdentitas: TypeAlias = Literal[
    "surel", "telepon", "nik", "nip", "npwp", "bpjs", "rekening", "paspor", "plat", "nomor"
]
"""What kind of identity; ``nomor`` is one of 16 or 18 digits, or one that Excel has cut short."""


class Identitas(NamedTuple):
    """
    A piece of a text that identifies a person.

    Attributes:
        awal: Where it begins.
        akhir: Where it ends.
        jenis: What it is.
        pasti: Whether its form says so by itself; a code may look like any other.
    """

    awal: int
    akhir: int
    jenis: JenisIdentitas
    pasti: bool


_Sah: TypeAlias = Callable[[re.Match[str]], bool | None]
"""Says of what a pattern found whether it is certain; None where it is no identity."""

_MUNGKIN = re.compile(
    r"[0-9](?:[^0-9]{0,3}[0-9]){5}|[a-z][ -]?[0-9]{3,4}[ -]?[a-z]|@|pe?lat|nopol"
    r"|(?:\s|[\[({<])(?:at|et)(?:\s|[\])}>])|[\[({<]\s?a\s?[\])}>]",
    re.IGNORECASE,
)
"""Finds whatever may be an identity, so that most texts are looked at once, and quickly."""
_TANPA_RUPA = "\u115f\u1160\u2800"
"""Letters that look like nothing."""
_BERJEDA = r"(?:[ .-]{0,2}[0-9])"
"""A further digit, which may stand apart."""
_UANG = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+")
_RUPIAH = re.compile(r"(?:rp|idr|usd)[. ]{0,2}$", re.IGNORECASE)
_WAKTU = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}"
    r"|[0-2][0-9][.][0-5][0-9])(?![0-9])"
)
_TAHUN = re.compile(r"(?:19|20)[0-9]{2}(?:\D(?:19|20)[0-9]{2})*")
_PLAT = (
    "A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z|AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD"
    "|DE|DG|DH|DK|DL|DM|DN|DP|DR|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|PT|PY"
)
_TEMPAT = re.compile(
    r"(?<![a-z])(?:r|rg|ruang(?:an)?|loket|konter|counter|lantai|lt|gedung|gd|blok|gate|gerbang"
    r"|pintu|poli|kamar|bilik|meja|kursi|bangku|antre(?:an)?|antri(?:an)?|tiket|karcis|kode|kelas"
    r"|jalur|zona|area)\W{0,3}(?:(?:no|nomor|nmr)\W{1,3})?$",
    re.IGNORECASE,
)
"""What a place or a turn in the queue is called by, before a number that looks like a plate."""
_BANK = r"(?:no(?:mor)?[. ]*)?rek(?:ening)?|norek|bank|bri|bca|bni|btn|bsi|bjb|mandiri|cimb|danamon"
_AT = r"(?:\s*[\[({<]\s*(?:at|et|a|@)\s*[\])}>]\s*|\s+(?:at|et)\s+|\s?@\s?)"
_DOT = r"(?:\s*[\[({<]\s*(?:dot|titik|\.)\s*[\])}>]\s*|\s+(?:dot|titik)\s+|\s\.\s?|\.)"
_DOMAIN = "com|net|org|id|go|co|ac|sch|info|biz|gov|edu|io|me"


def cari_identitas(teks: str) -> list[Identitas]:
    """
    Return what identifies people in a text, in its order and without overlaps.

    Examples:
        >>> [(i.jenis, i.pasti) for i in cari_identitas("WA ０８１２ 987654, budi [at] x.go.id")]
        [('telepon', True), ('surel', True)]
        >>> cari_identitas("Rp 12.500.000 pada 31-03-2024 pukul 08.00-16.00 di Loket 3, PTSP-01")
        []
    """
    potong = None if teks.isascii() else [*map(_ratakan, teks)]
    rata = teks if potong is None else "".join(potong)
    if not _MUNGKIN.search(rata):
        return []
    ada: list[Identitas] = []
    sudah = bytearray(len(rata))
    for satu in _temukan(rata):
        if not any(sudah[satu.awal : satu.akhir]):
            sudah[satu.awal : satu.akhir] = b"x" * (satu.akhir - satu.awal)
            ada.append(satu)
    ada.sort()
    if potong is None:
        return ada
    sampai = [*accumulate(map(len, potong))]
    return [
        i._replace(
            awal=bisect(sampai, i.awal),
            # What has no width goes with the character that it follows.
            akhir=max(bisect(sampai, i.akhir - 1) + 1, bisect(sampai, i.akhir)),
        )
        for i in ada
    ]


@lru_cache(maxsize=10_000)
def _ratakan(huruf: str) -> str:
    """Return a character of a text as a reader sees it and patterns know it."""
    return "".join(map(_huruf, unicodedata.normalize("NFKC", huruf)))


def _huruf(huruf: str) -> str:
    """Return a character as patterns know it; empty if it has no width or no ink."""
    if huruf.isascii():
        return huruf
    golongan = unicodedata.category(huruf)
    if golongan in ("Cf", "Me", "Mn") or huruf in _TANPA_RUPA:
        return ""
    if golongan == "Nd":
        return str(unicodedata.digit(huruf))
    return "-" if golongan == "Pd" or huruf == "\u2212" else " " if huruf.isspace() else huruf


def _temukan(teks: str) -> Iterator[Identitas]:
    """Yield everything that some pattern finds, what is most certain first."""
    for jenis, pola, sah in _semua_pola():
        for kena in pola.finditer(teks):
            awal, akhir = kena.span("isi")
            pasti = sah(kena)
            if pasti is not None and not _uang(teks, awal, akhir):
                yield Identitas(awal, akhir, jenis, pasti)


def _uang(teks: str, awal: int, akhir: int) -> bool:
    """Return whether a number is an amount of money."""
    return bool(_UANG.fullmatch(teks, awal, akhir) or _RUPIAH.search(teks, max(awal - 6, 0), awal))


@cache
def _semua_pola() -> list[tuple[JenisIdentitas, re.Pattern[str], _Sah]]:
    def pola(isi: str, *, huruf_besar: bool = False) -> re.Pattern[str]:
        return re.compile(isi, re.ASCII if huruf_besar else re.IGNORECASE)

    return [
        ("surel", pola(r"(?<![\w.+%-])(?P<isi>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)"), _ya),
        (
            "surel",
            pola(r"(?<![\w.+%-])(?P<isi>[\w.+%-]+ ?@ ?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"),
            _ya,
        ),
        (
            "surel",
            pola(
                r"(?<![\w.+%-])(?P<isi>[\w.+%-]+\s*[\[({<]\s*(?:at|et|@)\s*[\])}>]\s*[\w-]+"
                rf"(?:{_DOT}[\w-]+)*)"
            ),
            _ya,
        ),
        (
            "surel",
            pola(
                rf"(?<![\w.+%-])(?P<isi>[\w.+%-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)*?{_DOT}"
                rf"(?:{_DOMAIN})(?:{_DOT}(?:{_DOMAIN}))*)(?!\w)"
            ),
            _ya,
        ),
        ("npwp", pola(r"(?<![0-9])(?P<isi>0?[0-9]{2}([. ])[0-9]{3}\2[0-9]{3}\2[0-9][-. ][0-9]{3}\2"
                      r"[0-9]{3})(?![0-9])"), _ya),
        (
            "npwp",
            pola(rf"npwp\D{{0,8}}(?P<isi>[0-9]{_BERJEDA}{{14,15}})(?![0-9])"),
            _ya,
        ),
        ("nip", pola(rf"(?<![0-9])(?P<isi>[0-9]{_BERJEDA}{{17}})(?![0-9])"), _nip),
        ("nik", pola(rf"(?<![0-9])(?P<isi>[0-9]{_BERJEDA}{{15}})(?![0-9])"), _nik),
        (
            "nomor",
            pola(
                r"(?<![0-9])(?P<isi>[0-9]{18}|[0-9]{16}|[0-9]{4}(?:[ .-][0-9]{4}){3})(?![0-9])"
            ),
            _bukan_tahun,
        ),
        (
            "telepon",
            pola(
                r"(?<![0-9+])(?P<isi>(?:\((?=[0-9+ ]{2,6}\)))?(?:\+ ?62|62|0062|0)[ .()-]{0,2}"
                r"(?:0[ .()-]?)?8[0-9](?:(?:[ .()_-]{0,2}| - )[0-9]){6,11})(?![0-9])"
            ),
            _ya,
        ),
        (
            "telepon",
            pola(r"(?<![0-9])(?P<isi>\+?(?:6([ .-])2\2|0([ .-]))8(?:[ .-][0-9]){8,11})(?![0-9])"),
            _ya,
        ),
        (
            "telepon",
            pola(
                r"(?<!\w)(?P<isi>\(?(?:\+62[ .-]?|0)[1-9][0-9]{1,2}\)?[ .-]?[0-9]{3,4}[ .-]?"
                r"[0-9]{3,4})(?![0-9])"
            ),
            _tidak_pasti,
        ),
        (
            "telepon",
            pola(
                r"(?<![0-9+])(?P<isi>(?:\+? ?62 ?|0)8[0-9]{1,2}(?P<jeda> ?[^\w\s] ?)[0-9]{3,4}"
                r"(?P=jeda)[0-9]{3,5})(?![0-9])"
            ),
            _tidak_pasti,
        ),
        ("telepon", pola(r"(?<![0-9.,])(?P<isi>8[1-9][0-9]{8,10})(?![0-9])"), _tidak_pasti),
        (
            "bpjs",
            pola(rf"(?:bpjs|jkn|kis|kpj)\D{{0,12}}(?P<isi>[0-9]{_BERJEDA}{{10,12}})(?![0-9])"),
            _ya,
        ),
        (
            "bpjs",
            pola(rf"(?<![0-9])(?P<isi>[0-9]{{13}}|000[0-9]{_BERJEDA}{{9}})(?![0-9])"),
            _tidak_pasti,
        ),
        ("npwp", pola(r"(?<![0-9])(?P<isi>[0-9]{15})(?![0-9])"), _tidak_pasti),
        (
            "rekening",
            pola(
                rf"(?<!\w)(?:{_BANK})(?!\w)(?:[^0-9\n]{{0,20}}?)"
                rf"(?P<isi>[0-9]{_BERJEDA}{{7,17}})(?![0-9])"
            ),
            _bukan_waktu,
        ),
        ("paspor", pola(r"pass?port?\W{0,3}(?:(?:no|nomor)\W{0,3})?(?P<isi>[a-z]{1,2} ?[0-9]{6,7})"
                        r"(?!\w)"), _ya),
        ("paspor", pola(r"(?<!\w)(?P<isi>[A-Z][0-9]{7})(?!\w)", huruf_besar=True), _tidak_pasti),
        (
            "plat",
            pola(
                r"(?:pe?late?|nopol|no[. ]*pol(?:isi)?)\W{0,3}(?:(?:no|nomor)\W{0,3})?"
                rf"(?P<isi>(?:{_PLAT}) ?[1-9][0-9]{{0,3}} ?[a-z]{{1,3}})(?!\w)"
            ),
            _ya,
        ),
        (
            "plat",
            pola(
                rf"(?<!\w)(?P<isi>(?:{_PLAT})([ -]?)[1-9][0-9]{{2,3}}\2[A-Z]{{1,3}})(?!\w)",
                huruf_besar=True,
            ),
            _bukan_tempat,
        ),
    ]  # fmt: skip


def _ya(_: re.Match[str]) -> bool:
    return True


def _tidak_pasti(_: re.Match[str]) -> bool:
    return False


def _nik(kena: re.Match[str]) -> bool | None:
    """Say whether 16 digits are a NIK or a KK: a region, a date of birth or entry, a number."""
    isi = kena["isi"]
    if _WAKTU.search(isi):
        return None
    angka = _angka(isi)
    wilayah, hari, bulan = int(angka[:2]), int(angka[6:8]) % 40, int(angka[8:10])
    tertib = (
        11 <= wilayah <= 97
        and angka[2:4] != "00"
        and 1 <= hari <= 31
        and 1 <= bulan <= 12
        and angka[12:] != "0000"
    )
    return True if tertib and not _TAHUN.fullmatch(isi) else None


def _nip(kena: re.Match[str]) -> bool | None:
    """Say whether 18 digits are a NIP: a date of birth, a month of entry, a sex, a number."""
    isi = kena["isi"]
    if _WAKTU.search(isi):
        return None
    angka = _angka(isi)
    lahir, bulan, hari, masuk = angka[:4], int(angka[4:6]), int(angka[6:8]), angka[8:12]
    tertib = (
        "1930" <= lahir <= "2020"
        and 1 <= bulan <= 12
        and 1 <= hari <= 31
        and "1950" <= masuk <= "2099"
        and angka[14] in "12"
    )
    return True if tertib else None


def _bukan_tahun(kena: re.Match[str]) -> bool | None:
    return None if _TAHUN.fullmatch(kena["isi"]) else False


def _bukan_tempat(kena: re.Match[str]) -> bool | None:
    awal = kena.start("isi")
    return None if _TEMPAT.search(kena.string[max(awal - 24, 0) : awal]) else False


def _bukan_waktu(kena: re.Match[str]) -> bool | None:
    return None if _WAKTU.search(kena["isi"]) else True


def _angka(teks: str) -> str:
    return "".join(filter(str.isdigit, teks))
