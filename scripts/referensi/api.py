"""The Python API."""

import inspect
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from scripts.referensi.alat import tabel

RUANG: Mapping[str, str] = {
    "skm": "What most programs need; every name is loaded on first use.",
    "skm.alur": "What can be done with files, from first to last; the command line does no more. "
    "See [Use skm from Python](../howto/dari-python.md).",
    "skm.tabulasi": "From answers to counts. "
    "`skm.tabulasi.mesin` counts in other engines; see "
    "[Memakai mesin data sendiri](../howto/memakai-mesin-data-sendiri.md).",
    "skm.skor": "The verbs: exact figures from values and counts.",
    "skm.renderers": "For whoever writes or looks up renderers.",
    "skm.audit": "For whoever writes rules or runs a book of them. "
    "`skm.periksa` also looks whether pictures are there, which the pure `skm.audit.periksa` "
    "must be told.",
    "skm.naskah": "The parts a document is made of.",
    "skm.testing": "For tests of what is built on skm; needs the extra `skm[testing]`. "
    "A strategy gives objects of the class it is called like.",
}


def api() -> Iterator[str]:
    """Yield the public names of the rooms a program meets."""
    for nama_ruang, pengantar in RUANG.items():
        ruang = import_module(nama_ruang)
        isi = {n: getattr(ruang, n) for n in sorted(ruang.__all__, key=str.casefold)}
        yield f"## `{nama_ruang}`\n\n{pengantar}\n"
        for judul, pilih in (
            ("Functions", lambda b: inspect.isfunction(inspect.unwrap(b))),
            ("Classes", lambda b: inspect.isclass(b) and not issubclass(b, Exception)),
            ("Errors", lambda b: inspect.isclass(b) and issubclass(b, Exception)),
        ):
            baris = [(_tanda(n, b), _pertama(b)) for n, b in isi.items() if pilih(b)]
            if baris:
                yield f"\n### {judul} of `{nama_ruang}`\n"
                yield from tabel(("Name", "What it is for"), baris)


def _tanda(nama: str, benda: Any) -> str:
    if not inspect.isfunction(inspect.unwrap(benda)):
        return f"`{nama}`"
    asli = inspect.signature(benda)
    polos = [p.replace(annotation=p.empty) for p in asli.parameters.values()]
    return f"`{nama}{asli.replace(parameters=polos, return_annotation=asli.empty)}`"


def _pertama(benda: Any) -> str:
    paragraf = inspect.cleandoc(benda.__doc__ or "").split("\n\n")[0]
    polos = re.sub(r":\w+:`~?(?:[\w.]*\.)?(\w+)`", r"`\1`", " ".join(paragraf.split()))
    return polos.replace("``", "`")
