"""What a renderer makes of the kit's reports, each made once for all checks."""

from functools import cache
from typing import Any, cast

import pytest

from skm.jenis import KUNCI_JENIS
from skm.naskah import Naskah
from skm.renderers import Artifact, Renderer
from skm.renderers.discovery import salah_keluaran
from skm.testing.contoh import naskah_contoh
from skm.testing.proses import di_sini

TANPA: frozenset[str] = frozenset()

harapan = cache(naskah_contoh)
"""A report to be compared with, and never given to a renderer."""


def jenis_dari(renderer: Renderer) -> list[str]:
    """Return the kinds of report that a renderer renders; where there is none, skip the check."""
    dikenal = [j for j in KUNCI_JENIS if j in renderer.jenis]
    if not dikenal:
        pytest.skip("see test_kinds")
    return dikenal


def cetak_baru(kelas: Any, naskah: Naskah) -> Any:
    """Render with a renderer that has rendered nothing yet."""
    satu = kelas()
    return satu.render(naskah, satu.opsi())


@cache
def berkas(kelas: Any, nama: str, jenis: str, tanpa: frozenset[str] = TANPA) -> Any:
    """Render a report of the kit, once for all checks."""
    return cetak_baru(kelas, naskah_contoh(nama, jenis, tanpa=tanpa))


def atau_lewati(renderer: Renderer, nama: str, jenis: str, lihat: str) -> Any:
    """Render; where that raises, another check says so."""
    try:
        return berkas(type(renderer), nama, jenis)
    except (Exception, SystemExit):
        pytest.skip(f"raises; see {lihat}")


def utuh(renderer: Renderer, nama: str, jenis: str) -> Artifact:
    """Return a file that is none of the caller's worry; where it is none, another check says so."""
    hasil = atau_lewati(renderer, nama, jenis, "renders")
    if salah_keluaran(hasil, renderer):
        pytest.skip("see test_artifact")
    return cast("Artifact", hasil)


def harus_tetap(renderer: Renderer) -> None:
    """Leave it to test_deterministic where two files differ anyway."""
    for jenis in jenis_dari(renderer):
        utuh(renderer, "biasa", jenis)
    if di_sini(type(renderer)).beda:
        pytest.skip("see test_deterministic")
