"""Answers that are no file: bytes and streams, and what stands packed in a zip."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from skm.masukan import TANPA_NAMA, BerkasAtauIsi, nama_masukan, potongan, tak_berubah
from skm.tabulasi.sumber.blok import Jenis
from skm.tabulasi.sumber.jenis import jenis_berkas
from skm.tabulasi.sumber.salah import tak_terbuka


@contextmanager
def sebagai_berkas(masukan: BerkasAtauIsi, nama: str = "") -> Generator[tuple[Path, str, Jenis]]:
    """
    Give a file that holds the answers, how it is named in messages, and of what kind it is.

    What is copied for that is gone afterwards, whatever happens.

    Args:
        masukan: A path, bytes, or a binary stream, which is read from where it stands.
        nama: How to name it; empty for the path, or the name of the stream if it has one.

    Raises:
        DataError: It cannot be read, or is a zip in which not exactly one file may be meant.
        ArgumenError: It is a stream of text.
    """
    berkas = nama_masukan(masukan, nama)
    with ExitStack() as selesai:

        def folder() -> Path:
            from skm.sementara import folder_sementara  # which few files need

            return selesai.enter_context(folder_sementara())

        try:
            jalur = (
                Path(masukan)
                if isinstance(masukan, str | Path)
                else _salin(masukan, folder() / f"jawaban{_akhiran(berkas)}")
            )
            if (jenis := jenis_berkas(jalur, berkas)) == "zip":
                from skm.tabulasi.sumber.arsip import satu_dari_zip

                jalur = satu_dari_zip(jalur, berkas, folder())
                jenis = jenis_berkas(jalur, berkas)
        except (OSError, ValueError) as salah:  # ValueError: a null in the name
            raise tak_terbuka(berkas, salah) from None
        if isinstance(masukan, str | Path):
            selesai.enter_context(tak_berubah(Path(masukan), berkas))
        yield jalur, berkas, jenis


def _akhiran(berkas: str) -> str:
    """Return the suffix of a name, which says what the content leaves open."""
    return "" if berkas == TANPA_NAMA else PurePosixPath(berkas).suffix


def _salin(masukan: bytes | BinaryIO, ke: Path) -> Path:
    with ke.open("wb") as tujuan:
        tujuan.writelines((masukan,) if isinstance(masukan, bytes) else potongan(masukan))
    return ke
