"""
Options, profiles, and the two rules about tests that do not run.

A test says by a marker what it wants beyond the dependency group `tests`; `perkakas.PERLU` has
them.  Where that is missing, it is left out, and the first lines say so; ``--perlu NAME`` makes it
an error.

A test that is skipped must have an entry in lewati.toml where `SKM_LEWATI_KETAT` is set.
"""

import os
import shutil
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

import golden
from perkakas import BERTANDA, KOKOH, PERLU

# Profile: examples a property, and whether it draws the same ones each time.  What says whether a
# change is sound must not be decided by a lucky draw; the others go on finding things.
for nama, banyak, sama in (
    ("cepat", 10, True),
    ("sedikit", 15, True),
    ("dev", 50, False),
    ("sedang", 100, True),
    ("ci", 300, True),
    ("undian", 300, False),
    ("deep", 5000, False),
):
    settings.register_profile(
        nama,
        max_examples=banyak,
        deadline=None,
        derandomize=sama,
        print_blob=True,
        # Whole reports are large; how long one takes to draw is no property of skm.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("SKM_HYPOTHESIS") or "dev")

# Whose tests show that no branch of the core rooms goes untested.  Properties do not: what shows it
# shall be an example that somebody wrote, and to trace them takes more than twice their time.
TERUKUR = {
    Path(__file__).parent / nama
    for nama in (
        *("alur", "angka", "audit", "isian", "jejak", "model", "naskah"),
        *("regulasi", "serial", "skor", "tampil", "terbit"),
        *(f"test_{modul}.py" for modul in ("dasar", "errors", "exact", "lazy", "pintu", "syarat")),
    )
}

_KOKOH = {Path(__file__).parent / nama for nama in KOKOH}
_BOLEH = tomllib.loads((Path(__file__).parent / "lewati.toml").read_text(encoding="utf-8"))
_dilewati: list[str] = []
_hilang: dict[str, str] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of golden files and of what must be there."""
    parser.addoption("--golden-update", action="store_true", help="rewrite tests/golden")
    parser.addoption(
        "--golden-clean",
        action="store_true",
        help="delete files of tests/golden that no test used; only with all tests, in one process",
    )
    parser.addoption(
        "--perlu",
        action="append",
        default=[],
        choices=[*PERLU],
        help="fail where what tests with this marker need is missing, rather than leave them out",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Hand the option to the module that compares, and find out what is missing."""
    golden.perbarui = config.getoption("--golden-update")
    for tanda, perlu in PERLU.items():
        ada = shutil.which if tanda == "libreoffice" else find_spec
        if kurang := [satu for satu in perlu.split() if ada(satu) is None]:
            _hilang[tanda] = ", ".join(kurang)
    for tanda in config.getoption("--perlu"):
        if tanda in _hilang:
            msg = f"--perlu {tanda}: there is no {_hilang[tanda]}"
            raise pytest.UsageError(msg)


def pytest_report_header() -> list[str]:
    """Say what is left out."""
    return [f"left out: -m {tanda}, for want of {apa}" for tanda, apa in _hilang.items()]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out folders whose modules could not be imported."""
    return True if _tanda_folder(collection_path) in _hilang else None


@pytest.hookimpl(tryfirst=True)  # before -m chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of folders, and leave out those that want what is missing."""
    tetap, keluar = [], []
    for item in items:
        if tanda := next(filter(None, map(_tanda_folder, item.path.parents)), ""):
            item.add_marker(tanda)
        if _terukur(item):
            item.add_marker("terukur")
        if not _KOKOH.isdisjoint((item.path, *item.path.parents)):
            item.add_marker("kokoh")
        ada = not any(item.get_closest_marker(t) for t in _hilang)
        (tetap if ada else keluar).append(item)
    if keluar:
        config.hook.pytest_deselected(items=keluar)
        items[:] = tetap


def _terukur(item: pytest.Item) -> bool:
    """Return whether a test is one of those for whose sake coverage is measured."""
    di_ruang = not TERUKUR.isdisjoint((item.path, *item.path.parents))
    return di_ruang and not is_hypothesis_test(getattr(item, "obj", None))


def _tanda_folder(folder: Path) -> str:
    """Return the marker of a folder; empty where it has none."""
    sini = Path(__file__).parent
    return BERTANDA.get(folder.relative_to(sini).as_posix(), "") if sini in folder.parents else ""


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note the skipped tests that have no entry in lewati.toml; one that fails as told is none."""
    dilewati = report.skipped and not hasattr(report, "wasxfail")
    if dilewati and not any(b in report.nodeid for b in _BOLEH["lewati"]):
        _dilewati.append(report.nodeid)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Note modules that skip themselves."""
    if report.skipped and not any(b in report.nodeid for b in _BOLEH["lewati"]):
        _dilewati.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Delete orphaned golden files, and fail a strict run in which tests were skipped."""
    if session.config.getoption("--golden-clean") and exitstatus == 0:
        golden.buang_yatim()
    if os.environ.get("SKM_LEWATI_KETAT") and _dilewati and exitstatus == 0:
        print(f"\nSkipped without an entry in tests/lewati.toml: {', '.join(_dilewati)}")  # noqa: T201
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
