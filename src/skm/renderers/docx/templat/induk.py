"""
Templates from outside the package, filled in at arm's length.

A template is a program of sorts, and a Word file a zip of XML; somebody may have made either to do
harm.  So both are only ever opened in a process of their own, which can open no file, start no
other process, and neither run nor grow beyond limits (`skm.renderers.docx.templat.anak`); the
sandbox of `skm.renderers.docx.bahasa` keeps the template from reaching even that process.

What goes there is a pickle: it comes from here and is read by a process that has no more rights
than this one.  What comes back is never unpickled: it is one line of JSON, of which only the
expected texts are taken, and bytes.  The process is an interpreter of its own and does not import
the caller's ``__main__``, so a script needs no guard; it writes nothing.
"""

import json
import os
import pickle
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from skm.dasar import adalah
from skm.errors import DataError, Masalah
from skm.naskah import Gambar, Grafik, Naskah, Tabel, TabelJawaban
from skm.pesan import PESAN
from skm.renderers.docx.konteks import BendaTemplat, konteks
from skm.renderers.docx.templat import beku
from skm.renderers.docx.templat.lapor import MEMORI, TANDA, WAKTU

MAKS_TEMPLAT = 12 * 2**20
"""Largest file that is taken for a template, in bytes; it is held some eight times over."""

