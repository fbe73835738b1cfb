"""Zip packages whose bytes depend on nothing but their content."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable

from skm.naskah import Naskah

_WAKTU = (1980, 1, 1, 0, 0, 0)  # the first that zip knows
_SUDAH_PADAT = (".png", ".jpg", ".jpeg")


def kemas(anggota: Iterable[tuple[str, bytes]]) -> bytes:
    """
    Return a zip of *anggota*, in their order.

    Pictures are stored, for they are compressed already; the rest is deflated.
    """
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        for nama, isi in anggota:
            info = zipfile.ZipInfo(nama, _WAKTU)
            info.create_system = 3  # the same on Windows
            info.external_attr = 0o644 << 16
            padat = nama.lower().endswith(_SUDAH_PADAT)
            info.compress_type = zipfile.ZIP_STORED if padat else zipfile.ZIP_DEFLATED
            arsip.writestr(info, isi)
    return keluaran.getvalue()


def bongkar(isi: bytes) -> list[tuple[str, bytes]]:
    """Return the members of a zip, in their order."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return [(nama, arsip.read(nama)) for nama in arsip.namelist()]


def nama_berkas(naskah: Naskah, suffix: str) -> str:
    """Return a file name for a report that every system accepts."""
    unit, periode = naskah.laporan.unit.sebutan, naskah.laporan.periode.survei
    teks = f"laporan-{naskah.jenis}-{unit}-{periode.sebutan}-{periode.akhir.year}"
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", polos).strip("-")[:100].strip("-") + suffix
