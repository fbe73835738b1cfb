"""
Tasks: `nox` runs what a change must pass, `nox -l` lists all of them.

`nox -s cepat -- tabulasi` is the loop of whoever changes something in that room.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2024.4.15"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

PROYEK = nox.project.load_toml("pyproject.toml")
PYTHON = nox.project.python_versions(PROYEK)

# Two at a time, the idle one taking over what waits for the other: properties take minutes.
SERENTAK = ("-n", "2", "--dist", "worksteal")
# What the tests of every change are not: pages, PDF as others read it, and every engine there is,
# have sessions of theirs; so has what starts a process for each of its tests.
TANDA_BIASA = "not arsip and not libreoffice and not mesin"
PERLU = ("--perlu", "audit", "--perlu", "docx", "--perlu", "pdf")
BIASA = ("-m", TANDA_BIASA, *PERLU)

# Packages that stand on skm, each tested in an environment of its own.
CONTOH = (
    "skm-renderer-halaman", "skm-renderer-odt", "skm-renderer-typst", "skm-kop-jatim", "templat",
    "panduan",
)  # fmt: skip

RODA = Path(".nox", "roda")
AKHIR_PYTEST = re.compile(r"^=* ?(\d+ [a-z]+.* in [\d.]+s.*?)[ =]*$", re.MULTILINE)


# ------------------------------------------------------------------ what sessions share


def kelompok(*nama: str) -> list[str]:
    """Return the requirements of dependency groups."""
    return [r for n in nama for r in nox.project.dependency_groups(PROYEK, n)]


def roda(session: nox.Session) -> Path:
    """Return the wheel of the sources as they are; it is built once for all sessions."""
    sidik = hashlib.sha256()
    sumber = (b for b in Path("src").rglob("*") if b.is_file() and "__pycache__" not in b.parts)
    for berkas in sorted((*sumber, *map(Path, ("pyproject.toml", "README.md", "LICENSE")))):
        sidik.update(f"{berkas.as_posix()}\0{berkas.stat().st_size}\0".encode())
        sidik.update(berkas.read_bytes())
    folder = RODA / sidik.hexdigest()[:16]
    if not folder.exists():
        RODA.mkdir(parents=True, exist_ok=True)
        for lama in RODA.glob("[!.]*"):
            if lama != folder:
                shutil.rmtree(lama)
        sementara = Path(tempfile.mkdtemp(prefix=".", dir=RODA))
        session.run("python", "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(sementara), ".")
        try:
            sementara.rename(folder)
        except OSError:  # another session was first
            if not folder.exists():
                raise
            shutil.rmtree(sementara)
    (jadi,) = folder.glob("*.whl")
    return jadi.resolve()


def pasang(session: nox.Session, skm: str | Path, *lain: str, ekstra: str = "testing") -> None:
    """
    Install skm and what else a session needs, unless just that is installed already.

    Args:
        session: The session.
        skm: The wheel, or the folder whose sources are used as they are.
        lain: Other requirements.
        ekstra: Extras of skm.
    """
    catatan = Path(session.virtualenv.location, "terpasang.txt")
    kini = "\n".join((str(skm), ekstra, *lain, str(PROYEK["project"]["dependencies"])))
    dulu = catatan.read_text(encoding="utf-8") if catatan.exists() else ""
    if kini == dulu:
        return
    if dulu:  # the same version, of other sources
        session.run("python", "-m", "pip", "uninstall", "-q", "-y", "skm")
    bentuk = (
        [f"skm[{ekstra}] @ {skm.as_uri()}"] if isinstance(skm, Path) else ["-e", f"{skm}[{ekstra}]"]
    )
    session.install(*bentuk, *lain)
    catatan.write_text(kini, encoding="utf-8")


def bersama(session: nox.Session, *deret: Sequence[Sequence[str]]) -> None:
    """
    Run rows of commands beside each other; the last row is shown as it goes.

    At the end it shows the others, and how the tests ended; where something failed, only that, so
    that the reason is the last thing printed.
    """
    baris = [Deret(perintah, tampil=perintah is deret[-1]) for perintah in deret]
    try:
        for satu in baris:
            satu.join()
    except KeyboardInterrupt:
        for satu in baris:
            satu.hentikan()
        raise
    gagal = [satu for satu in baris if satu.gagal]
    for satu in gagal or baris:
        if satu is not baris[-1]:
            print(satu.keluaran)
    if gagal:
        session.error(" and ".join(satu.gagal for satu in gagal) + " failed")
    for satu in baris:
        for akhir in AKHIR_PYTEST.finditer(satu.keluaran):
            print(akhir[1])


class Deret(threading.Thread):
    """
    Commands one after the other, up to the first that fails.

    Attributes:
        gagal: The command that failed; empty if none did.
    """

    def __init__(self, perintah: Sequence[Sequence[str]], *, tampil: bool) -> None:
        """Begin."""
        super().__init__(daemon=True)
        self.gagal = ""
        self._perintah, self._tampil = perintah, tampil
        self._proses: subprocess.Popen[bytes] | None = None
        self._isi = bytearray()
        self.start()

    def run(self) -> None:
        """Run the commands, and keep what they print."""
        warna = {"FORCE_COLOR": "1"} if sys.stdout.isatty() else {}
        for satu in self._perintah:
            self._proses = subprocess.Popen(
                satu, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **warna}
            )
            assert self._proses.stdout is not None
            while potongan := os.read(self._proses.stdout.fileno(), 65_536):
                self._isi += potongan
                if self._tampil:
                    sys.stdout.buffer.write(potongan)
                    sys.stdout.buffer.flush()
            if self._proses.wait():
                self.gagal = " ".join((Path(satu[0]).name, *satu[1:]))
                return

    def hentikan(self) -> None:
        """End what is running."""
        if self._proses is not None:
            self._proses.terminate()

    @property
    def keluaran(self) -> str:
        """What was printed."""
        return re.sub(r"\x1b\[[\d;]*m", "", self._isi.decode("utf-8", "replace"))


def sesi(*nama: str) -> list[list[str]]:
    """Return the row of commands that runs sessions."""
    return [[sys.executable, "-m", "nox", "-f", __file__, "-s", *nama]]


# ------------------------------------------------------------------ every change


@nox.session(venv_backend="none")
def semua(session: nox.Session) -> None:
    """Run what a change must pass: lint, types and the examples of the docs, beside the tests."""
    bersama(session, sesi("lint", "typing", "docs"), sesi("tests"))


@nox.session(default=False)
def cepat(session: nox.Session) -> None:
    """Check rooms while you work on them: `nox -s cepat -- tabulasi renderers/docx`."""
    batas = next((i for i, a in enumerate(session.posargs) if a.startswith("-")), None)
    ruang, pilihan = session.posargs[:batas], session.posargs[batas:] if batas is not None else []
    uji = [jalur for nama in ruang for jalur in uji_ruang(session, nama)]
    if not uji:
        session.error(f"name a room: {', '.join(semua_ruang())}")
    tipe = [r for r in kelompok("typing") if not r.startswith("pyright")]
    pasang(session, ".", *kelompok("tests", "audit", "lint"), *tipe)
    alat = {n: str(Path(session.bin, n)) for n in ("ruff", "lint-imports", "mypy", "pytest")}
    periksa = [
        [alat["ruff"], "check"],
        [alat["ruff"], "format", "--check"],
        [alat["lint-imports"]],
        [alat["mypy"], "src"],
    ]
    os.environ["SKM_HYPOTHESIS"] = "cepat"
    tes = [alat["pytest"], "-q", *SERENTAK, *BIASA, *pilihan, *dict.fromkeys(uji)]
    bersama(session, periksa, [tes])


def semua_ruang() -> list[str]:
    """Return what may be named."""
    return sorted(
        berkas.stem
        for berkas in Path("src/skm").iterdir()
        if not berkas.name.startswith("_") and (berkas.is_dir() or berkas.suffix == ".py")
    )


def uji_ruang(session: nox.Session, nama: str) -> list[str]:
    """Return the tests of a room; of one that has none of its own, those that import it."""
    ruang = nama.strip("/").removeprefix("src/skm/").removesuffix(".py").replace(".", "/")
    tempat, inti = Path("tests", ruang), Path("src/skm", ruang)
    if tempat.is_dir():
        return [str(tempat)]
    if not (inti.is_dir() or inti.with_suffix(".py").is_file()):
        session.error(f"no room {nama!r}; there are {', '.join(semua_ruang())}")
    sendiri = tempat.with_name(f"test_{tempat.name}.py")
    if sendiri.is_file() and len(inti.parts) == 3:
        return [str(sendiri)]
    modul = re.escape(".".join(inti.parts[1:]))
    atas, bawah = modul.rpartition(r"\.")[::2]
    pola = re.compile(rf"\b{modul}\b|from {atas} import .*\b{bawah}\b")
    return sorted(
        str(b)
        for b in Path("tests").rglob("test_*.py")
        if b == sendiri or pola.search(b.read_text("utf-8"))
    ) or uji_ruang(session, str(Path(ruang).parent))


@nox.session(default=False)
def lint(session: nox.Session) -> None:
    """Check style, formatting and the direction of imports."""
    pasang(session, ".", *kelompok("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session(default=False)
def typing(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict."""
    pasang(session, ".", *kelompok("typing"), "nox")
    session.run("mypy")
    session.run("pyright", "--pythonpath", session.bin + "/python")