# By the clock, which a busy machine stretches: met by what hangs.  Work has limits of its own.
_MULAI = 60  # seconds that a machine may take to start an interpreter
_LEBIH = 15  # seconds after the limit in which the process may still say that it was too much
_JEJAK = re.compile(r"(?:Stack|[Tt]hread 0x.*) \(most recent call first\)")
_DI_TEMPLAT = re.compile(r'File "<template>", line ([0-9]+)')
_SELANG_JEJAK = 1  # seconds for the rest of what it says, unless the place comes before
_HABIS_WAKTU = 1816  # exit code of a process that Windows ended after its time
_TERPANJANG = 4 * 2**20  # of a line of JSON
_BOOT = (
    "import sys, json\n"
    "kepala = json.loads(sys.stdin.buffer.readline())\n"
    "sys.path[:] = kepala['jalan']\n"
    "from skm.renderers.docx.templat.anak import main\n"
    "main(kepala)\n"
)
_BEKU = ("_PYI_", "_MEIPASS")  # where PyInstaller has unpacked this very program
# A thread of glibc's reserves 64 MB for what it may once need, which the limit would count.
_SATU_ARENA = {"MALLOC_ARENA_MAX": "1"}
_LINGKUNGAN = ("SYSTEMROOT", "PATH", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


@attrs.frozen(kw_only=True)
class BatasTemplat:
    """
    What a template may take.

    Attributes:
        detik: Seconds, also those in which the machine does something else: against what hangs.
        cpu: Seconds of work; the shipped templates take up to half a one with the longest report
            that `skm templat periksa` fills in, and on a slow or busy machine several times that.
        memori: Bytes of memory, beyond what the libraries take.
        keluaran: Bytes of the document, and characters of each part of it.
    """

    detik: float = 60
    cpu: float = 4
    memori: int = 128 * 2**20
    keluaran: int = 24 * 2**20

    def untuk(self, benda: Iterable[BendaTemplat]) -> "BatasTemplat":
        """Return the limits for a report: long tables and pictures need more."""
        sel = gambar = 0
        for satu in benda:
            match satu:
                case Tabel(kolom=kolom, baris=baris):
                    sel += len(kolom) * len(baris)
                case TabelJawaban(unsur=kolom):
                    sel += (len(kolom) + 2) * satu.n
                case Gambar(isi=isi):
                    gambar += len(isi)
                case _:
                    pass
        return BatasTemplat(
            detik=self.detik + sel / 5_000,
            cpu=self.cpu + sel / 10_000,
            memori=self.memori + 12_000 * sel + 6 * gambar,
            keluaran=self.keluaran + 400 * sel + 2 * gambar,
        )


def cetak_di_kotak(
    templat: bytes,
    naskah: Naskah,
    *,
    warna: str = "",
    lengkap: bool = False,
    batas: BatasTemplat | None = None,
) -> bytes:
    """
    Return a template from outside the package, filled with a report.

    Args:
        templat: The file.
        naskah: The report.
        warna: Accent colour; empty for the template's own.
        lengkap: Whether it must show all that a document of its kind must.
        batas: What it may take.

    Raises:
        DataError: Everything that keeps the template from being filled in, with its place.
    """
    tugas: dict[str, Any] = {
        "tugas": "cetak",
        "jenis": naskah.jenis,
        "templat": templat,
        "warna": warna,
        "lengkap": lengkap,
        **bekal(naskah),
    }
    _, isi = jalankan_anak(
        tugas,
        (batas or BatasTemplat()).untuk(tugas["benda"].values()),
        grafik=bool(tugas["grafik"]),
    )
    return isi


def bekal(naskah: Naskah) -> dict[str, Any]:
    """
    Return what a template is filled with, ready to be sent.

    Charts are made here: openpyxl writes to temporary files, and there no file can be written.
    """
    data, benda = konteks(naskah)
    grafik: dict[str, Any] = {}
    for kunci, satu in benda.items():
        if isinstance(satu, Grafik):
            from skm.renderers.grafik.office import bagian_grafik  # with openpyxl, which few need

            grafik[kunci] = bagian_grafik(satu, naskah.properti.tanggal)
    return {"data": data, "benda": benda, "properti": naskah.properti, "grafik": grafik}


def jalankan_anak(
    tugas: Mapping[str, Any], batas: BatasTemplat, *, grafik: bool
) -> tuple[dict[str, Any], bytes]:
    """
    Have one piece of work done by a process of its own.

    Args:
        tugas: What to do; see `skm.renderers.docx.templat.anak`.
        batas: What it may take.
        grafik: Whether there are charts to make.

    Returns:
        What it says, and the bytes it made.

    Raises:
        DataError: What is wrong with the template, or that it took too much.
    """
    if len(tugas["templat"]) > MAKS_TEMPLAT:
        raise DataError.satu(
            "templat-terlalu-besar",
            ditemukan=f"{len(tugas['templat']) / 2**20:.0f} MB",
            diharapkan=f"{MAKS_TEMPLAT // 2**20} MB",
        )
    muatan = pickle.dumps(tugas, protocol=pickle.HIGHEST_PROTOCOL)
    kepala = {
        "jalan": _jalan(),
        "panjang": len(muatan),
        "batas": attrs.asdict(batas),
        "grafik": grafik,
    }
    proses = _mulai()
    try:
        keluar = _bincang(proses, json.dumps(kepala).encode() + b"\n" + muatan, batas)
    finally:
        if proses.poll() is None:
            proses.kill()
        proses.wait()
    return _baca_jawaban(keluar, proses.returncode)


def _jalan() -> list[str]:
    """Return where this process finds its packages; never the folder it happens to be in."""
    return [j for j in sys.path if j and Path(j).is_absolute()]


def _mulai() -> "subprocess.Popen[bytes]":
    if not (perintah := _perintah()):
        raise _tidak_mulai("no Python interpreter to start")
    sendiri: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        sendiri = {"creationflags": subprocess.CREATE_NO_WINDOW}
    try:
        proses: Any = subprocess.Popen(  # noqa: S603 - this very program, with our own words
            perintah,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={
                **{k: v for k, v in os.environ.items() if k in _LINGKUNGAN or k.startswith(_BEKU)},
                **_SATU_ARENA,
            },
            **sendiri,
        )
    except OSError as salah:
        raise _tidak_mulai(salah.strerror or str(salah)) from None
    jalan: subprocess.Popen[bytes] = proses
    return jalan


def _perintah() -> list[str]:
    """Return what to start; empty where there is nothing."""
    if getattr(sys, "frozen", False):
        return beku.perintah()
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", _BOOT] if sys.executable else []


def _tidak_mulai(sebab: str) -> DataError:
    return DataError.satu("templat-proses", ditemukan=sebab)


def _bincang(proses: "subprocess.Popen[bytes]", masukan: bytes, batas: BatasTemplat) -> bytes:
    """
    Write to a process and read from it, within limits; return what it wrote.

    Raises:
        DataError: It took too much, with the place where it was.
    """
    assert proses.stdin and proses.stdout and proses.stderr  # noqa: S101, PT018 - all are pipes
    keluar, pendengar = bytearray(), _Pendengar(proses)
    benang = [
        _benang(_tulis, proses.stdin, masukan),
        _benang(pendengar.dengar, proses.stderr),
    ]
    pembaca = _benang(_kumpulkan, proses.stdout, keluar, batas.keluaran + _TERPANJANG)
    pendengar.siap.wait(_MULAI)
    pembaca.join(batas.detik + _LEBIH)
    lama = pembaca.is_alive()
    if lama or len(keluar) >= batas.keluaran + _TERPANJANG:
        proses.kill()
        pembaca.join()
        for satu in benang:
            satu.join()
        raise pendengar.batas("waktu" if lama else "ukuran")
    _tunggu(proses)
    for satu in benang:
        satu.join()
    if b"\n" not in keluar and (apa := _habis(proses.returncode, berjejak=pendengar.berjejak)):
        raise pendengar.batas(apa)
    return bytes(keluar)


class _Pendengar:
    """
    Listens to what a process says about where it is.

    Attributes:
        siap: Set when it has given away its rights and begins to work, or has ended.
        berjejak: Whether it said where it is because its time was up.
    """

    def __init__(self, proses: "subprocess.Popen[bytes]") -> None:
        self._proses = proses
        self.siap = threading.Event()
        self.berjejak = False
        self._lokasi, self._baris, self._di = "", dict[str, Any](), ""

    def dengar(self, galat: Any) -> None:
        """Read all that it says, and end it once it has said where its time was up."""
        with galat:
            for mentah in iter(lambda: galat.readline(_TERPANJANG), b""):
                self._catat(mentah.decode("utf-8", "replace"))
        self.siap.set()

    def _catat(self, baris: str) -> None:
        if baris.startswith(TANDA):
            self.siap.set()
            try:
                isi: Any = json.loads(baris[1:])
            except (ValueError, RecursionError):
                return
            if adalah(isi, dict):
                if adalah(isi.get("lokasi"), str):
                    self._lokasi, self._baris = isi["lokasi"], {}
                if adalah(isi.get("baris"), dict):
                    self._baris = isi["baris"]
        elif _JEJAK.search(baris):
            dulu, self.berjejak = self.berjejak, True
            if not dulu and sys.platform != "win32":
                # It cannot be brought to stop itself.
                threading.Timer(_SELANG_JEJAK, self._proses.kill).start()
        elif not self._di and (cocok := _DI_TEMPLAT.search(baris)):
            self._di = cocok[1]
            if self.berjejak and sys.platform != "win32":
                self._proses.kill()

    def batas(self, apa: str) -> DataError:
        """Return that it took too much, with the place where it was."""
        # A step of several lines is told by the first of them.
        awal = [b for b in self._baris if b.isdecimal() and int(b) <= int(self._di or 0)]
        tag: Any = self._baris.get(max(awal, key=int, default=""))
        lokasi, teks = tag if adalah(tag, list) and len(tag) == 2 else (self._lokasi, "")
        masalah = {"kode": "templat-batas", "ditemukan": apa, "lokasi": lokasi, "diharapkan": teks}
        return DataError(baca_masalah([masalah]))


def _habis(kode: int, *, berjejak: bool) -> str:
    """Return what a process that ended without an answer had too much of; empty for nothing."""
    if kode in (WAKTU, _HABIS_WAKTU) or berjejak:
        return "waktu"
    if kode == MEMORI:
        return "memori"
    return "waktu atau memori" if kode < 0 else ""


def _tunggu(proses: "subprocess.Popen[bytes]") -> None:
    """Let a process that has said all go, and end one that does not."""
    akhir = time.monotonic() + 5
    while proses.poll() is None and time.monotonic() < akhir:
        time.sleep(0.005)
    if proses.poll() is None:
        proses.kill()
        proses.wait()


def _benang(kerja: Any, *isi: Any) -> threading.Thread:
    benang = threading.Thread(target=kerja, args=isi, daemon=True)
    benang.start()
    return benang


def _tulis(ke: BinaryIO, isi: bytes) -> None:
    try:
        with ke:
            ke.write(isi)
    except OSError:  # it ended before it had heard all
        pass


def _kumpulkan(dari: Any, ke: bytearray, paling: int) -> None:
    """Read up to a number of bytes, and throw away what comes after."""
    with dari:
        while potongan := dari.read1(65_536):
            ke.extend(potongan[: max(0, paling - len(ke))])
            if len(ke) >= paling:
                return


def _baca_jawaban(keluar: bytes, kode: int) -> tuple[dict[str, Any], bytes]:
    baris, ada, isi = keluar.partition(b"\n")
    if not ada:
        raise _tidak_mulai(f"exit {kode}")
    try:
        hasil: Any = json.loads(baris)
        panjang = int(hasil["panjang"])
    except (ValueError, KeyError, TypeError):
        raise _tidak_mulai("no readable answer") from None
    if masalah := baca_masalah(hasil.get("masalah", ())):
        raise DataError(masalah)
    if panjang != len(isi):
        raise _tidak_mulai("half an answer")
    return hasil, isi


def baca_masalah(isi: Any) -> tuple[Masalah, ...]:
    """Return the problems in an answer; what is none of a template's is left out."""
    jadi: list[Masalah] = []
    for satu in isi if adalah(isi, list) else ():
        if adalah(satu, dict) and str(satu.get("kode")) in PESAN:
            bidang = ("kode", "lokasi", "ditemukan", "diharapkan", "saran", "berkas")
            teks: dict[str, Any] = {b: _bersih(str(satu.get(b, ""))) for b in bidang}
            jadi.append(Masalah(**teks))
    return tuple(jadi)


def _bersih(teks: str) -> str:
    """Keep control characters of a template off the screen."""
    return "".join(h if h.isprintable() else " " for h in teks)[:500]


@attrs.frozen(kw_only=True)
class HasilPeriksa:
    """
    What a check of a template found for one kind of report.

    Attributes:
        jenis: The kind of report.
        masalah: What must be mended; `berkas` is the difficult report that brought it to light,
            empty for what the template shows by itself.
        catatan: What may be meant.
        contoh: The difficult reports it was tried on.
        berhasil: Those that came out well.
        dinyatakan: Whether the template says that it is for this kind.
    """

    jenis: str
    masalah: tuple[Masalah, ...]
    catatan: tuple[Masalah, ...]
    contoh: tuple[str, ...]
    berhasil: tuple[str, ...]
    dinyatakan: bool = False


def periksa_templat(
    templat: bytes, jenis: Sequence[str], *, batas: BatasTemplat | None = None
) -> tuple[HasilPeriksa, ...]:
    """
    Check a template from outside the package, and try it on difficult reports.

    Args:
        templat: The file.
        jenis: Kinds of report to check it for.
        batas: What it may take, all reports together.

    Raises:
        DataError: It is no Word file, or checking it took too much.
    """
    from skm.renderers.docx.templat.contoh import contoh_naskah

    contoh = {j: [(nama, bekal(naskah)) for nama, naskah in contoh_naskah(j)] for j in jenis}
    semua = [b for isi in contoh.values() for _, satu in isi for b in satu["benda"].values()]
    grafik = any(satu["grafik"] for isi in contoh.values() for _, satu in isi)
    tugas = {"tugas": "periksa", "templat": templat, "contoh": contoh}
    hasil, _ = jalankan_anak(tugas, (batas or BatasTemplat()).untuk(semua), grafik=grafik)
    return tuple(
        HasilPeriksa(
            jenis=j,
            masalah=baca_masalah(satu["masalah"]),
            catatan=baca_masalah(satu["catatan"]),
            contoh=tuple(nama for nama, _ in contoh[j]),
            berhasil=tuple(nama for nama, _ in contoh[j] if nama in satu["berhasil"]),
            dinyatakan=bool(satu["dinyatakan"]),
        )
        for j, satu in hasil["hasil"].items()
        if j in contoh
    )
