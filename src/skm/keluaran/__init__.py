"""
Put finished files on disk: all or none, and never over somebody's work.

A file is replaced only if its bytes are ones that skm wrote.  To know them again skm keeps the
digests of what it wrote in the user's state folder; a file that is not among them (retouched in
Word, or made on another machine) is left alone unless the user says otherwise.

Whenever the machine stops, each file is the old one or the new one; the next run that writes
finishes the others or takes them back, and removes what was left (`skm.keluaran.jurnal`).
"""

import contextlib
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

from skm.keluaran.jurnal import dikenal, giliran, ingat
from skm.keluaran.pasang import (
    Pertukaran,
    bersihkan,
    kembalikan,
    pasang,
    segarkan,
    sidik,
    simpan,
)
from skm.keluaran.tujuan import ada, isi_lama, izin, periksa_tujuan, sasaran, terkunci
from skm.sementara import buang_yatim

__all__ = ["ada", "periksa_tujuan", "pulihkan", "tulis"]


def pulihkan() -> None:
    """
    Finish or take back what a run that died was about to put in place, and remove what it left.

    Raises:
        DataError: Another run does not come to an end.
    """
    buang_yatim()
    with giliran():
        pass


def tulis(
    berkas: Sequence[tuple[Path, bytes]], *, masukan: Iterable[Path] = (), timpa: bool = False
) -> None:
    """
    Write files, all of them or none.

    Args:
        berkas: Paths and their new content.
        masukan: Files that must survive, whatever the user says.
        timpa: Whether to replace files that skm did not write.

    Raises:
        DataError: Something stands in the way; nothing was written.
    """
    periksa_tujuan([jalur for jalur, _ in berkas], masukan=masukan)
    with giliran() as jurnal:
        lama = isi_lama(berkas, dikenal=set(dikenal()), timpa=timpa)
        semua = [
            (jalur, isi, Pertukaran(tujuan=sasaran(jalur), baru=sidik(isi), lama=dulu, kode=kode))
            for (jalur, isi), dulu in zip(berkas, lama, strict=True)
            for kode in [secrets.token_hex(8)]
        ]
        rencana = [satu for _, _, satu in semua if satu.baru != satu.lama]
        jurnal.catat(rencana)
        try:
            _ganti([s for s in semua if s[2] in rencana])
        except BaseException:
            with contextlib.suppress(OSError):
                kembalikan(rencana)
                bersihkan(rencana)
            raise
        ingat(satu.baru for _, _, satu in semua)
        bersihkan(rencana)


def _ganti(semua: Sequence[tuple[Path, bytes, Pertukaran]]) -> None:
    """Write the new files, then put them in place, each message naming the file as the user did."""
    for jalur, isi, satu in semua:
        try:
            simpan(satu.sementara, isi, izin=izin(jalur))
        except OSError as salah:
            raise terkunci(jalur, salah) from None
    for jalur, _, satu in semua:
        try:
            pasang(satu, berlawan=len(semua) > 1)
        except OSError as salah:
            raise terkunci(jalur, salah) from None
    segarkan({satu.tujuan.parent for _, _, satu in semua})
