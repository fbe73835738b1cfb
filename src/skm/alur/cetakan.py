"""From a report file to finished documents."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import attrs

from skm.alur.opsi import opsi_dasar, opsi_format
from skm.alur.pemeriksaan import periksa_terbaca
from skm.audit.tamu import TAMU_RUSAK
from skm.dasar import Polos
from skm.errors import DataError, RendererError, ScoringError, SKMError
from skm.jenis import jenis_dari
from skm.keluaran import periksa_tujuan, pulihkan, tulis
from skm.model import LaporanSKM, Temuan, Tingkat
from skm.naskah import Naskah, lampirkan_temuan, susun
from skm.pintu import pintu
from skm.renderers import cetak, daftar, nama_format
from skm.serial import LaporanTerbaca, baca_lengkap
from skm.titik_masuk import di_tempat


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Cetakan(Polos):
    """
    A report that was printed.

    Attributes:
        terbaca: The report, with the file it was read from.
        temuan: What is wrong with it.
        naskah: What the documents show.
        tujuan: The files that were written.
        format: The format of each.
        templat: The Word template that was named; None for the shipped one.
    """

    terbaca: LaporanTerbaca
    temuan: tuple[Temuan, ...]
    naskah: Naskah
    tujuan: tuple[Path, ...]
    format: tuple[str, ...]
    templat: Path | None


class DitolakError(SKMError):
    """
    A report with grave findings, which is printed only if one insists; nothing was written.

    Attributes:
        temuan: The grave findings.
    """

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self.temuan = tuple(temuan)
        super().__init__(
            "grave findings: " + "; ".join(f"{t.tempat}: {t.aturan}" for t in self.temuan)
        )

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Temuan, ...]]]:
        return type(self), (self.temuan,)


@pintu
def cetak_berkas(
    laporan: Path | str,
    tujuan: Sequence[Path | str],
    *,
    format: str | None = None,  # noqa: A002
    opsi: Sequence[str] = (),
    templat: Path | str | None = None,
    profil: Path | str | None = None,
    akar: Path | str | None = None,
    sel_kecil: int | None = None,
    timpa: bool = False,
    paksa: bool = False,
    lampirkan: bool = False,
    catat: Callable[[Temuan], None] | None = None,
) -> Cetakan:
    """
    Read a report, audit it and write its documents: all of them, or none.

    Args:
        laporan: The report file; it is read once.
        tujuan: The files to write.
        format: Format of all of them; None if their suffixes say it.
        opsi: Options of formats, as on the command line: ``docx.warna=1F4E79``.
        templat: A Word template to use instead of the one that the report or its profile names.
        profil: An office profile to use instead of the one that the report names.
        akar: A folder out of which the report may name no other; None for anywhere.
        sel_kecil: Of a group of fewer respondents what it answered is not shown; None for what the
            report says.
        timpa: Whether to replace files that skm did not write.
        paksa: Whether to print in spite of grave findings.
        lampirkan: Whether to append the findings to the document.
        catat: Called at once with each finding that is about rules of another package and not
            about the report.

    Raises:
        DataError: The report, an option, the template or the profile cannot be used, or something
            stands in the way of a file.
        DitolakError: There are grave findings, and nobody insists.
        ScoringError: No index follows from the report.
        RendererError: No renderer, or a broken one, for one of the formats.
    """
    pulihkan()
    terbaca = _dengan_sel_kecil(baca_lengkap(laporan, profil=profil, akar=akar), sel_kecil)
    jalur = tuple(Path(t) for t in tujuan)
    jalur_templat = terbaca.templat if templat is None else Path(templat)
    masukan = [*terbaca.berkas, *([] if jalur_templat is None else [jalur_templat])]
    periksa_tujuan(jalur, masukan=masukan)
    jenis = terbaca.laporan.JENIS
    format_tujuan = tuple(_format(t, format, jenis) for t in jalur)
    temuan = periksa_terbaca(terbaca)
    for satu in filter(tamu_rusak, temuan):
        if catat is not None:
            catat(satu)
    milik: Mapping[str, Any] = {}
    if opsi or jalur_templat is not None or terbaca.profil is not None:
        dasar = opsi_dasar(
            terbaca.profil, jalur_templat, format_tujuan, templat_wajib=templat is not None
        )
        with di_tempat():
            milik, berkas_opsi = opsi_format(opsi, format_tujuan, dasar)
        masukan += berkas_opsi
    berat = [t for t in temuan if t.tingkat is Tingkat.GALAT and not tamu_rusak(t)]
    if berat and not paksa:
        raise DitolakError(berat)
    try:
        naskah = susun(terbaca.laporan)
    except ScoringError as salah:
        raise ScoringError(terbaca.mentah.tempatkan_fakta(salah.masalah).masalah) from None
    if lampirkan:
        naskah = lampirkan_temuan(naskah, periksa_terbaca(terbaca, terbit=True))
    with _sebut_templat(jalur_templat):
        jadi = {n: cetak(naskah, n, milik.get(n)).content for n in dict.fromkeys(format_tujuan)}
    tulis(
        [(t, jadi[nama]) for t, nama in zip(jalur, format_tujuan, strict=True)],
        masukan=masukan,
        timpa=timpa,
    )
    return Cetakan(
        terbaca=terbaca,
        temuan=temuan,
        naskah=naskah,
        tujuan=jalur,
        format=format_tujuan,
        templat=jalur_templat,
    )


def _dengan_sel_kecil(terbaca: LaporanTerbaca, sel_kecil: int | None) -> LaporanTerbaca:
    """Return a report with another threshold, if it is of a kind that shows groups."""
    if sel_kecil is None or not isinstance(terbaca.laporan, LaporanSKM):
        return terbaca
    try:
        return attrs.evolve(terbaca, laporan=attrs.evolve(terbaca.laporan, sel_kecil=sel_kecil))
    except DataError as salah:
        raise DataError(
            attrs.evolve(m, benda="", lokasi="--sel-kecil") for m in salah.masalah
        ) from None


def tamu_rusak(temuan: Temuan) -> bool:
    """Return whether a finding is about rules of another package, not about the report."""
    return temuan.aturan == TAMU_RUSAK


@contextmanager
def _sebut_templat(templat: Path | None) -> Generator[None]:
    """Say which file is meant by what is wrong with a template."""
    try:
        yield
    except DataError as salah:
        if templat is None or not salah.masalah[0].kode.startswith("templat-"):
            raise
        raise DataError(attrs.evolve(m, berkas=str(templat)) for m in salah.masalah) from None


def _format(tujuan: Path, dipilih: str | None, jenis: str) -> str:
    akhiran = tujuan.suffix.removeprefix(".").lower()
    milik = jenis_dari(jenis).akhiran.get(akhiran)
    if dipilih:
        nama = nama_format(dipilih)
        return nama if nama == milik else _tidak_menipu(tujuan, nama)
    if not tujuan.suffix.strip("."):
        raise RendererError("tidak-ada", f'untuk "{tujuan}" (tanpa akhiran)', _terpasang())
    return nama_format(milik or tujuan.suffix)


def _tidak_menipu(tujuan: Path, dipilih: str) -> str:
    """Return the format, unless the file's suffix promises another one."""
    try:
        lain = nama_format(tujuan.suffix)
    except RendererError:
        return dipilih  # a suffix that promises nothing
    if lain != dipilih:
        raise DataError.satu(
            "akhiran-berbeda", berkas=str(tujuan), ditemukan=tujuan.suffix, diharapkan=dipilih
        )
    return dipilih


def _terpasang() -> str:
    return ", ".join(dict.fromkeys(t.nama for t in daftar()))