@nox.session(default=False)
def tests(session: nox.Session) -> None:
    """Test the installed wheel; the core rooms must be covered to the last branch."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    if session.posargs:
        session.run("pytest", *session.posargs)
        return
    for lama in Path().glob(".coverage*"):
        lama.unlink()
    # Few examples, the same each time: neither the verdict nor the coverage is a matter of luck.
    sedikit = {"SKM_HYPOTHESIS": "sedikit"}
    langkah = ("pytest", *SERENTAK, *PERLU, "-m")
    biasa = f"not kokoh and {TANDA_BIASA}"
    session.run(*langkah, f"terukur and {biasa}", "--cov", "--cov-report=", env=sedikit)
    session.run(*langkah, f"not terukur and {biasa}", env=sedikit)
    session.run("coverage", "report", "--fail-under=100")


@nox.session(default=False)
def docs(session: nox.Session) -> None:
    """Run every example in the documentation, the README and the docstrings."""
    pasang(session, roda(session), *kelompok("tests"))
    session.run("pytest", "docs", "README.md", "src/skm", "-p", "no:cacheprovider")
    # With the group tests alone every module of tests can be imported, or says what it wants.
    session.run("pytest", "--collect-only", "-q", "tests", silent=True)


# ------------------------------------------------------------------ the rest of CI


@nox.session(venv_backend="none", default=False)
def lanjut(session: nox.Session) -> None:
    """Run what CI adds: many examples, engines, other packages, pages, packaging."""
    # Both rows take about as long.
    samping = sesi("kokoh", "mesin", "contoh", "tanpa-lxml", "halaman")
    bersama(session, samping, sesi("sifat", "arsip", "package"))


@nox.session(default=False)
def sifat(session: nox.Session) -> None:
    """Run the properties with 300 examples each, the same ones each time."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    banyak = {"SKM_HYPOTHESIS": "ci"}
    session.run("pytest", *SERENTAK, "-m", "hypothesis and not mesin", *session.posargs, env=banyak)


