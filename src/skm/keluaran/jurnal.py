"""
What skm keeps in the user's state folder: the ledger of what it wrote, and the journal.

The journal is one file, locked while files are put in place, so that runs of one user take turns.
A run notes in it what it is about to do, and takes the note out when it is done; what the next run
finds in there was left by one that died.
"""

import contextlib
import errno
import json
import os
import sys
import time
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from skm.dasar import adalah
from skm.errors import DataError
from skm.keluaran.pasang import Pertukaran, segarkan, simpan, siram, tuntaskan
from skm.sementara import coba_kunci

_INGATAN = 10_000
_SABAR = 60
"""Seconds to wait for another run, which takes less than one unless its disk hangs."""

GILIRAN = "Another skm is writing"
"""What the system would say of that, if it had a word for it."""

_SIBUK = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def _folder() -> Path:
    if sys.platform == "win32":
        dasar = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    else:
        dasar = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(dasar).expanduser() / "skm"


# ---------------------------------------------------------------- the ledger


def _buku() -> Path:
    return _folder() / "keluaran.txt"


def dikenal() -> list[str]:
    """Return digests of what skm wrote, newest last."""
    try:
        return _buku().read_text(encoding="ascii").split()
    except (OSError, ValueError, RuntimeError):  # RuntimeError: the user has no home
        return []


def ingat(baru: Iterable[str]) -> None:
    """Note digests; without a place to note them skm is only more careful later."""
    baru = dict.fromkeys(baru)
    lama = dikenal()
    semua = [*(s for s in lama if s not in baru), *baru][-_INGATAN:]
    if semua == lama:
        return
    with contextlib.suppress(OSError, RuntimeError):
        buku = _buku()
        # Runs take turns, so that one name is enough, and what a dead one left is written over.
        sementara = buku.with_name("keluaran.baru")
        try:
            sementara.unlink(missing_ok=True)
            simpan(sementara, ("\n".join(semua) + "\n").encode("ascii"))
            sementara.replace(buku)
        finally:
            sementara.unlink(missing_ok=True)


# ---------------------------------------------------------------- the journal


class Jurnal:
    """The journal while it is this run's turn; None for a file where none can be kept."""

    def __init__(self, berkas: BinaryIO | None) -> None:
        self._berkas = berkas

    def catat(self, rencana: Sequence[Pertukaran]) -> None:
        """
        Note what is about to be put in place, before any of it is on the disk.

        Where there is no room for the note, files are put in place all the same.
        """
        if self._berkas is not None and rencana:
            with contextlib.suppress(OSError):
                self._tulis([*self._baca(), rencana])

    def selesai(self) -> None:
        """Put to rights what stands there, and keep only what cannot be now."""
        if self._berkas is None:
            return
        semua = self._baca()
        sisa = list[list[Pertukaran]]()
        for rencana in semua:
            try:
                baru, beres = tuntaskan(rencana)
            except OSError:
                beres = False  # the next run tries again
            else:
                ingat(baru)
            if not beres:
                sisa.append(rencana)
        if sisa != semua or self._berkas.seek(0, os.SEEK_END):
            with contextlib.suppress(OSError):
                self._tulis(sisa)

    def _baca(self) -> list[list[Pertukaran]]:
        """Return the notes; one that is half written speaks of nothing that was begun."""
        assert self._berkas is not None  # noqa: S101
        self._berkas.seek(0)
        return [r for r in map(_rencana, self._berkas.read().splitlines()) if r]

    def _tulis(self, semua: Sequence[Sequence[Pertukaran]]) -> None:
        assert self._berkas is not None  # noqa: S101
        # A note that is already there stays where it is: no crash takes it away.
        isi = b"".join(json.dumps(_datar(r)).encode() + b"\n" for r in semua)
        self._berkas.seek(0)
        while isi:
            isi = isi[self._berkas.write(isi) :]
        self._berkas.truncate()
        if semua:
            siram(self._berkas.fileno())


def _datar(rencana: Sequence[Pertukaran]) -> list[list[str]]:
    return [[str(p.tujuan), p.baru, p.lama, p.kode] for p in rencana]


def _rencana(baris: bytes) -> list[Pertukaran]:
    try:
        isi: Any = json.loads(baris)
        return [
            Pertukaran(tujuan=Path(tujuan), baru=baru, lama=lama, kode=kode)
            for tujuan, baru, lama, kode in isi
            if all(adalah(t, str) for t in (tujuan, baru, lama, kode)) and kode.isalnum()
        ]
    except (ValueError, TypeError):
        return []


@contextlib.contextmanager
def giliran() -> Generator[Jurnal]:
    """
    Wait until no other run of this user writes, put to rights what a dead one left, then give way.

    Raises:
        DataError: Another run does not come to an end.
    """
    with contextlib.ExitStack() as tutup:
        berkas = None
        with contextlib.suppress(OSError, RuntimeError):
            berkas = tutup.enter_context(_buka())
        if berkas is not None and not _kunci(berkas):
            berkas = None
        jurnal = Jurnal(berkas)
        jurnal.selesai()
        try:
            yield jurnal
        finally:
            jurnal.selesai()


def _buka() -> BinaryIO:
    jalur = _folder() / "keluaran.jurnal"
    if not jalur.exists():
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.touch(0o600)
        segarkan({jalur.parent})
    return jalur.open("r+b", buffering=0)


def _kunci(berkas: BinaryIO) -> bool:
    """Lock a file, which the system lets go when this process ends, however; False if it cannot."""
    akhir = time.monotonic() + _SABAR
    while True:
        try:
            coba_kunci(berkas.fileno())
        except OSError as salah:
            if salah.errno not in _SIBUK:
                return False  # a network folder without locks
        else:
            return True
        if time.monotonic() > akhir:
            raise DataError.satu("keluaran-terkunci", ditemukan=GILIRAN)
        time.sleep(0.01)
