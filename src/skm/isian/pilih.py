"""What people write where there is a choice: codes of unsur, ticks, words of a list."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from skm.bahasa import normal
from skm.isian.denah import ButirIsian
from skm.isian.jalur import Langkah
from skm.isian.sel import JSON, baca_sel, macam, sel_salah

_KODE = re.compile(r"u\s*0?([1-9][0-9]?)(?:\W+(\w.*))?", re.IGNORECASE | re.DOTALL)
_CENTANG = ("√", "✓", "✔", "v", "x", "ya", "1", "true", "benar")
_TIDAK = ("-", "–", "tidak", "0", "false", "salah")


def pilihan_sel(jenis: str, langkah: Langkah, butir: ButirIsian, isi: str) -> Any:
    """
    Return what a cell means, whichever of the usual ways it is written in.

    Raises:
        SelError: It means nothing that its key can be.
    """
    teks = isi.strip()
    if teks.startswith(JSON):
        return baca_sel(isi, macam(jenis, langkah))
    if butir.khusus == "unsur":
        return _unsur(teks)
    if butir.khusus.startswith("triwulan:"):
        return _centang(teks)
    if butir.khusus == "koma-daftar":
        return [b.strip() for b in teks.split(",") if b.strip()]
    if butir.pilihan and (satu := _dari_daftar(teks, butir.pilihan)):
        return satu
    return baca_sel(isi, macam(jenis, langkah))


def _unsur(teks: str) -> str:
    """Return the code of an unsur by its code, its name, or both; else the text, to be refused."""
    if kena := _KODE.fullmatch(teks):
        kode, nama = f"U{kena[1]}", kena[2]
        return kode if nama is None or kode in _nama_unsur().get(normal(nama), ()) else teks
    semua = _nama_unsur().get(normal(teks), ())
    return next(iter(semua)) if len(semua) == 1 else teks


@cache
def _nama_unsur() -> Mapping[str, frozenset[str]]:
    """Return the codes of each name, whichever edition has it."""
    from skm.regulasi import EDISI, muat

    kode: dict[str, set[str]] = {}
    for unsur in (u for edisi in EDISI for u in muat(edisi).unsur):
        kode.setdefault(normal(unsur.nama), set()).add(unsur.kode)
    return {nama: frozenset(semua) for nama, semua in kode.items()}


def _centang(teks: str) -> bool:
    rata = teks.casefold()
    if rata in _CENTANG:
        return True
    if rata in _TIDAK:
        return False
    raise sel_salah("isian-centang", teks)


def _dari_daftar(teks: str, pilihan: tuple[str, ...]) -> str:
    """Return the choice that is written, whatever its case and signs; empty if none is."""
    rata = normal(teks)
    return next((p for p in pilihan if normal(p) == rata), "")
