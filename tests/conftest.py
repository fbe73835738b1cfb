"""Options, profiles and the rule about skipped tests."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import golden

for nama, banyak in (("dev", 50), ("ci", 300), ("deep", 5000)):
    settings.register_profile(
        nama,
        max_examples=banyak,
        deadline=None,
        # CI says whether a change is sound, which a lucky draw must not decide: it draws the same
        # every time.  The other two go on looking.
        derandomize=nama == "ci",
        print_blob=True,
        # Whole reports are large; how long one takes to draw is no property of skm.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("SKM_HYPOTHESIS") or ("ci" if os.environ.get("CI") else "dev"))

_BOLEH = tomllib.loads((Path(__file__).parent / "lewati.toml").read_text(encoding="utf-8"))
_dilewati: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that rewrite golden files and delete orphaned ones."""
    parser.addoption("--golden-update", action="store_true", help="rewrite tests/golden")
    parser.addoption(
        "--golden-clean",
        action="store_true",
        help="delete files of tests/golden that no test used; only with all tests, in one process",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Hand the option to the module that compares."""
    golden.perbarui = config.getoption("--golden-update")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note the skipped tests that have no entry in lewati.toml."""
    if report.skipped and not any(b in report.nodeid for b in _BOLEH["lewati"]):
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
