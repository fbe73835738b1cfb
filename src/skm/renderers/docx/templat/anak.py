"""
The process in which a template from outside the package is filled in.

Its parent is `skm.renderers.docx.templat.induk`.  Before it looks at the template it imports all
it will need, and then gives away what the system lets it give away: to open files, to write any,
to grow, to go on for ever.  An audit hook refuses what is left of that where the system does not.

It is told what to do by one line of JSON and one pickle, both from its parent, and answers with one
line of JSON and the bytes of the document.

Two watch over its time.  A thread asks the work to stop, and the work then says at which tag it
was.  But a single step of C, such as comparing two huge lists, lets no thread run meanwhile.  For
that there is a timer of the system, upon which `faulthandler` prints where the work is, without
Python's help; what the parent needs to make a place of that has been told before
(`skm.renderers.docx.templat.lapor`), on the standard error.
"""

import codecs
import contextlib
import faulthandler
import json
import math
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Mapping
from importlib import import_module
from typing import Any, BinaryIO, NoReturn

import attrs

from skm.errors import DataError
from skm.renderers.docx.templat.lapor import (
    MEMORI,
    WAKTU,
    dihentikan,
    hentikan,
    lapor_tahap,
    masalah_umum,
    mulai_melapor,
)

_BISU = 0.8  # seconds of work after which a step that cannot be asked to stop is given up
_TENGGANG = 1.5  # seconds of work between asking to stop and stopping
_SABAR = 10  # times that by the clock, where the machine does something else
_SELANG = 0.05
_KEBESARAN = 1.3  # times the limit at which there is no asking
_DILARANG = (
    "open", "os.", "shutil.", "subprocess.", "socket.", "ctypes.", "winreg.", "_winapi.",
    "tempfile.", "glob.", "pty.", "import", "gc.", "cpython.run_", "webbrowser.", "urllib.",
    "ftplib.", "http.", "smtplib.", "sqlite3.", "mmap.", "fcntl.", "resource.", "syslog.",
)  # fmt: skip
_BOLEH = ("os.putenv",)
_MODUL = (
    "html.entities",
    "traceback",
    "unicodedata",
    "docx.image.image",
    "docx.oxml.coreprops",
    "jinja2.debug",
    "skm.renderers.docx.templat.isi",
    "skm.renderers.docx.templat.periksa",
)
_SANDI = ("utf-8", "utf-8-sig", "ascii", "latin-1", "cp437", "utf-16", "unicode-escape", "idna")


def main(kepala: Mapping[str, Any]) -> NoReturn:
    """
    Do what the parent asks for, answer, and end the process.

    Args:
        kepala: The limits, and the length of the pickle that follows on the standard input.
    """
    masuk, keluar = sys.stdin.buffer, _aliran_jawaban()
    _siapkan(grafik=bool(kepala["grafik"]))
    _batasi(kepala["batas"])
    lapor_tahap("")
    try:
        # From our own parent, whose rights we have.
        tugas: dict[str, Any] = pickle.loads(masuk.read(kepala["panjang"]))  # noqa: S301
        hasil, isi = _kerjakan(tugas, kepala["batas"])
    except DataError as salah:
        hasil, isi = {"masalah": [attrs.asdict(m) for m in salah.masalah]}, b""
    except (Exception, KeyboardInterrupt) as salah:
        hasil, isi = {"masalah": [attrs.asdict(masalah_umum(salah))]}, b""
    _jawab(keluar, hasil, isi)
    # At once: for a thread to end in order, glibc would open a library, which is not allowed here.
    os._exit(0)


def _aliran_jawaban() -> BinaryIO:
    """Keep the standard output for the answer; whatever else is printed goes elsewhere."""
    keluar = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr
    return keluar


def _jawab(keluar: BinaryIO, hasil: Mapping[str, Any], isi: bytes) -> None:
    keluar.write(json.dumps({**hasil, "panjang": len(isi)}).encode() + b"\n")
    keluar.write(isi)
    keluar.flush()


def _siapkan(*, grafik: bool) -> None:
    """Import all that the work may need, for later nothing can be opened."""
    for nama in (*_MODUL, *(["skm.renderers.grafik.office"] if grafik else [])):
        import_module(nama)
    for sandi in _SANDI:
        codecs.lookup(sandi)


