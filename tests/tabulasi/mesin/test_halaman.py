"""The page on engines: its blocks marked ``py`` run here, where there are engines."""

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

HALAMAN = Path(__file__).parents[3] / "docs" / "howto" / "memakai-mesin-data-sendiri.md"


def test_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ruang: dict[str, Any] = {}
    penjalan = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    blok = re.findall(
        r"^```py\n(.*?)^```", HALAMAN.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert blok
    for isi in blok:
        if not isi.startswith(">>>"):
            exec(isi, ruang)
            continue
        contoh = doctest.DocTestParser().get_doctest(isi, ruang, HALAMAN.name, str(HALAMAN), 0)
        contoh.globs = ruang
        keluaran: list[str] = []
        hasil = penjalan.run(contoh, out=keluaran.append, clear_globs=False)
        assert not hasil.failed, "".join(keluaran)
