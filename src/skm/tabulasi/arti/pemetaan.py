"""
What the user says about a file of answers: which column is what, what its texts mean.

A mapping is a TOML or JSON file, or is put together from ``U8=heading`` on the command line::

    baris = "data.rows"             # where the records stand in a JSON file
    lembar = "Form Responses 1"     # which sheet of a workbook
    abaikan = ["Catatan petugas"]

    [kolom]
    U8 = "Pertanyaan 9"
    U9 = ["jawaban[7].nilai", "jawaban[7]"]   # the first that is not blank
    unit = "Bidang"

    [jawaban.semua]
    "Tidak puas" = 2

    [jawaban.U4]              # goes before [jawaban.semua]
    "Mahal" = 2
"""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from skm.dasar import ISI, TEKS, Benda, Peta, adalah, banyak, bulat, peta_dari, tampilan
from skm.errors import DataError, Masalah
from skm.model import KodeUnsur

SEMUA = "semua"
"""Key of what is declared for all unsur."""


def _tanpa_kolom() -> Peta[str, tuple[str, ...]]:
    return Peta()


def _tanpa_jawaban() -> Peta[KodeUnsur, Peta[str, int]]:
    return Peta()


def _peta(isi: Any) -> Any:
    """Let one heading stand for a list of one."""
    if not adalah(isi, Mapping):
        return isi
    return Peta({k: (v,) if adalah(v, str) else _tuple(v) for k, v in dict(isi).items()})


def _peta_dalam(isi: Any) -> Any:
    if not adalah(isi, Mapping):
        return isi
    return Peta({k: Peta(v) if adalah(v, Mapping) else v for k, v in dict(isi).items()})


def _tuple(isi: Any) -> Any:
    return tuple(isi) if adalah(isi, list) else isi


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pemetaan(Benda):
    """
    What a user says about a file of answers.

    Attributes:
        kolom: Per unsur code, part of the profile, ``tanggal``, ``cap_waktu``, ``id``, ``nomor``
            or ``saran`` the headings of its columns; of several, the first that is not blank.
        jawaban: Per unsur, or for ``semua``, texts and the answers they stand for; figures too.
        abaikan: Headings of columns to leave alone.
        baris: Path of the list of records in a JSON file, such as ``data.rows``.
        lembar: Name of the sheet of a workbook; empty for the first with answers.
        bulan_dahulu: Whether 03/04/2024 is the fourth of March; None to let the column say.
        samarkan_saran: Whether to mask phone numbers, NIK and e-mail addresses in suggestions.
    """

    kolom: Peta[str, tuple[str, ...]] = attrs.field(
        factory=_tanpa_kolom, converter=_peta, metadata=peta_dari(ISI, banyak(ISI))
    )
    jawaban: Peta[KodeUnsur, Peta[str, int]] = attrs.field(
        factory=_tanpa_jawaban,
        converter=_peta_dalam,
        metadata=peta_dari(ISI, peta_dari(TEKS, bulat(1, 4))),
    )
    abaikan: tuple[str, ...] = attrs.field(default=(), converter=_tuple, metadata=banyak(ISI))
    baris: str = attrs.field(default="", metadata=TEKS)
    lembar: str = attrs.field(default="", metadata=TEKS)
    bulan_dahulu: bool | None = None
    samarkan_saran: bool = True

    def dengan(self, pasangan: Iterable[str]) -> "Pemetaan":
        """
        Return the mapping with columns from ``U8=heading``, as on the command line.

        Raises:
            DataError: A text is of another form.

        Examples:
            >>> Pemetaan().dengan(["U8=Pertanyaan 9"]).kolom
            Peta({'U8': ('Pertanyaan 9',)})
        """
        kolom = dict(self.kolom)
        masalah: list[Masalah] = []
        baru: dict[str, tuple[str, ...]] = {}
        for teks in pasangan:
            nama, pemisah, label = teks.partition("=")
            if not pemisah or not nama.strip() or not label.strip():
                masalah.append(Masalah(kode="kolom-bentuk", ditemukan=tampilan(teks)))
                continue
            nama = nama.strip()
            nama = nama.upper() if nama[:1] in "uU" and nama[1:].isdigit() else nama.lower()
            baru[nama] = (*baru.get(nama, ()), label.strip())
        if masalah:
            raise DataError(masalah)
        return attrs.evolve(self, kolom=Peta(kolom | baru))
