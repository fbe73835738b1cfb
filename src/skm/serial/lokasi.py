"""
From a path such as ``$.rtl[0].tahun`` to the line it stands on.

The standard library's readers give values without positions.  Both scanners below run only on
text those readers have accepted, so they look for structure and judge nothing.
"""

import re
from collections.abc import Iterable, Iterator

from skm.dasar import langkah_jalur

_TEKS = r"""\"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}   # the long ones first
      | "(?:\\[^\n]|[^"\\\n])*" | '[^'\n]*'
      | \#[^\n]*"""
_TEKS_TOML = re.compile(_TEKS, re.VERBOSE | re.DOTALL)
_TOKEN_TOML = re.compile(
    _TEKS
    + r"""
      | \n | \[\[ | \]\] | [\[\]{},=.]
      | [A-Za-z0-9_-]+
      | [^\S\n]+ | .""",
    re.VERBOSE | re.DOTALL,
)
_LANGKAH_AKHIR = re.compile(r'(?:\.[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$')


def samarkan(teks: str) -> str:
    """Return *teks* with blanks for what stands in quotes and comments; also for faulty TOML."""
    return _TEKS_TOML.sub(lambda temuan: re.sub(r"[^\n]", " ", temuan.group()), teks)


class NomorBaris:
    """Lines of one file by path; looked for when the first one is asked for."""

    def __init__(self, isi: Iterable[tuple[str, int]]) -> None:
        self._isi = iter(isi)
        self._baris: dict[str, int] = {}

    def __contains__(self, lokasi: str) -> bool:
        return lokasi in self._semua()

    def __getitem__(self, lokasi: str) -> int | None:
        """Return the line of *lokasi*, or of the nearest thing around it that has one."""
        semua = self._semua()
        while lokasi not in semua:
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


def baris_json(teks: str) -> tuple[NomorBaris, list[tuple[str, str, int]]]:
    """Return the lines of a valid JSON text, and the keys given twice: path, key, line."""
    ganda: list[tuple[str, str, int]] = []
    return NomorBaris([*_pindai_json(teks, ganda)]), ganda


def _pindai_toml(teks: str) -> Iterator[tuple[str, int]]:
    yield "$", 1
    try:
        yield from _PemindaiToml(teks).jalan()
    except RecursionError:
        return  # deeper than can be followed from here; what is around it has its line


class _PemindaiToml:
    def __init__(self, teks: str) -> None:
        self.token: list[tuple[str, int]] = []
        baris = 1
        for temuan in _TOKEN_TOML.finditer(teks):
            isi = temuan.group()
            if isi == "\n" or not (isi.isspace() or isi.startswith("#")):
                self.token.append((isi, baris))
            baris += isi.count("\n")
        self.token.append(("\n", baris))
        self.i = 0
        self.larik: dict[str, int] = {}

    def jalan(self) -> Iterator[tuple[str, int]]:
        tabel = "$"
        while self.i < len(self.token):
            isi, baris = self.token[self.i]
            if isi == "\n":
                self.i += 1
            elif isi in ("[", "[["):
                self.i += 1
                for tabel in self._kepala(self._kunci(), larik=isi == "[["):
                    yield tabel, baris
                self.i += 1  # the closing bracket
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
        while (isi := self.token[self.i][0]) not in ("=", "]", "]]"):
            if isi != ".":
                kunci.append(tomllib.loads(f"k = {isi}")["k"] if isi[0] in "\"'" else isi)
            self.i += 1
        return kunci

    def _pasangan(self, induk: str) -> Iterator[tuple[str, int]]:
        baris = self.token[self.i][1]
        lokasi = induk
        for langkah in self._kunci():
            lokasi += langkah_jalur(langkah)
            yield lokasi, baris
        self.i += 1  # the equals sign
        yield from self._nilai(lokasi)

    def _nilai(self, lokasi: str) -> Iterator[tuple[str, int]]:
        isi = self.token[self.i][0]
        if isi in ("[", "[["):
            yield from self._larik(lokasi, len(isi))
        elif isi == "{":
            self.i += 1
            while (isi := self.token[self.i][0]) != "}":
                if isi in (",", "\n"):
                    self.i += 1
                else:
                    yield from self._pasangan(lokasi)
            self.i += 1
        else:
            while self.token[self.i][0] not in (",", "\n", "]", "]]", "}"):
                self.i += 1

    def _larik(self, lokasi: str, dalam: int) -> Iterator[tuple[str, int]]:
        """Read an array; ``[[`` opens two and ``]]`` closes two at once."""
        # Split the doubled brackets, so that one bracket is one array.
        baris = self.token[self.i][1]
        self.token[self.i : self.i + 1] = [("[", baris)] * dalam
        self.i += 1
        nomor = 0
        while True:
            isi, baris = self.token[self.i]
            if isi == "]]":
                self.token[self.i : self.i + 1] = [("]", baris)] * 2
            elif isi == "]":
                self.i += 1
                return
            elif isi in (",", "\n"):
                self.i += 1
            else:
                yield f"{lokasi}[{nomor}]", baris
                yield from self._nilai(f"{lokasi}[{nomor}]")
                nomor += 1


def _pindai_json(teks: str, ganda: list[tuple[str, str, int]]) -> Iterator[tuple[str, int]]:
    import json

    pembaca = json.JSONDecoder()
    di, baris = 0, 1

    def maju(ke: int) -> None:
        nonlocal di, baris
        baris += teks.count("\n", di, ke)
        di = ke

    def lewati() -> None:
        ke = di
        while teks[ke] in " \t\n\r":
            ke += 1
        maju(ke)

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
