"""Zip packages whose bytes depend on nothing but their content."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from skm.dasar import adalah
from skm.errors import ArgumenError

_WAKTU = (1980, 1, 1, 0, 0, 0)  # the first that zip knows
_SUDAH_PADAT = (".png", ".jpg", ".jpeg")
_TIPE = "mimetype"  # by which ODF and EPUB are told apart, at a fixed place in the file
_TINGKAT = 5  # of a long table as small as by zlib's own choice, in a third of the time


def kemas(anggota: Iterable[tuple[str, bytes | Iterable[bytes]]]) -> bytes:
    """
    Return a zip of *anggota*, in their order.

    A member that is large comes in pieces, and is never held whole.  Pictures are stored, for they
    are compressed already, and so is ``mimetype``, which must be; the rest is deflated.
    """
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        for nama, isi in _sah(anggota):
            info = zipfile.ZipInfo(nama, _WAKTU)
            info.create_system = 3  # the same on Windows
            info.external_attr = 0o644 << 16
            padat = nama.lower().endswith(_SUDAH_PADAT) or nama == _TIPE
            info.compress_type = zipfile.ZIP_STORED if padat else zipfile.ZIP_DEFLATED
            setattr(info, "_compresslevel", _TINGKAT)  # noqa: B010 - public from Python 3.13 on
            with arsip.open(info, "w") as tujuan:
                for potongan in isi:
                    tujuan.write(potongan)
    return keluaran.getvalue()


def _sah(anggota: Any) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield members one by one, each as its pieces; none is asked for before its turn."""
    if not adalah(anggota, Iterable):
        raise _bukan_anggota(anggota)
    for satu in anggota:
        if not adalah(satu, tuple, list) or len(satu) != 2 or not adalah(satu[0], str):
            raise _bukan_anggota(satu)
        nama, isi = satu
        if not adalah(isi, Iterable) or adalah(isi, str):
            raise _bukan_anggota(isi)
        yield nama, (isi,) if adalah(isi, bytes) else isi


def _bukan_anggota(nilai: object) -> ArgumenError:
    return ArgumenError.satu(
        "kemas().anggota",
        ditemukan=f"<{type(nilai).__name__}>",
        diharapkan="(str, bytes | Iterable[bytes])",
    )


def bongkar(isi: bytes) -> list[tuple[str, bytes]]:
    """Return the members of a zip, in their order."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return [(nama, arsip.read(nama)) for nama in arsip.namelist()]
