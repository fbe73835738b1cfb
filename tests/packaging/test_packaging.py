"""What an installed skm promises: a light import, types, entry points, an agreed list of names."""

import ast
import importlib
import inspect
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import distribution, entry_points
from pathlib import Path

import attrs
import pytest

import skm
from golden import banding

RUANG = (
    "skm", "skm.alur", "skm.audit", "skm.jejak", "skm.model", "skm.naskah", "skm.regulasi",
    "skm.renderers", "skm.serial", "skm.skor", "skm.tabulasi", "skm.testing",
)  # fmt: skip
"""Where public names stand; see docs/explanation/kestabilan.md."""

BERAT = (
    "docx", "docxtpl", "openpyxl", "jinja2", "PIL", "hypothesis", "pytest", "babel", "numpy",
    "typst",
)  # fmt: skip


def dimuat(perintah: str) -> set[str]:
    """Run Python code in isolation and return the modules it leaves loaded."""
    kode = f"{perintah}\nimport sys\nprint('\\n'.join(sys.modules))"
    hasil = subprocess.run(
        [sys.executable, "-Ic", kode], capture_output=True, text=True, check=True
    )
    return set(hasil.stdout.split())


class TestLightImport:
    """Importing skm costs next to nothing."""

    def test_import_loads_no_room(self) -> None:
        """``import skm`` alone loads no room, nor cattrs, nor anything heavy."""
        modul = dimuat("import skm")

        assert {"skm", "skm.lazy"} == {m for m in modul if m.partition(".")[0] == "skm"}
        assert set() == modul & {*BERAT, "attrs", "cattrs"}

    def test_every_public_name_loads_no_renderer(self) -> None:
        """``from skm import *`` resolves every name without Word, Excel, templates or pictures."""
        modul = dimuat("from skm import *")

        assert set() == modul & set(BERAT)
        assert "skm.testing" not in modul

    def test_command_line_is_light(self) -> None:
        """The command's module loads nothing heavy either."""
        assert set() == dimuat("import skm.cli") & set(BERAT)

    def test_format_names_are_read_without_importing(self) -> None:
        """Listing formats and choosing one by suffix imports no renderer."""
        modul = dimuat(
            "from skm.renderers import daftar, nama_format\ndaftar()\nnama_format('.md')"
        )

        assert set() == modul & set(BERAT)
        assert not {
            m for m in modul if m in {"skm.renderers.docx.renderer", "skm.renderers.xlsx.renderer"}
        }


class TestNames:
    """The public names are a decision."""

    def test_all_is_literal(self) -> None:
        """A type checker can read ``__all__`` without running anything."""
        pohon = ast.parse(Path(skm.__file__).read_text(encoding="utf-8"))
        (isi,) = [
            n.value
            for n in pohon.body
            if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "__all__"
        ]

        assert skm.__all__ == ast.literal_eval(isi)
        assert len(set(skm.__all__)) == len(skm.__all__)

    def test_all_is_the_lazy_table(self) -> None:
        """Every name of ``__all__`` has a room, and no room has another."""
        assert sorted(skm.__all__) == sorted(
            [n for isi in skm._RUANG.values() for n in isi] + ["muat_regulasi"]
        )

    def test_type_checkers_see_the_same_names(self) -> None:
        """What is imported for type checkers is what is found at run time."""
        pohon = ast.parse(Path(skm.__file__).read_text(encoding="utf-8"))
        (blok,) = [n for n in pohon.body if isinstance(n, ast.If)]
        terlihat = {
            a.asname or a.name: f"{n.module}.{a.name}"
            for n in blok.body
            if isinstance(n, ast.ImportFrom)
            for a in n.names
        }

        assert sorted(skm.__all__) == sorted(terlihat)
        for nama, asal in terlihat.items():
            modul, _, asli = asal.rpartition(".")
            assert getattr(importlib.import_module(modul), asli) is getattr(skm, nama)

    def test_unknown_name(self) -> None:
        """A name that is not there is an ordinary AttributeError, and dir() lists the others."""
        with pytest.raises(AttributeError, match="module 'skm' has no attribute 'tiada'"):
            skm.tiada  # noqa: B018

        assert set(skm.__all__) <= set(dir(skm))

    @pytest.mark.parametrize(
        "modul",
        RUANG[1:],
    )
    def test_rooms_list_their_names(self, modul: str) -> None:
        """Every room lists its own names, and all of them exist and are documented."""
        ruang = importlib.import_module(modul)
        for nama in ruang.__all__:
            nilai = getattr(ruang, nama)
            if inspect.isclass(nilai) or inspect.isfunction(nilai):
                assert inspect.getdoc(nilai), f"{modul}.{nama}"

    def test_signatures(self) -> None:
        """A change of a public name or signature is a change of the golden list."""
        baris: list[str] = []
        sudah: dict[int, str] = {}
        for modul in RUANG:
            ruang = importlib.import_module(modul)
            for nama in sorted(ruang.__all__):
                benda = getattr(ruang, nama)
                if id(benda) in sudah and callable(benda):
                    baris.append(f"{modul}.{nama} = {sudah[id(benda)]}")
                    continue
                sudah[id(benda)] = f"{modul}.{nama}"
                baris += _tanda(f"{modul}.{nama}", benda)

        banding("api.txt", "\n".join(baris) + "\n")


