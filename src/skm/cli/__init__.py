"""
The ``skm`` command, for office staff: Indonesian, and quick to start.

Only the standard library is imported here; each command is a module and imports what it needs.
Exit codes: 0 done (also with remarks), 1 something in the report is wrong, 2 the input or the
usage cannot be used.
"""

import argparse
import errno
import gc
import os
import sys
import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, TextIO

from skm.cli.kode_keluar import GALAT, SELESAI, TAK_TERPAKAI, kode_salah
from skm.cli.konsol import galat, lacak, laporkan, layar, lipat
from skm.cli.pemakaian import baca_pilihan

if TYPE_CHECKING:
    from skm.errors import DataError

_JARANG = 100_000


def main(argumen: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if getattr(sys, "frozen", False):
        from skm.renderers.docx.templat.beku import siap

        siap()
    with layar() as (keluar, ke_galat):
        for aliran in (keluar, ke_galat):
            _aman_di_konsol_lama(aliran)
        kode = _perintah(argumen)
        return max(kode, _tuntaskan(keluar), _tuntaskan(ke_galat, wajib=False))


def _perintah(argumen: Sequence[str] | None) -> int:
    # A command makes many values and hardly a cycle of them; to look for some takes a third of it.
    gc.set_threshold(_JARANG)
    try:
        pilihan = baca_pilihan(argumen)
    except SystemExit as selesai:  # argparse has shown help or named a slip
        return selesai.code if isinstance(selesai.code, int) else SELESAI
    except BrokenPipeError:  # which argparse keeps to itself since Python 3.11.5
        return SELESAI
    try:
        return _jalankan(pilihan)
    except BrokenPipeError:
        return SELESAI
    except KeyboardInterrupt:
        galat("Dihentikan.")
        return 130
    except BaseException as salah:  # SystemExit, or what a guest made to pass everywhere
        from skm.titik_masuk import sebut

        galat(
            lipat(
                f"Sebuah paket lain mengakhiri perintah ini di tengah jalan ({sebut(salah)}); "
                "hasilnya tidak lengkap."
            )
        )
        return GALAT


def _tuntaskan(aliran: TextIO, *, wajib: bool = True) -> int:
    """Flush; a reader that has enough, such as head, is no failure, a full disk for results is."""
    try:
        if isinstance(aliran, TextIOWrapper) and not aliran.closed:
            aliran.flush()
    except OSError as salah:
        # What is left in the buffer must go somewhere, or Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), aliran.fileno())
        # On Windows a broken pipe is EINVAL.
        if not wajib or salah.errno in (errno.EPIPE, errno.EINVAL):
            return SELESAI
        from skm.errors import DataError

        sebab = os.strerror(salah.errno or 0)
        return laporkan(DataError.satu("keluaran-terkunci", ditemukan=sebab), GALAT)
    return SELESAI


def _jalankan(pilihan: argparse.Namespace) -> int:
    """Run one command; whatever happens, the user reads a sentence and not a traceback."""
    from skm.errors import DataError, RendererError, ScoringError
    from skm.pesan import kalimat_renderer

    try:
        modul: Any = import_module(f"skm.cli.{pilihan.perintah.replace('-', '_')}")
        with _peringatan_sebagai_catatan():
            kode: int = modul.jalankan(pilihan)
        return kode
    except ScoringError as salah:
        return _laporkan_gagal(salah, GALAT, pilihan)
    except DataError as salah:
        return _laporkan_gagal(salah, kode_salah(salah), pilihan)
    except RendererError as salah:
        galat(lipat(kalimat_renderer(salah)))
        lacak(salah.__cause__)
        return TAK_TERPAKAI if salah.kode in ("tidak-ada", "diabaikan", "jenis") else GALAT
    except BrokenPipeError:
        raise
    except Exception as salah:
        from skm.masukan import tempat_habis

        if sebab := tempat_habis(salah):
            return laporkan(DataError.satu("ruang-sementara", ditemukan=sebab), TAK_TERPAKAI)
        if isinstance(salah, FileNotFoundError) and salah.filename:
            berkas = str(salah.filename)
            return laporkan(DataError.satu("berkas-tidak-ada", berkas=berkas), TAK_TERPAKAI)
        if lacak(salah):
            return GALAT
        from skm.titik_masuk import sebut

        galat(
            lipat(
                f"Terjadi kesalahan di dalam skm ({sebut(salah)}). Mohon laporkan kepada "
                "pengembang; SKM_LACAK=1 menampilkan rinciannya."
            )
        )
        return GALAT


def _laporkan_gagal(salah: "DataError", kode: int, pilihan: argparse.Namespace) -> int:
    from skm.cli.masukan import laporkan_gagal

    return laporkan_gagal(salah, kode, pilihan)


@contextmanager
def _peringatan_sebagai_catatan() -> Generator[None]:
    """Show what a renderer did beside its work as a remark; other warnings as they are."""
    from skm.errors import RendererWarning
    from skm.pesan import kalimat_peringatan

    asli = warnings.showwarning

    def tampilkan(pesan: Warning | str, *lain: Any, **nama: Any) -> None:
        if isinstance(pesan, RendererWarning):
            galat(lipat(f"Catatan: {kalimat_peringatan(pesan)}"))
        else:
            asli(pesan, *lain, **nama)

    with warnings.catch_warnings():
        warnings.simplefilter("always", RendererWarning)
        setattr(warnings, "showwarning", tampilkan)  # noqa: B010 - mypy wants each argument
        yield


def _aman_di_konsol_lama(aliran: TextIO) -> None:
    """Let a cp1252 console show a question mark rather than fail on a character it lacks."""
    if isinstance(aliran, TextIOWrapper) and not aliran.closed:
        aliran.reconfigure(errors="replace")
