"""
What the rules rest on.

None of it has been compared with an official text, and no citation goes deeper than what several
sources agree on.  Figures of the law are not here but in `skm.regulasi`.
"""

from skm.model.ikm import REGULASI_BAWAAN
from skm.model.kutipan import Kutipan


def _lampiran(bagian: str, catatan: str = "") -> Kutipan:
    return Kutipan(regulasi=REGULASI_BAWAAN, bagian=f"Lampiran, {bagian}", catatan=catatan)


PENGOLAHAN = _lampiran("pengolahan data")
MUTU = _lampiran("tabel nilai persepsi, nilai interval, dan mutu pelayanan")
SKALA = _lampiran("nilai persepsi")
UNSUR = _lampiran("unsur SKM")
BOBOT = _lampiran("unsur dan bobot", "jumlah bobot seluruh unsur tetap 1")
SAMPEL = _lampiran("penentuan jumlah responden (Krejcie dan Morgan)")
PELAKSANAAN = _lampiran("langkah-langkah penyelenggaraan survei")
LAPORAN = _lampiran("laporan hasil survei")

TINDAK_LANJUT = Kutipan(
    regulasi=REGULASI_BAWAAN,
    bagian="Pasal 4",
    catatan="hasil survei dilaporkan dan ditindaklanjuti; nomor pasalnya belum dipastikan",
)
MASA_BERLAKU = Kutipan(regulasi=REGULASI_BAWAAN, bagian="ketentuan penutup")
PEKPPP = Kutipan(
    regulasi="pekppp-f01-8",
    bagian="F-01, butir 8.a.Ak",
    catatan="realisasi RTL dibagi jumlah RTL, dikalikan 100",
)
TEMPLAT_RTL = Kutipan(
    regulasi="templat-laporan-skm",
    bagian="tabel rencana tindak lanjut",
    catatan="templat yang dipakai instansi, bukan bunyi peraturan",
)
TEMPLAT_REALISASI = Kutipan(
    regulasi="templat-laporan-tindak-lanjut-skm",
    bagian="tabel realisasi dan tabel strategi",
    catatan="templat yang dipakai instansi, bukan bunyi peraturan",
)
TEMPLAT_BENTUK = Kutipan(
    regulasi="templat-laporan-skm",
    bagian="susunan laporan dan tanda tangan",
    catatan="templat yang dipakai instansi, bukan bunyi peraturan",
)
NIP = Kutipan(
    regulasi="perka-bkn-22-2007",
    bagian="susunan NIP",
    catatan="18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, nomor urut",
)
SKM = Kutipan(regulasi="skm", bagian="pemeriksaan skm sendiri")
