"""Every command that a page tells people to type is one that an installation gives."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from skm.alur import periksa_berkas
from skm.cli.pemakaian import parser
from skm.model import Tingkat

AKAR = Path(__file__).parents[2]
HALAMAN = sorted(
    [
        *AKAR.glob("*.md"),
        *(AKAR / "docs").rglob("*.md"),
        *(AKAR / "examples").glob("*/README.md"),
    ]
)
BLOK = re.compile(r"^ *```(sh|bat|console)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)

# README installs into .venv of the checkout, and `activate` makes its programs commands; the page
# Memasang installs for a user, where Windows has its launcher and Linux a link.
PROGRAM = re.compile(
    r"(?:skm|\.venv/bin/(?:skm|pip|nox)|\.venv\\Scripts\\(?:skm|pip|nox)|py -m (?:skm|pip|venv)|"
    r"python3 -m venv|~/\.local/(?:share/skm/bin/pip|bin/skm)|"
    # what is there before, and what pages for programmers have installed a line above
    r"sudo apt|mkdir|ln|cd|cp|cat|head|echo|\(exit|pip|pytest|copier|git|python|"
    r"skm-kop-jatim|SKM_BEKU_PAKET=\S+ \.venv/bin/pyinstaller)(?: |$)"
)
SKM = re.compile(r"(?:py -m |[\w.~/\\-]*[/\\])?skm(?= |$)")


def perintah(halaman: Path) -> Iterator[str]:
    """Yield the commands of the blocks of a page."""
    for bahasa, isi in BLOK.findall(halaman.read_text(encoding="utf-8")):
        baris = (b.strip() for b in isi.splitlines())
        ketik = re.search(r"^ *\$ ", isi, re.MULTILINE) is not None
        for satu in baris:
            if bahasa == "console" or ketik:
                if not satu.startswith("$ "):
                    continue
                satu = satu[2:]
            if satu and not satu.startswith(("#", "…")):
                yield from re.split(r" (?:&&|\|\|?) |; ", satu)


def nama(halaman: Path) -> str:
    """Return the name of a page."""
    return halaman.relative_to(AKAR).as_posix()


@pytest.mark.parametrize("halaman", HALAMAN, ids=nama)
def test_dapat_diketik(halaman: Path) -> None:
    """It begins with a program that is there, and what skm is told, skm takes."""
    semua = list(perintah(halaman))

    assert [] == [p for p in semua if not PROGRAM.match(p)]
    for satu in semua:
        if (dipanggil := SKM.match(satu)) is None:
            continue
        argumen = shlex.split(re.split(r" 2?> ?", satu[dipanggil.end() :])[0].replace("\\", "/"))
        if argumen != ["--version"]:
            parser().parse_args(argumen)


def test_temuan_contoh() -> None:
    """README says how many findings its first command tells of."""
    contoh = "examples/jateng-2024-tw1/laporan.toml"
    temuan = periksa_berkas(AKAR / contoh).temuan
    banyak = sum(t.tingkat is Tingkat.PERINGATAN for t in temuan)

    assert not [t for t in temuan if t.tingkat is Tingkat.GALAT]
    assert f"`Pemeriksaan: {banyak} peringatan`" in (AKAR / "README.md").read_text(encoding="utf-8")


def test_cara_memasang() -> None:
    """README makes `skm` a command after it installed it, and sends staff to the page on that."""
    baca = (AKAR / "README.md").read_text(encoding="utf-8")
    pasang = (AKAR / "docs/howto/memasang-skm.md").read_text(encoding="utf-8")

    assert baca.index("docs/howto/memasang-skm.md") < baca.index("## Two commands")
    assert "`. .venv/bin/activate`" in baca
    assert "py -m skm --version" in pasang
    assert "ln -sf ~/.local/share/skm/bin/skm ~/.local/bin/skm" in pasang
