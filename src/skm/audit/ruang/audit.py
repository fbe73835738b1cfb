"""What the audit says of itself; these rules find nothing, the engine speaks in their name."""

from collections.abc import Iterator

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.sumber import SKM
from skm.audit.telaah import Telaah
from skm.jenis import KUNCI_JENIS
from skm.model import Tingkat


@aturan("SKM-AUD-900", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=KUNCI_JENIS)
def aturan_dapat_dijalankan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap aturan dapat dijalankan.

    Aturan yang gagal tidak menghentikan aturan lain, tetapi yang diperiksanya belum diketahui;
    laporan tidak dapat dinyatakan bersih.

    Contoh: aturan paket lain membagi dengan nol.
    """
    del telaah
    yield from ()


@aturan("SKM-AUD-901", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=KUNCI_JENIS)
def paket_aturan_dapat_dimuat(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Aturan dari setiap paket yang terpasang dapat dimuat.

    Paket yang rusak disebut namanya; aturan selebihnya tetap dijalankan.

    Contoh: titik masuk skm.aturan menunjuk modul yang tidak ada.
    """
    del telaah
    yield from ()
