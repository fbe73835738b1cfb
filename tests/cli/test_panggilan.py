"""What is to be typed next is written as the command was called."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from perintah import Perintah

import skm as paket
from skm.cli import panggilan, pemakaian
from skm.cli.konsol import lipat

SKM = Path(paket.__file__).parent
LANJUTAN = "laporan.toml -o laporan.docx"


def jalankan(*perintah: str, **lingkungan: str) -> str:
    """Run a command and return what it printed."""
    # Where this package is found by its sources alone.
    jalan = os.pathsep.join((str(SKM.parent), os.environ.get("PYTHONPATH", "")))
    jadi = subprocess.run(
        perintah,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": jalan, "PYTHONUTF8": "1"} | lingkungan,
        check=True,
    )
    return jadi.stdout


def skrip(jalur: Path) -> Path:
    """Write a script as pip installs it."""
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_text(
        f"#!{sys.executable}\nimport sys\nfrom skm.cli import main\nsys.exit(main())\n",
        encoding="utf-8",
    )
    jalur.chmod(0o755)
    return jalur


@pytest.mark.parametrize("modul", ["skm", "skm.cli"])
def test_modul(modul: str) -> None:
    """`python -m skm` is told as such, with the interpreter that was named."""
    keluar = jalankan(sys.executable, "-m", modul, "mulai", "laporan.toml")

    assert f"\n  {sys.executable} -m {modul} cetak {LANJUTAN}\n" in keluar


@pytest.mark.skipif(os.name == "nt", reason="scripts are programs of their own there")
class TestSkrip:
    """The script that an installation makes."""

    def test_di_jalur(self, tmp_path: Path) -> None:
        """Where its name finds it, its name is enough."""
        folder = skrip(tmp_path / "bin/skm").parent
        jalur = os.pathsep.join((str(folder), os.environ["PATH"]))
        keluar = jalankan("skm", "mulai", "laporan.toml", PATH=jalur)

        assert f"\n  skm cetak {LANJUTAN}\n" in keluar

    @pytest.mark.parametrize("diketik", [".venv/bin/skm", "./.venv/bin/skm", "./skm"])
    def test_relatif(self, diketik: str) -> None:
        """What was typed from this folder is typed again."""
        skrip(Path(diketik))
        keluar = jalankan(diketik, "mulai", "laporan.toml")

        assert f"\n  {diketik.replace('./.', '.')} cetak {LANJUTAN}\n" in keluar

    def test_penuh(self, tmp_path: Path) -> None:
        """Below this folder a path is short, elsewhere it is whole, with quotes for blanks."""
        jauh, dekat = skrip(tmp_path / "dua kata/skm"), skrip(Path.cwd() / "venv/bin/skm")
        a = jalankan(str(jauh), "mulai", "a.toml")
        b = jalankan(str(dekat), "mulai", "b.toml")

        assert f'\n  "{jauh}" cetak a.toml -o a.docx\n' in a
        assert "\n  venv/bin/skm cetak b.toml -o b.docx\n" in b

    def test_namesake(self, tmp_path: Path) -> None:
        """Another `skm` that is found first is not the one that was called."""
        lain = skrip(tmp_path / "lain/skm").parent
        skrip(Path("bin/skm"))
        jalur = os.pathsep.join((str(lain), os.environ["PATH"]))
        keluar = jalankan("bin/skm", "mulai", "laporan.toml", PATH=jalur)

        assert f"\n  bin/skm cetak {LANJUTAN}\n" in keluar


def test_beku(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen program is called by its own name."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path.cwd() / "skm-0.1" / "skm.exe"))
    monkeypatch.setattr(sys, "argv", [sys.executable])

    assert str(Path("skm-0.1/skm.exe")) == panggilan.nama_perintah()


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The launcher of Windows starts what is installed for all; one's own environment it misses."""
    monkeypatch.setattr(sys, "argv", [str(SKM / "__main__.py")])
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "orig_argv", ["C:\\Python\\python.exe", "-m", "skm"])
    monkeypatch.setattr("shutil.which", {"py": "C:\\Windows\\py.exe"}.get)
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)

    assert "py -m skm" == panggilan.nama_perintah()

    monkeypatch.setattr(sys, "prefix", sys.base_prefix + "x")

    assert "C:\\Python\\python.exe -m skm" == panggilan.nama_perintah()


@pytest.mark.parametrize("argv", [["pytest"], [""], [], ["/usr/lib/pytest/__main__.py"]])
def test_program_lain(monkeypatch: pytest.MonkeyPatch, argv: list[str]) -> None:
    """Called by another program it is `skm`."""
    monkeypatch.setattr(sys, "argv", argv)

    assert "skm" == panggilan.nama_perintah()


def test_folder_hilang(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the folder we are in is gone, the path is whole."""
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "skm")])
    monkeypatch.setattr(Path, "cwd", lambda: Path("hilang").resolve(strict=True))

    assert str(tmp_path / "skm") == panggilan.nama_perintah()


class TestKalimat:
    """Sentences of the catalogue name commands as `skm …`."""

    @pytest.fixture(autouse=True)
    def _dipanggil(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "argv", [".venv/bin/skm"])

    @pytest.mark.parametrize(
        ("teks", "jadi"),
        [
            ("dibuat dengan: skm mulai a.toml.", "dibuat dengan: .venv/bin/skm mulai a.toml."),
            ("(skm templat ekspor), atau", "(.venv/bin/skm templat ekspor), atau"),
            ("skm periksa-angka; skm cetak", ".venv/bin/skm periksa-angka; .venv/bin/skm cetak"),
            # What is no command stays.
            ("bukan hasil skm yang utuh", "bukan hasil skm yang utuh"),
            ("perintah skm lain masih menulis", "perintah skm lain masih menulis"),
            ("py -m skm cetak a", "py -m skm cetak a"),
            ("bin/skm cetak a", "bin/skm cetak a"),
            ("skmcetak skm", "skmcetak skm"),
        ],
    )
    def test_nama(self, teks: str, jadi: str) -> None:
        """Commands get the name that was called, other words stay."""
        assert jadi == panggilan.seperti_dipanggil(teks) == lipat(teks)

    def test_masalah(self, skm: Perintah) -> None:
        """A problem says what to type; help does as well."""
        assert "dengan: .venv/bin/skm mulai laporan.toml." in skm("periksa", "tidak.toml").galat
        assert "  .venv/bin/skm mulai laporan.toml" in skm("--help").keluar
        assert skm("cetak").galat.startswith("pemakaian: .venv/bin/skm cetak [PILIHAN] ")


def test_semua_perintah() -> None:
    """What is known here as a command is what there is."""
    (sub,) = (a for a in pemakaian.parser()._actions if a.choices)

    assert list(sub.choices or ()) == list(panggilan.PERINTAH)


@pytest.mark.parametrize("berkas", sorted((SKM / "cli").glob("*.py")), ids=lambda jalur: jalur.stem)
def test_tidak_tertulis(berkas: Path) -> None:
    """Whatever the command prints itself takes the name from here."""
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    uraian = {
        id(satu.body[0].value)
        for satu in ast.walk(pohon)
        if isinstance(satu, ast.Module | ast.FunctionDef | ast.ClassDef)
        and satu.body
        and isinstance(satu.body[0], ast.Expr)
    }
    perintah = re.compile(rf"\bskm (?:{'|'.join(panggilan.PERINTAH)})\b")
    teks = (
        str(satu.value)
        for satu in ast.walk(pohon)
        if isinstance(satu, ast.Constant) and id(satu) not in uraian
    )

    assert [] == [t for t in teks if perintah.search(t)]