def _batasi(batas: Mapping[str, Any]) -> None:
    """Give away what the work does not need."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Before there are limits, which its stack would count for.
    threading.Thread(
        target=_awasi,
        args=(float(batas["detik"]), float(batas["cpu"]), int(batas["memori"])),
        daemon=True,
    ).start()
    if sys.platform == "win32":
        _batasi_windows(int(batas["memori"]), float(batas["cpu"]))
        # By the clock, for want of such a timer; it only tells, the job ends the process.
        faulthandler.dump_traceback_later(float(batas["cpu"]) + _BISU, file=2)
    else:
        _batasi_posix(batas)
        faulthandler.register(signal.SIGPROF, file=2, all_threads=False)
        signal.setitimer(signal.ITIMER_PROF, float(batas["cpu"]) + _BISU)
    mulai_melapor()
    sys.addaudithook(_jaga)


def _jaga(peristiwa: str, _: tuple[Any, ...]) -> None:
    if peristiwa.startswith(_DILARANG) and peristiwa not in _BOLEH:
        if peristiwa == "import" and _[0] in sys.modules:
            return
        msg = f"{peristiwa} {str(_[:1])[:80]} is not allowed here"
        raise PermissionError(msg)


def _batasi_posix(batas: Mapping[str, Any]) -> None:
    import resource

    def pasang(nama: str, nilai: int) -> None:
        with contextlib.suppress(ValueError, OSError):  # macOS knows some of them by name only
            resource.setrlimit(getattr(resource, nama), (nilai, nilai))

    if (kini := _maya()) is not None:
        pasang("RLIMIT_AS", kini + int(batas["memori"]))
    # Whole seconds, and those since the process began: for when no parent is there to end it.
    kerja = math.ceil(time.process_time() + float(batas["cpu"])) + 1
    # These two every system knows; without them a template must not be read.
    resource.setrlimit(resource.RLIMIT_CPU, (kerja, kerja + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    pasang("RLIMIT_CORE", 0)
    pasang("RLIMIT_NOFILE", 0)


def _maya() -> int | None:
    """Return the size of this process's address space; None where it cannot be told."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None


def _batasi_windows(memori: int, cpu: float) -> None:
    """
    Put this process into a job of its own, which may neither grow, go on, nor start others.

    Raises:
        OSError: The system does not let it; then nothing is filled in.
    """
    import ctypes
    from ctypes import wintypes

    class Dasar(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Luas(ctypes.Structure):
        _fields_ = (
            ("Basic", Dasar),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    kernel: Any = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - unknown elsewhere
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    pekerjaan = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    luas = Luas()
    # Time, active processes, memory, and to die without a dialogue.
    luas.Basic.LimitFlags = 0x2 | 0x8 | 0x100 | 0x400
    luas.Basic.PerProcessUserTimeLimit = int((time.process_time() + cpu + _BISU + 0.5) * 10**7)
    luas.Basic.ActiveProcessLimit = 1
    luas.ProcessMemoryLimit = memori + 128 * 2**20
    # All four give 0 when they fail; a process without limits must not read a template.
    if not (
        pekerjaan.value
        and kernel.SetInformationJobObject(pekerjaan, 9, ctypes.byref(luas), ctypes.sizeof(luas))
        and kernel.AssignProcessToJobObject(pekerjaan, wintypes.HANDLE(kernel.GetCurrentProcess()))
    ):
        raise getattr(ctypes, "WinError")(getattr(ctypes, "get_last_error")())  # noqa: B009 - as above


def _awasi(detik: float, cpu: float, memori: int) -> None:
    """Ask the work to stop when it goes on too long or grows too large; then stop it."""
    import _thread

    mulai, kerja, awal = time.monotonic(), time.process_time(), _puncak()
    henti = (math.inf, math.inf)  # when to stop, by the clock and by work
    while True:
        time.sleep(_SELANG)
        jam, kini = time.monotonic(), time.process_time()
        tumbuh = _puncak() - awal
        lama = jam - mulai > detik or kini - kerja > cpu
        kode = WAKTU if lama else MEMORI if tumbuh > memori else 0
        if not kode:
            continue
        if jam > henti[0] or kini > henti[1] or tumbuh > _KEBESARAN * memori:
            os._exit(kode)
        if not dihentikan():
            henti = (jam + _SABAR * _TENGGANG, kini + _TENGGANG)
            hentikan("waktu" if kode == WAKTU else "memori")
            _thread.interrupt_main()


def _puncak() -> int:
    """Return the most memory this process ever had; 0 where that cannot be told."""
    try:
        import resource
    except ImportError:
        return 0
    banyak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return banyak if sys.platform == "darwin" else banyak * 1024


def _kerjakan(tugas: Mapping[str, Any], batas: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    from skm.renderers.docx.templat import isi as templat_isi
    from skm.renderers.docx.templat import periksa as templat_periksa

    kerja: Callable[..., tuple[dict[str, Any], bytes]] = {
        "cetak": templat_isi.cetak,
        "periksa": templat_periksa.periksa,
    }[tugas["tugas"]]
    with _tenang():
        return kerja(tugas, batas)


@contextlib.contextmanager
def _tenang() -> Generator[None]:
    """Keep warnings of libraries off the standard error."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
