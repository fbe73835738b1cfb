"""
Put finished files on disk: all or none, and never over somebody's work.

A file is replaced only if its bytes are ones that skm wrote.  To know them again skm keeps the
digests of what it wrote in the user's state folder; a file that is not among them (retouched in
Word, or made on another machine) is left alone unless the user says otherwise.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from skm.errors import DataError, Masalah

_INGATAN = 10_000
_GAGAL_DIAM = contextlib.suppress(OSError)


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
    if not timpa:
        _periksa_milik_sendiri(berkas)
    sementara: list[tuple[Path, Path]] = []
    try:
        for jalur, isi in berkas:
            if jalur.exists() and _baca(jalur) == isi:
                continue
            sementara.append((_tulis_sementara(jalur, isi), jalur))
        _ganti(sementara)
    finally:
        for asal, _ in sementara:
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
    sudah: set[Path] = set()
    for jalur in tujuan:
        kode, ditemukan = "", ""
        if _nyata(jalur) in sudah:
            kode = "keluaran-ganda"
        elif _nyata(jalur) in terlarang:
            kode = "keluaran-masukan"
        elif not jalur.parent.is_dir():
            kode = "keluaran-folder"
        elif jalur.is_dir():
            kode, ditemukan = "keluaran-terkunci", "nama itu sebuah folder"
        sudah.add(_nyata(jalur))
        if kode:
            masalah.append(Masalah(kode=kode, berkas=str(jalur), ditemukan=ditemukan))
    if masalah:
        raise DataError(masalah)


def _periksa_milik_sendiri(berkas: Sequence[tuple[Path, bytes]]) -> None:
    """Raise if one of these files is open elsewhere or holds what skm did not write."""
    dikenal = set(_dikenal())
    masalah: list[Masalah] = []
    for jalur, isi in berkas:
        if not jalur.exists():
            continue
        lama = _baca(jalur)
        if lama == isi:
            continue
        if aplikasi := _dibuka_oleh(jalur):
            masalah.append(Masalah(kode="keluaran-terbuka", berkas=str(jalur), ditemukan=aplikasi))
        elif _sidik(lama) not in dikenal:
            masalah.append(Masalah(kode="keluaran-diubah", berkas=str(jalur)))
    if masalah:
        raise DataError(masalah)


def _baca(jalur: Path) -> bytes:
    try:
        return jalur.read_bytes()
    except OSError as salah:
        raise _terkunci(jalur, salah) from None


def _nyata(jalur: Path) -> Path:
    return Path(os.path.normcase(jalur.resolve()))


def _dibuka_oleh(jalur: Path) -> str:
    """Name the program whose lock file lies beside *jalur*; empty if none does."""
    nama = jalur.name
    # Word and Excel put "~$" before the name, over its first two letters if it is long.
    for kunci in (f"~${nama}", f"~${nama[2:]}"):
        if (jalur.parent / kunci).exists():
            return "Word atau Excel"
    return "LibreOffice" if (jalur.parent / f".~lock.{nama}#").exists() else ""


def _tulis_sementara(jalur: Path, isi: bytes) -> Path:
    try:
        pegangan, nama = tempfile.mkstemp(prefix=".skm-", suffix=jalur.suffix, dir=jalur.parent)
        with os.fdopen(pegangan, "wb") as keluar:
            keluar.write(isi)
        if os.name == "posix":  # mkstemp makes private files
            topeng = os.umask(0)
            os.umask(topeng)
            Path(nama).chmod(0o666 & ~topeng)
    except OSError as salah:
        raise _terkunci(jalur, salah) from None
    return Path(nama)


def _ganti(sementara: Sequence[tuple[Path, Path]]) -> None:
    """Put the new files in place; if one cannot be, put the old ones back."""
    cadangan: list[tuple[Path, Path | None]] = []
    try:
        for asal, jalur in sementara:
            lama = None
            try:
                if jalur.exists() and len(sementara) > 1:
                    lama = jalur.with_name(f".skm-lama-{asal.name}")
                    jalur.replace(lama)
                cadangan.append((jalur, lama))
                asal.replace(jalur)
            except OSError as salah:
                raise _terkunci(jalur, salah) from None
    except DataError:
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
            lama.unlink(missing_ok=True)


def _terkunci(jalur: Path, salah: OSError) -> DataError:
    sebab = "izin ditolak" if isinstance(salah, PermissionError) else salah.strerror or "galat"
    return DataError([Masalah(kode="keluaran-terkunci", berkas=str(jalur), ditemukan=sebab)])


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
    except (OSError, ValueError):
        return []


def _ingat(isi: Iterable[bytes]) -> None:
    """Note digests, newest last; without a place to note them skm is only more careful later."""
    semua = list(dict.fromkeys([*_dikenal(), *map(_sidik, isi)]))[-_INGATAN:]
    buku = _buku()
    with _GAGAL_DIAM:
        buku.parent.mkdir(parents=True, exist_ok=True)
        pegangan, nama = tempfile.mkstemp(dir=buku.parent)
        with os.fdopen(pegangan, "w", encoding="ascii") as keluar:
            keluar.write("\n".join(semua) + "\n")
        Path(nama).replace(buku)
