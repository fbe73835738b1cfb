"""The line of a file that a finding is about, with a mark under it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skm.cli.konsol import LEBAR
from skm.dasar import adalah
from skm.privasi.samaran import samarkan

if TYPE_CHECKING:
    from skm.model import Temuan
    from skm.serial import Mentah

_LANGKAH = re.compile(r'\.([\w-]+)$|\["((?:[^"\\]|\\.)*)"\]$')
_PUNCAK = re.compile(r"\$(?:\.laporan)?(?:\.([\w-]+))?")
_NILAI = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|[^,}\]\s]+)"""
_BARIS_JAWABAN = ("jawaban", "profil", "saran")
_DI_JAWABAN = re.compile(r"\$(\.laporan)?\.jawaban\b")
_TAMPAK = LEBAR - 20  # of a line; its number and what marks a cut stand beside it


class PembacaBaris:
    """
    Gives the lines of reports and of their profiles; never those of answers.

    What a command shows is kept in logs, and a row of answers is about a person.
    """

    def __init__(self, mentah: "Iterable[Mentah]" = ()) -> None:
        self._isi: dict[str, tuple[str, ...]] = {}
        self._berjawaban = set[str]()
        for m in mentah:
            self._isi[m.berkas] = tuple(m.teks.replace("\r", "\n").split("\n"))
            if _memuat_jawaban(m.isi):
                self._berjawaban.add(m.berkas)

    def __call__(self, berkas: str) -> tuple[str, ...]:
        """Return the lines of a file that people can read; none of any other."""
        if berkas not in self._isi:
            self._isi[berkas] = _baca(berkas)
        return self._isi[berkas]

    def rahasia(self, temuan: "Temuan", baris: str) -> bool:
        """Return whether a line may hold answers, or all of them."""
        if temuan.berkas in self._berjawaban:
            # What is longer than a line may be the whole report in one.
            return len(baris) > _TAMPAK or _DI_JAWABAN.match(temuan.lokasi) is not None
        return any(f".jawaban.{k}" in temuan.lokasi for k in _BARIS_JAWABAN)


def _memuat_jawaban(isi: Mapping[str, Any]) -> bool:
    jawaban: Any = isi.get("laporan", isi)
    jawaban = jawaban.get("jawaban") if adalah(jawaban, Mapping) else None
    if not adalah(jawaban, Mapping) or "berkas" in jawaban:
        return False
    return any(k in jawaban for k in _BARIS_JAWABAN)


def _baca(berkas: str) -> tuple[str, ...]:
    if Path(berkas).suffix.lower() != ".toml":
        return ()
    try:
        isi = Path(berkas).read_bytes()
    except OSError:
        return ()
    from skm.serial.berkas import pengodean

    return tuple(isi.decode(pengodean(isi), "replace").split("\n"))


def petik(temuan: "Temuan", pembaca: PembacaBaris) -> Iterator[str]:
    """Yield the line of the file, and below it a mark under what the finding is about."""
    nomor = temuan.baris
    isi = pembaca(temuan.berkas)
    if nomor is None or not 0 < nomor <= len(isi):
        return
    baris = isi[nomor - 1].replace("\t", " ").rstrip()
    puncak = _PUNCAK.fullmatch(temuan.lokasi)
    if puncak and (puncak[1] is None or puncak[1] not in baris):
        return  # it is about the whole report, or about a key that is not there
    if pembaca.rahasia(temuan, baris):
        return
    baris = samarkan(baris)[0]
    awal, akhir = _tanda(baris, temuan.lokasi)
    geser = max(0, min(awal - 20, len(baris) - LEBAR + 20)) if len(baris) > _TAMPAK else 0
    tampak = baris[geser : geser + _TAMPAK]
    depan, belakang = "…" if geser else "", "…" if geser + _TAMPAK < len(baris) else ""
    pinggir = f"  {nomor} | "
    yield f"{pinggir}{depan}{tampak}{belakang}"
    kosong = " " * (len(pinggir) - 2) + "| " + " " * (len(depan) + awal - geser)
    yield kosong + "^" * max(1, min(akhir, geser + len(tampak)) - awal)


def _tanda(baris: str, lokasi: str) -> tuple[int, int]:
    """Return from where to where of a line a path is about: its key and value, or all of it."""
    if langkah := _LANGKAH.search(lokasi):
        kunci = re.escape(langkah[1] or langkah[2])
        pola = rf"""(?<![\w-])(["']?){kunci}\1\s*[=:]\s*{_NILAI}?"""
        if temuan := re.search(pola, baris):
            return temuan.span()
    return len(baris) - len(baris.lstrip()), len(baris)
