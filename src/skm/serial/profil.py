"""
Office profiles: read strictly, and put under a report before the report is read.

Paths: a picture or a template that a file names lies below that file's own folder, for it goes into
a document that is published, and a report that came by mail must not pull in what lies elsewhere.
A profile goes into no document, it is only read, and strictly; so a report may name one that lies
above it (``../profil.toml``), and many reports share it.  A path from the root of the disk would
hold on one machine only, so only the command line takes one.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from skm.dasar import Polos, adalah, tampilan, terlarang
from skm.errors import DataError, Masalah
from skm.jenis import SKEMA
from skm.model.profil import Profil, UnitProfil
from skm.serial.bentuk import JENIS_PROFIL, RUJUKAN, converter, periksa_kepala
from skm.serial.berkas import AKHIRAN, Mentah, baca_mentah
from skm.strict import masalah_dari
from skm.syarat import JALUR, periksa


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ProfilTerbaca(Polos):
    """
    A profile, with the file it was read from.

    Attributes:
        profil: The profile.
        jalur: Its file.
        mentah: The file as plain data, for the lines of what turns out wrong later.
    """

    profil: Profil
    jalur: Path
    mentah: Mentah

    @property
    def folder(self) -> Path:
        """Where its relative paths begin."""
        return self.jalur.resolve().parent


def baca_profil(jalur: Path | str) -> ProfilTerbaca:
    """
    Read an office profile.

    Raises:
        DataError: All problems of the file at once, each with file, line and path.
    """
    try:
        mentah = baca_mentah(jalur)
    except DataError as salah:
        if salah.masalah[0].kode != "berkas-tidak-ada":
            raise
        # Whoever lacks a profile needs no example of a report.
        raise DataError.satu("berkas-hilang", ditemukan=tampilan(str(jalur))) from None
    masalah = [
        *periksa_kepala(mentah.isi, "jenis", JENIS_PROFIL),
        *periksa_kepala(mentah.isi, "skema", SKEMA),
    ]
    isi = {k: v for k, v in mentah.isi.items() if k not in ("jenis", "skema")}
    profil = Profil()
    try:
        profil = converter().structure(isi, Profil)
    except (BaseValidationError, DataError) as salah:
        masalah += masalah_dari(salah)
    if masalah:
        raise mentah.tempatkan(m.di("$") for m in masalah)
    return ProfilTerbaca(profil=profil, jalur=Path(jalur), mentah=mentah)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Rujukan(Polos):
    """
    What a report file names that is no fact.

    Attributes:
        isi: The file without it.
        profil: Path of the profile as written; None for none.
        templat: Path of the template as written; None for none.
        masalah: What is wrong with either.
    """

    isi: dict[str, Any]
    profil: str | None
    templat: str | None
    masalah: tuple[Masalah, ...]


def pisahkan(isi: Mapping[str, Any]) -> Rujukan:
    """Take what is no fact out of a report file."""
    masalah: list[Masalah] = []
    ada: dict[str, str] = {}
    for kunci in RUJUKAN:
        if kunci not in isi:
            continue
        nilai = isi[kunci]
        salah = periksa(JALUR, nilai) if kunci == "templat" else list(jalur_naik(nilai))
        if salah:
            masalah += [m.di(f"$.{kunci}") for m in salah]
        else:
            ada[kunci] = nilai
    return Rujukan(
        isi={k: v for k, v in isi.items() if k not in RUJUKAN},
        profil=ada.get("profil"),
        templat=ada.get("templat"),
        masalah=tuple(masalah),
    )


def jalur_naik(
    nilai: object, kode: str = "jalur-profil", akhiran: Collection[str] = AKHIRAN
) -> Iterator[Masalah]:
    """
    Yield what keeps a text from being the path of a file that is only read, and may lie above.

    Args:
        nilai: What stands there.
        kode: The problem of what is no such path.
        akhiran: Suffixes that such a file may have.
    """
    if not isinstance(nilai, str):
        yield Masalah(kode="bukan-teks", ditemukan=tampilan(nilai))
    elif "\\" in nilai or terlarang(nilai):
        lurus = nilai.replace("\\", "/")
        yield Masalah(
            kode="garis-miring-terbalik", ditemukan=tampilan(nilai), saran=tampilan(lurus)
        )
    elif re.match(r"/|[A-Za-z]+:", nilai) or Path(nilai).suffix.lower() not in akhiran:
        yield Masalah(kode=kode, ditemukan=tampilan(nilai))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gabungan(Polos):
    """
    A report's facts with those of a profile under them.

    Attributes:
        isi: The facts, as plain data.
        dari_profil: Paths of what came from the profile.
    """

    isi: dict[str, Any]
    dari_profil: tuple[str, ...]


def gabungkan(isi: Mapping[str, Any], profil: Profil, kelas: type[Any]) -> Gabungan:
    """
    Put a profile's facts where a report has none; what is malformed in it stays so.

    Args:
        isi: The report's facts, as plain data.
        profil: The profile, of which all kinds of report have a use for some.
        kelas: The kind's class; what it has no room for is left out.
    """
    muat = {f.name for f in attrs.fields(kelas)}
    jadi = dict(isi)
    dari: list[str] = []
    unit = {
        f.name: nilai
        for f in attrs.fields(UnitProfil)
        if (nilai := getattr(profil.unit, f.name)) is not None
    }
    milik: Any = isi.get("unit", {})
    if unit and adalah(milik, Mapping):
        baru = {k: v for k, v in unit.items() if k not in milik}
        jadi["unit"] = {**milik, **baru}
        dari += (f"unit.{k}" for k in baru)
    for kunci, nilai in (
        ("tempat", profil.tempat),
        ("penandatangan", profil.penandatangan),
        ("kop", profil.kop),
        ("sel_kecil", profil.sel_kecil),
    ):
        if nilai is not None and kunci in muat and kunci not in isi:
            jadi[kunci] = converter().unstructure(nilai)
            dari.append(kunci)
    jadi_rtl, diisi = _isi_penanggung_jawab(isi.get("rtl"), profil)
    if diisi:
        jadi["rtl"] = jadi_rtl
        dari.append(f"rtl.penanggung_jawab ({diisi})")
    return Gabungan(isi=jadi, dari_profil=tuple(dari))


def _isi_penanggung_jawab(rtl: Any, profil: Profil) -> tuple[list[Any], int]:
    jadi: list[Any] = []
    diisi = 0
    for baris in rtl if adalah(rtl, list) else ():
        siapa = None
        if adalah(baris, Mapping) and "penanggung_jawab" not in baris:
            unsur = baris.get("unsur")
            bawaan = profil.penanggung_jawab_lain
            siapa = profil.penanggung_jawab.get(unsur, bawaan) if isinstance(unsur, str) else None
        jadi.append(baris if siapa is None else {**baris, "penanggung_jawab": siapa})
        diisi += siapa is not None
    return jadi, diisi


def jalur_rapi(jalur: Path) -> Path:
    """Return a path without ``tw1/../``, as people write it, where it still leads there."""
    rapi = Path(os.path.normpath(jalur))
    try:
        return rapi if rapi.resolve() == jalur.resolve() else jalur
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
        return jalur


def di_dalam(folder: Path, nama: str) -> Path:
    """
    Return a file below a folder.

    Raises:
        DataError: It is not there, or a symbolic link leads out of the folder.
    """
    jalur = folder / nama
    try:
        if not jalur.resolve().is_relative_to(folder.resolve()):
            raise DataError.satu("jalur", ditemukan=tampilan(nama))
        if not jalur.is_file():
            raise DataError.satu("berkas-hilang", ditemukan=tampilan(nama))
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
        raise DataError.satu("berkas-hilang", ditemukan=tampilan(nama)) from None
    return jalur