@nox.session(default=False)
def kokoh(session: nox.Session) -> None:
    """Try what starts processes: hostile templates, bad guests, programs that are killed."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    pilih = ("-m", f"kokoh and {TANDA_BIASA}", *PERLU)
    session.run("pytest", *SERENTAK, *pilih, *session.posargs, env={"SKM_HYPOTHESIS": "sedikit"})


@nox.session(default=False)
def mesin(session: nox.Session) -> None:
    """Count the same data on every engine, and run the page about it (Spark needs Java)."""
    pasang(session, roda(session), *kelompok("tests", "mesin"))
    pilih = ("-m", "mesin", "--perlu", "mesin", "tests/tabulasi/mesin")
    # Each example is counted by seven engines.  `SKM_HYPOTHESIS=ci nox -s mesin` draws 300.
    env = {"SKM_HYPOTHESIS": os.environ.get("SKM_HYPOTHESIS", "sedang")}
    session.run("pytest", *SERENTAK, *pilih, *session.posargs, env=env)


@nox.session(default=False)
def halaman(session: nox.Session) -> None:
    """Look at what LibreOffice makes of pages and formulas (needs soffice and poppler)."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    pilih = ("-m", "libreoffice", "--perlu", "libreoffice", "tests/renderers", "tests/skor")
    session.run("pytest", *pilih, *session.posargs)


