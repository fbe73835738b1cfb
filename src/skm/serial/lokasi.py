"""
From a path such as ``$.rtl[0].tahun`` to the line it stands on.

The standard library's readers give values without positions.  Both scanners below run only on
text those readers have accepted, so they look for structure and judge nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from skm.batas import MAKS_DALAM, MAKS_TEMPAT
from skm.dasar import langkah_jalur

# Runs of characters are taken whole: a choice for each takes a hundred bytes for each.
_TEKS = r"""\"{3}[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*\"{3,5}  # the long ones first
      | '{3}.*?'{3,5}
      | "[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*" | '[^'\n]*'
      | \#[^\n]*"""
_TEKS_TOML = re.compile(_TEKS, re.VERBOSE | re.DOTALL)
_TOKEN_TOML = re.compile(
    # A group that keeps all it has (``++``) is wrong in Python before 3.11.5, that of Debian 12.
    r"""(?:[^\S\n]*+(?:\#[^\n]*+)?\n)+ | """
    + _TEKS
    + r"""
      | \[\[ | \]\] | [\[\]{},=.]
      | [A-Za-z0-9_-]+
      | [^\S\n]+ | .""",
    re.VERBOSE | re.DOTALL,
)
_LANGKAH = re.compile(
    _TEKS
    + r"""| (?P<titik>(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*)"""
    + f"{{{MAKS_DALAM},}})",
    re.VERBOSE | re.DOTALL,
)
_KOSONG_JSON = re.compile(r"[ \t\n\r]*")
_LANGKAH_AKHIR = re.compile(r'(?:\.[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$')


def kosongkan_teks(teks: str) -> str:
    """Return *teks* with blanks for what stands in quotes and comments; also for faulty TOML."""
    return _TEKS_TOML.sub(lambda temuan: re.sub(r"[^\n]", " ", temuan.group()), teks)


def kunci_bertitik_panjang(teks: str) -> int | None:
    """
    Return the line of a dotted key of too many steps; also in faulty TOML.

    The standard library takes time that grows with the square of them.
    """
    for temuan in _LANGKAH.finditer(teks):
        if temuan["titik"]:
            return teks.count("\n", 0, temuan.start()) + 1
    return None


class NomorBaris:
    """
    Lines of one file by path; looked for when the first one is asked for.

    Of a file with very many values the last ones have the line of what is around them.
    """

    def __init__(self, isi: Iterable[tuple[str, int]]) -> None:
        self._isi = islice(isi, MAKS_TEMPAT)
        self._baris: dict[str, int] = {}
        self._asal: Mapping[str, str] = {}

    def dengan_asal(self, asal: Mapping[str, str]) -> "NomorBaris":
        """
        Return the same lines, and for what the file only names those of its names.

        Args:
            asal: By a path that does not stand in the file, that of what it comes from.
        """
        baru = NomorBaris(())
        baru._isi, baru._baris, baru._asal = self._isi, self._baris, asal
        return baru

    def __contains__(self, lokasi: str) -> bool:
        return lokasi in self._semua()

    def __getitem__(self, lokasi: str) -> int | None:
        """Return the line of *lokasi*, or of the nearest thing around it that has one."""
        semua = self._semua()
        while lokasi not in semua:
            if lokasi in self._asal:
                return self[self._asal[lokasi]]
            atas = _LANGKAH_AKHIR.sub("", lokasi)
            if atas == lokasi:
                return None
            lokasi = atas
        return semua[lokasi]

    def _semua(self) -> dict[str, int]:
        for lokasi, baris in self._isi:  # nothing is left of it the next time
            self._baris.setdefault(lokasi, baris)
        return self._baris


def baris_toml(teks: str) -> NomorBaris:
    """Return the lines of a valid TOML text."""
    return NomorBaris(_pindai_toml(teks))


def baris_json(teks: str) -> NomorBaris:
    """Return the lines of a valid JSON text."""
    return NomorBaris(_pindai_json(teks, []))


def ganda_json(teks: str) -> list[tuple[str, str, int]]:
    """Return the keys given twice in a JSON text that is valid otherwise: path, key, line."""
    ganda: list[tuple[str, str, int]] = []
    for _ in _pindai_json(teks, ganda):
        pass
    return ganda


def _pindai_toml(teks: str) -> Iterator[tuple[str, int]]:
    yield "$", 1
    try:
        yield from _PemindaiToml(teks).jalan()
    except RecursionError:
        return  # deeper than can be followed from here; what is around it has its line


