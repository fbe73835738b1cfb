"""From what was scored to the steps that lead there."""

from collections.abc import Iterator

from skm.jejak import kata
from skm.jejak.bahan import Bahan, bahan_dari
from skm.jejak.capaian import bagian_capaian
from skm.jejak.ikm import langkah_ikm, langkah_terendah
from skm.jejak.statistik import bagian_statistik
from skm.jejak.unsur import langkah_unsur
from skm.model import (
    IKM,
    Hitungan,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    Survei,
    Tabulasi,
)
from skm.model.telusur import BagianTelusur, Telusur
from skm.naskah.kalimat import unsur_terendah
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum


@pintu_hukum
def telusur(
    sumber: LaporanTindakLanjut | LaporanSKM | Survei | Tabulasi | Hitungan | IKM,
    *,
    regulasi: Regulasi | str | None,
    konvensi: Konvensi | None,
    populasi: int | None,
) -> Telusur:
    """Return the derivation; see `skm.jejak.telusur`."""
    milik = None if regulasi is None else hukum(regulasi)
    bahan = bahan_dari(sumber, milik, konvensi, populasi)
    return Telusur(
        ikm=bahan.ikm,
        nama_regulasi=bahan.regulasi.nama,
        n=bahan.ikm.n if bahan.n is None else bahan.n,
        bagian=tuple(_bagian(bahan)),
    )


def _bagian(bahan: Bahan) -> Iterator[BagianTelusur]:
    for unsur in bahan.ikm.unsur:
        yield BagianTelusur(
            id=unsur.kode,
            judul=f"{unsur.kode} {unsur.nama}",
            langkah=tuple(langkah_unsur(unsur, bahan)),
        )
    yield BagianTelusur(id="ikm", judul=kata.BAGIAN["ikm"], langkah=tuple(langkah_ikm(bahan)))
    if bahan.ikm.unsur:
        yield BagianTelusur(
            id="terendah",
            judul=kata.BAGIAN["terendah"],
            langkah=tuple(langkah_terendah(bahan.ikm)),
            simpulan=unsur_terendah(bahan.ikm),
        )
    if bahan.rencana is not None:
        yield bagian_capaian(bahan.rencana)
    yield from bagian_statistik(bahan)
