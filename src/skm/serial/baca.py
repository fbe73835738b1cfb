"""Report files in and out."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from skm.dasar import Polos, adalah, langkah_jalur, tampilan
from skm.errors import DataError, Masalah
from skm.model import LaporanSKM, LaporanTindakLanjut, Survei
from skm.naskah import Naskah
from skm.serial.bentuk import (
    JENIS,
    JENIS_PROFIL,
    RUJUKAN,
    SKEMA,
    datar,
    periksa_kepala,
    struktur,
)
from skm.serial.berkas import Mentah, baca_mentah
from skm.serial.hasil import capaian_datar, ikm_datar, statistik_datar, tabulasi_datar
from skm.strict import kunci_tidak_dikenal

_BUNGKUS = ("skema", "laporan", "hasil")


if TYPE_CHECKING:
    from skm.serial.profil import ProfilTerbaca, Rujukan
    from skm.tabulasi import BacaanJawaban

Laporan: TypeAlias = LaporanTindakLanjut | LaporanSKM


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bacaan(Polos):
    """
    A report with how it was read.

    Attributes:
        laporan: The report.
        jawaban: How the file of answers it points at was read; None if it points at none.
        berkas: All files it was read from or names, which must not be written over.
        profil: The office profile under it; None for none.
        dari_profil: What came from the profile, by paths in the report.
        templat: The Word template that the report or its profile names; None for none.
        templat_dari_profil: Whether that is the profile's.
    """

    laporan: Laporan
    jawaban: "BacaanJawaban | None"
    berkas: tuple[Path, ...]
    profil: "ProfilTerbaca | None" = None
    dari_profil: tuple[str, ...] = ()
    templat: Path | None = None
    templat_dari_profil: bool = False


def baca(path: Path | str, *, profil: Path | str | None = None) -> Laporan:
    """
    Read the facts of a report from a TOML or JSON file.

    Args:
        path: The file.  UTF-8 with or without BOM.  A JSON file may be what the ``json`` renderer
            wrote: its figures are passed over and computed anew.
        profil: An office profile to use instead of the one that the file names.

    Raises:
        DataError: All problems of the file, and of the file of answers it points at, at once,
            each with file, line and path.
    """
    return baca_lengkap(path, profil=profil).laporan


def baca_lengkap(path: Path | str, *, profil: Path | str | None = None) -> Bacaan:
    """
    Read a report together with how its answers were read, and what its profile says of printing.

    Raises:
        DataError: As `baca`.
    """
    return _laporan(baca_mentah(path), Path(path), profil)


def _laporan(mentah: Mentah, path: Path, profil: Path | str | None = None) -> Bacaan:
    isi, awalan = mentah.isi, "$"
    if "laporan" in isi:
        if masalah := [*_salah_bungkus(isi)]:
            raise mentah.tempatkan(iter(masalah))
        isi, awalan = isi["laporan"], "$.laporan"
    if isi.get("jenis") == JENIS_PROFIL:
        raise mentah.tempatkan(iter([Masalah(kode="profil-bukan-laporan", lokasi="$.jenis")]))
    if profil is not None or any(k in isi for k in RUJUKAN):
        return _berprofil(mentah, isi, awalan, path, profil)
    return _fakta(mentah, isi, awalan, path)


def _berprofil(
    mentah: Mentah, isi: dict[str, Any], awalan: str, path: Path, pilihan: Path | str | None
) -> Bacaan:
    # Imported late: most reports have no profile.
    from skm.serial.profil import baca_profil, gabungkan, pisahkan

    rujukan = pisahkan(isi)
    masalah = list(rujukan.masalah)
    terbaca: ProfilTerbaca | None = None
    luar: tuple[Masalah, ...] = ()
    if pilihan is not None or rujukan.profil is not None:
        jalur = Path(pilihan) if pilihan is not None else path.parent / str(rujukan.profil)
        try:
            terbaca = baca_profil(jalur)
        except DataError as salah:
            luar = salah.masalah
    jadi, dari = rujukan.isi, tuple[str, ...]()
    if terbaca is not None:
        gabungan = gabungkan(jadi, terbaca.profil)
        jadi, dari = gabungan.isi, gabungan.dari_profil
    templat: Path | None = None
    try:
        templat = _templat(rujukan, terbaca, path, str(jadi.get("jenis")))
    except DataError as salah:
        if salah.masalah[0].berkas:
            luar += salah.masalah
        else:
            masalah += salah.masalah
    di_sini = mentah.tempatkan(_pindah(DataError(masalah), awalan)).masalah if masalah else ()
    try:
        bacaan = _fakta(mentah, jadi, awalan, path)
    except DataError as salah:
        # What a profile that cannot be read would have said is not missing.
        lain = [m for m in salah.masalah if not luar or m.kode != "kunci-hilang"]
        raise DataError([*di_sini, *luar, *lain]) from None
    if di_sini or luar:
        raise DataError([*di_sini, *luar])
    laporan, berkas = bacaan.laporan, [b for b in bacaan.berkas if b not in bacaan.laporan.gambar()]
    if terbaca is not None and "unit.logo" in dari:
        laporan = attrs.evolve(laporan, folder_logo=terbaca.folder)
    berkas += laporan.gambar()
    berkas += [j for j in (templat, terbaca.jalur if terbaca else None) if j is not None]
    return attrs.evolve(
        bacaan,
        laporan=laporan,
        berkas=tuple(berkas),
        profil=terbaca,
        dari_profil=dari,
        templat=templat,
        templat_dari_profil=templat is not None and rujukan.templat is None,
    )


def _templat(
    rujukan: "Rujukan", terbaca: "ProfilTerbaca | None", path: Path, jenis: str
) -> Path | None:
    """Return the template that a report names, or else its profile."""
    from skm.serial.profil import di_dalam

    if rujukan.templat is not None:
        try:
            return di_dalam(path.resolve().parent, rujukan.templat)
        except DataError as salah:
            raise DataError(m.di("$.templat") for m in salah.masalah) from None
    if terbaca is None or (nama := terbaca.profil.templat.get(jenis)) is None:
        return None
    try:
        return di_dalam(terbaca.folder, nama)
    except DataError as salah:
        masalah = (m.di(f"$.templat{langkah_jalur(jenis)}") for m in salah.masalah)
        raise terbaca.mentah.tempatkan(masalah) from None


def _fakta(mentah: Mentah, isi: dict[str, Any], awalan: str, path: Path) -> Bacaan:
    folder = path.resolve().parent
    jenis = isi.get("jenis")
    survei = isinstance(jenis, str) and JENIS.get(jenis) is LaporanSKM
    if survei and adalah(isi.get("jawaban"), Mapping) and "berkas" in isi["jawaban"]:
        return _dengan_jawaban(mentah, isi, awalan, folder, path)
    try:
        laporan: Laporan = (
            struktur(isi, LaporanSKM) if survei else struktur(isi, LaporanTindakLanjut)
        )
    except DataError as salah:
        raise mentah.tempatkan(_pindah(salah, awalan)) from None
    laporan = attrs.evolve(laporan, folder=folder)
    return Bacaan(laporan=laporan, jawaban=None, berkas=(path, *laporan.gambar()))


def _dengan_jawaban(
    mentah: Mentah, isi: dict[str, Any], awalan: str, folder: Path, path: Path
) -> Bacaan:
    # Imported late: most reports bring no file of answers.
    from skm.serial.jawaban import buka_jawaban

    # Beside the report as the user named it, so that messages do too.
    terbuka = buka_jawaban(isi, folder if path.is_symlink() else path.parent)
    masalah = [m for m in terbuka.masalah if not m.berkas]
    laporan: LaporanSKM | None = None
    try:
        laporan = struktur({**isi, "jawaban": terbuka.lembar}, LaporanSKM)
    except DataError as salah:
        masalah += salah.masalah
    luar = [m for m in terbuka.masalah if m.berkas]
    if laporan is None or masalah or luar:
        di_sini = mentah.tempatkan(_pindah(DataError(masalah), awalan)).masalah if masalah else ()
        raise DataError([*di_sini, *luar])
    laporan = attrs.evolve(laporan, folder=folder)
    return Bacaan(
        laporan=laporan,
        jawaban=terbuka.bacaan,
        berkas=(path, *terbuka.berkas, *laporan.gambar()),
    )


def _pindah(salah: DataError, awalan: str) -> Any:
    return (attrs.evolve(m, lokasi=awalan + m.lokasi.removeprefix("$")) for m in salah.masalah)


def _salah_bungkus(isi: dict[str, Any]) -> Iterator[Masalah]:
    for kunci in isi:
        if kunci not in _BUNGKUS:
            yield kunci_tidak_dikenal(kunci, list(_BUNGKUS)).di("$")
    if not adalah(isi["laporan"], dict):
        yield Masalah(kode="bukan-tabel", lokasi="$.laporan", ditemukan=tampilan(isi["laporan"]))
    yield from (m.di("$") for m in periksa_kepala(isi, "skema", SKEMA))


def baca_survei(path: Path | str) -> Survei | Laporan:
    """
    Read values to score: a report file, or a file of ``nrr``, or of ``total`` and ``n``.

    Raises:
        DataError: All problems of the file at once, each with file, line and path.
    """
    mentah = baca_mentah(path)
    if "jenis" in mentah.isi or "laporan" in mentah.isi:
        return _laporan(mentah, Path(path)).laporan
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


def ke_toml(laporan: Laporan) -> str:
    """Return the facts of a report as TOML; reading it gives an equal report."""
    import tomli_w

    return tomli_w.dumps(datar(laporan))


def ke_json(laporan: Laporan) -> str:
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
                **({"capaian": capaian_datar(hasil.capaian)} if hasil.capaian else {}),
                **(
                    {
                        **tabulasi_datar(hasil.tabulasi, hasil.kelompok),
                        **statistik_datar(hasil.galat, hasil.keandalan, hasil.sampel),
                    }
                    if hasil.tabulasi
                    else {}
                ),
                **({"temuan": _temuan(naskah)} if naskah.temuan else {}),
            },
        }
    )


def _temuan(naskah: Naskah) -> list[dict[str, Any]]:
    from skm.serial.temuan import temuan_datar

    return [temuan_datar(t) for t in naskah.temuan]


def _json(isi: object) -> str:
    import json

    return json.dumps(isi, ensure_ascii=False, indent=2, default=_tanggal) + "\n"


def _tanggal(nilai: object) -> str:
    assert isinstance(nilai, date)  # noqa: S101 - all that is left after unstructuring
    return nilai.isoformat()
