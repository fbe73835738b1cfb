"""
Run the examples of README.md, docs/ and the docstrings as tests.

Every page runs in a folder of its own that holds a copy of examples/.  On a page:

- ``python`` blocks run one after the other; ``>>>`` lines are compared with what they give.
- ``console`` blocks with a line ``$ skm …`` run in a shell and are compared with what it prints;
  ``…`` stands for any text, on a line of its own for any lines.
- a ``toml`` block whose first line is ``# name.toml`` becomes that file; any other is a part of a
  report, and must load when it is put into the one that ``skm mulai`` makes.
"""

import difflib
import doctest
import os
import re
import shutil
import subprocess
import sysconfig
import tempfile
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

AKAR = Path(__file__).parent


def masuk(ruang: dict[str, Any]) -> None:
    """Enter a folder of the page's own, with `skm` on the path and nothing outside in reach."""
    folder, ubah = tempfile.TemporaryDirectory(prefix="skm-"), pytest.MonkeyPatch()
    ruang["_keluar"] = (ubah.undo, folder.cleanup)
    shutil.copytree(AKAR / "examples", Path(folder.name, "examples"))
    ubah.chdir(folder.name)
    ubah.setenv("PATH", sysconfig.get_path("scripts"), prepend=os.pathsep)
    ubah.setenv("PYTHONUTF8", "1")
    ubah.setenv("PYTHONUNBUFFERED", "1")  # so that errors and output stay in order
    for variabel in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        ubah.setenv(variabel, str(Path(folder.name, ".state")))


def keluar(ruang: dict[str, Any]) -> None:
    """Leave the folder and remove it."""
    for langkah in ruang["_keluar"]:
        langkah()


def konsol(contoh: Example) -> str | None:
    """Run the commands of a block; return how what they print differs from what it shows."""
    if not re.search(r"^\$ skm ", contoh.parsed, re.MULTILINE):
        return None
    nyata, kode = "", contoh.namespace.get("_kode", 0)
    for perintah in re.findall(r"^\$ (.*)$", contoh.parsed, re.MULTILINE):
        hasil = subprocess.run(  # noqa: S602 - the commands of our own pages
            f"(exit {kode}); {perintah}",
            shell=True,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        kode = contoh.namespace["_kode"] = hasil.returncode
        nyata += f"$ {perintah}\n{hasil.stdout}"
    pola = "".join(
        r"(?:.*\n)*?" if baris.strip() == "…" else re.escape(baris).replace("…", ".*") + r"\n"
        for baris in contoh.parsed.strip().splitlines()
    )
    if re.fullmatch(pola, nyata.strip() + "\n"):
        return None
    return "\n".join(difflib.ndiff(contoh.parsed.splitlines(), nyata.splitlines()))


def berkas(contoh: Example) -> None:
    """Write the file that a block is, or load the part of a report that it is."""
    isi = tomllib.loads(contoh.parsed, parse_float=Decimal)
    if nama := re.match(r"# ([\w-]+\.toml)\n", contoh.parsed):
        Path(nama[1]).write_text(contoh.parsed, encoding="utf-8")
        return
    import skm
    from skm.serial import struktur

    mulai = Path(skm.__file__).with_name("mulai.toml").read_text(encoding="utf-8")
    dasar = tomllib.loads(mulai)
    if {"nrr", "total"} & set(isi):
        del dasar["nrr"], dasar["n"]
    struktur({**dasar, **isi}, skm.LaporanTindakLanjut)


halaman = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        CodeBlockParser("console", konsol),
        CodeBlockParser("toml", berkas),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
    setup=masuk,
    teardown=keluar,
)
docstring = Sybil(parsers=[DocTestParser()], path="src/skm", pattern="*.py")

pytest_collect_file = (halaman + docstring).pytest()
