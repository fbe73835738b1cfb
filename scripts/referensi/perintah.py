"""The command line."""

import argparse
from collections.abc import Iterator

from scripts.referensi.alat import tabel

import skm
import skm.cli.pemakaian
import skm.naskah
import skm.renderers
import skm.skor
import skm.tabulasi
import skm.testing


def perintah() -> Iterator[str]:
    """Yield every command with its options."""
    yield from _perintah("skm", skm.cli.pemakaian.parser())


def _perintah(awal: str, induk: argparse.ArgumentParser) -> Iterator[str]:
    (pilihan,) = (a for a in induk._actions if isinstance(a, argparse._SubParsersAction))
    for nama, parser in pilihan.choices.items():
        if any(isinstance(a, argparse._SubParsersAction) for a in parser._actions):
            yield from _perintah(f"{awal} {nama}", parser)
            continue
        argumen = [a for a in parser._actions if a.dest != "help"]
        bentuk = " ".join([awal, nama, *map(_bentuk, argumen)])
        yield f"## `{awal} {nama}`\n\n{parser.description}\n\n```text\n{bentuk}\n```\n"
        yield from tabel(
            ("Argumen", "Arti"),
            [(_nama_argumen(a), (a.help or "").replace("|", "\\|")) for a in argumen],
        )


def _isi(aksi: argparse.Action) -> str:
    nama = str(aksi.metavar) if aksi.metavar else "|".join(map(str, aksi.choices or ()))
    return "" if aksi.nargs == 0 else nama


def _bentuk(aksi: argparse.Action) -> str:
    bentuk = " ".join(filter(None, (*aksi.option_strings[:1], _isi(aksi))))
    if aksi.nargs in {"*", "+"}:
        bentuk += " …"
    wajib = aksi.required and aksi.nargs != "?"
    return bentuk if wajib else f"[{bentuk}]"


def _nama_argumen(aksi: argparse.Action) -> str:
    isi = _isi(aksi).replace("|", "\\|")
    if not aksi.option_strings:
        return f"`{isi}`"
    return ", ".join(f"`{o} {isi}`" if isi else f"`{o}`" for o in aksi.option_strings)