def _tanda(nama: str, nilai: object) -> list[str]:
    """Describe one public name: its signature, and for a class its fields and methods."""
    if inspect.isfunction(nilai) or hasattr(nilai, "cache_info"):
        return [f"{nama}{_polos(inspect.signature(nilai))}"]
    if isinstance(nilai, frozenset):
        nilai = sorted(nilai)
    if isinstance(nilai, Mapping):
        return [f"{nama}: {', '.join(nilai)}"]
    if not inspect.isclass(nilai):
        return [f"{nama}: {_rapi(repr(nilai))}"]
    baris = [f"class {nama}({', '.join(b.__name__ for b in nilai.__bases__)})"]
    if attrs.has(nilai):
        for f in attrs.fields(nilai):
            bawaan = "" if f.default is attrs.NOTHING else " = …"
            jenis = f.type if isinstance(f.type, str) else inspect.formatannotation(f.type)
            baris.append(f"    {f.name}: {_rapi(jenis)}{bawaan}")
    else:
        catatan = vars(nilai).get("__annotations__", {})
        baris += [f"    {k}: {_rapi(inspect.formatannotation(v))}" for k, v in catatan.items()]
    for anggota, isi in sorted(vars(nilai).items()):
        if anggota.startswith("_") or not (inspect.isfunction(isi) or isinstance(isi, property)):
            continue
        if isinstance(isi, property):
            jenis = inspect.formatannotation(isi.fget.__annotations__["return"])
            baris.append(f"    {anggota} -> {_rapi(jenis)}")
        else:
            baris.append(f"    {anggota}{_polos(inspect.signature(isi))}")
    return baris


def _polos(tanda: inspect.Signature) -> str:
    return _rapi(str(tanda))


def _rapi(teks: str) -> str:
    """Write a type without the modules it comes from, which differ between Pythons."""
    for awalan in ("collections.abc.", "typing.", "fractions.", "decimal.", "datetime.",
                   "pathlib.", "hypothesis.strategies."):  # fmt: skip
        teks = teks.replace(awalan, "")
    teks = re.sub(r"Optional\[(~?\w+)\]", r"\1 | None", teks)  # a TypeVar before Python 3.14
    return re.sub(r"\bskm\.(?:\w+\.)*", "", teks)


class TestDistribution:
    """The installed distribution."""

    def test_typed(self) -> None:
        """The package says that it is typed."""
        assert (Path(skm.__file__).parent / "py.typed").is_file()

    def test_version(self) -> None:
        """One version, in the package and in its metadata."""
        assert distribution("skm").version == skm.__version__

    def test_renderers_use_the_front_door(self) -> None:
        """The built-in renderers are entry points named like their formats."""
        milik = {
            e.name: e.value
            for e in entry_points(group="skm.renderers")
            if e.dist and e.dist.name == "skm"
        }

        assert {
            "docx": "skm.renderers.docx:DocxRenderer",
            "html": "skm.renderers.html:HtmlRenderer",
            "json": "skm.renderers.json:JsonRenderer",
            "markdown": "skm.renderers.markdown:MarkdownRenderer",
            "pdf": "skm.renderers.pdf:PdfRenderer",
            "poster": "skm.renderers.poster:PosterRenderer",
            "poster-png": "skm.renderers.poster:PosterPngRenderer",
            "poster-svg": "skm.renderers.poster:PosterSvgRenderer",
            "xlsx": "skm.renderers.xlsx:XlsxRenderer",
        } == milik

    def test_suffixes_and_command(self) -> None:
        """``.md`` is Markdown, and ``skm`` is a command."""
        assert ["markdown"] == [e.value for e in entry_points(group="skm.suffixes", name="md")]
        assert ["skm.cli:main"] == [
            e.value for e in entry_points(group="console_scripts", name="skm")
        ]

    def test_law_ships_with_the_package(self) -> None:
        """Every rule set and template of the source is in the installed package."""
        akar = Path(skm.__file__).parent

        assert 6 == len(list((akar / "regulasi" / "data").glob("*.toml")))
