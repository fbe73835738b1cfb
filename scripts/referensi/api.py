"""The Python API: every public room, its functions, its classes and all of their fields."""

import inspect
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from importlib import import_module
from typing import Any

import attrs
from scripts.referensi.alat import tabel

from skm.dasar import arti_bidang

RUANG: Mapping[str, str] = {
    "skm": "What most programs need; every name is loaded on first use.  What a class holds is "
    "listed with the room it lives in.",
    "skm.alur": "What can be done with files, from first to last; the command line does no more. "
    "See [Use skm from Python](../howto/dari-python.md).",
    "skm.tabulasi": "From answers to counts. "
    "`skm.tabulasi.mesin` counts in other engines; see "
    "[Memakai mesin data sendiri](../howto/memakai-mesin-data-sendiri.md).",
    "skm.skor": "The verbs: exact figures from values and counts.",
    "skm.model": "The nouns: facts, conventions, counts and results, all of them frozen.",
    "skm.regulasi": "The law as data; see "
    "[Use a rule set of your own](../howto/regulasi-sendiri.md).",
    "skm.serial": "Files of reports, profiles and values, in and out.",
    "skm.jejak": "Where every figure comes from; see "
    "[Menelusuri angka](../howto/menelusuri-angka.md).",
    "skm.audit": "For whoever writes rules or runs a book of them. "
    "`skm.periksa` also looks whether pictures are there, which the pure `skm.audit.periksa` "
    "must be told.",
    "skm.naskah": "The parts a document is made of.",
    "skm.renderers": "For whoever writes or looks up renderers.",
    "skm.exact": "Exact figures and how they are written.",
    "skm.errors": "What can go wrong, as values and as exceptions.",
    "skm.testing": "For tests of what is built on skm; needs the extra `skm[testing]`. "
    "A strategy gives objects of the class it is called like.",
}
"""Public rooms, in the order in which a reader meets them."""


def api() -> Iterator[str]:
    """Yield the public names of all rooms, with the fields of each class where it is at home."""
    rumah = _rumah()
    for nama_ruang, pengantar in RUANG.items():
        isi = _isi(nama_ruang)
        yield f"## `{nama_ruang}`\n\n{pengantar}\n"
        fungsi = [(_tanda(n, b), _pertama(b)) for n, b in isi.items() if _fungsi(b)]
        if fungsi:
            yield f"\n### Functions of `{nama_ruang}`\n"
            yield from tabel(("Name", "What it is for"), fungsi)
        for judul, galat in (("Classes", False), ("Errors", True)):
            kelas = {n: b for n, b in isi.items() if inspect.isclass(b) and _galat(b) is galat}
            if not kelas:
                continue
            yield f"\n### {judul} of `{nama_ruang}`\n"
            yield from tabel(
                ("Name", "What it is for"),
                [(_tautan(n, b, rumah), _pertama(b)) for n, b in kelas.items()],
            )
            for nama, satu in kelas.items():
                if rumah[satu] == nama_ruang:
                    yield from _rinci(nama, satu)


def _isi(nama_ruang: str) -> dict[str, Any]:
    ruang = import_module(nama_ruang)
    nama = getattr(ruang, "__all__", None) or [
        n
        for n, b in vars(ruang).items()
        if not n.startswith("_") and getattr(b, "__module__", "") == nama_ruang
    ]
    return {n: getattr(ruang, n) for n in sorted(nama, key=str.casefold)}


def _rumah() -> dict[Any, str]:
    """Return the room of each class: the last that offers it, but `skm` itself."""
    rumah: dict[Any, str] = {}
    for nama_ruang in RUANG:
        for satu in _isi(nama_ruang).values():
            if inspect.isclass(satu) and (
                rumah.get(satu, "skm") == "skm" or _asal(satu, nama_ruang)
            ):
                rumah[satu] = nama_ruang
    return rumah


def _asal(kelas: type[Any], nama_ruang: str) -> bool:
    return f"{kelas.__module__}.".startswith(f"{nama_ruang}.")


def _fungsi(benda: Any) -> bool:
    return inspect.isfunction(inspect.unwrap(benda))


def _galat(benda: Any) -> bool:
    return issubclass(benda, BaseException)


def _tautan(nama: str, kelas: type[Any], rumah: Mapping[Any, str]) -> str:
    return f"[`{nama}`](#{nama.lower()})" if rumah[kelas] and [*_baris(kelas)] else f"`{nama}`"


