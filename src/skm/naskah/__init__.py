"""From facts to everything a document shows: tables, printed figures, sentences, pictures."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.naskah.bagian import (
    Bab,
    Baris,
    BarisKaki,
    Batas,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Hasil,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
    TandaTangan,
    TanpaGambar,
    Tautan,
)

if TYPE_CHECKING:
    from skm.naskah.pemeriksaan import lampirkan_temuan, periksa

__all__ = [
    "Bab",
    "Baris",
    "BarisKaki",
    "Batas",
    "Blok",
    "Daftar",
    "Gambar",
    "Grafik",
    "Hasil",
    "Kolom",
    "Lampiran",
    "Naskah",
    "Paragraf",
    "Properti",
    "Sampul",
    "Sel",
    "Subbab",
    "Tabel",
    "TabelJawaban",
    "TandaTangan",
    "TanpaGambar",
    "Tautan",
    "lampirkan_temuan",
    "periksa",
    "susun",
]

__getattr__ = pemuat(
    globals(),
    {
        "lampirkan_temuan": "skm.naskah.pemeriksaan",
        "periksa": "skm.naskah.pemeriksaan",
    },
)


def susun(laporan: LaporanTindakLanjut | LaporanSKM) -> Naskah:
    """
    Make everything the document of a report shows.

    Args:
        laporan: The facts.  Pictures it names are read from its `folder`.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its values.
    """
    # Imported late: whoever only computes an index needs none of the sentences.
    if isinstance(laporan, LaporanSKM):
        from skm.naskah.survei.susun import susun_survei

        return susun_survei(laporan)
    from skm.naskah.tindak_lanjut.susun import susun_tindak_lanjut

    return susun_tindak_lanjut(laporan)
