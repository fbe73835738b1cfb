"""Rules of the office, beside those of skm."""

from collections.abc import Iterator

from skm.audit import Pelanggaran, Telaah, aturan
from skm.model import Kutipan, Tingkat

EDARAN = Kutipan(regulasi="edaran-balai-contoh-3-2024", bagian="angka 2", terverifikasi=True)


@aturan("JATIM-RTL-001", tingkat=Tingkat.PERINGATAN, kutipan=EDARAN)
def rtl_menyebut_triwulan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap rencana tindak lanjut menyebut sedikitnya satu triwulan.

    Tanpa triwulan, balai tidak dapat menagih realisasinya pada rapat triwulanan.

    Contoh: triwulan = [] pada sebuah rtl.
    """
    for i, rtl in enumerate(telaah.rtl):
        if not rtl.triwulan:
            yield Pelanggaran(
                f"$.rtl[{i}].triwulan",
                f'rencana "{rtl.kegiatan}" tidak menyebut triwulan; tulis misalnya triwulan = [2]',
            )
