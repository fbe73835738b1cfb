"""
What the rules rest on.

None of it has been compared with an official text, and no citation goes deeper than what several
sources agree on.  Figures of the law are not here but in `skm.regulasi`.

What stands here is the entry of the catalogue, for the rule set in force; a finding cites the same
topic in the rule set that its report names, see `menurut`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from skm.model.ikm import REGULASI_BAWAAN
from skm.model.kutipan import Kutipan
from skm.regulasi import Regulasi


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
PUBLIKASI = Kutipan(
    regulasi="pekppp-f01-7",
    bagian="F-01, butir 7",
    catatan="publikasi metode, proses, dan hasil survei; bentuknya menurut lampiran peraturan",
)
NIP = Kutipan(
    regulasi="perka-bkn-22-2007",
    bagian="susunan NIP",
    catatan="18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, nomor urut",
)
PRIBADI = Kutipan(
    regulasi="uu-27-2022",
    bagian="pelindungan data pribadi",
    catatan="nomor pasalnya belum dipastikan",
)
SKM = Kutipan(regulasi="skm", bagian="pemeriksaan skm sendiri")


def _parameter(nama: str) -> Callable[[Regulasi], Kutipan]:
    return lambda regulasi: regulasi[nama].riwayat[-1].kutipan


def _topik(bagian: str) -> Callable[[Regulasi], Kutipan]:
    """Name a part of a rule set by what it is about, which is all that is certain of old ones."""
    return lambda regulasi: Kutipan(
        regulasi=regulasi.id, bagian=bagian, catatan="letaknya dalam peraturan belum dipastikan"
    )


_LAIN: Mapping[Kutipan, Callable[[Regulasi], Kutipan]] = MappingProxyType(
    {
        PENGOLAHAN: _parameter("ikm.faktor_konversi"),
        SKALA: _parameter("skala.tertinggi"),
        MUTU: lambda regulasi: regulasi.tabel_mutu[-1].kutipan,
        UNSUR: _topik("unsur pelayanan"),
        BOBOT: _topik("unsur dan bobot"),
        SAMPEL: _topik("penetapan responden"),
        PELAKSANAAN: _topik("pelaksanaan survei"),
        LAPORAN: _topik("laporan hasil survei"),
        TINDAK_LANJUT: _topik("laporan dan tindak lanjut hasil survei"),
        MASA_BERLAKU: lambda regulasi: regulasi.kutipan,
    }
)
"""Where another rule set speaks of what the constants cite."""


def menurut(kutipan: Kutipan, regulasi: Regulasi | None) -> Kutipan:
    """
    Return where a rule set speaks of what a citation is about.

    Args:
        kutipan: The citation of a rule; one that is none of the law's stays what it is.
        regulasi: The rule set a report names; None if skm does not have it.

    Examples:
        >>> from skm.regulasi import muat
        >>> print(menurut(MUTU, muat("kep-25-m-pan-2-2004")))
        kep-25-m-pan-2-2004, tabel nilai persepsi; belum diperiksa pada naskah resmi
        >>> menurut(MUTU, muat()) == MUTU, menurut(NIP, muat("kep-25-m-pan-2-2004")) == NIP
        (True, True)
    """
    if regulasi is None or regulasi.id == kutipan.regulasi or kutipan not in _LAIN:
        return kutipan
    return _LAIN[kutipan](regulasi)
