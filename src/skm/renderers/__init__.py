"""Renderers: from a `Naskah` to one file.  Built-ins and guests come by the same door."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.renderers.contract import KONTRAK, Artifact, Renderer, TanpaOpsi
from skm.renderers.discovery import (
    Terpasang,
    cari_renderer,
    cetak,
    daftar,
    muat_renderer,
    nama_format,
)

if TYPE_CHECKING:
    from skm.office.paket import kemas
    from skm.renderers.nama import nama_berkas
    from skm.renderers.opsi import UraianOpsi, baca_opsi, buat_opsi, uraikan_opsi

__all__ = [
    "KONTRAK",
    "Artifact",
    "Renderer",
    "TanpaOpsi",
    "Terpasang",
    "UraianOpsi",
    "baca_opsi",
    "buat_opsi",
    "cari_renderer",
    "cetak",
    "daftar",
    "kemas",
    "muat_renderer",
    "nama_berkas",
    "nama_format",
    "uraikan_opsi",
]

__getattr__ = pemuat(
    globals(),
    {
        "UraianOpsi": "skm.renderers.opsi",
        "baca_opsi": "skm.renderers.opsi",
        "buat_opsi": "skm.renderers.opsi",
        "kemas": "skm.office.paket",
        "nama_berkas": "skm.renderers.nama",
        "uraikan_opsi": "skm.renderers.opsi",
    },
)
