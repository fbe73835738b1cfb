"""
Run the conformance kit without a test: ``python -m skm.testing.uji FORMAT [FOLDER]``.

Files that fail a check are kept in FOLDER.  Prints one JSON object per check; `skm format --uji`
shows them to people.
"""

import json
import sys
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs
import pytest

from skm.renderers import Renderer, muat_renderer
from skm.testing.renderer import CHECKS, RendererContract
from skm.testing.terbaca import jejak

Kesimpulan: TypeAlias = Literal["lulus", "gagal", "tidak-berlaku", "tidak-diuji"]


@attrs.frozen(kw_only=True)
class HasilUji:
    """
    How one check ended.

    Attributes:
        nama: The check, a key of `CHECKS`.
        kesimpulan: ``lulus``, ``gagal``, ``tidak-berlaku`` where the renderer declares a limit, or
            ``tidak-diuji`` where another check failed that it depends on.
        rincian: Why, in English; empty if it passed.
    """

    nama: str
    kesimpulan: Kesimpulan
    rincian: str = ""


def uji_renderer(
    renderer: Renderer,
    *,
    kelas: type[RendererContract] | None = None,
    simpan: Path | None = None,
) -> tuple[HasilUji, ...]:
    """
    Run every check on a renderer.

    Args:
        renderer: The renderer.
        kelas: A subclass that knows how to read its files; None where the format is a common one.
        simpan: Folder for files that fail a check; None to keep none.
    """
    kit = (kelas or RendererContract)()
    kit.simpan = simpan
    batas = kit.limits(renderer)
    return tuple(
        HasilUji(nama=nama, kesimpulan="tidak-berlaku", rincian=alasan)
        if isinstance(alasan := batas.get(nama), str) and nama != "limits"
        else _satu(kit, nama, renderer)
        for nama in CHECKS
    )


def _satu(kit: RendererContract, nama: str, renderer: Renderer) -> HasilUji:
    try:
        getattr(kit, f"test_{nama}")(type(renderer)())
    except pytest.skip.Exception as lewat:
        return HasilUji(nama=nama, kesimpulan="tidak-diuji", rincian=str(lewat.msg))
    except pytest.fail.Exception as gagal:
        return HasilUji(nama=nama, kesimpulan="gagal", rincian=str(gagal.msg))
    except (Exception, SystemExit) as salah:
        return HasilUji(nama=nama, kesimpulan="gagal", rincian=jejak(salah))
    return HasilUji(nama=nama, kesimpulan="lulus")


def main() -> None:
    """Run the kit on an installed renderer, found by its format."""
    nama, *folder = sys.argv[1:]
    asli: Any = sys.stdout
    sys.stdout = sys.stderr  # what a renderer prints is its fault, not a result
    simpan = Path(folder[0]) if folder else None
    for hasil in uji_renderer(muat_renderer(nama), simpan=simpan):
        asli.write(json.dumps(attrs.asdict(hasil)) + "\n")
    asli.flush()


if __name__ == "__main__":
    main()
