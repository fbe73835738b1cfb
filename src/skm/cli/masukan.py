"""What JSON of a command says of itself: its shape, the version of skm, what it was made from."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from skm.cli.konsol import cetak_json, laporkan

if TYPE_CHECKING:
    from skm.errors import DataError

SKEMA = 1
"""Version of the shape of what is printed."""

_BERHASIL = ("hitung", "jelaskan", "banding", "periksa-angka")
"""Commands whose JSON says as well why there is no result."""


class Sidik:
    """SHA-256 of files, worked out while they are read."""

    def __init__(self, jalur: Iterable[Path | str]) -> None:
        self._hasil: dict[str, str | None] = {}
        self._utas = [self._mulai(str(satu)) for satu in dict.fromkeys(map(str, jalur))]

    def _mulai(self, jalur: str) -> Thread:
        self._hasil[jalur] = None
        utas = Thread(target=self._hitung, args=(jalur,), daemon=True)
        utas.start()
        return utas

    def _hitung(self, jalur: str) -> None:
        import hashlib

        try:
            if not Path(jalur).is_file():
                return  # a pipe can be read once only
            with Path(jalur).open("rb") as isi:
                self._hasil[jalur] = hashlib.file_digest(isi, "sha256").hexdigest()
        except (OSError, ValueError):
            pass  # the reader says what is wrong with the file

    def hasil(self, lain: Iterable[Path | str] = ()) -> dict[str, str]:
        """Return them by the files as the user named them, those of further files too."""
        baru = [str(satu) for satu in lain if str(satu) not in self._hasil]
        self._utas += [self._mulai(satu) for satu in dict.fromkeys(baru)]
        for utas in self._utas:
            utas.join()
        return {jalur: sidik for jalur, sidik in self._hasil.items() if sidik is not None}


def sidik_masukan(pilihan: argparse.Namespace) -> Sidik | None:
    """Begin with the files that a command names; None where nothing is printed of them."""
    return Sidik(_berkas(pilihan)) if pilihan.format == "json" else None


def _berkas(pilihan: argparse.Namespace) -> list[str]:
    berkas = getattr(pilihan, "berkas", ())
    pemetaan = getattr(pilihan, "pemetaan", None)
    return [*([berkas] if isinstance(berkas, str) else berkas), *([pemetaan] if pemetaan else [])]


def kepala(sidik: dict[str, str]) -> dict[str, Any]:
    """Return what JSON begins with."""
    from skm import __version__

    return {"skema": SKEMA, "versi": __version__, "masukan": sidik}


def laporkan_gagal(salah: "DataError", kode: int, pilihan: argparse.Namespace) -> int:
    """Say why there is no result, for programs too where they asked; return the exit code."""
    if getattr(pilihan, "format", "") == "json" and pilihan.perintah in _BERHASIL:
        from skm.serial.putusan import salah_datar

        sidik = Sidik(_berkas(pilihan)).hasil()
        cetak_json(kepala(sidik) | {"ikm": None} | salah_datar(salah.masalah))
    return laporkan(salah, kode)
