"""From facts to everything a document shows: tables, printed figures, sentences, pictures."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from skm.dasar import tampilan
from skm.errors import ArgumenError, ParameterError
from skm.jenis import JENIS, Jenis, jenis_dari
from skm.lazy import pemuat
from skm.model.publikasi import Laporan, LaporanLain
from skm.naskah.bagian import (
    Bab,
    BagianRingkasan,
    Batas,
    Blok,
    Daftar,
    Grafik,
    Hasil,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Subbab,
    TandaTangan,
)
from skm.naskah.bagian_poster import Poster, RincianResponden
from skm.naskah.bagian_tabel import (
    Baris,
    BarisKaki,
    Kolom,
    Peran,
    Sel,
    SelKepala,
    Tabel,
    TabelJawaban,
)
from skm.naskah.halaman import Kertas
from skm.naskah.lampiran import Gambar, Lampiran, TanpaGambar, Tautan
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum

if TYPE_CHECKING:
    from skm.naskah.datar import naskah_datar
    from skm.naskah.pemeriksaan import lampirkan_temuan, periksa

__all__ = [
    "Bab",
    "BagianRingkasan",
    "Baris",
    "BarisKaki",
    "Batas",
    "Blok",
    "Daftar",
    "Gambar",
    "Grafik",
    "Hasil",
    "Kertas",
    "Kolom",
    "Lampiran",
    "Naskah",
    "Paragraf",
    "Peran",
    "Poster",
    "Properti",
    "RincianResponden",
    "Sampul",
    "Sel",
    "SelKepala",
    "Subbab",
    "Tabel",
    "TabelJawaban",
    "TandaTangan",
    "TanpaGambar",
    "Tautan",
    "lampirkan_temuan",
    "naskah_datar",
    "periksa",
    "susun",
]

__getattr__ = pemuat(
    globals(),
    {
        "lampirkan_temuan": "skm.naskah.pemeriksaan",
        "naskah_datar": "skm.naskah.datar",
        "periksa": "skm.naskah.pemeriksaan",
    },
)


@pintu_hukum
def susun(
    laporan: Laporan | LaporanLain,
    *,
    jenis: Iterable[Jenis] | None = None,
    regulasi: Regulasi | str | None = None,
) -> Naskah:
    """
    Make everything the document of a report shows.

    Args:
        laporan: The facts.  Pictures it names are read from its `folder`.
        jenis: The kinds of report there are; None for skm's own.
        regulasi: A rule set or its id, in place of the one that the report names.

    Raises:
        ScoringError: The report names a rule set that skm does not have, or no index follows
            from its values.
        ParameterError: The report is of another kind.
    """
    # Imported late: whoever only computes an index needs none of the sentences.
    if not hasattr(laporan, "JENIS"):
        raise ArgumenError.satu(
            "susun().laporan",
            ditemukan=tampilan(laporan),
            diharapkan="LaporanTindakLanjut | LaporanSKM | Publikasi",
        )
    ada = JENIS if jenis is None else tuple(jenis)
    try:
        satu = jenis_dari(laporan.JENIS, ada)
    except LookupError:
        raise ParameterError.satu(
            "pilihan",
            lokasi="jenis",
            ditemukan=laporan.JENIS,
            diharapkan=", ".join(j.kunci for j in ada) or "–",
        ) from None
    susun_satu = satu.muat_penyusun()
    if regulasi is None:
        naskah: Naskah = susun_satu(laporan)
    else:
        asal: Any = laporan
        milik = hukum(regulasi)
        naskah = susun_satu(attrs.evolve(asal, regulasi=milik.id), milik)
    return naskah