def _rinci(nama: str, kelas: type[Any]) -> Iterator[str]:
    """Yield what a class holds; nothing if that is nothing of its own."""
    if baris := [*_baris(kelas)]:
        yield f"\n#### `{nama}`\n"
        yield from tabel(("Field", "Type", "Meaning"), baris)


def _baris(kelas: type[Any]) -> Iterator[tuple[str, str, str]]:
    """Yield fields, then what is derived from them."""
    arti = {n: isi.replace("``", "`") for n, isi in arti_bidang(kelas).items()}
    jenis: dict[str, Any] = {}
    if issubclass(kelas, Enum):
        yield from ((f"`{a.name}`", "", f"`{a.value!r}`") for a in kelas)
    elif attrs.has(kelas):
        # What it is comes before what all of its kind have.
        bidang = sorted(attrs.fields(kelas), key=lambda f: f.inherited)
        jenis = {f.name: (f.type, f.default) for f in bidang if f.init}
    elif issubclass(kelas, tuple) and hasattr(kelas, "_fields"):
        bawaan = kelas._field_defaults
        jenis = {
            n: (kelas.__annotations__.get(n), bawaan.get(n, attrs.NOTHING)) for n in kelas._fields
        }
    for n, (satu, bawaan) in jenis.items():
        opsional = "" if bawaan is attrs.NOTHING else ", optional"
        yield f"`{n}`", f"`{_jenis(satu)}`{opsional}", arti.get(n, "")
    for n, makna in arti.items():
        if n not in jenis and not issubclass(kelas, Enum):
            yield f"`{n}`", "", makna
    for n, satu in _milik(kelas):
        if n in jenis or n in arti:
            continue
        if isinstance(satu, property) or hasattr(satu, "func"):
            fungsi = satu.fget if isinstance(satu, property) else satu.func
            yield (
                f"`{n}`",
                f"`{_jenis(inspect.signature(fungsi).return_annotation)}`",
                _pertama(satu),
            )
        elif _fungsi(getattr(satu, "__func__", satu)):
            yield _tanda(n, getattr(satu, "__func__", satu)), "", _pertama(satu)


def _milik(kelas: type[Any]) -> Iterator[tuple[str, Any]]:
    """Yield public properties and methods of a class and of those above it that are skm's."""
    sudah: set[str] = set()
    for satu in kelas.__mro__:
        if not satu.__module__.startswith("skm") or satu.__name__ in ("Polos", "Benda", "Tertunda"):
            continue
        for n, isi in vars(satu).items():
            if not n.startswith("_") and n not in sudah and getattr(isi, "__doc__", None):
                sudah.add(n)
                if isinstance(isi, property | classmethod | staticmethod) or (
                    hasattr(isi, "func") or inspect.isfunction(isi)
                ):
                    yield n, isi


def _jenis(jenis: Any) -> str:
    """Write a type as its source has it, without the modules that names come from."""
    if jenis is inspect.Signature.empty or jenis is None:
        return "None"
    teks = jenis if isinstance(jenis, str) else inspect.formatannotation(jenis)
    teks = re.sub(r"ForwardRef\('([^']*)'\)", r"\1", teks).replace("'", "").replace('"', "")
    # In a table a bar parts cells, even within code.
    return re.sub(r"\b(?:[a-z_]\w*\.)+(?=\w)", "", teks).replace("|", "\\|")


def _tanda(nama: str, benda: Any) -> str:
    if not _fungsi(benda):
        return f"`{nama}`"
    asli = inspect.signature(benda)
    polos = [
        p.replace(annotation=p.empty)
        for p in asli.parameters.values()
        if p.name not in ("self", "cls")
    ]
    tanda = str(asli.replace(parameters=polos, return_annotation=asli.empty))
    tanda = re.sub(r"<([A-Z]\w*[.]\w+): [^>]*>", r"\1", tanda)  # members of enumerations
    return f"`{nama}{tanda}`"


def _pertama(benda: Any) -> str:
    paragraf = inspect.cleandoc(benda.__doc__ or "").split("\n\n")[0]
    polos = re.sub(r":\w+:`~?(?:[\w.]*\.)?(\w+)`", r"`\1`", " ".join(paragraf.split()))
    return polos.replace("``", "`")
