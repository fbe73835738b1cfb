"""The options of each format: the user's, over those of the report, its profile and template."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from skm.dasar import tampilan
from skm.errors import DataError, Masalah, RendererError
from skm.masukan import baca_biasa
from skm.renderers import baca_opsi, buat_opsi, muat_renderer, nama_format, uraikan_opsi

if TYPE_CHECKING:
    from skm.serial.profil import ProfilTerbaca

TEMPLAT = ("docx", "templat")
"""The format and the option that ``--templat`` sets; it is told in that way only."""

BERKAS = "berkas"
"""How the kind of an option begins that takes what a file holds."""


def opsi_format(
    tertulis: Sequence[str], dicetak: Iterable[str], dasar: Mapping[str, Any] | None = None
) -> tuple[dict[str, Any], list[Path]]:
    """
    Return the options of every format, and the files that were read for them.

    Args:
        tertulis: ``nama=nilai`` or ``format.nama=nilai``.  Without a format it is for every one
            that knows the name.
        dicetak: The formats that are rendered.
        dasar: Per format the options to begin with; else its defaults.

    Raises:
        DataError: All that is wrong with what the user wrote.
    """
    kelas = {nama: muat_renderer(nama).opsi for nama in dict.fromkeys(dicetak)}
    ada = {nama: {o.nama: o.jenis for o in uraikan_opsi(k)} for nama, k in kelas.items()}
    berkas: list[Path] = []
    masalah: list[Masalah] = []
    isi: dict[str, dict[str, str]] = {nama: {} for nama in kelas}
    for satu in tertulis:
        kunci, tanda, nilai = satu.partition("=")
        kunci, nilai = kunci.strip(), nilai.strip()
        awalan, titik, nama = kunci.rpartition(".")
        if not tanda or not nama or (titik and not awalan):
            masalah.append(Masalah(kode="opsi-bentuk", berkas="--opsi", ditemukan=satu))
            continue
        milik = _format(awalan) if awalan else ""
        if milik and milik not in kelas:
            masalah.append(
                Masalah(
                    kode="opsi-format",
                    berkas=f"--opsi {kunci}",
                    ditemukan=awalan,
                    diharapkan=", ".join(kelas),
                )
            )
            continue
        # A name that nobody knows goes to the first, which tells the nearest known one.
        untuk = [milik] if milik else [f for f in kelas if nama in ada[f]] or list(kelas)[:1]
        for f in untuk:
            if (f, nama) == TEMPLAT:
                masalah.append(Masalah(kode="opsi-templat", berkas=f"--opsi {kunci}"))
                continue
            isi[f][nama] = nilai
            if ada[f].get(nama, "").startswith(BERKAS):
                berkas.append(Path(nilai))
    jadi: dict[str, Any] = {}
    for f, teks in isi.items():
        try:
            jadi[f] = baca_opsi(kelas[f], teks, dasar=(dasar or {}).get(f))
        except DataError as salah:
            masalah += [_di(m, f) for m in salah.masalah]
    if masalah:
        raise DataError(masalah)
    return jadi, berkas


def _format(awalan: str) -> str:
    try:
        return nama_format(awalan)
    except RendererError:
        return awalan


def _di(masalah: Masalah, milik: str) -> Masalah:
    nama = masalah.lokasi.removeprefix(".")
    tempat = f"{milik}.{nama}" if nama else milik
    return attrs.evolve(masalah, berkas=f"--opsi {tempat}", lokasi="")


def baca_templat(jalur: Path) -> bytes:
    """
    Read a template.

    Raises:
        DataError: The file cannot be read, or is larger than a template may be.
    """
    # Imported late: what prints other formats needs nothing of Word.
    from skm.renderers.docx.templat.induk import MAKS_TEMPLAT

    try:
        isi = baca_biasa(jalur, MAKS_TEMPLAT)
        if len(isi) <= MAKS_TEMPLAT:
            return isi
        masalah = Masalah(
            kode="templat-terlalu-besar",
            berkas=str(jalur),
            ditemukan=f"{-(-jalur.stat().st_size // 2**20)} MB",
            diharapkan=f"{MAKS_TEMPLAT // 2**20} MB",
        )
    except FileNotFoundError:
        masalah = Masalah(kode="berkas-hilang", ditemukan=tampilan(str(jalur)))
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        sebab = (salah.strerror or "") if isinstance(salah, OSError) else str(salah)
        masalah = Masalah(kode="berkas-tidak-terbaca", berkas=str(jalur), ditemukan=sebab)
    raise DataError([masalah])


def opsi_dasar(
    terbaca: "ProfilTerbaca | None",
    templat: Path | None,
    dicetak: Iterable[str],
    *,
    templat_wajib: bool,
) -> dict[str, Any]:
    """
    Return the options that a report, its profile and ``--templat`` give to each format.

    Args:
        terbaca: The profile; None for none.
        templat: The Word template; None for the shipped one.
        dicetak: The formats that are rendered.
        templat_wajib: Whether a template is of no use unless a Word document is rendered.

    Raises:
        DataError: An option of the profile is unknown or not of its kind, the template cannot be
            read, or nothing is rendered with it.
    """
    format_dicetak = list(dict.fromkeys(dicetak))
    masalah: list[Masalah] = []
    jadi: dict[str, Any] = {}
    if templat_wajib and "docx" not in format_dicetak:
        diharapkan = ", ".join(format_dicetak)
        masalah.append(
            Masalah(
                kode="opsi-format",
                berkas="--templat",
                ditemukan="docx",
                diharapkan=diharapkan,
            )
        )
    for nama in format_dicetak:
        isi: dict[str, Any] = {} if terbaca is None else dict(terbaca.profil.opsi.get(nama, {}))
        if nama == "docx" and templat is not None:
            isi["templat"] = baca_templat(templat)
        if not isi:
            continue
        try:
            if nama == TEMPLAT[0] and terbaca and TEMPLAT[1] in terbaca.profil.opsi.get(nama, ()):
                raise DataError.satu("opsi-templat", lokasi=f".{TEMPLAT[1]}")
            jadi[nama] = buat_opsi(muat_renderer(nama).opsi, isi)
        except DataError as salah:
            assert terbaca is not None  # noqa: S101 - what is not from a profile is sound
            tempat = (m.di(f"$.opsi.{nama}") for m in salah.masalah)
            masalah += terbaca.mentah.tempatkan(tempat).masalah
    if masalah:
        raise DataError(masalah)
    return jadi
