"""Where the answer to what is asked goes: a mapping file that there is, or a report."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import attrs

from skm.errors import IsianDiminta, Masalah


def tujukan(
    masalah: Iterable[Masalah], tempat: Path | str, cara: Literal["pemetaan", "laporan"]
) -> list[Masalah]:
    """
    Return problems whose questions are answered in this file, with blocks as it holds them.

    Args:
        masalah: Problems; those that ask nothing are returned as they are.
        tempat: The file, as the user named it.
        cara: What it is: a mapping file or a report.
    """
    return [
        m
        if m.pertanyaan is None
        else attrs.evolve(m, pertanyaan=_tujukan(m.pertanyaan, str(tempat), cara))
        for m in masalah
    ]


def _tujukan(
    tanya: IsianDiminta, tempat: str, cara: Literal["pemetaan", "laporan"]
) -> IsianDiminta:
    blok = tanya.blok
    if Path(tempat).suffix.lower() == ".json":
        blok = _json(blok)
    elif cara == "laporan":
        blok = re.sub(r"^\[(jawaban\.|kolom\]|bagian\])", r"[jawaban.\1", blok, flags=re.MULTILINE)
    return attrs.evolve(tanya, tempat=tempat, cara=cara, blok=blok)


def _json(blok: str) -> str:
    import json
    import tomllib

    isi: dict[str, Any] = tomllib.loads(blok)
    return json.dumps(isi, ensure_ascii=False, indent=2)[2:-2]  # without the outer brackets
