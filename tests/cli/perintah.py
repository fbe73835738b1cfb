"""What the command-line tests share."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs


@attrs.frozen
class Hasil:
    """What one command left behind."""

    kode: int
    keluar: str
    galat: str

    @property
    def data(self) -> Any:
        """Return the JSON it printed."""
        return json.loads(self.keluar)


Perintah = Callable[..., Hasil]


def isi_folder() -> dict[str, bytes]:
    """Return every file of the current folder, hidden ones too."""
    return {str(p): p.read_bytes() for p in sorted(Path().rglob("*")) if p.is_file()}
