"""What may be written, and what of what stands there may be replaced."""

import errno
import os
import stat
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from skm.errors import DataError, Masalah
from skm.keluaran.pasang import kunci_pembuka, sidik

ALIRAN = "-"
"""What means the standard output elsewhere; reports are files, put in place as a whole."""
_Berkas: TypeAlias = str | tuple[int, int]


def periksa_tujuan(tujuan: Sequence[Path], *, masukan: Iterable[Path] = ()) -> None:
    """
    Raise if these files can never be written; looks at no content, so it may come early.

    Raises:
        DataError: For each of them, why.
    """
    terlarang = {_nyata(m) for m in masukan}
    masalah: list[Masalah] = []
    sudah: set[_Berkas] = set()
    for jalur in tujuan:
        kode = ditemukan = diharapkan = ""
        if str(jalur) == ALIRAN:
            kode = "keluaran-aliran"
        elif _nyata(jalur) in sudah:
            kode = "keluaran-ganda"
        elif _nyata(jalur) in terlarang:
            kode = "keluaran-masukan"
        elif _jenis(jalur.parent) != "folder":
            kode = "keluaran-folder"
        elif _jenis(jalur) not in ("", "berkas"):
            kode, ditemukan, diharapkan = "jenis-salah", _jenis(jalur), "berkas"
        elif os.path.islink(sasaran(jalur)):  # noqa: PTH114 - of any name
            kode, ditemukan = "keluaran-terkunci", os.strerror(errno.ELOOP)
        sudah.add(_nyata(jalur))
        if kode:
            masalah.append(
                Masalah(kode=kode, berkas=str(jalur), ditemukan=ditemukan, diharapkan=diharapkan)
            )
    if masalah:
        raise DataError(masalah)


def isi_lama(
    berkas: Sequence[tuple[Path, bytes]], *, dikenal: Collection[str], timpa: bool
) -> list[str]:
    """
    Return the digest of what each of these files holds, empty for one that is not there.

    Args:
        berkas: The files, and what they shall hold.
        dikenal: Digests of what skm wrote.
        timpa: Whether to replace what somebody else wrote.

    Raises:
        DataError: One is open elsewhere or, without *timpa*, somebody's own.
    """
    semua: list[str] = []
    masalah: list[Masalah] = []
    for jalur, isi in berkas:
        lama = _baca(jalur) if ada(jalur) else None
        semua.append("" if lama is None else sidik(lama))
        if lama is None or lama == isi:
            continue
        if kunci := kunci_pembuka(jalur):
            aplikasi, tanda = kunci
            masalah.append(
                Masalah(
                    kode="keluaran-terbuka",
                    berkas=str(jalur),
                    ditemukan=aplikasi,
                    saran=tanda.name,
                )
            )
        elif not timpa and semua[-1] not in dikenal:
            masalah.append(Masalah(kode="keluaran-diubah", berkas=str(jalur)))
    if masalah:
        raise DataError(masalah)
    return semua


def _baca(jalur: Path) -> bytes:
    try:
        return jalur.read_bytes()
    except OSError as salah:
        raise terkunci(jalur, salah) from None


def sasaran(jalur: Path) -> Path:
    """Return where a file lies: absolute, and what a symbolic link leads to, not the link."""
    jalur = jalur.absolute()
    return Path(os.path.realpath(jalur)) if os.path.islink(jalur) else jalur  # noqa: PTH114 - of any name


def izin(jalur: Path) -> int:
    """Return the mode of the file to be replaced, or that of a new one."""
    if (info := _lihat(jalur)) is not None:
        return stat.S_IMODE(info.st_mode)
    topeng = os.umask(0)
    os.umask(topeng)
    return 0o666 & ~topeng


def _lihat(jalur: Path) -> os.stat_result | None:
    """Return what the disk knows of *jalur*; None if there is nothing or it cannot be told."""
    try:
        return jalur.stat()
    except OSError:
        return None


def ada(jalur: Path) -> bool:
    """Return whether there is anything under that name."""
    return _lihat(jalur) is not None


def _jenis(jalur: Path) -> str:
    """Return what *jalur* is: a file, a folder or something to leave alone, such as /dev/null."""
    info = _lihat(jalur)
    if info is None:
        return ""
    if stat.S_ISDIR(info.st_mode):
        return "folder"
    return "berkas" if stat.S_ISREG(info.st_mode) else "perangkat"


def _nyata(jalur: Path) -> _Berkas:
    """Return what tells one file from all others, however its name is spelt."""
    info = _lihat(jalur)
    if info is not None and info.st_ino:
        return info.st_dev, info.st_ino
    return os.path.normcase(os.path.realpath(jalur))


def terkunci(jalur: Path, salah: OSError) -> DataError:
    """Return that a file cannot be read or replaced, and what may have it."""
    return DataError.satu(
        "keluaran-terkunci",
        berkas=str(jalur),
        ditemukan=os.strerror(salah.errno or 0),  # on Windows strerror is translated
        saran="Word atau Excel" if isinstance(salah, PermissionError) and ada(jalur) else "",
    )
