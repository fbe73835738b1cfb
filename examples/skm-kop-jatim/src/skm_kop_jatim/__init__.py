"""What an example office needs for all its reports: profile, letterhead, template, a rule."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

__all__ = ["main", "pasang"]


def pasang(folder: Path) -> list[Path]:
    """
    Put profile, logo and template into a folder.

    Args:
        folder: Where reports are, or a folder above them; made if it is not there.

    Returns:
        What was written.

    Raises:
        FileExistsError: One of the files is there already; none is written then.
    """
    isi = {folder / nama: berkas for nama, berkas in _isi(files(__package__) / "data")}
    if ada := [jalur for jalur in isi if jalur.exists()]:
        raise FileExistsError(str(ada[0]))
    for jalur, berkas in isi.items():
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(berkas.read_bytes())
    return list(isi)


def _isi(asal: Traversable, awalan: str = "") -> Iterator[tuple[str, Traversable]]:
    for satu in sorted(asal.iterdir(), key=lambda s: (s.is_dir(), s.name != "profil.toml", s.name)):
        if satu.is_dir():
            yield from _isi(satu, f"{awalan}{satu.name}/")
        else:
            yield awalan + satu.name, satu


def main() -> int:
    """Run ``skm-kop-jatim FOLDER``."""
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.stderr.write("pemakaian: skm-kop-jatim FOLDER\n")
        return 2
    try:
        for jalur in pasang(Path(sys.argv[1])):
            sys.stdout.write(f"Selesai: {jalur}\n")
    except FileExistsError as salah:
        sys.stderr.write(f"{salah}: berkas sudah ada; pilih folder lain.\n")
        return 2
    return 0
