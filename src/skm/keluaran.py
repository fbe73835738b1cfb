"""
Put finished files on disk: all or none, and never over somebody's work.

A file is replaced only if its bytes are ones that skm wrote.  To know them again skm keeps the
digests of what it wrote in the user's state folder; a file that is not among them (retouched in
Word, or made on another machine) is left alone unless the user says otherwise.
"""

import contextlib
import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from skm.errors import DataError, Masalah

_INGATAN = 10_000
_GAGAL_DIAM = contextlib.suppress(OSError)
_Berkas: TypeAlias = str | tuple[int, int]


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
    berkas = [(_sasaran(jalur), isi) for jalur, isi in berkas]
    _periksa_isi_lama(berkas, timpa=timpa)
    sementara: list[tuple[Path, Path]] = []
    try:
        for jalur, isi in berkas:
            if ada(jalur) and _baca(jalur) == isi:
                continue
            sementara.append((_tulis_sementara(jalur, isi), jalur))
        _ganti(sementara)
    finally:
        for asal, _ in sementara:
            with _GAGAL_DIAM:
                asal.unlink(missing_ok=True)
    _ingat(isi for _, isi in berkas)


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
        if _nyata(jalur) in sudah:
            kode = "keluaran-ganda"
        elif _nyata(jalur) in terlarang:
            kode = "keluaran-masukan"
        elif _jenis(jalur.parent) != "folder":
            kode = "keluaran-folder"
        elif _jenis(jalur) not in ("", "berkas"):
            kode, ditemukan, diharapkan = "jenis-salah", _jenis(jalur), "berkas"
        sudah.add(_nyata(jalur))
        if kode:
            masalah.append(
                Masalah(kode=kode, berkas=str(jalur), ditemukan=ditemukan, diharapkan=diharapkan)
            )
    if masalah:
        raise DataError(masalah)


def _periksa_isi_lama(berkas: Sequence[tuple[Path, bytes]], *, timpa: bool) -> None:
    """Raise if one of these files is open elsewhere or, without *timpa*, somebody's own."""
    dikenal = set(_dikenal())
    masalah: list[Masalah] = []
    for jalur, isi in berkas:
        if not ada(jalur):
            continue
        lama = _baca(jalur)
        if lama == isi:
            continue
        if kunci := _kunci_pembuka(jalur):
            aplikasi, tanda = kunci
            masalah.append(
                Masalah(
                    kode="keluaran-terbuka",
                    berkas=str(jalur),
                    ditemukan=aplikasi,
                    saran=tanda.name,
                )
            )
        elif not timpa and _sidik(lama) not in dikenal:
            masalah.append(Masalah(kode="keluaran-diubah", berkas=str(jalur)))
    if masalah:
        raise DataError(masalah)


def _baca(jalur: Path) -> bytes:
    try:
        return jalur.read_bytes()
    except OSError as salah:
        raise _terkunci(jalur, salah) from None


def _sasaran(jalur: Path) -> Path:
    """Return what a symbolic link leads to, for the link itself must stay one."""
    with _GAGAL_DIAM:
        if jalur.is_symlink():
            return Path(os.path.realpath(jalur))
    return jalur


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


def _kunci_pembuka(jalur: Path) -> tuple[str, Path] | None:
    """Return the program that has *jalur* open, with its lock file beside it; None if none has."""
    nama = jalur.name
    # Excel puts "~$" before the name; so does Word, over the first letter of a name of seven
    # and over the first two of a longer one.
    calon = [("Word atau Excel", f"~${nama[lepas:]}") for lepas in range(3)]
    calon.append(("LibreOffice", f".~lock.{nama}#"))
    for aplikasi, kunci in calon:
        if ada(jalur.with_name(kunci)):
            return aplikasi, jalur.with_name(kunci)
    return None


def _tulis_sementara(jalur: Path, isi: bytes) -> Path:
    try:
        pegangan, nama = tempfile.mkstemp(prefix=".skm-", suffix=jalur.suffix, dir=jalur.parent)
    except OSError as salah:
        raise _terkunci(jalur, salah) from None
    sementara = Path(nama)
    try:
        with os.fdopen(pegangan, "wb") as keluar:
            keluar.write(isi)
        if os.name == "posix":  # mkstemp makes private files
            sementara.chmod(_izin(jalur))
    except BaseException as salah:
        with _GAGAL_DIAM:
            sementara.unlink()
        if isinstance(salah, OSError):
            raise _terkunci(jalur, salah) from None
        raise
    return sementara


def _izin(jalur: Path) -> int:
    """Return the mode of the file to be replaced, or that of a new one."""
    if (info := _lihat(jalur)) is not None:
        return stat.S_IMODE(info.st_mode)
    topeng = os.umask(0)
    os.umask(topeng)
    return 0o666 & ~topeng


def _ganti(sementara: Sequence[tuple[Path, Path]]) -> None:
    """Put the new files in place; if one cannot be, put the old ones back."""
    cadangan: list[tuple[Path, Path | None]] = []
    try:
        for asal, jalur in sementara:
            lama = None
            try:
                if ada(jalur) and len(sementara) > 1:
                    lama = jalur.with_name(f".skm-lama-{asal.name}")
                    jalur.replace(lama)
                cadangan.append((jalur, lama))
                asal.replace(jalur)
            except OSError as salah:
                raise _terkunci(jalur, salah) from None
    except BaseException:
        for jalur, lama in reversed(cadangan):
            with _GAGAL_DIAM:
                if lama is None:
                    if len(sementara) > 1:
                        jalur.unlink(missing_ok=True)
                else:
                    lama.replace(jalur)
        raise
    for _, lama in cadangan:
        if lama is not None:
            with _GAGAL_DIAM:
                lama.unlink()


def _terkunci(jalur: Path, salah: OSError) -> DataError:
    return DataError.satu(
        "keluaran-terkunci",
        berkas=str(jalur),
        ditemukan=os.strerror(salah.errno or 0),  # on Windows strerror is translated
        saran="Word atau Excel" if isinstance(salah, PermissionError) and ada(jalur) else "",
    )


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


def _buku() -> Path:
    if sys.platform == "win32":
        dasar = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    else:
        dasar = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(dasar).expanduser() / "skm" / "keluaran.txt"


def _dikenal() -> list[str]:
    try:
        return _buku().read_text(encoding="ascii").split()
    except (OSError, ValueError, RuntimeError):  # RuntimeError: the user has no home
        return []


def _ingat(isi: Iterable[bytes]) -> None:
    """Note digests, newest last; without a place to note them skm is only more careful later."""
    baru = dict.fromkeys(map(_sidik, isi))
    semua = [*(s for s in _dikenal() if s not in baru), *baru][-_INGATAN:]
    with contextlib.suppress(OSError, RuntimeError, DataError):
        buku = _buku()
        buku.parent.mkdir(parents=True, exist_ok=True)
        sementara = _tulis_sementara(buku, ("\n".join(semua) + "\n").encode("ascii"))
        try:
            sementara.replace(buku)
        finally:
            sementara.unlink(missing_ok=True)
