"""The generated pages, the glossary and the links say what is true."""

import ast
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import attrs
import pytest
from scripts.referensi import BUAT, main
from scripts.referensi.berkas import bidang_berkas, kelas_berkas

import skm
from skm.dasar import PERIKSA
from skm.serial.arti import ARTI
from skm.serial.bentuk import converter
from skm.serial.pemetaan import baca_pemetaan

AKAR = Path(__file__).parents[2]
REFERENSI = sorted((AKAR / "docs" / "reference").glob("*.md"))
HALAMAN = sorted((AKAR / "docs").rglob("*.md"))

KELAS = {
    **kelas_berkas(),
    **kelas_berkas(skm.LaporanSKM),
}
CONTOH = [
    (kelas, bidang, ARTI[kelas.__name__][bidang.name][1])
    for kelas in KELAS
    for bidang in bidang_berkas(kelas)
    if bidang.type != skm.model.Kaitan | None  # the report it names is read before that
]


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    """Return a folder with a copy of the reference pages."""
    for jalur in REFERENSI:
        (tmp_path / jalur.name).write_bytes(jalur.read_bytes())
    return tmp_path


def test_halaman_sama_dengan_yang_dihasilkan(capsys: pytest.CaptureFixture[str]) -> None:
    """The committed pages are what the script writes."""
    kode = main(["--periksa"], AKAR / "docs" / "reference")

    assert (0, "") == (kode, capsys.readouterr().out)


def test_halaman_yang_berbeda_disebut(salinan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A figure edited by hand is found, and the page left as it is."""
    halaman = salinan / "regulasi.md"
    diubah = halaman.read_text(encoding="utf-8").replace("88,31–100,00", "83,31–100,00")
    halaman.write_text(diubah, encoding="utf-8")

    assert 1 == main(["--periksa"], salinan)
    assert "regulasi.md\n" == capsys.readouterr().out
    assert diubah == halaman.read_text(encoding="utf-8")


def test_halaman_ditulis_ulang(salinan: Path) -> None:
    """Without an option the script puts every generated part back."""
    for jalur in REFERENSI:
        teks = jalur.read_text(encoding="utf-8")
        kosong = re.sub(r"(?s)(dihasilkan: \w+ -->\n).*?(<!-- akhir)", r"\1\2", teks)
        (salinan / jalur.name).write_text(kosong, encoding="utf-8")

    assert 0 == main([], salinan)
    assert [j.read_bytes() for j in REFERENSI] == [
        (salinan / j.name).read_bytes() for j in REFERENSI
    ]


def test_semua_bagian_dipakai() -> None:
    """Every part that the script makes stands on exactly one page."""
    dipakai = [
        nama
        for jalur in REFERENSI
        for nama in re.findall(r"<!-- dihasilkan: (\w+) -->", jalur.read_text(encoding="utf-8"))
    ]

    assert sorted(BUAT) == sorted(dipakai)


@pytest.mark.parametrize(
    ("kelas", "bidang", "contoh"), CONTOH, ids=lambda n: getattr(n, "__name__", None) or "-"
)
def test_contoh_kunci_diterima(kelas: type, bidang: "attrs.Attribute[Any]", contoh: str) -> None:
    """The example of every key is a value that the reader takes for it."""
    isi = tomllib.loads(f"kunci = {contoh}", parse_float=Decimal)["kunci"]
    nilai = converter().structure(isi, bidang.type)

    assert [] == bidang.metadata[PERIKSA](nilai), kelas


@pytest.mark.parametrize("kunci", [f.name for f in attrs.fields(skm.Pemetaan)])
def test_contoh_pemetaan_diterima(kunci: str, tmp_path: Path) -> None:
    """The example of every key of a mapping file is one that the reader takes."""
    contoh = ARTI["Pemetaan"][kunci][1]
    jalur = tmp_path / "pemetaan.toml"
    jalur.write_text(f"{kunci} = {contoh}\n", encoding="utf-8")

    assert baca_pemetaan(jalur) != skm.Pemetaan()


def test_pengenal_glosarium_ada() -> None:
    """Every identifier in the glossary exists."""
    teks = (AKAR / "docs" / "reference" / "glosarium.md").read_text(encoding="utf-8")
    pengenal = set(re.findall(r"`(skm\.[\w.]+)`", teks))
    tidak_ada = sorted(p for p in pengenal if not _ada(p))

    assert [] == tidak_ada
    assert len(pengenal) > 50


def _ada(pengenal: str) -> bool:
    try:
        resolve_name(pengenal)
    except (AttributeError, ImportError):
        return False
    return True


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.name)
def test_tautan_menunjuk_halaman(halaman: Path) -> None:
    """Every relative link leads to a file."""
    tautan = re.findall(r"\]\((?!https?:)([^)#\s]+)", halaman.read_text(encoding="utf-8"))

    assert [] == [t for t in tautan if not (halaman.parent / t).is_file()]


def test_indeks_menyebut_semua_halaman() -> None:
    """The index leads to every page."""
    teks = (AKAR / "docs" / "index.md").read_text(encoding="utf-8")
    tautan = {(AKAR / "docs" / t).resolve() for t in re.findall(r"\]\(([^)#\s]+\.md)\)", teks)}

    assert {h.resolve() for h in HALAMAN} - {AKAR / "docs" / "index.md"} == tautan


def test_kata_perkakas_dipakai() -> None:
    """Every plumbing word in the glossary is part of a name in the source."""
    teks = (AKAR / "docs" / "reference" / "glosarium.md").read_text(encoding="utf-8")
    kata = re.findall(r"`(\w+)`", " ".join(re.findall(r"(?m)^\| (`\w+`[^|]*) \|", teks)))
    nama: set[str] = set()
    for jalur in Path(skm.__file__).parent.rglob("*.py"):
        for simpul in ast.walk(ast.parse(jalur.read_text(encoding="utf-8"))):
            match simpul:
                case ast.FunctionDef(name=satu) | ast.ClassDef(name=satu) | ast.arg(arg=satu):
                    nama.add(satu)
                case ast.Name(id=satu) | ast.Attribute(attr=satu):
                    nama.add(satu)
                case ast.ImportFrom(module=str(satu)):
                    nama.add(satu)
                case _:
                    continue
    pisah = re.compile(r"[._]|(?<=[a-z])(?=[A-Z])")
    bagian = {b.lower() for satu in nama for b in pisah.split(satu)}

    assert 40 <= len(kata) == len(set(kata))
    assert [] == [k for k in kata if not set(k.split("_")) <= bagian]


def test_setiap_bidang_berarti() -> None:
    """The API lists every field and member of every public class, none without a meaning."""
    isi = (AKAR / "docs/reference/api.md").read_text(encoding="utf-8")
    baris = re.findall(r"^\| (.*) \| (.*) \| (.*) \|$", isi, re.MULTILINE)

    assert [] == [b for b in baris if not b[2].strip()]
    for kelas in (skm.IKM, skm.LaporanSKM, skm.Regulasi, skm.Naskah):
        bagian = isi.split(f"\n#### `{kelas.__name__}`\n")[1].split("\n#")[0]
        assert [] == [f.name for f in attrs.fields(kelas) if f"| `{f.name}` |" not in bagian]