@nox.session(default=False)
def arsip(session: nox.Session) -> None:
    """Hold PDF to the contract of renderers and to PDF/UA, as readers of others see it."""
    pasang(session, roda(session), *kelompok("tests", "arsip"))
    pilih = ("-m", "arsip", "--perlu", "arsip", "tests/renderers/pdf", "tests/renderers/poster")
    session.run("pytest", *SERENTAK, *pilih, *session.posargs, env={"SKM_HYPOTHESIS": "sedikit"})


@nox.session(name="tanpa-lxml", default=False)
def tanpa_lxml(session: nox.Session) -> None:
    """Read and write all but Word documents in an environment without lxml."""
    pasang(session, roda(session), *kelompok("tests"))
    session.run("python", "-m", "pip", "uninstall", "-q", "-y", "lxml", "docxtpl", "python-docx")
    env = {"SKM_HYPOTHESIS": "sedikit"}
    session.run("pytest", "tests/renderers", "tests/office", "tests/serial", env=env)


@nox.session(default=False)
@nox.parametrize("paket", CONTOH, ids=[*CONTOH])
def contoh(session: nox.Session, paket: str) -> None:
    """Install an example beside the wheel, in an environment of its own, and run its tests."""
    pasang(session, roda(session))
    tempat = Path(session.create_tmp()).resolve()
    akar = Path.cwd()
    if paket in ("templat", "panduan"):
        session.install("copier")
        shutil.rmtree(tempat / "baru", ignore_errors=True)
        (tempat / "baru").mkdir()
    if paket == "panduan":  # the steps of the how-to page, exactly
        (tempat / "baru" / "skm").symlink_to(akar)
        session.run(
            "python", "scripts/panduan.py", "docs/howto/menulis-renderer.md", str(tempat / "baru"),
            env={"XDG_STATE_HOME": str(tempat / "ingatan")},
        )  # fmt: skip
        return
    folder = akar / "examples" / paket
    if paket == "templat":
        folder = tempat / "baru" / "skm-renderer-teks"
        session.run("copier", "copy", "-q", "--defaults", "examples/templat-renderer", str(folder))
    session.install(f"{folder}[test]")
    session.chdir(folder)
    session.run("pytest", "-p", "no:cacheprovider", *session.posargs)


@nox.session(default=False)
def package(session: nox.Session) -> None:
    """Build sdist and wheel, check their metadata, import the wheel in isolation."""
    folder = Path(session.create_tmp()) / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    session.install(*kelompok("package"))
    session.run("python", "-m", "build", "--outdir", str(folder), silent=True)
    session.run("twine", "check", "--strict", *map(str, folder.iterdir()))
    (dari_sdist,) = folder.glob("*.whl")
    if isi_roda(dari_sdist) != isi_roda(roda(session)):
        session.error("the wheel that the sdist makes is not the one that is tested")
    session.install("--force-reinstall", str(dari_sdist))
    session.run("python", "-Ic", "import skm; skm.hitung_ikm; print(skm.__version__)")
    session.run("skm", "--version")


def isi_roda(berkas: Path) -> dict[str, int]:
    """Return the members of a wheel, each with its checksum."""
    with zipfile.ZipFile(berkas) as arsip:
        return {i.filename: i.CRC for i in arsip.infolist()}


# ------------------------------------------------------------------ now and then


@nox.session(default=False)
def beku(session: nox.Session) -> None:
    """Freeze skm into a folder and a single file (dist/beku), and try both without Python."""
    pasang(session, roda(session), *kelompok("beku"), ekstra="")
    folder = Path("dist", "beku").resolve()
    akhiran = ".exe" if os.name == "nt" else ""
    session.run(
        "pyinstaller", "--noconfirm", "--clean", "--log-level", "WARN", "--distpath", str(folder),
        "--workpath", session.create_tmp(), "scripts/beku/skm.spec",
    )  # fmt: skip
    for program in ("skm/skm", "skm-satu-berkas"):
        session.run("python", "scripts/beku/coba.py", str(folder / f"{program}{akhiran}"))


@nox.session(default=False)
def peramban(session: nox.Session) -> None:
    """Look at web pages in Chromium, on screens and on paper (needs node, npm and poppler)."""
    pasang(session, roda(session))
    folder = session.posargs or [str(Path(session.create_tmp()) / "peramban")]
    session.run("python", "-m", "scripts.peramban", *folder)


