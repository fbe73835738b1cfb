"""What stands above a derivation: the result, and what it rests on."""

from collections.abc import Iterator

from skm.exact import format_id, format_pendek
from skm.jejak import kata
from skm.model.telusur import Telusur
from skm.naskah.catatan import sebut_n
from skm.skor.sebutan import sebut_konvensi


def kepala(telusur: Telusur) -> Iterator[tuple[str, str]]:
    """Yield each heading and its words."""
    ikm = telusur.ikm
    yield kata.HASIL, f"IKM {format_id(ikm.cetak)}, mutu pelayanan {ikm.mutu}"
    yield kata.REGULASI, telusur.nama_regulasi
    yield kata.KONVENSI, f"{sebut_konvensi(ikm)}; jumlah bobot {format_pendek(ikm.jumlah_bobot)}"
    dari = sebut_n(ikm) if telusur.n is None else f"n = {format_id(telusur.n)} responden"
    yield kata.RESPONDEN, dari
