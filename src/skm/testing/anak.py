"""
Render in a process of its own: ``python -m skm.testing.anak MODULE:CLASS RESULT NOT_BEFORE PLACE``.

The process believes in another day, user and machine.  Into RESULT go the digest of every file and
what was left behind outside the process's own folders; what appears on the screen, and in those
folders, is the renderer's doing.
"""

import datetime as dt
import hashlib
import json
import os
import platform
import socket
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_GESER = dt.timedelta(days=400, hours=5, minutes=7, seconds=11)
"""Another year, month, day and hour than now, whenever now is."""


def sidik(kelas: Any, berubah: list[str] | None = None) -> dict[str, str]:
    """
    Return the digest of what a renderer makes of each report, or what it raises.

    Args:
        kelas: Its class.
        berubah: Takes the names of the reports that are no longer what they were.
    """
    from skm.jenis import KUNCI_JENIS
    from skm.testing.contoh import CONTOH, naskah_contoh

    jadi: dict[str, str] = {}
    for jenis in (j for j in KUNCI_JENIS if j in kelas.jenis):
        for nama in CONTOH:
            naskah = naskah_contoh(nama, jenis)
            sebelum = repr(naskah)
            try:
                hasil = kelas().render(naskah, kelas.opsi())
                jadi[f"{jenis}/{nama}"] = hashlib.sha256(hasil.content).hexdigest()
            except (Exception, SystemExit) as salah:
                jadi[f"{jenis}/{nama}"] = f"{type(salah).__name__}: {salah}"
            if berubah is not None and repr(naskah) != sebelum:
                berubah.append(f"{jenis}/{nama}")
    return jadi


def _lain_waktu() -> None:
    """Shift the clock for whatever is imported from now on; clocks below Python go on as usual."""
    geser, asli = _GESER.total_seconds(), time.time
    urai, urai_utc, tulis, susun = time.localtime, time.gmtime, time.strftime, time.asctime
    ubah: Any = time  # what is typed as a function is replaced by another one

    def sekarang() -> float:
        return asli() + geser

    def bagian(buat: Callable[[float], Any]) -> Callable[..., Any]:
        def pada(detik: float | None = None) -> Any:
            return buat(sekarang() if detik is None else detik)

        return pada

    def strftime(bentuk: str, saat: Any = None) -> str:
        return tulis(bentuk, urai(sekarang()) if saat is None else saat)

    def asctime(saat: Any = None) -> str:
        return susun(urai(sekarang()) if saat is None else saat)

    ubah.time = sekarang
    ubah.time_ns = lambda: int(sekarang() * 10**9)
    ubah.localtime, ubah.gmtime, ubah.ctime = map(bagian, (urai, urai_utc, time.ctime))
    ubah.strftime, ubah.asctime = strftime, asctime

    pengganti: list[Any] = []

    def tulis_asal(teks: str, kelas: type) -> str:
        return f"datetime.{teks}" if kelas in pengganti else teks

    class JenisTanggal(type):
        """What was made before the clock was shifted is a date all the same."""

        def __instancecheck__(cls, benda: object) -> bool:
            return cls.__subclasscheck__(type(benda))

        def __subclasscheck__(cls, kelas: type) -> bool:
            asal = cls.__mro__[1] if cls in pengganti else cls  # not so for a library's own
            return type.__subclasscheck__(asal, kelas)

    class date(dt.date, metaclass=JenisTanggal):  # noqa: N801 - stands for the real one
        """The date of another day."""

        @classmethod
        def today(cls) -> Any:
            return cls.fromtimestamp(sekarang())

        def __repr__(self) -> str:
            return tulis_asal(super().__repr__(), type(self))

    class datetime_(dt.datetime, metaclass=JenisTanggal):  # noqa: N801 - as above
        """The date and hour of another day."""

        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Any:
            return cls.fromtimestamp(sekarang(), tz)

        @classmethod
        def today(cls) -> Any:
            return cls.now()

        @classmethod
        def utcnow(cls) -> Any:
            return cls.now(dt.UTC).replace(tzinfo=None)

        def __repr__(self) -> str:
            return tulis_asal(super().__repr__(), type(self))

    for kelas, nama in ((date, "date"), (datetime_, "datetime")):
        kelas.__module__, kelas.__name__, kelas.__qualname__ = "datetime", nama, nama
        setattr(dt, nama, kelas)
        pengganti.append(kelas)


def _lain_mesin(tempat: str) -> None:
    """Be another machine, as far as Python tells; its user and folders come by the environment."""

    def mesin(*_: str) -> str:
        return f"mesin-{tempat}"

    ubah: Any = socket
    ubah.gethostname = ubah.getfqdn = mesin
    ubah = platform
    ubah.node = mesin
    if hasattr(os, "uname"):
        sistem, _, *lain = os.uname()
        ubah = os
        ubah.uname = lambda: os.uname_result((sistem, mesin(), *lain))


def _awasi() -> set[str]:
    """Return a set that fills with every path that is opened to be written."""
    dibuka: set[str] = set()

    def catat(peristiwa: str, isi: tuple[Any, ...]) -> None:
        if peristiwa != "open":
            return
        berkas, cara, bendera = isi
        if not isinstance(berkas, int) and berkas is not None:  # which are open already
            menulis = bendera & (os.O_WRONLY | os.O_RDWR) if isinstance(bendera, int) else 0
            if menulis or (isinstance(cara, str) and {*cara} & {*"wax+"}):
                dibuka.add(str(Path.cwd() / os.fsdecode(berkas)))

    sys.addaudithook(catat)
    return dibuka


def _tetap_ada(berkas: Path) -> bool:
    """Return whether a file is still there, and no code that was compiled on the way."""
    return berkas.is_file() and "__pycache__" not in berkas.parts


def main() -> None:
    """Render, and write the digests."""
    sasaran, hasil, tidak_sebelum, tempat = sys.argv[1:]
    tunggu = max(0, float(tidak_sebelum) - time.time())
    _lain_waktu()
    _lain_mesin(tempat)
    dibuka = _awasi()
    modul, _, nama = sasaran.partition(":")
    kelas: Any = import_module(modul)
    for satu in nama.split("."):
        kelas = getattr(kelas, satu)
    time.sleep(tunggu)
    isi = {"sidik": sidik(kelas), "ditulis": sorted(p for p in dibuka if _tetap_ada(Path(p)))}
    Path(hasil).write_text(json.dumps(isi), encoding="utf-8")


if __name__ == "__main__":
    main()
