"""
Pictures as phones make them, turned upright and made small.

The one room of the core that opens files: those a report names, below its own folder.
"""

import io
import warnings
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skm.batas import MAKS_GAMBAR, MAKS_URAI
from skm.masukan import baca_biasa
from skm.naskah.bagian_gambar import JPEG as _JPEG
from skm.naskah.bagian_gambar import PNG as _PNG
from skm.naskah.bagian_gambar import hanya_gambar
from skm.naskah.lampiran import Gambar, TanpaGambar
from skm.privasi.samaran import samarkan

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

SISI_FOTO = 900
"""Longest side of a documentation picture in pixels: 7,6 cm at 300 dpi."""

SISI_LOGO = 700
_MUTU_JPEG = 82
_TAK_TERBACA = "berkas tidak dapat dibaca"
_RUSAK = "bukan gambar PNG atau JPEG yang utuh"
_PITA = 64
"""Rows of the reduced picture that are made at once."""
_BITA = {"1": 1, "L": 1, "P": 1, "I;16": 2}
"""Bytes that Pillow takes for a pixel; four for all other modes."""
_PUTAR = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""How to turn a picture upright, by what its EXIF says."""


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
    nama = samarkan(berkas)[0]  # documents show it, and photographs are called after people

    def tanpa(sebab: str) -> TanpaGambar:
        return TanpaGambar(berkas=nama, sebab=sebab, keterangan=keterangan)

    jalur = cari(folder, berkas)
    if isinstance(jalur, str):
        return tanpa(jalur)
    try:
        isi = baca_biasa(jalur, MAKS_GAMBAR)
    except OSError:
        return tanpa(_TAK_TERBACA)
    siap = siapkan(isi, sisi)
    if isinstance(siap, str):
        return tanpa(siap)
    isi, media_type, lebar, tinggi = siap
    return Gambar(
        isi=isi,
        media_type=media_type,
        lebar=lebar,
        tinggi=tinggi,
        keterangan=keterangan,
        berkas=nama,
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


def _lain(isi: bytes) -> str:
    """Say what is no PNG or JPEG: another kind of picture, or none."""
    for nama, di, tanda in _LAIN:
        if isi.startswith(tanda, di):
            return f"berformat {nama}; simpan sebagai PNG atau JPEG"
    return _RUSAK


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
        if jalur.stat().st_size > MAKS_GAMBAR:
            return f"berkas lebih dari {MAKS_GAMBAR // 2**20} MB"
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
def siapkan(isi: bytes, sisi: int) -> tuple[bytes, str, int, int] | str:
    """
    Return a picture upright, at most *sisi* pixels long, and written anew from its pixels.

    Nothing else of it is kept: no remark, place, profile of colours, preview or second picture.

    Returns:
        Bytes, media type, width and height; or in words why it is not shown.
    """
    from PIL import Image

    if not isi.startswith((_PNG, _JPEG)):
        return _lain(isi)
    try:
        hanya = hanya_gambar(isi)
        if isinstance(hanya, str):
            return hanya
        # Pillow warns, in English, of sizes judged here.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(hanya.isi), formats=("PNG", "JPEG")) as gambar,
        ):
            return _tulis_ulang(gambar, hanya.putar, sisi)
    except Exception:  # decoders of broken files raise whatever they stumble over
        return _RUSAK


def _tulis_ulang(gambar: "ImageFile", putar: int, sisi: int) -> tuple[bytes, str, int, int] | str:
    from PIL import Image

    png = gambar.format == "PNG"
    if not png:
        gambar.draft(None, (sisi, sisi))  # decode at a fraction of a phone's size
    if gambar.width * gambar.height * _BITA.get(gambar.mode, 4) > MAKS_URAI:
        return f"lebih dari {MAKS_URAI // 4_000_000} juta piksel berwarna"
    gambar.load()
    utuh = max(gambar.size) <= sisi and putar not in _PUTAR
    bening = gambar.info.get("transparency")
    hasil: Image.Image = gambar if utuh else _perkecil(gambar, sisi)
    if putar in _PUTAR:
        hasil = hasil.transpose(Image.Transpose[_PUTAR[putar]])
    keluaran = io.BytesIO()
    if png:
        if hasil.mode.startswith("I"):
            hasil = _delapan_bit(hasil)
        hasil.info = {} if bening is None else {"transparency": bening}
        hasil.save(keluaran, "PNG", optimize=True)
    else:
        hasil.info = {}  # Pillow writes a remark it finds here
        polos = utuh and hasil.mode in ("L", "RGB")
        # As it was compressed before, nothing is lost by doing so again.
        mutu: Any = {"quality": "keep" if polos else _MUTU_JPEG}
        (hasil if polos else hasil.convert("RGB")).save(keluaran, "JPEG", optimize=True, **mutu)
    return keluaran.getvalue(), "image/png" if png else "image/jpeg", *hasil.size


def _perkecil(gambar: "Image", sisi: int) -> "Image":
    """Return a picture at most *sisi* pixels long; a large one goes by bands, not copied whole."""
    from PIL import Image

    kali = max(gambar.size) // (2 * sisi)
    if kali > 1 and gambar.mode not in ("1", "P"):
        lebar, tinggi = gambar.size
        pita: list[Image.Image] = []
        for atas in range(0, tinggi, _PITA * kali):
            satu = gambar.crop((0, atas, lebar, min(tinggi, atas + _PITA * kali)))
            pita.append((_delapan_bit(satu) if satu.mode.startswith("I") else satu).reduce(kali))
        hasil = Image.new(pita[0].mode, (pita[0].width, sum(p.height for p in pita)))
        for nomor, satu in enumerate(pita):
            hasil.paste(satu, (0, nomor * _PITA))
    else:
        hasil = _delapan_bit(gambar) if gambar.mode.startswith("I") else gambar
    # As large as without the bands, whose last pixels may stand for fewer.
    skala = min(Fraction(sisi, max(gambar.size)), Fraction(1))
    ukuran = tuple(max(1, int(s * skala + Fraction(1, 2))) for s in gambar.size)
    if hasil.size == ukuran:
        return hasil
    return _ubah_ukuran(hasil, ukuran)


def _ubah_ukuran(gambar: Any, ukuran: tuple[int, ...]) -> "Image":
    from PIL import Image

    hasil: Image.Image = gambar.resize(ukuran, Image.Resampling.LANCZOS)
    return hasil


def _delapan_bit(gambar: Any) -> "Image":
    """Return a grey of 16 bits, which Pillow would clip to white, in 8."""

    def bagi(titik: Any) -> Any:
        return titik * (1 / 256)

    hasil: Image = gambar.point(bagi).convert("L")
    return hasil
