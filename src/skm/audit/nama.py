"""Names of unsur in a report, to which unsur they belong, and where their values stand."""

from collections.abc import Iterator, Mapping
from functools import cache

from skm.audit.kata import tanpa_dan
from skm.audit.telaah import Telaah
from skm.dasar import unsur_dari
from skm.model import KodeUnsur
from skm.regulasi import muat
from skm.skor.nrr import tempat_nilai
from skm.tabulasi.arti.pengenal import Pengenal

TEMPAT_NRR, TEMPAT_TERTIMBANG = "$.tercantum.nrr.", "$.tercantum.tertimbang."
TEMPAT_JUMLAH, TEMPAT_IKM = "$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"
"""Where the figures stand that a document states; those of an unsur with its code behind."""


def tabel_nama(telaah: Telaah) -> Iterator[tuple[str, Mapping[KodeUnsur, str]]]:
    """Yield the tables of names a report has, each with its place."""
    yield "$.nama_unsur", telaah.laporan.nama_unsur
    yield "$.tercantum.nama_unsur_tabel_1", telaah.tercantum.nama_unsur_tabel_1
    yield "$.tercantum.nama_unsur_tabel_2", telaah.tercantum.nama_unsur_tabel_2


def pemilik(telaah: Telaah, nama: str) -> KodeUnsur | None:
    """Return the unsur that is called so, officially or by a customary name; None if none is."""
    if (kode := telaah.kode_unsur.get(tanpa_dan(nama))) is not None or telaah.regulasi is None:
        return kode
    dikenal, sebab, _ = _pengenal(telaah.regulasi.id).arti(nama)
    return dikenal if sebab in ("nama", "sinonim") and dikenal in telaah.nama_unsur else None


@cache
def _pengenal(id_regulasi: str) -> Pengenal:
    return Pengenal(muat(id_regulasi))


def nama_regulasi(telaah: Telaah) -> str:
    """Return the name of the rule set; the id that the report gives if skm does not have it."""
    return telaah.laporan.regulasi if telaah.regulasi is None else telaah.regulasi.nama


def tempat_unsur(telaah: Telaah, kode: str) -> str:
    """Return where the value of an unsur stands."""
    tanya = next((k for k in telaah.nilai_per_unsur if unsur_dari(k) == kode), kode)
    if telaah.lembar is not None:
        return f"$.jawaban.jawaban.{tanya}"
    if telaah.skm is not None and telaah.skm.sebaran:
        return f"$.sebaran.{tanya}"
    return tempat_nilai(telaah.nilai_per_unsur[tanya])
