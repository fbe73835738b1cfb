"""What would do, where a file says something that is known elsewhere."""

import re
from collections.abc import Mapping
from typing import Any

import attrs

from skm.dasar import adalah
from skm.errors import Masalah
from skm.jenis import JENIS, KUNCI_JENIS

_AKAR = re.compile(r"\$(?:\.laporan)?\.[\w-]+")


def perjelas(masalah: Masalah, isi: Mapping[str, Any]) -> Masalah:
    """
    Return a problem with what would do, if it is known from elsewhere.

    Args:
        masalah: A problem of a file, with its path.
        isi: What the file says.
    """
    if masalah.kode == "kode-unsur" and not masalah.saran:
        return attrs.evolve(masalah, saran=_kode_unsur(masalah.ditemukan.strip('"')))
    if masalah.kode == "kunci-tidak-dikenal" and _AKAR.fullmatch(masalah.lokasi):
        kunci = masalah.lokasi.rpartition(".")[2]
        fakta: Any = isi.get("laporan", isi)
        jenis: Any = fakta.get("jenis") if adalah(fakta, Mapping) else None
        if jenis in KUNCI_JENIS:
            lain = [j.kunci for j in JENIS if j.kunci != jenis and kunci in _kunci(j.muat_kelas())]
            if lain:
                sebut = " atau ".join(lain)
                return attrs.evolve(masalah, kode="kunci-jenis-lain", diharapkan=sebut, saran="")
    return masalah


def _kunci(kelas: type[Any]) -> set[str]:
    # Where a report lies is no key of its file, and values stand in it flat.
    bukan = ("folder", "folder_logo", "nilai")
    return {f.name for f in attrs.fields(kelas) if f.name not in bukan}


def _kode_unsur(teks: str) -> str:
    """Return the code of the unsur that a text names; empty if it names none."""
    from skm.regulasi import muat
    from skm.tabulasi.arti.pengenal import Pengenal  # the same that finds columns

    kode = Pengenal(muat(), (), ()).arti(teks)[0]
    return kode if re.fullmatch(r"U[0-9]+", kode) else ""
