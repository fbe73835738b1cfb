"""Renderers: from a `Naskah` to one file.  Built-ins and guests come by the same door."""

from skm.renderers.contract import Artifact, Renderer, TanpaOpsi
from skm.renderers.discovery import Terpasang, cetak, daftar, muat_renderer, nama_format

__all__ = [
    "Artifact",
    "Renderer",
    "TanpaOpsi",
    "Terpasang",
    "cetak",
    "daftar",
    "muat_renderer",
    "nama_format",
]
