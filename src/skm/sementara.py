"""
Folders for copies of answers, which nobody else may read and which do not outlive the work.

Such a folder is locked while it is used.  One that can be locked was left by a run that died, and
is removed by the next one that needs a folder or writes documents.
"""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

_AWAL = "skm-"
_KUNCI = ".kunci"


@contextmanager
def folder_sementara() -> Generator[Path]:
    """
    Give an empty folder that is gone afterwards.

    Raises:
        OSError: There is no place for one.
    """
    buang_yatim()
    with tempfile.TemporaryDirectory(prefix=_AWAL) as nama:
        kunci = Path(nama, "kunci")
        with kunci.open("w") as berkas:
            with suppress(OSError):
                coba_kunci(berkas.fileno())
                kunci.rename(kunci.with_name(_KUNCI))  # what is called so was locked before
            yield Path(nama)


def buang_yatim() -> None:
    """Remove the folders of runs that died."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as isi:
        for satu in isi:
            if satu.name.startswith(_AWAL) and _milik_kita(satu):
                with suppress(OSError):
                    _buang_bila_mati(Path(satu.path))


def _milik_kita(folder: "os.DirEntry[str]") -> bool:
    info = folder.stat(follow_symlinks=False)
    return stat.S_ISDIR(info.st_mode) and (os.name == "nt" or info.st_uid == os.getuid())


def _buang_bila_mati(folder: Path) -> None:
    with (folder / _KUNCI).open("r+") as berkas:
        coba_kunci(berkas.fileno())
    shutil.rmtree(folder)


def coba_kunci(nomor: int) -> None:
    """
    Lock an open file, which the system lets go when this process ends, however.

    Raises:
        OSError: Somebody else has it, or files cannot be locked there.
    """
    if sys.platform == "win32":
        import msvcrt

        os.lseek(nomor, 1 << 30, os.SEEK_SET)  # others may not even read a locked byte
        msvcrt.locking(nomor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(nomor, fcntl.LOCK_EX | fcntl.LOCK_NB)
