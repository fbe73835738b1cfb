"""Whatever tests need beyond the group `tests`, and what programs of others say of a document."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from skm.model import LaporanSKM

PERLU = {
    "arsip": "outloud typst pikepdf lxml segno zxingcpp",
    "audit": "openxml_audit docx_integrity",
    "docx": "lxml docxtpl",
    "libreoffice": "soffice pdftotext pdfinfo",
    "mesin": "narwhals polars duckdb pandas pyarrow ibis dask pyspark",
    "pdf": "typst pikepdf lxml segno zxingcpp",  # pikepdf wants lxml for metadata
}
"""Markers, and the modules or programs that each stands for."""

BERTANDA = {
    "renderers/docx": "docx",
    "renderers/grafik": "docx",  # read with lxml
    "renderers/pdf": "pdf",
    "renderers/poster": "pdf",
    "renderers/typst": "pdf",
    "tabulasi/mesin": "mesin",
}
"""Folders whose tests have a marker throughout: their modules cannot be imported without."""

KOKOH = (
    "cli/test_tamu.py",
    "cli/test_templat_perintah.py",
    "renderers/docx/templat",
    "test_keluaran_terputus.py",
    "testing/test_kit.py",
)
"""Where tests start a process each: of guests, hostile templates, and programs that are killed."""


def terbagi(laporan: "LaporanSKM", unsur: Iterable[str]) -> "LaporanSKM":
    """Return a survey report in which some unsur have two questions, answered differently."""
    import attrs

    isi = dict(laporan.jawaban.jawaban)
    for kode in {*unsur} & isi.keys():
        satu = isi.pop(kode)
        isi |= {f"{kode}a": satu, f"{kode}b": satu.translate(str.maketrans("1234-x", "2413x-"))}
    return attrs.evolve(laporan, jawaban=attrs.evolve(laporan.jawaban, jawaban=isi))


def keluhan_openxml(berkas: Path) -> list[str]:
    """Return what openxml-audit, a port of the checks of Microsoft's SDK, has against a file."""
    from openxml_audit import OpenXmlValidator

    return [f"{g.part_uri}: {g.description}" for g in OpenXmlValidator().validate(berkas).errors]


def keluhan_keutuhan(berkas: Path) -> list[str]:
    """Return what docx-integrity has against a document and the package around it."""
    import docx_integrity

    return [str(g) for g in docx_integrity.check(str(berkas))]


def jalankan_libreoffice(ke: str, folder: Path, *berkas: Path) -> None:
    """Convert files into a folder; the time is a guard that only a hang meets."""
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    subprocess.run(
        ["soffice", profil, "--headless", "--convert-to", ke, "--outdir", str(folder), *berkas],
        check=True,
        capture_output=True,
        timeout=300,
    )


def halaman_pdf(berkas: Path) -> list[str]:
    """Return the text of every page."""
    return subprocess.run(
        ["pdftotext", "-layout", str(berkas), "-"], check=True, capture_output=True, text=True
    ).stdout.split("\f")[:-1]


def lebih_sedikit(kali: int, *diam: HealthCheck) -> settings:
    """Draw that many times fewer examples: each takes long, for it is a document or a command."""
    lazim = settings()
    return settings(
        max_examples=max(lazim.max_examples // kali, 4),
        suppress_health_check=[*lazim.suppress_health_check, *diam],
    )


def paling_banyak(contoh: int, *diam: HealthCheck) -> settings:
    """Return the profile's settings with fewer examples: for tests that read whole files."""
    lazim = settings()
    return settings(
        max_examples=min(contoh, lazim.max_examples),
        deadline=None,
        suppress_health_check=[*lazim.suppress_health_check, *diam],
    )
