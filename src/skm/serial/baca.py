"""Report files in and out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from skm.dasar import adalah, wakil
from skm.errors import DataError, Masalah
from skm.model import LaporanTindakLanjut, Survei
from skm.naskah import Naskah
from skm.serial.bentuk import SKEMA, datar, periksa_kepala, struktur
from skm.serial.berkas import Mentah, baca_mentah
from skm.serial.hasil import capaian_datar, ikm_datar
from skm.strict import kunci_tidak_dikenal

_BUNGKUS = ("skema", "laporan", "hasil")


def baca(path: Path | str) -> LaporanTindakLanjut:
    """
    Read the facts of a report from a TOML or JSON file.

    Args:
        path: The file.  UTF-8 with or without BOM.  A JSON file may be what the ``json`` renderer
            wrote: its figures are passed over and computed anew.

    Raises:
        DataError: All problems of the file at once, each with file, line and path.
    """
    mentah = baca_mentah(path)
    return _laporan(mentah, Path(path))


def _laporan(mentah: Mentah, path: Path) -> LaporanTindakLanjut:
    isi, awalan = mentah.isi, "$"
    if "laporan" in isi:
        if masalah := [*_salah_bungkus(isi)]:
            raise mentah.tempatkan(iter(masalah))
        isi, awalan = isi["laporan"], "$.laporan"
    try:
        laporan = struktur(isi, LaporanTindakLanjut)
    except DataError as salah:
        raise mentah.tempatkan(_pindah(salah, awalan)) from None
    return attrs.evolve(laporan, folder=path.resolve().parent)


def _pindah(salah: DataError, awalan: str) -> Any:
    return (attrs.evolve(m, lokasi=awalan + m.lokasi.removeprefix("$")) for m in salah.masalah)


def _salah_bungkus(isi: dict[str, Any]) -> Iterator[Masalah]:
    for kunci in isi:
        if kunci not in _BUNGKUS:
            yield kunci_tidak_dikenal(kunci, list(_BUNGKUS)).di("$")
    if not adalah(isi["laporan"], dict):
        yield Masalah(kode="bukan-tabel", lokasi="$.laporan", ditemukan=wakil(isi["laporan"]))
    yield from (m.di("$") for m in periksa_kepala(isi, "skema", SKEMA))


def baca_survei(path: Path | str) -> Survei | LaporanTindakLanjut:
    """
    Read values to score: a report file, or a file of ``nrr``, or of ``total`` and ``n``.

    Raises:
        DataError: All problems of the file at once, each with file, line and path.
    """
    mentah = baca_mentah(path)
    if "jenis" in mentah.isi or "laporan" in mentah.isi:
        return _laporan(mentah, Path(path))
    if "nrr" not in mentah.isi and "total" not in mentah.isi:
        raise mentah.tempatkan(
            iter([Masalah(kode="kunci-hilang", lokasi="$", diharapkan="nrr | total + n | jenis")])
        )
    try:
        return struktur(mentah.isi, Survei)
    except DataError as salah:
        raise mentah.tempatkan(iter(salah.masalah)) from None


def tempatkan(path: Path | str, salah: DataError) -> DataError:
    """Return an error found in a file's facts, such as a `ScoringError`, with file and lines."""
    mentah = baca_mentah(path)
    awalan = "$.laporan" if "laporan" in mentah.isi else "$"
    return mentah.tempatkan(_pindah(salah, awalan))


def ke_toml(laporan: LaporanTindakLanjut) -> str:
    """Return the facts of a report as TOML; reading it gives an equal report."""
    import tomli_w

    return tomli_w.dumps(datar(laporan))


def ke_json(laporan: LaporanTindakLanjut) -> str:
    """Return the facts of a report as JSON; reading it gives an equal report."""
    return _json(datar(laporan))


def naskah_ke_json(naskah: Naskah) -> str:
    """Return a report as JSON, facts and figures: ``{"skema", "laporan", "hasil"}``."""
    hasil = naskah.hasil
    return _json(
        {
            "skema": SKEMA,
            "laporan": datar(naskah.laporan),
            "hasil": {
                **ikm_datar(hasil.ikm, hasil.terendah, naskah.catatan),
                "capaian": capaian_datar(hasil.capaian),
            },
        }
    )


def _json(isi: object) -> str:
    import json

    return json.dumps(isi, ensure_ascii=False, indent=2, default=_tanggal) + "\n"


def _tanggal(nilai: object) -> str:
    assert isinstance(nilai, date)  # noqa: S101 - all that is left after unstructuring
    return nilai.isoformat()
