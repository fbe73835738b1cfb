"""Audit the report in a file."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from skm.dasar import Polos
from skm.model import Temuan, Tingkat
from skm.naskah import periksa
from skm.pintu import pintu
from skm.serial import LaporanTerbaca, baca_lengkap
from skm.serial.temuan import tempatkan_temuan

if TYPE_CHECKING:
    from skm.audit import BukuAturan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pemeriksaan(Polos):
    """
    An audited report.

    Attributes:
        terbaca: The report, with the file it was read from.
        temuan: What is wrong with it, each with its line; gravest first.
    """

    terbaca: LaporanTerbaca
    temuan: tuple[Temuan, ...]


@pintu
def periksa_berkas(
    berkas: Path | str,
    *,
    buku: "BukuAturan | None" = None,
    profil: Path | str | None = None,
    akar: Path | str | None = None,
) -> Pemeriksaan:
    """
    Read a report and return what is wrong with it; the file is read once.

    Args:
        berkas: The report file.
        buku: The rules; None for skm's own and those of all installed packages.
        profil: An office profile to use instead of the one that the file names.
        akar: A folder out of which it may name no report; None for anywhere.

    Raises:
        DataError: The file is no report, or the profile cannot be used.
    """
    terbaca = baca_lengkap(berkas, profil=profil, akar=akar)
    return Pemeriksaan(terbaca=terbaca, temuan=periksa_terbaca(terbaca, buku=buku))


def periksa_terbaca(
    terbaca: LaporanTerbaca, *, buku: "BukuAturan | None" = None, terbit: bool = False
) -> tuple[Temuan, ...]:
    """
    Return what is wrong with a report that has been read, each with its line.

    Args:
        terbaca: The report.
        buku: The rules; None for skm's own and those of all installed packages.
        terbit: Whether the findings go into a document; as for `skm.periksa`.
    """
    temuan = periksa(terbaca.laporan, buku=buku, jawaban=terbaca.jawaban, terbit=terbit)
    return tempatkan_temuan(terbaca.mentah, temuan)


def ada_galat(temuan: Iterable[Temuan]) -> bool:
    """Return whether one of the findings is grave and counts."""
    return any(t.berlaku and t.tingkat is Tingkat.GALAT for t in temuan)
