"""
Pictures as phones make them, turned upright and made small.

The one room of the core that opens files: those a report names, below its own folder.
"""

import io
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skm.naskah.lampiran import Gambar, TanpaGambar

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

SISI_FOTO = 900
"""Longest side of a documentation picture in pixels: 7,6 cm at 300 dpi."""

SISI_LOGO = 700
_MUTU_JPEG = 82
_TERBESAR = 64 * 2**20
_PIKSEL = 120_000_000
_TAK_TERBACA = "berkas tidak dapat dibaca"
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_BUKAN_METADATA = frozenset(
    {"adobe", "adobe_transform", "dpi", "gamma", "icc_profile", "jfif", "jfif_density", "jfif_unit",
     "jfif_version", "progression", "progressive", "srgb", "transparency"}
)  # fmt: skip


def ambil(
    folder: Path | None, berkas: str, *, sisi: int, keterangan: str = ""
) -> Gambar | TanpaGambar:
    """
    Return the picture a report names, or why it cannot be shown.

    Args:
        folder: The report's folder; None for a report that was not read from a file.
        berkas: Path relative to it.
        sisi: Longest side to keep, in pixels.
        keterangan: Caption.
    """

    def tanpa(sebab: str) -> TanpaGambar:
        return TanpaGambar(berkas=berkas, sebab=sebab, keterangan=keterangan)

    jalur = cari(folder, berkas)
    if isinstance(jalur, str):
        return tanpa(jalur)
    try:
        isi = jalur.read_bytes()
    except OSError:
        return tanpa(_TAK_TERBACA)
    siap = siapkan(isi, sisi)
    if siap is None:
        return tanpa(_sebab(isi))
    isi, media_type, lebar, tinggi = siap
    return Gambar(
        isi=isi,
        media_type=media_type,
        lebar=lebar,
        tinggi=tinggi,
        keterangan=keterangan,
        berkas=berkas,
    )


_LAIN = (
    ("WEBP", 8, b"WEBP"),
    ("HEIC", 4, b"ftyphei"),
    ("HEIC", 4, b"ftypmif1"),
    ("AVIF", 4, b"ftypavif"),
    ("GIF", 0, b"GIF8"),
    ("BMP", 0, b"BM"),
    ("TIFF", 0, b"II*\0"),
    ("TIFF", 0, b"MM\0*"),
    ("PDF", 0, b"%PDF"),
)


def _sebab(isi: bytes) -> str:
    """Say why a file cannot be shown: another kind of picture, too large or broken."""
    for nama, di, tanda in _LAIN:
        if isi.startswith(tanda, di):
            return f"berformat {nama}; simpan sebagai PNG atau JPEG"
    if _terlalu_besar(isi):
        return f"lebih dari {_PIKSEL // 1_000_000} juta piksel"
    return "bukan gambar PNG atau JPEG yang utuh"


def _terlalu_besar(isi: bytes) -> bool:
    from PIL import Image

    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as gambar,
        ):
            return gambar.width * gambar.height > _PIKSEL
    except Image.DecompressionBombError:
        return True
    except Exception:  # as below
        return False


def cari(folder: Path | None, berkas: str) -> Path | str:
    """Return the path of a picture a report names, or in words why there is none to read."""
    if folder is None:
        return "folder laporan tidak diketahui"
    try:
        jalur = (folder / berkas).resolve()
        if not jalur.is_relative_to(folder.resolve()):
            return "berada di luar folder laporan"
        if not jalur.is_file():
            return "berkas tidak ditemukan"
        if jalur.stat().st_size > _TERBESAR:
            return "berkas lebih dari 64 MB"
    except (OSError, RuntimeError):  # RuntimeError: symbolic links in a circle, before Python 3.13
        return _TAK_TERBACA
    return jalur


def tampak_rusak(jalur: Path) -> str:
    """Return why a file cannot be a picture, from how it begins; empty if it looks like one."""
    try:
        with jalur.open("rb") as berkas:
            awal = berkas.read(8)
    except OSError:
        return _TAK_TERBACA
    return "" if awal.startswith((_PNG, _JPEG)) else "bukan gambar PNG atau JPEG"


@lru_cache(maxsize=32)
def siapkan(isi: bytes, sisi: int) -> tuple[bytes, str, int, int] | None:
    """
    Return a picture upright, at most *sisi* pixels long and free of metadata.

    A small picture that already is all that keeps its bytes.

    Returns:
        Bytes, media type, width and height; None if *isi* is no whole PNG or JPEG.
    """
    from PIL import Image

    try:
        # Pillow warns, in English, of sizes judged here and of metadata not kept anyway.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as gambar,
        ):
            return _kecilkan(isi, gambar, sisi)
    except Exception:  # decoders of broken files raise whatever they stumble over
        return None


def _kecilkan(isi: bytes, gambar: "ImageFile", sisi: int) -> tuple[bytes, str, int, int] | None:
    from PIL import Image, ImageOps

    if gambar.width * gambar.height > _PIKSEL:
        return None
    jenis = "image/png" if gambar.format == "PNG" else "image/jpeg"
    polos = not gambar.getexif() and set(gambar.info) <= _BUKAN_METADATA
    if jenis == "image/jpeg":
        gambar.draft(None, (sisi, sisi))  # decode at a fraction of a phone's size
        polos = polos and gambar.mode in ("L", "RGB")
    gambar.load()
    if polos and max(gambar.size) <= sisi and getattr(gambar, "n_frames", 1) == 1:
        return isi, jenis, *gambar.size
    hasil = ImageOps.exif_transpose(gambar)
    hasil.thumbnail((sisi, sisi), Image.Resampling.LANCZOS)
    keluaran = io.BytesIO()
    if jenis == "image/png":
        if hasil.mode.startswith("I"):  # 16 bits, which Pillow would clip to white
            hasil = _delapan_bit(hasil)
        hasil.info = {k: v for k, v in hasil.info.items() if k == "transparency"}
        hasil.save(keluaran, "PNG", optimize=True)
    else:
        hasil.convert("RGB").save(
            keluaran, "JPEG", quality=_MUTU_JPEG, optimize=True, exif=b"", icc_profile=None
        )
    return keluaran.getvalue(), jenis, *hasil.size


def _delapan_bit(gambar: Any) -> "Image":
    def bagi(titik: Any) -> Any:
        return titik * (1 / 256)

    hasil: Image = gambar.point(bagi).convert("L")
    return hasil
