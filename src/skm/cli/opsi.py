"""``--opsi``: from what the user wrote to the options of each format that is rendered."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from skm.errors import Masalah

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
    from skm.errors import DataError, Masalah
    from skm.renderers import baca_opsi, muat_renderer, uraikan_opsi

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
    from skm.errors import RendererError
    from skm.renderers import nama_format

    try:
        return nama_format(awalan)
    except RendererError:
        return awalan


def _di(masalah: "Masalah", nama_format: str) -> "Masalah":
    nama = masalah.lokasi.removeprefix(".")
    tempat = f"{nama_format}.{nama}" if nama else nama_format
    return attrs.evolve(masalah, berkas=f"--opsi {tempat}", lokasi="")
