"""skm's own paragraphs that both reports have; an office may put its own in their place."""

from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.regulasi import Regulasi


def dasar_hukum(laporan: LaporanTindakLanjut | LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, legal bases: one item each."""
    del laporan
    return (
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 "
        "Tahun 2009 tentang Pelayanan Publik;",
        f"{regulasi.judul}.",
    )
