"""A document as plain data, for whoever draws it with a language of its own."""

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import skm
from skm.naskah import naskah_datar

JATENG = Path(__file__).parents[2] / "examples/jateng-2024-tw1/laporan.toml"


def lampiran(isi: Any) -> Iterator[dict[str, Any]]:
    """Yield every picture and link, wherever it stands."""
    if isinstance(isi, dict):
        if isi.get("lampiran") in ("gambar", "tautan"):
            yield isi
        isi = [*isi.values()]
    if isinstance(isi, list):
        for satu in isi:
            yield from lampiran(satu)


def test_gambar() -> None:
    """Pictures travel in Base64, and all of it can be written as JSON and read again."""
    naskah = skm.susun(skm.baca(JATENG))
    datar = naskah_datar(naskah)
    gambar = [b64decode(satu["isi"]) for satu in lampiran(datar) if satu["lampiran"] == "gambar"]

    assert datar == json.loads(json.dumps(datar))
    assert 3 == len({*gambar})
    assert all(satu.startswith((b"\x89PNG", b"\xff\xd8")) for satu in gambar)
