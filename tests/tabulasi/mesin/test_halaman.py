"""Pages that use engines: their blocks marked ``py`` run here, where there are engines."""

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

HOWTO = Path(__file__).parents[3] / "docs" / "howto"


@pytest.mark.parametrize("nama", ["memakai-mesin-data-sendiri.md", "dari-python.md"])
def test_page(nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    halaman = HOWTO / nama
    monkeypatch.chdir(tmp_path)
    ruang: dict[str, Any] = {}
    penjalan = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    blok = re.findall(
        r"^```py\n(.*?)^```", halaman.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert blok
    for isi in blok:
        if not isi.startswith(">>>"):
            exec(isi, ruang)
            continue
        contoh = doctest.DocTestParser().get_doctest(isi, ruang, halaman.name, str(halaman), 0)
        contoh.globs = ruang
        keluaran: list[str] = []
        hasil = penjalan.run(contoh, out=keluaran.append, clear_globs=False)
        assert not hasil.failed, "".join(keluaran)
