"""One word, one concept: names as the house keeps them."""

import ast
from collections import defaultdict
from pathlib import Path

import skm

SUMBER = Path(skm.__file__).parent


def test_no_class_name_twice() -> None:
    """No two classes have one name, with or without an underscore."""
    tempat: dict[str, list[str]] = defaultdict(list)
    for jalur in sorted(SUMBER.rglob("*.py")):
        for simpul in ast.walk(ast.parse(jalur.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.ClassDef):
                tempat[simpul.name.lstrip("_")].append(jalur.relative_to(SUMBER).as_posix())

    assert {} == {nama: di for nama, di in tempat.items() if len(di) > 1}
