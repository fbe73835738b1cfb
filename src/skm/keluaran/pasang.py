"""
Put files in place so that each is the old one or the new one, whenever the machine stops.

A new file is written under a hidden name beside the one it replaces, flushed, and renamed over it.
Of several, the old ones stay under a second hidden name until all are in place.  The digests of old
and new tell afterwards how far it had come, and whether somebody has changed a file meanwhile.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

_TANPA_SIRAM = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)
_TIADA = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)
"""What the system says of a name under which there is nothing, and may be nothing."""


@attrs.frozen(kw_only=True)
class Pertukaran:
    """
    One file to be put in place.

    Attributes:
        tujuan: Its absolute path.
        baru: Digest of what it shall hold.
        lama: Digest of what it holds; empty if there is no such file.
        kode: Tells its hidden names from others.
    """

    tujuan: Path
    baru: str
    lama: str
    kode: str

    @property
    def sementara(self) -> Path:
        """The new file until it is in place."""
        return self.tujuan.with_name(f".skm-{self.kode}")

    @property
    def cadangan(self) -> Path:
        """The old file until all are in place."""
        return self.tujuan.with_name(f".skm-lama-{self.kode}")


def sidik(isi: bytes) -> str:
    """Return the digest by which contents are known again."""
    return hashlib.sha256(isi).hexdigest()


def pasang(satu: Pertukaran, *, berlawan: bool) -> None:
    """
    Put a file in place that is written already.

    Args:
        satu: The file.
        berlawan: Whether it may have to go back, because of others.

    Raises:
        OSError: The system does not let it be replaced.
    """
    if berlawan and satu.lama:
        try:
            satu.cadangan.hardlink_to(satu.tujuan)
        except (OSError, NotImplementedError):  # as on most memory sticks
            shutil.copy2(satu.tujuan, satu.cadangan)
    satu.sementara.replace(satu.tujuan)


def tuntaskan(rencana: Sequence[Pertukaran]) -> tuple[list[str], bool]:
    """
    Finish what was begun, or take it back where not all of it was written.

    What somebody has changed meanwhile is left alone.

    Returns:
        Digests of what is in place, and whether nothing is left to be done.

    Raises:
        OSError: A file cannot be replaced now.
    """
    if not all(satu.tujuan.parent.is_dir() for satu in rencana):
        return [], False  # a disk that is not there
    belum = [satu for satu in rencana if _sidik_berkas(satu.tujuan) == satu.lama]
    if any(kunci_pembuka(satu.tujuan) for satu in belum):
        return [], False  # not below the hands of whoever looks at it
    if all(_sidik_berkas(satu.sementara) == satu.baru for satu in belum):
        for satu in belum:
            satu.sementara.replace(satu.tujuan)
        segarkan({satu.tujuan.parent for satu in rencana})
    else:
        kembalikan(rencana)
    jadi = [satu.baru for satu in rencana if _sidik_berkas(satu.tujuan) == satu.baru]
    return jadi, bersihkan(rencana)


def kembalikan(rencana: Sequence[Pertukaran]) -> None:
    """
    Put the old files back.

    Raises:
        OSError: One of them cannot be.
    """
    gagal = None
    for satu in reversed(rencana):
        try:
            if _sidik_berkas(satu.tujuan) != satu.baru:
                continue
            if not satu.lama:
                satu.tujuan.unlink()
            elif _sidik_berkas(satu.cadangan) == satu.lama:
                satu.cadangan.replace(satu.tujuan)
        except OSError as salah:
            gagal = salah
    if gagal is not None:
        raise gagal


def bersihkan(rencana: Iterable[Pertukaran]) -> bool:
    """Remove the hidden files; return whether none is left."""
    bersih = True
    for satu in rencana:
        for sisa in (satu.sementara, satu.cadangan):
            try:
                sisa.unlink(missing_ok=True)
            except OSError:
                bersih = False
    return bersih


def kunci_pembuka(jalur: Path) -> tuple[str, Path] | None:
    """Return the program that has *jalur* open, with its lock file beside it; None if none has."""
    nama = jalur.name
    # Excel puts "~$" before the name; so does Word, over the first letter of a name of seven
    # and over the first two of a longer one.
    calon = [("Word atau Excel", f"~${nama[lepas:]}") for lepas in range(3)]
    calon.append(("LibreOffice", f".~lock.{nama}#"))
    for aplikasi, kunci in calon:
        if os.path.lexists(jalur.with_name(kunci)):
            return aplikasi, jalur.with_name(kunci)
    return None


def simpan(jalur: Path, isi: bytes, *, izin: int | None = None) -> None:
    """
    Write a new file, down to the disk.

    Args:
        jalur: A name that nothing has.
        isi: What it shall hold.
        izin: Its mode; None for a private file.

    Raises:
        OSError: It cannot be written.
    """
    cara = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(jalur, cara, 0o600), "wb") as keluar:
        keluar.write(isi)
        keluar.flush()
        if izin is not None and os.name == "posix":
            jalur.chmod(izin)
        siram(keluar.fileno())


def siram(nomor: int) -> None:
    """
    Bring an open file down to the disk, where there is such a thing.

    Raises:
        OSError: The disk is full or broken.
    """
    try:
        os.fsync(nomor)
    except OSError as salah:
        if salah.errno not in _TANPA_SIRAM:
            raise


def segarkan(semua: Iterable[Path]) -> None:
    """Bring the names in folders down to the disk, where the system lets a folder be opened."""
    for folder in semua:
        with contextlib.suppress(OSError):
            nomor = os.open(folder, os.O_RDONLY)
            try:
                siram(nomor)
            finally:
                os.close(nomor)


def _sidik_berkas(jalur: Path) -> str:
    """Return the digest of a file; empty if there is none, a word that is none if it is no file."""
    try:
        if not stat.S_ISREG(jalur.lstat().st_mode):
            return "bukan berkas"
        return sidik(jalur.read_bytes())
    except OSError as salah:
        if salah.errno in _TIADA:
            return ""
        raise
