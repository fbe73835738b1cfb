"""Tasks: `nox` runs what a change must pass, `nox -l` lists all of them."""

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2024.4.15"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

PROYEK = nox.project.load_toml("pyproject.toml")
PYTHON = nox.project.python_versions(PROYEK)
# The rooms in which no branch may go untested.
INTI = (
    "errors", "exact", "bahasa", "dasar", "strict",
    "model", "regulasi", "skor", "audit", "naskah", "serial",
)  # fmt: skip

# Two at a time, the idle one taking over what waits for the other: properties take minutes.
SERENTAK = ("-n", "2", "--dist", "worksteal")

# Packages that stand on skm, each tested in an environment of its own.
CONTOH = ("skm-renderer-odt", "skm-kop-jatim", "templat", "panduan")


def kelompok(*nama: str) -> list[str]:
    """Return the requirements of dependency groups."""
    return [r for n in nama for r in nox.project.dependency_groups(PROYEK, n)]


def pasang_roda(session: nox.Session, *ekstra: str) -> None:
    """Build the wheel and install it, so that what is tested is what is shipped."""
    folder = Path(session.create_tmp())
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(folder), silent=True)
    (roda,) = folder.glob("*.whl")
    session.install("--force-reinstall", "--no-deps", str(roda))
    session.install(f"skm[{','.join(ekstra)}] @ {roda.resolve().as_uri()}")


def uji(session: nox.Session, *argumen: str) -> None:
    pasang_roda(session, "testing")
    session.install(*kelompok("tests", "audit"))
    session.run("pytest", *argumen, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting and the direction of imports."""
    session.install("-e", ".[testing]", *kelompok("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def typing(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict."""
    session.install("-e", ".[testing]", *kelompok("typing"), "nox")
    session.run("mypy")
    session.run("pyright", "--pythonpath", session.bin + "/python")


@nox.session
def tests(session: nox.Session) -> None:
    """Test the installed wheel; the core rooms must be covered to the last branch."""
    for lama in Path().glob(".coverage*"):
        lama.unlink()
    uji(session, *SERENTAK, "--cov=skm", "--cov-report=")
    if not session.posargs:
        berkas = ",".join(f"*/skm/{r}.py,*/skm/{r}/*" for r in INTI)
        session.run("coverage", "report", "--fail-under=100", f"--include={berkas}")
        session.run("coverage", "report")


@nox.session
def docs(session: nox.Session) -> None:
    """Run every example in the documentation, the README and the docstrings."""
    pasang_roda(session, "testing")
    session.install(*kelompok("tests"))
    session.run("pytest", "docs", "README.md", "src/skm", "-p", "no:cacheprovider")


@nox.session
def mesin(session: nox.Session) -> None:
    """Count the same data on every engine, and run the page about it (Spark needs Java)."""
    pasang_roda(session, "testing")
    session.install(*kelompok("tests", "mesin"))
    session.run("pytest", *SERENTAK, "tests/tabulasi/mesin", *session.posargs)


@nox.session
@nox.parametrize("paket", CONTOH, ids=[*CONTOH])
def contoh(session: nox.Session, paket: str) -> None:
    """Install an example beside the wheel, in an environment of its own, and run its tests."""
    pasang_roda(session, "testing")
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


@nox.session
def package(session: nox.Session) -> None:
    """Build wheel and sdist, check their metadata, import the wheel in isolation."""
    folder = Path(session.create_tmp()) / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    session.install(*kelompok("package"))
    session.run("python", "-m", "build", "--outdir", str(folder), silent=True)
    session.run("twine", "check", "--strict", *map(str, folder.iterdir()))
    (roda,) = folder.glob("*.whl")
    session.install("--force-reinstall", str(roda))
    session.run("python", "-Ic", "import skm; skm.hitung_ikm; print(skm.__version__)")
    session.run("skm", "--version")


@nox.session(default=False, python=PYTHON)
def matrix(session: nox.Session) -> None:
    """Test the installed wheel on every supported Python that is here."""
    uji(session, *SERENTAK)


@nox.session(default=False)
def lowest(session: nox.Session) -> None:
    """Test against the oldest dependencies pyproject.toml allows."""
    pasang_roda(session, "testing")
    session.install(*kelompok("tests", "audit"))
    session.install(*(d.replace(">=", "==") for d in PROYEK["project"]["dependencies"]))
    session.run("pytest", *SERENTAK, *session.posargs)


@nox.session(default=False)
def deep(session: nox.Session) -> None:
    """Run the properties with 5000 examples each."""
    pasang_roda(session, "testing")
    session.install(*kelompok("tests", "audit"))
    session.run("pytest", *SERENTAK, "-m", "property", env={"SKM_HYPOTHESIS": "deep"})


@nox.session(default=False)
def golden(session: nox.Session) -> None:
    """Rewrite the golden files; look at the difference before committing it."""
    uji(session, "--golden-update", "--golden-clean")


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure against a peer in the same run; fails where a target is missed."""
    pasang_roda(session, "testing")
    session.install(*kelompok("tests", "mesin"))
    for skrip in sorted(Path("benchmarks").glob("*.py")):
        if skrip.stem != "data":  # the forms that mesin.py counts, made by itself
            folder = [session.create_tmp()] if skrip.stem == "mesin" else []
            session.run("python", str(skrip), *folder)


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """Make the pictures of real output that the README shows (needs soffice and pdftoppm)."""
    pasang_roda(session)
    folder = Path(session.create_tmp())
    contoh = "examples/jateng-2024-tw1/laporan.toml"
    session.run("skm", "cetak", contoh, "-o", str(folder / "jateng.docx"), "--timpa")
    session.run(
        "soffice", f"-env:UserInstallation={(folder / 'lo').resolve().as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), str(folder / "jateng.docx"),
        external=True, silent=True,
    )  # fmt: skip
    session.run("python", "scripts/gambar.py", str(folder / "jateng.pdf"), "docs/gambar")


if os.environ.get("CI"):
    nox.options.reuse_existing_virtualenvs = False
    nox.options.stop_on_first_error = True  # so that the reason is the last thing printed
