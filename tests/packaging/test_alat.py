"""The tools of whoever changes something: the same in every place that names them."""

import re
import tomllib
from pathlib import Path

from perkakas import PERLU

AKAR = Path(__file__).parents[2]


def test_kait_sama_dengan_ci() -> None:
    """The hooks run the very versions of ruff and import-linter that CI runs."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    kait = (AKAR / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    dipakai = re.findall(r"additional_dependencies: \[(.*)\]", kait)

    assert {*proyek["dependency-groups"]["lint"]} == {*dipakai}
    assert all("==" in satu for satu in dipakai)


def test_yang_dikecualikan_dijalankan_juga() -> None:
    """Whatever tests want beyond the group `tests`, a session demands it."""
    sesi = (AKAR / "noxfile.py").read_text(encoding="utf-8")

    assert {*PERLU} == {*re.findall(r'"--perlu", "(\w+)"', sesi)}
