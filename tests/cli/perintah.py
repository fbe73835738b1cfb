"""What the command-line tests share."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs


def lurus(teks: str) -> str:
    """Return what was said without the breaks of long lines."""
    return re.sub(r"\n +(?=\S)", " ", teks)


def rata(teks: str) -> str:
    """Return what was said on one line, however long."""
    return " ".join(teks.split())


@attrs.frozen
class Hasil:
    """What one command left behind; what it said beside its result without line breaks."""

    kode: int
    keluar: str
    galat: str = attrs.field(converter=lurus)

    @property
    def data(self) -> Any:
        """Return the JSON it printed."""
        return json.loads(self.keluar)


Perintah = Callable[..., Hasil]

UNSUR = [f"U{i}" for i in range(1, 10)]
TOTAL = dict(zip(UNSUR, (105, 101, 100, 116, 102, 105, 106, 105, 115), strict=True))
"""A published worked example: GASPUL, triwulan III, 29 respondents."""
AKAR = Path(__file__).parents[2]
MAHULU = AKAR / "examples/mahulu-2025"
SEKADAU = AKAR / "examples/sekadau-2019-s1"


def tulis(nama: str, **isi: Any) -> str:
    """Write a file of values and return its name."""
    Path(nama).write_text(json.dumps(isi), encoding="utf-8")
    return nama


def tulis_csv(nama: str, baris: list[str], kepala: str = ",".join(["unit", *UNSUR])) -> str:
    """Write a file of answers and return its name."""
    Path(nama).write_text("\n".join([kepala, *baris]) + "\n", encoding="utf-8")
    return nama


def isi_folder() -> dict[str, bytes]:
    """Return every file of the current folder, hidden ones too."""
    return {str(p): p.read_bytes() for p in sorted(Path().rglob("*")) if p.is_file()}