@nox.session(default=False)
def undian(session: nox.Session) -> None:
    """Draw other examples: by the day's seed, or by the one that is given, to repeat a failure."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    biji, *lain = session.posargs or [f"{datetime.now(UTC):%Y%m%d}"]
    session.log(f"repeat this with: nox -s undian -- {biji}")
    pilih = ("-m", "hypothesis and not mesin", f"--hypothesis-seed={biji}")
    session.run("pytest", *SERENTAK, *pilih, *lain, env={"SKM_HYPOTHESIS": "undian"})


@nox.session(default=False)
def bunuh(session: nox.Session) -> None:
    """Kill `skm cetak` 500 times at random moments; nothing may be torn, mixed or left."""
    pasang(session, roda(session))
    session.run("python", "tests/bunuh.py", *(session.posargs or ["500"]))


@nox.session(default=False)
def kedua(session: nox.Session) -> None:
    """Compare 100 000 surveys, or as many as given, with formulas that LibreOffice computes."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    banyak, *lain = session.posargs or ["100000"]
    pilih = ("-m", "libreoffice", "--perlu", "libreoffice", "tests/skor/test_buku_kedua.py")
    lama = ("-o", "faulthandler_timeout=0")  # it takes a quarter of an hour
    session.run("pytest", *lama, *pilih, *lain, env={"SKM_SURVEI": banyak})


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Read mutated files of every format: `nox -s fuzz -- --menit 60 --biji 7`."""
    pasang(session, roda(session), *kelompok("tests"), ekstra="testing,polars,duckdb")
    session.run("python", "-m", "scripts.fuzz", *session.posargs)


@nox.session(default=False)
def mutasi(session: nox.Session) -> None:
    """Change the code in 600 small ways; the tests must notice: `nox -s mutasi -- --menit 60`."""
    pasang(session, roda(session), *kelompok("tests", "mutasi"))
    folder = Path(session.create_tmp()) / "mutasi"
    session.run("python", "scripts/mutasi.py", str(folder), *session.posargs)


@nox.session(default=False)
def deep(session: nox.Session) -> None:
    """Run the properties with 5000 examples each."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    pilih = ("-m", "hypothesis and not mesin")
    session.run("pytest", *SERENTAK, *pilih, *session.posargs, env={"SKM_HYPOTHESIS": "deep"})


@nox.session(default=False, python=PYTHON)
def matrix(session: nox.Session) -> None:
    """Test the installed wheel on every supported Python that is here."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    session.run("pytest", *SERENTAK, *BIASA, *session.posargs)


@nox.session(default=False)
def lowest(session: nox.Session) -> None:
    """Test against the oldest dependencies pyproject.toml allows."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    session.install(*(d.replace(">=", "==") for d in PROYEK["project"]["dependencies"]))
    session.run("pytest", *SERENTAK, *BIASA, *session.posargs)


@nox.session(default=False)
def golden(session: nox.Session) -> None:
    """Rewrite the golden files; look at the difference before committing it."""
    pasang(session, roda(session), *kelompok("tests", "audit"))
    session.run("pytest", *BIASA, "--golden-update", "--golden-clean", *session.posargs)


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure against a peer in the same run; fails where a target is missed."""
    pasang(session, roda(session), *kelompok("tests", "mesin"))
    meleset = []
    for skrip in sorted(Path("benchmarks").glob("*.py")):
        if skrip.stem not in ("data", "maju"):  # which the others stand on
            folder = [session.create_tmp()] if skrip.stem == "mesin" else []
            perintah = ("python", str(skrip), *folder, *session.posargs)
            try:
                session.run(*perintah)
            except CommandFailed:
                meleset.append(skrip.name)
    if meleset:
        session.error(f"a target is missed by {', '.join(meleset)}")


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """Make the pictures of the docs, and sheets of all pages to look at (soffice, poppler)."""
    pasang(session, roda(session), ekstra="testing,pdf")
    kerja = Path(session.create_tmp()).resolve()
    session.run("python", "scripts/gambar.py", str(kerja / "gambar"), "docs/gambar")
    session.run("python", "-m", "scripts.lembar_kontak", str(kerja / "lembar"))
    session.log(f"sheets to look at: {kerja / 'lembar'}")


if os.environ.get("CI"):
    nox.options.reuse_existing_virtualenvs = False
    nox.options.stop_on_first_error = True  # so that the reason is the last thing printed