class _PemindaiToml:
    """Follows the tokens of a text; `isi` and `baris` are the next one and its line."""

    def __init__(self, teks: str) -> None:
        self._token = _token(teks)
        self._antre: list[tuple[str, int]] = []
        self.maju()
        self.larik: dict[str, int] = {}

    def maju(self) -> None:
        self.isi, self.baris = self._antre.pop() if self._antre else next(self._token)

    def pecah(self) -> None:
        """Take a doubled bracket for two, so that one bracket is one array."""
        if self.isi in ("[[", "]]"):
            self.isi = self.isi[0]
            self._antre.append((self.isi, self.baris))

    def jalan(self) -> Iterator[tuple[str, int]]:
        tabel = "$"
        while self.isi:
            isi, baris = self.isi, self.baris
            if isi == "\n":
                self.maju()
            elif isi in ("[", "[["):
                self.maju()
                for tabel in self._kepala(self._kunci(), larik=isi == "[["):
                    yield tabel, baris
                self.maju()  # the closing bracket
            else:
                yield from self._pasangan(tabel)

    def _kepala(self, kunci: list[str], *, larik: bool) -> Iterator[str]:
        """Yield the path of a header, after those of all that is around it."""
        lokasi = "$"
        for k, langkah in enumerate(kunci):
            lokasi += langkah_jalur(langkah)
            yield lokasi
            if larik and k == len(kunci) - 1:
                self.larik[lokasi] = self.larik.get(lokasi, -1) + 1
            if lokasi in self.larik:
                lokasi += f"[{self.larik[lokasi]}]"
                yield lokasi

    def _kunci(self) -> list[str]:
        """Read a dotted key; afterwards the next token is ``=`` or a closing bracket."""
        import tomllib

        kunci: list[str] = []
        while (isi := self.isi) not in ("=", "]", "]]"):
            if isi != ".":
                if "\\" in isi:
                    isi = f'"{tomllib.loads(f"k = {isi}")["k"]}"'
                kunci.append(isi[1:-1] if isi[0] in "\"'" else isi)
            self.maju()
        return kunci

    def _pasangan(self, induk: str) -> Iterator[tuple[str, int]]:
        baris, lokasi = self.baris, induk
        for langkah in self._kunci():
            lokasi += langkah_jalur(langkah)
            yield lokasi, baris
        self.maju()  # the equals sign
        yield from self._nilai(lokasi)

    def _nilai(self, lokasi: str) -> Iterator[tuple[str, int]]:
        self.pecah()
        awal = self.isi
        if awal == "[":
            yield from self._larik(lokasi)
        elif awal == "{":
            self.maju()
            while self.isi != "}":
                if self.isi in (",", "\n"):
                    self.maju()
                else:
                    yield from self._pasangan(lokasi)
            self.maju()
        else:
            while self.isi not in (",", "\n", "]", "]]", "}", ""):
                self.maju()

    def _larik(self, lokasi: str) -> Iterator[tuple[str, int]]:
        self.maju()
        nomor = 0
        while True:
            self.pecah()
            if self.isi == "]":
                self.maju()
                return
            if self.isi in (",", "\n"):
                self.maju()
            else:
                yield f"{lokasi}[{nomor}]", self.baris
                yield from self._nilai(f"{lokasi}[{nomor}]")
                nomor += 1


def _token(teks: str) -> Iterator[tuple[str, int]]:
    """Yield the tokens of a text with their lines, line ends as one; an empty one for ever last."""
    baris = 1
    for temuan in _TOKEN_TOML.finditer(teks):
        isi = temuan.group()
        if isi[-1] == "\n":  # a text ends in a quotation mark
            yield "\n", baris
        elif not (isi.isspace() or isi[0] == "#"):
            yield isi, baris
        baris += isi.count("\n")
    while True:
        yield "", baris


def _pindai_json(teks: str, ganda: list[tuple[str, str, int]]) -> Iterator[tuple[str, int]]:
    """Yield paths with their lines, and note the keys given twice."""
    import json

    pembaca = json.JSONDecoder()
    di, baris = 0, 1

    def maju(ke: int) -> None:
        nonlocal di, baris
        baris += teks.count("\n", di, ke)
        di = ke

    def lewati() -> None:
        cocok = _KOSONG_JSON.match(teks, di)
        if cocok is not None and cocok.end() > di:
            maju(cocok.end())

    def isi(lokasi: str) -> Iterator[tuple[str, int]]:
        lewati()
        yield lokasi, baris
        if teks[di] in "{[":
            objek = teks[di] == "{"
            maju(di + 1)
            nomor, ada = 0, set[str]()
            while True:
                lewati()
                if teks[di] in "}]":
                    maju(di + 1)
                    return
                if teks[di] == ",":
                    maju(di + 1)
                elif objek:
                    kunci, akhir = pembaca.raw_decode(teks, di)
                    if kunci in ada:
                        ganda.append((lokasi + langkah_jalur(kunci), kunci, baris))
                    ada.add(kunci)
                    maju(akhir)
                    lewati()
                    maju(di + 1)  # the colon
                    yield from isi(lokasi + langkah_jalur(kunci))
                else:
                    yield from isi(f"{lokasi}[{nomor}]")
                    nomor += 1
        else:
            maju(pembaca.raw_decode(teks, di)[1])

    return isi("$")
