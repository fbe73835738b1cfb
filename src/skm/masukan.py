"""What a reader takes: a path, bytes, or a binary stream."""

import errno
import io
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from skm.dasar import adalah
from skm.errors import ArgumenError, DataError

BerkasAtauIsi: TypeAlias = Path | str | bytes | BinaryIO
"""A file by its path, or what it holds: bytes, or a stream that is read from where it stands."""

TANPA_NAMA = "(masukan)"
"""How messages name what has no name."""

BUKAN_BERKAS = "Not a regular file"
"""What the system would say of a pipe or a device in place of a file, if it had a word for it."""


BERUBAH = "The file changed while it was read"
"""What it would say of one that somebody writes to."""


def nama_masukan(masukan: BerkasAtauIsi, nama: str = "") -> str:
    """
    Return how messages name an input: as the caller does, by its path, or by that of its stream.

    Examples:
        >>> nama_masukan(b"U1,U2"), nama_masukan(b"U1,U2", "a.csv"), nama_masukan(Path("b.csv"))
        ('(masukan)', 'a.csv', 'b.csv')
    """
    if nama:
        return nama
    if isinstance(masukan, Path | str):
        return str(masukan)
    milik = getattr(masukan, "name", None)
    return milik if isinstance(milik, str) and milik else TANPA_NAMA


def isi_masukan(masukan: bytes | BinaryIO) -> bytes:
    """
    Return bytes, or all that is left of a stream.

    Raises:
        ArgumenError: It is a stream of text.
    """
    return masukan if isinstance(masukan, bytes) else b"".join(potongan(masukan))


def potongan(aliran: BinaryIO) -> Iterator[bytes]:
    """
    Yield what is left of a stream.

    Raises:
        ArgumenError: It is a stream of text.
    """
    while isi := aliran.read(1 << 20):
        if not adalah(isi, bytes):
            diharapkan = "bytes or a binary stream; open the file with mode 'rb'"
            raise ArgumenError.satu("masukan", ditemukan="a stream of text", diharapkan=diharapkan)
        yield isi


def buka_biasa(jalur: Path) -> BinaryIO:
    """
    Open a regular file; a pipe would be waited for, and a device has no end.

    Raises:
        OSError: It cannot be read, or is no regular file.
    """
    cara = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    nomor = os.open(jalur, cara)
    try:
        ragam = os.fstat(nomor).st_mode
        if stat.S_ISDIR(ragam):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(ragam):
            raise OSError(errno.EINVAL, BUKAN_BERKAS)
        return os.fdopen(nomor, "rb")
    except BaseException:
        os.close(nomor)
        raise


def baca_biasa(jalur: Path, paling: int) -> bytes:
    """Return what a regular file holds, one byte more than *paling* at most; raises as above."""
    with buka_biasa(jalur) as berkas:
        awal = _rupa(berkas.fileno())
        isi = berkas.read(paling + 1)
        if _rupa(berkas.fileno()) != awal:
            raise OSError(errno.EBUSY, BERUBAH)
        return isi


def buka_teks(jalur: Path, pengodean: str, *, newline: str | None = None) -> io.TextIOWrapper:
    """Open a regular file as text, as long as it is now: one that grows ends all the same."""
    return io.TextIOWrapper(
        io.BufferedReader(_Sebatas(buka_biasa(jalur))), encoding=pengodean, newline=newline
    )


class _Sebatas(io.RawIOBase):
    """The bytes that a file had when it was opened."""

    def __init__(self, berkas: BinaryIO) -> None:
        self._berkas: Any = berkas
        self._sisa = os.fstat(berkas.fileno()).st_size

    def readable(self) -> bool:
        return True

    def readinto(self, ke: Any, /) -> int:
        banyak: int = self._berkas.readinto(memoryview(ke)[: self._sisa])
        self._sisa -= banyak
        return banyak

    def close(self) -> None:
        self._berkas.close()
        super().close()


@contextmanager
def tak_berubah(jalur: Path, berkas: str) -> Generator[None]:
    """
    Let a file be read, however often, and see whether it was the same all the while.

    Args:
        jalur: The file.
        berkas: How messages name it.

    Raises:
        DataError: It was not, whatever else seemed wrong with it.
    """
    awal = _rupa(jalur)
    try:
        yield
    except Exception:
        if _rupa(jalur) == awal:
            raise
    if _rupa(jalur) != awal:
        raise DataError.satu("berkas-tidak-terbaca", berkas=berkas, ditemukan=BERUBAH)


def _rupa(jalur: Path | int) -> tuple[int, ...]:
    """Return what is different once a file was written to or replaced; nothing if it is gone."""
    try:
        info = os.stat(jalur)  # noqa: PTH116 - of an open file too
    except (OSError, ValueError):  # ValueError: a null in the name
        return ()
    return info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns


_HABIS = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


def tempat_habis(salah: BaseException) -> str:
    """
    Return what the system says where there was no place left to write; empty for all else.

    Whoever reads or renders writes nothing but what is gone afterwards, into a temporary folder.

    Examples:
        >>> tempat_habis(OSError(errno.ENOSPC, "")), tempat_habis(OSError(errno.EACCES, ""))
        ('No space left on device', '')
    """
    nomor = salah.errno if isinstance(salah, OSError) else None
    # lxml names the number of an error in its text alone.
    teks = salah.args[0] if salah.args else ""
    habis = (n for n in _HABIS if n == nomor or teks == f"IO_{errno.errorcode[n]}")
    return next(map(os.strerror, habis), "")
