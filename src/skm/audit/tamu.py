"""
Rules of other packages, found by entry point.

Nothing is imported before rules are asked for; what fails to load becomes a finding that names
its distribution, and the rest is used.
"""

import logging
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from skm.audit.buku import Aturan, BukuAturan
from skm.audit.sumber import SKM
from skm.dasar import adalah
from skm.errors import AturanError
from skm.model.temuan import Tempat, Temuan, Tingkat
from skm.titik_masuk import di_tempat, nama_versi, sebut, titik_masuk

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GRUP = "skm.aturan"
"""Group of entry points: each leads to a `BukuAturan`, or to a module of rules."""

TAMU_RUSAK = "SKM-AUD-901"
"""Id of the finding that rules of another package could not be used."""

MILIK = "SKM-"
"""How ids of skm's own rules begin; no other package may use it."""

_catat = logging.getLogger("skm.audit")
_catat.addHandler(logging.NullHandler())


def buku_bawaan() -> BukuAturan:
    """Return skm's own rules."""
    return _bawaan()


@cache
def _bawaan() -> BukuAturan:
    from skm.audit.ruang import (
        audit,
        ikm,
        kaitan,
        laporan,
        legenda,
        publikasi,
        realisasi,
        rtl,
        survei,
        teks,
        tercantum,
        tren,
    )

    return BukuAturan.dari_modul(
        survei,
        ikm,
        tercantum,
        legenda,
        tren,
        rtl,
        realisasi,
        kaitan,
        laporan,
        publikasi,
        teks,
        audit,
    )


def buku_terpasang() -> BukuAturan:
    """Return skm's own rules and those of all installed packages; looked up once a process."""
    return _terpasang()


@cache
def _terpasang() -> BukuAturan:
    buku = buku_bawaan()
    for titik in sorted(titik_masuk(GRUP), key=lambda t: (t.name, t.value)):
        buku = _tambah(buku, titik)
    return buku


def _tambah(buku: BukuAturan, titik: "EntryPoint") -> BukuAturan:
    try:
        with di_tempat():
            return buku + _muat(titik)
    except (Exception, SystemExit) as salah:
        _catat.exception("rules %s failed to load", titik.value)
        paket = " ".join(nama_versi(titik.dist)).strip() or "lain"
        temuan = Temuan(
            aturan=TAMU_RUSAK,
            tingkat=Tingkat.GALAT,
            tempat=Tempat(lokasi="$"),
            pesan=(
                f"Aturan dari paket {paket} ({titik.name} = {titik.value}) tidak dapat dipakai "
                f"({sebut(salah)}); laporan belum diperiksa dengan aturan itu. "
                "Perbarui atau copot paketnya."
            ),
            kutipan=SKM,
        )
        return buku + BukuAturan(aturan=(), kerusakan=(temuan,))


def _muat(titik: "EntryPoint") -> BukuAturan:
    isi: Any = titik.load()
    buku = BukuAturan.dari_modul(isi) if adalah(isi, ModuleType) else isi
    if not isinstance(buku, BukuAturan):
        msg = f"{titik.value} is neither a BukuAturan nor a module"
        raise AturanError(msg)
    if not all(adalah(a, Aturan) for a in buku):
        msg = f"{titik.value} holds something that is no Aturan"
        raise AturanError(msg)
    if terlarang := next((a.id for a in buku if a.id.startswith(MILIK)), ""):
        msg = f"{terlarang}: ids that begin with {MILIK} are skm's own"
        raise AturanError(msg)
    return buku
