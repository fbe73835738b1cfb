"""A table with a column for each service and unsur: several answers of one person to an unsur."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from skm.bahasa import normal
from skm.tabulasi.sumber.bentuk.dasar import tanya
from skm.tabulasi.sumber.bentuk.kata import kata_bentuk
from skm.tabulasi.sumber.blok import Sumber
from skm.tabulasi.sumber.judul import Penilai

_PISAH = re.compile(
    r"(?<!\s)\s+[-–—/|:]\s+"
    r"|(?:(?<!\s)\s+)?(?:[:|]\s*|\[(?=[^\[\]]+\]\s*$)|\((?=[^()]+\)\s*$))"
)
_TERBANYAK = 20  # signs that may divide a heading; each gives two others to look at
_PENDEK = 2


def periksa_layanan(sumber: Sumber, isi: Sequence[Sequence[str]], penilai: Penilai) -> None:
    """
    Stop at a table in which one row holds answers to the same unsur for several services.

    Columns of which each row fills one are left alone: they take turns.

    Raises:
        DataError: It is one.
    """
    bagian = [_bagian(j, penilai) for j in sumber.judul]
    per_unsur: dict[str, dict[str, int]] = {}
    for i, satu in enumerate(bagian):
        if satu is not None:
            unsur, nama = satu
            if nama in per_unsur.setdefault(unsur, {}):
                return
            per_unsur[unsur][nama] = i
    nama_nama = {frozenset(satu) for satu in per_unsur.values()}
    if len(nama_nama) != 1 or not penilai.lengkap((len(per_unsur), 0)):
        return
    (layanan,) = nama_nama
    lain = kata_bentuk("sisi")
    if len(layanan) < _PENDEK or any(
        len(n) < _PENDEK or n.isdigit() or {*n.split()} & lain for n in layanan
    ):
        return
    if not any(_berdua(b, satu) for b in isi for satu in per_unsur.values()):
        return
    judul = [sumber.judul[i] for i, satu in enumerate(bagian) if satu is not None]
    raise tanya(
        sumber,
        "bentuk-layanan",
        lokasi=judul[0],
        ditemukan=str(len(layanan)),
    )


def _berdua(baris: Sequence[str], tempat: Mapping[str, int]) -> bool:
    """Return whether a row fills more than one of these columns."""
    return sum(i < len(baris) and bool(baris[i].strip()) for i in tempat.values()) > 1


def _bagian(judul: str, penilai: Penilai) -> tuple[str, str] | None:
    """Cut a heading in two, an unsur and the name of something else; None if it is not both."""
    for kena in islice(_PISAH.finditer(judul), _TERBANYAK):
        kiri, kanan = judul[: kena.start()], judul[kena.end() :].rstrip(") ]")
        arti = penilai.unsur(kiri), penilai.unsur(kanan)
        if bool(arti[0]) != bool(arti[1]):
            return (arti[1], normal(kiri)) if arti[1] else (arti[0], normal(kanan))
    return None
